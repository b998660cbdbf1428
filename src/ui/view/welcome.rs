//! The first screen: what the program does, and three ways to begin.

use egui::{
    Align2, CornerRadius, Key, Modifiers, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::Scene;
use crate::engine::SAMPLE_SERIES;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::SAMPLE_TEXT;
use crate::ui::theme::measure;
use crate::ui::widget::{cell, direction};
use crate::ui::widget::{control, travel};
use crate::ui::words;

/// Height of one way to begin.
const CARD: f32 = 76.0;

pub(super) fn welcome_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let whole = ui.max_rect();
    let width = measure::DIALOG.min(whole.width() - 2.0 * measure::S24);
    let top = whole.top() + (whole.height() * TOP_SHARE).max(measure::S24);
    let column = Rect::from_min_size(pos2(whole.center().x - width / 2.0, top), vec2(width, whole.bottom() - top));
    ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
        let count = scene.state.snapshot.entries.len();
        let title = scene.messages.say_with("ui-welcome-title", &[("count", count.into())]);
        ui.label(RichText::new(title).font(Face::SerifBold.font(measure::TEXT_FIRST)).color(scene.theme.ink));
        ui.add_space(measure::S8);
        let sentence = scene.say("ui-welcome-sentence");
        let font = Face::Serif.font(measure::TEXT_YEAR);
        ui.label(RichText::new(sentence).font(font).color(scene.theme.ink2).line_height(Some(measure::S24 + measure::S4)));
        ui.add_space(measure::S24);
        cards_ui(ui, scene);
        ui.add_space(measure::S16);
        let promise = RichText::new(scene.say("ui-welcome-promise")).font(Face::Sans.font(measure::TEXT_SMALL));
        ui.label(promise.color(scene.theme.ink3));
    });
}

/// The column starts this far down, as a share of the height.
const TOP_SHARE: f32 = 0.2;

fn cards_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let years: Vec<String> = SAMPLE_SERIES
        .iter()
        .filter_map(|symbol| scene.state.sample(symbol))
        .map(|entry| words::year_or_name(&entry.meta))
        .collect();
    let compare = match years.as_slice() {
        [first, second, third] => scene.messages.say_with(
            "ui-welcome-compare",
            &[("first", first.as_str().into()), ("second", second.as_str().into()), ("third", third.as_str().into())],
        ),
        _ => String::new(),
    };
    let title = scene.state.sample(SAMPLE_TEXT).and_then(|entry| entry.meta.title.clone()).unwrap_or_default();
    let read = scene.messages.say_with("ui-welcome-read", &[("symbol", SAMPLE_TEXT.into())]);
    let cards = [
        (Command::CompareSample, compare, SAMPLE_SERIES.join(" · "), scene.state.sample_series().is_some()),
        (Command::ReadSample, read, title, scene.state.sample(SAMPLE_TEXT).is_some()),
        (Command::OpenFile, scene.say("ui-welcome-open"), scene.say("ui-welcome-open-hint"), true),
    ];
    let cards: Vec<_> = cards.into_iter().filter(|(.., possible)| *possible).collect();
    let theme = scene.theme;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), CARD * cards.len() as f32), Sense::hover());
    ui.painter().rect_filled(whole, CornerRadius::same(measure::RADIUS), theme.raised);
    // Where nothing has the focus, Enter is for the first card and an arrow goes to it: it looks so.
    let is_free = scene.state.dialog.is_none() && !scene.memory.held && ui.memory(|memory| memory.focused().is_none());
    let pressed = |key| is_free && ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) > 0;
    if pressed(Key::Enter)
        && let Some((command, ..)) = cards.first()
    {
        scene.run(*command);
    }
    if pressed(Key::ArrowDown) || pressed(Key::ArrowUp) {
        travel::stay(ui);
        let first = ui.scope_id().with(("card", 0));
        ui.memory_mut(|memory| memory.request_focus(first));
    }
    let is_pointed = ui.rect_contains_pointer(whole);
    for (place, (command, head, hint, _)) in cards.into_iter().enumerate() {
        let rect = Rect::from_min_size(whole.min + vec2(0.0, CARD * place as f32), vec2(whole.width(), CARD));
        let response = ui.interact(rect, ui.scope_id().with(("card", place)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &head));
        if response.hovered() || response.has_focus() || (place == 0 && is_free && !is_pointed) {
            ui.painter().rect_filled(rect, CornerRadius::same(measure::RADIUS), theme.accbg);
        }
        if place > 0 {
            ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(measure::LINE, theme.rule));
        }
        control::focus_ring(ui.painter(), theme, &response, rect);
        let icon = pos2(rect.left() + measure::S24, rect.center().y);
        control::paint_icon(ui.painter(), command.icon(), icon, measure::S20, theme.acc);
        let left = rect.left() + measure::S48 + measure::S8;
        let mut right = rect.right() - measure::S20;
        if let Some(keys) = command.shortcut() {
            let keys = words::keys(scene.messages, keys);
            let font = Face::SansMedium.font(measure::TEXT_TINY);
            right = ui.painter().text(pos2(right, rect.center().y), Align2::RIGHT_CENTER, keys, font, theme.ink2).left();
        }
        let width = right - left - measure::S16;
        let middle = rect.center().y;
        one_line(ui, pos2(left, middle - measure::S12), &head, Face::SansSemiBold.font(measure::TEXT_PANEL), theme.ink, width);
        one_line(ui, pos2(left, middle + measure::S12), &hint, Face::Sans.font(measure::TEXT), theme.ink2, width);
        if response.clicked() {
            scene.run(command);
        }
    }
    ui.painter().rect_stroke(
        whole,
        CornerRadius::same(measure::RADIUS),
        Stroke::new(measure::LINE, theme.rule2),
        StrokeKind::Inside,
    );
}

/// Words on one line around a height, cut with an ellipsis; Arabic at the right end.
pub(super) fn one_line(ui: &Ui, left_middle: egui::Pos2, text: &str, font: egui::FontId, color: egui::Color32, width: f32) {
    if direction::is_needed(text) {
        // Words that are read from the right begin at the right of their place.
        let galley = cell::cut(ui, text, font, color, width.max(measure::S8), 1);
        ui.painter().galley(left_middle - vec2(0.0, galley.size().y / 2.0), galley, color);
        return;
    }
    let mut job = egui::text::LayoutJob::simple_singleline(text.replace('\'', "’"), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(measure::S8));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter().galley(left_middle - vec2(0.0, galley.size().y / 2.0), galley, color);
}
