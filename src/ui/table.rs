//! The comparison as the window shows it: which rows stand in view, what is folded, and where the changes are.
//!
//! Plain data made from a [`Lineage`]; it knows nothing of drawing.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::compare::{Confidence, RowKind};
use crate::engine::DocumentId;
use crate::lineage::{Lineage, Step, Thread};

/// The comparison on screen.
#[derive(Clone, Debug)]
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
    /// Only rows of this kind are in view.
    pub kind: Option<Kind>,
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
pub struct RowInfo {
    /// At least two texts have it.
    pub linked: bool,
    /// All texts have it, with the same words, in order.
    pub unchanged: bool,
    /// Kinds of its steps, in the order of [`RowKind::ALL`].
    pub kinds: [bool; RowKind::ALL.len()],
    /// One of its steps is out of order.
    pub moved: bool,
}

/// What rows can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What happened to the words.
    Row(RowKind),
    /// Out of order, whatever happened to the words.
    Moved,
}

impl Kind {
    /// All, in the order of the buttons.
    pub const ALL: [Self; 8] = [
        Self::Row(RowKind::Unchanged),
        Self::Row(RowKind::Revised),
        Self::Row(RowKind::Split),
        Self::Row(RowKind::Merged),
        Self::Row(RowKind::Regrouped),
        Self::Row(RowKind::Added),
        Self::Row(RowKind::Removed),
        Self::Moved,
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
}

/// One change: a step that is not "unchanged in place".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
            lineage,
            rows,
            lines: Vec::new(),
            changes: Vec::new(),
            kind: None,
            fold_single: true,
            fold_unchanged: false,
            toggled: BTreeSet::new(),
            current: None,
            jump: Jump::default(),
        };
        table.arrange();
        table
    }

    /// The thread of a row.
    #[must_use]
    pub fn thread(&self, row: usize) -> Option<&Thread> {
        self.lineage.threads.get(row)
    }

    /// Rows of a kind; all of them where none is given.
    #[must_use]
    pub fn count(&self, kind: Option<Kind>) -> usize {
        self.rows.iter().filter(|row| row.is(kind)).count()
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

    /// Shows only rows of a kind, or all.
    pub fn show(&mut self, kind: Option<Kind>) {
        self.kind = kind;
        self.current = None;
        self.arrange();
        self.jump_to_line(0);
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
        self.current = Some(next);
        if let Some(change) = self.changes.get(next) {
            self.jump_to_row(change.row);
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
        self.jump = Jump { line, serial: self.jump.serial + 1 };
    }

    /// Puts lines and changes in order after the filter changed.
    fn arrange(&mut self) {
        let shown: Vec<usize> = (0..self.rows.len()).filter(|row| self.rows[*row].is(self.kind)).collect();
        let mut pointers: Vec<(usize, Line)> = Vec::new();
        if self.kind.is_none() {
            for row in &shown {
                pointers.extend(self.pointers_of(*row));
            }
        }
        self.lines.clear();
        self.changes.clear();
        for row in shown {
            self.lines.push(Line::Row(row));
            self.lines.extend(pointers.iter().filter(|(behind, _)| *behind == row).map(|(_, line)| *line));
            let Some(thread) = self.lineage.threads.get(row) else { continue };
            let kind = self.kind;
            let steps = thread.steps.iter().enumerate().filter(|(_, step)| step.is_change() && step.is(kind));
            self.changes.extend(steps.map(|(step, _)| Change { row, step }));
        }
    }

    /// Where the moved paragraphs of a row stood: behind the row of the paragraph before them in the earlier text.
    fn pointers_of(&self, row: usize) -> Vec<(usize, Line)> {
        let Some(thread) = self.lineage.threads.get(row) else { return Vec::new() };
        let moved = thread.steps.iter().enumerate().filter(|(_, step)| step.moved && step.is_link());
        moved
            .filter_map(|(place, step)| {
                let first = thread.cells.get(step.from)?.first()?;
                let before = first.checked_sub(1)?;
                let behind = self.row_of(step.from, before)?;
                (behind != row).then_some((behind, Line::Pointer { row, step: place }))
            })
            .collect()
    }

    fn row_of(&self, document: usize, paragraph: usize) -> Option<usize> {
        let has = |thread: &Thread| thread.cells.get(document).is_some_and(|cell| cell.contains(&paragraph));
        self.lineage.threads.iter().position(has)
    }
}

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

    /// Whether the row is of a kind; every row is, where none is given.
    #[must_use]
    pub fn is(&self, kind: Option<Kind>) -> bool {
        match kind {
            None => true,
            Some(Kind::Moved) => self.moved,
            Some(Kind::Row(kind)) => self.kinds[kind as usize],
        }
    }
}

/// What the window asks of a step.
pub trait StepView {
    /// It links paragraphs of two texts.
    fn is_link(&self) -> bool;
    /// Something happened.
    fn is_change(&self) -> bool;
    /// It is of a kind.
    fn is(&self, kind: Option<Kind>) -> bool;
}

impl StepView for Step {
    fn is_link(&self) -> bool {
        !matches!(self.kind, RowKind::Added | RowKind::Removed)
    }

    fn is_change(&self) -> bool {
        self.moved || self.kind != RowKind::Unchanged
    }

    fn is(&self, kind: Option<Kind>) -> bool {
        match kind {
            None => true,
            Some(Kind::Moved) => self.moved,
            Some(Kind::Row(kind)) => self.kind == kind,
        }
    }
}
