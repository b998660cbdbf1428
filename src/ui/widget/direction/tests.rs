use std::sync::Arc;

use egui::epaint::text::{Fonts, TextOptions};
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, Galley, pos2};

use super::*;
use crate::ui::fonts::{self, Face};

/// Lays out with the faces of the window, without one.
fn with_fonts<T>(draw: impl FnOnce(&mut dyn FnMut(LayoutJob) -> Arc<Galley>) -> T) -> T {
    let mut fonts = Fonts::new(TextOptions::default(), fonts::definitions());
    draw(&mut |job| fonts.with_pixels_per_point(1.0).layout_job(job))
}

fn job(text: &str, width: f32) -> LayoutJob {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(Face::Serif.font(16.0), Color32::BLACK));
    job.wrap = TextWrapping { max_width: width, overflow_character: Some('…'), ..TextWrapping::default() };
    job
}

fn laid(text: &str, width: f32) -> Turned {
    with_fonts(|lay| lay_out(&job(text, width), Base::Right, true, lay))
}

/// The letters of a line from left to right, each sign by its first letter.
fn seen(text: &str, line: &Line) -> String {
    let letters: Vec<char> = text.chars().collect();
    line.clusters.iter().map(|cluster| letters[cluster.letters.start]).collect()
}

fn left_of(turned: &Turned, text: &str, words: &str) -> f32 {
    let start = text[..text.find(words).unwrap()].chars().count();
    let found = turned.rectangles(&(start..start + words.chars().count()));
    assert_eq!(found.len(), 1, "{words} stands in one piece: {found:?}");
    found[0].0.left()
}

#[test]
fn latin_alone_in_a_text_from_the_right_stands_at_the_right_in_its_own_order() {
    let text = "13 August 2025.";
    let turned = laid(text, 300.0);
    assert_eq!(seen(text, &turned.lines[0]), text);
    assert!(turned.lines[0].rect.left() > 150.0);
}

#[test]
fn words_run_from_the_right_and_figures_and_symbols_from_the_left() {
    let text = "القرار 2625 في A/RES/70/1 عام 2024";
    let turned = laid(text, 600.0);
    assert_eq!(turned.lines.len(), 1);
    let places: Vec<f32> =
        ["القرار", "2625", "في", "A/RES/70/1", "عام", "2024"].map(|word| left_of(&turned, text, word)).to_vec();
    assert!(places.windows(2).all(|pair| pair[0] > pair[1]), "each word stands left of the one before it: {places:?}");
    let line = seen(text, &turned.lines[0]);
    for words in ["2625", "A/RES/70/1", "2024"] {
        assert!(line.contains(words), "{words} in {line}");
    }
    assert!((turned.lines[0].rect.right() - 600.0).abs() < 1.5, "at the right edge: {:?}", turned.lines[0].rect);
}

#[test]
fn figures_of_the_arabs_and_of_the_persians_keep_their_order() {
    for figure in ["٢٠٢٤", "۱۴۰۳"] {
        let text = format!("عام {figure} م");
        let turned = laid(&text, 600.0);
        assert!(seen(&text, &turned.lines[0]).contains(figure), "{figure}");
    }
}

#[test]
fn brackets_open_towards_what_they_hold() {
    let galley = with_fonts(|lay| {
        let mut drawn = Vec::new();
        let _ = lay_out(&job("(كلمة)", 600.0), Base::Right, true, &mut |job| {
            drawn.push(job.text.clone());
            lay(job)
        });
        drawn
    });
    assert_eq!(galley.last().map(String::as_str), Some("(كلمة)"), "mirrored, then set from the other end");
}

#[test]
fn lines_break_in_the_order_of_reading() {
    let text = "تطلب إلى الأمين العام أن يقدم إلى مجلس الأمن تقريرا عن تنفيذ هذا القرار";
    let turned = laid(text, 160.0);
    assert!(turned.lines.len() > 2);
    let mut last = 0;
    for line in &turned.lines {
        let start = line.clusters.iter().map(|cluster| cluster.letters.start).min().unwrap();
        assert!(start >= last, "a line begins where the last one ended");
        last = line.clusters.iter().map(|cluster| cluster.letters.end).max().unwrap();
        assert!((line.rect.right() - 160.0).abs() < 1.5 && line.rect.left() >= -0.5, "within its column: {:?}", line.rect);
    }
    assert_eq!(last, text.chars().count());
}

#[test]
fn every_letter_is_found_where_it_stands() {
    let text = "المادة 12 (ب) من A/RES/70/1: قال «لا» مُحَمَّد، ثم word بعد ١٢";
    let turned = laid(text, 240.0);
    let count = text.chars().count();
    let mut covered = vec![false; count];
    for line in &turned.lines {
        let mut right = f32::NEG_INFINITY;
        for cluster in &line.clusters {
            covered[cluster.letters.clone()].fill(true);
            assert!(cluster.across.start >= right - 1.0, "from left to right");
            right = cluster.across.end;
            let middle = pos2(f32::midpoint(cluster.across.start, cluster.across.end), line.rect.center().y);
            let letter = turned.letter_at(middle + egui::vec2(0.1, 0.0));
            assert!((cluster.letters.start..=cluster.letters.end).contains(&letter), "{cluster:?} at {middle:?} is {letter}");
        }
    }
    let lost: String =
        text.chars().zip(&covered).filter(|(letter, seen)| !**seen && *letter != ' ').map(|(letter, _)| letter).collect();
    assert!(lost.is_empty(), "not found: {lost}");
}

