//! The words by which mandates are recognised, one file per language in `assets/lexicon/mandate`.

mod infinitive;
mod lemma;
mod load;

pub(super) use lemma::{as_one_body, lemma, own_of_one_body};

use super::ConditionKind;
use super::words::{Framed, Map, Phrases, Set, Vocabulary, Word};
use crate::model::{ByLanguage, Language};
use crate::text::fold::fold;

/// What a verb does to the one it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Act {
    /// Asks somebody for something.
    Asks,
    /// Thanks or commends somebody.
    Thanks,
    /// Says, notes, decides.
    #[default]
    Says,
}

/// A condition as the list has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed {
    pub kind: ConditionKind,
    /// It goes on to the end of its group of words.
    pub open: bool,
}

/// How a language builds a group of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grammar {
    /// The noun first, its adjectives behind it: French.
    NounFirst,
    /// The noun last: English.
    NounLast,
    /// As `listed` takes it in each of the other languages: names of the table, and listed nouns with what belongs to them.
    Table,
}

/// The lists of one language.
pub(super) struct Lexicon {
    pub language: Language,
    pub grammar: Grammar,
    /// All their words, and those of the lists of rules.
    pub vocabulary: Vocabulary,
    pub verbs: Map<String>,
    pub participles: Map<String>,
    pub forms: Map<String>,
    pub order: Phrases<()>,
    pub asides: Phrases<()>,
    /// How somebody is asked, right behind the verb.
    pub behind_verb: Phrases<()>,
    acts: Vec<(String, Act)>,
    asking: Set,
    greeting: Vec<String>,
    /// Nouns of bodies that may as well be events or instruments: "conference".
    pub things: Set,
    pub efforts: Set,
    pub does: Set,
    pub actors: Set,
    pub names: Phrases<String>,
    pub determiners: Phrases<()>,
    pub to: Set,
    pub stops: Set,
    /// The same where one word is several signs.
    pub stop_phrases: Phrases<()>,
    /// Nouns of those who can be asked, in languages whose words change: "государствам".
    pub heads: Phrases<()>,
    /// Nouns by which somebody is asked: "solicitud".
    pub requests: Phrases<()>,
    /// Nouns of what somebody wishes, in Chinese: "请求", "同意".
    pub wishes: Phrases<()>,
    /// Infinitives that such a noun stands behind: "reiterar".
    repeating: Vec<String>,
    /// Pronouns for somebody named before, behind or before a verb.
    pub pronouns: Set,
    pub joints: Set,
    /// Phrases that join one more: "as well as".
    pub joint_phrases: Phrases<()>,
    /// Nouns of bodies that receive reports, in languages whose names are those of the table.
    pub receivers: Phrases<()>,
    pub verb_phrases: Phrases<String>,
    pub modals: Phrases<()>,
    pub incumbent: Phrases<()>,
    pub quoted: Phrases<()>,
    pub conditions: Phrases<Listed>,
    /// Conditions with a beginning and an end, and what stands between left open: "在 … 情况下".
    pub framed: Framed<ConditionKind>,
    /// Time limits of the same form: "至迟 … 前".
    pub framed_deadlines: Framed<()>,
    /// Nouns with which an open condition ends, in Chinese.
    pub closes: Phrases<()>,
    /// Verbs that go on with what is asked where one that asks stands before, in Chinese.
    pub weak: Set,
    /// Infinitives of verbs that set dates.
    pub decides: Set,
    kinds: Vec<(ConditionKind, Phrases<()>)>,
    pub report: Phrases<()>,
    /// What a clause says that somebody shall do: "fera rapport", "présentera".
    pub report_said: Phrases<()>,
    /// What is a report where a body receives it: "a study".
    pub papers: Phrases<()>,
    /// What a body is told that is no report by its name: "recommendations", "findings".
    pub report_matters: Phrases<()>,
    /// Nouns of making a report: "the submission of a report".
    pub report_makings: Set,
    /// What the body that speaks asks to be given: "to receive".
    pub report_wanted: Phrases<()>,
    /// "on the basis of".
    pub basis: Phrases<()>,
    pub report_verbs: Set,
    pub report_verb_phrases: Phrases<()>,
    pub report_nouns: Phrases<()>,
    pub inform: Vec<(String, String)>,
    pub include: Phrases<()>,
    pub own: Set,
    /// Verbs that tell a body something: "inform".
    pub tell: Set,
    /// The same in several words: "faire part".
    pub tell_phrases: Phrases<()>,
    /// What the body that speaks asks to be told: "be kept informed".
    pub told_itself: Phrases<()>,
    /// "soit tenu informé", behind the one who is told.
    pub told_passive: Phrases<()>,
    /// Participles of what is to be made: "submitted".
    pub made: Set,
    /// Verbs that tell somebody something, where the clause says what is to be done: "que le commandant informe".
    pub tell_said: Set,
    /// Infinitives that let a body go on: "renew the mandate of".
    pub renews: Set,
    /// Verbs that set up a body.
    pub sets_up: Set,
    /// Words that join a further time to a first.
    pub time_joints: Phrases<()>,
    /// Words behind which "that" says who is to act: "ensure".
    pub see_to: Set,
    /// Infinitives behind which a noun asks: "make an appeal".
    pub calls: Set,
    pub on: Phrases<()>,
    /// Verbs of those who are to act, behind "que" and a noun in the singular.
    pub subject_verbs: Set,
    pub sessions: Set,
    pub session_phrases: Phrases<()>,
    pub deadlines: Phrases<bool>,
    /// Frequencies and forms of reports, and one name for each.
    pub moments: Phrases<&'static str>,
}

