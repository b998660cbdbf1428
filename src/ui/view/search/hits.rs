//! The hits, text by text: number, the words around, the words looked for on a ground of their own.

use std::rc::Rc;
use std::sync::Arc;

use egui::{Align2, Id, Rect, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use crate::engine::Answer;
use crate::search::{PlaceKind, Repeated, Snippet};
use crate::text::TextRange;
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::state::HitLine as Line;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::view::welcome::one_line;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};
use crate::ui::widget::rows::Source;
use crate::ui::words;

/// How much of a text is shown around its first hit, in characters.
const SNIPPET: usize = 220;

pub(super) fn hits_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(answer) = scene.state.search.answer.clone() else { return };
    let (search, generation) = (&scene.state.search, scene.memory.generation());
    let lines = scene.memory.hit_lines.get(generation, "", || search.lines());
    let width = ui.available_width() - measure::S12;
    let made_for = scene.memory.made_for(width, 0);
    let jump = scene.state.search.jump;
    let mut rows = scene.memory.take_list("search-hits");
    let mut list = List { scene, answer, lines: &lines, width };
    rows.show_ui(ui, Id::unique("search-hits"), made_for, width, jump, &mut list);
    scene.memory.keep_list("search-hits", rows);
}

struct List<'l, 's> {
    scene: &'l mut Scene<'s>,
    answer: Arc<Answer>,
    lines: &'l [Line],
    width: f32,
}

impl Source for List<'_, '_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn estimate(&self, row: usize) -> f32 {
        match self.lines.get(row) {
            Some(Line::Hit(_)) => 4.0 * measure::S24,
            _ => measure::PALETTE_LINE,
        }
    }

    fn measure(&mut self, ui: &Ui, row: usize) -> f32 {
        match self.lines.get(row).copied() {
            Some(Line::Hit(hit)) => {
                let repeated = if self.repeated(hit).is_some() { measure::SMALL_CONTROL } else { 0.0 };
                self.prose(ui, hit).map_or(0.0, |prose| prose.size().y) + measure::S24 + repeated
            }
            _ => measure::PALETTE_LINE,
        }
    }

    fn draw_ui(&mut self, ui: &mut Ui, row: usize, place: Rect) {
        match self.lines.get(row).copied() {
            Some(Line::Head(document, hits)) => self.head_ui(ui, document, hits, place),
            Some(Line::Hit(hit)) => self.hit_ui(ui, hit, place),
            None => {}
        }
    }

    fn focus(&self, row: usize) -> Option<Id> {
        match self.lines.get(row) {
            Some(Line::Hit(hit)) => Some(Id::unique(("search-hit", *hit))),
            _ => None,
        }
    }

    fn is_choice(&self) -> bool {
        true
    }
}

