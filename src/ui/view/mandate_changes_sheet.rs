//! All changes of mandate in the comparison in front, both words side by side; a row leads to the paragraphs.

use std::sync::Arc;

use egui::{Galley, Id, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use super::mandate_changes::both;
use super::mandates::nothing_ui as nothing_chosen_ui;
use crate::export::mandates::{change_name, has_one};
use crate::mandate::change::{Change, Changed};
use crate::text::capitalised;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{MOST_COMPARED, Mandates};
use crate::ui::table::{Jump, Table};
use crate::ui::theme::measure;
use crate::ui::update::MandatesAction;
use crate::ui::widget::cell;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::rows::Source;
use crate::ui::words;

/// Widths of the columns: places, what changed; the words share the rest.
const PLACES: f32 = 168.0;
const WHAT: f32 = 180.0;
/// The same where there is little room, and from how wide a view on there is enough.
const TIGHT: [f32; 2] = [124.0, 124.0];
const ROOMY: f32 = 840.0;
/// About the height of a row: two lines of words.
const ROW: f32 = 54.0;
/// Most lines of words in a cell: longer ones stand whole in the tooltip.
const MOST_LINES: usize = 12;
/// What can be chosen, with its sentence.
const KINDS: [(&str, &str); 7] = [
    ("opening", "ui-mandates-opening"),
    ("addressee", "ui-mandates-addressee"),
    ("condition", "ui-mandates-condition"),
    ("deadline", "ui-mandates-deadline"),
    ("report", "ui-mandate-changes-report"),
    NEW,
    REMOVED,
];
/// Whole requests that came or went with their paragraphs: in groups of their own behind the others, and folded until they are asked for.
const NEW: (&str, &str) = ("new-paragraph", "ui-mandate-changes-new");
const REMOVED: (&str, &str) = ("removed-paragraph", "ui-mandate-changes-removed");
/// Height of the head of a group.
const HEAD: f32 = 34.0;

/// Row and step of the comparison, and what changed there.
type Found<'a> = (usize, usize, &'a Change);

/// A line of the sheet.
#[derive(Clone, Copy, Debug)]
enum Line<'a> {
    Change(Found<'a>),
    /// The head of a group: its code, its sentence, how many it has, whether they are in view.
    Group(&'static str, &'static str, usize, bool),
}

pub(super) fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    let state = scene.state;
    let Some(table) = state.comparison.as_ref() else { return nothing_ui(ui, scene, mandates) };
    let Some(changes) = table.mandates.clone() else {
        ui.label(RichText::new(scene.say("ui-mandate-changes-off")).color(scene.theme.ink2));
        return command_ui(ui, scene, Command::ToggleMandateChanges);
    };
    let places = mandates.filter.chooses_rows().then(|| changes.register.places(&mandates.filter.of_rows()));
    let mut found: Vec<Found<'_>> = Vec::new();
    for row in 0..table.rows.len() {
        let Some(thread) = table.thread(row) else { continue };
        for (at, step) in thread.steps.iter().enumerate() {
            if places.as_ref().is_none_or(|places| has_one(places, thread, step)) {
                let all = changes.step(row, at).iter().chain(changes.alone(row, at));
                found.extend(all.map(|change| (row, at, change)));
            }
        }
    }
    head_ui(ui, scene, mandates, table, &found);
    if found.is_empty() {
        if places.is_some() {
            return nothing_chosen_ui(ui, scene);
        }
        ui.label(RichText::new(scene.say("ui-mandate-changes-nothing")).color(scene.theme.ink2));
        return;
    }
    let lines = lines(mandates, &found);
    let width = ui.available_width() - measure::S12;
    let (places, what) = if width < ROOMY { (TIGHT[0], TIGHT[1]) } else { (PLACES, WHAT) };
    let share = ((width - places - what) / 2.0).max(measure::S48);
    let columns = [(0.0, places), (places, what), (places + what, share), (places + what + share, share)];
    columns_ui(ui, scene, width, &columns);
    // Another choice begins at its head; a group that is folded keeps the place.
    let kind = KINDS.iter().position(|(code, _)| mandates.changed == Some(code)).map_or(0, |at| at as u64 + 1);
    let serial = mandates.jump.serial * 16 + kind + 1;
    let jump = Jump { line: 0, serial };
    let made_for = scene.memory.made_for(width, serial * 4 + mandates.alone_shown.len() as u64);
    let mut rows = scene.memory.take_list("mandate-changes");
    let mut list = List { scene, table, lines, columns };
    rows.show_ui(ui, Id::unique("mandate-changes"), made_for, width, jump, &mut list);
    scene.memory.keep_list("mandate-changes", rows);
}

