use std::fmt::Write as _;
use std::io::Write as _;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::ingest::reader::Role;

/// A text of Word made of parts: their names under `word/`, and what stands in their root.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut relations = String::new();
    for (name, content) in parts {
        let root = name.trim_end_matches(char::is_numeric);
        let element = match root {
            "document" => "w:document><w:body",
            "header" => "w:hdr",
            other => &format!("w:{other}"),
        };
        let close = if root == "document" { "w:body></w:document" } else { element };
        let part =
            format!("<?xml version=\"1.0\"?><{element}>{content}</{close}>").replace("<w:document>", "<w:document xmlns:w='w'>");
        zip.start_file(format!("word/{name}.xml"), SimpleFileOptions::default()).unwrap();
        zip.write_all(part.as_bytes()).unwrap();
        let _ = write!(relations, "<Relationship Id='r{name}' Type='http://x/relationships/{root}' Target='{name}.xml'/>");
    }
    zip.start_file("word/_rels/document.xml.rels", SimpleFileOptions::default()).unwrap();
    zip.write_all(format!("<Relationships>{relations}</Relationships>").as_bytes()).unwrap();
    zip.finish().unwrap().into_inner()
}

fn lines_of(raw: &Raw) -> Vec<&str> {
    raw.lines.iter().map(|line| line.words.text.as_str()).collect()
}

fn texts(parts: &[(&str, &str)]) -> Vec<String> {
    let raw = read(&package(parts), Tracked::Accepted).unwrap();
    lines_of(&raw).into_iter().map(str::to_owned).collect()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>")
}

fn item(list: usize, level: usize, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

const LISTS: &str = "<w:abstractNum w:abstractNumId='0'>\
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/><w:pStyle w:val='Op'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>\
    <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='(%3)'/></w:lvl>\
    <w:lvl w:ilvl='3'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.%4'/><w:isLgl/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\u{f0b7}'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>\
    <w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>\
    <w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>\
    <w:num w:numId='4'><w:abstractNumId w:val='9'/></w:num>";

#[test]
fn numbers_are_counted_as_word_counts_them() {
    let body: String = [
        item(1, 0, "one"),
        item(1, 1, "a"),
        item(1, 1, "b"),
        item(1, 2, "i"),
        item(1, 3, "deep"),
        item(1, 0, "two"),
        item(1, 1, "a again"),
        item(2, 0, "five"),
        item(2, 0, "six"),
        item(1, 0, "seven"),
        item(3, 0, "bullet"),
        item(4, 0, "dangling"),
        item(77, 0, "nowhere"),
        item(0, 0, "none"),
    ]
    .concat();
    assert_eq!(
        texts(&[("document", &body), ("numbering", LISTS)]),
        [
            "1. one",
            "a) a",
            "b) b",
            "(i) i",
            "1.2.1 deep",
            "2. two",
            "a) a again",
            "5. five",
            "6. six",
            "7. seven",
            "bullet",
            "dangling",
            "nowhere",
            "none"
        ]
    );
}

#[test]
fn styles_bring_numbers_and_looks() {
    let styles = "<w:style w:type='paragraph' w:styleId='Op'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Op2'><w:basedOn w:val='Op'/><w:rPr><w:i/></w:rPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Head'><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style>\
        <w:style w:type='character' w:styleId='Ref'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>";
    let body = "<w:p><w:pPr><w:pStyle w:val='Head'/></w:pPr><w:r><w:t>Title</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val='Op2'/></w:pPr><w:r><w:t>Decides</w:t></w:r><w:r><w:rPr><w:i w:val='0'/></w:rPr><w:t xml:space='preserve'> that</w:t></w:r>\
        <w:r><w:rPr><w:i w:val='0'/><w:rStyle w:val='Ref'/></w:rPr><w:t>3</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val='Loop'/></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>";
    let raw = read(&package(&[("document", body), ("styles", styles), ("numbering", LISTS)]), Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&raw), ["Title", "1. Decides that3", "Text"]);
    assert!(raw.lines[0].heading && !raw.lines[1].heading);
    let words = &raw.lines[1].words;
    assert_eq!(words.italics[0].of(&words.text), "Decides");
    assert_eq!(words.superscripts[0].of(&words.text), "3");
    assert_eq!(raw.lines[1].label, "1. ".len());
}

#[test]
fn notes_are_told_from_the_text() {
    let body = "<w:p><w:r><w:t>Rights</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>,</w:t></w:r></w:p>\
        <w:p><w:r><w:t>Pact</w:t></w:r><w:r><w:footnoteReference w:id='3' w:customMarkFollows='1'/><w:t>*</w:t></w:r><w:r>\
        <w:footnoteReference w:id='5'/></w:r></w:p>";
    let notes = "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
        <w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> First.</w:t></w:r></w:p><w:p><w:r><w:t>More.</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id='3'><w:p><w:r><w:t>* Starred.</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id='5'><w:p><w:r><w:t>Second.</w:t></w:r></w:p></w:footnote>";
    let raw = read(&package(&[("document", body), ("footnotes", notes)]), Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&raw), ["Rights,", "Pact"]);
    let calls: Vec<(&str, usize)> =
        raw.lines.iter().flat_map(|line| &line.words.calls).map(|call| (call.mark.as_str(), call.at)).collect();
    assert_eq!(calls, [("1", 6), ("*", 4), ("2", 4)]);
    let notes: Vec<(&str, &str)> = raw.notes.iter().map(|note| (note.mark.as_str(), note.words.text.as_str())).collect();
    assert_eq!(notes, [("1", "First. More."), ("*", "Starred."), ("2", "Second.")]);
    assert!(raw.marked);
}

