//! The whole answer for the built-in texts, held to the letter: five readings, and two comparisons.
//!
//! A change of a rule shows here in full. `INSTA_UPDATE=always cargo test golden` writes them anew; read the difference first.

use alinea::engine::{CompareOptions, Snapshot, compare_now};
use alinea::export::json;
use alinea::messages::{Locale, Messages};

fn held(name: &str, value: &serde_json::Value) {
    insta::assert_snapshot!(name, serde_json::to_string_pretty(value).expect("JSON"));
}

#[test]
fn readings_of_the_five_texts() {
    let messages = Messages::new(Locale::En);
    for entry in &Snapshot::of_corpus().entries {
        let name = format!("reading-{}", entry.meta.label().replace('/', "_"));
        held(&name, &json::document(&entry.document().expect("embedded"), &messages));
    }
}

#[test]
fn comparisons_of_the_sample() {
    let snapshot = Snapshot::of_corpus();
    let messages = Messages::new(Locale::En);
    for (name, left, right) in [("2004-2017", "2004/19", "72/194"), ("2017-2023", "72/194", "2023/26")] {
        let ids = [left, right].map(|symbol| snapshot.resolve(symbol).expect("in the corpus").id.clone());
        let lineage = compare_now(&snapshot, &ids, &CompareOptions::default()).expect("compared");
        let [comparison] = lineage.comparisons.as_slice() else { panic!("one comparison") };
        held(&format!("comparison-{name}"), &json::comparison(comparison, &messages));
    }
}
