//! The window. The only room that names egui, eframe or rfd; it knows the engine and plain data, never how they are made.
//!
//! What happens becomes an [`action`], [`update`] turns actions into a new [`state`] and [`effect`]s, [`view`] draws the state.

mod action;
mod app;
mod change_views;
mod command;
mod effect;
mod find;
mod fonts;
mod rest;
mod session;
mod state;
mod table;
mod tabs;
mod theme;
mod unified;
mod update;
mod view;
mod widget;
mod words;

#[cfg(test)]
mod tests;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

pub use app::App;

use crate::engine::{Engine, Sources, panic_text};
use crate::messages::Locale;
use crate::settings::Settings;

/// What the window is opened with.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    /// What the person chose before.
    pub settings: Settings,
    /// Where their choices are kept; none: they are not kept.
    pub settings_path: Option<PathBuf>,
    /// Where settings that could not be understood lie now.
    pub settings_set_aside: Option<PathBuf>,
    /// Language of the interface this time, whatever the settings say.
    pub locale: Option<Locale>,
    /// Language of the interface where the settings name none; none: that of the system.
    pub system_locale: Option<Locale>,
    /// What to show: one text to read, several to compare, none for the first screen.
    /// As the person named them: symbols in any spelling, or paths.
    pub documents: Vec<String>,
    /// Where documents come from besides the embedded corpus.
    pub sources: Sources,
}

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UiError {
    /// The system gave none: no display, no OpenGL, a library that is missing.
    #[error("{reason}")]
    NoWindow {
        /// What the system said.
        reason: String,
    },
}

/// Name of the window, and of the folder where its place is kept.
const APP_ID: &str = "alinea";

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// When the system gives no window. Libraries that panic for want of another library are caught and told the same way.
pub fn run(options: RunOptions) -> Result<(), UiError> {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title(APP_TITLE)
        .with_inner_size(egui::vec2(1280.0, 800.0))
        .with_min_inner_size(egui::vec2(800.0, 480.0))
        .with_drag_and_drop(true);
    let native = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    // The corpus is read while the system prepares the window: neither waits for the other.
    let waker = Arc::new(OnceLock::<egui::Context>::new());
    let wake = Arc::clone(&waker);
    let sources = options.sources.clone();
    let start = move || {
        Engine::start(sources, move || {
            if let Some(context) = wake.get() {
                context.request_repaint();
            }
        })
    };
    let starting = std::thread::Builder::new().name("alinea-start".to_owned()).spawn(start).ok();
    let create = move |creation: &eframe::CreationContext<'_>| -> Box<dyn eframe::App> {
        let context = &creation.egui_ctx;
        let _ = waker.set(context.clone());
        match starting.and_then(|thread| thread.join().ok()) {
            Some(engine) => Box::new(App::with_engine(context, options, engine)),
            None => Box::new(App::new(context, options)),
        }
    };
    let open = || eframe::run_native(APP_ID, native, Box::new(|creation| Ok(create(creation))));
    match catch_unwind(AssertUnwindSafe(open)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(UiError::NoWindow { reason: without_source_place(&error.to_string()).to_owned() }),
        Err(panic) => Err(UiError::NoWindow { reason: without_source_place(&panic_text(panic.as_ref())).to_owned() }),
    }
}

/// Errors of the windowing library begin with a place in its own source, which says nothing to a person.
fn without_source_place(text: &str) -> &str {
    let after = text.rsplit_once(".rs:").map_or(text, |(_, rest)| rest.split_once(": ").map_or(rest, |(_, message)| message));
    after.trim().trim_end_matches('.')
}

/// The name of the program is the same in all languages.
const APP_TITLE: &str = "Alinéa";
