//! What a person can say of the mandates of a paragraph, in its card: this is no condition, this is asked of somebody else.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::Scene;
use crate::mandate::by_hand::{ByHand, Correction, Said};
use crate::mandate::{Condition, ParagraphMandates};
use crate::model::{Document, Paragraph};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::AddresseeDraft;
use crate::ui::theme::measure;
use crate::ui::update::MandatesAction;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;

/// A text and a paragraph of it.
type Place<'a> = (&'a Document, &'a Paragraph);

fn correction((document, paragraph): Place<'_>, said: Said) -> Correction {
    Correction { document: ByHand::name_of(document), paragraph: paragraph.id.as_str().to_owned(), said }
}

fn button_ui(ui: &mut Ui, scene: &mut Scene<'_>, icon: Icon, name: &str, about: &str, action: MandatesAction) {
    let text = scene.say(name);
    let spoken = format!("{text} : {about}");
    let button = Button { icon: Some(icon), name: &spoken, ..Button::small(Look::Plain, &text) };
    scene.press_ui(ui, button, Action::Mandates(action));
}

fn by_hand_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.label(RichText::new(scene.say("ui-by-hand")).font(Face::SansMedium.font(measure::TEXT_TINY)).color(scene.theme.warn));
}

/// Whom a clause is addressed to, to be set right.
pub(super) fn addressees_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: Place<'_>, found: &ParagraphMandates, at: usize) {
    let Some(clause) = found.asked().nth(at) else { return };
    let text = place.1.text.as_str();
    let verb = clause.printed(text).to_owned();
    let nth = found.asked().take(at).filter(|other| other.printed(text) == verb).count();
    let said = |names: Vec<String>| correction(place, Said::Addressees { verb: verb.clone(), nth, names });
    let here = [ByHand::name_of(place.0), place.1.id.as_str().to_owned()];
    let is_here = |draft: &&AddresseeDraft| draft.clause == at && draft.place == here;
    if let Some(draft) = scene.state.mandates_by_hand.draft.as_ref().filter(is_here) {
        let name = scene.say("ui-addressees-typed");
        let field = Field { lines: 2, ..Field::new("addressees", &name, &draft.typed) };
        field.begin(ui);
        let (response, typed) = field.show_ui(ui, scene.theme);
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let entered = response.has_focus() && pressed(egui::Key::Enter);
        if response.lost_focus() && pressed(egui::Key::Escape) {
            scene.push(Action::Mandates(MandatesAction::Draft(None)));
        }
        let names = draft.names();
        if let Some(typed) = typed {
            scene.push(Action::Mandates(MandatesAction::Draft(Some(AddresseeDraft { place: here, clause: at, typed }))));
        }
        ui.label(
            RichText::new(scene.say("ui-addressees-hint")).font(Face::Sans.font(measure::TEXT_TINY)).color(scene.theme.ink2),
        );
        if entered {
            scene.push(Action::Mandates(MandatesAction::Say(said(names.clone()))));
        }
        ui.horizontal_wrapped(|ui| {
            button_ui(ui, scene, Icon::Check, "ui-addressees-enter", &verb, MandatesAction::Say(said(names)));
            button_ui(ui, scene, Icon::X, "ui-cancel", &verb, MandatesAction::Draft(None));
        });
        return;
    }
    if clause.by_hand {
        by_hand_ui(ui, scene);
    }
    ui.horizontal_wrapped(|ui| {
        let names: Vec<&str> = clause.addressees.iter().map(|addressee| addressee.name.as_str()).collect();
        let draft = AddresseeDraft { place: here, clause: at, typed: names.join(" ; ") };
        button_ui(ui, scene, Icon::Pencil, "ui-addressees-change", &verb, MandatesAction::Draft(Some(draft)));
        if clause.by_hand {
            button_ui(ui, scene, Icon::RotateCcw, "ui-by-hand-forget", &verb, MandatesAction::Forget(said(Vec::new())));
        }
    });
}

/// A condition, to be taken out.
pub(super) fn condition_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    place: Place<'_>,
    found: &ParagraphMandates,
    condition: &Condition,
) {
    let text = place.1.text.as_str();
    let words = condition.range.of(text).to_owned();
    let before = found.conditions.iter().filter(|other| other.range.start < condition.range.start);
    let nth = before.filter(|other| other.range.of(text) == words).count();
    let said = correction(place, Said::NotACondition { words: words.clone(), nth });
    button_ui(ui, scene, Icon::CircleSlash, "ui-not-a-condition", &words, MandatesAction::Say(said));
}

/// What a person said is no condition.
pub(super) fn withdrawn_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: Place<'_>, found: &ParagraphMandates) {
    let text = place.1.text.as_str();
    for (at, condition) in found.withdrawn.iter().enumerate() {
        let words = condition.range.of(text).to_owned();
        let nth = found.withdrawn.iter().take(at).filter(|other| other.range.of(text) == words).count();
        ui.add_space(measure::S8);
        let struck = RichText::new(words.replace('\'', "’")).font(Face::Sans.font(measure::TEXT)).color(scene.theme.ink2);
        ui.label(struck.strikethrough());
        by_hand_ui(ui, scene);
        let said = correction(place, Said::NotACondition { words: words.clone(), nth });
        button_ui(ui, scene, Icon::RotateCcw, "ui-by-hand-forget", &words, MandatesAction::Forget(said));
    }
}
