//! Which texts name which documents.

use std::collections::HashMap;

use super::collection::TextId;
use super::column::Column;
use crate::model::Symbol;
use crate::text::TextRange;

/// For each document that is named, the texts that name it.
#[derive(Clone, Debug, Default)]
pub(super) struct Citing {
    /// In order.
    pub symbols: Vec<Symbol>,
    /// For each of them, where its namings end.
    pub ends: Vec<u32>,
    /// A row for each naming: the text, and where in it.
    pub rows: Column<u32>,
}

/// Numbers of a row.
pub(super) const ROW: usize = 3;

impl Citing {
    /// Puts in order what was gathered.
    pub(super) fn new(named_in: HashMap<Symbol, Vec<(TextId, TextRange)>>) -> Self {
        let mut all: Vec<_> = named_in.into_iter().collect();
        all.sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
        let mut citing = Self::default();
        let mut rows = Vec::new();
        for (symbol, mut named) in all {
            named.sort_unstable();
            // What is named twice in one place is listed once.
            named.dedup();
            rows.extend(named.into_iter().flat_map(|(text, range)| [text, range.start as u32, range.end as u32]));
            citing.symbols.push(symbol);
            citing.ends.push((rows.len() / ROW) as u32);
        }
        citing.rows = rows.into();
        citing
    }

    /// The texts that name a document, with where; in the order of the texts.
    pub(super) fn naming(&self, symbol: &Symbol) -> impl Iterator<Item = (TextId, TextRange)> + '_ {
        self.rows_of(symbol).as_chunks::<ROW>().0.iter().map(|[text, start, end]| (*text, range(*start, *end)))
    }

    /// Where one text names a document.
    pub(super) fn naming_in(&self, text: TextId, symbol: &Symbol) -> impl Iterator<Item = TextRange> + '_ {
        let (rows, _) = self.rows_of(symbol).as_chunks::<ROW>();
        let from = rows.partition_point(|[naming, ..]| *naming < text);
        let own = rows.get(from..).unwrap_or_default().iter().take_while(move |[naming, ..]| *naming == text);
        own.map(|[_, start, end]| range(*start, *end))
    }

    /// All namings, with the place of their symbol.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, TextId, TextRange)> + '_ {
        let (rows, _) = self.rows.as_chunks::<ROW>();
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).enumerate().flat_map(move |(symbol, (start, end))| {
            let own = rows.get(start as usize..*end as usize).unwrap_or_default();
            own.iter().map(move |[text, start, end]| (symbol, *text, range(*start, *end)))
        })
    }

    fn rows_of(&self, symbol: &Symbol) -> &[u32] {
        let Ok(at) = self.symbols.binary_search(symbol) else { return &[] };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default() as usize;
        let end = self.ends.get(at).map_or(start, |end| *end as usize);
        self.rows.get(start * ROW..end * ROW).unwrap_or_default()
    }
}

fn range(start: u32, end: u32) -> TextRange {
    TextRange::new(start as usize, end as usize)
}
