//! Texts of Word made of parts.

use super::{RESOLUTION, zip};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

/// Two levels: numbers, then letters.
pub const LISTS: &str = "<w:numbering><w:abstractNum w:abstractNumId='0'>\
    <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
    <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>";

/// The parts of a text of Word, parted by NUL, with much of what such files have.
pub const RICH: &str = "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle w:val='h'/></w:pPr><w:r><w:t>The General Assembly,</w:t></w:r></w:p>\
    <w:p><w:ins w:id='1'><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r></w:ins><w:del><w:r><w:delText>Noting</w:delText></w:r></w:del>\
    <w:r><w:t xml:space='preserve'> it,</w:t><w:footnoteReference w:id='2'/><w:tab/><w:br/></w:r></w:p>\
    <w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>Requests:</w:t></w:r></w:p>\
    <w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>x;</w:t></w:r></w:p>\
    <w:moveFrom><w:r><w:t>m</w:t></w:r></w:moveFrom><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
    <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>a</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>\
    <w:p><w:fldSimple><w:r><w:t>f</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText>\
    <w:fldChar w:fldCharType='end'/></w:r><w:hyperlink><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:hyperlink></w:p>\
    </w:body></w:document>\0<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>\
    <w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='lowerRoman'/><w:lvlText w:val='(%2)'/></w:lvl></w:abstractNum>\
    <w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride></w:num></w:numbering>\0\
    <w:styles><w:style w:styleId='h' w:type='paragraph'><w:name w:val='heading 1'/><w:basedOn w:val='b'/></w:style>\
    <w:style w:styleId='b' w:type='paragraph'><w:rPr><w:i/></w:rPr></w:style></w:styles>\0\
    <w:footnotes><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/><w:t>N</w:t></w:r></w:p></w:footnote></w:footnotes>";

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
