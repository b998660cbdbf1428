//! The dialog in which a file is made: which form, where; then what to do with it.

use egui::{Align, Layout as Flow, RichText, Ui};

use super::Scene;
use super::dialogs::head_ui;
use crate::export::{Form, Layout};
use crate::ui::action::Action;
use crate::ui::state::{ExportDialog, Progress, Subject};
use crate::ui::theme::measure;
use crate::ui::update::ExportAction;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;

/// Draws the dialog.
pub(super) fn export_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog) {
    let Some(subject) = scene.state.subject() else { return };
    let labels = subject.labels().join(" → ");
    head_ui(ui, scene, scene.messages.say_with("ui-export-title", &[("texts", labels.into())]));
    let is_pair = matches!(&subject, Subject::Comparison(lineage) if lineage.comparisons.len() == 1);
    ui.horizontal_wrapped(|ui| {
        for form in ExportDialog::forms(&subject) {
            let name = scene.say(form_name(form));
            if Button::text(Look::Toggle(dialog.form == form), &name).show_ui(ui, scene.theme).clicked() {
                scene.push(Action::Export(ExportAction::Form(form)));
            }
        }
    });
    ui.add_space(measure::S8);
    if dialog.form == Form::Docx && is_pair {
        ui.horizontal_wrapped(|ui| {
            for (layout, name) in [(Layout::Tracked, "ui-export-tracked"), (Layout::Table, "ui-export-table")] {
                let name = scene.say(name);
                if Button::text(Look::Toggle(dialog.layout == layout), &name).show_ui(ui, scene.theme).clicked() {
                    scene.push(Action::Export(ExportAction::Layout(layout)));
                }
            }
        });
        ui.add_space(measure::S8);
    }
    ui.label(RichText::new(scene.say(hint(dialog, is_pair))).color(scene.theme.ink2));
    ui.add_space(measure::S12);
    path_ui(ui, scene, dialog);
    ui.add_space(measure::S8);
    progress_ui(ui, scene, dialog);
    ui.add_space(measure::S12);
    buttons_ui(ui, scene, dialog);
}

const fn form_name(form: Form) -> &'static str {
    match form {
        Form::Docx => "ui-export-word",
        Form::Html => "ui-export-page",
        Form::Xlsx => "ui-export-sheet",
        Form::Csv => "ui-export-csv",
        Form::Markdown => "ui-export-markdown",
        _ => "ui-export-akn",
    }
}

/// What the form is for.
const fn hint(dialog: &ExportDialog, is_pair: bool) -> &'static str {
    match (dialog.form, dialog.layout) {
        (Form::Docx, Layout::Tracked) if is_pair => "ui-export-hint-tracked",
        (Form::Docx, _) => "ui-export-hint-word",
        (Form::Html, _) => "ui-export-hint-page",
        (Form::Akn, _) => "ui-export-hint-akn",
        _ => "ui-export-hint-table",
    }
}

fn path_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog) {
    let row = egui::vec2(ui.available_width(), measure::CONTROL + measure::S8);
    ui.allocate_ui_with_layout(row, Flow::right_to_left(Align::Center), |ui| {
        let browse = scene.say("ui-export-browse");
        if Button::text(Look::Edged, &browse).show_ui(ui, scene.theme).clicked() {
            scene.push(Action::Export(ExportAction::Browse));
        }
        let name = scene.say("ui-export-place");
        let width = ui.available_width() - measure::S16;
        let field = Field { hint: false, width, ..Field::new("export-path", &name, &dialog.path) };
        let (_, typed) = field.show_ui(ui, scene.theme);
        if let Some(path) = typed {
            scene.push(Action::Export(ExportAction::Typed(path)));
        }
    });
}

fn progress_ui(ui: &mut Ui, scene: &Scene<'_>, dialog: &ExportDialog) {
    let sentence = match &dialog.progress {
        Progress::Chosen => return,
        Progress::Writing => scene.say("ui-export-writing"),
        Progress::Exists => scene.say("ui-export-exists"),
        Progress::Done => scene.say("ui-export-done"),
        Progress::Failed(error) => error.sentence(scene.messages),
        Progress::NotWritten(reason) => scene.messages.say_with("ui-export-not-written", &[("reason", reason.as_str().into())]),
    };
    ui.label(RichText::new(sentence).color(scene.theme.ink));
}

fn buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog) {
    let is_done = dialog.progress == Progress::Done;
    ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
        let button = |ui: &mut Ui, scene: &Scene<'_>, look: Look, name: &str, enabled: bool| {
            let name = scene.say(name);
            Button { enabled, ..Button::text(look, &name) }.show_ui(ui, scene.theme).clicked()
        };
        if is_done {
            if button(ui, scene, Look::Primary, "ui-export-open", true) {
                scene.push(Action::Export(ExportAction::Open));
            }
            if button(ui, scene, Look::Edged, "ui-export-folder", true) {
                scene.push(Action::Export(ExportAction::ShowFolder));
            }
        } else {
            let name = if dialog.progress == Progress::Exists { "ui-export-replace" } else { "ui-export-write" };
            let is_ready = !dialog.path.trim().is_empty() && dialog.progress != Progress::Writing;
            if button(ui, scene, Look::Primary, name, is_ready) {
                scene.push(Action::Export(ExportAction::Write));
            }
        }
        let close = if is_done { "ui-close" } else { "ui-cancel" };
        if button(ui, scene, Look::Edged, close, true) {
            scene.push(Action::CloseDialog);
        }
    });
}
