//! Texts of Word made of parts.

use super::{RESOLUTION, zip};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

/// Two levels: numbers, then letters.
pub const LISTS: &str = "<w:numbering><w:abstractNum w:abstractNumId='0'>\
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";

/// A text of Word with this body, and nothing else.
pub fn of_body(body: &str) -> Vec<u8> {
    of_parts(&[("word/document.xml", &format!("{HEAD}{body}</w:body></w:document>"))])
}

/// A text of Word with these parts.
pub fn of_parts(parts: &[(&str, &str)]) -> Vec<u8> {
    let types = "<Types><Default Extension='xml' ContentType='application/xml'/></Types>";
    let mut files: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", types.as_bytes())];
    files.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    zip(&files)
}

/// A paragraph; `_` stands around italics.
pub fn paragraph(text: &str, properties: &str) -> String {
    let runs = text.split('_').enumerate().map(|(nth, words)| {
        let look = if nth % 2 == 1 { "<w:rPr><w:i/></w:rPr>" } else { "" };
        format!("<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>")
    });
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", runs.collect::<Vec<_>>().concat())
}

/// The resolution as a text of Word, its numbers counted by a list.
pub fn resolution() -> Vec<u8> {
    let body = RESOLUTION.iter().map(|line| {
        let (label, rest) = line.split_once(' ').unwrap_or((line, ""));
        let level = match label {
            "1." | "2." | "3." => Some(0),
            "a)" | "b)" => Some(1),
            _ => None,
        };
        match level {
            Some(level) => {
                let list = format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr>");
                paragraph(rest, &list)
            }
            None => paragraph(line, ""),
        }
    });
    let document = format!("{HEAD}{}</w:body></w:document>", body.collect::<Vec<_>>().concat());
    of_parts(&[("word/document.xml", &document), ("word/numbering.xml", LISTS)])
}
