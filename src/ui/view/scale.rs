//! Our scale of opening words in the settings: off, or shown and open to change, one line for each infinitive.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Id, Layout, RichText, ScrollArea, Ui, vec2};
use lucide_icons::Icon;

use super::Scene;
use super::settings::head_ui;
use crate::mandate::scale;
use crate::settings::Settings;
use crate::text::fold::fold;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::choice;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::travel::{self, Who};

/// So many infinitives of the register are looked at.
const MOST_LEMMAS: usize = 200;
/// Height of a line, and of the list.
const LINE: f32 = 32.0;
const LIST: f32 = 8.0 * LINE;
/// Width of a step.
const STEP: f32 = 34.0;

/// The scale, and what a person may change in it.
pub(super) fn scale_ui(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Settings) {
    head_ui(ui, scene, &scene.say("ui-settings-scale"));
    chosen.scale_shown ^= choice::tick_ui(ui, scene.theme, chosen.scale_shown, &scene.say("ui-scale-shown"));
    note_ui(ui, scene, "ui-scale-note");
    if !chosen.scale_shown {
        return;
    }
    note_ui(ui, scene, "ui-scale-how");
    ui.add_space(measure::S4);
    let id = Id::unique("scale-filter");
    let typed = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    ui.horizontal(|ui| {
        let reset = scene.say("ui-scale-reset");
        let can = !chosen.scale.is_empty();
        ui.scope(|ui| {
            ui.set_max_width(measure::DIALOG / 2.0);
            let name = scene.say("ui-scale-filter");
            let field = Field { icon: Some(Icon::ListFilter), ..Field::new("scale-filter", &name, &typed) };
            if let (_, Some(typed)) = field.show_ui(ui, scene.theme) {
                ui.data_mut(|data| data.insert_temp(id, typed));
            }
        });
        let button = Button { icon: Some(Icon::RotateCcw), enabled: can, ..Button::text(Look::Edged, &reset) };
        if button.show_ui(ui, scene.theme).clicked() {
            chosen.scale.clear();
        }
    });
    ui.add_space(measure::S4);
    let entries = entries(scene, &fold(&typed));
    if entries.is_empty() {
        note_ui(ui, scene, "ui-scale-nothing");
    }
    let area = ScrollArea::vertical().id_salt("scale").max_height(LIST).min_scrolled_height(LIST).auto_shrink([false, true]);
    travel::list_ui(ui, "scale", Who::Beside, area, |area, ui| {
        area.show_rows(ui, LINE, entries.len(), |ui, shown| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (lemma, ours) in entries.into_iter().skip(shown.start).take(shown.len()) {
                entry_ui(ui, scene, chosen, lemma, ours);
            }
        })
    });
}

/// The infinitives with our steps (0: none): those of the register first, the commonest at the top, then all that are on the scale.
fn entries(scene: &Scene<'_>, typed: &str) -> Vec<(String, u8)> {
    let mut entries: Vec<(String, u8)> = Vec::new();
    if let Some(mandates) = &scene.state.mandates {
        let own = mandates.choices.lemmas.iter().take(MOST_LEMMAS).map(|(number, _)| mandates.register.lemma(*number));
        entries.extend(own.map(|lemma| (lemma.to_owned(), scale::step(&BTreeMap::default(), lemma).unwrap_or_default())));
    }
    let known: BTreeSet<String> = entries.iter().map(|(lemma, _)| lemma.clone()).collect();
    let ours = scale::ours().into_iter().filter(|(entry, _)| !known.contains(*entry));
    entries.extend(ours.map(|(entry, step)| (entry.to_owned(), step)));
    entries.retain(|(lemma, _)| !lemma.is_empty() && fold(lemma).contains(typed));
    entries
}

/// An infinitive and the steps it can have; pressed, a step is chosen.
fn entry_ui(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Settings, lemma: String, ours: u8) {
    let now = chosen.scale.get(&lemma).copied().or_else(|| scale::step(&chosen.scale, &lemma)).unwrap_or_default();
    let mut step = now;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), LINE), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = measure::HAIR;
        ui.add_space(measure::S16);
        for value in (0..=scale::HIGHEST).rev() {
            let text = if value == 0 { "–".to_owned() } else { value.to_string() };
            let parts = [("lemma", lemma.as_str().into()), ("step", usize::from(value).into())];
            let name = scene.messages.say_with(if value == 0 { "ui-scale-off" } else { "ui-scale-step" }, &parts);
            let button =
                Button { name: &name, height: measure::SMALL_CONTROL, ..Button::text(Look::Toggle(value == now), &text) };
            ui.allocate_ui(vec2(STEP, LINE), |ui| {
                if button.show_ui(ui, scene.theme).on_hover_text(&name).clicked() {
                    step = value;
                }
            });
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let font = scene.theme.letters_face(false, true).font(measure::COMPARED);
            ui.add(egui::Label::new(RichText::new(lemma.replace('\'', "’")).font(font).color(scene.theme.ink)).truncate());
            if now != ours {
                let was = scene.messages.say_with("ui-scale-ours", &[("step", usize::from(ours).into())]);
                let font = Face::Sans.font(measure::TEXT_TINY);
                ui.add(egui::Label::new(RichText::new(was).font(font).color(scene.theme.acc)).truncate());
            }
        });
    });
    if step == now {
        return;
    }
    if step == ours {
        chosen.scale.remove(&lemma);
    } else {
        chosen.scale.insert(lemma, step);
    }
}

fn note_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    let note = RichText::new(scene.say(name)).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2);
    ui.add(egui::Label::new(note).wrap());
}
