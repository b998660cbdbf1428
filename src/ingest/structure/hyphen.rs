//! Hyphens at the ends of lines: part of the word, or there because the line was full.

use crate::ingest::styled::{Edit, LINE_END, Styled};
use crate::ingest::vocabulary::KnownWords;
use crate::text::TextRange;

/// What becomes of a hyphen that ended a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hyphen {
    /// It parted one word: "submit-ted".
    Goes,
    /// The word has it: "South-South".
    Stays,
    /// The word has it and ends there: "pre- and post-natal".
    Ends,
}

/// What stands behind a hyphen that ends nothing but a first part.
pub const CONJUNCTIONS: [&str; 12] = ["and", "or", "to", "et", "ou", "y", "e", "o", "u", "und", "и", "или"];

/// Ends of words that are no words, in English, French and Spanish. Behind the end of a line they are the rest of a word.
const ENDINGS: &str = "\
    ance ances ancy ary ation ational ations ative bility bilité bilités bly bres cal cally cation cations cial ciales cially cian cians cielle \
    cielles cies cil cils cion ciones cipation ciper ciple ciples cière cières ción cle cles cy dades dence ders ding dité dle dre dren dural \
    ement ements ence ences ency eral erate erated ered ering ernment ernments ers ery fered ferred fied fies fy gated gation gations gency gent \
    gion gional gions gle gner gnée gnés gress guer ial ially ian ible ically ics ies ified ily ing ingly ings ional ious ised ish ising ism ist \
    istic isting istration ists ities itive ity ization izations ize ized izing lar larly lated lating lation lations lement lence ler lers \
    lished lishing lishment lité lités lière lières logie logique logiques ly ment mentation mentations mented menting ments miento mientos \
    mique miques mitment mitments mittee mittees mière mières naire naires nal nance nances nant nante nantes nants nary nated nating nel nelle \
    nelles nels nement nements ner ners ness ning nique niques nities nity nité nités nière nières nomic nomy ous paring ped ple ples prehensive \
    pres priate quement quer ral rant rants relle relles rels rement rence rences rial rially riate ric riel rielle rielles riels ries rities \
    rity rité rités ry sant santes sants sarily sary sibility sible sidered sion sional siones sions sist sistance sisting sité sités sive \
    sively sième sión sory ssion ssions stance stances sults sures suring tades tain taining taire taires tal tally tance tante tantes tants \
    tary tation tations ted ter tered teria ters teur teurs tial tially tic tical tices tiel tielle tielles tiels tif tifs tiful tinue tinued \
    tinues tinuing tion tional tionally tioned tioning tions tité tités tive tively tives tivities tivity tième tière tières tors tory tral \
    tration trative trice trices tural ture tures turing ty tés ual ually uation uations uted ution utions ven ver vering vided viding vious \
    vity vité vités vre";

/// What becomes of the hyphen between the words of one line, it taken off, and those of the next. None where it is no hyphen of a word.
#[must_use]
pub fn between(before: &str, behind: &str, known: Option<&KnownWords<'_>>) -> Option<Hyphen> {
    let (last, first) = (before.chars().next_back()?, behind.chars().next()?);
    if last.is_ascii_digit() {
        return first.is_ascii_digit().then_some(Hyphen::Stays);
    }
    if !last.is_alphabetic() || !first.is_alphanumeric() {
        return None;
    }
    let no_letter = |letter: char| !letter.is_alphabetic();
    let one = before.rsplit(no_letter).next().unwrap_or_default();
    let other = behind.split(no_letter).next().unwrap_or_default();
    // "South-South": both halves of one word in small letters, or all in capitals, or it has its hyphen.
    let alike = first.is_lowercase() || (one.len() > 1 && one.chars().chain(other.chars()).all(char::is_uppercase));
    let small = other.to_lowercase();
    if CONJUNCTIONS.contains(&small.as_str()) {
        return Some(Hyphen::Ends);
    }
    let whole = || known.is_some_and(|known| known.stands([one, other]));
    let rest = || ENDINGS.split_whitespace().any(|ending| ending == small) && known.is_none_or(|known| !known.has([other]));
    let goes = alike && !other.is_empty() && (whole() || rest());
    Some(if goes { Hyphen::Goes } else { Hyphen::Stays })
}

