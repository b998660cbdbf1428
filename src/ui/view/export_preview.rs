//! How a file begins: its title, what stands on every page, the first rows; and how much is not shown.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Label, Layout, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::Scene;
use crate::export::fate::Fate;
use crate::export::table::Marked;
use crate::ui::fonts::Face;
use crate::ui::state::{ExportDialog, FileKind};
use crate::ui::theme::measure;

/// The least room of a column of paragraphs, and of one of names: their words are not cut in the middle.
const LEAST_OF_WORDS: f32 = 120.0;
const LEAST_OF_NAMES: f32 = 84.0;

/// The greatest share of a column of names.
const NAMES: u8 = 4;

/// Draws the first page.
pub(super) fn preview_ui(ui: &mut Ui, scene: &Scene<'_>, dialog: &ExportDialog) {
    let whole = ui.max_rect();
    let below = measure::S24 + measure::S8;
    let page = Rect::from_min_max(whole.min, pos2(whole.right(), whole.bottom() - below));
    let edge = Stroke::new(measure::LINE, scene.theme.rule2);
    ui.painter().rect(page, measure::HAIR, scene.theme.paper, edge, StrokeKind::Inside);
    // What does not fit the page is cut: it takes no room of the card.
    let inside = page.shrink(measure::S16);
    let mut own = ui.new_child(UiBuilder::new().max_rect(inside));
    own.set_clip_rect(
        Rect::from_min_max(inside.min, pos2(inside.right(), page.bottom() - measure::HAIR)).intersect(ui.clip_rect()),
    );
    if dialog.kind == FileKind::Picture {
        own.add(Label::new(plain(scene, &scene.say("ui-export-preview-picture"), Face::Sans, measure::TEXT)).wrap());
    } else {
        page_ui(&mut own, scene, dialog);
    }
    let rest = Rect::from_min_max(pos2(whole.left(), page.bottom() + measure::S8), whole.max);
    let preview = &dialog.preview;
    ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| {
        let counts = [("count", preview.count.into()), ("from", (preview.skipped + 1).into())];
        let name = if preview.skipped > 0 { "ui-export-preview-from" } else { "ui-export-preview-count" };
        let mut sentence = scene.messages.say_with(name, &counts);
        let shares: Vec<u8> = preview.columns.iter().map(|(_, share)| *share).collect();
        let more = shares.len() - widths(&shares, inside.width()).len();
        if more > 0 {
            sentence =
                format!("{sentence} ({})", scene.messages.say_with("ui-export-preview-columns", &[("count", more.into())]));
        }
        if dialog.kind != FileKind::Picture {
            ui.add(Label::new(plain(scene, &sentence, Face::Sans, measure::TEXT_SMALL)).wrap());
        }
    });
}

fn page_ui(ui: &mut Ui, scene: &Scene<'_>, dialog: &ExportDialog) {
    let preview = &dialog.preview;
    ui.spacing_mut().item_spacing = vec2(measure::S8, measure::S4);
    ui.add(Label::new(plain(scene, &preview.title, Face::SerifBold, measure::TEXT_PANEL)).wrap());
    if let Some(banner) = &preview.banner {
        let mut job = LayoutJob::default();
        job.append(banner, 0.0, TextFormat::simple(Face::SansSemiBold.font(measure::TEXT_TINY), scene.theme.warn));
        ui.add(Label::new(job).wrap());
    }
    for line in &preview.lines {
        ui.add(Label::new(plain(scene, line, Face::Sans, measure::TEXT_TINY)).truncate());
    }
    ui.add_space(measure::S8);
    let shares: Vec<u8> = preview.columns.iter().map(|(_, share)| *share).collect();
    let widths = widths(&shares, ui.available_width());
    let heads: Vec<LayoutJob> = widths
        .iter()
        .filter_map(|(at, _)| Some(plain(scene, &preview.columns.get(*at)?.0, Face::SansSemiBold, measure::TEXT_TINY)))
        .collect();
    row_ui(ui, scene, &widths, heads);
    for row in &preview.rows {
        let cells = widths.iter().map(|(at, _)| marked(scene, row.get(*at).map(Vec::as_slice).unwrap_or_default()));
        row_ui(ui, scene, &widths, cells.collect());
    }
}

