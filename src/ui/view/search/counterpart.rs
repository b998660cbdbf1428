//! The passage in the other languages of its text, where the library has them.

use egui::{Role, Sense, Ui, vec2};
use lucide_icons::Icon;

use super::card::{cut, open_place, rule_ui, section_ui};
use super::small_ui;
use crate::engine::Card;
use crate::search::Place;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::widget::control;
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Tint};

/// How much of a paragraph is shown, in characters.
const PARAGRAPH: usize = 300;

pub(super) fn counterparts_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Card) {
    if card.counterparts.is_empty() {
        return;
    }
    rule_ui(ui, scene);
    section_ui(ui, scene, Icon::Languages, "card-languages");
    for (at, place) in card.counterparts.iter().enumerate() {
        counterpart_ui(ui, scene, card, at, place);
    }
}

fn counterpart_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Card, at: usize, place: &Place) {
    let Some(facts) = card.collection.facts(place) else { return };
    let words = cut(card.collection.text(place.text), PARAGRAPH);
    let (theme, width) = (scene.theme, ui.available_width());
    let size = scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
    let key = Key { role: Layer::Of("search-counterpart"), document: 0, item: at, width: width as u32 };
    let prose = scene.memory.prose(ui, theme, key, || Passage::plain(&words, facts.language, size, width, theme.ink));
    let (rect, response) = ui.allocate_exact_size(vec2(width, prose.size().y), Sense::click());
    let parts = [
        ("language", scene.say(&format!("language-{}", facts.language.code())).into()),
        ("symbol", facts.label.as_str().into()),
        ("place", scene.messages.search_place(&card.collection, place).into()),
    ];
    let source = scene.messages.say_with("card-language-source", &parts);
    let named = [("paragraph", source.as_str().into()), ("words", words.as_str().into())];
    let name = scene.messages.say_with("ui-paragraph-name", &named);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Link, true, &name));
    control::focus_ring(ui.painter(), theme, &response, rect);
    prose.paint(ui.painter(), theme, rect.min, Tint::default());
    small_ui(ui, scene, source);
    ui.add_space(measure::S8);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        open_place(scene, card, place);
    }
}
