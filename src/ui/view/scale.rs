//! Our scale of opening words in the settings: off, or shown and open to change, one line for each infinitive.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Align, Id, Layout, RichText, Ui, vec2};
use lucide_icons::Icon;

use super::Scene;
use super::settings::head_ui;
use crate::mandate::scale;
use crate::messages::Locale;
use crate::model::Language;
use crate::settings::Settings;
use crate::text::capitalised;
use crate::text::fold::fold;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::choice;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;

/// So many infinitives of the register are looked at.
const MOST_LEMMAS: usize = 200;
/// So many are shown at first: the filter finds the others.
const MOST_SHOWN: usize = 12;
/// Height of a line.
const LINE: f32 = 32.0;
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
    note_ui(ui, scene, if scene.state.mandates.is_some() { "ui-scale-how" } else { "ui-scale-steps" });
    ui.add_space(measure::S4);
    let language = language_ui(ui, scene);
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
    let entries = entries(ui, scene, language, &fold(&typed));
    if entries.is_empty() {
        note_ui(ui, scene, "ui-scale-nothing");
    }
    let whole = Id::unique("scale-whole");
    let is_whole = ui.data(|data| data.get_temp::<bool>(whole)).unwrap_or_default();
    let shown = if is_whole { entries.len() } else { MOST_SHOWN };
    let more = entries.len().saturating_sub(shown);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (lemma, ours) in entries.into_iter().take(shown) {
            entry_ui(ui, scene, chosen, lemma, ours);
        }
    });
    if more > 0 || is_whole {
        let words = match more {
            0 => scene.say("ui-mandates-less"),
            more => scene.messages.say_with("ui-mandates-more", &[("count", more.into())]),
        };
        let icon = if is_whole { Icon::ChevronUp } else { Icon::ChevronDown };
        if (Button { icon: Some(icon), ..Button::text(Look::Plain, &words) }).show_ui(ui, scene.theme).clicked() {
            ui.data_mut(|data| data.insert_temp(whole, !is_whole));
        }
    }
}

/// One language at a time: first that of the texts of the register, else that of the window. Returns the one that is chosen.
fn language_ui(ui: &mut Ui, scene: &Scene<'_>) -> Language {
    let id = Id::unique("scale-language");
    let of_texts = scene.state.mandates.as_ref().and_then(|mandates| mandates.register.documents.first());
    let first = of_texts.map(|document| document.language).filter(|own| scale::languages().contains(own));
    let first = first.unwrap_or(if scene.state.locale == Locale::Fr { Language::Fr } else { Language::En });
    let mut chosen = ui.data(|data| data.get_temp::<Language>(id)).unwrap_or(first);
    let before = chosen;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        for language in scale::languages() {
            let name = scene.say(&format!("language-{}", language.code()));
            choice::value_ui(ui, scene.theme, &mut chosen, language, &capitalised(&name));
        }
    });
    if chosen != before {
        ui.data_mut(|data| data.insert_temp(id, chosen));
    }
    chosen
}

/// The infinitives of the texts of the register in a language, the commonest at the top; counted once.
fn of_register(ui: &Ui, scene: &Scene<'_>, language: Language) -> Arc<Vec<String>> {
    let Some(mandates) = &scene.state.mandates else { return Arc::default() };
    let register = &mandates.register;
    let id = Id::unique(("scale-lemmas", Arc::as_ptr(register) as usize, language.code()));
    if let Some(known) = ui.data(|data| data.get_temp::<Arc<Vec<String>>>(id)) {
        return known;
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &register.entries {
        let is_own = register.documents.get(entry.document).is_some_and(|document| document.language == language);
        if let Some((_, clause)) = register.clause(entry).filter(|_| is_own) {
            *counts.entry(&clause.lemma).or_default() += 1;
        }
    }
    let mut lemmas: Vec<(&str, usize)> = counts.into_iter().collect();
    lemmas.sort_by_key(|(_, count)| Reverse(*count));
    let lemmas: Arc<Vec<String>> = Arc::new(lemmas.into_iter().take(MOST_LEMMAS).map(|(lemma, _)| lemma.to_owned()).collect());
    ui.data_mut(|data| data.insert_temp(id, Arc::clone(&lemmas)));
    lemmas
}

/// The infinitives with our steps (0: none): those of the register first, the commonest at the top, then all that are on the scale.
fn entries(ui: &Ui, scene: &Scene<'_>, language: Language, typed: &str) -> Vec<(String, u8)> {
    let own = of_register(ui, scene, language);
    let ours = |lemma: &str| scale::step(&BTreeMap::default(), lemma).unwrap_or_default();
    let mut entries: Vec<(String, u8)> = own.iter().map(|lemma| (lemma.clone(), ours(lemma))).collect();
    let known: BTreeSet<String> = entries.iter().map(|(lemma, _)| lemma.clone()).collect();
    let ours = scale::ours(language).into_iter().filter(|(entry, _)| !known.contains(*entry));
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
            let button = Button { name: &name, ..Button::small(Look::Toggle(value == now), &text) };
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
