//! What the text that is open cites and what cites it, with the places; what the library cites most, and what it lacks.

use std::rc::Rc;
use std::sync::Arc;

use egui::{Align, Align2, Id, Layout, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use super::dialogs::head_ui;
use super::welcome::one_line;
use crate::engine::Cited;
use crate::search::citations::Naming;
use crate::search::{PlaceKind, Snippet};
use crate::text::TextRange;
use crate::ui::action::{Action, CitationsAction};
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{CitationLine, CitationsView};
use crate::ui::theme::measure;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};
use crate::ui::widget::rows::Source;
use crate::ui::words;

/// How much of a paragraph is shown around the citation, in characters.
const SNIPPET: usize = 180;

/// Widest column of symbols.
const SYMBOL: f32 = 220.0;

pub(super) fn citations_ui(ui: &mut Ui, scene: &mut Scene<'_>, view: CitationsView) {
    let of = scene.state.citations.of.as_ref().and_then(|id| scene.state.snapshot.get(id));
    let title = match of {
        Some(entry) => scene.messages.say_with("cited-title", &[("text", entry.meta.label().into())]),
        None => scene.say("cited-title-library"),
    };
    let has_text = of.is_some();
    head_ui(ui, scene, title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(measure::HAIR, measure::HAIR);
        for own in CitationsView::ALL.into_iter().filter(|own| has_text || !own.is_of_text()) {
            let name = match own {
                CitationsView::Cites => "cited-view-cites",
                CitationsView::CitedBy => "cited-view-cited-by",
                CitationsView::Most => "cited-view-most",
                CitationsView::Absent => "cited-view-absent",
            };
            scene.toggle_ui(ui, own == view, name, Action::Citations(CitationsAction::Show(own)));
        }
    });
    ui.add_space(measure::S8);
    let summary = summary(scene, view);
    ui.label(scene.head(summary));
    ui.add_space(measure::S8);
    let height = (ui.ctx().content_rect().height() - 7.0 * measure::S48).max(measure::NOTES_PANEL);
    let room = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(room);
        if let Some(cited) = scene.state.citations.cited.clone() {
            list_ui(ui, scene, &cited);
        }
    });
    ui.add_space(measure::S8);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        scene.button_ui(ui, Look::Edged, "ui-close", Action::CloseDialog);
        let export = scene.say("ui-mandates-export");
        let has_some = scene.state.citations.cited.is_some();
        let button = Button { icon: Some(Icon::Download), enabled: has_some, ..Button::text(Look::Edged, &export) };
        scene.press_ui(ui, button, Command::Export);
        if let Some(cited) = &scene.state.citations.cited {
            let searched = [("count", cited.collection.documents.len().into())];
            let words = scene.messages.say_with("cited-searched", &searched);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(RichText::new(words).size(measure::TEXT_SMALL).color(scene.theme.ink2));
            });
        }
    });
}

/// How many are listed, or why none are.
fn summary(scene: &Scene<'_>, view: CitationsView) -> String {
    let citations = &scene.state.citations;
    if citations.cited.is_none() {
        return scene.say("cited-gathering");
    }
    if citations.lines.is_empty() {
        return scene.say(match view {
            CitationsView::Cites => "cited-none-cites",
            CitationsView::CitedBy => "cited-none-cited-by",
            CitationsView::Most => "cited-none-library",
            CitationsView::Absent => "cited-none-absent",
        });
    }
    let counts = [("texts", citations.texts.into()), ("places", (citations.lines.len() - citations.texts).into())];
    let sentence = match view {
        CitationsView::Cites => "cited-sum-cites",
        CitationsView::CitedBy => "cited-sum-cited-by",
        CitationsView::Most | CitationsView::Absent => "cited-sum-library",
    };
    scene.messages.say_with(sentence, &counts)
}

fn list_ui(ui: &mut Ui, scene: &mut Scene<'_>, cited: &Arc<Cited>) {
    let citations = &scene.state.citations;
    let (lines, jump, serial) = (Arc::clone(&citations.lines), citations.jump, citations.serial);
    let width = ui.available_width() - measure::S12;
    let made_for = scene.memory.made_for(width, serial);
    let mut rows = scene.memory.take_list("citations");
    let mut list = List { scene, cited: Arc::clone(cited), lines, width, serial };
    rows.show_ui(ui, Id::unique("citations"), made_for, width, jump, &mut list);
    scene.memory.keep_list("citations", rows);
}

