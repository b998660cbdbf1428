//! Where the rows of a sheet stand: found once for what is looked for and how wide the columns are, so that of very many rows only those in
//! view cost anything.

use std::ops::Range;
use std::sync::Arc;

use egui::{Id, Ui};

use super::{Grid, Names, height};
use crate::mandate::register::Fate;
use crate::ui::state::ledger::{Ledger, Wanted};
use crate::ui::view::Scene;

/// What became of a request, in the order in which it is offered.
const FATES: [Fate; 4] = [Fate::New, Fate::Repeated, Fate::Changed, Fate::Dropped];

/// The rows that are looked for, and where each begins.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    ledger: Arc<Ledger>,
    wanted: Wanted,
    /// What heights depend on besides: widths, letters, language.
    made_for: (u64, [u32; 2]),
    /// Which rows, from top to bottom.
    pub shown: Arc<[usize]>,
    /// How many lines the name of each has.
    lines: Arc<[u8]>,
    /// Where each begins below the heads of the columns, and where the last ends.
    tops: Arc<[f32]>,
    /// How many rows have each fate.
    pub fates: [(Fate, usize); FATES.len()],
}

impl Stand {
    /// As it was in the last frame, where nothing is otherwise.
    pub fn of(ui: &Ui, scene: &Scene<'_>, ledger: &Arc<Ledger>, wanted: &Wanted, grid: Grid) -> Self {
        let id = Id::unique("ledger-stand");
        let known = ui.data(|data| data.get_temp::<Self>(id)).filter(|known| Arc::ptr_eq(&known.ledger, ledger));
        let made_for = (scene.memory.generation(), [grid.first.to_bits(), grid.column.to_bits()]);
        if let Some(known) = known.as_ref().filter(|known| known.made_for == made_for && known.wanted == *wanted) {
            return known.clone();
        }
        let shown: Arc<[usize]> = match &known {
            Some(known) if known.wanted == *wanted => Arc::clone(&known.shown),
            _ => ledger.shown(wanted).into(),
        };
        let mut names = Names::of(ui, scene);
        let mut lines = Vec::with_capacity(shown.len());
        let mut tops = Vec::with_capacity(shown.len() + 1);
        // Added up finely: there may be a hundred thousand.
        let mut top = 0.0;
        tops.push(0.0);
        for row in shown.iter().filter_map(|at| ledger.rows.get(*at)) {
            let own = names.lines(scene, row, grid);
            lines.push(own as u8);
            top += f64::from(height(row, own, grid));
            tops.push(top as f32);
        }
        let count = |fate: Fate| (fate, ledger.rows.iter().filter(|row| row.has(fate)).count());
        let fates = known.map_or_else(|| FATES.map(count), |known| known.fates);
        let stand = Self {
            ledger: Arc::clone(ledger),
            wanted: wanted.clone(),
            made_for,
            shown,
            lines: lines.into(),
            tops: tops.into(),
            fates,
        };
        ui.data_mut(|data| data.insert_temp(id, stand.clone()));
        stand
    }

    /// How high all rows are.
    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    /// How many lines the name of a row has, by its place among those that are shown.
    pub fn lines(&self, nth: usize) -> usize {
        self.lines.get(nth).copied().map_or(1, usize::from)
    }

    /// From where to where a row goes, by its place among those that are shown.
    pub fn place(&self, nth: usize) -> Range<f32> {
        let at = |nth: usize| self.tops.get(nth).copied().unwrap_or_default();
        at(nth)..at(nth + 1)
    }

    /// Those that lie in a stretch.
    pub fn within(&self, stretch: Range<f32>) -> Range<usize> {
        let from = self.tops.partition_point(|top| *top <= stretch.start).saturating_sub(1);
        let to = self.tops.partition_point(|top| *top < stretch.end);
        from..to.min(self.shown.len())
    }
}