/// What changed along the links, then the groups of what came and went; of what is chosen, that alone.
fn lines<'a>(mandates: &Mandates, found: &[Found<'a>]) -> Vec<Line<'a>> {
    let of = |code: &str| found.iter().filter(|(.., change)| change.what.code() == code).copied().collect::<Vec<_>>();
    // Where nothing of the kind is left, the others are shown.
    if let Some(code) = mandates.changed.filter(|code| !of(code).is_empty()) {
        return of(code).into_iter().map(Line::Change).collect();
    }
    let is_alone = |change: &Change| [NEW.0, REMOVED.0].contains(&change.what.code());
    let mut lines: Vec<Line<'a>> = found.iter().filter(|(.., change)| !is_alone(change)).copied().map(Line::Change).collect();
    // Where there is nothing else they are open from the beginning.
    let is_open = lines.is_empty();
    for (code, name) in [NEW, REMOVED] {
        let own = of(code);
        let is_shown = mandates.alone_shown.contains(code) != is_open;
        if !own.is_empty() {
            lines.push(Line::Group(code, name, own.len(), is_shown));
        }
        if is_shown {
            lines.extend(own.into_iter().map(Line::Change));
        }
    }
    lines
}

/// Which texts are compared, and what can be chosen of the changes, each with its count.
fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, table: &Table, lines: &[Found<'_>]) {
    let texts = table.lineage.documents.iter().map(|text| text.label()).collect::<Vec<_>>().join(" → ");
    let of = scene.messages.say_with("ui-mandate-changes-of", &[("texts", texts.into())]);
    ui.add(egui::Label::new(RichText::new(of).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2)).truncate());
    ui.add_space(measure::S4);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        let all = std::iter::once((None, "ui-mandate-changes-all", lines.len()));
        let kinds = KINDS.into_iter().map(|(code, name)| {
            let count = lines.iter().filter(|(.., change)| change.what.code() == code).count();
            (Some(code), name, count)
        });
        for (code, name, count) in all.chain(kinds).filter(|(.., count)| *count > 0) {
            let name = scene.say(name);
            let look = Look::Toggle(mandates.changed == code);
            let button = Button { count: Some(count), ..Button::small(look, &name) };
            scene.press_ui(ui, button, Action::Mandates(MandatesAction::Changed(code)));
        }
    });
    let chosen = mandates.chosen();
    if chosen != table.ids {
        ui.add_space(measure::S4);
        compare_ui(ui, scene, chosen.len(), Look::Edged);
    }
    ui.add_space(measure::S8);
}

/// The texts that are ticked can be compared from here, where they are not too many.
fn compare_ui(ui: &mut Ui, scene: &mut Scene<'_>, count: usize, look: Look) -> bool {
    if !(2..=MOST_COMPARED).contains(&count) {
        return false;
    }
    let name = scene.messages.say_with("ui-mandate-changes-compare", &[("count", count.into())]);
    let button = Button { icon: Some(Icon::Columns3), enabled: scene.state.pending.is_none(), ..Button::text(look, &name) };
    scene.press_ui(ui, button, Action::Mandates(MandatesAction::Compare));
    true
}

