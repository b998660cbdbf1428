//! Marks as a person would set them: at the borders of phrases, and no confetti.

use std::ops::Range;

use super::Item;
use super::script::{Block, Script};
use crate::text::Sides;

/// A word of at most this many letters is a small one in the languages that write letters: "de", "les", "and", "der", "для".
const SMALL_WORD_LETTERS: u32 = 3;

/// At most this many common words in a row can be chance between two changes: "dans le cadre" is no chance any more, "et de la" is.
const MOST_WORDS_OF_CHANCE: usize = 3;

/// A longer common word goes too where the changes on both sides are this many times as long: "terrorisme" between two sentences
/// rewritten whole says nothing.
const CHANCE_RATIO: u32 = 12;

/// Moves pure insertions and removals between equal neighbours to where they read best: "de la lutte [et de la lutte]", never
/// "de la [lutte et de la] lutte".
pub(super) fn slide(script: &mut Script, items: &Sides<Vec<Item>>) {
    for index in 1..script.blocks.len().saturating_sub(1) {
        let [before, change, after] = &mut script.blocks[index - 1..=index + 1] else { continue };
        if change.is_equal {
            continue;
        }
        let is_insertion = change.at.left.is_empty();
        if !is_insertion && !change.at.right.is_empty() {
            continue;
        }
        let (own, items) = if is_insertion { (&change.at.right, &items.right) } else { (&change.at.left, &items.left) };
        let shift = best_shift(own, items, before.at.left.len(), after.at.left.len());
        shift_block(before, change, after, shift);
    }
    script.blocks.retain(|block| !block.at.left.is_empty() || !block.at.right.is_empty());
    merge_neighbours(script);
}

/// By how many items a change reads best further on (or, negative, further back).
fn best_shift(own: &Range<usize>, items: &[Item], room_before: usize, room_after: usize) -> isize {
    let same = |left: usize, right: usize| matches!((items.get(left), items.get(right)), (Some(a), Some(b)) if a.id == b.id);
    let mut best = (border_score(items, own), 0);
    for (room, sign) in [(room_before, -1_isize), (room_after, 1)] {
        let mut at = own.clone();
        for step in (1..).take(room) {
            let fits = if sign < 0 { at.start > 0 && same(at.start - 1, at.end - 1) } else { same(at.start, at.end) };
            if !fits {
                break;
            }
            at = if sign < 0 { at.start - 1..at.end - 1 } else { at.start + 1..at.end + 1 };
            best = best.max((border_score(items, &at), sign * step));
        }
    }
    best.1
}

/// How well a change reads between its borders. The item before it and its own last one are the same wherever it slides, so one
/// look says whether both borders stand behind a full word.
fn border_score(items: &[Item], at: &Range<usize>) -> u8 {
    let Some(last) = items.get(at.end.wrapping_sub(1)) else { return 0 };
    let starts_passage = items.get(at.start).is_some_and(|first| at.start == 0 || items[at.start - 1].passage != first.passage);
    if starts_passage {
        3
    } else if last.letters > SMALL_WORD_LETTERS {
        2
    } else {
        u8::from(!last.is_word())
    }
}

fn shift_block(before: &mut Block, change: &mut Block, after: &mut Block, by: isize) {
    let moved = |at: usize| at.saturating_add_signed(by);
    for (before, change, after) in [
        (&mut before.at.left, &mut change.at.left, &mut after.at.left),
        (&mut before.at.right, &mut change.at.right, &mut after.at.right),
    ] {
        before.end = moved(before.end);
        *change = moved(change.start)..moved(change.end);
        after.start = moved(after.start);
    }
}

/// Blocks that slid together become one.
fn merge_neighbours(script: &mut Script) {
    let blocks = std::mem::take(&mut script.blocks);
    for block in blocks {
        script.push(block.is_equal, block.at.left.len(), block.at.right.len());
    }
}

/// Takes common words that are there by chance between two changes into the change; never one half of a pair of brackets without the other.
pub(super) fn dissolve(script: &mut Script, items: &Sides<Vec<Item>>) {
    if items.left.iter().all(|item| item.bracket.is_none()) {
        dissolve_all_but(&[], script, items);
        return;
    }
    let whole = script.clone();
    let mut kept: Vec<usize> = Vec::new();
    loop {
        dissolve_all_but(&kept, script, items);
        let torn = torn(&whole, script, items);
        if torn.is_empty() {
            return;
        }
        kept.extend(torn);
        script.clone_from(&whole);
    }
}

