//! Web pages: one self-contained file for a comparison, a lineage or a text, that opens offline, without a script.

mod prose;

use std::collections::BTreeSet;
use std::fmt::Write;

use super::listing::{self, change};
use super::table::html::{STYLE, head};
use super::texts::{self, Texts};
use super::visible::escaped;
use crate::compare::{Comparison, Confidence, RowKind, percent};
use crate::lineage::{Lineage, Thread};
use crate::messages::Messages;
use crate::model::Document;
use crate::text::Side;
use crate::text::direction::has_right_to_left;

/// What is added to the look of every page.
const READING: &str = include_str!("reading.css");

/// Kinds of rows that can be hidden, in the order in which they are offered. Unchanged rows out of their order are a kind of their own here.
const FILTERS: [&str; 8] = ["unchanged", "moved", "revised", "split", "merged", "regrouped", "added", "removed"];

/// Two texts side by side.
#[must_use]
pub fn comparison(comparison: &Comparison, messages: &Messages) -> String {
    let documents = [&*comparison.documents.left, &*comparison.documents.right];
    let title = format!("{} → {}", documents[0].label(), documents[1].label());
    let kinds: Vec<&str> = comparison.rows.iter().map(|row| kind(row.kind, row.moved)).collect();
    let mut page = Page::begin(&title, &documents, &kinds, messages);
    page.lines(&listing::honesty(comparison, messages));
    page.legend(false, messages);
    page.table_head(&messages.say("export-column-change"), &documents, messages);
    let names = documents.map(|document| listing::column_name(document, messages));
    let changed: Vec<usize> = (0..comparison.rows.len()).filter(|at| kinds[*at] != "unchanged").collect();
    for (at, row) in comparison.rows.iter().enumerate() {
        let mut words = escaped(&change(row, messages));
        if row.kind.is_changed_link() {
            let _ = write!(words, "</span><span class=\"sure\">{}\u{a0}%", percent(row.similarity));
            if row.confidence != Confidence::Certain {
                let _ = write!(words, ", {}", escaped(&messages.confidence(row.confidence)));
            }
        }
        if let Some(note) = &row.translation {
            let _ = write!(words, "<br>{}", escaped(&messages.translation(note)));
        }
        page.row(at, kinds[at], &words, &changed, messages);
        for side in Side::BOTH {
            let document = comparison.documents.get(side);
            page.cell(document, &names[side as usize], |text| {
                for (nth, at) in row.paragraphs.get(side).iter().enumerate() {
                    let runs = row.runs.get(side).get(nth).map(Vec::as_slice);
                    prose::compared(text, document, *at, runs.unwrap_or_default());
                }
            });
        }
        page.text.push_str("</tr>\n");
    }
    page.text.push_str("</tbody>\n</table>\n");
    page.notes(&documents, messages);
    page.end()
}

/// Three or more texts, a column each. In each stand struck the words that the next one lacks, underlined those that the one before
/// lacks.
#[must_use]
pub fn lineage(lineage: &Lineage, messages: &Messages) -> String {
    let documents: Vec<&Document> = lineage.documents.iter().map(AsRef::as_ref).collect();
    let title = documents.iter().map(|document| document.label()).collect::<Vec<_>>().join(" → ");
    let kinds: Vec<&str> = lineage.threads.iter().map(thread_kind).collect();
    let mut page = Page::begin(&title, &documents, &kinds, messages);
    page.lines(&listing::about(&documents, lineage, messages));
    page.legend(true, messages);
    page.table_head(&messages.say("cli-column-steps"), &documents, messages);
    let names: Vec<String> = documents.iter().map(|document| listing::column_name(document, messages)).collect();
    let changed: Vec<usize> = (0..lineage.threads.len()).filter(|at| kinds[*at] != "unchanged").collect();
    for (at, thread) in lineage.threads.iter().enumerate() {
        let words = escaped(&listing::steps(thread, messages)).replace(" · ", "<br>");
        page.row(at, kinds[at], &words, &changed, messages);
        for (nth, cell) in thread.cells.iter().enumerate() {
            let Some(document) = documents.get(nth) else { continue };
            page.cell(document, &names[nth], |text| {
                for own in cell {
                    prose::followed(text, document, *own, &lineage.marks(nth, *own));
                }
            });
        }
        page.text.push_str("</tr>\n");
    }
    page.text.push_str("</tbody>\n</table>\n");
    page.notes(&documents, messages);
    page.end()
}

