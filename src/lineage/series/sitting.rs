//! Texts that one body adopted in one session are no versions of each other, however much they share: its committees write several on
//! neighbouring subjects. Letters under one number are parts of one resolution, not versions either.

use std::collections::HashMap;

use super::{Text, sketch};
use crate::model::{Body, Status, Symbol};

/// No session is known, as of all that the Security Council adopts.
const NONE: u32 = 0;

/// In which session of which body texts were adopted.
#[derive(Debug, Default)]
pub(super) struct Sittings {
    /// For each text, the number of its body and session.
    of: Vec<u32>,
    /// For each text, the number of its symbol.
    symbols: Vec<u32>,
    /// The next number of a body and session.
    next: u32,
}

impl Sittings {
    pub(super) fn of(texts: &[Text<'_>]) -> Self {
        let mut sittings = Self { next: NONE + 1, ..Self::default() };
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut symbols: HashMap<&Symbol, u32> = HashMap::new();
        for text in texts {
            let adopted = text.meta.symbol.as_ref().filter(|_| text.meta.status != Some(Status::Draft));
            let own = adopted.and_then(adopted_in).map_or(NONE, |session| {
                *numbers.entry(session).or_insert_with(|| {
                    sittings.next += 1;
                    sittings.next - 1
                })
            });
            let count = u32::try_from(symbols.len()).unwrap_or(u32::MAX);
            let symbol = text.meta.symbol.as_ref().map_or(u32::MAX, |symbol| *symbols.entry(symbol).or_insert(count));
            sittings.of.push(own);
            sittings.symbols.push(symbol);
        }
        sittings.join_replaced(texts);
        sittings
    }

    /// A text that stands in place of another counts as that one.
    fn join_replaced(&mut self, texts: &[Text<'_>]) {
        if texts.iter().all(|text| text.sketch.replaced().is_empty()) {
            return;
        }
        let symbol = |at: usize| texts[at].meta.symbol.as_ref().filter(|_| self.of[at] != NONE);
        let places: HashMap<u32, usize> = (0..texts.len()).filter_map(|at| Some((sketch::number_of(symbol(at)?), at))).collect();
        for (at, text) in texts.iter().enumerate() {
            let mut others = text.sketch.replaced().iter().filter_map(|number| places.get(number).copied());
            if let Some(other) = others.find(|other| self.is_same(at, *other)) {
                self.symbols[at] = self.symbols[other];
            }
        }
    }

    /// The number of the session in which a text was adopted.
    pub(super) fn session(&self, text: usize) -> Option<u32> {
        self.of.get(text).copied().filter(|own| *own != NONE)
    }

    /// Whether two texts were adopted in one session of one body, neither in place of the other.
    pub(super) fn is_same(&self, one: usize, other: usize) -> bool {
        self.of[one] != NONE && self.of[one] == self.of[other] && self.symbols[one] != self.symbols[other]
    }

    /// Room for [`Met::again`].
    pub(super) fn met(&self) -> Met {
        Met { round: 0, last: vec![(0, 0); self.next as usize] }
    }
}

/// Which sessions were met among a few texts.
#[derive(Debug)]
pub(super) struct Met {
    round: u32,
    /// For each session, when it was met last, and with which symbol.
    last: Vec<(u32, u32)>,
}

impl Met {
    /// Whether two of these texts were adopted in one session: what they share is no subject.
    pub(super) fn again(&mut self, sittings: &Sittings, texts: impl Iterator<Item = u32>) -> bool {
        self.round += 1;
        for text in texts {
            let (own, symbol) = (sittings.of[text as usize], sittings.symbols[text as usize]);
            let last = &mut self.last[own as usize];
            if own != NONE && last.0 == self.round && last.1 != symbol {
                return true;
            }
            *last = (self.round, symbol);
        }
        false
    }
}

/// Body and session of a resolution: `A/RES/72` of `A/RES/72/194`, `A/RES/ (XXX)` of `A/RES/3379 (XXX)`.
fn adopted_in(symbol: &Symbol) -> Option<String> {
    if !symbol.is_resolution() || matches!(symbol.body(), None | Some(Body::SecurityCouncil)) {
        return None;
    }
    let (before, number) = symbol.as_str().rsplit_once('/')?;
    Some(number.split_once('(').map_or_else(|| before.to_owned(), |(_, session)| format!("{before} ({session}")))
}

/// Drafts of one committee and session, of which neither is a revision of the other.
pub(super) fn are_other_drafts(one: &Symbol, other: &Symbol) -> bool {
    let committee = |symbol: &Symbol| symbol.as_str().split_once("/L.").map(|(committee, _)| committee.to_owned());
    committee(one).is_some_and(|own| Some(own) == committee(other)) && draft_number(one) != draft_number(other)
}

/// A revision of the same draft: `L.15` and `L.15/Rev.1`.
pub(super) fn are_revisions(one: &Symbol, other: &Symbol) -> bool {
    one != other && draft_number(one).is_some_and(|own| Some(own) == draft_number(other))
}

/// The symbol of a draft without that of its revision; also of the Security Council, whose drafts have no `L.`.
fn draft_number(symbol: &Symbol) -> Option<&str> {
    let text = symbol.as_str();
    let end = ["/REV.", "/Rev."].into_iter().find_map(|mark| text.find(mark)).unwrap_or(text.len());
    (!symbol.is_resolution()).then(|| text.get(..end)).flatten()
}
