//! What is being imported, and what became of it.

use crate::engine::{Item, Outcome};

/// The latest import.
#[derive(Clone, Debug, Default)]
pub struct Imports {
    /// Files done and files in all, while it runs.
    pub running: Option<(usize, usize)>,
    /// It was asked to stop.
    pub stopping: bool,
    /// Refer to files where they are, rather than copy them.
    pub reference: bool,
    /// What became of each file so far.
    pub items: Vec<Item>,
    /// Files that were not read because it was stopped.
    pub left: usize,
    /// Positions in `items`, in the order of the table.
    pub order: Vec<usize>,
    /// By what the table is sorted, and whether from the end.
    pub sorted: (Column, bool),
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
    /// The language.
    Language,
    /// How many paragraphs.
    Counts,
    /// How many warnings.
    Warnings,
}

impl Column {
    /// All, in the order of the table.
    pub const ALL: [Self; 6] = [Self::Outcome, Self::Symbol, Self::Language, Self::Counts, Self::Warnings, Self::File];
}

impl Imports {
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