/// The columns that are shown, each with its width: those that fit with whole words, paragraphs before names and figures.
fn widths(shares: &[u8], room: f32) -> Vec<(usize, f32)> {
    let weight = |share: u8| f32::from(share.max(1)).sqrt();
    let least = |share: u8| if share > NAMES { LEAST_OF_WORDS } else { LEAST_OF_NAMES };
    let mut by_rank: Vec<usize> = (0..shares.len()).collect();
    by_rank.sort_by_key(|at| shares[*at] <= NAMES);
    let mut shown: Vec<usize> = Vec::new();
    let mut left = room;
    for at in by_rank {
        let needed = least(shares[at]) + if shown.is_empty() { 0.0 } else { measure::S8 };
        if needed <= left || shown.is_empty() {
            left -= needed;
            shown.push(at);
        }
    }
    shown.sort_unstable();
    // What is left goes to the paragraphs by their shares, else to all.
    let has_words = shown.iter().any(|at| shares[*at] > NAMES);
    let takes = |share: u8| !has_words || share > NAMES;
    let whole: f32 = shown.iter().filter(|at| takes(shares[**at])).map(|at| weight(shares[*at])).sum();
    let more = |share: u8| if takes(share) { left.max(0.0) * weight(share) / whole.max(1.0) } else { 0.0 };
    shown.iter().map(|at| (*at, (least(shares[*at]).min(room) + more(shares[*at])).floor())).collect()
}

fn row_ui(ui: &mut Ui, scene: &Scene<'_>, widths: &[(usize, f32)], cells: Vec<LayoutJob>) {
    let row = ui.horizontal_top(|ui| {
        for ((_, width), cell) in widths.iter().zip(cells) {
            ui.allocate_ui_with_layout(vec2(*width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(*width);
                ui.add(Label::new(cell).wrap());
            });
        }
    });
    let rect = row.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() + measure::HAIR, Stroke::new(measure::LINE, scene.theme.rule));
}

fn plain(scene: &Scene<'_>, words: &str, face: Face, size: f32) -> LayoutJob {
    let color = if matches!(face, Face::Sans) { scene.theme.ink2 } else { scene.theme.ink };
    LayoutJob::single_section(words.to_owned(), TextFormat::simple(face.font(size), color))
}

/// Words with their fates, as the file marks them.
fn marked(scene: &Scene<'_>, runs: &[Marked]) -> LayoutJob {
    let theme = scene.theme;
    let mut job = LayoutJob::default();
    for run in runs {
        let color = match run.fate {
            Fate::Equal => theme.ink,
            Fate::Removed | Fate::Brief => theme.del,
            Fate::Inserted => theme.ins,
            Fate::Moved => theme.moved,
        };
        let line = Stroke::new(measure::LINE, color);
        let none = Stroke::NONE;
        let format = TextFormat {
            underline: if matches!(run.fate, Fate::Inserted | Fate::Moved | Fate::Brief) { line } else { none },
            strikethrough: if run.fate.is_struck() { line } else { none },
            ..TextFormat::simple(Face::Serif.font(measure::TEXT_SMALL), color)
        };
        job.append(&run.text, 0.0, format);
    }
    job
}

#[cfg(test)]
mod tests {
    use super::widths;

    #[test]
    fn columns_that_are_shown_fit_and_words_come_before_names() {
        // Hits: symbol, paragraph, part, section, words.
        let shown = widths(&[3, 1, 1, 1, 6], 400.0);
        assert!(shown.iter().any(|(at, _)| *at == 4), "the words: {shown:?}");
        assert!(shown.windows(2).all(|pair| pair[0].0 < pair[1].0), "in their order");
        for (shares, room) in [(vec![6, 6, 6, 3], 560.0), (vec![6; 9], 500.0), (vec![1, 6], 90.0), (vec![6], 40.0)] {
            let shown = widths(&shares, room);
            let gaps = 8.0 * (shown.len() - 1) as f32;
            assert!(shown.iter().map(|(_, width)| width).sum::<f32>() + gaps <= room, "{shown:?} in {room}");
        }
        assert_eq!(widths(&[6, 6, 6, 3], 560.0).len(), 4);
        assert_eq!(widths(&[], 100.0), []);
    }
}
