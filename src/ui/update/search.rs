//! The search of the library.

use std::sync::Arc;

use super::{find_bar, mandates, selection, travel};
use crate::engine::{Answer, Ask, Card, DocumentId, SearchTicket};
use crate::search::{Facet, FacetValue, Narrowing, Order, TextId};
use crate::settings::Settings;
use crate::ui::command::Command;
use crate::ui::effect::Effect;
use crate::ui::state::{CardPlace, FirstSearch, LONGEST_TYPED, Said, Screen, State};
use crate::ui::table::around;

/// The most searches that are kept.
const MOST_SAVED: usize = 30;

/// What can happen to a search.
#[derive(Clone, Debug)]
pub enum SearchAction {
    /// Give up reading the texts.
    Stop,
    /// Look for what is typed once more.
    Again,
    /// The box was typed in.
    Typed(String),
    /// All of what is typed is one wording, or a query again.
    AsWording(bool),
    /// A value beside the hits was ticked or unticked.
    Tick(FacetValue),
    /// Values of one facet were ticked or unticked together.
    TickAll(Vec<FacetValue>),
    /// Take all ticks off.
    UntickAll,
    /// Other hits come first.
    Order(Order),
    /// Paragraphs that say the same are listed once, or each.
    ToggleOnce,
    /// Paragraphs that say the same are listed each: nobody waits any longer to be told which do.
    StopOnce,
    /// All that say what this text says are listed, or one of them again.
    ToggleFamily(TextId),
    /// All places of a near wording come into view, or none.
    OpenNear(Option<usize>),
    /// The engine named the request.
    Started(SearchTicket),
    /// The help beside the box is shown or hidden.
    ToggleHelp,
    /// Years by bodies instead of the hits, or the hits again.
    ToggleSpread,
    /// The wording as agreed language instead of the hits, or the hits again.
    ToggleCard,
    /// A cell of years by bodies: its list.
    OpenCell(i32, Option<crate::model::Body>),
    /// Read the text of a hit, there.
    Open(usize),
    /// Read a text at a paragraph.
    OpenAt(DocumentId, Option<usize>),
    /// Look for something else.
    LookFor(String, bool),
    /// Keep what is typed, or forget it.
    ToggleSaved,
    /// Put a citation on the clipboard.
    CopyCitation {
        /// Its words.
        plain: String,
        /// With what the text prints in italics.
        html: String,
    },
    /// The bar was typed in.
    FindTyped(String),
    /// The next place, or the one before.
    FindStep(isize),
    /// Close the bar.
    FindClosed,
}

/// Changes the search.
pub(super) fn update(state: &mut State, action: SearchAction) -> Vec<Effect> {
    match action {
        SearchAction::Typed(mut typed) => {
            if typed.len() > LONGEST_TYPED {
                let end = (0..=LONGEST_TYPED).rev().find(|at| typed.is_char_boundary(*at)).unwrap_or_default();
                typed.truncate(end);
            }
            state.search.typed = typed;
            state.search.narrowing = Narrowing::default();
            if let Some(opened) = &mut state.search.once {
                opened.clear();
            }
            return look(state);
        }
        SearchAction::AsWording(on) => {
            state.search.as_wording = on;
            return look(state);
        }
        SearchAction::Tick(value) => {
            state.search.card_place = CardPlace::Behind;
            state.search.narrowing.toggle(&value);
            return look(state);
        }
        SearchAction::TickAll(values) => {
            state.search.card_place = CardPlace::Behind;
            state.search.narrowing.toggle_all(&values);
            return look(state);
        }
        SearchAction::UntickAll => {
            state.search.narrowing = Narrowing::default();
            return look(state);
        }
        SearchAction::Order(order) => {
            state.search.order = order;
            return look(state);
        }
        SearchAction::ToggleOnce => {
            state.search.once = if state.search.once.is_some() { None } else { Some(Vec::new()) };
            return look(state);
        }
        SearchAction::StopOnce => {
            state.search.once = None;
            state.search.likening = None;
            let mut effects = look(state);
            effects.push(Effect::StopLikening);
            return effects;
        }
        SearchAction::ToggleFamily(text) => {
            let opened = state.search.once.get_or_insert_default();
            match opened.iter().position(|known| *known == text) {
                Some(at) => drop(opened.remove(at)),
                None => opened.push(text),
            }
            return look(state);
        }
        SearchAction::OpenNear(at) => state.search.near_open = at,
        SearchAction::Started(ticket) => state.search.ticket = Some(ticket),
        SearchAction::ToggleHelp => state.search.help_shown = !state.search.help_shown,
        SearchAction::ToggleSpread => state.search.spread_shown = !state.search.spread_shown,
        SearchAction::ToggleCard => {
            state.search.card_place = match state.search.card_place {
                CardPlace::Behind => CardPlace::InFront,
                CardPlace::InFront => CardPlace::Behind,
            };
        }
        SearchAction::OpenCell(year, body) => {
            state.search.card_place = CardPlace::Behind;
            let others = |value: &FacetValue| !matches!(value.facet(), Facet::Year | Facet::Body);
            state.search.narrowing.values.retain(others);
            state.search.narrowing.values.extend([FacetValue::Year(Some(year)), FacetValue::Body(body)]);
            state.search.spread_shown = false;
            return look(state);
        }
        SearchAction::Stop => return vec![Effect::StopSearch],
        SearchAction::Again => return look(state),
        SearchAction::Open(at) => open(state, at),
        SearchAction::OpenAt(id, paragraph) => open_at(state, id, paragraph),
        SearchAction::LookFor(typed, as_wording) => {
            state.search.as_wording = as_wording;
            state.search.spread_shown = false;
            state.screen = Screen::Search;
            return update(state, SearchAction::Typed(typed));
        }
        SearchAction::ToggleSaved => return toggle_saved(state),
        SearchAction::CopyCitation { plain, html } => {
            state.said = Some(Said::CopiedCitation);
            return vec![Effect::CopyRich { plain, html }];
        }
        SearchAction::FindTyped(typed) => {
            find_bar::typed(state, typed);
        }
        SearchAction::FindStep(by) => find_bar::step(state, by),
        SearchAction::FindClosed => state.find = None,
    }
    Vec::new()
}

