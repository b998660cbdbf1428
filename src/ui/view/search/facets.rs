//! What hits have in common, with counts; a tick narrows the hits.

use egui::{Align2, Id, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::head_ui;
use crate::model::Section;
use crate::search::{Facet, FacetValue};
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::view::welcome::one_line;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Values of one facet that are listed at first, and how many more at each wish.
const LISTED: usize = 12;
const MORE: usize = 50;

pub(super) fn facets_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let edge = ui.max_rect();
    let area = ScrollArea::vertical().id_salt("search-facets").auto_shrink(false);
    travel::show_ui(ui, "search-facets", Who::Beside, area, |ui| {
        egui::Frame::new().inner_margin(Margin::same(measure::S12 as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            let answer = scene.state.search.answer.clone();
            if let Some(answer) = answer.filter(|answer| answer.found.facets.counts.values().any(|values| !values.is_empty())) {
                ticked_ui(ui, scene);
                for facet in Facet::ALL {
                    let values = answer.found.facets.of(facet);
                    // A facet with one value, unticked, tells nothing that narrows.
                    let is_ticked = |(value, _): &&(FacetValue, usize)| scene.state.search.narrowing.values.contains(value);
                    if values.len() < 2 && !values.iter().any(|value| is_ticked(&value)) {
                        continue;
                    }
                    // A document says its year: while all are listed, both would say the same twice.
                    let documents = answer.found.facets.of(Facet::Document).len();
                    if facet == Facet::Year && values.len() == documents && documents <= LISTED {
                        continue;
                    }
                    head_ui(ui, scene, &scene.say(head_of(facet)));
                    ui.add_space(measure::S4);
                    if facet == Facet::Year && values.len() > LISTED {
                        decades_ui(ui, scene, values);
                    } else {
                        values_ui(ui, scene, facet, values);
                    }
                    ui.add_space(measure::S16);
                }
            }
            saved_ui(ui, scene);
        });
    });
    ui.painter().vline(edge.right() - measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

fn ticked_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if scene.state.search.narrowing.values.is_empty() {
        return;
    }
    let text = scene.say("search-untick");
    let button = Button { icon: Some(Icon::X), ..Button::small(Look::Edged, &text) };
    scene.press_ui(ui, button, Action::Search(SearchAction::UntickAll));
    ui.add_space(measure::S12);
}

/// The name of the sentence over a facet.
const fn head_of(facet: Facet) -> &'static str {
    match facet {
        Facet::Document => "search-facet-document",
        Facet::Year => "search-facet-year",
        Facet::Body => "search-facet-body",
        Facet::Status => "search-facet-status",
        Facet::Language => "search-facet-language",
        Facet::Part => "search-facet-part",
        Facet::Opening => "search-facet-opening",
        Facet::Addressee => "search-facet-addressee",
        Facet::Series => "search-facet-series",
    }
}

/// The words of a value.
fn named(scene: &Scene<'_>, value: &FacetValue) -> String {
    match value {
        FacetValue::Document(name) => scene.state.snapshot.named(name).map_or_else(
            || name.clone(),
            |entry| match entry.meta.year {
                Some(year) => format!("{year}  {}", entry.meta.label()),
                None => entry.meta.label().to_owned(),
            },
        ),
        FacetValue::Year(year) => year.map_or_else(|| scene.say("search-facet-unknown"), |year| year.to_string()),
        FacetValue::Body(body) => {
            body.map_or_else(|| scene.say("search-facet-unknown"), |body| words::body(scene.messages, body))
        }
        FacetValue::Status(status) => scene.messages.status(*status),
        FacetValue::Language(language) => scene.say(&format!("language-{}", language.code())),
        FacetValue::Part(part) => scene.say(match part {
            Some(Section::Preamble) => "search-part-preamble",
            Some(Section::Operative) => "search-part-operative",
            Some(Section::Heading) => "search-part-heading",
            None => "search-part-other",
        }),
        FacetValue::Opening(opening) => opening.replace('\'', "’"),
        FacetValue::Addressee(name) if name.is_empty() => scene.say("search-facet-nobody"),
        FacetValue::Addressee(name) => name.to_string(),
        FacetValue::Series(name) => name.as_ref().map_or_else(|| scene.say("search-facet-no-series"), ToString::to_string),
    }
}

/// The first values, those that are ticked, and a way to the others.
fn values_ui(ui: &mut Ui, scene: &mut Scene<'_>, facet: Facet, values: &[(FacetValue, usize)]) {
    let id = Id::unique(("search-facet-more", facet.code()));
    let listed = LISTED + ui.data(|data| data.get_temp::<usize>(id)).unwrap_or_default();
    for (value, count) in values.iter().take(listed) {
        value_ui(ui, scene, value, *count);
    }
    let ticked = scene.state.search.narrowing.values.clone();
    for (value, count) in values.iter().skip(listed).filter(|(value, _)| ticked.contains(value)) {
        value_ui(ui, scene, value, *count);
    }
    if values.len() > listed {
        let text = scene.messages.say_with("search-facet-more", &[("count", (values.len() - listed).into())]);
        let button = Button { icon: Some(Icon::ChevronDown), ..Button::small(Look::Plain, &text) };
        if button.show_ui(ui, scene.theme).clicked() {
            ui.data_mut(|data| data.insert_temp(id, listed - LISTED + MORE));
        }
    }
}

