use super::*;
use crate::engine::{CompareOptions, Snapshot, compare_now};
use crate::messages::Locale;

#[test]
fn every_line_leads_to_a_paragraph_of_its_text() {
    let snapshot = Snapshot::of_corpus();
    let ids = ["72/194", "2023/26"].map(|name| snapshot.resolve(name).expect("embedded").id.clone());
    let lineage = compare_now(&snapshot, &ids, &CompareOptions::default()).expect("compared");
    let comparison = &lineage.comparisons[0];
    for locale in Locale::ALL {
        let messages = Messages::new(locale);
        for view in View::ALL {
            let found = lines(view, comparison, &messages);
            assert!(!found.sums.is_empty(), "{view:?}");
            assert!(view == View::Migration || found.items.len() > 2, "{view:?}");
            for item in &found.items {
                let (side, at) = item.leads_to.expect("a paragraph");
                assert!(at < comparison.documents.get(side).paragraphs.len());
                assert!(!item.place.is_empty() || !item.removed.is_empty() || !item.inserted.is_empty(), "{item:?}");
            }
        }
    }
}

#[test]
fn a_concordance_names_every_paragraph() {
    let snapshot = Snapshot::of_corpus();
    let ids = ["2004/19", "72/194"].map(|name| snapshot.resolve(name).expect("embedded").id.clone());
    let lineage = compare_now(&snapshot, &ids, &CompareOptions::default()).expect("compared");
    let found = lines(View::Concordance, &lineage.comparisons[0], &Messages::new(Locale::Fr));
    let left = lineage.documents[0].paragraphs.len();
    assert!(found.items.len() >= left);
    assert_eq!(found.sums.len(), 2);
}
