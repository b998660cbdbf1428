//! The lineage: a matrix of threads and years, and beside it one paragraph through them.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, Ui};

use super::{Scene, history, matrix, still};
use crate::model::Part;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{LineageAction, LineageView};
use crate::ui::theme::measure;
use crate::ui::widget::control::Look;

/// Share of the window for the paragraph that is followed, and its bounds.
const HISTORY_SHARE: f32 = 0.47;
const HISTORY_BOUNDS: std::ops::RangeInclusive<f32> = 340.0..=760.0;

pub(super) fn lineage_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(view) = &scene.state.lineage else { return empty_ui(ui, scene) };
    let bar = Frame::new().fill(scene.theme.desk).inner_margin(Margin::symmetric(measure::S12 as i8, 0));
    let width = (ui.available_width() * HISTORY_SHARE).clamp(*HISTORY_BOUNDS.start(), *HISTORY_BOUNDS.end());
    let paper = Frame::new().fill(scene.theme.paper);
    still(Panel::right("history"), paper).exact_size(width).show(ui, |ui| {
        history::history_ui(ui, scene, view);
    });
    still(Panel::top("lineage-bar"), bar).exact_size(measure::TOOLBAR).show(ui, |ui| bar_ui(ui, scene, view));
    let legend = Frame::new().fill(scene.theme.desk).inner_margin(Margin::symmetric(measure::S16 as i8, measure::S4 as i8));
    still(Panel::bottom("lineage-legend"), legend).show(ui, |ui| matrix::legend_ui(ui, scene));
    CentralPanel::no_frame().show(ui, |ui| matrix::matrix_ui(ui, scene, view));
}

/// Which part, and whether threads of one text alone are left out.
fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, view: &LineageView) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        let parts =
            [(Part::Operative, "ui-lineage-operative"), (Part::Preamble, "ui-lineage-preamble"), (Part::All, "ui-lineage-all")];
        for (part, name) in parts {
            scene.toggle_ui(ui, view.part == part, name, Action::Lineage(LineageAction::Part(part)));
        }
        ui.add_space(measure::S8);
        scene.toggle_ui(ui, view.several, "ui-lineage-several", Action::Lineage(LineageAction::ToggleSeveral));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let count = ("count", view.lines.len().into());
            let sentence = match view.left_out {
                0 => scene.messages.say_with("ui-lineage-count", &[count]),
                hidden => scene.messages.say_with("ui-lineage-count-hidden", &[count, ("hidden", hidden.into())]),
            };
            ui.add(egui::Label::new(RichText::new(sentence).size(measure::TEXT_SMALL).color(scene.theme.ink2)).truncate());
        });
    });
    super::rule_below(ui, scene.theme);
}

/// Nothing is followed yet: what to do.
fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    Frame::new().inner_margin(Margin::same(measure::S32 as i8)).show(ui, |ui| {
        let waiting = scene.state.following.is_some();
        let title = scene.say(if waiting { "ui-lineage-waiting" } else { "ui-lineage-empty" });
        ui.label(RichText::new(title).font(Face::SansSemiBold.font(measure::TEXT_PANEL)).color(scene.theme.ink));
        ui.add_space(measure::S12);
        if !waiting {
            scene.button_ui(ui, Look::Primary, "ui-lineage-open", Command::ShowLineage);
        }
    });
}
