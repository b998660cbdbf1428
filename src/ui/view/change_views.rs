//! Views of change on top of the comparison: a delegate's questions, each answered by a list that leads to the rows.

use egui::{Align, Id, Layout, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Scene;
use super::dialogs::head_ui;
use super::passage::plain;
use super::welcome::one_line;
use crate::compare::views::View;
use crate::lineage::Mark;
use crate::text::{Side, TextRange};
use crate::ui::action::Action;
use crate::ui::change_views::{Item, Lines, lines};
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Tint};
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

pub(super) fn views_ui(ui: &mut Ui, scene: &mut Scene<'_>, view: View, step: usize) {
    let Some(table) = &scene.state.comparison else { return };
    let Some(comparison) = table.lineage.comparisons.get(step) else { return };
    let years = comparison.documents.as_ref().map(|document| words::year_or_label(document));
    head_ui(ui, scene, scene.messages.say_with("ui-views-title", &[("from", years.left.into()), ("to", years.right.into())]));
    choices_ui(ui, scene, table, view, step);
    ui.add_space(measure::S8);
    let (asked, generation) = (format!("{} {step}", view.code()), scene.memory.generation());
    let found = scene.memory.change_lines.get(generation, &asked, || lines(view, comparison, scene.messages));
    let height = (ui.ctx().content_rect().height() - 7.0 * measure::S48).max(measure::NOTES_PANEL);
    let area = ScrollArea::vertical().id_salt(("view", view.code(), step)).max_height(height).auto_shrink([false, true]);
    travel::show_ui(ui, "view", Who::Main, area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, item) in found.items.iter().enumerate() {
            item_ui(ui, scene, (view, step, place), item);
        }
    });
    ui.add_space(measure::S8);
    for sum in &sums(&found) {
        ui.add(egui::Label::new(RichText::new(sum).size(measure::TEXT_SMALL).color(scene.theme.ink2)).wrap());
    }
    let honesty = scene.messages.honesty(comparison);
    ui.add(egui::Label::new(RichText::new(honesty).size(measure::TEXT_TINY).color(scene.theme.ink3)).wrap());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        scene.button_ui(ui, Look::Edged, "ui-close", Action::CloseDialog);
    });
}

/// The sums of a view, on one line where they are many.
fn sums(found: &Lines) -> Vec<String> {
    if found.sums.len() > 2 { vec![found.sums.join(" · ")] } else { found.sums.clone() }
}

/// Which view, and of which step.
fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, view: View, step: usize) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(measure::HAIR, measure::HAIR);
        for own in View::ALL {
            let text = scene.say(&format!("view-{}", own.code()));
            choice_ui(ui, scene, (&text, &text), own == view, Action::ShowView(own, step));
        }
    });
    if table.lineage.comparisons.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(measure::HAIR, measure::HAIR);
            for (at, comparison) in table.lineage.comparisons.iter().enumerate() {
                let years = comparison.documents.as_ref().map(|document| words::year_or_label(document));
                let text = format!("{} → {}", years.left, years.right);
                let parts = [("from", years.left.into()), ("to", years.right.into())];
                let name = scene.messages.say_with("ui-views-step", &parts);
                choice_ui(ui, scene, (&text, &name), at == step, Action::ShowView(view, at));
            }
        });
    }
}

fn choice_ui(ui: &mut Ui, scene: &mut Scene<'_>, (text, name): (&str, &str), on: bool, action: Action) {
    let button = Button { name, ..Button::small(Look::Toggle(on), text) };
    scene.press_ui(ui, button, action);
}

fn item_ui(ui: &mut Ui, scene: &mut Scene<'_>, (view, step, place): (View, usize, usize), item: &Item) {
    let theme = scene.theme;
    let size = scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
    let width = ui.available_width() - measure::S24;
    let document = scene.state.comparison.as_ref().and_then(|table| table.lineage.documents.first().cloned());
    let Some(document) = document else { return };
    let (text, marks) = marked(item);
    let prose = (!text.is_empty()).then(|| {
        let document_key = step * View::ALL.len() + view as usize;
        let key = Key { role: Layer::Of("view"), document: document_key, item: place, width: width as u32 };
        scene.memory.prose(ui, theme, key, || Passage { text: &text, marks, ..plain(&document, size, width, theme.ink) })
    });
    let head = if item.place.is_empty() && item.note.is_empty() { 0.0 } else { measure::S20 };
    let height = head + prose.as_ref().map_or(0.0, |prose| prose.size().y) + measure::S12;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let response = ui.interact(rect, Id::unique(("view-item", view.code(), step, place)), Sense::click());
    let name = [item.place.as_str(), &item.note, &item.removed, &item.inserted];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, theme.accbg);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let left = rect.left() + measure::S12;
    let middle = rect.top() + measure::S12;
    let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
    let place_width = ui.painter().layout_no_wrap(item.place.clone(), font.clone(), theme.ink).size().x.min(width / 2.0);
    one_line(ui, pos2(left, middle), &item.place, font, theme.ink, place_width + measure::LINE);
    let note_left = if place_width > 0.0 { left + place_width + measure::S12 } else { left };
    let room = rect.right() - note_left - measure::S8;
    one_line(ui, pos2(note_left, middle), &item.note, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, room);
    if let Some(prose) = prose {
        prose.paint(ui.painter(), theme, pos2(left, rect.top() + head + measure::S4), Tint::default());
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
    if response.clicked()
        && let Some((side, paragraph)) = item.leads_to
    {
        scene.push(Action::JumpToParagraph(step + usize::from(side == Side::Right), paragraph));
    }
}

/// Removed words struck before inserted ones.
fn marked(item: &Item) -> (String, Vec<Mark>) {
    let mut text = item.removed.clone();
    let mut marks = Vec::new();
    let mark = |range, inserted| Mark { range, inserted, removed: !inserted, moved: false };
    if !text.is_empty() {
        marks.push(mark(TextRange::new(0, text.len()), false));
    }
    if !item.inserted.is_empty() {
        if !text.is_empty() {
            text.push_str("  ");
        }
        let start = text.len();
        text.push_str(&item.inserted);
        marks.push(mark(TextRange::new(start, text.len()), true));
    }
    (text, marks)
}
