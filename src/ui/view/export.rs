//! The dialog in which a file is made: of what, which kind, where, how it begins; then what to do with it.

use egui::{Align, Layout as Flow, RichText, Ui, UiBuilder};

use super::Scene;
use super::dialogs::head_ui;
use super::export_preview::preview_ui;
use crate::export::{Form, Layout, pdf};
use crate::ui::action::Action;
use crate::ui::state::{ExportDialog, FileKind, Progress, Sheet, Subject, What};
use crate::ui::theme::measure;
use crate::ui::update::ExportAction;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;

/// Share of the card for the choices; the rest shows how the file begins.
const CHOICES: f32 = 0.42;

/// Height of the card, but for what a small window takes away.
const HEIGHT: f32 = 480.0;

/// Draws the dialog.
pub(super) fn export_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog) {
    let Some(subject) = scene.state.subject_of(dialog.what) else { return };
    let labels = subject.labels(scene.messages).join(" → ");
    head_ui(ui, scene, scene.messages.say_with("ui-export-title", &[("texts", labels.into())]));
    let height = HEIGHT.min(ui.ctx().content_rect().height() - 4.0 * measure::S48);
    let whole = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), height));
    let border = whole.left() + (whole.width() * CHOICES).floor();
    let left = egui::Rect::from_min_max(whole.min, egui::pos2(border - measure::S24, whole.bottom()));
    let right = egui::Rect::from_min_max(egui::pos2(border, whole.top()), whole.max);
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| choices_ui(ui, scene, dialog, &subject));
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| preview_ui(ui, scene, dialog));
    ui.advance_cursor_after_rect(whole);
    ui.add_space(measure::S12);
    buttons_ui(ui, scene, dialog);
}

fn choices_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog, subject: &Subject) {
    let is_pair = subject.is_pair();
    ui.spacing_mut().item_spacing.y = measure::S8;
    if dialog.offered.len() > 1 {
        label_ui(ui, scene, "ui-export-what");
        let sheet = scene.state.mandates.as_ref().map(|mandates| mandates.sheet).unwrap_or_default();
        toggles_ui(ui, scene, &dialog.offered, dialog.what, |what| what_name(what, sheet), ExportAction::What);
        ui.add_space(measure::S8);
    }
    label_ui(ui, scene, "ui-export-kind");
    toggles_ui(ui, scene, &dialog.kinds(), dialog.kind, kind_name, ExportAction::Kind);
    let hint = hint(scene, dialog, subject);
    ui.label(RichText::new(hint).color(scene.theme.ink2));
    if dialog.kind == FileKind::Form(Form::Docx) && is_pair {
        ui.add_space(measure::S8);
        let layouts = [Layout::Tracked, Layout::Table];
        toggles_ui(ui, scene, &layouts, dialog.layout, layout_name, ExportAction::Layout);
        if dialog.layout == Layout::Tracked {
            let name = scene.say("ui-export-author");
            let width = ui.available_width();
            let field = Field { hint: true, width, ..Field::new("export-author", &name, &dialog.author) };
            if let (_, Some(author)) = field.show_ui(ui, scene.theme) {
                scene.push(Action::Export(ExportAction::Author(author)));
            }
        }
    }
    ui.add_space(measure::S8);
    label_ui(ui, scene, "ui-export-place");
    path_ui(ui, scene, dialog);
    progress_ui(ui, scene, dialog);
}

/// What a group of choices is about.
fn label_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.label(RichText::new(scene.say(name)).size(measure::TEXT_SMALL).color(scene.theme.ink2));
}

/// One of several, as buttons.
fn toggles_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    all: &[T],
    chosen: T,
    name: impl Fn(T) -> &'static str,
    action: fn(T) -> ExportAction,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(measure::S4, measure::S4);
        for own in all {
            scene.toggle_ui(ui, chosen == *own, name(*own), Action::Export(action(*own)));
        }
    });
}

/// Of the mandates it is the sheet in view.
const fn what_name(what: What, sheet: Sheet) -> &'static str {
    match what {
        What::Text => "ui-export-what-text",
        What::Comparison => "ui-export-what-comparison",
        What::Lineage => "ui-export-what-lineage",
        What::History => "ui-export-what-history",
        What::Mandates => match sheet {
            Sheet::Register => "mandate-view-register",
            Sheet::Conditions => "mandate-view-conditions",
            Sheet::Reports => "mandate-view-reports",
            Sheet::Addressees => "mandate-view-addressees",
            Sheet::Growth => "mandate-view-growth",
            Sheet::Changes => "mandate-view-changes",
        },
        What::Hits => "export-title-hits",
        What::Quote => "export-title-quote",
        What::Spread => "export-title-spread",
        What::Citations => "export-title-citations",
        What::Series => "export-title-series",
    }
}

const fn layout_name(layout: Layout) -> &'static str {
    match layout {
        Layout::Tracked => "ui-export-tracked",
        Layout::Table => "ui-export-table",
    }
}

const fn kind_name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Form(Form::Docx) => "ui-export-word",
        FileKind::Form(Form::Html) => "ui-export-page",
        FileKind::Form(Form::Pdf) => "ui-export-pdf",
        FileKind::Form(Form::Xlsx) => "ui-export-sheet",
        FileKind::Form(Form::Csv) => "ui-export-csv",
        FileKind::Form(Form::Markdown) => "ui-export-markdown",
        FileKind::Form(Form::Json) => "ui-export-json",
        FileKind::Form(_) => "ui-export-akn",
        FileKind::Picture => "ui-export-picture",
    }
}

