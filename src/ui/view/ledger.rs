//! Conditions, requests for a report and addressees through the texts: rows by columns, where each paragraph named leads to its words and
//! each count to its list. The heads of rows and columns stay in view.

mod cells;
mod stand;

use std::sync::Arc;

use egui::{FontId, Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use cells::{cell_ui, fate_name};
use stand::Stand;

use super::Scene;
use super::mandates::nothing_ui;
use crate::mandate::ConditionKind;
use crate::mandate::register::{Fate, Register};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::ledger::{Cell, Head, Ledger, Row, Wanted};
use crate::ui::state::{Mandates, Sheet};
use crate::ui::theme::measure;
use crate::ui::update::{Choose, Counted, MandatesAction};
use crate::ui::widget::control::{Button, Look};
use crate::ui::widget::letters::Letters;
use crate::ui::widget::travel::{self, Who};
use crate::ui::widget::{cell, control, direction};
use crate::ui::words;

/// Width of the first column: where there is room, and where letters are large; and of one whose names are words of a text.
const FIRST: [f32; 2] = [220.0, 148.0];
const FIRST_OF_WORDS: [f32; 2] = [304.0, 196.0];
/// How much wider it gets where the columns of texts have all they need.
const WIDER: f32 = 1.4;
/// From how wide a view on the first column has its room.
const ROOMY: f32 = 880.0;
/// Least and greatest width of the columns of texts, which share what is left.
const COLUMN: [f32; 2] = [116.0, 240.0];
/// Height of the heads of columns.
const HEAD: f32 = measure::S48;
/// Room for the name of a paragraph: as many stand side by side as there is room for.
const NAME: f32 = 54.0;
/// Most lines of the name of a row.
const MOST_NAME: usize = 4;
/// Height of a line of names.
const LINE: f32 = 26.0;
/// Most lines of names where the name of the row does not need more; the rest is behind a count.
const LINES: usize = 2;
/// Most paragraphs that the tooltip of a count names.
const MOST_TOLD: usize = 40;
/// Height of the bar under a count, and its greatest width.
const BAR: [f32; 2] = [3.0, 96.0];

/// Where rows and columns stand.
#[derive(Clone, Copy, Debug)]
struct Grid {
    first: f32,
    column: f32,
    /// Of all columns.
    width: f32,
    /// What is seen of them.
    seen: Rect,
}

impl Grid {
    /// Where a text has its column, in a row that begins at the left edge of all.
    fn left(&self, row: Rect, text: usize) -> f32 {
        row.left() + self.first + text as f32 * self.column
    }

    /// Whether something of a column is in view beside the heads of the rows.
    fn shows(&self, left: f32) -> bool {
        left + self.column > self.seen.left() + self.first && left < self.seen.right()
    }

    /// Whether a place is not covered by the heads.
    fn is_open(&self, place: Rect) -> bool {
        let centre = place.center();
        centre.x > self.seen.left() + self.first && centre.y > self.seen.top() + HEAD
    }

    /// Names side by side, as many as there is room for.
    fn beside(&self) -> usize {
        ((self.column / NAME).floor() as usize).max(1)
    }
}

pub(super) fn ledger_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, sheet: Sheet) {
    let Some(ledger) = mandates.ledger.as_ref().map(Arc::clone).filter(|ledger| ledger.sheet == sheet) else {
        return looking_ui(ui, scene);
    };
    let small = |words: String| egui::RichText::new(words).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2);
    if ledger.rows.is_empty() && mandates.filter.chooses_rows() && !ledger.texts.is_empty() {
        return nothing_ui(ui, scene);
    }
    if ledger.texts.is_empty() || ledger.rows.is_empty() {
        ui.add_space(measure::S16);
        let name = match sheet {
            _ if ledger.texts.is_empty() => "ui-mandates-no-text",
            Sheet::Conditions => "ui-mandates-none-of-conditions",
            Sheet::Reports => "ui-mandates-none-of-reports",
            _ => "ui-mandates-none-of-addressees",
        };
        ui.label(small(scene.say(name)));
        return;
    }
    if ledger.is_cut {
        let words = scene.messages.say_with("ui-mandates-columns", &[("count", ledger.texts.len().into())]);
        ui.label(small(words));
    }
    let grid = grid(ui, &ledger);
    let stand = Stand::of(ui, scene, &ledger, &mandates.wanted, grid);
    if sheet == Sheet::Reports && stand.fates.iter().any(|(_, count)| *count > 0) {
        fates_ui(ui, scene, mandates, &ledger, &stand);
    }
    if stand.shown.is_empty() {
        ui.add_space(measure::S16);
        ui.label(small(scene.say("ui-mandates-no-such-row")));
        ui.add_space(measure::S8);
        scene.button_ui(ui, Look::Edged, "ui-mandates-clear", Action::Mandates(MandatesAction::Wanted(Wanted::default())));
        return;
    }
    let area = ScrollArea::both().id_salt(("ledger", sheet as u8)).auto_shrink(false);
    travel::show_ui(ui, "ledger", Who::Main, area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let grid = Grid { seen: ui.clip_rect(), ..grid };
        let (head, _) = ui.allocate_exact_size(vec2(grid.width, HEAD), Sense::hover());
        let (rows, _) = ui.allocate_exact_size(vec2(grid.width, stand.height() + measure::S24), Sense::hover());
        let mut names = Vec::new();
        for nth in stand.within(grid.seen.top() - rows.top()..grid.seen.bottom() - rows.top()) {
            let Some((at, row)) = stand.shown.get(nth).and_then(|at| Some((*at, ledger.rows.get(*at)?))) else { continue };
            let own = stand.place(nth);
            let place = Rect::from_x_y_ranges(rows.x_range(), rows.top() + own.start..=rows.top() + own.end);
            row_ui(ui, scene, mandates, &ledger, (at, row), stand.lines(nth), place, grid);
            names.push((at, row, place));
        }
        // Over what scrolls, as it stands in the way of nothing else.
        for (at, row, place) in names {
            let told = first_and_last(scene, &mandates.register, &ledger, row);
            name_ui(ui, scene, (at, row), told, place, grid);
        }
        heads_ui(ui, scene, &mandates.register, &ledger, head, grid);
    });
}

