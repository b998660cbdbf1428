use super::*;
use crate::engine::series::{Corrections, find};
use crate::engine::{EngineError, Event, Snapshot};
use crate::export::Form;
use crate::export::mandates::{Beside, MOST_COLUMNS};
use crate::mandate::ByHand;
use crate::mandate::register::Register;
use crate::messages::Locale;
use crate::settings::Settings;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::{CLAUSES_AT_ONCE, MandatesQuestion, Subject};
use crate::ui::update::{update, want_series};

fn state() -> State {
    let mut state = State::new(Settings::default(), Locale::Fr, Arc::new(Snapshot::of_corpus()));
    let _ = update(&mut state, Action::Run(Command::ShowMandates));
    state
}

fn mandates(state: &State) -> &Mandates {
    state.mandates.as_ref().expect("the register is open")
}

fn act(state: &mut State, action: MandatesAction) {
    let _ = update(state, Action::Mandates(action));
}

/// Requests for a report that go on in another text.
fn followed(state: &State) -> usize {
    let rows = &mandates(state).ledger.as_ref().expect("a sheet of rows").rows;
    rows.iter().filter(|row| row.cells.iter().filter(|cell| !cell.found.is_empty()).count() > 1).count()
}

#[test]
fn reports_are_followed_through_what_a_person_says_are_versions() {
    let mut state = state();
    assert!(want_series(&mut state).is_none());
    act(&mut state, MandatesAction::Show(Sheet::Reports));
    assert!(matches!(want_series(&mut state), Some(Effect::Series)), "the library is asked");
    assert!(followed(&state) > 0, "found by what the texts say meanwhile");
    let known = mandates(&state).series.clone().expect("found once");
    act(&mut state, MandatesAction::Choose(Choose::Document(2)));
    assert!(mandates(&state).series.as_ref().is_some_and(|now| Arc::ptr_eq(now, &known)), "and not at each tick");
    act(&mut state, MandatesAction::Choose(Choose::Document(2)));
    let before = mandates(&state).ledger.clone();
    let found = |state: &State, corrections: &Corrections| -> Event {
        let index: Result<_, EngineError> = Ok(Arc::new(find(&state.snapshot, corrections)));
        Event::Series(Arc::clone(&state.snapshot), index)
    };
    let event = found(&state, &Corrections::default());
    let _ = update(&mut state, Action::Engine(event));
    assert_eq!(mandates(&state).ledger, before, "what came with the program alone makes no versions");
    let labels = state.snapshot.entries.iter().map(|entry| entry.meta.label().to_owned()).collect();
    let event = found(&state, &Corrections { apart: vec![labels], ..Corrections::default() });
    let _ = update(&mut state, Action::Engine(event));
    assert_eq!(followed(&state), 0);
    let exported = state.subject().expect("a sheet").labels(&crate::messages::Messages::new(Locale::Fr));
    assert_eq!(exported.len(), 5);
}

/// A register that is too large to be looked through while a frame is drawn.
fn large() -> State {
    let mut state = state();
    let few = mandates(&state);
    let copies = CLAUSES_AT_ONCE / few.register.entries.len() + 1;
    let documents = std::iter::repeat_n(&few.register.documents, copies).flatten().cloned().collect();
    let ids = std::iter::repeat_n(&few.ids, copies).flatten().cloned().collect();
    state.mandates = Some(Mandates::of(ids, Arc::new(Register::new(documents)), ByHand::default(), false));
    state
}

/// What is asked for on a thread of its own.
fn asked(state: &mut State) -> Box<MandatesQuestion> {
    let Some(Effect::Look(question)) = want_rows(state) else { panic!("rows are to be found") };
    assert!(want_rows(state).is_none(), "asked once");
    question
}

fn answer(state: &mut State, question: Box<MandatesQuestion>) {
    let answer = question.as_ref().clone().answered().map(Box::new);
    act(state, MandatesAction::Looked(question, answer));
}

fn found(state: &mut State) {
    let question = asked(state);
    answer(state, question);
}

#[test]
fn rows_of_a_large_register_come_when_they_are_found_and_the_newest_question_counts() {
    let mut state = large();
    assert!(mandates(&state).lines.is_empty() && mandates(&state).looking.is_some());
    found(&mut state);
    let all = mandates(&state).shown;
    assert!(all > CLAUSES_AT_ONCE && mandates(&state).looking.is_none() && want_rows(&mut state).is_none());

    act(&mut state, MandatesAction::Choose(Choose::Typed("o".to_owned())));
    let first = asked(&mut state);
    act(&mut state, MandatesAction::Choose(Choose::Typed("office".to_owned())));
    assert_eq!(mandates(&state).filter.typed, "office", "typing waits for nothing");
    assert_eq!(mandates(&state).lines.len(), all, "what was shown stays");
    let second = asked(&mut state);
    assert!(first.as_ref().clone().answered().is_none(), "nobody waits for it");
    answer(&mut state, first);
    assert!(mandates(&state).looking.is_some() && mandates(&state).lines.len() == all);
    let serial = mandates(&state).jump.serial;
    answer(&mut state, second);
    assert!(mandates(&state).shown < all && mandates(&state).looking.is_none());
    assert!(mandates(&state).jump.serial > serial, "from the top");

    act(&mut state, MandatesAction::Choose(Choose::Group));
    found(&mut state);
    let (serial, lines) = (mandates(&state).jump.serial, mandates(&state).lines.len());
    act(&mut state, MandatesAction::FoldAll(true));
    found(&mut state);
    assert!(mandates(&state).lines.len() < lines && mandates(&state).jump.serial == serial, "folding stays where it is");
}

