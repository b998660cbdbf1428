//! Where the clauses of a paragraph begin, and whom they are addressed to.

use super::group::{self, Group};
use super::lexicon::{Act, Grammar, Lexicon, lemma};
use super::listed;
use super::words::Word;
use crate::ingest::{Lexicon as Openings, Opens};
use crate::model::{Paragraph, Section};
use crate::text::TextRange;

/// A clause, as words `start..end`; the verb ends before `behind`.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub behind: usize,
    pub end: usize,
    pub verb: TextRange,
    pub lemma: String,
    pub act: Act,
    pub addressed: Vec<Group>,
    pub implied: bool,
    /// First word behind those it is addressed to.
    pub what: usize,
    /// What is asked stands behind "that": "Requests that the Secretary-General report".
    pub that: bool,
    /// A pronoun before the verb stands for those named before: "et lui demande".
    pub pronoun: bool,
}

/// Words before a verb that belong to it.
const PRONOUNS: [&str; 12] = ["lui", "leur", "les", "le", "la", "l'", "s'", "se", "en", "y", "ne", "n'"];

/// Pronouns that stand for somebody.
const FOR_SOMEBODY: [&str; 6] = ["lui", "leur", "les", "le", "la", "l'"];

/// Verbs that are nouns behind an article: "la demande".
const ALSO_NOUNS: [&str; 14] = [
    "charge", "compte", "demande", "forme", "juge", "marque", "mesure", "note", "observe", "offre", "porte", "presse", "somme",
    "refuse",
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

/// Verbs behind which an infinitive may ask.
pub(super) const DECIDES: [&str; 6] = ["decide", "resolve", "agree", "décider", "convenir", "résoudre"];

/// The clauses of a paragraph, in reading order.
pub(super) fn find(lexicon: &Lexicon, paragraph: &Paragraph, words: &[Word]) -> Vec<Found> {
    let Some(opening) = paragraph.opening else { return Vec::new() };
    let text = paragraph.text.as_str();
    let opens = if paragraph.section == Section::Preamble { Opens::Preamble } else { Opens::Operative };
    let openings = Openings::of(lexicon.language);
    if is_treaty(lexicon, paragraph, words) {
        return Vec::new();
    }
    let behind = words.iter().position(|word| word.range.start >= opening.end).unwrap_or(words.len());
    let mut starts = vec![(0, behind, opening, false)];
    let first = behind;
    let mut at = behind;
    while at < words.len() {
        let since = starts.last().map_or(0, |(start, ..)| *start);
        let begun = if lexicon.grammar == Grammar::Table {
            listed::begins(lexicon, openings, opens, text, words, at)
        } else {
            begins(lexicon, openings, opens, text, words, (since, first), at)
        };
        match begun {
            Some((start, behind, verb, pronoun)) => {
                starts.push((start, behind, verb, pronoun));
                at = behind;
            }
            None => at += 1,
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(start, ..)| *start).chain([words.len()]).collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|((start, behind, verb, pronoun), end)| {
            let lemma = lemma(lexicon, verb.of(text));
            let act = if opens == Opens::Preamble { Act::Says } else { lexicon.act(&lemma) };
            let mut found = Found {
                start,
                behind,
                end,
                verb,
                lemma,
                act,
                addressed: Vec::new(),
                implied: false,
                what: behind,
                that: false,
                pronoun,
            };
            if opens == Opens::Operative {
                address(lexicon, words, &mut found);
            }
            found
        })
        .collect()
}

/// A paragraph of an annex that opens with no verb: the articles of a treaty ask nobody in the name of the body.
fn is_treaty(lexicon: &Lexicon, paragraph: &Paragraph, words: &[Word]) -> bool {
    let first = words.iter().find(|word| !word.is_any(&PRONOUNS) || word.is_any(&["le", "la", "les", "l'"]));
    paragraph.id.as_str().starts_with("AN")
        && paragraph.section == Section::Operative
        && first.is_some_and(|first| !lexicon.verbs.contains_key(&first.folded))
        && lexicon.order.end_at(words, 0).is_none()
        && lexicon.asides.end_at(words, 0).is_none()
}

pub(super) type Start = (usize, usize, TextRange, bool);

/// The clause whose verb stands at `at`, if one does.
fn begins(
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
    if verb.capital || !list.contains_key(&verb.folded) || lexicon.conditions.end_at(words, at).is_some() {
        return None;
    }
    // "affirmé" is no "affirme".
    if verb.range.of(text).ends_with(['é', 'É']) {
        return None;
    }
    let boundary = boundary(lexicon, words, at)?;
    let first = words.get(boundary.start)?;
    let tail = text.get(first.range.start..)?;
    let from = if boundary.pronoun { verb.range.start } else { first.range.start };
    let opening = openings.opening(text.get(from..)?, opens).map(|range| range.shifted(from));
    let opening = opening.unwrap_or(verb.range);
    debug_assert!(!tail.is_empty());
    let behind = words.iter().position(|word| word.range.start >= opening.end.max(verb.range.end)).unwrap_or(words.len());
    let next = words.get(behind)?;
    // "requests of" is a noun, "takes note of" is a verb.
    let single = !opening.of(text).trim().contains(' ');
    if next.is_any(&["et", "ou", "and", "or", ".", ";", ":", ")"])
        || verb.is("compte") && next.is("tenu")
        || single && next.is("of")
    {
        return None;
    }
    if opens == Opens::Preamble {
        return Some((boundary.start, behind, opening, false));
    }
    let lemma = lemma(lexicon, opening.of(text));
    // "Est consciente que … et est consciente du …": the speaker's own verb again.
    let again = words.iter().take(opened).any(|word| word.folded == verb.folded) && !single;
    if quoted(lexicon, words, since, at, &boundary)
        || !again && relative(lexicon, words, since, behind, &boundary, lexicon.act(&lemma))
    {
        return None;
    }
    Some((boundary.start, behind, opening, boundary.pronoun))
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
            // "et leur demande de négocier": an infinitive shows the verb.
            let verb = before.is("leur") && lexicon.infinitive_at(words, at + 1);
            let article = before.is_any(&["le", "la", "l'", "leur"]) && !verb && ALSO_NOUNS.contains(&words[at].folded.as_str());
            if article {
                return None;
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
    let present = words[marker..at].iter().any(|word| !word.capital && lexicon.verbs.contains_key(&word.folded));
    let past = words[marker..at].iter().any(|word| match lexicon.language.code() {
        "fr" => word.is_any(&["a", "avait", "ont"]) || word.folded.ends_with("ait") || word.folded.ends_with("aient"),
        _ => word.folded.ends_with("ed"),
    });
    if present { !strong } else { !past && !boundary.conjunction }
}

/// Whether the verb goes on a relative clause: "l'organe qui appuie … et encourage …".
fn relative(lexicon: &Lexicon, words: &[Word], since: usize, behind: usize, boundary: &Boundary, act: Act) -> bool {
    let joint = boundary.joint;
    let that = words.get(behind).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
    if boundary.comma && !boundary.conjunction {
        // "qui, dans son rapport, souligne"
        let open = (since..joint).rev().take(45).find(|place| words[*place].is(","));
        return open.and_then(|open| open.checked_sub(1)).is_some_and(|before| words[before].is_any(&RELATIVES));
    }
    if boundary.comma || that {
        return false;
    }
    let segment = (since..joint).rev().find(|place| words[*place].is_any(&[",", ";"])).unwrap_or(since);
    let inside = words[segment..joint].iter().any(|word| word.is_any(&RELATIVES));
    if !inside && lexicon.language.code() != "en" {
        return false;
    }
    // "Note que la situation est grave et les engage à agir"; behind "qui" it may be somebody else who does.
    let who =
        || words[segment..joint].iter().any(|word| word.is_any(&["qui", "dont", "laquelle", "lequel", "lesquels", "lesquelles"]));
    let asks =
        act == Act::Asks && (!group::addressed(lexicon, words, behind, words.len()).0.is_empty() || boundary.pronoun && !who());
    // English nouns look like verbs ("requests and appeals"): an article behind one shows the verb.
    let verb = !inside
        && words.get(behind).is_some_and(|word| {
            word.is_any(&["the", "its", "all", "with", "upon", "on", "a", "an", "in", "note"]) || word.capital
        });
    !asks && !verb
}

/// An item below "Decides:" that asks by an infinitive: "(c) To request the Secretary-General to submit …".
pub(super) fn find_item(lexicon: &Lexicon, paragraph: &Paragraph, words: &[Word]) -> Option<Found> {
    let verb = asking_infinitive(lexicon, words, 0)?;
    let printed = TextRange::new(words.first()?.range.start, words.get(verb)?.range.end);
    let mut found = Found {
        start: 0,
        behind: verb + 1,
        end: words.len(),
        verb: printed,
        lemma: words[verb].range.of(&paragraph.text).to_lowercase(),
        act: Act::Asks,
        addressed: Vec::new(),
        implied: false,
        what: verb + 1,
        that: false,
        pronoun: false,
    };
    asked_behind(lexicon, words, &mut found);
    Some(found)
}

/// The infinitive of a verb that asks, right behind its mark: "to request", "de prier".
fn asking_infinitive(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let marks: &[&str] = if lexicon.language.code() == "fr" { &["de", "d'"] } else { &["to"] };
    let verb = words.get(at).filter(|word| word.is_any(marks)).map(|_| at + 1)?;
    words.get(verb).filter(|word| lexicon.asks_in_infinitive(word)).map(|_| verb)
}

/// Those who are asked behind an infinitive; "upon" belongs to "call".
fn asked_behind(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let at = found.behind + usize::from(words.get(found.behind).is_some_and(|word| word.is_any(&["upon", "on"])));
    let (groups, what) = group::addressed(lexicon, words, at, found.end);
    found.addressed = groups;
    found.what = what;
}

/// Finds whom a clause is addressed to.
fn address(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let words = &words[..found.end];
    if lexicon.grammar == Grammar::Table {
        found.addressed = listed::addressed(lexicon, words, (found.start, found.behind), found.act);
        found.what = found.addressed.last().map_or(found.behind, |group| group.end);
        return;
    }
    match found.act {
        // "Demands that the Government …" asks nobody outright.
        Act::Asks if words.get(group::behind_asides(lexicon, words, found.behind)).is_some_and(|word| word.is("that")) => {}
        Act::Asks => {
            let (groups, what) = group::addressed(lexicon, words, found.behind, found.end);
            found.what = what;
            found.addressed = groups;
            if found.addressed.is_empty() && found.lemma.contains("encourage") {
                // "Encourages further efforts by …".
                thanked(lexicon, words, found);
            }
        }
        Act::Thanks => thanked(lexicon, words, found),
        // "Decides to request the Secretary-General to …" asks him outright.
        Act::Says if DECIDES.contains(&found.lemma.as_str()) => {
            if let Some(verb) = asking_infinitive(lexicon, words, group::behind_asides(lexicon, words, found.behind)) {
                let behind = std::mem::replace(&mut found.behind, verb + 1);
                asked_behind(lexicon, words, found);
                found.behind = behind;
                if !found.addressed.is_empty() {
                    found.act = Act::Asks;
                }
            }
        }
        Act::Says if found.lemma.starts_with("remind") || found.lemma.starts_with("rappeler") => reminded(lexicon, words, found),
        Act::Says => repeated(lexicon, words, found),
    }
    if found.addressed.is_empty() && !found.pronoun {
        incumbent(lexicon, words, found);
    }
}

/// "Reminds Member States that …", "Rappelle aux États Membres que …": said to somebody.
fn reminded(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let at = group::behind_asides(lexicon, words, found.behind);
    let to = lexicon.grammar == Grammar::NounLast || words.get(at).is_some_and(|word| word.is_any(&["a", "au", "aux"]));
    if to && found.lemma != "rappeler à" {
        let (groups, what) = group::addressed(lexicon, words, at, found.end);
        if groups.first().is_some_and(|group| group.actor) {
            (found.addressed, found.what) = (groups, what);
            return;
        }
    }
    repeated(lexicon, words, found);
}

/// "Reiterates its request to X to …", "Réitère la demande qu'elle a faite au X de …", "Fait appel à X": asked by a noun.
fn repeated(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    const VERBS: [&str; 15] = [
        "reiterate",
        "renew",
        "repeat",
        "make",
        "address",
        "reaffirm",
        "extend",
        "réitérer",
        "renouveler",
        "lancer",
        "adresser",
        "faire",
        "rappeler",
        "répéter",
        "donner",
    ];
    const NOUNS: [&str; 12] = [
        "request",
        "requests",
        "call",
        "appeal",
        "invitation",
        "demand",
        "recommendation",
        "demande",
        "appel",
        "invitation",
        "exhortation",
        "recommandation",
    ];
    const REACH: usize = 14;
    let verb = found.lemma.split(' ').next().unwrap_or_default();
    if !VERBS.contains(&verb) {
        return;
    }
    let from = found.start;
    let near = words.len().min(found.behind + 4);
    let calls = matches!(verb, "make" | "address" | "faire" | "lancer" | "adresser");
    let nouns: &[&str] = match verb {
        "donner" => &["mandat", "instruction", "instructions"],
        _ if calls => &["appeal", "call", "appel"],
        _ => &NOUNS,
    };
    let Some(noun) = (from..near).find(|at| words[*at].is_any(nouns)) else { return };
    // "Recalls its request" repeats nothing unless it is its own; "makes a recommendation" may have no one to go to.
    for at in noun + 1..words.len().min(noun + REACH) {
        let word = &words[at];
        if word.is_any(&[",", ";", ":"]) {
            return;
        }
        if word.is("that")
            || word.is_any(&["que", "qu'"]) && words.get(at + 1).is_some_and(|next| next.is_any(&["le", "la", "les"]))
        {
            let (groups, what) = group::subject(lexicon, words, at + 1, found.end);
            if !groups.is_empty() {
                (found.addressed, found.what, found.act, found.that) = (groups, what, Act::Asks, true);
                return;
            }
        }
        let to = word.is_any(&["to", "upon", "on", "a", "au", "aux"]) && !lexicon.infinitive_at(words, at);
        if to {
            let (groups, what) = group::addressed(lexicon, words, at, found.end);
            if groups.first().is_some_and(|group| group.actor || words[group.start].capital) {
                (found.addressed, found.what, found.act) = (groups, what, Act::Asks);
                return;
            }
        }
    }
}

fn thanked(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let mut at = group::behind_asides(lexicon, words, found.behind);
    // "Remercie | de leur générosité | les pays".
    let cause = words.get(at).is_some_and(|word| word.is_any(&["de", "d'", "pour"]));
    if cause && words.get(at + 1).is_some_and(|word| word.is_any(&["leur", "leurs", "son", "sa", "ses"])) {
        let limit = words.len().min(at + 10);
        at = (at + 2..limit).find(|place| words[*place].is_any(&["le", "la", "les", "l'", "tous", "toutes"])).unwrap_or(at);
    }
    let (groups, what) = group::addressed(lexicon, words, at, found.end);
    let greets = lexicon.greets(&found.lemma);
    if groups.first().is_some_and(|group| group.actor && !(greets && is_thing(lexicon, words, group))) {
        found.addressed = groups.into_iter().map(|group| without_cause(words, group)).collect();
        found.what = what;
        let further = thanked_further(lexicon, words, what);
        found.addressed.extend(further);
        return;
    }
    // "Welcomes the efforts of the Office": what is welcomed is a thing, and nobody is addressed.
    if greets {
        return;
    }
    // "les efforts faits par l'Office", "l'action que mène le Secrétaire général", "the efforts of the Office".
    let limit = words.len().min(at + 6);
    let Some(effort) = (at..limit).find(|place| lexicon.efforts.contains(&words[*place].folded)) else { return };
    let limit = words.len().min(effort + 30);
    for place in effort + 1..limit {
        let word = &words[place];
        if word.is_any(&[";", ":"]) {
            return;
        }
        let credited = match () {
            () if word.is_any(&["par", "by"]) => Some(place + 1),
            () if word.is_any(&["que", "qu'"]) => {
                words.get(place + 1).filter(|word| lexicon.does.contains(&word.folded)).map(|_| place + 2)
            }
            () if place == effort + 1 && word.is_any(&["de", "du", "des", "d'", "of"]) => Some(place + 1),
            () => None,
        };
        let Some(credited) = credited else { continue };
        let (groups, what) = group::addressed(lexicon, words, credited, found.end);
        if groups.first().is_some_and(|group| group.actor) {
            found.addressed = groups;
            found.what = what.min(at.max(found.behind));
            return;
        }
    }
}

/// "Thanks X for his work, | and to Y for its help", "Remercie X d'avoir … | et Y d'avoir …": one more, with his own cause.
fn thanked_further(lexicon: &Lexicon, words: &[Word], from: usize) -> Option<Group> {
    let english = lexicon.grammar == Grammar::NounLast;
    (from..words.len()).find_map(|at| {
        if !words[at].is_any(&["et", "and", "ainsi"]) {
            return None;
        }
        let next = at + if words[at].is("ainsi") { 2 } else { 1 };
        let to = words.get(next).is_some_and(|word| lexicon.to.contains(&word.folded)) && !lexicon.infinitive_at(words, next);
        let group = group::group_at(lexicon, words, next + usize::from(to)).filter(|group| group.actor)?;
        let group = without_cause(words, group);
        let cause = words.get(group.end).is_some_and(|word| word.is_any(&["de", "d'", "pour", "for"]));
        (cause
            && (to
                || !english
                    && words
                        .get(group.end + 1)
                        .is_some_and(|word| word.is_any(&["avoir", "en", "son", "sa", "ses", "leur", "leurs"]))))
        .then_some(group)
    })
}

/// "the eleventh Conference on the matter": the noun of a body that may as well be an event or an instrument.
fn is_thing(lexicon: &Lexicon, words: &[Word], group: &Group) -> bool {
    group.known.is_none() && lexicon.things.contains(&words[group.head].folded)
}

/// Words that open a cause behind "de".
const CAUSES: [&str; 14] = ["la", "l'", "le", "les", "leur", "leurs", "son", "sa", "ses", "ce", "cet", "cette", "s'", "en"];

/// "les États Membres | de leur appui": the reason for thanks is no part of the name.
fn without_cause(words: &[Word], mut group: Group) -> Group {
    if group.known.is_some() {
        return group;
    }
    let cause = (group.head + 1..group.end).find(|place| {
        let behind = words.get(place + 1..).into_iter().flatten().find(|word| !word.is_any(&["la", "le", "les", "l'"]));
        // "États parties à des instruments" has no cause behind it.
        // "pays fournisseurs de contingents": without an article it is a part of the name.
        let bare = words[*place].is_any(&["de", "d'"])
            && words.get(place + 1).is_some_and(|word| !word.is_any(&["avoir"]) && !CAUSES.contains(&word.folded.as_str()));
        let complement = words[*place - 1].is_any(&["a", "aux"]) || bare;
        !complement && words[*place].is_any(&["de", "du", "des", "d'", "for"]) && behind.is_none_or(|word| !word.capital)
    });
    if let Some(cause) = cause {
        group.end = cause;
    }
    group
}

/// Those of whom something is expected without being asked: "Souligne que l'Office devrait …".
fn incumbent(lexicon: &Lexicon, words: &[Word], found: &mut Found) {
    let at = group::behind_asides(lexicon, words, found.behind);
    let that = words.get(at).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
    found.that = that;
    let groups = if that {
        let subject = group::subject(lexicon, words, at + 1, found.end);
        let decides = DECIDES.contains(&found.lemma.as_str());
        let modal = behind_commas(words, subject.1)
            .is_some_and(|place| lexicon.modals.end_at(words, place).is_some() || decides && will(lexicon, words, place));
        // "Demands that the parties observe …" asks them outright.
        let asked = found.act == Act::Asks && !subject.0.is_empty();
        if asked {
            (found.addressed, found.what) = subject;
            return;
        }
        if modal && !subject.0.is_empty() { subject.0 } else { on_whom(lexicon, words, at, found.end) }
    } else {
        on_whom(lexicon, words, at, found.end)
    };
    let groups = if groups.is_empty() { that_too(lexicon, words, at) } else { groups };
    if groups.iter().any(|group| group.actor) {
        found.addressed = groups.into_iter().filter(|group| group.actor).collect();
        found.implied = true;
    }
}

/// "Souligne qu'il importe que …, et que le Secrétaire général doit …": a further "that" with somebody who is to act.
fn that_too(lexicon: &Lexicon, words: &[Word], from: usize) -> Vec<Group> {
    let further = (from..words.len()).filter(|at| {
        let that = words.get(at + 1).is_some_and(|word| word.is_any(&["que", "qu'", "that"]));
        that && words[*at].is_any(&["et", "and"])
    });
    for at in further {
        let (groups, behind) = group::subject(lexicon, words, at + 2, words.len());
        let modal = behind_commas(words, behind).is_some_and(|place| lexicon.modals.end_at(words, place).is_some());
        if modal && groups.iter().any(|group| group.actor) {
            return groups;
        }
    }
    Vec::new()
}

/// A verb in the future, by which a body decides: "que le Comité se réunira".
fn will(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let pronouns = ["se", "s'", "lui", "leur", "en", "y", "ne", "n'"];
    let verb = words.iter().skip(at).find(|word| !word.is_any(&pronouns));
    verb.is_some_and(|verb| match lexicon.grammar {
        Grammar::NounFirst => {
            !verb.capital && verb.folded.len() > 3 && (verb.folded.ends_with("ra") || verb.folded.ends_with("ront"))
        }
        _ => verb.is("will"),
    })
}

/// "qu'il importe que les États Membres …", "la nécessité pour les États de …".
fn on_whom(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> Vec<Group> {
    const REACH: usize = 60;
    let limit = words.len().min(at + REACH);
    (at..limit)
        .find_map(|place| lexicon.incumbent.end_at(words, place))
        .map(|behind| group::addressed(lexicon, words, behind, end).0)
        .unwrap_or_default()
}

/// Behind what stands between commas.
fn behind_commas(words: &[Word], at: usize) -> Option<usize> {
    if !words.get(at)?.is(",") {
        return Some(at);
    }
    words.iter().enumerate().skip(at + 1).take(60).find(|(_, word)| word.is(",")).map(|(place, _)| place + 1)
}
