//! One document of the library as the catalogue knows it.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::{Document, Meta};
use crate::text::hash;

/// Names a document of the library for good: the first digits of the SHA-256 of the bytes it was imported from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

/// Hexadecimal digits of a key: 80 bits, far from a chance meeting of two files.
const KEY_DIGITS: usize = 20;

impl Key {
    /// The key of bytes with this SHA-256, in hexadecimal; none where it is no such thing.
    #[must_use]
    pub fn of_sha256(sha256: &str) -> Option<Self> {
        sha256.get(..KEY_DIGITS).and_then(Self::parse)
    }

    /// A key as it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == KEY_DIGITS && text.bytes().all(hexadecimal)).then(|| Self(text.to_owned()))
    }

    /// The folder its files stand in, so that no folder grows too long.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Where the bytes of a document are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// In a copy of the library's own, by the name of this file in the folder of originals.
    Copy(String),
    /// Where the person has them.
    Reference(PathBuf),
}

/// What the catalogue says about a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its name.
    pub key: Key,
    /// Where its bytes are.
    pub kept: Kept,
    /// The same for texts of the same words; see [`fingerprint`].
    pub fingerprint: String,
    /// An earlier imported text of the same symbol and language, which this one goes before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Key>,
    /// How many corrections by hand there are.
    #[serde(default)]
    pub corrections: usize,
    /// What lists show.
    pub meta: Arc<Meta>,
}

/// The same for two texts of the same language whose letters and digits are the same, whatever else they are made of.
#[must_use]
pub fn fingerprint(document: &Document) -> String {
    let mut hash = Sha256::new();
    hash.update(document.language.code());
    for paragraph in &document.paragraphs {
        let letters: String =
            paragraph.text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        hash.update(letters);
    }
    let mut text = hash::hexadecimal(&hash.finalize());
    text.truncate(32);
    text
}