/// What is to be shown is being found, and nothing was shown before.
pub(super) fn looking_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.add_space(measure::S16);
    let words = egui::RichText::new(scene.say("ui-mandates-looking")).font(Face::Sans.font(measure::TEXT_SMALL));
    ui.label(words.color(scene.theme.ink2));
}

/// How wide the columns are.
fn grid(ui: &Ui, ledger: &Ledger) -> Grid {
    let all = ui.available_width();
    let is_of_words = matches!(ledger.sheet, Sheet::Conditions | Sheet::Reports);
    let first = if is_of_words { FIRST_OF_WORDS } else { FIRST }[usize::from(all < ROOMY)];
    let texts = ledger.texts.len() as f32;
    let first = (all - measure::S16 - texts * COLUMN[1]).clamp(first, first * WIDER);
    let column = ((all - first - measure::S16) / texts.max(1.0)).clamp(COLUMN[0], COLUMN[1]);
    Grid { first, column, width: first + texts * column, seen: Rect::NOTHING }
}

/// What became of the requests, each with how many rows have it: pressed, they alone are shown.
fn fates_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, ledger: &Ledger, stand: &Stand) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S4;
        let fates = stand.fates.iter().map(|(fate, count)| (Some(*fate), *count));
        let all = std::iter::once((None, ledger.rows.len()));
        for (fate, count) in all.chain(fates).filter(|(_, count)| *count > 0) {
            let name = fate.map_or_else(|| scene.say("ui-mandates-all-reports"), |fate| fate_name(scene, fate));
            let look = Look::Toggle(mandates.wanted.fate == fate);
            let button = Button { count: Some(count), ..Button::small(look, &name) };
            if button.show_ui(ui, scene.theme).clicked() {
                let wanted = Wanted { fate, ..mandates.wanted.clone() };
                scene.push(Action::Mandates(MandatesAction::Wanted(wanted)));
            }
        }
    });
    ui.add_space(measure::S8);
}

/// The texts, at the upper edge of what is seen; pressed, the list of one.
fn heads_ui(ui: &Ui, scene: &mut Scene<'_>, register: &Register, ledger: &Ledger, head: Rect, grid: Grid) {
    let theme = scene.theme;
    let line = Rect::from_min_size(pos2(head.left(), grid.seen.top().max(head.top())), head.size());
    let band = Rect::from_x_y_ranges(grid.seen.x_range(), line.y_range());
    ui.painter().rect_filled(band, 0.0, theme.paper);
    let painter = ui.painter().with_clip_rect(Rect::from_min_max(pos2(grid.seen.left() + grid.first, band.top()), band.max));
    for (at, text) in ledger.texts.iter().enumerate() {
        let Some(document) = register.documents.get(*text) else { continue };
        let left = grid.left(line, at);
        if !grid.shows(left) {
            continue;
        }
        let wide = grid.column - measure::S12;
        let galley = cell::cut(ui, document.label(), Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink, wide, 1);
        painter.galley(pos2(left, line.top() + measure::S4), galley, theme.ink);
        let year = document.year.map_or_else(String::new, |year| format!("{year} · "));
        let status = scene.messages.status(document.status);
        let under = format!("{year}{status}");
        let font = Face::Sans.font(measure::TEXT_TINY);
        let galley = cell::cut(ui, &under, font.clone(), theme.ink2, wide, 1);
        // Where there is no room for both, most symbols say the year.
        let galley = if galley.elided { cell::cut(ui, &status, font, theme.ink2, wide, 1) } else { galley };
        painter.galley(pos2(left, line.top() + measure::S24), galley, theme.ink2);
        let place = Rect::from_min_size(pos2(left - measure::HAIR, line.top()), vec2(wide, HEAD));
        // Covered by the heads of the rows it is not pressed.
        if left < grid.seen.left() + grid.first - measure::HAIR {
            continue;
        }
        let title = document.title.as_deref().unwrap_or_default().replace('\'', "’");
        let name = format!("{}, {under}", document.label());
        let id = Id::unique(("ledger-head", *text));
        let response = control::named_ui(ui, place, id, Role::ColumnHeader, Sense::click(), &name);
        control::focus_ring(ui.painter(), theme, &response, place);
        let told: Vec<String> =
            [name, title, scene.say("ui-mandates-open-list")].into_iter().filter(|words| !words.is_empty()).collect();
        if control::told(response, &told.join("\n")).clicked() {
            scene.push(Action::Mandates(MandatesAction::Choose(Choose::Only(*text, Counted::All))));
        }
    }
    ui.painter().hline(band.x_range(), band.bottom(), Stroke::new(measure::LINE, theme.rule2));
}

