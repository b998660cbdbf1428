//! Whom a pronoun means: the nearest of those named before that it can stand for, by number, gender and person.

use super::Addressee;
use super::clause::Found;
use super::group;
use super::lists::{List, Lists};
use super::names::Names;
use super::passage::Passage;
use super::words::Word;
use crate::model::Language;
use crate::text::TextRange;
use crate::text::fold::fold;

/// What a pronoun says of the one it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Features {
    plural: Option<bool>,
    feminine: Option<bool>,
    person: Option<bool>,
}

/// Whether a word stands for somebody named before.
pub(super) fn is_pronoun(word: &Word) -> bool {
    word.is_in(List::PronounForNamed)
}

fn of_pronoun(pronoun: &str) -> Features {
    let (plural, feminine, person) = match pronoun {
        "celui-ci" | "celuici" | "celui-la" | "le" | "il" | "dernier" => (Some(false), Some(false), None),
        "celle-ci" | "celleci" | "celle-la" | "la" | "elle" | "derniere" => (Some(false), Some(true), None),
        "ceux-ci" | "ceuxci" | "ceux-la" | "eux" | "ils" | "derniers" => (Some(true), Some(false), None),
        "celles-ci" | "cellesci" | "celles-la" | "elles" | "dernieres" => (Some(true), Some(true), None),
        "les" | "leur" | "autres" | "them" | "they" => (Some(true), None, None),
        "it" => (Some(false), None, Some(false)),
        "him" | "her" | "he" | "she" => (Some(false), None, Some(true)),
        "lui" | "l'" => (Some(false), None, None),
        _ => (None, None, None),
    };
    Features { plural, feminine, person }
}

fn of_name(name: &str, language: Language) -> Features {
    if language == Language::Fr { of_french(name) } else { of_english(name) }
}

/// An English name: its noun is the last word before "of", "for", "on".
fn of_english(name: &str) -> Features {
    let folded = fold(name);
    let lists = Lists::of(Language::En);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let end =
        words.iter().skip(1).position(|word| lists.holding(word).has(List::BehindNounInName)).map_or(words.len(), |at| at + 1);
    let noun = words.get(end.saturating_sub(1)).copied().unwrap_or_default();
    let one = folded == "united nations" || noun.ends_with("ss") || noun == "headquarters";
    let many = noun.ends_with('s') && !one;
    let both = matches!(noun, "people" | "personnel" | "media" | "staff");
    let plural = if both { None } else { Some(many) };
    Features { plural, feminine: None, person: Some(!many && lists.holding(noun).has(List::Person)) }
}

/// A French name: its noun comes first.
fn of_french(name: &str) -> Features {
    let lists = Lists::of(Language::Fr);
    let is = |word: &str, list: List| lists.holding(word).has(list);
    let folded = fold(name);
    // "la prie": letters tell nothing of their gender.
    let letters = name.len() > 2 && name.chars().all(char::is_uppercase);
    let noun = folded.split([' ', '-']).find(|word| !is(word, List::BeforeNounInName)).unwrap_or_default();
    let hyphened = folded.split(' ').find(|word| !is(word, List::BeforeNounInName)).unwrap_or_default();
    let ends = noun.ends_with('s') || noun.ends_with('x');
    let plural = match noun {
        "pays" | "milieux" => None,
        "fonds" if folded.contains([',']) || folded.contains(" et ") => Some(true),
        "fonds" | "corps" | "haut" | "haute" => Some(false),
        _ => Some(ends),
    };
    let one = noun.strip_suffix('s').unwrap_or(noun);
    let feminine =
        is(one, List::Feminine) || is(hyphened, List::Feminine) || lists.ends(List::FeminineEnding, one) && one != "comite";
    Features {
        plural,
        feminine: (!letters).then_some(feminine),
        person: Some(is(hyphened, List::Person) || is(one, List::Person)),
    }
}

