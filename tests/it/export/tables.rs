//! Hostile words in every form: complete, and words still.

use std::sync::Arc;

use alinea::compare::{CompareOptions, Comparison};
use alinea::export::fate::Fate;
use alinea::export::table::{Cell, Column, Marked, Table, csv, html, markdown, xlsx};
use alinea::export::visible::visible;
use alinea::export::{self, ExportOptions, Form, Layout};
use alinea::messages::{Locale, Messages};
use alinea::model::{Document, Footnote, FootnoteCall, Language, Paragraph, ParagraphId, Section};

use super::word;

/// Words that would do harm if they became anything but words.
pub const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script>",
    "a & b &lt; c ]]> d",
    "=cmd()|' /C calc'!A0",
    "#set page(width: 0pt) #eval(\"1\") $x$ @label",
    "\u{202e}elppa\u{202c}",
    "nul\0 bell\u{7}",
    "\u{1f642} é",
    "+1",
    "| a | `b` **c** [d](e)",
    "\\u{41} \\# %PDF-1.7 endobj",
    "</td></table><style>*{display:none}</style>",
    "javascript:alert(1) data:text/html,x",
];

fn hostile() -> Table {
    let mut table = Table::new("=title <b>", vec![Column::narrow("-id"), Column::wide("@text")]);
    table.lines.push("<img src=x>".to_owned());
    table.banner = Some("draft & co".to_owned());
    for words in HOSTILE {
        table.rows.push(vec![words.into(), Cell::Marked(vec![Marked { fate: Fate::Inserted, text: words.to_owned() }])]);
    }
    table
}

/// A text of these words, each with a note of them, and a paragraph of 10,000 words.
pub fn document(name: &str, long: &str) -> Arc<Document> {
    let mut document = Document {
        title: Some("<i>Titre</i> & #set".to_owned()),
        front_matter: vec!["</title> L’Assemblée générale,".to_owned()],
        language: Language::Fr,
        ..Document::default()
    };
    document.source.name = format!("{name}<b>.txt");
    for (at, words) in HOSTILE.into_iter().enumerate() {
        let mark = (at + 1).to_string();
        let text = format!("{name} {words} fin");
        document.footnotes.push(Footnote { mark: mark.clone(), text: format!("note {words}"), paragraph: Some(at) });
        document.paragraphs.push(Paragraph {
            id: ParagraphId(format!("OP{}", at + 1)),
            section: Section::Operative,
            number: Some(mark.clone()),
            calls: vec![FootnoteCall { mark, at: text.len() }],
            text,
            ..Paragraph::default()
        });
    }
    let text = format!("{long} ").repeat(10_000);
    let id = ParagraphId(format!("OP{}", HOSTILE.len() + 1));
    document.paragraphs.push(Paragraph { id, section: Section::Operative, text, ..Paragraph::default() });
    Arc::new(document)
}

#[test]
fn csv_cells_never_become_formulas() {
    let text = csv::write(&[hostile()]);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a head").iter().collect::<Vec<_>>(), ["'-id", "'@text"]);
    for (record, words) in reader.records().zip(HOSTILE) {
        let record = record.expect("a record");
        let first = &record[0];
        assert!(!first.starts_with(['=', '+', '-', '@', '\t', '\r']), "{first}");
        assert_eq!(first.trim_start_matches('\''), visible(words));
    }
    let number = Table { columns: vec![Column::narrow("n")], rows: vec![vec![(-3).into()]], ..Table::default() };
    assert_eq!(csv::write(&[number]), "n\n-3\n");
}

#[test]
fn spreadsheets_are_the_same_on_every_run_and_hold_long_words() {
    let mut table = hostile();
    table.rows.push(vec!["long".into(), "mot ".repeat(20_000).into()]);
    let (one, other) = (xlsx::write(&[table.clone(), table.clone()]), xlsx::write(&[table.clone(), table]));
    assert!(one.is_ok());
    assert_eq!(one, other);
}

#[test]
fn pages_hold_no_markup_of_the_words() {
    let page = html::write(&[hostile()], Locale::En);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains('\0'));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("a &amp; b &amp;lt; c"));
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    assert!(!page.contains("http://") && !page.contains("https://") && !page.contains("url("));
    for element in ["script", "link", "img", "iframe", "object"] {
        let selector = scraper::Selector::parse(element).expect("a selector");
        assert_eq!(scraper::Html::parse_document(&page).select(&selector).count(), 0, "{element}");
    }
}

#[test]
fn markdown_says_the_words_and_nothing_else() {
    let text = markdown::write(&[hostile()]);
    let (words, foreign) = rendered(&text);
    assert_eq!(foreign, Vec::<String>::new());
    for own in HOSTILE {
        let own = visible(own);
        assert!(words.matches(own.trim()).count() >= 2, "{own} in {words}");
    }
}

