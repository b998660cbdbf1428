//! For a room: one change at a time, in letters that can be read from the back, with nothing else around.

use egui::{
    Align, CentralPanel, Frame, Id, Key, Label, Layout, Margin, Modifiers, Panel, RichText, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::pair::{PairLook, pair_ui};
use super::{Scene, gutter, still};
use crate::lineage::{Step, Thread};
use crate::model::Document;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::memory::Role as Layer;
use crate::ui::widget::travel::{self, Travel, Who};
use crate::ui::words;

/// Draws the current change over the whole window; returns whether there is one.
pub(super) fn present_ui(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let Some(table) = &scene.state.comparison else { return false };
    let Some(change) = table.current_change() else { return false };
    let Some((thread, step)) = table.thread(change.row).and_then(|thread| Some((thread, thread.steps.get(change.step)?))) else {
        return false;
    };
    let asked = keys_ui(ui, scene);
    let desk = Frame::new().fill(scene.theme.desk).inner_margin(Margin::symmetric(measure::S48 as i8, 0));
    still(Panel::bottom("present-bar"), desk).exact_size(measure::HEADS).show(ui, |ui| bar_ui(ui, scene, table, thread, step));
    let paper = Frame::new().fill(scene.theme.paper).inner_margin(Margin::same(measure::S48 as i8));
    CentralPanel::no_frame().frame(paper).show(ui, |ui| {
        let gap = 2.0 * measure::S48;
        let width = ((ui.available_width() - gap) / 2.0).floor();
        heads_ui(ui, scene, table, thread, step, width - measure::S12 + gap);
        ui.add_space(measure::S24);
        let size = scene.serif(measure::SLIDE, measure::LEADING_SLIDE);
        let area = ScrollArea::vertical().id_salt(("present", change.row, change.step)).auto_shrink(false);
        let shown = travel::show_ui(ui, SLIDE, Who::Main, area, |ui| {
            let look = PairLook { size, layer: Layer::Slide, width: width - measure::S12, gap };
            pair_ui(ui, scene, table, thread, step, look);
        });
        let (offset, view) = (shown.state.clamped_offset().y, shown.inner_rect.height());
        on_ui(ui, scene, asked, (offset, view, shown.content_size.y));
    });
    true
}

/// Names what is remembered of the scrolling.
const SLIDE: &str = "present";

/// The arrows to the sides go from change to change. Returns how many pages the other keys go on or back: a clicker has these.
fn keys_ui(ui: &Ui, scene: &mut Scene<'_>) -> isize {
    if scene.state.dialog.is_some() {
        return 0;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key)).cast_signed();
    for (key, command) in [(Key::ArrowRight, Command::NextChange), (Key::ArrowLeft, Command::PreviousChange)] {
        for _ in 0..pressed(Modifiers::NONE, key) {
            scene.run(command);
        }
    }
    let none = Modifiers::NONE;
    let mut pages = pressed(none, Key::PageDown) - pressed(none, Key::PageUp);
    // What has the focus is pressed with the space bar.
    if ui.memory(|memory| memory.focused().is_none()) {
        let back = pressed(Modifiers::SHIFT, Key::Space);
        pages += pressed(none, Key::Space) - back;
    }
    pages
}

/// On to what is not in view yet of this change, else to the next one; the same way back. What is below is told.
fn on_ui(ui: &Ui, scene: &mut Scene<'_>, pages: isize, (offset, view, whole): (f32, f32, f32)) {
    let most = (whole - view).max(0.0);
    let is_more = if pages < 0 { offset > 1.0 } else { offset + 1.0 < most };
    if pages != 0 && is_more {
        let travel = Travel { pages: if pages < 0 { -1.0 } else { 1.0 }, ..Travel::default() };
        travel::ask(ui, SLIDE, travel.from(offset, view, whole));
    } else if pages != 0 {
        scene.run(if pages < 0 { Command::PreviousChange } else { Command::NextChange });
    }
    if offset + 1.0 < most {
        let key = scene.say("ui-key-page-down");
        let more = scene.messages.say_with("ui-present-more", &[("key", key.into())]);
        let at = ui.max_rect().center_bottom() + vec2(0.0, measure::S24);
        let font = Face::SansMedium.font(measure::TEXT_PANEL);
        let painter = ui.painter().with_clip_rect(ui.ctx().content_rect());
        let words = painter.text(at, egui::Align2::CENTER_CENTER, &more, font, scene.theme.ink2);
        let icon = pos2(words.left() - measure::S16, at.y);
        control::paint_icon(&painter, Icon::ChevronDown, icon, measure::ICON, scene.theme.ink2);
        control::named_ui(ui, words, Id::unique("present-more"), Role::Label, Sense::hover(), &more);
    }
}

