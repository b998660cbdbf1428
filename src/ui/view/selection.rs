//! Selecting words with the pointer, and the little bar that says what can be done with them.

use egui::{Area, CornerRadius, Event, Frame, Id, Margin, Order, Pos2, Response, Stroke, Ui, vec2};
use lucide_icons::Icon;

use super::Scene;
use crate::engine::DocumentId;
use crate::model::Document;
use crate::ui::action::{Action, SelectionAction};
use crate::ui::state::{Caret, Selection, word_at, words_at};
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::prose::Prose;

/// A paragraph or a note that answers to the pointer.
pub(super) struct Selectable<'p> {
    pub(super) id: &'p DocumentId,
    pub(super) document: &'p Document,
    /// The paragraph; behind all paragraphs come the notes.
    pub(super) place: usize,
    pub(super) prose: &'p Prose,
    /// Where its words begin.
    pub(super) at: Pos2,
}

impl Selectable<'_> {
    fn selection<'s>(&self, scene: &Scene<'s>) -> Option<&'s Selection> {
        scene.state.selection.as_ref().filter(|selection| selection.id == *self.id)
    }

    fn words(&self) -> &str {
        words_at(self.document, self.place).unwrap_or_default()
    }

    /// Drag, double click, click with Shift. A plain click takes the selection away. A drag that began in another paragraph of the same
    /// text ends here while the pointer is here.
    pub(super) fn answer_ui(&self, ui: &Ui, scene: &mut Scene<'_>, response: &Response) {
        let caret = |at: Pos2| Caret { paragraph: self.place, at: self.prose.byte_at(at - self.at.to_vec2()) };
        let set =
            |anchor: Caret, head: Caret| Action::Selection(SelectionAction::Set(Selection { id: self.id.clone(), anchor, head }));
        let known = self.selection(scene).map(|selection| selection.anchor);
        let (pointer, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
        let is_elsewhere = !response.dragged() && is_down && ui.ctx().dragged_id().is_some_and(|id| id != response.id);
        if let (true, Some(pointer), Some(anchor)) =
            (is_elsewhere, pointer, known.filter(|anchor| anchor.paragraph != self.place))
        {
            if scene.memory.selecting && response.rect.contains(pointer) {
                scene.push(set(anchor, caret(pointer)));
            }
            return;
        }
        let Some(pointer) = response.interact_pointer_pos() else { return };
        if response.dragged() || response.drag_stopped() {
            let origin = ui.input(|input| input.pointer.press_origin()).map(caret);
            let Some(anchor) = (if response.drag_started() { origin } else { known }) else { return };
            scene.memory.selecting = response.dragged();
            // Outside, the paragraph that is there says where it ends; where none is, it stays.
            if response.rect.contains(pointer) {
                scene.push(set(anchor, caret(pointer)));
            }
        } else if response.double_clicked() {
            let word = word_at(self.words(), caret(pointer).at);
            let caret = |at| Caret { paragraph: self.place, at };
            scene.push(set(caret(word.start), caret(word.end)));
        } else if response.clicked() {
            let extended = known.filter(|_| ui.input(|input| input.modifiers.shift));
            match extended {
                Some(anchor) => scene.push(set(anchor, caret(pointer))),
                None if scene.state.selection.is_some() => scene.push(Action::Selection(SelectionAction::Clear)),
                None => {}
            }
        }
    }

    /// The ground of the selected words, below them.
    pub(super) fn ground_ui(&self, ui: &Ui, scene: &Scene<'_>) {
        let stretch = self.selection(scene).and_then(|selection| selection.stretch(self.place, self.words().len()));
        for rect in stretch.map(|stretch| self.prose.grounds(stretch)).unwrap_or_default() {
            ui.painter().rect_filled(rect.translate(self.at.to_vec2()), measure::HAIR, scene.theme.mark);
        }
    }

    /// What can be done with them, below the last line of them.
    pub(super) fn bar_ui(&self, ui: &Ui, scene: &mut Scene<'_>) {
        let Some(selection) = self.selection(scene).filter(|selection| selection.ends().1.paragraph == self.place) else {
            return;
        };
        if !selection.has_words(self.document) || scene.memory.selecting || scene.state.dialog.is_some() {
            return;
        }
        let Some(stretch) = selection.stretch(self.place, self.words().len()) else { return };
        let is_across = selection.is_across();
        let grounds = self.prose.grounds(stretch);
        let (Some(first), Some(last)) = (grounds.first(), grounds.last()) else { return };
        let left = if grounds.len() == 1 { first.left() } else { last.left().min(first.left()) };
        let at = self.at + vec2(left, last.bottom() + measure::S4);
        if !ui.clip_rect().contains(at) {
            return;
        }
        let frame = Frame::new()
            .fill(scene.theme.raised)
            .stroke(Stroke::new(measure::LINE, scene.theme.rule2))
            .corner_radius(CornerRadius::same(measure::RADIUS))
            .inner_margin(Margin::same(measure::HAIR as i8));
        Area::new(Id::unique(("selection-bar", self.prose.size().x as i32)))
            .order(Order::Middle)
            .fixed_pos(at)
            .constrain_to(ui.clip_rect())
            .show(ui.ctx(), |ui| {
                frame.show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = measure::HAIR;
                        for (icon, name, action) in [
                            (Icon::Copy, "selection-copy", SelectionAction::Copy { cited: true }),
                            (Icon::TextQuote, "selection-where", SelectionAction::LookFor),
                        ] {
                            // Several paragraphs stand nowhere as one wording.
                            if is_across && action == SelectionAction::LookFor {
                                continue;
                            }
                            let text = scene.say(name);
                            let button = Button { icon: Some(icon), ..Button::small(Look::Plain, &text) };
                            scene.press_ui(ui, button, Action::Selection(action));
                        }
                    });
                });
            });
    }
}

/// Ctrl+C copies the selected words, where no field has the keys.
pub(super) fn keys_ui(ui: &Ui, scene: &mut Scene<'_>) {
    if !ui.input(|input| input.pointer.primary_down()) {
        scene.memory.selecting = false;
    }
    if scene.state.selection.is_none() || scene.state.dialog.is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    if ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))) {
        scene.push(Action::Selection(SelectionAction::Copy { cited: false }));
    }
}
