//! The other two ways into the library: a text that is pasted, and a folder that is watched.

use egui::{Id, RichText, ScrollArea, TextEdit, Ui};
use lucide_icons::Icon;

use super::Scene;
use crate::ui::action::{Action, PasteAction, WatchAction};
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::ImportTab;
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::segments::{Segment, segments_ui};

/// Lines of a pasted text that are in view.
const PASTED_LINES: usize = 10;

/// The three ways, side by side.
pub(super) fn tabs_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let tabs = [
        (ImportTab::Files, "import-tab-files"),
        (ImportTab::Pasted, "import-tab-pasted"),
        (ImportTab::Watched, "import-tab-watched"),
    ];
    let segment = |(tab, name): (ImportTab, &str)| {
        let text = scene.say(name);
        Segment { name: text.clone(), text, on: scene.state.imports.tab == tab }
    };
    let segments = tabs.map(segment);
    if let Some((tab, _)) = segments_ui(ui, scene.theme, &segments).and_then(|place| tabs.get(place)) {
        scene.push(Action::Paste(PasteAction::Tab(*tab)));
    }
}

/// A text from the clipboard: to read, or to keep under a name.
pub(super) fn pasted_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.label(RichText::new(scene.say("paste-hint")).color(scene.theme.ink2));
    ui.add_space(measure::S8);
    let mut text = scene.state.imports.pasted.clone();
    let name = scene.say("paste-text");
    ScrollArea::vertical().id_salt("pasted").max_height(PASTED_LINES as f32 * measure::S20).auto_shrink([false, true]).show(
        ui,
        |ui| {
            let edit = TextEdit::multiline(&mut text)
                .id(Id::unique("pasted-text"))
                .desired_width(f32::INFINITY)
                .desired_rows(PASTED_LINES - 1)
                .font(Face::Sans.font(measure::TEXT));
            let response = ui.add(edit);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
            if response.changed() {
                scene.push(Action::Paste(PasteAction::Typed(text.clone())));
            }
        },
    );
    if let Some(error) = &scene.state.imports.refused {
        ui.add_space(measure::S4);
        ui.label(RichText::new(scene.messages.engine_error(error)).color(scene.theme.warn));
    }
    ui.add_space(measure::S8);
    let any = !scene.state.imports.pasted.trim().is_empty();
    let idle = scene.state.imports.running.is_none();
    ui.horizontal(|ui| {
        let paste = scene.say("paste-now");
        scene.press_ui(
            ui,
            Button { icon: Some(Icon::ClipboardPaste), ..Button::text(Look::Edged, &paste) },
            Action::Paste(PasteAction::FromClipboard),
        );
        let open = scene.say("paste-open");
        if (Button { enabled: any, ..Button::text(Look::Primary, &open) }).show_ui(ui, scene.theme).clicked() && any {
            scene.push(Action::Paste(PasteAction::Open { plain: false }));
        }
        if scene.state.imports.refused.is_some() {
            let plain = scene.say("paste-open-plain");
            if (Button { enabled: any, ..Button::text(Look::Edged, &plain) }).show_ui(ui, scene.theme).clicked() && any {
                scene.push(Action::Paste(PasteAction::Open { plain: true }));
            }
        }
        ui.add_space(measure::S16);
        let keep = scene.say("paste-keep");
        if (Button { enabled: any && idle, ..Button::text(Look::Edged, &keep) }).show_ui(ui, scene.theme).clicked() && any && idle
        {
            scene.push(Action::Paste(PasteAction::Keep));
        }
        let name = scene.say("paste-name-field");
        let named = scene.state.imports.name.clone();
        let field = Field { space: measure::S4 + measure::HAIR, ..Field::new("paste-name", &name, &named) };
        if let (_, Some(typed)) = field.show_ui(ui, scene.theme) {
            scene.push(Action::Paste(PasteAction::Named(typed)));
        }
    });
}

/// The folder that is watched, or the choice of one.
pub(super) fn watched_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.label(RichText::new(scene.say("watch-hint")).color(scene.theme.ink2));
    ui.add_space(measure::S8);
    watching_ui(ui, scene);
    ui.add_space(measure::S8);
    ui.horizontal(|ui| {
        let choose = scene.say("watch-choose");
        scene.press_ui(
            ui,
            Button { icon: Some(Icon::FolderSync), ..Button::text(Look::Edged, &choose) },
            Action::Watch(WatchAction::Ask),
        );
        let watch = scene.say("watch-this");
        let typed = scene.state.imports.folder.clone();
        let enabled = !typed.trim().is_empty();
        let name = scene.say("watch-field");
        let width = ui.available_width() - 3.0 * measure::S48;
        let field = Field { width, space: measure::S4 + measure::HAIR, ..Field::new("watch-folder", &name, &typed) };
        if let (_, Some(typed)) = field.show_ui(ui, scene.theme) {
            scene.push(Action::Watch(WatchAction::Typed(typed)));
        }
        if (Button { enabled, ..Button::text(Look::Edged, &watch) }).show_ui(ui, scene.theme).clicked() && enabled {
            scene.push(Action::Watch(WatchAction::Entered));
        }
    });
}

/// What is watched now, and the ways to look again and to stop: in the dialog and in the settings.
pub(super) fn watching_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(folder) = scene.state.settings.watched_folder.clone() else {
        ui.label(RichText::new(scene.say("watch-none")).color(scene.theme.ink2));
        return;
    };
    let sentence = scene.messages.say_with("watch-folder", &[("path", folder.display().to_string().into())]);
    ui.add(egui::Label::new(RichText::new(&sentence).color(scene.theme.ink)).truncate()).on_hover_text(&sentence);
    ui.horizontal(|ui| {
        let look = scene.say(Command::LookAgain.message());
        if Button::text(Look::Edged, &look).show_ui(ui, scene.theme).clicked() {
            // A dialog keeps commands away; this is no command but its button.
            scene.push(Action::Watch(WatchAction::Look));
        }
        scene.button_ui(ui, Look::Edged, "watch-stop", Action::Watch(WatchAction::Stop));
    });
}
