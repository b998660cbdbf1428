//! Dialogs on top of the window, and what shows while files are dragged over it.

use egui::{Align, Align2, CornerRadius, Frame, Id, Layout, Margin, Modal, RichText, ScrollArea, Stroke, StrokeKind, Ui};

use lucide_icons::Icon;

use super::pair::{PairLook, pair_ui};
use super::{Scene, change_views, compare_with, gutter};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::{Dialog, GoTo};
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::memory::Role as Layer;
use crate::ui::widget::travel::{self, Who};

/// Draws the dialog on top. A new one is a line here and a file of its own.
pub(super) fn dialogs_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(dialog) = &scene.state.dialog else { return };
    match dialog {
        Dialog::Palette(palette) => super::palette::palette_ui(ui, scene, palette),
        Dialog::Shortcuts => card_ui(ui, scene, "sheet", measure::PALETTE + measure::LIBRARY, super::sheet::sheet_ui),
        Dialog::Import => card_ui(ui, scene, "import", measure::TOGETHER, super::import::import_ui),
        Dialog::Settings => card_ui(ui, scene, "settings", measure::DIALOG, super::settings::settings_ui),
        Dialog::Path(typed) => {
            card_ui(ui, scene, "path", measure::DIALOG, |ui, scene| path_ui(ui, scene, typed, ["ui-path-title", "ui-path-open"]));
        }
        Dialog::ImportPath(typed) => card_ui(ui, scene, "import-path", measure::DIALOG, |ui, scene| {
            path_ui(ui, scene, typed, ["import-title", "import-path-enter"]);
        }),
        Dialog::CompareWith { base, typed, selected } => {
            card_ui(ui, scene, "with", measure::DIALOG, |ui, scene| {
                compare_with::compare_with_ui(ui, scene, base, (typed, *selected));
            });
        }
        Dialog::Export(dialog) => {
            card_ui(ui, scene, "export", measure::TOGETHER, |ui, scene| super::export::export_ui(ui, scene, dialog));
        }
        Dialog::Link(draft) => {
            card_ui(ui, scene, "link", measure::TOGETHER, |ui, scene| super::link::link_ui(ui, scene, draft));
        }
        Dialog::Citations(view) => {
            card_ui(ui, scene, "citations", measure::TOGETHER, |ui, scene| super::citations::citations_ui(ui, scene, *view));
        }
        Dialog::GoTo(go_to) => card_ui(ui, scene, "go-to", measure::DIALOG, |ui, scene| go_to_ui(ui, scene, go_to)),
        Dialog::Views { view, step } => {
            card_ui(ui, scene, "views", measure::TOGETHER, |ui, scene| change_views::views_ui(ui, scene, *view, *step));
        }
        Dialog::Together { row, step } => {
            card_ui(ui, scene, "together", measure::TOGETHER, |ui, scene| together_ui(ui, scene, *row, *step));
        }
    }
}

/// The card that a dialog is drawn on, no wider than the window; a click beside it closes it. Each has a name of its own: egui
/// keeps the size of an area.
pub(super) fn card_ui(ui: &Ui, scene: &mut Scene<'_>, name: &str, width: f32, content: impl FnOnce(&mut Ui, &mut Scene<'_>)) {
    let frame = Frame::new()
        .fill(scene.theme.raised)
        .stroke(Stroke::new(measure::LINE, scene.theme.rule2))
        .corner_radius(CornerRadius::same(measure::S8 as u8))
        .inner_margin(Margin::same(measure::S20 as i8));
    let id = Id::unique(("dialog", name));
    let modal = Modal::new(id).frame(frame).backdrop_color(scene.theme.veil).show(ui.ctx(), |ui| {
        ui.set_width(width.min(ui.ctx().content_rect().width() - 2.0 * measure::S48));
        content(ui, scene);
    });
    if modal.backdrop_response.clicked() {
        scene.push(Action::CloseDialog);
    }
}

/// What a dialog is about.
pub(super) fn head_ui(ui: &mut Ui, scene: &Scene<'_>, text: String) {
    ui.label(RichText::new(text).font(Face::SansSemiBold.font(measure::TEXT_PANEL)).color(scene.theme.ink));
    ui.add_space(measure::S8);
}

