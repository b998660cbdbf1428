//! Messages over the text: a sentence and a button to dismiss it.

use egui::{Align, Frame, Layout, Margin, Panel, Ui};
use lucide_icons::Icon;

use super::{Scene, still};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::control::Button;
use crate::ui::words;

pub(super) fn banners_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    for (place, notice) in scene.state.notices.iter().enumerate() {
        let sentence = words::notice(scene.messages, notice);
        let margin = Margin::symmetric(measure::S16 as i8, measure::S8 as i8);
        let frame = Frame::new().fill(scene.theme.desk).inner_margin(margin);
        still(Panel::top(("notice", place)), frame).show(ui, |ui| {
            ui.horizontal(|ui| {
                let icon = egui::RichText::new(char::from(Icon::TriangleAlert)).font(Face::Icons.font(measure::ICON));
                ui.label(icon.color(scene.theme.warn));
                let close = scene.say("ui-dismiss");
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if Button::icon(Icon::X, &close).show_ui(ui, scene.theme).clicked() {
                        scene.push(Action::DismissNotice(place));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                        ui.label(egui::RichText::new(sentence).color(scene.theme.warn));
                    });
                });
            });
        });
    }
}
