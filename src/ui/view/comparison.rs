//! Texts side by side: one row for each thread, a gutter for what happened between two texts.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Rect, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::cells::{Columns, Grid};
use super::welcome::one_line;
use super::{Scene, changes, minimap, still, tabs, toolbar, unified};
use crate::compare::besides;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::table::{Line, Table};
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::rows::Rows;
use crate::ui::words;

pub(super) fn comparison_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let bar = Frame::new().fill(scene.theme.desk).inner_margin(Margin::symmetric(measure::S12 as i8, 0));
    still(Panel::top("comparison-bar"), bar).exact_size(measure::TOOLBAR).show(ui, |ui| {
        if let Some(table) = &scene.state.comparison {
            toolbar::toolbar_ui(ui, scene, table);
        }
    });
    let desk = Frame::new().fill(scene.theme.desk);
    if scene.state.compared().0.len() > 1 {
        let strip = desk.inner_margin(Margin::symmetric(measure::S12 as i8, 0));
        still(Panel::top("comparisons"), strip).exact_size(measure::STRIP).show(ui, |ui| tabs::tabs_ui(ui, scene));
    }
    scene.memory.middle = Some(ui.available_rect_before_wrap());
    let Some(table) = &scene.state.comparison else { return };
    if table.shown.list_shown {
        // Beside the columns where they keep their width, else below them.
        let left = ui.available_width() - measure::CHANGES - measure::MINIMAP - measure::S12;
        if table.shown.unified.is_some() || Columns::fit(table.lineage.documents.len(), left) {
            still(Panel::left("changes"), desk).exact_size(measure::CHANGES).show(ui, |ui| {
                changes::changes_ui(ui, scene, table);
            });
        } else {
            still(Panel::bottom("changes-below"), desk)
                .exact_size(measure::CHANGES_BELOW)
                .show(ui, |ui| changes::table_ui(ui, scene, table));
        }
    }
    still(Panel::right("minimap"), desk).exact_size(measure::MINIMAP).show(ui, |ui| {
        minimap::minimap_ui(ui, scene, table);
    });
    if let Some(step) = table.shown.unified {
        CentralPanel::no_frame().show(ui, |ui| unified::unified_ui(ui, scene, table, step));
        return;
    }
    CentralPanel::no_frame().show(ui, |ui| {
        super::selection::keys_ui(ui, scene);
        let whole = ui.max_rect();
        let scroll_bar = measure::S12;
        let make = if table.mandates.is_some() { Columns::with_wordings } else { Columns::new };
        let columns = make(table.lineage.documents.len(), whole.width() - scroll_bar);
        let heads = Rect::from_min_size(whole.min, vec2(whole.width(), measure::HEADS));
        let body = Rect::from_min_max(pos2(whole.left(), heads.bottom()), whole.max);
        let mut rows = std::mem::take(&mut scene.memory.table);
        let made_for = made_for(scene, table, &columns);
        // A step that one goes to is seen with both its texts, where large letters leave no room for all.
        let change = table.current_change().filter(|change| table.lines.get(table.jump.line) == Some(&Line::Row(change.row)));
        let step = change.and_then(|change| table.thread(change.row)?.steps.get(change.step));
        rows.stretch = step.map(|step| (columns.left(step.from), columns.left(step.to) + columns.column));
        ui.scope_builder(egui::UiBuilder::new().max_rect(body), |ui| {
            let mut grid = Grid { scene, table, columns: &columns };
            rows.show_ui(ui, Id::unique("comparison"), made_for, columns.total(), table.jump, &mut grid);
        });
        let sideways = rows.sideways;
        seen(scene, table, &rows);
        scene.memory.table = rows;
        heads_ui(ui, scene, table, &columns, heads, sideways);
    });
}

/// Notes which line is the first in view, so that the place can be found again.
pub(super) fn seen(scene: &mut Scene<'_>, table: &Table, rows: &Rows) {
    let line = rows.first_in_view();
    if line != table.seen {
        scene.push(Action::SeenLine(table.jump.serial, line));
    }
}

/// What the heights of rows depend on, in one number.
pub(super) fn made_for(scene: &Scene<'_>, table: &Table, columns: &Columns) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (
        scene.memory.generation(),
        columns.column as u64,
        columns.gutter as u64,
        table.shown.fold_single,
        table.shown.fold_unchanged,
    )
        .hash(&mut hasher);
    table.shown.toggled.hash(&mut hasher);
    table.lines.len().hash(&mut hasher);
    for kind in &table.shown.kinds {
        format!("{kind:?}").hash(&mut hasher);
    }
    (table.shown.only_changed, table.shown.by_first, table.shown.unified).hash(&mut hasher);
    table.shown.revealed.hash(&mut hasher);
    hasher.finish()
}

