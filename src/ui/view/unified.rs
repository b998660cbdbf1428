//! Two texts in one column: removed words struck before inserted ones, what happened in the margin.

use std::rc::Rc;

use egui::{Align2, Id, Rect, Role, Sense, Stroke, Ui, pos2, vec2};

use super::comparison::{made_for, seen};
use super::passage::plain;
use super::{Scene, cells, gutter, passage, row_menu};
use crate::compare::Row;
use crate::compare::inline::blend;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::table::{Line, Table};
use crate::ui::theme::measure;
use crate::ui::unified::{italics, marks, only_paragraph, rows_of};
use crate::ui::widget::control;
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};
use crate::ui::widget::rows::Source;
use crate::ui::words;

pub(super) fn unified_ui(ui: &mut Ui, scene: &mut Scene<'_>, table: &Table, step: usize) {
    let whole = ui.max_rect();
    let head = Rect::from_min_size(whole.min, vec2(whole.width(), measure::CONTROL));
    let body = Rect::from_min_max(pos2(whole.left(), head.bottom()), whole.max);
    let view = body.width() - measure::S12;
    let column = measure::scaled(measure::READING_COLUMN + measure::GUTTER, scene.state.settings.text_size);
    let width = column.min(view - measure::UNIFIED_MARGIN - measure::S32).max(measure::MIN_COLUMN);
    let columns = cells::Columns::new(1, width);
    let made_for = made_for(scene, table, &columns);
    let mut rows = std::mem::take(&mut scene.memory.table);
    ui.scope_builder(egui::UiBuilder::new().max_rect(body), |ui| {
        let left = ((view - width - measure::UNIFIED_MARGIN) / 2.0).max(0.0) + measure::UNIFIED_MARGIN;
        let mut page = Unified { scene, table, step, width, left };
        rows.show_ui(ui, Id::unique("comparison-unified"), made_for, view, table.jump, &mut page);
    });
    seen(scene, table, &rows);
    scene.memory.table = rows;
    let theme = scene.theme;
    ui.painter().rect_filled(head, 0.0, theme.paper);
    let year = |place: usize| words::year_at(&table.lineage.documents, place);
    let (from, to) = table.lineage.ends(step);
    let years = [("from", year(from).into()), ("to", year(to).into())];
    let name = scene.messages.say_with("ui-unified-step", &years);
    let font = Face::SansSemiBold.font(measure::TEXT);
    ui.painter().text(head.center(), Align2::CENTER_CENTER, &name, font, theme.ink);
    ui.painter().hline(head.x_range(), head.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule2));
    control::named_ui(ui, head, Id::unique("unified-head"), Role::Heading, Sense::hover(), &name);
}

struct Unified<'p, 's> {
    scene: &'p mut Scene<'s>,
    table: &'p Table,
    step: usize,
    width: f32,
    left: f32,
}

impl Unified<'_, '_> {
    /// The rows of the comparison that a line shows; none for rows that neither text has.
    fn rows(&self, line: usize) -> Vec<&Row> {
        let Some(Line::Row(row)) = self.table.lines.get(line).copied() else { return Vec::new() };
        self.table.thread(row).map_or_else(Vec::new, |thread| rows_of(&self.table.lineage, thread, self.step).collect())
    }

    /// The passages of a line, each with the name of its paragraph where the row has several.
    fn proses(&mut self, ui: &Ui, line: usize) -> Vec<(Option<String>, Rc<Prose>)> {
        let table = self.table;
        let Some(comparison) = table.lineage.comparisons.get(self.step) else { return Vec::new() };
        let size = self.scene.serif(measure::COMPARED, measure::LEADING_INTERFACE);
        let (width, theme) = (self.width, self.scene.theme);
        let Some(Line::Row(thread)) = table.lines.get(line).copied() else { return Vec::new() };
        let blends: Vec<_> = self.rows(line).into_iter().flat_map(|row| blend(comparison, row)).collect();
        let several = blends.len() > 1;
        let mut proses = Vec::with_capacity(blends.len());
        for (order, blend) in blends.iter().enumerate() {
            let item = thread * MOST_BLENDS + order.min(MOST_BLENDS - 1);
            let key = Key { role: Layer::Unified, document: self.step, item, width: width as u32 };
            let prose = self.scene.memory.prose(ui, theme, key, || Passage {
                text: &blend.text,
                italics: italics(blend, comparison, passage::italics),
                marks: marks(&blend.runs),
                ..plain(&comparison.documents.right, size, width, theme.ink)
            });
            let head = only_paragraph(blend).filter(|_| several).and_then(|(side, place)| {
                let text = comparison.documents.get(side);
                let name = words::paragraph_name(self.scene.messages, text.paragraphs.get(place)?);
                let parts = [("year", words::year_or_label(text).into()), ("paragraph", name.into())];
                Some(self.scene.messages.say_with("ui-unified-part", &parts))
            });
            proses.push((head, prose));
        }
        proses
    }
}

/// Paragraphs of one row, at most, for naming their layouts.
const MOST_BLENDS: usize = 64;

impl Source for Unified<'_, '_> {
    fn count(&self) -> usize {
        self.table.lines.len()
    }

