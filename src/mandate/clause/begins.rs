//! Where in a paragraph a further clause begins: a verb of the list behind a mark or "and" that belongs to the speaker, not to a relative
//! clause nor to words of another text.

use super::{PRONOUNS, Start, spoken};
use crate::ingest::{Lexicon as Openings, Opens};
use crate::mandate::group;
use crate::mandate::lexicon::{Act, Grammar, Lexicon, lemma};
use crate::mandate::lists::List;
use crate::mandate::words::Word;

/// Pronouns that stand for somebody.
const FOR_SOMEBODY: [&str; 6] = ["lui", "leur", "les", "le", "la", "l'"];

/// Verbs that are nouns or adjectives behind an article: "la demande", "la présente résolution".
const ALSO_NOUNS: [&str; 16] = [
    "charge", "compte", "demande", "fait", "forme", "juge", "marque", "mesure", "note", "observe", "offre", "porte", "presente",
    "presse", "somme", "refuse",
];

/// Words that open a relative clause.
const RELATIVES: [&str; 14] = [
    "qui",
    "que",
    "qu'",
    "dont",
    "laquelle",
    "lequel",
    "lesquels",
    "lesquelles",
    "which",
    "that",
    "who",
    "whose",
    "where",
    "whereby",
];

/// The clause whose verb stands at `at`, if one does.
pub(super) fn begins(
    lexicon: &Lexicon,
    openings: &Openings,
    opens: Opens,
    text: &str,
    words: &[Word],
    (since, opened): (usize, usize),
    at: usize,
) -> Option<Start> {
    let verb = &words[at];
    let list = if opens == Opens::Preamble { &lexicon.participles } else { &lexicon.verbs };
    // ", and we request": said by those who adopt it.
    let said = || spoken::behind(lexicon, openings, text, words, at).filter(|_| spoken::goes_on(lexicon, words, at));
    let spoken = if spoken::is_spoken(lexicon, words) && opens == Opens::Operative { said() } else { None };
    if verb.capital || spoken.is_none() && !list.contains_key(&verb.folded) || lexicon.conditions.end_at(words, at).is_some() {
        return None;
    }
    // "affirmé" is no "affirme".
    if verb.range.of(text).ends_with(['é', 'É']) {
        return None;
    }
    let boundary = boundary(lexicon, words, at)?;
    let first = words.get(boundary.start)?;
    let from = if boundary.pronoun { verb.range.start } else { first.range.start };
    let opening = openings.opening(text.get(from..)?, opens).map(|range| range.shifted(from));
    let opening = spoken.or(opening).unwrap_or(verb.range);
    let behind = words.iter().position(|word| word.range.start >= opening.end.max(verb.range.end)).unwrap_or(words.len());
    let next = words.get(behind)?;
    // "requests of" is a noun, "takes note of" is a verb.
    let single = !opening.of(text).trim().contains(' ');
    if single && verb.is_in(List::BareVerb)
        || next.is_any(&["et", "ou", "and", "or", ".", ";", ":", ")"])
        || verb.is("compte") && next.is("tenu")
        || single && next.is("of")
    {
        return None;
    }
    if opens == Opens::Preamble {
        return Some(Start { first: boundary.start, behind, verb: opening, pronoun: false });
    }
    let lemma = lemma(lexicon, opening.of(text));
    // "Est consciente que … et est consciente du …": the speaker's own verb again.
    let again = words.iter().take(opened).any(|word| word.folded == verb.folded) && !single;
    let whole = lexicon.grammar == Grammar::NounLast && !single && !opening.of(text).contains(" and ");
    if quoted(lexicon, words, since, at, &boundary)
        || !again && relative(lexicon, words, since, (behind, whole), &boundary, lexicon.act(&lemma))
    {
        return None;
    }
    Some(Start { first: boundary.start, behind, verb: opening, pronoun: boundary.pronoun })
}

/// What stands before a verb that may begin a clause.
struct Boundary {
    /// The first word of the clause.
    start: usize,
    /// The mark or conjunction.
    joint: usize,
    /// "et", "and".
    conjunction: bool,
    /// A comma stands before the conjunction, or is the joint.
    comma: bool,
    pronoun: bool,
}

