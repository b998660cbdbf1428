//! Files that leave the window: written whole on a thread, and opened by the system.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Color32, ColorImage, Rect};

use crate::export::docx::TrackOptions;
use crate::export::{self, ExportError, ExportOptions, Form, Layout};
use crate::messages::{Locale, Messages};
use crate::settings::write_whole;
use crate::ui::action::Action;
use crate::ui::state::{Progress, Stop, Subject};
use crate::ui::update::ExportAction;

/// A file that is to be written.
#[derive(Clone, Debug)]
pub struct FileRequest {
    /// What it is made of.
    pub subject: Subject,
    /// In which form.
    pub form: Form,
    /// For Word files of two texts.
    pub layout: Layout,
    /// Who signs tracked changes.
    pub author: String,
    /// Where.
    pub path: PathBuf,
    /// Whether a file that is there may be replaced.
    pub may_replace: bool,
    /// The language of its headings.
    pub locale: Locale,
    /// Lets it be.
    pub stop: Stop,
}

impl PartialEq for FileRequest {
    /// Two requests for the same file in the same form.
    fn eq(&self, other: &Self) -> bool {
        (&self.path, self.form, self.layout, self.may_replace) == (&other.path, other.form, other.layout, other.may_replace)
    }
}

/// Makes the file and writes it, whole or not at all.
pub(super) fn write(request: &FileRequest) -> Progress {
    if !request.may_replace && request.path.exists() {
        return Progress::Exists;
    }
    match made(request) {
        Err(error) => Progress::Failed(error),
        // Nothing is written that nobody wants any more.
        Ok(_) if request.stop.is_pressed() => Progress::Cancelled,
        Ok(bytes) => match write_whole(&request.path, &bytes) {
            Ok(()) => Progress::Done,
            Err(error) => Progress::NotWritten(error.to_string()),
        },
    }
}

fn made(request: &FileRequest) -> Result<Vec<u8>, ExportError> {
    let messages = Messages::without_window(request.locale);
    let track = TrackOptions { author: request.author.clone(), ..TrackOptions::default() };
    let options = ExportOptions { layout: request.layout, track };
    match &request.subject {
        Subject::Text(document) => export::documents(&[document], request.form, &messages),
        Subject::Comparison(lineage) => match lineage.comparisons.as_slice() {
            [comparison] => export::comparison(comparison, request.form, &options, &messages),
            _ => export::lineage(lineage, request.form, &messages),
        },
        Subject::Mandates(sheet) => {
            export::mandates::written(sheet.view, sheet.table(request.form, &messages), request.form, &messages)
        }
        Subject::Found(found) => found.written(request.form, &messages),
        Subject::Lineage(lineage) => export::lineage(lineage, request.form, &messages),
        Subject::History(lineage, history) => export::history(lineage, history, request.form, &messages),
    }
}

/// Makes the page among what the program may throw away, and opens it with the program that the system has for it.
pub(super) fn print(request: &FileRequest) -> ExportAction {
    let Some(folder) = directories::ProjectDirs::from("", "", "alinea").map(|own| own.cache_dir().join("print")) else {
        return ExportAction::Printed(Progress::NotWritten(String::new()));
    };
    if let Err(error) = std::fs::create_dir_all(&folder) {
        return ExportAction::Printed(Progress::NotWritten(error.to_string()));
    }
    let request = FileRequest { path: folder.join(&request.path), ..request.clone() };
    match write(&request) {
        Progress::Done if !open_outside(&request.path) => ExportAction::NotOpened(request.path),
        written => ExportAction::Printed(written),
    }
}