/// Does a command of the search, if it is one.
pub(super) fn run(state: &mut State, command: Command) -> Option<Vec<Effect>> {
    match command {
        Command::ShowSearch => {
            state.screen = Screen::Search;
            state.search.focus += 1;
        }
        Command::Find if state.screen == Screen::Search => state.search.focus += 1,
        Command::Find if mandates::find(state) => {}
        Command::Find => find_bar::find(state, None),
        Command::FindNext if state.screen == Screen::Search => turn(state, 1),
        Command::FindPrevious if state.screen == Screen::Search => turn(state, -1),
        Command::FindNext => find_bar::step(state, 1),
        Command::FindPrevious => find_bar::step(state, -1),
        Command::AgreedLanguage => {
            state.search.card_place = CardPlace::InFront;
            if let Some(words) = selection::wording(state) {
                return Some(update(state, SearchAction::LookFor(words, true)));
            }
            let text = state.open_document()?.paragraphs.get(state.marked()?)?.text.clone();
            return Some(update(state, SearchAction::LookFor(text, true)));
        }
        Command::Dismiss if is_gathering(state) && state.dialog.is_none() && state.screen == Screen::Search => {
            return Some(vec![Effect::StopSearch]);
        }
        Command::Dismiss if state.selection.is_some() && state.dialog.is_none() => {
            state.selection = None;
        }
        Command::Dismiss if state.find.is_some() && state.dialog.is_none() && state.screen != Screen::Search => state.find = None,
        _ => return None,
    }
    Some(Vec::new())
}

/// Texts are being read for the first search.
const fn is_gathering(state: &State) -> bool {
    matches!(state.search.gathering, Some(FirstSearch::Read(..)))
}

/// Asks the engine for what is typed.
fn look(state: &mut State) -> Vec<Effect> {
    let search = &mut state.search;
    if search.typed.trim().is_empty() {
        (search.error, search.ticket, search.answer, search.card, search.selected) = (None, None, None, None, None);
        return Vec::new();
    }
    match search.ask() {
        Ok(ask) => {
            search.error = None;
            search.gathering = search.gathering.filter(|gathering| *gathering != FirstSearch::Stopped);
            vec![Effect::Search(Box::new(Ask { by_hand: state.mandates_by_hand.kept.clone(), ..ask }))]
        }
        Err(error) => {
            search.error = Some(error);
            Vec::new()
        }
    }
}

/// The engine has hits.
pub(super) fn found(state: &mut State, ticket: SearchTicket, answer: Arc<Answer>) {
    let search = &mut state.search;
    search.gathering = None;
    if search.ticket != Some(ticket) {
        return;
    }
    let is_same = search.answer.as_ref().is_some_and(|known| known.ask.query == answer.ask.query);
    if !is_same {
        search.card = None;
        search.near_open = None;
    }
    // One who opens a family stays where he is.
    let is_opened = is_same
        && search.answer.as_ref().is_some_and(|known| {
            known.ask.options.once.is_some()
                && answer.ask.options.once.is_some()
                && known.ask.options.once != answer.ask.options.once
                && known.ask.options.order == answer.ask.options.order
        });
    // The same asked once more, because more is known now: one stays as well.
    let is_again = is_same && search.answer.as_ref().is_some_and(|known| known.ask.options == answer.ask.options);
    let is_as_long = search.answer.as_ref().is_some_and(|known| known.found.hits.len() == answer.found.hits.len());
    if !is_opened && !is_again {
        search.jump.go_to(0);
    }
    if !(is_again && is_as_long) {
        search.selected = None;
        search.alike = Arc::default();
    }
    search.serial += 1;
    // The family that was opened, or closed again, stays in view.
    let toggled = search.answer.as_ref().filter(|_| is_opened).and_then(|known| {
        let [before, after] = [&known.ask.options.once, &answer.ask.options.once].map(|once| once.as_deref().unwrap_or_default());
        let changed = |these: &[TextId], those: &[TextId]| these.iter().copied().find(|text| !those.contains(text));
        let head = changed(after, before).or_else(|| changed(before, after))?;
        answer.found.alike.iter().position(|repeated| repeated.head == head)
    });
    search.answer = Some(answer);
    if let Some(hit) = toggled {
        select(state, hit);
    }
}