impl Features {
    fn allows(self, other: Self) -> bool {
        let same = |one: Option<bool>, other: Option<bool>| one.is_none() || other.is_none() || one == other;
        same(self.plural, other.plural) && same(self.feminine, other.feminine) && same(self.person, other.person)
    }
}

/// Those for whom the pronoun at `at` stands, by the name; nobody where none that was named fits. `earlier`: the clauses before and
/// those they are addressed to.
pub(super) fn meant(
    passage: &Passage<'_>,
    names: &mut Names<'_>,
    at: usize,
    earlier: &[(&Found, Vec<Addressee>)],
) -> Vec<Addressee> {
    let Passage { lexicon, words, .. } = *passage;
    let pronoun = of_pronoun(&words[at].folded);
    let place = passage.range(at, at + 1);
    let fits = |name: &str| pronoun.allows(of_name(name, lexicon.language));
    let as_meant = |name: String| Addressee { name, range: place };
    for (found, addressees) in earlier.iter().rev() {
        let known: Vec<String> = addressees.iter().map(|addressee| addressee.name.clone()).collect();
        // Several are "them" together, whatever each of them is.
        let together = known.len() > 1 && pronoun.plural != Some(false);
        let fitting: Vec<String> = known.into_iter().filter(|name| together || fits(name)).collect();
        if !fitting.is_empty() {
            let last = fitting.len() - 1;
            let from = if pronoun.plural == Some(false) || words[at].is("latter") { last } else { 0 };
            return fitting.into_iter().skip(from).map(as_meant).collect();
        }
        if let Some(name) = named(passage, names, (found.start, found.end.min(at)), &fits) {
            return vec![as_meant(name)];
        }
    }
    Vec::new()
}

/// The one for whom the pronoun at `at` stands among those named from `from` on, in its own clause: "in connection with the decision of the
/// Secretary-General to send a mission, that | he | submit".
pub(super) fn within(passage: &Passage<'_>, names: &mut Names<'_>, (from, at): (usize, usize)) -> Option<Addressee> {
    let pronoun = of_pronoun(&passage.words[at].folded);
    let fits = |name: &str| pronoun.allows(of_name(name, passage.lexicon.language));
    let name = named(passage, names, (from, at), &fits)?;
    Some(Addressee { name, range: passage.range(at, at + 1) })
}

/// The last body in `from..to` for whom `fits` holds.
fn named(
    passage: &Passage<'_>,
    names: &mut Names<'_>,
    (from, to): (usize, usize),
    fits: &dyn Fn(&str) -> bool,
) -> Option<String> {
    let Passage { lexicon, words, .. } = *passage;
    let mut last = None;
    let mut at = from;
    while at < to {
        let of = words[at].is_in(List::OfBare);
        let behind = group::behind_determiners(lexicon, words, at);
        let begins = of || behind > at || words[at].capital && lexicon.names.end_at(words, at).is_some();
        let start = at + usize::from(of);
        let group = begins.then(|| group::group_at(lexicon, &words[..to], start)).flatten().filter(|group| group.actor);
        let Some(group) = group else {
            at += 1;
            continue;
        };
        // "le rôle joué au Myanmar": where, nobody who is meant.
        let place = lexicon.language == Language::Fr
            && group.start > 0
            && words[group.start - 1].is_any(&["au", "aux", "en"])
            && !lexicon.actors.contains(&words[group.head].folded);
        at = group.end.max(at + 1);
        let name = names.full(&group, passage);
        if !place && fits(&name) {
            last = Some(name);
        }
    }
    last
}

/// The pronoun before the verb of a clause: "et *lui* demande".
pub(super) fn before_verb(words: &[Word], found: &Found) -> Option<usize> {
    let verb = |range: TextRange| words.iter().position(|word| word.range.start >= range.start);
    let end = verb(found.verb)?;
    (found.start..end.max(found.start + 1)).rev().find(|at| words[*at].is_in(List::PronounBeforeVerb))
}
