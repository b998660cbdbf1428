//! Makes blocks of the elements of a text.

use quick_xml::events::BytesStart;

use super::facts::{self, attribute};
use super::tables::Table;
use crate::ingest::reader::{Line, Note, Part, Raw, Role};
use crate::ingest::styled::Styled;
use crate::model::FootnoteCall;
use crate::text::TextRange;

/// The blocks so far, and what is open.
#[expect(clippy::struct_excessive_bools, reason = "facts that do not exclude each other")]
#[derive(Default)]
pub struct Blocks {
    raw: Raw,
    damaged: Option<usize>,
    words: Styled,
    /// A number that waits for its words.
    number: String,
    /// It waits in vain: its paragraph has ended.
    waited: bool,
    in_number: bool,
    heading: bool,
    part: Option<Part>,
    /// Where the blocks stand, innermost last.
    places: Vec<(Box<str>, Role)>,
    /// The outermost element that is read for facts only.
    skipped: Option<(Box<str>, usize)>,
    /// Looks that are open: element, and where its letters began.
    looks: Vec<(Look, usize)>,
    /// An open note, with the words around it.
    around: Option<Around>,
    /// White space counts as it is written.
    preserved: bool,
    /// The next block begins a paragraph.
    fresh: bool,
    /// Where the words of an open title begin.
    titled: Option<usize>,
    /// The file is a collection of texts.
    in_collection: bool,
    /// The table that is open.
    table: Table,
    /// The paragraphs that are open are headings, by their class.
    headed: bool,
}

/// What was being read when a note began.
struct Around {
    words: Styled,
    looks: Vec<(Look, usize)>,
    /// The mark of the note.
    mark: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Plain,
    Italic,
    Raised,
}

