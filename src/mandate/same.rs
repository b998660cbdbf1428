//! What is the same to a reader though its letters differ: one body under two forms of its name, one wording under two inflections.

use std::sync::LazyLock;

use crate::text::fold::fold;

/// Long forms of names, and the short ones they stand for, both as [`plain`] has them.
static LONG: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/lexicon/long_names.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).map(|(long, short)| (plain(long), plain(short))).collect()
});

/// One key for a body, whatever the capitals, the apostrophes and the articles of its name, whether a State has its long form, and whether
/// a woman or a man holds the post.
pub(super) fn body(name: &str) -> String {
    let plain = post(&plain(name)).unwrap_or_else(|| plain(name));
    // "Government of the Islamic Republic of Iran": the long form ends the name.
    let short = LONG.iter().find_map(|(long, short)| {
        let rest = plain.strip_suffix(long.as_str())?;
        (rest.is_empty() || rest.ends_with(' ')).then(|| format!("{rest}{short}"))
    });
    short.unwrap_or(plain)
}

/// One key for a wording, whatever its capitals, its typography, its articles, and the gender and number of its words.
pub(super) fn wording(words: &str) -> String {
    plain(words).split(' ').map(inflected).collect::<Vec<_>>().join(" ")
}

/// Those of two lists that the other lacks, each answered once: what is dropped, and what is added.
pub(super) fn apart<'a, T>(before: &'a [T], after: &'a [T], is_same: impl Fn(&T, &T) -> bool) -> (Vec<&'a T>, Vec<&'a T>) {
    let mut added: Vec<&T> = after.iter().collect();
    let mut dropped = Vec::new();
    for one in before {
        match added.iter().position(|other| is_same(one, other)) {
            Some(at) => drop(added.remove(at)),
            None => dropped.push(one),
        }
    }
    (dropped, added)
}

/// Posts by the gender of those who hold them, and one form for both.
const POSTS: [(&str, &str); 20] = [
    ("administratrice", "administrateur"),
    ("chairman", "chair"),
    ("chairperson", "chair"),
    ("chairwoman", "chair"),
    ("conseillere", "conseiller"),
    ("coordinadora", "coordinador"),
    ("coordinatrice", "coordonnateur"),
    ("coordonnatrice", "coordonnateur"),
    ("directora", "director"),
    ("directrice", "directeur"),
    ("enviada", "enviado"),
    ("envoyee", "envoye"),
    ("experte", "expert"),
    ("mediatrice", "mediateur"),
    ("presidenta", "president"),
    ("presidente", "president"),
    ("rapporteuse", "rapporteur"),
    ("relatora", "relator"),
    ("representante", "representant"),
    ("secretaire", "secretaire"),
];

/// What is said of those who hold a post.
const OF_POSTS: [(&str, &str); 8] = [
    ("adjointe", "adjoint"),
    ("ejecutiva", "ejecutivo"),
    ("executive", "executif"),
    ("generale", "general"),
    ("independante", "independant"),
    ("permanente", "permanent"),
    ("personnelle", "personnel"),
    ("speciale", "special"),
];

/// A post without the gender of the one who holds it; none where the name begins with no such word.
fn post(plain: &str) -> Option<String> {
    let mut words = plain.split(' ');
    let (_, first) = POSTS.iter().find(|(word, _)| Some(*word) == words.clone().next())?;
    words.next();
    let one = |word| OF_POSTS.iter().find(|(own, _)| *own == word).map_or(word, |(_, one)| *one);
    Some(std::iter::once(*first).chain(words.map(one)).collect::<Vec<_>>().join(" "))
}

/// Folded words between single spaces, without marks and articles.
fn plain(words: &str) -> String {
    let folded = fold(words);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter_map(without_article).collect::<Vec<_>>().join(" ")
}

/// An article is left out, also where it is joined to a preposition.
fn without_article(word: &str) -> Option<&str> {
    match word {
        "the" | "le" | "la" | "les" | "l" | "el" | "los" | "las" => None,
        "d" | "du" | "des" | "del" => Some("de"),
        "au" | "aux" => Some("a"),
        "qu" => Some("que"),
        "upon" => Some("on"),
        _ => Some(word),
    }
}

