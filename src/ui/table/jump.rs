//! Going from change to change and from row to row.

use super::{Change, Line, Table};

/// A request to bring a line into view; a new serial number is a new request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Jump {
    /// Position of the line.
    pub line: usize,
    /// Counts requests.
    pub serial: u64,
}

impl Jump {
    /// Asks for a line once more.
    pub fn go_to(&mut self, line: usize) {
        *self = Self { line, serial: self.serial + 1 };
    }
}

/// A place so many further on; behind the last comes the first. `count` is not 0.
#[must_use]
pub fn around(now: usize, by: isize, count: usize) -> usize {
    now.cast_signed().saturating_add(by).rem_euclid(count.cast_signed()).cast_unsigned()
}

impl Table {
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

    /// Goes to the change after the current one (`by` = 1) or before it (-1), from the last to the first and back.
    pub fn step_change(&mut self, by: isize) {
        let count = self.changes.len();
        if count == 0 {
            return;
        }
        let next = match self.current {
            Some(current) => around(current, by, count),
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
            self.shown.kinds.clear();
            self.shown.only_changed = false;
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

    pub(super) fn jump_to_line(&mut self, line: usize) {
        self.seen = line;
        self.jump.go_to(line);
    }
}
