//! Conditions, requests for a report and addressees through the texts: rows by columns, where each paragraph named leads to its words.

use std::sync::Arc;

use egui::{Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::Scene;
use crate::mandate::register::Fate;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::ledger::{Cell, Head, Row};
use crate::ui::state::{Mandates, Sheet};
use crate::ui::theme::measure;
use crate::ui::update::MandatesAction;
use crate::ui::widget::travel::{self, Who};
use crate::ui::widget::{cell, control};

/// Width of the first column, and least and greatest width of the columns of texts, which share what is left.
const FIRST: f32 = 220.0;
const COLUMN: [f32; 2] = [128.0, 240.0];
/// Room for the name of a paragraph: as many stand side by side as there is room for.
const NAME: f32 = 54.0;
/// Height of a line of names.
const LINE: f32 = 26.0;

pub(super) fn ledger_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, sheet: Sheet) {
    let Some(ledger) = mandates.ledger.as_ref().map(Arc::clone).filter(|ledger| ledger.sheet == sheet) else { return };
    let register = &mandates.register;
    if ledger.is_cut {
        let words = scene.messages.say_with("ui-mandates-columns", &[("count", ledger.texts.len().into())]);
        ui.label(egui::RichText::new(words).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
    }
    let theme = scene.theme;
    let room = ui.available_width() - FIRST - measure::S16;
    let column = (room / ledger.texts.len().max(1) as f32).clamp(COLUMN[0], COLUMN[1]);
    let width = FIRST + ledger.texts.len() as f32 * column;
    let area = ScrollArea::both().id_salt("ledger").auto_shrink(false);
    travel::show_ui(ui, "ledger", Who::Main, area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (head, _) = ui.allocate_exact_size(vec2(width, measure::S48), Sense::hover());
        let documents = ledger.texts.iter().filter_map(|at| register.documents.get(*at));
        for (at, document) in documents.enumerate() {
            let left = head.left() + FIRST + at as f32 * column;
            let year = document.year.map_or_else(String::new, |year| year.to_string());
            let label = format!("{year}  {}", document.label());
            let galley = cell::cut(ui, &label, Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink, column - measure::S12, 1);
            ui.painter().galley(pos2(left, head.top() + measure::S4), galley, theme.ink);
            let status = scene.messages.status(document.status);
            let galley = cell::cut(ui, &status, Face::Sans.font(measure::TEXT_TINY), theme.ink2, column - measure::S12, 1);
            ui.painter().galley(pos2(left, head.top() + measure::S24), galley, theme.ink2);
        }
        ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(measure::LINE, theme.rule2));
        for (at, row) in ledger.rows.iter().enumerate() {
            row_ui(ui, scene, mandates, &ledger.texts, (at, row), (width, column));
        }
        ui.add_space(measure::S24);
    });
}

fn row_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    mandates: &Mandates,
    texts: &[usize],
    (row, content): (usize, &Row),
    (width, column): (f32, f32),
) {
    let theme = scene.theme;
    let cells = &content.cells;
    let beside = ((column / NAME).floor() as usize).max(1);
    let lines = cells.iter().map(|cell| cell.found.len().div_ceil(beside)).max().unwrap_or_default().max(1);
    let name = head(scene, &content.head);
    let galley = cell::cut(ui, &name, Face::SansMedium.font(measure::TEXT), theme.ink, FIRST - measure::S16, 4);
    let height = (measure::S32 + lines as f32 * LINE).max(galley.size().y + measure::S16);
    let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if !ui.is_rect_visible(place) {
        return;
    }
    ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(measure::LINE, theme.rule));
    ui.painter().galley(pos2(place.left(), place.top() + measure::S8), galley, theme.ink);
    for (at, own) in cells.iter().enumerate() {
        let left = place.left() + FIRST + at as f32 * column;
        let color = if own.found.is_empty() && own.fate.is_none() { theme.ink3 } else { theme.ink2 };
        let galley =
            cell::cut(ui, &said(scene, own), Face::SansMedium.font(measure::TEXT_SMALL), color, column - measure::S12, 1);
        ui.painter().galley(pos2(left, place.top() + measure::S8), galley, color);
        for (nth, found) in own.found.iter().enumerate() {
            let corner = pos2(
                left + (nth % beside) as f32 * NAME,
                place.top() + measure::S24 + (nth / beside) as f32 * LINE + measure::S4,
            );
            let rect = Rect::from_min_size(corner, vec2(NAME - measure::S4, LINE - measure::HAIR));
            let spoken = format!("{} {}", found.name, found.words);
            let response = control::named_ui(ui, rect, Id::unique(("ledger", row, at, nth)), Role::Link, Sense::click(), &spoken);
            if response.hovered() {
                ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
            }
            control::focus_ring(ui.painter(), theme, &response, rect);
            let galley = cell::cut(ui, &found.name, Face::Sans.font(measure::TEXT_SMALL), theme.acc, NAME, 1);
            ui.painter().galley(rect.min + vec2(measure::HAIR, measure::HAIR), galley, theme.acc);
            if response.on_hover_text(&found.words).clicked()
                && let Some(id) = texts.get(at).and_then(|text| mandates.ids.get(*text))
            {
                scene.push(Action::Mandates(MandatesAction::Open(id.clone(), found.position, None)));
            }
        }
    }
}

fn head(scene: &Scene<'_>, head: &Head) -> String {
    let named = |name: &str| if name.is_empty() { scene.say("cli-not-said") } else { name.to_owned() };
    match head {
        Head::Kind(kind) => scene.say(&format!("condition-{}", kind.code())),
        Head::Report(by, to) => format!("{} → {}", named(by), named(to)),
        Head::Addressee(name) => name.clone(),
    }
}

fn said(scene: &Scene<'_>, cell: &Cell) -> String {
    match cell.fate {
        None => scene.messages.number(cell.found.len()),
        // In the first text there is nothing to compare with.
        Some(Fate::Absent) => String::new(),
        Some(fate) => scene.say(&format!("mandate-fate-{}", fate.code())),
    }
}
