//! Alinéa: the arguments decide between the window and the command line.

use std::process::ExitCode;

use alinea::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(code) => code,
        Asked::Window { documents, locale } => cli::without_window(&format!("{documents:?}"), locale),
    }
}
