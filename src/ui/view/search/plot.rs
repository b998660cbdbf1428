//! Passages by year: a bar a year, filled for what was adopted, pale for what is recommended, dashed for the rest.

use egui::{Align2, CornerRadius, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::model::Status;
use crate::search::{Spread, SpreadCell};
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::widget::control;
use crate::ui::widget::legend::{self, Sample};

/// Height of the highest bar.
const HEIGHT: f32 = 72.0;

/// Widest bar.
const WIDEST: f32 = 28.0;

/// A name below every bar needs so much room.
const NAME: f32 = 40.0;

pub(super) fn plot_ui(ui: &mut Ui, scene: &mut Scene<'_>, spread: &Spread) {
    let years = spread.years.len();
    if years == 0 {
        return;
    }
    let theme = scene.theme;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT + measure::S48), Sense::hover());
    let slot = rect.width() / years as f32;
    let base = rect.bottom() - measure::S24;
    let most = (0..years).map(|at| spread.year(at).places()).max().unwrap_or(1).max(1);
    let every = (NAME / slot).ceil().max(1.0) as usize;
    ui.painter().hline(rect.x_range(), base, Stroke::new(measure::LINE, theme.rule2));
    for (at, year) in spread.years.iter().enumerate() {
        let cell = spread.year(at);
        let center = rect.left() + slot * (at as f32 + 0.5);
        let width = (slot - measure::HAIR).min(WIDEST);
        let top = bars_ui(ui, scene, cell, pos2(center, base), width, HEIGHT / most as f32);
        let small = Face::Sans.font(measure::TEXT_SMALL);
        if slot >= measure::S20 {
            let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
            let color = if cell.places() > 0 { theme.ink } else { theme.ink3 };
            ui.painter().text(
                pos2(center, top - measure::S4),
                Align2::CENTER_BOTTOM,
                scene.messages.number(cell.places()),
                font,
                color,
            );
        }
        if at % every == 0 {
            // The first and the last stay within the plot.
            let galley = ui.painter().layout_no_wrap(year.to_string(), small, theme.ink2);
            let most = (rect.right() - galley.size().x).max(rect.left());
            let left = (center - galley.size().x / 2.0).clamp(rect.left(), most);
            ui.painter().galley(pos2(left, base + measure::S4), galley, theme.ink2);
        }
        let place = Rect::from_min_max(pos2(center - slot / 2.0, rect.top()), pos2(center + slot / 2.0, rect.bottom()));
        let parts = [
            ("year", year.to_string().into()),
            ("passages", cell.places().into()),
            ("documents", cell.documents.into()),
            ("searched", cell.of_documents.into()),
        ];
        let name = scene.messages.say_with("card-year", &parts);
        let sense = if cell.places() > 0 { Sense::click() } else { Sense::hover() };
        let response = control::named_ui(ui, place, super::card::part_id("year", at), Role::Button, sense, &name);
        control::focus_ring(ui.painter(), theme, &response, place);
        if control::told(response, &name).clicked() {
            let value = crate::search::FacetValue::Year(Some(*year));
            scene.push(Action::Search(SearchAction::Tick(value)));
        }
    }
    legend_ui(ui, scene, spread);
}

/// What fillings and edges say, where there is more than one of them.
fn legend_ui(ui: &mut Ui, scene: &Scene<'_>, spread: &Spread) {
    let theme = scene.theme;
    let all = (0..spread.years.len()).map(|at| spread.year(at));
    let [adopted, recommended, rest] = all.fold([0; 3], |[adopted, recommended, rest], cell| {
        [adopted + cell.adopted, recommended + cell.recommended, rest + cell.draft + cell.unknown]
    });
    let rest_name = scene.say("card-years-rest");
    let samples = [
        (adopted, Sample::Filled(theme.acc), scene.messages.status(Some(Status::Adopted))),
        (recommended, Sample::Edged(theme.accbg, theme.acc), scene.messages.status(Some(Status::Recommended))),
        (rest, Sample::Dashed(theme.ink3), rest_name),
    ];
    let samples: Vec<_> = samples.into_iter().filter(|(count, ..)| *count > 0).map(|(_, sample, name)| (sample, name)).collect();
    if samples.len() > 1 {
        legend::legend_ui(ui, theme, &samples);
    }
}

/// The bars of one year, one on the other. Where they end.
fn bars_ui(ui: &Ui, scene: &Scene<'_>, cell: SpreadCell, foot: Pos2, width: f32, unit: f32) -> f32 {
    let theme = scene.theme;
    let mut bottom = foot.y;
    let mut bar = |count: usize| {
        let height = count as f32 * unit;
        bottom -= height;
        (count > 0).then(|| Rect::from_min_size(pos2(foot.x - width / 2.0, bottom), vec2(width, height)))
    };
    let line = Stroke::new(measure::LINE, theme.acc);
    if let Some(rect) = bar(cell.adopted) {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.acc);
    }
    if let Some(rect) = bar(cell.recommended) {
        ui.painter().rect(rect, CornerRadius::ZERO, theme.accbg, line, StrokeKind::Inside);
    }
    if let Some(rect) = bar(cell.draft + cell.unknown) {
        let rect = rect.shrink(measure::LINE / 2.0);
        let corners = [rect.left_bottom(), rect.left_top(), rect.right_top(), rect.right_bottom()];
        ui.painter().extend(Shape::dashed_line(&corners, Stroke::new(measure::LINE, theme.ink3), measure::S4, measure::HAIR));
    }
    bottom
}
