//! Groups of words that name somebody, and those that a verb is addressed to.

use super::lexicon::{Grammar, Lexicon};
use super::words::Word;

/// Longest name that is believed, in words.
const LONGEST_NAME: usize = 16;

/// How far behind a verb the end of what stands between commas is looked for, in words.
const LONGEST_ASIDE: usize = 45;

/// Somebody, as words `start..end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub start: usize,
    pub end: usize,
    /// The full name where the table has it.
    pub known: Option<String>,
    /// It is a body, a post or a kind of group that can be asked.
    pub actor: bool,
    /// The first or last word, by the grammar.
    pub head: usize,
}

/// Nouns of what is written or held: no body, though a capital letter begins them.
const PAPERS: [&str; 42] = [
    "accord",
    "accords",
    "annee",
    "charte",
    "convention",
    "conventions",
    "decennie",
    "declaration",
    "document",
    "journee",
    "pacte",
    "plan",
    "processus",
    "programme",
    "protocole",
    "protocoles",
    "reglement",
    "reunion",
    "semaine",
    "sommet",
    "statut",
    "statuts",
    "traite",
    "traites",
    "agenda",
    "agreement",
    "agreements",
    "charter",
    "covenant",
    "covenants",
    "day",
    "decade",
    "guidelines",
    "principles",
    "protocol",
    "protocols",
    "rules",
    "statute",
    "summit",
    "treaties",
    "treaty",
    "year",
];

/// Nouns with an infinitive behind them that nobody is asked by: "the right to return", "an end to".
const DOINGS: [&str; 26] = [
    "access",
    "attempt",
    "attempts",
    "attention",
    "authority",
    "capacity",
    "decision",
    "determination",
    "end",
    "halt",
    "intention",
    "need",
    "opportunity",
    "plan",
    "plans",
    "proposal",
    "proposals",
    "readiness",
    "resolve",
    "return",
    "right",
    "willingness",
    "ability",
    "ways",
    "obligation",
    "obligations",
];

/// Words before a noun in languages that set most of them behind it.
const BEFORE_NOUN: [&str; 20] = [
    "autre",
    "autres",
    "differents",
    "differentes",
    "divers",
    "diverses",
    "principaux",
    "principales",
    "grands",
    "grandes",
    "petits",
    "nouveaux",
    "nouvelles",
    "nombreux",
    "nombreuses",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "memes",
];

/// Behind the articles and the words for "all" at `at`.
pub(super) fn behind_determiners(lexicon: &Lexicon, words: &[Word], mut at: usize) -> usize {
    while let Some(end) = lexicon.determiners.end_at(words, at) {
        // "leur" alone before a verb is no article; two articles end there.
        at = end;
    }
    at
}

/// The group of words that begins at `at`, articles first.
pub(super) fn group_at(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let start = behind_determiners(lexicon, words, at);
    let first = words.get(start).filter(|word| !word.is_mark() && !word.is_any(&["no", "aucun", "aucune", "nul"]))?;
    if let Some((end, name)) = lexicon.names.longest_at(words, start)
        && (first.capital || end - start > 1)
        && !is_longer(lexicon, words, end)
    {
        let whole = extended(lexicon, words, end);
        let known = (whole == end).then(|| name.clone());
        return Some(Group { start, end: whole, known, actor: true, head: start });
    }
    match lexicon.grammar {
        Grammar::NounFirst => noun_first(lexicon, words, start),
        Grammar::NounLast => noun_last(lexicon, words, start),
        Grammar::Table => None,
    }
}

/// A name of the table that is only the beginning of a longer one: "United Nations | agencies".
fn is_longer(lexicon: &Lexicon, words: &[Word], end: usize) -> bool {
    lexicon.grammar == Grammar::NounLast
        && words.get(end).is_some_and(|word| {
            !word.is_mark()
                && !word.is_any(&["and", "or", "of", "as", "also", "therefore"])
                && !lexicon.stops.contains(&word.folded)
                && !lexicon.verbs.contains_key(&word.folded)
                && lexicon.asides.end_at(words, end).is_none()
                && lexicon.conditions.end_at(words, end).is_none()
                && !word.folded.ends_with("ing")
        })
}

