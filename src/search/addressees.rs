//! Whom paragraphs address: each list of names once.

use std::collections::HashMap;
use std::sync::Arc;

/// Lists of names. List 0 is empty.
#[derive(Clone, Debug)]
pub(super) struct Addressees {
    lists: Vec<Vec<Arc<str>>>,
    ids: HashMap<Vec<Arc<str>>, u32>,
}

impl Default for Addressees {
    fn default() -> Self {
        Self { lists: vec![Vec::new()], ids: HashMap::from([(Vec::new(), 0)]) }
    }
}

impl Addressees {
    /// Of a document of which nobody looked whom it addresses.
    pub(super) const UNKNOWN: u32 = u32::MAX;

    pub(super) fn id<N: AsRef<str>>(&mut self, names: &[N]) -> u32 {
        let mut list: Vec<Arc<str>> = Vec::with_capacity(names.len());
        for name in names.iter().map(AsRef::as_ref).filter(|name| !name.is_empty()) {
            if list.iter().all(|known| **known != *name) {
                list.push(Arc::from(name));
            }
        }
        list.sort_unstable();
        if let Some(id) = self.ids.get(&list) {
            return *id;
        }
        let id = self.lists.len() as u32;
        self.lists.push(list.clone());
        self.ids.insert(list, id);
        id
    }

    /// Lists as they were kept. None can be added where their numbers would be asked for.
    pub(super) fn of_lists(lists: Vec<Vec<String>>) -> Self {
        let list = |names: Vec<String>| names.into_iter().map(Arc::from).collect();
        Self { lists: lists.into_iter().map(list).collect(), ids: HashMap::new() }
    }

    pub(super) fn names_of(&self, list: u32) -> &[Arc<str>] {
        self.lists.get(list as usize).map_or(&[], Vec::as_slice)
    }

    /// All lists, by their number.
    pub(super) fn lists(&self) -> &[Vec<Arc<str>>] {
        &self.lists
    }
}
