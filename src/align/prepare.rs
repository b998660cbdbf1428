//! Paragraphs as evidence: stems with weights, phrases, heads.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Entry;
use crate::model::Section;
use crate::text::Sides;
use crate::text::token::{Interner, TokenKind, WordHasher};

/// A word stands for all that begin with these many letters: "prévenir" and "prévention" answer each other. Five would join
/// "application" and "appliquer" too, and also "interne" and "international" still; more letters lose the French conjugation.
const STEM_LETTERS: usize = 6;

/// Words of at most this many letters are mostly grammar, in the languages that write letters.
const SMALL_WORD_LETTERS: usize = 3;

/// So much of a small word counts: it is nothing alone, and keeps two very short paragraphs apart.
const SMALL_WORD_SHARE: f32 = 0.2;

/// Added to the number of paragraphs before a word's rarity is taken, so that two texts of one paragraph each can be compared too.
const RARITY_PRIOR: f32 = 10.0;

/// How many unseen cases weigh against the seen ones when a word is foreseen from the one before it.
const FORESIGHT_PRIOR: f32 = 1.0;

/// So many full words behind the opening say who is asked for what.
pub(super) const HEAD_WORDS: usize = 8;

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// A number for a stem or phrase, counted from 0 over both sides.
pub(super) type TermId = u32;

/// A term with what it says in one paragraph, all its places together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Term {
    pub(super) id: TermId,
    pub(super) weight: f32,
}

/// One paragraph as evidence.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// Tokens that are words, capitals ignored, in order.
    pub(super) words: Vec<u32>,
    /// Stems, sorted by id.
    pub(super) stems: Vec<Term>,
    /// Pairs of neighbouring full stems, sorted by id.
    pub(super) phrases: Vec<Term>,
    /// Weight of all stems.
    pub(super) stem_weight: f32,
    /// Weight of all phrases.
    pub(super) phrase_weight: f32,
    /// The first stem.
    pub(super) opening: Option<TermId>,
    /// The full stems behind the first, in order, at most [`HEAD_WORDS`].
    pub(super) head: Vec<TermId>,
    /// How far down the text it stands, 0 to 1.
    pub(super) place: f32,
    pub(super) section: Section,
    pub(super) level: u8,
}

/// Both sides, with the weights of their terms.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    pub(super) profiles: Sides<Vec<Profile>>,
    /// For each stem, how rare it is.
    pub(super) rarity: Vec<f32>,
    pub(super) phrase_count: usize,
    /// For each token id, its stem.
    pub(super) token_stems: Vec<TermId>,
}

impl Prepared {
    pub(super) fn new(left: &[Entry<'_>], right: &[Entry<'_>], interner: &Interner<'_>) -> Self {
        let lexicon = Lexicon::new(interner);
        let mut phrase_ids: Map<u64, TermId> = Map::default();
        let sequences = Sides::new(left, right)
            .map(|entries| entries.iter().map(|entry| Sequence::new(entry, &lexicon, &mut phrase_ids)).collect::<Vec<_>>());
        let all = || sequences.left.iter().chain(&sequences.right);
        let counts = Counts {
            paragraphs: (left.len() + right.len()) as f32,
            stems: paragraphs_with(lexicon.is_small.len(), all().map(|sequence| sequence.stems.as_slice())),
            phrases: paragraphs_with(phrase_ids.len(), all().map(|sequence| sequence.phrases.as_slice())),
        };
        let rarity: Vec<f32> = (0..counts.stems.len())
            .map(|stem| counts.rarity(stem) * if lexicon.is_small[stem] { SMALL_WORD_SHARE } else { 1.0 })
            .collect();
        let profiles = Sides {
            left: profiles(left, &sequences.left, &lexicon, &counts, &rarity),
            right: profiles(right, &sequences.right, &lexicon, &counts, &rarity),
        };
        Self { profiles, rarity, phrase_count: phrase_ids.len(), token_stems: lexicon.stems }
    }
}

