//! For a room: one change at a time, in letters that can be read from the back, with nothing else around.

use egui::{
    Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Panel, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::pair::{PairLook, pair_ui};
use super::{Scene, gutter, still};
use crate::lineage::{Step, Thread};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::memory::Role as Layer;
use crate::ui::words;

/// Draws the current change over the whole window; returns whether there is one.
pub(super) fn present_ui(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let Some(table) = &scene.state.comparison else { return false };
    let Some(change) = table.current_change() else { return false };
    let Some((thread, step)) = table.thread(change.row).and_then(|thread| Some((thread, thread.steps.get(change.step)?))) else {
        return false;
    };
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    for (keys, command) in
        [([Key::ArrowRight, Key::PageDown], Command::NextChange), ([Key::ArrowLeft, Key::PageUp], Command::PreviousChange)]
    {
        for _ in 0..keys.into_iter().map(pressed).sum::<usize>() {
            scene.run(command);
        }
    }
    let desk = Frame::new().fill(scene.theme.desk).inner_margin(Margin::symmetric(measure::S48 as i8, 0));
    still(Panel::bottom("present-bar"), desk).exact_size(measure::HEADS).show(ui, |ui| bar_ui(ui, scene, table, thread, step));
    let paper = Frame::new().fill(scene.theme.paper).inner_margin(Margin::same(measure::S48 as i8));
    CentralPanel::no_frame().frame(paper).show(ui, |ui| {
        let gap = 2.0 * measure::S48;
        let width = ((ui.available_width() - gap) / 2.0).floor();
        heads_ui(ui, scene, table, thread, step, width - measure::S12 + gap);
        ui.add_space(measure::S24);
        let size = scene.serif(measure::SLIDE, measure::LEADING_SLIDE);
        ScrollArea::vertical().id_salt(("present", change.row, change.step)).auto_shrink(false).show(ui, |ui| {
            pair_ui(ui, scene, table, thread, step, PairLook { size, layer: Layer::Slide, width: width - measure::S12, gap });
        });
    });
    true
}

/// Year, symbol and paragraphs, status, over each column.
fn heads_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table, thread: &Thread, step: &Step, second: f32) {
    let theme = scene.theme;
    let (from, to) = gutter::names_of(table, thread, step);
    let left = ui.cursor().left();
    let top = ui.cursor().top();
    for (document, names, x) in [(step.from, from, left), (step.to, to, left + second)] {
        let Some(text) = table.lineage.documents.get(document) else { continue };
        let middle = top + measure::S16;
        let year = text.year.map(|year| year.to_string()).unwrap_or_default();
        let font = Face::SansSemiBold.font(measure::TEXT_SLIDE_YEAR);
        let year = ui.painter().text(pos2(x, middle), egui::Align2::LEFT_CENTER, year, font, theme.ink);
        let label = if names.is_empty() { text.label().to_owned() } else { format!("{}, {names}", text.label()) };
        let at = pos2(year.right() + measure::S12, middle);
        let font = Face::SansMedium.font(measure::TEXT_YEAR);
        let label = ui.painter().text(at, egui::Align2::LEFT_CENTER, label, font, theme.ink);
        if let Some(status) = text.status {
            control::paint_badge(ui, theme, scene.messages, status, pos2(label.right() + measure::S12, middle));
        }
    }
    ui.add_space(measure::S32);
}

/// What the marks mean, where one is, and the way on.
fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, thread: &Thread, step: &Step) {
    ui.horizontal_centered(|ui| {
        years_ui(ui, scene, table, thread, step);
        ui.spacing_mut().item_spacing.x = measure::S12;
        ui.add_space(measure::S12);
        let name = scene.messages.row_kind(step.kind);
        ui.label(RichText::new(name).font(Face::SansMedium.font(measure::TEXT_PANEL)).color(scene.theme.ink));
        let year = table.lineage.documents.get(step.to).map(|text| words::year_or_label(text)).unwrap_or_default();
        let legend = scene.messages.say_with("ui-present-legend", &[("year", year.into())]);
        ui.label(RichText::new(legend).size(measure::TEXT_PANEL).color(scene.theme.ink2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = scene.say("ui-present-leave");
            let escape = scene.say("ui-key-escape");
            let button = control::Button { keys: Some(&escape), ..control::Button::text(control::Look::Edged, &leave) };
            if button.show_ui(ui, scene.theme).clicked() {
                scene.run(Command::Present);
            }
            for command in [Command::NextChange, Command::PreviousChange] {
                if control::command_icon_ui(ui, scene.theme, scene.messages, command, true) {
                    scene.run(command);
                }
            }
            let position = table.current.map_or(0, |current| current + 1);
            let figures = [("current", position.into()), ("count", table.changes.len().into())];
            let position = scene.messages.say_with("ui-change-position", &figures);
            ui.label(RichText::new(position).font(Face::SansMedium.font(measure::TEXT_PANEL)).color(scene.theme.ink));
        });
    });
    let rect = ui.clip_rect();
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(measure::LINE, scene.theme.rule));
}

/// The years of all texts in a row: full where the two texts shown stand, an edge where the paragraph stands, nothing where it is
/// absent. A press on one goes to the step that leads there.
fn years_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, thread: &Thread, step: &Step) {
    let theme = scene.theme;
    ui.spacing_mut().item_spacing.x = measure::S4;
    for (document, text) in table.lineage.documents.iter().enumerate() {
        let shown = document == step.from || document == step.to;
        if document > 0 {
            let between = document > step.from && document <= step.to;
            let (rect, _) = ui.allocate_exact_size(vec2(measure::S24, measure::CONTROL), Sense::hover());
            let (width, color) = if between { (measure::HAIR, theme.acc) } else { (measure::LINE, theme.rule2) };
            ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(width, color));
        }
        let present = thread.cells.get(document).is_some_and(|cell| !cell.is_empty());
        let year = words::year_or_label(text);
        let (face, color) = if shown { (Face::SansSemiBold, theme.ink) } else { (Face::Sans, theme.ink2) };
        let words = ui.painter().layout_no_wrap(year.clone(), face.font(measure::TEXT_PANEL), color);
        let (rect, response) = ui.allocate_exact_size(vec2(measure::S24 + words.size().x, measure::CONTROL), Sense::click());
        let name =
            scene.messages.say_with(if present { "ui-present-year" } else { "ui-present-year-absent" }, &[("year", year.into())]);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, shown, &name));
        let middle = pos2(rect.left() + measure::S12, rect.center().y);
        if shown && present {
            ui.painter().circle_filled(middle, measure::S4 + measure::LINE, theme.acc);
        } else if present {
            ui.painter().circle_stroke(middle, measure::S4, Stroke::new(measure::FRAME, theme.ink2));
        } else {
            let dash = [pos2(middle.x - measure::S4, middle.y), pos2(middle.x + measure::S4, middle.y)];
            ui.painter().line_segment(dash, Stroke::new(measure::FRAME, theme.ink3));
        }
        ui.painter().galley(pos2(rect.left() + measure::S24, rect.center().y - words.size().y / 2.0), words, color);
        control::focus_ring(ui.painter(), theme, &response, rect);
        let leads = thread.steps.iter().position(|other| other.to == document);
        let leads = leads.or_else(|| thread.steps.iter().position(|other| other.from == document));
        if let (true, Some(step)) = (response.on_hover_text(name).clicked(), leads) {
            scene.push(Action::PresentStep(step));
        }
    }
}
