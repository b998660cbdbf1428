//! The application: holds state and engine, and turns the two halves of a frame into one flow.

use std::path::PathBuf;

use egui::{Context, Ui};

use super::action::Action;
use super::effect::{Effect, Kept, Performer};
use super::rest::Rest;
use super::session::Session;
use super::state::{ByHand, MandatesByHand, Notice, Start, State};
use super::theme::{self, Theme};
use super::update::{keep, show_start, update, want_corrections, want_rows, want_series, watched};
use super::view::{Scene, window_ui};
use super::widget::direction::everywhere::Turning;
use super::widget::memory::Memory;
use super::{RunOptions, fonts};
use crate::engine::{Engine, EngineError, path_named};
use crate::messages::{Locale, Messages};
use crate::settings::{links, mandates};

/// The window's application: can be driven by eframe, or by a test without any window.
pub struct App {
    state: State,
    performer: Performer,
    messages: Messages,
    theme: Option<Theme>,
    memory: Memory,
    actions: Vec<Action>,
    rest: Rest,
}

impl App {
    /// Starts an engine of its own, sets up fonts and asks for the documents named.
    #[must_use]
    pub fn new(context: &Context, options: RunOptions) -> Self {
        let waker = context.clone();
        let engine = Engine::start(options.sources.clone(), move || waker.request_repaint());
        Self::with_engine(context, options, engine)
    }

    /// With an engine that was started before there was a window.
    #[must_use]
    pub(super) fn with_engine(context: &Context, options: RunOptions, engine: Engine) -> Self {
        context.set_fonts(fonts::definitions());
        context.add_glyph_rasterizer(fonts::missing::numbers());
        context.add_plugin(Turning);
        let session = options.settings_path.as_deref().map(|path| Session::load(&Session::path(path))).unwrap_or_default();
        let named = !options.documents.is_empty();
        let links = options.settings_path.as_deref().map(|path| links::load(&links::folder(path))).unwrap_or_default();
        let mandates_path = options.settings_path.as_deref().map(mandates::path).unwrap_or_default();
        let mandates = options.settings_path.as_ref().map(|_| mandates::load(&mandates_path)).unwrap_or_default();
        let kept = Kept { settings: options.settings.clone(), links: links.links.clone(), mandates: mandates.said.clone() };
        let mut performer = Performer::new(context, engine, options.settings_path.as_deref(), kept);
        let snapshot = performer.snapshot();
        let locale = options.system_locale.unwrap_or_else(Locale::of_system);
        let mut state = State::new(options.settings, locale, snapshot);
        state.locale = options.locale.unwrap_or(state.locale);
        state.notices.extend(performer.trouble().map(|error| Notice::Engine(EngineError::Library(error))));
        state.notices.extend(options.settings_set_aside.map(Notice::SettingsSetAside));
        state.notices.extend(session.set_aside.map(Notice::SessionSetAside));
        state.notices.extend(links.damaged.into_iter().map(Notice::LinksSetAside));
        state.notices.extend(links.not_understood.into_iter().map(Notice::NotUnderstood));
        if mandates.not_understood > 0 {
            state.notices.push(Notice::NotUnderstood(mandates_path.clone()));
        }
        if mandates.damaged {
            state.notices.push(Notice::MandatesSetAside(mandates.set_aside.unwrap_or(mandates_path)));
        }
        state.by_hand = ByHand::of(links.links);
        state.mandates_by_hand = MandatesByHand::of(mandates.said);
        let mut folders: Vec<PathBuf> = Vec::new();
        for name in options.documents {
            let path = path_named(&name);
            match state.snapshot.resolve(&name).map(|entry| entry.id.clone()) {
                Ok(id) => state.start.push(Start::Ready(id)),
                Err(error) if !path.exists() => state.notices.push(Notice::Engine(error)),
                Err(_) if path.is_dir() => folders.push(path),
                Err(_) => {
                    state.opening += 1;
                    performer.open(path.clone());
                    state.start.push(Start::Waiting(path));
                }
            }
        }
        let messages = Messages::new(state.locale);
        let mut app = Self {
            state,
            performer,
            messages,
            theme: None,
            memory: Memory::default(),
            actions: Vec::new(),
            rest: Rest::default(),
        };
        let effects = show_start(&mut app.state);
        app.perform(effects);
        if let Some(watched) = watched(&app.state.settings) {
            app.perform(vec![Effect::Watch(Some(watched))]);
        }
        if let Some(session) = session.session {
            // What the person named this time comes before what was open last time.
            app.apply(if named { Action::Arrange(session) } else { Action::Resume(session) });
        }
        // A folder is brought into the library, as one that is dropped on the window.
        if !folders.is_empty() {
            app.apply(Action::Dropped(folders));
        }
        app
    }

    /// First half of a frame: what happened becomes a new state. Draws nothing.
    pub fn advance(&mut self, context: &Context) {
        let dark = context.system_theme() == Some(egui::Theme::Dark);
        if dark != self.state.system_dark {
            self.actions.push(Action::SystemDark(dark));
        }
        let mut actions = self.performer.drain();
        actions.append(&mut self.actions);
        for action in actions {
            self.apply(action);
        }
        self.keep();
        if self.messages.locale != self.state.locale {
            self.messages = Messages::new(self.state.locale);
        }
        let theme = Theme::of(&self.state.settings, self.state.system_dark);
        if self.theme != Some(theme) {
            self.theme = Some(theme);
            theme::apply(context, &theme);
        }
    }

    /// Second half of a frame: the state is drawn. What happens meanwhile is kept for the next frame, which is asked for.
    pub fn draw_ui(&mut self, ui: &mut Ui) {
        let theme = self.theme.unwrap_or_else(|| Theme::of(&self.state.settings, self.state.system_dark));
        self.memory.refresh(ui, &self.state, &theme);
        let mut scene = Scene {
            state: &self.state,
            theme: &theme,
            messages: &self.messages,
            memory: &mut self.memory,
            actions: &mut self.actions,
        };
        window_ui(ui, &mut scene);
        self.performer.middle = self.memory.middle.unwrap_or_else(|| ui.ctx().content_rect());
        if !self.actions.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    /// Has what is open written down, where it changed.
    fn keep(&mut self) {
        let fetch = self.state.wants_fetched().map(Effect::Fetch);
        let state = &mut self.state;
        let effects = [fetch, want_corrections(state), keep(state), want_series(state), want_rows(state)];
        self.perform(effects.into_iter().flatten().collect());
    }

    fn apply(&mut self, action: Action) {
        let effects = update(&mut self.state, action);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(answer) = self.performer.perform(effect) {
                self.apply(answer);
            }
        }
    }
}

impl Drop for App {
    /// What was drawn last has yet to be understood; the threads that write are waited for.
    fn drop(&mut self) {
        for action in std::mem::take(&mut self.actions) {
            if matches!(action, Action::SeenParagraph(..) | Action::SeenSource(..) | Action::SeenLine(..)) {
                self.apply(action);
            }
        }
        self.keep();
    }
}

impl eframe::App for App {
    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        self.advance(context);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw_ui(ui);
    }

    fn raw_input_hook(&mut self, _context: &Context, input: &mut egui::RawInput) {
        self.rest.hear(input);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    /// Only the place of the window is kept: what was open is the person's, not egui's.
    fn persist_egui_memory(&self) -> bool {
        false
    }
}