/// A name goes on with "of" and another name: "Service de la prévention du terrorisme | de l'Office …".
fn extended(lexicon: &Lexicon, words: &[Word], end: usize) -> usize {
    let of = words.get(end).is_some_and(|word| word.is_any(&["de", "du", "des", "d'", "of"]));
    if !of || lexicon.infinitive_at(words, end) {
        return end;
    }
    let behind = behind_determiners(lexicon, words, end + 1);
    match lexicon.names.longest_at(words, behind) {
        Some((further, _)) if words.get(behind).is_some_and(|word| word.capital) => extended(lexicon, words, further),
        // "Secretary-General of the Caribbean Community": a name that the table lacks.
        None if behind > end + 1 || lexicon.grammar == Grammar::NounLast => {
            let mut last = behind;
            while words.get(last).is_some_and(|word| word.capital && !word.is_mark()) {
                last += 1;
            }
            let whole = group_at(lexicon, words, behind).filter(|group| words[group.start].capital && group.end >= last);
            if last > behind { whole.map_or(last, |group| group.end) } else { end }
        }
        _ => end,
    }
}

fn noun_first(lexicon: &Lexicon, words: &[Word], start: usize) -> Option<Group> {
    let mut head = start;
    while words.get(head).is_some_and(|word| word.is_any(&BEFORE_NOUN)) {
        head += 1;
    }
    let noun = words.get(head).filter(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))?;
    if lexicon.infinitive_at(words, head) || lexicon.verbs.contains_key(&noun.folded) && !lexicon.actors.contains(&noun.folded) {
        return None;
    }
    let actor = lexicon.actors.contains(&noun.folded) && !is_doing(words, head);
    let named = noun.capital && !noun.folded.starts_with("etat");
    let mut at = head + 1;
    while at < words.len() && at - start < LONGEST_NAME {
        let word = &words[at];
        // "organisations internationales | , régionales et sous-régionales": its adjectives.
        if word.is(",")
            && at > head + 1
            && is_adjective(&words[at - 1])
            && let Some(end) = adjectives(words, at)
        {
            at = end;
            continue;
        }
        if word.is_mark() || lexicon.stops.contains(&word.folded) || lexicon.infinitive_at(words, at) {
            break;
        }
        if lexicon.asides.end_at(words, at).is_some()
            || lexicon.conditions.end_at(words, at).is_some()
            || lexicon.modals.end_at(words, at).is_some()
        {
            break;
        }
        let next = words.get(at + 1);
        if let Some(end) = set_up_by(lexicon, words, at) {
            at = end;
            continue;
        }
        if word.is_any(&["et", "ou", "y", "e", "o", "u"]) {
            if of_both(lexicon, words, start, at) {
                at += 2;
                continue;
            }
            let ends = next.is_none_or(|next| {
                next.is_mark()
                    || next.is_any(&["autres"])
                    || next.is_any(&["de", "du", "des", "d'", "a", "au", "aux", "en"])
                    || lexicon.stops.contains(&next.folded)
                    || lexicon.actors.contains(&next.folded)
                    || (next.is_any(&BEFORE_NOUN) && words.get(at + 2).is_some_and(|noun| lexicon.actors.contains(&noun.folded)))
                    || next.is_any(&["son", "sa", "ses", "leur", "leurs"])
                    || lexicon.verbs.contains_key(&next.folded)
                    || lexicon.conditions.end_at(words, at + 1).is_some()
                    || lexicon.asides.end_at(words, at + 1).is_some()
            });
            let further = lexicon.determiners.end_at(words, at + 1);
            // "la prévention du crime et la justice pénale" belongs to a name; "le Fonds et les États" are two.
            if ends || (further.is_some() && !(named && is_lower_noun(lexicon, words, further))) {
                break;
            }
        } else if word.is_any(&["a", "au", "aux"]) {
            // "un groupe d'experts à composition non limitée", "les États parties au Statut de Rome".
            let composed = next.is_some_and(|next| next.is_any(&["composition", "participation", "titre", "comptes"]));
            let party = words[at - 1].is_any(&["partie", "parties"]);
            let proper = || words.get(behind_determiners(lexicon, words, at + 1)).is_some_and(|word| word.capital);
            // "les États parties à des instruments internationaux": an infinitive was seen before.
            let goes_on = composed || party || named && proper();
            if !goes_on {
                break;
            }
        } else if word.is_any(&["pour", "sur", "contre", "charge", "chargee", "para", "sobre"]) {
            // "le Gouvernement | pour son refus", "l'Envoyé | pour les efforts": why, no part of the name.
            let noun = behind_determiners(lexicon, words, at + 1);
            let why = next.is_some_and(|next| next.is_any(&["son", "sa", "ses", "leur", "leurs", "avoir", "ce", "cette", "cet"]))
                || words.get(noun).is_some_and(|word| lexicon.efforts.contains(&word.folded));
            if !named || why {
                break;
            }
        } else if word.is_any(&["de", "du", "des", "d'", "del"]) {
            // A name in the table is taken whole.
            if let Some(end) = lexicon.names.end_at(words, behind_determiners(lexicon, words, at + 1)) {
                at = end;
                continue;
            }
        } else if lexicon.determiners.end_at(words, at).is_some() {
            let before = &words[at - 1];
            if !before.is_any(&["de", "d'", "a", "pour", "sur", "contre", "et", "ou", "par", "dans"]) {
                break;
            }
        } else if !word.capital
            && (word.folded.ends_with("ant") && !word.is_any(&["independant", "sortant", "entrant"])
                || is_plural_verb(noun, word)
                || is_future(word))
        {
            break;
        }
        at += 1;
    }
    let end = trimmed(words, head + 1, at);
    Some(Group { start, end, known: None, actor, head })
}