/// Writes a part of a picture as PNG, whole or not at all.
pub(super) fn write_picture(path: &Path, picture: &ColorImage, place: Rect, scale: f32) -> Progress {
    let [width, height] = picture.size;
    let pixel = |points: f32, most: usize| (points * scale).round().clamp(0.0, most as f32) as usize;
    let (left, right) = (pixel(place.left(), width), pixel(place.right(), width));
    let (top, bottom) = (pixel(place.top(), height), pixel(place.bottom(), height));
    let mut bytes = Vec::new();
    for row in picture.pixels.chunks(width.max(1)).skip(top).take(bottom.saturating_sub(top)) {
        bytes.extend(row.iter().take(right).skip(left).flat_map(Color32::to_array));
    }
    let (width, height) = (right.saturating_sub(left) as u32, bottom.saturating_sub(top) as u32);
    let mut file = std::io::Cursor::new(Vec::new());
    match image::write_buffer_with_format(&mut file, &bytes, width, height, image::ColorType::Rgba8, image::ImageFormat::Png) {
        Err(error) => Progress::NotWritten(error.to_string()),
        Ok(()) => match write_whole(path, &file.into_inner()) {
            Ok(()) => Progress::Done,
            Err(error) => Progress::NotWritten(error.to_string()),
        },
    }
}

/// Where files go if the person says nothing: their documents, else their home.
pub(super) fn folder() -> Option<PathBuf> {
    let own = directories::UserDirs::new()?;
    Some(own.document_dir().unwrap_or_else(|| own.home_dir()).to_path_buf())
}

/// Asks with the dialog of the system, which also asks whether a file may be replaced.
pub(super) fn place(path: &Path) -> Option<Action> {
    let mut dialog = rfd::FileDialog::new();
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = path.parent().filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    dialog.save_file().map(|path| Action::Export(ExportAction::Chosen(path)))
}

/// How long the system has to say that nothing opens a file.
const OPENING: Duration = Duration::from_secs(5);

/// Opens a file or a folder with the program that the system has for it; waits until that is known not to have failed. Returns whether
/// something took it, as far as can be known.
pub(super) fn open_outside(path: &Path) -> bool {
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    opened_with(program, path, OPENING)
}

/// Whether a program took a file: it is there, and did not end with a failure within the time it has.
fn opened_with(program: &str, path: &Path, patience: Duration) -> bool {
    let Ok(mut child) = std::process::Command::new(program).arg(path).spawn() else { return false };
    let until = Instant::now() + patience;
    loop {
        match child.try_wait() {
            // The one of Windows says that it failed where it did not.
            Ok(Some(status)) => return status.success() || cfg!(target_os = "windows"),
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(20)),
            Ok(None) | Err(_) => {
                let _ = std::thread::Builder::new().name("alinea-open".to_owned()).spawn(move || child.wait());
                return true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_refuses_a_page_is_told_from_what_takes_it() {
        let patience = Duration::from_millis(200);
        assert!(opened_with("true", Path::new("page.html"), patience));
        assert!(!opened_with("false", Path::new("page.html"), patience));
        assert!(!opened_with("alinea-no-such-program", Path::new("page.html"), patience));
        // A browser that stays open took it.
        assert!(opened_with("sleep", Path::new("1"), patience));
    }

    #[test]
    fn a_picture_holds_the_place_that_was_asked_for_and_no_more() {
        let mut picture = ColorImage::filled([40, 30], Color32::TRANSPARENT);
        picture.pixels[40 * 10 + 20] = Color32::KHAKI;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("rows.png");
        let place = Rect::from_min_max(egui::pos2(10.0, 5.0), egui::pos2(99.0, 12.5));
        assert_eq!(write_picture(&path, &picture, place, 2.0), Progress::Done);
        let read = image::open(&path).expect("a picture").to_rgba8();
        assert_eq!(read.dimensions(), (20, 15));
        assert_eq!(read.get_pixel(0, 0).0, Color32::KHAKI.to_array());
        let nowhere = Rect::from_min_max(egui::pos2(90.0, 90.0), egui::pos2(80.0, 80.0));
        assert_ne!(write_picture(&folder.path().join("none.png"), &picture, nowhere, 1.0), Progress::Done);
    }
}
