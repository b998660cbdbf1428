//! The targets: each reads bytes as one format, and asks of whatever comes out what holds of every document.
//!
//! This one definition serves the fuzzers (`fuzz_targets/`) and, on stable, `tests/it/mutations.rs`.

use std::collections::BTreeSet;
use std::io::Write;

use alinea::ingest::{self, Beside, Known, Options, Vocabulary};
use alinea::model::{Document, ReadError, Tracked};

/// A reader, or the rules of structure behind all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Plain text, in any encoding.
    Text,
    /// Markdown.
    Markdown,
    /// Web pages.
    Html,
    /// Akoma Ntoso.
    Akn,
    /// The parts of a text of Word, parted by NUL, packed here so that changes reach the reader behind the archive.
    Docx,
    /// Pages.
    Pdf,
    /// An archive: as it comes, or names and contents, parted by NUL, packed here.
    Archive,
    /// Lines of resolutions put together by the bytes.
    Structure,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Text, Self::Markdown, Self::Html, Self::Akn, Self::Docx, Self::Pdf, Self::Archive, Self::Structure];

    /// The name of the fuzzer, and the start of the names of its finds.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Akn => "akn",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Archive => "archive",
            Self::Structure => "structure",
        }
    }

    /// The target that a find is of.
    pub fn of_find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| name.strip_prefix(target.name()).is_some_and(|rest| rest.starts_with('-')))
    }

    /// Reads what the bytes make. Panics where a reader does, or where what it gives is no document.
    pub fn run(self, bytes: &[u8]) {
        match self {
            Self::Text => read("a.txt", bytes),
            Self::Markdown => read("a.md", bytes),
            Self::Html => read("a.html", bytes),
            Self::Akn => read("a.xml", bytes),
            Self::Pdf => read("a.pdf", bytes),
            Self::Docx => read("a.docx", &word(bytes)),
            Self::Archive if bytes.starts_with(b"PK") => read("a.zip", bytes),
            Self::Archive => {
                let parts: Vec<&[u8]> = bytes.split(|byte| *byte == 0).collect();
                let files = parts.chunks(2).map(|pair| {
                    (String::from_utf8_lossy(pair.first().copied().unwrap_or_default()), pair.get(1).copied().unwrap_or_default())
                });
                read("a.zip", &packed(files.take(64)));
            }
            Self::Structure => {
                let (name, text) = lines(bytes);
                read(name, text.as_bytes());
            }
        }
    }
}

/// The parts of a text of Word that its bytes hold, in this order.
pub const WORD_PARTS: [&str; 4] = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"];

fn word(bytes: &[u8]) -> Vec<u8> {
    packed(WORD_PARTS.into_iter().map(Into::into).zip(bytes.split(|byte| *byte == 0)))
}

fn packed<'a>(files: impl Iterator<Item = (std::borrow::Cow<'a, str>, &'a [u8])>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // A name that stands twice, or that no archive can hold, is left out.
        if zip.start_file(name, zip::write::SimpleFileOptions::default()).is_ok() {
            zip.write_all(bytes).expect("written to memory");
        }
    }
    zip.finish().expect("an archive").into_inner()
}

/// Lines that mean something to the rules of structure; the number of a line is the byte that stands for it.
pub const LINES: &[&str] = &[
    "",
    "L’Assemblée générale,",
    "The General Assembly,",
    "La Asamblea General,",
    "Генеральная Ассамблея,",
    "إن الجمعية العامة،",
    "大会，",
    "Le Conseil de sécurité,",
    "Rappelant sa résolution 72/194,",
    "Recalling its resolution 72/194,1",
    "Recordando su resolución 72/194,",
    "ссылаясь на свою резолюцию 72/194,",
    "وإذ تشير إلى قرارها 72/194،",
    "回顾其第72/194号决议，",
    "1. Prie le Secrétaire général :",
    "1. Requests the Secretary-General:",
    "1. Solicita al Secretario General:",
    "1. просит Генерального секретаря:",
    "1 - تطلب إلى الأمين العام:",
    "1. 请秘书长：",
    "2. Décide de rester saisie.",
    "2. Decides to remain seized.",
    "3. Decides.",
    "4. Décide",
    "a) Un comité ;",
    "(a) A committee;",
    "b) Un fonds ;",
    "(b) A fund;",
    "i) Un point ;",
    "(i) A point;",
    "(ii) Another;",
    "а) комитет;",
    "(أ) لجنة؛",
    "(ب) صندوق؛",
    "(一) 委员会；",
    "‘1’ نقطة؛",
    "– Un tiret ;",
    "____",
    "1 Une note.",
    "2 Resolution 217 A (III).",
    "* Nouveau tirage.",
    "Annexe",
    "Annex",
    "Annexe II",
    "附件",
    "I. Titre",
    "A",
    "B",
    "Une section sans point",
    "52e séance plénière",
    "52nd plenary meeting",
    "19 décembre 2017",
    "[…]",
    "A/RES/72/194",
    "17-22968",
    "2/6",
    "«",
    "»",
    "*",
    "12.",
    "aa) Suite ;",
    "Recommande à l’Assemblée générale d’adopter le projet de résolution ci-après :",
    "Recommends to the General Assembly the adoption of the following draft resolution:",
    "Resolution adopted by the General Assembly on 1 May 2020",
    "72/194. Title of the text",
    "Prie ;",
    "qui suit sans majuscule",
    "and goes on,",
    "https://undocs.org/A/RES/72/194",
    "Décide :",
    "5. 5. Prie ;",
];

