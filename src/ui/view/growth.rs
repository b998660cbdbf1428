//! Growth of the operative part, as plain bars that are readable in grey: the whole is outlined, the part is filled, drafts are dashed.

use egui::{Align2, Id, Rect, RichText, Role, ScrollArea, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::Scene;
use crate::mandate::register::Growth;
use crate::model::{Document, Status};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::{FEW_BARS, MOST_BARS, Mandates};
use crate::ui::theme::measure;
use crate::ui::update::{Choose, Counted, MandatesAction};
use crate::ui::widget::legend::{self, Sample};
use crate::ui::widget::travel::{self, Who};
use crate::ui::widget::{cell, control};

/// Width of a bar.
const BAR: f32 = 32.0;
/// From one bar to the next.
const STEP: f32 = 84.0;
/// The same where there is room to spare, at most.
const WIDE_STEP: f32 = 128.0;
/// Height of the bars in the heading; and on the sheet, least and greatest: as many figures as can be seen at once.
const LOW: f32 = 44.0;
const HEIGHTS: [f32; 2] = [80.0, 160.0];
/// Height of the symbols under the years.
const UNDER: f32 = measure::S16;
/// Least width of a figure on the sheet: that of its name.
const LEAST: f32 = 232.0;
/// From how high a view on bars stand in the heading, and how much room its words have beside them.
const TALL: f32 = 720.0;
const WORDS: f32 = 360.0;

/// A figure, and the part of it that is filled where nothing is chosen.
type Figure = (fn(&Growth) -> usize, fn(&Growth) -> usize);

/// Clauses, of which requests.
const CLAUSES: Figure = (|of| of.clauses, |of| of.requests);

/// How high the heading is, and how much of its width the bars have; none where the window has no room for them. The height is the same
/// for any number of texts: what stands below keeps its place.
pub(super) fn strip(ui: &Ui, mandates: &Mandates) -> Option<(f32, f32)> {
    let has_room = ui.available_height() >= TALL && ui.available_width() >= FEW_BARS as f32 * STEP + WORDS;
    let texts = ticked(mandates).count();
    let width = if texts > FEW_BARS { 0.0 } else { texts as f32 * STEP };
    has_room.then_some((LOW + 2.0 * measure::S20 + UNDER, width))
}

/// Paragraphs by text, with the requests, in the heading.
pub(super) fn strip_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    let texts = ticked(mandates).count();
    let width = texts as f32 * STEP;
    if texts > FEW_BARS {
        return;
    }
    ui.add_space(ui.available_width() - width);
    bars_ui(ui, scene, mandates, ("ui-mandates-figure-clauses", vec2(STEP, LOW)), (Counted::All, CLAUSES));
}

/// All figures.
pub(super) fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    const FIGURES: [(&str, Counted, Figure); 5] = [
        ("ui-mandates-figure-paragraphs", Counted::All, (|of| of.paragraphs, |_| 0)),
        ("ui-mandates-figure-words", Counted::All, (|of| of.words, |_| 0)),
        ("ui-mandates-figure-clauses", Counted::All, CLAUSES),
        ("ui-mandates-figure-conditions", Counted::Conditions, (|of| of.conditions, |_| 0)),
        ("ui-mandates-figure-reports", Counted::Reports, (|of| of.reports, |_| 0)),
    ];
    if ticked(mandates).next().is_none() {
        ui.add_space(measure::S16);
        ui.label(RichText::new(scene.say("ui-mandates-no-text")).color(scene.theme.ink2));
        return;
    }
    // As many side by side as there is room for, so that few texts do not make a long way down.
    let texts = ticked(mandates).count().clamp(1, MOST_BARS);
    let width = (texts as f32 * STEP).max(LEAST) + measure::S32;
    let room = ui.available_width() - measure::S16;
    let beside = ((room / width).floor().max(1.0) as usize).min(FIGURES.len());
    let all = mandates.ticked().count();
    if all > MOST_BARS {
        let words = scene.messages.say_with("ui-mandates-bars", &[("count", MOST_BARS.into()), ("all", all.into())]);
        ui.label(RichText::new(words).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
    }
    legend_ui(ui, scene, mandates);
    // What is left of the room goes to the figures.
    let width = width.max(room / beside as f32);
    let step = ((width - measure::S32) / texts as f32).clamp(STEP, WIDE_STEP);
    let rows = FIGURES.len().div_ceil(beside) as f32;
    let around = 2.0 * measure::S20 + UNDER + measure::S16 + measure::S32;
    let high = (ui.available_height() / rows - around).floor().clamp(HEIGHTS[0], HEIGHTS[1]);
    let area = ScrollArea::both().id_salt("growth").auto_shrink(false);
    travel::show_ui(ui, "growth", Who::Main, area, |ui| {
        for row in FIGURES.chunks(beside) {
            ui.add_space(measure::S16);
            ui.horizontal_top(|ui| {
                for (name, counted, figure) in row {
                    ui.vertical(|ui| {
                        ui.set_width(width - ui.spacing().item_spacing.x);
                        // What is filled is what is chosen, where something is.
                        let is_plain = *name != "ui-mandates-figure-clauses" || !mandates.filter.chooses_rows();
                        let name = if is_plain { *name } else { "ui-mandates-figure-all-clauses" };
                        let head = RichText::new(scene.say(name)).font(Face::SansSemiBold.font(measure::TEXT));
                        ui.label(head.color(scene.theme.ink));
                        bars_ui(ui, scene, mandates, (name, vec2(step, high)), (*counted, *figure));
                    });
                }
            });
        }
    });
}

