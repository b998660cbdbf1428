//! The search of the library: ticks at the left, what is asked and found in the middle, the wording as agreed language at the right.

mod card;
mod counterpart;
mod empty;
mod facets;
mod hits;
mod plot;
mod query;
mod spread;

use egui::{CentralPanel, Frame, Margin, Panel, RichText, Ui};

use super::{Scene, still};
use crate::ui::state::CardPlace;
use crate::ui::theme::measure;

/// Below this width the card stays away: the hits need the room.
const ROOM_FOR_CARD: f32 = 1080.0;

pub(super) fn search_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let has_room = has_room_for_card(ui);
    let desk = Frame::new().fill(scene.theme.desk);
    still(Panel::left("search-facets"), desk).exact_size(measure::SEARCH_FACETS).show(ui, |ui| facets::facets_ui(ui, scene));
    if has_room {
        let desk = Frame::new().fill(scene.theme.desk);
        still(Panel::right("search-card"), desk).exact_size(measure::SEARCH_CARD).show(ui, |ui| card::card_ui(ui, scene));
    }
    let margin = Margin { left: measure::S24 as i8, right: measure::S24 as i8, top: measure::S16 as i8, bottom: 0 };
    let head = Frame::new().fill(scene.theme.paper).inner_margin(margin);
    still(Panel::top("search-head"), head).show(ui, |ui| query::query_ui(ui, scene));
    CentralPanel::no_frame().frame(Frame::new().fill(scene.theme.paper)).show(ui, |ui| {
        let search = &scene.state.search;
        if search.card_place == CardPlace::InFront && search.answer.is_some() && !has_room {
            return card::card_ui(ui, scene);
        }
        match &search.answer {
            None => empty::empty_ui(ui, scene),
            Some(answer) if answer.found.total == 0 => {
                let answer = std::sync::Arc::clone(answer);
                empty::nothing_ui(ui, scene, &answer);
            }
            Some(_) if search.spread_shown && search.card.is_some() => spread::spread_ui(ui, scene),
            Some(_) => hits::hits_ui(ui, scene),
        }
    });
}

/// Whether the card stands beside the hits; else a button shows one or the other.
fn has_room_for_card(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= ROOM_FOR_CARD
}

/// The name of a group.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.label(scene.head(name));
}

/// Secondary words.
fn small_ui(ui: &mut Ui, scene: &Scene<'_>, words: impl Into<String>) {
    ui.label(RichText::new(words).size(measure::TEXT_SMALL).color(scene.theme.ink2));
}
