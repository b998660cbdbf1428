//! What is copied: words for any program, and the same as HTML for programs that keep form. Word keeps strike, underline, italics and the table;
//! it passes over style sheets, so the form stands in each element.

use std::fmt::Write;

use super::fate::Fate;
use super::listing::{banner, column_name, names, steps};
use super::pieces::{self, Piece, printed_number};
use super::table::{Cell, Marked};
use super::visible::{escaped, visible};
use crate::lineage::Lineage;
use crate::messages::Messages;
use crate::model::{Document, Paragraph};

/// What goes to the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copied {
    /// For programs that take words alone.
    pub plain: String,
    /// For the others.
    pub html: String,
}

const CELL: &str = "border:1px solid #999;padding:4px 6px;vertical-align:top";

/// A paragraph, its number and italics, and below it the citation.
#[must_use]
pub fn paragraph(document: &Document, paragraph: &Paragraph, citation: &str) -> Copied {
    let number = printed_number(paragraph).map(|number| format!("{number} ")).unwrap_or_default();
    let mut html = format!("<p lang=\"{}\"{}>{}", document.language.code(), direction(document), escaped(&number));
    set(&mut html, &pieces::plain(paragraph));
    let _ = write!(html, "</p>\n<p>{}</p>", escaped(citation));
    Copied { plain: format!("{}\n{citation}", paragraph.text), html }
}

/// Paragraphs or parts of them, one below the other, and below them the citation. `numbered`: the plain form has the numbers too.
#[must_use]
pub fn paragraphs(document: &Document, paragraphs: &[Paragraph], numbered: bool, citation: Option<&str>) -> Copied {
    let mut copied = Copied::default();
    let mut lines: Vec<String> = Vec::with_capacity(paragraphs.len() + 1);
    for paragraph in paragraphs {
        let number = printed_number(paragraph).map(|number| format!("{number} ")).unwrap_or_default();
        let _ = write!(copied.html, "<p lang=\"{}\"{}>{}", document.language.code(), direction(document), escaped(&number));
        set(&mut copied.html, &pieces::plain(paragraph));
        copied.html.push_str("</p>\n");
        lines.push(if numbered { format!("{number}{}", paragraph.text) } else { paragraph.text.clone() });
    }
    if let Some(citation) = citation {
        let _ = write!(copied.html, "<p>{}</p>", escaped(citation));
        lines.push(citation.to_owned());
    }
    copied.plain = lines.join("\n");
    copied
}

/// Rows of a comparison, in this order, under the names of the texts with their status. In the plain form a row is a line, and columns are
/// parted by tabs.
#[must_use]
pub fn rows(lineage: &Lineage, threads: &[usize], messages: &Messages) -> Copied {
    let documents: Vec<&Document> = lineage.documents.iter().map(AsRef::as_ref).collect();
    let mut heads: Vec<String> = vec![messages.say("export-column-change")];
    heads.extend(documents.iter().map(|document| column_name(document, messages)));
    let mut copied = Copied { plain: heads.join("\t"), html: "<table style=\"border-collapse:collapse\">\n<tr>".to_owned() };
    for head in &heads {
        let _ = write!(copied.html, "<th style=\"{CELL};text-align:left\">{}</th>", escaped(head));
    }
    copied.html.push_str("</tr>\n");
    for thread in threads.iter().filter_map(|at| lineage.threads.get(*at)) {
        let what = steps(thread, messages);
        let _ = write!(copied.plain, "\n{what}");
        let _ = write!(copied.html, "<tr><td style=\"{CELL}\">{}</td>", escaped(&what));
        for (nth, cell) in thread.cells.iter().enumerate() {
            let Some(document) = documents.get(nth) else { continue };
            let _ = write!(copied.html, "<td style=\"{CELL}\" lang=\"{}\"{}>", document.language.code(), direction(document));
            let mut words = Vec::new();
            for at in cell {
                let Some(paragraph) = document.paragraphs.get(*at) else { continue };
                let pieces = pieces::followed(paragraph, &lineage.marks(nth, *at));
                let name = names(document, std::slice::from_ref(at));
                let _ = write!(copied.html, "<p><b>{}</b> ", escaped(&name));
                set(&mut copied.html, &pieces);
                copied.html.push_str("</p>");
                words.push(format!("{name} {}", plain(&pieces)));
            }
            copied.html.push_str("</td>");
            let _ = write!(copied.plain, "\t{}", words.join(" / ").replace(['\t', '\n'], " "));
        }
        copied.html.push_str("</tr>\n");
    }
    copied.html.push_str("</table>");
    if let Some(banner) = banner(&documents, messages) {
        let _ = write!(copied.plain, "\n{banner}");
        let _ = write!(copied.html, "\n<p><b>{}</b></p>", escaped(&banner));
    }
    copied
}

