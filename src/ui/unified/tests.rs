use super::*;
use crate::engine::{CompareOptions, Snapshot, compare_now};

#[test]
fn every_thread_finds_its_rows() {
    let snapshot = Snapshot::of_corpus();
    let ids = ["72/194", "2023/26"].map(|name| snapshot.resolve(name).expect("embedded").id.clone());
    let lineage = compare_now(&snapshot, &ids, &CompareOptions::default()).expect("compared");
    let found: usize = lineage.threads.iter().map(|thread| rows_of(&lineage, thread, 0).count()).sum();
    assert_eq!(found, lineage.comparisons[0].rows.len());
}
