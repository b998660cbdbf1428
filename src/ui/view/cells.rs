//! The rows of a comparison: cells with the words of each text.

use std::rc::Rc;

use egui::{Align2, Id, Pos2, Rect, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::passage::{italics, plain, printed_number, without_edges};
use super::selection::Selectable;
use super::{Scene, gutter, row_menu};
use crate::compare::RowKind;
use crate::lineage::{Mark, Thread};
use crate::messages::Messages;
use crate::model::{Document, Paragraph, Section};
use crate::text::Side;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::table::{Line, Table};
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};
use crate::ui::widget::rows::Source;
use crate::ui::words;

/// Where columns and gutters stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    /// How many texts.
    pub count: usize,
    /// Width of one column.
    pub column: f32,
    /// Width of the gutter between two.
    pub gutter: f32,
}

impl Columns {
    /// Columns that share a width equally, none narrower than can be read.
    pub fn new(count: usize, width: f32) -> Self {
        Self { count, column: Self::share(count, width).floor().max(measure::MIN_COLUMN), gutter: measure::GUTTER }
    }

    /// The same where the gutters have wordings to show: they take what the columns can spare.
    pub fn with_wordings(count: usize, width: f32) -> Self {
        let gaps = count.saturating_sub(1).max(1) as f32;
        let spare = (width - count as f32 * measure::COLUMN_OF_WORDINGS) / gaps;
        let gutter = spare.floor().clamp(measure::GUTTER, measure::GUTTER_OF_WORDINGS);
        let column = (width - gutter * count.saturating_sub(1) as f32) / count.max(1) as f32;
        Self { count, column: column.floor().max(measure::MIN_COLUMN), gutter }
    }

    /// Whether columns that share a width are as wide as they should be.
    pub fn fit(count: usize, width: f32) -> bool {
        Self::share(count, width) >= measure::MIN_COLUMN
    }

    fn share(count: usize, width: f32) -> f32 {
        let gutters = measure::GUTTER * count.saturating_sub(1) as f32;
        (width - gutters) / count.max(1) as f32
    }

    /// Where a column begins.
    pub fn left(&self, column: usize) -> f32 {
        (self.column + self.gutter) * column as f32
    }

    /// All columns and gutters.
    pub fn total(&self) -> f32 {
        self.left(self.count) - self.gutter
    }

    fn words(&self) -> f32 {
        self.column - measure::CELL_LEFT - measure::CELL_RIGHT
    }
}

/// The rows as a list.
pub(super) struct Grid<'g, 's> {
    pub scene: &'g mut Scene<'s>,
    pub table: &'g Table,
    pub columns: &'g Columns,
}

/// Mean width of a letter as a share of its size.
const MEAN_LETTER: f32 = 0.47;

impl Source for Grid<'_, '_> {
    fn count(&self) -> usize {
        self.table.lines.len()
    }

    fn estimate(&self, line: usize) -> f32 {
        let Some(Line::Row(row)) = self.table.lines.get(line).copied() else { return measure::ENTRY };
        if self.table.folded(row) {
            return measure::ENTRY;
        }
        let (size, height) = self.scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
        let per_line = (self.columns.words() / (size * MEAN_LETTER)).max(1.0);
        let Some(thread) = self.table.thread(row) else { return measure::ENTRY };
        let cells = thread.cells.iter().zip(&self.table.lineage.documents).map(|(cell, document)| {
            let paragraphs = cell.iter().filter_map(|place| document.paragraphs.get(*place));
            paragraphs.map(|paragraph| (paragraph.text.len() as f32 / per_line).ceil() * height + self.scene.apart()).sum::<f32>()
        });
        cells.fold(measure::ENTRY, f32::max) + self.scene.apart()
    }

    fn measure(&mut self, ui: &Ui, line: usize) -> f32 {
        let Some(Line::Row(row)) = self.table.lines.get(line).copied() else { return measure::ENTRY };
        let table = self.table;
        let Some(thread) = table.thread(row).filter(|_| !table.folded(row)) else { return measure::ENTRY };
        let mut height = gutter::height(table, row, self.columns.gutter);
        for document in 0..thread.cells.len() {
            height = height.max(self.cell_height(ui, thread, document));
        }
        height
    }

