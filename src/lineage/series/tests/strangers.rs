//! Texts that look like versions of each other and are none; and those beside them that are.

use super::{Corrections, Shelf, paragraphs, words};
use crate::model::{Citation, Language, Meta, Status, Symbol};
use crate::text::TextRange;

impl Shelf {
    /// A text in English, as it was read.
    fn english(mut self, symbol: &str, year: i32, title: &str, paragraphs: &[&str]) -> Self {
        let symbol = Symbol::parse(symbol).unwrap();
        let status = if symbol.is_resolution() { Status::Adopted } else { Status::Draft };
        let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
        self = self.with_all(symbol.as_str(), year, title, &paragraphs, status, Language::from_code("en").unwrap());
        let document = self.documents.last_mut().unwrap();
        document.body = symbol.body();
        if title.is_empty() {
            document.title = None;
        }
        self
    }

    /// The last text cites another, wherever its paragraphs name it.
    fn citing(mut self, symbol: &str) -> Self {
        let document = self.documents.last_mut().unwrap();
        let found = document.paragraphs.iter().enumerate().find_map(|(nth, paragraph)| Some((nth, paragraph.text.find(symbol)?)));
        let (paragraph, start) = found.map_or((None, 0), |(nth, start)| (Some(nth), start));
        let citation = Citation {
            symbol: Symbol::parse(symbol).unwrap(),
            paragraph,
            footnote: None,
            range: TextRange::new(start, start + if paragraph.is_some() { symbol.len() } else { 0 }),
        };
        document.citations.push(citation);
        self
    }

    /// The series of more than one text, by symbols.
    fn tied(&self) -> Vec<Vec<String>> {
        let (_, mut labels) = self.series(&Corrections::default());
        labels.retain(|own| own.len() > 1);
        labels
    }
}

/// The renewal of a panel of experts: but for the country, the same for all.
fn panel(country: &str, place: &str, day: &str, committee: &str) -> Vec<String> {
    vec![
        format!("Recalling its previous resolutions and statements on {country}, in particular those on {place},"),
        format!(
            "Determining that the situation in {country} continues to constitute a threat to international peace and security in the region,"
        ),
        "Acting under Chapter VII of the Charter of the United Nations,".to_owned(),
        format!(
            "Decides to renew until {day} the measures imposed on {country} as regards travel and assets, and reaffirms what was provided then;"
        ),
        format!(
            "Decides to extend until {day} the mandate of the Panel of Experts in {place}, and decides that the Panel of Experts should provide to the Council, after discussion with the {committee}, an interim report by {day}, a final report by {day}, and, except in months when these reports are due, updates each month;"
        ),
        format!(
            "Stresses that those who impede peace in {country} or the work of relief in {place} are to be named to the {committee} by the Panel;"
        ),
        "Decides to remain seized of the matter.".to_owned(),
    ]
}

fn as_str(own: &[String]) -> Vec<&str> {
    own.iter().map(String::as_str).collect()
}

#[test]
fn who_submits_a_draft_is_no_title_and_a_mandate_of_another_country_another_text() {
    let sponsor = "United States of America: draft resolution";
    let south =
        [panel("South Sudan", "Juba", "30 May 2018", "Committee"), panel("South Sudan", "Juba", "31 May 2020", "Committee")];
    let sudan = [panel("Sudan", "Darfur", "12 March 2018", "Committee"), panel("Sudan", "Darfur", "12 March 2019", "Committee")];
    let yemen = panel("Yemen", "Aden", "26 February 2018", "Committee");
    let shelf = Shelf::new()
        .english("S/2017/444", 2017, sponsor, &as_str(&south[0]))
        .english("S/2019/441", 2019, sponsor, &as_str(&south[1]))
        .english("S/2018/95", 2018, sponsor, &as_str(&sudan[0]))
        .english("S/2020/110", 2020, sponsor, &as_str(&sudan[1]))
        .english("S/2018/156", 2018, sponsor, &as_str(&yemen));
    assert_eq!(shelf.tied(), [["S/2017/444", "S/2019/441"], ["S/2018/95", "S/2020/110"]]);
}