/// A text to read.
#[must_use]
pub fn document(document: &Document, messages: &Messages) -> String {
    let mut page = head(document.label(), document.language.code(), &format!("{STYLE}{READING}"));
    told(&mut page, document);
    page.push_str("<body>\n<main class=\"copy\">\n");
    // A head of a table stands on every printed page.
    let banner = listing::banner(&[document], messages);
    if let Some(banner) = &banner {
        let _ = write!(
            page,
            "<table role=\"presentation\" class=\"pages\"><thead><tr><td><aside class=\"banner\" role=\"note\" lang=\"{}\">{}</aside></td></tr></thead>\n<tbody><tr><td>\n",
            messages.locale.code(),
            escaped(banner)
        );
    }
    let _ = writeln!(
        page,
        "<article dir=\"{}\">\n<aside class=\"line\" lang=\"{}\" dir=\"ltr\">{}</aside>",
        direction(document),
        messages.locale.code(),
        escaped(&listing::heading(document, messages))
    );
    let title = document.title.as_deref().filter(|title| !title.is_empty());
    let told = if title.is_some() { " data-role=\"title\"" } else { "" };
    let _ = writeln!(page, "<h1{told}>{}</h1>", escaped(title.unwrap_or_else(|| document.label())));
    let Texts { front, texts } = texts::of(document);
    for line in front {
        // The title stands above.
        let hidden = if title == Some(line.as_str()) { " hidden" } else { "" };
        let _ = writeln!(
            page,
            "<p class=\"front\" data-role=\"front\"{}{hidden}>{}</p>",
            own_direction(document, line),
            escaped(line)
        );
    }
    for text in &texts {
        let part = if text.is_annex { "annex" } else { "resolution" };
        let _ = writeln!(page, "<section data-part=\"{part}\">");
        if let Some(head) = text.head.and_then(|at| document.paragraphs.get(at)) {
            let _ = write!(page, "<h2 id=\"{}\" data-role=\"front\">", escaped(head.id.as_str()));
            prose::labelled(&mut page, head);
            page.push_str("</h2>\n");
        }
        if let Some(speaker) = text.speaker {
            let _ = writeln!(page, "<p class=\"front\" data-role=\"speaker\">{}</p>", escaped(speaker));
        }
        for at in text.paragraphs.clone() {
            prose::plain(&mut page, document, at);
        }
        page.push_str("</section>\n");
    }
    for line in listing::closing(document) {
        let _ = writeln!(page, "<p class=\"front\" data-role=\"closing\"{}>{}</p>", own_direction(document, line), escaped(line));
    }
    page.push_str("</article>\n");
    if let Some(left_out) = listing::left_out(document, false, messages) {
        let _ = writeln!(page, "<aside class=\"line\" lang=\"{}\">{}</aside>", messages.locale.code(), escaped(&left_out));
    }
    notes(&mut page, document, messages);
    let _ = writeln!(
        page,
        "<aside class=\"line\" lang=\"{}\">{}</aside>",
        messages.locale.code(),
        escaped(&listing::source(document, messages))
    );
    if banner.is_some() {
        page.push_str("</td></tr></tbody></table>\n");
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Symbol and day in the head of the page, in the words of Dublin Core.
fn told(page: &mut String, document: &Document) {
    let mut head = String::new();
    if let Some(symbol) = &document.symbol {
        let _ = writeln!(head, "<meta name=\"dcterms.identifier\" content=\"{}\">", escaped(symbol.as_str()));
    }
    let day = document.adopted.map(|day| day.to_string()).or_else(|| document.year.map(|year| year.to_string()));
    if let Some(day) = day {
        let _ = writeln!(head, "<meta name=\"dcterms.issued\" content=\"{day}\">");
    }
    if let Some(at) = page.find("</head>") {
        page.insert_str(at, &head);
    }
}

const fn kind(kind: RowKind, moved: bool) -> &'static str {
    match (kind, moved) {
        (RowKind::Unchanged, true) => "moved",
        (kind, _) => kind.code(),
    }
}

/// What happened to a thread as a whole: the greatest change there was.
fn thread_kind(thread: &Thread) -> &'static str {
    let all = || thread.steps.iter().map(|step| kind(step.kind, step.moved));
    let rank = |own: &&str| FILTERS.iter().position(|known| known == own);
    all().max_by_key(rank).unwrap_or("unchanged")
}

