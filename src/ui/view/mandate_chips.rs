//! What rows are chosen by, on a line of its own above what it is chosen for: each choice is taken back by pressing it.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::Scene;
use crate::export::mandates::choices;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::Mandates;
use crate::ui::theme::measure;
use crate::ui::update::{Choose, MandatesAction};
use crate::ui::widget::control::{self, Button, Look};

/// Most letters of a choice: the rest stands in its tooltip.
const MOST: usize = 56;

/// The choices, where there are some.
pub(super) fn chips_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    if !mandates.filter.chooses_rows() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(measure::S4, measure::S4);
        let head = RichText::new(scene.say("ui-mandates-chosen")).font(Face::Sans.font(measure::TEXT_SMALL));
        ui.label(head.color(scene.theme.ink2));
        for (facet, words) in choices(&mandates.filter, scene.messages) {
            let words = words.replace('\'', "’");
            let is_cut = words.chars().count() > MOST;
            let shown =
                if is_cut { format!("{}…", words.chars().take(MOST).collect::<String>().trim_end()) } else { words.clone() };
            let name = scene.messages.say_with("ui-mandates-unchoose", &[("choice", words.as_str().into())]);
            let height = measure::SMALL_CONTROL;
            let chip = Button { icon: Some(Icon::X), name: &name, height, ..Button::text(Look::Edged, &shown) };
            let response = chip.show_ui(ui, scene.theme);
            let response = if is_cut { control::told(response, &name) } else { response };
            if response.clicked() {
                scene.push(Action::Mandates(MandatesAction::Choose(Choose::Without(facet))));
            }
        }
    });
    ui.add_space(measure::S8);
}
