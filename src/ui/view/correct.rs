//! The panel beside a text in which a person puts right what is known of it, and its structure.

use egui::{Align, Frame, Id, Layout, Margin, RichText, ScrollArea, TextEdit, Ui};
use lucide_icons::Icon;

use super::Scene;
use crate::model::{Document, Language, Paragraph, Section, Status};
use crate::ui::action::{Action, CorrectAction};
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{Draft, Wrong};
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Lines of the paragraph that are in view where it is split.
const SPLIT_LINES: usize = 6;

pub(super) fn correct_ui(ui: &mut Ui, scene: &mut Scene<'_>, document: &Document) {
    let margin = Margin::symmetric(measure::S12 as i8, measure::S8 as i8);
    let area = ScrollArea::vertical().id_salt("correct").auto_shrink(false);
    travel::show_ui(ui, "correct", Who::Beside, area, |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::S4;
            top_ui(ui, scene);
            if scene.state.imports.running.is_some() {
                ui.label(RichText::new(scene.say("correct-not-now")).color(scene.theme.warn));
            }
            meta_ui(ui, scene);
            ui.add_space(measure::S8);
            let marked = scene.state.marked();
            paragraph_ui(ui, scene, marked.and_then(|place| document.paragraphs.get(place)), marked);
            ui.add_space(measure::S8);
            list_ui(ui, scene);
        });
    });
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.add_space(measure::S8);
    ui.label(scene.head(scene.say(name)));
}

fn top_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal(|ui| {
        let font = Face::SansSemiBold.font(measure::TEXT);
        ui.label(RichText::new(scene.say("correct-title")).font(font).color(scene.theme.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            scene.icon_ui(ui, Icon::X, "ui-close", Command::Correct);
            let known = &scene.state.correct.known;
            let (can_undo, can_redo) = (!known.steps.is_empty(), !known.undone.is_empty());
            for (icon, name, enabled, action) in [
                (Icon::Redo2, "correct-redo", can_redo, CorrectAction::Redo),
                (Icon::Undo2, "correct-undo", can_undo, CorrectAction::Undo),
            ] {
                let name = scene.say(name);
                let enabled = enabled && free(scene);
                if (Button { enabled, ..Button::icon(icon, &name) }).show_ui(ui, scene.theme).clicked() && enabled {
                    scene.push(Action::Correct(action));
                }
            }
        });
    });
    ui.label(RichText::new(scene.say("correct-hint")).size(measure::TEXT_SMALL).color(scene.theme.ink2));
}

/// Nothing is on its way.
fn free(scene: &Scene<'_>) -> bool {
    !scene.state.correct.waiting && scene.state.imports.running.is_none()
}

/// A field: what it is called among all, its sentence, what is typed, and what typing does.
type TextField<'a> = (&'static str, &'static str, &'a str, fn(String) -> CorrectAction);

fn meta_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Draft { symbol, title, date, series, language, status } = scene.state.correct.draft.clone();
    let fields: [TextField<'_>; 4] = [
        ("correct-symbol-field", "correct-symbol", &symbol, CorrectAction::Symbol),
        ("correct-title-field", "correct-name", &title, CorrectAction::Title),
        ("correct-date-field", "correct-date", &date, CorrectAction::Date),
        ("correct-series-field", "correct-series", &series, CorrectAction::Series),
    ];
    for (id, name, text, action) in fields {
        head_ui(ui, scene, name);
        let name = scene.say(name);
        let field = Field { hint: false, space: measure::S4, ..Field::new(id, &name, text) };
        if let (_, Some(typed)) = field.show_ui(ui, scene.theme) {
            scene.push(Action::Correct(action(typed)));
        }
        let wrong = match (scene.state.correct.wrong, id) {
            (Some(Wrong::Symbol), "correct-symbol-field") => Some("correct-wrong-symbol"),
            (Some(Wrong::Date), "correct-date-field") => Some("correct-wrong-date"),
            _ => None,
        };
        if let Some(wrong) = wrong {
            ui.label(RichText::new(scene.say(wrong)).size(measure::TEXT_SMALL).color(scene.theme.warn));
        }
    }
    head_ui(ui, scene, "correct-status");
    let statuses = [None, Some(Status::Adopted), Some(Status::Draft), Some(Status::Recommended)];
    let named: Vec<_> = statuses.into_iter().map(|status| (status, scene.messages.status(status))).collect();
    if let Some(status) = toggles_ui(ui, scene, &named, status) {
        scene.push(Action::Correct(CorrectAction::Status(status)));
    }
    head_ui(ui, scene, "correct-language");
    let languages = Language::ALL.into_iter();
    let named: Vec<_> =
        languages.map(|language| (language, scene.messages.say(&format!("language-{}", language.code())))).collect();
    if let Some(language) = toggles_ui(ui, scene, &named, language) {
        scene.push(Action::Correct(CorrectAction::Language(language)));
    }
    ui.add_space(measure::S8);
    let changed = scene.state.correct.draft != scene.state.correct.base;
    let set = scene.say("correct-set");
    let button = Button { enabled: changed && free(scene), ..Button::text(Look::Primary, &set) };
    if button.show_ui(ui, scene.theme).clicked() && button.enabled {
        scene.push(Action::Correct(CorrectAction::Set));
    }
}

