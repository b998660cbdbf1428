//! Opening words as forms: each row of them once. What asks for a verb looks at a few thousand rows, not at every paragraph.

use std::collections::HashMap;

use super::vocabulary::FormId;

/// Rows of forms while they are gathered. Row 0 is empty.
#[derive(Clone, Debug)]
pub(super) struct Openings {
    pub(super) rows: Vec<Box<[FormId]>>,
    ids: HashMap<Box<[FormId]>, u32>,
}

impl Default for Openings {
    fn default() -> Self {
        Self { rows: vec![Box::default()], ids: HashMap::from([(Box::default(), 0)]) }
    }
}

impl Openings {
    pub(super) fn id(&mut self, forms: &[FormId]) -> u32 {
        if let Some(id) = self.ids.get(forms) {
            return *id;
        }
        let id = self.rows.len() as u32;
        self.rows.push(forms.into());
        self.ids.insert(forms.into(), id);
        id
    }
}
