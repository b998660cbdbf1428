//! The report of an import leaves the window as a table.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::export::folder;
use crate::engine::Report;
use crate::export::{Form, report, table};
use crate::messages::{Locale, Messages};
use crate::settings::write_whole;

/// A report to write.
#[derive(Clone, Debug)]
pub struct ReportRequest {
    /// What became of each file, in the order of the table.
    pub report: Report,
    /// In which form.
    pub form: Form,
    /// The name of the file, without its ending.
    pub name: String,
    /// The language of its heads.
    pub locale: Locale,
}

impl PartialEq for ReportRequest {
    /// Two requests for as many files in the same form.
    fn eq(&self, other: &Self) -> bool {
        (self.form, self.report.items.len()) == (other.form, other.report.items.len())
    }
}

/// A dialog that answers "nothing" sooner than a person could close it was never shown.
const NOBODY_IS_THAT_QUICK: Duration = Duration::from_millis(700);

/// Asks where, and writes; none where the person closed the dialog. Where the system has no dialog, it goes to their documents.
pub(super) fn write(request: &ReportRequest) -> Option<Result<PathBuf, String>> {
    let name = format!("{}.{}", request.name, request.form.extension());
    let folder = folder().unwrap_or_else(|| PathBuf::from("."));
    let asked = Instant::now();
    let dialog = || rfd::FileDialog::new().set_file_name(&name).set_directory(&folder).save_file();
    let chosen = std::panic::catch_unwind(std::panic::AssertUnwindSafe(dialog)).unwrap_or_default();
    let path = match chosen {
        Some(path) => path,
        None if asked.elapsed() < NOBODY_IS_THAT_QUICK => free(&folder, &request.name, request.form.extension()),
        None => return None,
    };
    let messages = Messages::without_window(request.locale);
    let made = table::write(&[report::table(&request.report, &messages)], request.form, &messages);
    let written = made.map_err(|error| error.sentence(&messages)).and_then(|bytes| {
        write_whole(&path, &bytes).map_err(|error| error.to_string())?;
        Ok(path)
    });
    Some(written)
}

/// A name in a folder that no file has: nothing is replaced without being asked.
fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let numbered = (2..).map(|number| folder.join(format!("{name} {number}.{ending}")));
    std::iter::once(folder.join(format!("{name}.{ending}")))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(name))
}
