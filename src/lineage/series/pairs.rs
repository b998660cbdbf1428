//! Which texts are like each other. Only texts that share a phrase that is not everywhere are looked at, so that a library of
//! twenty thousand texts is not compared text by text.

use std::collections::HashMap;

use super::shared::Shared;
use super::sitting::{self, Sittings};
use super::{Text, names, subject};
use crate::align::Title;
use crate::lineage::order;
use crate::model::{Body, Language, Meta};

/// Fewer shared phrases say nothing.
const LEAST_PHRASES: usize = 3;

/// With less of the shorter text in common, nothing makes two texts versions of one.
const LEAST_CONTENT: f32 = 0.01;

/// The same text in two places: nothing else is asked.
const SAME_TEXT: f32 = 0.85;

/// With a like title: the texts of 2004 and 2017 of the built-in series share 4 %.
const CONTENT_WITH_TITLE: f32 = 0.025;
const TITLE: f32 = 0.65;

/// Where the later text recalls the earlier one by its symbol.
const CONTENT_WITH_RECALL: f32 = 0.05;
const TITLE_WITH_RECALL: f32 = 0.3;

/// Where the titles say little. Neighbouring subjects of one committee share up to 35 %, renewals more than half.
const CONTENT_ALONE: f32 = 0.4;

/// Where there are no titles: with like names in both texts, with the same ones or where one recalls the other, and with no
/// names.
const CONTENT_WITH_NAMES: f32 = 0.25;
const CONTENT_WITH_SAME_NAMES: f32 = 0.18;
const SAME_NAMES: f32 = 0.75;
const CONTENT_WITHOUT_NAMES: f32 = 0.5;

/// Titles of other subjects; the later text may still recall the earlier one.
const CONTENT_DESPITE_TITLE: f32 = 0.45;
const CONTENT_DESPITE_TITLE_WITH_RECALL: f32 = 0.25;

/// Two drafts of one committee and session: one that was handed in anew.
const CONTENT_OF_OTHER_DRAFT: f32 = 0.6;

/// Texts that name other things are about other things. Of drafts of the Council, versions agree by 0.55 and more, strangers by 0.49 and
/// less, whatever they share.
const NAMES: f32 = 0.5;

/// A pair stands back where both texts have others that are so much more like them.
const LEAST_OF_BEST: f32 = 0.5;

/// What title and recall weigh beside the share of common phrases.
const TITLE_WEIGHT: f32 = 0.3;
const RECALL_WEIGHT: f32 = 0.1;

/// Two texts that are versions of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) earlier: usize,
    pub(super) later: usize,
    /// Share of the shorter text's phrases, 0 to 1.
    pub(super) content: f32,
    /// Likeness of the titles, 0 to 1.
    pub(super) title: f32,
    /// The later one cites the earlier one.
    pub(super) recalls: bool,
    pub(super) score: f32,
}

/// What is known of all texts before any two are compared.
struct Known<'a> {
    texts: &'a [Text<'a>],
    titles: Vec<Title>,
    sittings: &'a Sittings,
}

