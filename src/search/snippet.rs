//! The part of a text that shows a hit.

use crate::text::TextRange;

/// A stretch of a text around its first hit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// Within the text.
    pub range: TextRange,
    /// There is more before it.
    pub more_before: bool,
    /// There is more behind it.
    pub more_behind: bool,
    /// The hits inside, within the text.
    pub hits: Vec<TextRange>,
}

/// How much of a snippet stands before its first hit, as a part of the whole.
const BEFORE: f32 = 0.4;

impl Snippet {
    /// About `width` characters of a text from where its hits stand closest, cut between words; all of it where it is not much longer.
    #[must_use]
    pub fn of(text: &str, hits: &[TextRange], width: usize) -> Self {
        let whole = TextRange::new(0, text.len());
        if text.chars().count() <= width + width / 5 {
            return Self { range: whole, more_before: false, more_behind: false, hits: hits.to_vec() };
        }
        let first = densest(hits, width);
        let before = (width as f32 * BEFORE) as usize;
        let mut start = back(text, first.start, before);
        if start > 0 {
            // Not in the middle of a word.
            start += text.get(start..first.start).and_then(|gap| gap.find(' ')).map_or(0, |space| space + 1);
        }
        let mut end = forth(text, start, width).max(first.end);
        if end < text.len() {
            let floor = first.end.max(start);
            end = text.get(floor..end).and_then(|tail| tail.rfind(' ')).map_or(end, |space| floor + space);
        }
        let range = TextRange::new(start, end);
        let hits = hits.iter().filter(|hit| hit.start >= start && hit.end <= end).copied().collect();
        Self { range, more_before: start > 0, more_behind: end < text.len(), hits }
    }

    /// The stretch as it is shown, with an ellipsis where there is more of the text, and what brings a range within the text to its place there.
    pub fn shown(&self, text: &str) -> (String, impl Fn(TextRange) -> TextRange) {
        let before = if self.more_before { "…\u{a0}" } else { "" };
        let behind = if self.more_behind { "\u{a0}…" } else { "" };
        let (start, offset) = (self.range.start, before.len());
        let shift = move |range: TextRange| TextRange::new(range.start - start + offset, range.end - start + offset);
        (format!("{before}{}{behind}", self.range.of(text)), shift)
    }

    /// The stretch cut into pieces, each with whether it is a hit.
    pub fn pieces<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (bool, &'a str)> {
        let mut at = self.range.start;
        let mut pieces = Vec::with_capacity(2 * self.hits.len() + 1);
        for hit in &self.hits {
            pieces.push((false, TextRange::new(at, hit.start)));
            pieces.push((true, *hit));
            at = hit.end;
        }
        pieces.push((false, TextRange::new(at, self.range.end)));
        pieces.into_iter().filter(|(_, range)| !range.is_empty()).map(move |(is_hit, range)| (is_hit, range.of(text)))
    }
}

/// The hit from which on most others are near: words that were looked for together are shown together.
fn densest(hits: &[TextRange], width: usize) -> TextRange {
    // By letters, not by hits: words that follow each other may be one hit.
    let near = |from: &TextRange| {
        let there = hits.iter().filter(|hit| hit.start >= from.start && hit.start <= from.start + width / 2);
        there.map(|hit| hit.len()).sum::<usize>()
    };
    let most = hits.iter().map(near).max().unwrap_or_default();
    hits.iter().find(|hit| near(hit) == most).copied().unwrap_or_default()
}

fn back(text: &str, from: usize, letters: usize) -> usize {
    text.get(..from).map_or(0, |before| before.char_indices().rev().take(letters).last().map_or(from, |(at, _)| at))
}

fn forth(text: &str, from: usize, letters: usize) -> usize {
    text.get(from..).and_then(|rest| rest.char_indices().nth(letters)).map_or(text.len(), |(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_around_its_hit() {
        let text = "Prie l’Office de continuer à fournir une assistance technique aux États Membres qui le demandent, dans le cadre de son mandat, et en étroite consultation avec eux";
        let at = text.find("mandat").expect("there");
        let snippet = Snippet::of(text, &[TextRange::new(at, at + 6)], 40);
        let shown: String =
            snippet.pieces(text).map(|(is_hit, piece)| if is_hit { format!("[{piece}]") } else { piece.to_owned() }).collect();
        assert_eq!(shown, "cadre de son [mandat], et en étroite");
        assert!(snippet.more_before && snippet.more_behind);
        let (letters, shift) = snippet.shown(text);
        assert_eq!(letters, "…\u{a0}cadre de son mandat, et en étroite\u{a0}…");
        assert_eq!(shift(snippet.hits[0]).of(&letters), "mandat");
        let apart = [TextRange::new(0, 4), TextRange::new(at - 8, at - 5), TextRange::new(at, at + 6)];
        assert_eq!(Snippet::of(text, &apart, 40).hits, apart[1..]);
        let short = Snippet::of("court", &[], 40);
        assert_eq!((short.range.of("court"), short.more_before, short.more_behind), ("court", false, false));
        assert_eq!(Snippet::of(text, &[], 20).range.start, 0);
        assert!(Snippet::of("大".repeat(300).as_str(), &[TextRange::new(600, 603)], 40).hits.len() == 1);
    }
}
