//! The gutter between two columns: what happened to the paragraph from one text to the next, and how sure that is.

use egui::{Align2, Color32, Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::{Scene, mandate_changes};
use crate::compare::{self, Confidence, Row, RowKind};
use crate::lineage::{Step, Thread};
use crate::messages::Messages;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::table::Table;
use crate::ui::theme::{Theme, measure};
use crate::ui::widget::control;
use crate::ui::words;

/// The picture of what happened.
pub(super) const fn icon(kind: RowKind) -> Icon {
    match kind {
        RowKind::Unchanged => Icon::Equal,
        RowKind::Revised => Icon::PencilLine,
        RowKind::Split => Icon::Split,
        RowKind::Merged => Icon::Merge,
        RowKind::Regrouped => Icon::Shuffle,
        RowKind::Added => Icon::Plus,
        RowKind::Removed => Icon::Minus,
    }
}

pub(super) fn color(theme: &Theme, kind: RowKind) -> Color32 {
    match kind {
        RowKind::Added => theme.ins,
        RowKind::Removed => theme.del,
        _ => theme.ink2,
    }
}

/// The steps shown in the gutter behind a text: a link that skips texts stands in the last gutter it crosses, one with the base
/// text beside the other text.
fn steps_in<'t>(table: &Table, thread: &'t Thread, gap: usize) -> impl Iterator<Item = (usize, &'t Step)> {
    let base = table.lineage.base;
    let gap_of = move |step: &Step| if base == Some(step.to) { step.from } else { step.to - 1 };
    thread.steps.iter().enumerate().filter(move |(_, step)| gap_of(step) == gap)
}

/// The step that is shown there; of several the one from the latest text.
pub(super) fn shown_in<'t>(table: &Table, thread: &'t Thread, gap: usize) -> Option<(usize, &'t Step)> {
    steps_in(table, thread, gap).max_by_key(|(_, step)| step.from)
}

/// What takes the focus for the gutter of a row: in one column, only the step that is shown has one.
pub(super) fn id(table: &Table, row: usize, gap: usize) -> Option<Id> {
    match table.shown.unified {
        None => Some(Id::unique(("gutter", row, gap))),
        Some(_) => Some(Id::unique(("unified-why", row))).filter(|_| is_in_column(table, row, gap)),
    }
}

fn is_in_column(table: &Table, row: usize, gap: usize) -> bool {
    let step = table.thread(row).and_then(|thread| shown_in(table, thread, gap));
    step.zip(table.shown.unified).is_some_and(|((_, step), shown)| (step.from, step.to) == table.lineage.ends(shown))
}

/// Height that the gutters of an open row need.
pub(super) fn height(table: &Table, row: usize, width: f32) -> f32 {
    let Some(thread) = table.thread(row) else { return measure::ENTRY };
    let gaps = 0..thread.cells.len().saturating_sub(1);
    let lines = gaps
        .filter_map(|gap| {
            let lines = |(place, step)| lines_of(step) + mandate_changes::lines_of(table, row, place, width);
            steps_in(table, thread, gap).map(lines).max()
        })
        .max()
        .unwrap_or(0);
    (measure::S32 + lines as f32 * measure::S16 + measure::S12).max(measure::ENTRY)
}

fn lines_of(step: &Step) -> usize {
    if !step.is_link() {
        return 1;
    }
    let moved = usize::from(step.moved);
    let check = usize::from(step.confidence == Confidence::Possible);
    let skips = usize::from(step.to > step.from + 1);
    let similarity = usize::from(step.kind != RowKind::Unchanged);
    2 + moved + check + skips + similarity
}

/// The numbers on both sides of a step: `8, 13` and `3`.
pub(super) fn names_of(messages: &Messages, table: &Table, thread: &Thread, step: &Step) -> (String, String) {
    let names = |document: usize| {
        let text = table.lineage.documents.get(document);
        let places = thread.cells.get(document).into_iter().flatten();
        let names = places.filter_map(|place| text?.paragraphs.get(*place)).map(|own| words::paragraph_name(messages, own));
        names.collect::<Vec<_>>().join(", ")
    };
    (names(step.from), names(step.to))
}

/// The same in one: `8, 13 → 3`; of what stands on one side alone, its own.
pub(super) fn both_names(messages: &Messages, table: &Table, thread: &Thread, step: &Step) -> String {
    let (from, to) = names_of(messages, table, thread, step);
    [from, to].into_iter().filter(|names| !names.is_empty()).collect::<Vec<_>>().join(" → ")
}

