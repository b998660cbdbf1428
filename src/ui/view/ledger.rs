//! Conditions, requests for a report and addressees through the texts: rows by columns, where each paragraph named leads to its words.

use egui::{Id, Rect, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::Scene;
use super::mandates::two_lines;
use crate::mandate::ConditionKind;
use crate::mandate::register::{Fate, Register};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::{Mandates, Sheet};
use crate::ui::theme::measure;
use crate::ui::update::MandatesAction;
use crate::ui::widget::control;

/// Width of the first column, and of the columns of texts.
const FIRST: f32 = 220.0;
const COLUMN: f32 = 176.0;
/// Room for the name of a paragraph, and how many stand side by side.
const NAME: f32 = 54.0;
const BESIDE: usize = 3;
/// So many texts have a column: more can only be looked at as rows.
const MOST_TEXTS: usize = 40;
/// Height of a line of names.
const LINE: f32 = 26.0;

/// A place in a text, with the words that prove it.
struct Found {
    position: usize,
    name: String,
    words: String,
}

/// A cell: what became of the row in this text, how often it stands there, and where.
#[derive(Default)]
struct Cell {
    said: String,
    found: Vec<Found>,
}

pub(super) fn ledger_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, sheet: Sheet) {
    let whole = &mandates.register;
    let cut = (whole.documents.len() > MOST_TEXTS).then(|| {
        Register::of(
            whole.documents.iter().take(MOST_TEXTS).cloned().collect(),
            whole.mandates.iter().take(MOST_TEXTS).cloned().collect(),
        )
    });
    let register = cut.as_ref().unwrap_or(whole);
    if cut.is_some() {
        let words = scene.messages.say_with("ui-mandates-columns", &[("count", MOST_TEXTS.into())]);
        ui.label(egui::RichText::new(words).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
    }
    let rows = match sheet {
        Sheet::Conditions => conditions(scene, register),
        Sheet::Reports => reports(scene, register),
        _ => addressees(register),
    };
    let theme = scene.theme;
    let width = FIRST + register.documents.len() as f32 * COLUMN;
    ScrollArea::both().id_salt("ledger").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (head, _) = ui.allocate_exact_size(vec2(width, measure::S48), Sense::hover());
        for (at, document) in register.documents.iter().enumerate() {
            let left = head.left() + FIRST + at as f32 * COLUMN;
            let year = document.year.map_or_else(String::new, |year| year.to_string());
            let label = format!("{year}  {}", document.label());
            let galley = two_lines(ui, &label, Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink, COLUMN - measure::S12, 1);
            ui.painter().galley(pos2(left, head.top() + measure::S4), galley, theme.ink);
            let status = scene.messages.status(document.status);
            let galley = two_lines(ui, &status, Face::Sans.font(measure::TEXT_TINY), theme.ink2, COLUMN - measure::S12, 1);
            ui.painter().galley(pos2(left, head.top() + measure::S24), galley, theme.ink2);
        }
        ui.painter().hline(head.x_range(), head.bottom(), Stroke::new(measure::LINE, theme.rule2));
        for (row, (name, cells)) in rows.into_iter().enumerate() {
            row_ui(ui, scene, mandates, (row, &name), &cells, width);
        }
        ui.add_space(measure::S24);
    });
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, (row, name): (usize, &str), cells: &[Cell], width: f32) {
    let theme = scene.theme;
    let lines = cells.iter().map(|cell| cell.found.len().div_ceil(BESIDE)).max().unwrap_or_default().max(1);
    let height = measure::S32 + lines as f32 * LINE;
    let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if !ui.is_rect_visible(place) {
        return;
    }
    ui.painter().hline(place.x_range(), place.bottom(), Stroke::new(measure::LINE, theme.rule));
    let galley = two_lines(ui, name, Face::SansMedium.font(measure::TEXT), theme.ink, FIRST - measure::S16, 3);
    ui.painter().galley(pos2(place.left(), place.top() + measure::S8), galley, theme.ink);
    for (at, cell) in cells.iter().enumerate() {
        let left = place.left() + FIRST + at as f32 * COLUMN;
        let color = if cell.found.is_empty() && cell.said.chars().all(|letter| letter == '0') { theme.ink3 } else { theme.ink2 };
        let galley = two_lines(ui, &cell.said, Face::SansMedium.font(measure::TEXT_SMALL), color, COLUMN - measure::S12, 1);
        ui.painter().galley(pos2(left, place.top() + measure::S8), galley, color);
        for (nth, found) in cell.found.iter().enumerate() {
            let corner = pos2(
                left + (nth % BESIDE) as f32 * NAME,
                place.top() + measure::S24 + (nth / BESIDE) as f32 * LINE + measure::S4,
            );
            let rect = Rect::from_min_size(corner, vec2(NAME - measure::S4, LINE - measure::HAIR));
            let spoken = format!("{} {}", found.name, found.words);
            let response = control::named_ui(ui, rect, Id::unique(("ledger", row, at, nth)), Role::Link, Sense::click(), &spoken);
            if response.hovered() {
                ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
            }
            control::focus_ring(ui.painter(), theme, &response, rect);
            let galley = two_lines(ui, &found.name, Face::Sans.font(measure::TEXT_SMALL), theme.acc, NAME, 1);
            ui.painter().galley(rect.min + vec2(measure::HAIR, measure::HAIR), galley, theme.acc);
            if response.on_hover_text(&found.words).clicked()
                && let Some(id) = mandates.ids.get(at)
            {
                scene.push(Action::Mandates(MandatesAction::Open(id.clone(), found.position, None)));
            }
        }
    }
}

