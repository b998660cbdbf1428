//! PDF files, written object by object.

use super::RESOLUTION;

/// A PDF of these objects, numbered from 1; the first is the catalogue.
pub fn of_objects(objects: &[String]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (nth, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", nth + 1).into_bytes());
    }
    let start = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    file.extend(format!("trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).into_bytes());
    file
}

/// A PDF with these streams as its pages, and two fonts: /F1 upright, /F2 slanted.
pub fn of_pages(pages: &[String]) -> Vec<u8> {
    let font = |name: &str| format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>");
    let kids = (0..pages.len()).map(|nth| format!("{} 0 R", 5 + 2 * nth)).collect::<Vec<_>>().join(" ");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        font("Times-Roman"),
        font("Times-Italic"),
    ];
    for (nth, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
            6 + 2 * nth
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()));
    }
    of_objects(&objects)
}

/// Shows words at a place; `_` stands around italics.
pub fn shown(text: &str, from_left: f32, from_bottom: f32, size: f32) -> String {
    let runs = text.split('_').enumerate().map(|(nth, words)| {
        let codes: String = words.chars().map(|letter| format!("{:02x}", code(letter))).collect::<Vec<_>>().concat();
        format!("/F{} {size} Tf <{codes}> Tj ", nth % 2 + 1)
    });
    format!("BT 1 0 0 1 {from_left} {from_bottom} Tm {} ET\n", runs.collect::<Vec<_>>().concat())
}

/// The resolution on a page.
pub fn resolution() -> Vec<u8> {
    let mut page = String::new();
    let mut height = 700.0;
    for line in RESOLUTION {
        page.push_str(&shown(line, 72.0, height, 10.0));
        height -= 24.0;
    }
    of_pages(&[page])
}

/// The code of a letter in Windows-1252.
fn code(letter: char) -> u32 {
    match letter {
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        _ => u32::from(letter).min(0xff),
    }
}
