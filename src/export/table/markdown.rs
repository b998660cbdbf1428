//! Tables as Markdown (`GitHub`'s tables). Words of a document never become markup.

use std::fmt::Write;

use super::{Cell, Table};
use crate::export::fate::Fate;
use crate::export::visible::visible;

/// A heading, lines and a table for each.
#[must_use]
pub fn write(tables: &[Table]) -> String {
    tables.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(table: &Table) -> String {
    let mut text = String::new();
    if !table.title.is_empty() {
        let _ = writeln!(text, "# {}\n", literal(&table.title));
    }
    if let Some(banner) = &table.banner {
        let _ = writeln!(text, "**{}**\n", literal(banner));
    }
    for line in &table.lines {
        let _ = writeln!(text, "{}\n", literal(line));
    }
    let names: Vec<String> = table.columns.iter().map(|column| literal(&column.name)).collect();
    let _ = writeln!(text, "| {} |", names.join(" | "));
    let _ = writeln!(text, "|{}", " --- |".repeat(names.len()));
    for row in &table.rows {
        let short = table.columns.len().saturating_sub(row.len());
        let cells: Vec<String> = row.iter().map(cell).chain(std::iter::repeat_n(String::new(), short)).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    text
}

fn cell(cell: &Cell) -> String {
    let Cell::Marked(runs) = cell else { return literal(&cell.plain()) };
    runs.iter().map(|run| marked(run.fate, &run.text)).collect()
}

/// Words with their fate: `~~removed~~`, `**inserted**`, `*moved*`, `~~**came and went**~~`. Marks touch words, else they are no marks.
#[must_use]
pub fn marked(fate: Fate, words: &str) -> String {
    let (open, close) = match fate {
        Fate::Equal => return literal(words),
        Fate::Removed => ("~~", "~~"),
        Fate::Inserted => ("**", "**"),
        Fate::Moved => ("*", "*"),
        Fate::Brief => ("~~**", "**~~"),
    };
    let inner = words.trim();
    if inner.is_empty() {
        return literal(words);
    }
    let start = words.len() - words.trim_start().len();
    let (before, after) = (&words[..start], &words[start + inner.len()..]);
    format!("{}{open}{}{close}{}", literal(before), literal(inner), literal(after))
}

/// Words that stay words: every sign that could be markup gets a backslash, a line feed becomes `<br>`.
#[must_use]
pub fn literal(words: &str) -> String {
    let mut text = String::with_capacity(words.len() + words.len() / 16);
    let words = visible(words);
    for (at, letter) in words.char_indices() {
        let is_first = words[..at].trim_end_matches(' ').is_empty() || words[..at].ends_with('\n');
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' => {
                text.push('\\');
                text.push(letter);
            }
            // A list, a rule or a heading only where a line begins.
            '+' | '-' | '=' if is_first => {
                text.push('\\');
                text.push(letter);
            }
            '.' | ')' if !words[..at].is_empty() && words[..at].trim_start().chars().all(|sign| sign.is_ascii_digit()) => {
                text.push('\\');
                text.push(letter);
            }
            '\r' => {}
            '\n' => text.push_str("<br>"),
            letter => text.push(letter),
        }
    }
    text
}
