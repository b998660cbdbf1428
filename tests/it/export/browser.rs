//! Pages as a browser shows them. Skipped where there is no Chromium, unless `ALINEA_BROWSER=required` asks for it.

use std::path::Path;
use std::process::Command;

use alinea::compare::{CompareOptions, Comparison};
use alinea::export::html;
use alinea::messages::{Locale, Messages};

use super::tables::document;

/// What the page is once the browser has read it; none where there is no browser.
fn shown(page: &Path, home: &Path) -> Option<String> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let run = |name: &&str| {
        let output = Command::new(name)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
            .arg(format!("--user-data-dir={}", home.display()))
            .arg(format!("file://{}", page.display()))
            .output()
            .ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let found = names.iter().find_map(run);
    if found.is_none() {
        let is_required = std::env::var("ALINEA_BROWSER").is_ok_and(|value| value == "required");
        assert!(!is_required, "a browser is required");
        println!("skipped: no Chromium");
    }
    found
}

#[test]
fn a_browser_shows_every_word_and_runs_none() {
    let desk = tempfile::tempdir().expect("a folder");
    let messages = Messages::new(Locale::Fr);
    let corpus = alinea::engine::Snapshot::of_corpus();
    let texts: Vec<_> = corpus.entries.iter().map(|entry| entry.document().expect("read")).collect();
    let pairs = [
        (texts[0].clone(), texts[4].clone()),
        (texts[3].clone(), texts[4].clone()),
        (document("avant", "mot"), document("après", "terme")),
    ];
    for (nth, (left, right)) in pairs.iter().enumerate() {
        let page = desk.path().join(format!("{nth}.html"));
        let comparison = Comparison::build(left, right, &CompareOptions::default());
        std::fs::write(&page, html::comparison(&comparison, &messages)).expect("a page");
        let Some(dom) = shown(&page, &desk.path().join("home")) else { return };
        let tree = scraper::Html::parse_document(&dom);
        let count = |selector: &str| tree.select(&scraper::Selector::parse(selector).expect("a selector")).count();
        assert_eq!((count("script"), count("img"), count("b")), (0, 0, 0));
        assert_eq!(count("table.texts > tbody > tr"), comparison.rows.len());
        let letters = |words: &str| words.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        let words = letters(&tree.root_element().text().collect::<String>());
        for own in [left, right].iter().flat_map(|document| &document.paragraphs) {
            // The calls of notes stand in the words.
            let mut pieces: Vec<usize> = own.calls.iter().map(|call| call.at).collect();
            pieces.push(own.text.len());
            let mut start = 0;
            for end in pieces {
                let piece = letters(&own.text[start..end]);
                assert!(words.contains(&piece), "{nth}, {}: {}", own.id, piece.chars().take(80).collect::<String>());
                start = end;
            }
        }
    }
}
