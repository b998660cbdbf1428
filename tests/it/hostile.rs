//! Files made to break a reader. Each has its expected outcome: a document, or one clear error; never a panic, never a wait.

use alinea::ingest::{self, Beside, Known, Vocabulary};
use alinea::model::{Document, Format, Limited, ReadError, Section, WarningKind};

use crate::made::{self, docx, pdf};

fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    ingest::read(name, bytes, &Known::default(), Beside::Others(&Vocabulary::default()))
}

fn outcome(name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    read(name, bytes).map(|_| ())
}

fn is_the_resolution(document: &Document) {
    assert_eq!((document.count(Section::Preamble), document.count(Section::Operative)), (2, 3), "{:?}", document.paragraphs);
}

fn past(what: Limited, limit: u64) -> Result<(), ReadError> {
    Err(ReadError::PastLimit { what, limit })
}

/// Changes bytes behind every occurrence of a signature.
fn patched(mut bytes: Vec<u8>, signature: &[u8], at: usize, by: &[u8]) -> Vec<u8> {
    let places: Vec<usize> = (0..bytes.len()).filter(|from| bytes[*from..].starts_with(signature)).collect();
    for place in places {
        bytes[place + at..place + at + by.len()].copy_from_slice(by);
    }
    bytes
}

#[test]
fn archives_that_lie() {
    let text = made::text();
    let bomb = vec![b' '; 8 << 20];
    assert_eq!(outcome("a.zip", &made::zip(&[("a.txt", &bomb)])), past(Limited::Ratio, 200));
    let honest = made::zip(&[("a.txt", text.as_bytes())]);
    // The size in the list of contents says one byte.
    let lying = patched(honest.clone(), b"PK\x01\x02", 24, &1_u32.to_le_bytes());
    assert!(outcome("a.zip", &lying).is_ok() || outcome("a.zip", &lying) == Err(ReadError::Damaged { format: Format::Zip }));
    // And now four thousand million, which is not believed.
    let lying = patched(honest.clone(), b"PK\x01\x02", 24, &0xffff_fff0_u32.to_le_bytes());
    assert!(outcome("a.zip", &lying).is_ok() || outcome("a.zip", &lying) == Err(ReadError::Damaged { format: Format::Zip }));
    let locked = patched(patched(honest.clone(), b"PK\x01\x02", 8, &[1, 0]), b"PK\x03\x04", 6, &[1, 0]);
    assert_eq!(outcome("a.zip", &locked), Err(ReadError::Encrypted));
    assert!(matches!(outcome("a.zip", &honest[..honest.len() / 2]), Err(ReadError::Damaged { format: Format::Zip })));
    for name in ["../../a.txt", "/etc/a.txt", "C:\\a.txt", "aux.txt"] {
        is_the_resolution(&read("a.zip", &made::zip(&[(name, text.as_bytes())])).expect(name));
    }
    assert_eq!(outcome("a.zip", &made::zip(&[("inner.zip", &honest)])), Err(ReadError::NoDocuments));
    assert_eq!(outcome("a.zip", &made::zip(&[("inner.txt", &honest)])), Err(ReadError::NoDocuments));
    assert_eq!(outcome("a.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), Err(ReadError::NoDocuments));
    let twice = patched(made::zip(&[("a.txt", text.as_bytes()), ("b.txt", b"other")]), b"b.txt", 0, b"a.txt");
    assert!(
        outcome("a.zip", &twice).is_err() || read("a.zip", &twice).is_ok_and(|document| document.source.format == Format::Text)
    );
    let names: Vec<String> = (0..10_001).map(|nth| format!("{nth}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(outcome("a.zip", &made::zip(&many)), past(Limited::Members, 10_000));
    assert!(matches!(outcome("a.zip", &made::zip(&many[..10_000])), Err(ReadError::SeveralDocuments { count: 10_000, .. })));
    // A link out of the archive is no document.
    let link = patched(honest, b"PK\x01\x02", 38, &(0o120_777_u32 << 16).to_le_bytes());
    let link = patched(link, b"PK\x01\x02", 5, &[3]);
    assert_eq!(outcome("a.zip", &link), Err(ReadError::NoDocuments));
}

#[test]
fn texts_of_word_with_parts_missing_or_broken() {
    let body: String = made::RESOLUTION.iter().map(|line| docx::paragraph(line, "")).collect::<Vec<_>>().concat();
    is_the_resolution(&read("a.docx", &docx::of_body(&body)).expect("without anything else"));
    let dangling = "<w:numPr><w:ilvl w:val='99'/><w:numId w:val='42'/></w:numPr><w:pStyle w:val='Nowhere'/>";
    let dangling: String = made::RESOLUTION.iter().map(|line| docx::paragraph(line, dangling)).collect::<Vec<_>>().concat();
    is_the_resolution(&read("a.docx", &docx::of_body(&dangling)).expect("with dangling numbers"));
    let elsewhere = "<Relationships><Relationship Id='r1' Type='x/styles' Target='http://example.org/s.xml' TargetMode='External'/>\
        <Relationship Id='r2' Type='x/footnotes' Target='../../../etc/passwd'/></Relationships>";
    let document = format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let pointing = docx::of_parts(&[("word/document.xml", &document), ("word/_rels/document.xml.rels", elsewhere)]);
    is_the_resolution(&read("a.docx", &pointing).expect("with relations to the outside"));
    let cut = docx::of_parts(&[("word/document.xml", &document[..document.len() - 40])]);
    let read_cut = read("a.docx", &cut).expect("what there is");
    assert!(read_cut.warnings.iter().any(|warning| matches!(warning.kind, WarningKind::PartsDamaged { .. })));
    assert_eq!(
        outcome("a.docx", &docx::of_parts(&[("word/styles.xml", "<x/>")])),
        Err(ReadError::Damaged { format: Format::Docx })
    );
    let declared = docx::of_parts(&[("word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:document>&a;</w:document>")]);
    assert_eq!(outcome("a.docx", &declared), Err(ReadError::DocumentType));
}

#[test]
fn texts_of_word_that_are_too_much() {
    let tables = format!("{}x{}", "<w:tbl><w:tr><w:tc>".repeat(2000), "</w:tc></w:tr></w:tbl>".repeat(2000));
    assert_eq!(outcome("a.docx", &docx::of_body(&tables)), Err(ReadError::MarkupTooDeep { limit: 256 }));
    assert_eq!(outcome("a.docx", &docx::of_body(&"<w:p/>".repeat(4_000_000))), past(Limited::Ratio, 200));
    let paragraphs: String =
        (0..100_001).map(|nth| format!("<w:p><w:r><w:t>{nth} {}</w:t></w:r></w:p>", nth * 7919)).collect::<Vec<_>>().concat();
    assert_eq!(outcome("a.docx", &docx::of_body(&paragraphs)), Err(ReadError::TooManyParagraphs { limit: 100_000 }));
    let attributes = (0..1001).map(|nth| format!(" a{nth}=''")).collect::<Vec<_>>().concat();
    assert_eq!(
        outcome("a.docx", &docx::of_body(&format!("<w:p{attributes}/>"))),
        Err(ReadError::TooManyAttributes { limit: 1000 })
    );
}

#[test]
fn markup_that_swells() {
    let laughs = "<?xml version='1.0'?><!DOCTYPE akomaNtoso [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><akomaNtoso>&b;</akomaNtoso>";
    assert_eq!(outcome("a.xml", laughs.as_bytes()), Err(ReadError::DocumentType));
    let outside = "<?xml version='1.0'?><!DOCTYPE akomaNtoso SYSTEM 'file:///etc/passwd'><akomaNtoso/>";
    assert_eq!(outcome("a.xml", outside.as_bytes()), Err(ReadError::DocumentType));
    let attributes = (0..50_000).map(|nth| format!(" a{nth}='1'")).collect::<Vec<_>>().concat();
    let many = format!("<akomaNtoso><p{attributes}/></akomaNtoso>");
    assert_eq!(outcome("a.xml", many.as_bytes()), Err(ReadError::TooManyAttributes { limit: 1000 }));
    let deep = format!("<akomaNtoso>{}", "<p>".repeat(1_000_000));
    assert_eq!(outcome("a.xml", deep.as_bytes()), Err(ReadError::MarkupTooDeep { limit: 256 }));
    assert_eq!(outcome("a.html", "<div>".repeat(20_000).as_bytes()), Err(ReadError::MarkupTooDeep { limit: 256 }));
    let page = made::html();
    let scripted = page
        .replace("</body>", "<script>document.write('<p>1. Prie</p>')</script><iframe src='http://example.org'></iframe></body>");
    is_the_resolution(&read("a.html", scripted.as_bytes()).expect("without its script"));
    is_the_resolution(&read("a.html", format!("{page}<!-- never closed <p>x").as_bytes()).expect("without the comment"));
    let long = format!("<html><p>{}", "x ".repeat(25_000_000));
    assert_eq!(outcome("a.html", long.as_bytes()), Err(ReadError::TooLarge { limit_mb: 32 }));
    for sign in [">", "[", "*_", "- ", "`", "![", "<b>", "a\n"] {
        // Whatever it is, it is no resolution, and it is over soon.
        assert!(outcome("a.md", sign.repeat(200_000).as_bytes()).is_err(), "{sign}");
    }
}

#[test]
fn pages_that_go_round_in_circles() {
    let whole = pdf::resolution();
    is_the_resolution(&read("a.pdf", &whole).expect("a resolution"));
    let damaged = || Err(ReadError::Damaged { format: Format::Pdf });
    assert_eq!(outcome("a.pdf", b"%PDF-1.7\n%%EOF\n"), damaged());
    assert_eq!(outcome("a.pdf", b"%PDF-1.7\n"), Err(ReadError::BreaksOff));
    let objects = |pages: &str| pdf::of_objects(&["<< /Type /Catalog /Pages 2 0 R >>".to_owned(), pages.to_owned()]);
    let circle = outcome("a.pdf", &objects("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"));
    assert!(matches!(circle, Err(ReadError::Damaged { .. } | ReadError::Scanned)), "{circle:?}");
    let text = String::from_utf8_lossy(&whole).into_owned();
    let start = text.find("xref\n").expect("a table");
    let looping = text.replace("trailer << ", &format!("trailer << /Prev {start} "));
    let looping = outcome("a.pdf", looping.as_bytes());
    assert!(matches!(looping, Ok(()) | Err(ReadError::Damaged { .. })), "{looping:?}");
    assert_eq!(outcome("a.pdf", &pdf::of_pages(&["0 0 m 9 9 l S".to_owned()])), Err(ReadError::Scanned));
    let locked =
        text.replace("trailer << ", "trailer << /Encrypt << /Filter /Standard /V 99 /R 99 /O (x) /U (x) /P 0 >> /ID [(a) (a)] ");
    assert_eq!(outcome("a.pdf", locked.as_bytes()), Err(ReadError::Encrypted));
    // Letters whose meaning the file gives wrongly are said to be unsure.
    let unknown = "BT /F1 9 Tf 9 9 Td <8182838485868788898a8b8c8d8e8f90> Tj ET ".repeat(20);
    let unknown = outcome("a.pdf", &pdf::of_pages(&[unknown]));
    assert!(matches!(unknown, Err(ReadError::NotAResolution | ReadError::Scanned)), "{unknown:?}");
}

/// The words of all paragraphs.
fn words(document: &Document) -> Vec<&str> {
    document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

#[test]
fn pages_whose_file_breaks_off_give_their_own_words_or_none() {
    let damaged = || Err(ReadError::Damaged { format: Format::Pdf });
    for whole in [pdf::resolution(), pdf::font_behind("5 0 R")] {
        let all = read("a.pdf", &whole).expect("a resolution");
        is_the_resolution(&all);
        let mut refused = 0;
        for length in (9..whole.len() - 8).step_by(31) {
            match read("a.pdf", &whole[..length]) {
                Ok(document) => {
                    assert_eq!(words(&document), words(&all), "{length} of {}", whole.len());
                    let said = |warning: &alinea::model::Warning| matches!(warning.kind, WarningKind::PartsDamaged { .. });
                    assert!(document.warnings.iter().any(said), "{length}: {:?}", document.warnings);
                }
                Err(error) => {
                    assert_eq!(error, ReadError::BreaksOff, "{length} of {}", whole.len());
                    refused += 1;
                }
            }
        }
        assert!(refused > 20, "{refused}");
    }
    // A file that is there to its end, and lacks a font: on its only page, or on one of two.
    assert_eq!(outcome("a.pdf", &pdf::font_behind("99 0 R")), damaged());
    let (page, two) =
        (pdf::shown("1. Requests a report;", 72.0, 500.0, 10.0), pdf::shown("2. Decides to meet.", 72.0, 600.0, 10.0));
    let two = String::from_utf8_lossy(&pdf::of_pages(&[pdf::shown("The General Assembly,", 72.0, 700.0, 10.0) + &page, two]))
        .into_owned();
    let at = two.rfind("/F2 4 0 R").expect("the font of the second page");
    let lacking = format!("{}/F2 99 0 R{}", &two[..at], &two[at + 9..]);
    let lacking = read("a.pdf", lacking.as_bytes()).expect("what is left");
    assert_eq!(lacking.warnings[0].kind, WarningKind::PartsDamaged { names: "p. 2".to_owned() });
    // What is put behind a whole file is no sign of damage, nor is a change of it.
    let mut behind = pdf::resolution();
    behind.extend(b"\n<!-- served in 3 ms -->\n");
    assert_eq!(read("a.pdf", &behind).expect("a resolution").warnings, []);
}

#[test]
fn pages_of_which_a_byte_is_wrong_say_so() {
    let head = [("The General Assembly,", 700.0), ("Recalling its resolution 60/1,", 650.0), ("1. Requests a report;", 500.0)];
    let first: String = head.iter().map(|(words, place)| pdf::shown(words, 72.0, *place, 10.0)).collect();
    let line = |nth: usize| pdf::shown(&format!("{nth}. Decides to meet {nth} times;"), 72.0, 700.0 - 20.0 * nth as f32, 10.0);
    let second = (2..30).map(line).collect::<String>() + &pdf::shown("30. Decides to end.", 72.0, 100.0, 10.0);
    let (whole, places) = pdf::packed(&[first, second]);
    let all = read("a.pdf", &whole).expect("a resolution");
    assert_eq!(all.warnings, []);
    for (page, place) in places.iter().enumerate() {
        for at in place.clone() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x5a;
            match read("a.pdf", &damaged) {
                Ok(document) => {
                    let names = WarningKind::PartsDamaged { names: format!("p. {}", page + 1) };
                    assert!(document.warnings.iter().any(|warning| warning.kind == names), "{at}: {:?}", document.warnings);
                }
                Err(error) => assert_eq!(error, ReadError::Damaged { format: Format::Pdf }, "{at}"),
            }
        }
    }
    // Some writers leave out the check sum, and the length that a file tells may be short by it.
    let last = places[1].clone();
    let before = |end: usize, words: &[u8]| {
        whole[..end].windows(words.len()).rposition(|window| window == words).expect("what stands before it")
    };
    let short = before(last.start, b"/Length");
    let mut lacking = whole[..short].to_vec();
    lacking.extend(format!("/Length {} >>\nstream\n", last.len() - 4).into_bytes());
    lacking.extend_from_slice(&whole[last.start..last.end - 4]);
    lacking.extend_from_slice(&whole[last.end..]);
    let lacking = read("a.pdf", &lacking).expect("a resolution");
    assert_eq!((words(&lacking), &lacking.warnings[..]), (words(&all), &[][..]));
    // Where the name of the packing is wrong nothing is unpacked, and a page has nothing on it.
    let mut unknown = whole.clone();
    unknown[before(last.start, b"FlateDecode")] = b'X';
    let unknown = read("a.pdf", &unknown).expect("what is left");
    assert_eq!(unknown.warnings[0].kind, WarningKind::PartsDamaged { names: "p. 2".to_owned() });
}

#[test]
fn texts_in_every_bad_shape() {
    for bytes in [&b""[..], b" \r\n\t", b"\xff\xfe", b"\xef\xbb\xbf\n"] {
        assert_eq!(outcome("a.txt", bytes), Err(ReadError::Empty), "{bytes:?}");
    }
    assert_eq!(outcome("a.txt", b"a\0b\0\0c"), Err(ReadError::Binary));
    let text = made::text();
    is_the_resolution(&read("a.txt", text.replace("\n\n", "\r\r").as_bytes()).expect("carriage returns alone"));
    let (old, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let document = read("a.txt", &old).expect("Windows-1252");
    is_the_resolution(&document);
    assert!(
        document
            .warnings
            .iter()
            .any(|warning| matches!(&warning.kind, WarningKind::EncodingGuessed { encoding } if encoding == "windows-1252"))
    );
    let hidden = text.replace("rapport", "rap\u{200b}port\u{202e}");
    let document = read("a.txt", hidden.as_bytes()).expect("with hidden letters");
    is_the_resolution(&document);
    assert!(document.paragraphs.iter().any(|paragraph| paragraph.text.contains("rap\u{200b}port\u{202e}")), "they are kept");
    assert!(document.warnings.iter().any(|warning| matches!(warning.kind, WarningKind::HiddenCharacters { count: 2, .. })));
    let apart: String = text.replace('é', "e\u{301}");
    is_the_resolution(&read("a.txt", apart.as_bytes()).expect("accents apart"));
    let line = "x".repeat((1 << 20) + 1);
    assert_eq!(outcome("a.txt", line.as_bytes()), Err(ReadError::LineTooLong { line: 1, limit: 1 << 20 }));
    assert_eq!(outcome("a.txt", &line.as_bytes()[1..]), Err(ReadError::NotAResolution));
    for (bytes, extension) in
        [(&b"{\\rtf1}"[..], "rtf"), (b"\x89PNG\r\n\x1a\n", "png"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc")]
    {
        assert_eq!(outcome("a.txt", bytes), Err(ReadError::UnknownFormat { extension: extension.into() }));
    }
}