/// What fonts of old scans call the hyphen that ends their lines: "Organi›". Behind its opening sign it closes a quotation.
pub const MISNAMED: char = '\u{203a}';

/// A hyphen that stands only where a line ends.
pub const SOFT: char = '\u{ad}';
const OPENS_QUOTATION: char = '\u{2039}';

/// Longest quotation within another that is looked for, in letters.
const LONGEST_QUOTATION: usize = 300;

/// Whether the sign at `at` is a hyphen under another name.
#[must_use]
pub fn is_misnamed(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before.ends_with(char::is_alphabetic) && before.chars().rev().take(LONGEST_QUOTATION).all(|letter| letter != OPENS_QUOTATION)
}

/// Names the hyphen rightly that a line ends with under another name: it stands there because the line was full.
pub fn name_rightly(line: &mut Styled) {
    let end = line.text.trim_end().strip_suffix(MISNAMED).map(str::len);
    if let Some(at) = end.filter(|at| is_misnamed(&line.text, *at)) {
        line.edit(&[Edit { range: TextRange::new(at, at + MISNAMED.len_utf8()), by: SOFT.to_string() }]);
    }
}

/// Whether two parts of a word that a hyphen of a full line parts are known with a hyphen of their own: "self-governing".
#[must_use]
pub fn has_own(one: &str, other: &str, known: &KnownWords<'_>) -> bool {
    known.stand_hyphened(one, other) && !known.stands([one, other])
}

/// The words of a line without the hyphen that ends it.
#[must_use]
pub fn without(line: &str) -> Option<&str> {
    line.strip_suffix(['-', '\u{2010}'])
}

/// Decides about the hyphens that ended a line within a note.
pub fn rejoin(words: &mut Styled, known: &KnownWords<'_>) {
    let mut edits = Vec::new();
    for (at, _) in words.text.match_indices(LINE_END) {
        let end = at + LINE_END.len_utf8();
        let (before, behind) = (words.text.get(..at).unwrap_or_default(), words.text.get(end..).unwrap_or_default());
        let bare = without(before).unwrap_or(before);
        edits.push(match between(bare, behind, Some(known)) {
            Some(Hyphen::Goes) => Edit::cut(TextRange::new(bare.len(), end)),
            Some(Hyphen::Ends) => Edit { range: TextRange::new(at, end), by: " ".to_owned() },
            Some(Hyphen::Stays) | None => Edit::cut(TextRange::new(at, end)),
        });
    }
    words.edit(&edits);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::vocabulary::{Beside, Vocabulary};

    #[test]
    fn the_word_decides() {
        let none = Vocabulary::default();
        let known = KnownWords::new("A cooperative approach, an ongoing one.", Beside::Others(&none));
        for (before, behind, expected) in [
            ("the co", "operative way", Some(Hyphen::Goes)),
            ("a report to be submit", "ted within days", Some(Hyphen::Goes)),
            ("South", "South work", Some(Hyphen::Stays)),
            ("self", "determination", Some(Hyphen::Stays)),
            ("COVID", "19", Some(Hyphen::Stays)),
            ("2001", "2010", Some(Hyphen::Stays)),
            ("pre", "and post-natal", Some(Hyphen::Ends)),
            ("the year 2001", "Requests", None),
            ("a dash ", "apart", None),
        ] {
            assert_eq!(between(before, behind, Some(&known)), expected, "{before}-{behind}");
        }
    }

    #[test]
    fn a_sign_of_quotation_at_the_end_of_a_line_is_its_hyphen() {
        let read = |text: &str| {
            let mut line = Styled::plain(text);
            name_rightly(&mut line);
            line.text
        };
        assert_eq!(read("les membres de l’Organi›"), "les membres de l’Organi\u{ad}");
        assert_eq!(read("« le mot ‹ paix›"), "« le mot ‹ paix›", "it was opened");
        assert_eq!(read("en 1960›"), "en 1960›");
    }

    #[test]
    fn no_ending_is_listed_for_nothing() {
        assert!(ENDINGS.split_whitespace().all(|ending| ending.len() > 1 && !CONJUNCTIONS.contains(&ending)));
    }
}
