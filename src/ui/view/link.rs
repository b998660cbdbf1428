//! Paragraphs linked by hand: the paragraphs of two texts side by side, to be ticked.

use egui::{Align, Checkbox, Layout, RichText, ScrollArea, Ui};

use super::Scene;
use super::dialogs::head_ui;
use crate::model::{Document, Paragraph};
use crate::text::fold::fold;
use crate::text::{Side, Sides};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::LinkDraft;
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// So much of a paragraph tells which it is.
const MOST_LETTERS: usize = 70;

pub(super) fn link_ui(ui: &mut Ui, scene: &mut Scene<'_>, draft: &LinkDraft) {
    let Some(table) = &scene.state.comparison else { return };
    let documents = &table.lineage.documents;
    let (Some(left), Some(right)) = (documents.get(draft.documents.left), documents.get(draft.documents.right)) else { return };
    head_ui(ui, scene, scene.say("ui-link-title"));
    ui.label(RichText::new(scene.say("ui-link-hint")).color(scene.theme.ink2));
    ui.add_space(measure::S8);
    field_ui(ui, scene, &draft.typed);
    ui.add_space(measure::S8);
    let both = Sides::new(left, right);
    ui.columns(2, |columns| {
        for (ui, side) in columns.iter_mut().zip(Side::BOTH) {
            side_ui(ui, scene, both.get(side), draft, side);
        }
    });
    ui.add_space(measure::S12);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let enter = scene.say("ui-link-enter");
        let enabled = !draft.ticked.left.is_empty() && !draft.ticked.right.is_empty();
        scene.press_ui(ui, Button { enabled, ..Button::text(Look::Primary, &enter) }, Action::LinkEntered);
        scene.button_ui(ui, Look::Edged, "ui-cancel", Action::CloseDialog);
    });
}

fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>, typed: &str) {
    let name = scene.say("ui-link-field");
    let (_, typed) = Field::new("link-field", &name, typed).show_ui(ui, scene.theme);
    if let Some(now) = typed {
        scene.push(Action::LinkTyped(now));
    }
}

/// The paragraphs of one text: what is ticked first, then what answers to what was typed.
fn side_ui(ui: &mut Ui, scene: &mut Scene<'_>, document: &Document, draft: &LinkDraft, side: Side) {
    let ticked = draft.ticked.get(side);
    let typed = fold(draft.typed.trim());
    let answers = |paragraph: &Paragraph| {
        typed.is_empty()
            || fold(paragraph.id.as_str()) == typed
            || fold(&words::paragraph_name(scene.messages, paragraph)) == typed
            || fold(&paragraph.text).contains(&typed)
    };
    let others = document.paragraphs.iter().enumerate().filter(|(at, paragraph)| !ticked.contains(at) && answers(paragraph));
    let shown: Vec<usize> = ticked.iter().copied().chain(others.map(|(at, _)| at)).collect();
    let label = RichText::new(document.label()).font(Face::SansSemiBold.font(measure::TEXT)).color(scene.theme.ink);
    ui.label(label);
    if shown.is_empty() {
        ui.label(RichText::new(scene.say("ui-link-none")).color(scene.theme.ink2));
    }
    let area =
        ScrollArea::vertical().id_salt(("link", side == Side::Left)).max_height(measure::PALETTE_LIST).auto_shrink([false, true]);
    let name = if side == Side::Left { "link-left" } else { "link-right" };
    travel::list_ui(ui, name, Who::Beside, area, |area, ui| {
        area.show_rows(ui, measure::TOOLBAR, shown.len(), |ui, range| {
            for at in shown.get(range).unwrap_or_default() {
                let Some(paragraph) = document.paragraphs.get(*at) else { continue };
                let mut on = ticked.contains(at);
                let words: String = paragraph.text.chars().take(MOST_LETTERS).collect();
                let name = scene.messages.say_with(
                    "ui-outline-line",
                    &[("paragraph", words::paragraph_name(scene.messages, paragraph).into()), ("text", words.into())],
                );
                ui.set_height(measure::TOOLBAR);
                let text = RichText::new(name).font(Face::Sans.font(measure::TEXT)).color(scene.theme.ink);
                if ui.add(Checkbox::new(&mut on, text)).changed() {
                    scene.push(Action::LinkTicked(side, *at, on));
                }
            }
        })
    });
}