/// All pairs of texts of one language that are versions of one text, best first.
pub(super) fn find(texts: &[Text<'_>], sittings: &Sittings) -> Vec<Pair> {
    let titles = texts.iter().map(|text| subject::of(text.meta.title.as_deref())).collect();
    let known = Known { texts, titles, sittings };
    let mut pairs = known.like_in_content();
    pairs.extend(known.same_titles(&pairs));

    let mut best = vec![0.0_f32; texts.len()];
    for pair in &pairs {
        for text in [pair.earlier, pair.later] {
            best[text] = best[text].max(pair.score);
        }
    }
    pairs.retain(|pair| pair.score >= LEAST_OF_BEST * best[pair.earlier].min(best[pair.later]));
    pairs.sort_by(|one, other| {
        other.score.total_cmp(&one.score).then((one.earlier, one.later).cmp(&(other.earlier, other.later)))
    });
    pairs
}

impl Known<'_> {
    fn like_in_content(&self) -> Vec<Pair> {
        let texts = self.texts;
        let phrases = Shared::of(texts, self.sittings);
        // For each text how many of its phrases are telling, as it was drawn.
        let telling: Vec<usize> = texts.iter().map(|text| phrases.telling(text, text.sketch.halvings())).collect();
        let known = |text: usize, halvings: u32| {
            if halvings == texts[text].sketch.halvings() { telling[text] } else { phrases.telling(&texts[text], halvings) }
        };

        let mut pairs = Vec::new();
        let mut shared = vec![0_u32; texts.len()];
        let mut touched: Vec<usize> = Vec::new();
        for at in 0..texts.len() {
            for phrase in texts[at].sketch.phrases() {
                for other in phrases.texts_with(*phrase) {
                    let other = *other as usize;
                    if other < at {
                        if shared[other] == 0 {
                            touched.push(other);
                        }
                        shared[other] += 1;
                    }
                }
            }
            for other in touched.drain(..) {
                let count = std::mem::take(&mut shared[other]) as usize;
                if count < LEAST_PHRASES || texts[at].meta.language != texts[other].meta.language {
                    continue;
                }
                let halvings = texts[at].sketch.halvings().max(texts[other].sketch.halvings());
                let content = count as f32 / known(at, halvings).min(known(other, halvings)).max(1) as f32;
                pairs.extend(self.pair(at, other, content.min(1.0)));
            }
        }
        pairs
    }

    /// Texts of the same body and the same long title, each with the next in time that recalls it, where nothing else brought them
    /// together. The title alone is not enough.
    fn same_titles(&self, pairs: &[Pair]) -> Vec<Pair> {
        let texts = self.texts;
        let mut known: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.earlier, pair.later)).collect();
        known.sort_unstable();
        let mut by_title: HashMap<(&str, Option<Body>, Language), Vec<usize>> = HashMap::new();
        let mut order: Vec<usize> = (0..texts.len()).filter(|at| self.titles[*at].is_long()).collect();
        order.sort_by(|one, other| order::compare_meta(texts[*one].meta, texts[*other].meta));
        let mut found = Vec::new();
        for at in order {
            let meta = texts[at].meta;
            let Some(title) = meta.title.as_deref() else { continue };
            let before = by_title.entry((title, meta.body, meta.language)).or_default();
            if let Some(last) = before.last().copied()
                && known.binary_search(&(last, at)).is_err()
                && recalls(meta, texts[last].meta)
                && !self.sittings.is_same(last, at)
            {
                found.push(Pair { earlier: last, later: at, content: 0.0, title: 1.0, recalls: true, score: TITLE_WEIGHT });
            }
            before.push(at);
        }
        found
    }

    fn pair(&self, one: usize, other: usize, content: f32) -> Option<Pair> {
        if content < LEAST_CONTENT {
            return None;
        }
        let is_earlier = order::compare_meta(self.texts[one].meta, self.texts[other].meta).is_lt();
        let (earlier, later) = if is_earlier { (one, other) } else { (other, one) };
        let title = self.titles[earlier].likeness(&self.titles[later]);
        let recalls = recalls(self.texts[later].meta, self.texts[earlier].meta);
        if content < self.least_content(earlier, later, title, recalls)? {
            return None;
        }
        let score = content + TITLE_WEIGHT * title + if recalls { RECALL_WEIGHT } else { 0.0 };
        Some(Pair { earlier, later, content, title, recalls, score })
    }

    /// How much two texts share at least that are versions of one; nothing where they cannot be.
    fn least_content(&self, earlier: usize, later: usize, title: f32, recalls: bool) -> Option<f32> {
        let (one, other) = (&self.texts[earlier], &self.texts[later]);
        let symbols = one.meta.symbol.as_ref().zip(other.meta.symbol.as_ref());
        let is_council = |text: &Text<'_>| text.meta.body == Some(Body::SecurityCouncil);
        let have_other_bodies = one.meta.body.is_some() && other.meta.body.is_some() && is_council(one) != is_council(other);
        if have_other_bodies || self.sittings.is_same(earlier, later) {
            return None;
        }
        if symbols.is_some_and(|(one, other)| sitting::are_revisions(one, other)) {
            return Some(LEAST_CONTENT);
        }
        let names = names::agreement(one.sketch.names(), other.sketch.names());
        let titles = (&self.titles[earlier], &self.titles[later]);
        let are_others_named = title < TITLE && names.is_some_and(|names| names < NAMES);
        let least = if titles.0.names_differ(titles.1) || are_others_named {
            SAME_TEXT
        } else if titles.0.is_unlike(titles.1) {
            if recalls { CONTENT_DESPITE_TITLE_WITH_RECALL } else { CONTENT_DESPITE_TITLE }
        } else if title >= TITLE {
            CONTENT_WITH_TITLE
        } else if recalls && title >= TITLE_WITH_RECALL {
            CONTENT_WITH_RECALL
        } else if !titles.0.is_empty() && !titles.1.is_empty() {
            CONTENT_ALONE
        } else {
            match (names, recalls) {
                (Some(names), recalls) if recalls || names >= SAME_NAMES => CONTENT_WITH_SAME_NAMES,
                (Some(_), _) | (None, true) => CONTENT_WITH_NAMES,
                (None, false) => CONTENT_WITHOUT_NAMES,
            }
        };
        let are_other_drafts = symbols.is_some_and(|(one, other)| sitting::are_other_drafts(one, other));
        Some(if are_other_drafts { least.max(CONTENT_OF_OTHER_DRAFT) } else { least })
    }
}

fn recalls(later: &Meta, earlier: &Meta) -> bool {
    earlier.symbol.as_ref().is_some_and(|symbol| later.cites.binary_search(symbol).is_ok())
}