/// A step in words, for screen readers and tooltips: `modifié, 4 → 1, 46 %, à vérifier`.
pub(super) fn step_name(scene: &Scene<'_>, table: &Table, thread: &Thread, step: &Step) -> String {
    let mut parts = vec![scene.messages.row_kind(step.kind)];
    if step.moved {
        parts.push(scene.say("kind-moved"));
    }
    parts.push(both_names(scene.messages, table, thread, step));
    if row_of(table, thread, step).is_some_and(|row| row.translation.is_some()) {
        parts.push(scene.say("ui-gutter-translation"));
    }
    if step.is_link() && step.kind != RowKind::Unchanged {
        parts.push(percent(scene, step));
        if step.confidence == Confidence::Possible {
            parts.push(scene.say("confidence-possible"));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

fn percent(scene: &Scene<'_>, step: &Step) -> String {
    // Never rounded up to "the same".
    let whole = compare::percent(step.similarity);
    scene.messages.say_with("ui-similarity", &[("percent", whole.into())])
}

/// The ground and edges of a gutter.
pub(super) fn ground(ui: &Ui, theme: &Theme, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, theme.desk);
    let edge = Stroke::new(measure::LINE, theme.rule);
    ui.painter().vline(rect.left(), rect.y_range(), edge);
    ui.painter().vline(rect.right(), rect.y_range(), edge);
}

pub(super) fn gutter_ui(ui: &Ui, scene: &mut Scene<'_>, table: &Table, row: usize, gap: usize, rect: Rect) {
    let theme = scene.theme;
    ground(ui, theme, rect);
    let Some(thread) = table.thread(row) else { return };
    let Some((place, step)) = shown_in(table, thread, gap) else {
        let crossed = table.lineage.base.is_none() && thread.steps.iter().any(|step| step.from <= gap && step.to > gap + 1);
        if crossed {
            let at = pos2(rect.center().x, rect.top() + measure::S20);
            control::paint_icon(ui.painter(), Icon::ArrowRight, at, measure::ICON_BADGE, theme.ink3);
        }
        return;
    };
    let change = table.current_change();
    if change.is_some_and(|change| change.row == row && change.step == place) {
        let frame = rect.shrink(measure::HAIR);
        ui.painter().rect(frame, measure::RADIUS, theme.accbg, Stroke::new(measure::FRAME, theme.acc), StrokeKind::Inside);
    }
    let name = step_name(scene, table, thread, step);
    let id = Id::unique(("gutter", row, gap));
    let response = control::named_ui(ui, rect, id, Role::Button, Sense::click(), &name);
    control::focus_ring(ui.painter(), theme, &response, rect);
    super::why::why_ui(&response, scene, table, (row, place), step);
    let told = told(scene, table, thread, (row, place), name);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(told);
    if step.is_link() && rect.height() > measure::ENTRY {
        link_ui(ui, scene, table, row, (place, step), rect);
    } else {
        one_line_ui(ui, scene, table, thread, step, rect);
    }
}

/// The row of the comparison that a step between neighbours was made from.
pub(super) fn row_of<'t>(table: &'t Table, thread: &Thread, step: &Step) -> Option<&'t Row> {
    let comparison = table.lineage.comparisons.get(table.lineage.comparison_of(step.from, step.to)?)?;
    let left = thread.cells.get(step.from)?.first()?;
    comparison.rows.iter().find(|row| row.paragraphs.left.contains(left))
}

/// The name of a step, the evidence for a link, and what became of the mandate.
fn told(scene: &Scene<'_>, table: &Table, thread: &Thread, (row, place): (usize, usize), name: String) -> String {
    let mut told = vec![name];
    if let Some(step) = thread.steps.get(place).filter(|step| step.is_link()) {
        if let Some(row) = row_of(table, thread, step) {
            told.push(scene.messages.reason(row));
            told.extend(row.translation.as_ref().map(|note| scene.messages.translation(note)));
        }
        told.push(mandate_changes::said(scene, table, row, place));
        told.retain(|line| !line.is_empty());
    }
    told.join("\n")
}

/// On one line: a sign and a word.
fn one_line_ui(ui: &Ui, scene: &Scene<'_>, table: &Table, thread: &Thread, step: &Step, rect: Rect) {
    let theme = scene.theme;
    let color = color(theme, step.kind);
    let text = if step.is_link() {
        let (from, to) = names_of(scene.messages, table, thread, step);
        format!("{from} → {to}")
    } else {
        scene.messages.row_kind(step.kind)
    };
    let words = ui.painter().layout_no_wrap(text, Face::SansMedium.font(measure::TEXT_TINY), color);
    let width = words.size().x + measure::ICON_BADGE + measure::S4;
    let left = rect.center().x - width / 2.0;
    let middle = rect.top() + measure::ENTRY / 2.0;
    control::paint_icon(
        ui.painter(),
        icon(step.kind),
        pos2(left + measure::ICON_BADGE / 2.0, middle),
        measure::ICON_BADGE,
        color,
    );
    ui.painter().galley(pos2(left + measure::ICON_BADGE + measure::S4, middle - words.size().y / 2.0), words, color);
}