/// One of several values; returns the one that was pressed.
fn toggles_ui<T: PartialEq + Copy>(ui: &mut Ui, scene: &Scene<'_>, values: &[(T, String)], on: T) -> Option<T> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(measure::HAIR, measure::HAIR);
        for (value, name) in values {
            let button = Button::small(Look::Toggle(*value == on), name);
            if button.show_ui(ui, scene.theme).clicked() {
                pressed = Some(*value);
            }
        }
    });
    pressed
}

fn small_button(enabled: bool, text: &str) -> Button<'_> {
    Button { enabled, ..Button::small(Look::Edged, text) }
}

fn paragraph_ui(ui: &mut Ui, scene: &mut Scene<'_>, paragraph: Option<&Paragraph>, place: Option<usize>) {
    head_ui(ui, scene, "correct-paragraph");
    let Some(paragraph) = paragraph else {
        ui.label(RichText::new(scene.say("correct-mark-one")).color(scene.theme.ink2));
        return;
    };
    let name = words::paragraph_in_words(scene.messages, paragraph);
    ui.label(RichText::new(name).color(scene.theme.ink));
    let parts = [
        (Section::Preamble, scene.say("ui-reading-preamble")),
        (Section::Operative, scene.say("ui-reading-operative")),
        (Section::Heading, scene.say("correct-heading")),
    ];
    if let Some(section) = toggles_ui(ui, scene, &parts, paragraph.section).filter(|section| *section != paragraph.section) {
        scene.push(Action::Correct(CorrectAction::Section(section)));
    }
    let enabled = free(scene);
    ui.horizontal(|ui| {
        let note = scene.say("correct-footnote");
        if small_button(enabled, &note).show_ui(ui, scene.theme).clicked() && enabled {
            scene.push(Action::Correct(CorrectAction::Footnote));
        }
        let name = scene.say("correct-mark");
        let mark = scene.state.correct.mark.clone();
        let field = Field { hint: false, width: measure::S48, space: measure::S4, ..Field::new("correct-mark", &name, &mark) };
        if let (_, Some(typed)) = field.show_ui(ui, scene.theme) {
            scene.push(Action::Correct(CorrectAction::Mark(typed)));
        }
    });
    let join = scene.say("correct-join");
    if small_button(enabled, &join).show_ui(ui, scene.theme).clicked() && enabled {
        scene.push(Action::Correct(CorrectAction::Join));
    }
    head_ui(ui, scene, "correct-split-hint");
    // The caret is put where the second part is to begin; nothing can be typed here.
    let mut text = paragraph.text.as_str();
    let id = Id::unique(("correct-split", place));
    let name = scene.say("correct-split-hint");
    let shown = TextEdit::multiline(&mut text).id(id).desired_width(f32::INFINITY).desired_rows(SPLIT_LINES).show(ui);
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name));
    let caret = egui::text_edit::TextEditState::load(ui.ctx(), id).and_then(|state| state.cursor.char_range());
    let offset = caret.and_then(|range| paragraph.text.char_indices().nth(usize::from(range.primary.index)).map(|(at, _)| at));
    let split = scene.say("correct-split");
    let can_split = enabled && offset.is_some_and(|offset| offset > 0);
    if (Button { enabled: can_split, ..small_button(enabled, &split) }).show_ui(ui, scene.theme).clicked()
        && let Some(offset) = offset.filter(|_| can_split)
    {
        scene.push(Action::Correct(CorrectAction::Split(offset)));
    }
}

/// What was corrected so far, the latest last.
fn list_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let steps = &scene.state.correct.known.steps;
    if steps.is_empty() {
        return;
    }
    head_ui(ui, scene, "correct-so-far");
    for step in steps {
        ui.label(RichText::new(scene.messages.correction(step)).size(measure::TEXT_SMALL).color(scene.theme.ink));
    }
}

/// In the bar over a text: that it was corrected by hand, and the way to the panel.
pub(super) fn badge_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let count = scene.state.open_entry().map_or(0, crate::engine::Entry::corrections);
    if count > 0 {
        let name = scene.messages.say_with("library-corrected-by-hand", &[("count", count.into())]);
        let button = Button { name: &name, height: measure::BADGE, ..Button::icon(Icon::PencilLine, &name) };
        scene.press_ui(ui, button, Command::Correct);
        let words = RichText::new(count.to_string()).size(measure::TEXT_SMALL).color(scene.theme.ink2);
        ui.label(words);
    }
}
