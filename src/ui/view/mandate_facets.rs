//! What can be chosen beside the register: texts, addressees, openings, conditions, each with how many rows it shows.

use egui::{Id, RichText, Role, ScrollArea, Sense, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::ledger::Wanted;
use crate::ui::state::{Mandates, Sheet};
use crate::ui::theme::measure;
use crate::ui::update::{Choose, MandatesAction};
use crate::ui::widget::cell;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::travel::{self, Who};

/// Height of a choice.
const CHOICE: f32 = 28.0;
/// How many choices a list shows.
const MOST: usize = 8;
/// How many it shows where it is shown whole; the field above finds the others.
const MOST_WHOLE: usize = 60;

/// Its words, how many rows it shows, whether it is chosen, and what happens when it is pressed.
type Choice = (String, usize, bool, Choose);

pub(super) fn facets_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    filter_ui(ui, scene, mandates);
    let area = ScrollArea::vertical().id_salt("mandate-facets").auto_shrink(false);
    travel::show_ui(ui, "mandate-facets", Who::Beside, area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut choices: Vec<(&str, Vec<Choice>)> = Vec::new();
        let filter = &mandates.filter;
        let whole = |head: &str| if mandates.facets_whole.contains(head) { MOST_WHOLE } else { MOST };
        let most = whole("ui-mandates-texts");
        let counted = |at: usize| mandates.choices.documents.get(at).copied().unwrap_or_default();
        let documents = &mandates.register.documents;
        // Of very many texts those that have something of what is chosen; the few that are ticked stay in view.
        let is_picked = |at: usize| {
            documents.len() - filter.without.len().min(documents.len()) <= MOST_WHOLE && !filter.without.contains(&at)
        };
        let is_many = documents.len() > MOST_WHOLE;
        let is_listed = |at: usize| !is_many || counted(at) > 0 || is_picked(at);
        let listed = || documents.iter().enumerate().filter(|(at, _)| is_listed(*at));
        let all_texts = listed().count();
        let texts = listed().enumerate().filter(|(nth, (at, _))| *nth < most || is_many && is_picked(*at));
        let texts = texts.map(|(_, (at, document))| {
            let said = document.year.filter(|year| !document.label().ends_with(&format!("({year})")));
            let year = said.map_or_else(String::new, |year| format!("{year}  "));
            (format!("{year}{}", document.label()), counted(at), !filter.without.contains(&at), Choose::Document(at))
        });
        choices.push(("ui-mandates-texts", texts.collect()));
        let register = &mandates.register;
        // What is chosen stays in view, however seldom it stands in the rows.
        let shown = |at: usize, most: usize, on: bool| at < most || on;
        let addressees = mandates.choices.addressees.iter().map(|(number, count)| (register.name(*number), *count));
        let addressees = addressees
            .enumerate()
            .filter(|(at, (name, _))| shown(*at, whole("ui-mandates-addressee"), filter.addressees.contains(*name)));
        let addressees = addressees.map(|(_, (name, count))| {
            let words = if name.is_empty() { scene.say("ui-mandates-nobody") } else { name.to_owned() };
            (words, count, filter.addressees.contains(name), Choose::Addressee(name.to_owned()))
        });
        choices.push(("ui-mandates-addressee", addressees.collect()));
        let lemmas = mandates.choices.lemmas.iter().map(|(number, count)| (register.lemma(*number), *count));
        let lemmas = lemmas
            .enumerate()
            .filter(|(at, (lemma, _))| shown(*at, whole("ui-mandates-opening"), filter.lemmas.contains(*lemma)));
        let lemmas = lemmas
            .map(|(_, (lemma, count))| (lemma.to_owned(), count, filter.lemmas.contains(lemma), Choose::Lemma(lemma.to_owned())));
        choices.push(("ui-mandates-opening", lemmas.collect()));
        let manners = mandates.choices.manners.iter().map(|(manner, count)| {
            let words = scene.say(&format!("mandate-manner-{}", manner.code()));
            (words, *count, filter.manners.contains(manner), Choose::Manner(*manner))
        });
        // A report is one of the things that are asked for.
        let reports = (scene.say("ui-mandates-only-reports"), mandates.choices.reports, filter.reports, Choose::Reports);
        choices.push(("ui-mandates-manner", manners.chain([reports]).collect()));
        let kinds = mandates.choices.kinds.iter().map(|(kind, count)| {
            let words = scene.say(&format!("condition-{}", kind.code()));
            (words, *count, filter.kinds.contains(kind), Choose::Kind(*kind))
        });
        let kinds: Vec<_> = kinds.collect();
        choices.push(("ui-mandates-condition", kinds));
        let [without, with] = mandates.choices.dated;
        let dated = [(true, with, "ui-mandates-with-deadline"), (false, without, "ui-mandates-without-deadline")];
        let dated =
            dated.map(|(dated, count, name)| (scene.say(name), count, filter.dated.contains(&dated), Choose::Dated(dated)));
        choices.push(("ui-mandates-deadline", dated.to_vec()));
        for (head, list) in choices.into_iter().filter(|(_, list)| !list.is_empty()) {
            let all = match head {
                "ui-mandates-texts" => all_texts,
                "ui-mandates-addressee" => mandates.choices.addressees.len(),
                "ui-mandates-opening" => mandates.choices.lemmas.len(),
                _ => list.len(),
            };
            head_ui(ui, scene, head);
            if head == "ui-mandates-texts" && documents.len() > 2 {
                all_or_none_ui(ui, scene);
            }
            let more = all.saturating_sub(list.len());
            for (at, (words, count, on, what)) in list.into_iter().enumerate() {
                if choice_ui(ui, scene, (head, at), &words, count, on) {
                    scene.push(Action::Mandates(MandatesAction::Choose(what)));
                }
            }
            let is_whole = mandates.facets_whole.contains(head);
            if more > 0 || is_whole && all > MOST {
                let words = if is_whole {
                    scene.say("ui-mandates-less")
                } else {
                    scene.messages.say_with("ui-mandates-more", &[("count", more.into())])
                };
                let icon = if is_whole { Icon::ChevronUp } else { Icon::ChevronDown };
                let parts = [("of", scene.say(head).into()), ("words", words.as_str().into())];
                let spoken = scene.messages.say_with("mandate-chosen", &parts);
                let button = Button { icon: Some(icon), name: &spoken, ..Button::small(Look::Plain, &words) };
                scene.press_ui(ui, button, Action::Mandates(MandatesAction::ToggleFacet(head)));
                if is_whole && more > 0 {
                    let words = scene.messages.say_with("ui-mandates-more-typed", &[("count", more.into())]);
                    ui.label(RichText::new(words).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
                }
            }
        }
        ui.add_space(measure::S16);
    });
}

