//! What is drawn. Views borrow the state and only push actions.

mod banner;
mod cells;
mod change_views;
mod changes;
mod citations;
mod compare_with;
mod comparison;
mod correct;
mod corrections;
mod dialogs;
mod evidence;
mod export;
mod export_preview;
mod find_bar;
mod growth;
mod gutter;
mod history;
mod import;
mod import_tabs;
mod ledger;
mod library;
mod lineage;
mod link;
mod mandate_changes;
mod mandate_changes_sheet;
mod mandate_chips;
mod mandate_columns;
mod mandate_facets;
mod mandates;
mod mandates_head;
mod matrix;
mod menu;
mod minimap;
mod navigation;
mod notes;
mod outline;
mod page_rest;
mod pair;
mod palette;
mod passage;
mod present;
mod reading;
mod reading_bar;
mod row_menu;
mod scale;
mod search;
mod selection;
mod settings;
mod sheet;
mod source;
mod status_bar;
mod tabs;
mod toolbar;
mod top_bar;
mod unified;
mod welcome;
mod why;

use egui::{CentralPanel, Frame, Key, Margin, Panel, RichText, Stroke, Ui};
use lucide_icons::Icon;

use super::action::{Action, PasteAction};
use super::command::Command;
use super::fonts::Face;
use super::state::{Screen, State};
use super::theme::{Theme, measure};
use super::widget::control::{self, Button, Look};
use super::widget::memory::Memory;
use crate::messages::Messages;
use crate::settings::{Density, Leading};

/// What every view draws from, and where it leaves what happened.
pub struct Scene<'a> {
    /// What is shown.
    pub state: &'a State,
    /// In which colours.
    pub theme: &'a Theme,
    /// In which language.
    pub messages: &'a Messages,
    /// What drawing remembers.
    pub memory: &'a mut Memory,
    /// What happened.
    pub actions: &'a mut Vec<Action>,
}

impl Scene<'_> {
    fn say(&self, id: &str) -> String {
        self.messages.say(id)
    }

    fn push(&mut self, action: Action) {
        self.actions.push(action);
    }

    fn run(&mut self, command: Command) {
        self.actions.push(Action::Run(command));
    }

    /// A button; pressed, it does this.
    fn press_ui(&mut self, ui: &mut Ui, button: Button<'_>, action: impl Into<Action>) {
        if button.show_ui(ui, self.theme).clicked() {
            self.push(action.into());
        }
    }

    /// The same with the words of this name.
    fn button_ui(&mut self, ui: &mut Ui, look: Look, name: &str, action: impl Into<Action>) {
        let words = self.say(name);
        self.press_ui(ui, Button::text(look, &words), action);
    }

    /// The same with a picture, which the words of this name explain.
    fn icon_ui(&mut self, ui: &mut Ui, icon: Icon, name: &str, action: impl Into<Action>) {
        let words = self.say(name);
        self.press_ui(ui, Button::icon(icon, &words), action);
    }

    /// Words that are on or off, among others of their kind; pressed, they do this.
    fn toggle_ui(&mut self, ui: &mut Ui, on: bool, name: &str, action: impl Into<Action>) {
        let words = self.say(name);
        self.press_ui(ui, Button::small(Look::Toggle(on), &words), action);
    }

    /// The button of a command: its picture, its name and keys in the tooltip.
    fn command_ui(&mut self, ui: &mut Ui, command: Command, enabled: bool) {
        if control::command_icon_ui(ui, self.theme, self.messages, command, enabled) {
            self.run(command);
        }
    }

    /// The size and line height of serif words, under the chosen text size.
    fn serif(&self, size: f32, leading: f32) -> (f32, f32) {
        let size = measure::scaled(size, self.state.settings.text_size);
        let wider = match self.state.settings.leading {
            Leading::Tight => measure::TIGHTER,
            Leading::Normal => 1.0,
            Leading::Wide => measure::WIDER,
        };
        (size, measure::line_height(size, leading * wider))
    }

    /// The name of a group of things.
    fn head(&self, words: impl Into<String>) -> RichText {
        RichText::new(words).font(Face::SansSemiBold.font(measure::TEXT_SMALL)).color(self.theme.ink2)
    }

    /// Between paragraphs, under the chosen density.
    fn apart(&self) -> f32 {
        match self.state.settings.density {
            Density::Comfortable => measure::S12,
            Density::Compact => measure::S4,
        }
    }
}

