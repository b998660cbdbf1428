//! Selecting words of a paragraph with the pointer, and the little bar that says what can be done with them.

use egui::{Area, CornerRadius, Event, Frame, Id, Margin, Order, Pos2, Response, Stroke, Ui, vec2};
use lucide_icons::Icon;

use super::Scene;
use crate::engine::DocumentId;
use crate::model::Paragraph;
use crate::ui::action::{Action, SelectionAction};
use crate::ui::state::{Selection, word_at};
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::prose::Prose;

/// A paragraph that answers to the pointer.
pub(super) struct Selectable<'p> {
    pub(super) id: &'p DocumentId,
    pub(super) place: usize,
    pub(super) paragraph: &'p Paragraph,
    pub(super) prose: &'p Prose,
    /// Where its words begin.
    pub(super) at: Pos2,
}

impl Selectable<'_> {
    fn selection<'s>(&self, scene: &Scene<'s>) -> Option<&'s Selection> {
        scene.state.selection.as_ref().filter(|selection| selection.id == *self.id && selection.paragraph == self.place)
    }

    /// Drag, double click, click with Shift. A plain click takes the selection away.
    pub(super) fn answer_ui(&self, ui: &Ui, scene: &mut Scene<'_>, response: &Response) {
        let byte = |at: Pos2| self.prose.byte_at(at - self.at.to_vec2());
        let set = |anchor: usize, head: usize| {
            let selection = Selection { id: self.id.clone(), paragraph: self.place, anchor, head };
            Action::Selection(SelectionAction::Set(selection))
        };
        let Some(pointer) = response.interact_pointer_pos() else { return };
        let known = self.selection(scene).map(|selection| selection.anchor);
        if response.dragged() || response.drag_stopped() {
            let origin = ui.input(|input| input.pointer.press_origin()).map(byte);
            let Some(anchor) = (if response.drag_started() { origin } else { known }) else { return };
            scene.push(set(anchor, byte(pointer)));
        } else if response.double_clicked() {
            let word = word_at(&self.paragraph.text, byte(pointer));
            scene.push(set(word.start, word.end));
        } else if response.clicked() {
            let extended = known.filter(|_| ui.input(|input| input.modifiers.shift));
            scene.push(match extended {
                Some(anchor) => set(anchor, byte(pointer)),
                None => Action::Selection(SelectionAction::Clear),
            });
        }
    }

    /// The ground of the selected words, below them.
    pub(super) fn ground_ui(&self, ui: &Ui, scene: &Scene<'_>) {
        let Some(selection) = self.selection(scene) else { return };
        for rect in self.prose.grounds(selection.range()) {
            ui.painter().rect_filled(rect.translate(self.at.to_vec2()), measure::HAIR, scene.theme.mark);
        }
    }

    /// What can be done with them, below the last line of them.
    pub(super) fn bar_ui(&self, ui: &Ui, scene: &mut Scene<'_>, response: &Response) {
        let Some(selection) = self.selection(scene) else { return };
        if selection.words(self.paragraph).is_none() || response.dragged() || scene.state.dialog.is_some() {
            return;
        }
        let grounds = self.prose.grounds(selection.range());
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
        Area::new(Id::unique("selection-bar")).order(Order::Middle).fixed_pos(at).constrain_to(ui.clip_rect()).show(
            ui.ctx(),
            |ui| {
                frame.show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = measure::HAIR;
                        for (icon, name, action) in [
                            (Icon::Copy, "selection-copy", SelectionAction::Copy { cited: true }),
                            (Icon::TextQuote, "selection-where", SelectionAction::LookFor),
                        ] {
                            let text = scene.say(name);
                            let button =
                                Button { icon: Some(icon), height: measure::SMALL_CONTROL, ..Button::text(Look::Plain, &text) };
                            if button.show_ui(ui, scene.theme).clicked() {
                                scene.push(Action::Selection(action));
                            }
                        }
                    });
                });
            },
        );
    }
}

/// Ctrl+C copies the selected words, where no field has the keys.
pub(super) fn keys_ui(ui: &Ui, scene: &mut Scene<'_>) {
    if scene.state.selection.is_none() || scene.state.dialog.is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    if ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))) {
        scene.push(Action::Selection(SelectionAction::Copy { cited: false }));
    }
}
