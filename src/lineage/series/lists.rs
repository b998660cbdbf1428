//! What says nothing of the subject of a text, as `assets/lexicon/series.txt` lists it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::phrases;
use crate::text::fold::fold;
use crate::text::token::tokens;

/// The lists, read once.
pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(Lists::read);

#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Ends of lines that name who submits a draft.
    pub(super) sponsors: Vec<String>,
    /// Words that, with numbers and dates, make no title.
    pub(super) dates: HashSet<String>,
    /// What stands before and behind the subject of a title, in words; the longest first.
    pub(super) frames: Vec<[Vec<String>; 2]>,
    /// Phrases that stand in texts on anything, by their numbers, ascending.
    pub(super) phrases: Vec<u32>,
    /// Words that name no subject although they have a capital.
    pub(super) names: HashSet<String>,
    /// Words that say that a text stands in place of the one named behind them.
    pub(super) replaces: Vec<String>,
}

impl Lists {
    fn read() -> Self {
        let mut lists = Self::default();
        let mut section = "";
        for line in include_str!("../../../assets/lexicon/series.txt").lines().map(str::trim) {
            if line.is_empty() || line.starts_with("# ") {
                continue;
            }
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
                continue;
            }
            let line = fold(line);
            match section {
                "sponsors" => lists.sponsors.push(line),
                "dates" => _ = lists.dates.insert(line),
                "frames" => lists.frames.push(frame(&line)),
                "phrases" => line.split('…').for_each(|part| phrases::of_words(part, &mut lists.phrases)),
                "names" => _ = lists.names.insert(line),
                _ => lists.replaces.push(line),
            }
        }
        // What titles of many subjects have is no name in a text either.
        let titles = include_str!("../../../assets/lexicon/titles.txt").lines();
        let everywhere = titles.skip_while(|line| line.trim() != "[everywhere]").skip(1);
        lists.names.extend(everywhere.map(|line| fold(line.trim())).filter(|line| !line.is_empty()));
        lists.frames.sort_by_key(|[before, behind]| std::cmp::Reverse(before.len() + behind.len()));
        lists.phrases.sort_unstable();
        lists.phrases.dedup();
        lists
    }
}

fn frame(line: &str) -> [Vec<String>; 2] {
    let (before, behind) = line.split_once('…').unwrap_or((line, ""));
    [before, behind].map(|part| tokens(part).into_iter().map(|token| token.range.of(part).to_owned()).collect())
}
