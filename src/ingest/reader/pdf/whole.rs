//! Whether a file is whole. The library makes the best of what there is: without their fonts letters become others, and pages whose
//! words are lost are empty, so that a file whose download broke off gives words that nobody wrote.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;

/// Where the length of a file that is ordered for reading page by page stands, in bytes from its start.
const HEAD: usize = 1024;

/// Parts of a font that the letters of a page cannot do without.
const OF_FONT: [&str; 6] = ["FontDescriptor", "ToUnicode", "Encoding", "FontFile", "FontFile2", "FontFile3"];

/// Deepest part of a font.
const DEEPEST: usize = 4;

/// Whether the bytes end before the file does.
#[must_use]
pub fn breaks_off(bytes: &[u8]) -> bool {
    let Some(end) = last(bytes, b"%%EOF") else { return true };
    let behind = bytes.get(end..).unwrap_or_default();
    // Changes are appended behind an earlier end, and have one of their own.
    last(behind, b" obj").is_some() || length_told(bytes).is_some_and(|length| length > bytes.len())
}

/// The length that a file ordered for reading page by page says it has.
fn length_told(bytes: &[u8]) -> Option<usize> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD.min(bytes.len()))?);
    let (_, told) = head.split_once("/Linearized")?;
    let (_, length) = told.split_once(">>")?.0.split_once("/L ")?;
    length.trim_start().split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Where the last of these words begins.
fn last(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).rposition(|window| window == words)
}

/// What the pages of a file lack.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// How many pages the file says it has; none where that is lost as well.
    pub told: Option<usize>,
    /// Numbers of the pages that were found and lack words or fonts.
    pub pages: Vec<usize>,
    /// How many were found.
    pub found: usize,
}

impl Lost {
    /// Whether nothing is.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.pages.is_empty() && self.told.is_some_and(|told| told <= self.found)
    }

    /// The pages that lack something, for people.
    #[must_use]
    pub fn named(&self) -> String {
        let pages = self.pages.iter().map(|page| format!("p. {page}"));
        let share = self.told.filter(|told| *told > self.found).map(|told| format!("pages ({}/{told})", self.found));
        pages.chain(share).collect::<Vec<_>>().join(", ")
    }
}

/// Looks for what pages refer to. `broken`: the file breaks off, so that its last object may be half of one.
#[must_use]
pub fn lost(pdf: &Pdf, broken: bool) -> Lost {
    let cut = broken.then(|| last_object(pdf.data().as_ref())).flatten();
    let root: Option<Dict<'_>> = pdf.xref().get(pdf.xref().root_id());
    let tree = root.and_then(|root| root.get::<Dict<'_>>("Pages"));
    let told = tree.and_then(|tree| tree.get::<i32>("Count")).and_then(|count| usize::try_from(count).ok());
    let found = pdf.pages().len();
    let lacking = pdf.pages().iter().enumerate().filter(|(_, page)| !Look { page, cut, broken }.is_whole());
    Lost { told, pages: lacking.map(|(at, _)| at + 1).collect(), found }
}

/// The object in whose midst a file breaks off.
fn last_object(bytes: &[u8]) -> Option<ObjectIdentifier> {
    let begins = last(bytes, b" obj")?;
    if last(bytes.get(begins..)?, b"endobj").is_some() {
        return None;
    }
    let before = bytes.get(begins.saturating_sub(24)..begins)?;
    let words = String::from_utf8_lossy(before).into_owned();
    let mut words = words.split(|letter: char| !letter.is_ascii_digit()).filter(|word| !word.is_empty()).rev();
    let generation = words.next()?.parse().ok()?;
    Some(ObjectIdentifier::new(words.next()?.parse().ok()?, generation))
}

/// Looks at a page.
struct Look<'a, 'b> {
    page: &'b Page<'a>,
    cut: Option<ObjectIdentifier>,
    broken: bool,
}

impl<'a> Look<'a, '_> {
    fn is_whole(&self) -> bool {
        let raw = self.page.raw();
        let resources = raw.get_raw::<Object<'a>>("Resources").is_none_or(|part| self.found(part).is_some());
        let fonts = || self.page.resources().fonts.entries().all(|(_, font)| self.has_font(font, 0));
        resources && self.has_words() && fonts()
    }

    /// What a part is, or what it refers to; none where that is lost.
    fn found(&self, part: MaybeRef<Object<'a>>) -> Option<Object<'a>> {
        match part {
            MaybeRef::NotRef(object) => Some(object),
            MaybeRef::Ref(place) => {
                let id = ObjectIdentifier::from(place);
                self.page.xref().get(id).filter(|_| self.cut != Some(id))
            }
        }
    }

    fn has_words(&self) -> bool {
        let Some(contents) = self.page.raw().get_raw::<Object<'a>>("Contents") else { return true };
        match self.found(contents) {
            Some(Object::Stream(stream)) => self.is_readable(&stream),
            Some(Object::Array(parts)) => {
                self.all(&parts, |part| matches!(part, Object::Stream(stream) if self.is_readable(&stream)))
            }
            Some(Object::Null(_)) => true,
            Some(_) | None => false,
        }
    }

    fn all(&self, parts: &Array<'a>, holds: impl Fn(Object<'a>) -> bool) -> bool {
        parts.raw_iter().all(|part| self.found(part).is_some_and(&holds))
    }

    fn has_font(&self, part: MaybeRef<Object<'a>>, depth: usize) -> bool {
        let own = match self.found(part) {
            Some(Object::Dict(own)) => own,
            Some(Object::Stream(stream)) => return self.is_readable(&stream),
            Some(_) => return true,
            None => return false,
        };
        if depth >= DEEPEST {
            return true;
        }
        let parts = OF_FONT.iter().filter_map(|name| own.get_raw::<Object<'a>>(name)).all(|part| self.has_font(part, depth + 1));
        let further = own.get_raw::<Object<'a>>("DescendantFonts").is_none_or(|fonts| match self.found(fonts) {
            Some(Object::Array(fonts)) => fonts.raw_iter().all(|font| self.has_font(font, depth + 1)),
            Some(_) => true,
            None => false,
        });
        parts && further
    }

    /// Streams of a file that is there to its end are taken as they are: looking into them takes as long as reading.
    fn is_readable(&self, stream: &Stream<'a>) -> bool {
        self.cut != Some(stream.obj_id()) && (!self.broken || stream.decoded().is_ok())
    }
}
