//! The register of mandates: a table of all clauses of the chosen texts, of which only the rows in view are laid out.

use egui::{Color32, Frame, Id, Margin, Panel, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::mandate_chips::chips_ui;
use super::mandate_facets::facets_ui;
use super::mandates_head::{head_ui, is_low};
use super::{Scene, growth, ledger, mandate_changes_sheet, still};
use crate::mandate::register::{Column, Entry};
use crate::mandate::scale;
use crate::model::Status;
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
/// Height of a clause: two lines, or one and the status.
const ROW: f32 = 54.0;
/// Height of the head of a group, and of the heads of columns.
const HEAD: f32 = 34.0;
/// Widths of the columns; the first is as wide as the symbols need, and the widest takes what is left.
const WIDTHS: [f32; 7] = [0.0, 68.0, 116.0, 168.0, 0.0, 146.0, 100.0];
/// The same where there is little room.
const TIGHT: [f32; 7] = [0.0, 48.0, 100.0, 128.0, 0.0, 116.0, 84.0];
/// How narrow and how wide the column of symbols may be.
const SYMBOLS: std::ops::RangeInclusive<f32> = 96.0..=176.0;
/// Narrowest column of what is asked.
const NARROWEST: f32 = 240.0;
const TIGHTEST: f32 = 176.0;
/// What is enough for it; of what a wide window has beyond, the others have their shares.
const ENOUGH: f32 = 560.0;
/// Of room to spare, in the order of the columns.
const SHARES: [f32; 7] = [0.0, 0.0, 0.08, 0.22, 0.0, 0.22, 0.05];

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

/// How wide the columns want to be, and the one of what is asked at least: the symbols of this register stand whole, with the year behind
/// them; the others give way where there is little room.
fn widths(ui: &Ui, mandates: &Mandates, seen: f32) -> ([f32; 7], f32) {
    let font = Face::SansMedium.font(measure::TEXT);
    let longest = ui.painter().layout_no_wrap(mandates.longest_label.clone(), font, Color32::PLACEHOLDER);
    let symbols = (longest.size().x + measure::S4 + measure::S12).clamp(*SYMBOLS.start(), *SYMBOLS.end());
    let widths: [f32; 7] = [&[symbols], &WIDTHS[1..]].concat().try_into().unwrap_or(WIDTHS);
    if widths.iter().sum::<f32>() + NARROWEST <= seen {
        return (widths, NARROWEST);
    }
    ([&[symbols], &TIGHT[1..]].concat().try_into().unwrap_or(TIGHT), TIGHTEST)
}

/// Where each column begins, and how wide it is.
fn places(widths: &[f32; 7], width: f32) -> [(f32, f32); 7] {
    let fixed: f32 = widths.iter().sum();
    let rest = (width - fixed).max(TIGHTEST);
    let spare = (rest - ENOUGH).max(0.0);
    let widest = rest - spare * SHARES.iter().sum::<f32>();
    let mut left = 0.0;
    std::array::from_fn(|column| {
        let own = if widths[column] > 0.0 { widths[column] + spare * SHARES[column] } else { widest };
        let place = (left, own - measure::S12);
        left += own;
        place
    })
}

fn table_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    // Where there is little room (large letters), the table scrolls sideways, and its heads with it.
    let seen = ui.available_width() - measure::S12;
    let (widths, narrowest) = widths(ui, mandates, seen);
    let width = seen.max(widths.iter().sum::<f32>() + narrowest);
    let places = places(&widths, width);
    let mut rows = scene.memory.take_list("mandates");
    columns_ui(ui, scene, mandates, &places, (seen, rows.sideways));
    let made_for = scene.memory.made_for(width, mandates.jump.serial + mandates.folds);
    let mut list = List { scene, mandates, places, width };
    rows.show_ui(ui, Id::unique("mandates-rows"), made_for, width, mandates.jump, &mut list);
    scene.memory.keep_list("mandates", rows);
}

