//! Headings of annexes, "Annex", "Annex I", "Annex: Terms of reference", and the formula that closes a text.

use super::{LONGEST_HEADING, Lexicon, behind_phrase, squeeze};
use crate::text::fold::fold;

/// Longest paragraph that is the formula alone, in characters.
const LONGEST_FORMULA: usize = 200;

/// What parts the name of an annex from its title.
const MARKS: [char; 9] = [':', '：', '.', '．', '-', '–', '—', 'ـ', '*'];

/// The heading of an annex at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnnexHead {
    /// Where the name with its number ends.
    pub end: usize,
    /// Where the title begins; the end of the line where the name stands alone.
    pub title: usize,
    /// A mark stands between the two.
    pub marked: bool,
}

impl Lexicon {
    /// The heading of an annex at the start of a line: its name with its number, and a title behind it if there is one.
    #[must_use]
    pub fn annex_head(&self, line: &str) -> Option<AnnexHead> {
        if line.trim().len() > LONGEST_HEADING * 2 {
            return None;
        }
        self.annex.iter().filter_map(|phrase| head(line, phrase)).max_by_key(|head| head.end)
    }

    /// Whether a line is the heading of an annex and nothing else.
    #[must_use]
    pub fn is_annex(&self, line: &str) -> bool {
        self.annex_head(line).is_some_and(|head| head.title == line.len())
    }

    /// Whether a line ends with a word behind which something must follow: "including the".
    #[must_use]
    pub fn breaks_off(&self, line: &str) -> bool {
        let last = fold(line.split_whitespace().next_back().unwrap_or_default());
        self.common.contains(&last)
    }

    /// Whether a paragraph is the formula behind which nothing of a text stands: "Decides to remain seized of the matter."
    #[must_use]
    pub fn is_last_formula(&self, paragraph: &str) -> bool {
        if paragraph.len() > LONGEST_FORMULA * 4 || paragraph.chars().count() > LONGEST_FORMULA {
            return false;
        }
        let folded = squeeze(&fold(paragraph));
        self.seized.iter().any(|phrase| folded.contains(phrase.as_str()))
    }
}

/// The heading that a phrase of the list makes of a line; `#` at its end stands for a number.
fn head(line: &str, phrase: &str) -> Option<AnnexHead> {
    let name = phrase.strip_suffix(" #");
    let mut behind = behind_phrase(line, name.unwrap_or(phrase))?;
    if name.is_some() {
        let spaced = behind.trim_start();
        let ends = |letter: char| letter.is_whitespace() || (MARKS.contains(&letter) && letter != '.') || letter == ',';
        let number = spaced.split(ends).next().unwrap_or_default();
        let bare = number.trim_end_matches('.');
        if spaced.len() == behind.len() || !is_number(bare) {
            return None;
        }
        behind = spaced.get(bare.len()..)?;
    }
    let title = behind.trim_start_matches(|letter: char| letter.is_whitespace() || MARKS.contains(&letter));
    let between = behind.get(..behind.len() - title.len())?;
    let marked = between.contains(MARKS);
    // A number that no title follows belongs to a sentence: "Annex I to the resolution".
    let numbered =
        name.is_none() && !marked && title.split_whitespace().next().is_some_and(|first| is_number(first.trim_end_matches(',')));
    // What goes on with a small letter, or with a comma, speaks of the annex.
    let first = title.chars().next();
    let begins = first.is_none_or(|first| first.is_alphanumeric() && !first.is_lowercase() || "“«\"‘('《".contains(first));
    (begins && !numbered && (title.is_empty() || !between.is_empty())).then(|| AnnexHead {
        end: line.len() - behind.len(),
        title: line.len() - title.len(),
        marked,
    })
}

