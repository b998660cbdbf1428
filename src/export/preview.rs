//! The first rows of what would leave, cut to what a person takes in at a glance, with a count of the rest. Where something changed, the
//! first row of the preview is the first that did.

use super::fate::Fate;
use super::table::{Cell, Marked, Table};

/// Rows that are shown.
const ROWS: usize = 5;
/// Letters of one cell that are shown.
const LETTERS: usize = 240;
/// Letters that stand before the first change of a cell: what is further ahead is left out.
const AHEAD: usize = 80;
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
    /// How many rows without a change stand before those that are shown.
    pub skipped: usize,
    /// The first rows.
    pub rows: Vec<Vec<Vec<Marked>>>,
    /// How many rows there are.
    pub count: usize,
}

impl Preview {
    /// Of a table.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let skipped = table.rows.iter().position(|row| row.iter().any(changes)).unwrap_or_default();
        Self {
            title: table.title.clone(),
            banner: table.banner.clone(),
            lines: table.lines.iter().take(LINES).cloned().collect(),
            columns: table.columns.iter().map(|column| (column.name.clone(), column.share.max(1))).collect(),
            skipped,
            rows: table.rows.iter().skip(skipped).take(ROWS).map(|row| row.iter().map(cut).collect()).collect(),
            count: table.rows.len(),
        }
    }

    /// How many rows are not shown.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.count - self.rows.len()
    }
}

/// Whether something in a cell is not as it was.
fn changes(cell: &Cell) -> bool {
    cell.runs().iter().any(|run| run.fate != Fate::Equal)
}

/// How many letters are left out before the first change: whole words.
fn ahead(runs: &[Marked]) -> usize {
    let Some(first) = runs.iter().position(|run| run.fate != Fate::Equal) else { return 0 };
    let before: Vec<char> = runs[..first].iter().flat_map(|run| run.text.chars()).collect();
    let from = before.len().saturating_sub(AHEAD);
    let word = before[from..].iter().position(|letter| letter.is_whitespace());
    // What is short stands whole: a name in front of the words.
    if from <= AHEAD { 0 } else { word.map_or(from, |at| from + at + 1) }
}

/// The first letters of a cell, from its first change on, with their fates.
fn cut(cell: &Cell) -> Vec<Marked> {
    let mut left = LETTERS;
    let all = cell.runs();
    let mut skipped = ahead(&all);
    let mut runs = Vec::new();
    if skipped > 0 {
        runs.push(Marked { fate: Fate::Equal, text: "… ".to_owned() });
    }
    for run in &all {
        let letters = run.text.chars().count();
        if skipped >= letters {
            skipped -= letters;
            continue;
        }
        let run = Marked { fate: run.fate, text: run.text.chars().skip(std::mem::take(&mut skipped)).collect() };
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

    #[test]
    fn a_preview_begins_with_what_changed() {
        let run = |fate, text: &str| Marked { fate, text: text.to_owned() };
        let mut table = Table::new("t", vec![Column::wide("a")]);
        table.rows.extend((0..7).map(|_| vec!["pareil".into()]));
        assert_eq!(Preview::of(&table).skipped, 0, "nothing changed");
        let words = [run(Fate::Equal, &"mot ".repeat(200)), run(Fate::Inserted, "neuf")];
        table.rows.push(vec![Cell::Marked(words.to_vec())]);
        let preview = Preview::of(&table);
        assert_eq!((preview.skipped, preview.rows.len(), preview.left_out()), (7, 1, 7));
        let shown = &preview.rows[0][0];
        assert_eq!((shown[0].text.as_str(), shown[2].text.as_str()), ("… ", "neuf"));
        assert!(shown[1].text.starts_with("mot ") && shown[1].text.chars().count() <= AHEAD);
    }
}