fn columns_ui(ui: &mut Ui, scene: &Scene<'_>, width: f32, columns: &Columns) {
    let theme = scene.theme;
    let (head, _) = ui.allocate_exact_size(vec2(width, measure::S24), Sense::hover());
    for (name, (left, wide)) in ["paragraphs", "change", "before", "after"].into_iter().zip(columns) {
        let words = match name {
            "paragraphs" => scene.say("ui-mandate-changes-paragraphs"),
            name => capitalised(&scene.say(&format!("mandate-column-{name}"))),
        };
        let galley = cell::cut(ui, &words, Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink2, *wide, 1);
        ui.painter().galley(pos2(head.left() + left + measure::S4, head.top()), galley, theme.ink2);
    }
    ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(measure::LINE, theme.rule2));
}

/// Where each column begins, and how wide it is.
type Columns = [(f32, f32); 4];

struct List<'p, 's, 't> {
    scene: &'p mut Scene<'s>,
    table: &'t Table,
    lines: Vec<Line<'t>>,
    columns: Columns,
}

impl Source for List<'_, '_, '_> {
    fn count(&self) -> usize {
        self.lines.len()
    }

    fn estimate(&self, row: usize) -> f32 {
        if matches!(self.lines.get(row), Some(Line::Group(..))) { HEAD } else { ROW }
    }

    fn measure(&mut self, ui: &Ui, row: usize) -> f32 {
        if matches!(self.lines.get(row), Some(Line::Group(..))) {
            return HEAD;
        }
        let words = self.words(row);
        let from = usize::from(!self.is_first(row));
        let highest =
            (from..4).filter_map(|column| Some(self.laid(ui, row, column, words.as_ref()?).size().y)).fold(0.0, f32::max);
        highest + measure::S16
    }

    fn draw_ui(&mut self, ui: &mut Ui, row: usize, place: Rect) {
        match self.lines.get(row).copied() {
            Some(Line::Change(found)) => self.row_ui(ui, row, found, place),
            Some(Line::Group(code, name, count, is_shown)) => self.group_ui(ui, (code, name), count, is_shown, place),
            None => {}
        }
    }

    fn focus(&self, row: usize) -> Option<Id> {
        Some(match self.lines.get(row) {
            Some(Line::Group(code, ..)) => Id::unique(("mandate-change-group", *code)),
            _ => Id::unique(("mandate-change", row)),
        })
    }

    fn is_choice(&self) -> bool {
        true
    }
}

