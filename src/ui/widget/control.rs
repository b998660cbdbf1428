//! Buttons, chips, badges: what a person presses, and the small labels. Each has a name for screen readers and a visible focus.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use crate::messages::Messages;
use crate::model::Status;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, measure};
use crate::ui::words;

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Words or icon on the ground of the bar.
    Plain,
    /// With an edge.
    Edged,
    /// The one that is meant.
    Primary,
    /// On or off.
    Toggle(bool),
}

/// A button to draw.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    /// How it looks.
    pub look: Look,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Its words; none: the icon alone.
    pub text: Option<&'a str>,
    /// A count behind its words.
    pub count: Option<usize>,
    /// Its name for screen readers, and its tooltip where it has no words.
    pub name: &'a str,
    /// What else the tooltip says: the keys.
    pub keys: Option<&'a str>,
    /// It can be pressed.
    pub enabled: bool,
    /// Its height.
    pub height: f32,
}

impl<'a> Button<'a> {
    /// A small plain button with an icon.
    #[must_use]
    pub const fn icon(icon: Icon, name: &'a str) -> Self {
        let (text, count, keys) = (None, None, None);
        Self { look: Look::Plain, icon: Some(icon), text, count, name, keys, enabled: true, height: measure::SMALL_CONTROL }
    }

    /// A button with words.
    #[must_use]
    pub const fn text(look: Look, text: &'a str) -> Self {
        let (icon, count, keys) = (None, None, None);
        Self { look, icon, text: Some(text), count, name: text, keys, enabled: true, height: measure::CONTROL }
    }

    /// The same within a bar or among others of its kind.
    #[must_use]
    pub const fn small(look: Look, text: &'a str) -> Self {
        Self { height: measure::SMALL_CONTROL, ..Self::text(look, text) }
    }

    /// Its words and its count, laid out.
    fn letters(&self, ui: &Ui) -> (Option<Arc<Galley>>, Option<Arc<Galley>>) {
        let lay = |text: String, font| ui.painter().layout_no_wrap(text, font, Color32::PLACEHOLDER);
        let font = Face::SansMedium.font(measure::TEXT_SMALL.max(self.text_size()));
        let count = self.count.map(|count| lay(count.to_string(), Face::Sans.font(measure::TEXT_SMALL)));
        (self.text.map(|text| lay(text.to_owned(), font)), count)
    }

    /// How wide it is drawn.
    pub fn width(&self, ui: &Ui) -> f32 {
        let (words, count) = self.letters(ui);
        let own = match words {
            Some(words) => 2.0 * measure::S12 + words.size().x + self.icon.map_or(0.0, |_| measure::ICON_CHIP + measure::S8),
            None => measure::SMALL_CONTROL.max(self.height),
        };
        own + count.map_or(0.0, |count| count.size().x + measure::S8)
    }

