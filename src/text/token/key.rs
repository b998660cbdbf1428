//! The form under which two tokens are the same word, and small numbers for those forms.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use unicode_normalization::UnicodeNormalization;

use super::TokenKind;

/// Names a key within its [`Interner`], counted from 0.
pub type TokenId = u32;

/// What else does not matter. Typography never does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeyRule {
    /// Capitals do not matter.
    pub ignore_case: bool,
    /// Marks inside a date do not matter.
    pub ignore_punctuation: bool,
}

/// The form of a token under which typography does not matter: one apostrophe, one quote, one dash, plain spaces, `oe` for `œ`,
/// composed letters, nothing hidden. Spaces inside a number are left out.
#[must_use]
pub fn key(token: &str, kind: TokenKind, rule: KeyRule) -> Cow<'_, str> {
    if is_plain(token, kind, rule) { Cow::Borrowed(token) } else { Cow::Owned(normal(token, kind, rule)) }
}

/// Whether a token is its own key. Never wrong when it says so; the other answer only costs time.
fn is_plain(token: &str, kind: TokenKind, rule: KeyRule) -> bool {
    if kind.is_reference() {
        let is_kept = |byte: u8| byte.is_ascii_graphic() && byte != b'`' && !(rule.ignore_case && byte.is_ascii_uppercase());
        return token.bytes().all(is_kept);
    }
    if kind == TokenKind::Punctuation && !token.is_ascii() {
        return false;
    }
    if token.is_ascii() {
        return !rule.ignore_case || !token.bytes().any(|byte| byte.is_ascii_uppercase());
    }
    if !rule.ignore_case && is_western(token.as_bytes()) {
        return true;
    }
    token.chars().all(|letter| match letter {
        // Not æ, which is written ae too.
        'A'..='Z' | 'À'..='Å' | 'Ç'..='Þ' => !rule.ignore_case,
        '\0'..='\u{7f}'
        | 'ß'..='å'
        | 'ç'..='ÿ'
        | 'а'..='я'
        | '\u{621}'..='\u{63a}'
        | '\u{641}'..='\u{64a}'
        | '\u{4e00}'..='\u{9fff}' => true,
        _ => false,
    })
}

/// Whether there are only letters of ASCII and those from À to ÿ, without Æ and æ, in UTF-8.
fn is_western(bytes: &[u8]) -> bool {
    const LEAD: u8 = 0xc3;
    const AE: [u8; 2] = [0x86, 0xa6];
    let mut before = 0;
    bytes.iter().all(|byte| {
        let lead = std::mem::replace(&mut before, *byte);
        byte.is_ascii() || *byte == LEAD || (lead == LEAD && !AE.contains(byte))
    })
}

fn normal(token: &str, kind: TokenKind, rule: KeyRule) -> String {
    let mut form = String::with_capacity(token.len());
    for letter in token.nfc() {
        match letter {
            '’' | '‘' | 'ʼ' | '\u{2bb}' | '＇' | '`' | '´' | '‹' | '›' => form.push('\''),
            '“' | '”' | '„' | '«' | '»' | '″' | '＂' => form.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => form.push('-'),
            '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            'œ' => form.push_str("oe"),
            'Œ' => form.push_str(if rule.ignore_case { "oe" } else { "Oe" }),
            'æ' => form.push_str("ae"),
            'Æ' => form.push_str(if rule.ignore_case { "ae" } else { "Ae" }),
            'ﬁ' => form.push_str("fi"),
            'ﬂ' => form.push_str("fl"),
            ',' | '،' | '，' if kind == TokenKind::Date && rule.ignore_punctuation => {}
            _ if letter.is_whitespace() => {
                if kind == TokenKind::Date && !form.ends_with(' ') {
                    form.push(' ');
                }
            }
            _ if rule.ignore_case => form.extend(letter.to_lowercase()),
            _ => form.push(letter),
        }
    }
    form
}

/// Gives each key a small number. Borrows the texts it read.
#[derive(Debug, Default)]
pub struct Interner<'text> {
    rule: KeyRule,
    /// Keys of few letters, as numbers: most words.
    short: HashMap<u128, TokenId, BuildHasherDefault<WordHasher>>,
    long: HashMap<Cow<'text, str>, TokenId, BuildHasherDefault<WordHasher>>,
    /// For each id, a token that has it.
    examples: Vec<(&'text str, TokenKind)>,
}

impl<'text> Interner<'text> {
    /// An empty one.
    #[must_use]
    pub fn new(rule: KeyRule) -> Self {
        Self { rule, ..Self::default() }
    }

    /// What does not matter.
    #[must_use]
    pub const fn rule(&self) -> KeyRule {
        self.rule
    }

    /// Room for the keys of `bytes` bytes of text, so that it need not grow.
    #[must_use]
    pub fn with_capacity(rule: KeyRule, bytes: usize) -> Self {
        // The corpus has a new key about every 40 bytes; the cap keeps a huge text from reserving for keys it repeats.
        let keys = (bytes / 40).min(1 << 16);
        Self {
            rule,
            short: HashMap::with_capacity_and_hasher(keys, BuildHasherDefault::default()),
            long: HashMap::default(),
            examples: Vec::with_capacity(keys),
        }
    }

    /// The number of a token's key.
    pub fn id(&mut self, token: &'text str, kind: TokenKind) -> TokenId {
        let key = key(token, kind, self.rule);
        let next = self.examples.len() as TokenId;
        let id = match packed(&key) {
            Some(short) => *self.short.entry(short).or_insert(next),
            None => *self.long.entry(key).or_insert(next),
        };
        if id == next {
            self.examples.push((token, kind));
        }
        id
    }

    /// For each id, the first token that had it, as printed.
    #[must_use]
    pub fn examples(&self) -> &[(&'text str, TokenKind)] {
        &self.examples
    }
}

/// A short key as a number that no other key has: its bytes, and how many there are.
fn packed(key: &str) -> Option<u128> {
    const LENGTH_BITS: u32 = 8;
    let bytes = key.as_bytes();
    // Two overlapping reads take less than a loop.
    let number = if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        let behind = bytes.len().checked_sub(8).filter(|behind| *behind < 8)? as u32;
        let last = u128::from(u64::from_le_bytes(*last)) << (8 * behind);
        u128::from(u64::from_le_bytes(*first)) | last
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let behind = bytes.len() as u32 - 4;
        u128::from(u32::from_le_bytes(*first)) | (u128::from(u32::from_le_bytes(*last)) << (8 * behind))
    } else {
        bytes.iter().rev().fold(0, |number, byte| (number << 8) | u128::from(*byte))
    };
    Some((number << LENGTH_BITS) | bytes.len() as u128)
}

/// A quick hash for short words. The keys come from texts a person opens, and a clash costs time, never truth.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordHasher(u64);

impl WordHasher {
    fn mix(&mut self, word: u64) {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.mix(u64::from_le_bytes(*chunk));
        }
        if !rest.is_empty() {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            self.mix(u64::from_le_bytes(last));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.mix(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    fn write_u128(&mut self, word: u128) {
        self.mix(word as u64);
        self.mix((word >> 64) as u64);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
