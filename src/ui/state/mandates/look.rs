//! Which rows are shown, in which order, and what the sheet in view has: asked of a register, and answered. Of a small register at once, of
//! a large one on a thread of its own, while what was shown before stays. Plain data; the newest question is the only one that counts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{FEW_BARS, Line, MOST_BARS, Mandates, Sheet};
use crate::lineage::series::{self, Corrections};
use crate::mandate::register::{Chosen, Column, Filter, Growth, Register};
use crate::ui::state::ledger::{Ledger, MOST_TEXTS};

/// So many clauses are looked at within a frame.
pub const CLAUSES_AT_ONCE: usize = 2000;

/// What is asked of a register.
#[derive(Clone, Debug)]
pub struct Question {
    register: Arc<Register>,
    filter: Filter,
    sort: Option<(Column, bool)>,
    grouped: bool,
    folded: BTreeSet<u32>,
    sheet: Sheet,
    /// Which texts are versions of one, where that is known.
    series: Option<Arc<[usize]>>,
    /// Rows and columns that are there already.
    ledger: Option<Arc<Ledger>>,
    /// Set where another question took its place; it names the question as well.
    stop: Arc<AtomicBool>,
}

impl PartialEq for Question {
    /// Asked once.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.stop, &other.stop)
    }
}

/// What is shown then.
#[derive(Clone, Debug)]
pub struct Answer {
    question: Question,
    choices: Chosen,
    lines: Arc<[Line]>,
    shown: usize,
    grown: BTreeMap<usize, Growth>,
}

/// A question that has no answer yet.
#[derive(Clone, Debug)]
pub struct Looking {
    stop: Arc<AtomicBool>,
    is_asked: bool,
    /// The list stays where it is.
    stays: bool,
}

impl Question {
    /// Filters, sorts, groups and counts; none where nobody waits for it any more.
    #[must_use]
    pub fn answered(mut self) -> Option<Answer> {
        let goes_on = |stop: &AtomicBool| (!stop.load(Ordering::Relaxed)).then_some(());
        goes_on(&self.stop)?;
        let mut choices = self.register.choose(&self.filter);
        let mut rows = std::mem::take(&mut choices.rows);
        goes_on(&self.stop)?;
        let grown = self.grown(&rows);
        let shown = rows.len();
        if let Some((column, descending)) = self.sort {
            self.register.sort(&mut rows, column, descending);
        }
        let lines = self.lines(rows);
        goes_on(&self.stop)?;
        self.make_ledger();
        Some(Answer { choices, lines, shown, grown, question: self })
    }

    fn lines(&self, rows: Vec<usize>) -> Arc<[Line]> {
        if !self.grouped {
            return rows.into_iter().map(Line::Row).collect();
        }
        let of_group = |(key, rows): (u32, Vec<usize>)| {
            let head = std::iter::once(Line::Group(key, rows.len()));
            let shown = if self.folded.contains(&key) { Vec::new() } else { rows };
            head.chain(shown.into_iter().map(Line::Row))
        };
        self.register.grouped(&rows).into_iter().flat_map(of_group).collect()
    }

    /// Counts what is chosen of the texts that have bars, where something is and they are in view.
    fn grown(&self, rows: &[usize]) -> BTreeMap<usize, Growth> {
        let ticked = (0..self.register.documents.len()).filter(|at| !self.filter.without.contains(at));
        let texts: BTreeSet<usize> = ticked.take(MOST_BARS).collect();
        let is_seen = self.sheet == Sheet::Growth || texts.len() <= FEW_BARS;
        if !is_seen || !self.filter.chooses_rows() {
            return BTreeMap::new();
        }
        let mut grown = self.register.growth_of(rows, &self.filter.kinds, |text| texts.contains(&text));
        for text in texts {
            grown.entry(text).or_default();
        }
        grown
    }

    /// The rows and columns of the sheet, where it has some and they are not there.
    fn make_ledger(&mut self) {
        let stands = |ledger: &Arc<Ledger>| ledger.sheet == self.sheet && ledger.filter == self.filter;
        if !Ledger::has(self.sheet) || self.ledger.as_ref().is_some_and(stands) {
            return;
        }
        // A few texts that the library says nothing of yet: found once, by what they say.
        if self.sheet == Sheet::Reports && self.series.is_none() && self.register.documents.len() <= MOST_TEXTS {
            self.series = Some(series::numbers(&self.register.documents, &Corrections::default()).into());
        }
        self.ledger = Ledger::of(&self.register, self.sheet, &self.filter, self.series.as_deref()).map(Arc::new);
    }
}

impl Mandates {
    /// Filters, sorts and groups anew, and begins at the top.
    pub fn refresh(&mut self) {
        self.look(false);
    }

    /// Asks for what is to be shown. `stays`: the list stays where it is.
    pub(super) fn look(&mut self, stays: bool) {
        let before = self.looking.take();
        if let Some(before) = &before {
            before.stop.store(true, Ordering::Relaxed);
        }
        let stays = stays && before.is_none_or(|before| before.stays);
        let looking = Looking { stop: Arc::default(), is_asked: false, stays };
        if self.newest().entries.len() > CLAUSES_AT_ONCE {
            self.looking = Some(looking);
            return;
        }
        if let Some(answer) = self.question(&looking).answered() {
            self.show_answer(answer, stays);
        }
    }

    /// What is to be asked on a thread of its own, once.
    pub fn ask(&mut self) -> Option<Question> {
        let looking = self.looking.as_mut().filter(|looking| !looking.is_asked)?;
        looking.is_asked = true;
        let looking = looking.clone();
        Some(self.question(&looking))
    }

    fn question(&self, looking: &Looking) -> Question {
        Question {
            register: Arc::clone(self.newest()),
            filter: self.filter.clone(),
            sort: self.sort,
            grouped: self.grouped,
            folded: self.folded.clone(),
            sheet: self.sheet,
            series: self.series.clone(),
            ledger: self.ledger_kept.clone(),
            stop: Arc::clone(&looking.stop),
        }
    }

    /// Shows an answer, where its question is still the newest; none: there will be none.
    pub fn answer(&mut self, question: &Question, answer: Option<Answer>) {
        let Some(looking) = self.looking.take_if(|looking| Arc::ptr_eq(&looking.stop, &question.stop)) else { return };
        if let Some(answer) = answer {
            self.show_answer(answer, looking.stays);
        }
    }

    fn show_answer(&mut self, answer: Answer, stays: bool) {
        let Answer { question, choices, lines, shown, grown } = answer;
        self.register = question.register;
        self.corrected = None;
        self.series = question.series;
        (self.ledger_kept, self.ledger) = (question.ledger.clone(), question.ledger);
        (self.choices, self.lines, self.shown, self.grown) = (choices, lines, shown, grown);
        if !stays {
            self.jump.go_to(0);
        }
    }
}
