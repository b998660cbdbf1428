//! The bar of the comparison: filters by kind, folding, the way from change to change.

use egui::{Align, Layout, ScrollArea, Ui};
use lucide_icons::Icon;

use super::reading_bar::toggle_ui;
use super::{Scene, gutter};
use crate::engine::CompareOptions;
use crate::model::Part;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::table::{CONTEXTS, Kind, Table};
use crate::ui::theme::measure;
use crate::ui::widget::choice;
use crate::ui::widget::control::{Button, Look};
use crate::ui::words;

/// Width kept for what stands at the right.
const RIGHT: f32 = 372.0;

pub(super) fn toolbar_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        let width = (ui.available_width() - RIGHT).max(measure::MIN_COLUMN);
        ScrollArea::horizontal()
            .id_salt("kinds")
            .max_width(width)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| ui.horizontal_centered(|ui| kinds_ui(ui, scene, table, width)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            options_ui(ui, scene, table);
            way_ui(ui, scene, table);
            ui.separator();
            scene.command_ui(ui, Command::ChangeViews, true);
            toggle_ui(ui, scene, Command::ToggleChangeList, table.shown.list_shown);
            toggle_ui(ui, scene, Command::NextLayout, table.shown.unified.is_some());
            toggle_ui(ui, scene, Command::OnlyChanged, table.shown.only_changed);
            toggle_ui(ui, scene, Command::FoldSingle, table.shown.fold_single);
        });
    });
    super::rule_below(ui, scene.theme);
}

/// A kind that can be chosen.
struct Choice {
    kind: Option<Kind>,
    count: usize,
    words: String,
    name: String,
}

/// What of a choice is drawn: as much as there is room for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Sign, word and count.
    All,
    /// Word and count.
    Words,
    /// Sign and count; the word is in the tooltip.
    Signs,
}

impl Choice {
    fn button(&self, table: &Table, shown: Shown) -> Button<'_> {
        let icon = match self.kind {
            None => Icon::ListFilter,
            Some(Kind::Moved) => Icon::ArrowUpDown,
            Some(Kind::Mandate) => Icon::ListChecks,
            Some(Kind::Row(row)) => gutter::icon(row),
        };
        Button {
            look: Look::Toggle(self.kind.map_or_else(|| table.shown.kinds.is_empty(), |kind| table.shown.kinds.contains(&kind))),
            icon: (shown != Shown::Words).then_some(icon),
            count: Some(self.count),
            name: &self.name,
            enabled: self.count > 0 || self.kind.is_none(),
            text: (shown != Shown::Signs).then_some(self.words.as_str()),
            ..Button::small(Look::Plain, &self.words)
        }
    }
}

fn kinds_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, room: f32) {
    let all = std::iter::once(None).chain(Kind::ALL.into_iter().map(Some));
    let choices: Vec<Choice> = all
        .map(|kind| {
            let (count, words) = (table.count(kind), words::filter_kind(scene.messages, kind));
            let mut name = scene.messages.say_with("ui-filter-name", &[("kind", words.as_str().into()), ("count", count.into())]);
            if kind.is_some() && table.lineage.documents.len() > 2 {
                name = format!("{name}\n{}", scene.say("ui-sum-counted"));
            }
            Choice { kind, count, words, name }
        })
        // A kind that does not occur takes no room, unless it is asked for.
        .filter(|own| own.count > 0 || own.kind.is_none_or(|kind| table.shown.kinds.contains(&kind)))
        .collect();
    let gap = ui.spacing().item_spacing.x;
    let width = |shown| choices.iter().map(|own| own.button(table, shown).width(ui) + gap).sum::<f32>();
    let shown = [Shown::All, Shown::Words].into_iter().find(|shown| width(*shown) <= room).unwrap_or(Shown::Signs);
    for own in &choices {
        scene.press_ui(ui, own.button(table, shown), Action::ShowKind(own.kind));
    }
}

