use std::sync::Arc;

use super::*;
use crate::engine::{DocumentId, Engine, EngineError, Event, Snapshot, Sources};
use crate::messages::Locale;
use crate::model::ReadError;
use crate::settings::{Settings, ThemeChoice};
use crate::ui::command::Command;
use crate::ui::find::Choice;
use crate::ui::state::{Palette, Said, Screen, Start};

fn state() -> State {
    State::new(Settings::default(), Locale::Fr, Arc::new(Snapshot::of_corpus()))
}

fn ids(state: &State) -> Vec<DocumentId> {
    state.snapshot.entries.iter().map(|entry| entry.id.clone()).collect()
}

fn not_read(path: &str) -> EngineError {
    EngineError::Read { path: path.into(), error: ReadError::NotAResolution }
}

#[test]
fn the_sample_comparison_is_one_command_away() {
    let mut state = state();
    let effects = update(&mut state, Action::Run(Command::CompareSample));
    let series = state.sample_series().expect("embedded");
    assert_eq!(effects, [Effect::Compare(series, state.options.clone())]);
    assert!(state.pending.is_some());
    assert_eq!(state.screen, Screen::Welcome, "the screen before stays until the result is there");
}

#[test]
fn only_the_newest_comparison_is_shown() {
    let mut state = state();
    let engine = Engine::start(Sources::default(), || {});
    let ids = ids(&state);
    let older = engine.compare(ids[..2].to_vec(), state.options.clone());
    let newer = engine.compare(ids[1..3].to_vec(), state.options.clone());
    let lineage = Arc::new(crate::engine::compare_now(&state.snapshot, &ids[1..3], &state.options).expect("both are loaded"));
    let _ = tabs::compare(&mut state, ids[1..3].to_vec(), false);
    let _ = update(&mut state, Action::CompareStarted(newer));
    let _ = update(&mut state, Action::Engine(Event::Compared(older, Ok(Arc::clone(&lineage)))));
    assert!(state.comparison.is_none() && state.pending.is_some());
    let _ = update(&mut state, Action::Engine(Event::Compared(newer, Ok(lineage))));
    assert!(state.comparison.is_some() && state.pending.is_none());
    assert_eq!(state.screen, Screen::Comparison);
}

#[test]
fn a_file_that_cannot_be_read_leaves_everything_else_as_it_was() {
    let mut state = state();
    let first = ids(&state)[0].clone();
    let _ = update(&mut state, Action::Read(first.clone()));
    assert_eq!(update(&mut state, Action::OpenPaths(vec!["x.txt".into()])), [Effect::Open("x.txt".into())]);
    let _ = update(&mut state, Action::Engine(Event::Opened(Err(not_read("x.txt")))));
    assert_eq!(state.notices, [Notice::Engine(not_read("x.txt"))]);
    assert_eq!((state.opening, state.reading.map(|reading| reading.id)), (0, Some(first)));
    assert_eq!(state.screen, Screen::Reading);
}

#[test]
fn the_same_message_is_not_shown_twice_and_can_be_dismissed() {
    let mut state = state();
    for _ in 0..2 {
        let _ = update(&mut state, Action::Engine(Event::Opened(Err(not_read("x.txt")))));
    }
    assert_eq!(state.notices.len(), 1);
    let _ = update(&mut state, Action::DismissNotice(7));
    let _ = update(&mut state, Action::DismissNotice(0));
    assert!(state.notices.is_empty());
}

#[test]
fn texts_named_at_the_start_are_compared_once_all_are_there() {
    let mut state = state();
    let known = ids(&state);
    state.start = vec![Start::Waiting("a.txt".into()), Start::Ready(known[1].clone()), Start::Ready(known[3].clone())];
    assert!(show_start(&mut state).is_empty());
    let effects = update(&mut state, Action::Engine(Event::Opened(Err(not_read("a.txt")))));
    assert_eq!(effects, [Effect::Compare(vec![known[1].clone(), known[3].clone()], state.options.clone())]);
    assert_eq!(state.notices.len(), 1);
}

