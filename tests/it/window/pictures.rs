//! A picture of every main screen, light and in French, dark and in English: exactly as kept in `tests/it/snapshots`.
//!
//! `UPDATE_SNAPSHOTS=1` writes them anew. One that differs stands beside the kept one as `*.new.png`.

use std::path::Path;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, RgbImage};

use super::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Exactly the picture kept beside the tests.
pub(super) fn same_picture(window: &mut Window, name: &str) {
    let now = image::DynamicImage::ImageRgba8(window.render().expect("a picture")).to_rgb8();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots");
    let path = folder.join(name).with_extension("png");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return write(&now, &path);
    }
    let kept = image::open(&path).map(|kept| kept.to_rgb8());
    if kept.is_err() || kept.is_ok_and(|kept| kept != now) {
        let beside = folder.join(format!("{name}.new.png"));
        write(&now, &beside);
        panic!("{name} looks different: see {}", beside.display());
    }
}

/// As small as it gets: these files are kept for ever.
fn write(picture: &RgbImage, path: &Path) {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
    encoder
        .write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .expect("a picture can be written");
    std::fs::write(path, bytes).expect("the folder of pictures");
}

/// The same screen twice: light in French, dark in English.
fn pictures(name: &str, prepare: fn(&mut Window, Locale)) {
    for (theme, locale, look) in [(ThemeChoice::Light, Locale::Fr, "light-fr"), (ThemeChoice::Dark, Locale::En, "dark-en")] {
        let mut window = open(themed(theme, locale));
        prepare(&mut window, locale);
        same_picture(&mut window, &format!("{name}-{look}"));
    }
}

fn compared(window: &mut Window, locale: Locale) {
    let messages = alinea::messages::Messages::new(locale);
    window.get_by_role_and_label(egui::accesskit::Role::Button, &messages.say("command-compare-sample")).click();
    window.run_steps(4);
    wait_for(window, if locale == Locale::Fr { "Ligne 1" } else { "Row 1" });
    key(window, Modifiers::NONE, Key::F7);
}

fn read_sample(window: &mut Window, _: Locale) {
    read(window, "A/RES/72/194");
}

#[test]
fn picture_of_the_first_screen() {
    pictures("welcome", |_, _| {});
}

#[test]
fn picture_of_a_text() {
    pictures("reading", |window, locale| {
        read_sample(window, locale);
        key(window, CTRL_SHIFT, Key::O);
    });
}

#[test]
fn picture_of_the_register() {
    pictures("mandates", |window, _| {
        key(window, Modifiers::COMMAND, Key::Num4);
        window.get_by_label_contains("Office des Nations Unies contre la drogue et le crime, ").click();
        window.run_steps(4);
    });
}

#[test]
fn picture_of_a_source() {
    pictures("source", |window, locale| {
        read_sample(window, locale);
        key(window, CTRL_SHIFT, Key::S);
    });
}

#[test]
fn picture_of_a_comparison() {
    pictures("comparison", compared);
}

#[test]
fn picture_of_a_comparison_with_its_changes() {
    pictures("changes", |window, locale| {
        compared(window, locale);
        key(window, CTRL_SHIFT, Key::T);
    });
}

#[test]
fn picture_of_one_column() {
    pictures("one-column", |window, locale| {
        compared(window, locale);
        key(window, CTRL_SHIFT, Key::I);
    });
}

#[test]
fn picture_of_the_projector() {
    pictures("projector", |window, locale| {
        compared(window, locale);
        key(window, Modifiers::NONE, Key::F11);
    });
}

#[test]
fn picture_of_the_palette() {
    pictures("palette", |window, _| key(window, Modifiers::COMMAND, Key::K));
}

#[test]
fn picture_of_the_settings() {
    pictures("settings", |window, _| key(window, Modifiers::COMMAND, Key::Comma));
}

#[test]
fn picture_of_the_search() {
    pictures("search", |window, locale| {
        key(window, CTRL_SHIFT, Key::F);
        type_text(window, "\"dans le cadre de son mandat\"");
        wait_for(window, if locale == Locale::Fr { "Première adoptée" } else { "First adopted" });
    });
}

#[test]
fn picture_of_words_found_in_a_text() {
    pictures("find", |window, locale| {
        read_sample(window, locale);
        key(window, Modifiers::COMMAND, Key::F);
        type_text(window, "\"assistance technique\"");
    });
}
