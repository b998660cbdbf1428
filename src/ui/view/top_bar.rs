//! The bar at the top: where one is, and what concerns the whole window.

use egui::{Align, Align2, Layout, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{Scene, menu, navigation};
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::control::{self, Button};
use crate::ui::words;

pub(super) fn top_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        let theme = scene.theme;
        control::command_icon_ui(ui, theme, scene.messages, Command::ToggleLibrary, true)
            .then(|| scene.run(Command::ToggleLibrary));
        ui.add_space(measure::S8);
        name_ui(ui, scene);
        ui.add_space(measure::S24);
        navigation::navigation_ui(ui, scene);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            menu::menu_ui(ui, scene);
            scene.command_ui(ui, Command::Settings, true);
            let dark = theme.dark;
            let name = scene.say(Command::ToggleTheme.message());
            let keys = Command::ToggleTheme.shortcut().map(|keys| words::keys(scene.messages, keys));
            let icon = if dark { Icon::Sun } else { Icon::Moon };
            scene.press_ui(ui, Button { keys: keys.as_deref(), ..Button::icon(icon, &name) }, Command::ToggleTheme);
            for command in [Command::TextLarger, Command::TextSmaller] {
                scene.command_ui(ui, command, true);
            }
            ui.add_space(measure::S8);
            let name = scene.say(Command::OpenFile.message());
            let keys = Command::OpenFile.shortcut().map(|keys| words::keys(scene.messages, keys));
            let button =
                Button { icon: Some(Icon::FolderPlus), keys: keys.as_deref(), ..Button::text(control::Look::Edged, &name) };
            scene.press_ui(ui, button, Command::OpenFile);
            ui.add_space(measure::S4);
            super::palette::button_ui(ui, scene);
        });
    });
    super::rule_below(ui, scene.theme);
}

fn name_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let name = scene.say("ui-app-name");
    let painter = ui.painter();
    let words = painter.layout_no_wrap(name.clone(), Face::SerifBold.font(measure::TEXT_YEAR), scene.theme.ink);
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x + measure::S24, measure::CONTROL), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let middle = rect.center().y;
    let pilcrow = Face::SerifBold.font(measure::TEXT_YEAR);
    ui.painter().text(pos2(rect.left(), middle), Align2::LEFT_CENTER, '¶', pilcrow, scene.theme.acc);
    ui.painter().galley(pos2(rect.left() + measure::S20, middle - words.size().y / 2.0), words, scene.theme.ink);
}