/// Behind ", régionales et sous-régionales", where that stands at `at`.
fn adjectives(words: &[Word], at: usize) -> Option<usize> {
    let mut end = at;
    loop {
        let adjective = words.get(end + 1).filter(|word| is_adjective(word));
        match words.get(end) {
            Some(mark) if mark.is(",") && adjective.is_some() => end += 2,
            Some(and) if and.is_any(&["et", "ou"]) && adjective.is_some() && end > at => return Some(end + 2),
            _ => return None,
        }
    }
}

/// A French adjective in the plural, by its ending.
fn is_adjective(word: &Word) -> bool {
    const ENDINGS: [&str; 12] =
        ["ales", "aux", "elles", "els", "iques", "aires", "ives", "ifs", "euses", "eux", "ables", "ibles"];
    !word.capital && word.folded.len() > 5 && ENDINGS.iter().any(|end| word.folded.ends_with(end))
}

/// "the organization of seminars", "l'administration de la justice": what is done, no body.
fn is_doing(words: &[Word], noun: usize) -> bool {
    words[noun].is_any(&["organization", "organisation", "administration", "direction"])
        && !words[noun].capital
        && words.get(noun + 1).is_some_and(|word| word.is_any(&["of", "de", "d'", "des", "du"]))
}

/// "organes | créés en vertu du Protocole": what tells them from others of their kind. The first word behind it.
fn set_up_by(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const MADE: [&str; 12] = [
        "cree",
        "creee",
        "crees",
        "creees",
        "etabli",
        "etablis",
        "etablie",
        "etablies",
        "institue",
        "institues",
        "constitue",
        "constitues",
    ];
    if !words[at].is_any(&MADE) {
        return None;
    }
    let by = match (words.get(at + 1)?, words.get(at + 2)?) {
        (en, vertu) if en.is("en") && vertu.is_any(&["vertu", "application"]) => at + 4,
        (by, _) if by.is("par") => at + 2,
        _ => return None,
    };
    group_at(lexicon, words, by).filter(|group| words[group.start].capital).map(|group| group.end)
}