fn heads_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table, columns: &Columns, heads: Rect, sideways: f32) {
    let theme = scene.theme;
    let clip = ui.clip_rect().intersect(heads);
    let painter = ui.painter().with_clip_rect(clip);
    painter.rect_filled(heads, 0.0, theme.paper);
    for (place, document) in table.lineage.documents.iter().enumerate() {
        let left = heads.left() + columns.left(place) - sideways;
        let rect = Rect::from_min_size(pos2(left, heads.top()), vec2(columns.column, measure::HEADS));
        if place > 0 {
            let gutter = Rect::from_min_max(pos2(rect.left() - columns.gutter, rect.top()), rect.left_bottom());
            painter.rect_filled(gutter, 0.0, theme.desk);
            let edge = Stroke::new(measure::LINE, theme.rule);
            painter.vline(gutter.left(), gutter.y_range(), edge);
            painter.vline(gutter.right(), gutter.y_range(), edge);
            let arrow = gutter.center() - vec2(0.0, if table.lineage.base.is_some() { measure::S8 } else { 0.0 });
            control::paint_icon(&painter, Icon::ArrowRight, arrow, measure::ICON, theme.ink2);
            if table.lineage.base.is_some() {
                let (from, to) = table.lineage.ends(place - 1);
                let year = |at: usize| words::year_at(&table.lineage.documents, at);
                let years = format!("{} → {}", year(from), year(to));
                let at = pos2(gutter.left() + measure::HAIR, gutter.center().y + measure::S12);
                one_line(ui, at, &years, Face::SansMedium.font(measure::TEXT_TINY), theme.ink2, gutter.width() - measure::S4);
            }
        }
        let first = rect.top() + measure::S24;
        let year = document.year.map(|year| year.to_string()).unwrap_or_default();
        let year = painter.layout_no_wrap(year, Face::SansSemiBold.font(measure::TEXT_YEAR), theme.ink);
        let year_width = if year.size().x > 0.0 { year.size().x + measure::S8 } else { 0.0 };
        let mut clipped = ui.new_child(egui::UiBuilder::new().max_rect(rect));
        clipped.set_clip_rect(clip.intersect(rect));
        let badge = document.status.map_or(0.0, |status| control::badge_width(ui, scene.messages, status) + measure::S8);
        let label = document.label();
        let label_font = Face::SansMedium.font(measure::TEXT);
        let label_width = painter.layout_no_wrap(label.to_owned(), label_font.clone(), theme.ink).size().x;
        // In a narrow column the head gives up the inset that lines it up with the words below.
        let fits = measure::CELL_LEFT + year_width + label_width + badge <= rect.width();
        let inset = if fits { measure::CELL_LEFT } else { measure::S12 };
        let x = rect.left() + inset + year_width;
        let room = (rect.right() - badge - x).max(measure::S48);
        painter.galley(pos2(rect.left() + inset, first - year.size().y / 2.0), year, theme.ink);
        one_line(&clipped, pos2(x, first), label, label_font, theme.ink, room);
        if let Some(status) = document.status {
            let at = pos2(x + label_width.min(room) + measure::S8, first);
            control::paint_badge(&clipped, theme, scene.messages, status, at);
        }
        let day = words::day_or_year(scene.messages, document);
        let paragraphs = scene.messages.say_with("ui-column-paragraphs", &[("count", besides::own(document).into())]);
        let base = (table.lineage.base == Some(place)).then(|| scene.say("ui-base-head"));
        let second = [base, day, Some(paragraphs)].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let at = pos2(rect.left() + inset, first + measure::S20);
        one_line(&clipped, at, &second, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, rect.right() - at.x);
        let status = document.status.map(|status| scene.messages.status(Some(status))).unwrap_or_default();
        let name = format!("{label}, {status}, {second}");
        control::named_ui(&clipped, rect, Id::unique(("column", place)), Role::ColumnHeader, Sense::hover(), &name)
            .on_hover_text(document.title.as_deref().unwrap_or(label).replace('\'', "’"));
    }
    painter.hline(heads.x_range(), heads.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule2));
}
