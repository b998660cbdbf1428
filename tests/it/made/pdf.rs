//! PDF files, written object by object.

use super::{RESOLUTION, plain};

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

/// A PDF with one page for each of these parts of the resolution, packed as writers pack them; and where the packed words of each page
/// stand in the file.
pub fn packed(pages: &[String]) -> (Vec<u8>, Vec<std::ops::Range<usize>>) {
    let plain = of_pages(pages);
    let (mut file, mut places, mut rest) = (Vec::new(), Vec::new(), &plain[..]);
    let find = |within: &[u8], words: &[u8]| within.windows(words.len()).position(|window| window == words);
    while let Some(at) = find(rest, b"<< /Length ") {
        let begins = at + find(&rest[at..], b"stream\n").expect("a stream") + 7;
        let ends = begins + find(&rest[begins..], b"\nendstream").expect("its end");
        let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut zlib, &rest[begins..ends]).expect("memory");
        let packed = zlib.finish().expect("memory");
        file.extend_from_slice(&rest[..at]);
        file.extend(format!("<< /Filter /FlateDecode /Length {} >>\nstream\n", packed.len()).into_bytes());
        places.push(file.len()..file.len() + packed.len());
        file.extend(packed);
        rest = &rest[ends..];
    }
    file.extend_from_slice(rest);
    (file, places)
}

/// The same with a font of wide letters, /F3, whose codes are those of Unicode; the file says so where `told`.
pub fn of_wide_pages(pages: &[String], told: bool) -> Vec<u8> {
    let cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n1 begincodespacerange <0000> <FFFF> \
        endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end";
    let unicode = if told { "/ToUnicode 6 0 R" } else { "" };
    let kids = (0..pages.len()).map(|nth| format!("{} 0 R", 7 + 2 * nth)).collect::<Vec<_>>().join(" ");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        format!("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] {unicode} >>"),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
         /FontDescriptor 5 0 R /DW 1000 >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{cmap}\nendstream", cmap.len()),
    ];
    for (nth, page) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {} 0 R /Resources << /Font << /F3 3 0 R >> >> >>",
            8 + 2 * nth
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()));
    }
    of_objects(&objects)
}

/// The resolution on a page whose font, with all that says what its letters are, stands behind it in the file. `font`: what the page
/// calls it.
pub fn font_behind(font: &str) -> Vec<u8> {
    let cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n1 begincodespacerange <0000> <FFFF> \
        endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end";
    let lines = RESOLUTION.iter().enumerate();
    let page: String = lines.map(|(nth, line)| shown_wide(&plain(line), 72.0, 700.0 - 24.0 * nth as f32, 10.0)).collect();
    of_objects(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F3 {font} >> >> >>"),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>".to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
         /FontDescriptor 7 0 R /DW 500 >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{cmap}\nendstream", cmap.len()),
    ])
}

/// Shows words in wide letters at a place.
pub fn shown_wide(text: &str, from_left: f32, from_bottom: f32, size: f32) -> String {
    let codes: String = text.encode_utf16().map(|code| format!("{code:04x}")).collect::<Vec<_>>().concat();
    format!("BT 1 0 0 1 {from_left} {from_bottom} Tm /F3 {size} Tf <{codes}> Tj ET\n")
}

/// Shows words at a place; `_` stands around italics.
pub fn shown(text: &str, from_left: f32, from_bottom: f32, size: f32) -> String {
    let runs = text.split('_').enumerate().map(|(nth, words)| {
        let codes: String = words.chars().map(|letter| format!("{:02x}", code(letter))).collect::<Vec<_>>().concat();
        format!("/F{} {size} Tf <{codes}> Tj ", nth % 2 + 1)
    });
    format!("BT 1 0 0 1 {from_left} {from_bottom} Tm {} ET\n", runs.collect::<Vec<_>>().concat())
}

/// Shows words with a raised mark behind them.
pub fn called(text: &str, mark: &str, from_left: f32, from_bottom: f32, size: f32) -> String {
    let end = from_left + width(text) * size;
    shown(text, from_left, from_bottom, size) + &shown(mark, end, from_bottom + size * 0.35, size * 0.6)
}

/// Draws a thin line across.
pub fn ruled(from: f32, to: f32, from_bottom: f32) -> String {
    format!("0.5 w {from} {from_bottom} m {to} {from_bottom} l S\n")
}

/// How wide words are in Times, in sizes of the letters.
pub fn width(text: &str) -> f32 {
    let of = |letter: char| match letter {
        '_' => 0.0,
        ' ' | ',' | '.' => 0.25,
        'i' | 'j' | 'l' | 't' | ';' => 0.278,
        'f' | 'r' | '’' | '-' => 0.333,
        's' => 0.389,
        'a' | 'c' | 'e' | 'é' | 'z' => 0.444,
        'm' => 0.778,
        'w' => 0.722,
        _ if letter.is_uppercase() => 0.65,
        _ => 0.5,
    };
    text.chars().map(of).sum()
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

/// The resolution in two columns on one page, the right one so much lower: its lines stand beside no other.
pub fn two_columns(lower: f32) -> Vec<u8> {
    let half = RESOLUTION.len() / 2;
    let mut page = String::new();
    for (column, top, lines) in [(50.0, 700.0, &RESOLUTION[..half]), (320.0, 700.0 - lower, &RESOLUTION[half..])] {
        let mut height = top;
        for line in lines {
            for part in wrapped(&plain(line), 16) {
                page.push_str(&shown(&part, column, height, 10.0));
                height -= 12.0;
            }
            height -= 12.0;
        }
    }
    of_pages(&[page])
}

/// The resolution with a note below a drawn line, on two pages with a running head.
pub fn with_notes() -> Vec<u8> {
    let pages = [&RESOLUTION[..5], &RESOLUTION[5..]].into_iter().enumerate().map(|(nth, lines)| {
        let mut page = shown(&format!("A/RES/99/1 {}/2", nth + 1), 72.0, 760.0, 8.0);
        let mut height = 700.0;
        for line in lines {
            page.push_str(&shown(line, 72.0, height, 10.0));
            height -= 24.0;
        }
        page + "0.5 w 72 110 m 200 110 l S\n" + &shown(&format!("{} Voir le rapport.", nth + 1), 72.0, 98.0, 8.0)
    });
    of_pages(&pages.collect::<Vec<_>>())
}

/// A line cut at spaces into parts of so many letters at most.
pub fn wrapped(line: &str, most: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in line.split(' ') {
        match parts.last_mut() {
            Some(part) if part.is_empty() || part.chars().count() + word.chars().count() < most => {
                if !part.is_empty() {
                    part.push(' ');
                }
                part.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
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
