//! Akoma Ntoso, as the United Nations publish their texts (AKN4UN): a text in a bad format becomes one in a good format. Read again, it is the
//! same text.

use std::fmt::Write;

use super::visible::escaped;
use crate::model::{Body, Document, LeftoverKind, Paragraph, Section, Status};
use crate::text::TextRange;

/// The text as Akoma Ntoso. Its words are all there; what is no part of it (running heads, added links) is not.
#[must_use]
pub fn document(document: &Document) -> String {
    let mut writer = Writer { document, text: String::new() };
    writer.head();
    writer.front();
    let first = document.paragraphs.iter().position(|paragraph| paragraph.section == Section::Operative);
    let first = first.unwrap_or(document.paragraphs.len());
    writer.preamble(first);
    writer.main(first);
    writer.conclusions();
    writer.text.push_str("  </statement>\n</akomaNtoso>\n");
    writer.text
}

struct Writer<'a> {
    document: &'a Document,
    text: String,
}

impl Writer<'_> {
    fn head(&mut self) {
        let document = self.document;
        let name = match document.status {
            Some(Status::Draft) => "draftResolution",
            Some(Status::Recommended) => "recommendedResolution",
            _ => "resolution",
        };
        let uri = uri(document);
        let language = three_letters(document.language.code());
        let author = document.body.map_or("un", organ);
        let _ = write!(
            self.text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\" xmlns:akn4un=\"http://un.org/akn4un\">\n\
             \x20 <statement name=\"{name}\">\n    <meta>\n      <identification source=\"#alinea\">\n"
        );
        for (level, path) in
            [("Work", String::new()), ("Expression", format!("{language}@/")), ("Manifestation", format!("{language}@.xml"))]
        {
            let _ = writeln!(self.text, "        <FRBR{level}>");
            let _ = writeln!(
                self.text,
                "          <FRBRthis value=\"{uri}{path}!main\"/>\n          <FRBRuri value=\"{uri}{path}\"/>"
            );
            // Drafts have no address in the standard: their symbol is told as it is.
            if let Some(symbol) = document.symbol.as_ref().filter(|_| level == "Work") {
                let _ = writeln!(self.text, "          <FRBRalias value=\"{}\" name=\"symbol\"/>", escaped(symbol.as_str()));
            }
            let (day, kind) = match document.adopted {
                Some(day) if level == "Work" => (day.to_string(), "adoption"),
                Some(day) => (day.to_string(), "publication"),
                None => ("0001-01-01".to_owned(), "unknown"),
            };
            let _ = writeln!(self.text, "          <FRBRdate date=\"{day}\" name=\"{kind}\"/>");
            // The year of a text without a day: that of its session, or of its draft.
            if let Some(year) = document.year.filter(|_| level == "Work" && document.adopted.is_none()) {
                let _ = writeln!(self.text, "          <FRBRdate date=\"{year:04}-01-01\" name=\"year\"/>");
            }
            let _ = writeln!(self.text, "          <FRBRauthor href=\"#{author}\" as=\"#author\"/>");
            match level {
                "Work" => self.text.push_str("          <FRBRcountry value=\"un\"/>\n"),
                "Expression" => {
                    let _ = writeln!(self.text, "          <FRBRlanguage language=\"{language}\"/>");
                }
                _ => {}
            }
            let _ = writeln!(self.text, "        </FRBR{level}>");
        }
        self.text.push_str("      </identification>\n      <references source=\"#alinea\">\n");
        let _ = writeln!(
            self.text,
            "        <TLCOrganization eId=\"{author}\" href=\"/ontology/organization/{author}\" showAs=\"{author}\"/>"
        );
        self.text.push_str("        <TLCRole eId=\"author\" href=\"/ontology/role/author\" showAs=\"author\"/>\n      </references>\n    </meta>\n");
    }

    /// The front matter but for its last line, which says who speaks.
    fn front(&mut self) {
        let lines = &self.document.front_matter;
        let Some((_, lines)) = lines.split_last() else { return };
        if lines.is_empty() {
            return;
        }
        self.text.push_str("    <preface>\n");
        let title = self.document.title.as_deref().filter(|title| !title.is_empty());
        for line in lines {
            let titled = title.and_then(|title| line.find(title).map(|at| (at, title)));
            match titled {
                Some((at, title)) => {
                    let (before, after) = (&line[..at], &line[at + title.len()..]);
                    let _ = writeln!(
                        self.text,
                        "      <p>{}<docTitle refersTo=\"#resolutionTitle\">{}</docTitle>{}</p>",
                        escaped(before),
                        escaped(title),
                        escaped(after)
                    );
                }
                None => {
                    let _ = writeln!(self.text, "      <p>{}</p>", escaped(line));
                }
            }
        }
        self.text.push_str("    </preface>\n");
    }

    fn preamble(&mut self, end: usize) {
        self.text.push_str("    <preamble>\n");
        if let Some(line) = self.document.front_matter.last() {
            let _ = writeln!(self.text, "      <formula name=\"enactingFormula\"><p>{}</p></formula>", escaped(line));
        }
        let mut at = 0;
        while at < end {
            let Some(paragraph) = self.document.paragraphs.get(at) else { break };
            if paragraph.section == Section::Heading {
                self.heading(paragraph);
                at += 1;
                continue;
            }
            let _ =
                writeln!(self.text, "      <container name=\"preambularParagraph\" eId=\"{}\">", escaped(paragraph.id.as_str()));
            at = self.numbered(at, end, paragraph.level);
            self.text.push_str("      </container>\n");
        }
        self.text.push_str("    </preamble>\n");
    }

    fn main(&mut self, start: usize) {
        self.text.push_str("    <mainBody>\n");
        let end = self.document.paragraphs.len();
        let mut at = start;
        while let Some(paragraph) = self.document.paragraphs.get(at) {
            if paragraph.section == Section::Heading {
                self.heading(paragraph);
                at += 1;
                continue;
            }
            let _ = writeln!(self.text, "      <paragraph eId=\"{}\">", escaped(paragraph.id.as_str()));
            at = self.numbered(at, end, paragraph.level);
            self.text.push_str("      </paragraph>\n");
        }
        self.text.push_str("    </mainBody>\n");
    }

    fn heading(&mut self, paragraph: &Paragraph) {
        let _ = writeln!(
            self.text,
            "      <paragraph class=\"heading\" eId=\"{}\"><content><p>{}</p></content></paragraph>",
            escaped(paragraph.id.as_str()),
            escaped(&paragraph.text)
        );
    }

    /// A paragraph with its number, and the items below it. Says where the next one stands.
    fn numbered(&mut self, at: usize, end: usize, level: u8) -> usize {
        let Some(paragraph) = self.document.paragraphs.get(at) else { return at + 1 };
        if let Some(number) = &paragraph.number {
            let stop = if paragraph.level == 0 && number.chars().all(char::is_numeric) { "." } else { "" };
            let _ = writeln!(self.text, "        <num>{}{stop}</num>", escaped(number));
        }
        let is_below = |at: usize| {
            at < end
                && self.document.paragraphs.get(at).is_some_and(|next| next.level > level && next.section != Section::Heading)
        };
        let mut next = at + 1;
        if !is_below(next) {
            self.words("content", paragraph);
            return next;
        }
        self.text.push_str("        <list>\n");
        self.words("intro", paragraph);
        while next < end
            && let Some(item) = self.document.paragraphs.get(next)
            && item.level > level
            && item.section != Section::Heading
        {
            let _ = writeln!(self.text, "        <point eId=\"{}\">", escaped(item.id.as_str()));
            next = self.numbered(next, end, item.level);
            self.text.push_str("        </point>\n");
        }
        self.text.push_str("        </list>\n");
        next
    }

    fn words(&mut self, element: &str, paragraph: &Paragraph) {
        let _ = write!(self.text, "        <{element}><p xml:space=\"preserve\">");
        let text = paragraph.text.as_str();
        let italics = || paragraph.italics.iter().copied().chain(paragraph.opening);
        let mut borders: Vec<usize> = italics().flat_map(|range| [range.start, range.end]).collect();
        borders.extend(paragraph.calls.iter().map(|call| call.at));
        borders.push(text.len());
        borders.retain(|border| *border > 0 && text.is_char_boundary(*border));
        borders.sort_unstable();
        borders.dedup();
        let mut calls = paragraph.calls.iter().peekable();
        let mut start = 0;
        for end in borders {
            while let Some(call) = calls.next_if(|call| call.at <= start) {
                self.call(&call.mark);
            }
            let range = TextRange::new(start, end);
            let (open, close) = if italics().any(|own| own.overlaps(range)) { ("<i>", "</i>") } else { ("", "") };
            let _ = write!(self.text, "{open}{}{close}", escaped(range.of(text)));
            start = end;
        }
        for call in calls {
            self.call(&call.mark);
        }
        let _ = writeln!(self.text, "</p></{element}>");
    }

    /// The note at its call, also where it was called before: a mark alone would be read as letters of the text. A note without words keeps its
    /// place.
    fn call(&mut self, mark: &str) {
        let words = self.document.footnotes.iter().find(|note| note.mark == mark).map_or("", |note| note.text.as_str());
        let _ = write!(
            self.text,
            "<authorialNote marker=\"{}\" placement=\"bottom\"><p>{}</p></authorialNote>",
            escaped(mark),
            escaped(words)
        );
    }

    /// Meeting and day.
    fn conclusions(&mut self) {
        let closing: Vec<&str> =
            self.document.leftovers.iter().filter(|own| own.kind == LeftoverKind::Closing).map(|own| own.text.as_str()).collect();
        if closing.is_empty() {
            return;
        }
        self.text.push_str("    <conclusions>\n");
        for line in closing {
            let _ = writeln!(self.text, "      <p>{}</p>", escaped(line));
        }
        self.text.push_str("    </conclusions>\n");
    }
}

