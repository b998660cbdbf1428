//! The same text in two languages, set side by side by its structure. Words are not compared.
//!
//! What both languages print alike ties paragraphs to each other: the place in the order, section, level, numbers and symbols, and a
//! length that keeps its proportion (Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993).

mod by_hand;
mod rows;

use std::collections::HashMap;

use crate::model::{Document, Paragraph};
use crate::text::{Sides, figure};

/// Paragraphs that stand beside each other, by place among those compared; one side is empty where the other language lacks it.
pub(super) type Beside = Sides<Vec<usize>>;

/// What it costs to leave a paragraph without counterpart.
const ALONE: f32 = 2.0;

/// What it costs that one paragraph stands beside two.
const TWO_FOR_ONE: f32 = 2.5;

/// What it costs that a paragraph of the preamble stands beside one of the operative part, or a heading beside either.
const OTHER_SECTION: f32 = 3.0;

/// What it costs that an item stands beside a paragraph.
const OTHER_LEVEL: f32 = 2.0;

/// What the same id brings.
const SAME_ID: f32 = 1.0;

/// What the same numbers and symbols bring; numbers of which none is shared cost as much.
const SAME_FIGURES: f32 = 2.0;

/// What a length out of all proportion costs at most.
const OTHER_LENGTH: f32 = 2.0;

/// Away from the diagonal by more than this many paragraphs nothing is looked for.
const BAND: usize = 200;

/// So many paragraphs of both sides must stand beside one of the other for two texts without common symbol to be one text.
const LEAST_PAIRED: f32 = 0.9;

/// And so many of their numbers must be the same.
const LEAST_SAME_FIGURES: f32 = 0.6;

/// Whether the two are one text in two languages: by their symbols, where both have one; else by structure and numbers.
#[must_use]
pub fn is_same_text(left: &Document, right: &Document) -> bool {
    if let (Some(one), Some(other)) = (&left.symbol, &right.symbol) {
        return one == other;
    }
    let all = |document: &Document| figures(&document.paragraphs.iter().map(Shape::of).collect::<Vec<_>>());
    let both = Sides::new(left, right).map(|document| document.paragraphs.iter().collect::<Vec<_>>());
    let paired: usize = beside(&both).iter().filter(|row| row.left.len() == 1 && row.right.len() == 1).count();
    let most = left.paragraphs.len().max(right.paragraphs.len());
    most > 0 && paired as f32 >= LEAST_PAIRED * most as f32 && likeness(&all(left), &all(right)) >= LEAST_SAME_FIGURES
}

/// Rows in the order of both texts.
pub(super) fn beside(paragraphs: &Sides<Vec<&Paragraph>>) -> Vec<Beside> {
    let shapes = Sides::new(&paragraphs.left, &paragraphs.right)
        .map(|own| own.iter().map(|paragraph| Shape::of(paragraph)).collect::<Vec<_>>());
    let letters = |shapes: &[Shape<'_>]| shapes.iter().map(|shape| shape.letters).sum::<f32>().max(1.0);
    let proportion = letters(&shapes.right) / letters(&shapes.left);
    let (lefts, rights) = (shapes.left.len(), shapes.right.len());
    let width = rights + 1;
    let mut best = vec![(f32::INFINITY, Step::default()); (lefts + 1) * width];
    best[0].0 = 0.0;
    for left in 0..=lefts {
        let diagonal = (left * rights).checked_div(lefts).unwrap_or(0);
        let (from, to) = if lefts == 0 { (0, rights) } else { (diagonal.saturating_sub(BAND), (diagonal + BAND).min(rights)) };
        for right in from..=to {
            let here = best[left * width + right].0;
            if here.is_infinite() {
                continue;
            }
            for step in Step::ALL {
                let (next_left, next_right) = (left + step.lefts, right + step.rights);
                if next_left > lefts || next_right > rights {
                    continue;
                }
                let cost = here + Step::cost(&shapes.left[left..next_left], &shapes.right[right..next_right], proportion);
                let next = &mut best[next_left * width + next_right];
                if cost < next.0 {
                    *next = (cost, step);
                }
            }
        }
    }
    let mut rows = Vec::new();
    let (mut left, mut right) = (lefts, rights);
    while left + right > 0 {
        let Step { lefts, rights } = best[left * width + right].1;
        if lefts + rights == 0 {
            break;
        }
        rows.push(Sides::new((left - lefts..left).collect(), (right - rights..right).collect()));
        (left, right) = (left - lefts, right - rights);
    }
    rows.reverse();
    rows
}

/// How many paragraphs of each side a row takes.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    lefts: usize,
    rights: usize,
}

impl Step {
    /// In the order in which equal costs are settled.
    const ALL: [Self; 5] = [Self::new(1, 1), Self::new(1, 0), Self::new(0, 1), Self::new(1, 2), Self::new(2, 1)];

    const fn new(lefts: usize, rights: usize) -> Self {
        Self { lefts, rights }
    }

