//! Groups in languages that set most of what belongs to a noun behind it, as French: "les organes conventionnels compétents".

use super::{Group, LONGEST_NAME, behind_determiners, group_at, is_doing, matter, rules, trimmed};
use crate::mandate::lexicon::Lexicon;
use crate::mandate::lists::List;
use crate::mandate::words::Word;
use crate::text::token::TokenKind;

pub(super) fn noun_first(lexicon: &Lexicon, words: &[Word], start: usize) -> Option<Group> {
    let mut head = start;
    while words.get(head).is_some_and(|word| word.is_in(List::BeforeNoun)) {
        head += 1;
    }
    let noun = words.get(head).filter(|word| !word.is_mark() && !lexicon.stops.contains(&word.folded))?;
    if lexicon.infinitive_at(words, head) || lexicon.verbs.contains_key(&noun.folded) && !lexicon.actors.contains(&noun.folded) {
        return None;
    }
    // "le Dialogue de haut niveau": no High Commissioner.
    let high = noun.is_any(&["haut", "haute"]) && !noun.capital;
    let actor = lexicon.actors.contains(&noun.folded) && !is_doing(words, head) && !high || rules(words, head);
    let named = noun.capital && !noun.folded.starts_with("etat");
    let subject = behind_that(words, start);
    let mut at = head + 1;
    // Where it says what the post or body is concerned with.
    let mut concern = None;
    while at < words.len() && at - start < if concern.is_some() { matter::LONGEST } else { LONGEST_NAME } {
        let word = &words[at];
        if let Some(end) = concern.and_then(|from| matter::goes_on(lexicon, words, from, at)) {
            at = end;
            continue;
        }
        // "crée un comité chargé | de lui rendre compte": what it is told, no part of a name.
        let told = || start > 0 && words[start - 1].is_any(&["un", "une"]) && lexicon.infinitive_at(words, at + 1);
        if matter::is_charged(words, at) && !told() {
            concern = Some(at);
            at += 1;
            continue;
        }
        // "organisations internationales | , régionales et sous-régionales": its adjectives.
        if word.is(",")
            && at > head + 1
            && is_adjective(&words[at - 1])
            && let Some(end) = adjectives(words, at)
        {
            at = end;
            continue;
        }
        if let Some(end) = which(lexicon, words, at).or_else(|| parts_of_matter(words, (start, head), at)) {
            at = end;
            continue;
        }
        // "la Mission des Nations Unies pour la stabilisation | en République centrafricaine".
        let where_it_is =
            word.is("en") && noun.capital && noun.is("mission") && words.get(at + 1).is_some_and(|next| next.capital);
        if word.is_mark() || lexicon.stops.contains(&word.folded) && !where_it_is || lexicon.infinitive_at(words, at) {
            break;
        }
        // "au Comité | ponctuellement", "le Comité 1540 | entretienne".
        let before = &words[at - 1];
        let how = !word.capital
            && word.folded.ends_with("ement")
            && word.folded.len() > 9
            && !before.is_in(List::Small)
            && lexicon.determiners.end_at(words, at - 1).is_none();
        let numbered = at == head + 2 && before.kind == TokenKind::Number && !word.capital && !word.is_in(List::Of);
        if at > head && (how || numbered) {
            break;
        }
        // "le Gouvernement afghan | serait partie", but "de l'est".
        let finite = word.is_in(List::FiniteVerb) && lexicon.determiners.end_at(words, at - 1).is_none();
        if finite
            || lexicon.asides.end_at(words, at).is_some()
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
        // "le Groupe d'experts | créé en application du paragraphe 4": where it comes from, no part of its name.
        if word.is_in(List::Made) {
            break;
        }
        if word.is_in(List::AndOr) {
            // "institutions financières | et de développement internationales".
            let also_of = is_adjective(&words[at - 1])
                && next.is_some_and(|next| next.is_any(&["de", "d'"]))
                && words.get(at + 2).is_some_and(|noun| noun.kind == TokenKind::Word && !noun.capital)
                && lexicon.determiners.end_at(words, at + 2).is_none()
                && !lexicon.infinitive_at(words, at + 1);
            if also_of {
                at += 3;
                continue;
            }
            if of_both(lexicon, words, start, at) {
                at += 2;
                continue;
            }
            let ends = next.is_none_or(|next| {
                next.is_mark()
                    || next.is_any(&["autres", "ceux", "celles"])
                    || next.is_in(List::PrepositionOfNext)
                    || lexicon.stops.contains(&next.folded)
                    || lexicon.actors.contains(&next.folded)
                    || (next.is_in(List::BeforeNoun)
                        && words.get(at + 2).is_some_and(|noun| lexicon.actors.contains(&noun.folded)))
                    || next.is_in(List::Possessive)
                    || lexicon.verbs.contains_key(&next.folded)
                    || lexicon.conditions.end_at(words, at + 1).is_some()
                    || lexicon.asides.end_at(words, at + 1).is_some()
            });
            let further = lexicon.determiners.end_at(words, at + 1);
            // "la prévention du crime et la justice pénale" belongs to a name; "le Fonds et les États" are two.
            if ends || (further.is_some() && !(named && is_lower_noun(lexicon, words, further))) {
                break;
            }
        } else if word.is_in(List::ToArticle) {
            // "un groupe d'experts à composition non limitée", "les États parties au Statut de Rome".
            let composed = next.is_some_and(|next| next.is_in(List::Composed));
            let party = words[at - 1].is_in(List::Party);
            let proper = || words.get(behind_determiners(lexicon, words, at + 1)).is_some_and(|word| word.capital);
            // "les États parties à des instruments internationaux": an infinitive was seen before.
            // "Bureau d'appui à la consolidation de la paix", "Pacte relatif aux droits civils et politiques".
            let before = &words[at - 1];
            // "instruments relatifs aux droits de l'homme", "organismes d'aide au développement".
            let takes = before.is_in(List::TakesTo) && (named || words[start..at].iter().any(|word| word.capital))
                || before.is_in(List::AlwaysTakesTo) && !word.is("a");
            let goes_on = composed || party || takes || named && proper();
            if !goes_on {
                break;
            }
            if (party || takes) && concern.is_none() {
                concern = Some(at);
            }
        } else if word.is_in(List::WhyPreposition) {
            // "le Gouvernement | pour son refus", "l'Envoyé | pour les efforts": why, no part of the name.
            let noun = behind_determiners(lexicon, words, at + 1);
            let done = ["que", "qu'", "dont", "menees", "menes", "deployes", "accomplis", "fournis", "apportes"];
            let relative = words.iter().skip(noun).take(4).any(|word| word.is_any(&done));
            let why = relative
                || next.is_some_and(|next| next.is_in(List::ForReceiver))
                || next.is_some_and(|next| next.is_in(List::OwnOrHave))
                || words.get(noun).is_some_and(|word| lexicon.efforts.contains(&word.folded));
            // "le Gouvernement afghan | pour assurer la paix".
            // "les États parties à la Convention des Nations Unies | contre la corruption".
            let inside = words[head + 1..at].iter().any(|word| word.capital && word.is_in(List::NormNoun));
            let concerned = matter::may_open(words, (head, at));
            let named = named && !words[head].is_in(List::OfNoMatter);
            let charged = concern.is_some_and(|from| words[from].is_in(List::ChargedWith));
            if !(named || inside || concerned || charged) || why || lexicon.purpose_at(words, at + 1) {
                break;
            }
            concern = concern.or(Some(at));
        } else if at > head && why(lexicon, words, at) {
            // "le Gouvernement suisse | de son appui", "les membres du personnel | des efforts qu'ils déploient".
            break;
        } else if word.is_in(List::Of) && noun.is_in(List::OfNoMatter) && next.is_some_and(|next| next.is_any(&["un", "une"])) {
            // "l'annonce faite par le Gouvernement sri-lankais | d'une révision de la loi".
            break;
        } else if word.is_in(List::Of) {
            // A name in the table is taken whole.
            if let Some(end) = lexicon.names.end_at(words, behind_determiners(lexicon, words, at + 1)) {
                at = end;
                continue;
            }
        } else if lexicon.determiners.end_at(words, at).is_some() {
            let before = &words[at - 1];
            if !before.is_in(List::BeforeArticleInName) {
                break;
            }
        } else if subject && at > head && is_verb(lexicon, words, head, at) {
            // "que le Gouvernement rwandais | cesse".
            break;
        } else if !word.capital
            && (word.folded.ends_with("ant") && !word.is_in(List::AdjectiveInAnt)
                || is_plural_verb(noun, word)
                || is_future(word))
        {
            break;
        }
        at += 1;
    }
    let mut end = trimmed(words, head + 1, at);
    // "la liberté de conviction 7": the mark of a note.
    let note = concern.is_some() && words[end - 1].kind == TokenKind::Number && !words[end - 2].capital;
    let dated = words[end - 2].is_in(List::NormNoun) || words[end - 2].is_in(List::Of);
    end -= usize::from(note && !dated && end > head + 2);
    Some(Group { start, end, known: None, actor, head })
}

