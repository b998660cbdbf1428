use super::*;
use crate::model::FootnoteCall;
use crate::settings::Palette;

fn passage(text: &str) -> Passage<'_> {
    Passage::plain(text, Language::Fr, (16.0, 26.0), 300.0, Color32::PLACEHOLDER)
}

fn drawn(passage: &Passage<'_>) -> String {
    Script::of(passage, &Theme::new(false, Palette::default())).job.text
}

#[test]
fn french_is_drawn_with_its_spaces_and_apostrophes() {
    assert_eq!(drawn(&passage("l'Office;")), "l’Office\u{a0};");
    assert_eq!(drawn(&passage("«mot»")), "«\u{a0}mot\u{a0}»");
    assert_eq!(drawn(&passage("mot\u{202f};")), "mot\u{a0};");
    assert_eq!(drawn(&passage("mot ;")), "mot\u{a0};", "one space, at which no line breaks");
    assert_eq!(drawn(&passage("10:30")), "10:30");
    let english = Passage { language: Language::En, ..passage("Office's; \"x\"") };
    assert_eq!(drawn(&english), "Office’s; \"x\"");
}

#[test]
fn letters_that_nobody_sees_are_drawn_as_marks_in_a_colour_of_their_own() {
    let theme = Theme::new(false, Palette::default());
    let script = Script::of(&passage("rap\u{200b}port\u{202e}s"), &theme);
    assert_eq!(script.job.text, "rap◊port◊s");
    let warned: Vec<&str> = script
        .job
        .sections
        .iter()
        .filter(|section| section.format.color == theme.warn)
        .filter_map(|section| script.job.text.get(section.byte_range.start.0..section.byte_range.end.0))
        .collect();
    assert_eq!(warned, ["◊", "◊"]);
}

#[test]
fn narrow_spaces_never_break_a_line_and_are_narrow() {
    let script = Script::of(&passage("mot\u{202f}!"), &Theme::new(false, Palette::default()));
    let small = script
        .job
        .sections
        .iter()
        .find(|section| script.job.text.get(section.byte_range.start.0..section.byte_range.end.0) == Some("\u{a0}"));
    assert!(small.is_some_and(|section| section.format.font_id.size < 16.0));
}

#[test]
fn calls_of_notes_stand_where_the_source_has_them() {
    let calls = [FootnoteCall { mark: "4".to_owned(), at: 4 }];
    let script = Script::of(&Passage { calls: &calls, ..passage("Unis, et") }, &Theme::new(false, Palette::default()));
    assert_eq!(script.job.text, "Unis4, et");
    assert_eq!(script.spots, [(4..5, Spot::Call(0), SpotLook::Plain)]);
}

#[test]
fn marks_of_one_fate_are_drawn_in_one_stroke_without_their_spaces() {
    let mark = |start, end| Mark { range: TextRange::new(start, end), inserted: true, removed: false, moved: false };
    let text = "un deux trois";
    assert_eq!(joined(&[mark(2, 7), mark(7, 13)], text), [mark(3, 13)]);
    assert_eq!(joined(&[mark(2, 3)], text), []);
}

#[test]
fn marks_hit_the_letters_they_mean_whatever_is_drawn_before_them() {
    let text = "l'a; «b» neuf";
    let at = text.find("neuf").expect("there");
    let mark = Mark { range: TextRange::new(at, text.len()), inserted: true, removed: false, moved: false };
    let script = Script::of(&Passage { marks: vec![mark], ..passage(text) }, &Theme::new(false, Palette::default()));
    let (range, _) = script.marks[0].clone();
    assert_eq!(script.job.text.chars().skip(range.start).take(range.len()).collect::<String>(), "neuf");
}

#[test]
fn ordinals_are_raised_only_where_they_stand_alone() {
    assert_eq!(raised_endings("le 1er juillet", Language::Fr), [TextRange::new(4, 6)]);
    assert!(raised_endings("21er, 1erx", Language::Fr).is_empty());
    assert!(raised_endings("1er", Language::En).is_empty());
}

#[test]
fn every_letter_that_is_drawn_knows_where_it_stands_in_the_source() {
    let calls = [FootnoteCall { at: 4, mark: "12".to_owned() }];
    for text in ["l'Office; «mot» 1er mot\u{202f}! « a »", "", "«", "é\u{200b}ç;", "决议；第1373号"] {
        let called = Passage { calls: if text.is_char_boundary(4) { &calls } else { &[] }, ..passage(text) };
        let script = Script::of(&called, &Theme::new(false, Palette::default()));
        assert_eq!(script.sources.len(), script.job.text.chars().count() + 1, "{text}");
        assert!(script.sources.is_sorted(), "{text}");
        assert!(script.sources.iter().all(|at| text.is_char_boundary(*at)), "{text}");
        assert_eq!(script.sources.last(), Some(&text.len()));
    }
}