/// "pays fournisseurs de contingents | ou de personnel de police": both belong to one noun.
fn of_both(lexicon: &Lexicon, words: &[Word], start: usize, at: usize) -> bool {
    const OTHERS: [&str; 7] = ["son", "sa", "ses", "leur", "leurs", "ce", "ces"];
    words[start..at].iter().any(|word| word.is_any(&["de", "d'"]))
        && words.get(at + 1).is_some_and(|next| next.is_any(&["de", "d'"]))
        && !lexicon.infinitive_at(words, at + 1)
        && lexicon.determiners.end_at(words, at + 2).is_none()
        && words
            .get(at + 2)
            .is_some_and(|noun| !noun.capital && !noun.is_mark() && !noun.is_any(&OTHERS) && !noun.is_any(&BEFORE_NOUN))
}

/// A verb behind a noun in the plural: its adjectives would end in "s".
fn is_plural_verb(noun: &Word, word: &Word) -> bool {
    let ends = word.folded.ends_with("ont") || (word.folded.ends_with("ent") && !word.folded.ends_with("ment"));
    noun.folded.ends_with(['s', 'x']) && ends
}

/// A verb in the future, or the pronoun before it: "le Comité | fera rapport", "le Comité | se réunira".
pub(super) fn is_future(word: &Word) -> bool {
    const PRONOUNS: [&str; 6] = ["se", "s'", "lui", "ne", "n'", "y"];
    let ends = word.folded.ends_with("ra") || word.folded.ends_with("ront");
    word.is_any(&PRONOUNS) || !word.capital && word.folded.len() > 3 && ends
}

/// A small noun behind "et la" inside a name.
fn is_lower_noun(lexicon: &Lexicon, words: &[Word], at: Option<usize>) -> bool {
    let Some(at) = at.map(|at| behind_determiners(lexicon, words, at)) else { return false };
    let noun = words.iter().skip(at).find(|word| !word.is_any(&BEFORE_NOUN));
    noun.is_some_and(|word| !word.capital && !lexicon.actors.contains(&word.folded))
}

/// Leaves out prepositions that nothing stands behind.
fn trimmed(words: &[Word], least: usize, mut end: usize) -> usize {
    const LOOSE: [&str; 16] =
        ["de", "du", "des", "d'", "la", "le", "les", "l'", "et", "ou", "pour", "sur", "contre", "of", "the", "and"];
    while end > least && words[end - 1].is_any(&LOOSE) {
        end -= 1;
    }
    end
}

fn noun_last(lexicon: &Lexicon, words: &[Word], start: usize) -> Option<Group> {
    let mut at = start;
    let mut head = None;
    let mut of = false;
    while at < words.len() && at - start < LONGEST_NAME {
        let word = &words[at];
        let named = words[start].capital && head.is_some_and(|head: usize| words[head].capital);
        if word.is_mark() || lexicon.infinitive_at(words, at) {
            break;
        }
        let next = words.get(at + 1);
        let behind_noun = word.is_any(&["for", "on", "against"]) && named && next.is_some_and(|next| next.capital);
        // "States not parties".
        let not_parties = word.is("not") && next.is_some_and(|next| next.is_any(&["parties", "party", "members"]));
        // "States parties to the Rome Statute", "the liaison office to United Nations Headquarters".
        let to_whom = word.is("to")
            && at > start
            && words[at - 1].is_any(&["parties", "party", "signatories", "office", "mission", "observer", "representative"])
            && words.get(behind_determiners(lexicon, words, at + 1)).is_some_and(|next| next.capital);
        // "the parties | to the conflict".
        let to_what = word.is("to")
            && at > start
            && words[at - 1].is_any(&["parties", "party", "signatories"])
            && !words.get(at + 2).is_some_and(|next| next.is("said"))
            && lexicon.determiners.end_at(words, at + 1).is_some();
        // "the communities | in Cyprus".
        let where_at = word.is_any(&["in", "within"])
            && at > start
            && lexicon.actors.contains(&words[at - 1].folded)
            && words.get(behind_determiners(lexicon, words, at + 1)).is_some_and(|next| next.capital && !next.is_mark());
        if word.is("of") || behind_noun || to_whom || to_what || where_at {
            of = true;
        } else if not_parties {
            at += 1;
            continue;
        } else if lexicon.stops.contains(&word.folded) || word.is_any(&["and", "or", "as", "to"]) {
            // "Drugs and Crime" inside a name; "States and agencies" are two.
            let inside =
                |next: &Word| next.capital && !lexicon.actors.contains(&next.folded) && !starts_actor(lexicon, words, at + 1);
            if !(of && named && word.is("and") && next.is_some_and(inside)) {
                break;
            }
        } else if said_of(lexicon, words, start, at) {
            // "the other parties | concerned".
            at += 1;
            break;
        } else if at > start && ends_noun_last(lexicon, words, at, of) {
            break;
        } else if !of {
            head = Some(at);
        }
        at += 1;
    }
    let head = head?;
    let end = trimmed(words, head + 1, at);
    let actor = lexicon.actors.contains(&words[head].folded) && !is_doing(words, head);
    Some(Group { start, end, known: None, actor, head })
}

