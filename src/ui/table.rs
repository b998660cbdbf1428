//! The comparison as the window shows it: which rows stand in view, what is folded, and where the changes are.
//!
//! Plain data made from a [`Lineage`]; it knows nothing of drawing.

mod arrange;
mod jump;
mod look;
mod mandates;
mod row;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::compare::Confidence;
use crate::engine::DocumentId;
use crate::lineage::{Lineage, Tally, Thread};
pub use jump::{Jump, around};
pub use look::{InView, Look};
pub use mandates::MandateChanges;
pub use row::{Kind, RowInfo};

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
    /// What happened between each two texts, in figures.
    pub tallies: Vec<Tally>,
    /// What is in view, and how.
    pub shown: InView,
    /// What became of mandates, where it is shown beside the links.
    pub mandates: Option<Arc<MandateChanges>>,
    /// The current change, a position in `changes`.
    pub current: Option<usize>,
    /// Where the view was last asked to go.
    pub jump: Jump,
    /// The first line in view.
    pub seen: usize,
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
            shown: InView::default(),
            mandates: None,
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
        let by_rule = (self.shown.fold_single && !info.linked) || (self.shown.fold_unchanged && info.unchanged);
        by_rule != self.shown.toggled.contains(&row)
    }

    /// Opens a folded row, folds an open one. Rows whose words changed are never folded.
    pub fn toggle(&mut self, row: usize) {
        let Some(info) = self.rows.get(row) else { return };
        if (!info.linked || info.unchanged) && !self.shown.toggled.remove(&row) {
            self.shown.toggled.insert(row);
        }
    }

    /// Adds a kind to those in view or takes it away; none: all are in view.
    pub fn show(&mut self, kind: Option<Kind>) {
        match kind {
            None => self.shown.kinds.clear(),
            Some(kind) if self.shown.kinds.contains(&kind) => self.shown.kinds.retain(|known| *known != kind),
            Some(kind) => self.shown.kinds.push(kind),
        }
        self.rearrange();
    }

    /// Leaves out what did not change, or shows it again.
    pub fn toggle_only_changed(&mut self) {
        self.shown.only_changed = !self.shown.only_changed;
        self.rearrange();
    }

    /// Leaves another number of unchanged rows in view beside a change.
    pub fn set_context(&mut self, context: usize) {
        self.shown.context = context;
        self.shown.only_changed = true;
        self.rearrange();
    }

    /// Orders the rows by the first text or by the last.
    pub fn toggle_order(&mut self) {
        self.shown.by_first = !self.shown.by_first;
        self.rearrange();
    }

    /// Shows a stretch of rows that were left out.
    pub fn reveal(&mut self, row: usize) {
        self.shown.revealed.insert(row);
        self.arrange();
    }

    /// From columns to one column for the first step, through the steps, and back to columns.
    pub fn next_layout(&mut self) {
        let steps = self.lineage.documents.len().saturating_sub(1);
        self.shown.unified = match self.shown.unified {
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
}

/// How many unchanged rows stay in view on each side of a change, at first.
pub const CONTEXT: usize = 1;
/// What can be chosen instead.
pub const CONTEXTS: [usize; 4] = [0, 1, 3, 10];
