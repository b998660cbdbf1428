//! Alinéa: the arguments decide between the window and the command line.

use std::process::ExitCode;

use alinea::cli::{self, Asked, WindowRequest};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(code) => code,
        Asked::Window(request) => window(&request),
    }
}

#[cfg(feature = "gui")]
fn window(request: &WindowRequest) -> ExitCode {
    use alinea::settings::Settings;
    use alinea::ui::{self, RunOptions};

    let path = Settings::path();
    let loaded = path.as_deref().map(Settings::load).unwrap_or_default();
    let options = RunOptions {
        settings: loaded.settings,
        settings_path: path,
        settings_set_aside: loaded.set_aside,
        locale: request.locale,
        system_locale: None,
        documents: request.documents.clone(),
        sources: request.sources.clone(),
    };
    match ui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::without_window(&error.to_string(), request),
    }
}

#[cfg(not(feature = "gui"))]
fn window(request: &WindowRequest) -> ExitCode {
    cli::without_window("--no-default-features", request)
}