struct List<'l, 's> {
    scene: &'l mut Scene<'s>,
    cited: Arc<Cited>,
    lines: Arc<Vec<CitationLine>>,
    width: f32,
    serial: u64,
}

impl Source for List<'_, '_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn estimate(&self, row: usize) -> f32 {
        match self.lines.get(row) {
            Some(CitationLine::Place(_)) => 3.0 * measure::S24,
            _ => measure::PALETTE_LINE,
        }
    }

    fn measure(&mut self, ui: &Ui, row: usize) -> f32 {
        match self.lines.get(row).cloned() {
            Some(CitationLine::Place(naming)) => self.prose(ui, row, &naming).size().y + measure::S16,
            _ => measure::PALETTE_LINE,
        }
    }

    fn draw_ui(&mut self, ui: &mut Ui, row: usize, place: Rect) {
        match self.lines.get(row).cloned() {
            Some(CitationLine::Cited { symbol, document, documents, places }) => {
                let count = match documents {
                    Some(documents) => {
                        let counts = [("documents", documents.into()), ("places", places.into())];
                        self.scene.messages.say_with("cited-in-texts", &counts)
                    }
                    None => self.count_of(places),
                };
                // In the list of one text a text leads to itself, where it can be read; else to what cites it.
                let reads = document.filter(|_| documents.is_none());
                let action = match reads {
                    Some(document) => self.open(document, None),
                    None => Some(Action::Citations(CitationsAction::LookFor(symbol.clone()))),
                };
                let name = if reads.is_some() { "cited-read" } else { "cited-look-for" };
                let parts = [("text", symbol.as_str().into()), ("count", count.as_str().into())];
                let mut name = self.scene.messages.say_with(name, &parts);
                if document.is_none() {
                    name = format!("{name}, {}", self.scene.say("cited-absent"));
                }
                self.head_ui(ui, row, place, Head { label: symbol.as_str(), document, count, name, action });
            }
            Some(CitationLine::Citing(document, places)) => {
                let Some(label) = self.cited.collection.documents.get(document as usize).map(|facts| facts.label.clone()) else {
                    return;
                };
                let count = self.count_of(places);
                let parts = [("text", label.as_str().into()), ("count", count.as_str().into())];
                let name = self.scene.messages.say_with("cited-read", &parts);
                let action = self.open(document, None);
                self.head_ui(ui, row, place, Head { label: &label, document: Some(document), count, name, action });
            }
            Some(CitationLine::Place(naming)) => self.place_ui(ui, row, place, &naming),
            None => {}
        }
    }

    fn focus(&self, row: usize) -> Option<Id> {
        Some(self.id(row))
    }

    fn is_choice(&self) -> bool {
        true
    }
}

/// What a line about a text shows.
struct Head<'h> {
    label: &'h str,
    document: Option<u32>,
    count: String,
    name: String,
    action: Option<Action>,
}

impl List<'_, '_> {
    fn count_of(&self, places: usize) -> String {
        self.scene.messages.say_with("cited-places", &[("places", places.into())])
    }

    /// What reads a text of the collection.
    fn open(&self, document: u32, paragraph: Option<usize>) -> Option<Action> {
        let name = &self.cited.collection.documents.get(document as usize)?.name;
        let entry = self.scene.state.snapshot.named(name)?;
        Some(Action::Citations(CitationsAction::Open(entry.id.clone(), paragraph)))
    }