/// Year, symbol and paragraphs, status, over each column.
fn heads_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table, thread: &Thread, step: &Step, second: f32) {
    let theme = scene.theme;
    let (from, to) = gutter::names_of(scene.messages, table, thread, step);
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

/// What the marks mean, where one is, and the way on. The way on keeps its room; the rest is cut where letters are large.
fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, thread: &Thread, step: &Step) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = measure::S12;
        let leave = scene.say("ui-present-leave");
        let escape = scene.say("ui-key-escape");
        let button = control::Button { keys: Some(&escape), ..control::Button::text(control::Look::Edged, &leave) };
        scene.press_ui(ui, button, Command::Present);
        for command in [Command::NextChange, Command::PreviousChange] {
            scene.command_ui(ui, command, true);
        }
        let position = table.current.map_or(0, |current| current + 1);
        let figures = [("current", position.into()), ("count", table.changes.len().into())];
        let position = scene.messages.say_with("ui-change-position", &figures);
        ui.label(RichText::new(position).font(Face::SansMedium.font(measure::TEXT_PANEL)).color(scene.theme.ink));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            years_ui(ui, scene, table, thread, step);
            ui.spacing_mut().item_spacing.x = measure::S12;
            ui.add_space(measure::S12);
            let name = scene.messages.row_kind(step.kind);
            let name = RichText::new(name).font(Face::SansMedium.font(measure::TEXT_PANEL)).color(scene.theme.ink);
            ui.add(Label::new(name).truncate());
            let year = words::year_at(&table.lineage.documents, step.to);
            let legend = scene.messages.say_with("ui-present-legend", &[("year", year.into())]);
            legend_ui(ui, scene, legend);
        });
    });
    let rect = ui.clip_rect();
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(measure::LINE, scene.theme.rule));
}

/// What the marks mean: on one line, on two smaller ones, or not at all. Half of it would say something else.
fn legend_ui(ui: &mut Ui, scene: &Scene<'_>, legend: String) {
    let room = ui.available_width();
    let font = Face::Sans.font(measure::TEXT_PANEL);
    let whole = ui.painter().layout_no_wrap(legend.clone(), font, scene.theme.ink2).size().x;
    let words = RichText::new(legend).color(scene.theme.ink2);
    if whole <= room {
        ui.label(words.size(measure::TEXT_PANEL));
    } else if whole <= room * LINES_OF_LEGEND {
        ui.add(Label::new(words.size(measure::TEXT_SMALL)).wrap());
    }
}

/// So many times the width of a line fits on two smaller ones, with what wrapping leaves empty.
const LINES_OF_LEGEND: f32 = 1.9;

/// The years leave this much for what the marks mean.
const LEAST_LEGEND: f32 = 160.0;

/// The years of all texts in a row: full where the two texts shown stand, an edge where the paragraph stands, nothing where it is
/// absent. A press on one goes to the step that leads there. Where all have no room, those two stand alone.
fn years_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, thread: &Thread, step: &Step) {
    let theme = scene.theme;
    ui.spacing_mut().item_spacing.x = measure::S4;
    let width = |text: &Document| {
        let font = Face::SansSemiBold.font(measure::TEXT_PANEL);
        let words = ui.painter().layout_no_wrap(words::year_or_label(text), font, theme.ink);
        words.size().x + 2.0 * (measure::S24 + measure::S4)
    };
    let all: f32 = table.lineage.documents.iter().map(|text| width(text)).sum();
    let fit = all <= ui.available_width() - LEAST_LEGEND;
    let mut is_first = true;
    for (document, text) in table.lineage.documents.iter().enumerate() {
        let shown = document == step.from || document == step.to;
        if !shown && !fit {
            continue;
        }
        if !std::mem::take(&mut is_first) {
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