#[test]
fn one_text_named_at_the_start_is_read() {
    let mut state = state();
    let known = ids(&state);
    state.start = vec![Start::Ready(known[2].clone())];
    assert!(show_start(&mut state).is_empty());
    assert_eq!(state.screen, Screen::Reading);
}

#[test]
fn ticked_texts_are_compared_from_the_oldest_to_the_latest() {
    let mut state = state();
    let known = ids(&state);
    for place in [4, 0, 3, 0] {
        let _ = update(&mut state, Action::Check(known[place].clone(), true));
    }
    assert_eq!(state.library.checked.len(), 3);
    let effects = update(&mut state, Action::Run(Command::CompareChecked));
    let expected = vec![known[0].clone(), known[3].clone(), known[4].clone()];
    assert_eq!(effects, [Effect::Compare(expected, state.options.clone())]);
    let _ = update(&mut state, Action::UncheckAll);
    let _ = update(&mut state, Action::Run(Command::CompareChecked));
    assert_eq!(state.notices, [Notice::Engine(EngineError::TooFewDocuments)]);
}

#[test]
fn compare_with_asks_for_the_other_text_and_sorts_by_date() {
    let mut state = state();
    let known = ids(&state);
    let _ = update(&mut state, Action::Read(known[3].clone()));
    let _ = update(&mut state, Action::Run(Command::CompareWith));
    assert_eq!(state.dialog, Some(Dialog::CompareWith { base: known[3].clone(), typed: String::new(), selected: 0 }));
    assert!(update(&mut state, Action::Run(Command::NextChange)).is_empty(), "a dialog keeps commands away");
    let effects = update(&mut state, Action::CompareWith(known[0].clone()));
    assert_eq!(effects, [Effect::Compare(vec![known[0].clone(), known[3].clone()], state.options.clone())]);
    assert_eq!(state.dialog, None);
}

#[test]
fn without_a_system_dialog_a_path_can_be_typed() {
    let mut state = state();
    assert_eq!(update(&mut state, Action::Run(Command::OpenFile)), [Effect::AskForFiles]);
    let _ = update(&mut state, Action::NoFileDialog);
    let _ = update(&mut state, Action::PathTyped(" /tmp/a.txt ".to_owned()));
    assert_eq!(update(&mut state, Action::PathEntered), [Effect::Open("/tmp/a.txt".into())]);
    assert_eq!((state.dialog, state.opening), (None, 1));
}

#[test]
fn text_size_stays_within_its_bounds_and_is_kept() {
    let mut state = state();
    let effects = update(&mut state, Action::Run(Command::TextLarger));
    assert_eq!(effects, [Effect::Save(state.settings.clone())]);
    assert_eq!(state.settings.text_size, 17);
    for _ in 0..40 {
        let _ = update(&mut state, Action::Run(Command::TextSmaller));
    }
    assert_eq!(state.settings.text_size, *TEXT_SIZES.start());
    assert!(update(&mut state, Action::Run(Command::TextSmaller)).is_empty());
}

#[test]
fn language_and_ground_switch_and_are_kept() {
    let mut state = state();
    assert_eq!(update(&mut state, Action::Run(Command::SwitchLanguage)).len(), 1);
    assert_eq!((state.locale, state.settings.locale), (Locale::En, Some(Locale::En)));
    let _ = update(&mut state, Action::Run(Command::ToggleTheme));
    assert_eq!(state.settings.theme, ThemeChoice::Dark);
    let _ = update(&mut state, Action::Run(Command::ToggleTheme));
    assert_eq!(state.settings.theme, ThemeChoice::Light);
}