/// An adjective behind its noun: "the parties *concerned*".
fn said_of(lexicon: &Lexicon, words: &[Word], start: usize, at: usize) -> bool {
    let adjective = words[at].is_any(&["concerned", "involved", "interested", "represented", "mentioned"]);
    adjective && at > start && lexicon.actors.contains(&words[at - 1].folded)
}

/// Whether the word at `at` is no part of the group any more: an adverb, a condition, "having", an article, a verb.
fn ends_noun_last(lexicon: &Lexicon, words: &[Word], at: usize, of: bool) -> bool {
    let (word, before) = (&words[at], &words[at - 1]);
    lexicon.asides.end_at(words, at).is_some()
        || lexicon.conditions.end_at(words, at).is_some()
        || (word.folded.ends_with("ing") && !word.capital && lexicon.actors.contains(&before.folded))
        || (!of && lexicon.determiners.end_at(words, at).is_some())
        || (!word.capital && before.capital && !goes_on_below(lexicon, words, at))
}

/// Whether a small word behind a name still belongs to it: "United Nations | system", "Court | liaison office".
fn goes_on_below(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    words
        .iter()
        .skip(at)
        .take(3)
        .take_while(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))
        .any(|word| lexicon.actors.contains(&word.folded))
}

/// Whether a group that can be asked begins here.
fn starts_actor(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let start = behind_determiners(lexicon, words, at);
    lexicon.names.end_at(words, start).is_some() && words.get(start).is_some_and(|word| word.capital)
}

