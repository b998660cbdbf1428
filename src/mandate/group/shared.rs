//! What several nouns of one name share: "fonds et programmes des Nations Unies", "intergovernmental and non-governmental organizations".

use super::{Group, group_at};
use crate::mandate::lexicon::{Grammar, Lexicon};
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// "intergovernmental | and non-governmental organizations", "international | , regional and non-governmental organizations": one.
pub(super) fn with_attributes(lexicon: &Lexicon, words: &[Word], group: &Group) -> Option<Group> {
    const MOST: usize = 4;
    let mut last = group.clone();
    for _ in 0..MOST {
        let attribute = lexicon.grammar == Grammar::NounLast && !last.actor && is_attribute(words, &last);
        if !attribute || !words.get(last.end).is_some_and(|word| word.is_any(&["and", "or", ","])) {
            return None;
        }
        let and = usize::from(words[last.end].is(",") && words.get(last.end + 1).is_some_and(|word| word.is_any(&["and", "or"])));
        let from = last.end + 1 + and;
        last = group_at(lexicon, words, from).filter(|further| further.start == from)?;
        if last.actor {
            return Some(Group { start: group.start, known: None, ..last });
        }
    }
    None
}

/// Whether a group is only words that another noun may follow: "intergovernmental", no "RENAMO" and no "employers".
fn is_attribute(words: &[Word], group: &Group) -> bool {
    let people = words[group.start].is_in(List::AdjectiveOfPeople) && group.end == group.start + 1;
    (people || !words[group.start].capital)
        && words.get(group.end.wrapping_sub(1)).is_some_and(|word| !word.folded.ends_with('s'))
        && !words[group.start..group.end].iter().any(|word| word.is("of"))
}

/// "the leaders | and members of the armed groups", "individuals | and institutions concerned": what stands behind is of both.
pub(super) fn share_behind(words: &[Word], last: &Group, found: &Group) -> bool {
    let bare = |group: &Group| words[group.head].is_in(List::KindOfBody) && !words[group.head].capital && group.known.is_none();
    let alone = last.end == last.start + 1;
    let joint = found.start == last.end + 1 && words[last.end].is_any(&["and", "or"]);
    let behind = words[found.head + 1..found.end].iter().any(|word| word.is_in(List::TellsWhich));
    bare(last) && bare(found) && alone && joint && found.head == found.start && behind
}

/// Whether two nouns of bodies share an article and what stands behind the second: "fonds et programmes des Nations Unies".
pub(super) fn share(words: &[Word], last: &Group, found: &Group) -> bool {
    let bare = |group: &Group| words[group.head].is_in(List::KindOfBody) && !words[group.head].capital && group.known.is_none();
    let joint = words[last.end..found.start].iter().all(|word| word.is_any(&[",", "et"]));
    let alone = last.end == last.head + 1 || words[last.start..last.end].iter().any(|word| word.is_any(&[",", "et"]));
    // "les fonds, programmes et organismes | qui ne l'ont pas fait".
    let third = words[last.start..last.end].iter().any(|word| word.is(","));
    // "les organes directeurs de tous les autres fonds, programmes et institutions spécialisées": nouns without article go on with the last.
    let noun = |at: usize| words[at].is_in(List::KindOfBody) && !words[at].capital;
    let complement = last.end > last.head + 1 && noun(last.end - 1) && words[last.end].is(",") && found.start == last.end + 1;
    if complement
        && found.known.is_none()
        && noun(found.head)
        && words[last.head + 1..last.end - 1].iter().any(|word| word.is_in(List::Of))
    {
        return true;
    }
    let shared = third || found.end > found.head + 1 || words.get(found.end).is_some_and(|word| word.is_any(&[",", "et"]));
    bare(last) && bare(found) && joint && alone && shared
}