#[test]
fn recorded_changes_are_read_as_accepted_or_as_before() {
    let run = |text: &str| format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>");
    let gone = |text: &str| format!("<w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r>");
    let body = format!(
        "<w:p>{}<w:ins w:id='1'>{}<w:del w:id='2'>{}</w:del></w:ins><w:del w:id='3'>{}</w:del>{}</w:p>\
         <w:p><w:pPr><w:rPr><w:del w:id='4'/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>\
         <w:p><w:pPr><w:rPr><w:ins w:id='5'/></w:rPr></w:pPr><w:ins w:id='6'>{}</w:ins></w:p><w:p>{}</w:p>",
        run("Requests "),
        run("all "),
        gone("never "),
        gone("some "),
        run("States;"),
        run("Joined "),
        run("now"),
        run("New."),
        run("Old.")
    );
    let bytes = package(&[("document", &body)]);
    let accepted = read(&bytes, Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&accepted), ["Requests all States;", "Joined now", "New.", "Old."]);
    let original = read(&bytes, Tracked::Original).unwrap();
    assert_eq!(lines_of(&original), ["Requests some States;", "Joined", "now", "Old."]);
    assert_eq!(original.warnings, [WarningKind::TrackedChanges { inserted: 3, removed: 3, read: Tracked::Original }]);
}

#[test]
fn a_removed_mark_or_tab_sets_nothing_between_words() {
    let gone = |inside: &str| format!("<w:del w:id='1'><w:r>{inside}</w:r></w:del>");
    let joined = format!(
        "<w:p><w:pPr><w:rPr><w:del w:id='2'/></w:rPr></w:pPr><w:r><w:t>peace</w:t></w:r>{}</w:p><w:p>{}{}<w:r><w:t>, and</w:t></w:r></w:p>",
        gone("<w:delText>;</w:delText>"),
        gone("<w:delText>8.</w:delText>"),
        gone("<w:tab/>")
    );
    let raw = read(&package(&[("document", &joined)]), Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&raw), ["peace, and"]);
    let own = format!(
        "<w:p><w:pPr><w:pStyle w:val='AlineaPreamble'/></w:pPr>{}{}<w:r><w:t>Observing that</w:t></w:r></w:p>",
        gone("<w:delText>8.</w:delText>"),
        gone("<w:tab/>")
    );
    let bytes = package(&[("document", &own)]);
    assert_eq!(read(&bytes, Tracked::Accepted).unwrap().lines[0].label, 0);
    let original = read(&bytes, Tracked::Original).unwrap();
    assert_eq!((original.lines[0].words.text.as_str(), original.lines[0].label), ("8. Observing that", 3));
}

#[test]
fn a_removed_paragraph_is_not_counted() {
    let gone = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>\
        <w:del w:id='2'><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
    let body = [item(1, 0, "one"), gone.to_owned(), item(1, 0, "next")].concat();
    let bytes = package(&[("document", &body), ("numbering", LISTS)]);
    assert_eq!(lines_of(&read(&bytes, Tracked::Accepted).unwrap()), ["1. one", "2. next"]);
    assert_eq!(lines_of(&read(&bytes, Tracked::Original).unwrap()), ["1. one", "2. gone", "3. next"]);
}

#[test]
fn boxes_choices_tables_breaks_and_signs() {
    let inside = format!("<w:txbxContent>{}</w:txbxContent>", p("boxed"));
    let body = format!(
        "<w:p><w:r><w:t>Around</w:t><mc:AlternateContent><mc:Choice Requires='wps'>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>\
         </mc:AlternateContent></w:r><w:r><w:t xml:space='preserve'> the box</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>\
         <w:p><w:hyperlink r:id='x'><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>below</w:t><w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/>\
         <w:t>y</w:t><w:tab/><w:sym w:font='Symbol' w:char='F041'/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>\
         <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
        p("cell"),
        p("next &amp; last")
    );
    let raw = read(&package(&[("document", &body), ("header1", &p("A/RES/1/1"))]), Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&raw), ["boxed", "Around the box", "cell", "next & last", "link", "below\u{2011}xy A"]);
    assert!(raw.lines[4].block && !raw.lines[5].block);
    let asides: Vec<&str> = raw.asides.iter().map(|aside| aside.text.as_str()).collect();
    assert_eq!(asides, ["A/RES/1/1", "secret"]);
}

#[test]
fn a_table_of_figures_is_a_line_a_row() {
    let row = |cells: [&str; 3]| format!("<w:tr>{}</w:tr>", cells.map(|cell| format!("<w:tc>{}</w:tc>", p(cell))).concat());
    let rows = [row(["State", "2037", "2038"]), row(["Andorra", "0.005", "–"]), row(["Zambia", "0.008", "(1)"])].concat();
    let body = [p("as follows:"), format!("<w:tbl>{rows}</w:tbl>"), p("Behind")].concat();
    let raw = read(&package(&[("document", &body)]), Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&raw), ["as follows:", "State 2037 2038", "Andorra 0.005 –", "Zambia 0.008 (1)", "Behind"]);
    assert!(raw.lines[2].role == Role::Row && raw.lines[4].role == Role::Unknown);
}

#[test]
fn what_is_broken_or_missing_costs_no_more_than_itself() {
    let raw =
        read(&package(&[("document", &p("Text")), ("styles", "<w:style"), ("numbering", "</x>")]), Tracked::Accepted).unwrap();
    assert_eq!(lines_of(&raw), ["Text"]);
    assert!(matches!(&raw.warnings[..], [WarningKind::PartsDamaged { names }] if names == "word/styles.xml, word/numbering.xml"));
    let nothing = package(&[("styles", "")]);
    assert_eq!(read(&nothing, Tracked::Accepted).map(|_| ()), Err(ReadError::Damaged { format: Format::Docx }));
}
