//! Pages as people meet them: notes over several pages, feet and heads, words broken at the ends of lines.

use alinea::ingest::{self, Beside, Known, Vocabulary};
use alinea::model::{Document, LeftoverKind};

use crate::made::pdf;

fn read(bytes: &[u8]) -> Document {
    ingest::read("a.pdf", bytes, &Known::default(), Beside::Others(&Vocabulary::default())).expect("a resolution")
}

/// A page with head and foot, lines of text from the top, and notes at the foot, each a list of lines; the mark of the first is raised.
struct Sheet {
    nth: usize,
    of: usize,
    lines: Vec<String>,
    notes: Vec<(usize, Vec<&'static str>)>,
    raised: bool,
    /// Small letters close below the notes, on all pages.
    foot: &'static str,
}

impl Sheet {
    fn drawn(&self) -> String {
        let mut page =
            pdf::shown("A/RES/99/1", 500.0, 755.0, 8.0) + &pdf::shown("Travaux de la commission des essais", 72.0, 755.0, 8.0);
        let mut height = 720.0;
        for line in &self.lines {
            // A raised mark stands behind "^".
            let (words, mark) = line.split_once('^').unwrap_or((line, ""));
            page.push_str(&pdf::called(words, mark, 72.0, height, 11.0));
            height -= 13.0;
        }
        let rows: usize = self.notes.iter().map(|(_, lines)| lines.len()).sum();
        let mut height = 52.0 + 10.5 * rows as f32;
        if rows > 0 {
            page.push_str(&pdf::ruled(72.0, 180.0, height + 9.0));
        }
        for (mark, lines) in &self.notes {
            let (by, size) = if self.raised { (3.0, 5.5) } else { (0.0, 8.5) };
            page.push_str(&pdf::shown(&mark.to_string(), 72.0, height + by, size));
            for line in lines {
                page.push_str(&pdf::shown(line, 86.0, height, 8.5));
                height -= 10.5;
            }
        }
        if !self.foot.is_empty() {
            page.push_str(&pdf::shown(self.foot, 72.0, 40.0, 8.0));
        }
        page + &pdf::shown(&format!("{}/{}", self.nth, self.of), 500.0, 30.0, 9.0) + &pdf::shown("44-12345", 72.0, 30.0, 9.0)
    }
}

/// Six pages with ten notes; the notes stand at the same places and end with the same words.
fn six_pages(raised: bool, foot: &'static str) -> Vec<u8> {
    let mut call = 0;
    let mut sheets = Vec::new();
    for nth in 1..=6_usize {
        let mut lines = Vec::new();
        if nth == 1 {
            lines.extend(["99/1. Travaux de la commission des essais", "", "_L’Assemblée générale_,", ""].map(str::to_owned));
        }
        let mut notes: Vec<(usize, Vec<&'static str>)> = Vec::new();
        for part in 0..if nth <= 4 { 2 } else { 1 } {
            call += 1;
            let number = if nth < 3 { String::new() } else { format!("{}. ", call - 4) };
            let opening = if nth < 3 { "_Rappelant_ le rapport" } else { "_Prie_ les États de lire le rapport" };
            lines.push(format!("{number}{opening} numéro {call} de la commission^{call}"));
            lines.push(if nth < 3 { "et tout ce qui y est dit," } else { "et tout ce qui y est dit ;" }.to_owned());
            lines.push(String::new());
            notes.push((
                call,
                match part {
                    0 => vec![
                        "Voir le rapport de la commission des essais, qui a été publié dans les documents",
                        "de la quatre-vingt-dixième session.",
                    ],
                    _ => vec!["Documents officiels de l’Assemblée, supplément."],
                },
            ));
        }
        if nth == 6 {
            lines.push("7. _Décide_ de rester saisie de la question.".to_owned());
        }
        sheets.push(Sheet { nth, of: 6, lines, notes, raised, foot });
    }
    pdf::of_pages(&sheets.iter().map(Sheet::drawn).collect::<Vec<_>>())
}

#[test]
fn ten_notes_on_six_pages() {
    for raised in [true, false] {
        let document = read(&six_pages(raised, ""));
        let notes: Vec<(&str, &str)> = document.footnotes.iter().map(|note| (note.mark.as_str(), note.text.as_str())).collect();
        let long = "Voir le rapport de la commission des essais, qui a été publié dans les documents de la quatre-vingt-dixième session.";
        let short = "Documents officiels de l’Assemblée, supplément.";
        let expected = [
            ("1", long),
            ("2", short),
            ("3", long),
            ("4", short),
            ("5", long),
            ("6", short),
            ("7", long),
            ("8", short),
            ("9", long),
            ("10", long),
        ];
        assert_eq!(notes, expected, "raised: {raised}, {:#?}", document.leftovers);
        let ids: Vec<&str> = document.paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect();
        assert_eq!(
            ids,
            ["PP1", "PP2", "PP3", "PP4", "OP1", "OP2", "OP3", "OP4", "OP5", "OP6", "OP7"],
            "{:#?}",
            document.paragraphs
        );
        for (paragraph, mark) in document.paragraphs.iter().zip(1..=10) {
            let calls: Vec<String> = paragraph.calls.iter().map(|call| call.mark.clone()).collect();
            assert_eq!(calls, [mark.to_string()], "raised: {raised} {}", paragraph.text);
            assert!(
                paragraph.text.contains("de la commission et tout ce qui y est dit"),
                "{} {:#?}",
                paragraph.text,
                document.leftovers
            );
        }
        let furniture = document.leftovers.iter().filter(|leftover| leftover.kind == LeftoverKind::Furniture).count();
        // On each page: symbol, title, number of the page, number of the document.
        assert_eq!((furniture, document.leftovers.len()), (24, 24), "{:#?}", document.leftovers);
    }
}

/// A foot of words that stands close below the notes is no part of them where it stands apart by its size or its place.
#[test]
fn a_foot_below_the_notes() {
    let document = read(&six_pages(true, ""));
    assert!(document.footnotes.iter().all(|note| note.text.ends_with('.')), "{:#?}", document.footnotes);
    let footed = read(&six_pages(true, "Documents de la commission"));
    assert_eq!(footed.footnotes, document.footnotes);
    assert_eq!(footed.paragraphs.len(), document.paragraphs.len());
}

/// Running text may say the same at the same place of two pages.
#[test]
fn lines_of_text_that_repeat_are_no_furniture() {
    let sheet = |nth: usize, lines: &[&str]| {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        Sheet { nth, of: 2, lines, notes: Vec::new(), raised: true, foot: "" }.drawn()
    };
    let document = read(&pdf::of_pages(&[
        sheet(
            1,
            &["_L’Assemblée générale_,", "", "_Rappelant_ le rapport de la commission des essais", "de la présente session,"],
        ),
        sheet(
            2,
            &[
                "1. _Prie_ les États de lire ce rapport",
                "",
                "à la présente session ;",
                "",
                "2. _Décide_ de se réunir",
                "de la présente session.",
            ],
        ),
    ]));
    let texts: Vec<&str> = document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let expected = [
        "Rappelant le rapport de la commission des essais de la présente session,",
        "Prie les États de lire ce rapport à la présente session ;",
        "Décide de se réunir de la présente session.",
    ];
    assert_eq!(texts, expected, "{:#?}", document.leftovers);
}

/// A word that a line end breaks is put together where the text has it whole more than once; a hyphen that belongs to it stays.
#[test]
fn words_broken_at_the_ends_of_lines() {
    let notes = vec![(1, vec!["Voir les organi-", "sations et les comités sous-", "régionaux."])];
    let lines = [
        "_L’Assemblée générale_,",
        "",
        "_Rappelant_ les organisations internationales et les autres organi-",
        "sations, ainsi que les organisations sous-",
        "régionales et les pays franco-",
        "phones^1",
        "et les autres,",
        "",
        "1. _Décide_ de se réunir avec les organi-",
    ];
    let first = Sheet { nth: 1, of: 2, lines: lines.map(str::to_owned).to_vec(), notes, raised: true, foot: "" };
    let behind = vec!["sations du système.".to_owned()];
    let second = Sheet { nth: 2, of: 2, lines: behind, notes: Vec::new(), raised: true, foot: "" };
    let document = read(&pdf::of_pages(&[first.drawn(), second.drawn()]));
    let texts: Vec<&str> = document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let expected = [
        "Rappelant les organisations internationales et les autres organisations, ainsi que les organisations sous-régionales et les pays \
         franco-phones et les autres,",
        "Décide de se réunir avec les organisations du système.",
    ];
    assert_eq!(texts, expected);
    assert_eq!(document.footnotes[0].text, "Voir les organisations et les comités sous-régionaux.");
}

/// Lines of Chinese are put together without spaces. A font that does not say which letters its signs are gives no text, and that is said.
#[test]
fn pages_in_chinese() {
    let lines = [
        "大会，",
        "",
        "回顾其2017年12月19日第72/194号决议，其中请秘书长就休息问题向",
        "大会提出报告，",
        "",
        "1. 请秘书长继续就这一问题向大会第七十九届会议提出",
        "报告；",
        "",
        "2. 决定继续处理此案。",
    ];
    let mut page = String::new();
    for (nth, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
        page.push_str(&pdf::shown_wide(line, 72.0, 720.0 - 16.0 * nth as f32, 12.0));
    }
    let document = read(&pdf::of_wide_pages(std::slice::from_ref(&page), true));
    let texts: Vec<&str> = document.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let expected = [
        "回顾其2017年12月19日第72/194号决议，其中请秘书长就休息问题向大会提出报告，",
        "请秘书长继续就这一问题向大会第七十九届会议提出报告；",
        "决定继续处理此案。",
    ];
    assert_eq!(texts, expected, "{document:#?}");
    assert_eq!(document.language, alinea::model::Language::Zh);
    let untold = pdf::of_wide_pages(&[page], false);
    let read = ingest::read("a.pdf", &untold, &Known::default(), Beside::Others(&Vocabulary::default()));
    assert!(read.is_err(), "{read:?}");
}
