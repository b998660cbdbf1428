//! For a room: one change at a time, in letters that can be read from the back, with nothing else around.

use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Panel, RichText, ScrollArea, Stroke, Ui, pos2};

use super::pair::{PairLook, pair_ui};
use super::{Scene, gutter};
use crate::lineage::{Step, Thread};
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
    Panel::bottom("present-bar")
        .exact_size(measure::HEADS)
        .resizable(false)
        .show_separator_line(false)
        .frame(desk)
        .show(ui, |ui| bar_ui(ui, scene, table, step));
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
fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, step: &Step) {
    ui.horizontal_centered(|ui| {
        let year =
            |document: usize| table.lineage.documents.get(document).map(|text| words::year_or_label(text)).unwrap_or_default();
        let name = scene.messages.row_kind(step.kind);
        ui.label(
            RichText::new(format!("{} → {}", year(step.from), year(step.to))).font(Face::SansSemiBold.font(measure::TEXT_PANEL)),
        );
        ui.label(RichText::new(name).size(measure::TEXT_PANEL).color(scene.theme.ink2));
        let legend = scene.messages.say_with("ui-present-legend", &[("year", year(step.to).into())]);
        ui.label(RichText::new(legend).size(measure::TEXT_PANEL).color(scene.theme.ink2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let leave = scene.say("ui-present-leave");
            let button = control::Button { keys: None, ..control::Button::text(control::Look::Edged, &leave) };
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
