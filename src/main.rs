//! Alinéa: the arguments decide between the window and the command line.

use std::process::ExitCode;

use alinea::cli::{self, Asked};
use alinea::engine::Sources;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(code) => code,
        Asked::Window { documents, locale, sources } => window(documents, locale, sources),
    }
}

#[cfg(feature = "gui")]
fn window(documents: Vec<String>, locale: Option<alinea::messages::Locale>, sources: Sources) -> ExitCode {
    use alinea::settings::Settings;
    use alinea::ui::{self, RunOptions};

    let path = Settings::path();
    let loaded = path.as_deref().map(Settings::load).unwrap_or_default();
    let options = RunOptions {
        settings: loaded.settings,
        settings_path: path,
        settings_set_aside: loaded.set_aside,
        locale,
        system_locale: None,
        documents,
        sources,
    };
    match ui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::without_window(&error.to_string(), locale),
    }
}

#[cfg(not(feature = "gui"))]
fn window(_documents: Vec<String>, locale: Option<alinea::messages::Locale>, _sources: Sources) -> ExitCode {
    cli::without_window("--no-default-features", locale)
}
