//! The first rows of what would leave, cut to what a person takes in at a glance, with a count of the rest.

use super::table::{Cell, Marked, Table};

/// Rows that are shown.
const ROWS: usize = 5;
/// Letters of one cell that are shown.
const LETTERS: usize = 240;
/// Lines under the title that are shown.
const LINES: usize = 3;

/// What a file would begin with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Its title.
    pub title: String,
    /// What stands on every page.
    pub banner: Option<String>,
    /// The first lines under the title.
    pub lines: Vec<String>,
    /// Names of the columns, with the share of the width of each.
    pub columns: Vec<(String, u8)>,
    /// The first rows.
    pub rows: Vec<Vec<Vec<Marked>>>,
    /// How many rows there are.
    pub count: usize,
}

impl Preview {
    /// Of a table.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        Self {
            title: table.title.clone(),
            banner: table.banner.clone(),
            lines: table.lines.iter().take(LINES).cloned().collect(),
            columns: table.columns.iter().map(|column| (column.name.clone(), column.share.max(1))).collect(),
            rows: table.rows.iter().take(ROWS).map(|row| row.iter().map(cut).collect()).collect(),
            count: table.rows.len(),
        }
    }

    /// How many rows are not shown.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.count - self.rows.len()
    }
}

/// The first letters of a cell, with their fates.
fn cut(cell: &Cell) -> Vec<Marked> {
    let mut left = LETTERS;
    let mut runs = Vec::new();
    for run in cell.runs() {
        if left == 0 {
            break;
        }
        let text: String = run.text.chars().take(left).collect();
        left -= text.chars().count();
        let is_cut = text.len() < run.text.len();
        runs.push(Marked { fate: run.fate, text: if is_cut { format!("{text}…") } else { text } });
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Column;

    #[test]
    fn a_preview_is_short_and_says_how_much_it_leaves_out() {
        let mut table = Table::new("t", vec![Column::narrow("a"), Column::wide("b")]);
        for _ in 0..40 {
            table.rows.push(vec!["x".into(), "mot ".repeat(1000).into()]);
        }
        let preview = Preview::of(&table);
        assert_eq!((preview.rows.len(), preview.left_out()), (5, 35));
        assert_eq!(preview.rows[0][1][0].text.chars().count(), 241);
        assert_eq!(Preview::of(&Table::default()).left_out(), 0);
    }
}
