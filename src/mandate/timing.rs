//! When something is to be done, how often, and in what form a report is given: what of it is another from one text to the next.

use super::lexicon::Lexicon;
use super::words::{self, Phrases, Word};
use super::{Deadline, Report, same};
use crate::model::{Body, Document, Language, Paragraph};
use crate::text::{InOrder, TextRange};

/// A time, a frequency or a form, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// What it is compared by.
    pub key: Key,
    /// As printed.
    pub words: String,
    /// Where.
    pub range: TextRange,
}

/// What a time is compared by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// A session by its number or year: it moves on with the texts.
    Session(u32),
    /// How often, or in what form, as the list has it: "annual" and "every year" are one.
    Mark(&'static str),
    /// Any other time limit, by its words.
    Words(String),
}

/// How far the next session moves on between two texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pace {
    /// Years, and the sessions of the bodies that speak.
    steps: Vec<i64>,
    /// The texts are in two languages: only numbers can be compared.
    two_languages: bool,
}

impl Pace {
    /// From one text to the next.
    pub fn between(earlier: &Document, later: &Document) -> Self {
        let year = |text: &Document| text.year.or(text.adopted.map(|day| day.year)).map(i64::from);
        let session = |text: &Document| -> Option<i64> {
            let named = || text.symbol.as_ref().and_then(crate::model::Symbol::session);
            text.session.clone().or_else(named)?.parse().ok()
        };
        let step = |from: Option<i64>, to: Option<i64>| from.zip(to).map(|(from, to)| to - from);
        let years = step(year(earlier), year(later));
        let sessions = if earlier.body == later.body {
            // A session and a year of session are no distance.
            step(session(earlier), session(later)).filter(|step| step.abs() < 200)
        } else {
            // From a Council in July to the Assembly in December: its next session is one further than the years say.
            step(assembly(earlier, session(earlier)), assembly(later, session(later)))
        };
        Self { steps: years.into_iter().chain(sessions).collect(), two_languages: earlier.language != later.language }
    }

    fn is_next(&self, before: u32, after: u32) -> bool {
        before == after || self.steps.contains(&(i64::from(after) - i64::from(before)))
    }

    /// The same words but for the years that a report is about: "its activities for 2024/25".
    pub fn is_same_subject(&self, before: &str, after: &str) -> bool {
        if before == after {
            return true;
        }
        let is_year = |word: &str| word.len() == 4 && word.parse().is_ok_and(|year: u32| (1945..2100).contains(&year));
        let (words, others) = (before.split(' '), after.split(' '));
        // "24" of "2023/24".
        let is_end = |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        let mut behind_year = false;
        let same = words.clone().zip(others.clone()).all(|(word, other)| {
            let both = |is: &dyn Fn(&str) -> bool| is(word) && is(other);
            let is_number = both(&is_year) || behind_year && both(&is_end);
            behind_year = is_year(word);
            let numbers = || word.parse().ok().zip(other.parse().ok());
            word == other || is_number && numbers().is_some_and(|(word, other)| self.is_next(word, other))
        });
        same && words.count() == others.count()
    }

    /// The same time, the next session, the same frequency or form.
    pub fn is_same(&self, before: &Moment, after: &Moment) -> bool {
        match (&before.key, &after.key) {
            (Key::Session(before), Key::Session(after)) => self.is_next(*before, *after),
            (Key::Words(before), Key::Words(after)) => self.two_languages || before == after,
            (before, after) => before == after,
        }
    }
}

/// The session of the General Assembly that goes on when a text is adopted; it opens in September. Other bodies mostly meet before.
fn assembly(text: &Document, session: Option<i64>) -> Option<i64> {
    const FIRST: i64 = 1945;
    let own = session.filter(|session| text.body == Some(Body::GeneralAssembly) && *session < 200);
    let of_day = || text.adopted.map(|day| i64::from(day.year) - FIRST - i64::from(day.month < 9));
    let of_year = || text.year.map(|year| i64::from(year) - FIRST - 1);
    own.or_else(of_day).or_else(of_year)
}

/// Nothing of two lists is another but the next session.
pub(super) fn is_same(before: &[Moment], after: &[Moment], pace: &Pace) -> bool {
    let (dropped, added) = same::apart(before, after, |one, other| pace.is_same(one, other));
    dropped.is_empty() && added.is_empty()
}

/// The words of all, as printed.
pub(super) fn printed(moments: &[Moment]) -> String {
    moments.iter().map(|moment| moment.words.as_str()).collect::<Vec<_>>().join(", ")
}

/// A time limit.
pub(super) fn of_deadline(language: Language, own: &Paragraph, deadline: &Deadline) -> Moment {
    let said = deadline.range.of(&own.text);
    let by_words = || {
        let words = words::words(language, said);
        let mark = (0..words.len()).find_map(|at| marks(language).longest_at(&words, at));
        mark.map_or_else(|| Key::Words(same::wording(said)), |(_, mark)| Key::Mark(mark))
    };
    let key = deadline.session.map_or_else(by_words, Key::Session);
    Moment { key, words: said.to_owned(), range: deadline.range }
}

/// When and how often a report is to be given, and in what form: in the words of its stretch that do not say what it is on.
/// `words`: those of the paragraph.
pub(super) fn of_report(
    language: Language,
    (own, words): (&Paragraph, &[Word]),
    deadlines: &InOrder<'_, Deadline>,
    report: &Report,
    stretch: TextRange,
) -> Vec<Moment> {
    let is_on = |range: TextRange| report.on.is_some_and(|on| on.overlaps(range));
    let named = report.when.map(|range| Deadline { range, session: report.session });
    let inside = deadlines.overlapping(stretch).filter(|limit| !is_on(limit.range));
    let mut moments: Vec<Moment> = Vec::new();
    for limit in named.iter().chain(inside) {
        if moments.iter().all(|known| !known.range.overlaps(limit.range)) {
            moments.push(of_deadline(language, own, limit));
        }
    }
    let mut at = words.partition_point(|word| word.range.start < stretch.start);
    while let Some(word) = words.get(at).filter(|word| word.range.start < stretch.end) {
        let Some((end, mark)) = marks(language).longest_at(words, at) else {
            at += 1;
            continue;
        };
        let range = TextRange::new(word.range.start, words[end - 1].range.end);
        let is_known = |known: &Moment| known.range.overlaps(range) || known.key == Key::Mark(mark);
        if !is_on(range) && !is_of_meeting(words, at, end) && !moments.iter().any(is_known) {
            moments.push(Moment { key: Key::Mark(mark), words: range.of(&own.text).to_owned(), range });
        }
        at = end;
    }
    moments.sort_by_key(|moment| moment.range.start);
    moments
}

/// "its annual session", "le débat annuel": how often others meet.
fn is_of_meeting(words: &[Word], start: usize, end: usize) -> bool {
    const MEETINGS: [&str; 16] = [
        "session",
        "sessions",
        "meeting",
        "meetings",
        "debate",
        "debates",
        "dialogue",
        "forum",
        "conference",
        "reunion",
        "reunions",
        "debat",
        "debats",
        "review",
        "examen",
        "budget",
    ];
    let beside = start.checked_sub(1).into_iter().chain([end]);
    beside.filter_map(|at| words.get(at)).any(|word| word.is_any(&MEETINGS))
}

/// The list of frequencies and forms, made ready for a language.
fn marks(language: Language) -> &'static Phrases<&'static str> {
    &Lexicon::of(language).moments
}