/// In how many paragraphs of both sides each term stands.
struct Counts {
    paragraphs: f32,
    stems: Vec<u32>,
    phrases: Vec<u32>,
}

impl Counts {
    fn rarity(&self, stem: usize) -> f32 {
        ((self.paragraphs + RARITY_PRIOR) / (self.stems[stem] as f32 + 1.0)).ln().max(0.0)
    }

    /// What a full stem says behind the one before it: little where other paragraphs have the two together again and again ("drogue"
    /// behind "contre", "crime" behind "drogue"). The two paragraphs that a link would join are left out of the count, or what they
    /// alone share would say nothing.
    fn surprise(&self, rarity: f32, before: TermId, phrase: TermId) -> f32 {
        let together = self.phrases[phrase as usize].saturating_sub(2) as f32;
        let apart = self.stems[before as usize].saturating_sub(2) as f32;
        let chance = (together + FORESIGHT_PRIOR * (-rarity).exp()) / (apart + FORESIGHT_PRIOR);
        (-chance.ln()).clamp(0.0, rarity)
    }
}

fn paragraphs_with<'a>(terms: usize, paragraphs: impl Iterator<Item = &'a [TermId]>) -> Vec<u32> {
    let mut counts = vec![0; terms];
    let mut last_seen = vec![usize::MAX; terms];
    for (paragraph, ids) in paragraphs.enumerate() {
        for id in ids {
            if std::mem::replace(&mut last_seen[*id as usize], paragraph) != paragraph {
                counts[*id as usize] += 1;
            }
        }
    }
    counts
}

/// What each token says.
struct Lexicon {
    /// For each token: the same word whatever its capitals; none for punctuation.
    words: Vec<Option<u32>>,
    /// For each token: its stem.
    stems: Vec<TermId>,
    /// For each stem: whether it is grammar only.
    is_small: Vec<bool>,
}

impl Lexicon {
    fn new(interner: &Interner<'_>) -> Self {
        let examples = interner.examples();
        let mut lexicon =
            Self { words: Vec::with_capacity(examples.len()), stems: Vec::with_capacity(examples.len()), is_small: Vec::new() };
        let mut word_ids: Map<u64, u32> = Map::with_capacity_and_hasher(examples.len(), BuildHasherDefault::default());
        let mut stem_ids: Map<u64, TermId> = Map::with_capacity_and_hasher(examples.len(), BuildHasherDefault::default());
        for (text, kind) in examples {
            let folded = Folded::new(text, *kind);
            let next = word_ids.len() as u32;
            let word = *word_ids.entry(folded.word).or_insert(next);
            lexicon.words.push((*kind != TokenKind::Punctuation).then_some(word));
            let next = stem_ids.len() as TermId;
            let stem = *stem_ids.entry(folded.stem).or_insert(next);
            if stem == next {
                lexicon.is_small.push(folded.is_small);
            }
            lexicon.stems.push(stem);
        }
        lexicon
    }
}

/// Fingerprints of a word without capitals and accents, and of its stem. Two words with one fingerprint would only weigh a link wrong.
struct Folded {
    word: u64,
    stem: u64,
    is_small: bool,
}

impl Folded {
    fn new(text: &str, kind: TokenKind) -> Self {
        let mut hasher = WordHasher::default();
        let (mut letters, mut stem, mut doubles) = (0, None, 0);
        // The article that Arabic writes with its word says nothing of it.
        let text = ["وال", "بال", "لل", "ال"]
            .iter()
            .find_map(|article| text.strip_prefix(article).filter(|rest| rest.len() > 4))
            .unwrap_or(text);
        for letter in text.chars() {
            let Some(letter) = plain(letter) else { continue };
            hasher.write_u32(letter as u32);
            letters += 1;
            doubles += usize::from(letter >= '\u{2e80}');
            if letters == STEM_LETTERS && !kind.is_reference() {
                stem = Some(hasher.finish());
            }
        }
        let word = hasher.finish();
        let is_small =
            kind == TokenKind::Elision || (!kind.is_reference() && letters + SMALL_WORD_LETTERS * doubles <= SMALL_WORD_LETTERS);
        Self { word, stem: stem.unwrap_or(word), is_small }
    }
}

