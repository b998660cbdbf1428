//! The way to the screens, in the bar at the top. Where there is little room, only the screen one is on has its word.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Scene;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::Screen;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::words;

/// What the right side of the bar needs.
const RIGHT: f32 = 480.0;

pub(super) fn navigation_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let needed = Screen::NAVIGATION.iter().map(|(_, command)| {
        let words = words_of(ui, scene.say(command.message()), scene.theme.ink);
        width(&words) + ui.spacing().item_spacing.x
    });
    let fits = needed.sum::<f32>() + RIGHT <= ui.available_width();
    for (screen, command) in Screen::NAVIGATION {
        let on = scene.state.screen == *screen;
        tab_ui(ui, scene, *command, on, fits || on);
    }
}

fn words_of(ui: &Ui, name: String, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(name, Face::SansMedium.font(measure::TEXT), color)
}

fn width(words: &Galley) -> f32 {
    words.size().x + measure::ICON + measure::S8 + 2.0 * measure::S12
}

fn tab_ui(ui: &mut Ui, scene: &mut Scene<'_>, command: Command, on: bool, with_word: bool) {
    let theme = scene.theme;
    let name = scene.say(command.message());
    let color = if on { theme.ink } else { theme.ink2 };
    let words = words_of(ui, name.clone(), color);
    let width = if with_word { width(&words) } else { measure::CONTROL };
    let (rect, response) = ui.allocate_exact_size(vec2(width, measure::CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let middle = rect.center().y;
    let icon = if with_word { rect.left() + measure::S12 + measure::ICON / 2.0 } else { rect.center().x };
    let icon = pos2(icon, middle);
    control::paint_icon(ui.painter(), command.icon(), icon, measure::ICON, if on { theme.acc } else { color });
    if with_word {
        let at = pos2(icon.x + measure::ICON / 2.0 + measure::S8, middle - words.size().y / 2.0);
        ui.painter().galley(at, words, color);
    }
    if on {
        let bar = Rect::from_x_y_ranges(rect.x_range(), ui.clip_rect().bottom() - measure::HAIR..=ui.clip_rect().bottom());
        ui.painter().rect_filled(bar, 0.0, theme.acc);
    }
    let keys = command.shortcut().map(|keys| words::keys(scene.messages, keys)).unwrap_or_default();
    let tip = if with_word { keys } else { format!("{name} ({keys})") };
    if response.on_hover_text(tip).clicked() {
        scene.run(command);
    }
}
