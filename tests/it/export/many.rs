//! Three texts and more: in every form each text shows which of its words go and which came.

use std::sync::Arc;

use alinea::compare::{CompareOptions, Op};
use alinea::engine::Snapshot;
use alinea::export::fate::Fate;
use alinea::export::preview::Preview;
use alinea::export::table::{Cell, Marked, markdown};
use alinea::export::{docx, html, listing, rich};
use alinea::lineage::Lineage;
use alinea::messages::{Locale, Messages};
use alinea::model::{Document, Paragraph, ParagraphId, Section};

use super::word;

fn text(name: &str, paragraphs: &[&str]) -> Arc<Document> {
    let paragraph = |(at, words): (usize, &&str)| Paragraph {
        id: ParagraphId(format!("OP{}", at + 1)),
        section: Section::Operative,
        text: (*words).to_owned(),
        ..Paragraph::default()
    };
    let mut document = Document { paragraphs: paragraphs.iter().enumerate().map(paragraph).collect(), ..Document::default() };
    document.source.name = format!("{name}.txt");
    Arc::new(document)
}

/// "each year" goes with the first text, "every two years" comes with the second and goes with it, "in Vienna" comes with the third. One
/// paragraph is in the second alone.
fn three() -> Lineage {
    let texts = vec![
        text("a", &["Requests the Office to hold a workshop for prosecutors and judges on mutual legal assistance each year;"]),
        text(
            "b",
            &[
                "Requests the Office to hold a workshop for prosecutors and judges on mutual legal assistance every two terms;",
                "Welcomes the generous offer of Kenya;",
            ],
        ),
        text("c", &["Requests the Office to hold a workshop for prosecutors and judges on mutual legal assistance in Vienna;"]),
    ];
    Lineage::build(texts, &CompareOptions::default())
}

/// The words of one fate in a text's column.
fn words(cells: &[&Cell], wanted: &[Fate]) -> String {
    let runs = cells.iter().flat_map(|cell| cell.runs());
    let found: Vec<String> = runs.filter(|run| wanted.contains(&run.fate)).map(|run| run.text).collect();
    found.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_text_in_the_middle_shows_what_came_and_what_goes() {
    let (lineage, messages) = (three(), Messages::new(Locale::En));
    let table = listing::lineage(&lineage, &messages);
    let column = |at: usize| table.rows.iter().filter_map(|row| row.get(at)).collect::<Vec<_>>();
    assert_eq!(words(&column(0), &[Fate::Removed]), "each year");
    assert_eq!(words(&column(1), &[Fate::Brief]), "every two terms Welcomes the generous offer of Kenya;");
    assert_eq!(words(&column(2), &[Fate::Inserted]), "in Vienna");
    let legend = messages.say("export-legend-many");
    assert!(table.lines.contains(&legend));

    let page = html::lineage(&lineage, &messages);
    let body = &page[page.find("<tbody>").expect("a table")..];
    for wanted in ["<del>each year</del>", "<ins><del>every two terms</del></ins>", "<ins>in Vienna</ins>", "<ins><del>Welcomes"]
    {
        assert!(body.contains(wanted), "{wanted}");
    }
    let markdown = markdown::write(std::slice::from_ref(&table));
    for wanted in ["~~each year~~", "~~**every two terms**~~", "**in Vienna**"] {
        assert!(markdown.contains(wanted), "{wanted}");
    }
    let copied = rich::rows(&lineage, &(0..lineage.threads.len()).collect::<Vec<_>>(), &messages).plain;
    for wanted in ["[-each year-]", "[-{+every two terms+}-]", "{+in Vienna+}"] {
        assert!(copied.contains(wanted), "{wanted}: {copied}");
    }
    let preview = Preview::of(&table);
    let shown: Vec<&Marked> = preview.rows.iter().flatten().flatten().collect();
    for (fate, wanted) in [(Fate::Removed, "each"), (Fate::Brief, "two"), (Fate::Inserted, "Vienna")] {
        assert!(shown.iter().any(|run| run.fate == fate && run.text.contains(wanted)), "{wanted}");
    }
    let parts = word::parts(&docx::table(&[table], &messages).expect("a file"));
    let runs: Vec<_> = parts["word/document.xml"].all().into_iter().filter(|node| node.name == "w:r").collect();
    let words_in = |style: &str| -> String {
        let has = |run: &&&word::Node| run.all().iter().any(|node| node.name == "w:rStyle" && node.value() == Some(style));
        let text = |run: &&word::Node| run.all().iter().map(|node| node.text.as_str()).collect::<String>();
        runs.iter().filter(has).map(text).collect()
    };
    assert!(words_in("AlineaRemoved").contains("each year"));
    assert!(words_in("AlineaBrief").contains("every two terms"));
    assert!(words_in("AlineaInserted").contains("in Vienna"));
    let styles: Vec<&str> = parts["word/styles.xml"]
        .all()
        .into_iter()
        .filter_map(|node| node.attributes.get("w:styleId"))
        .map(String::as_str)
        .collect();
    assert!(styles.contains(&"AlineaBrief"));
}

/// The law of it: in the column of a text stand struck exactly the words that its comparison with the next says are gone, and underlined those
/// that the one with the text before says are new.
#[test]
fn columns_strike_and_underline_what_the_comparisons_say() {
    let documents: Vec<Arc<Document>> =
        Snapshot::of_corpus().entries.iter().map(|entry| entry.document().expect("read")).collect();
    let lineage = Lineage::build(documents, &CompareOptions::default());
    let table = listing::lineage(&lineage, &Messages::new(Locale::Fr));
    let letters = |words: &str| {
        let mut letters: Vec<char> = words.chars().filter(|letter| letter.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters
    };
    let mut struck = 0;
    for at in 0..lineage.documents.len() {
        let column: Vec<&Cell> = table.rows.iter().filter_map(|row| row.get(at)).collect();
        let said = |comparison: Option<usize>, side: alinea::text::Side, op: Op| -> String {
            let Some(comparison) = comparison.and_then(|place| lineage.comparisons.get(place)) else { return String::new() };
            let paragraphs = &comparison.documents.get(side).paragraphs;
            let rows = comparison.rows.iter().flat_map(|row| row.paragraphs.get(side).iter().zip(row.runs.get(side)));
            rows.flat_map(|(at, runs)| runs.iter().filter(|run| run.op == op).map(|run| run.range.of(&paragraphs[*at].text)))
                .collect()
        };
        let removed = said(Some(at), alinea::text::Side::Left, Op::Removed);
        let inserted = said(at.checked_sub(1), alinea::text::Side::Right, Op::Inserted);
        struck += removed.len();
        assert_eq!(letters(&words(&column, &[Fate::Removed, Fate::Brief])), letters(&removed), "{at}");
        assert_eq!(letters(&words(&column, &[Fate::Inserted, Fate::Brief])), letters(&inserted), "{at}");
    }
    assert!(struck > 1000, "the corpus loses words");
}