impl Blocks {
    /// An element begins.
    pub fn start(&mut self, name: &str, parent: &str, element: &BytesStart<'_>) {
        facts::take(&mut self.raw.said, name, element);
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(skipped.as_ref() == name);
            return;
        }
        match name {
            "meta" => {
                self.finish();
                self.skipped = Some((name.into(), 1));
            }
            "statement" => self.begin(Part::Resolution),
            "attachment" | "annex" => self.begin(Part::Annex),
            "doc" if parent == "component" => {
                let of = attribute(element, "name").and_then(|name| part_named(&name));
                // A component of a collection is a text; one of a text is its annex.
                let whole = if self.in_collection { Part::Resolution } else { Part::Annex };
                self.begin(of.unwrap_or(whole));
            }
            "coverPage" | "preface" | "longTitle" => self.enter(name, Role::Front),
            "preamble" => self.enter(name, Role::Preamble),
            "formula" => self.enter(name, Role::Speaker),
            "mainBody" | "body" => self.enter(name, Role::Operative),
            "conclusions" => self.enter(name, Role::Closing),
            "authorialNote" => self.open_note(element),
            "num" => {
                self.finish();
                // A number right behind another is that of the first item; behind a paragraph without words it is the next one.
                if self.waited {
                    self.finish_number();
                }
                self.in_number = true;
            }
            "table" => {
                self.break_block();
                self.fresh = true;
                let only_rows = attribute(element, "class").is_some_and(|class| class == "rows");
                self.table.begin(self.raw.lines.len(), only_rows);
            }
            "tr" => {
                if self.table.rows == 0 {
                    self.finish();
                }
                self.table.begin_row();
            }
            "heading" | "subheading" => {
                self.finish();
                self.heading = true;
            }
            "p" | "block" => {
                self.break_block();
                // A paragraph of several goes on; one that stands by itself does not.
                self.fresh |= !matches!(
                    parent,
                    "content" | "container" | "intro" | "wrapUp" | "li" | "block" | "listIntroduction" | "listWrapUp"
                );
                self.preserved = attribute(element, "space").is_some_and(|space| space == "preserve");
            }
            "eol" | "br" => self.break_line(),
            "td" | "th" => {
                self.space();
                self.table.cell(&self.words.text);
            }
            "docTitle" => {
                self.space();
                let titled = attribute(element, "refersTo").is_some_and(|refers| refers.ends_with("resolutionTitle"));
                self.titled = (titled || parent_is_preface(&self.places)).then_some(self.words.text.len());
            }
            "docNumber" | "docDate" | "location" | "docType" | "docStatus" | "docProponent" | "docAuthority" => {
                self.space();
            }
            _ if is_block(name) => {
                self.break_block();
                self.fresh = true;
                self.in_collection |= name == "documentCollection";
                if name == "paragraph" {
                    self.headed = attribute(element, "class").is_some_and(|class| is_heading_class(&class));
                }
            }
            _ => {}
        }
        self.looks.extend(look(name, element).map(|look| (look, self.words.text.len())));
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        if let Some((skipped, depth)) = &mut self.skipped {
            if skipped.as_ref() == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skipped = None;
                }
            }
            return;
        }
        if look_of(name).is_some() {
            self.close_look();
        }
        match name {
            "authorialNote" => self.close_note(),
            "docTitle" => {
                if let Some(title) = self.titled.take().and_then(|from| self.words.text.get(from..))
                    && self.raw.said.title.is_none()
                    && !title.trim().is_empty()
                {
                    let mut words = Styled::plain(title).trimmed();
                    words.squeeze();
                    self.raw.said.title = Some(words.text);
                }
            }
            "num" => {
                let number = std::mem::take(&mut self.words).trimmed();
                self.in_number = false;
                if !self.number.is_empty() {
                    self.number.push(' ');
                }
                self.number.push_str(&number.text);
            }
            "heading" | "subheading" => {
                self.finish();
                self.heading = false;
            }
            "tr" => {
                self.table.rows = self.table.rows.saturating_sub(1);
                if self.table.rows == 0 {
                    self.fresh = true;
                    self.finish_row();
                }
            }
            "table" => {
                self.break_block();
                self.fresh = true;
                if self.table.rows == 0 {
                    self.table.end(&mut self.raw.lines, &mut self.raw.notes);
                }
            }
            "p" | "block" => {
                self.break_block();
                self.preserved = false;
            }
            "paragraph" | "point" | "subparagraph" => {
                self.break_block();
                self.fresh = true;
                // The words of a number may stand in the next paragraph.
                self.waited = !self.number.is_empty();
                self.headed &= name != "paragraph";
            }
            _ if is_block(name) => {
                self.break_block();
                self.fresh = true;
            }
            _ => {}
        }
        if self.places.last().is_some_and(|(place, _)| place.as_ref() == name) {
            self.finish();
            self.places.pop();
        }
    }

    /// Letters between elements.
    pub fn words(&mut self, words: &str) {
        if self.skipped.is_some() {
            return;
        }
        // The line breaks of a pretty printer part no words.
        if !self.preserved && words.contains('\n') && words.trim().is_empty() {
            return;
        }
        self.words.text.push_str(words);
    }

    /// The markup is wrong in this line.
    pub fn damaged(&mut self, line: usize) {
        self.damaged.get_or_insert(line);
    }

    /// All that was read, and the first line in which the markup is wrong.
    pub fn finished(mut self) -> (Raw, Option<usize>) {
        if self.around.is_some() {
            self.close_note();
        }
        self.finish();
        self.finish_number();
        self.raw.marked = true;
        (self.raw, self.damaged)
    }

    fn enter(&mut self, name: &str, role: Role) {
        self.finish();
        self.places.push((name.into(), role));
    }

    fn begin(&mut self, part: Part) {
        self.finish();
        self.part = Some(part);
    }

    /// Ends a block, but for one inside a note, whose parts go on.
    fn break_block(&mut self) {
        if self.around.is_some() || self.in_number || self.heading || self.table.rows > 0 {
            self.space();
            if self.around.is_none() {
                self.table.block(&self.words.text);
            }
        } else {
            self.finish();
        }
    }

    fn break_line(&mut self) {
        let role = self.role();
        if matches!(role, Role::Front | Role::Closing) { self.break_block() } else { self.space() }
    }

    fn space(&mut self) {
        if !self.words.text.is_empty() && !self.words.text.ends_with(char::is_whitespace) {
            self.words.text.push(' ');
        }
    }

    fn role(&self) -> Role {
        self.places.last().map_or(Role::Unknown, |(_, role)| *role)
    }

    fn open_note(&mut self, element: &BytesStart<'_>) {
        if self.around.is_some() {
            return;
        }
        let mark = attribute(element, "marker").filter(|mark| !mark.is_empty());
        let mark = mark.unwrap_or_else(|| (self.raw.notes.len() + 1).to_string());
        self.around = Some(Around { words: std::mem::take(&mut self.words), looks: std::mem::take(&mut self.looks), mark });
    }

    fn close_note(&mut self) {
        let Some(Around { words: around, looks, mark }) = self.around.take() else { return };
        while !self.looks.is_empty() {
            self.close_look();
        }
        let mut words = std::mem::replace(&mut self.words, around).trimmed();
        self.looks = looks;
        words.squeeze();
        self.words.calls.push(FootnoteCall { mark: mark.clone(), at: self.words.text.len() });
        // A note that is called again stands again; one without words is its call alone.
        let is_known = self.raw.notes.iter().any(|note| note.mark == mark && note.words.text == words.text);
        if words.text.is_empty() || is_known {
            return;
        }
        for part in [mark.as_str(), " ", words.text.as_str(), "\n"] {
            self.raw.text.push_str(part);
        }
        self.raw.notes.push(Note { mark, words });
    }

    fn close_look(&mut self) {
        let Some((look, from)) = self.looks.pop() else { return };
        let range = TextRange::new(from.min(self.words.text.len()), self.words.text.len());
        if range.is_empty() {
            return;
        }
        let stretches = match look {
            Look::Italic => &mut self.words.italics,
            Look::Raised => &mut self.words.superscripts,
            Look::Plain => return,
        };
        // An element around others of its look is all of them.
        while stretches.last().is_some_and(|inner| inner.start >= range.start) {
            stretches.pop();
        }
        stretches.push(range);
    }

    fn finish(&mut self) {
        let role = if self.table.rows > 0 { Role::Row } else { self.role() };
        self.finish_as(role);
    }

    /// Ends a row of a table.
    fn finish_row(&mut self) {
        let lines = self.raw.lines.len();
        self.finish_as(Role::Row);
        if self.raw.lines.len() == lines + 1 {
            self.table.end_row(&self.raw.lines);
        }
    }

    /// Ends a block that is known to be of a kind.
    fn finish_as(&mut self, role: Role) {
        let mut words = std::mem::take(&mut self.words).trimmed();
        for (_, from) in &mut self.looks {
            *from = 0;
        }
        words.squeeze();
        if words.text.is_empty() {
            // A call with no word before it belongs to the block before.
            if let Some(line) = self.raw.lines.last_mut() {
                let at = line.words.text.len();
                line.words.calls.extend(words.calls.into_iter().map(|call| FootnoteCall { at, ..call }));
            }
            return;
        }
        let number = std::mem::take(&mut self.number);
        let label = if number.is_empty() { 0 } else { number.len() + 1 };
        if label > 0 {
            let mut numbered = Styled::plain(&format!("{number} "));
            numbered.append(words);
            words = numbered;
        }
        self.push(words, role, label);
    }

    /// A number whose words never came, kept for itself where another number follows at once.
    fn finish_number(&mut self) {
        self.waited = false;
        if self.number.is_empty() {
            return;
        }
        let number = std::mem::take(&mut self.number);
        let role = self.role();
        self.push(Styled::plain(&number), role, 0);
    }

    fn push(&mut self, words: Styled, role: Role, label: usize) {
        self.waited = false;
        let mut from = 0;
        for call in &words.calls {
            self.raw.text.push_str(words.text.get(from..call.at).unwrap_or_default());
            self.raw.text.push_str(&call.mark);
            from = call.at.max(from);
        }
        self.raw.text.push_str(words.text.get(from..).unwrap_or_default());
        self.raw.text.push('\n');
        let (part, continues) = (self.part.take(), !self.fresh && label == 0);
        self.fresh = false;
        let heading = self.heading || (self.headed && role == Role::Operative);
        self.raw.lines.push(Line { words, heading, role, part, label, continues, ..Line::block() });
    }
}

