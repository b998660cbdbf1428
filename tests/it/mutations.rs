//! What the fuzz targets try at length, tried on stable: good files changed at random, always the same way for the same seed.
//!
//! `ALINEA_MUTATIONS=200000` tries more; `ALINEA_SEED=7` tries others. A file that a reader fails on is written to
//! `target/finds`; once mended it belongs into `tests/fixtures/finds`, where it is read again with every run of the tests.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use alinea::ingest::{self, Beside, Known, Vocabulary};

use crate::made::{self, docx, pdf};

/// How many changed files are read, and how they are shared out.
const MUTATIONS: usize = 10_000;

/// A small and quick source of numbers that are the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Words that mean something to a reader.
const TOKENS: &[&str] = &[
    "\n",
    "\n\n",
    "\r",
    "1. ",
    "(a) ",
    "a) ",
    "i) ",
    "L’Assemblée générale,\n",
    "Rappelant ",
    "Prie ",
    ";",
    ",",
    ".",
    "____\n",
    "81",
    "*",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "e\u{301}",
    "Annexe\n",
    "72/194",
    "2. Décide :\n",
    "<p>",
    "</p>",
    "<ol start=9>",
    "<li>",
    "<sup>1</sup>",
    "<table>",
    "<!--",
    "-->",
    "<br>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x0;",
    "&#55296;",
    "<w:p>",
    "</w:p>",
    "<w:ins>",
    "</w:ins>",
    "<w:del>",
    "<w:pPr>",
    "<w:footnoteReference w:id='1'/>",
    "<w:t>",
    "<w:br/>",
    "<w:numId w:val='1'/>",
    "w:val='99999999999'",
    "w:val='-1'",
    "<num>",
    "<paragraph>",
    "<authorialNote marker='1'>",
    "<preamble>",
    "<mainBody>",
    "<embeddedStructure>",
    "Tj",
    "ET",
    "BT",
    "0 0 0 0 0 0 Tm",
    "/F2 1e9 Tf",
    "-9999999",
    "obj",
    "endobj",
    "stream",
    "/Kids [2 0 R]",
    "/Type /Page",
    "<<",
    ">>",
    "q ",
    "Q ",
    "Do",
    "\u{0}",
    "## ",
    "> ",
    "- ",
    "[^1]",
    "[^1]: ",
    "**",
    "`",
];

/// One change, or a few.
fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let most = 1 << random.below(8);
        let length = random.below(most);
        let end = (at + length).min(bytes.len());
        match random.below(8) {
            0 | 1 => {
                let token = TOKENS[random.below(TOKENS.len())];
                bytes.splice(at..at, token.bytes());
            }
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let copied = bytes[at..end].to_vec();
                let times = random.below(4);
                bytes.splice(at..at, copied.repeat(times));
            }
            4 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
            5 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = random.next() as u8;
                }
            }
            6 => {
                let other = random.below(bytes.len() + 1);
                let copied = bytes[at..end].to_vec();
                bytes.splice(other..other, copied);
            }
            _ if random.below(20) == 0 => bytes.truncate(at),
            _ => {}
        }
    }
}

const AKN: &str = "<?xml version='1.0'?><akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><statement><preface><p>\
    <docNumber>A/RES/99/1</docNumber></p></preface><preamble><formula><p>The General Assembly,</p></formula><container><p><i>Recalling</i> its \
    resolution 72/194,<authorialNote marker='1'><p>A note.</p></authorialNote></p></container></preamble><mainBody><paragraph><num>1.</num><content>\
    <p><i>Requests</i> a report:</p></content><list><point><num>(a)</num><content><p>Soon;</p></content></point></list></paragraph>\
    <paragraph><num>2.</num><content><p><i>Decides</i> so.</p></content></paragraph></mainBody></statement></akomaNtoso>";

/// A changed file of a kind: its name and bytes.
fn changed(kind: usize, random: &mut Random) -> (&'static str, Vec<u8>) {
    let text = |name, text: String, random: &mut Random| {
        let mut bytes = text.into_bytes();
        mutate(&mut bytes, random);
        (name, bytes)
    };
    match kind {
        0..35 => text("a.txt", made::text(), random),
        35..50 => text("a.html", made::html(), random),
        50..60 => text("a.md", made::RESOLUTION.join("\n\n").replace('_', "*"), random),
        60..75 => text("a.xml", AKN.to_owned(), random),
        75..90 => {
            // Packed anew, so that the change reaches the reader behind the archive.
            let body: String = made::RESOLUTION
                .iter()
                .map(|line| docx::paragraph(line, "<w:numPr><w:numId w:val='1'/></w:numPr>"))
                .collect::<Vec<_>>()
                .concat();
            let mut parts = [
                format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>").into_bytes(),
                docx::LISTS.as_bytes().to_vec(),
                b"<w:styles><w:style w:styleId='a' w:default='1' w:type='paragraph'><w:basedOn w:val='b'/><w:rPr><w:i/></w:rPr></w:style></w:styles>".to_vec(),
                b"<w:footnotes><w:footnote w:id='1'><w:p><w:r><w:t>Note</w:t></w:r></w:p></w:footnote></w:footnotes>".to_vec(),
            ];
            let which = random.below(parts.len() + 2).min(parts.len() - 1);
            mutate(&mut parts[(which + 1) % 4], random);
            mutate(&mut parts[0], random);
            let names = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"];
            let files: Vec<(&str, &[u8])> = names.into_iter().zip(parts.iter().map(Vec::as_slice)).collect();
            ("a.docx", made::zip(&files))
        }
        90..94 => {
            let mut bytes = docx::resolution();
            mutate(&mut bytes, random);
            ("a.docx", bytes)
        }
        _ => {
            let mut bytes = pdf::resolution();
            mutate(&mut bytes, random);
            ("a.pdf", bytes)
        }
    }
}

fn survives(name: &str, bytes: &[u8], words: &Vocabulary) -> bool {
    catch_unwind(AssertUnwindSafe(|| {
        if let Ok(document) = ingest::read(name, bytes, &Known::default(), Beside::Others(words)) {
            for paragraph in &document.paragraphs {
                let text = &paragraph.text;
                assert!(
                    paragraph.italics.iter().chain(&paragraph.opening).all(|range| text.get(range.start..range.end).is_some())
                );
                assert!(paragraph.calls.iter().all(|call| text.is_char_boundary(call.at)));
            }
        }
    }))
    .is_ok()
}

#[test]
fn changed_files_never_break_a_reader() {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let count = number("ALINEA_MUTATIONS").unwrap_or(MUTATIONS as u64) as usize;
    let mut random = Random(number("ALINEA_SEED").unwrap_or(20_261_122) | 1);
    let words = Vocabulary::of(&made::text());
    let mut finds = Vec::new();
    for nth in 0..count {
        let kind = random.below(100);
        let (name, bytes) = changed(kind, &mut random);
        if !survives(name, &bytes, &words) {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/finds");
            std::fs::create_dir_all(&folder).expect("a folder for finds");
            let path = folder.join(format!("{nth}-{name}"));
            std::fs::write(&path, &bytes).expect("the find is kept");
            finds.push(path);
        }
    }
    println!("{count} changed files read, {} finds", finds.len());
    assert!(finds.is_empty(), "{finds:?}");
}

#[test]
fn finds_stay_mended() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/finds");
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let bytes = std::fs::read(&path).expect("a find");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(survives(&name, &bytes, &Vocabulary::default()), "{name}");
    }
}
