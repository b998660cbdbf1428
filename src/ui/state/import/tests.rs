use std::path::PathBuf;
use std::sync::Arc;

use super::*;
use crate::engine::Failure;
use crate::model::{Meta, ReadError, Symbol};

fn item(name: &str, symbol: Option<&str>, outcome: Outcome) -> Item {
    let meta = symbol.map(|symbol| Arc::new(Meta { symbol: Symbol::parse(symbol), ..Meta::default() }));
    Item { path: PathBuf::from(name), outcome, relation: None, meta, warnings: Vec::new(), key: None }
}

#[test]
fn the_report_is_sorted_as_it_comes_in_and_the_other_way_round() {
    let mut imports = Imports::default();
    imports.sort(Column::Symbol);
    imports
        .take(vec![item("a", Some("78/2"), Outcome::Added), item("b", None, Outcome::Failed(Failure::Read(ReadError::Empty)))]);
    imports.take(vec![item("c", Some("78/1"), Outcome::Duplicate)]);
    assert_eq!(imports.order, [2, 0, 1]);
    imports.sort(Column::Outcome);
    assert_eq!(imports.order, [1, 2, 0]);
    imports.sort(Column::Outcome);
    assert_eq!(imports.order, [0, 2, 1]);
    assert_eq!(imports.counts(), (1, 1, 1));
}