/// A link: sign, kind, whether it moved, numbers, similarity, whether it is to be checked.
fn link_ui(ui: &Ui, scene: &mut Scene<'_>, table: &Table, row: usize, (place, step): (usize, &Step), rect: Rect) {
    let theme = scene.theme;
    let Some(thread) = table.thread(row) else { return };
    let tiny = Face::SansMedium.font(measure::TEXT_TINY);
    let x = rect.center().x;
    control::paint_icon(
        ui.painter(),
        icon(step.kind),
        pos2(x, rect.top() + measure::S20),
        measure::ICON,
        color(theme, step.kind),
    );
    if row_of(table, thread, step).is_some_and(|row| row.translation.is_some()) {
        let beside = pos2(x + measure::S20, rect.top() + measure::S20);
        control::paint_icon(ui.painter(), Icon::Languages, beside, measure::ICON_BADGE, theme.ink3);
    }
    let mut y = rect.top() + measure::S32 + measure::S8;
    let mut line = |text: &str, font: egui::FontId, color: Color32| -> Pos2 {
        let at = pos2(x, y);
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), color);
        if galley.size().x > rect.width() - measure::S4 {
            // Long lists of numbers: smaller, and cut if need be; the tooltip has them all.
            let left = pos2(rect.left() + measure::HAIR, y);
            super::welcome::one_line(ui, left, text, tiny.clone(), color, rect.width() - measure::S4);
        } else {
            ui.painter().text(at, Align2::CENTER_CENTER, text, font, color);
        }
        y += measure::S16;
        at
    };
    line(&scene.messages.row_kind(step.kind), tiny.clone(), color(theme, step.kind));
    if step.to > step.from + 1
        && let Some(earlier) = table.lineage.documents.get(step.from)
    {
        let since = scene.messages.say_with("ui-since", &[("year", words::year_or_label(earlier).into())]);
        line(&since, tiny.clone(), theme.ink2);
    }
    let moved_at = step.moved.then(|| {
        let up = moves_up(table, thread, step);
        let word = format!("{} {}", if up { '↑' } else { '↓' }, scene.say("kind-moved"));
        line(&word, tiny.clone(), theme.ink2)
    });
    let (from, to) = names_of(scene.messages, table, thread, step);
    line(&numbers(ui, &from, &to, rect.width()), Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink);
    if step.kind != RowKind::Unchanged {
        let at = line(&percent(scene, step), tiny.clone(), theme.ink3);
        let [width, height] = measure::SIMILARITY;
        let bar = Rect::from_min_size(pos2(x - width / 2.0, at.y + measure::S8), vec2(width, height));
        ui.painter().rect_filled(bar, 0.0, theme.bar());
        let share = Rect::from_min_size(bar.min, vec2(width * step.similarity.clamp(0.0, 1.0), height));
        ui.painter().rect_filled(share, 0.0, theme.ink2);
    }
    if step.confidence == Confidence::Possible {
        y += measure::S4;
        let at = pos2(x, y);
        ui.painter().text(at, Align2::CENTER_CENTER, scene.say("ui-gutter-check"), tiny, theme.warn);
        y += measure::S16;
    }
    if step.kind != RowKind::Unchanged {
        y += measure::S4;
    }
    mandate_changes::gutter_lines_ui(ui, scene, table, (row, place), pos2(x, y), rect);
    if let Some(at) = moved_at.filter(|_| table.has_pointer(row, place)) {
        let rect = Rect::from_center_size(at, vec2(rect.width() - measure::S8, measure::S16));
        let name = scene.messages.say_with("ui-moved-from", &[("from", from.into()), ("to", to.into())]);
        let response = control::named_ui(ui, rect, Id::unique(("moved", row, place)), Role::Link, Sense::click(), &name);
        control::focus_ring(ui.painter(), theme, &response, rect);
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name).clicked() {
            scene.push(Action::JumpToPointer(row, place));
        }
    }
}

/// The numbers on both sides, so that both are seen: of a long list the first, of two long lists the first of each.
fn numbers(ui: &Ui, from: &str, to: &str, width: f32) -> String {
    let first = |names: &str| names.split_once(", ").map_or_else(|| names.to_owned(), |(first, _)| format!("{first}…"));
    let font = Face::SansMedium.font(measure::TEXT_TINY);
    let fits = |text: &String| {
        ui.painter().layout_no_wrap(text.clone(), font.clone(), Color32::PLACEHOLDER).size().x <= width - measure::S4
    };
    let tried = [format!("{from} → {to}"), format!("{} → {to}", first(from)), format!("{from} → {}", first(to))];
    tried.into_iter().find(fits).unwrap_or_else(|| format!("{} → {}", first(from), first(to)))
}

/// Whether a moved paragraph stands higher in the later text, as a share of the length.
fn moves_up(table: &Table, thread: &Thread, step: &Step) -> bool {
    let share = |document: usize| {
        let place = thread.cells.get(document).and_then(|cell| cell.first()).copied().unwrap_or_default();
        let count = table.lineage.documents.get(document).map_or(1, |text| text.paragraphs.len().max(1));
        place as f32 / count as f32
    };
    share(step.to) < share(step.from)
}