impl List<'_, '_, '_> {
    /// Changes of the same paragraphs name them once.
    fn is_first(&self, at: usize) -> bool {
        let place = |at: usize| match self.lines.get(at) {
            Some(Line::Change((row, step, _))) => Some((*row, *step)),
            _ => None,
        };
        at == 0 || place(at) != place(at - 1)
    }

    fn found(&self, at: usize) -> Option<Found<'_>> {
        if let Some(Line::Change(found)) = self.lines.get(at) { Some(*found) } else { None }
    }

    /// The head of a group; pressed, it folds and unfolds.
    fn group_ui(&mut self, ui: &Ui, (code, name): (&'static str, &str), count: usize, is_shown: bool, place: Rect) {
        let theme = self.scene.theme;
        let words = format!("{}  {}", self.scene.say(name), self.scene.messages.number(count));
        let id = Id::unique(("mandate-change-group", code));
        let response = control::named_ui(ui, place, id, Role::Button, Sense::click(), &words);
        control::paint_group(ui, theme, &response, place, &words, is_shown);
        if response.clicked() {
            self.scene.push(Action::Mandates(MandatesAction::FoldAlone(code)));
        }
    }

    /// Where it is from and to, what changed, and the words of both.
    fn words(&self, at: usize) -> Option<[String; 5]> {
        let (row, place, change) = self.found(at)?;
        let thread = self.table.thread(row)?;
        let step = thread.steps.get(place)?;
        let name = |at: usize| {
            let text = self.table.lineage.documents.get(at)?;
            let own = thread.cells.get(at).into_iter().flatten().filter_map(|place| text.paragraphs.get(*place));
            let names: Vec<String> = own.map(|own| words::paragraph_short(self.scene.messages, own)).collect();
            let names = if names.is_empty() { "–".to_owned() } else { names.join(", ") };
            Some(format!("{} {names}", words::year_among(text, &self.table.lineage.documents)))
        };
        let (from, to) = (name(step.from)?, name(step.to)?);
        let (before, after) = both(self.scene, change);
        Some([from, to, change_name(change.what, self.scene.messages), before, after])
    }

    /// The words of a column: those of the texts stand whole.
    fn laid(&self, ui: &Ui, at: usize, column: usize, [from, to, what, before, after]: &[String; 5]) -> Arc<Galley> {
        let theme = self.scene.theme;
        let is_opening = self.found(at).is_some_and(|(.., change)| change.what == Changed::Opening);
        let serif = theme.letters_face(false, is_opening).font(measure::COMPARED);
        let (words, font, color, lines) = match column {
            0 => (&format!("{from}\n→ {to}"), Face::SansMedium.font(measure::TEXT_SMALL), theme.ink, 2),
            1 => (what, Face::Sans.font(measure::TEXT), theme.ink2, 3),
            2 => (before, serif, theme.ink, MOST_LINES),
            _ => (after, serif, theme.ink, MOST_LINES),
        };
        cell::cut(ui, words, font, color, self.columns[column].1 - measure::S12, lines)
    }

    fn row_ui(&mut self, ui: &Ui, at: usize, (row, place, _): Found<'_>, rect: Rect) {
        let theme = self.scene.theme;
        let Some(words) = self.words(at) else { return };
        let [from, to, what, before, after] = &words;
        let spoken = format!("{from} → {to}, {what}: {before} → {after}");
        let response = control::named_ui(ui, rect, Id::unique(("mandate-change", at)), Role::Row, Sense::click(), &spoken);
        if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, theme.desk);
        }
        control::focus_ring(ui.painter(), theme, &response, rect);
        let is_first = self.is_first(at);
        let mut is_cut = false;
        for (column, (left, _)) in self.columns.into_iter().enumerate() {
            // The row at the upper edge names its paragraphs, where they are out of view.
            let edge = ui.clip_rect().top();
            let is_held = rect.top() < edge && rect.bottom() >= edge + ROW && !is_first;
            if column == 0 && !is_first && !is_held {
                continue;
            }
            let top = if column == 0 && is_held { edge } else { rect.top() } + measure::S8;
            let galley = self.laid(ui, at, column, &words);
            is_cut |= galley.elided;
            let color = if column == 1 { theme.ink2 } else { theme.ink };
            ui.painter().galley(pos2(rect.left() + left + measure::S4, top), galley, color);
        }
        let line = if is_first { rect.left() } else { rect.left() + self.columns[1].0 };
        // The first row has the line of the heads above it.
        if at > 0 {
            ui.painter().hline(line..=rect.right(), rect.top(), Stroke::new(measure::LINE, theme.rule));
        }
        let response = if is_cut { control::told(response, &spoken) } else { response };
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            self.scene.push(Action::ShowStep(row, place));
        }
    }
}

/// No comparison is open: what can be done about it.
fn nothing_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    ui.add_space(measure::S24);
    ui.label(RichText::new(scene.say("ui-mandate-changes-none")).color(scene.theme.ink2));
    ui.add_space(measure::S8);
    if !compare_ui(ui, scene, mandates.chosen().len(), Look::Primary) {
        let how = scene.messages.say_with("ui-mandate-changes-how", &[("count", MOST_COMPARED.into())]);
        ui.label(RichText::new(how).color(scene.theme.ink2));
    }
    command_ui(ui, scene, Command::CompareSample);
}

fn command_ui(ui: &mut Ui, scene: &mut Scene<'_>, command: Command) {
    if !scene.state.can(command) {
        return;
    }
    ui.add_space(measure::S8);
    scene.button_ui(ui, Look::Edged, command.message(), command);
}
