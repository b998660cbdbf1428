use super::*;

const TEXT: &str = "L’Assemblée générale,\nRappelant sa résolution 72/194 du 19 décembre 2017,\n1. Prie le Secrétaire général de présenter un rapport.\n";

fn guessed(decoded: &Decoded<'_>) -> Option<String> {
    decoded.notices.iter().find_map(|notice| match notice {
        WarningKind::EncodingGuessed { encoding } => Some(encoding.clone()),
        _ => None,
    })
}

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn utf_8_is_borrowed_and_its_mark_goes() {
    let decoded = decode(TEXT.as_bytes()).unwrap();
    assert!(matches!(decoded.text, Cow::Borrowed(_)) && decoded.notices.is_empty());
    let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
    assert_eq!(decode(&marked).unwrap(), Decoded { text: TEXT.into(), notices: vec![] });
}

#[test]
fn utf_16_in_both_orders_with_and_without_mark() {
    for text in [TEXT, "Генеральная Ассамблея,\nссылаясь на свою резолюцию 72/194,\n", "大会，\n回顾其 72/194 号决议，\n"]
    {
        for mark in [true, false] {
            for bytes in [utf16(text, mark, u16::to_le_bytes), utf16(text, mark, u16::to_be_bytes)] {
                assert_eq!(decode(&bytes).unwrap().text, text);
            }
        }
    }
}

#[test]
fn old_encodings_are_guessed_and_said() {
    let (bytes, _, _) = WINDOWS_1252.encode(TEXT);
    let decoded = decode(&bytes).unwrap();
    assert_eq!((decoded.text.as_ref(), guessed(&decoded).as_deref()), (TEXT, Some("windows-1252")));
    let russian = "Генеральная Ассамблея, ссылаясь на свою резолюцию, просит Генерального секретаря представить доклад";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
    let decoded = decode(&bytes).unwrap();
    assert_eq!((decoded.text.as_ref(), guessed(&decoded).as_deref()), (russian, Some("windows-1251")));
}

#[test]
fn what_a_file_declares_goes_before_a_guess_but_not_before_utf_8() {
    let page = format!("<html><head><meta charset=\"iso-8859-2\"></head><body>{}</body></html>", "Łódź łączy");
    let (bytes, _, _) = encoding_rs::ISO_8859_2.encode(&page);
    let decoded = decode(&bytes).unwrap();
    assert_eq!((decoded.text.as_ref(), decoded.notices.as_slice()), (page.as_str(), &[][..]));
    assert_eq!(decode(page.as_bytes()).unwrap().text, page);
}

#[test]
fn letters_encoded_twice_are_put_right() {
    let twice: String = TEXT.bytes().map(|byte| WINDOWS_1252.decode(&[byte]).0.into_owned()).collect();
    assert!(twice.contains("Ã©"));
    let decoded = decode(twice.as_bytes()).unwrap();
    assert_eq!((decoded.text.as_ref(), decoded.notices.as_slice()), (TEXT, &[WarningKind::EncodedTwice][..]));
}

#[test]
fn one_broken_place_does_not_change_the_rest() {
    let mut bytes = TEXT.as_bytes().to_vec();
    bytes.insert(30, 0xff);
    let decoded = decode(&bytes).unwrap();
    assert_eq!(decoded.text.replace('\u{fffd}', ""), TEXT);
    assert_eq!(guessed(&decoded).as_deref(), Some("UTF-8"));
    assert!(decoded.notices.contains(&WarningKind::UnreadableLetters { count: 1 }));
}

#[test]
fn nul_is_no_text() {
    assert_eq!(decode(b"abc\0def"), Err(ReadError::Binary));
    assert_eq!(decode(&utf16("abc\0def, ghi", true, u16::to_le_bytes)), Err(ReadError::Binary));
}

#[test]
fn hidden_letters_are_listed() {
    assert_eq!(hidden(TEXT), None);
    let expected = WarningKind::HiddenCharacters { list: "U+200B\u{a0}×\u{a0}2, U+202E\u{a0}×\u{a0}1".into(), count: 3 };
    assert_eq!(hidden("a\u{200b}b\u{202e}c\u{200b}"), Some(expected));
}

#[test]
fn line_ends_and_accents_have_one_form() {
    for ends in ["\r\n", "\r"] {
        let other = TEXT.replace('\n', ends);
        assert_eq!(decode(other.as_bytes()).unwrap(), Decoded { text: TEXT.into(), notices: vec![] });
    }
    let apart: String = TEXT.nfd().collect();
    assert_ne!(apart, TEXT);
    assert_eq!(decode(apart.as_bytes()).unwrap(), Decoded { text: TEXT.into(), notices: vec![] });
    // A blank line stays one.
    assert_eq!(decode(b"a\r\n\r\nb").unwrap().text, "a\n\nb");
}
