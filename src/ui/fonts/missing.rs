//! A letter that no face has is drawn as a frame with its number in Unicode: an empty box says nothing, a number can be looked up.

use egui::epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph};
use egui::{Color32, ColorImage, vec2};

use crate::ui::theme::GLYPH_MASK;

/// Figures of 3 x 5 dots, a line in 3 bits from the top.
const FIGURES: [u16; 16] = [
    0b111_101_101_101_111,
    0b010_110_010_010_111,
    0b111_001_111_100_111,
    0b111_001_111_001_111,
    0b101_101_111_001_001,
    0b111_100_111_001_111,
    0b111_100_111_101_111,
    0b111_001_001_010_010,
    0b111_101_111_101_111,
    0b111_101_111_001_111,
    0b010_101_111_101_101,
    0b110_101_110_101_110,
    0b111_100_100_100_111,
    0b110_101_101_101_110,
    0b111_100_110_100_111,
    0b111_100_110_100_100,
];

/// Size of a figure with the space after it, in dots.
const STEP: [usize; 2] = [4, 6];
/// From the frame to the figures, in dots.
const INSET: usize = 2;
/// Letters of this many pixels have dots of one pixel.
const UNIT: f32 = 15.0;
/// How far the frame reaches below the line, as a share of the size of the letters.
const BELOW: f32 = 0.18;

/// To be asked for letters that no face has.
#[must_use]
pub fn numbers() -> GlyphRasterizer {
    GlyphRasterizer::new("alinea::missing", frame)
}

/// The frame for the first letter of a cluster.
fn frame(request: &GlyphRasterizerRequest<'_>) -> Option<RasterizedGlyph> {
    let letter = request.cluster.chars().next().filter(|letter| !letter.is_control())?;
    let number = format!("{:04X}", u32::from(letter));
    let columns = number.len().div_ceil(2);
    let dot = (request.font_size_px / UNIT).round().max(1.0) as usize;
    let dots = [columns * STEP[0] - 1 + 2 * INSET, 2 * STEP[1] - 1 + 2 * INSET];
    let mut image = ColorImage::filled([dots[0] * dot, dots[1] * dot], Color32::TRANSPARENT);
    let mut draw = |column: usize, row: usize| {
        for y in row * dot..(row + 1) * dot {
            for x in column * dot..(column + 1) * dot {
                image[(x, y)] = GLYPH_MASK;
            }
        }
    };
    for column in 0..dots[0] {
        draw(column, 0);
        draw(column, dots[1] - 1);
    }
    for row in 0..dots[1] {
        draw(0, row);
        draw(dots[0] - 1, row);
    }
    for (place, figure) in number.chars().filter_map(|figure| figure.to_digit(16)).enumerate() {
        let shape = FIGURES.get(figure as usize)?;
        let [left, top] = [INSET + place % columns * STEP[0], INSET + place / columns * STEP[1]];
        for bit in (0..15).filter(|bit| shape & (1 << (14 - bit)) != 0) {
            draw(left + bit % 3, top + bit / 3);
        }
    }
    let size = image.size.map(|side| side as f32);
    let below = (request.font_size_px * BELOW).round();
    Some(RasterizedGlyph {
        bitmap: GlyphBitmap { image, offset_px: vec2(dot as f32, below - size[1]), is_color: false },
        advance_px: size[0] + 2.0 * dot as f32,
    })
}

#[cfg(test)]
mod tests {
    use egui::FontFamily;

    use super::*;

    fn drawn(cluster: &str, font_size_px: f32) -> Option<RasterizedGlyph> {
        frame(&GlyphRasterizerRequest { cluster, family: &FontFamily::Proportional, font_size_px, subpixel_offset_px: 0.0 })
    }

    #[test]
    fn each_letter_has_a_number_of_its_own() {
        let image = |cluster| drawn(cluster, 16.0).map(|glyph| glyph.bitmap.image);
        assert_ne!(image("\u{9fa0}"), image("\u{9fa1}"));
        assert_eq!(image("\u{9fa0}").map(|image| image.size), Some([11, 15]));
        assert_eq!(image("\u{20000}").map(|image| image.size), Some([15, 15]), "three figures in a line");
        assert!(drawn("\u{9fa0}", 40.0).is_some_and(|glyph| glyph.bitmap.image.size == [33, 45]), "it grows with the letters");
        assert!(drawn("\n", 16.0).is_none() && drawn("", 16.0).is_none());
    }

    #[test]
    fn figures_differ() {
        let mut all = FIGURES.to_vec();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 16);
    }
}
