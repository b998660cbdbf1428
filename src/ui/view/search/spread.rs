//! How a wording spread: years by bodies. A cell opens its list.

use egui::{Align2, Frame, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::small_ui;
use crate::search::SpreadCell;
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::view::welcome::one_line;
use crate::ui::widget::control;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Width of the column of years.
const YEAR: f32 = 64.0;

/// Widest column of a body.
const WIDEST: f32 = 200.0;

pub(super) fn spread_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(card) = scene.state.search.card.clone() else { return };
    let spread = &card.spread;
    Frame::new().inner_margin(Margin::symmetric(measure::S24 as i8, measure::S8 as i8)).show(ui, |ui| {
        small_ui(ui, scene, scene.say("spread-note"));
        ui.add_space(measure::S8);
        let theme = scene.theme;
        let column = ((ui.available_width() - YEAR) / spread.bodies.len().max(1) as f32).min(WIDEST);
        let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::CONTROL), Sense::hover());
        for (at, body) in spread.bodies.iter().enumerate() {
            let name = body.map_or_else(|| scene.say("search-facet-unknown"), |body| words::body(scene.messages, body));
            let left = pos2(head.left() + YEAR + column * at as f32 + measure::S8, head.center().y);
            one_line(ui, left, &name, Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink2, column - measure::S16);
        }
        ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(measure::LINE, theme.rule2));
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("search-spread").auto_shrink(false);
        travel::list_ui(ui, "search-spread", Who::Beside, area, |area, ui| {
            area.show_rows(ui, measure::ENTRY, spread.years.len(), |ui, shown| {
                for at in shown {
                    let Some(year) = spread.years.get(at).copied() else { continue };
                    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::ENTRY), Sense::hover());
                    let font = Face::SansSemiBold.font(measure::TEXT);
                    ui.painter().text(line.left_center(), Align2::LEFT_CENTER, year, font, theme.ink);
                    ui.painter().hline(
                        line.x_range(),
                        line.bottom() - measure::LINE / 2.0,
                        Stroke::new(measure::LINE, theme.rule),
                    );
                    for (nth, cell) in spread.cells.get(at).into_iter().flatten().enumerate() {
                        let left = line.left() + YEAR + column * nth as f32;
                        let place =
                            Rect::from_min_size(pos2(left, line.top()), vec2(column, line.height())).shrink(measure::HAIR);
                        cell_ui(ui, scene, year, spread.bodies.get(nth).copied().flatten(), *cell, place, at * 64 + nth);
                    }
                }
            })
        });
    });
}

fn cell_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    year: i32,
    body: Option<crate::model::Body>,
    cell: SpreadCell,
    place: Rect,
    at: usize,
) {
    if cell.of_documents == 0 {
        return;
    }
    let theme = scene.theme;
    let body_name = body.map_or_else(|| scene.say("search-facet-unknown"), |body| words::body(scene.messages, body));
    let parts = [
        ("year", year.to_string().into()),
        ("body", body_name.into()),
        ("adopted", cell.adopted.into()),
        ("recommended", cell.recommended.into()),
        ("drafts", cell.draft.into()),
        ("unknown", cell.unknown.into()),
        ("documents", cell.documents.into()),
        ("searched", cell.of_documents.into()),
    ];
    let name = scene.messages.say_with("spread-cell", &parts);
    let sense = if cell.places() > 0 { Sense::click() } else { Sense::hover() };
    let response = control::named_ui(ui, place, super::card::part_id("cell", at), Role::Cell, sense, &name);
    if cell.places() > 0 {
        let ground = if response.hovered() { theme.sunk } else { theme.accbg };
        ui.painter().rect_filled(place, measure::RADIUS, ground);
    }
    let color = if cell.places() > 0 { theme.ink } else { theme.ink3 };
    let at = pos2(place.left() + measure::S8, place.center().y);
    let count = ui.painter().text(
        at,
        Align2::LEFT_CENTER,
        scene.messages.number(cell.places()),
        Face::SansSemiBold.font(measure::TEXT),
        color,
    );
    let of =
        scene.messages.say_with("spread-texts", &[("documents", cell.documents.into()), ("searched", cell.of_documents.into())]);
    let left = count.right() + measure::S8;
    one_line(ui, pos2(left, at.y), &of, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, place.right() - measure::S4 - left);
    control::focus_ring(ui.painter(), theme, &response, place);
    if response.on_hover_text(name).clicked() {
        scene.push(Action::Search(SearchAction::OpenCell(year, body)));
    }
}
