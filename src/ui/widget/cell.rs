//! Words in a cell of a table, cut at the end of a word where they do not fit.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Ui};

use super::direction::{self, Base};
use crate::ui::theme::measure;

/// Lays words out in so many lines at most. What is cut ends in a whole word and a sign.
pub fn cut(ui: &Ui, words: &str, font: FontId, color: Color32, width: f32, lines: usize) -> Arc<Galley> {
    cut_lines(ui, words, font, color, width, lines, measure::S20)
}

/// The same with lines of another height.
pub fn cut_lines(ui: &Ui, words: &str, font: FontId, color: Color32, width: f32, lines: usize, line_height: f32) -> Arc<Galley> {
    // What is never seen need not be laid out: no letter of running text is narrower than this on average.
    const NARROW: f32 = 3.5;
    let most = (lines as f32 * width / NARROW) as usize;
    let words: String = words
        .chars()
        .take(most)
        .map(|letter| match letter {
            '\'' => '’',
            '\u{202f}' => '\u{a0}',
            letter => letter,
        })
        .collect();
    if direction::is_needed(&words) {
        let job = job(words, font, color, width, lines, line_height);
        return ui.fonts_mut(|fonts| direction::lay_out(&job, Base::OfText, true, &mut |job| fonts.layout_job(job))).galley;
    }
    let galley = laid(ui, words.clone(), font.clone(), color, width, lines, line_height);
    match galley.elided.then(|| at_a_word(&words, &galley)).flatten() {
        Some(whole) => {
            let mut galley = laid(ui, whole, font, color, width, lines, line_height);
            // It is cut all the same: what it was is told by the tooltip.
            Arc::make_mut(&mut galley).elided = true;
            galley
        }
        None => galley,
    }
}

fn laid(ui: &Ui, words: String, font: FontId, color: Color32, width: f32, lines: usize, line_height: f32) -> Arc<Galley> {
    ui.fonts_mut(|fonts| fonts.layout_job(job(words, font, color, width, lines, line_height)))
}

fn job(words: String, font: FontId, color: Color32, width: f32, lines: usize, line_height: f32) -> LayoutJob {
    let format = TextFormat { font_id: font, color, line_height: Some(line_height), ..TextFormat::default() };
    let mut job = LayoutJob::single_section(words, format);
    job.wrap = TextWrapping { max_width: width, max_rows: lines, break_anywhere: false, overflow_character: Some('…') };
    job
}

/// What is seen of words that were cut, up to the end of the last whole word; none where the last line has but one word.
fn at_a_word(words: &str, galley: &Galley) -> Option<String> {
    let rows: Vec<usize> = galley.rows.iter().map(|row| row.glyphs.len() + usize::from(row.ends_with_newline)).collect();
    let seen = rows.iter().sum::<usize>().saturating_sub(1);
    let last = rows.last().map_or(0, |last| seen.saturating_sub(last.saturating_sub(1)));
    let end = words.char_indices().nth(seen).map_or(words.len(), |(at, _)| at);
    let start = words.char_indices().nth(last).map_or(words.len(), |(at, _)| at);
    let line = words.get(start..end)?;
    let is_whole = words.get(end..).is_none_or(|rest| rest.starts_with([' ', '\u{a0}', '\n']) || rest.is_empty());
    let kept = if is_whole { line } else { line.get(..line.rfind([' ', '\u{a0}'])?)? };
    let kept = kept.trim_end_matches([' ', '\u{a0}', ',', ';', ':']);
    (!kept.is_empty()).then(|| format!("{}{kept}\u{a0}…", &words[..start]))
}