/// The heads of the columns; pressed, they sort.
fn columns_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, places: &[(f32, f32); 7], (width, sideways): (f32, f32)) {
    let theme = scene.theme;
    let (line, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
    let whole = ui.clip_rect();
    ui.set_clip_rect(whole.intersect(line));
    for (column, (left, wide)) in Column::ALL.into_iter().zip(places) {
        let text = capital(&scene.say(&format!("mandate-column-{}", column.code())));
        let sorted = mandates.sort.filter(|(known, _)| *known == column);
        let color = if sorted.is_some() { theme.acc } else { theme.ink2 };
        let rect = Rect::from_min_size(pos2(line.left() + left - sideways, line.top()), vec2(*wide, HEAD));
        let state = match sorted {
            Some((_, false)) => "ui-mandates-sorted-up",
            Some((_, true)) => "ui-mandates-sorted-down",
            None => "ui-mandates-sort",
        };
        let name = scene.messages.say_with(state, &[("column", text.as_str().into())]);
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

struct List<'p, 's> {
    scene: &'p mut Scene<'s>,
    mandates: &'p Mandates,
    places: [(f32, f32); 7],
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

    fn measure(&mut self, _: &Ui, row: usize) -> f32 {
        self.estimate(row)
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

    fn row_ui(&mut self, ui: &Ui, line: usize, at: usize, entry: &Entry, place: Rect) {
        let (theme, register) = (self.scene.theme, &self.mandates.register);
        let (Some((paragraph, clause)), Some(document)) = (register.clause(entry), register.documents.get(entry.document)) else {
            return;
        };
        let whole = Rect::from_min_size(place.min, vec2(self.width, place.height()));
        let cells = Column::ALL.map(|column| match column {
            Column::Paragraph => words::paragraph_name(self.scene.messages, paragraph),
            _ => register.words(entry, column),
        });
        // Nobody addressed leaves no gap.
        let said: Vec<&str> = cells[2..=4].iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
        let spoken = self.scene.messages.say_with(
            "ui-mandates-row",
            &[
                ("document", cells[0].as_str().into()),
                ("paragraph", words::paragraph_short(self.scene.messages, paragraph).into()),
                ("said", said.join(", ").into()),
            ],
        );
        let response = control::named_ui(ui, whole, Id::unique(("mandate-row", line)), Role::Row, Sense::click(), &spoken);
        if self.mandates.marked == Some(at) {
            ui.painter().rect_filled(whole, 0.0, theme.accbg);
            ui.painter().rect_filled(Rect::from_min_size(whole.min, vec2(measure::SELECTED_BAR, whole.height())), 0.0, theme.acc);
        } else if response.hovered() {
            ui.painter().rect_filled(whole, 0.0, theme.desk);
        }
        control::focus_ring(ui.painter(), theme, &response, whole);
        ui.painter().hline(whole.x_range(), whole.bottom() - measure::LINE / 2.0, Stroke::new(measure::LINE, theme.rule));
        let mut is_cut = false;
        for ((column, words), (left, wide)) in Column::ALL.into_iter().zip(&cells).zip(self.places) {
            let (font, color) = match column {
                Column::Document | Column::Paragraph => (Face::SansMedium.font(measure::TEXT), theme.ink),
                Column::Opening => (theme.letters_face(false, true).font(measure::COMPARED), theme.ink),
                Column::What => (theme.letters_face(false, false).font(measure::COMPARED), theme.ink),
                Column::Addressee => (Face::Sans.font(measure::TEXT_SMALL), if clause.implied { theme.ink2 } else { theme.ink }),
                Column::Conditions | Column::Deadline => (Face::Sans.font(measure::TEXT_SMALL), theme.ink2),
            };
            let settings = &self.scene.state.settings;
            let said = match column {
                Column::Opening if settings.scale_shown => match scale::step(&settings.scale, &clause.lemma) {
                    Some(step) => self.scene.messages.say_with(
                        "ui-mandates-on-scale",
                        &[("words", words.as_str().into()), ("step", usize::from(step).into())],
                    ),
                    None => words.clone(),
                },
                Column::Addressee if clause.implied => {
                    self.scene.messages.say_with("ui-mandates-implied", &[("name", words.as_str().into())])
                }
                Column::Addressee if words.is_empty() => self.scene.say("ui-mandates-nobody-here"),
                Column::Conditions if words.is_empty() => self.scene.say("ui-mandates-no-condition"),
                Column::Deadline if words.is_empty() => self.scene.say("ui-mandates-no-deadline"),
                _ => words.clone(),
            };
            let color = if words.is_empty() { theme.ink3 } else { color };
            let galley = cell::cut(
                ui,
                &said,
                font,
                color,
                wide,
                if column == Column::Document && document.status.is_some() { 1 } else { 2 },
            );
            is_cut |= galley.elided;
            ui.painter().galley(pos2(place.left() + left + measure::S4, place.top() + measure::S8), galley, color);
        }
        self.status_ui(ui, document.status, place);
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

/// The first letter large, for the head of a column.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