    fn draw_ui(&mut self, ui: &mut Ui, line: usize, place: Rect) {
        match self.table.lines.get(line).copied() {
            Some(Line::Row(row)) => self.row_ui(ui, row, place),
            Some(Line::Pointer { row, step }) => self.pointer_ui(ui, row, step, place),
            Some(Line::Hidden { row, count }) => hidden_ui(ui, self.scene, row, count, place),
            None => {}
        }
    }

    fn focus(&self, line: usize) -> Option<Id> {
        Some(match self.table.lines.get(line).copied()? {
            Line::Row(row) => Id::unique(("row", row)),
            Line::Pointer { row, step } => Id::unique(("pointer", row, step)),
            Line::Hidden { row, .. } => Id::unique(("hidden", row)),
        })
    }
}

impl Grid<'_, '_> {
    fn cell_height(&mut self, ui: &Ui, thread: &Thread, document: usize) -> f32 {
        let places = thread.cells.get(document).cloned().unwrap_or_default();
        let heights: Vec<f32> =
            places.iter().filter_map(|place| Some(self.prose(ui, thread, document, *place)?.size().y)).collect();
        if heights.is_empty() {
            return 0.0;
        }
        heights.iter().sum::<f32>() + self.scene.apart() * (heights.len() + 1) as f32
    }

    /// The words of a paragraph with their marks. A paragraph that is new or removed as a whole has none: the gutter says it.
    fn prose(&mut self, ui: &Ui, thread: &Thread, document: usize, place: usize) -> Option<Rc<Prose>> {
        let text = self.table.lineage.documents.get(document)?;
        let paragraph = text.paragraphs.get(place)?;
        let size = self.scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
        let (width, theme) = (self.columns.words() - inset(paragraph), self.scene.theme);
        let key = Key { role: Layer::Cell, document, item: place, width: width as u32 };
        let lineage = &self.table.lineage;
        let find = self.scene.state.find.as_ref();
        Some(self.scene.memory.prose(ui, theme, key, || Passage {
            text: &paragraph.text,
            bold: paragraph.section == Section::Heading,
            italics: italics(paragraph),
            marks: without_edges(&marks_in_row(lineage.marks(document, place), thread, document), &paragraph.text),
            hits: find.map(|find| find.marks(document, place)).unwrap_or_default(),
            ..plain(text, size, width, theme.ink)
        }))
    }

