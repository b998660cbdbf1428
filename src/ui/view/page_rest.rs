//! What stands on the page around the paragraphs: who speaks, and the fold of what is no part of the text.

use std::rc::Rc;

use egui::{Align2, Id, Rect, Role, Sense, Stroke, Ui, pos2};
use lucide_icons::Icon;

use super::passage::plain;
use super::reading::{Item, Page, rest};
use crate::model::LeftoverKind;
use crate::text::TextRange;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};

impl Page<'_, '_, '_> {
    pub(super) fn speaker(&mut self, ui: &Ui, place: usize) -> Rc<Prose> {
        let size = self.scene.serif(measure::READING, measure::LEADING_READING);
        let (document, width, theme) = (self.document, self.width, self.scene.theme);
        let key = Key { role: Layer::Front, document: 0, item: place, width: width as u32 };
        let text = document.front_matter.get(place).map_or("", String::as_str);
        self.scene.memory.prose(ui, theme, key, || Passage {
            text,
            italics: vec![TextRange::new(0, text.len())],
            ..plain(document, size, width, theme.ink)
        })
    }

    pub(super) fn speaker_ui(&mut self, ui: &Ui, place: usize, text: Rect) {
        let prose = self.speaker(ui, place);
        prose.paint(ui.painter(), self.scene.theme, text.min, Tint::default());
        let name = self.document.front_matter.get(place).map_or("", String::as_str);
        control::named_ui(ui, text, Id::unique("reading-speaker"), Role::Paragraph, Sense::hover(), name);
    }

    pub(super) fn rest_head_ui(&mut self, ui: &Ui, text: Rect) {
        let theme = self.scene.theme;
        let open = self.reading.leftovers_open;
        let name = self.scene.messages.say_with("ui-reading-rest", &[("count", rest(self.document).into())]);
        let response = control::named_ui(ui, text, Id::unique("reading-rest"), Role::Button, Sense::click(), &name);
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        let middle = text.center().y;
        let ink = if response.hovered() { theme.ink } else { theme.ink2 };
        control::paint_icon(ui.painter(), icon, pos2(text.left() + measure::S8, middle), measure::ICON, ink);
        let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
        let at = pos2(text.left() + measure::S24, middle);
        let words = ui.painter().text(at, Align2::LEFT_CENTER, &name, font, ink);
        let line = words.right() + measure::S12..=text.right();
        ui.painter().hline(line, middle, Stroke::new(measure::LINE, theme.rule));
        control::focus_ring(ui.painter(), theme, &response, text);
        if response.clicked() {
            self.scene.push(Action::ToggleLeftovers);
        }
    }

    /// The words of a line that is no part of the text.
    pub(super) fn rest_text(&self, row: usize) -> &str {
        match self.items.get(row) {
            Some(Item::Front(place)) => self.document.front_matter.get(*place).map_or("", String::as_str),
            Some(Item::Leftover(place)) => self.document.leftovers.get(*place).map_or("", |leftover| leftover.text.as_str()),
            _ => "",
        }
    }

    fn rest_kind(&self, row: usize) -> String {
        self.scene.say(match self.items.get(row) {
            Some(Item::Leftover(place)) => match self.document.leftovers.get(*place).map(|leftover| leftover.kind) {
                Some(LeftoverKind::Furniture) => "ui-rest-furniture",
                Some(LeftoverKind::Link) => "ui-rest-link",
                Some(LeftoverKind::Closing) => "ui-rest-closing",
                Some(LeftoverKind::Unexplained) | None => "ui-rest-unexplained",
            },
            _ => "ui-rest-front",
        })
    }

    pub(super) fn rest_line(&mut self, ui: &Ui, row: usize) -> Rc<Prose> {
        let size = self.scene.serif(measure::NOTES, measure::LEADING_INTERFACE);
        let (document, theme) = (self.document, self.scene.theme);
        let width = self.width - measure::REST_KIND;
        let key = Key { role: Layer::Rest, document: 0, item: row, width: width as u32 };
        let text = self.rest_text(row).to_owned();
        self.scene.memory.prose(ui, theme, key, || Passage { text: &text, ..plain(document, size, width, theme.ink2) })
    }

    pub(super) fn rest_line_ui(&mut self, ui: &Ui, row: usize, text: Rect) {
        let prose = self.rest_line(ui, row);
        let kind = self.rest_kind(row);
        let (_, line) = self.scene.serif(measure::NOTES, measure::LEADING_INTERFACE);
        let at = pos2(text.left() + measure::S24, text.top() + line / 2.0);
        let font = Face::Sans.font(measure::TEXT_TINY);
        ui.painter().text(at, Align2::LEFT_CENTER, &kind, font, self.scene.theme.ink3);
        prose.paint(ui.painter(), self.scene.theme, pos2(text.left() + measure::REST_KIND, text.top()), Tint::default());
        let parts = [("kind", kind.into()), ("words", self.rest_text(row).into())];
        let name = self.scene.messages.say_with("ui-rest-name", &parts);
        control::named_ui(ui, text, Id::unique(("reading-rest", row)), Role::Label, Sense::hover(), &name);
    }
}