/// What a document is, by the name that the markup gives it.
fn part_named(name: &str) -> Option<Part> {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&["annex", "anexo", "appendi", "attachment"]) {
        Some(Part::Annex)
    } else {
        has(&["resolution", "statement", "resolución", "résolution"]).then_some(Part::Resolution)
    }
}

fn parent_is_preface(places: &[(Box<str>, Role)]) -> bool {
    places.last().is_some_and(|(place, _)| place.as_ref() == "preface")
}

/// Classes of headings in AKN4UN: `H1`, `H23`, `H4`.
fn is_heading_class(class: &str) -> bool {
    class.strip_prefix('H').is_some_and(|level| !level.is_empty() && level.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Elements that parts one block from the next.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "container"
            | "paragraph"
            | "content"
            | "intro"
            | "wrapUp"
            | "list"
            | "point"
            | "subparagraph"
            | "alinea"
            | "tr"
            | "li"
            | "ul"
            | "ol"
            | "item"
            | "blockList"
            | "listIntroduction"
            | "listWrapUp"
            | "section"
            | "article"
            | "chapter"
            | "title"
            | "clause"
            | "tblock"
            | "toc"
            | "tocItem"
            | "quotedStructure"
            | "caption"
            | "component"
            | "doc"
            | "crossHeading"
            | "hcontainer"
            | "indent"
            | "level"
            | "part"
            | "division"
            | "recital"
            | "recitals"
            | "citation"
            | "citations"
            | "attachments"
            | "collectionBody"
            | "statement"
            | "attachment"
            | "annex"
            | "embeddedStructure"
            | "components"
            | "documentCollection"
    )
}

fn look(name: &str, element: &BytesStart<'_>) -> Option<Look> {
    let look = look_of(name)?;
    if look != Look::Plain {
        return Some(look);
    }
    let class = attribute(element, "class").unwrap_or_default();
    let style = attribute(element, "style").unwrap_or_default();
    Some(if class.contains("italic") || style.contains("italic") { Look::Italic } else { Look::Plain })
}

/// The look of an element by its name; plain where its attributes may say otherwise.
fn look_of(name: &str) -> Option<Look> {
    match name {
        "i" | "em" => Some(Look::Italic),
        "sup" => Some(Look::Raised),
        "span" | "inline" => Some(Look::Plain),
        _ => None,
    }
}
