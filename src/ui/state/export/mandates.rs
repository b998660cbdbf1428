//! A sheet of the mandates as a subject: what it is made from.

use std::borrow::Cow;
use std::sync::Arc;

use crate::export::Form;
use crate::export::mandates::{self, Beside, View};
use crate::export::preview::Preview;
use crate::export::table::Table;
use crate::lineage::{Lineage, series};
use crate::mandate::register::{Filter, Register};
use crate::messages::Messages;
use crate::ui::state::{CLAUSES_AT_ONCE, Mandates, RegisterLine};
use crate::ui::table;

/// So many texts are named, and looked at for how a file of very many begins.
const MOST_LABELS: usize = 12;

/// A file is looked at as a spreadsheet has it.
const PREVIEWED: Form = Form::Xlsx;

/// A sheet, with what is chosen in it.
#[derive(Clone, Debug)]
pub struct MandatesSubject {
    /// Which sheet.
    pub view: View,
    /// All texts; of the changes those that are compared.
    register: Arc<Register>,
    /// The texts that are ticked, and what is chosen of them.
    filter: Filter,
    /// What is in view; of the register alone.
    lines: Arc<[RegisterLine]>,
    /// What is compared; for the changes.
    lineage: Option<Arc<Lineage>>,
    /// For each text the number of its series, where these are known.
    series: Option<Arc<[usize]>>,
}

impl MandatesSubject {
    /// What is in view.
    #[must_use]
    pub fn of(mandates: &Mandates, compared: Option<&table::Table>) -> Self {
        let lines = if mandates.sheet == View::Register { Arc::clone(&mandates.lines) } else { Arc::default() };
        let compared = compared.filter(|_| mandates.sheet == View::Changes);
        let changes = compared.and_then(|table| table.mandates.as_ref());
        let register = changes.map_or(&mandates.register, |changes| &changes.register);
        Self {
            view: mandates.sheet,
            register: Arc::clone(register),
            // A comparison has its own texts.
            filter: if compared.is_some() { mandates.filter.of_rows() } else { mandates.filter.clone() },
            lines,
            lineage: compared.map(|table| Arc::clone(&table.lineage)),
            series: mandates.series.clone(),
        }
    }

    fn ticked(&self) -> Vec<usize> {
        (0..self.register.documents.len()).filter(|at| !self.filter.without.contains(at)).collect()
    }

    /// Symbols of the texts; of very many the first, and how many there are besides.
    #[must_use]
    pub fn labels(&self) -> Vec<String> {
        let ticked = self.register.documents.iter().enumerate().filter(|(at, _)| !self.filter.without.contains(at));
        let mut labels: Vec<String> = ticked.map(|(_, document)| document.label()).take(MOST_LABELS).map(str::to_owned).collect();
        let others = self.register.documents.len() - self.filter.without.len() - labels.len();
        if others > 0 {
            labels.push(format!("+ {others}"));
        }
        labels
    }

    /// As it leaves.
    #[must_use]
    pub fn table(&self, form: Form, messages: &Messages) -> Table {
        self.table_of(&self.ticked(), usize::MAX, form, messages)
    }

    /// How a file of it begins: of a large register only its first texts and rows are looked at, as nobody waits.
    #[must_use]
    pub fn preview(&self, messages: &Messages) -> Preview {
        if self.register.entries.len() <= CLAUSES_AT_ONCE {
            return Preview::of(&self.table(PREVIEWED, messages));
        }
        let mut ticked = self.ticked();
        ticked.truncate(MOST_LABELS);
        let preview = Preview::of(&self.table_of(&ticked, MOST_LABELS, PREVIEWED, messages));
        if self.view == View::Register { Preview { count: self.rows().count(), ..preview } } else { preview }
    }

    fn rows(&self) -> impl Iterator<Item = usize> {
        self.lines.iter().filter_map(|line| if let RegisterLine::Row(at) = line { Some(*at) } else { None })
    }

    /// Of these texts, of the register so many rows.
    fn table_of(&self, texts: &[usize], most: usize, form: Form, messages: &Messages) -> Table {
        let filter = self.filter.of_rows();
        if self.view == View::Register {
            let rows: Vec<usize> = self.rows().take(most).collect();
            return mandates::listed(&self.register, &rows, texts, &filter, messages);
        }
        let part = self.register.part(texts);
        let series = match &self.series {
            _ if self.view != View::Reports => Cow::default(),
            Some(known) => texts.iter().filter_map(|at| known.get(*at).copied()).collect(),
            None => Cow::Owned(series::numbers(&part.documents, &series::Corrections::default())),
        };
        let chosen = filter.chooses_rows().then(|| part.chosen(&filter));
        let beside = Beside {
            lineage: self.lineage.as_deref(),
            series: &series,
            scale: None,
            chosen: chosen.as_ref().map(|left| (&filter, left)),
        };
        mandates::table(&part, self.view, &beside, form, messages)
    }
}
