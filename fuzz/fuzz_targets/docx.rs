#![no_main]

use std::io::Write;

use alinea::ingest::{self, Beside, Known, Vocabulary};

// The parts are packed here, so that changes reach the reader behind the archive. A NUL parts them.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let names = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"];
    for (name, part) in names.into_iter().zip(bytes.split(|byte| *byte == 0)) {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(part).expect("written");
    }
    let packed = zip.finish().expect("an archive").into_inner();
    let _ = ingest::read("a.docx", &packed, &Known::default(), Beside::Others(&Vocabulary::default()));
});