/// What a row is about, at the left edge of what is seen; pressed, the list of its rows.
fn name_ui(ui: &Ui, scene: &mut Scene<'_>, (at, row): (usize, &Row), when: Option<String>, place: Rect, grid: Grid) {
    let theme = scene.theme;
    let name = head(scene, &row.head);
    let is_kind = matches!(row.head, Head::Kind(_));
    let place = Rect::from_min_size(pos2(grid.seen.left().max(place.left()), place.top()), vec2(grid.first, place.height()));
    ui.painter().rect_filled(place.shrink2(vec2(0.0, measure::LINE)), 0.0, ground(scene, &row.head));
    let (font, inset) = lettering(scene, &row.head);
    let galley = cell::cut(ui, &name, font, if is_kind { theme.ink2 } else { theme.ink }, name_width(grid), MOST_NAME);
    let is_cut = galley.elided;
    let words = Rect::from_min_size(
        pos2(place.left(), place.top() + measure::S4),
        vec2(grid.first - measure::S8, galley.size().y + measure::S8),
    );
    // What is under the heads of the columns is not pressed.
    if words.top() >= grid.seen.top() + HEAD - measure::S8 {
        let response = control::named_ui(ui, words, Id::unique(("ledger-row", at)), Role::Button, Sense::click(), &name);
        if response.hovered() {
            ui.painter().rect_filled(words, measure::RADIUS, theme.sunk);
        }
        control::focus_ring(ui.painter(), theme, &response, words);
        let whole = is_cut.then(|| name.replace('\'', "’"));
        let told: Vec<String> = whole.into_iter().chain(when).chain([scene.say("ui-mandates-open-list")]).collect();
        let told = told.join("\n");
        if control::told(response, &told).clicked() {
            scene.push(Action::Mandates(MandatesAction::Choose(Choose::List(row.head.clone(), None))));
        }
    }
    ui.painter().galley(pos2(place.left() + inset, place.top() + measure::S8), galley, theme.ink);
}

/// The ground of a row: heads of kinds stand out.
fn ground(scene: &Scene<'_>, head: &Head) -> egui::Color32 {
    if matches!(head, Head::Kind(_)) { scene.theme.desk } else { scene.theme.paper }
}

/// The letters and the place of the name of a row.
fn lettering(scene: &Scene<'_>, head: &Head) -> (FontId, f32) {
    match head {
        Head::Kind(_) => (Face::SansSemiBold.font(measure::TEXT_SMALL), measure::S4),
        Head::Wording(..) => (scene.theme.letters_face(false, false).font(measure::COMPARED), measure::S4),
        _ => (Face::SansMedium.font(measure::TEXT), 0.0),
    }
}

/// How wide the name of a row may be.
fn name_width(grid: Grid) -> f32 {
    grid.first - measure::S16
}

/// Tells how many lines the names of rows have.
struct Names<'a> {
    kinds: Letters<'a>,
    wordings: Letters<'a>,
    others: Letters<'a>,
}

impl<'a> Names<'a> {
    fn of(ui: &'a Ui, scene: &Scene<'_>) -> Self {
        let letters = |head: &Head| Letters::of(ui, lettering(scene, head).0);
        let kind = ConditionKind::ALL[0];
        Self {
            kinds: letters(&Head::Kind(kind)),
            wordings: letters(&Head::Wording(kind, String::new())),
            others: letters(&Head::Addressee(String::new())),
        }
    }

