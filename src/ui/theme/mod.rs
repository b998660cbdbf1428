//! The colours, sizes and spaces of the window. The only place where a colour is written down.

pub mod measure;
mod style;
#[cfg(test)]
mod tests;

use egui::Color32;

use crate::settings::{Letters, Palette, Settings, ThemeChoice};
use crate::ui::fonts::Face;
pub use style::apply;

/// Where something is drawn in the picture of a letter, which takes the colour of the text.
pub const GLYPH_MASK: Color32 = Color32::WHITE;

/// Every colour of the window, by use. Text pairs in use reach a contrast of 4.5 (WCAG 2), held by a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Light letters on a dark ground.
    pub dark: bool,
    /// How changes are coloured.
    pub palette: Palette,
    /// What the texts are set in.
    pub letters: Letters,
    /// Bars, panels, gutters.
    pub desk: Color32,
    /// Ground of the text.
    pub paper: Color32,
    /// Selected row, menus, buttons.
    pub raised: Color32,
    /// Hover, grounds of bars.
    pub sunk: Color32,
    /// Hairline.
    pub rule: Color32,
    /// Strong line, edge of a field.
    pub rule2: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Counts, labels.
    pub ink3: Color32,
    /// The one accent: selection, focus, links, primary button.
    pub acc: Color32,
    /// Selected ground.
    pub accbg: Color32,
    /// Text on `acc`.
    pub onacc: Color32,
    /// Inserted words.
    pub ins: Color32,
    /// Ground of the current change, inserted.
    pub insbg: Color32,
    /// Removed words.
    pub del: Color32,
    /// Ground of the current change, removed.
    pub delbg: Color32,
    /// Words found elsewhere in the row.
    pub moved: Color32,
    /// Warnings, always with a triangle.
    pub warn: Color32,
    /// Ground of words that were looked for.
    pub mark: Color32,
    /// Behind a dialog.
    pub veil: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const LIGHT: Theme = Theme {
    dark: false,
    palette: Palette::ColorBlindSafe,
    letters: Letters::Serif,
    desk: rgb(0x00F3_EEE4),
    paper: rgb(0x00FC_F9F3),
    raised: rgb(0x00FF_FEFB),
    sunk: rgb(0x00E9_E2D5),
    rule: rgb(0x00E0_D8C9),
    rule2: rgb(0x00C8_BDAA),
    ink: rgb(0x0026_2320),
    ink2: rgb(0x0057_5048),
    ink3: rgb(0x006B_6358),
    acc: rgb(0x0027_594C),
    accbg: rgb(0x00E1_EAE2),
    onacc: rgb(0x00FF_FEFB),
    ins: rgb(0x001A_4C94),
    insbg: rgb(0x00E4_ECF6),
    del: rgb(0x0093_430A),
    delbg: rgb(0x00F9_EADB),
    moved: rgb(0x0026_2320),
    warn: rgb(0x007A_5200),
    mark: rgb(0x00F5_E6B3),
    veil: Color32::from_black_alpha(72),
};

const DARK: Theme = Theme {
    dark: true,
    palette: Palette::ColorBlindSafe,
    letters: Letters::Serif,
    desk: rgb(0x001E_1D1B),
    paper: rgb(0x0025_2422),
    raised: rgb(0x002D_2C29),
    sunk: rgb(0x0017_1614),
    rule: rgb(0x0038_3632),
    rule2: rgb(0x0055_514A),
    ink: rgb(0x00E7_E2D9),
    ink2: rgb(0x00BA_B3A7),
    ink3: rgb(0x009D_968A),
    acc: rgb(0x0092_C6B1),
    accbg: rgb(0x002B_3933),
    onacc: rgb(0x0015_201B),
    ins: rgb(0x00A9_CBF7),
    insbg: rgb(0x0027_364C),
    del: rgb(0x00F1_B687),
    delbg: rgb(0x0046_321F),
    moved: rgb(0x00E7_E2D9),
    warn: rgb(0x00E6_C36A),
    mark: rgb(0x0051_4723),
    veil: Color32::from_black_alpha(144),
};

