//! The menu: every command that would do something now, by what it is about.

use egui::{Popup, Ui};
use lucide_icons::Icon;

use super::Scene;
use crate::ui::command::{Command, Group};
use crate::ui::theme::measure;
use crate::ui::widget::control::Button;
use crate::ui::words;

pub(super) fn menu_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let name = scene.say("ui-menu");
    let response = Button::icon(Icon::Menu, &name).show_ui(ui, scene.theme);
    Popup::menu(&response).accessible_name(name).show(|ui| {
        ui.set_min_width(measure::LIBRARY / 2.0);
        for group in Group::ALL {
            let commands = Command::ALL.iter().copied().filter(|command| command.group() == *group && command.in_menu());
            ui.menu_button(scene.say(group.message()), |ui| {
                for command in commands {
                    let keys = command.shortcut().map(|keys| words::keys(scene.messages, keys)).unwrap_or_default();
                    let button = egui::Button::new(scene.say(command.message())).shortcut_text(keys);
                    if ui.add_enabled(scene.state.can(command), button).clicked() {
                        scene.run(command);
                        ui.close();
                    }
                }
            });
        }
    });
}