    fn head_ui(&mut self, ui: &Ui, row: usize, place: Rect, head: Head<'_>) {
        let theme = self.scene.theme;
        let response = control::named_ui(ui, place, self.id(row), Role::Link, Sense::click(), &head.name);
        ui.painter().rect_filled(place, 0.0, if response.hovered() { theme.accbg } else { theme.desk });
        ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(measure::LINE, theme.rule));
        let middle = place.center().y;
        let left = place.left() + measure::S12;
        let facts = head.document.and_then(|document| self.cited.collection.documents.get(document as usize));
        let font = Face::SansSemiBold.font(measure::TEXT);
        one_line(ui, pos2(left, middle), head.label, font, theme.ink, SYMBOL - measure::S12);
        let end = pos2(place.right() - measure::S12, middle);
        let small = Face::Sans.font(measure::TEXT_SMALL);
        let right = ui.painter().text(end, Align2::RIGHT_CENTER, &head.count, small.clone(), theme.ink2).left() - measure::S16;
        let mut x = left + SYMBOL;
        if let Some(facts) = facts {
            if let Some(year) = facts.year {
                x = ui.painter().text(pos2(x, middle), Align2::LEFT_CENTER, year, small.clone(), theme.ink2).right()
                    + measure::S8;
            }
            if let Some(status) = facts.status {
                x = control::paint_badge(ui, theme, self.scene.messages, status, pos2(x, middle)).right() + measure::S12;
            }
            let title = facts.title.as_deref().unwrap_or_default().replace('\'', "’");
            one_line(ui, pos2(x, middle), &title, small, theme.ink2, right - x);
        } else {
            control::paint_icon(ui.painter(), Icon::CircleDashed, pos2(x + measure::S8, middle), measure::ICON_CHIP, theme.ink3);
            x += measure::S24;
            one_line(ui, pos2(x, middle), &self.scene.say("cited-absent"), small, theme.ink3, right - x);
        }
        control::focus_ring(ui.painter(), theme, &response, place);
        if let (true, Some(action)) = (response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked(), head.action) {
            self.scene.push(action);
        }
    }

    fn id(&self, row: usize) -> Id {
        Id::unique(("citation", self.serial, row))
    }

    fn letters(&self, naming: &Naming) -> (String, Vec<TextRange>) {
        let text = self.cited.collection.text(naming.place.text);
        let snippet = Snippet::of(text, &[naming.range], SNIPPET);
        let (letters, shift) = snippet.shown(text);
        (letters, snippet.hits.iter().copied().map(shift).collect())
    }

    fn prose(&mut self, ui: &Ui, row: usize, naming: &Naming) -> Rc<Prose> {
        let (letters, hits) = self.letters(naming);
        let language = self.cited.collection.facts(&naming.place).map(|facts| facts.language).unwrap_or_default();
        let theme = self.scene.theme;
        let size = self.scene.serif(measure::FOUND, measure::LEADING_COMPARED);
        let width = self.width - 2.0 * measure::S12 - measure::FOUND_LEFT;
        let key = Key { role: Layer::Of("citation"), document: self.serial as usize, item: row, width: width as u32 };
        self.scene.memory.prose(ui, theme, key, || Passage {
            hits: hits.iter().map(|range| (*range, false)).collect(),
            ..Passage::plain(&letters, language, size, width, theme.ink)
        })
    }

    fn place_ui(&mut self, ui: &Ui, row: usize, place: Rect, naming: &Naming) {
        let theme = self.scene.theme;
        let prose = self.prose(ui, row, naming);
        let at_place = words::search_place(self.scene.messages, &self.cited.collection, &naming.place);
        let parts = [("paragraph", at_place.as_str().into()), ("words", self.letters(naming).0.into())];
        let name = self.scene.messages.say_with("ui-paragraph-name", &parts);
        let response = control::named_ui(ui, place, self.id(row), Role::Link, Sense::click(), &name);
        if response.hovered() {
            ui.painter().rect_filled(place, 0.0, theme.accbg);
        }
        ui.painter().hline(place.x_range(), place.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
        let left = place.left() + measure::S12;
        let (_, line) = self.scene.serif(measure::FOUND, measure::LEADING_COMPARED);
        let at = pos2(left, place.top() + measure::S8 + line / 2.0);
        let color = if naming.place.kind == PlaceKind::Note { theme.ink3 } else { theme.ink2 };
        let font = Face::SansMedium.font(measure::TEXT_SMALL);
        one_line(ui, at, &at_place, font, color, measure::FOUND_LEFT - measure::S4);
        prose.paint(ui.painter(), theme, pos2(left + measure::FOUND_LEFT, place.top() + measure::S8), Tint::default());
        control::focus_ring(ui.painter(), theme, &response, place);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
            && let Some(action) = self.open(naming.place.document, naming.place.in_paragraph())
        {
            self.scene.push(action);
        }
    }
}
