use std::sync::Arc;

use super::citations::{self, CitationKind};
use super::migration::{self, Way};
use super::openings::{self, Nature};
use super::{concordance, passages};
use crate::compare::{CompareOptions, Comparison};
use crate::model::{Citation, Document, Footnote, Paragraph, ParagraphId, Section, Symbol};
use crate::text::{Side, TextRange};

fn document(preamble: &[&str], operative: &[&str]) -> Document {
    let number = |section: Section, nth: usize| match section {
        Section::Preamble => format!("PP{}", nth + 1),
        _ => format!("OP{}", nth + 1),
    };
    let own = |section: Section, texts: &[&str]| -> Vec<Paragraph> {
        let paragraph = |(nth, text): (usize, &&str)| Paragraph {
            id: ParagraphId(number(section, nth)),
            section,
            opening: text.find([' ', ',']).map(|end| TextRange::new(0, end)),
            text: (*text).to_owned(),
            ..Paragraph::default()
        };
        texts.iter().enumerate().map(paragraph).collect()
    };
    let mut paragraphs = own(Section::Preamble, preamble);
    paragraphs.extend(own(Section::Operative, operative));
    Document { paragraphs, ..Document::default() }
}

/// Names the citations of a document where they stand.
fn citing(mut document: Document, symbols: &[&str]) -> Document {
    let mut citations = Vec::new();
    for (at, paragraph) in document.paragraphs.iter().enumerate() {
        for spelling in symbols {
            for (start, words) in paragraph.text.match_indices(spelling) {
                let symbol = Symbol::parse(spelling).unwrap();
                let range = TextRange::new(start, start + words.len());
                citations.push(Citation { symbol, paragraph: Some(at), footnote: None, range });
            }
        }
    }
    citations.sort_by_key(|citation| (citation.paragraph, citation.range.start));
    document.citations = citations;
    document
}

fn compare(left: Document, right: Document) -> Comparison {
    Comparison::build(&Arc::new(left), &Arc::new(right), &CompareOptions::default())
}

const DONORS: &str =
    "Remercie les pays donateurs des contributions volontaires versées au Fonds des Nations Unies pour la prévention du crime ;";
const REPORT: &str = "Prie le Secrétaire général de lui présenter à sa soixantième session un rapport sur l’application de la présente résolution.";
const BORDERS: &str =
    "Engage les États Membres à renforcer la gestion des frontières pour prévenir les déplacements de combattants étrangers ;";

#[test]
fn what_is_new_and_what_was_dropped() {
    let with_budget = REPORT.replace("de lui présenter", "de lui présenter, dans la limite des ressources existantes,");
    let comparison = compare(document(&[], &[DONORS, &with_budget]), document(&[], &[REPORT, BORDERS]));
    let dropped = passages::only_on(&comparison, Side::Left);
    let words: Vec<_> =
        dropped.passages.iter().map(|passage| (passage.paragraph, passage.is_whole, passage.is_replaced)).collect();
    assert_eq!(words, [(0, true, false), (1, false, false)]);
    let passage = &dropped.passages[1];
    assert!(passage.range.of(&with_budget).contains("dans la limite des ressources existantes"));
    assert_eq!(passage.words, 6);
    let new = passages::only_on(&comparison, Side::Right);
    assert_eq!(new.passages.iter().map(|passage| (passage.paragraph, passage.is_whole)).collect::<Vec<_>>(), [(1, true)]);
}

#[test]
fn words_found_in_another_paragraph_are_not_dropped() {
    let clause = "en gardant à l’esprit les besoins particuliers des petits États insulaires en développement";
    let left = REPORT.replace("de lui présenter", &format!("de lui présenter, {clause},"));
    let right = BORDERS.replace("à renforcer", &format!("à renforcer, {clause},"));
    let comparison = compare(document(&[], &[&left, BORDERS]), document(&[], &[REPORT, &right]));
    let dropped = passages::only_on(&comparison, Side::Left);
    let [passage] = dropped.passages.as_slice() else { panic!("{dropped:?}") };
    assert_eq!(passage.elsewhere.map(|elsewhere| elsewhere.paragraph), Some(1));
}