/// What is filled, outlined and dashed: requests among all clauses, and drafts where there are some.
fn legend_ui(ui: &mut Ui, scene: &Scene<'_>, mandates: &Mandates) {
    let theme = scene.theme;
    let documents = &mandates.register.documents;
    let has_draft = ticked(mandates).any(|(at, _)| documents.get(at).is_some_and(|own| own.status == Some(Status::Draft)));
    let is_chosen = mandates.filter.chooses_rows();
    let filled = if is_chosen { "ui-mandates-legend-chosen" } else { "ui-mandates-legend-requests" };
    let mut samples = vec![
        (Sample::Edged(theme.sunk, theme.ink3), scene.say("ui-mandates-legend-whole")),
        (Sample::Filled(theme.acc), scene.say(filled)),
    ];
    if has_draft {
        samples.push((Sample::Dashed(theme.ink3), scene.say("ui-mandates-legend-draft")));
    }
    legend::legend_ui(ui, theme, &samples);
}

/// The texts that are ticked, as many as have a bar.
fn ticked(mandates: &Mandates) -> impl Iterator<Item = (usize, &Growth)> {
    let all = mandates.register.growth.iter().enumerate();
    all.filter(|(at, _)| !mandates.filter.without.contains(at)).take(MOST_BARS)
}

/// The symbol without the year that some have behind it: that stands above.
fn short_label(document: &Document) -> &str {
    let label = document.label();
    label.split_once(" (").map_or(label, |(symbol, _)| symbol)
}

fn bars_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    mandates: &Mandates,
    (name, size): (&str, Vec2),
    (counted, (whole_of, part_of)): (Counted, Figure),
) {
    let theme = scene.theme;
    // From one bar to the next, and how high they are.
    let Vec2 { x: step, y: height } = size;
    let is_chosen = mandates.filter.chooses_rows();
    let most = ticked(mandates).map(|(_, of)| whole_of(of)).max().unwrap_or_default().max(1);
    let room = vec2(ticked(mandates).count() as f32 * step, height + 2.0 * measure::S20 + UNDER);
    let (place, _) = ui.allocate_exact_size(room, Sense::hover());
    let floor = place.bottom() - measure::S20 - UNDER;
    let figure_name = scene.say(name);
    for (nth, (at, of)) in ticked(mandates).enumerate() {
        let Some(document) = mandates.register.documents.get(at) else { continue };
        let whole = whole_of(of);
        let part = if is_chosen { mandates.grown.get(&at).map_or(0, whole_of) } else { part_of(of) };
        let middle = place.left() + (nth as f32 + 0.5) * step;
        let high = |count: usize| height * count as f32 / most as f32;
        let bar =
            |count: usize| Rect::from_min_max(pos2(middle - BAR / 2.0, floor - high(count)), pos2(middle + BAR / 2.0, floor));
        let rect = bar(whole);
        let touched = Rect::from_min_max(pos2(middle - step / 2.0, place.top()), pos2(middle + step / 2.0, place.bottom()));
        let spoken = scene.messages.say_with(
            "ui-mandates-bar",
            &[
                ("figure", figure_name.as_str().into()),
                ("document", document.label().into()),
                ("count", whole.into()),
                ("part", part.into()),
            ],
        );
        let response = control::named_ui(
            ui,
            touched,
            Id::unique(("growth", name, at, height <= LOW)),
            Role::Button,
            Sense::click(),
            &spoken,
        );
        if response.hovered() {
            ui.painter().rect_filled(touched, measure::RADIUS, theme.sunk);
        }
        control::focus_ring(ui.painter(), theme, &response, touched);
        let edge = Stroke::new(measure::LINE, theme.ink3);
        ui.painter().rect_filled(rect, 0.0, theme.sunk);
        if document.status == Some(Status::Draft) {
            let corners = [rect.left_bottom(), rect.left_top(), rect.right_top(), rect.right_bottom()];
            ui.painter().extend(Shape::dashed_line(&corners, edge, measure::S4, measure::S4));
        } else {
            ui.painter().rect_stroke(rect, 0.0, edge, egui::StrokeKind::Inside);
        }
        if part > 0 {
            ui.painter().rect_filled(bar(part), 0.0, theme.acc);
        }
        let font = |face: Face| face.font(measure::TEXT_SMALL);
        let above = pos2(middle, rect.top() - measure::HAIR);
        let mut counts = scene.messages.number(whole);
        if is_chosen {
            counts = format!("{}/{counts}", scene.messages.number(part));
        }
        ui.painter().text(above, Align2::CENTER_BOTTOM, counts, font(Face::SansSemiBold), theme.ink);
        // Several texts may be of one year.
        let year = document.year.map_or_else(String::new, |year| year.to_string());
        ui.painter().text(pos2(middle, floor + measure::S4), Align2::CENTER_TOP, year, font(Face::SansMedium), theme.ink2);
        let label = short_label(document);
        let galley = cell::cut(ui, label, Face::Sans.font(measure::TEXT_TINY), theme.ink2, step - measure::S4, 1);
        ui.painter().galley(pos2(middle - galley.size().x / 2.0, floor + measure::S16), galley, theme.ink2);
        if control::told(response, &spoken).clicked() {
            scene.push(Action::Mandates(MandatesAction::Choose(Choose::Only(at, counted))));
        }
    }
    ui.painter().hline(place.x_range(), floor, Stroke::new(measure::LINE, theme.rule2));
}