/// Many years stand by tens, the latest first; each ten opens to its years, and can be ticked as a whole.
fn decades_ui(ui: &mut Ui, scene: &mut Scene<'_>, values: &[(FacetValue, usize)]) {
    let decade = |value: &FacetValue| match value {
        FacetValue::Year(Some(year)) => Some(year.div_euclid(10) * 10),
        _ => None,
    };
    let mut latest_first: Vec<&(FacetValue, usize)> = values.iter().collect();
    latest_first.sort_by_key(|(value, _)| {
        std::cmp::Reverse(match value {
            FacetValue::Year(year) => *year,
            _ => None,
        })
    });
    for years in latest_first.chunk_by(|(one, _), (other, _)| decade(one) == decade(other)) {
        let Some(first) = years.first().and_then(|(value, _)| decade(value)) else {
            for (value, count) in years {
                value_ui(ui, scene, value, *count);
            }
            continue;
        };
        let ticked = &scene.state.search.narrowing.values;
        let on = years.iter().all(|(value, _)| ticked.contains(value));
        let some = years.iter().any(|(value, _)| ticked.contains(value));
        let id = Id::unique(("search-decade", first));
        let is_open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(some && !on);
        let count = years.iter().map(|(_, count)| count).sum();
        let name = format!("{first}-{}", first + 9);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let open = scene
                .messages
                .say_with(if is_open { "search-decade-close" } else { "search-decade-open" }, &[("years", name.as_str().into())]);
            let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
            if Button::icon(icon, &open).show_ui(ui, scene.theme).clicked() {
                ui.data_mut(|data| data.insert_temp(id, !is_open));
            }
            let ticks = if on {
                Ticks::All
            } else if some {
                Ticks::Some
            } else {
                Ticks::None
            };
            if box_ui(ui, scene, (&name, Face::SansMedium), count, ticks) {
                let all = years.iter().map(|(value, _)| value.clone()).collect();
                scene.push(Action::Search(SearchAction::TickAll(all)));
            }
        });
        if is_open {
            ui.indent(id, |ui| {
                for (value, count) in years {
                    value_ui(ui, scene, value, *count);
                }
            });
        }
    }
}

fn value_ui(ui: &mut Ui, scene: &mut Scene<'_>, value: &FacetValue, count: usize) {
    let name = named(scene, value);
    let on = scene.state.search.narrowing.values.contains(value);
    let face = if matches!(value, FacetValue::Opening(_)) { Face::SerifItalic } else { Face::Sans };
    if box_ui(ui, scene, (&name, face), count, if on { Ticks::All } else { Ticks::None }) {
        scene.push(Action::Search(SearchAction::Tick(value.clone())));
    }
}

/// What of a line is ticked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ticks {
    None,
    Some,
    All,
}

/// A box to tick with its count; whether it was pressed.
fn box_ui(ui: &mut Ui, scene: &Scene<'_>, (name, face): (&str, Face), count: usize, ticks: Ticks) -> bool {
    let theme = scene.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), measure::SMALL_CONTROL), Sense::click());
    let full = scene.messages.say_with("search-facet-value", &[("name", name.into()), ("count", count.into())]);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticks == Ticks::All, &full));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if response.hovered() {
        ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let middle = rect.center().y;
    let (icon, color) = match ticks {
        Ticks::None => (Icon::Square, theme.ink3),
        Ticks::Some => (Icon::SquareMinus, theme.acc),
        Ticks::All => (Icon::SquareCheck, theme.acc),
    };
    control::paint_icon(ui.painter(), icon, pos2(rect.left() + measure::ICON / 2.0, middle), measure::ICON, color);
    let font = Face::Sans.font(measure::TEXT_SMALL);
    let right =
        ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, scene.messages.number(count), font, theme.ink2).left();
    let at = pos2(rect.left() + measure::ICON + measure::S8, middle);
    one_line(ui, at, name, face.font(measure::TEXT), theme.ink, right - measure::S8 - at.x);
    let response = if name.chars().count() > LONG { response.on_hover_text(name) } else { response };
    response.clicked()
}

/// From how many letters on a name may be cut.
const LONG: usize = 22;

/// Searches that are kept.
fn saved_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let saved = scene.state.settings.saved_searches.clone();
    if saved.is_empty() {
        return;
    }
    head_ui(ui, scene, &scene.say("search-saved"));
    ui.add_space(measure::S4);
    for query in saved {
        let theme = scene.theme;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), measure::SMALL_CONTROL), Sense::click());
        let name = scene.messages.say_with("search-saved-run", &[("query", query.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.hovered() {
            ui.painter().rect_filled(rect, measure::RADIUS, theme.sunk);
        }
        control::focus_ring(ui.painter(), theme, &response, rect);
        let icon = pos2(rect.left() + measure::ICON / 2.0, rect.center().y);
        control::paint_icon(ui.painter(), Icon::Bookmark, icon, measure::ICON_CHIP, theme.ink2);
        let left = rect.left() + measure::ICON + measure::S8;
        let room = Rect::from_min_max(pos2(left, rect.top()), rect.max);
        one_line(ui, pos2(left, rect.center().y), &query, Face::Sans.font(measure::TEXT), theme.ink, room.width());
        if response.on_hover_text(&query).clicked() {
            scene.push(Action::Search(SearchAction::LookFor(query, false)));
        }
    }
}