#[test]
fn the_columns_of_a_concordance_are_complete() {
    let comparison = compare(document(&[], &[DONORS, REPORT]), document(&[], &[REPORT, BORDERS]));
    let concordance = concordance::of(&comparison);
    assert_eq!(concordance.columns.left.iter().map(|entry| entry.answers.clone()).collect::<Vec<_>>(), [vec![], vec![0]]);
    assert_eq!(concordance.columns.right.iter().map(|entry| entry.answers.clone()).collect::<Vec<_>>(), [vec![1], vec![]]);
    for side in Side::BOTH {
        let sums = concordance.sums.get(side);
        assert_eq!((sums.paragraphs, sums.linked + sums.alone, sums.renumbered), (2, 2, 1));
        assert_eq!(concordance.columns.get(side).len(), sums.paragraphs);
    }
}

#[test]
fn a_paragraph_that_leaves_the_preamble() {
    let recalled = "Soulignant qu’il importe de protéger les archives audiovisuelles du tribunal contre l’humidité,";
    let asked = "Souligne qu’il importe de protéger les archives audiovisuelles du tribunal contre l’humidité ;";
    let comparison = compare(document(&[recalled], &[DONORS]), document(&[], &[asked, DONORS]));
    let found = migration::of(&comparison);
    assert_eq!(found.iter().map(|own| (own.left, own.right, own.way)).collect::<Vec<_>>(), [(0, 0, Way::ToOperative)]);
    let comparison = compare(document(&[], &[asked, DONORS]), document(&[recalled], &[DONORS]));
    assert_eq!(migration::of(&comparison).iter().map(|own| own.way).collect::<Vec<_>>(), [Way::ToPreamble]);
}

#[test]
fn an_updated_citation_is_one_change() {
    let text = |symbol: &str, others: &str| {
        format!("Rappelant sa résolution {symbol} sur les droits humains et la lutte contre le terrorisme{others},")
    };
    let all = ["70/148", "72/123", "60/288", "71/19", "75/291"];
    let left = citing(document(&[&text("70/148", " et sa résolution 60/288")], &[DONORS]), &all);
    let right = citing(document(&[&text("72/123", " et sa résolution 60/288")], &[DONORS]), &all);
    let found = citations::of(&compare(left.clone(), right.clone()));
    let kinds: Vec<CitationKind> = found.changes.iter().map(|change| change.kind).collect();
    assert_eq!(kinds, [CitationKind::Updated, CitationKind::Kept]);
    assert_eq!(found.rows_of_references_alone, [0]);
    // The other way round it is no update: the text cites an earlier resolution.
    let back = citations::of(&compare(right, left));
    assert_eq!(
        (back.count(CitationKind::Updated), back.count(CitationKind::Dropped), back.count(CitationKind::Added)),
        (0, 1, 1)
    );
}

#[test]
fn of_more_citations_than_before_the_words_around_say_which_was_updated() {
    let left = "Rappelant sa résolution 70/148 sur la protection des droits humains dans la lutte antiterroriste,";
    let right = "Rappelant sa résolution 71/19 sur la coopération avec l’organisation policière, ainsi que sa résolution 72/123 sur la \
                 protection des droits humains dans la lutte antiterroriste,";
    let all = ["70/148", "72/123", "71/19"];
    let comparison = compare(citing(document(&[left], &[]), &all), citing(document(&[right], &[]), &all));
    let found = citations::of(&comparison);
    let updated = found.changes.iter().find(|change| change.kind == CitationKind::Updated).unwrap();
    let symbols = citations::symbols(&comparison.documents.right, &updated.right);
    assert_eq!(symbols.iter().map(ToString::to_string).collect::<Vec<_>>(), ["A/RES/72/123"]);
    assert_eq!(found.count(CitationKind::Added), 1);
}