    /// Draws it.
    pub fn show_ui(self, ui: &mut Ui, theme: &Theme) -> Response {
        let color = |hot: bool| match self.look {
            _ if !self.enabled => theme.ink3,
            Look::Primary => theme.onacc,
            Look::Toggle(true) => theme.acc,
            _ if hot => theme.ink,
            Look::Edged => theme.ink,
            _ => theme.ink2,
        };
        let (words, count) = self.letters(ui);
        let width = self.width(ui);
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);
        let role = if matches!(self.look, Look::Toggle(_)) { Role::CheckBox } else { Role::Button };
        response.widget_info(|| match self.look {
            Look::Toggle(on) => WidgetInfo::selected(role, self.enabled, on, self.name),
            _ => WidgetInfo::labeled(role, self.enabled, self.name),
        });
        if ui.is_rect_visible(rect) {
            let hot = response.hovered() && self.enabled;
            let (fill, edge) = match self.look {
                Look::Primary if self.enabled => (theme.acc, Stroke::NONE),
                Look::Primary | Look::Edged if !hot => (theme.raised, Stroke::new(measure::LINE, theme.rule2)),
                Look::Primary | Look::Edged => (theme.accbg, Stroke::new(measure::LINE, theme.rule2)),
                Look::Toggle(true) => (theme.accbg, Stroke::NONE),
                _ if response.is_pointer_button_down_on() => (theme.accbg, Stroke::NONE),
                _ if hot => (theme.sunk, Stroke::NONE),
                _ => (Color32::TRANSPARENT, Stroke::NONE),
            };
            ui.painter().rect(rect, CornerRadius::same(measure::RADIUS), fill, edge, StrokeKind::Inside);
            focus_ring(ui.painter(), theme, &response, rect);
            let color = color(hot);
            let mut x = if words.is_some() { rect.left() + measure::S12 } else { rect.center().x };
            if let Some(icon) = self.icon {
                if words.is_some() {
                    paint_icon(
                        ui.painter(),
                        icon,
                        pos2(x + measure::ICON_CHIP / 2.0, rect.center().y),
                        measure::ICON_CHIP,
                        color,
                    );
                    x += measure::ICON_CHIP + measure::S8;
                } else {
                    let dx = count.as_ref().map_or(0.0, |count| f32::midpoint(count.size().x, measure::S4));
                    paint_icon(ui.painter(), icon, pos2(x - dx, rect.center().y), measure::ICON, color);
                    x += measure::ICON / 2.0 - dx;
                }
            }
            if let Some(words) = words {
                let width = words.size().x;
                ui.painter().galley(pos2(x, rect.center().y - words.size().y / 2.0), words, color);
                x += width;
            }
            if let Some(count) = count {
                let at = pos2(x + measure::S4, rect.center().y - count.size().y / 2.0);
                ui.painter().galley(at, count, if self.look == Look::Toggle(true) { color } else { theme.ink3 });
            }
        }
        match (self.text.is_none() || self.name != self.text.unwrap_or_default(), self.keys) {
            (true, Some(keys)) => told(response, &format!("{} ({keys})", self.name)),
            (true, None) => told(response, self.name),
            (false, Some(keys)) => told(response, keys),
            (false, None) => response,
        }
    }

    fn text_size(&self) -> f32 {
        if self.height >= measure::CONTROL { measure::TEXT } else { measure::TEXT_SMALL }
    }
}

/// A button for a command: its icon, its name and keys in the tooltip. Returns whether it was pressed.
pub fn command_icon_ui(ui: &mut Ui, theme: &Theme, messages: &Messages, command: Command, enabled: bool) -> bool {
    let name = messages.say(command.message());
    let keys = command.shortcut().map(|shortcut| words::keys(messages, shortcut));
    Button { keys: keys.as_deref(), enabled, ..Button::icon(command.icon(), &name) }.show_ui(ui, theme).clicked()
}

/// Says more of what the pointer rests on, and of what has the focus: who uses the keys reads it as well.
pub fn told(response: Response, words: &str) -> Response {
    if response.has_focus() && !response.hovered() {
        response.show_tooltip_text(words);
        return response;
    }
    response.on_hover_text(words)
}

/// The outline of what has the focus.
pub fn focus_ring(painter: &Painter, theme: &Theme, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(measure::HAIR, theme.acc);
        painter.rect_stroke(rect.shrink(measure::LINE), CornerRadius::same(measure::RADIUS), stroke, StrokeKind::Inside);
    }
}

/// The head of a group of rows, which folds and unfolds.
pub fn paint_group(ui: &Ui, theme: &Theme, response: &Response, place: Rect, words: &str, is_open: bool) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    ui.painter().rect_filled(place, 0.0, if response.hovered() { theme.sunk } else { theme.desk });
    focus_ring(ui.painter(), theme, response, place);
    let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    let middle = pos2(place.left() + measure::S8 + measure::ICON_BADGE / 2.0, place.center().y);
    paint_icon(ui.painter(), icon, middle, measure::ICON_BADGE, theme.ink2);
    let at = pos2(place.left() + measure::S8 + measure::S24, place.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, words, Face::SansSemiBold.font(measure::TEXT_SMALL), theme.ink);
}

/// The icons sit above the middle of their line by this share of their size.
const ICON_DROP: f32 = 0.09;

/// An icon around a point.
pub fn paint_icon(painter: &Painter, icon: Icon, center: Pos2, size: f32, color: Color32) {
    let center = center + vec2(0.0, size * ICON_DROP);
    painter.text(center, Align2::CENTER_CENTER, char::from(icon), Face::Icons.font(size), color);
}