    fn cost(lefts: &[Shape<'_>], rights: &[Shape<'_>], proportion: f32) -> f32 {
        let (Some(left), Some(right)) = (lefts.first(), rights.first()) else { return ALONE };
        if left.paragraph.section != right.paragraph.section {
            return OTHER_SECTION;
        }
        let mut cost = if lefts.len() + rights.len() > 2 { TWO_FOR_ONE } else { 0.0 };
        if left.paragraph.level != right.paragraph.level {
            cost += OTHER_LEVEL;
        }
        if left.paragraph.id == right.paragraph.id {
            cost -= SAME_ID;
        }
        let (lefts_have, rights_have) = (figures(lefts), figures(rights));
        if !lefts_have.is_empty() && !rights_have.is_empty() {
            cost += SAME_FIGURES * (0.5 - likeness(&lefts_have, &rights_have)) * 2.0;
        } else if !lefts_have.is_empty() || !rights_have.is_empty() {
            cost += SAME_FIGURES / 4.0;
        }
        let letters = |shapes: &[Shape<'_>]| shapes.iter().map(|shape| shape.letters).sum::<f32>().max(1.0);
        cost + (letters(rights) / (letters(lefts) * proportion)).ln().abs().min(OTHER_LENGTH)
    }
}

/// Numbers with how often each stands there.
type Figures = HashMap<String, usize>;

/// What of a paragraph does not depend on its language.
struct Shape<'text> {
    paragraph: &'text Paragraph,
    letters: f32,
    figures: Figures,
}

impl<'text> Shape<'text> {
    fn of(paragraph: &'text Paragraph) -> Self {
        let mut figures = Figures::new();
        let mut figure = String::new();
        let mut letters = 0;
        for letter in paragraph.text.chars().chain(std::iter::once(' ')) {
            letters += usize::from(letter.is_alphanumeric());
            if let Some(digit) = figure::value(letter).and_then(|value| char::from_digit(value, 10)) {
                figure.push(digit);
            } else if !figure.is_empty() {
                *figures.entry(std::mem::take(&mut figure)).or_default() += 1;
            }
        }
        Self { paragraph, letters: letters as f32, figures }
    }
}

/// Those of several paragraphs.
fn figures(shapes: &[Shape<'_>]) -> Figures {
    let mut all = Figures::new();
    for (figure, count) in shapes.iter().flat_map(|shape| &shape.figures) {
        *all.entry(figure.clone()).or_default() += count;
    }
    all
}

/// Share of common figures, 0 to 1 (Dice).
fn likeness(one: &Figures, other: &Figures) -> f32 {
    let common: usize = one.iter().map(|(figure, count)| (*count).min(other.get(figure).copied().unwrap_or(0))).sum();
    let all: usize = one.values().chain(other.values()).sum();
    if all == 0 { 1.0 } else { 2.0 * common as f32 / all as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ParagraphId, Section};

    fn paragraph(id: &str, text: &str) -> Paragraph {
        let section = if id.starts_with("PP") { Section::Preamble } else { Section::Operative };
        Paragraph { id: ParagraphId(id.to_owned()), section, text: text.to_owned(), ..Paragraph::default() }
    }

    fn rows(left: &[Paragraph], right: &[Paragraph]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let both = Sides::new(left.iter().collect(), right.iter().collect());
        beside(&both).into_iter().map(|row| (row.left, row.right)).collect()
    }

    #[test]
    fn paragraphs_of_one_text_stand_beside_each_other() {
        let left = [
            paragraph("PP1", "Rappelant sa résolution 70/148,"),
            paragraph("OP1", "Prie le Secrétaire général de faire rapport ;"),
        ];
        let right =
            [paragraph("PP1", "Recalling its resolution 70/148,"), paragraph("OP1", "Requests the Secretary-General to report;")];
        assert_eq!(rows(&left, &right), [(vec![0], vec![0]), (vec![1], vec![1])]);
    }

    #[test]
    fn a_paragraph_that_one_language_lacks_stands_alone() {
        let left = [
            paragraph("PP1", "Rappelant sa résolution 70/148 du 17 décembre 2015,"),
            paragraph(
                "PP2",
                "Rappelant également la Déclaration de Doha de 2015, et toutes les autres déclarations des congrès,",
            ),
            paragraph("PP3", "Prenant note du rapport A/72/96,"),
        ];
        let right = [
            paragraph("PP1", "Recalling its resolution 70/148 of 17 December 2015,"),
            paragraph("PP2", "Taking note of the report A/72/96,"),
        ];
        assert_eq!(rows(&left, &right), [(vec![0], vec![0]), (vec![1], vec![]), (vec![2], vec![1])]);
    }

    #[test]
    fn one_symbol_is_one_text_and_two_are_two() {
        let text = |symbol: &str| Document { symbol: crate::model::Symbol::parse(symbol), ..Document::default() };
        assert!(is_same_text(&text("A/RES/79/163"), &text("A/RES/79/163")));
        assert!(!is_same_text(&text("A/RES/79/163"), &text("A/RES/80/195")));
        assert!(!is_same_text(&Document::default(), &Document::default()));
    }
}
