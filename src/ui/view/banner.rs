//! Messages over the text: a sentence, how many more there are, and a button to dismiss it.

use std::collections::BTreeSet;

use egui::{Align, Frame, Layout, Margin, Panel, Ui};
use lucide_icons::Icon;

use super::{Scene, still};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::words;

/// The newest message, with a count of those behind it: several are one band, not half of the window.
pub(super) fn banners_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let notices = &scene.state.notices;
    let Some((place, notice)) = notices.iter().enumerate().next_back() else { return };
    let sentence = words::notice(scene.messages, notice);
    // The same sentence said of something else is no news.
    let is_same = |at: &usize| notices.get(*at).is_some_and(|other| words::notice(scene.messages, other) == sentence);
    let same: Vec<usize> = (0..=place).rev().filter(is_same).collect();
    let distinct: BTreeSet<String> = notices.iter().map(|notice| words::notice(scene.messages, notice)).collect();
    let others = distinct.len() - 1;
    let margin = Margin::symmetric(measure::S16 as i8, measure::S8 as i8);
    let frame = Frame::new().fill(scene.theme.desk).inner_margin(margin);
    still(Panel::top("notice"), frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let icon = egui::RichText::new(char::from(Icon::TriangleAlert)).font(Face::Icons.font(measure::ICON));
            ui.label(icon.color(scene.theme.warn));
            let close = scene.say("ui-dismiss");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if Button::icon(Icon::X, &close).show_ui(ui, scene.theme).clicked() {
                    for place in same {
                        scene.push(Action::DismissNotice(place));
                    }
                }
                if others > 0 {
                    scene.button_ui(ui, Look::Plain, "ui-dismiss-all", Action::DismissNotices);
                    let count = scene.messages.say_with("ui-notices-others", &[("count", others.into())]);
                    ui.label(egui::RichText::new(count).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
                }
                ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                    ui.label(egui::RichText::new(sentence).color(scene.theme.warn));
                });
            });
        });
    });
}
