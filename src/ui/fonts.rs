//! The faces of the window. Bold and italic are faces of their own: egui's `.strong()` only changes the colour and `.italics()` slants.

pub mod missing;

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};

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

/// Faces that step in where no other one has a letter, with whether they are bold and how much larger than the others they are drawn.
const STAND_INS: [(&str, &[u8], bool, f32); 4] = [
    ("arabic", include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"), false, SCALE_ARABIC),
    ("arabic-bold", include_bytes!("../../assets/fonts/NotoNaskhArabic-Bold.ttf"), true, SCALE_ARABIC),
    ("chinese", include_bytes!("../../assets/fonts/NotoSansSC-Regular.ttf"), false, 1.0),
    ("chinese-bold", include_bytes!("../../assets/fonts/NotoSansSC-Bold.ttf"), true, 1.0),
];

/// Arabic letters look small beside Latin ones of one size. `assets/fonts/subset.py` counts on this.
const SCALE_ARABIC: f32 = 1.12;

/// Names of the families, made once: they are asked for thousands of times a frame.
static FAMILIES: LazyLock<[FontFamily; FACES.len()]> = LazyLock::new(|| FACES.map(|(_, name, _)| FontFamily::Name(name.into())));

impl Face {
    /// The face at a size, in points.
    #[must_use]
    pub fn font(self, size: f32) -> FontId {
        FontId::new(size, FAMILIES[self as usize].clone())
    }

    const fn is_bold(self) -> bool {
        matches!(self, Self::SerifBold | Self::SerifBoldItalic | Self::SansSemiBold)
    }
}

/// All faces, with those that step in where a face lacks a letter.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (_, name, bytes) in FACES {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (name, bytes, _, scale) in STAND_INS {
        let tweak = FontTweak { scale, ..FontTweak::default() };
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
    }
    for (face, name, _) in FACES {
        let stand_in = if matches!(face, Face::Serif | Face::SerifItalic | Face::SerifBold | Face::SerifBoldItalic) {
            "sans"
        } else {
            "serif"
        };
        definitions.families.insert(FontFamily::Name(name.into()), chain(name, stand_in, face.is_bold()));
    }
    let interface = chain("sans", "serif", false);
    definitions.families.insert(FontFamily::Proportional, interface.clone());
    definitions.families.insert(FontFamily::Monospace, interface);
    definitions
}

/// A face and those that step in for it. The frequent characters alone are there in bold: behind them stand all.
fn chain(name: &str, stand_in: &str, bold: bool) -> Vec<String> {
    let scripts = STAND_INS.iter().filter(|(_, _, is_bold, _)| *is_bold == bold);
    let rest = STAND_INS.iter().filter(|(_, _, is_bold, _)| bold && !is_bold);
    let behind = scripts.chain(rest).map(|(name, ..)| *name);
    [name, stand_in, "icons"].into_iter().chain(behind).map(str::to_owned).collect()
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

    #[test]
    fn no_letter_of_the_six_languages_is_missing_in_any_face() {
        let mut fonts = egui::epaint::text::Fonts::new(egui::epaint::text::TextOptions::default(), definitions());
        let texts = [
            "الجمعية العامة، ٢٠٢٤؛ «ﻻ»؟",
            "大会回顾其2004年决议，请秘书长“提出”《报告》；（１）",
            "Генеральная Ассамблея № 5",
            "¿Qué año? ¡Ñandú!",
            "œuvre — « été »",
        ];
        for (face, name, _) in FACES.iter().filter(|(face, ..)| *face != Face::Icons) {
            for letter in texts.iter().flat_map(|text| text.chars()) {
                assert!(fonts.has_glyph(&face.font(16.0), letter), "{name} lacks {letter}");
            }
        }
    }
}