/// `1`, `IV`, `A`, `2a`, `I.B`, `(I)`, `№1`.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '№', '（']).trim_end_matches([')', '）']);
    let digits = word.len() - word.trim_start_matches(|letter: char| letter.is_numeric()).len();
    let roman = word.len() - word.trim_start_matches(['I', 'V', 'X', 'L']).len();
    let rest = word.get(digits.max(roman)..).unwrap_or_default().trim_start_matches(['.', '/', '-']);
    let mut letters = rest.chars();
    let letter = letters.next().is_none_or(char::is_alphanumeric);
    let figures = word.chars().take_while(|letter| letter.is_numeric()).count();
    // One small letter is a word in some languages ("Annexe à").
    let named = digits + roman > 0 || !word.starts_with(char::is_lowercase);
    !word.is_empty() && letter && letters.next().is_none() && figures <= 2 && named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn heads(language: Language, line: &str) -> Option<(&str, &str)> {
        let head = Lexicon::of(language).annex_head(line)?;
        Some((line.get(..head.end)?, line.get(head.title..)?))
    }

    #[test]
    fn names_numbers_and_titles() {
        for (line, expected) in [
            ("Annex", Some(("Annex", ""))),
            ("ANNEX II", Some(("ANNEX II", ""))),
            ("Annex A", Some(("Annex A", ""))),
            ("Annex *", Some(("Annex", ""))),
            ("Annex I.", Some(("Annex I", ""))),
            ("Annex: Terms of reference", Some(("Annex", "Terms of reference"))),
            ("Annex I Delisting procedures", Some(("Annex I", "Delisting procedures"))),
            ("Annex I – Delisting procedures", Some(("Annex I", "Delisting procedures"))),
            ("Annex 2025 Political Declaration", Some(("Annex", "2025 Political Declaration"))),
            ("Annex A to the resolution", None),
            ("Annex 2", Some(("Annex 2", ""))),
            ("Enclosure 1", Some(("Enclosure 1", ""))),
            ("Schedule", Some(("Schedule", ""))),
            ("Appendix B", Some(("Appendix B", ""))),
            ("Annex to the present resolution", None),
            ("Annex I to the resolution", None),
            ("Annex I, paragraph 3", None),
            ("Annexed to this", None),
        ] {
            assert_eq!(heads(Language::En, line), expected, "{line}");
        }
        for (language, line, expected) in [
            (Language::Fr, "Annexe à la résolution", None),
            (Language::Fr, "Annexe I : Mandat", Some(("Annexe I", "Mandat"))),
            (Language::Fr, "Pièce jointe", Some(("Pièce jointe", ""))),
            (Language::Fr, "Appendice II", Some(("Appendice II", ""))),
            (Language::Es, "Anexo I", Some(("Anexo I", ""))),
            (Language::Es, "Documento adjunto", Some(("Documento adjunto", ""))),
            (Language::Ru, "Приложение II", Some(("Приложение II", ""))),
            (Language::Ru, "Приложение к резолюции", None),
            (Language::Ar, "المرفق الثاني", Some(("المرفق الثاني", ""))),
            (Language::Ar, "ضميمة", Some(("ضميمة", ""))),
            (Language::Zh, "附件二", Some(("附件二", ""))),
            (Language::Zh, "附件一 会议规则", Some(("附件一", "会议规则"))),
            (Language::Zh, "附文", Some(("附文", ""))),
        ] {
            assert_eq!(heads(language, line), expected, "{line}");
        }
    }

    #[test]
    fn formulas_that_close_a_text() {
        for (language, paragraph, expected) in [
            (Language::En, "Decides to remain actively seized of the matter.", true),
            (Language::En, "Remains seized of the question.", true),
            (Language::En, "Requests a report on the matter.", false),
            (Language::Fr, "Décide de rester saisi de la question.", true),
            (Language::Fr, "Décide de demeurer activement saisie de la question.", true),
            (Language::Es, "Decide seguir ocupándose activamente de la cuestión.", true),
            (Language::Ru, "постановляет продолжать активно заниматься этим вопросом.", true),
            (Language::Ar, "يقرر أن يبقي المسألة قيد نظره.", true),
            (Language::Zh, "决定继续处理此案。", true),
        ] {
            assert_eq!(Lexicon::of(language).is_last_formula(paragraph), expected, "{paragraph}");
        }
        assert!(!Lexicon::of(Language::En).is_last_formula(&"is seized of the matter. ".repeat(60)));
    }
}