#[test]
fn a_bare_list_that_was_updated_is_one_change() {
    let all = ["70/148", "71/209", "72/194", "74/175", "76/187", "55/25", "60/288"];
    let updated = |left: &str, right: &str| -> (Vec<usize>, usize, Vec<CitationKind>) {
        let (left, right) = (citing(document(&[left], &[DONORS]), &all), citing(document(&[right], &[DONORS]), &all));
        let count = left.citations.len() + right.citations.len();
        let found = citations::of(&compare(left, right));
        let named = found.changes.iter().map(|change| change.left.len() + change.right.len()).sum::<usize>();
        assert_eq!(named, count, "each citation stands once");
        let lists: Vec<_> = found.changes.iter().filter(|change| change.kind == CitationKind::Updated).collect();
        let sizes = lists.first().map_or_else(Vec::new, |list| vec![list.left.len(), list.right.len()]);
        (sizes, found.changes.len(), found.changes.iter().map(|change| change.kind).collect())
    };
    // One more at the end, the earliest left out; with and without days, in French and English.
    for (left, right) in [
        (
            "Rappelant ses résolutions 70/148, 71/209 et 72/194 sur la prévention du crime,",
            "Rappelant ses résolutions 72/194 et 74/175 sur la prévention du crime,",
        ),
        (
            "Rappelant ses résolutions 70/148 du 17 décembre 2015, 71/209 du 19 décembre 2016 et 72/194 du 19 décembre 2017,",
            "Rappelant ses résolutions 72/194 du 19 décembre 2017 et 74/175 du 18 décembre 2019,",
        ),
        (
            "Recalling its resolutions 70/148 of 17 December 2015, 71/209 of 19 December 2016 and 72/194 of 19 December 2017,",
            "Recalling its resolutions 72/194 of 19 December 2017 and 74/175 of 18 December 2019,",
        ),
    ] {
        assert_eq!(updated(left, right), (vec![3, 2], 1, vec![CitationKind::Updated]), "{left}");
    }
    let left =
        citing(document(&["Rappelant ses résolutions 70/148, 71/209 et 72/194 sur la prévention du crime,"], &[DONORS]), &all);
    let right = citing(document(&["Rappelant ses résolutions 72/194 et 74/175 sur la prévention du crime,"], &[DONORS]), &all);
    assert_eq!(citations::of(&compare(left, right)).rows_of_references_alone, [0]);
    // Nothing stayed; and one that became a list.
    let both = updated("Recalling its resolutions 70/148 and 71/209,", "Recalling its resolutions 74/175 and 76/187,");
    assert_eq!(both, (vec![2, 2], 1, vec![CitationKind::Updated]));
    let grown = updated("Recalling its resolution 70/148,", "Recalling its resolutions 74/175 and 76/187,");
    assert_eq!(grown, (vec![1, 2], 1, vec![CitationKind::Updated]));
    // What has words of its own is no list; only more is no update; nor is an earlier one that came.
    let words = updated(
        "Recalling its resolution 55/25 on transnational organized crime and its resolution 70/148 on human rights,",
        "Recalling its resolution 55/25 on transnational organized crime and its resolution 74/175 on human rights,",
    );
    assert_eq!(words.2, [CitationKind::Kept, CitationKind::Updated]);
    let more = updated("Recalling its resolutions 70/148 and 71/209,", "Recalling its resolutions 70/148, 71/209 and 72/194,");
    assert_eq!(more.2, [CitationKind::Kept, CitationKind::Kept, CitationKind::Added]);
    let back = updated("Recalling its resolutions 72/194 and 74/175,", "Recalling its resolutions 70/148 and 71/209,");
    assert_eq!(back.2, [CitationKind::Dropped, CitationKind::Dropped, CitationKind::Added, CitationKind::Added]);
}

#[test]
fn a_citation_in_another_paragraph_has_moved_and_each_stands_once() {
    let left = citing(document(&["Rappelant sa résolution 60/288,"], &[DONORS, REPORT]), &["60/288"]);
    let donors = format!("{} {DONORS}", "Rappelle sa résolution 60/288 et");
    let right = citing(document(&[], &[&donors, REPORT]), &["60/288"]);
    let mut with_note = right;
    with_note.footnotes.push(Footnote { mark: "1".into(), text: "Voir la résolution 75/291.".into(), paragraph: None });
    let range = TextRange::new(19, 25);
    with_note.citations.push(Citation { symbol: Symbol::parse("75/291").unwrap(), paragraph: None, footnote: Some(0), range });
    let comparison = compare(left, with_note);
    let found = citations::of(&comparison);
    assert_eq!((found.count(CitationKind::Moved), found.count(CitationKind::Added), found.changes.len()), (1, 1, 2));
}

#[test]
fn openings_tell_words_from_order_and_agreement() {
    let left = [
        "Engage les États à protéger les archives audiovisuelles ;",
        "Prie également le Secrétariat de numériser les microfilms anciens ;",
    ];
    let right =
        ["Prie les États de protéger les archives audiovisuelles ;", "Prie le Secrétariat de numériser les microfilms anciens ;"];
    let preamble = ["Conscient du rôle des bibliothèques itinérantes dans les campagnes,"];
    let later = ["Consciente du rôle des bibliothèques itinérantes dans les campagnes,"];
    let mut left = document(&preamble, &left);
    left.paragraphs[2].opening = Some(TextRange::new(0, "Prie également".len()));
    let found = openings::of(&compare(left, document(&later, &right)));
    let natures: Vec<Nature> = found.iter().map(|change| change.nature).collect();
    assert_eq!(natures, [Nature::Agreement, Nature::Words, Nature::Order]);
}
