//! How many lines words need in a column, told by the widths of their letters without laying them out: there may be hundreds of thousands
//! of names, and each row has to be as high in each frame, seen or not.

use std::collections::HashMap;

use egui::{FontId, Ui};

/// Widths of letters up to this one are looked up by place: Latin, Greek, Cyrillic, Arabic.
const CLOSE: usize = 0x700;
/// Letters beside each other, and places rounded to pixels, may make a line a little longer.
const MARGIN: f32 = 2.0;

/// The widths of the letters of a font, found as they come.
pub struct Letters<'a> {
    ui: &'a Ui,
    font: FontId,
    close: Vec<f32>,
    others: HashMap<char, f32>,
}

impl<'a> Letters<'a> {
    /// Those of a font.
    #[must_use]
    pub fn of(ui: &'a Ui, font: FontId) -> Self {
        Self { ui, font, close: vec![f32::NAN; CLOSE], others: HashMap::new() }
    }

    fn width(&mut self, letter: char) -> f32 {
        // Signs for words are all alike.
        let letter = if is_sign(letter) { '国' } else { letter };
        let known = self.close.get(letter as usize).copied().or_else(|| self.others.get(&letter).copied());
        if let Some(width) = known.filter(|width| !width.is_nan()) {
            return width;
        }
        let width = self.ui.fonts_mut(|fonts| fonts.glyph_width(&self.font, letter));
        match self.close.get_mut(letter as usize) {
            Some(place) => *place = width,
            None => _ = self.others.insert(letter, width),
        }
        width
    }

    /// How wide words are on one line.
    pub fn width_of(&mut self, words: &str) -> f32 {
        words.chars().map(|letter| self.width(letter)).sum()
    }

    /// How wide the longest of some words is, or of their parts beside a hyphen; signs for words stand for themselves.
    pub fn longest_word(&mut self, words: &str) -> f32 {
        words
            .split([' ', '\u{a0}', '-'])
            .map(|word| if word.contains(is_sign) { 0.0 } else { self.width_of(word) })
            .fold(0.0, f32::max)
    }

    /// How many lines words need in a column, up to so many: broken behind spaces and beside signs, as the layout does.
    pub fn lines(&mut self, words: &str, width: f32, most: usize) -> usize {
        let width = width - MARGIN;
        let (mut lines, mut line, mut word) = (1, 0.0, 0.0);
        for letter in words.chars() {
            let own = self.width(match letter {
                '\'' => '’',
                '\u{202f}' => '\u{a0}',
                letter => letter,
            });
            if is_sign(letter) {
                word = 0.0;
            }
            (line, word) = (line + own, word + own);
            if line > width && line > own {
                lines += 1;
                if lines >= most {
                    return most;
                }
                // A word that no line has room for is broken.
                line = if word < line { word } else { own };
                word = line;
            }
            if letter == ' ' || is_sign(letter) {
                word = 0.0;
            }
        }
        lines
    }
}

fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::fonts::Face;
    use crate::ui::widget::cell;

    #[test]
    fn lines_are_told_as_they_are_laid_out() {
        let names = [
            "sous réserve de la disponibilité de ressources extrabudgétaires",
            "dans l'exercice de leur mandat respectif",
            "Secrétaire général → Commission pour la prévention du crime et la justice pénale · l'application de la présente résolution",
            "настоятельно призывает специализированные учреждения",
            "sur demande",
        ];
        let context = egui::Context::default();
        context.set_fonts(crate::ui::fonts::definitions());
        let mut drawn = context.run_ui(egui::RawInput::default(), |ui| {
            let font = Face::Sans.font(14.0);
            let mut letters = Letters::of(ui, font.clone());
            let (mut all, mut higher) = (0, 0);
            for name in names {
                for width in (110..420).step_by(7) {
                    let width = width as f32;
                    let laid = cell::cut(ui, name, font.clone(), ui.visuals().text_color(), width, 5).rows.len();
                    let told = letters.lines(name, width, 5);
                    assert!(told >= laid, "nothing is cut: {name} in {width}: {told} lines for {laid}");
                    (all, higher) = (all + 1, higher + usize::from(told > laid));
                }
            }
            assert!(higher * 20 < all, "{higher} of {all} are a line too high");
        });
        drawn.textures_delta.clear();
    }
}
