//! The register of mandates: a table of all clauses of the chosen texts, of which only the rows in view are laid out.

use std::sync::Arc;

use egui::{Frame, Galley, Id, Margin, Panel, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::mandate_chips::chips_ui;
use super::mandate_columns::{self, COUNT};
use super::mandate_facets::facets_ui;
use super::mandates_head::{head_ui, is_low};
use super::{Scene, growth, ledger, mandate_changes_sheet, still};
use crate::mandate::register::{Column, Entry};
use crate::mandate::scale;
use crate::model::Status;
use crate::text::capitalised;
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::{Facets, Mandates, RegisterLine as Line, Sheet};
use crate::ui::theme::measure;
use crate::ui::update::{Choose, MandatesAction};
use crate::ui::widget::cell;
use crate::ui::widget::control::{self, Look};
use crate::ui::widget::rows::Source;
use crate::ui::words;

/// Width of the choices at the left.
const FACETS: f32 = 264.0;
/// From how wide a view on the choices stand there unasked.
const ROOM: f32 = 1080.0;
/// Least height of a clause: two lines, or one and the status.
const ROW: f32 = LEAST_LINES as f32 * LINE + AROUND;
const LEAST_LINES: usize = 2;
/// Height of the head of a group, and of the heads of columns.
const HEAD: f32 = 34.0;
/// Height of a line, and of what stands above and below the lines of a clause.
const LINE: f32 = measure::S20;
const AROUND: f32 = 14.0;
/// Most lines of a clause: names and openings of more are cut.
const MOST_LINES: usize = 5;

pub(super) fn mandates_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if scene.state.gathering.is_some() {
        let frame = Frame::new().fill(scene.theme.raised).inner_margin(Margin::symmetric(measure::S24 as i8, measure::S8 as i8));
        Panel::top("gathering").frame(frame).show(ui, |ui| gathering_ui(ui, scene));
    }
    let Some(mandates) = &scene.state.mandates else { return };
    let facets = match mandates.facets {
        Facets::ByRoom => ui.available_width() >= ROOM,
        Facets::Shown => true,
        Facets::Hidden => false,
    };
    if facets {
        let frame = Frame::new().fill(scene.theme.desk).inner_margin(Margin::same(measure::S16 as i8));
        let panel = still(Panel::left("mandate-facets"), frame).exact_size(FACETS);
        panel.show(ui, |ui| facets_ui(ui, scene, mandates));
    }
    let above = if is_low(ui.ctx()) { measure::S8 } else { measure::S16 };
    let margin = Frame::new().inner_margin(Margin::symmetric(measure::S24 as i8, above as i8));
    margin.show(ui, |ui| {
        head_ui(ui, scene, mandates, facets);
        // Beside the register the choices are seen.
        if mandates.sheet != Sheet::Register || !facets {
            chips_ui(ui, scene, mandates);
        }
        match mandates.sheet {
            // Nothing was shown before.
            Sheet::Register if mandates.lines.is_empty() && mandates.looking.is_some() => ledger::looking_ui(ui, scene),
            Sheet::Register if mandates.lines.is_empty() => nothing_ui(ui, scene),
            Sheet::Register => table_ui(ui, scene, mandates),
            Sheet::Growth => growth::sheet_ui(ui, scene, mandates),
            Sheet::Changes => mandate_changes_sheet::sheet_ui(ui, scene, mandates),
            sheet => ledger::ledger_ui(ui, scene, mandates, sheet),
        }
    });
}

/// How far the reading of many texts is, and the way to stop it.
fn gathering_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(gathering) = &scene.state.gathering else { return };
    let counts = [("done", gathering.done.into()), ("total", gathering.total.into())];
    let words = scene.messages.say_with("ui-mandates-gathering", &counts);
    ui.horizontal(|ui| {
        ui.label(RichText::new(words).font(Face::Sans.font(measure::TEXT)).color(scene.theme.ink));
        let share = gathering.done as f32 / gathering.total.max(1) as f32;
        let bar = egui::ProgressBar::new(share).desired_width(measure::LIBRARY).desired_height(measure::S8).fill(scene.theme.acc);
        ui.add(bar);
        scene.button_ui(ui, Look::Edged, "ui-cancel", Action::Mandates(MandatesAction::StopGathering));
    });
}