#[test]
fn the_right_half_of_an_arabic_letter_is_before_it() {
    let turned = laid("قرار", 200.0);
    let rect = turned.lines[0].rect;
    assert_eq!(turned.letter_at(pos2(rect.right() + 5.0, rect.center().y)), 0);
    assert_eq!(turned.letter_at(pos2(rect.left() - 5.0, rect.center().y)), 4);
}

#[test]
fn a_stretch_over_two_directions_is_marked_in_as_many_pieces() {
    let text = "word كلمة other";
    let turned = with_fonts(|lay| lay_out(&job(text, 600.0), Base::Left, true, lay));
    assert_eq!(turned.rectangles(&(0..4)).len(), 1);
    // The end of the first word and the beginning of the Arabic one, which stands at its far side.
    assert_eq!(turned.rectangles(&(2..7)).len(), 2);
    assert!(turned.lines[0].rect.left() < 1.0, "a text from the left begins at the left");
}

#[test]
fn what_does_not_fit_ends_in_a_sign_at_the_left() {
    let text = "تطلب إلى الأمين العام أن يقدم إلى مجلس الأمن تقريرا عن تنفيذ هذا القرار";
    let mut job = job(text, 150.0);
    job.wrap.max_rows = 1;
    let turned = with_fonts(|lay| lay_out(&job, Base::OfText, true, lay));
    assert!(turned.galley.elided);
    assert_eq!(turned.galley.rows.len(), 1);
    assert!(turned.galley.size().x <= 150.5);
    assert_eq!(turned.galley.rows[0].row.glyphs.first().map(|glyph| glyph.chr), Some('…'));
    assert_eq!(turned.galley.text(), text, "whoever asks the words gets them as they are read");
    assert!(is_turned(&turned.galley));
}

#[test]
fn an_address_wider_than_a_line_is_cut() {
    let text = format!("انظر https://www.un.org/{} هنا", "very-long-name/".repeat(12));
    let turned = laid(&text, 420.0);
    assert!(
        turned.lines.iter().all(|line| line.rect.left() > -1.0),
        "{:?}",
        turned.lines.iter().map(|line| line.rect).collect::<Vec<_>>()
    );
}

#[test]
fn chinese_with_an_arabic_word_breaks_between_characters() {
    let text = format!("{}عربي{}", "大会请秘书长".repeat(6), "提出报告，".repeat(6));
    let turned = with_fonts(|lay| lay_out(&job(&text, 200.0), Base::Left, true, lay));
    assert!(turned.lines.len() > 3);
    assert!(turned.lines.iter().all(|line| line.rect.right() <= 201.0));
    let begins = |line: &Line| line.clusters.first().map(|cluster| text.chars().nth(cluster.letters.start).unwrap());
    assert!(turned.lines.iter().all(|line| begins(line) != Some('，')));
}

#[test]
fn every_paragraph_has_lines_of_its_own() {
    let text = "كلمة\nword\n\nكلمة أخرى";
    let turned = with_fonts(|lay| lay_out(&job(text, 200.0), Base::OfText, true, lay));
    let rows = &turned.galley.rows;
    assert!(rows.len() >= 3, "{}", rows.len());
    assert!(turned.lines[0].rect.right() > 198.0);
    assert!(turned.lines[1].rect.left() < 1.0, "each on its own side");
}

#[test]
fn what_is_drawn_stands_in_the_order_of_sight() {
    let drawn = |text: &str| -> String {
        let turned = laid(text, 600.0);
        let glyphs = turned.galley.rows[0].row.glyphs.iter().filter(|glyph| glyph.advance_width > 0.0);
        glyphs.map(|glyph| glyph.chr).collect()
    };
    // From left to right, as they are seen.
    assert_eq!(drawn("من، بم"), "مب ،نم");
    assert_eq!(drawn("بم 2004/52، من"), "نم ،2004/52 مب");
    assert_eq!(drawn("(بم)"), "(مب)");
    assert_eq!(drawn("م١٢"), "١٢م");
}

#[test]
fn a_sentence_of_the_program_runs_its_own_way_whatever_word_it_begins_with() {
    let text = "«\u{a0}قرار\u{a0}» ne se trouve nulle part.";
    let turned = with_fonts(|lay| lay_out(&job(text, 600.0), Base::OfText, false, lay));
    assert!(seen(text, &turned.lines[0]).ends_with("ne se trouve nulle part."));
    let text = "A/RES/91/7\nتطلب إلى الأمين العام";
    let turned = with_fonts(|lay| lay_out(&job(text, 600.0), Base::OfText, true, lay));
    assert!(turned.lines[0].rect.left() < 1.0 && turned.lines[1].rect.left() > 100.0, "each paragraph by itself");
    assert!(turned.rectangles(&(11..15)).iter().all(|(rect, _)| rect.left() > 500.0), "letters are counted over all paragraphs");
}
