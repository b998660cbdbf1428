//! The comparison as the window shows it: which rows stand in view, what is folded, and where the changes are.
//!
//! Plain data made from a [`Lineage`]; it knows nothing of drawing.

mod look;
mod mandates;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::session::RowKinds;
use crate::compare::{Confidence, RowKind};
use crate::engine::DocumentId;
use crate::lineage::{Lineage, Step, Tally, Thread};
pub use mandates::MandateChanges;

/// The comparison on screen.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the toolbar")]
pub struct Table {
    /// The texts compared, in order.
    pub ids: Vec<DocumentId>,
    /// What the engine gave.
    pub lineage: Arc<Lineage>,
    /// One for each thread of the lineage, in the same order.
    pub rows: Vec<RowInfo>,
    /// What is in view under the filter, from top to bottom.
    pub lines: Vec<Line>,
    /// The changes in view, from top to bottom.
    pub changes: Vec<Change>,
    /// Only rows of these kinds are in view; none: all.
    pub kinds: Vec<Kind>,
    /// Rows that did not change are left out, but for those beside a change.
    pub only_changed: bool,
    /// How many of these stay in view on each side of a change.
    pub context: usize,
    /// Rows stand in the order of the first text instead of the last.
    pub by_first: bool,
    /// Stretches of left-out rows that were opened again, by their first row.
    pub revealed: BTreeSet<usize>,
    /// What happened between each two texts, in figures.
    pub tallies: Vec<Tally>,
    /// Both texts of this step in one column; none: side by side.
    pub unified: Option<usize>,
    /// What became of mandates, where it is shown beside the links.
    pub mandates: Option<Arc<MandateChanges>>,
    /// The list of changes is in view.
    pub list_shown: bool,
    /// Rows without a counterpart take one line.
    pub fold_single: bool,
    /// Rows that did not change take one line.
    pub fold_unchanged: bool,
    /// Rows that were opened or folded by hand, against the two rules above.
    pub toggled: BTreeSet<usize>,
    /// The current change, a position in `changes`.
    pub current: Option<usize>,
    /// Where the view was last asked to go.
    pub jump: Jump,
    /// The first line in view.
    pub seen: usize,
}

/// A request to bring a line into view; a new serial number is a new request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Jump {
    /// Position of the line.
    pub line: usize,
    /// Counts requests.
    pub serial: u64,
}

/// What is asked of a row again and again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for alone")]
pub struct RowInfo {
    /// At least two texts have it.
    pub linked: bool,
    /// All texts have it, with the same words, in order.
    pub unchanged: bool,
    /// Kinds of its steps, in the order of [`RowKind::ALL`].
    pub kinds: [bool; RowKind::ALL.len()],
    /// One of its steps is out of order.
    pub moved: bool,
    /// What it asks changed; known only while that is shown.
    pub mandate: bool,
}

/// What rows can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What happened to the words.
    Row(#[serde(with = "RowKinds")] RowKind),
    /// Out of order, whatever happened to the words.
    Moved,
    /// What is asked, of whom or on what conditions changed.
    Mandate,
}

impl Kind {
    /// All, in the order of the buttons.
    pub const ALL: [Self; 9] = [
        Self::Row(RowKind::Unchanged),
        Self::Row(RowKind::Revised),
        Self::Row(RowKind::Split),
        Self::Row(RowKind::Merged),
        Self::Row(RowKind::Regrouped),
        Self::Row(RowKind::Added),
        Self::Row(RowKind::Removed),
        Self::Moved,
        Self::Mandate,
    ];
}

/// One line in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A row, by its position.
    Row(usize),
    /// The place a moved paragraph had in the earlier text; it points to its row and is no row of its own.
    Pointer {
        /// The row it points to.
        row: usize,
        /// The step of that row that moved it.
        step: usize,
    },
    /// Rows that are left out.
    Hidden {
        /// The first of them.
        row: usize,
        /// How many.
        count: usize,
    },
}

/// One change: a step that is not "unchanged in place".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Position of its row.
    pub row: usize,
    /// Position of the step within the thread.
    pub step: usize,
}

