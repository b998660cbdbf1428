//! Which texts are like each other. Only texts that share a phrase that is not everywhere are looked at, so that a library of
//! twenty thousand texts is not compared text by text.

use std::collections::HashMap;

use super::Text;
use super::shared::Shared;
use crate::align::Title;
use crate::lineage::order;
use crate::model::Meta;

/// Fewer shared phrases say nothing.
const LEAST_PHRASES: usize = 3;

/// With less of the shorter text in common, nothing makes two texts versions of one.
const LEAST_CONTENT: f32 = 0.01;

/// A text that shares this much with another is a version of it whatever it is called. Different subjects of one committee share up
/// to 8 %, renewals more than half, a heavy rewrite about 20 %.
const CONTENT_ALONE: f32 = 0.18;

/// With other names in the title the same words are a formula: the financing of two missions. Only the same text is the same text.
const CONTENT_DESPITE_NAMES: f32 = 0.85;

/// With a like title: the texts of 2004 and 2017 of the built-in series share 4 %.
const CONTENT_WITH_TITLE: f32 = 0.025;
const TITLE: f32 = 0.55;

/// With the same title, almost.
const SAME_TITLE: f32 = 0.9;

/// Where the later text recalls the earlier one by its symbol.
const CONTENT_WITH_RECALL: f32 = 0.05;
const TITLE_WITH_RECALL: f32 = 0.3;
const CONTENT_WITH_RECALL_AND_NO_TITLE: f32 = 0.1;

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

/// All pairs of texts of one language that are versions of one text, best first.
pub(super) fn find(texts: &[Text<'_>]) -> Vec<Pair> {
    let titles: Vec<Title> = texts.iter().map(|text| Title::of(text.meta.title.as_deref().unwrap_or_default())).collect();
    let mut pairs = like_in_content(texts, &titles);
    pairs.extend(same_titles(texts, &titles, &pairs));

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

fn like_in_content(texts: &[Text<'_>], titles: &[Title]) -> Vec<Pair> {
    let phrases = Shared::of(texts);
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
            pairs.extend(pair(texts, titles, at, other, content.min(1.0)));
        }
    }
    pairs
}

/// Texts of the same body and the same long title, each with the next in time, where nothing else brought them together.
fn same_titles(texts: &[Text<'_>], titles: &[Title], pairs: &[Pair]) -> Vec<Pair> {
    let mut known: Vec<(usize, usize)> = pairs.iter().map(|pair| (pair.earlier, pair.later)).collect();
    known.sort_unstable();
    let mut by_title: HashMap<(&str, Option<crate::model::Body>, crate::model::Language), Vec<usize>> = HashMap::new();
    let mut order: Vec<usize> = (0..texts.len()).filter(|at| titles[*at].is_long()).collect();
    order.sort_by(|one, other| order::compare_meta(texts[*one].meta, texts[*other].meta));
    let mut found = Vec::new();
    for at in order {
        let meta = texts[at].meta;
        let Some(title) = meta.title.as_deref() else { continue };
        let before = by_title.entry((title, meta.body, meta.language)).or_default();
        if let Some(last) = before.last().copied()
            && known.binary_search(&(last, at)).is_err()
        {
            let recalls = recalls(meta, texts[last].meta);
            found.push(Pair { earlier: last, later: at, content: 0.0, title: 1.0, recalls, score: TITLE_WEIGHT });
        }
        before.push(at);
    }
    found
}

fn pair(texts: &[Text<'_>], titles: &[Title], one: usize, other: usize, content: f32) -> Option<Pair> {
    if content < LEAST_CONTENT {
        return None;
    }
    let is_earlier = order::compare_meta(texts[one].meta, texts[other].meta).is_lt();
    let (earlier, later) = if is_earlier { (one, other) } else { (other, one) };
    let title = titles[earlier].likeness(&titles[later]);
    let recalls = recalls(texts[later].meta, texts[earlier].meta);
    let no_title = titles[earlier].is_empty() || titles[later].is_empty();
    let is_version = if titles[earlier].names_differ(&titles[later]) {
        content >= CONTENT_DESPITE_NAMES || (recalls && content >= CONTENT_ALONE)
    } else {
        content >= CONTENT_ALONE
            || (content >= CONTENT_WITH_TITLE && title >= TITLE)
            || title >= SAME_TITLE
            || (recalls && content >= CONTENT_WITH_RECALL && title >= TITLE_WITH_RECALL)
            || (recalls && no_title && content >= CONTENT_WITH_RECALL_AND_NO_TITLE)
    };
    let score = content + TITLE_WEIGHT * title + if recalls { RECALL_WEIGHT } else { 0.0 };
    is_version.then_some(Pair { earlier, later, content, title, recalls, score })
}

fn recalls(later: &Meta, earlier: &Meta) -> bool {
    earlier.symbol.as_ref().is_some_and(|symbol| later.cites.binary_search(symbol).is_ok())
}
