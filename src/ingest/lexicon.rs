//! The words by which a resolution is recognised, one list per language, read from `assets/lexicon`.

mod annex;
mod choices;
mod dates;
mod phrases;
mod script;

use std::collections::{HashMap, HashSet};

pub use annex::AnnexHead;
use choices::expand;
use phrases::{Phrases, Word};
pub use phrases::{is_ideograph, is_unspaced};

use super::vocabulary::Vocabulary;
use crate::model::{Body, ByLanguage, Language, OtherKind};
use crate::text::TextRange;
use crate::text::fold::fold;

/// A longer line is no heading, in bytes.
const LONGEST_HEADING: usize = 256;

/// Longest opening that is looked for, in words.
const MAX_OPENING_WORDS: usize = 16;

/// What stands behind the name of the body that speaks.
pub const COMMAS: [char; 3] = [',', '،', '，'];

/// The lists of one language. Every phrase is folded.
pub struct Lexicon {
    speakers: Vec<(Body, String)>,
    other_speakers: Vec<String>,
    /// With what names of bodies begin, whatever the body.
    any_speakers: Vec<String>,
    preamble: Phrases,
    operative: Phrases,
    adverbs: Phrases,
    manners: Phrases,
    and: Phrases,
    recommend: Vec<String>,
    announce: Vec<String>,
    remark: Vec<String>,
    letterhead: Vec<String>,
    agenda: Vec<String>,
    adopted: Vec<String>,
    reason: Vec<String>,
    draft: Vec<String>,
    closing: Vec<String>,
    annex: Vec<String>,
    /// What the last paragraph of many texts says.
    seized: Vec<String>,
    /// Words that have a hyphen, whole.
    hyphened: HashSet<String>,
    others: Vec<(OtherKind, String)>,
    numbered: HashSet<String>,
    resolution_nouns: Vec<String>,
    decision_nouns: Vec<String>,
    months: Vec<String>,
    common: Vec<String>,
    /// Words that no verb is: what begins with one has no opening.
    no_opening: HashSet<String>,
    /// Verbs whose subject stands before them: what stands there opens nothing.
    behind_subject: HashSet<String>,
    small: bool,
}

/// What opens a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// A participle or an adjective.
    Preamble,
    /// A verb in the present tense.
    Operative,
}