impl Table {
    /// The table of a lineage, everything in view, what has no counterpart folded.
    #[must_use]
    pub fn new(ids: Vec<DocumentId>, lineage: Arc<Lineage>) -> Self {
        let rows = lineage.threads.iter().map(|thread| RowInfo::of(thread, lineage.documents.len())).collect();
        let mut table = Self {
            ids,
            tallies: lineage.tallies(),
            lineage,
            rows,
            lines: Vec::new(),
            changes: Vec::new(),
            kinds: Vec::new(),
            only_changed: false,
            context: CONTEXT,
            by_first: false,
            revealed: BTreeSet::new(),
            unified: None,
            mandates: None,
            list_shown: false,
            fold_single: true,
            fold_unchanged: false,
            toggled: BTreeSet::new(),
            current: None,
            jump: Jump::default(),
            seen: 0,
        };
        table.arrange();
        table
    }

    /// The thread of a row.
    #[must_use]
    pub fn thread(&self, row: usize) -> Option<&Thread> {
        self.lineage.threads.get(row)
    }

    /// What happened from text to text, by kind: a row of several texts counts once for each. All rows where no kind is given.
    #[must_use]
    pub fn count(&self, kind: Option<Kind>) -> usize {
        match kind {
            None => self.rows.len(),
            Some(Kind::Row(kind)) => self.tallies.iter().map(|tally| tally.count(kind)).sum(),
            Some(Kind::Moved) => self.tallies.iter().map(|tally| tally.moved).sum(),
            Some(Kind::Mandate) => self.count_mandates(),
        }
    }

    fn count_mandates(&self) -> usize {
        let Some(changes) = &self.mandates else { return 0 };
        let steps = |(row, thread): (usize, &Thread)| {
            let steps = thread.steps.iter().enumerate();
            steps.filter(|(place, step)| step.is_change() && !changes.step(row, *place).is_empty()).count()
        };
        self.lineage.threads.iter().enumerate().map(steps).sum()
    }

    /// Links that a person should check.
    #[must_use]
    pub fn to_check(&self) -> usize {
        let steps = self.lineage.threads.iter().flat_map(|thread| &thread.steps);
        steps.filter(|step| step.is_link() && step.confidence == Confidence::Possible).count()
    }

    /// Whether a row takes one line.
    #[must_use]
    pub fn folded(&self, row: usize) -> bool {
        let Some(info) = self.rows.get(row) else { return false };
        let by_rule = (self.fold_single && !info.linked) || (self.fold_unchanged && info.unchanged);
        by_rule != self.toggled.contains(&row)
    }

    /// Opens a folded row, folds an open one. Rows whose words changed are never folded.
    pub fn toggle(&mut self, row: usize) {
        let Some(info) = self.rows.get(row) else { return };
        if (!info.linked || info.unchanged) && !self.toggled.remove(&row) {
            self.toggled.insert(row);
        }
    }

    /// Adds a kind to those in view or takes it away; none: all are in view.
    pub fn show(&mut self, kind: Option<Kind>) {
        match kind {
            None => self.kinds.clear(),
            Some(kind) if self.kinds.contains(&kind) => self.kinds.retain(|known| *known != kind),
            Some(kind) => self.kinds.push(kind),
        }
        self.rearrange();
    }

    /// Leaves out what did not change, or shows it again.
    pub fn toggle_only_changed(&mut self) {
        self.only_changed = !self.only_changed;
        self.rearrange();
    }

    /// Leaves another number of unchanged rows in view beside a change.
    pub fn set_context(&mut self, context: usize) {
        self.context = context;
        self.only_changed = true;
        self.rearrange();
    }

    /// Orders the rows by the first text or by the last.
    pub fn toggle_order(&mut self) {
        self.by_first = !self.by_first;
        self.rearrange();
    }

    /// Shows a stretch of rows that were left out.
    pub fn reveal(&mut self, row: usize) {
        self.revealed.insert(row);
        self.arrange();
    }

    /// From columns to one column for the first step, through the steps, and back to columns.
    pub fn next_layout(&mut self) {
        let steps = self.lineage.documents.len().saturating_sub(1);
        self.unified = match self.unified {
            None => Some(0),
            Some(step) => Some(step + 1).filter(|next| *next < steps),
        };
        self.jump_to_line(0);
    }

    /// How many rows the filters hide.
    #[must_use]
    pub fn hidden(&self) -> usize {
        self.rows.len() - self.lines.iter().filter(|line| matches!(line, Line::Row(_))).count()
    }

    /// Makes a change the current one and brings it into view.
    pub fn jump_to_change(&mut self, place: usize) {
        if let Some(change) = self.changes.get(place).copied() {
            self.current = Some(place);
            self.open(change.row);
            self.jump_to_row(change.row);
        }
    }

    /// A row that one goes to is to be read.
    fn open(&mut self, row: usize) {
        if self.folded(row) {
            self.toggle(row);
        }
    }