const LIGHT_CONTRAST: Theme = Theme {
    dark: false,
    palette: Palette::HighContrast,
    letters: Letters::Serif,
    desk: rgb(0x00FF_FFFF),
    paper: rgb(0x00FF_FFFF),
    raised: rgb(0x00FF_FFFF),
    sunk: rgb(0x00ED_EDED),
    rule: rgb(0x0076_7676),
    rule2: rgb(0x0000_0000),
    ink: rgb(0x0000_0000),
    ink2: rgb(0x001F_1F1F),
    ink3: rgb(0x003D_3D3D),
    acc: rgb(0x0000_3D33),
    accbg: rgb(0x00D5_EBE4),
    onacc: rgb(0x00FF_FFFF),
    ins: rgb(0x0000_2B80),
    insbg: rgb(0x00DC_E7FF),
    del: rgb(0x0070_2300),
    delbg: rgb(0x00FF_E4D3),
    moved: rgb(0x0000_0000),
    warn: rgb(0x005C_3D00),
    mark: rgb(0x00FF_E66B),
    veil: Color32::from_black_alpha(144),
};

const DARK_CONTRAST: Theme = Theme {
    dark: true,
    palette: Palette::HighContrast,
    letters: Letters::Serif,
    desk: rgb(0x0000_0000),
    paper: rgb(0x0000_0000),
    raised: rgb(0x000D_0D0D),
    sunk: rgb(0x001C_1C1C),
    rule: rgb(0x008C_8C8C),
    rule2: rgb(0x00FF_FFFF),
    ink: rgb(0x00FF_FFFF),
    ink2: rgb(0x00E6_E6E6),
    ink3: rgb(0x00CF_CFCF),
    acc: rgb(0x008F_E3C8),
    accbg: rgb(0x000F_3A2F),
    onacc: rgb(0x0000_0000),
    ins: rgb(0x00A8_D0FF),
    insbg: rgb(0x000B_2A57),
    del: rgb(0x00FF_C08F),
    delbg: rgb(0x004D_2200),
    moved: rgb(0x00FF_FFFF),
    warn: rgb(0x00FF_D86B),
    mark: rgb(0x005E_5200),
    veil: Color32::from_black_alpha(184),
};

impl Theme {
    /// The colours of a ground and a palette.
    #[must_use]
    pub const fn new(dark: bool, palette: Palette) -> Self {
        match (dark, palette) {
            (false, Palette::ColorBlindSafe) => LIGHT,
            (true, Palette::ColorBlindSafe) => DARK,
            (false, Palette::HighContrast) => LIGHT_CONTRAST,
            (true, Palette::HighContrast) => DARK_CONTRAST,
            (false, Palette::Legal) => Self { palette, del: rgb(0x00A3_162A), moved: rgb(0x001F_6634), ..LIGHT },
            (true, Palette::Legal) => Self { palette, del: rgb(0x00FF_9D9D), moved: rgb(0x0093_D39E), ..DARK },
        }
    }

    /// The colours a person chose; `system_dark` decides where they left it to the system.
    #[must_use]
    pub const fn of(settings: &Settings, system_dark: bool) -> Self {
        let dark = match settings.theme {
            ThemeChoice::System => system_dark,
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
        };
        Self { letters: settings.letters, ..Self::new(dark, settings.palette) }
    }

    /// What is there and did not change, where it is drawn as a bar: strong edges of the high contrast would drown the changes.
    #[must_use]
    pub const fn bar(&self) -> Color32 {
        match self.palette {
            Palette::HighContrast => self.rule,
            Palette::ColorBlindSafe | Palette::Legal => self.rule2,
        }
    }

    /// The face of the words of a text. Inter has no italics of its own here and is never slanted: it is medium instead.
    #[must_use]
    pub const fn letters_face(&self, bold: bool, italic: bool) -> Face {
        match (self.letters, bold, italic) {
            (Letters::Serif, false, false) => Face::Serif,
            (Letters::Serif, false, true) => Face::SerifItalic,
            (Letters::Serif, true, false) => Face::SerifBold,
            (Letters::Serif, true, true) => Face::SerifBoldItalic,
            (Letters::Sans, false, false) => Face::Sans,
            (Letters::Sans, false, true) => Face::SansMedium,
            (Letters::Sans, true, _) => Face::SansSemiBold,
        }
    }
}
