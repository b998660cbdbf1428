//! How a comparison is looked at, apart from what is compared: taken from a table, and given back to one.

use super::{Line, Table};
use crate::ui::session::Look;

impl Table {
    /// How it is looked at now.
    #[must_use]
    pub fn look(&self) -> Look {
        let row = self.lines.get(self.seen).map_or(0, |line| line.row());
        Look {
            kinds: self.kinds.clone(),
            only_changed: self.only_changed,
            by_first: self.by_first,
            revealed: self.revealed.clone(),
            unified: self.unified,
            list_shown: self.list_shown,
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

impl Line {
    /// The row it shows, points to, or begins with.
    #[must_use]
    pub const fn row(self) -> usize {
        match self {
            Self::Row(row) | Self::Pointer { row, .. } | Self::Hidden { row, .. } => row,
        }
    }
}