/// "de son appui", "des efforts": why somebody is thanked, or what he is told.
fn why(lexicon: &Lexicon, words: &[Word], at: usize) -> bool {
    let of = words[at].is_any(&["de", "d'", "du", "des"]);
    let noun = behind_determiners(lexicon, words, at + 1);
    // "le Président de sa soixante-neuvième session", "titulaires de mandat au titre de ses procédures spéciales".
    let post = words[at - 1].is_in(List::Post) || words[at - 1].is_in(List::Composed);
    // "le Fonds de contributions volontaires": no efforts that somebody has made, which have an article.
    let whose = noun > at + 1 || words[at].is_any(&["du", "des"]);
    of && !post && words.get(at + 1).is_some_and(|next| next.is_in(List::Own))
        || of && whose && words.get(noun).is_some_and(|noun| lexicon.efforts.contains(&noun.folded) && noun.folded.ends_with('s'))
}

/// Whether the group that begins at `start` stands behind "que", articles aside.
fn behind_that(words: &[Word], start: usize) -> bool {
    let before = (0..start).rev().take(4).find(|at| !words[*at].is_in(List::ArticleBeforeSubject));
    // "ainsi que le secteur privé" joins.
    before.is_some_and(|at| words[at].is_any(&["que", "qu'"]) && !(at > 0 && words[at - 1].is("ainsi")))
}