impl Lexicon {
    /// The lists of a language.
    pub fn of(language: Language) -> &'static Self {
        static LISTS: ByLanguage<Lexicon> = ByLanguage::new();
        let (grammar, list) = match language {
            Language::Fr => (Grammar::NounFirst, include_str!("../../assets/lexicon/mandate/fr.txt")),
            Language::En => (Grammar::NounLast, include_str!("../../assets/lexicon/mandate/en.txt")),
            Language::Es => (Grammar::Table, include_str!("../../assets/lexicon/mandate/es.txt")),
            Language::Ru => (Grammar::Table, include_str!("../../assets/lexicon/mandate/ru.txt")),
            Language::Ar => (Grammar::Table, include_str!("../../assets/lexicon/mandate/ar.txt")),
            Language::Zh => (Grammar::Table, include_str!("../../assets/lexicon/mandate/zh.txt")),
        };
        LISTS.get_or_read(language, || Self::parse(language, grammar, list))
    }

    /// What a verb in the infinitive does. The longest entry that the infinitive begins with wins.
    pub fn act(&self, lemma: &str) -> Act {
        let folded = fold(lemma);
        let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ') || self.language == Language::Zh;
        let mut from = folded.as_str();
        loop {
            let begins = |entry: &str| from.strip_prefix(entry).is_some_and(ends);
            let whole = self.acts.iter().filter(|(entry, _)| begins(entry)).max_by_key(|(entry, _)| entry.len());
            // "вновь призывать": the manner stands before the verb in languages whose lists are short.
            match (whole, from.char_indices().nth(1).filter(|_| self.grammar == Grammar::Table)) {
                (Some((_, act)), _) => return *act,
                // "urgently call upon", "once again urge": so do adverbs.
                (None, None) => match from.split_once(' ') {
                    Some((adverb, rest)) if adverb.ends_with("ly") || matches!(adverb, "again" | "once" | "hereby" | "also") => {
                        from = rest;
                    }
                    // "continue to urge".
                    Some(("continue", rest)) => from = rest.strip_prefix("to ").unwrap_or(rest),
                    // "continuer d'encourager".
                    Some(("continuer", rest)) => {
                        from = rest.strip_prefix("d'").or_else(|| rest.strip_prefix("de ")).unwrap_or(rest);
                    }
                    _ => return Act::default(),
                },
                (None, Some(_)) if self.language != Language::Zh => match from.split_once(' ') {
                    Some((_, rest)) => from = rest,
                    None => return Act::default(),
                },
                (None, Some((second, _))) => from = from.get(second..).unwrap_or_default(),
            }
        }
    }

    /// Whether a verb, by its infinitive, greets what happens rather than those who do it: "welcome".
    pub fn greets(&self, lemma: &str) -> bool {
        self.begins(&self.greeting, lemma)
    }

    /// Whether a verb, by its infinitive, asks by the noun behind it: "reiterar su solicitud".
    pub fn repeats(&self, lemma: &str) -> bool {
        self.begins(&self.repeating, lemma)
    }

    /// Whether an infinitive begins with one of a list; the manner may stand before it in languages whose lists are short.
    fn begins(&self, list: &[String], lemma: &str) -> bool {
        let folded = fold(lemma);
        let whole = |text: &str| {
            list.iter().any(|entry| {
                let rest = text.strip_prefix(entry.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || self.language == Language::Zh)
            })
        };
        match self.language {
            _ if self.grammar != Grammar::Table => whole(&folded),
            Language::Zh => folded.char_indices().any(|(at, _)| whole(&folded[at..])),
            _ => whole(&folded) || folded.match_indices(' ').any(|(at, _)| whole(&folded[at + 1..])),
        }
    }

    /// Whether a word is the infinitive of a verb that asks: "request", "prier".
    pub fn asks_in_infinitive(&self, word: &Word) -> bool {
        self.asking.contains(&word.folded)
    }

    /// The kind of an open condition by its words.
    pub fn kind(&self, listed: ConditionKind, condition: &[Word]) -> ConditionKind {
        use ConditionKind::{Law, Mandate, NationalLaw, Other, Resources};
        let tried: &[ConditionKind] = match listed {
            Resources => &[Resources, Mandate, NationalLaw, Law],
            Mandate => &[Mandate, Resources, NationalLaw, Law],
            Law => &[Mandate, NationalLaw, Law],
            Other => &[],
            _ => return listed,
        };
        let place = |phrases: &Phrases<()>| (0..condition.len()).find(|at| phrases.end_at(condition, *at).is_some());
        let place_of = |kind| self.kinds.iter().filter(|(own, _)| *own == kind).find_map(|(_, phrases)| place(phrases));
        // What is named first: "in accordance with the Charter and within its means". National law is more than law wherever it stands.
        let law = if place_of(NationalLaw).is_some() { NationalLaw } else { Law };
        let law_at = [NationalLaw, Law].into_iter().filter_map(place_of).min();
        let found = tried.iter().filter_map(|kind| match kind {
            NationalLaw => None,
            Law => law_at.map(|at| (at, law)),
            kind => place_of(*kind).map(|at| (at, *kind)),
        });
        found.min_by_key(|(at, _)| *at).map_or(Other, |(_, kind)| kind)
    }

    /// The kind of one with a beginning and an end: by its words, else by its list where that says more than what words would.
    pub fn kind_of_framed(&self, listed: ConditionKind, condition: &[Word]) -> Option<ConditionKind> {
        let own = self.kind(ConditionKind::Resources, condition);
        match (own, listed) {
            (ConditionKind::Other, ConditionKind::Mandate | ConditionKind::Resources) => None,
            (ConditionKind::Other, _) => Some(listed),
            _ => Some(own),
        }
    }
}