#[test]
fn what_is_copied_says_where_it_stands_and_that_a_draft_is_a_draft() {
    let mut state = state();
    let draft = state.sample("A/C.3/66/L.15").map(|entry| entry.id.clone()).expect("embedded");
    let _ = update(&mut state, Action::Read(draft));
    assert!(update(&mut state, Action::Run(Command::CopyParagraph)).is_empty(), "nothing is marked");
    let _ = update(&mut state, Action::MarkParagraph(0));
    let effects = update(&mut state, Action::Run(Command::CopyParagraph));
    let [Effect::CopyRich { plain: text, html }] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(text.ends_with("A/C.3/66/L.15 (projet), alinéa 1 du préambule"), "{text}");
    assert!(html.contains("A/C.3/66/L.15 (projet)") && html.contains("<i>"), "{html}");
    let source = &state.open_document().expect("open").paragraphs[0].text;
    assert!(text.starts_with(source.as_str()));
}

#[test]
fn escape_closes_the_dialog_first_then_messages() {
    let mut state = state();
    let _ = update(&mut state, Action::Engine(Event::Opened(Err(not_read("x.txt")))));
    let _ = update(&mut state, Action::NoFileDialog);
    let _ = update(&mut state, Action::Run(Command::Dismiss));
    assert_eq!((state.dialog.is_none(), state.notices.len()), (true, 1));
    let _ = update(&mut state, Action::Run(Command::Dismiss));
    assert!(state.notices.is_empty());
}

#[test]
fn the_palette_runs_what_was_chosen_and_its_keys_close_it_again() {
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::Palette));
    let _ = update(&mut state, Action::PaletteMoved(3));
    let _ = update(&mut state, Action::PaletteTyped("lire".to_owned()));
    assert_eq!(state.dialog, Some(Dialog::Palette(Palette { typed: "lire".to_owned(), selected: 0 })), "typing starts anew");
    assert!(update(&mut state, Action::Run(Command::OpenFile)).is_empty(), "the dialog is on top");
    let _ = update(&mut state, Action::Choose(Choice::Command(Command::ReadSample)));
    assert!(state.dialog.is_none() && state.reading.is_some());
    for _ in 0..2 {
        let _ = update(&mut state, Action::Run(Command::Palette));
    }
    assert!(state.dialog.is_none());
}

#[test]
fn commands_that_would_do_nothing_are_known() {
    let mut state = state();
    assert!(!state.can(Command::NextChange) && !state.can(Command::CompareWith) && state.can(Command::ReadSample));
    let _ = update(&mut state, Action::Run(Command::ReadSample));
    assert!(state.can(Command::CompareWith) && !state.can(Command::CopyParagraph));
}

fn place(state: &State) -> (String, Option<usize>) {
    let reading = state.reading.as_ref().expect("a text is open");
    (state.open_entry().expect("it is loaded").meta.label().to_owned(), reading.marked)
}

#[test]
fn the_way_back_leads_over_texts_and_jumps_and_forward_again() {
    let mut state = state();
    let ids = ids(&state);
    let _ = update(&mut state, Action::Read(ids[0].clone()));
    let _ = update(&mut state, Action::GoToParagraph(4));
    let _ = update(&mut state, Action::Read(ids[1].clone()));
    let second = place(&state);
    let _ = update(&mut state, Action::Run(Command::Back));
    assert_eq!(place(&state).1, Some(4));
    let _ = update(&mut state, Action::Run(Command::Back));
    assert_eq!(place(&state).1, None);
    assert!(!state.can(Command::Back) && state.can(Command::Forward));
    for _ in 0..3 {
        let _ = update(&mut state, Action::Run(Command::Forward));
    }
    assert_eq!(place(&state), second);
    let _ = update(&mut state, Action::Run(Command::Back));
    let _ = update(&mut state, Action::GoToParagraph(1));
    assert!(!state.can(Command::Forward), "a new way ends the one forward");
}

#[test]
fn a_paragraph_is_gone_to_by_its_name_and_a_wrong_name_is_said() {
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::GoToParagraph));
    assert!(state.dialog.is_none(), "no text is open");
    let _ = update(&mut state, Action::Run(Command::ReadSample));
    let _ = update(&mut state, Action::Run(Command::GoToParagraph));
    let _ = update(&mut state, Action::GoToTyped("99".to_owned()));
    let _ = update(&mut state, Action::GoToEntered);
    assert!(matches!(&state.dialog, Some(Dialog::GoTo(go_to)) if go_to.unknown));
    let _ = update(&mut state, Action::GoToTyped("op 7".to_owned()));
    assert!(matches!(&state.dialog, Some(Dialog::GoTo(go_to)) if !go_to.unknown));
    let _ = update(&mut state, Action::GoToEntered);
    let marked = place(&state).1.expect("a paragraph is marked");
    assert_eq!(state.open_document().expect("open").paragraphs[marked].id.as_str(), "OP7");
    assert!(state.dialog.is_none());
}

