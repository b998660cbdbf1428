use super::table::write;
use super::{ExportError, Form, file_name};
use crate::messages::{Locale, Messages};

#[test]
fn forms_that_hold_no_tables_say_so() {
    if !super::pdf::IS_BUILT_IN {
        assert_eq!(write(&[], Form::Pdf, &Messages::new(Locale::En)), Err(ExportError::NoPdf));
    }
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
    assert_eq!(file_name(&["E_RES_2023_26-projet.docx"], Form::Docx), "E_RES_2023_26-projet.docx");
    assert_eq!(file_name(&["A/C.3/66/L.15", "a.b.PDF", "text.html"], Form::Html), "A_C.3_66_L.15-a.b-text.html");
    assert!(file_name(&[&"é".repeat(300)], Form::Docx).len() <= 120);
}