/// A page that is being written.
struct Page {
    text: String,
}

impl Page {
    fn begin(title: &str, documents: &[&Document], kinds: &[&str], messages: &Messages) -> Self {
        let present: BTreeSet<&str> = kinds.iter().copied().collect();
        let filters: Vec<&str> = FILTERS.into_iter().filter(|own| present.contains(own)).collect();
        let mut style = format!("{STYLE}{READING}");
        for own in &filters {
            let _ = writeln!(
                style,
                "#f-{own}:not(:checked) ~ main tr.{own} {{ display: none; }}\n\
                 #f-{own}:not(:checked) ~ nav label[for=f-{own}] {{ opacity: .5; text-decoration: line-through; }}\n\
                 #f-{own}:focus-visible ~ nav label[for=f-{own}] {{ outline: 3px solid var(--accent); }}"
            );
        }
        let mut text = head(title, messages.locale.code(), &style);
        text.push_str("<body>\n");
        for own in &filters {
            let _ = writeln!(text, "<input type=\"checkbox\" class=\"filter\" id=\"f-{own}\" checked>");
        }
        let _ = write!(text, "<nav aria-label=\"{}\">", escaped(&messages.say("export-page-show")));
        for own in &filters {
            let count = kinds.iter().filter(|kind| kind == &own).count();
            let name = messages.say(&format!("kind-{own}"));
            let _ = write!(text, "<label for=\"f-{own}\">{} <span>{count}</span></label>", escaped(&name));
        }
        let first = kinds.iter().position(|kind| *kind != "unchanged");
        if let Some(first) = first {
            let _ = write!(text, "<a href=\"#r{}\">{}</a>", first + 1, escaped(&messages.say("export-page-first-change")));
        }
        let _ = writeln!(text, "</nav>\n<main>\n<h1>{}</h1>", escaped(title));
        if let Some(banner) = listing::banner(documents, messages) {
            let _ = writeln!(text, "<p class=\"banner\" role=\"note\">{}</p>", escaped(&banner));
        }
        Self { text }
    }

    fn lines(&mut self, lines: &[String]) {
        for line in lines {
            let _ = writeln!(self.text, "<p class=\"line\">{}</p>", escaped(line));
        }
    }

    /// What the marks say; `brief`: words that came and went as well.
    fn legend(&mut self, brief: bool, messages: &Messages) {
        let brief =
            if brief { format!(" <ins><del>{}</del></ins>", escaped(&messages.say("export-page-brief"))) } else { String::new() };
        let _ = writeln!(
            self.text,
            "<p class=\"legend\"><ins>{}</ins> <del>{}</del>{brief} <span class=\"moved\">{}</span></p>",
            escaped(&messages.say("export-page-inserted")),
            escaped(&messages.say("export-page-removed")),
            escaped(&messages.say("export-page-moved"))
        );
    }

