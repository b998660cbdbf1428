//! Groups in languages that set most of what belongs to a noun before it, as English: "the competent treaty bodies".

use super::{Group, LONGEST_NAME, behind_determiners, is_doing, trimmed};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::words::Word;

pub(super) fn noun_last(lexicon: &Lexicon, words: &[Word], start: usize) -> Option<Group> {
    let mut at = start;
    let mut head = None;
    let mut of = false;
    while at < words.len() && at - start < LONGEST_NAME {
        let word = &words[at];
        let named = words[start].capital && head.is_some_and(|head: usize| words[head].capital);
        if word.is_mark() || lexicon.infinitive_at(words, at) {
            break;
        }
        let next = words.get(at + 1);
        let behind_noun = word.is_any(&["for", "on", "against"]) && named && next.is_some_and(|next| next.capital);
        // "States not parties".
        let not_parties = word.is("not") && next.is_some_and(|next| next.is_any(&["parties", "party", "members"]));
        // "States parties to the Rome Statute", "the liaison office to United Nations Headquarters".
        let to_whom = word.is("to")
            && at > start
            && words[at - 1].is_any(&["parties", "party", "signatories", "office", "mission", "observer", "representative"])
            && words.get(behind_determiners(lexicon, words, at + 1)).is_some_and(|next| next.capital);
        // "the parties | to the conflict".
        let to_what = word.is("to")
            && at > start
            && words[at - 1].is_any(&["parties", "party", "signatories"])
            && !words.get(at + 2).is_some_and(|next| next.is("said"))
            && lexicon.determiners.end_at(words, at + 1).is_some();
        // "the communities | in Cyprus".
        let where_at = word.is_any(&["in", "within"])
            && at > start
            && lexicon.actors.contains(&words[at - 1].folded)
            && words.get(behind_determiners(lexicon, words, at + 1)).is_some_and(|next| next.capital && !next.is_mark());
        if word.is("of") || behind_noun || to_whom || to_what || where_at {
            of = true;
        } else if not_parties {
            at += 1;
            continue;
        } else if lexicon.stops.contains(&word.folded) || word.is_any(&["and", "or", "as", "to"]) {
            // "Drugs and Crime" inside a name; "States and agencies" are two.
            let inside =
                |next: &Word| next.capital && !lexicon.actors.contains(&next.folded) && !starts_actor(lexicon, words, at + 1);
            if !(of && named && word.is("and") && next.is_some_and(inside)) {
                break;
            }
        } else if said_of(lexicon, words, start, at) {
            // "the other parties | concerned".
            at += 1;
            break;
        } else if at > start && ends_noun_last(lexicon, words, at, of) {
            break;
        } else if !of {
            head = Some(at);
        }
        at += 1;
    }
    let head = head?;
    let end = trimmed(words, head + 1, at);
    let actor = lexicon.actors.contains(&words[head].folded) && !is_doing(words, head);
    Some(Group { start, end, known: None, actor, head })
}

/// An adjective behind its noun: "the parties *concerned*".
fn said_of(lexicon: &Lexicon, words: &[Word], start: usize, at: usize) -> bool {
    let adjective = words[at].is_any(&["concerned", "involved", "interested", "represented", "mentioned"]);
    adjective && at > start && lexicon.actors.contains(&words[at - 1].folded)
}

/// Whether the word at `at` is no part of the group any more: an adverb, a condition, "having", an article, a verb.
fn ends_noun_last(lexicon: &Lexicon, words: &[Word], at: usize, of: bool) -> bool {
    let (word, before) = (&words[at], &words[at - 1]);
    lexicon.asides.end_at(words, at).is_some()
        || lexicon.conditions.end_at(words, at).is_some()
        || (word.folded.ends_with("ing") && !word.capital && lexicon.actors.contains(&before.folded))
        || (!of && lexicon.determiners.end_at(words, at).is_some())
        || (!word.capital && before.capital && !goes_on_below(lexicon, words, at))
}

/// Whether a small word behind a name still belongs to it: "United Nations | system", "Court | liaison office".
fn goes_on_below(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    words
        .iter()
        .skip(at)
        .take(3)
        .take_while(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))
        .any(|word| lexicon.actors.contains(&word.folded))
}

/// Whether a group that can be asked begins here.
fn starts_actor(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let start = behind_determiners(lexicon, words, at);
    lexicon.names.end_at(words, start).is_some() && words.get(start).is_some_and(|word| word.capital)
}
