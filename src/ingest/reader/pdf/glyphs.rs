//! The letters of a page with their places, as the interpreter draws them.

use std::collections::HashSet;
use std::sync::LazyLock;

use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache, InterpreterSettings,
    SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::page::Page as Source;

/// Units of a letter's own space in the height of a line.
const EM: f64 = 1000.0;

/// Steepest line of text that is read as running across the page, as a sine.
const STEEPEST: f64 = 0.1;

/// Thickest line that may be drawn above notes, in points.
const THICKEST_RULE: f64 = 2.0;

/// A letter on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// What it is; the replacement mark where the file does not say.
    pub letter: char,
    /// Where it begins and ends across the page, in points from the left.
    pub from: f32,
    /// See `from`.
    pub to: f32,
    /// Where its line stands, in points from the top.
    pub base: f32,
    /// Its height: the size of its letters.
    pub size: f32,
    /// Slanted.
    pub italic: bool,
}

/// A thin line drawn across part of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// Where it begins and ends across the page.
    pub from: f32,
    /// See `from`.
    pub to: f32,
    /// Where it stands, from the top.
    pub base: f32,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub struct Page {
    /// Its width and height.
    pub size: (f32, f32),
    /// Letters, in the order in which they are drawn.
    pub glyphs: Vec<Glyph>,
    /// Letters that stand askew or upright, such as a stamp in the margin.
    pub askew: String,
    /// Lines.
    pub rules: Vec<Rule>,
    /// How many letters the file says nothing about.
    pub unknown: usize,
    /// Pictures are on it.
    pub pictures: bool,
}

impl Page {
    /// Nothing at all is on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.glyphs.is_empty() && self.askew.is_empty() && self.rules.is_empty() && !self.pictures
    }
}

/// Reads a page. No more than `most` letters are kept.
#[must_use]
pub fn read<'a>(page: &Source<'a>, cache: &InterpreterCache<'a>, most: usize) -> Page {
    let (width, height) = page.render_dimensions();
    let mut collector = Collector { page: Page { size: (width, height), ..Page::default() }, most, slanted: None };
    interpret(page, cache, &mut collector);
    collector.page
}

fn interpret<'a>(page: &Source<'a>, cache: &InterpreterCache<'a>, device: &mut impl Device<'a>) {
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, bounds, cache, page.xref(), InterpreterSettings::default());
    interpret_page(page, &mut context, device);
}

struct Collector {
    page: Page,
    most: usize,
    /// The letters of the fonts that stand in for slanted ones, found out when they are first needed.
    slanted: Option<&'static HashSet<u128>>,
}

impl Collector {
    fn take(&mut self, glyph: &Drawn<'_>, transform: Affine, italic: bool) {
        let letters = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => char::REPLACEMENT_CHARACTER.to_string(),
        };
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width(),
            Drawn::Type3(drawn) => drawn.advance_width(),
        };
        let start = transform * Point::ORIGIN;
        let across = transform * Point::new(1.0, 0.0) - start;
        let size = (transform * Point::new(0.0, EM) - start).hypot();
        if !(start.is_finite() && across.is_finite() && size.is_finite()) || size <= 0.0 {
            return;
        }
        if letters.contains(char::REPLACEMENT_CHARACTER)
            || letters.chars().any(|letter| matches!(letter, '\u{e000}'..='\u{f8ff}'))
        {
            self.page.unknown += 1;
        }
        if across.y.abs() > across.hypot() * STEEPEST || across.x <= 0.0 {
            self.page.askew.push_str(&letters);
            return;
        }
        let width = f64::from(advance.unwrap_or(0.0)).max(0.0) / EM * size;
        let count = letters.chars().count().max(1) as f64;
        // A sign for several letters has them in the order of reading, which is from the right in some scripts: "لا".
        let from_right = letters.chars().all(super::order::reads_from_right);
        for (nth, letter) in letters.chars().enumerate() {
            if self.page.glyphs.len() >= self.most {
                return;
            }
            let nth = if from_right { count as usize - 1 - nth } else { nth };
            let from = start.x + width * nth as f64 / count;
            let to = start.x + width * (nth + 1) as f64 / count;
            self.page.glyphs.push(Glyph {
                letter,
                from: from as f32,
                to: to as f32,
                base: start.y as f32,
                size: size as f32,
                italic,
            });
        }
    }

    fn rule(&mut self, bounds: Rect) {
        if bounds.height() <= THICKEST_RULE && bounds.width() > THICKEST_RULE * 10.0 && bounds.is_finite() {
            self.page.rules.push(Rule { from: bounds.x0 as f32, to: bounds.x1 as f32, base: bounds.y1 as f32 });
        }
    }
}

