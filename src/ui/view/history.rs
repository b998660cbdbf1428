//! One paragraph through the years, with the words that changed at each step.

use std::rc::Rc;

use egui::{Align, Frame, Id, Layout, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::passage::{italics, plain};
use super::{Scene, gutter};
use crate::compare::inline::blend;
use crate::compare::{Confidence, RowKind, percent};
use crate::lineage::{History, Moment};
use crate::model::Document;
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::state::{LineageAction, LineageView};
use crate::ui::theme::measure;
use crate::ui::unified;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Prose, Tint};
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Where the line of time stands, where years begin, and where words begin.
const TIME: f32 = 24.0;
const YEARS: f32 = 40.0;
const WORDS: f32 = 96.0;
/// Room for what stands at the right of the head of a moment: how alike, and the way to where else it is said.
const BEHIND: f32 = 112.0;
/// Passages of one moment, at most, for naming their layouts.
const MOST_PASSAGES: usize = 64;

pub(super) fn history_ui(ui: &mut Ui, scene: &mut Scene<'_>, view: &LineageView) {
    let edge = ui.max_rect();
    let Some(history) = view.history.clone() else { return };
    let margin = Margin::symmetric(measure::S16 as i8, measure::S8 as i8);
    ui.spacing_mut().item_spacing.y = 0.0;
    Frame::new().fill(scene.theme.desk).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        head_ui(ui, scene, view, &history);
    });
    let line = ui.cursor().top() - measure::LINE / 2.0;
    ui.painter().hline(edge.x_range(), line, Stroke::new(measure::LINE, scene.theme.rule));
    let area = ScrollArea::vertical().id_salt(("history", view.selected)).auto_shrink(false);
    travel::show_ui(ui, "history", Who::Beside, area, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(measure::S16);
        let last = history.moments.len().saturating_sub(1);
        for (nth, moment) in history.moments.iter().enumerate() {
            moment_ui(ui, scene, view, &history, (nth, nth == last), moment);
        }
        let after: Vec<String> = history.moments.last().map_or_else(Vec::new, |moment| {
            view.lineage.documents.iter().skip(moment.document + 1).map(|text| words::year_or_label(text)).collect()
        });
        if !after.is_empty() {
            let gone = scene.messages.say_with("ui-history-gone", &[("years", after.join(", ").into())]);
            ui.horizontal(|ui| {
                ui.add_space(WORDS);
                ui.label(RichText::new(gone).size(measure::TEXT_SMALL).color(scene.theme.del));
            });
        }
        ui.add_space(measure::S32);
    });
    ui.painter().vline(edge.left() + measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

/// What is followed, and what each text is compared with.
fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, view: &LineageView, history: &History) {
    let present = [("present", history.moments.len().into()), ("all", view.lineage.documents.len().into())];
    let title = scene.messages.say_with("ui-history-present", &present);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(measure::HAIR, measure::HAIR);
        ui.label(RichText::new(title).font(Face::SansSemiBold.font(measure::TEXT)).color(scene.theme.ink));
        ui.add_space(measure::S12);
        let choice = |ui: &mut Ui, scene: &mut Scene<'_>, text: &str, name: &str, base: Option<usize>| {
            let look = Look::Toggle(view.base == base);
            let button = Button { name, ..Button::small(look, text) };
            scene.press_ui(ui, button, Action::Lineage(LineageAction::Base(base)));
        };
        let steps = scene.say("ui-history-steps");
        choice(ui, scene, &steps, &scene.say("ui-history-steps-name"), None);
        if history.moments.len() > 2 {
            for moment in &history.moments {
                let Some(text) = view.lineage.documents.get(moment.document) else { continue };
                let year = words::year_or_label(text);
                let name = scene.messages.say_with("ui-history-base", &[("document", text.label().into())]);
                choice(ui, scene, &year, &name, Some(moment.document));
            }
        }
    });
}

