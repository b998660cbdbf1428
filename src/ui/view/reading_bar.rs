//! The bar over a text: the way back, what the text is, and what can be done with it.

use egui::{Align, Layout, Role, Sense, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use crate::model::Document;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::Evidence;
use crate::ui::theme::measure;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::words;

/// What can be done with a text, at most.
const COMMANDS: usize = 8;

pub(super) fn reading_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, document: &Document) {
    let theme = scene.theme;
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        for command in [Command::Back, Command::Forward] {
            scene.command_ui(ui, command, scene.state.can(command));
        }
        ui.spacing_mut().item_spacing.x = measure::S8;
        ui.label(egui::RichText::new(document.label()).font(Face::SansSemiBold.font(measure::TEXT)).color(theme.ink));
        if let Some(status) = document.status {
            let width = control::badge_width(ui, scene.messages, status);
            let (rect, response) = ui.allocate_exact_size(vec2(width, measure::BADGE), Sense::hover());
            let name = scene.messages.status(Some(status));
            response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &name));
            control::paint_badge(ui, theme, scene.messages, status, pos2(rect.left(), rect.center().y));
        }
        if let Some(day) = words::day_or_year(scene.messages, document) {
            // Where letters are large the commands need the room.
            let font = egui::TextStyle::Body.resolve(ui.style());
            let width = ui.painter().layout_no_wrap(day.clone(), font, theme.ink2).size().x;
            let commands = COMMANDS as f32 * (measure::SMALL_CONTROL + measure::S4);
            if width + commands <= ui.available_width() {
                ui.label(egui::RichText::new(day).color(theme.ink2));
            }
        }
        super::correct::badge_ui(ui, scene);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = measure::S4;
            toggle_ui(ui, scene, Command::ToggleOutline, scene.state.outline_shown && !scene.state.correct.shown);
            toggle_ui(ui, scene, Command::Correct, scene.state.correct.shown);
            if scene.state.can(Command::KeepText) && control::command_icon_ui(ui, theme, scene.messages, Command::KeepText, true)
            {
                scene.run(Command::KeepText);
            }
            toggle_ui(ui, scene, Command::ToggleEvidence, scene.state.evidence == Evidence::Marked);
            toggle_ui(ui, scene, Command::ToggleSource, scene.state.reading.as_ref().is_some_and(|reading| reading.source));
            for command in [Command::CopyParagraph, Command::GoToParagraph] {
                scene.command_ui(ui, command, scene.state.can(command));
            }
            let name = scene.say(Command::CompareWith.message());
            let keys = Command::CompareWith.shortcut().map(|keys| words::keys(scene.messages, keys));
            let button = Button { icon: Some(Icon::Columns3), keys: keys.as_deref(), ..Button::text(Look::Edged, &name) };
            let button = if button.width(ui) <= ui.available_width() {
                button
            } else {
                Button { keys: keys.as_deref(), ..Button::icon(Icon::Columns3, &name) }
            };
            scene.press_ui(ui, button, Command::CompareWith);
        });
    });
    super::rule_below(ui, theme);
}

/// A command that is on or off.
pub(super) fn toggle_ui(ui: &mut Ui, scene: &mut Scene<'_>, command: Command, on: bool) {
    let name = scene.say(command.message());
    let keys = command.shortcut().map(|keys| words::keys(scene.messages, keys));
    let button = Button { look: Look::Toggle(on), keys: keys.as_deref(), ..Button::icon(command.icon(), &name) };
    scene.press_ui(ui, button, command);
}
