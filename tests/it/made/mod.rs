//! Files made for tests: one small resolution in every format, and the parts that broken files are made of.

pub mod akn;
pub mod docx;
pub mod growing;
pub mod pdf;

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The lines of a small resolution: front matter, preamble, operative part with items, closing lines. `_` stands around italics.
pub const RESOLUTION: &[&str] = &[
    "A/RES/99/1",
    "99/1. Travaux de la commission des essais",
    "_L’Assemblée générale_,",
    "_Rappelant_ sa résolution 72/194 du 19 décembre 2017,",
    "_Notant avec satisfaction_ les progrès accomplis par les États Membres,",
    "1. _Prie_ le Secrétaire général de présenter un rapport ;",
    "2. _Décide_ de créer :",
    "a) Un comité ;",
    "b) Un fonds ;",
    "3. _Décide également_ de rester saisie de la question.",
    "52e séance plénière, 1er décembre 2044",
];

/// Without the signs of italics.
pub fn plain(line: &str) -> String {
    line.replace('_', "")
}

/// The resolution as a web page.
pub fn html() -> String {
    let mut page = "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>x</title></head><body>".to_owned();
    for line in RESOLUTION {
        let mut parts = line.split('_');
        let mut block = parts.next().unwrap_or_default().to_owned();
        while let (Some(italic), Some(rest)) = (parts.next(), parts.next()) {
            block.extend(["<em>", italic, "</em>", rest]);
        }
        page.extend(["<p>", &block, "</p>\n"]);
    }
    page + "</body></html>"
}

/// The resolution as plain text.
pub fn text() -> String {
    RESOLUTION.iter().map(|line| format!("{}\n\n", plain(line))).collect::<Vec<_>>().concat()
}

/// An archive of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a file in the archive");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}
