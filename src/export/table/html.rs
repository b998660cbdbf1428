//! Tables as one web page: self-contained, without a script, light and dark, for screen, paper and screen readers.

use std::fmt::Write;

use super::{Cell, Table};
use crate::export::fate::Fate;
use crate::export::visible::{escape, escaped};
use crate::messages::Locale;
use crate::text::direction::is_right_to_left;

/// The look of every page that is written.
pub const STYLE: &str = include_str!("page.css");

/// The beginning of a page up to its body. Nothing outside is ever asked for, and no script runs.
#[must_use]
pub fn head(title: &str, language: &str, style: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Alinéa\">\n<title>{}</title>\n<style>\n{style}</style>\n</head>\n",
        escaped(title)
    )
}

/// A page with these tables.
#[must_use]
pub fn write(tables: &[Table], locale: Locale) -> String {
    let title = tables.first().map_or("Alinéa", |table| table.title.as_str());
    let mut page = head(title, locale.code(), STYLE);
    page.push_str("<body>\n<main>\n");
    for table in tables {
        section(&mut page, table);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn section(page: &mut String, table: &Table) {
    let _ = writeln!(page, "<section>\n<h1>{}</h1>", escaped(&table.title));
    if let Some(banner) = &table.banner {
        let _ = writeln!(page, "<p class=\"banner\" role=\"note\">{}</p>", escaped(banner));
    }
    for line in &table.lines {
        let _ = writeln!(page, "<p class=\"line\">{}</p>", escaped(line));
    }
    page.push_str("<table>\n<thead><tr>");
    for column in &table.columns {
        let _ = write!(page, "<th scope=\"col\" class=\"{}\">{}</th>", width(column.share), escaped(&column.name));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (nth, cell) in row.iter().enumerate() {
            match (nth, cell) {
                (0, cell) => {
                    let _ = write!(page, "<th scope=\"row\" dir=\"{}\">", direction(cell));
                    runs(page, cell);
                    page.push_str("</th>");
                }
                (_, Cell::Number(number)) => {
                    let _ = write!(page, "<td class=\"number\">{number}</td>");
                }
                (_, cell) => {
                    let _ = write!(page, "<td dir=\"{}\">", direction(cell));
                    runs(page, cell);
                    page.push_str("</td>");
                }
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</section>\n");
}

/// Which way the lines of a cell run: a name or a number before Arabic words does not turn them.
fn direction(cell: &Cell) -> &'static str {
    if is_right_to_left(&cell.plain()) { "rtl" } else { "auto" }
}

const fn width(share: u8) -> &'static str {
    match share {
        0..=1 => "narrow",
        2..=4 => "medium",
        _ => "wide",
    }
}

fn runs(page: &mut String, cell: &Cell) {
    match cell {
        Cell::Marked(runs) => runs.iter().for_each(|run| marked(page, run.fate, &run.text)),
        plain => marked(page, Fate::Equal, &plain.plain()),
    }
}

/// Words with their fate, as a browser and a screen reader know them.
pub fn marked(page: &mut String, fate: Fate, words: &str) {
    if words.is_empty() {
        return;
    }
    let (open, close) = match fate {
        Fate::Equal => ("", ""),
        Fate::Removed => ("<del>", "</del>"),
        Fate::Inserted => ("<ins>", "</ins>"),
        Fate::Moved => ("<span class=\"moved\">", "</span>"),
        Fate::Brief => ("<ins><del>", "</del></ins>"),
    };
    page.push_str(open);
    for (nth, line) in words.split('\n').enumerate() {
        if nth > 0 {
            page.push_str("<br>");
        }
        escape(page, line);
    }
    page.push_str(close);
}