fn conditions(scene: &Scene<'_>, register: &Register) -> Vec<(String, Vec<Cell>)> {
    let cell = |kind: ConditionKind, document: usize| {
        let found = register.ledger(kind, document).into_iter().filter_map(|(at, which)| {
            let read = register.mandates.get(document)?.paragraphs.get(at)?;
            let own = register.documents.get(document)?.paragraphs.get(read.position)?;
            let words = read.conditions.get(which)?.range.of(&own.text).to_owned();
            Some(Found { position: read.position, name: own.id.as_str().to_owned(), words })
        });
        let found: Vec<Found> = found.collect();
        Cell { said: found.len().to_string(), found }
    };
    let row = |kind: ConditionKind| {
        let cells = (0..register.documents.len()).map(|document| cell(kind, document)).collect();
        (scene.say(&format!("condition-{}", kind.code())), cells)
    };
    ConditionKind::ALL.into_iter().map(row).collect()
}

fn reports(scene: &Scene<'_>, register: &Register) -> Vec<(String, Vec<Cell>)> {
    let not_said = scene.say("cli-not-said");
    let named = |name: &str| if name.is_empty() { not_said.clone() } else { name.to_owned() };
    register
        .tracker()
        .into_iter()
        .map(|tracked| {
            let cells = tracked.cells.iter().enumerate().map(|(document, cell)| {
                let found = cell.iter().filter_map(|at| {
                    let (own, report) = register.report(document, *at)?;
                    let position = register.mandates.get(document)?.paragraphs.get(at.0)?.position;
                    let words =
                        [report.when, report.on].into_iter().flatten().map(|range| range.of(&own.text)).collect::<Vec<_>>();
                    Some(Found { position, name: own.id.as_str().to_owned(), words: words.join(", ") })
                });
                let fate = match tracked.step(register, document) {
                    // In the first text there is nothing to compare with.
                    Fate::Absent => String::new(),
                    fate => scene.say(&format!("mandate-fate-{}", fate.code())),
                };
                Cell { said: fate, found: found.collect() }
            });
            (format!("{} → {}", named(&tracked.by), named(&tracked.to)), cells.collect())
        })
        .collect()
}

fn addressees(register: &Register) -> Vec<(String, Vec<Cell>)> {
    let all: Vec<usize> = (0..register.entries.len()).collect();
    let names = register.addressees(&all).into_iter().filter(|(name, _)| !name.is_empty());
    let cell = |name: &String, document: usize| {
        let entries = register.entries.iter().filter(|entry| entry.document == document && entry.keys.contains(name));
        let found = entries.filter_map(|entry| {
            let (own, clause) = register.clause(entry)?;
            let position = register.paragraph(entry)?.1.position;
            Some(Found { position, name: own.id.as_str().to_owned(), words: clause.range.of(&own.text).to_owned() })
        });
        let found: Vec<Found> = found.collect();
        Cell { said: found.len().to_string(), found }
    };
    names
        .map(|(name, _)| {
            let cells = (0..register.documents.len()).map(|document| cell(&name, document)).collect();
            (name, cells)
        })
        .collect()
}