fn moment_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    view: &LineageView,
    history: &History,
    (nth, is_last): (usize, bool),
    moment: &Moment,
) {
    let Some(text) = view.lineage.documents.get(moment.document) else { return };
    let theme = scene.theme;
    let top = ui.cursor().top();
    let left = ui.max_rect().left();
    let width = ui.available_width() - WORDS - measure::S24;
    let head = Rect::from_min_size(pos2(left, top), vec2(ui.available_width(), measure::SMALL_CONTROL));
    moment_head_ui(ui, scene, moment, text, head);
    let status = step_words(scene, view, history, moment);
    let possible = moment.step.is_some_and(|step| step.confidence == Confidence::Possible);
    let color = if possible { theme.warn } else { theme.ink2 };
    let inset = if moment.step.is_some() { measure::S20 } else { 0.0 };
    let font = Face::Sans.font(measure::TEXT_SMALL);
    let words = ui.painter().layout(status.clone(), font, color, width - inset);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), words.size().y + measure::S8), Sense::hover());
    let at = pos2(line.left() + WORDS, line.top());
    if let Some(step) = moment.step {
        let icon = at + vec2(measure::ICON_BADGE / 2.0, measure::S8);
        control::paint_icon(ui.painter(), gutter::icon(step.kind), icon, measure::ICON_BADGE, gutter::color(theme, step.kind));
    }
    ui.painter().galley(at + vec2(inset, 0.0), words, color);
    for (order, (title, prose, said)) in passages(ui, scene, view, moment, text, nth, width).into_iter().enumerate() {
        if let Some(title) = title {
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::S16), Sense::hover());
            let font = Face::Sans.font(measure::TEXT_TINY);
            ui.painter().text(pos2(line.left() + WORDS, line.center().y), egui::Align2::LEFT_CENTER, title, font, theme.ink2);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), prose.size().y + measure::S8), Sense::hover());
        let at = pos2(rect.left() + WORDS, rect.top());
        prose.paint(ui.painter(), theme, at, Tint::default());
        let words = Rect::from_min_size(at, vec2(width, prose.size().y));
        let name = format!("{}, {status} : {said}", words::year_or_label(text));
        control::named_ui(ui, words, Id::unique(("moment", nth, order)), Role::Paragraph, Sense::hover(), &name);
    }
    ui.add_space(measure::S16);
    // The line of time: dashed where the link to the next is to be checked.
    let next = history.moments.get(nth + 1).and_then(|next| next.step);
    if !is_last {
        let line = [pos2(left + TIME, top + measure::S20), pos2(left + TIME, ui.cursor().top() + measure::S8)];
        let stroke = Stroke::new(measure::HAIR, theme.acc);
        if next.is_some_and(|step| step.confidence == Confidence::Possible) {
            ui.painter().extend(egui::Shape::dashed_line(
                &line,
                stroke,
                measure::S4 - measure::LINE,
                measure::S4 - measure::LINE,
            ));
        } else {
            ui.painter().line_segment(line, stroke);
        }
    }
    let dot = pos2(left + TIME, top + measure::SMALL_CONTROL / 2.0);
    let is_base = history.base == Some(moment.document);
    ui.painter().circle(
        dot,
        measure::S4 + measure::LINE,
        if is_base { theme.acc } else { theme.paper },
        Stroke::new(measure::HAIR, theme.acc),
    );
}

/// Year, symbol and status, and the way to the text.
fn moment_head_ui(ui: &mut Ui, scene: &mut Scene<'_>, moment: &Moment, text: &Document, head: Rect) {
    let theme = scene.theme;
    ui.scope_builder(egui::UiBuilder::new().max_rect(head), |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = measure::S8;
            ui.add_space(YEARS);
            let year = text.year.map(|year| year.to_string()).unwrap_or_default();
            ui.label(RichText::new(year).font(Face::SansSemiBold.font(measure::TEXT_PANEL)).color(theme.ink));
            let at = ui.cursor().left().max(head.left() + WORDS);
            ui.add_space(at - ui.cursor().left());
            let numbers: Vec<String> = moment
                .paragraphs
                .iter()
                .filter_map(|at| text.paragraphs.get(*at))
                .map(|own| words::paragraph_name(scene.messages, own))
                .collect();
            let numbers = numbers.join(", ");
            let label = format!("{}, {numbers}", text.label());
            let name = scene.messages.say_with("ui-history-read", &[("place", label.as_str().into())]);
            let badge = text.status.map_or(0.0, |status| control::badge_width(ui, scene.messages, status) + measure::S8);
            let room = head.right() - ui.cursor().left() - badge - BEHIND;
            let label = fitting(ui, text.label(), &numbers, room);
            let link = ui.link(RichText::new(&label).font(Face::SansMedium.font(measure::TEXT_SMALL)).color(theme.ink));
            link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
            if link.on_hover_text(&name).clicked()
                && let Some(first) = moment.paragraphs.first()
            {
                scene.push(Action::Lineage(LineageAction::Read(moment.document, *first)));
            }
            if let Some(status) = text.status {
                let width = control::badge_width(ui, scene.messages, status);
                let (rect, _) = ui.allocate_exact_size(vec2(width, measure::BADGE), Sense::hover());
                control::paint_badge(ui, theme, scene.messages, status, pos2(rect.left(), rect.center().y));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(measure::S16);
                // Where else the library says it, word for word or nearly.
                let own = moment.paragraphs.first().and_then(|at| text.paragraphs.get(*at));
                let alike = scene.messages.say_with("ui-history-alike", &[("document", text.label().into())]);
                if let Some(own) = own
                    && Button::icon(Icon::EqualApproximately, &alike).show_ui(ui, theme).clicked()
                {
                    scene.push(Action::Search(SearchAction::LookFor(own.text.clone(), true)));
                }
                if let Some(step) = moment.step.filter(|step| step.kind != RowKind::Unchanged) {
                    let share = percent(step.similarity).into();
                    let sentence = scene.messages.say_with("ui-similarity", &[("percent", share)]);
                    ui.label(RichText::new(sentence).size(measure::TEXT_TINY).color(theme.ink3));
                }
            });
        });
    });
}

