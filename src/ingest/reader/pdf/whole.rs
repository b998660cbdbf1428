//! Whether a file is whole. The library makes the best of what there is: without their fonts letters become others, and pages whose
//! words are lost are empty, so that a file whose download broke off gives words that nobody wrote. So does one of which a byte is
//! wrong; there the check sums tell.

use std::cell::RefCell;
use std::collections::HashMap;

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{Filter, Pdf};

/// Where the length of a file that is ordered for reading page by page stands, in bytes from its start.
const HEAD: usize = 1024;

/// Parts of a font that the letters of a page cannot do without.
const OF_FONT: [&str; 7] = ["FontDescriptor", "ToUnicode", "Encoding", "CIDToGIDMap", "FontFile", "FontFile2", "FontFile3"];

/// Deepest part of a font.
const DEEPEST: usize = 4;

/// Length of the check sum behind what is packed.
const CHECK_SUM: usize = 4;

/// Length of what stands before what is packed.
const BEFORE_PACKED: usize = 2;

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
    /// Numbers of those that lack nothing, but of whose words or fonts some bytes are not what they were.
    pub doubtful: Vec<usize>,
    /// Numbers of the objects that hold other objects, some bytes of which are not what they were.
    pub shelves: Vec<u32>,
    /// How many were found.
    pub found: usize,
}

impl Lost {
    /// Whether nothing is.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.pages.is_empty() && self.told.is_some_and(|told| told <= self.found)
    }

    /// Notes that the words of a page are doubtful.
    pub fn doubt(&mut self, page: usize) {
        if !self.pages.contains(&page) && !self.doubtful.contains(&page) {
            self.doubtful.push(page);
        }
    }

    /// The pages that lack something or are doubtful, and parts of which nobody knows to which page they belong, for people.
    #[must_use]
    pub fn named(&self) -> String {
        let mut pages: Vec<usize> = self.pages.iter().chain(&self.doubtful).copied().collect();
        pages.sort_unstable();
        let pages = pages.iter().map(|page| format!("p. {page}"));
        let share = self.told.filter(|told| *told > self.found).map(|told| format!("pages ({}/{told})", self.found));
        let shelves = self.shelves.iter().map(|number| format!("obj {number}"));
        pages.chain(share).chain(shelves).collect::<Vec<_>>().join(", ")
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
    let mut lost = Lost { told, found, ..Lost::default() };
    let seen = RefCell::default();
    for (at, page) in pdf.pages().iter().enumerate() {
        let look = Look { page, cut, broken, seen: &seen, doubtful: RefCell::new(false) };
        if !look.is_whole() {
            lost.pages.push(at + 1);
        } else if look.doubtful.into_inner() {
            lost.doubtful.push(at + 1);
        }
    }
    lost.shelves = shelves(pdf);
    lost
}

/// The objects that hold other objects and are not as they were.
fn shelves(pdf: &Pdf) -> Vec<u32> {
    let streams = pdf.objects().into_iter().filter_map(Object::into_stream);
    let shelves = streams.filter(|stream| stream.dict().get::<Name<'_>>("Type").is_some_and(|kind| &*kind == b"ObjStm"));
    shelves.filter(|stream| !is_intact(stream)).map(|stream| stream.obj_id().obj_number).collect()
}

/// Whether what is packed in a stream can be unpacked to its end and gives its check sum. Other streams have none and are taken
/// as they are, and so is one whose check sum is not there.
fn is_intact(stream: &Stream<'_>) -> bool {
    if stream.filters().first() != Some(&Filter::FlateDecode) {
        return true;
    }
    let packed = stream.raw_data();
    ends(&packed, true).is_some()
        || packed
            .get(BEFORE_PACKED..)
            .is_some_and(|behind| ends(behind, false).is_some_and(|end| behind.len() < end + CHECK_SUM))
        // Some programs leave out what stands before as well.
        || ends(&packed, false).is_some_and(|end| packed.len() <= end + CHECK_SUM)
}

/// Where what is packed ends; none where it does not end, or its check sum, which `told` says stands there, is another.
fn ends(packed: &[u8], told: bool) -> Option<usize> {
    let mut unpacking = Decompress::new(told);
    let mut sink = vec![0; 1 << 16];
    loop {
        let before = (unpacking.total_in(), unpacking.total_out());
        let rest = packed.get(usize::try_from(before.0).ok()?..)?;
        match unpacking.decompress(rest, &mut sink, FlushDecompress::None).ok()? {
            Status::StreamEnd => return usize::try_from(unpacking.total_in()).ok(),
            Status::Ok | Status::BufError if before == (unpacking.total_in(), unpacking.total_out()) => return None,
            Status::Ok | Status::BufError => {}
        }
    }
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
    /// Streams that were looked into, and whether they are intact: pages share their fonts.
    seen: &'b RefCell<HashMap<ObjectIdentifier, bool>>,
    /// Whether one of this page is not.
    doubtful: RefCell<bool>,
}

impl<'a> Look<'a, '_> {
    fn is_whole(&self) -> bool {
        let raw = self.page.raw();
        let resources = raw.get_raw::<Object<'a>>("Resources").is_none_or(|part| self.found(part).is_some());
        let fonts = || self.page.resources().fonts.entries().all(|(_, font)| self.has_font(font, 0));
        resources && self.has_words() && fonts() && self.has_forms()
    }

    /// Whether words that the page borrows are there; pictures hold none.
    fn has_forms(&self) -> bool {
        let forms = self.page.resources().x_objects.entries();
        forms.into_iter().all(|(_, form)| match self.found(form) {
            Some(Object::Stream(form)) if form.dict().get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Form") => {
                self.is_readable(&form)
            }
            _ => true,
        })
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

    /// Streams of a file that breaks off must be whole; those of one that is there to its end may be damaged, which is noted.
    fn is_readable(&self, stream: &Stream<'a>) -> bool {
        let id = stream.obj_id();
        if !*self.seen.borrow_mut().entry(id).or_insert_with(|| is_intact(stream)) {
            *self.doubtful.borrow_mut() = true;
        }
        self.cut != Some(id) && (!self.broken || stream.decoded().is_ok())
    }
}
