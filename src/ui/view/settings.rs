//! The dialog of the choices that are kept. What is chosen applies at once: the window behind is the preview.

use std::collections::BTreeMap;

use egui::{Align, CornerRadius, Frame, Id, Layout, Margin, Modal, RichText, ScrollArea, Slider, Stroke, Ui};
use lucide_icons::Icon;

use super::Scene;
use crate::mandate::scale;
use crate::messages::Locale;
use crate::settings::{Density, Leading, Letters, Palette, Settings, ThemeChoice};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::update::TEXT_SIZES;
use crate::ui::widget::choice;
use crate::ui::widget::control::{Button, Look};

pub(super) fn settings_ui(ui: &Ui, scene: &mut Scene<'_>) {
    let frame = Frame::new()
        .fill(scene.theme.raised)
        .stroke(Stroke::new(measure::LINE, scene.theme.rule2))
        .corner_radius(CornerRadius::same(measure::S8 as u8))
        .inner_margin(Margin::same(measure::S20 as i8));
    let modal = Modal::new(Id::unique("settings")).frame(frame).backdrop_color(scene.theme.veil).show(ui.ctx(), |ui| {
        ui.set_width(measure::DIALOG.min(ui.ctx().content_rect().width() - 2.0 * measure::S48));
        ui.horizontal(|ui| {
            let title = RichText::new(scene.say("ui-settings")).font(Face::SansSemiBold.font(measure::TEXT_PANEL));
            ui.label(title.color(scene.theme.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = scene.say("ui-close");
                if Button::icon(Icon::X, &close).show_ui(ui, scene.theme).clicked() {
                    scene.push(Action::CloseDialog);
                }
            });
        });
        let mut chosen = scene.state.settings.clone();
        let mut locale = scene.state.locale;
        let height = ui.ctx().content_rect().height() - 2.5 * measure::S48;
        ScrollArea::vertical()
            .id_salt("settings")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
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
    });
    if modal.backdrop_response.clicked() {
        scene.push(Action::CloseDialog);
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
    scale_ui(ui, scene, chosen);
}

/// So many infinitives of the register are looked at for the scale.
const MOST_LEMMAS: usize = 200;

/// Our scale of opening words: off, or shown and open to change.
fn scale_ui(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Settings) {
    head_ui(ui, scene, &scene.say("ui-settings-scale"));
    chosen.scale_shown ^= choice::tick_ui(ui, scene.theme, chosen.scale_shown, &scene.say("ui-scale-shown"));
    let note = RichText::new(scene.say("ui-scale-note")).font(Face::Sans.font(measure::TEXT_TINY)).color(scene.theme.ink2);
    ui.add(egui::Label::new(note).wrap());
    if !chosen.scale_shown {
        return;
    }
    ui.add_space(measure::S4);
    let mut entries: Vec<(String, u8)> = scale::ours().into_iter().map(|(entry, step)| (entry.to_owned(), step)).collect();
    // What stands in the register and has no step yet can be given one, the commonest first.
    if let Some(mandates) = &scene.state.mandates {
        let own = mandates.choices.lemmas.iter().take(MOST_LEMMAS).map(|(number, _)| mandates.register.lemma(*number));
        let own = own.filter(|lemma| scale::step(&BTreeMap::default(), lemma).is_none());
        entries.extend(own.map(|lemma| (lemma.to_owned(), 0)));
    }
    if !chosen.scale.is_empty() {
        let name = scene.say("ui-scale-reset");
        if (Button { icon: Some(Icon::RotateCcw), height: measure::SMALL_CONTROL, ..Button::text(Look::Edged, &name) })
            .show_ui(ui, scene.theme)
            .clicked()
        {
            chosen.scale.clear();
        }
    }
    ScrollArea::vertical().id_salt("scale").max_height(measure::S48 * 3.0).auto_shrink([false, true]).show(ui, |ui| {
        for (lemma, ours) in entries {
            let mut step = chosen.scale.get(&lemma).copied().unwrap_or(ours);
            let name = scene.messages.say_with("ui-scale-step", &[("lemma", lemma.as_str().into())]);
            ui.horizontal(|ui| {
                let drag = ui.add(egui::DragValue::new(&mut step).range(0..=scale::HIGHEST).speed(0.1));
                ui.ctx().accesskit_node_builder(drag.id, |node| node.set_label(name));
                let font = scene.theme.letters_face(false, true).font(measure::TEXT);
                ui.label(RichText::new(&lemma).font(font).color(scene.theme.ink));
            });
            if step == ours {
                chosen.scale.remove(&lemma);
            } else {
                chosen.scale.insert(lemma, step);
            }
        }
    });
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

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.add_space(measure::S12);
    ui.label(RichText::new(name).font(Face::SansSemiBold.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
}
