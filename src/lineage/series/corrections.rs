//! What a person says of series, against what was found.

use serde::{Deserialize, Serialize};

/// `{"together":[["A/RES/72/194","A/C.3/66/L.15"]],"apart":[["A/RES/72/194","A/RES/72/123"]]}`: symbols, or names of files where a text
/// has none. Plain data, kept in a small file beside the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Corrections {
    /// All texts of a group are versions of one text.
    pub together: Vec<Vec<String>>,
    /// No two texts of a group are, whatever they share.
    pub apart: Vec<Vec<String>>,
}

impl Corrections {
    /// Says that texts belong together; what said otherwise of any two of them is taken back.
    pub fn put_together(&mut self, names: &[String]) {
        for group in &mut self.apart {
            if group.iter().filter(|name| names.contains(name)).count() > 1 {
                group.retain(|name| !names.contains(name));
            }
        }
        self.together.push(names.to_vec());
        self.tidy();
    }

    /// Says that texts do not belong together; what said otherwise of any two of them is taken back.
    pub fn put_apart(&mut self, names: &[String]) {
        for group in &mut self.together {
            if group.iter().filter(|name| names.contains(name)).count() > 1 {
                group.retain(|name| !names.contains(name));
            }
        }
        self.apart.push(names.to_vec());
        self.tidy();
    }

    fn tidy(&mut self) {
        for groups in [&mut self.together, &mut self.apart] {
            for group in groups.iter_mut() {
                let mut seen = std::collections::BTreeSet::new();
                group.retain(|name| seen.insert(name.clone()));
            }
            groups.retain(|group| group.len() > 1);
            groups.sort();
            groups.dedup();
        }
    }
}
