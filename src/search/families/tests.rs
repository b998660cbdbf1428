use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::model::{Document, Paragraph};

fn nearest_of(texts: &[Vec<String>]) -> Nearest {
    let documents: Vec<(String, Document)> = texts
        .iter()
        .enumerate()
        .map(|(at, texts)| {
            let paragraph = |text: &String| Paragraph { text: text.clone(), ..Paragraph::default() };
            (format!("text-{at}"), Document { paragraphs: texts.iter().map(paragraph).collect(), ..Document::default() })
        })
        .collect();
    Nearest::new(&Arc::new(Collection::of(documents.iter().map(|(name, document)| (name.as_str(), document)))))
}

/// Words that look like a paragraph, others for each seed.
fn made(seed: u64, words: usize) -> Vec<String> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    (0..words)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            format!("mot{}", state % 3_000)
        })
        .collect()
}

/// The same with so many words replaced, evenly spread.
fn reworded(words: &[String], replaced: usize, salt: usize) -> String {
    let mut words = words.to_vec();
    for nth in 0..replaced {
        let at = nth * words.len() / replaced;
        words[at] = format!("autre{salt}x{nth}");
    }
    words.join(" ")
}

fn text_of(collection: &Collection, words: &str) -> TextId {
    collection.text_ids().find(|text| collection.text(*text) == words).expect("a text")
}

#[test]
fn planted_families_are_found_whole() {
    // Forty sentences; each stands word for word in five texts and, with 1 to 4 words of 60 changed, in six more.
    let sentences: Vec<Vec<String>> = (1..=40).map(|seed| made(seed, 60)).collect();
    let mut texts: Vec<Vec<String>> = Vec::new();
    for (salt, sentence) in sentences.iter().enumerate() {
        texts.extend((0..5).map(|_| vec![sentence.join(" ")]));
        texts.extend((0..6).map(|nth| vec![reworded(sentence, 1 + nth % 4, salt * 10 + nth)]));
        // Too far off to be the same.
        texts.push(vec![reworded(sentence, 20, 1_000 + salt)]);
    }
    let nearest = nearest_of(&texts);
    let families = Families::new(&nearest);
    let collection = nearest.collection();
    for (salt, sentence) in sentences.iter().enumerate() {
        let own = text_of(collection, &sentence.join(" "));
        assert_eq!(families.head(own), own, "what stands most often is the head");
        assert_eq!(families.members(own).len(), 7);
        assert_eq!(families.documents(own), 11);
        let far = text_of(collection, &reworded(sentence, 20, 1_000 + salt));
        assert_eq!((families.head(far), families.members(far), families.documents(far)), (far, vec![far], 1));
    }
}

#[test]
fn a_chain_of_small_changes_is_no_family() {
    // Each differs from the one before in 2 words of 40, the last from the first in all.
    let mut words = made(7, 40);
    let mut texts = vec![vec![words.join(" ")]];
    for step in 0..20 {
        for word in words.iter_mut().skip(step * 2).take(2) {
            *word = format!("neuf{step}{word}");
        }
        texts.push(vec![words.join(" ")]);
    }
    let nearest = nearest_of(&texts);
    let families = Families::new(&nearest);
    let first = text_of(nearest.collection(), &texts[0][0]);
    let last = text_of(nearest.collection(), &texts[20][0]);
    assert!(families.members(first).len() > 1);
    assert_ne!(families.head(first), families.head(last));
}

#[test]
fn case_and_accents_do_not_part_short_sentences() {
    let texts =
        [["Décide de rester saisie de la question"], ["DECIDE de rester saisie de la Question;"], ["Décide de rester muette"]]
            .map(|texts| texts.map(str::to_owned).to_vec());
    let nearest = nearest_of(&texts);
    let families = Families::new(&nearest);
    let of = |at: usize| families.head(text_of(nearest.collection(), &texts[at][0]));
    assert_eq!(of(0), of(1));
    assert_ne!(of(0), of(2));
    assert!(Families::new(&nearest_of(&[])).members(3) == [3]);
}

const WORDS: [&str; 6] = ["de", "la", "Prie", "mandat", "état", "1373"];

proptest! {
    #[test]
    fn those_that_share_most_are_named_as_by_counting_all(
        lists in prop::collection::vec(prop::collection::btree_set(0u32..400, 1..200), 0..=SKETCH),
        crowd in prop::collection::btree_set(0u32..400, 0..60),
        least in 1..=4usize,
    ) {
        // Some heads are in nearly all lists, as where a sentence has many near copies.
        let lists: Vec<Vec<u32>> =
            lists.into_iter().enumerate().map(|(at, list)| if at % 5 == 4 { list } else { &list | &crowd }.into_iter().collect()).collect();
        let count = |head: u32| lists.iter().filter(|list| list.contains(&head)).count();
        let mut expected: Vec<(u8, u32)> =
            (0..400).map(|head| (count(head) as u8, head)).filter(|(count, _)| usize::from(*count) >= least).collect();
        expected.sort_by_key(|(count, head)| (std::cmp::Reverse(*count), *head));
        expected.truncate(COMPARED);
        let mut desk = Desk { counts: vec![0; 400], ..Desk::default() };
        for _ in 0..2 {
            let named = share_most(lists.iter().map(Vec::as_slice).collect(), least, &mut desk);
            prop_assert_eq!(&named, &expected);
            prop_assert!(desk.named.is_empty() && desk.counts.iter().all(|count| *count == 0));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn families_part_all_texts_and_keep_to_the_bound(
        texts in prop::collection::vec(
            prop::collection::vec(prop::collection::vec(prop::sample::select(WORDS.as_slice()), 1..24).prop_map(|words| words.join(" ")), 1..12),
            1..12,
        ),
        changes in prop::collection::vec((0usize..1_000, 0usize..1_000, prop::sample::select(WORDS.as_slice())), 0..40),
    ) {
        let mut texts = texts;
        // Copies with one word changed.
        for (which, at, word) in changes {
            let all: Vec<String> = texts.iter().flatten().cloned().collect();
            let mut words: Vec<&str> = all[which % all.len()].split(' ').collect();
            let at = at % words.len();
            words[at] = word;
            let copy = words.join(" ");
            texts[0].push(copy);
        }
        let nearest = nearest_of(&texts);
        let families = Families::new(&nearest);
        let collection = nearest.collection();
        let (mut own, mut other) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for text in collection.text_ids() {
            let (head, members) = (families.head(text), families.members(text));
            // One family each: whoever is a member says the same of all members.
            prop_assert!(members.contains(&text) && members.contains(&head));
            prop_assert_eq!(families.head(head), head);
            for member in &members {
                prop_assert_eq!(families.head(*member), head);
                prop_assert_eq!(&families.members(*member), &members);
            }
            seen.extend(members);
            // None further from its head than the bound.
            if text != head {
                nearest.folded(text, &mut own);
                nearest.folded(head, &mut other);
                let mut pattern = Pattern::default();
                pattern.set(&own);
                prop_assert!(likeness(&mut pattern, &own, &other) >= BOUND);
            }
        }
        prop_assert_eq!(seen.len(), collection.text_count());
    }
}
