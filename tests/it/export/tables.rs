//! Tables in every form: complete, and words stay words.

use alinea::compare::Op;
use alinea::export::table::{Cell, Column, Marked, Table, html, markdown};
use alinea::messages::Locale;

/// Words that would do harm if they became anything but words.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "a & b &lt; c",
    "=cmd()|' /C calc'!A0",
    "#set page(width: 0pt)",
    "\u{202e}elppa\u{202c}",
    "nul\0 bell\u{7}",
    "\u{1f642} é",
    "+1",
    "| a | `b` **c** [d](e)",
];

fn hostile() -> Table {
    let mut table = Table::new("=title <b>", vec![Column::narrow("-id"), Column::wide("@text")]);
    table.lines.push("<img src=x>".to_owned());
    table.banner = Some("draft & co".to_owned());
    for words in HOSTILE {
        table.rows.push(vec![words.into(), Cell::Marked(vec![Marked { op: Op::Inserted, text: words.to_owned() }])]);
    }
    table
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
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let (mut words, mut foreign) = (String::new(), Vec::new());
    for event in pulldown_cmark::Parser::new_ext(&text, options) {
        match event {
            pulldown_cmark::Event::Text(own) => words.push_str(&own),
            pulldown_cmark::Event::Html(own) | pulldown_cmark::Event::InlineHtml(own) | pulldown_cmark::Event::Code(own) => {
                foreign.push(own.to_string());
            }
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { .. } | pulldown_cmark::Tag::Image { .. }) => {
                foreign.push("link".to_owned());
            }
            _ => {}
        }
    }
    assert_eq!(foreign, Vec::<String>::new());
    for own in HOSTILE {
        let own = own.replace('\0', "␀").replace('\u{7}', "␇");
        assert!(words.matches(own.trim()).count() >= 2, "{own} in {words}");
    }
}