/// Whether a word behind a noun in the singular, as the subject of "que", is its verb: "cesse", "mette", "soit", "ne".
fn is_verb(lexicon: &Lexicon, words: &[Word], head: usize, at: usize) -> bool {
    // Adjectives that end in "e" for men as for women.
    let (noun, word) = (&words[head], &words[at]);
    if word.capital || word.kind != TokenKind::Word || lexicon.actors.contains(&word.folded) {
        return false;
    }
    // "immédiatement" is an adverb, "mission d'établissement" none.
    let adverb = word.folded.ends_with("ement") && word.folded.len() > 6 && !words[at - 1].is_in(List::OfOrFor);
    if word.is_in(List::VerbOrBefore) || adverb {
        return true;
    }
    // A verb has an object, an infinitive or a mark behind it; an adjective of a woman's noun may have that too.
    let ends = word.folded.ends_with('e') && !word.ends_in(List::AdjectiveOfBoth);
    let manly = !noun.folded.ends_with('e') && !["tion", "sion", "te"].iter().any(|ending| noun.folded.ends_with(ending));
    let known = lexicon.subject_verbs.contains(&word.folded);
    // What stands behind "de" may have adjectives of its own: "Gouvernement d'unité nationale".
    let bare = !words[head + 1..at].iter().any(|word| word.is_in(List::OfOrFor));
    known || bare && ends && manly && !noun.folded.ends_with(['s', 'x'])
}