    fn table_head(&mut self, first: &str, documents: &[&Document], messages: &Messages) {
        let caption = escaped(&messages.say("export-page-caption"));
        let _ = write!(
            self.text,
            "<table class=\"texts{}\">\n<caption>{caption}</caption>\n<thead><tr><th scope=\"col\" class=\"narrow\">{}</th>",
            if documents.len() == 2 { " pair" } else { "" },
            escaped(first)
        );
        for document in documents {
            let _ = write!(self.text, "<th scope=\"col\">{}</th>", escaped(&listing::column_name(document, messages)));
        }
        self.text.push_str("</tr></thead>\n<tbody>\n");
    }

    /// Begins a row: what happened, and the way to the changes before and after.
    fn row(&mut self, at: usize, kind: &str, words: &str, changed: &[usize], messages: &Messages) {
        let _ =
            write!(self.text, "<tr id=\"r{}\" class=\"{kind}\"><th scope=\"row\"><span class=\"kind\">{words}</span>", at + 1);
        if let Ok(place) = changed.binary_search(&at) {
            self.text.push_str("<span class=\"steps\">");
            let before = place.checked_sub(1).and_then(|before| changed.get(before));
            for (to, name, sign) in [(before, "previous", "↑"), (changed.get(place + 1), "next", "↓")] {
                if let Some(to) = to {
                    let label = escaped(&messages.say(&format!("export-page-{name}")));
                    let _ = write!(self.text, "<a href=\"#r{}\" aria-label=\"{label}\" title=\"{label}\">{sign}</a> ", to + 1);
                }
            }
            self.text.push_str("</span>");
        }
        self.text.push_str("</th>");
    }

    /// The words of one text; on a narrow screen its name stands over them.
    fn cell(&mut self, document: &Document, name: &str, write: impl FnOnce(&mut String)) {
        let mut words = String::new();
        write(&mut words);
        let of = if words.is_empty() { String::new() } else { format!(" data-of=\"{}\"", escaped(name)) };
        let _ = write!(self.text, "<td lang=\"{}\" dir=\"{}\"{of}>{words}", document.language.code(), direction(document));
        self.text.push_str("</td>");
    }

    /// The notes of each text: they are not compared, but no word is left out.
    fn notes(&mut self, documents: &[&Document], messages: &Messages) {
        for document in documents.iter().filter(|document| !document.footnotes.is_empty()) {
            notes(&mut self.text, document, messages);
        }
    }

    fn end(mut self) -> String {
        self.text.push_str("</main>\n</body>\n</html>\n");
        self.text
    }
}

/// Which way its lines run. Of the others each paragraph says so itself: a text may quote another language.
const fn direction(document: &Document) -> &'static str {
    if document.language.is_right_to_left() { "rtl" } else { "auto" }
}

/// Said of a line of another direction than its text: a symbol or a date in Latin letters alone.
fn own_direction(document: &Document, line: &str) -> &'static str {
    if document.language.is_right_to_left() && !has_right_to_left(line) { " dir=\"ltr\"" } else { "" }
}

fn notes(page: &mut String, document: &Document, messages: &Messages) {
    if document.footnotes.is_empty() {
        return;
    }
    let title = format!("{} – {}", messages.say("export-page-notes"), listing::column_name(document, messages));
    let _ = writeln!(
        page,
        "<section class=\"notes\" role=\"doc-endnotes\">\n<h2>{}</h2>\n<dl lang=\"{}\" dir=\"{}\">",
        escaped(&title),
        document.language.code(),
        direction(document)
    );
    for note in &document.footnotes {
        let mark = escaped(&note.mark);
        let _ = writeln!(
            page,
            "<div><dt data-role=\"mark\">{mark}</dt><dd data-role=\"note\" data-mark=\"{mark}\"{}>{}</dd></div>",
            own_direction(document, &note.text),
            escaped(&note.text)
        );
    }
    page.push_str("</dl>\n</section>\n");
}