/// Draws the whole window.
pub fn window_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    scene.memory.held = ui.memory(|memory| memory.focused().is_some());
    shortcuts(ui, scene);
    if scene.state.presenting && scene.state.screen == Screen::Comparison && present::present_ui(ui, scene) {
        return dialogs::dialogs_ui(ui, scene);
    }
    let bar = |fill| Frame::new().fill(fill).inner_margin(Margin::symmetric(measure::S16 as i8, 0));
    let desk = bar(scene.theme.desk);
    still(Panel::top("top"), desk).exact_size(measure::TOP_BAR).show(ui, |ui| top_bar::top_bar_ui(ui, scene));
    still(Panel::bottom("status"), desk).exact_size(measure::STATUS_BAR).show(ui, |ui| {
        status_bar::status_bar_ui(ui, scene);
    });
    banner::banners_ui(ui, scene);
    if scene.state.library_shown() {
        let frame = Frame::new().fill(scene.theme.desk);
        still(Panel::left("library"), frame).exact_size(measure::LIBRARY).show(ui, |ui| {
            library::library_ui(ui, scene);
        });
    }
    find_bar::find_bar_ui(ui, scene);
    scene.memory.middle = None;
    let middle = CentralPanel::no_frame().frame(Frame::new().fill(scene.theme.paper)).show(ui, |ui| match scene.state.screen {
        Screen::Welcome => welcome::welcome_ui(ui, scene),
        Screen::Reading => reading::reading_ui(ui, scene),
        Screen::Comparison => comparison::comparison_ui(ui, scene),
        Screen::Search => search::search_ui(ui, scene),
        Screen::Lineage => lineage::lineage_ui(ui, scene),
        Screen::Mandates => mandates::mandates_ui(ui, scene),
    });
    scene.memory.middle.get_or_insert(middle.response.rect);
    dialogs::dialogs_ui(ui, scene);
    dialogs::drop_target_ui(ui, scene);
}

/// A part of the window that a person cannot drag wider, without a line of its own at its edge.
fn still(panel: Panel, frame: Frame) -> Panel {
    panel.resizable(false).show_separator_line(false).frame(frame)
}

/// Commands by their keys. Keys that a field is typing with are left to it.
fn shortcuts(ui: &Ui, scene: &mut Scene<'_>) {
    // egui takes Ctrl+Shift+L for Ctrl+L as well: the keys with more modifiers are asked first.
    let mut commands: Vec<_> =
        Command::ALL.iter().copied().flat_map(|command| command.shortcuts().map(move |keys| (command, keys))).collect();
    commands.sort_by_key(|(_, keys)| {
        let modifiers = keys.modifiers;
        std::cmp::Reverse(u8::from(modifiers.shift) + u8::from(modifiers.command) + u8::from(modifiers.alt))
    });
    let typing = ui.ctx().text_edit_focused();
    if !typing {
        pasted(ui, scene);
    }
    for (command, shortcut) in commands {
        // Escape closes menus first, and leaves a field.
        if command == Command::Dismiss && (egui::Popup::is_any_open(ui.ctx()) || typing) && scene.state.dialog.is_none() {
            continue;
        }
        // A question mark can be typed, and what was typed be taken back.
        if typing && matches!(shortcut.logical_key, Key::Questionmark | Key::Z) {
            continue;
        }
        // Pressed twice within one slow frame is twice, not once.
        let pressed = ui.input_mut(|input| input.count_and_consume_key(shortcut.modifiers, shortcut.logical_key));
        for _ in 0..pressed {
            scene.run(command);
        }
    }
}

/// A text that was pasted while no field is typed in.
fn pasted(ui: &Ui, scene: &mut Scene<'_>) {
    let came: Vec<String> = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            egui::Event::Paste(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect()
    });
    for text in came {
        scene.push(Action::Paste(PasteAction::Came(text)));
    }
}

/// A line along the lower edge of what is being drawn.
fn rule_below(ui: &Ui, theme: &Theme) {
    let rect = ui.clip_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
}
