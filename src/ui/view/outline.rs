//! The outline of a text: one line for each paragraph. It is also the text as a linear list for screen readers.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Align2, Frame, Layout, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use super::passage::printed_number;
use crate::model::{Document, Paragraph, Section};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::widget::control;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

pub(super) fn outline_ui(ui: &mut Ui, scene: &mut Scene<'_>, document: &Document) {
    let edge = ui.max_rect();
    Frame::new().inner_margin(Margin::symmetric(measure::S12 as i8, measure::S8 as i8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let head = RichText::new(scene.say("ui-outline")).font(Face::SansSemiBold.font(measure::TEXT));
            ui.label(head.color(scene.theme.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                scene.icon_ui(ui, Icon::X, "ui-close", Command::ToggleOutline);
                let count = scene.messages.say_with("ui-entry-words", &[("count", document.word_count().into())]);
                ui.label(RichText::new(count).size(measure::TEXT_SMALL).color(scene.theme.ink3));
            });
        });
    });
    let in_view = scene.memory.in_view.clone();
    let marked = scene.state.marked();
    let area = ScrollArea::vertical().id_salt("outline-list").auto_shrink(false);
    travel::show_ui(ui, "outline-list", Who::Beside, area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, paragraph) in document.paragraphs.iter().enumerate() {
            line_ui(ui, scene, place, paragraph, in_view.contains(&place), marked == Some(place));
        }
    });
    ui.painter().vline(edge.left() + measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: usize, paragraph: &Paragraph, in_view: bool, marked: bool) {
    let theme = scene.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), measure::SMALL_CONTROL), Sense::click());
    let name = words::paragraph_in_words(scene.messages, paragraph);
    let name =
        scene.messages.say_with("ui-outline-line", &[("paragraph", name.into()), ("text", paragraph.text.as_str().into())]);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, marked, &name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        scene.push(Action::GoToParagraph(place));
    }
    if !ui.is_rect_visible(rect) {
        return;
    }
    if response.hovered() || marked {
        ui.painter().rect_filled(rect, 0.0, if marked { theme.paper } else { theme.sunk });
    }
    if in_view || marked {
        let width = if marked { measure::SELECTED_BAR } else { measure::LINE };
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(width, rect.height())), 0.0, theme.acc);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let inset = f32::from(paragraph.level) * measure::S12;
    let left = rect.left() + measure::S48 + inset;
    let middle = rect.center().y;
    let number = match (&paragraph.number, paragraph.section) {
        (Some(number), _) => printed_number(number),
        (None, Section::Heading) => String::new(),
        (None, _) => words::paragraph_name(scene.messages, paragraph),
    };
    let at = pos2(left - measure::S8, middle);
    ui.painter().text(at, Align2::RIGHT_CENTER, number, Face::Sans.font(measure::TEXT_TINY), theme.ink3);
    let galley = ui.painter().layout_job(first_words(scene, paragraph, rect.right() - measure::S8 - left));
    ui.painter().galley(pos2(left, middle - galley.size().y / 2.0), galley, theme.ink);
}

/// Opening words in italics, then the first words, on one line.
fn first_words(scene: &Scene<'_>, paragraph: &Paragraph, width: f32) -> LayoutJob {
    const LETTERS: usize = 120;
    let theme = scene.theme;
    let format = |face: Face, color| TextFormat { font_id: face.font(measure::TEXT), color, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width.max(measure::S48);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    job.break_on_newline = false;
    let show = |text: &str| text.replace('\'', "’");
    if paragraph.section == Section::Heading {
        job.append(&show(&paragraph.text), 0.0, format(Face::SerifBold, theme.ink));
        return job;
    }
    let opening = paragraph.opening_text().unwrap_or_default();
    let from = paragraph.opening.map_or(0, |range| range.end);
    let rest: String = paragraph.text.get(from..).unwrap_or_default().chars().take(LETTERS).collect();
    job.append(&show(opening), 0.0, format(Face::SerifItalic, theme.ink));
    job.append(&show(&rest), 0.0, format(Face::Serif, theme.ink2));
    job
}