#[test]
fn words_alone_and_symbols_can_be_copied() {
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::ReadSample));
    let _ = update(&mut state, Action::MarkParagraph(0));
    let text = state.open_document().expect("open").paragraphs[0].text.clone();
    assert_eq!(update(&mut state, Action::Run(Command::CopyPlain)), [Effect::Copy(text)]);
    let symbol = "S/RES/1373 (2001)".to_owned();
    assert_eq!(update(&mut state, Action::CopySymbol(symbol.clone())), [Effect::Copy(symbol.clone())]);
    assert_eq!(state.said, Some(Said::CopiedSymbol(symbol)));
}

#[test]
fn choices_apply_at_once_and_are_kept() {
    use crate::settings::{Density, Leading};
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::Settings));
    let chosen = Settings { leading: Leading::Wide, density: Density::Compact, ..state.settings.clone() };
    assert_eq!(update(&mut state, Action::SetSettings(chosen.clone())), [Effect::Save(chosen.clone())]);
    assert_eq!(state.settings, chosen);
    let _ = update(&mut state, Action::Run(Command::Settings));
    assert!(state.dialog.is_none(), "its keys close it");
}

#[test]
fn escape_leaves_the_full_screen() {
    let mut state = state();
    assert_eq!(update(&mut state, Action::Run(Command::Present)), [Effect::FullScreen(true)]);
    assert_eq!(update(&mut state, Action::Run(Command::Dismiss)), [Effect::FullScreen(false)]);
    assert!(!state.presenting);
    assert!(update(&mut state, Action::Run(Command::Dismiss)).is_empty());
}

#[test]
fn the_register_is_of_what_is_ticked_and_keeps_its_filter() {
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::ShowMandates));
    assert_eq!(state.screen, Screen::Mandates);
    assert_eq!(state.mandates.as_ref().map(|mandates| mandates.ids.len()), Some(5));
    let _ = update(&mut state, Action::Mandates(MandatesAction::Choose(Choose::Typed("ressources".to_owned()))));
    let shown = state.mandates.as_ref().map(|mandates| mandates.shown);
    assert!(shown.is_some_and(|shown| shown > 0 && shown < 20));
    let _ = update(&mut state, Action::Run(Command::ShowReading));
    let _ = update(&mut state, Action::Run(Command::ShowMandates));
    assert_eq!(state.mandates.as_ref().map(|mandates| mandates.shown), shown, "as it was left");
    let id = ids(&state)[1].clone();
    let _ = update(&mut state, Action::Check(id.clone(), true));
    let _ = update(&mut state, Action::Run(Command::ShowMandates));
    assert_eq!(state.mandates.as_ref().map(|mandates| mandates.ids.clone()), Some(vec![id]));
    let effects = update(&mut state, Action::Mandates(MandatesAction::Copy));
    let [Effect::Copy(rows)] = effects.as_slice() else { panic!("copied at once") };
    let rows: Vec<Vec<&str>> = rows.lines().map(|row| row.split('\t').collect()).collect();
    assert!(rows.len() == 20 && rows.iter().all(|row| row.len() == rows[0].len()), "the heads of the columns, and 19 rows");
    assert!(rows[1..].iter().all(|row| row[1] == "recommandée"), "the status goes with the words");
    assert_eq!(state.said, Some(Said::CopiedTable(19)));
}