/// Nothing answers to what is chosen.
pub(super) fn nothing_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(measure::S24);
    ui.label(RichText::new(scene.say("ui-mandates-nothing")).color(scene.theme.ink2));
    ui.add_space(measure::S8);
    scene.button_ui(ui, Look::Edged, "ui-mandates-clear", Action::Mandates(MandatesAction::Choose(Choose::Clear)));
}

fn table_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    // Where there is little room (large letters), the table scrolls sideways, and its heads with it.
    let seen = ui.available_width() - measure::S12;
    let (width, places) = mandate_columns::places(ui, scene, mandates, seen);
    let mut rows = scene.memory.take_list("mandates");
    columns_ui(ui, scene, mandates, &places, (seen, rows.sideways));
    let made_for = scene.memory.made_for(width, mandates.jump.serial + mandates.folds);
    let mut list = List { scene, mandates, places, width };
    rows.show_ui(ui, Id::unique("mandates-rows"), made_for, width, mandates.jump, &mut list);
    scene.memory.keep_list("mandates", rows);
}

/// The heads of the columns; pressed, they sort.
fn columns_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    mandates: &Mandates,
    places: &[(f32, f32); COUNT],
    (width, sideways): (f32, f32),
) {
    let theme = scene.theme;
    let (line, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
    let whole = ui.clip_rect();
    ui.set_clip_rect(whole.intersect(line));
    for (column, (left, wide)) in Column::ALL.into_iter().zip(places) {
        let text = capitalised(&scene.say(&format!("mandate-column-{}", column.code())));
        let sorted = mandates.sort.filter(|(known, _)| *known == column);
        let color = if sorted.is_some() { theme.acc } else { theme.ink2 };
        let rect = Rect::from_min_size(pos2(line.left() + left - sideways, line.top()), vec2(*wide, HEAD));
        let state = match sorted {
            Some((_, false)) => "ui-mandates-sorted-up",
            Some((_, true)) => "ui-mandates-sorted-down",
            None => "ui-mandates-sort",
        };
        let mut name = scene.messages.say_with(state, &[("column", text.as_str().into())]);
        if column == Column::Opening && scene.state.settings.scale_shown {
            name = format!("{name}\n{}", scene.say("ui-mandates-our-scale"));
        }
        let response =
            control::named_ui(ui, rect, Id::unique(("mandate-column", column.code())), Role::ColumnHeader, Sense::click(), &name);
        control::focus_ring(ui.painter(), theme, &response, rect);
        let galley = ui.painter().layout_no_wrap(text, Face::SansSemiBold.font(measure::TEXT_SMALL), color);
        let at = pos2(rect.left() + measure::S4, rect.center().y - galley.size().y / 2.0);
        let end = at.x + galley.size().x + measure::S8 + measure::ICON_BADGE / 2.0;
        ui.painter().galley(at, galley, color);
        if let Some((_, down)) = sorted {
            let icon = if down { Icon::ArrowDown } else { Icon::ArrowUp };
            control::paint_icon(ui.painter(), icon, pos2(end, rect.center().y), measure::ICON_BADGE, color);
        }
        if control::told(response, &name).clicked() {
            scene.push(Action::Mandates(MandatesAction::Choose(Choose::Sort(column))));
        }
    }
    ui.set_clip_rect(whole);
    ui.painter().hline(line.x_range(), line.bottom(), Stroke::new(measure::LINE, theme.rule2));
}

/// A row in words.
struct Said {
    /// Those of the text; empty where it says nothing.
    cells: [String; COUNT],
    /// As they are shown.
    shown: [String; COUNT],
    /// Read aloud.
    spoken: String,
    is_implied: bool,
    status: Option<Status>,
}

struct List<'p, 's> {
    scene: &'p mut Scene<'s>,
    mandates: &'p Mandates,
    places: [(f32, f32); COUNT],
    width: f32,
}

impl Source for List<'_, '_> {
    fn count(&self) -> usize {
        self.mandates.lines.len()
    }

    fn estimate(&self, row: usize) -> f32 {
        match self.mandates.lines.get(row) {
            Some(Line::Group(..)) => HEAD,
            _ => ROW,
        }
    }

    fn measure(&mut self, ui: &Ui, row: usize) -> f32 {
        let Some(Line::Row(at)) = self.mandates.lines.get(row) else { return self.estimate(row) };
        let Some(said) = self.mandates.register.entries.get(*at).and_then(|entry| self.said(entry)) else { return ROW };
        // Openings, names and times stand whole; what is asked has the lines that they need. A low window belongs to many rows.
        let whole = [Column::Opening, Column::Addressee, Column::Deadline];
        let whole = if is_low(ui.ctx()) { &whole[..1] } else { &whole };
        let lines = whole.iter().map(|column| self.laid(ui, *column, &said, MOST_LINES).rows.len());
        lines.max().unwrap_or_default().max(LEAST_LINES) as f32 * LINE + AROUND
    }

    fn draw_ui(&mut self, ui: &mut Ui, row: usize, place: Rect) {
        let mandates = self.mandates;
        match mandates.lines.get(row) {
            Some(Line::Group(name, count)) => self.group_ui(ui, *name, *count, place),
            Some(Line::Row(at)) => {
                if let Some(entry) = mandates.register.entries.get(*at) {
                    self.row_ui(ui, row, *at, entry, place);
                }
            }
            None => {}
        }
    }

    fn focus(&self, row: usize) -> Option<Id> {
        self.mandates.lines.get(row).map(|line| match line {
            Line::Row(_) => Id::unique(("mandate-row", row)),
            Line::Group(key, _) => Id::unique(("mandate-group", *key)),
        })
    }

    fn is_choice(&self) -> bool {
        true
    }
}

impl List<'_, '_> {
    /// The head of a group; pressed, it folds and unfolds.
    fn group_ui(&mut self, ui: &Ui, key: u32, count: usize, place: Rect) {
        let theme = self.scene.theme;
        let is_folded = self.mandates.folded.contains(&key);
        let name = self.mandates.register.name(key);
        let name = if name.is_empty() { self.scene.say("ui-mandates-nobody") } else { name.replace('\'', "’") };
        let words = format!("{name}  {}", self.scene.messages.number(count));
        let response = control::named_ui(ui, place, Id::unique(("mandate-group", key)), Role::Button, Sense::click(), &words);
        control::paint_group(ui, theme, &response, place, &words, !is_folded);
        if response.clicked() {
            self.scene.push(Action::Mandates(MandatesAction::Fold(key)));
        }
    }

    /// What a row shows, and the words of the text behind it.
    fn said(&self, entry: &Entry) -> Option<Said> {
        let (scene, register) = (&self.scene, &self.mandates.register);
        let ((paragraph, clause), document) = (register.clause(entry)?, register.documents.get(entry.document)?);
        let cells = Column::ALL.map(|column| match column {
            Column::Paragraph => words::paragraph_name(scene.messages, paragraph),
            Column::Addressee | Column::Conditions => {
                register.words(entry, column).replace(" ; ", words::between(document.language))
            }
            _ => register.words(entry, column),
        });
        let settings = &scene.state.settings;
        let shown = |column: Column, words: &String| match column {
            Column::Opening if settings.scale_shown => match scale::step(&settings.scale, &clause.lemma) {
                Some(step) => scene
                    .messages
                    .say_with("ui-mandates-on-scale", &[("words", words.as_str().into()), ("step", usize::from(step).into())]),
                None => words.clone(),
            },
            Column::Addressee if clause.implied => {
                scene.messages.say_with("ui-mandates-implied", &[("name", words.as_str().into())])
            }
            Column::Addressee if words.is_empty() => scene.say("ui-mandates-nobody-here"),
            Column::Conditions if words.is_empty() => scene.say("ui-mandates-no-condition"),
            Column::Deadline if words.is_empty() => scene.say("ui-mandates-no-deadline"),
            _ => words.clone(),
        };
        let shown = std::array::from_fn(|at| shown(Column::ALL[at], &cells[at]));
        // Nobody addressed leaves no gap.
        let said: Vec<&str> = cells[2..=4].iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        let spoken = scene.messages.say_with(
            "ui-mandates-row",
            &[
                ("document", cells[0].as_str().into()),
                ("paragraph", words::paragraph_short(scene.messages, paragraph).into()),
                ("said", said.join(", ").into()),
            ],
        );
        Some(Said { cells, shown, spoken, is_implied: clause.implied, status: document.status })
    }

    /// The words of a column, in so many lines at most.
    fn laid(&self, ui: &Ui, column: Column, said: &Said, lines: usize) -> Arc<Galley> {
        let theme = self.scene.theme;
        let color = match column {
            _ if said.cells[column as usize].is_empty() => theme.ink3,
            Column::Document | Column::Paragraph | Column::Opening | Column::What => theme.ink,
            Column::Addressee if !said.is_implied => theme.ink,
            Column::Addressee | Column::Conditions | Column::Deadline => theme.ink2,
        };
        let lines = if column == Column::Document && said.status.is_some() { 1 } else { lines };
        let font = mandate_columns::font(self.scene, column);
        cell::cut(ui, &said.shown[column as usize], font, color, self.places[column as usize].1, lines)
    }

    fn row_ui(&mut self, ui: &Ui, line: usize, at: usize, entry: &Entry, place: Rect) {
        let (theme, register) = (self.scene.theme, &self.mandates.register);
        let Some(said) = self.said(entry) else { return };
        let spoken = &said.spoken;
        let whole = Rect::from_min_size(place.min, vec2(self.width, place.height()));
        let response = control::named_ui(ui, whole, Id::unique(("mandate-row", line)), Role::Row, Sense::click(), spoken);
        if self.mandates.marked == Some(at) {
            ui.painter().rect_filled(whole, 0.0, theme.accbg);
            ui.painter().rect_filled(Rect::from_min_size(whole.min, vec2(measure::SELECTED_BAR, whole.height())), 0.0, theme.acc);
        } else if response.hovered() {
            ui.painter().rect_filled(whole, 0.0, theme.desk);
        }
        control::focus_ring(ui.painter(), theme, &response, whole);
        ui.painter().hline(whole.x_range(), whole.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
        let mut is_cut = false;
        let lines = ((place.height() - AROUND) / LINE).round().max(1.0) as usize;
        for (column, (left, _)) in Column::ALL.into_iter().zip(self.places) {
            let galley = self.laid(ui, column, &said, lines);
            is_cut |= galley.elided;
            ui.painter().galley(pos2(place.left() + left + measure::S4, place.top() + measure::S8), galley, theme.ink);
        }
        self.status_ui(ui, said.status, place);
        let response = if is_cut { control::told(response, &spoken.replace('\'', "’")) } else { response };
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
            && let Some(id) = self.mandates.ids.get(entry.document)
            && let Some((_, found)) = register.paragraph(entry)
        {
            self.scene.push(Action::Mandates(MandatesAction::Open(id.clone(), found.position, Some(at))));
        }
    }

    /// The status goes wherever the words go.
    fn status_ui(&self, ui: &Ui, status: Option<Status>, place: Rect) {
        let Some(status) = status else { return };
        let (theme, name) = (self.scene.theme, self.scene.messages.status(Some(status)));
        let icon = match status {
            Status::Adopted => Icon::Check,
            Status::Draft => Icon::Pencil,
            Status::Recommended => Icon::CornerUpRight,
        };
        let middle = place.top() + measure::S8 + measure::S24 + measure::S4;
        control::paint_icon(
            ui.painter(),
            icon,
            pos2(place.left() + measure::S4 + measure::ICON_BADGE / 2.0, middle),
            measure::ICON_BADGE,
            theme.ink2,
        );
        let at = pos2(place.left() + measure::S24, middle);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, name, Face::Sans.font(measure::TEXT_TINY), theme.ink2);
    }
}