/// What the kind of file is for, and of which texts it is made.
fn hint(scene: &Scene<'_>, dialog: &ExportDialog, subject: &Subject) -> String {
    scene.say(match (dialog.kind, dialog.layout) {
        (FileKind::Form(Form::Docx), Layout::Tracked) if subject.is_pair() => {
            let labels = subject.labels(scene.messages);
            let label = |at: usize| labels.get(at).map_or("", String::as_str).into();
            return scene.messages.say_with("ui-export-hint-tracked", &[("left", label(0)), ("right", label(1))]);
        }
        (FileKind::Form(Form::Docx), _) if subject.is_many() => "ui-export-hint-many",
        (FileKind::Form(Form::Docx), _) => "ui-export-hint-word",
        (FileKind::Form(Form::Html), _) => "ui-export-hint-page",
        (FileKind::Form(Form::Akn), _) => "ui-export-hint-akn",
        (FileKind::Form(Form::Pdf), _) if pdf::IS_BUILT_IN => "ui-export-hint-pdf",
        (FileKind::Form(Form::Pdf), _) => "ui-export-hint-no-pdf",
        (FileKind::Picture, _) => "ui-export-hint-picture",
        _ => "ui-export-hint-table",
    })
}

fn path_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog) {
    let row = egui::vec2(ui.available_width(), measure::CONTROL + measure::S8);
    ui.allocate_ui_with_layout(row, Flow::right_to_left(Align::Center), |ui| {
        scene.button_ui(ui, Look::Edged, "ui-export-browse", Action::Export(ExportAction::Browse));
        let name = scene.say("ui-export-place");
        let width = ui.available_width();
        let field = Field { hint: false, ends: true, width, ..Field::new("export-path", &name, &dialog.path) };
        let (response, typed) = field.show_ui(ui, scene.theme);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if let Some(path) = typed {
            scene.push(Action::Export(ExportAction::Typed(path)));
        } else if entered && may_write(dialog) {
            scene.push(Action::Export(ExportAction::Write));
        }
    });
}

/// Whether there is something to write, and a place for it.
fn may_write(dialog: &ExportDialog) -> bool {
    let is_built_in = dialog.kind != FileKind::Form(Form::Pdf) || pdf::IS_BUILT_IN;
    is_built_in && !dialog.path.trim().is_empty() && !matches!(dialog.progress, Progress::Writing | Progress::Done)
}

fn progress_ui(ui: &mut Ui, scene: &Scene<'_>, dialog: &ExportDialog) {
    let sentence = match &dialog.progress {
        Progress::Chosen => return,
        Progress::Writing => scene.say("ui-export-writing"),
        Progress::Exists => scene.say("ui-export-exists"),
        Progress::Done => scene.say("ui-export-done"),
        Progress::Cancelled => scene.say("ui-export-cancelled"),
        Progress::Failed(error) => error.sentence(scene.messages),
        Progress::NotWritten(reason) => {
            scene.messages.say_with("ui-export-not-written", &[("reason", scene.messages.system(reason).into())])
        }
    };
    let is_trouble = matches!(dialog.progress, Progress::Exists | Progress::Failed(_) | Progress::NotWritten(_));
    ui.horizontal(|ui| {
        if dialog.progress == Progress::Writing {
            ui.spinner();
        }
        ui.add(
            egui::Label::new(RichText::new(sentence).color(if is_trouble { scene.theme.warn } else { scene.theme.ink })).wrap(),
        );
    });
}

fn buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>, dialog: &ExportDialog) {
    let button = |ui: &mut Ui, scene: &mut Scene<'_>, look: Look, name: &str, enabled: bool, action: Action| {
        let name = scene.say(name);
        let response = Button { enabled, ..Button::text(look, &name) }.show_ui(ui, scene.theme);
        // Enter is for the one that is meant.
        if look == Look::Primary && enabled && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            scene.push(action);
        }
    };
    let own = Action::Export;
    ui.with_layout(Flow::right_to_left(Align::Center), |ui| match dialog.progress {
        Progress::Done => {
            button(ui, scene, Look::Primary, "ui-export-open", true, own(ExportAction::Open));
            button(ui, scene, Look::Edged, "ui-export-folder", true, own(ExportAction::ShowFolder));
            button(ui, scene, Look::Edged, "ui-close", true, Action::CloseDialog);
        }
        Progress::Writing => button(ui, scene, Look::Edged, "ui-export-stop", true, own(ExportAction::Stop)),
        _ if dialog.kind == FileKind::Form(Form::Pdf) && !pdf::IS_BUILT_IN => {
            button(ui, scene, Look::Primary, "ui-export-print", true, own(ExportAction::Print));
            button(ui, scene, Look::Edged, "ui-cancel", true, Action::CloseDialog);
        }
        _ => {
            let name = if dialog.progress == Progress::Exists { "ui-export-replace" } else { "ui-export-write" };
            button(ui, scene, Look::Primary, name, !dialog.path.trim().is_empty(), own(ExportAction::Write));
            button(ui, scene, Look::Edged, "ui-cancel", true, Action::CloseDialog);
        }
    });
}