/// The words of a Markdown file as a reader shows them, and what is no word.
fn rendered(text: &str) -> (String, Vec<String>) {
    let options = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
        | pulldown_cmark::Options::ENABLE_FOOTNOTES;
    let (mut words, mut foreign) = (String::new(), Vec::new());
    for event in pulldown_cmark::Parser::new_ext(text, options) {
        match event {
            pulldown_cmark::Event::Text(own) => words.push_str(&own),
            pulldown_cmark::Event::Html(own) | pulldown_cmark::Event::InlineHtml(own) | pulldown_cmark::Event::Code(own)
                if &*own != "<br>" =>
            {
                foreign.push(own.to_string());
            }
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { .. } | pulldown_cmark::Tag::Image { .. }) => {
                foreign.push("link".to_owned());
            }
            _ => {}
        }
    }
    (words, foreign)
}

/// The words of a file as a program that opens it shows them.
fn words_of(form: Form, bytes: &[u8]) -> String {
    let text = || String::from_utf8(bytes.to_vec()).expect("UTF-8");
    match form {
        Form::Docx | Form::Xlsx => {
            let parts = word::parts(bytes);
            let all = parts.values().flat_map(|part| std::iter::once(part).chain(part.all()));
            all.map(|node| node.text.as_str()).collect()
        }
        Form::Html => {
            let page = text();
            let tree = scraper::Html::parse_document(&page);
            for element in ["script", "img", "i", "b", "article style", "td style", "main style"] {
                let selector = scraper::Selector::parse(element).expect("a selector");
                assert_eq!(tree.select(&selector).count(), 0, "{element}");
            }
            tree.root_element().text().collect()
        }
        Form::Markdown => {
            let (words, foreign) = rendered(&text());
            assert_eq!(foreign, Vec::<String>::new());
            words
        }
        Form::Csv => ::csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(bytes)
            .records()
            .flat_map(|record| record.expect("a record").iter().map(str::to_owned).collect::<Vec<_>>())
            .collect(),
        Form::Json => strings(&serde_json::from_slice(bytes).expect("JSON")),
        Form::Akn => word::tree(&text()).all().iter().map(|node| node.text.as_str()).collect(),
        Form::Text | Form::Pdf => String::new(),
    }
}

fn strings(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items.iter().map(strings).collect(),
        serde_json::Value::Object(fields) => fields.values().map(strings).collect(),
        _ => String::new(),
    }
}

/// Letters alone: marks, spaces and line ends are each form's own.
fn letters(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Asks that a file holds all words of a text. JSON holds what XML cannot.
fn holds(form: Form, bytes: &[u8], document: &Document, what: &str) {
    let words = words_of(form, bytes);
    assert!(!words.contains('\0') || form == Form::Json, "{what}");
    let found = letters(&words);
    for own in document.paragraphs.iter().map(|own| &own.text).chain(document.footnotes.iter().map(|own| &own.text)) {
        let own = letters(own);
        assert!(found.contains(&own), "{what}: {}", own.chars().take(60).collect::<String>());
    }
}

#[test]
fn a_text_of_hostile_words_is_whole_in_every_form() {
    let messages = Messages::new(Locale::Fr);
    let document = document("avant", "mot");
    for form in [Form::Json, Form::Html, Form::Markdown, Form::Docx, Form::Csv, Form::Xlsx, Form::Akn] {
        let bytes = export::documents(&[&document], form, &messages).expect("written");
        assert_eq!(bytes, export::documents(&[&document], form, &messages).expect("written"), "two runs, {form:?}");
        holds(form, &bytes, &document, form.code());
    }
}

#[test]
fn a_comparison_of_hostile_words_is_whole_in_every_form() {
    let messages = Messages::new(Locale::Fr);
    let (left, right) = (document("avant", "mot"), document("après", "terme"));
    let comparison = Comparison::build(&left, &right, &CompareOptions::default());
    for form in [Form::Html, Form::Docx] {
        let options = ExportOptions { layout: Layout::Tracked, ..ExportOptions::default() };
        let bytes = export::comparison(&comparison, form, &options, &messages).expect("written");
        assert_eq!(bytes, export::comparison(&comparison, form, &options, &messages).expect("written"), "two runs, {form:?}");
        let words = letters(&words_of(form, &bytes));
        for long in ["mot", "terme"] {
            assert!(words.matches(long).count() >= 10_000, "{form:?}: {long}");
        }
    }
    let options = ExportOptions { layout: Layout::Table, ..ExportOptions::default() };
    for form in [Form::Json, Form::Markdown, Form::Docx, Form::Csv, Form::Xlsx] {
        let bytes = export::comparison(&comparison, form, &options, &messages).expect("written");
        let words = words_of(form, &bytes);
        let found = letters(&words);
        for own in [&left, &right].iter().flat_map(|document| &document.paragraphs).take(HOSTILE.len()) {
            // Marks of change stand between words in some forms: each word is asked for.
            for word in own.text.split_whitespace() {
                assert!(found.contains(&letters(word)), "{form:?}: {word}");
            }
        }
    }
}
