//! Tables as CSV: UTF-8 without a mark at its beginning (which programs would read as part of the first heading), lines end with LF.

use super::{Cell, Table};

/// Characters that make a spreadsheet take a cell for a formula.
const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Headings and rows; several tables stand below each other with an empty line in between. Title and lines are for people: not here.
#[must_use]
pub fn write(tables: &[Table]) -> String {
    tables.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(table: &Table) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let head = table.columns.iter().map(|column| harmless(&column.name));
    // Writing to memory does not fail.
    let _ = writer.write_record(head);
    for row in &table.rows {
        let short = table.columns.len().saturating_sub(row.len());
        let cells = row.iter().map(|cell| match cell {
            Cell::Number(number) => number.to_string(),
            words => harmless(&words.plain()),
        });
        let _ = writer.write_record(cells.chain(std::iter::repeat_n(String::new(), short)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn harmless(words: &str) -> String {
    let words = crate::export::visible::visible(words);
    if words.starts_with(DANGEROUS) { format!("'{words}") } else { words.into_owned() }
}
