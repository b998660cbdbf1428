//! A cell of a sheet: how many places a text has, or what became of a report, and the paragraphs, each of which leads to its words.

use egui::{Id, Rect, Role, Sense, Ui, pos2, vec2};

use super::{BAR, Grid, LINE, MOST_TOLD, NAME, has_fate, head, most_lines};
use crate::mandate::register::Fate;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::Mandates;
use crate::ui::state::ledger::{Cell, Head, Ledger, Row};
use crate::ui::theme::measure;
use crate::ui::update::{Choose, MandatesAction};
use crate::ui::view::Scene;
use crate::ui::widget::{cell, control};
use crate::ui::words;

/// How many places a text has, or what became of a report; and the first of its paragraphs.
#[expect(clippy::too_many_arguments, reason = "a cell of a table has a row, a column and a place")]
pub(super) fn cell_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    mandates: &Mandates,
    ledger: &Ledger,
    (row, content, lines_of_name): (usize, &Row, usize),
    (at, own): (usize, &Cell),
    place: Rect,
    grid: Grid,
) {
    let theme = scene.theme;
    let left = grid.left(place, at);
    let Some(text) = ledger.texts.get(at) else { return };
    let (is_kind, is_wording) = (matches!(content.head, Head::Kind(_)), matches!(content.head, Head::Wording(..)));
    // Whom a text addresses is a count: which paragraphs, its list tells.
    let is_count = is_kind || matches!(content.head, Head::Addressee(_));
    let shown = if is_count { 0 } else { own.found.len() };
    let most = most_lines(lines_of_name, own) * grid.beside();
    let names = if shown > most { most - 1 } else { shown };
    let others = shown - names;
    let link = |ui: &Ui, rect: Rect, salt: (usize, usize, usize), shown: &str, spoken: &str, told: &str| {
        if !grid.is_open(rect) {
            return false;
        }
        let response = control::named_ui(ui, rect, Id::unique(("ledger", salt)), Role::Link, Sense::click(), spoken);
        if response.hovered() {
            ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
        }
        control::focus_ring(ui.painter(), theme, &response, rect);
        let galley = cell::cut(ui, shown, Face::Sans.font(measure::TEXT_SMALL), theme.acc, rect.width(), 1);
        ui.painter().galley(rect.min + vec2(measure::HAIR, measure::HAIR), galley, theme.acc);
        control::told(response, told).clicked()
    };
    let said = said(scene, own);
    let top = pos2(left, place.top() + measure::S8);
    let mut is_listed = false;
    let above = if has_fate(own) { measure::S24 } else { 0.0 };
    if is_wording && !own.found.is_empty() {
        // The paragraphs speak for themselves.
    } else if own.fate.is_none() && !own.found.is_empty() {
        let document = mandates.register.documents.get(*text).map(|document| document.label()).unwrap_or_default();
        let spoken = format!("{}, {document}, {said}", head(scene, &content.head));
        let rect = Rect::from_min_size(top - vec2(measure::HAIR, measure::HAIR), vec2(measure::S48, measure::S24));
        let told = if is_kind { scene.say("ui-mandates-open-list") } else { paragraphs_told(scene, mandates, *text, own) };
        is_listed = link(ui, rect, (row, at, usize::MAX), &said, &spoken, &told);
        if matches!(content.head, Head::Addressee(_)) && ledger.most > 0 {
            let room = (grid.column - measure::S24).min(BAR[1]);
            let size = vec2(room * own.found.len() as f32 / ledger.most as f32, BAR[0]);
            ui.painter().rect_filled(Rect::from_min_size(top + vec2(0.0, measure::S20), size), 0.0, theme.ink3);
        }
    } else {
        let color = if own.found.is_empty() && own.fate.is_none() { theme.ink3 } else { theme.ink2 };
        let galley = cell::cut(ui, &said, Face::SansMedium.font(measure::TEXT_SMALL), color, grid.column - measure::S8, 1);
        ui.painter().galley(top, galley, color);
    }
    let name_at = |nth: usize| {
        let corner = pos2(
            left + (nth % grid.beside()) as f32 * NAME - measure::HAIR,
            place.top() + above + (nth / grid.beside()) as f32 * LINE + measure::S8 - measure::HAIR,
        );
        Rect::from_min_size(corner, vec2(NAME - measure::S4, LINE - measure::HAIR))
    };
    let document = mandates.register.documents.get(*text);
    for (nth, found) in own.found.iter().take(names).enumerate() {
        let Some((document, own)) = document.and_then(|own| Some((own, own.paragraphs.get(found.position)?))) else { continue };
        let (short, whole) = (words::paragraph_short(scene.messages, own), words::paragraph_in_words(scene.messages, own));
        let said = found.words(document).replace('\'', "’");
        let told = scene.messages.say_with("ui-paragraph-name", &[("paragraph", whole.into()), ("words", said.into())]);
        // The paragraphs of several texts have the same names.
        let told = format!("{}, {told}", document.label());
        if link(ui, name_at(nth), (row, at, nth), &short, &told, &told)
            && let Some(id) = mandates.ids.get(*text)
        {
            scene.push(Action::Mandates(MandatesAction::Open(id.clone(), found.position, None)));
        }
    }
    if others > 0 {
        let shown = format!("+ {}", scene.messages.number(others));
        let told = scene.say("ui-mandates-open-list");
        is_listed |= link(ui, name_at(names), (row, at, names), &shown, &format!("{told} {shown}"), &told);
    }
    if is_listed {
        scene.push(Action::Mandates(MandatesAction::Choose(Choose::List(content.head.clone(), Some(*text)))));
    }
}

/// The paragraphs behind a count, each once, and what a press does.
fn paragraphs_told(scene: &Scene<'_>, mandates: &Mandates, text: usize, cell: &Cell) -> String {
    let document = mandates.register.documents.get(text);
    let mut positions: Vec<usize> = cell.found.iter().map(|found| found.position).collect();
    positions.dedup();
    let own = positions.iter().take(MOST_TOLD).filter_map(|position| document?.paragraphs.get(*position));
    let mut names: Vec<String> = own.map(|own| words::paragraph_short(scene.messages, own)).collect();
    if positions.len() > MOST_TOLD {
        names.push(format!("+ {}", scene.messages.number(positions.len() - MOST_TOLD)));
    }
    let label = document.map(|document| document.label()).unwrap_or_default();
    format!("{label}, {}\n{}", names.join(", "), scene.say("ui-mandates-open-list"))
}

fn said(scene: &Scene<'_>, cell: &Cell) -> String {
    match cell.fate {
        None if cell.found.is_empty() => "–".to_owned(),
        None => scene.messages.number(cell.found.len()),
        Some(fate) => fate_name(scene, fate),
    }
}

pub(super) fn fate_name(scene: &Scene<'_>, fate: Fate) -> String {
    match fate {
        // In the first text there is nothing to compare with.
        Fate::Absent => String::new(),
        Fate::New => scene.say("ui-mandates-fate-new"),
        Fate::Repeated => scene.say("ui-mandates-fate-repeated"),
        Fate::Changed => scene.say("ui-mandates-fate-changed"),
        Fate::Dropped => scene.say("ui-mandates-fate-dropped"),
    }
}
