//! Sessions and time limits of a paragraph. "From 27 to 31 March" tells of what was, unless its clause asks or decides.

use super::clause::Found;
use super::items::Deadline;
use super::lexicon::Act;
use super::lists::List;
use super::passage::Passage;
use super::words::Word;
use super::{listed, report, session, span};

/// Sessions and time limits, in reading order. `clauses`: those of the paragraph; `since`: the year of the text.
pub(super) fn find(passage: &Passage<'_>, clauses: &[Found], since: Option<u32>) -> Vec<Deadline> {
    let times = Times::new(passage, clauses, since);
    let mut deadlines: Vec<Deadline> = Vec::new();
    let mut at = 0;
    while at < passage.words.len() {
        let Some(Read { time, behind }) = times.at(at) else {
            at += 1;
            continue;
        };
        at = behind.max(at + 1);
        let Some(Time { start, end, session, alone }) = time else { continue };
        let mut range = passage.range(start, end);
        range.start += listed::joined_and(&passage.words[start]);
        match deadlines.last_mut().filter(|last| !alone && last.range.end + 1 == range.start) {
            Some(last) => last.range.end = range.end,
            None => deadlines.push(Deadline { range, session }),
        }
    }
    deadlines
}

/// What stands at a word, and the word to go on from.
struct Read {
    /// None where it is told of what was.
    time: Option<Time>,
    behind: usize,
}

/// A session or time limit, as words `start..end`.
struct Time {
    start: usize,
    end: usize,
    session: Option<u32>,
    /// It is none with the one before it: "dès que possible | en 2026" is one.
    alone: bool,
}

/// What is asked when, in one paragraph.
struct Times<'text> {
    passage: &'text Passage<'text>,
    clauses: Vec<Own<'text>>,
    since: Option<u32>,
}

/// A clause, as far as times go.
struct Own<'text> {
    clause: &'text Found,
    /// It asks or decides.
    binds: bool,
    /// It thanks or takes note: what stands in it is told, and sets nobody a time.
    tells: bool,
}

impl<'text> Own<'text> {
    fn new(passage: &Passage<'text>, clause: &'text Found) -> Self {
        let Passage { lexicon, words, .. } = *passage;
        let asks = clause.act == Act::Asks || clause.implied;
        let binds = asks || report::sets_time(lexicon, &clause.lemma) || decides_again(words, clause);
        let notes = || words[clause.start..clause.behind].iter().any(|word| word.is_in(List::Notes));
        Self { clause, binds, tells: !binds && (clause.act == Act::Thanks || notes()) }
    }
}

/// "Renews its decision to convene": decided once more.
fn decides_again(words: &[Word], clause: &Found) -> bool {
    let is = |at: usize, list: List| words.get(at).is_some_and(|word| word.is_in(list));
    let own = (clause.behind..clause.behind + 2).find(|at| is(*at, List::OwnDecision));
    own.is_some_and(|own| is(own + 1, List::DecisionNoun) && is(own + 2, List::BehindDecision))
}

impl<'text> Times<'text> {
    fn new(passage: &'text Passage<'text>, clauses: &'text [Found], since: Option<u32>) -> Self {
        Self { passage, clauses: clauses.iter().map(|clause| Own::new(passage, clause)).collect(), since }
    }

    /// The clause of a word.
    fn own(&self, at: usize) -> Option<&Own<'text>> {
        self.clauses.iter().rfind(|own| own.clause.start <= at)
    }

    /// Whether what stands at a word is asked or decided.
    fn binds(&self, at: usize) -> bool {
        self.own(at).is_none_or(|own| own.binds)
    }

    /// Whether no time can begin at a word: what is told, what belongs to the verb of a clause ("Urgently requests").
    fn is_told(&self, at: usize) -> bool {
        let told = self.own(at).is_some_and(|own| own.tells || (own.clause.start..own.clause.behind).contains(&at));
        // "la situation sur laquelle ils appellent régulièrement l'attention".
        told || session::is_told(self.passage.lexicon, self.passage.words, at)
    }

    fn at(&self, at: usize) -> Option<Read> {
        let Passage { lexicon, words, .. } = *self.passage;
        if self.is_told(at) {
            return None;
        }
        let read = |start, end, session| Read { time: Some(Time { start, end, session, alone: true }), behind: end };
        if let Some(session) = session::at(lexicon, words, at) {
            // "adopted by the Council at its tenth session", "the outcome of the tenth special session".
            let past = !self.binds(session.start)
                || session::is_past(words, session.start)
                || session::is_named_for_outcome(words, session.start);
            let time = read(session.start, session.end, session.number);
            return Some(if past { Read { time: None, ..time } } else { time });
        }
        if let Some(session) = session::same_at(lexicon, words, at).filter(|_| self.binds(at)) {
            // "de lui présenter à cette session": the one named before.
            return Some(read(session.start, session.end, session.number));
        }
        if span::is_share(words, at) {
            // "by 50 per cent".
            return Some(Read { time: None, behind: at + 2 });
        }
        if let Some((start, end)) = self.limit_at(at) {
            // "until the conclusion of the 2026 session".
            let session = (start..end).find_map(|at| session::at(lexicon, words, at)).filter(|session| session.end <= end);
            return Some(read(start, end, session.and_then(|session| session.number)));
        }
        if !self.binds(at) {
            return None;
        }
        if let Some(end) = session::year_at(lexicon, words, at, self.since) {
            return Some(Read { time: Some(Time { start: at, end, session: None, alone: false }), behind: end });
        }
        report::takes_place(words, at).then(|| read(at, at + 2, None))
    }

    /// The time limit at a word that is set, not told.
    fn limit_at(&self, at: usize) -> Option<(usize, usize)> {
        let Passage { lexicon, words, .. } = *self.passage;
        report::deadline_at(lexicon, words, at)
            .filter(|_| self.binds(at) || !words[at].is_in(List::OnlyAsked) && !span::is_bare(words, at))
            // "les mesures énoncées à l'issue de l'examen": told of what was done.
            .filter(|(start, _)| !session::is_of_past_event(words, *start))
            .filter(|(start, end)| !self.is_told_month(*start, *end))
    }

    /// "the review in June 2020": a month of the past, or of what was done.
    fn is_told_month(&self, start: usize, end: usize) -> bool {
        let words = self.passage.words;
        let year = words[start..end].iter().rev().find_map(|word| word.folded.parse::<u32>().ok());
        let month = words[start].is_in(List::InMonth) && year.is_some();
        let before = self.since.zip(year).is_some_and(|(since, year)| year < since);
        // "d'ici avril 2015" is never told of what was done.
        let to_come = words[start].is_in(List::ByMonth);
        month && (before || !self.binds(start) || !to_come && session::is_past(words, start))
    }
}