    /// Arranges anew after a filter changed: the current change stays what it is where it is still in view, and so does the place.
    fn rearrange(&mut self) {
        let change = self.current_change();
        let is_at_start = self.seen == 0 && change.is_none();
        let seen = self.lines.get(self.seen).map(|line| match line {
            Line::Row(row) | Line::Pointer { row, .. } | Line::Hidden { row, .. } => *row,
        });
        let here = change.map(|change| change.row).or(seen);
        self.revealed.clear();
        self.arrange();
        self.current = change.and_then(|change| self.changes.iter().position(|other| *other == change));
        let line = here.filter(|_| !is_at_start).and_then(|here| self.line_near(here));
        self.jump_to_line(line.unwrap_or(0));
    }

    /// The line of a row; where it is left out, the first one behind it that is not.
    fn line_near(&self, row: usize) -> Option<usize> {
        let order = self.order();
        let from = order.iter().position(|own| *own == row)?;
        let line = |row: usize| {
            self.lines.iter().position(|line| match line {
                Line::Row(own) => *own == row,
                Line::Hidden { row: first, count } => {
                    let first = order.iter().position(|own| own == first);
                    first.is_some_and(|first| order.iter().skip(first).take(*count).any(|own| *own == row))
                }
                Line::Pointer { .. } => false,
            })
        };
        order.iter().skip(from).find_map(|row| line(*row))
    }

    /// Goes to the change after the current one (`by` = 1) or before it (-1), from the last to the first and back.
    pub fn step_change(&mut self, by: isize) {
        let count = self.changes.len();
        if count == 0 {
            return;
        }
        let next = match self.current {
            Some(current) => (current.cast_signed() + by).rem_euclid(count.cast_signed()).unsigned_abs(),
            None if by < 0 => count - 1,
            None => 0,
        };
        self.jump_to_change(next);
    }

    /// Makes another step of the current row the current change, where that is one.
    pub fn present_step(&mut self, step: usize) {
        let Some(row) = self.current_change().map(|change| change.row) else { return };
        if let Some(place) = self.changes.iter().position(|change| *change == Change { row, step }) {
            self.jump_to_change(place);
        }
    }

    /// The current change itself.
    #[must_use]
    pub fn current_change(&self) -> Option<Change> {
        self.changes.get(self.current?).copied()
    }

    /// Brings a row into view, if the filter shows it.
    pub fn jump_to_row(&mut self, row: usize) {
        if let Some(line) = self.lines.iter().position(|line| *line == Line::Row(row)) {
            self.jump_to_line(line);
        }
    }

    /// Brings a row into view whatever the filters say: where they leave it out, they are taken off.
    pub fn show_row(&mut self, row: usize) {
        if !self.lines.contains(&Line::Row(row)) {
            self.kinds.clear();
            self.only_changed = false;
            self.rearrange();
        }
        self.jump_to_row(row);
        if let Some(place) = self.changes.iter().position(|change| change.row == row) {
            self.current = Some(place);
        }
    }

    /// Brings the place where a moved paragraph stood into view.
    pub fn jump_to_pointer(&mut self, row: usize, step: usize) {
        if let Some(line) = self.lines.iter().position(|line| *line == Line::Pointer { row, step }) {
            self.jump_to_line(line);
        }
    }

    /// Whether the place where a moved paragraph stood is in view.
    #[must_use]
    pub fn has_pointer(&self, row: usize, step: usize) -> bool {
        self.lines.contains(&Line::Pointer { row, step })
    }

    fn jump_to_line(&mut self, line: usize) {
        self.seen = line;
        self.jump = Jump { line, serial: self.jump.serial + 1 };
    }

    /// Puts lines and changes in order after the filter changed.
    fn arrange(&mut self) {
        let order = self.order();
        let shown: Vec<usize> = order.into_iter().filter(|row| self.rows[*row].is_any(&self.kinds)).collect();
        let mut pointers: Vec<(usize, Line)> = Vec::new();
        if self.kinds.is_empty() && !self.by_first {
            for row in &shown {
                pointers.extend(self.pointers_of(*row));
            }
        }
        self.lines.clear();
        self.changes.clear();
        for (row, hidden) in self.stretches(&shown) {
            if let Some(count) = hidden {
                self.lines.push(Line::Hidden { row, count });
                continue;
            }
            self.lines.push(Line::Row(row));
            self.lines.extend(pointers.iter().filter(|(behind, _)| *behind == row).map(|(_, line)| *line));
            let Some(thread) = self.lineage.threads.get(row) else { continue };
            let of_mandate = |place: usize| self.mandates.as_ref().is_some_and(|changes| !changes.step(row, place).is_empty());
            let is_shown = |place: usize, step: &Step| {
                let is = |kind: &Kind| if *kind == Kind::Mandate { of_mandate(place) } else { is_of(step, *kind) };
                self.kinds.is_empty() || self.kinds.iter().any(is)
            };
            let steps = thread.steps.iter().enumerate().filter(|(place, step)| step.is_change() && is_shown(*place, step));
            self.changes.extend(steps.map(|(step, _)| Change { row, step }));
        }
    }