impl Lexicon {
    /// The lists of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static LISTS: ByLanguage<Lexicon> = ByLanguage::new();
        LISTS.get_or_read(language, || Self::parse(Self::source(language)))
    }

    /// The same as they stand in their file.
    #[must_use]
    pub const fn source(language: Language) -> &'static str {
        match language {
            Language::Fr => include_str!("../../assets/lexicon/fr.txt"),
            Language::En => include_str!("../../assets/lexicon/en.txt"),
            Language::Es => include_str!("../../assets/lexicon/es.txt"),
            Language::Ru => include_str!("../../assets/lexicon/ru.txt"),
            Language::Ar => include_str!("../../assets/lexicon/ar.txt"),
            Language::Zh => include_str!("../../assets/lexicon/zh.txt"),
        }
    }

    /// Whether these are the lists of a language.
    #[must_use]
    pub fn is_of(&self, language: Language) -> bool {
        std::ptr::eq(self, Self::of(language))
    }

    /// The language of a text: by its script, and where that is Latin by the commonest words; French where nothing is found.
    #[must_use]
    pub fn language_of(text: &str, words: &Vocabulary) -> Language {
        let count = |language: Language| Self::of(language).common.iter().map(|word| words.times_of(word)).sum::<u32>();
        // The first of equals wins.
        let latin = || [Language::Es, Language::En, Language::Fr].into_iter().max_by_key(|language| count(*language));
        script::language_of(text).or_else(latin).unwrap_or_default()
    }

    /// Whether a text is in the script of a language.
    #[must_use]
    pub fn is_written_like(language: Language, text: &str) -> bool {
        match script::language_of(text) {
            Some(script) => script == language,
            None => matches!(language, Language::Fr | Language::En | Language::Es) || !text.contains(char::is_alphabetic),
        }
    }

    /// The opening words at the start of `text`, and what they open.
    #[must_use]
    pub fn opening(&self, text: &str, opens: Opens) -> Option<TextRange> {
        let heads = match opens {
            Opens::Preamble => &self.preamble,
            Opens::Operative => &self.operative,
        };
        // Most lines open nothing: their first word says so.
        let is_first =
            |word: &Word| heads.by_first.contains_key(&word.folded) || self.adverbs.by_first.contains_key(&word.folded);
        if !Word::first_of(text, 1).first().is_some_and(is_first) {
            return None;
        }
        let words = Word::first_of(text, MAX_OPENING_WORDS);
        let end = self.opening_end(&words, heads)?;
        Some(TextRange::new(words.first()?.range.start, words.get(end.checked_sub(1)?)?.range.end))
    }

    /// Which kind of paragraph `text` opens, if any; a preambular opening goes first, but where the accents tell "Décide" from "Décidé".
    #[must_use]
    pub fn opens(&self, text: &str) -> Option<Opens> {
        let opens = |opens: &Opens| self.opening(text, *opens).is_some();
        let order = [Opens::Preamble, Opens::Operative];
        if is_present_tense(text) { order.iter().rev().copied().find(opens) } else { order.into_iter().find(opens) }
    }

    /// The first word of `text` with the adverbs behind it, for an opening that no list has. None where it can be no verb: "The Council
    /// shall", "Governments should".
    #[must_use]
    pub fn first_word(&self, text: &str) -> Option<TextRange> {
        let words = Word::first_of(text, MAX_OPENING_WORDS);
        let first = words.first()?;
        let elided = first.folded.find('\'').and_then(|end| first.folded.get(..=end));
        let is_verb = !self.no_opening.contains(elided.unwrap_or(&first.folded))
            && words.get(1).is_none_or(|next| !self.behind_subject.contains(&next.folded));
        if !is_verb {
            return None;
        }
        let end = self.tail_end(&words, 1, &self.operative);
        Some(TextRange::new(first.range.start, words.get(end.checked_sub(1)?)?.range.end))
    }

    /// The body that speaks in this line ("The General Assembly,"), and where the rest of the line begins.
    #[must_use]
    pub fn speaker(&self, line: &str) -> Option<(Body, usize)> {
        let folded = fold(line);
        let start = folded.len() - folded.trim_start_matches([' ', '"', '«', '“']).len();
        let heard = self.speakers.iter().find_map(|(body, phrase)| {
            let behind = folded.get(start..)?.strip_prefix(phrase.as_str())?;
            let behind = behind.trim_start();
            (behind.is_empty() || behind.starts_with(COMMAS)).then_some((*body, behind.len()))
        })?;
        // Behind the comma the letters are counted from the end, where folding may have changed lengths: find the comma in the line itself.
        let rest = if heard.1 == 0 {
            line.len()
        } else {
            line.find(COMMAS).map_or(line.len(), |comma| comma + line[comma..].chars().next().map_or(0, char::len_utf8))
        };
        Some((heard.0, rest))
    }

    /// Whether the name of another body begins here (or, in Chinese, ends here): a commission, a conference of parties, an assembly.
    #[must_use]
    pub fn names_other_body(&self, line: &str) -> bool {
        let folded = fold(line);
        let name = folded.trim().trim_end_matches(COMMAS);
        let named = |words: &String| {
            if words.starts_with(is_ideograph) {
                return name.ends_with(words.as_str());
            }
            name.strip_prefix(words.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        self.speaker(line).is_none() && self.other_speakers.iter().any(named)
    }

    /// Whether a line has the form of the name of a body, which may be in no list: an article, and a word written large. That a body
    /// speaks, its place must say.
    #[must_use]
    pub fn may_name_body(&self, line: &str) -> bool {
        let folded = fold(line);
        // A script without small letters tells nothing by large ones.
        let large = line.chars().filter(|letter| letter.is_uppercase()).count() >= 2 || !line.chars().any(char::is_lowercase);
        large
            && self.any_speakers.iter().any(|article| {
                let behind = folded.trim_start().strip_prefix(article.as_str());
                behind.is_some_and(|rest| rest.starts_with(' ') || article.ends_with('\''))
            })
    }

    /// Whether a line at the head of a document names an item of the agenda: "Agenda item 74".
    #[must_use]
    pub fn is_agenda_item(&self, line: &str) -> bool {
        let folded = fold(line);
        let number = |phrase: &String| {
            let rest = folded.trim().strip_prefix(phrase.as_str())?.trim_start();
            Some(rest.starts_with(|letter: char| letter.is_numeric()))
        };
        self.agenda.iter().any(|phrase| number(phrase) == Some(true))
    }

    /// Whether openings are written with a small first letter, as in Russian.
    #[must_use]
    pub const fn small_openings(&self) -> bool {
        self.small
    }

    /// Whether the words say that a body recommends the text to another.
    #[must_use]
    pub fn recommends(&self, text: &str) -> bool {
        let folded = squeeze(&fold(text));
        self.recommend.iter().any(|phrase| folded.contains(phrase.as_str()))
    }

    /// Whether the words announce a text that another body is to adopt, or recommend one.
    #[must_use]
    pub fn announces(&self, text: &str) -> bool {
        let folded = squeeze(&fold(text));
        self.announce.iter().chain(&self.recommend).any(|phrase| folded.contains(phrase.as_str()))
    }

    /// Whether words in brackets are a remark of negotiators on a paragraph ("agreed"), in its language or in English.
    #[must_use]
    pub fn is_remark(&self, words: &str) -> bool {
        let folded = squeeze(&fold(words));
        let says = |phrase: &String| {
            let rest = folded.strip_prefix(phrase.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ':', ';']) || self.date(rest).is_some())
        };
        self.remark.iter().any(says) || Self::of(Language::En).remark.iter().any(says)
    }

    /// Whether a line belongs to the closing of a text: meeting, day of adoption.
    #[must_use]
    pub fn closes(&self, line: &str) -> bool {
        Self::starts_like(line, &self.closing) || self.date(line).is_some_and(|(_, whole)| whole)
    }

    fn starts_like<'a>(line: &str, phrases: impl IntoIterator<Item = &'a String>) -> bool {
        let folded = squeeze(&fold(line));
        let bare = folded.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        phrases.into_iter().any(|phrase| starts_with_pattern(bare, phrase))
    }

    /// Whether a line of the front matter says that the text was adopted.
    #[must_use]
    pub fn says_adopted(&self, line: &str) -> bool {
        Self::starts_like(line, &self.adopted)
    }

    /// Whether a line begins a reason as old texts give it, before the body speaks.
    #[must_use]
    pub fn gives_reason(&self, line: &str) -> bool {
        line.starts_with(char::is_uppercase) && self.reason.iter().any(|phrase| behind_phrase(line, phrase).is_some())
    }

    /// Whether a line of the front matter says that the text is a draft.
    #[must_use]
    pub fn says_draft(&self, line: &str) -> bool {
        Self::starts_like(line, &self.draft)
    }

    /// Whether words say that a text is a draft, and nothing else.
    #[must_use]
    pub fn is_draft(&self, words: &str) -> bool {
        let folded = squeeze(&fold(words));
        // Negotiators send a text in their language under a head in another.
        [self, Self::of(Language::En), Self::of(Language::Fr)].iter().any(|lists| lists.draft.contains(&folded))
    }

    /// Whether a line ends by saying that a text is a draft, as that of the sponsors does.
    #[must_use]
    pub fn ends_in_draft(&self, line: &str) -> bool {
        let Some((_, behind)) = line.rsplit_once([':', '：']) else { return false };
        // Marks of notes stand on either side: "Palestine:* draft resolution1".
        self.is_draft(behind.trim_matches(|letter: char| !letter.is_alphabetic()))
    }

    /// How many bytes of a line stand behind the names that begin it, where these are what stands at the head of official documents.
    #[must_use]
    pub fn behind_letterhead(&self, line: &str) -> usize {
        let skipped = |letter: char| letter.is_whitespace() || matches!(letter, ':' | '.' | '*');
        let mut rest = line.trim_start_matches(skipped);
        while !rest.is_empty() {
            let named = |list: &[String]| list.iter().filter_map(|phrase| behind_phrase(rest, phrase)).map(str::len).min();
            let shortest = [named(&self.letterhead), named(&Self::of(Language::En).letterhead)].into_iter().flatten().min();
            let Some(behind) = shortest.and_then(|length| rest.get(rest.len() - length..)) else { break };
            rest = behind.trim_start_matches(skipped);
        }
        rest.len()
    }

    /// The kind of document, other than a resolution, that a line at the head of a text names.
    #[must_use]
    pub fn other(&self, line: &str) -> Option<OtherKind> {
        let folded = squeeze(&fold(line));
        let bare = folded.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        self.others.iter().find_map(|(kind, phrase)| starts_with_pattern(bare, phrase).then_some(*kind))
    }

    /// Whether two words are written with a hyphen between them.
    #[must_use]
    pub fn has_hyphen(&self, one: &str, other: &str) -> bool {
        self.hyphened.contains(&fold(&format!("{one}-{other}")))
    }

    /// Whether a word has a number of its own behind it ("paragraphe 4").
    #[must_use]
    pub fn takes_number(&self, word: &str) -> bool {
        let folded = fold(word);
        let bare = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
        self.numbered.contains(bare) || self.month(bare).is_some()
    }

    /// The forms of the noun that stands with the number of a resolution.
    #[must_use]
    pub fn resolution_nouns(&self) -> &[String] {
        &self.resolution_nouns
    }

    /// The same for a decision.
    #[must_use]
    pub fn decision_nouns(&self) -> &[String] {
        &self.decision_nouns
    }

    /// 1 to 12 for the name of a month.
    #[must_use]
    pub fn month(&self, word: &str) -> Option<u8> {
        let folded = fold(word);
        self.months.iter().position(|month| *month == folded).and_then(|position| u8::try_from(position + 1).ok())
    }

    /// The first day named in a text ("19 décembre 2017"), and whether the text holds nothing else.
    #[must_use]
    pub fn date(&self, text: &str) -> Option<(crate::model::Date, bool)> {
        dates::first(text, |word| self.month(word))
    }

    /// How many of `words` an opening takes.
    fn opening_end(&self, words: &[Word], heads: &Phrases) -> Option<usize> {
        let mut start = 0;
        let mut longest = None;
        loop {
            if let Some(head) = self.head_end(words, start, heads) {
                longest = longest.max(Some(self.tail_end(words, head, heads)));
            }
            match self.adverbs.longest_at(words, start, None) {
                Some(end) => start = end,
                None => return longest,
            }
        }
    }

    fn head_end(&self, words: &[Word], start: usize, heads: &Phrases) -> Option<usize> {
        heads.longest_at(words, start, Some(&self.adverbs))
    }

    /// Takes adverbs, manner and further heads ("et réaffirmant") from `start` on.
    fn tail_end(&self, words: &[Word], start: usize, heads: &Phrases) -> usize {
        let mut end = start;
        loop {
            if end == 0 || words.get(end - 1).is_none_or(|word| word.closes) {
                return end;
            }
            let joined = || {
                let and = self.and.longest_at(words, end, None)?;
                self.head_end(words, and, heads).or_else(|| self.manners.longest_at(words, and, None))
            };
            let next =
                self.manners.longest_at(words, end, None).or_else(|| self.adverbs.longest_at(words, end, None)).or_else(joined);
            match next {
                Some(further) => end = further,
                None => return end,
            }
        }
    }

    fn parse(source: &str) -> Self {
        let mut lists: HashMap<String, Vec<String>> = HashMap::new();
        let mut list = String::new();
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.clone_into(&mut list);
            } else if !(line.starts_with('#') && line.get(1..2) == Some(" ")) {
                lists.entry(list.clone()).or_default().extend(expand(line).iter().map(|phrase| squeeze(&fold(phrase))));
            }
        }
        let small = source.split_once("[preamble]").is_some_and(|(_, list)| list.trim_start().starts_with(char::is_lowercase));
        let mut take = |name: &str| lists.remove(name).unwrap_or_default();
        Self {
            speakers: Body::ALL
                .into_iter()
                .flat_map(|body| take(&format!("speaker {}", body.code())).into_iter().map(move |phrase| (body, phrase)))
                .collect(),
            other_speakers: take("speaker other"),
            any_speakers: take("speaker any"),
            preamble: Phrases::new(&take("preamble")),
            operative: Phrases::new(&take("operative")),
            adverbs: Phrases::new(&take("adverb")),
            manners: Phrases::new(&take("manner")),
            and: Phrases::new(&take("and")),
            recommend: take("recommend"),
            announce: take("announce"),
            remark: take("remark"),
            letterhead: take("letterhead"),
            agenda: take("agenda"),
            adopted: take("adopted"),
            reason: take("reason"),
            draft: take("draft"),
            closing: take("closing"),
            annex: take("annex"),
            seized: take("seized"),
            hyphened: take("hyphened").into_iter().collect(),
            others: OtherKind::ALL
                .into_iter()
                .flat_map(|kind| take(&format!("other {}", kind.list())).into_iter().map(move |phrase| (kind, phrase)))
                .collect(),
            numbered: take("numbered").into_iter().collect(),
            resolution_nouns: take("noun resolution"),
            decision_nouns: take("noun decision"),
            months: take("month"),
            common: take("common"),
            no_opening: take("no opening").into_iter().collect(),
            behind_subject: take("behind subject").into_iter().collect(),
            small,
        }
    }
}

