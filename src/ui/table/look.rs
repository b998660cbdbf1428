//! How a comparison is looked at, apart from what is compared: taken from a table, and given back to one.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Change, Line, Table};
use crate::lineage::{Lineage, Step};
use crate::ui::session::Look;

impl Table {
    /// How it is looked at now.
    #[must_use]
    pub fn look(&self) -> Look {
        let row = self.lines.get(self.seen).map_or(0, |line| line.row());
        Look {
            kinds: self.kinds.clone(),
            only_changed: self.only_changed,
            context: self.context,
            by_first: self.by_first,
            revealed: self.revealed.clone(),
            unified: self.unified,
            list_shown: self.list_shown,
            mandates: self.mandates.is_some(),
            fold_single: self.fold_single,
            fold_unchanged: self.fold_unchanged,
            toggled: self.toggled.clone(),
            change: self.current_change(),
            row,
        }
    }

    /// Looks at it in this way. What the texts no longer have is passed over.
    pub fn look_as(&mut self, look: &Look) {
        self.kinds.clone_from(&look.kinds);
        self.only_changed = look.only_changed;
        self.context = look.context;
        self.by_first = look.by_first;
        self.revealed.clone_from(&look.revealed);
        self.unified = look.unified.filter(|step| step + 1 < self.lineage.documents.len());
        self.list_shown = look.list_shown;
        self.fold_single = look.fold_single;
        self.fold_unchanged = look.fold_unchanged;
        self.toggled.clone_from(&look.toggled);
        self.arrange();
        self.current = look.change.and_then(|change| self.changes.iter().position(|known| *known == change));
        let line = self.lines.iter().position(|line| *line == Line::Row(look.row));
        let line = line.or_else(|| self.lines.iter().position(|line| line.row() == look.row));
        self.jump_to_line(line.unwrap_or(0));
    }
}

impl Look {
    /// The same look at other rows of the same texts: after the sides were swapped, or the words compared in another way.
    /// A row is the one that has its first paragraph.
    #[must_use]
    pub fn carried(&self, from: &Lineage, to: &Lineage) -> Self {
        let text = |document: usize| {
            let known = from.documents.get(document)?;
            to.documents.iter().position(|other| Arc::ptr_eq(other, known))
        };
        let row = |row: usize| {
            let cells = from.threads.get(row)?.cells.iter().enumerate();
            let mut paragraphs = cells.filter_map(|(document, cell)| Some((text(document)?, *cell.first()?)));
            let (document, paragraph) = paragraphs.next()?;
            to.threads.iter().position(|thread| thread.cells.get(document).is_some_and(|cell| cell.contains(&paragraph)))
        };
        let rows = |rows: &BTreeSet<usize>| rows.iter().filter_map(|known| row(*known)).collect();
        let change = self.change.and_then(|change| {
            let step = from.threads.get(change.row)?.steps.get(change.step)?;
            let ends = [text(step.from)?, text(step.to)?];
            let row = row(change.row)?;
            let same = |other: &Step| [other.from, other.to] == ends || [other.to, other.from] == ends;
            let step = to.threads.get(row)?.steps.iter().position(same)?;
            Some(Change { row, step })
        });
        let unified = self.unified.and_then(|step| {
            let (one, other) = from.ends(step);
            let (one, other) = (text(one)?, text(other)?);
            to.comparison_of(one.min(other), one.max(other))
        });
        Self {
            revealed: rows(&self.revealed),
            toggled: rows(&self.toggled),
            change,
            unified,
            row: row(self.row).unwrap_or_default(),
            ..self.clone()
        }
    }
}

impl Line {
    /// The row it shows, points to, or begins with.
    #[must_use]
    pub const fn row(self) -> usize {
        match self {
            Self::Row(row) | Self::Pointer { row, .. } | Self::Hidden { row, .. } => row,
        }
    }
}