/// A text of lines, in one of three formats by its first byte. Bytes that stand for no line are letters.
fn lines(bytes: &[u8]) -> (&'static str, String) {
    let (kind, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let lines = rest.iter().map(|byte| match LINES.get(usize::from(*byte)) {
        Some(line) => (*line).to_owned(),
        None => char::from(*byte).to_string(),
    });
    match kind % 4 {
        0 => ("a.txt", lines.map(|line| line + "\n").collect()),
        1 => ("a.txt", lines.map(|line| line + "\n\n").collect()),
        2 => ("a.html", format!("<html>{}", lines.map(|line| format!("<p>{line}")).collect::<Vec<_>>().concat())),
        _ => {
            // Each line in an element that says what it is, rightly or wrongly.
            const ELEMENTS: [&str; 6] = ["preface", "formula", "container", "paragraph", "point", "attachment"];
            let blocks: Vec<String> = lines
                .zip(rest)
                .map(|(line, byte)| {
                    let element = ELEMENTS[usize::from(byte / 11) % ELEMENTS.len()];
                    format!("<{element}><p>{line}</p></{element}>")
                })
                .collect();
            ("a.xml", format!("<akomaNtoso><statement><mainBody>{}</mainBody></statement></akomaNtoso>", blocks.concat()))
        }
    }
}

/// Reads a file in every way there is. What one way cannot read the others may.
fn read(name: &str, bytes: &[u8]) {
    let plain = Vocabulary::default();
    let ways = [
        Options::default(),
        Options { as_text: true, ..Options::default() },
        Options { tracked: Tracked::Original, ..Options::default() },
    ];
    let original = name.ends_with("docx");
    for options in ways.iter().filter(|options| original || options.tracked == Tracked::Accepted) {
        match ingest::read_with(name, bytes, &Known::default(), Beside::Others(&plain), options) {
            Ok(document) => check(&document),
            Err(ReadError::SeveralDocuments { names, .. }) => {
                let options = Options { member: names.first().map(String::as_str), ..*options };
                if let Ok(document) = ingest::read_with(name, bytes, &Known::default(), Beside::Others(&plain), &options) {
                    check(&document);
                }
            }
            Err(_) => {}
        }
    }
}

/// What holds of every document.
fn check(document: &Document) {
    let mut ids = BTreeSet::new();
    for paragraph in &document.paragraphs {
        let text = paragraph.text.as_str();
        assert!(ids.insert(paragraph.id.as_str()), "{} stands twice", paragraph.id);
        assert!(text.trim() == text && !text.contains('\n'), "{}: {text:?}", paragraph.id);
        let ranges = paragraph.italics.iter().chain(&paragraph.opening);
        assert!(ranges.copied().all(|range| text.get(range.start..range.end).is_some()), "{}: {paragraph:?}", paragraph.id);
        assert!(paragraph.italics.windows(2).all(|two| two[0].end <= two[1].start), "{}: {paragraph:?}", paragraph.id);
        assert!(paragraph.calls.iter().all(|call| text.is_char_boundary(call.at)), "{}: {paragraph:?}", paragraph.id);
    }
    for note in &document.footnotes {
        assert!(note.paragraph.is_none_or(|paragraph| paragraph < document.paragraphs.len()), "{note:?}");
    }
    for citation in &document.citations {
        assert!(!citation.text(document).is_empty());
    }
}
