//! From fates of tokens to stretches of text.

use super::{Fate, Item, Passage, Stretch};
use crate::text::TextRange;

/// For each passage, stretches that cover its text.
pub(super) fn of_passages(passages: &[Passage<'_>], items: &[Item], fates: &[Fate]) -> Vec<Vec<Stretch>> {
    let mut rest = items.iter().zip(fates).peekable();
    let mut all = Vec::with_capacity(passages.len());
    for (index, passage) in passages.iter().enumerate() {
        // What took no part (the closing mark, ignored punctuation) has no fate of its own.
        let mut own = vec![None; passage.words.tokens.len()];
        while let Some((item, fate)) = rest.next_if(|(item, _)| item.passage as usize == index) {
            own[item.token as usize] = Some(*fate);
        }
        let is_closed = own.last().is_some_and(Option::is_none);
        fill_gaps(&mut own);
        if let Some(closing) = own.last_mut().filter(|_| is_closed) {
            *closing = Fate::Equal.into();
        }
        all.push(of_passage(passage, &own));
    }
    all
}

/// A token without a fate has that of its neighbours where they agree.
fn fill_gaps(fates: &mut [Option<Fate>]) {
    let mut end = 0;
    while let Some(gap) = fates[end..].iter().position(Option::is_none) {
        let start = end + gap;
        end = fates[start..].iter().position(Option::is_some).map_or(fates.len(), |length| start + length);
        let before = start.checked_sub(1).and_then(|at| fates[at]);
        let after = fates.get(end).copied().flatten();
        let fate = if before == after { before.unwrap_or(Fate::Equal) } else { Fate::Equal };
        fates[start..end].fill(Some(fate));
    }
}

/// White space between two tokens of one fate shares it; between two fates it is equal, so that no mark ends in a space.
fn of_passage(passage: &Passage<'_>, fates: &[Option<Fate>]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut push = |fate: Fate, end: usize| {
        let start = stretches.last().map_or(0, |last| last.range.end);
        match stretches.last_mut() {
            _ if start == end => {}
            Some(last) if last.fate == fate => last.range.end = end,
            _ => stretches.push(Stretch { fate, range: TextRange::new(start, end) }),
        }
    };
    let mut before = Fate::Equal;
    for (token, fate) in passage.words.tokens.iter().zip(fates) {
        let fate = fate.unwrap_or(Fate::Equal);
        push(if fate == before { fate } else { Fate::Equal }, token.range.start);
        push(fate, token.range.end);
        before = fate;
    }
    push(Fate::Equal, passage.text.len());
    stretches
}