/// A word without what says its gender and number. Words of a few letters are grammar: of these, possessives agree in number.
fn inflected(word: &str) -> String {
    match word {
        "its" | "their" | "his" | "her" | "son" | "sa" | "ses" | "leur" | "leurs" | "su" | "sus" => return "'s".to_owned(),
        // "selon qu'il conviendra", "si ses ressources le permettaient": what the phrases of conditions end with, in any tense.
        "conviendra" | "conviendrait" | "convenait" => return "convient".to_owned(),
        "permet" | "permettent" | "permettra" | "permettront" | "permettrait" | "permettraient" => return "permettre".to_owned(),
        _ if word.len() < 5 => return word.strip_suffix('s').filter(|bare| bare.len() == 3).unwrap_or(word).to_owned(),
        _ => {}
    }
    if let Some(bare) = word.strip_suffix("aux") {
        // "nationaux" is "national".
        return format!("{bare}al");
    }
    let bare = word.strip_suffix('s').unwrap_or(word);
    let bare = bare.strip_suffix('e').unwrap_or(bare);
    if let Some(bare) = bare.strip_suffix('y') {
        // "policies" is "policy".
        return format!("{bare}i");
    }
    let mut letters = bare.chars().rev();
    match (letters.next(), letters.next()) {
        // "institutionnelle" is "institutionnel".
        (Some(last), Some(before)) if last == before => bare.strip_suffix(last).unwrap_or(bare).to_owned(),
        _ => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_one_whatever_its_letters() {
        for (left, right) in [
            ("States Parties", "States parties"),
            ("États Parties", "états parties"),
            ("the Security Council", "Security Council"),
            ("Islamic Republic of Iran", "Iran"),
            ("République islamique d’Iran", "Iran"),
            ("Government of the Islamic Republic of Iran", "Government of Iran"),
            ("Gouvernement de la République bolivarienne du Venezuela", "Gouvernement du Venezuela"),
            ("l'Assemblée générale", "Assemblée générale"),
            ("Directrice exécutive", "Directeur exécutif"),
            ("Envoyée spéciale du Secrétaire général", "Envoyé spécial du Secrétaire général"),
            ("Rapporteuse spéciale", "Rapporteur spécial"),
            ("Chairwoman of the Committee", "Chair of the Committee"),
        ] {
            assert_eq!(body(left), body(right), "{left} / {right}");
        }
        for (left, right) in [
            ("State Party", "States Parties"),
            ("Democratic Republic of the Congo", "Congo"),
            ("Republic of Korea", "Democratic People’s Republic of Korea"),
            ("Secretary-General", "Secretariat"),
            ("Directeur général", "Directrice exécutive"),
        ] {
            assert_ne!(body(left), body(right), "{left} / {right}");
        }
    }

    #[test]
    fn a_wording_is_one_whatever_its_inflection() {
        for (left, right) in [
            ("dans la limite des ressources existantes", "Dans les limites des ressources existantes"),
            ("selon qu'il convient", "selon qu’il convient"),
            ("à sa demande", "à leur demande"),
            ("selon qu’il convient", "selon qu'il conviendra"),
            ("si les ressources le permettent", "si les ressources le permettront"),
            ("conformément à la législation nationale", "conformément aux législations nationales"),
            ("within its mandate", "within their mandates"),
            ("upon request", "on request"),
            ("within existing resources", "within the existing resources"),
            ("national policy", "national policies"),
        ] {
            assert_eq!(wording(left), wording(right), "{left} / {right}");
        }
        for (left, right) in [
            ("sous réserve de la disponibilité de ressources extrabudgétaires", "dans la limite des ressources existantes"),
            ("le cas échéant", "au besoin"),
            ("within existing resources", "within available resources"),
            ("sur demande", "à leur demande"),
            ("before 2026", "before 2030"),
        ] {
            assert_ne!(wording(left), wording(right), "{left} / {right}");
        }
    }
}
