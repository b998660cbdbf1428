use super::*;

fn mark(text: &str, words: &str, inserted: bool) -> Mark {
    let start = text.find(words).expect("it is there");
    Mark { range: TextRange::new(start, start + words.len()), inserted, removed: false, moved: false }
}

fn drawn(text: &str, marks: &[Mark]) -> Vec<String> {
    let drawn = without_edges(marks, text);
    let whole: String = drawn.iter().map(|mark| mark.range.of(text)).collect();
    assert_eq!(whole, text, "the marks cover the text");
    drawn.iter().filter(|mark| mark.inserted).map(|mark| mark.range.of(text).to_owned()).collect()
}

#[test]
fn a_comma_at_the_edge_of_changed_words_stays_outside_of_their_mark() {
    let text = "les manifestations, quel que soit le lieu, des actes";
    let marks = vec![
        mark(text, "les manifestations", false),
        mark(text, ", quel que soit le lieu,", true),
        mark(text, " des actes", false),
    ];
    assert_eq!(drawn(text, &marks), ["quel que soit le lieu"]);
}

#[test]
fn punctuation_that_changed_alone_keeps_its_mark() {
    let text = "une fois; deux";
    let marks = vec![mark(text, "une fois", false), mark(text, ";", true), mark(text, " deux", false)];
    assert_eq!(drawn(text, &marks), [";"]);
}

#[test]
fn between_two_changes_nothing_is_left_out() {
    let text = "avant, après";
    let first = Mark { removed: true, ..mark(text, "avant", true) };
    assert_eq!(drawn(text, &[first, mark(text, ", après", true)]), ["avant", ", après"]);
}