impl List<'_, '_> {
    fn head_ui(&mut self, ui: &Ui, document: u32, hits: usize, place: Rect) {
        let theme = self.scene.theme;
        let Some(facts) = self.answer.collection.documents.get(document as usize) else { return };
        ui.painter().rect_filled(place, 0.0, theme.desk);
        ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(measure::LINE, theme.rule));
        let middle = place.center().y;
        let mut x = left_of(place);
        let bold = Face::SansSemiBold.font(measure::TEXT);
        if let Some(year) = facts.year {
            x = ui.painter().text(pos2(x, middle), Align2::LEFT_CENTER, year, bold, theme.ink).right() + measure::S8;
        }
        let font = Face::SansMedium.font(measure::TEXT);
        x = ui.painter().text(pos2(x, middle), Align2::LEFT_CENTER, &facts.label, font, theme.ink).right() + measure::S12;
        if let Some(status) = facts.status {
            x = control::paint_badge(ui, theme, self.scene.messages, status, pos2(x, middle)).right() + measure::S12;
        }
        let count = self.scene.messages.say_with("search-count", &[("count", hits.into())]);
        let end = pos2(place.right() - measure::S12, middle);
        let small = Face::Sans.font(measure::TEXT_SMALL);
        let counted = ui.painter().text(end, Align2::RIGHT_CENTER, &count, small.clone(), theme.ink2).left();
        let title = facts.title.as_deref().unwrap_or_default().replace('\'', "’");
        one_line(ui, pos2(x, middle), &title, small, theme.ink2, counted - measure::S16 - x);
        let name = format!("{} {} {count}", facts.year.map(|year| year.to_string()).unwrap_or_default(), facts.label);
        control::named_ui(ui, place, Id::unique(("search-head", document)), Role::Heading, Sense::hover(), &name);
    }

    /// The part of the text to show, as letters, with the hits in it.
    fn shown(&self, hit: usize) -> Option<(String, Vec<TextRange>, Option<TextRange>)> {
        let place = self.answer.found.hits.get(hit)?.place;
        let text = self.answer.collection.text(place.text);
        let ranges = self.answer.marks.get(hit)?;
        let snippet = Snippet::of(text, ranges, SNIPPET);
        let (letters, shift) = snippet.shown(text);
        let opening = TextRange::new(usize::from(place.opening_range.0), usize::from(place.opening_range.1));
        let opening = (!snippet.more_before && !opening.is_empty() && opening.end <= snippet.range.end).then(|| shift(opening));
        Some((letters, snippet.hits.iter().copied().map(shift).collect(), opening))
    }

    fn prose(&mut self, ui: &Ui, hit: usize) -> Option<Rc<Prose>> {
        let (letters, hits, opening) = self.shown(hit)?;
        let facts = self.answer.collection.facts(&self.answer.found.hits.get(hit)?.place)?;
        let (language, theme) = (facts.language, self.scene.theme);
        let size = self.scene.serif(measure::FOUND, measure::LEADING_COMPARED);
        let width = self.width - measure::S24 - measure::FOUND_LEFT - measure::S12;
        let key = Key { role: Layer::Of("search-hit"), document: 0, item: hit, width: width as u32 };
        Some(self.scene.memory.prose(ui, theme, key, || Passage {
            italics: opening.into_iter().collect(),
            hits: hits.iter().map(|range| (*range, false)).collect(),
            ..Passage::plain(&letters, language, size, width, theme.ink)
        }))
    }

    /// How often it is said what a hit says, where that is more than once.
    fn repeated(&self, hit: usize) -> Option<Repeated> {
        self.answer.found.alike.get(hit).copied().filter(|repeated| repeated.hits > 1)
    }

    /// What opens all that say the same, below the words.
    fn repeated_ui(&mut self, ui: &mut Ui, hit: usize, place: Rect) {
        let Some(repeated) = self.repeated(hit) else { return };
        let is_open = self.answer.ask.options.once.as_ref().is_some_and(|opened| opened.contains(&repeated.head));
        let counts = [("passages", repeated.hits.into()), ("documents", repeated.documents.into())];
        let words = if is_open {
            self.scene.say("search-repeated-close")
        } else {
            self.scene.messages.say_with("search-repeated-open", &counts)
        };
        let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
        let at = pos2(left_of(place) + measure::FOUND_LEFT - measure::S8, place.bottom() - measure::SMALL_CONTROL - measure::S4);
        let room = Rect::from_min_size(at, vec2(place.right() - at.x, measure::SMALL_CONTROL));
        let button = Button { icon: Some(icon), ..Button::small(Look::Plain, &words) };
        let mut inner = ui.new_child(egui::UiBuilder::new().id_salt(("search-repeated", hit)).max_rect(room));
        if button.show_ui(&mut inner, self.scene.theme).clicked() {
            self.scene.push(Action::Search(SearchAction::ToggleFamily(repeated.head)));
        }
    }

    /// Below the number: in how many texts the paragraph stands, word for word or nearly. Pressed, it leads to them.
    fn alike_ui(&mut self, ui: &Ui, hit: usize, at: egui::Pos2) {
        let theme = self.scene.theme;
        let documents = self.scene.state.search.alike.get(hit).copied().unwrap_or_default();
        let Some(found) = self.answer.found.hits.get(hit).filter(|_| documents > 1) else { return };
        let name = self.scene.messages.say_with("search-alike", &[("documents", documents.into())]);
        let rect = Rect::from_min_size(at, vec2(measure::FOUND_LEFT - measure::S8, measure::BADGE));
        let response = control::named_ui(ui, rect, Id::unique(("search-alike", hit)), Role::Link, Sense::click(), &name);
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(measure::HAIR, 0.0)), measure::RADIUS, theme.sunk);
        }
        control::focus_ring(ui.painter(), theme, &response, rect);
        let icon = pos2(rect.left() + measure::ICON_BADGE / 2.0, rect.center().y);
        control::paint_icon(ui.painter(), Icon::EqualApproximately, icon, measure::ICON_BADGE, theme.acc);
        let words = pos2(rect.left() + measure::ICON_BADGE + measure::S4, rect.center().y);
        let count = self.scene.messages.number(documents);
        ui.painter().text(words, Align2::LEFT_CENTER, count, Face::SansMedium.font(measure::TEXT_TINY), theme.acc);
        if control::told(response.on_hover_cursor(egui::CursorIcon::PointingHand), &name).clicked() {
            let words = self.answer.collection.text(found.place.text).to_owned();
            self.scene.push(Action::Search(SearchAction::LookFor(words, true)));
        }
    }

    fn hit_ui(&mut self, ui: &mut Ui, hit: usize, place: Rect) {
        let theme = self.scene.theme;
        let (Some(prose), Some(found)) = (self.prose(ui, hit), self.answer.found.hits.get(hit)) else { return };
        let where_in_text = words::search_place(self.scene.messages, &self.answer.collection, &found.place);
        let words = self.shown(hit).map(|(letters, ..)| letters).unwrap_or_default();
        let response = ui.interact(place, Id::unique(("search-hit", hit)), Sense::click());
        let selected = self.scene.state.search.selected == Some(hit);
        let parts = [("paragraph", where_in_text.as_str().into()), ("words", words.into())];
        let name = self.scene.messages.say_with("ui-paragraph-name", &parts);
        response.widget_info(|| egui::WidgetInfo::selected(Role::Row, true, selected, &name));
        if selected || response.hovered() {
            ui.painter().rect_filled(place, 0.0, if selected { theme.raised } else { theme.desk });
        }
        if selected {
            ui.painter().rect_filled(Rect::from_min_size(place.min, vec2(measure::SELECTED_BAR, place.height())), 0.0, theme.acc);
        }
        ui.painter().hline(place.x_range(), place.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
        let left = left_of(place);
        let (_, line) = self.scene.serif(measure::FOUND, measure::LEADING_COMPARED);
        let at = pos2(left, place.top() + measure::S12 + line / 2.0);
        let color = if found.place.kind == PlaceKind::Note { theme.ink3 } else { theme.ink2 };
        ui.painter().text(at, Align2::LEFT_CENTER, where_in_text, Face::SansMedium.font(measure::TEXT_SMALL), color);
        prose.paint(ui.painter(), theme, pos2(left + measure::FOUND_LEFT, place.top() + measure::S12), Tint::default());
        control::focus_ring(ui.painter(), theme, &response, place);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            self.scene.push(Action::Search(SearchAction::Open(hit)));
        }
        self.alike_ui(ui, hit, pos2(left, at.y + line / 2.0 - measure::S4));
        self.repeated_ui(ui, hit, place);
    }
}

fn left_of(place: Rect) -> f32 {
    place.left() + measure::S24
}