#[test]
fn names_part_texts_in_other_languages_too() {
    let text = |country: &str, place: &str, day: &str| {
        vec![
            format!(
                "Constatant que la situation au {country} continue de menacer la paix et que {place} reste privée de secours,"
            ),
            format!(
                "Décide de proroger jusqu’au {day} les mesures prises à l’égard de ceux qui, au {country}, font obstacle aux secours ;"
            ),
            format!("Prie les pays voisins du {country} de faciliter le passage des secours destinés aux habitants de {place} ;"),
        ]
    };
    let french = Language::from_code("fr").unwrap();
    let shelf = Shelf::new()
        .with_all(
            "S/2017/1",
            2017,
            "France : projet de résolution",
            &text("Soudan du Sud", "Djouba", "30 mai 2018"),
            Status::Draft,
            french,
        )
        .with_all(
            "S/2018/2",
            2018,
            "France : projet de résolution",
            &text("Soudan du Sud", "Djouba", "30 mai 2019"),
            Status::Draft,
            french,
        )
        .with_all(
            "S/2018/3",
            2018,
            "France : projet de résolution",
            &text("Soudan", "Nyala", "12 mars 2019"),
            Status::Draft,
            french,
        );
    assert_eq!(shelf.tied(), [["S/2017/1", "S/2018/2"]]);
}

#[test]
fn admissions_of_members_are_texts_on_each_of_them() {
    let admission = |country: &str| {
        vec![
            "The Security Council,".to_owned(),
            format!("Having examined the application of {country} for admission to the United Nations,"),
            format!("Recommends to the General Assembly that {country} be admitted to membership in the United Nations."),
        ]
    };
    let shelf = Shelf::new()
        .english("S/RES/136 (1960)", 1960, "136 (1960). Resolution of 31 May 1960", &as_str(&admission("the Togolese Republic")))
        .english("S/RES/352 (1974)", 1974, "", &as_str(&admission("Grenada")))
        .english("S/RES/397 (1976)", 1976, "", &as_str(&admission("the People’s Republic of Angola")))
        .english("A/RES/31/44", 1976, "Admission of Angola to membership in the United Nations", &as_str(&admission("Angola")))
        .english("A/RES/29/1", 1974, "Admission of Grenada to membership in the United Nations", &as_str(&admission("Grenada")));
    assert_eq!(shelf.tied(), Vec::<Vec<String>>::new());
}

#[test]
fn a_title_alone_is_not_enough() {
    let title = "Promotion of peace through the sharing of waters";
    let [one, other, last] = [1, 20, 40].map(|seed| paragraphs(&[seed, seed + 1, seed + 2]));
    let shelf = Shelf::new()
        .english("A/RES/60/1", 2005, title, &as_str(&one))
        .english("A/RES/65/1", 2010, title, &as_str(&other))
        .english("A/RES/70/1", 2015, title, &as_str(&last))
        .citing("A/RES/65/1");
    assert_eq!(shelf.tied(), [["A/RES/65/1", "A/RES/70/1"]], "one recalls the other");
}

#[test]
fn the_same_frame_of_a_title_with_another_subject_is_another_title() {
    let shared = words(1, 12);
    let text = |seed: usize| vec![format!("{shared} {}", words(seed, 60)), words(seed + 1, 60)];
    let shelf = Shelf::new()
        .english("A/RES/60/1", 2005, "The situation of human rights in Kandor", &as_str(&text(10)))
        .english("A/RES/61/1", 2006, "The situation of human rights in Lemuria", &as_str(&text(20)))
        .english("A/RES/62/1", 2007, "The situation of human rights in Kandor", &as_str(&text(30)));
    assert_eq!(shelf.tied(), [["A/RES/60/1", "A/RES/62/1"]]);
}

#[test]
fn two_texts_of_one_session_and_body_are_no_versions() {
    let title = "Steps to a world without landmines";
    let text = paragraphs(&[1, 2, 3, 4]);
    let other = paragraphs(&[1, 2, 3, 5]);
    let shelf = Shelf::new()
        .english("A/RES/80/14", 2025, title, &as_str(&text))
        .english("A/RES/80/15", 2025, "More steps to a world without landmines", &as_str(&other))
        .english("E/RES/2025/9", 2025, title, &as_str(&text));
    assert_eq!(shelf.tied(), [["A/RES/80/14", "E/RES/2025/9"]]);
    // Letters of one number, too.
    let shelf = Shelf::new().english("A/RES/79/93 A", 2024, "Questions relating to information", &as_str(&text)).english(
        "A/RES/79/93 B",
        2024,
        "Questions relating to information",
        &as_str(&other),
    );
    assert_eq!(shelf.tied(), Vec::<Vec<String>>::new());
}