fn key_font() -> FontId {
    Face::SansMedium.font(measure::TEXT_TINY)
}

/// How wide the picture of keys is.
#[must_use]
pub fn key_width(ui: &Ui, keys: &str) -> f32 {
    ui.painter().layout_no_wrap(keys.to_owned(), key_font(), Color32::PLACEHOLDER).size().x + 2.0 * measure::S8
}

/// Keys as on a keyboard, to the left of a point.
pub fn paint_key(ui: &Ui, theme: &Theme, keys: &str, right_middle: Pos2) -> Rect {
    let words = ui.painter().layout_no_wrap(keys.to_owned(), key_font(), theme.ink2);
    let size = vec2(words.size().x + 2.0 * measure::S8, measure::BADGE);
    let rect = Rect::from_min_size(right_middle - vec2(size.x, size.y / 2.0), size);
    let edge = Stroke::new(measure::LINE, theme.rule2);
    ui.painter().rect(rect, CornerRadius::same(measure::S4 as u8), theme.desk, edge, StrokeKind::Inside);
    ui.painter().galley(rect.center() - words.size() / 2.0, words, theme.ink2);
    rect
}

/// How wide the badge of a status is.
#[must_use]
pub fn badge_width(ui: &Ui, messages: &Messages, status: Status) -> f32 {
    let words = ui.painter().layout_no_wrap(messages.status(Some(status)), badge_font(), Color32::PLACEHOLDER);
    words.size().x + measure::ICON_BADGE + measure::S4 + 2.0 * measure::S8
}

fn badge_font() -> FontId {
    Face::SansMedium.font(measure::TEXT_TINY)
}

/// The badge of a status, from its left edge and middle on. A draft has a dashed edge, so that it is known without colour.
pub fn paint_badge(ui: &Ui, theme: &Theme, messages: &Messages, status: Status, left_middle: Pos2) -> Rect {
    let (icon, color) = match status {
        Status::Adopted => (Icon::Check, theme.acc),
        Status::Recommended => (Icon::CornerUpRight, theme.ink2),
        Status::Draft => (Icon::Pencil, theme.ink2),
    };
    let painter = ui.painter();
    let words = painter.layout_no_wrap(messages.status(Some(status)), badge_font(), color);
    let width = words.size().x + measure::ICON_BADGE + measure::S4 + 2.0 * measure::S8;
    let rect = Rect::from_min_size(left_middle - vec2(0.0, measure::BADGE / 2.0), vec2(width, measure::BADGE));
    let stroke = Stroke::new(measure::LINE, if status == Status::Adopted { theme.acc } else { theme.ink3 });
    if status == Status::Draft {
        dashed_pill(painter, rect, stroke);
    } else {
        painter.rect_stroke(rect, CornerRadius::same(measure::PILL), stroke, StrokeKind::Inside);
    }
    paint_icon(
        painter,
        icon,
        pos2(rect.left() + measure::S8 + measure::ICON_BADGE / 2.0, rect.center().y),
        measure::ICON_BADGE,
        color,
    );
    let at = pos2(rect.left() + measure::S8 + measure::ICON_BADGE + measure::S4, rect.center().y - words.size().y / 2.0);
    painter.galley(at, words, color);
    rect
}

/// A pill with a dashed edge, as drafts have it.
pub fn dashed_pill(painter: &Painter, rect: Rect, stroke: Stroke) {
    let rect = rect.shrink(stroke.width / 2.0);
    let radius = rect.height() / 2.0;
    let mut points = Vec::new();
    for (center_x, from) in [(rect.right() - radius, -90.0_f32), (rect.left() + radius, 90.0)] {
        for step in 0_u8..=12 {
            let angle = (from + f32::from(step) * 15.0).to_radians();
            points.push(pos2(center_x, rect.center().y) + radius * vec2(angle.cos(), angle.sin()));
        }
    }
    points.extend(points.first().copied());
    painter.extend(egui::Shape::dashed_line(&points, stroke, measure::S4 - measure::LINE, measure::S4 - measure::LINE));
}

/// Gives a place that was painted by hand a name for screen readers; it can hold the focus when it can be pressed.
pub fn named_ui(ui: &Ui, rect: Rect, id: egui::Id, role: Role, sense: Sense, name: &str) -> Response {
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    response
}
