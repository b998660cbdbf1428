//! The command palette: one field for commands, texts and paragraphs, driven by the keyboard.

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Align2, CornerRadius, Frame, Id, Layout, Margin, Modal, Rect, RichText, Role, ScrollArea, Sense, Stroke, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::Scene;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::find::{self, Choice, Found};
use crate::ui::fonts::Face;
use crate::ui::state::Palette;
use crate::ui::theme::measure;
use crate::ui::widget::chosen::chosen;
use crate::ui::widget::control;
use crate::ui::words;

pub(super) fn palette_ui(ui: &Ui, scene: &mut Scene<'_>, palette: &Palette) {
    let theme = scene.theme;
    let frame = Frame::new()
        .fill(theme.raised)
        .stroke(Stroke::new(measure::LINE, theme.rule2))
        .corner_radius(CornerRadius::same(measure::S8 as u8));
    let id = Id::unique("palette");
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, measure::PALETTE_TOP));
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(theme.veil).show(ui.ctx(), |ui| {
        ui.set_width(measure::PALETTE.min(ui.ctx().content_rect().width() - 2.0 * measure::S24));
        ui.spacing_mut().item_spacing.y = 0.0;
        let (state, generation, memory) = (scene.state, scene.memory.generation(), &mut scene.memory);
        let texts = |typed: &str| (*memory.offered.get(generation, typed, || find::texts(&state.snapshot, typed))).clone();
        let found = find::palette_with(state, scene.messages, &palette.typed, texts);
        let moved = keys_ui(ui, scene, palette, &found);
        field_ui(ui, scene, palette);
        rule_ui(ui, scene);
        list_ui(ui, scene, palette, &found, moved);
        rule_ui(ui, scene);
        hints_ui(ui, scene);
    });
    if modal.backdrop_response.clicked() {
        scene.push(Action::CloseDialog);
    }
}

fn rule_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::LINE), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, scene.theme.rule);
}

/// Up, down and Enter belong to the list, whatever is being typed. Returns whether the selection moved.
fn keys_ui(ui: &Ui, scene: &mut Scene<'_>, palette: &Palette, found: &[Found]) -> bool {
    let now = chosen(ui, Id::unique("palette-field"), palette.selected, found.len());
    if now.moved {
        scene.push(Action::PaletteMoved(now.line));
    }
    if let Some(found) = found.get(now.line).filter(|_| now.entered) {
        scene.push(Action::Choose(found.choice.clone()));
    }
    now.moved
}

fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>, palette: &Palette) {
    let mut typed = palette.typed.clone();
    let name = scene.say("ui-palette-field");
    Frame::new().inner_margin(Margin::symmetric(measure::S16 as i8, measure::S8 as i8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (icon, _) = ui.allocate_exact_size(vec2(measure::ICON, measure::CONTROL), Sense::hover());
            control::paint_icon(ui.painter(), Icon::Search, icon.center(), measure::ICON, scene.theme.ink2);
            let escape = scene.say("ui-key-escape");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                key_ui(ui, scene, &escape);
                let field = TextEdit::singleline(&mut typed)
                    .id(Id::unique("palette-field"))
                    .frame(Frame::NONE)
                    .font(Face::Sans.font(measure::TEXT_PANEL))
                    .hint_text(RichText::new(&name).font(Face::Sans.font(measure::TEXT_PANEL)).color(scene.theme.ink3))
                    .desired_width(f32::INFINITY)
                    .align(Align2::LEFT_CENTER)
                    .min_size(vec2(0.0, measure::CONTROL))
                    .margin(Margin::symmetric(measure::S4 as i8, 0));
                let response = ui.add(field);
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
                if response.changed() {
                    scene.push(Action::PaletteTyped(typed));
                }
                if !response.has_focus() {
                    response.request_focus();
                }
            });
        });
    });
}