    fn row_ui(&mut self, ui: &mut Ui, row: usize, place: Rect) {
        let table = self.table;
        let (Some(thread), theme) = (table.thread(row), self.scene.theme) else { return };
        let folded = table.folded(row);
        let foldable = table.rows.get(row).is_some_and(|info| !info.linked || info.unchanged);
        let current = table.current_change().filter(|change| change.row == row);
        let id = Id::unique(("row", row));
        let name = self.row_name(thread, row, folded);
        // Where both texts do not stand side by side, a click shows them so.
        let apart = thread.steps.iter().position(|step| step.is_link() && (step.moved || is_regrouped(step.kind)));
        let sense = if foldable || apart.is_some() { Sense::click() } else { Sense::focusable_noninteractive() };
        let response = control::named_ui(ui, place, id, Role::Row, sense, &name);
        let ground = if current.is_some() {
            theme.raised
        } else if foldable && response.hovered() {
            theme.desk
        } else {
            theme.paper
        };
        ui.painter().rect_filled(place, 0.0, ground);
        let menu = row_menu::Row::new(table, row, foldable.then_some(folded), sense.senses_click());
        row_menu::row_menu_ui(ui, self.scene, &response, menu);
        let mut is_clicked = response.clicked();
        for (document, cell) in thread.cells.iter().enumerate() {
            let left = place.left() + self.columns.left(document);
            let rect = Rect::from_min_size(pos2(left, place.top()), vec2(self.columns.column, place.height()));
            if cell.is_empty() {
                continue;
            }
            if folded {
                self.entry_ui(ui, document, cell, rect);
            } else {
                let step = current.and_then(|change| thread.steps.get(change.step));
                let tint = Tint {
                    inserted: step.is_some_and(|step| step.to == document),
                    removed: step.is_some_and(|step| step.from == document),
                };
                is_clicked |= self.cell_ui(ui, (thread, menu), document, rect, tint);
            }
        }
        for gap in 0..self.columns.count.saturating_sub(1) {
            let left = place.left() + self.columns.left(gap) + self.columns.column;
            let rect = Rect::from_min_size(pos2(left, place.top()), vec2(self.columns.gutter, place.height()));
            gutter::gutter_ui(ui, self.scene, table, row, gap, rect);
        }
        if current.is_some() {
            let bar = Rect::from_min_size(place.min, vec2(measure::SELECTED_BAR, place.height()));
            ui.painter().rect_filled(bar, 0.0, theme.acc);
        }
        ui.painter().hline(place.x_range(), place.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
        if current.is_none() {
            control::focus_ring(ui.painter(), theme, &response, place);
        }
        if is_clicked && sense.senses_click() {
            self.scene.push(match apart {
                Some(step) if !foldable => Action::ShowTogether(row, step),
                _ => Action::ToggleRow(row),
            });
        }
    }

    /// What a screen reader says of a row: each step, then whether it can be opened.
    fn row_name(&self, thread: &Thread, row: usize, folded: bool) -> String {
        let mut parts: Vec<String> = Vec::new();
        for step in &thread.steps {
            parts.push(gutter::step_name(self.scene, self.table, thread, step));
        }
        let row = self.scene.messages.say_with("ui-row-name", &[("row", (row + 1).into()), ("steps", parts.join(" ; ").into())]);
        if folded { self.scene.messages.say_with("ui-row-folded", &[("row", row.into())]) } else { row }
    }

    /// Whether words of it were clicked that are not selected: that is a click on the row.
    fn cell_ui(
        &mut self,
        ui: &Ui,
        (thread, menu): (&Thread, row_menu::Row<'_>),
        document: usize,
        rect: Rect,
        tint: Tint,
    ) -> bool {
        let Some(text) = self.table.lineage.documents.get(document).cloned() else { return false };
        let mut is_clicked = false;
        let theme = self.scene.theme;
        let mut top = rect.top() + self.scene.apart();
        for place in thread.cells.get(document).into_iter().flatten() {
            let (Some(paragraph), Some(prose)) = (text.paragraphs.get(*place), self.prose(ui, thread, document, *place)) else {
                continue;
            };
            let at = pos2(rect.left() + measure::CELL_LEFT + inset(paragraph), top);
            self.number_ui(ui, paragraph, at);
            let words = Rect::from_min_size(at, vec2(self.columns.words() - inset(paragraph), prose.size().y));
            let id = Id::unique(("cell", document, place));
            let response = control::named_ui(
                ui,
                words,
                id,
                Role::Label,
                Sense::CLICK | Sense::DRAG,
                &paragraph_label(self.scene.messages, &text, paragraph),
            );
            is_clicked |= response.clicked() && self.scene.state.selection.is_none();
            let selectable =
                self.table.ids.get(document).map(|id| Selectable { id, document: &text, place: *place, prose: &prose, at });
            if let Some(words) = &selectable {
                words.answer_ui(ui, self.scene, &response);
                words.ground_ui(ui, self.scene);
            }
            prose.paint(ui.painter(), theme, at, tint);
            if let Some(words) = &selectable {
                words.bar_ui(ui, self.scene);
            }
            response.context_menu(|ui| {
                row_menu::lines_ui(ui, self.scene, row_menu::Row { paragraph: Some((document, *place)), ..menu });
            });
            if let Some(told) = self.other_side(&response, &prose, at, document, *place) {
                response.on_hover_text_at_pointer(told);
            }
            top += prose.size().y + self.scene.apart();
        }
        is_clicked
    }

    /// What stands on the other side of the changed words under the pointer.
    fn other_side(&self, words: &egui::Response, prose: &Prose, at: Pos2, document: usize, place: usize) -> Option<String> {
        let pointer = words.hover_pos()?;
        let mark = prose.mark_at(pointer - at.to_vec2())?;
        let lineage = &self.table.lineage;
        let (side, sentence) = if mark.removed { (Side::Left, "ui-replaced-by") } else { (Side::Right, "ui-replaces") };
        // A base text has several others beside it: the first that has other words here is told.
        let beside = lineage.comparisons.iter().enumerate().filter(|(comparison, _)| {
            let (from, to) = lineage.ends(*comparison);
            document == if side == Side::Left { from } else { to }
        });
        let mut told =
            beside.filter_map(|(_, beside)| crate::compare::inline::counterpart(beside, side, place, mark.range.start));
        let words = told.next()?;
        let words = words.trim_start_matches([',', ';', ':', '.', ' ', '\u{a0}']);
        if words.is_empty() {
            return Some(self.scene.say("ui-only-here"));
        }
        Some(self.scene.messages.say_with(sentence, &[("words", words.replace('\'', "’").into())]))
    }

    fn number_ui(&self, ui: &Ui, paragraph: &Paragraph, at: Pos2) {
        let (size, line) = self.scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
        let theme = self.scene.theme;
        let right = at.x - (measure::CELL_LEFT - measure::CELL_NUMBER);
        let (number, font) = match &paragraph.number {
            Some(number) => (printed_number(number), theme.letters_face(false, false).font(size)),
            None if paragraph.section == Section::Heading => return,
            None => (words::paragraph_name(self.scene.messages, paragraph), Face::Sans.font(measure::TEXT_TINY)),
        };
        ui.painter().text(pos2(right, at.y + line / 2.0), Align2::RIGHT_CENTER, number, font, theme.ink2);
    }

    /// The paragraphs of a folded cell on one line: number, first words, how many words there are.
    fn entry_ui(&mut self, ui: &Ui, document: usize, cell: &[usize], rect: Rect) {
        let table = self.table;
        let Some(text) = table.lineage.documents.get(document) else { return };
        let paragraphs: Vec<&Paragraph> = cell.iter().filter_map(|place| text.paragraphs.get(*place)).collect();
        let Some(first) = paragraphs.first() else { return };
        let count: usize = paragraphs.iter().map(|paragraph| paragraph.word_count()).sum();
        let count = self.scene.messages.say_with("ui-entry-words", &[("count", count.into())]);
        let theme = self.scene.theme;
        let font = Face::Sans.font(measure::TEXT_TINY);
        let end = pos2(rect.right() - measure::CELL_RIGHT, rect.center().y);
        let count = ui.painter().text(end, Align2::RIGHT_CENTER, count, font, theme.ink3);
        let size = self.scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
        let width = (count.left() - measure::S12 - rect.left() - measure::CELL_LEFT).max(measure::S48);
        let place = cell.first().copied().unwrap_or_default();
        let key = Key { role: Layer::Entry, document, item: place, width: width as u32 };
        let prose = self.scene.memory.prose(ui, theme, key, || {
            let shown = first_letters(&first.text);
            Passage {
                text: shown,
                italics: italics(first).into_iter().filter(|range| range.end <= shown.len()).collect(),
                max_lines: Some(1),
                ..plain(text, size, width, theme.ink2)
            }
        });
        let at = pos2(rect.left() + measure::CELL_LEFT, rect.center().y - prose.size().y / 2.0);
        self.number_ui(ui, first, at);
        prose.paint(ui.painter(), theme, at, Tint::default());
        let id = Id::unique(("entry", document, place));
        control::named_ui(ui, rect, id, Role::Label, Sense::hover(), &paragraph_label(self.scene.messages, text, first));
    }

    /// Where a moved paragraph stood: a line that leads to where it is shown.
    fn pointer_ui(&mut self, ui: &Ui, row: usize, step: usize, place: Rect) {
        let (table, theme) = (self.table, self.scene.theme);
        let Some((thread, moved)) = table.thread(row).and_then(|thread| Some((thread, thread.steps.get(step)?))) else { return };
        ui.painter().rect_filled(place, 0.0, theme.paper);
        for gap in 0..self.columns.count.saturating_sub(1) {
            let left = place.left() + self.columns.left(gap) + self.columns.column;
            let rect = Rect::from_min_size(pos2(left, place.top()), vec2(self.columns.gutter, place.height()));
            gutter::ground(ui, theme, rect);
        }
        let names = |document: usize| {
            let text = table.lineage.documents.get(document);
            let own = thread.cells.get(document).into_iter().flatten().filter_map(|place| text?.paragraphs.get(*place));
            own.map(|own| words::paragraph_short(self.scene.messages, own)).collect::<Vec<_>>().join(", ")
        };
        let (from, to) = (names(moved.from), names(moved.to));
        let year = words::year_at(&table.lineage.documents, moved.to);
        let parts = [("from", from.into()), ("to", to.into()), ("year", year.into())];
        let sentence = self.scene.messages.say_with("ui-moved-to", &parts);
        let left = place.left() + self.columns.left(moved.from);
        let rect = Rect::from_min_size(pos2(left, place.top()), vec2(self.columns.column, place.height()));
        let response = control::named_ui(ui, rect, Id::unique(("pointer", row, step)), Role::Link, Sense::click(), &sentence);
        if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, theme.desk);
        }
        let icon = pos2(rect.left() + measure::CELL_NUMBER - measure::ICON_BADGE / 2.0, rect.center().y);
        control::paint_icon(ui.painter(), Icon::CornerDownRight, icon, measure::ICON_CHIP, theme.acc);
        let at = pos2(rect.left() + measure::CELL_LEFT, rect.center().y);
        super::welcome::one_line(ui, at, &sentence, Face::Sans.font(measure::TEXT_SMALL), theme.acc, rect.right() - at.x);
        ui.painter().hline(place.x_range(), place.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
        control::focus_ring(ui.painter(), theme, &response, rect);
        if response.clicked() {
            self.scene.push(Action::JumpToRow(row));
        }
    }
}

/// Rows that the filter leaves out: how many, and a way to see them.
pub(super) fn hidden_ui(ui: &Ui, scene: &mut Scene<'_>, row: usize, count: usize, place: Rect) {
    let theme = scene.theme;
    let name = scene.messages.say_with("ui-hidden-rows", &[("count", count.into())]);
    let response = control::named_ui(ui, place, Id::unique(("hidden", row)), Role::Button, Sense::click(), &name);
    ui.painter().rect_filled(place, 0.0, if response.hovered() { theme.sunk } else { theme.desk });
    let middle = place.center().y;
    control::paint_icon(
        ui.painter(),
        Icon::ChevronsUpDown,
        pos2(place.left() + measure::S24, middle),
        measure::ICON_CHIP,
        theme.ink2,
    );
    let at = pos2(place.left() + measure::CELL_LEFT, middle);
    super::welcome::one_line(ui, at, &name, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, place.width() - measure::S48);
    ui.painter().hline(place.x_range(), place.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
    control::focus_ring(ui.painter(), theme, &response, place);
    if response.clicked() {
        scene.push(Action::Reveal(row));
    }
}

/// Several paragraphs answer one, or one several.
const fn is_regrouped(kind: RowKind) -> bool {
    matches!(kind, RowKind::Split | RowKind::Merged | RowKind::Regrouped)
}

/// Enough for one line of any width.
fn first_letters(text: &str) -> &str {
    const LETTERS: usize = 240;
    text.char_indices().nth(LETTERS).map_or(text, |(end, _)| &text[..end])
}

fn paragraph_label(messages: &Messages, document: &Document, paragraph: &Paragraph) -> String {
    let name = words::paragraph_name(messages, paragraph);
    let parts = [("symbol", document.label().into()), ("paragraph", name.into()), ("words", paragraph.text.as_str().into())];
    messages.say_with("ui-cell-name", &parts)
}

fn inset(paragraph: &Paragraph) -> f32 {
    f32::from(paragraph.level) * measure::S16
}

/// Marks without the side on which the paragraph has no counterpart.
fn marks_in_row(mut marks: Vec<Mark>, thread: &Thread, document: usize) -> Vec<Mark> {
    let begins = thread.steps.iter().any(|step| step.to == document && step.kind == RowKind::Added);
    let ends = thread.steps.iter().any(|step| step.from == document && step.kind == RowKind::Removed);
    for mark in &mut marks {
        mark.inserted &= !begins;
        mark.removed &= !ends;
    }
    marks
}