/// Behind ", régionales et sous-régionales", where that stands at `at`.
fn adjectives(words: &[Word], at: usize) -> Option<usize> {
    let mut end = at;
    loop {
        // "intergouvernementales et non gouvernementales".
        let not = usize::from(words.get(end + 1).is_some_and(|word| word.is("non")));
        let adjective = words.get(end + 1 + not).filter(|word| is_adjective(word));
        match words.get(end) {
            Some(mark) if mark.is(",") && adjective.is_some() => end += 2 + not,
            Some(and) if and.is_any(&["et", "ou"]) && adjective.is_some() && end > at => return Some(end + 2 + not),
            _ => return None,
        }
    }
}

/// "la Rapporteuse spéciale sur la violence contre les femmes |, ses causes et ses conséquences": parts of what a post is about, and no
/// others who are named. The first word behind them.
fn parts_of_matter(words: &[Word], (start, head): (usize, usize), at: usize) -> Option<usize> {
    const REST: usize = 5;
    let on = words[head].is_in(List::Person) && words[start..at].iter().any(|word| word.is_in(List::WhyPreposition));
    let included = usize::from(words.get(at + 1).is_some_and(|word| word.is("y"))) * 2;
    let from = at + 1 + included;
    let [own, _, and, again, _] = words.get(from..from + REST)? else { return None };
    let parts = words[at].is(",") && own.is_in(List::Possessive) && and.is_in(List::AndOr) && again.is_in(List::Possessive);
    (on && parts).then_some(from + REST)
}

/// A French adjective in the plural, by its ending.
fn is_adjective(word: &Word) -> bool {
    !word.capital && word.folded.len() > 5 && word.ends_in(List::PluralAdjective)
}

/// "pays | en développement", "pays en développement | sans littoral", "pays | les moins avancés", "pays touchés | par le séisme": what
/// tells some of a kind from the others. The first word behind it.
fn which(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    let (word, next) = (&words[at], words.get(at + 1)?);
    let plural = words[at - 1].folded.ends_with(['s', 'x']);
    if word.is("en") && next.is_in(List::StateOfCountries) || word.is("sans") && next.is_in(List::NamedWithout) {
        return Some(at + 2);
    }
    if let Some(end) = supplying(lexicon, words, at) {
        return Some(end);
    }
    // "organismes compétents | en la matière", "l'APLS | dans l'opposition".
    let third = words.get(at + 2);
    let fixed = word.is("en")
        && words[at - 1].is_in(List::ConcernedBehind)
        && next.is("la")
        && third.is_some_and(|third| third.is("matiere"))
        || word.is("dans") && next.is("l'") && third.is_some_and(|third| third.is("opposition"));
    if fixed {
        return Some(at + 3);
    }
    // "titulaires de mandat | relevant des procédures spéciales".
    if word.is("relevant") && next.is("des") && third.is_some_and(|third| third.is("procedures")) {
        return Some(at + 3);
    }
    if word.is("les") && next.is_in(List::DegreeOfNoun) && plural {
        return words.get(at + 2).filter(|word| !word.is_mark()).map(|_| at + 3);
    }
    let participle = |word: &Word| {
        let named = word.capital || lexicon.actors.contains(&word.folded) || word.is_in(List::NotNamedBy);
        !named && word.ends_in(List::ParticipleInPlural)
    };
    let affected = word.is_in(List::Agent) && participle(&words[at - 1]);
    affected.then(|| group_at(lexicon, words, at + 1)).flatten().map(|group| group.end)
}

