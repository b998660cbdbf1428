//! Opens the window.

use std::process::ExitCode;

use alinea::settings::Settings;
use alinea::ui::{self, Named, RunOptions};

fn main() -> ExitCode {
    let path = Settings::path();
    let loaded = path.as_deref().map(Settings::load).unwrap_or_default();
    let documents = std::env::args_os().skip(1).map(|path| Named::File(path.into())).collect();
    let options = RunOptions {
        settings: loaded.settings,
        settings_path: path,
        settings_set_aside: loaded.set_aside,
        system_locale: None,
        documents,
    };
    match ui::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(2),
    }
}
