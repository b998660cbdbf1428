//! The bar that finds words in what is open: what is typed, where one is among all places, on and back.

use egui::{Frame, Id, Key, Margin, Modifiers, Panel, RichText, Ui};
use lucide_icons::Icon;

use super::{Scene, still};
use crate::ui::action::{Action, SearchAction};
use crate::ui::command::Command;
use crate::ui::state::{FindBar, Screen};
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;

/// Width of the field.
const FIELD: f32 = 320.0;

pub(super) fn find_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let is_over_text = matches!(scene.state.screen, Screen::Reading | Screen::Comparison);
    let Some(find) = scene.state.find.as_ref().filter(|_| is_over_text) else { return };
    let frame = Frame::new().fill(scene.theme.desk).inner_margin(Margin::symmetric(measure::S24 as i8, measure::S8 as i8));
    still(Panel::top("find-bar"), frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = measure::S8;
            field_ui(ui, scene, find);
            for command in [Command::FindPrevious, Command::FindNext] {
                scene.command_ui(ui, command, !find.places.is_empty());
            }
            count_ui(ui, scene, find);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                scene.icon_ui(ui, Icon::X, "find-close", Action::Search(SearchAction::FindClosed));
                if !find.typed.trim().is_empty() {
                    let text = scene.say("find-in-library");
                    let button = Button { icon: Some(Icon::Search), ..Button::small(Look::Edged, &text) };
                    scene.press_ui(ui, button, Action::Search(SearchAction::LookFor(find.typed.clone(), false)));
                }
            });
        });
    });
}

fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>, find: &FindBar) {
    let id = Id::unique("find-field");
    if ui.ctx().memory(|memory| memory.has_focus(id)) {
        for (modifiers, key, by) in [
            (Modifiers::SHIFT, Key::Enter, -1),
            (Modifiers::NONE, Key::Enter, 1),
            (Modifiers::NONE, Key::ArrowDown, 1),
            (Modifiers::NONE, Key::ArrowUp, -1),
        ] {
            if ui.input_mut(|input| input.count_and_consume_key(modifiers, key)) > 0 {
                scene.push(Action::Search(SearchAction::FindStep(by)));
            }
        }
        if ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, Key::Escape)) > 0 {
            scene.push(Action::Search(SearchAction::FindClosed));
        }
    }
    let name = scene.say("find-field");
    let look =
        Field { icon: Some(Icon::Search), width: FIELD, space: measure::S4, ..Field::new("find-field", &name, &find.typed) };
    let (response, typed) = look.show_ui(ui, scene.theme);
    if let Some(typed) = typed {
        scene.push(Action::Search(SearchAction::FindTyped(typed)));
    }
    // A bar that was filled by a jump does not take the keys away from the text.
    if scene.memory.is_new("find", find.focus) && find.focus > 0 {
        response.request_focus();
    }
}

fn count_ui(ui: &mut Ui, scene: &Scene<'_>, find: &FindBar) {
    let (words, color) = match &find.error {
        Some(error) => (scene.messages.query_error(error, &find.typed), scene.theme.warn),
        None if find.typed.trim().is_empty() => (scene.say("find-hint"), scene.theme.ink3),
        None if find.places.is_empty() => (scene.say("find-nothing"), scene.theme.warn),
        None => {
            let mut paragraphs: Vec<(usize, usize)> = find.places.iter().map(|spot| (spot.document, spot.paragraph)).collect();
            paragraphs.sort_unstable();
            paragraphs.dedup();
            let parts =
                [("at", (find.current + 1).into()), ("count", find.places.len().into()), ("paragraphs", paragraphs.len().into())];
            (scene.messages.say_with("find-count", &parts), scene.theme.ink2)
        }
    };
    ui.label(RichText::new(words).size(measure::TEXT_SMALL).color(color));
}