/// Common words that went into a change and have one half of a pair of brackets whose other half stands outside, by where they begin on
/// the left.
fn torn(whole: &Script, script: &Script, items: &Sides<Vec<Item>>) -> Vec<usize> {
    let changes = script.blocks.iter().filter(|block| !block.is_equal);
    let mut found = Vec::new();
    for change in changes {
        let left = halves(&items.left, &change.at.left);
        let right = halves(&items.right, &change.at.right);
        let islands = whole.blocks.iter().filter(|block| block.is_equal);
        let islands = islands.filter(|own| {
            let is_inside = change.at.left.start <= own.at.left.start && own.at.left.end <= change.at.left.end;
            is_inside && !own.at.left.is_empty()
        });
        let is_torn = |own: &&Block| {
            left.iter().any(|half| own.at.left.contains(half)) || right.iter().any(|half| own.at.right.contains(half))
        };
        found.extend(islands.filter(is_torn).map(|own| own.at.left.start));
    }
    found
}

/// Where in a stretch one half of a pair stands alone.
fn halves(items: &[Item], at: &Range<usize>) -> Vec<usize> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut alone = Vec::new();
    for (place, bracket) in at.clone().filter_map(|place| Some((place, items.get(place)?.bracket?))) {
        if bracket.opens {
            open.push((place, bracket.closing));
        } else if let Some(nth) = open.iter().rposition(|(_, closing)| *closing == bracket.closing) {
            // What was opened since then is closed nowhere.
            alone.extend(open.drain(nth..).skip(1).map(|(place, _)| place));
        } else {
            alone.push(place);
        }
    }
    alone.extend(open.into_iter().map(|(place, _)| place));
    alone
}

fn dissolve_all_but(kept: &[usize], script: &mut Script, items: &Sides<Vec<Item>>) {
    loop {
        let blocks = &script.blocks;
        let chance = |index: usize| match blocks.get(index.wrapping_sub(1)..=index + 1) {
            Some([before, island, after]) => {
                island.is_equal && !kept.contains(&island.at.left.start) && is_chance(before, island, after, items)
            }
            _ => false,
        };
        let dissolved: Vec<bool> = (0..blocks.len()).map(chance).collect();
        if !dissolved.contains(&true) {
            return;
        }
        for (block, dissolved) in script.blocks.iter_mut().zip(dissolved) {
            block.is_equal &= !dissolved;
        }
        merge_neighbours(script);
    }
}

/// The letters of each word. Characters of a script that sets no spaces are one word where they follow each other: "大会" is no small word.
fn words(items: &[Item]) -> impl Iterator<Item = u32> {
    let runs = items.chunk_by(|one, other| one.is_ideograph && other.is_ideograph);
    runs.map(|run| run.iter().map(|item| item.letters).sum())
}

fn is_chance(before: &Block, island: &Block, after: &Block, items: &Sides<Vec<Item>>) -> bool {
    // Where one side has nothing but the island, it is no chance: the other side was written around it.
    let one_sided = |of: fn(&Block) -> &Range<usize>| of(before).is_empty() && of(after).is_empty();
    if one_sided(|block| &block.at.left) || one_sided(|block| &block.at.right) {
        return false;
    }
    let common = &items.left[island.at.left.clone()];
    if common.iter().any(|item| item.kind.is_reference())
        || common.iter().filter(|item| item.is_word()).count() > MOST_WORDS_OF_CHANCE
    {
        return false;
    }
    let full_letters: u32 = words(common).filter(|letters| *letters > SMALL_WORD_LETTERS).sum();
    let changed = |block: &Block| {
        let letters = |items: &[Item]| items.iter().map(|item| item.letters).sum::<u32>();
        letters(&items.left[block.at.left.clone()]).max(letters(&items.right[block.at.right.clone()]))
    };
    let neighbours = changed(before).min(changed(after));
    if full_letters == 0 { neighbours > 0 } else { full_letters * CHANCE_RATIO <= neighbours }
}