#[test]
fn series_are_put_right_by_hand_and_that_is_taken_back() {
    use crate::engine::series::Corrections;
    use crate::ui::effect::SeriesChange;
    let mut state = state();
    let known = ids(&state);
    assert!(!state.can(Command::SeriesTogether) && update(&mut state, Action::Run(Command::SeriesTogether)).is_empty());
    for id in [&known[1], &known[0]] {
        let _ = update(&mut state, Action::Check(id.clone(), true));
    }
    let names: Vec<String> =
        known[..2].iter().map(|id| state.snapshot.get(id).expect("embedded").meta.label().to_owned()).collect();
    let together = SeriesChange::Together(names.clone());
    assert_eq!(update(&mut state, Action::Run(Command::SeriesTogether)), [Effect::CorrectSeries(together.clone())]);
    let (before, mut now) = (Corrections::default(), Corrections::default());
    now.put_together(&names);
    let _ = update(&mut state, Action::SeriesCorrected(together, Ok([before.clone(), now.clone()])));
    assert_eq!((state.said.clone(), state.library.checked.len()), (Some(Said::SeriesTogether), 0));
    assert!(state.library.series_asked.is_none(), "the list asks for its series again");
    let back = SeriesChange::Put(before.clone());
    assert_eq!(update(&mut state, Action::Run(Command::UndoLink)), [Effect::CorrectSeries(back.clone())]);
    let _ = update(&mut state, Action::SeriesCorrected(back, Ok([now.clone(), before.clone()])));
    assert!(!state.can(Command::UndoLink) && state.can(Command::RedoLink));
    let again = SeriesChange::Put(now.clone());
    assert_eq!(update(&mut state, Action::Run(Command::RedoLink)), [Effect::CorrectSeries(again.clone())]);
    let _ = update(&mut state, Action::SeriesCorrected(again, Ok([before, now])));
    assert!(state.can(Command::UndoLink) && !state.can(Command::RedoLink));
}

#[test]
fn one_text_alone_is_taken_out_of_its_series() {
    use crate::engine::series::{Corrections, find};
    use crate::ui::effect::SeriesChange;
    let mut state = state();
    let index = find(&state.snapshot, &Corrections::default());
    let series = index.series.iter().position(|own| own.works.len() > 2).expect("a series comes with the program");
    let own = state.snapshot.entries[index.series[series].works[0].texts[0]].id.clone();
    let others = index.series[series].works.len() - 1;
    let _ = update(&mut state, Action::Check(own, true));
    assert!(update(&mut state, Action::Run(Command::SeriesApart)).is_empty(), "its series is not known yet");
    state.library.series = Some(Arc::new(index));
    let effects = update(&mut state, Action::Run(Command::SeriesApart));
    let [Effect::CorrectSeries(SeriesChange::Apart(groups))] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(groups.len() == others && groups.iter().all(|group| group.len() == 2), "{groups:?}");
}

#[test]
fn what_is_said_of_mandates_by_hand_is_kept_shown_and_undone() {
    use crate::mandate::by_hand::{ByHand, Correction, Said};
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::ShowMandates));
    let document = state.mandates.as_ref().map(|mandates| mandates.register.documents[0].clone()).expect("a text");
    let conditions = |state: &State| {
        let mandates = &state.mandates.as_ref().expect("open").register.mandates[0];
        mandates.paragraphs.iter().map(|found| found.conditions.len()).sum::<usize>()
    };
    let before = conditions(&state);
    let read = crate::mandate::read(&document, crate::model::Part::Operative);
    let found = read.paragraphs.iter().find(|found| !found.conditions.is_empty()).expect("a condition");
    let own = &document.paragraphs[found.position];
    let said = Said::NotACondition { words: found.conditions[0].range.of(&own.text).to_owned(), nth: 0 };
    let correction = Correction { document: ByHand::name_of(&document), paragraph: own.id.as_str().to_owned(), said };
    let effects = update(&mut state, Action::Mandates(MandatesAction::Say(correction.clone())));
    assert!(matches!(effects.as_slice(), [Effect::SaveMandates(kept)] if kept.corrections.len() == 1));
    assert_eq!(conditions(&state), before - 1);
    let _ = update(&mut state, Action::Run(Command::UndoMandate));
    assert_eq!(conditions(&state), before);
    let _ = update(&mut state, Action::Run(Command::RedoMandate));
    assert_eq!(conditions(&state), before - 1);
    let _ = update(&mut state, Action::Mandates(MandatesAction::Forget(correction)));
    assert_eq!(conditions(&state), before);
    assert!(!state.can(Command::RedoMandate));
}