/// The engine knows a wording.
pub(super) fn quoted(state: &mut State, ticket: SearchTicket, card: Arc<Card>) {
    if state.search.ticket == Some(ticket) {
        state.search.card = Some(card);
        state.search.serial += 1;
    }
}

/// Other documents are loaded: what was found may not be all.
pub(super) fn loaded(state: &mut State) -> Vec<Effect> {
    state.find = None;
    if state.search.answer.is_some() { look(state) } else { Vec::new() }
}

/// The texts were not read to the end.
pub(super) fn not_gathered(state: &mut State) {
    state.search.gathering = Some(FirstSearch::Stopped);
    state.search.ticket = None;
}

/// What part of the work on many texts is done. At its end what was asked is asked again: now the card can be answered.
pub(super) fn indexing(state: &mut State, part: f32) -> Vec<Effect> {
    state.search.indexing = (part < 1.0).then_some(part);
    let Some(answer) = state.search.answer.as_ref().filter(|_| part >= 1.0) else { return Vec::new() };
    if answer.ask.wording.is_some() && state.search.card.is_none() { look(state) } else { Vec::new() }
}

/// How far it is to know which paragraphs say the same. At the end what was asked is asked again: now they are listed once, or marked.
pub(super) fn likening(state: &mut State, part: Option<f32>) -> Vec<Effect> {
    state.search.likening = part;
    let waits = state.search.answer.is_some() && part.is_none() && state.screen == Screen::Search;
    if waits { look(state) } else { Vec::new() }
}

/// In how many documents the paragraphs of the newest hits stand.
pub(super) fn alike(state: &mut State, ticket: SearchTicket, alike: Arc<[usize]>) {
    if state.search.ticket == Some(ticket) {
        state.search.alike = alike;
    }
}

fn select(state: &mut State, at: usize) {
    let search = &mut state.search;
    search.selected = Some(at);
    let mut line = 0;
    for (_, hits) in search.groups() {
        line += 1;
        if let Some(place) = hits.iter().position(|hit| *hit == at) {
            line += place;
            break;
        }
        line += hits.len();
    }
    search.jump.go_to(line);
}

/// The hit before or behind the one that is selected.
fn turn(state: &mut State, by: isize) {
    let listed = state.search.listed();
    if listed.is_empty() {
        return;
    }
    let count = listed.len();
    let now = state.search.selected.and_then(|selected| listed.iter().position(|hit| *hit == selected));
    let next = match now {
        Some(now) => around(now, by, count),
        None if by < 0 => count - 1,
        None => 0,
    };
    if let Some(hit) = listed.get(next) {
        select(state, *hit);
    }
}

fn open(state: &mut State, at: usize) {
    let Some((answer, hit)) = state.search.hit(at) else { return };
    let Some(facts) = answer.collection.facts(&hit.place) else { return };
    let paragraph = hit.place.in_paragraph();
    let id = state.snapshot.named(&facts.name).map(|entry| entry.id.clone());
    state.search.selected = Some(at);
    if let Some(id) = id {
        open_at(state, id, paragraph);
    }
}

/// Reads a text at a paragraph; the words looked for are marked there.
fn open_at(state: &mut State, id: DocumentId, paragraph: Option<usize>) {
    let typed = state.search.answer.as_ref().map(|answer| match (&answer.ask.wording, state.search.as_wording) {
        (Some(wording), true) => format!("\"{}\"", wording.replace(['"', '«', '»', '“', '”', '„'], " ")),
        _ => answer.ask.query.text.clone(),
    });
    travel::read_at(state, id, paragraph);
    find_bar::find(state, typed);
    if let (Some(find), Some(paragraph)) = (&mut state.find, paragraph) {
        find.focus = 0;
        find.wanted = Some(paragraph);
        find.go_to_wanted();
    }
}

fn toggle_saved(state: &mut State) -> Vec<Effect> {
    let typed = state.search.typed.trim().to_owned();
    if typed.is_empty() {
        return Vec::new();
    }
    let mut saved = state.settings.saved_searches.clone();
    match saved.iter().position(|known| *known == typed) {
        Some(at) => drop(saved.remove(at)),
        None => saved.insert(0, typed),
    }
    saved.truncate(MOST_SAVED);
    state.settings = Settings { saved_searches: saved, ..state.settings.clone() };
    vec![Effect::Save(state.settings.clone())]
}
