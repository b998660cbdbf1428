//! Which texts share most with a wording, told from a count for each text: most texts share little and are passed by sixteen at a time.

use super::collection::TextId;

/// A text, and what it shares with the wording.
type Counted = (TextId, u8);

/// Counts looked at together.
const STEP: usize = 16;

/// So many counts that how many of them reach a bar fits into a byte.
const BLOCK: usize = 128;

/// The texts that share most in proportion to the words of both: at most `wanted` of them, in no order. Of equals, the first in the collection.
///
/// `counts` says what each text shares, `own` is the number of words of the wording, and `length` that of a text, which has at least one
/// word more than it shares; `None` where the length of a text is not to count.
pub(super) fn most_alike(counts: &[u8], wanted: usize, own: usize, length: Option<&dyn Fn(TextId) -> usize>) -> Vec<TextId> {
    if wanted == 0 {
        return Vec::new();
    }
    let likeness = |(text, shared): Counted| match length {
        Some(length) => f32::from(shared) / (own + length(text)).max(1) as f32,
        None => f32::from(shared),
    };
    // Those that share most are wanted first of all; what shares less can only be more alike by being shorter.
    let mut least = highest_bar(counts, wanted);
    loop {
        let mut named: Vec<(f32, TextId)> = at_least(counts, least).into_iter().map(|one| (likeness(one), one.0)).collect();
        let mut bar = 0.0;
        if named.len() >= wanted {
            let (_, edge, _) =
                named.select_nth_unstable_by(wanted - 1, |left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
            bar = edge.0;
            named.truncate(wanted);
        }
        let reaches = |shared: u8| f32::from(shared) / (own + usize::from(shared) + 1) as f32 >= bar;
        let enough = match length {
            Some(_) => (1..least).find(|shared| reaches(*shared)).unwrap_or(least),
            None => least,
        };
        if enough >= least {
            return named.into_iter().map(|(_, text)| text).collect();
        }
        least = enough;
    }
}

/// The highest bar that so many counts reach; 1 where there are not so many.
fn highest_bar(counts: &[u8], wanted: usize) -> u8 {
    let (mut low, mut high) = (1, u8::MAX);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if how_many(counts, middle) >= wanted {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

fn how_many(counts: &[u8], least: u8) -> usize {
    let of = |block: &[u8]| usize::from(block.iter().fold(0u8, |many, count| many + u8::from(*count >= least)));
    counts.chunks(BLOCK).map(of).sum()
}

fn at_least(counts: &[u8], least: u8) -> Vec<Counted> {
    let mut found = Vec::new();
    for (step, counts) in counts.chunks(STEP).enumerate() {
        if counts.iter().fold(0, |most, count| *count.max(&most)) < least {
            continue;
        }
        let texts = (step * STEP..).zip(counts).filter(|(_, count)| **count >= least);
        found.extend(texts.map(|(text, count)| (text as TextId, *count)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, by putting all in order.
    fn sorted(counts: &[u8], wanted: usize, own: usize, lengths: Option<&[usize]>) -> Vec<TextId> {
        let mut all: Vec<(f32, TextId)> = (0..)
            .zip(counts)
            .filter(|(_, count)| **count > 0)
            .map(|(text, count)| {
                let length = lengths.map_or(0, |lengths| lengths[text as usize]);
                let whole = if lengths.is_some() { (own + length) as f32 } else { 1.0 };
                (f32::from(*count) / whole, text)
            })
            .collect();
        all.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
        let mut texts: Vec<TextId> = all.into_iter().take(wanted).map(|(_, text)| text).collect();
        texts.sort_unstable();
        texts
    }

    proptest! {
        #[test]
        fn those_are_named_that_come_first_in_order(
            texts in prop::collection::vec((prop_oneof![Just(0u8), 0..=u8::MAX, 0..6u8], 1..90usize), 0..500),
            wanted in 0..60usize,
            own in 1..80usize,
        ) {
            let counts: Vec<u8> = texts.iter().map(|(count, _)| *count).collect();
            let lengths: Vec<usize> = texts.iter().map(|(count, more)| usize::from(*count) + more).collect();
            let length = |text: TextId| lengths[text as usize];
            for lengths in [None, Some(lengths.as_slice())] {
                let by: Option<&dyn Fn(TextId) -> usize> = if lengths.is_some() { Some(&length) } else { None };
                let mut found = most_alike(&counts, wanted, own, by);
                found.sort_unstable();
                prop_assert_eq!(found, sorted(&counts, wanted, own, lengths));
            }
        }
    }
}
