//! When nothing is found: which word stands nowhere, and how it may have been meant.

use super::collection::Collection;
use super::find::Missing;
use super::plan::Plan;
use super::query::Manner;
use super::words::folded_form;

/// How many words are named. In a long passage of another language nearly every one would be.
const NAMED: usize = 8;

/// How many words are proposed for one.
const PROPOSED: usize = 3;

/// The words of a query that stand nowhere.
pub(super) fn missing(collection: &Collection, plan: &Plan<'_>) -> Vec<Missing> {
    let mut found: Vec<Missing> = Vec::new();
    for leaf in plan.leaves.iter().filter(|leaf| leaf.is_wanted) {
        // Another way to print it stands somewhere: the word is known.
        if leaf.ways.iter().any(|way| way.iter().all(|slot| !slot.forms.is_empty())) {
            continue;
        }
        for slot in leaf.ways.first().into_iter().flatten().filter(|slot| slot.forms.is_empty()) {
            if found.iter().any(|missing| missing.word == slot.word) {
                continue;
            }
            if found.len() == NAMED {
                return found;
            }
            let folded = folded_form(&slot.word);
            let nearest = if slot.manner == Manner::Prefix { Vec::new() } else { nearest(collection, &folded, &slot.word) };
            found.push(Missing { word: slot.word.clone(), range: leaf.words.range, nearest });
        }
    }
    found
}

/// Known words nearest in spelling, those that stand in more texts first among equals.
fn nearest(collection: &Collection, folded: &str, typed: &str) -> Vec<String> {
    let letters: Vec<char> = folded.chars().collect();
    // A short word is soon another one.
    let most = match letters.len() {
        0..=2 => return exact_case(collection, folded, typed),
        3..=4 => 1,
        _ => 2,
    };
    let mut near: Vec<(usize, u32, &str)> = collection
        .vocabulary
        .folded_forms()
        .filter_map(|(form, texts)| distance(&letters, form, most).map(|distance| (distance, u32::MAX - texts, form)))
        .collect();
    near.sort_unstable();
    near.into_iter().take(PROPOSED).filter_map(|(_, _, form)| printed(collection, form)).collect()
}

/// Exact words: the same letters with other capitals or accents.
fn exact_case(collection: &Collection, folded: &str, typed: &str) -> Vec<String> {
    printed(collection, folded).filter(|word| word != typed).into_iter().collect()
}

/// A word as most texts print it.
fn printed(collection: &Collection, folded: &str) -> Option<String> {
    let forms = collection.vocabulary.of_folded(folded);
    let most = forms.into_iter().max_by_key(|form| collection.vocabulary.texts(*form));
    most.map(|form| collection.vocabulary.exact.get(form as usize).to_owned())
}

/// Letters to change, add, leave out or swap with their neighbour; none beyond `most`.
fn distance(left: &[char], right: &str, most: usize) -> Option<usize> {
    let length = right.chars().count();
    if left.len().abs_diff(length) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=left.len()).collect();
    let mut letter_before = None;
    for (row, letter) in right.chars().enumerate() {
        let mut current = vec![row + 1];
        for (at, own) in left.iter().enumerate() {
            let mut steps = (last[at] + usize::from(*own != letter)).min(last[at + 1] + 1).min(current[at] + 1);
            if at > 0 && Some(*own) == letter_before && left.get(at - 1) == Some(&letter) && !before.is_empty() {
                steps = steps.min(before[at - 1] + 1);
            }
            current.push(steps);
        }
        if current.iter().min().is_none_or(|steps| *steps > most) {
            return None;
        }
        letter_before = Some(letter);
        before = std::mem::replace(&mut last, current);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_apart() {
        let apart = |left: &str, right: &str| distance(&left.chars().collect::<Vec<_>>(), right, 2);
        assert_eq!(apart("terorisme", "terrorisme"), Some(1));
        assert_eq!(apart("terrroisme", "terrorisme"), Some(1));
        assert_eq!(apart("mandta", "mandat"), Some(1));
        assert_eq!(apart("mandat", "mandat"), Some(0));
        assert_eq!(apart("mandat", "musique"), None);
    }
}
