//! "Decides to consider the matter on the basis of a report of X": X is to report.

use super::super::clause::{DECIDES, Found};
use super::super::condition::range;
use super::super::group;
use super::super::lexicon::Lexicon;
use super::super::words::Word;
use super::{Request, To, session_from};

/// "Decides to consider the matter at its sixtieth session on the basis of a report of the Secretary-General".
pub(super) fn on_the_basis(lexicon: &Lexicon, clause: &[Word], found: &Found) -> Option<Request> {
    const NEAR: usize = 8;
    if !DECIDES.contains(&found.lemma.as_str()) {
        return None;
    }
    let (start, behind) = (found.behind..clause.len()).find_map(|at| Some((at, lexicon.basis.end_at(clause, at)?)))?;
    let near = behind..clause.len().min(behind + NEAR);
    let end = near.take_while(|at| !clause[*at].is_mark()).find_map(|at| lexicon.report_nouns.end_at(clause, at))?;
    let by = (end..clause.len().min(end + NEAR)).take_while(|at| !clause[*at].is_mark()).find_map(|at| {
        let of = clause[at].is_any(&["of", "by", "from", "du", "de", "des", "par", "que"]);
        // "un rapport que | présentera le Secrétaire général".
        let verb = clause[at].is("que") && clause.get(at + 1).is_some_and(group::is_future);
        group::group_at(lexicon, clause, at + 1 + usize::from(verb)).filter(|group| of && group.actor)
    })?;
    let session = session_from(lexicon, clause, found.behind)?;
    Some(Request {
        range: range(clause, start, end),
        by: Some(by),
        to: To::Speaker,
        also: Vec::new(),
        session: Some((range(clause, session.start, session.end), session.number)),
        deadline: None,
        on: None,
    })
}
