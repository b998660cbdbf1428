//! What the fuzzers start from: the built-in texts, and small ones made here in every format and language. Nothing else is needed.

use alinea::engine::Snapshot;
use alinea::export::{akn, docx, html};
use alinea::messages::{Locale, Messages};
use alinea::model::Document;

use crate::fuzz_targets::{LINES, Target};
use crate::made;

/// The longest part of a built-in text that is a seed: long ones are slow to try.
const MOST_BYTES: usize = 3000;

/// The seeds of a target.
pub fn of(target: Target) -> Vec<Vec<u8>> {
    match target {
        Target::Text => texts(".txt").chain([made::text().into_bytes()]).chain(six_languages()).collect(),
        Target::Markdown => {
            let small = made::RESOLUTION.join("\n\n").replace('_', "*");
            texts(".md").chain([small.into_bytes(), "# A\n\n- a[^1]\n\n[^1]: b <sup>2</sup>".into()]).collect()
        }
        Target::Html => {
            let nested = "<html lang=fr><ol type=a start=3><li>x<ul><li>y</ul><ol type=i><li><p>z</ol></ol><table><tr><td>1<td>2</table>\
                <hr><p><a href=#f><sup>1</sup></a> N<pre>a\nb</pre><nav>m</nav><br><br>c";
            let pages = documents().map(|document| html::document(&document, &messages()).into_bytes());
            [made::html().into_bytes(), nested.into()].into_iter().chain(pages.map(|page| start(&page))).collect()
        }
        Target::Akn => {
            let whole = documents().map(|document| akn::document(&document).into_bytes());
            made::akn::seeds().into_iter().map(String::into_bytes).chain(whole.map(|text| start(&text))).collect()
        }
        Target::Docx => {
            let own =
                documents().filter_map(|document| docx::reading(&document, &messages()).ok()).map(|file| start(&unpacked(&file)));
            [unpacked(&made::docx::resolution()), made::docx::RICH.as_bytes().to_vec()].into_iter().chain(own).collect()
        }
        Target::Pdf => vec![made::pdf::resolution(), made::pdf::two_columns(5.0), made::pdf::with_notes()],
        Target::Archive => {
            let text = made::text();
            let files: [(&str, &[u8]); 2] = [("x/a.txt", text.as_bytes()), ("b.html", b"<p>1. Prie</p>")];
            let flat = format!("a.txt\0{text}\0b.docx\0x\0word/document.xml\0<w:document><w:body/></w:document>");
            vec![made::zip(&files), made::docx::resolution(), flat.into_bytes()]
        }
        Target::Structure => {
            (0..4_u8).flat_map(|kind| structures().map(move |lines| [&[kind], lines.as_slice()].concat())).collect()
        }
    }
}

fn documents() -> impl Iterator<Item = Document> {
    let snapshot = Snapshot::of_corpus();
    snapshot.entries.into_iter().filter_map(|entry| entry.document().ok()).map(|document| document.as_ref().clone())
}

fn messages() -> Messages {
    Messages::without_window(Locale::En)
}

/// The built-in texts whose name ends like this, cut short.
fn texts(ending: &'static str) -> impl Iterator<Item = Vec<u8>> {
    documents().filter(move |document| document.source.name.ends_with(ending)).map(|document| {
        let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = ["corpus", "../corpus"].map(|folder| corpus.join(folder).join(&document.source.name));
        start(&path.iter().find_map(|path| std::fs::read(path).ok()).unwrap_or_default())
    })
}

fn start(bytes: &[u8]) -> Vec<u8> {
    bytes.get(..MOST_BYTES).unwrap_or(bytes).to_vec()
}

/// The parts of a text of Word as the target takes them.
fn unpacked(file: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("an archive");
    let parts = crate::fuzz_targets::WORD_PARTS.map(|name| {
        let mut bytes = Vec::new();
        if let Ok(mut part) = archive.by_name(name) {
            part.read_to_end(&mut bytes).expect("a part");
        }
        bytes
    });
    parts.join(&0)
}

/// One small resolution in each language.
fn six_languages() -> impl Iterator<Item = Vec<u8>> {
    structures().map(|lines| {
        lines.iter().map(|line| format!("{}\n", LINES[usize::from(*line)])).collect::<Vec<_>>().concat().into_bytes()
    })
}

/// Small resolutions as the numbers of their lines.
fn structures() -> impl Iterator<Item = Vec<u8>> {
    let number = |text: &str| {
        LINES.iter().position(|line| line.starts_with(text)).and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
    };
    let texts: [&[&str]; 6] = [
        &[
            "72/194. Title",
            "The General",
            "Recalling its",
            "1. Requests",
            "(a) A",
            "(i) A",
            "(ii)",
            "(b)",
            "2. Decides",
            "50",
            "Annex",
            "I. Titre",
            "1. Requests",
        ],
        &["L’Assemblée", "", "Rappelant", "", "1. Prie", "a) Un", "b) Un", "2. Décide", "52e", "19 d", "____", "1 Une", "* Nou"],
        &["La Asamblea", "Recordando", "1. Solicita", "a) Un", "i) Un", "3. Dec"],
        &["Генер", "ссыл", "1. просит", "а) ком", "____", "2 Res"],
        &["إن", "وإذ", "1 -", "(أ)", "(ب)", "‘1’"],
        &["大会", "回顾", "1. 请", "(一)", "附件"],
    ];
    texts.into_iter().map(move |lines| lines.iter().map(|line| number(line)).collect())
}
