//! The dialog of the choices that are kept. What is chosen applies at once: the window behind is the preview.

use egui::{ScrollArea, Slider, Ui};

use super::Scene;
use super::dialogs::title_ui;
use crate::messages::Locale;
use crate::settings::{Density, Leading, Letters, Palette, Settings, ThemeChoice};
use crate::ui::action::Action;
use crate::ui::theme::measure;
use crate::ui::update::TEXT_SIZES;
use crate::ui::widget::choice;
use crate::ui::widget::travel::{self, Who};

pub(super) fn settings_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    title_ui(ui, scene, "ui-settings");
    let mut chosen = scene.state.settings.clone();
    let mut locale = scene.state.locale;
    let height = ui.ctx().content_rect().height() - 2.5 * measure::S48;
    let area =
        ScrollArea::vertical().id_salt("settings").max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
    travel::show_ui(ui, "settings", Who::Main, area, |ui| {
        let languages = [(Locale::Fr, "ui-language-fr"), (Locale::En, "ui-language-en")];
        choices_ui(ui, scene, "ui-settings-language", &mut locale, &languages);
        values_ui(ui, scene, &mut chosen);
        head_ui(ui, scene, &scene.say("import-tab-watched"));
        super::import_tabs::watching_ui(ui, scene);
    });
    if locale != scene.state.locale {
        scene.push(Action::SetLocale(locale));
    } else if chosen != scene.state.settings {
        scene.push(Action::SetSettings(chosen));
    }
}

fn values_ui(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Settings) {
    let themes =
        [(ThemeChoice::System, "ui-theme-system"), (ThemeChoice::Light, "ui-theme-light"), (ThemeChoice::Dark, "ui-theme-dark")];
    choices_ui(ui, scene, "ui-settings-theme", &mut chosen.theme, &themes);
    let palettes = [
        (Palette::ColorBlindSafe, "ui-palette-color-blind-safe"),
        (Palette::Legal, "ui-palette-legal"),
        (Palette::HighContrast, "ui-palette-high-contrast"),
    ];
    choices_ui(ui, scene, "ui-settings-palette", &mut chosen.palette, &palettes);
    let letters = [(Letters::Serif, "ui-letters-serif"), (Letters::Sans, "ui-letters-sans")];
    choices_ui(ui, scene, "ui-settings-letters", &mut chosen.letters, &letters);
    let leadings =
        [(Leading::Tight, "ui-leading-tight"), (Leading::Normal, "ui-leading-normal"), (Leading::Wide, "ui-leading-wide")];
    choices_ui(ui, scene, "ui-settings-leading", &mut chosen.leading, &leadings);
    let densities = [(Density::Comfortable, "ui-density-comfortable"), (Density::Compact, "ui-density-compact")];
    choices_ui(ui, scene, "ui-settings-density", &mut chosen.density, &densities);
    let name = scene.say("ui-settings-text-size");
    head_ui(ui, scene, &name);
    let response = ui.add(Slider::new(&mut chosen.text_size, TEXT_SIZES));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    super::scale::scale_ui(ui, scene, chosen);
}

/// A head, and one of several values.
fn choices_ui<T: PartialEq + Copy>(ui: &mut Ui, scene: &Scene<'_>, head: &str, value: &mut T, choices: &[(T, &str)]) {
    head_ui(ui, scene, &scene.say(head));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        for (own, name) in choices {
            choice::value_ui(ui, scene.theme, value, *own, &scene.say(name));
        }
    });
}

pub(super) fn head_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.add_space(measure::S12);
    ui.label(scene.head(name));
}