#[test]
fn a_text_that_says_to_stand_in_place_of_another_is_its_version() {
    let text = paragraphs(&[1, 2, 3, 4]);
    let replacing =
        |verb: &str| [&text[..3], &[format!("Decides that the present resolution {verb} resolution A/RES/80/14")]].concat();
    let shelf = |verb: &str| {
        Shelf::new()
            .english("A/RES/80/14", 2025, "Scale of assessments", &as_str(&text))
            .english("A/RES/80/98", 2026, "Scale of assessments", &as_str(&replacing(verb)))
            .citing("A/RES/80/14")
    };
    assert_eq!(shelf("replaces").tied(), [["A/RES/80/14", "A/RES/80/98"]]);
    assert_eq!(shelf("recalls").tied(), Vec::<Vec<String>>::new());
}

/// What two texts of one session share says nothing of those of other sessions either.
#[test]
fn what_strangers_share_is_a_formula() {
    let formula = paragraphs(&[900, 901]);
    let text = |seed: usize| [&formula[..], &paragraphs(&[seed])].concat();
    let alone = Shelf::new().english("A/RES/79/1", 2024, "Dangers of mercury", &as_str(&text(1))).english(
        "A/RES/80/2",
        2025,
        "Dumping of radioactive wastes",
        &as_str(&text(2)),
    );
    assert_eq!(alone.tied().len(), 1, "two thirds in common, and no more is known");
    let beside = alone.english("A/RES/80/3", 2025, "Observance of environmental norms", &as_str(&text(3)));
    assert_eq!(beside.tied(), Vec::<Vec<String>>::new());
}

#[test]
fn a_series_has_one_text_of_a_session() {
    let shelf = Shelf::new()
        .english("A/RES/79/1", 2024, "Prevention of an arms race in outer space", &as_str(&paragraphs(&[1, 2, 3, 4, 5, 6])))
        .english("A/RES/80/1", 2025, "Prevention of an arms race in outer space", &as_str(&paragraphs(&[1, 2, 3, 4, 5, 7])))
        .english(
            "A/RES/80/2",
            2025,
            "Further measures for the prevention of an arms race in outer space",
            &as_str(&paragraphs(&[6, 8, 9, 10])),
        );
    assert_eq!(shelf.tied(), [["A/RES/79/1", "A/RES/80/1"]]);
}

#[test]
fn the_council_and_the_assembly_write_no_versions_of_each_other() {
    let text = paragraphs(&[1, 2, 3, 4]);
    let shelf = Shelf::new().english("A/RES/79/19", 2024, "Weapons in outer space", &as_str(&text)).english(
        "S/2024/302",
        2024,
        "",
        &as_str(&paragraphs(&[1, 2, 5, 6])),
    );
    assert_eq!(shelf.tied(), Vec::<Vec<String>>::new());
}

#[test]
fn a_draft_stands_with_its_revision_and_not_with_its_neighbour() {
    let text = paragraphs(&[1, 2, 3, 4]);
    let revised = paragraphs(&[1, 12, 13, 14, 15, 16]);
    let neighbour = paragraphs(&[1, 2, 25, 26]);
    let shelf = Shelf::new()
        .english("A/C.3/66/L.15", 2011, "Cuba: draft resolution", &as_str(&text))
        .english("A/C.3/66/L.15/Rev.1", 2011, "Cuba and Peru: revised draft resolution", &as_str(&revised))
        .english("A/C.3/66/L.20", 2011, "Cuba: draft resolution", &as_str(&neighbour))
        .english("A/RES/66/151", 2011, "Waters of the world", &as_str(&revised));
    assert_eq!(shelf.tied(), [["A/C.3/66/L.15", "A/C.3/66/L.15/REV.1", "A/RES/66/151"]]);
}

#[test]
fn a_series_is_not_called_by_who_submits_its_drafts() {
    let text = paragraphs(&[1, 2, 3, 4]);
    let name = |shelf: &Shelf| {
        let (series, _) = shelf.series(&Corrections::default());
        let metas: Vec<Meta> = shelf.documents.iter().map(Meta::of).collect();
        let sketch = super::Sketch::default();
        let texts: Vec<_> = metas.iter().map(|meta| super::Text { meta, sketch: &sketch, is_built_in: false }).collect();
        series[0].name_giver(&texts)
    };
    let shelf = Shelf::new().english("S/2019/441", 2019, "United States of America: draft resolution", &as_str(&text));
    assert_eq!(name(&shelf), None);
    let shelf = shelf.english("S/2018/441", 2018, "The situation in Kandor", &as_str(&text));
    assert_eq!(name(&shelf), Some(1));
}