/// Whether a font is slanted: it says so, its name does, or it stands in for one that is.
fn is_italic(glyph: &Drawn<'_>, slanted: &mut Option<&'static HashSet<u128>>) -> bool {
    let Drawn::Outline(outline) = glyph else { return false };
    match outline.font_data() {
        Some(font) => {
            font.is_italic || font.postscript_name.is_some_and(|name| name.contains("Italic") || name.contains("Oblique"))
        }
        None => slanted.get_or_insert_with(|| &SLANTED).contains(&outline.identifier().cache_key()),
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        // Letters that are filled and outlined are drawn twice.
        if matches!(mode, DrawMode::Stroke(_))
            && self.page.glyphs.last().is_some()
            && repeats(&self.page.glyphs, run, props.transform)
        {
            return;
        }
        let telling = run.glyphs().iter().find(|glyph| glyph.as_unicode().is_some_and(|letter| is_letter(&letter)));
        let italic = telling.is_some_and(|glyph| is_italic(glyph, &mut self.slanted));
        for glyph in run.glyphs() {
            self.take(glyph, props.transform * glyph.transform(), italic);
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _mode: &DrawMode) {
        self.rule((props.transform * path.clone()).bounding_box());
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, _mode: &DrawMode) {
        self.rule(props.transform.transform_rect_bbox(*rect));
    }

    fn draw_image(&mut self, _image: Image<'a, '_>, _props: ImageDrawProps<'a>) {
        self.page.pictures = true;
    }

    fn push_clip_path(&mut self, _path: &ClipPath) {}
    fn push_clip_rect(&mut self, _rect: &Rect) {}
    fn push_transparency_group(&mut self, _opacity: f32, _mask: Option<SoftMask<'a>>, _mode: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

fn is_letter(letters: &BfString) -> bool {
    match letters {
        BfString::Char(letter) => letter.is_alphabetic(),
        BfString::String(letters) => letters.chars().any(char::is_alphabetic),
    }
}

/// Whether a run draws the letters again that were drawn last, at their place.
fn repeats(drawn: &[Glyph], run: &GlyphRun<'_, '_>, transform: Affine) -> bool {
    let Some(first) = run.glyphs().first() else { return false };
    let start = (transform * first.transform()) * Point::ORIGIN;
    let before = drawn.iter().rev().take(run.glyphs().len() * 2);
    before.into_iter().any(|glyph| (f64::from(glyph.from) - start.x).abs() < 0.1 && (f64::from(glyph.base) - start.y).abs() < 0.1)
}

/// Where a font is not in the file, one of the standard fonts stands in for it, and the glyphs do not say which. So the slanted
/// ones are drawn once, letter by letter, and remembered.
static SLANTED: LazyLock<HashSet<u128>> = LazyLock::new(|| {
    let mut keys = Keys(HashSet::new());
    if let Ok(pdf) = Pdf::new(slanted_letters().into_bytes()) {
        let cache = InterpreterCache::new();
        for page in pdf.pages().iter() {
            interpret(page, &cache, &mut keys);
        }
    }
    keys.0
});

/// A small PDF with every letter of the slanted standard fonts.
fn slanted_letters() -> String {
    const FONTS: [&str; 6] = [
        "Times-Italic",
        "Times-BoldItalic",
        "Helvetica-Oblique",
        "Helvetica-BoldOblique",
        "Courier-Oblique",
        "Courier-BoldOblique",
    ];
    let letters: String = (0x20..=0xff).map(|code: u32| format!("{code:02x}")).collect::<Vec<_>>().concat();
    let fonts: Vec<String> = FONTS
        .iter()
        .enumerate()
        .map(|(nth, name)| format!("/F{nth} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"))
        .collect();
    let shown: Vec<String> = (0..FONTS.len()).map(|nth| format!("BT /F{nth} 9 Tf 9 9 Td <{letters}> Tj ET")).collect();
    let (fonts, shown) = (fonts.join(" "), shown.join("\n"));
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << {fonts} >> >> >>"),
        format!("<< /Length {} >>\nstream\n{shown}\nendstream", shown.len()),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (nth, object) in objects.iter().enumerate() {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file.extend([format!("{} 0 obj\n{object}\nendobj\n", nth + 1)]);
    }
    let start = file.len();
    file.extend([format!(
        "xref\n0 5\n0000000000 65535 f \n{}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        places.concat()
    )]);
    file
}

/// Remembers which glyphs were drawn.
struct Keys(HashSet<u128>);

impl<'a> Device<'a> for Keys {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, _props: DrawProps<'a>, _mode: &DrawMode) {
        for glyph in run.glyphs() {
            if let Drawn::Outline(outline) = &**glyph {
                self.0.insert(outline.identifier().cache_key());
            }
        }
    }

    fn draw_path(&mut self, _path: &BezPath, _props: DrawProps<'a>, _mode: &DrawMode) {}
    fn draw_image(&mut self, _image: Image<'a, '_>, _props: ImageDrawProps<'a>) {}
    fn push_clip_path(&mut self, _path: &ClipPath) {}
    fn push_transparency_group(&mut self, _opacity: f32, _mask: Option<SoftMask<'a>>, _mode: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_slanted_fonts_are_known() {
        assert!(SLANTED.len() > 6 * 150, "{}", SLANTED.len());
    }
}