    fn estimate(&self, line: usize) -> f32 {
        let Some(Line::Row(row)) = self.table.lines.get(line).copied() else { return measure::ENTRY };
        let Some(thread) = self.table.thread(row) else { return 0.0 };
        let (size, height) = self.scene.serif(measure::COMPARED, measure::LEADING_INTERFACE);
        let (from, to) = self.table.lineage.ends(self.step);
        let documents = [from, to].into_iter().filter_map(|at| self.table.lineage.documents.get(at).zip(thread.cells.get(at)));
        let letters = documents
            .map(|(text, cell)| {
                cell.iter().filter_map(|place| text.paragraphs.get(*place)).map(|paragraph| paragraph.text.len()).sum::<usize>()
            })
            .max()
            .unwrap_or(0);
        if letters == 0 { 0.0 } else { (letters as f32 * size / 2.0 / self.width).ceil() * height + measure::S24 }
    }

    fn measure(&mut self, ui: &Ui, line: usize) -> f32 {
        match self.table.lines.get(line) {
            Some(Line::Row(_)) => {
                let proses = self.proses(ui, line);
                if proses.is_empty() {
                    return 0.0;
                }
                let head = |head: &Option<String>| if head.is_some() { measure::S20 } else { 0.0 };
                let words: f32 = proses.iter().map(|(name, prose)| head(name) + prose.size().y + measure::S12).sum();
                (words + measure::S12).max(measure::S48)
            }
            Some(Line::Hidden { .. }) => measure::ENTRY,
            _ => 0.0,
        }
    }

    fn draw_ui(&mut self, ui: &mut Ui, line: usize, place: Rect) {
        let table = self.table;
        let row = match table.lines.get(line).copied() {
            Some(Line::Row(row)) if place.height() > 0.0 => row,
            Some(Line::Hidden { row, count }) => return cells::hidden_ui(ui, self.scene, row, count, place),
            _ => return,
        };
        let theme = self.scene.theme;
        let current = table.current_change().is_some_and(|change| change.row == row);
        if current {
            ui.painter().rect_filled(place, 0.0, theme.raised);
            let bar = Rect::from_min_size(place.min, vec2(measure::SELECTED_BAR, place.height()));
            ui.painter().rect_filled(bar, 0.0, theme.acc);
        }
        let Some(thread) = table.thread(row) else { return };
        let step = thread.steps.iter().enumerate().find(|(_, step)| (step.from, step.to) == table.lineage.ends(self.step));
        let mut name = String::new();
        if let Some((order, step)) = step {
            name = gutter::step_name(self.scene, table, thread, step);
            let margin = Rect::from_min_size(
                pos2(place.left() + self.left - measure::UNIFIED_MARGIN, place.top()),
                vec2(measure::UNIFIED_MARGIN - measure::S16, place.height()),
            );
            self.margin_ui(ui, (row, order), margin, &name);
        }
        let mut top = place.top() + measure::S12;
        for (head, prose) in self.proses(ui, line) {
            if let Some(head) = head {
                let at = pos2(place.left() + self.left, top + measure::S8);
                let font = Face::SansMedium.font(measure::TEXT_TINY);
                ui.painter().text(at, Align2::LEFT_CENTER, head, font, theme.ink2);
                top += measure::S20;
            }
            prose.paint(ui.painter(), theme, pos2(place.left() + self.left, top), Tint::default());
            top += prose.size().y + measure::S12;
        }
        let words = Rect::from_min_max(pos2(place.left() + self.left, place.top()), place.max);
        let name = self.scene.messages.say_with("ui-row-name", &[("row", (row + 1).into()), ("steps", name.into())]);
        let response = control::named_ui(ui, words, Id::unique(("unified", row)), Role::Row, Sense::click(), &name);
        row_menu::row_menu_ui(ui, self.scene, &response, row_menu::Row::new(table, row, None, false));
        if !current {
            control::focus_ring(ui.painter(), theme, &response, words);
        }
        ui.painter().hline(place.x_range(), place.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
    }

    fn focus(&self, line: usize) -> Option<Id> {
        match self.table.lines.get(line).copied()? {
            Line::Row(row) if !self.rows(line).is_empty() => Some(Id::unique(("unified", row))),
            Line::Hidden { row, .. } => Some(Id::unique(("hidden", row))),
            _ => None,
        }
    }
}

impl Unified<'_, '_> {
    /// What happened, and the numbers; a click says why.
    fn margin_ui(&mut self, ui: &Ui, (row, order): (usize, usize), margin: Rect, name: &str) {
        let (table, theme) = (self.table, self.scene.theme);
        let Some((thread, step)) = table.thread(row).and_then(|thread| Some((thread, thread.steps.get(order)?))) else { return };
        let response = control::named_ui(ui, margin, Id::unique(("unified-why", row)), Role::Button, Sense::click(), name);
        control::focus_ring(ui.painter(), theme, &response, margin);
        let numbers = gutter::both_names(self.scene.messages, table, thread, step);
        let right = margin.right();
        let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
        ui.painter().text(pos2(right, margin.top() + measure::S24), Align2::RIGHT_CENTER, numbers, font, theme.ink);
        let mut kind = self.scene.messages.row_kind(step.kind);
        if step.moved {
            kind = format!("{kind}, {}", self.scene.say("kind-moved"));
        }
        let color = gutter::color(theme, step.kind);
        let font = Face::Sans.font(measure::TEXT_TINY);
        ui.painter().text(pos2(right, margin.top() + measure::S24 + measure::S16), Align2::RIGHT_CENTER, kind, font, color);
        super::why::why_ui(&response, self.scene, table, (row, order), step);
        if response.double_clicked() {
            self.scene.push(Action::ShowTogether(row, order));
        }
    }
}