/// The organ as the addresses of the United Nations name it.
const fn organ(body: Body) -> &'static str {
    match body {
        Body::GeneralAssembly => "unga",
        Body::EconomicAndSocialCouncil => "unecosoc",
        Body::SecurityCouncil => "unsc",
        Body::HumanRightsCouncil => "unhrc",
    }
}

/// `/akn/un/statement/deliberation/unga/2017-12-19/72-194/`.
fn uri(document: &Document) -> String {
    let day = document.adopted.map_or_else(|| "0001-01-01".to_owned(), |day| day.to_string());
    let symbol = document.symbol.as_ref().map_or("", |symbol| symbol.as_str());
    let known = [("A/HRC/RES/", "unhrc"), ("A/RES/", "unga"), ("E/RES/", "unecosoc"), ("S/RES/", "unsc")];
    let (organ, number) = known
        .into_iter()
        .find_map(|(start, organ)| symbol.strip_prefix(start).map(|number| (organ, number)))
        .unwrap_or(("un", document.label()));
    let number: String = number
        .chars()
        .filter_map(|letter| match letter {
            letter if letter.is_alphanumeric() => Some(letter),
            '/' | ' ' | '-' | '.' | '_' => Some('-'),
            _ => None,
        })
        .collect();
    format!("/akn/un/statement/deliberation/{organ}/{day}/{number}/")
}

/// ISO 639-2, as the standard has it.
fn three_letters(code: &str) -> &'static str {
    match code {
        "fr" => "fra",
        "es" => "spa",
        "ru" => "rus",
        "zh" => "zho",
        "ar" => "ara",
        _ => "eng",
    }
}