/// Said where lines run from right to left.
const fn direction(document: &Document) -> &'static str {
    if document.language.is_right_to_left() { " dir=\"rtl\"" } else { "" }
}

/// Words with their fates, marked as plain text can.
fn plain(pieces: &[Piece<'_>]) -> String {
    let words = pieces.iter().filter_map(|piece| match piece {
        Piece::Words { text, fate, .. } => Some(Marked { fate: *fate, text: visible(text).into_owned() }),
        Piece::Call(_) => None,
    });
    // Italics cut words that have one fate.
    let mut joined: Vec<Marked> = Vec::new();
    for own in words {
        match joined.last_mut().filter(|last| last.fate == own.fate) {
            Some(last) => last.text.push_str(&own.text),
            None => joined.push(own),
        }
    }
    Cell::Marked(joined).plain()
}

fn set(html: &mut String, pieces: &[Piece<'_>]) {
    for piece in pieces {
        match piece {
            Piece::Call(mark) => {
                let _ = write!(html, "<sup>{}</sup>", escaped(mark));
            }
            Piece::Words { text, fate, is_italic } => {
                let (open, close) = match fate {
                    Fate::Equal => ("", ""),
                    Fate::Removed => ("<s style=\"color:#8a3d06\">", "</s>"),
                    Fate::Inserted => ("<u style=\"color:#0b4f8a\">", "</u>"),
                    Fate::Brief => ("<u style=\"color:#8a3d06\"><s>", "</s></u>"),
                    Fate::Moved => ("<span style=\"color:#57306f;border-bottom:1px dotted #57306f\">", "</span>"),
                };
                let (slanted, upright) = if *is_italic { ("<i>", "</i>") } else { ("", "") };
                let _ = write!(html, "{open}{slanted}{}{upright}{close}", escaped(text));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::CompareOptions;
    use crate::engine::{Snapshot, compare_now};
    use crate::messages::Locale;

    #[test]
    fn rows_keep_their_marks_and_say_that_a_draft_is_a_draft() {
        let snapshot = Snapshot::of_corpus();
        let id = |symbol: &str| {
            let symbol = crate::model::Symbol::parse(symbol).expect("a symbol");
            snapshot.by_symbol(&symbol).expect("embedded").id.clone()
        };
        let ids = [id("A/C.3/66/L.15"), id("A/RES/72/194")];
        let lineage = compare_now(&snapshot, &ids, &CompareOptions::default()).expect("compared");
        let all: Vec<usize> = (0..lineage.threads.len()).collect();
        let copied = rows(&lineage, &all, &Messages::new(Locale::Fr));
        assert_eq!(copied.plain.lines().count(), lineage.threads.len() + 2);
        assert!(copied.plain.contains("{+") && copied.plain.contains("[-"));
        assert!(copied.html.contains("<u style") && copied.html.contains("<s style"));
        assert!(copied.plain.ends_with("A/C.3/66/L.15\u{a0}: projet, non adopté") && copied.html.contains("projet, non adopté"));
        for (document, side) in lineage.documents.iter().zip([Fate::Removed, Fate::Inserted]) {
            for paragraph in &document.paragraphs {
                assert!(copied.html.contains(&escaped(paragraph.id.as_str())), "{side:?} {}", paragraph.id);
            }
        }
        assert_eq!(rows(&lineage, &all[..1], &Messages::new(Locale::Fr)).plain.lines().count(), 3);
    }

    #[test]
    fn a_paragraph_that_is_copied_is_only_words() {
        let hostile = "<script>alert(1)</script> & \u{202e}nul\0";
        let own = Paragraph { text: hostile.to_owned(), ..Paragraph::default() };
        let document = Document { paragraphs: vec![own.clone()], ..Document::default() };
        let copied = paragraph(&document, &own, "A/RES/1/1 (<b>)");
        assert!(copied.plain.starts_with(hostile));
        assert!(!copied.html.contains("<script") && !copied.html.contains("<b>") && !copied.html.contains('\0'));
        assert!(copied.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
    }
}
