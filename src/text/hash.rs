//! Numbers for words and digits for digests, the same on every machine and every run.

use std::fmt::Write;

/// A number for words in this order; words of different texts with the same letters have the same.
#[must_use]
pub fn of_words(words: &[impl AsRef<str>]) -> u64 {
    // FNV-1a over the letters, then the finisher of SplitMix64, so that every bit depends on all of them.
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    const SEPARATOR: u8 = 0xff;
    let mut hash = OFFSET;
    for word in words {
        for byte in word.as_ref().bytes().chain([SEPARATOR]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// A number for numbers in this order.
#[must_use]
pub fn of_numbers(numbers: &[u64]) -> u64 {
    const START: u64 = 0x9e37_79b9_7f4a_7c15;
    const FACTOR: u64 = 0xff51_afd7_ed55_8ccd;
    let hash = numbers.iter().fold(START, |hash, number| (hash.rotate_left(23) ^ number).wrapping_mul(FACTOR));
    hash ^ (hash >> 32)
}

/// A digest as it is written: two small hexadecimal digits a byte.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
