//! How a file begins: its title, what stands on every page, the first rows; and how much is not shown.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Label, Layout, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::Scene;
use crate::compare::Op;
use crate::export::table::Marked;
use crate::ui::fonts::Face;
use crate::ui::state::{ExportDialog, FileKind};
use crate::ui::theme::measure;

/// The least room of a column of names, so that its words are not cut in the middle.
const NARROWEST: f32 = 84.0;

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
        let counts = [("count", preview.count.into())];
        let sentence = scene.messages.say_with("ui-export-preview-count", &counts);
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
    let width = ui.available_width().max(preview.columns.iter().map(|(_, share)| NARROWEST * f32::from(*share).sqrt()).sum());
    let shares: f32 = preview.columns.iter().map(|(_, share)| f32::from(*share).sqrt()).sum();
    let gaps = measure::S8 * preview.columns.len().saturating_sub(1) as f32;
    let widths: Vec<f32> =
        preview.columns.iter().map(|(_, share)| ((width - gaps) * f32::from(*share).sqrt() / shares.max(1.0)).floor()).collect();
    let heads: Vec<LayoutJob> =
        preview.columns.iter().map(|(name, _)| plain(scene, name, Face::SansSemiBold, measure::TEXT_TINY)).collect();
    // Many columns are scrolled to, rather than cut in the middle of words.
    ScrollArea::horizontal().id_salt("export-preview").auto_shrink(false).show(ui, |ui| {
        ui.set_min_width(width);
        row_ui(ui, scene, &widths, heads);
        for row in &preview.rows {
            row_ui(ui, scene, &widths, row.iter().map(|runs| marked(scene, runs)).collect());
        }
    });
}

fn row_ui(ui: &mut Ui, scene: &Scene<'_>, widths: &[f32], cells: Vec<LayoutJob>) {
    let row = ui.horizontal_top(|ui| {
        for (width, cell) in widths.iter().zip(cells) {
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
        let color = match run.op {
            Op::Equal => theme.ink,
            Op::Removed => theme.del,
            Op::Inserted => theme.ins,
            Op::Moved => theme.moved,
        };
        let line = Stroke::new(measure::LINE, color);
        let none = Stroke::NONE;
        let format = TextFormat {
            underline: if matches!(run.op, Op::Inserted | Op::Moved) { line } else { none },
            strikethrough: if run.op == Op::Removed { line } else { none },
            ..TextFormat::simple(Face::Serif.font(measure::TEXT_SMALL), color)
        };
        job.append(&run.text, 0.0, format);
    }
    job
}
