use super::table::{Cell, Column, Marked, Table, csv, write, xlsx};
use super::{ExportError, Form, file_name};
use crate::compare::Op;
use crate::messages::{Locale, Messages};

/// Words that would do harm if they became anything but words.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "a & b &lt; c",
    "=cmd()|' /C calc'!A0",
    "#set page(width: 0pt)",
    "\u{202e}elppa\u{202c}",
    "nul\0 bell\u{7}",
    "\u{1f642} é",
    "+1",
    "| a | `b` **c** [d](e)",
];

fn hostile() -> Table {
    let mut table = Table::new("=title <b>", vec![Column::narrow("-id"), Column::wide("@text")]);
    table.lines.push("<img src=x>".to_owned());
    table.banner = Some("draft & co".to_owned());
    for words in HOSTILE {
        table.rows.push(vec![words.into(), Cell::Marked(vec![Marked { op: Op::Inserted, text: words.to_owned() }])]);
    }
    table
}

#[test]
fn csv_cells_never_become_formulas() {
    let text = csv::write(&[hostile()]);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a head").iter().collect::<Vec<_>>(), ["'-id", "'@text"]);
    for (record, words) in reader.records().zip(HOSTILE) {
        let record = record.expect("a record");
        let first = &record[0];
        assert!(!first.starts_with(['=', '+', '-', '@', '\t', '\r']), "{first}");
        assert_eq!(first.trim_start_matches('\''), words.replace('\0', "␀").replace('\u{7}', "␇"));
    }
    let number = Table { columns: vec![Column::narrow("n")], rows: vec![vec![(-3).into()]], ..Table::default() };
    assert_eq!(csv::write(&[number]), "n\n-3\n");
}

#[test]
fn spreadsheets_are_the_same_on_every_run_and_hold_long_words() {
    let mut table = hostile();
    table.rows.push(vec!["long".into(), "mot ".repeat(20_000).into()]);
    let (one, other) = (xlsx::write(&[table.clone(), table.clone()]), xlsx::write(&[table.clone(), table]));
    assert!(one.is_ok());
    assert_eq!(one, other);
}

#[test]
fn forms_that_hold_no_tables_say_so() {
    assert_eq!(write(&[], Form::Pdf, &Messages::new(Locale::En)), Err(ExportError::NoPdf));
    assert_eq!(write(&[], Form::Json, &Messages::new(Locale::En)), Err(ExportError::NoSuchForm(Form::Json)));
}

#[test]
fn file_names_fit_every_system() {
    assert_eq!(file_name(&["A/RES/72/194", "E/RES/2023/26"], Form::Docx), "A_RES_72_194-E_RES_2023_26.docx");
    assert_eq!(file_name(&["S/RES/1373 (2001)"], Form::Html), "S_RES_1373 (2001).html");
    assert_eq!(file_name(&["../../etc/passwd"], Form::Csv), "_.._etc_passwd.csv");
    assert_eq!(file_name(&["NUL"], Form::Text), "_NUL.txt");
    assert_eq!(file_name(&["com1.x"], Form::Text), "_com1.x.txt");
    assert_eq!(file_name(&["…", ""], Form::Akn), "_.xml");
    assert_eq!(file_name(&[], Form::Akn), "alinea.xml");
    assert!(file_name(&[&"é".repeat(300)], Form::Docx).len() <= 120);
}