/// What stands behind a folded phrase that begins a text, where the phrase ends with a word.
fn behind_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut behind = text;
    let mut rest = phrase;
    while !rest.is_empty() {
        let mut letters = behind.chars();
        // Arabic draws words out to fill a line.
        if let Some(drawn) = behind.strip_prefix('ـ') {
            behind = drawn;
            continue;
        }
        let folded = fold(letters.next()?.encode_utf8(&mut [0; 4]));
        rest = rest.strip_prefix(folded.as_str())?;
        behind = letters.as_str();
    }
    (!behind.starts_with(char::is_alphanumeric)).then_some(behind)
}

/// Single spaces.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `text` starts with `pattern`, in which # stands for a number.
fn starts_with_pattern(text: &str, pattern: &str) -> bool {
    let Some((before, behind)) = pattern.split_once('#') else { return text.starts_with(pattern) };
    let Some(rest) = text.strip_prefix(before).map(str::trim_start) else { return false };
    let after = rest.trim_start_matches(char::is_numeric);
    after.len() < rest.len() && (starts_with_pattern(after, behind) || starts_with_pattern(after.trim_start(), behind))
}

/// Whether the first word is printed with accents and ends with a plain "e": "Décide" is no participle.
fn is_present_tense(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.ends_with('e') && first.contains('é') && !first.ends_with("ée")
}

#[cfg(test)]
mod tests;