#[test]
fn sheets_of_a_large_register_stay_until_the_next_is_found() {
    let mut state = large();
    found(&mut state);
    act(&mut state, MandatesAction::Show(Sheet::Conditions));
    assert!(mandates(&state).sheet == Sheet::Conditions && mandates(&state).ledger.is_none());
    found(&mut state);
    let before = mandates(&state).ledger.clone().expect("conditions");
    act(&mut state, MandatesAction::Choose(Choose::Office));
    assert!(mandates(&state).ledger.as_ref().is_some_and(|now| Arc::ptr_eq(now, &before)), "the old ones stay");
    found(&mut state);
    let now = mandates(&state).ledger.clone().expect("conditions");
    assert!(now.rows.len() < before.rows.len());
    act(&mut state, MandatesAction::Show(Sheet::Register));
    found(&mut state);
    act(&mut state, MandatesAction::Show(Sheet::Conditions));
    found(&mut state);
    assert!(mandates(&state).ledger.as_ref().is_some_and(|again| Arc::ptr_eq(again, &now)), "found once");
}

#[test]
fn what_was_said_of_a_large_register_comes_with_its_rows() {
    let mut state = large();
    found(&mut state);
    let (register, kept) = (Arc::clone(&mandates(&state).register), ByHand::default());
    let corrected = Arc::new(register.corrected(&kept, &kept));
    act(&mut state, MandatesAction::Corrected(Arc::clone(&register), Arc::clone(&corrected), kept));
    assert!(Arc::ptr_eq(&mandates(&state).register, &register), "rows and texts belong together");
    found(&mut state);
    assert!(Arc::ptr_eq(&mandates(&state).register, &corrected));
}

#[test]
fn how_a_file_of_a_large_register_begins_is_said_at_once() {
    let mut state = large();
    found(&mut state);
    let messages = crate::messages::Messages::new(Locale::Fr);
    let texts = mandates(&state).ids.len();
    let Some(Subject::Mandates(register)) = state.subject() else { panic!("the register") };
    assert_eq!(register.labels().len(), 13);
    assert_eq!(register.labels().last(), Some(&format!("+ {}", texts - 12)));
    let preview = register.preview(&messages);
    assert_eq!((preview.count, preview.rows.len()), (mandates(&state).shown, 5));
    assert_eq!(register.table(Form::Xlsx, &messages).rows.len(), preview.count);
    act(&mut state, MandatesAction::Show(Sheet::Addressees));
    found(&mut state);
    let Some(Subject::Mandates(addressees)) = state.subject() else { panic!("a sheet") };
    assert!(addressees.preview(&messages).columns.len() < texts, "of the first texts alone");
    assert_eq!(addressees.table(Form::Xlsx, &messages).columns.len(), texts + 1);
}

#[test]
fn a_table_has_no_more_columns_than_anybody_reads() {
    let state = state();
    let few = &mandates(&state).register;
    let documents = std::iter::repeat_n(&few.documents, 60).flatten().cloned().collect();
    let messages = crate::messages::Messages::new(Locale::Fr);
    let register = Register::new(documents);
    let table = |form| crate::export::mandates::table(&register, Sheet::Growth, &Beside::default(), form, &messages);
    let for_program = table(Form::Json);
    assert_eq!(for_program.columns.len(), register.documents.len() + 1, "a program reads them all");
    assert!(!for_program.lines.iter().any(|line| line.contains("250")));
    let table = table(Form::Xlsx);
    assert_eq!(table.columns.len(), MOST_COLUMNS + 1);
    assert!(table.lines.iter().any(|line| line.contains("250") && line.contains("300")), "{:?}", table.lines.last());
}

#[test]
fn a_large_table_is_put_together_on_a_thread_of_its_own_and_that_is_said() {
    let mut state = large();
    found(&mut state);
    let effects = update(&mut state, Action::Mandates(MandatesAction::Copy));
    let [Effect::CopyTable(table)] = effects.as_slice() else { panic!("not while the window waits") };
    assert_eq!((state.said.clone(), table.count()), (Some(Said::CopyingTable), mandates(&state).shown));
    let text = table.text();
    assert_eq!(text.lines().count(), table.count() + 1, "the heads of the columns, and the rows");
    let copied = MandatesAction::Copied(text.clone(), table.count());
    assert_eq!(update(&mut state, Action::Mandates(copied)), [Effect::Copy(text)]);
    assert_eq!(state.said, Some(Said::CopiedTable(mandates(&state).shown)));
}

#[test]
fn columns_of_a_large_register_go_to_texts_that_have_something() {
    use crate::mandate::register::Filter;
    use crate::ui::state::ledger::{Ledger, MOST_TEXTS};
    let state = large();
    let register = &mandates(&state).register;
    let wanted = Filter { typed: "sous réserve de la disponibilité".to_owned(), ..Filter::default() };
    let ledger = Ledger::of(register, Sheet::Conditions, &wanted, None).expect("a sheet of rows");
    let own: std::collections::BTreeSet<usize> =
        register.filtered(&wanted).into_iter().map(|at| register.entries[at].document).collect();
    assert!(own.len() * 4 < register.documents.len() && ledger.texts.iter().all(|text| own.contains(text)));
    assert_eq!(ledger.texts.len(), own.len().min(MOST_TEXTS));
    assert!(ledger.rows.iter().all(|row| row.cells.len() == ledger.texts.len()));
}
