//! Bodies that speak without being one of [`Body`](crate::model::Body): commissions, conferences of parties, assemblies. Their
//! numbers are their own: "Resolution 66/2" of a commission is not that of the General Assembly.

use crate::ingest::lexicon::{COMMAS, Lexicon};
use crate::ingest::reader::Line;

use super::{front, join, labels};

/// How many lines the name of a body may take.
const MAX_NAME_LINES: usize = 4;

/// The line in which another body speaks: its name, and a comma, right before something that opens like a paragraph. Where none of
/// the listed names stands so, any name may. A name on several lines is put together on the first.
pub fn other(lines: &mut Vec<Line>, lexicon: &Lexicon) -> Option<usize> {
    let listed = |line: &str| lexicon.names_other_body(line);
    let any = |line: &str| lexicon.may_name_body(line);
    let (first, last) = find(lines, lexicon, listed).or_else(|| find(lines, lexicon, any))?;
    for line in lines.drain(first + 1..=last).collect::<Vec<_>>() {
        join(&mut lines[first].words, line.words, None);
    }
    lines[first].gap = true;
    Some(first)
}

/// Old texts give their reasons before the body speaks ("Whereas … The Security Council"): its line is moved before them.
/// Where it stands then.
pub fn before_reasons(lines: &mut Vec<Line>, at: usize, lexicon: &Lexicon) -> usize {
    let Some(reason) = lines.iter().take(at).position(|line| lexicon.gives_reason(&line.words.text)) else { return at };
    // Reasons and nothing else: no body speaks before them, and no paragraph is numbered behind.
    let other = |line: &Line| lexicon.names_other_body(&line.words.text) || labels::number(&line.words.text).is_some();
    if lines.iter().take(at).any(other) {
        return at;
    }
    let mut line = lines.remove(at);
    line.gap = true;
    lines.insert(reason, line);
    if let Some(next) = lines.get_mut(reason + 1) {
        next.gap = true;
    }
    reason
}

/// The first lines that stand where a body speaks and have a name.
fn find(lines: &[Line], lexicon: &Lexicon, is_name: impl Fn(&str) -> bool) -> Option<(usize, usize)> {
    (0..lines.len()).find_map(|at| Some((at, name_end(lines, at, lexicon, &is_name)?)))
}

/// The last line of the name that begins at a line.
fn name_end(lines: &[Line], first: usize, lexicon: &Lexicon, is_name: impl Fn(&str) -> bool) -> Option<usize> {
    let ends = |line: &Line| line.words.text.trim_end().ends_with(COMMAS);
    // The end of a title may name a body: its name begins large, and no other body speaks in what follows.
    let speaks = |line: &Line| lexicon.speaker(&line.words.text).is_some() || is_name(&line.words.text);
    if lines.get(first).is_some_and(|line| line.words.text.trim_start().starts_with(char::is_lowercase)) {
        return None;
    }
    let named = |at: usize| {
        is_name(&front::text_of(lines, first, at + 1))
            && !lines.get(first + 1..=at).is_some_and(|behind| behind.iter().any(speaks))
    };
    let last = (first..lines.len().min(first + MAX_NAME_LINES)).find(|at| ends(&lines[*at]))?;
    let opens = lines.get(last + 1).is_some_and(|next| front::begins(&next.words.text, lexicon));
    (opens && named(last)).then_some(last)
}