/// A letter without capital or accent, for the scripts whose accents change with inflection or by typist; none for what nobody sees.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'œ' | 'Œ' => 'o',
        '’' | '‘' | 'ʼ' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{300}'..='\u{36f}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}' => return None,
        _ if letter.is_whitespace() => return None,
        _ => letter.to_lowercase().next().unwrap_or(letter),
    })
}

/// One paragraph as numbers, in order.
struct Sequence {
    words: Vec<u32>,
    stems: Vec<TermId>,
    /// The full stems with the one before: one fewer than there are full stems.
    phrases: Vec<TermId>,
}

impl Sequence {
    fn new(entry: &Entry<'_>, lexicon: &Lexicon, phrase_ids: &mut Map<u64, TermId>) -> Self {
        let mut sequence = Self {
            words: Vec::with_capacity(entry.words.ids.len()),
            stems: Vec::with_capacity(entry.words.ids.len()),
            phrases: Vec::with_capacity(entry.words.ids.len() / 2),
        };
        let mut before: Option<TermId> = None;
        for id in &entry.words.ids {
            let Some(word) = lexicon.words[*id as usize] else { continue };
            let stem = lexicon.stems[*id as usize];
            sequence.words.push(word);
            sequence.stems.push(stem);
            if lexicon.is_small[stem as usize] {
                continue;
            }
            if let Some(before) = before {
                let next = phrase_ids.len() as TermId;
                sequence.phrases.push(*phrase_ids.entry(u64::from(before) << 32 | u64::from(stem)).or_insert(next));
            }
            before = Some(stem);
        }
        sequence
    }
}

fn profiles(entries: &[Entry<'_>], sequences: &[Sequence], lexicon: &Lexicon, counts: &Counts, rarity: &[f32]) -> Vec<Profile> {
    let last = entries.len().saturating_sub(1).max(1) as f32;
    let profile = |(index, (entry, sequence)): (usize, (&Entry<'_>, &Sequence))| {
        let mut stems = Vec::with_capacity(sequence.stems.len());
        let mut phrases = Vec::with_capacity(sequence.phrases.len());
        let mut head = Vec::with_capacity(HEAD_WORDS);
        let mut before: Option<TermId> = None;
        let mut next_phrase = sequence.phrases.iter();
        for stem in &sequence.stems {
            let mut weight = rarity[*stem as usize];
            if !lexicon.is_small[*stem as usize] {
                if let (Some(before), Some(phrase)) = (before, before.and_then(|_| next_phrase.next())) {
                    weight = counts.surprise(weight, before, *phrase);
                    phrases.push(Term { id: *phrase, weight });
                    if head.len() < HEAD_WORDS {
                        head.push(*stem);
                    }
                }
                before = Some(*stem);
            }
            stems.push(Term { id: *stem, weight });
        }
        let (stems, phrases) = (summed(stems), summed(phrases));
        Profile {
            stem_weight: stems.iter().map(|term| term.weight).sum(),
            phrase_weight: phrases.iter().map(|term| term.weight).sum(),
            stems,
            phrases,
            opening: sequence.stems.first().copied(),
            head,
            words: sequence.words.clone(),
            place: index as f32 / last,
            section: entry.paragraph.section,
            level: entry.paragraph.level,
        }
    };
    entries.iter().zip(sequences).enumerate().map(profile).collect()
}

/// Sorted by id, one of each.
fn summed(mut terms: Vec<Term>) -> Vec<Term> {
    terms.sort_unstable_by_key(|term| term.id);
    terms.dedup_by(|next, kept| {
        let same = next.id == kept.id;
        if same {
            kept.weight += next.weight;
        }
        same
    });
    terms
}
