//! Which lines stand in view, and in what order.

use super::{Change, Kind, Line, Table};
use crate::lineage::Step;

impl Table {
    /// Arranges anew after a filter changed: the current change stays what it is where it is still in view, and so does the place.
    pub(super) fn rearrange(&mut self) {
        let change = self.current_change();
        let is_at_start = self.seen == 0 && change.is_none();
        let seen = self.lines.get(self.seen).map(|line| line.row());
        let here = change.map(|change| change.row).or(seen);
        self.shown.revealed.clear();
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

    /// Puts lines and changes in order after the filter changed.
    pub(super) fn arrange(&mut self) {
        let order = self.order();
        let shown: Vec<usize> = order.into_iter().filter(|row| self.rows[*row].is_any(&self.shown.kinds)).collect();
        let mut pointers: Vec<(usize, Line)> = Vec::new();
        if self.shown.kinds.is_empty() && !self.shown.by_first {
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
                self.shown.kinds.is_empty() || self.shown.kinds.iter().any(is)
            };
            let steps = thread.steps.iter().enumerate().filter(|(place, step)| step.is_change() && is_shown(*place, step));
            self.changes.extend(steps.map(|(step, _)| Change { row, step }));
        }
    }

    /// The rows in order: as the lineage has them, or by the first text.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        if self.shown.by_first {
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
        let kept = |place: usize| {
            !self.shown.only_changed || (place.saturating_sub(self.shown.context)..=place + self.shown.context).any(changed)
        };
        let mut found = Vec::new();
        let mut place = 0;
        while let Some(row) = shown.get(place) {
            let length = (place..shown.len()).take_while(|at| !kept(*at)).count();
            if length == 0 {
                found.push((*row, None));
                place += 1;
            } else if self.shown.revealed.contains(row) {
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

/// Whether a step is of this kind.
fn is_of(step: &Step, kind: Kind) -> bool {
    match kind {
        Kind::Moved => step.moved,
        // Told by the row: see [`RowInfo`].
        Kind::Mandate => true,
        Kind::Row(kind) => step.kind == kind,
    }
}