    /// The rows in order: as the lineage has them, or by the first text.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        if self.by_first {
            let mut last = None;
            let keys: Vec<Option<usize>> = self
                .lineage
                .threads
                .iter()
                .map(|thread| {
                    last = thread.cells.first().and_then(|cell| cell.first()).copied().or(last);
                    last
                })
                .collect();
            order.sort_by_key(|row| {
                let own = self.thread(*row).is_some_and(|thread| thread.cells.first().is_some_and(|cell| !cell.is_empty()));
                (keys.get(*row).copied().flatten(), !own)
            });
        }
        order
    }

    /// Rows as they are shown; stretches that did not change become one line with their count, but for the rows beside a change.
    fn stretches(&self, shown: &[usize]) -> Vec<(usize, Option<usize>)> {
        let changed = |place: usize| shown.get(place).and_then(|row| self.rows.get(*row)).is_some_and(|info| !info.unchanged);
        let kept = |place: usize| !self.only_changed || (place.saturating_sub(self.context)..=place + self.context).any(changed);
        let mut found = Vec::new();
        let mut place = 0;
        while let Some(row) = shown.get(place) {
            let length = (place..shown.len()).take_while(|at| !kept(*at)).count();
            if length == 0 {
                found.push((*row, None));
                place += 1;
            } else if self.revealed.contains(row) {
                found.extend(shown.iter().skip(place).take(length).map(|row| (*row, None)));
                place += length;
            } else {
                found.push((*row, Some(length)));
                place += length;
            }
        }
        found
    }

    /// Where the moved paragraphs of a row stood: behind the row of the paragraph before them in the earlier text.
    fn pointers_of(&self, row: usize) -> Vec<(usize, Line)> {
        let Some(thread) = self.lineage.threads.get(row) else { return Vec::new() };
        let moved = thread.steps.iter().enumerate().filter(|(_, step)| step.moved && step.is_link());
        moved
            .filter_map(|(place, step)| {
                let first = thread.cells.get(step.from)?.first()?;
                let before = first.checked_sub(1)?;
                let behind = self.lineage.thread_of(step.from, before)?;
                (behind != row).then_some((behind, Line::Pointer { row, step: place }))
            })
            .collect()
    }
}

/// How many unchanged rows stay in view on each side of a change, at first.
pub const CONTEXT: usize = 1;
/// What can be chosen instead.
pub const CONTEXTS: [usize; 4] = [0, 1, 3, 10];

impl RowInfo {
    fn of(thread: &Thread, documents: usize) -> Self {
        let present = thread.cells.iter().filter(|cell| !cell.is_empty()).count();
        let mut info = Self { linked: present > 1, ..Self::default() };
        for step in &thread.steps {
            info.kinds[step.kind as usize] = true;
            info.moved |= step.moved;
        }
        info.unchanged = present == documents && !info.moved && thread.steps.iter().all(|step| step.kind == RowKind::Unchanged);
        info
    }

    /// Whether the row is of one of these kinds; every row is, where none is given.
    #[must_use]
    pub fn is_any(&self, kinds: &[Kind]) -> bool {
        kinds.is_empty() || kinds.iter().any(|kind| self.is(Some(*kind)))
    }

    /// Whether the row is of a kind; every row is, where none is given.
    #[must_use]
    pub fn is(&self, kind: Option<Kind>) -> bool {
        match kind {
            None => true,
            Some(Kind::Moved) => self.moved,
            Some(Kind::Mandate) => self.mandate,
            Some(Kind::Row(kind)) => self.kinds[kind as usize],
        }
    }
}

/// Whether a step is of this kind.
fn is_of(step: &Step, kind: Kind) -> bool {
    match kind {
        Kind::Moved => step.moved,
        // Told by the row: see [`RowInfo`].
        Kind::Mandate => true,
        Kind::Row(kind) => step.kind == kind,
    }
}