fn filter_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    let of_rows = mandates.sheet == Sheet::Register;
    let wanted = &mandates.wanted;
    let has_names = matches!(mandates.sheet, Sheet::Conditions | Sheet::Reports | Sheet::Addressees);
    // The register and each sheet of rows have their own words.
    let field = match of_rows {
        true => Some(("ui-mandates-filter", &mandates.filter.typed)),
        false if has_names => Some(("ui-mandates-filter-rows", &wanted.typed)),
        false => None,
    };
    if let Some((name, typed)) = field {
        let said = |typed: String| {
            if of_rows {
                MandatesAction::Choose(Choose::Typed(typed))
            } else {
                MandatesAction::Wanted(Wanted { typed, ..wanted.clone() })
            }
        };
        let name = scene.say(name);
        let field = Field { icon: Some(Icon::ListFilter), ..Field::new("mandates-filter", &name, typed) };
        let (response, now) = field.show_ui(ui, scene.theme);
        if let Some(now) = now {
            scene.push(Action::Mandates(said(now)));
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) && !typed.is_empty() {
            scene.push(Action::Mandates(said(String::new())));
        }
        if scene.memory.is_new("mandates-filter", mandates.focus) {
            response.request_focus();
        }
    }
    let total = scene.state.snapshot.entries.len();
    if !mandates.of_library && total > mandates.ids.len() && scene.state.gathering.is_none() {
        ui.add_space(measure::S4);
        let all = scene.messages.say_with("ui-mandates-library", &[("count", total.into())]);
        scene.press_ui(ui, Button::text(Look::Edged, &all), Action::Mandates(MandatesAction::Library));
    }
    if !mandates.filter.is_empty() {
        ui.add_space(measure::S4);
        scene.button_ui(ui, Look::Edged, "ui-mandates-clear", Action::Mandates(MandatesAction::Choose(Choose::Clear)));
    }
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.add_space(measure::S16);
    ui.label(scene.head(scene.say(name)));
    ui.add_space(measure::S4);
}

/// All texts at once: many are ticked by few presses.
fn all_or_none_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        for (name, on) in [("ui-mandates-tick-all", true), ("ui-mandates-tick-none", false)] {
            let words = scene.say(name);
            let button = Button::small(Look::Plain, &words);
            scene.press_ui(ui, button, Action::Mandates(MandatesAction::Choose(Choose::AllTexts(on))));
        }
    });
}

/// A choice with its count; whether it was pressed.
fn choice_ui(ui: &mut Ui, scene: &Scene<'_>, salt: (&str, usize), words: &str, count: usize, on: bool) -> bool {
    let theme = scene.theme;
    let wide = ui.available_width() - measure::S16;
    let font = Face::Sans.font(measure::TEXT_SMALL);
    let number = ui.painter().layout_no_wrap(scene.messages.number(count), font, theme.ink3);
    let color = if on { theme.acc } else { theme.ink };
    let galley =
        cell::cut(ui, words, Face::Sans.font(measure::TEXT), color, wide - measure::S24 - measure::S8 - number.size().x, 3);
    let height = CHOICE.max(galley.size().y + measure::S8);
    let (place, _) = ui.allocate_exact_size(vec2(wide, height), Sense::hover());
    if !ui.is_rect_visible(place) {
        return false;
    }
    let name = scene.messages.say_with("ui-mandates-choice", &[("name", words.into()), ("count", count.into())]);
    let response = control::named_ui(ui, place, Id::unique(("mandate-choice", salt)), Role::CheckBox, Sense::click(), &name);
    let toggled = if on { egui::accesskit::Toggled::True } else { egui::accesskit::Toggled::False };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(toggled));
    if response.hovered() {
        ui.painter().rect_filled(place.expand2(vec2(measure::S4, 0.0)), measure::RADIUS, theme.sunk);
    }
    control::focus_ring(ui.painter(), theme, &response, place);
    let box_color = if on { theme.acc } else { theme.ink2 };
    let middle = place.center().y;
    let icon = if on { Icon::SquareCheck } else { Icon::Square };
    control::paint_icon(ui.painter(), icon, pos2(place.left() + measure::ICON_CHIP / 2.0, middle), measure::ICON_CHIP, box_color);
    ui.painter().galley(pos2(place.right() - number.size().x, middle - number.size().y / 2.0), number, theme.ink3);
    let is_cut = galley.elided;
    ui.painter().galley(pos2(place.left() + measure::S24, middle - galley.size().y / 2.0), galley, color);
    // Longer names are cut.
    let response = if is_cut { control::told(response, words) } else { response };
    response.clicked()
}