    fn lines(&mut self, scene: &Scene<'_>, row: &Row, grid: Grid) -> usize {
        let letters = match row.head {
            Head::Kind(_) => &mut self.kinds,
            Head::Wording(..) => &mut self.wordings,
            _ => &mut self.others,
        };
        letters.lines(&head(scene, &row.head), name_width(grid), MOST_NAME)
    }
}

/// Whether a cell says what became of its request, above its paragraphs.
fn has_fate(cell: &Cell) -> bool {
    cell.fate.is_some_and(|fate| fate != Fate::Absent)
}

/// How many lines of paragraphs a cell has room for: those beside the name of the row cost nothing.
fn most_lines(lines_of_name: usize, cell: &Cell) -> usize {
    let room = lines_of_name as f32 * measure::S20 - if has_fate(cell) { measure::S24 } else { 0.0 };
    LINES.max((room / LINE).max(0.0) as usize)
}

/// How high a row is: as its name and its cells need, and alike in each frame, seen or not.
fn height(row: &Row, lines_of_name: usize, grid: Grid) -> f32 {
    let name = lines_of_name as f32 * measure::S20 + measure::S16;
    let high = |cell: &Cell| {
        let lines = cell.found.len().div_ceil(grid.beside()).min(most_lines(lines_of_name, cell)) as f32;
        lines * LINE + if has_fate(cell) { measure::S24 } else { 0.0 }
    };
    let cells = row.cells.iter().map(high).fold(LINE, f32::max);
    name.max(match row.head {
        Head::Kind(_) | Head::Addressee(_) => measure::S32 + measure::S4,
        Head::Wording(..) => cells + measure::S12,
        Head::Report(..) => cells + measure::S8,
    })
}

/// A row in its place, without its name.
#[expect(clippy::too_many_arguments, reason = "a row of a table has what it shows and where it stands")]
fn row_ui(
    ui: &Ui,
    scene: &mut Scene<'_>,
    mandates: &Mandates,
    ledger: &Ledger,
    (row, content): (usize, &Row),
    lines_of_name: usize,
    place: Rect,
    grid: Grid,
) {
    let theme = scene.theme;
    if matches!(content.head, Head::Kind(_)) {
        // Below the line of the row before.
        let height = place.top() + measure::LINE..=place.bottom();
        let band = Rect::from_x_y_ranges(place.left()..=place.right().max(grid.seen.right()), height);
        ui.painter().rect_filled(band, 0.0, ground(scene, &content.head));
    }
    // The line goes as far as that below the heads.
    let line = place.left()..=place.right().max(grid.seen.right());
    ui.painter().hline(line, place.bottom(), Stroke::new(measure::LINE, theme.rule));
    for (at, own) in content.cells.iter().enumerate() {
        if grid.shows(grid.left(place, at)) {
            cell_ui(ui, scene, mandates, ledger, (row, content, lines_of_name), (at, own), place, grid);
        }
    }
}

fn head(scene: &Scene<'_>, head: &Head) -> String {
    match head {
        Head::Kind(kind) => scene.say(&format!("condition-{}", kind.code())),
        Head::Wording(_, words) => words.clone(),
        Head::Report(by, to, on) => {
            let parts = [("by", by.as_str().into()), ("to", to.as_str().into())];
            let who = match (by.is_empty(), to.is_empty()) {
                // The arrow goes the way of the writing.
                (false, false) if direction::is_needed(by) => format!("{by} ← {to}"),
                (false, false) => format!("{by} → {to}"),
                (false, true) => scene.messages.say_with("ui-mandates-report-to-unsaid", &parts),
                (true, false) => scene.messages.say_with("ui-mandates-report-by-unsaid", &parts),
                (true, true) => scene.say("ui-mandates-report-unsaid"),
            };
            if on.is_empty() { who } else { format!("{who} · {}", on.replace('\'', "’")) }
        }
        Head::Addressee(name) if name.is_empty() => scene.say("ui-mandates-nobody"),
        Head::Addressee(name) => name.clone(),
    }
}

/// In which text a row is first, and in which last: read without going through the columns.
fn first_and_last(scene: &Scene<'_>, register: &Register, ledger: &Ledger, row: &Row) -> Option<String> {
    let has = |at: &usize| row.cells.get(*at).is_some_and(|cell| !cell.found.is_empty());
    let name = |at: usize| {
        let document = register.documents.get(*ledger.texts.get(at)?)?;
        let own = row.cells.get(at)?.found.first().and_then(|found| document.paragraphs.get(found.position))?;
        Some(format!("{}, {}", document.label(), words::paragraph_short(scene.messages, own)))
    };
    let (first, last) = ((0..row.cells.len()).find(has)?, (0..row.cells.len()).rfind(has)?);
    let parts = [("first", name(first)?.into()), ("last", name(last)?.into())];
    Some(scene.messages.say_with(if first == last { "ui-mandates-only-in" } else { "ui-mandates-first-and-last" }, &parts))
}