/// Those that a verb which ends before `at` is addressed to, and the first word behind them.
pub(super) fn addressed(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> (Vec<Group>, usize) {
    let words = &words[..end.min(words.len())];
    let at = behind_asides(lexicon, words, at);
    let first = behind_to(lexicon, words, at);
    // "requests her | to continue": no article there.
    let her = words.get(first).is_some_and(|word| word.is("her")) && lexicon.infinitive_at(words, first + 1);
    if her {
        let group = Group { start: first, end: first + 1, known: None, actor: true, head: first };
        return (vec![group], first + 1);
    }
    let Some(mut group) = group_at(lexicon, words, first) else { return (Vec::new(), at) };
    let mut groups: Vec<Group> = Vec::new();
    loop {
        let mut next = group.end;
        if let Some(whole) = with_attributes(lexicon, words, &group) {
            next = whole.end;
            group = whole;
        }
        // "the Organization of African Unity (OAU)".
        next = behind_brackets(words, next);
        // "all concerned", "those concerned".
        if group.end == group.start + 1 && words[group.start].is("concerned") && group.start > first {
            group = Group { start: group.start - 1, actor: true, ..group };
        }
        groups.push(group);
        let proper = groups.last().is_some_and(|last| words[last.start].capital);
        let found = further(lexicon, words, next).or_else(|| proper.then(|| proper_behind(lexicon, words, next)).flatten());
        if let Some(found) = found {
            // "les organismes, fonds et programmes | des Nations Unies": one article and what it belongs to, for all of them.
            let last = groups.last().filter(|last| lexicon.grammar == Grammar::NounFirst && share(words, last, &found));
            if let Some(start) = last.map(|last| last.start) {
                groups.pop();
                group = Group { start, ..found };
                continue;
            }
            group = found;
        } else {
            let asked = lexicon.infinitive_at(words, next) || asked_behind(lexicon, words, next);
            let somebody =
                |group: &Group| !lexicon.efforts.contains(&words[group.head].folded) && !words[group.head].is_any(&DOINGS);
            let infinitive = asked && lexicon.infinitive_at(words, next);
            let sure = groups.first().is_some_and(|group| group.actor || infinitive && somebody(group));
            if !sure {
                groups.clear();
            }
            groups.retain(|group| group.actor || asked || words[group.start].capital);
            return (groups, next);
        }
    }
}

/// "intergovernmental | and non-governmental organizations", "international | , regional and non-governmental organizations": one.
fn with_attributes(lexicon: &Lexicon, words: &[Word], group: &Group) -> Option<Group> {
    const MOST: usize = 4;
    let mut last = group.clone();
    for _ in 0..MOST {
        let attribute = lexicon.grammar == Grammar::NounLast && !last.actor && is_attribute(words, &last);
        if !attribute || !words.get(last.end).is_some_and(|word| word.is_any(&["and", "or", ","])) {
            return None;
        }
        let and = usize::from(words[last.end].is(",") && words.get(last.end + 1).is_some_and(|word| word.is_any(&["and", "or"])));
        let from = last.end + 1 + and;
        last = group_at(lexicon, words, from).filter(|further| further.start == from)?;
        if last.actor {
            return Some(Group { start: group.start, known: None, ..last });
        }
    }
    None
}

/// Behind "(OAU)".
fn behind_brackets(words: &[Word], at: usize) -> usize {
    const LONGEST: usize = 6;
    if !words.get(at).is_some_and(|word| word.is("(")) {
        return at;
    }
    (at + 1..words.len().min(at + LONGEST)).find(|place| words[*place].is(")")).map_or(at, |close| close + 1)
}

/// Whether a group is only words that another noun may follow: "intergovernmental", no "RENAMO" and no "employers".
fn is_attribute(words: &[Word], group: &Group) -> bool {
    !words[group.start].capital && words.get(group.end.wrapping_sub(1)).is_some_and(|word| !word.folded.ends_with('s'))
}

/// Whether two nouns of bodies share an article and what stands behind the second: "fonds et programmes des Nations Unies".
fn share(words: &[Word], last: &Group, found: &Group) -> bool {
    const KINDS: [&str; 10] = [
        "organes",
        "organismes",
        "fonds",
        "programmes",
        "institutions",
        "entites",
        "commissions",
        "bureaux",
        "departements",
        "services",
    ];
    let bare = |group: &Group| words[group.head].is_any(&KINDS) && !words[group.head].capital && group.known.is_none();
    let joint = words[last.end..found.start].iter().all(|word| word.is_any(&[",", "et"]));
    let alone = last.end == last.head + 1 || words[last.start..last.end].iter().any(|word| word.is_any(&[",", "et"]));
    let shared = found.end > found.head + 1 || words.get(found.end).is_some_and(|word| word.is_any(&[",", "et"]));
    bare(last) && bare(found) && joint && alone && shared
}

/// Those of whom something is said behind "that", and the first word behind them: "that all parties | immediately cease".
pub(super) fn subject(lexicon: &Lexicon, words: &[Word], at: usize, end: usize) -> (Vec<Group>, usize) {
    let found = addressed(lexicon, words, at, end);
    if lexicon.grammar == Grammar::NounFirst && found.0.is_empty() {
        return proper_subject(lexicon, words, at).unwrap_or(found);
    }
    if lexicon.grammar != Grammar::NounLast || found.0.iter().any(|group| group.actor) {
        return found;
    }
    if words.get(at).is_some_and(|word| word.is("no")) {
        return (Vec::new(), at);
    }
    // Nothing tells an English noun from the verb behind it: the name ends with the first word that can name somebody.
    let start = behind_determiners(lexicon, words, at);
    let limit = end.min(words.len()).min(start + LONGEST_NAME);
    let head = (start..limit).take_while(|at| !words[*at].is_mark() && !lexicon.stops.contains(&words[*at].folded)).find(|at| {
        let next = words.get(at + 1);
        lexicon.actors.contains(&words[*at].folded) && next.is_some_and(|next| !lexicon.actors.contains(&next.folded))
    });
    match head {
        Some(head) => (vec![Group { start, end: head + 1, known: None, actor: true, head }], head + 1),
        // "that plans be drawn up to …": nobody.
        None if found.0.iter().all(|group| !words[group.start].capital) => (Vec::new(), at),
        None => found,
    }
}

/// "que l'Iraq | s'acquitte": a proper name of words in capitals, as far as they go.
fn proper_subject(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<(Vec<Group>, usize)> {
    let start = behind_determiners(lexicon, words, at);
    let is_name = |at: usize| words.get(at).is_some_and(|word| word.capital && !word.is_mark());
    if start == at || !is_name(start) || words[start].is_any(&PAPERS) {
        return None;
    }
    let mut end = start + 1;
    loop {
        let of = words.get(end).is_some_and(|word| word.is_any(&["de", "du", "des", "d'", "et"]));
        if is_name(end) {
            end += 1;
        } else if of && is_name(end + 1) {
            end += 2;
        } else {
            return Some((vec![Group { start, end, known: None, actor: true, head: start }], end));
        }
    }
}

/// Behind adverbs and what stands between commas right behind a verb: ", à cet égard,".
pub(super) fn behind_asides(lexicon: &Lexicon, words: &[Word], mut at: usize) -> usize {
    loop {
        if let Some(end) = lexicon.asides.end_at(words, at).or_else(|| lexicon.order.end_at(words, at)) {
            at = end;
        } else if words.get(at).is_some_and(|word| word.is(",")) {
            let limit = words.len().min(at + LONGEST_ASIDE);
            let Some(close) = (at + 1..limit).find(|place| words[*place].is(",")) else { return at };
            at = close + 1;
        } else {
            return at;
        }
    }
}

fn behind_to(lexicon: &Lexicon, words: &[Word], at: usize) -> usize {
    if words.get(at).is_some_and(|word| lexicon.to.contains(&word.folded)) && !lexicon.infinitive_at(words, at) {
        at + 1
    } else {
        at
    }
}

/// The next of several: behind "et", a comma, "ainsi que", also where something stands between commas before it.
fn further(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    const PARTS: [&str; 12] = [
        "notamment",
        "y",
        "surtout",
        "particulierement",
        "dont",
        "including",
        "particularly",
        "especially",
        "qui",
        "that",
        "which",
        "who",
    ];
    if let Some(behind) = conjunction(words, at)
        && let Some(group) = actor_behind(lexicon, words, behind)
    {
        // "Israel, the occupying Power,": the same by another name.
        let power = words[group.start..group.end].iter().any(|word| word.is_any(&["power", "puissance"]));
        if !(power && behind == at + 1 && words[at].is(",") && words.get(group.end).is_some_and(|word| word.is(","))) {
            return Some(group);
        }
        return further(lexicon, words, group.end).filter(|_| strong_conjunction(words, group.end).is_some());
    }
    // "les États Membres, en particulier les pays développés, ainsi que l'Office"; "les États qui le peuvent, et l'Office".
    let comma = words.get(at).is_some_and(|word| word.is(","));
    let opens = at + usize::from(comma);
    let part = words.get(opens).is_some_and(|word| word.is_any(&PARTS))
        || words
            .get(opens..opens + 2)
            .is_some_and(|pair| pair[0].is_any(&["en", "in"]) && pair[1].is_any(&["particulier", "particular"]))
        || lexicon.conditions.end_at(words, opens).is_some()
        || comma && words.get(opens).is_some_and(says_how);
    let said_of_them = comma && party_or_not(words, opens);
    if !part && !said_of_them {
        return None;
    }
    let limit = words.len().min(at + LONGEST_ASIDE);
    for place in opens..limit {
        let word = &words[place];
        if said_of_them && word.is(",") && words.get(place + 1).is_some_and(|next| lexicon.to.contains(&next.folded)) {
            return actor_behind(lexicon, words, place + 1);
        }
        if lexicon.infinitive_at(words, place) || word.is_any(&[";", ":"]) {
            return None;
        }
        if word.is(",")
            && let Some(group) = strong_conjunction(words, place).and_then(|behind| actor_behind(lexicon, words, behind))
        {
            return Some(group);
        }
    }
    None
}

/// What opens words about how those named are to act: "agissant dans le cadre …", "in cooperation with …".
fn says_how(word: &Word) -> bool {
    word.is_any(&[
        "agissant", "en", "avec", "dans", "par", "acting", "working", "in", "within", "with", "through", "under", "as", "compte",
    ])
}

/// "parties ou non".
fn party_or_not(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.is_any(&["parties", "partie"]))
        && words.get(at + 1).is_some_and(|word| word.is_any(&["ou", "or"]))
}

/// A group that can be asked, behind a conjunction; "notamment les …" names parts, nobody new.
fn actor_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let again = words.get(at).is_some_and(|word| word.is_any(&["par", "by"]));
    let at = if again { at + 1 } else { behind_to(lexicon, words, at) };
    let group = group_at(lexicon, words, at)?;
    // The verb of another clause looks like a noun at times.
    let verb = words.get(group.start).is_some_and(|word| lexicon.verbs.contains_key(&word.folded) && !word.capital);
    // "les États, parties ou non au Statut": said of those named before.
    if party_or_not(words, group.start) {
        return None;
    }
    if group.actor && !verb {
        return Some(group);
    }
    if verb {
        return None;
    }
    if let Some(whole) = with_attributes(lexicon, words, &group) {
        return Some(whole);
    }
    // "think tanks and research institutions": one that the list lacks, before one that it has.
    let many = lexicon.grammar == Grammar::NounLast && words[group.head].folded.ends_with('s') && !words[group.head].capital;
    let somebody = many && !lexicon.efforts.contains(&words[group.head].folded) && !words[group.head].is_any(&DOINGS);
    let next = somebody.then(|| conjunction(words, group.end)).flatten().and_then(|behind| group_at(lexicon, words, behind));
    if next.is_some_and(|next| next.actor) {
        return Some(Group { actor: true, ..group });
    }
    None
}

