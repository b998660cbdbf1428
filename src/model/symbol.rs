//! Symbols of resolutions, in any usual spelling.

use std::fmt;

use serde::{Deserialize, Serialize};

#[allow(unused_imports)]
use super::Body;

/// The symbol of a document in its usual form: `A/RES/72/194`, `E/RES/2023/26`, `S/RES/1373 (2001)`, `A/C.3/66/L.15`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Symbol(String);

impl Symbol {
    /// The symbol as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Symbol {
    /// From any usual spelling.
    #[must_use]
    pub fn parse(_spelling: &str) -> Option<Self> {
        None
    }
}