/// What a dialog is about, by the name of its sentence, and a cross that closes it.
pub(super) fn title_ui(ui: &mut Ui, scene: &mut Scene<'_>, name: &str) {
    ui.horizontal(|ui| {
        let title = RichText::new(scene.say(name)).font(Face::SansSemiBold.font(measure::TEXT_PANEL));
        ui.label(title.color(scene.theme.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| scene.icon_ui(ui, Icon::X, "ui-close", Action::CloseDialog));
    });
}

/// A path to be typed in; `names` are those of the title and of what is done with it.
fn path_ui(ui: &mut Ui, scene: &mut Scene<'_>, typed: &str, names: [&str; 2]) {
    head_ui(ui, scene, scene.say(names[0]));
    ui.label(RichText::new(scene.say("ui-path-hint")).color(scene.theme.ink2));
    ui.add_space(measure::S12);
    let name = scene.say("ui-path-field");
    let (response, path) = Field { hint: false, ..Field::new("path-field", &name, typed) }.show_ui(ui, scene.theme);
    if let Some(path) = path {
        scene.push(Action::PathTyped(path));
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if !response.has_focus() && !entered && typed.is_empty() {
        response.request_focus();
    }
    ui.add_space(measure::S16);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let open = scene.say(names[1]);
        let button = Button { enabled: !typed.trim().is_empty(), ..Button::text(Look::Primary, &open) };
        if button.show_ui(ui, scene.theme).clicked() || entered {
            scene.push(Action::PathEntered);
        }
        scene.button_ui(ui, Look::Edged, "ui-cancel", Action::CloseDialog);
    });
}

/// Both texts of a step, wherever they stand in their documents.
fn together_ui(ui: &mut Ui, scene: &mut Scene<'_>, row: usize, step: usize) {
    let Some(table) = &scene.state.comparison else { return };
    let Some((thread, step)) = table.thread(row).and_then(|thread| Some((thread, thread.steps.get(step)?))) else { return };
    let name = gutter::step_name(scene, table, thread, step);
    let (from, to) = gutter::names_of(scene.messages, table, thread, step);
    let label = |document: usize, names: &str| {
        let text = table.lineage.documents.get(document).map(|text| text.label().to_owned()).unwrap_or_default();
        format!("{text}, {names}")
    };
    let both = [("from", label(step.from, &from).into()), ("to", label(step.to, &to).into())];
    head_ui(ui, scene, scene.messages.say_with("ui-together-title", &both));
    ui.label(RichText::new(name).color(scene.theme.ink2));
    ui.add_space(measure::S12);
    let gap = measure::S32;
    let width = ((ui.available_width() - gap - measure::S16) / 2.0).floor();
    let size = scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
    let height = ui.ctx().content_rect().height() - 6.0 * measure::S48;
    let area = ScrollArea::vertical().max_height(height);
    travel::show_ui(ui, "together", Who::Main, area, |ui| {
        pair_ui(ui, scene, table, thread, step, PairLook { size, layer: Layer::Pair, width, gap });
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        scene.button_ui(ui, Look::Edged, "ui-close", Action::CloseDialog);
    });
}

fn go_to_ui(ui: &mut Ui, scene: &mut Scene<'_>, go_to: &GoTo) {
    head_ui(ui, scene, scene.say("ui-go-to-title"));
    let name = scene.say("ui-go-to-field");
    let entered = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
    let (response, typed) = Field::new("go-to-field", &name, &go_to.typed).show_ui(ui, scene.theme);
    if let Some(typed) = typed {
        scene.push(Action::GoToTyped(typed));
    }
    if entered {
        scene.push(Action::GoToEntered);
    }
    if !response.has_focus() {
        response.request_focus();
    }
    ui.add_space(measure::S8);
    // The line is kept even when it is empty: nothing jumps.
    let sentence = if go_to.unknown { scene.say("ui-go-to-unknown") } else { String::new() };
    ui.label(RichText::new(sentence).color(scene.theme.warn));
}

/// Files dragged over the window, and files dropped on it.
pub(super) fn drop_target_ui(ui: &Ui, scene: &mut Scene<'_>) {
    let (hovering, dropped) = ui.input(|input| {
        let dropped: Vec<_> = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect();
        (!input.raw.hovered_files.is_empty(), dropped)
    });
    if !dropped.is_empty() {
        scene.push(Action::Dropped(dropped));
    }
    if hovering {
        let rect = ui.ctx().content_rect();
        let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Foreground, Id::unique("drop")));
        painter.rect_filled(rect, 0.0, scene.theme.veil);
        let card = egui::Rect::from_center_size(rect.center(), egui::vec2(measure::DIALOG, measure::S48 * 2.0));
        let edge = Stroke::new(measure::HAIR, scene.theme.acc);
        painter.rect(card, CornerRadius::same(measure::RADIUS), scene.theme.raised, edge, StrokeKind::Inside);
        let font = Face::SansSemiBold.font(measure::TEXT_PANEL);
        painter.text(card.center(), Align2::CENTER_CENTER, scene.say("ui-drop"), font, scene.theme.ink);
    }
}