/// A proper name behind others: "le Maroc, le Front POLISARIO, l'Algérie et la Mauritanie".
fn proper_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<Group> {
    let behind = behind_to(lexicon, words, conjunction(words, at)?);
    let named = match lexicon.grammar {
        Grammar::NounFirst => behind_determiners(lexicon, words, behind) > behind,
        Grammar::NounLast => true,
        Grammar::Table => false,
    };
    let is_paper = |group: &Group| words[group.head].is_any(&PAPERS) && group.known.is_none();
    group_at(lexicon, words, behind).filter(|group| named && words[group.start].capital && !is_paper(group))
}

/// Behind "et", ",", ", et", "ainsi que", ", ainsi que".
fn conjunction(words: &[Word], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| word.is_any(list));
    let comma = usize::from(is(at, &[","]));
    let next = at + comma;
    if is(next, &["et", "ou", "and", "or", "y", "e"]) {
        // "et, through him, …"
        return Some(next + 1);
    }
    if is(next, &["ainsi"]) && is(next + 1, &["que", "qu'"]) {
        return Some(next + 2);
    }
    if is(next, &["as"]) && is(next + 1, &["well"]) && is(next + 2, &["as"]) {
        return Some(next + 3);
    }
    (comma == 1).then_some(next)
}

/// Behind a comma with "et" or "ainsi que".
fn strong_conjunction(words: &[Word], at: usize) -> Option<usize> {
    conjunction(words, at).filter(|behind| *behind > at + 1)
}

/// Whether the mark of an infinitive stands behind the commas that follow: ", en coordination avec …, de fournir".
fn asked_behind(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let limit = words.len().min(at + 2 * LONGEST_ASIDE);
    (at..limit).any(|place| words[place].is(",") && lexicon.infinitive_at(words, place + 1))
}
