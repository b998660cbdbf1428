//! How notes are called in texts that were pulled out of pages: glued to words, behind the punctuation, at the ends of paragraphs.

use crate::shapes::{ids, of_text, read, text_of};

/// The head and the end of a short text around these preambular paragraphs.
fn around(preamble: &str, notes: &str) -> String {
    format!(
        "Resolution 99/1\n\nThe General Assembly,\n\nRecalling its resolution 98/1,\n\n{preamble}\n\n1. Requests the Office to help;\n\n\
        2. Decides to rest.\n\n{notes}"
    )
}

/// A note that is called behind the comma hides how the paragraph ends.
#[test]
fn a_preambular_paragraph_that_ends_with_a_mark_is_no_heading() {
    let preamble =
        "Having considered the report of the Committee,1\n\nNoting the report of 25 November 2042, 2\n\nWelcoming rest,";
    for (name, notes) in [
        ("a.txt", "1 A/99/552.\n\n2 A/99/554."),
        ("a.md", "[^1]: A/99/552.\n\n[^2]: A/99/554."),
        ("b.md", "1 A/99/552.\n\n2 A/99/554."),
    ] {
        let document = read(name, &around(preamble, notes));
        assert_eq!(ids(&document), "PP1 PP2 PP3 PP4 OP1 OP2", "{name}");
        assert_eq!(text_of(&document, "PP2"), "Having considered the report of the Committee,", "{name}");
        assert_eq!(text_of(&document, "PP3"), "Noting the report of 25 November 2042,", "{name}");
        assert_eq!(document.footnotes.iter().filter(|note| note.paragraph.is_some()).count(), 2, "{name}");
    }
}

/// Marks that were glued on where the notes stand below as Markdown has them, beside calls that it has too.
#[test]
fn calls_glued_to_words_in_markdown() {
    let preamble = "Noting the report of 25 November 20421 and the letter of 2040,2 the Plan[^3] of 20154 and the Decade 2014–20245 as well,\n\n\
        Recalling resolution 98/43,6 its annexes.7 and the rules8 of 1999 and 12 others, and 2 more,";
    let notes = (1..9).map(|mark| format!("[^{mark}]: A/99/{mark}00.\n\n")).collect::<Vec<_>>().concat();
    let document = read("a.md", &around(preamble, &notes));
    let called: Vec<&str> = document.paragraphs.iter().flat_map(|one| &one.calls).map(|call| call.mark.as_str()).collect();
    assert_eq!(called, ["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert_eq!(
        text_of(&document, "PP2"),
        "Noting the report of 25 November 2042 and the letter of 2040, the Plan of 2015 and the Decade 2014–2024 as well,"
    );
    assert_eq!(
        text_of(&document, "PP3"),
        "Recalling resolution 98/43, its annexes. and the rules of 1999 and 12 others, and 2 more,"
    );
    assert_eq!(document.warnings, []);
}

/// A mark apart behind a year, and one that is glued to the word behind it.
#[test]
fn calls_apart_and_glued_to_the_next_word() {
    let preamble =
        "Noting the reports of 1990 1 and 1995, 2 and the Parties, 3and the Weapons 4that rest for 5th time on 6 days,";
    let notes = (1..7).map(|mark| format!("[^{mark}]: A/99/{mark}00.\n\n")).collect::<Vec<_>>().concat();
    let document = read("a.md", &around(preamble, &notes));
    assert_eq!(
        text_of(&document, "PP2"),
        "Noting the reports of 1990 and 1995, and the Parties, and the Weapons that rest for 5th time on 6 days,"
    );
}

/// Where Markdown calls all notes itself, numbers are numbers.
#[test]
fn numbers_that_call_nothing() {
    let preamble = "Noting the Plan[^1] and the Fund[^2] of 12 States, with part2 of 3,2 of them,";
    let document = read("a.md", &around(preamble, "[^1]: A/99/100.\n\n[^2]: A/99/200."));
    assert_eq!(text_of(&document, "PP2"), "Noting the Plan and the Fund of 12 States, with part2 of 3,2 of them,");
}

/// A heading above a paragraph does not take its words in, and may have two lines.
#[test]
fn headings_above_paragraphs() {
    let text = "The Security Council,\n\nRecalling its resolution 1 (2001),\n\nPolitical situation\n\nReiterating that there can be no solution to the conflict in the region, and\n\
        that a settlement is essential,\n\n1. Requests the Office to help all the States of the region as they see fit, and\nin good time;\n\n\
        The Mission\n\nPriorities and tasks\n\n2. Decides to rest.";
    let document = read("a.txt", text);
    assert_eq!(ids(&document), "PP1 H1 PP2 OP1 H2 OP2");
    assert_eq!(text_of(&document, "H2"), "The Mission Priorities and tasks");
    let flat = of_text(&[
        "The General Assembly,",
        "Noting rest,",
        "1. Decides to rest:",
        "(a) In all;",
        "(b) In part",
        "2. Requests a report.",
    ]);
    assert_eq!(ids(&flat), "PP1 OP1 OP1.a OP1.b OP2");
}
