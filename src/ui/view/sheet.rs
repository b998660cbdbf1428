//! The sheet of keys: every command that has some, in groups, made from the same list as everything else.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::Scene;
use super::dialogs::title_ui;
use crate::ui::command::{Command, Group};
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

pub(super) fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    title_ui(ui, scene, "ui-sheet-title");
    ui.add_space(measure::S8);
    let area = ScrollArea::vertical().max_height(ui.ctx().content_rect().height() - 3.0 * measure::S48);
    travel::show_ui(ui, "sheet", Who::Main, area, |ui| {
        ui.columns(2, |columns| {
            everywhere_ui(&mut columns[1], scene);
            for (place, group) in Group::ALL.iter().copied().enumerate() {
                group_ui(&mut columns[place % 2], scene, group);
            }
        });
    });
}

/// The keys that are no commands: they do what belongs to the place.
fn everywhere_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let say = |name: &str| scene.say(name);
    let pages = [say("ui-key-page-up"), say("ui-key-page-down"), say("keys-space")].join(", ");
    let rows = [
        ("↑ ↓".to_owned(), "keys-arrows"),
        (pages, "keys-pages"),
        ([say("keys-home"), say("keys-end")].join(", "), "keys-edges"),
        (say("keys-tab"), "keys-next"),
        (format!("{}, {}+F10", say("keys-menu"), say("ui-key-shift")), "keys-row-keys"),
    ];
    head_ui(ui, scene, "keys-title");
    Grid::new("everywhere").num_columns(2).spacing([measure::S12, measure::S8]).min_row_height(measure::BADGE).show(ui, |ui| {
        for (keys, sentence) in rows {
            row_ui(ui, scene, keys, sentence);
        }
    });
    ui.add_space(measure::S16);
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    let head = RichText::new(scene.say(name)).font(Face::SansSemiBold.font(measure::TEXT_SMALL));
    ui.label(head.color(scene.theme.ink2));
    ui.add_space(measure::S4);
}

/// Keys, and what they do.
fn row_ui(ui: &mut Ui, scene: &Scene<'_>, keys: String, sentence: &str) {
    ui.label(RichText::new(keys).font(Face::SansMedium.font(measure::TEXT_SMALL)).color(scene.theme.acc));
    ui.label(RichText::new(scene.say(sentence)).color(scene.theme.ink));
    ui.end_row();
}

fn group_ui(ui: &mut Ui, scene: &Scene<'_>, group: Group) {
    head_ui(ui, scene, group.message());
    Grid::new(group.message()).num_columns(2).spacing([measure::S12, measure::S8]).min_row_height(measure::BADGE).show(
        ui,
        |ui| {
            let commands =
                Command::ALL.iter().copied().filter(|command| command.group() == group && command.shortcut().is_some());
            for command in commands {
                let mut keys = command.shortcuts().map(|keys| words::keys(scene.messages, keys));
                let first = keys.next().unwrap_or_default();
                let keys = match keys.next() {
                    Some(second) => {
                        let both = [("first", first.into()), ("second", second.into())];
                        scene.messages.say_with("ui-sheet-or", &both)
                    }
                    None => first,
                };
                row_ui(ui, scene, keys, command.message());
            }
        },
    );
    ui.add_space(measure::S16);
}
