use super::*;
use crate::ingest::{self, Beside, Known, Vocabulary};

const TEXT: &str = "\
L’Assemblée générale,

Rappelant sa résolution 70/148 du 17 décembre 2015,

Prenant note du rapport,

1. Prie le Secrétaire général de lui faire rapport ;

2. Demande aux États :

a) De ratifier les conventions ;

b) De coopérer ;

3. Décide de rester saisie de la question.
";

fn document() -> Document {
    let words = Vocabulary::default();
    ingest::read("A_RES_72_194.txt", TEXT.as_bytes(), &Known::default(), Beside::Others(&words)).expect("a resolution")
}

fn ids(document: &Document) -> Vec<&str> {
    document.paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect()
}

fn at(document: &Document, id: &str) -> Place {
    Place::of(document, id).expect("a paragraph")
}

fn corrected(document: &Document, steps: Vec<Step>) -> Document {
    let (corrected, unapplied) = apply(document, &Corrections { steps, undone: Vec::new() });
    assert_eq!(unapplied, []);
    corrected
}

/// All letters and digits of a text, wherever they stand.
fn letters(document: &Document) -> Vec<char> {
    let paragraphs = document.paragraphs.iter().flat_map(|one| [one.number.as_deref().unwrap_or_default(), &one.text]);
    let notes = document.footnotes.iter().map(|note| note.text.as_str());
    let mut letters: Vec<char> = paragraphs.chain(notes).flat_map(str::chars).filter(|letter| letter.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

#[test]
fn a_paragraph_goes_into_another_part_and_names_follow() {
    let read = document();
    assert_eq!(ids(&read), ["PP1", "PP2", "OP1", "OP2", "OP2.a", "OP2.b", "OP3"]);
    let after = corrected(&read, vec![Step::Section { at: at(&read, "PP2"), section: Section::Operative }]);
    assert_eq!(ids(&after), ["PP1", "OP1", "OP2", "OP3", "OP3.a", "OP3.b", "OP4"]);
    assert_eq!(letters(&after), letters(&read));
    let heading = corrected(&read, vec![Step::Section { at: at(&read, "OP1"), section: Section::Heading }]);
    assert_eq!(ids(&heading), ["PP1", "PP2", "H1", "OP1", "OP1.a", "OP1.b", "OP2"]);
    assert_eq!(heading.paragraphs[2].opening, None);
}

#[test]
fn two_paragraphs_become_one_and_one_becomes_two() {
    let read = document();
    let one = corrected(&read, vec![Step::Join { at: at(&read, "OP1") }]);
    assert_eq!(ids(&one), ["PP1", "PP2", "OP1", "OP1.a", "OP1.b", "OP2"]);
    assert_eq!(one.paragraphs[2].text, "Prie le Secrétaire général de lui faire rapport ; 2. Demande aux États :");
    assert_eq!(letters(&one), letters(&read));
    let offset = one.paragraphs[2].text.find("2.").expect("the number");
    let two = corrected(&one, vec![Step::Split { at: at(&one, "OP1"), offset }]);
    assert_eq!(two.paragraphs, read.paragraphs);
    assert_eq!(two.citations, read.citations);
}

#[test]
fn a_paragraph_becomes_a_note_and_citations_follow() {
    let read = document();
    let after = corrected(&read, vec![Step::Footnote { at: at(&read, "PP1"), mark: "1".to_owned() }]);
    assert_eq!(ids(&after), ["PP1", "OP1", "OP2", "OP2.a", "OP2.b", "OP3"]);
    assert_eq!(after.footnotes.len(), 1);
    assert_eq!(letters(&after), letters(&read));
    let citation = after.citations.first().expect("70/148");
    assert_eq!((citation.footnote, citation.text(&after)), (Some(0), "70/148"));
}

#[test]
fn what_is_known_is_set_and_the_last_word_counts() {
    let mut corrections = Corrections::default();
    corrections.add(Step::Set(Field::Status(Some(Status::Draft))));
    corrections.add(Step::Set(Field::Status(Some(Status::Adopted))));
    corrections.add(Step::Set(Field::Adopted(Date::new(2017, 12, 19))));
    corrections.add(Step::Set(Field::Series(Some("Terrorisme".to_owned()))));
    assert_eq!(corrections.steps.len(), 3);
    let (after, unapplied) = apply(&document(), &corrections);
    assert_eq!((after.status, after.year, unapplied.len()), (Some(Status::Adopted), Some(2017), 0));
    assert_eq!(corrections.series().as_deref(), Some("Terrorisme"));
    let text = serde_json::to_string(&corrections).expect("JSON");
    assert_eq!(serde_json::from_str::<Corrections>(&text).expect("read"), corrections);
}

#[test]
fn the_latest_is_undone_and_done_again() {
    let read = document();
    let mut corrections = Corrections::default();
    assert!(!corrections.undo());
    corrections.add(Step::Join { at: at(&read, "PP1") });
    corrections.add(Step::Set(Field::Year(Some(2020))));
    assert!(corrections.undo() && corrections.undo() && !corrections.undo());
    assert_eq!(apply(&read, &corrections).0, read);
    assert!(corrections.redo());
    assert_eq!(ids(&apply(&read, &corrections).0)[..2], ["PP1", "OP1"]);
    corrections.add(Step::Set(Field::Year(None)));
    assert!(!corrections.redo(), "a new correction forgets what was undone");
}

#[test]
fn a_step_finds_its_paragraph_by_its_words_or_is_said_not_to_fit() {
    let read = document();
    let step = Step::Section { at: at(&read, "OP3"), section: Section::Heading };
    let mut moved = read.clone();
    moved.paragraphs.remove(2);
    moved.paragraphs[5].id = ParagraphId("OP2".to_owned());
    let (after, unapplied) = apply(&moved, &Corrections { steps: vec![step.clone()], undone: Vec::new() });
    assert_eq!((after.paragraphs[5].section, unapplied.len()), (Section::Heading, 0));
    moved.paragraphs.remove(5);
    let (_, unapplied) = apply(&moved, &Corrections { steps: vec![step], undone: Vec::new() });
    assert_eq!(unapplied, [Unapplied { step: 0, reason: Misfit::NoParagraph("OP3".to_owned()) }]);
    for offset in [0, 1000] {
        let steps = vec![Step::Split { at: at(&read, "PP1"), offset }];
        assert_eq!(apply(&read, &Corrections { steps, undone: Vec::new() }).1.len(), 1, "{offset}");
    }
    let steps = vec![Step::Join { at: at(&read, "OP3") }];
    assert_eq!(apply(&read, &Corrections { steps, undone: Vec::new() }).1[0].reason, Misfit::NothingToJoin);
}