fn boundary(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Boundary> {
    let mut current = at;
    let mut start = at;
    let mut pronoun = false;
    loop {
        let before = words.get(current.checked_sub(1)?)?;
        if current == at || pronoun {
            // "et leur demande également de négocier": an infinitive shows the verb.
            let verb = before.is("leur") && lexicon.infinitive_at(words, group::behind_asides(lexicon, words, at + 1));
            let article = before.is_any(&["le", "la", "l'", "leur"]) && !verb && ALSO_NOUNS.contains(&words[at].folded.as_str());
            if article {
                return None;
            }
            let we = before.is("we") && lexicon.grammar == Grammar::NounLast;
            if we || before.is("nous") && words[at].folded.ends_with("ons") {
                current -= 1;
                start = current;
                continue;
            }
            if before.is_any(&PRONOUNS) {
                pronoun |= before.is_any(&FOR_SOMEBODY);
                current -= 1;
                start = current;
                continue;
            }
        }
        let phrase = (current.saturating_sub(5)..current).find(|from| {
            lexicon.asides.end_at(words, *from) == Some(current) || lexicon.order.end_at(words, *from) == Some(current)
        });
        if let Some(from) = phrase {
            // An adverb belongs to its verb; "à cet égard" does not.
            if current - from == 1 || lexicon.order.end_at(words, from) == Some(current) {
                start = from;
            }
            current = from;
            continue;
        }
        let joint = current - 1;
        if before.is_any(&["et", "and", "mais", "but", "puis"]) {
            let comma = joint > 0 && words[joint - 1].is_any(&[",", ";"]);
            return Some(Boundary { start, joint, conjunction: true, comma, pronoun });
        }
        // "…. | We request": a sentence of its own.
        if before.is(".") && start < at && words[start].capital && words[start].is_any(&["we", "nous"]) {
            return Some(Boundary { start, joint, conjunction: true, comma: true, pronoun });
        }
        if before.is_any(&[",", ";"]) {
            return Some(Boundary { start, joint, conjunction: false, comma: true, pronoun });
        }
        return None;
    }
}

/// Whether the verb belongs to words that are quoted from another text: "dans laquelle le Conseil prie … et invite …".
fn quoted(lexicon: &Lexicon, words: &[Word], since: usize, at: usize, boundary: &Boundary) -> bool {
    let Some(marker) = (since..at).rev().find_map(|from| lexicon.quoted.end_at(words, from)).filter(|end| *end <= at) else {
        return false;
    };
    let strong = boundary.conjunction && boundary.comma;
    // "par laquelle elle a prié", "avait également décidé": told, not quoted in the present.
    let told = |place: usize| {
        words[place.saturating_sub(2)..place].iter().any(|word| word.is_any(&["a", "avait", "ont", "avaient", "est", "sont"]))
    };
    // "afin de contribuer à la prise en | compte": a noun; "il est demandé": by nobody.
    let noun = |place: usize| {
        let article = || words[place - 1].is_any(&["le", "la", "l'"]) && ALSO_NOUNS.contains(&words[place].folded.as_str());
        words[place - 1].is_in(List::NounFollows) || article() || words[place].is_in(List::BareVerb)
    };
    let is_verb = |place: usize| !words[place].capital && lexicon.verbs.contains_key(&words[place].folded);
    let is_present = |place: &usize| is_verb(*place) && !noun(*place) && !told(*place);
    let present = (marker..at).any(|place| is_present(&place));
    // "dans lesquelles ils sont retenus": none that goes on behind a comma; "ce que sont les documents" is another's.
    let being = |at: usize| words[at].is_any(&["est", "sont"]) && !words[at + 1].is_any(&["le", "la", "les", "l'"]);
    let past = (marker..at).any(|at| match lexicon.language.code() {
        "fr" => {
            let word = &words[at];
            word.is_any(&["a", "avait", "ont"]) || being(at) || word.folded.ends_with("ait") || word.folded.ends_with("aient")
        }
        _ => words[at].folded.ends_with("ed"),
    });
    // "les conditions dans lesquelles | opèrent les équipages, prie": the relative has its verb.
    let inverted = words.get(marker).is_some_and(|verb| {
        lexicon.language.code() == "fr" && verb.folded.ends_with("ent") && !verb.folded.ends_with("ment") && !verb.capital
    });
    if present { !strong } else { !past && !inverted && !boundary.conjunction }
}

/// Whether the verb goes on a relative clause: "l'organe qui appuie … et encourage …".
///
/// `whole`: the verb and what belongs to it are an opening of several words: "expresses its gratitude".
fn relative(
    lexicon: &Lexicon,
    words: &[Word],
    since: usize,
    (behind, whole): (usize, bool),
    boundary: &Boundary,
    act: Act,
) -> bool {
    let joint = boundary.joint;
    // "Note qu'il s'agit d'une opération hybride et souligne à cet égard que …".
    let behind_aside = group::behind_asides(lexicon, words, behind);
    let that = words.get(behind_aside).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
    if boundary.comma && !boundary.conjunction {
        // "qui, dans son rapport, souligne"
        let open = (since..joint).rev().take(45).find(|place| words[*place].is(","));
        return open.and_then(|open| open.checked_sub(1)).is_some_and(|before| words[before].is_any(&RELATIVES));
    }
    if boundary.comma || that {
        return false;
    }
    let segment = (since..joint).rev().find(|place| words[*place].is_any(&[",", ";"])).unwrap_or(since);
    // "which call for … and welcomes", "that were adopted and condemns": another form of the verb is another one's.
    let open = (segment..joint).rev().find(|place| words[*place].is_any(&RELATIVES));
    let inside = open.is_some_and(|open| !other_form(lexicon, words, open + 1, joint));
    if !inside && lexicon.language.code() != "en" {
        return false;
    }
    // "Note que la situation est grave et les engage à agir"; behind "qui" it may be somebody else who does.
    let who =
        || words[segment..joint].iter().any(|word| word.is_any(&["qui", "dont", "laquelle", "lequel", "lesquels", "lesquelles"]));
    // "la part qui leur revient et les prie instamment de": nobody else says so.
    let speaker = words[boundary.joint + 1..behind].iter().any(|word| word.is_in(List::SpeakersVerb));
    if speaker && boundary.pronoun && lexicon.infinitive_at(words, behind_aside) {
        return false;
    }
    let asks =
        act == Act::Asks && (!group::addressed(lexicon, words, behind, words.len()).0.is_empty() || boundary.pronoun && !who());
    // English nouns look like verbs ("requests and appeals"): an article behind one shows the verb.
    let verb = !inside
        && words.get(behind).is_some_and(|word| {
            word.is_any(&["the", "its", "all", "with", "upon", "on", "a", "an", "in", "note", "this", "these", "those", "such"])
                || word.is_any(&[
                    "any", "each", "both", "him", "them", "it", "their", "his", "also", "further", "once", "again", ",",
                ])
                || word.capital
        });
    let verb = verb || !inside && (whole || words[behind - 1].is_in(List::DecidesVerb) && lexicon.infinitive_at(words, behind));
    !asks && !verb
}

/// Whether the verb of a relative clause is none that a verb in the present of the one who speaks could go on.
fn other_form(lexicon: &Lexicon, words: &[Word], from: usize, to: usize) -> bool {
    let stretch = &words[from.min(to)..to];
    match lexicon.language.code() {
        "en" => {
            let verb =
                stretch.iter().find(|word| !word.folded.ends_with("ly") && !word.is_any(&["also", "not", "so", "it", "they"]));
            verb.is_some_and(|verb| {
                verb.is_any(&[
                    "are", "were", "was", "have", "had", "will", "would", "should", "may", "can", "could", "must", "call",
                ])
            })
        }
        "fr" => stretch.windows(2).any(|pair| {
            pair[0].is_any(&["ont", "avait", "avaient", "fut", "furent", "etaient", "etait", "seront", "auront"])
                || pair[0].is("a")
                    && ["ee", "ees", "es"].iter().any(|ending| pair[1].folded.ends_with(ending))
                    && !pair[1].is_any(&["ses", "les", "des", "ces", "toutes"])
        }),
        _ => false,
    }
}