/// The name of a text and its paragraphs, where there is so much room: a long name is cut, the numbers are not.
fn fitting(ui: &Ui, name: &str, numbers: &str, room: f32) -> String {
    let font = Face::SansMedium.font(measure::TEXT_SMALL);
    let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), egui::Color32::PLACEHOLDER).size().x;
    let whole = format!("{name}, {numbers}");
    if wide(&whole) <= room {
        return whole;
    }
    let mut ends = name.char_indices().map(|(end, _)| end).rev().map(|end| format!("{}…, {numbers}", name[..end].trim_end()));
    ends.find(|text| wide(text) <= room).unwrap_or_else(|| numbers.to_owned())
}

/// What happened, how sure that is, and which texts lie between.
fn step_words(scene: &Scene<'_>, view: &LineageView, history: &History, moment: &Moment) -> String {
    let Some(step) = moment.step else {
        let is_first = history.moments.first().is_some_and(|first| first.document == moment.document);
        return scene.say(match (history.base, is_first) {
            (Some(_), _) => "ui-history-is-base",
            (None, true) => "ui-history-first",
            (None, false) => "ui-history-aside",
        });
    };
    let mut parts = vec![scene.messages.row_kind(step.kind)];
    if step.moved {
        parts.push(scene.say("kind-moved"));
    }
    if step.confidence != Confidence::Certain {
        parts.push(scene.messages.confidence(step.confidence));
    }
    if let Some(from) = history.passed_over(moment).and_then(|from| view.lineage.documents.get(from)) {
        parts.push(scene.messages.say_with("ui-history-since", &[("year", words::year_or_label(from).into())]));
    }
    if !moment.gap.is_empty() {
        let years: Vec<String> =
            moment.gap.iter().filter_map(|at| view.lineage.documents.get(*at)).map(|text| words::year_or_label(text)).collect();
        parts.push(scene.messages.say_with("ui-history-gap", &[("years", years.join(", ").into())]));
    }
    parts.join(", ")
}

type Laid = (Option<String>, Rc<Prose>, String);

/// The words of a moment: removed ones struck before inserted ones; each with its heading where there are several, and as it is read aloud.
fn passages(
    ui: &Ui,
    scene: &mut Scene<'_>,
    view: &LineageView,
    moment: &Moment,
    text: &Document,
    nth: usize,
    width: f32,
) -> Vec<Laid> {
    let size = scene.serif(measure::COMPARED, measure::LEADING_INTERFACE);
    let theme = scene.theme;
    let key = |order: usize| Key {
        role: Layer::Of("history"),
        document: view.serial as usize,
        item: nth * MOST_PASSAGES + order.min(MOST_PASSAGES - 1),
        width: width as u32,
    };
    if let (Some(against), Some(row)) = (&moment.against, moment.row()) {
        let blends = blend(against, row);
        let several = blends.len() > 1;
        let laid = blends.iter().enumerate().map(|(order, blend)| {
            let prose = scene.memory.prose(ui, theme, key(order), || Passage {
                text: &blend.text,
                italics: unified::italics(blend, against, italics),
                marks: unified::marks(&blend.runs),
                ..plain(text, size, width, theme.ink)
            });
            let title = unified::only_paragraph(blend).filter(|_| several).and_then(|(side, place)| {
                let own = against.documents.get(side);
                let name = words::paragraph_name(scene.messages, own.paragraphs.get(place)?);
                let parts = [("year", words::year_or_label(own).into()), ("paragraph", name.into())];
                Some(scene.messages.say_with("ui-unified-part", &parts))
            });
            (title, prose, blend.text.clone())
        });
        return laid.collect();
    }
    let own = moment.paragraphs.iter().filter_map(|at| text.paragraphs.get(*at)).enumerate();
    own.map(|(order, paragraph)| {
        let prose = scene.memory.prose(ui, theme, key(order), || Passage {
            text: &paragraph.text,
            italics: italics(paragraph),
            ..plain(text, size, width, theme.ink)
        });
        (None, prose, paragraph.text.clone())
    })
    .collect()
}
