//! Who a clause is addressed to, by name: pronouns by those they mean, short names in full, without what only says that it concerns them.

use super::clause::Found;
use super::items::Addressee;
use super::lexicon::{Act, Grammar};
use super::lists::{List, Lists};
use super::names::Names;
use super::passage::Passage;
use super::words::Word;
use super::{listed, meant};
use crate::model::Language;
use crate::text::fold::fold;

/// Those that a clause is addressed to. `earlier`: the clauses before it in the paragraph, and those they are addressed to.
pub(super) fn find(
    passage: &Passage<'_>,
    names: &mut Names<'_>,
    clause: &Found,
    earlier: &[(&Found, Vec<Addressee>)],
) -> Vec<Addressee> {
    let Passage { lexicon, words, .. } = *passage;
    let mut addressees: Vec<Addressee> = Vec::new();
    if clause.pronoun && clause.act != Act::Says {
        // "et lui demande": one named before.
        if lexicon.grammar == Grammar::Table {
            let at = clause.start.saturating_sub(usize::from(lexicon.language == Language::Es));
            return listed::meant(lexicon, at, earlier, words);
        }
        let Some(at) = meant::before_verb(words, clause) else { return Vec::new() };
        addressees = meant::meant(passage, names, at, earlier);
    }
    for group in clause.addressed.iter().filter(|_| !clause.pronoun || clause.act == Act::Asks) {
        let single = group.end == group.start + 1;
        if single && lexicon.grammar == Grammar::Table && lexicon.pronouns.contains(&words[group.start].folded) {
            addressees.extend(listed::meant(lexicon, group.start, earlier, words));
            continue;
        }
        if single && meant::is_pronoun(&words[group.start]) {
            // "invite celui-ci", "calls upon it".
            let mut found = meant::meant(passage, names, group.start, earlier);
            if found.is_empty() && addressees.is_empty() {
                found.extend(meant::within(passage, names, (clause.behind, group.start)));
            }
            addressees.extend(found);
            continue;
        }
        let mut range = passage.range(group.start, group.end);
        range.start += listed::joined_and(&words[group.start]);
        let name = bare(&names.full(group, passage), lexicon.language);
        let name = if lexicon.language == Language::Ar && group.known.is_none() { listed::without_joined(&name) } else { name };
        if addressees.iter().all(|known| known.name != name) {
            addressees.push(Addressee { name, range });
        }
    }
    addressees
}

/// Whether a clause is addressed to a pronoun first.
pub(super) fn is_pronoun(clause: &Found, words: &[Word]) -> bool {
    clause.addressed.first().is_some_and(|group| group.end == group.start + 1 && meant::is_pronoun(&words[group.start]))
}

/// A name without what says only that it is about those it concerns: "relevant", "interested", "concernés".
fn bare(name: &str, language: Language) -> String {
    let lists = Lists::of(language);
    let is = |word: &str, list: List| lists.holding(&fold(word)).has(list);
    // "other relevant organizations" are other organizations.
    if let Some((other, rest)) = name.split_once(' ').filter(|(first, _)| is(first, List::OtherOne)) {
        return format!("{other} {}", bare(rest, language));
    }
    // "Secretary-General of the United Nations": there is one, others have their own bodies behind them.
    for one in ["Secretary-General", "Secrétaire général"] {
        let whose = name.strip_prefix(one).map(str::trim_start);
        if whose.is_some_and(|whose| matches!(whose, "of the United Nations" | "de l’Organisation des Nations Unies")) {
            return one.to_owned();
        }
    }
    let name = name.split_once(' ').filter(|(first, _)| is(first, List::ConcernedBefore)).map_or(name, |(_, rest)| rest);
    let behind = name.rsplit_once(' ').filter(|(_, last)| is(last, List::ConcernedBehind)).map(|(rest, _)| rest);
    // "all concerned", "those concerned" have no noun of their own.
    behind.filter(|rest| *rest != "all" && !rest.starts_with("those")).unwrap_or(name).to_owned()
}
