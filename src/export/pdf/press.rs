//! The press: data in, pages out. The template and the fonts are ours; what is set is a file of data that the template reads.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::export::ExportError;
use crate::export::visible::visible;
use crate::messages::Messages;

/// How everything is set.
const TEMPLATE: &str = include_str!("page.typ");

/// Words of the text first: the template names the families.
const FONTS: [&[u8]; 7] = [
    include_bytes!("../../../assets/fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SourceSerif4-Italic.ttf"),
    include_bytes!("../../../assets/fonts/SourceSerif4-Bold.ttf"),
    include_bytes!("../../../assets/fonts/SourceSerif4-BoldItalic.ttf"),
    include_bytes!("../../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../../assets/fonts/Inter-Medium.ttf"),
    include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf"),
];

/// Above this share of letters that the fonts lack, pages would say nothing: one in ten.
const MOST_MISSING: usize = 10;

/// Longest stretch of letters without a place where a line may end; longer ones would leave the page.
const LONGEST_WORD: usize = 36;

static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| FONTS.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect());

/// Sets the data and writes the file.
pub(super) fn bytes(mut data: Value, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    let mut letters = Letters::default();
    letters.look(&mut data, true);
    if letters.missing_count * MOST_MISSING > letters.count {
        return Err(ExportError::NoGlyphs(letters.listed()));
    }
    data["missing"] = letters.pattern().into();
    data["missing_line"] = (!letters.missing.is_empty())
        .then(|| messages.say_with("export-pdf-missing", &[("letters", letters.listed().into())]))
        .into();
    let failed = |reason: &str| ExportError::Failed(reason.to_owned());
    let desk = Desk::new(data.to_string()).ok_or_else(|| failed("path"))?;
    let pages = typst::compile::<PagedDocument>(&desk);
    let written = pages.output.and_then(|pages| {
        // Accessible by the standard where it can be: a letter that no font has is not allowed there.
        typst_pdf::pdf(&pages, &options(&data, true)).or_else(|_| typst_pdf::pdf(&pages, &options(&data, false)))
    });
    // What was remembered of these pages is of no use to the next ones.
    typst::comemo::evict(0);
    written.map_err(|errors| failed(errors.first().map_or("typst", |error| error.message.as_str())))
}

fn options(data: &Value, is_standard: bool) -> PdfOptions {
    let standard = if is_standard { PdfStandards::new(&[PdfStandard::Ua_1]).ok() } else { None };
    PdfOptions {
        // The same words give the same file.
        ident: Smart::Custom(data.to_string()),
        creator: Smart::Custom(Some("Alinéa".to_owned())),
        standards: standard.unwrap_or_default(),
        ..PdfOptions::default()
    }
}

/// The letters of the data, and those that no font has.
#[derive(Default)]
struct Letters {
    count: usize,
    missing_count: usize,
    missing: BTreeSet<char>,
}

impl Letters {
    /// Reads all words; those that stand in columns get places where they may break.
    fn look(&mut self, value: &mut Value, may_break: bool) {
        match value {
            Value::String(text) => {
                self.read(text);
                let shown = visible(text);
                *text = if may_break { broken(&shown) } else { shown.into_owned() };
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.look(item, may_break)),
            // Lines are as wide as the page, and the fingerprints in them are to be copied.
            Value::Object(fields) => fields.iter_mut().for_each(|(name, own)| self.look(own, may_break && name != "lines")),
            _ => {}
        }
    }

    fn read(&mut self, text: &str) {
        for letter in visible(text).chars().filter(|letter| !letter.is_whitespace()) {
            self.count += 1;
            if !is_set(letter) {
                self.missing_count += usize::from(!is_direction(letter));
                self.missing.insert(letter);
            }
        }
    }

    /// Finds them, as a regular expression; one that finds nothing where there are none.
    fn pattern(&self) -> Option<String> {
        let letters: String = self.missing.iter().map(|letter| format!("\\x{{{:x}}}", u32::from(*letter))).collect();
        (!letters.is_empty()).then(|| format!("[{letters}]"))
    }

    /// The first of them: `U+1F642, U+4E2D`.
    fn listed(&self) -> String {
        let shown: Vec<String> = self.missing.iter().take(12).map(|letter| format!("U+{:04X}", u32::from(*letter))).collect();
        let more = if self.missing.len() > shown.len() { " …" } else { "" };
        format!("{}{more}", shown.join(", "))
    }
}

/// Marks that turn the direction of what follows would set the words of others backwards: they are shown instead.
const fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the first font has it, or it takes no place.
fn is_set(letter: char) -> bool {
    let is_nothing = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    let has = |font: &Font| font.info().coverage.contains(u32::from(letter));
    !is_direction(letter) && (is_nothing || FACES.iter().take(4).all(has) || FACES.iter().skip(4).all(has))
}

/// The same words, with places where very long ones may break.
fn broken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        run = if letter.is_whitespace() || matches!(letter, '-' | '\u{200b}') { 0 } else { run + 1 };
        if run > LONGEST_WORD {
            out.push('\u{200b}');
            run = 1;
        }
        out.push(letter);
    }
    out
}

/// What the library may see: one template, one file of data, the fonts. No clock.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    data: (FileId, Bytes),
}

impl Desk {
    fn new(data: String) -> Option<Self> {
        let id = |name: &str| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
        Some(Self {
            library: LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()),
            book: LazyHash::new(FontBook::from_fonts(FACES.iter())),
            template: Source::new(id("page.typ")?, TEMPLATE.to_owned()),
            data: (id("data.json")?, Bytes::from_string(data)),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
