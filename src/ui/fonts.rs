//! The faces of the window. Bold and italic are faces of their own: egui's `.strong()` only changes the colour and `.italics()` slants.

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontId};

/// A face of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Words of the texts.
    Serif,
    /// Opening words, and what the source sets in italics.
    SerifItalic,
    /// Titles and headings.
    SerifBold,
    /// Italics within a heading.
    SerifBoldItalic,
    /// Words of the interface.
    Sans,
    /// Labels of controls.
    SansMedium,
    /// Heads.
    SansSemiBold,
    /// Lucide icons.
    Icons,
}

const FACES: [(Face, &str, &[u8]); 8] = [
    (Face::Serif, "serif", include_bytes!("../../assets/fonts/SourceSerif4-Regular.ttf")),
    (Face::SerifItalic, "serif-italic", include_bytes!("../../assets/fonts/SourceSerif4-Italic.ttf")),
    (Face::SerifBold, "serif-bold", include_bytes!("../../assets/fonts/SourceSerif4-Bold.ttf")),
    (Face::SerifBoldItalic, "serif-bold-italic", include_bytes!("../../assets/fonts/SourceSerif4-BoldItalic.ttf")),
    (Face::Sans, "sans", include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
    (Face::SansMedium, "sans-medium", include_bytes!("../../assets/fonts/Inter-Medium.ttf")),
    (Face::SansSemiBold, "sans-semi-bold", include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
    (Face::Icons, "icons", lucide_icons::LUCIDE_FONT_BYTES),
];

/// Names of the families, made once: they are asked for thousands of times a frame.
static FAMILIES: LazyLock<[FontFamily; FACES.len()]> = LazyLock::new(|| FACES.map(|(_, name, _)| FontFamily::Name(name.into())));

impl Face {
    /// The face at a size, in points.
    #[must_use]
    pub fn font(self, size: f32) -> FontId {
        FontId::new(size, FAMILIES[self as usize].clone())
    }
}

/// All faces, with those that step in where a face lacks a letter.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (_, name, bytes) in FACES {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (face, name, _) in FACES {
        let stand_in = if matches!(face, Face::Serif | Face::SerifItalic | Face::SerifBold | Face::SerifBoldItalic) {
            "sans"
        } else {
            "serif"
        };
        definitions
            .families
            .insert(FontFamily::Name(name.into()), vec![name.to_owned(), stand_in.to_owned(), "icons".to_owned()]);
    }
    let interface = vec!["sans".to_owned(), "serif".to_owned(), "icons".to_owned()];
    definitions.families.insert(FontFamily::Proportional, interface.clone());
    definitions.families.insert(FontFamily::Monospace, interface);
    definitions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_stands_at_its_own_place() {
        for (place, (face, ..)) in FACES.iter().enumerate() {
            assert_eq!(*face as usize, place);
        }
    }
}