fn list_ui(ui: &mut Ui, scene: &mut Scene<'_>, palette: &Palette, found: &[Found], moved: bool) {
    let selected = palette.selected.min(found.len().saturating_sub(1));
    ScrollArea::vertical().id_salt("palette-list").max_height(measure::PALETTE_LIST).auto_shrink([false, true]).show(ui, |ui| {
        ui.add_space(measure::S8);
        if found.is_empty() {
            Frame::new().inner_margin(Margin::symmetric(measure::S16 as i8, measure::S8 as i8)).show(ui, |ui| {
                ui.label(RichText::new(scene.say("ui-palette-nothing")).color(scene.theme.ink2));
            });
        }
        let mut group = "";
        for (place, line) in found.iter().enumerate() {
            let name = match line.choice {
                Choice::Command(_) => "ui-palette-commands",
                Choice::Text(_) => "ui-palette-texts",
                Choice::Paragraph(_) => "ui-palette-paragraphs",
                Choice::Search(_) => "ui-palette-search",
            };
            if name != group {
                group = name;
                Frame::new().inner_margin(Margin::symmetric(measure::S16 as i8, measure::S4 as i8)).show(ui, |ui| {
                    let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
                    ui.label(RichText::new(scene.say(name)).font(font).color(scene.theme.ink2));
                });
            }
            let rect = line_ui(ui, scene, line, place, place == selected);
            if moved && place == selected {
                ui.scroll_to_rect(rect, None);
            }
        }
        ui.add_space(measure::S8);
    });
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, found: &Found, place: usize, selected: bool) -> Rect {
    let theme = scene.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), measure::PALETTE_LINE), Sense::click());
    let (icon, keys, status) = match &found.choice {
        Choice::Command(command) => (command.icon(), command.shortcut().map(|keys| words::keys(scene.messages, keys)), None),
        Choice::Text(id) => (Icon::BookOpen, None, scene.state.snapshot.get(id).and_then(|entry| entry.meta.status)),
        Choice::Paragraph(_) => (Icon::TextSearch, None, None),
        Choice::Search(_) => (Icon::Search, None, None),
    };
    let mut name = found.text.clone();
    name.extend(status.map(|status| format!(", {}", scene.messages.status(Some(status)))));
    name.extend(keys.iter().map(|keys| format!(", {keys}")));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, 0.0, if selected { theme.accbg } else { theme.sunk });
    }
    if selected {
        let bar = Rect::from_min_size(rect.min, vec2(measure::SELECTED_BAR, rect.height()));
        ui.painter().rect_filled(bar, 0.0, theme.acc);
    }
    let middle = rect.center().y;
    let ink = if selected { theme.acc } else { theme.ink2 };
    control::paint_icon(ui.painter(), icon, pos2(rect.left() + measure::S24, middle), measure::ICON, ink);
    let mut right = rect.right() - measure::S16;
    if let Some(keys) = keys {
        right = control::paint_key(ui, theme, &keys, pos2(right, middle)).left() - measure::S12;
    }
    if let Some(status) = status {
        right -= control::badge_width(ui, scene.messages, status);
        control::paint_badge(ui, theme, scene.messages, status, pos2(right, middle));
        right -= measure::S12;
    }
    let left = rect.left() + measure::S48;
    let galley = ui.painter().layout_job(matched_job(scene, found, right - left));
    ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, theme.ink);
    if response.clicked() {
        scene.push(Action::Choose(found.choice.clone()));
    } else if response.hovered() && ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO) && !selected {
        scene.push(Action::PaletteMoved(place));
    }
    rect
}

/// The line with the letters that answer in the accent's colour and bold.
fn matched_job(scene: &Scene<'_>, found: &Found, width: f32) -> LayoutJob {
    let plain = TextFormat { font_id: Face::Sans.font(measure::TEXT), color: scene.theme.ink, ..TextFormat::default() };
    let bold = TextFormat { font_id: Face::SansSemiBold.font(measure::TEXT), color: scene.theme.acc, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(measure::S48);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    job.break_on_newline = false;
    let mut at = 0;
    for range in &found.matched.ranges {
        job.append(&found.text[at..range.start], 0.0, plain.clone());
        job.append(range.of(&found.text), 0.0, bold.clone());
        at = range.end;
    }
    job.append(&found.text[at..], 0.0, plain);
    job
}

fn key_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    let width = control::key_width(ui, name);
    let (rect, _) = ui.allocate_exact_size(vec2(width, measure::BADGE), Sense::hover());
    control::paint_key(ui, scene.theme, name, pos2(rect.right(), rect.center().y));
}

fn hints_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let margin = Margin::symmetric(measure::S16 as i8, measure::S8 as i8);
    let bottom = CornerRadius { sw: measure::S8 as u8, se: measure::S8 as u8, ..CornerRadius::ZERO };
    Frame::new().fill(scene.theme.desk).corner_radius(bottom).inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            let word = |ui: &mut Ui, name: &str| {
                ui.label(RichText::new(scene.say(name)).size(measure::TEXT_SMALL).color(scene.theme.ink2));
            };
            key_ui(ui, scene, "↑");
            key_ui(ui, scene, "↓");
            word(ui, "ui-palette-choose");
            key_ui(ui, scene, &scene.say("ui-key-enter"));
            word(ui, "ui-palette-run");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                word(ui, "ui-palette-only-texts");
                key_ui(ui, scene, "/");
                word(ui, "ui-palette-only-paragraphs");
                key_ui(ui, scene, "#");
            });
        });
    });
}

/// The field in the top bar that opens the palette; narrow windows have its icon.
pub(super) fn button_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let theme = scene.theme;
    let width = ui.available_width().min(measure::PALETTE_BUTTON);
    if width < measure::PALETTE_BUTTON / 2.0 {
        scene.command_ui(ui, Command::Palette, true);
        return;
    }
    let name = scene.say(Command::Palette.message());
    let (rect, response) = ui.allocate_exact_size(vec2(width, measure::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let fill = if response.hovered() { theme.accbg } else { theme.raised };
    let edge = Stroke::new(measure::LINE, theme.rule2);
    ui.painter().rect(rect, CornerRadius::same(measure::RADIUS), fill, edge, egui::StrokeKind::Inside);
    control::focus_ring(ui.painter(), theme, &response, rect);
    let middle = rect.center().y;
    control::paint_icon(ui.painter(), Icon::Search, pos2(rect.left() + measure::S20, middle), measure::ICON_CHIP, theme.ink2);
    let keys = Command::Palette.shortcut().map(|keys| words::keys(scene.messages, keys)).unwrap_or_default();
    let right = control::paint_key(ui, theme, &keys, pos2(rect.right() - measure::S8, middle)).left();
    let at = pos2(rect.left() + measure::S32, middle);
    super::welcome::one_line(ui, at, &name, Face::Sans.font(measure::TEXT), theme.ink2, right - measure::S8 - at.x);
    if response.clicked() {
        scene.run(Command::Palette);
    }
}
