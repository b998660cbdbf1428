//! What is being imported, and what became of it.

use std::path::PathBuf;

use crate::engine::{EngineError, Item, Outcome};
use crate::export::report;

/// The latest import.
#[derive(Clone, Debug, Default)]
pub struct Imports {
    /// Files done and files in all, while it runs.
    pub running: Option<(usize, usize)>,
    /// It was asked to stop.
    pub stopping: bool,
    /// What the dialog offers.
    pub tab: Tab,
    /// The text that is pasted.
    pub pasted: String,
    /// The name it is to have in the library.
    pub name: String,
    /// Why the text that was pasted is no resolution.
    pub refused: Option<EngineError>,
    /// The folder to watch, as typed.
    pub folder: String,
    /// Where the report was written, or why it was not.
    pub written: Option<Result<PathBuf, String>>,
    /// What became of each file so far.
    pub items: Vec<Item>,
    /// Files that were not read because it was stopped.
    pub left: usize,
    /// Positions in `items`, in the order of the table.
    pub order: Vec<usize>,
    /// By what the table is sorted, and whether from the end.
    pub sorted: (Column, bool),
}

/// What the dialog offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Files and folders.
    #[default]
    Files,
    /// A text from the clipboard.
    Pasted,
    /// A folder that is watched.
    Watched,
}

/// A column of the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// As the files were read.
    #[default]
    File,
    /// Whether it came in.
    Outcome,
    /// The symbol.
    Symbol,
    /// The title.
    Title,
    /// The language.
    Language,
    /// How many paragraphs.
    Counts,
    /// How well it could be read.
    Quality,
    /// How many warnings.
    Warnings,
}

impl Column {
    /// All, in the order of the table.
    pub const ALL: [Self; 8] =
        [Self::Outcome, Self::Symbol, Self::Title, Self::Language, Self::Counts, Self::Quality, Self::Warnings, Self::File];
}

impl Imports {
    /// A new import begins; what was chosen and typed stays.
    pub fn begin(&mut self) {
        let before = std::mem::take(self);
        *self = Self {
            running: Some((0, 0)),
            sorted: before.sorted,
            tab: before.tab,
            pasted: before.pasted,
            name: before.name,
            folder: before.folder,
            ..Self::default()
        };
    }

    /// Takes what became of further files.
    pub fn take(&mut self, items: Vec<Item>) {
        self.items.extend(items);
        self.arrange();
    }

    /// Sorts by a column; by the same again: from the end.
    pub fn sort(&mut self, column: Column) {
        let (before, reversed) = self.sorted;
        self.sorted = (column, before == column && !reversed);
        self.arrange();
    }

    fn arrange(&mut self) {
        let Self { items, order, sorted: (column, reversed), .. } = self;
        order.clear();
        order.extend(0..items.len());
        let symbol = |item: &Item| item.meta.as_ref().map(|meta| meta.label().to_owned());
        let item = |at: &usize| items.get(*at);
        match column {
            Column::File => {}
            Column::Outcome => order.sort_by_key(|at| {
                item(at).map(|item| match item.outcome {
                    Outcome::Failed(_) => 0,
                    Outcome::Duplicate => 1,
                    Outcome::Added => 2,
                })
            }),
            Column::Symbol => order.sort_by_cached_key(|at| item(at).map(|item| (item.meta.is_none(), symbol(item)))),
            Column::Title => order.sort_by_cached_key(|at| {
                let title = item(at).and_then(|item| item.meta.as_ref()?.title.as_deref().map(crate::text::fold::fold));
                (title.is_none(), title)
            }),
            // What could be read worst first; what is in no doubt behind.
            Column::Quality => order.sort_by_key(|at| item(at).and_then(report::quality).unwrap_or(u32::MAX)),
            Column::Language => {
                order.sort_by_key(|at| item(at).map(|item| (item.meta.is_none(), item.meta.as_ref().map(|meta| meta.language))));
            }
            Column::Counts => order.sort_by_key(|at| {
                std::cmp::Reverse(item(at).and_then(|item| item.meta.as_ref()).map(|meta| meta.preambular + meta.operative))
            }),
            Column::Warnings => order.sort_by_key(|at| std::cmp::Reverse(item(at).map(|item| item.warnings.len()))),
        }
        if *reversed {
            order.reverse();
        }
    }

    /// How many came in, were there already, failed.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |code: &str| self.items.iter().filter(|item| item.outcome.code() == code).count();
        (count("added"), count("duplicate"), count("failed"))
    }
}

#[cfg(test)]
mod tests;