/// Next, where one is, previous (drawn from the right).
fn way_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table) {
    let any = !table.changes.is_empty();
    scene.command_ui(ui, Command::NextChange, any);
    let count = table.changes.len();
    let position = match table.current {
        Some(current) => {
            scene.messages.say_with("ui-change-position", &[("current", (current + 1).into()), ("count", count.into())])
        }
        None => scene.messages.say_with("ui-change-count", &[("count", count.into())]),
    };
    ui.label(egui::RichText::new(position).font(Face::SansMedium.font(measure::TEXT_SMALL)).color(scene.theme.ink));
    scene.command_ui(ui, Command::PreviousChange, any);
}

/// How texts are compared.
fn options_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table) {
    let name = scene.say("ui-options");
    let response = Button::icon(Icon::SlidersHorizontal, &name).show_ui(ui, scene.theme);
    egui::Popup::menu(&response).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).accessible_name(name).show(|ui| {
        ui.set_min_width(measure::GUTTER * 3.0);
        // At a large zoom there is more than the window is high.
        let height = ui.ctx().content_rect().height() - 3.0 * measure::TOOLBAR;
        ScrollArea::vertical().max_height(height).show(ui, |ui| choices_ui(ui, scene, table));
    });
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table) {
    let mut options = scene.state.options.clone();
    for (part, name) in [(Part::All, "ui-part-all"), (Part::Preamble, "ui-part-preamble"), (Part::Operative, "ui-part-operative")]
    {
        choice::value_ui(ui, scene.theme, &mut options.part, part, &scene.say(name));
    }
    ui.separator();
    base_ui(ui, scene, table, &mut options);
    options.ignore_punctuation ^=
        choice::tick_ui(ui, scene.theme, options.ignore_punctuation, &scene.say("ui-ignore-punctuation"));
    options.ignore_case ^= choice::tick_ui(ui, scene.theme, options.ignore_case, &scene.say("ui-ignore-case"));
    ui.separator();
    options.title ^= choice::tick_ui(ui, scene.theme, options.title, &scene.say("ui-also-title"));
    options.notes ^= choice::tick_ui(ui, scene.theme, options.notes, &scene.say("ui-also-notes"));
    let told = choice::tick_ui(ui, scene.theme, !options.no_translation_notes, &scene.say("ui-translation-notes"));
    options.no_translation_notes ^= told;
    ui.separator();
    let switches = [
        (Command::FoldUnchanged, table.shown.fold_unchanged),
        (Command::OrderByFirst, table.shown.by_first),
        (Command::ToggleMandateChanges, table.mandates.is_some()),
    ];
    for (command, on) in switches {
        if choice::tick_ui(ui, scene.theme, on, &scene.say(command.message())) {
            scene.run(command);
        }
    }
    ui.separator();
    ui.label(scene.head(scene.say("ui-context")));
    for context in CONTEXTS {
        let name = scene.messages.say_with("ui-context-rows", &[("count", context.into())]);
        if choice::one_of_ui(ui, scene.theme, table.shown.only_changed && table.shown.context == context, &name) {
            scene.push(Action::Context(context));
        }
    }
    ui.separator();
    let swap = scene.say(Command::SwapSides.message());
    let button = Button { icon: Some(Command::SwapSides.icon()), ..Button::text(Look::Edged, &swap) };
    scene.press_ui(ui, button, Command::SwapSides);
    if options != scene.state.options {
        scene.push(Action::Options(options));
    }
}

/// Of three or more texts: what each is set against.
fn base_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table, options: &mut CompareOptions) {
    if table.lineage.documents.len() < 3 {
        return;
    }
    ui.label(scene.head(scene.say("ui-base")));
    choice::value_ui(ui, scene.theme, &mut options.base, None, &scene.say("ui-base-none"));
    for (place, text) in table.lineage.documents.iter().enumerate() {
        let name = scene.messages.say_with("ui-base-text", &[("year", words::year_or_label(text).into())]);
        choice::value_ui(ui, scene.theme, &mut options.base, Some(place), &name);
    }
    ui.separator();
}