/// "pays | qui fournissent des contingents | ou du personnel de police": a name in the form of a sentence. The first word behind what they
/// supply.
fn supplying(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    const OF: [&str; 4] = ["des", "du", "de", "les"];
    if !words[at].is("qui") || !words.get(at + 1)?.is_in(List::Supplies) {
        return None;
    }
    let supplied = |at: usize| {
        words
            .get(at)?
            .is_any(&OF)
            .then_some(at + 1)
            .filter(|noun| words.get(*noun).is_some_and(|noun| noun.is_in(List::Supplied)))
    };
    let mut end = supplied(at + 2)? + 1;
    while words.get(end).is_some_and(|word| word.is_in(List::AndOr)) {
        let Some(noun) = supplied(end + 1) else { break };
        end = noun + 1;
    }
    // "du personnel | de police", "des effectifs | militaires et de police".
    let of = words.get(end).is_some_and(|word| word.is_any(&["de", "d'"])) && !lexicon.infinitive_at(words, end);
    Some(if of { end + 2 } else { end })
}

/// "organes | créés en vertu du Protocole": what tells them from others of their kind. The first word behind it.
fn set_up_by(lexicon: &Lexicon, words: &[Word], at: usize) -> Option<usize> {
    if !words[at].is_in(List::Made) {
        return None;
    }
    let by = match (words.get(at + 1)?, words.get(at + 2)?) {
        (en, vertu) if en.is("en") && vertu.is_any(&["vertu", "application"]) => at + 4,
        (by, _) if by.is("par") => at + 2,
        _ => return None,
    };
    group_at(lexicon, words, by)
        .filter(|group| words[group.start].capital || words[group.head].is_in(List::OfItsKind))
        .map(|group| group.end)
}

/// "pays fournisseurs de contingents | ou de personnel de police", "Département de l'Assemblée générale | et de la gestion des
/// conférences": both belong to one noun, for a verb does not ask "de" somebody.
fn of_both(lexicon: &Lexicon, words: &[Word], start: usize, at: usize) -> bool {
    const OF: [&str; 4] = ["de", "d'", "du", "des"];
    let noun = behind_determiners(lexicon, words, at + 2);
    // "Exige des autorités de Serbie et des Gouvernements": somebody may be asked "de".
    let of_them = (0..start).rev().take(3).take_while(|at| !words[*at].is_mark()).any(|at| words[at].is_any(&OF));
    words[start..at].iter().any(|word| word.is_any(&OF))
        && words.get(at + 1).is_some_and(|next| next.is_any(&OF))
        && !lexicon.infinitive_at(words, at + 1)
        && words
            .get(at + 2)
            .is_some_and(|noun| !noun.is_in(List::Own) && !noun.is_in(List::BeforeNoun) && !noun.is_any(&["tous", "toutes"]))
        && words.get(noun).is_some_and(|noun| !noun.is_mark() && (!noun.capital || words[start].capital || !of_them))
}

/// A verb behind a noun in the plural: its adjectives would end in "s".
fn is_plural_verb(noun: &Word, word: &Word) -> bool {
    // "le Bureau et le Département | étudient": of several, whatever stands last.
    let several = word.is_any(&["ont", "sont", "font"])
        || ["udient", "ortent", "ouent", "ssent", "ennent", "ettent", "endent", "oient"]
            .iter()
            .any(|ending| word.folded.ends_with(ending));
    if several {
        return true;
    }
    let ends = word.folded.ends_with("ont") || (word.folded.ends_with("ent") && !word.folded.ends_with("ment"));
    noun.folded.ends_with(['s', 'x']) && ends
}

/// A verb in the future, or the pronoun before it: "le Comité | fera rapport", "le Comité | se réunira".
pub(in crate::mandate) fn is_future(word: &Word) -> bool {
    let ends = word.folded.ends_with("ra") || word.folded.ends_with("ront");
    word.is_in(List::BeforeFuture) || !word.capital && word.folded.len() > 3 && ends
}

/// A small noun behind "et la" inside a name.
fn is_lower_noun(lexicon: &Lexicon, words: &[Word], at: Option<usize>) -> bool {
    let Some(at) = at.map(|at| behind_determiners(lexicon, words, at)) else { return false };
    let noun = words.iter().skip(at).find(|word| !word.is_in(List::BeforeNoun));
    noun.is_some_and(|word| word.kind == TokenKind::Word && !word.capital && !lexicon.actors.contains(&word.folded))
}
