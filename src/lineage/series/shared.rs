//! Which texts have a phrase, of all the phrases that more than one text has and that are no formulas.
//!
//! A library of twenty thousand texts has some ten million phrases: they are gone through in shares, and only what texts share is kept.

use super::Text;
use super::sitting::Sittings;
use super::sketch::limit;

/// A phrase that more texts than this have is a formula.
const MOST_TEXTS_WITH_PHRASE: usize = 120;

/// In how many shares all phrases are gone through.
const SHARES: u32 = 32;

/// Phrases are found by their first bits.
const DOOR_BITS: u32 = 16;

/// Phrases that several texts have, ascending, each with these texts.
#[derive(Debug, Default)]
pub(super) struct Shared {
    phrases: Vec<u32>,
    /// Where the texts of each phrase begin; one more for the end.
    starts: Vec<u32>,
    texts: Vec<u32>,
    /// For each value of the first bits, the first phrase from there on.
    doors: Vec<u32>,
    /// Phrases that are formulas, ascending.
    formulas: Vec<u32>,
}

impl Shared {
    /// What two texts share that one body adopted in one session is a formula too: they are about different things.
    pub(super) fn of(texts: &[Text<'_>], sittings: &Sittings) -> Self {
        let mut shared = Self::default();
        let mut met = sittings.met();
        let mut places: Vec<(u32, u32)> = Vec::new();
        let width = u32::MAX / SHARES + 1;
        for share in 0..SHARES {
            places.clear();
            let (from, last) = (share * width, (share * width).saturating_add(width - 1));
            for (at, text) in texts.iter().enumerate() {
                let own = text.sketch.phrases();
                let own = &own[own.partition_point(|phrase| *phrase < from)..own.partition_point(|phrase| *phrase <= last)];
                places.extend(own.iter().map(|phrase| (*phrase, at as u32)));
            }
            places.sort_unstable();
            for run in places.chunk_by(|one, other| one.0 == other.0) {
                match run {
                    [_] | [] => {}
                    [(phrase, _), ..]
                        if run.len() > MOST_TEXTS_WITH_PHRASE || met.again(sittings, run.iter().map(|(_, text)| *text)) =>
                    {
                        shared.formulas.push(*phrase);
                    }
                    [(phrase, _), ..] => {
                        shared.phrases.push(*phrase);
                        shared.starts.push(shared.texts.len() as u32);
                        shared.texts.extend(run.iter().map(|(_, text)| *text));
                    }
                }
            }
        }
        shared.starts.push(shared.texts.len() as u32);
        let mut next = 0;
        for door in 0..=1_u32 << DOOR_BITS {
            while shared.phrases.get(next).is_some_and(|phrase| phrase >> (32 - DOOR_BITS) < door) {
                next += 1;
            }
            shared.doors.push(next as u32);
        }
        shared
    }

    /// The texts that have a phrase; none where it is the phrase of one text alone, or a formula.
    pub(super) fn texts_with(&self, phrase: u32) -> &[u32] {
        let door = (phrase >> (32 - DOOR_BITS)) as usize;
        let (from, to) = (self.doors[door] as usize, self.doors[door + 1] as usize);
        match self.phrases[from..to].binary_search(&phrase) {
            Ok(at) => &self.texts[self.starts[from + at] as usize..self.starts[from + at + 1] as usize],
            Err(_) => &[],
        }
    }

    /// How many phrases of a text are no formulas, of those that so many halvings keep.
    pub(super) fn telling(&self, text: &Text<'_>, halvings: u32) -> usize {
        let own = text.sketch.phrases();
        let own = &own[..own.partition_point(|phrase| *phrase < limit(halvings))];
        own.len() - own.iter().filter(|phrase| self.formulas.binary_search(phrase).is_ok()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lineage::series::Sketch;
    use crate::model::{Document, Meta, Paragraph};

    fn sketch(words: &str) -> Sketch {
        let paragraph = Paragraph { text: words.to_owned(), ..Paragraph::default() };
        Sketch::of(&Document { paragraphs: vec![paragraph], ..Document::default() })
    }

    /// Against a plain count of every phrase.
    #[test]
    fn phrases_are_found_with_all_their_texts() {
        let common = "tous les États de faire rapport sur le repos et le sommeil";
        let sketches: Vec<Sketch> = (0..150)
            .map(|nth| {
                let own = format!("la question numéro {} du repos en {} lieux", ["a", "b", "c"][nth % 3], nth / 40);
                let formula = if nth < 130 { common } else { "rien de cela ne se trouve ici du tout" };
                sketch(&format!("{formula} {own} {}", ["un", "deux", "trois", "quatre", "cinq"][nth % 5].repeat(nth % 7 + 1)))
            })
            .collect();
        let meta = Meta::default();
        let texts: Vec<Text<'_>> = sketches.iter().map(|sketch| Text { meta: &meta, sketch, is_built_in: false }).collect();
        let shared = Shared::of(&texts, &Sittings::of(&texts));
        let (mut few, mut many) = (0, 0);
        for text in &texts {
            let mut telling = 0;
            for phrase in text.sketch.phrases() {
                let having: Vec<u32> = (0_u32..)
                    .zip(&texts)
                    .filter(|(_, other)| other.sketch.phrases().contains(phrase))
                    .map(|(at, _)| at)
                    .collect();
                telling += usize::from(having.len() <= MOST_TEXTS_WITH_PHRASE);
                many += usize::from(having.len() > MOST_TEXTS_WITH_PHRASE);
                few += usize::from((2..=MOST_TEXTS_WITH_PHRASE).contains(&having.len()));
                let expected: &[u32] = if (2..=MOST_TEXTS_WITH_PHRASE).contains(&having.len()) { &having } else { &[] };
                assert_eq!(shared.texts_with(*phrase), expected);
            }
            assert_eq!(shared.telling(text, text.sketch.halvings()), telling);
        }
        assert!(few > 100 && many > 100, "{few} {many}");
    }
}