/// Whether the front matter ends in the line of such a body.
pub fn is_other(front_matter: &[String], lexicon: &Lexicon) -> bool {
    front_matter.last().is_some_and(|line| {
        line.trim_end().ends_with(COMMAS)
            && lexicon.speaker(line).is_none()
            && (lexicon.names_other_body(line) || lexicon.may_name_body(line))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{document, ids};
    use crate::model::Status;

    #[test]
    fn the_numbers_of_another_body_are_its_own() {
        let text = "Resolution 66/2\n\nPromoting alternative development\n\nThe Commission on Narcotic Drugs,\n\n\
            1. Urges States parties to strengthen their measures;\n\n2. Requests a report on its resolution 60/1.\n";
        let read = document(text);
        assert_eq!(ids(&read), ["OP1", "OP2"]);
        assert_eq!((read.symbol, read.body, read.status), (None, None, Some(Status::Adopted)));
        assert_eq!(read.title.as_deref(), Some("Promoting alternative development"));
        assert!(read.citations.is_empty(), "{:?}", read.citations);
        let adopted = document(&text.replace("66/2", "66/2 of 17 March 2023"));
        assert_eq!((adopted.symbol, adopted.status), (None, Some(Status::Adopted)));
        let drafted = text.replace("Resolution 66/2", "E/CN.7/2023/L.3\n\nDraft resolution");
        let read = document(&drafted);
        assert_eq!(read.symbol.map(|symbol| symbol.to_string()).as_deref(), Some("E/CN.7/2023/L.3"));
        assert_eq!(read.status, Some(Status::Draft));
    }

    #[test]
    fn a_body_that_no_list_has_speaks_in_its_place() {
        for text in [
            "L’Assemblée d’ONU-Essai\n\nDispositif\n\nL’Assemblée d’ONU-Essai,\n\n1. Prie la Directrice d’agir ;\n\n2. Décide de se réunir.\n",
            "Le Conseil,\n\n1. Réaffirme sa résolution ;\n\n2. Prie les États d’agir.\n",
            "The Trust for Orchards,\n\n1. Requests the secretariat to act;\n\n2. Decides to meet.\n",
            "La Liga de los Huertos,\n\n1. Pide a la Secretaría que actúe;\n\n2. Decide reunirse.\n",
            "إن المنتدى العالمي،\n\n1 - يطلب إلى الأمانة العامة أن تعمل؛\n\n2 - يقرر أن يجتمع.\n",
        ] {
            assert_eq!(ids(&document(text)), ["OP1", "OP2"], "{text}");
        }
    }

    #[test]
    fn a_name_on_two_lines() {
        let text = "Resolution 9/1\n\nMeasures against corruption\n\nThe Conference of the States Parties to the United Nations\n\
            Convention against Corruption,\n\n1. Urges States parties to act;\n\n2. Requests a report.\n";
        let read = document(text);
        assert_eq!(ids(&read), ["OP1", "OP2"]);
        let last = read.front_matter.last().map(String::as_str);
        assert_eq!(last, Some("The Conference of the States Parties to the United Nations Convention against Corruption,"));
    }

    #[test]
    fn a_title_that_ends_in_a_body_is_a_title() {
        for text in [
            "99/1. Travaux de\nla Commission des essais\nL’Assemblée générale,\n\nRappelant sa résolution 72/194,\n\n1. Prie les États d’agir.\n",
            "99/1. Travaux de\nla commission des essais\nL’Assemblée générale,\n\nRappelant sa résolution 72/194,\n\n1. Prie les États d’agir.\n",
        ] {
            let read = document(text);
            assert_eq!(
                read.title.map(|title| title.to_lowercase()).as_deref(),
                Some("travaux de la commission des essais"),
                "{text}"
            );
        }
    }

    #[test]
    fn other_bodies_speak_in_six_languages() {
        for text in [
            "La Conférence des Parties,\n\n1. Prie le Secrétariat d’agir ;\n\n2. Décide de se réunir.\n",
            "La Comisión de Estupefacientes,\n\n1. Pide a los Estados y a la Secretaría que presenten un informe sobre la aplicación del Plan;\n\n2. Decide reunirse.\n",
            "Комиссия по наркотическим средствам,\n\n1. просит Секретариат действовать;\n\n2. постановляет собраться.\n",
            "إن لجنة المخدرات،\n\n1 - تطلب إلى الأمانة العامة أن تعمل؛\n\n2 - تقرر أن تجتمع.\n",
            "麻醉药品委员会，\n\n1. 请秘书处采取行动；\n\n2. 决定举行会议。\n",
        ] {
            let read = document(text);
            assert_eq!((ids(&read), read.title.as_deref()), (vec!["OP1", "OP2"], None), "{text}");
        }
    }

    #[test]
    fn a_known_body_goes_before_another() {
        let text = "The Commission on Crime Prevention,\n\nRecommends to the Council the following draft:\n\nThe Economic and Social Council,\n\n\
            Recalling its resolution 2017/15,\n\n1. Requests a report.\n";
        assert_eq!(document(text).body, Some(crate::model::Body::EconomicAndSocialCouncil));
    }
}
