//! The text forms of one pair and one text, held to the letter. `INSTA_UPDATE=always cargo test export::golden` writes them anew; read the
//! difference first. (JSON is held in `golden.rs`, with the readings.)

use alinea::compare::{CompareOptions, Comparison};
use alinea::engine::Snapshot;
use alinea::export::{self, ExportOptions, Form, Layout};
use alinea::messages::{Locale, Messages};
use alinea::model::Symbol;

#[test]
fn the_text_forms_of_a_pair_and_a_text() {
    let snapshot = Snapshot::of_corpus();
    let read = |symbol: &str| {
        let symbol = Symbol::parse(symbol).expect("a symbol");
        snapshot.by_symbol(&symbol).expect("embedded").document().expect("read")
    };
    let (left, right) = (read("E/RES/2002/19"), read("E/RES/2004/19"));
    let comparison = Comparison::build(&left, &right, &CompareOptions::default());
    let messages = Messages::new(Locale::Fr);
    let options = ExportOptions { layout: Layout::Table, ..ExportOptions::default() };
    let held = |name: &str, bytes: Vec<u8>| insta::assert_snapshot!(name, String::from_utf8(bytes).expect("UTF-8"));
    for form in [Form::Html, Form::Markdown, Form::Csv] {
        let bytes = export::comparison(&comparison, form, &options, &messages).expect("written");
        held(&format!("pair-{}", form.code()), bytes);
    }
    for form in [Form::Html, Form::Markdown, Form::Csv, Form::Akn] {
        held(&format!("text-{}", form.code()), export::documents(&[&left], form, &messages).expect("written"));
    }
}