#[test]
fn many_texts_are_read_in_the_background_and_can_be_stopped() {
    let mut state = state();
    let _ = update(&mut state, Action::Run(Command::ShowMandates));
    let entries = state.snapshot.entries.len();
    let ids: Vec<_> = state.snapshot.entries.iter().map(|entry| entry.id.clone()).cycle().take(200).collect();
    state.library.checked = ids;
    let effects = update(&mut state, Action::Run(Command::ShowMandates));
    let Some(Effect::Gather(request)) = effects.into_iter().next() else { panic!("in the background") };
    assert!(entries > 0 && state.gathering.as_ref().is_some_and(|gathering| gathering.total == request.ids.len()));
    let (ids, register) = request.gathered(|_| {}).expect("read");
    assert!(!register.entries.is_empty());
    let _ = update(&mut state, Action::Mandates(MandatesAction::StopGathering));
    assert!(request.gathered(|_| {}).is_none(), "stopped");
    let _ = update(
        &mut state,
        Action::Mandates(MandatesAction::Gathered(ids.clone(), std::sync::Arc::new(register), request.by_hand.clone())),
    );
    assert_ne!(state.mandates.as_ref().map(|mandates| mandates.ids.len()), Some(ids.len()), "nobody waits for it");
}

/// The first search of many texts takes long: it says how far it is, and can be given up and begun anew.
#[test]
fn reading_texts_for_a_search_can_be_stopped() {
    let mut state = state();
    state.screen = Screen::Search;
    let asked = update(&mut state, Action::Search(SearchAction::Typed("terrorisme".to_owned())));
    assert!(matches!(asked.as_slice(), [Effect::Search(_)]));
    let _ = update(&mut state, Action::Engine(Event::Gathering { read: 256, of: 18_000 }));
    assert_eq!(state.search.gathering, Some(crate::ui::state::FirstSearch::Read(256, 18_000)));
    assert_eq!(update(&mut state, Action::Run(Command::Dismiss)), [Effect::StopSearch]);
    let _ = update(&mut state, Action::Engine(Event::NotGathered));
    assert_eq!(state.search.gathering, Some(crate::ui::state::FirstSearch::Stopped));
    let again = update(&mut state, Action::Search(SearchAction::Again));
    assert!(matches!(again.as_slice(), [Effect::Search(_)]));
    assert_eq!(state.search.gathering, None);
}

/// Listing each paragraph once waits for work in the background, which says how far it is and can be given up.
#[test]
fn finding_what_says_the_same_can_be_stopped() {
    let mut state = state();
    state.screen = Screen::Search;
    let _ = update(&mut state, Action::Search(SearchAction::Typed("terrorisme".to_owned())));
    let _ = update(&mut state, Action::Search(SearchAction::ToggleOnce));
    assert!(update(&mut state, Action::Engine(Event::Likening(Some(0.4)))).is_empty());
    assert_eq!(state.search.likening, Some(0.4));
    let effects = update(&mut state, Action::Search(SearchAction::StopOnce));
    assert!(matches!(effects.as_slice(), [Effect::Search(ask), Effect::StopLikening] if ask.options.once.is_none()));
    assert_eq!((state.search.likening, &state.search.once), (None, &None));
}

/// A library is got ready for its first search when texts came in, unless something is looked for anyway.
#[test]
fn after_an_import_what_a_search_needs_is_kept() {
    let mut state = state();
    let ended = |state: &mut State, answer| update(state, Action::Engine(Event::Imported(answer)));
    assert_eq!(ended(&mut state, Ok(0)), [Effect::KeepForSearch(state.mandates_by_hand.kept.clone())]);
    assert!(ended(&mut state, Err(crate::engine::LibraryError::NoLibrary)).is_empty());
}
