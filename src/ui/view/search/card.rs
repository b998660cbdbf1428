//! A wording as agreed language: where it stands first and last, in how many texts of which status, what comes near, and how to cite it.

use std::sync::Arc;

use egui::{Align2, CornerRadius, Frame, Id, Margin, RichText, Role, ScrollArea, Sense, Stroke, Ui, pos2, vec2};
use lucide_icons::Icon;

use super::{counterpart, head_ui, plot, small_ui};
use crate::engine::Card;
use crate::lineage::Mark;
use crate::messages::{Locale, Messages};
use crate::model::Status;
use crate::search::quote::changes;
use crate::search::{Alike, Hit, Place};
use crate::text::TextRange;
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::view::welcome::one_line;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::memory::{Key, Role as Layer};
use crate::ui::widget::prose::{Passage, Tint};
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// How much of a long wording the card shows, in characters.
const WORDING: usize = 300;

/// Near wordings that are shown.
const NEAR: usize = 6;

pub(super) fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let edge = ui.max_rect();
    let card = scene.state.search.card.clone();
    let area = ScrollArea::vertical().id_salt("search-card").auto_shrink(false);
    travel::show_ui(ui, "search-card", Who::Beside, area, |ui| {
        Frame::new().inner_margin(Margin::same(measure::S16 as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let title = RichText::new(scene.say("card-title")).font(Face::SansSemiBold.font(measure::TEXT));
            ui.label(title.color(scene.theme.ink));
            rule_ui(ui, scene);
            if let Some(card) = card {
                wording_ui(ui, scene, &card);
            } else {
                let search = &scene.state.search;
                let waits =
                    search.indexing.is_some() && search.answer.as_ref().is_some_and(|answer| answer.ask.wording.is_some());
                small_ui(ui, scene, scene.say(if waits { "card-waits" } else { "card-empty" }));
            }
        });
    });
    ui.painter().vline(edge.left() + measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

pub(super) fn rule_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.add_space(measure::S8);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::LINE), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, scene.theme.rule);
    ui.add_space(measure::S8);
}

fn wording_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Arc<Card>) {
    let quotation = &card.quotation;
    let words = cut(&card.printed, WORDING);
    let quoted = scene.messages.say_with("card-wording", &[("words", words.into())]);
    ui.label(RichText::new(quoted).font(Face::Serif.font(measure::TEXT_YEAR)).color(scene.theme.ink));
    ui.add_space(measure::S4);
    let counts = quotation.counts().map(|(name, count)| (name, count.into()));
    if quotation.found.total > 0 {
        small_ui(ui, scene, scene.messages.say_with("quote-counts", &counts));
    } else {
        small_ui(ui, scene, scene.say("quote-none"));
    }
    let among =
        [("texts", quotation.found.documents_searched.into()), ("paragraphs", quotation.found.paragraphs_searched.into())];
    small_ui(ui, scene, scene.messages.say_with("quote-searched", &among));
    if let Some(family) = quotation.family.as_ref().filter(|family| family.documents > 1) {
        ui.add_space(measure::S4);
        ui.horizontal_wrapped(|ui| {
            let icon = RichText::new(char::from(Icon::Layers)).font(Face::Icons.font(measure::ICON_CHIP));
            ui.label(icon.color(scene.theme.acc));
            small_ui(ui, scene, scene.messages.say_with("quote-family", &[("texts", family.documents.into())]));
        });
    }
    if quotation.found.total > 0 {
        rule_ui(ui, scene);
        section_ui(ui, scene, Icon::CalendarClock, "card-span");
        for (id, hit) in [
            ("quote-first-adopted", quotation.adopted.first.as_ref()),
            ("quote-first", quotation.agreed.first.as_ref().filter(|first| !same(Some(first), quotation.adopted.first.as_ref()))),
            ("quote-last", quotation.agreed.last.as_ref().filter(|last| !same(Some(last), quotation.agreed.first.as_ref()))),
            ("quote-first-unknown", quotation.unknown.first.as_ref()),
            ("quote-first-draft", quotation.drafts.first.as_ref()),
        ] {
            if let Some(hit) = hit {
                place_ui(ui, scene, card, &scene.say(id), &hit.place);
            }
        }
        if let Some(caution) = quotation.caution() {
            warning_ui(ui, scene, caution);
        } else if quotation.drafts.documents > 0 {
            warning_ui(ui, scene, "card-draft");
        }
    }
    counterpart::counterparts_ui(ui, scene, card);
    near_ui(ui, scene, card);
    if quotation.found.total > 0 {
        rule_ui(ui, scene);
        section_ui(ui, scene, Icon::ChartColumn, "card-years");
        plot::plot_ui(ui, scene, &card.spread);
        citation_ui(ui, scene, card);
    }
}

fn same(left: Option<&Hit>, right: Option<&Hit>) -> bool {
    let key = |hit: &Hit| (hit.place.document, hit.place.paragraph);
    left.map(key) == right.map(key)
}

pub(super) fn section_ui(ui: &mut Ui, scene: &Scene<'_>, icon: Icon, name: &str) {
    ui.horizontal(|ui| {
        let icon = RichText::new(char::from(icon)).font(Face::Icons.font(measure::ICON_CHIP));
        ui.label(icon.color(scene.theme.ink2));
        head_ui(ui, scene, &scene.say(name));
    });
    ui.add_space(measure::S4);
}

fn warning_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    ui.add_space(measure::S4);
    ui.horizontal_wrapped(|ui| {
        let icon = RichText::new(char::from(Icon::TriangleAlert)).font(Face::Icons.font(measure::ICON_CHIP));
        ui.label(icon.color(scene.theme.warn));
        ui.label(RichText::new(scene.say(name)).size(measure::TEXT_SMALL).color(scene.theme.warn));
    });
}

/// `Première adoptée   A/RES/72/194, § 1   adoptée`: pressed, it opens there.
fn place_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Card, kind: &str, place: &Place) {
    let Some(facts) = card.collection.facts(place) else { return };
    let theme = scene.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), measure::SMALL_CONTROL), Sense::click());
    let year = facts.year.map(|year| year.to_string()).unwrap_or_default();
    let at_place = words::search_place(scene.messages, &card.collection, place);
    let value = format!("{}, {at_place}", facts.label);
    let parts = [
        ("kind", kind.into()),
        ("year", year.into()),
        ("place", value.as_str().into()),
        ("status", scene.messages.status(facts.status).into()),
    ];
    let name = scene.messages.say_with("card-place", &parts);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Link, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(measure::S4, 0.0)), measure::RADIUS, theme.sunk);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let middle = rect.center().y;
    let small = Face::Sans.font(measure::TEXT_SMALL);
    ui.painter().text(pos2(rect.left(), middle), Align2::LEFT_CENTER, kind, small, theme.ink2);
    let mut right = rect.right();
    if let Some(status) = facts.status {
        right -= control::badge_width(ui, scene.messages, status);
        control::paint_badge(ui, theme, scene.messages, status, pos2(right, middle));
    }
    let left = rect.left() + measure::CARD_KIND;
    one_line(ui, pos2(left, middle), &value, Face::SansMedium.font(measure::TEXT_SMALL), theme.ink, right - measure::S4 - left);
    if response.on_hover_text(name).clicked() {
        open_place(scene, card, place);
    }
}

pub(super) fn open_place(scene: &mut Scene<'_>, card: &Card, place: &Place) {
    let Some(facts) = card.collection.facts(place) else { return };
    if let Some(entry) = scene.state.snapshot.named(&facts.name) {
        scene.push(Action::Search(SearchAction::OpenAt(entry.id.clone(), place.in_paragraph())));
    }
}

fn near_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Arc<Card>) {
    if card.quotation.nearest.is_empty() {
        return;
    }
    rule_ui(ui, scene);
    section_ui(ui, scene, Icon::EqualApproximately, "card-near");
    for (at, alike) in card.quotation.nearest.iter().take(NEAR).enumerate() {
        one_near_ui(ui, scene, card, at, alike);
        family_ui(ui, scene, card, at, alike);
        ui.add_space(measure::S8);
    }
}

/// The passage with what is other than in the wording.
fn one_near_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Card, at: usize, alike: &Alike) {
    let (near, place) = (&alike.near, alike.shown);
    let Some(facts) = card.collection.facts(&place) else { return };
    let passage = cut(near.range.of(card.collection.text(near.text)), WORDING);
    let (merged, marks) = merged(&cut(&card.quotation.wording.text, WORDING), &passage);
    let (theme, width) = (scene.theme, ui.available_width());
    let size = scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
    let key = Key { role: Layer::Of("search-near"), document: 0, item: at, width: width as u32 };
    let prose = scene
        .memory
        .prose(ui, theme, key, || Passage { marks, ..Passage::plain(&merged, facts.language, size, width, theme.ink) });
    let (rect, response) = ui.allocate_exact_size(vec2(width, prose.size().y), Sense::click());
    let percent = (near.similarity * 100.0).round() as usize;
    let parts = [
        ("symbol", facts.label.as_str().into()),
        ("place", words::search_place(scene.messages, &card.collection, &place).into()),
        ("status", scene.messages.status(facts.status).into()),
        ("percent", percent.into()),
    ];
    let source = scene.messages.say_with("card-near-source", &parts);
    let named = [("paragraph", source.as_str().into()), ("words", passage.as_str().into())];
    let name = scene.messages.say_with("ui-paragraph-name", &named);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Link, true, &name));
    control::focus_ring(ui.painter(), theme, &response, rect);
    prose.paint(ui.painter(), theme, rect.min, Tint::default());
    small_ui(ui, scene, source);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        open_place(scene, card, &place);
    }
}

/// In how many texts the same is said, and on demand all the places.
fn family_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Card, at: usize, alike: &Alike) {
    if alike.places < 2 {
        return;
    }
    if alike.documents > 1 {
        small_ui(ui, scene, scene.messages.said_in(alike, &card.collection));
    }
    let is_open = scene.state.search.near_open == Some(at);
    let counts = [("passages", alike.places.into())];
    let text = if is_open { scene.say("card-near-fewer") } else { scene.messages.say_with("card-near-all", &counts) };
    let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    let button = Button { icon: Some(icon), ..Button::small(Look::Plain, &text) };
    scene.press_ui(ui, button, Action::Search(SearchAction::OpenNear((!is_open).then_some(at))));
    if is_open {
        for place in &alike.listed {
            let year = card.collection.facts(place).and_then(|facts| facts.year).map(|year| year.to_string());
            place_ui(ui, scene, card, year.as_deref().unwrap_or("?"), place);
        }
        if alike.places > alike.listed.len() {
            small_ui(ui, scene, "…");
        }
    }
}

/// Both passages in one: the words of the wording that are not there struck, those that are there instead underlined.
fn merged(own: &str, theirs: &str) -> (String, Vec<Mark>) {
    let runs = changes(own, theirs);
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut mark = |text: &mut String, words: &str, inserted: bool| {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        if !text.is_empty() && !text.ends_with([' ', '’', '\'']) {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(words);
        marks.push(Mark { range: TextRange::new(start, text.len()), inserted, removed: !inserted, moved: false });
        text.push(' ');
    };
    let mut left = runs.left.iter().peekable();
    for run in &runs.right {
        // What is gone stands before what came instead.
        while let Some(gone) = left.next_if(|gone| gone.is_changed) {
            mark(&mut text, gone.range.of(own), false);
        }
        if run.is_changed {
            mark(&mut text, run.range.of(theirs), true);
        } else {
            let words = run.range.of(theirs);
            text.push_str(if text.ends_with(' ') { words.trim_start() } else { words });
            let _ = left.next();
        }
    }
    for gone in left.filter(|gone| gone.is_changed) {
        mark(&mut text, gone.range.of(own), false);
    }
    (text.trim_end().to_owned(), marks)
}

/// The citation as it is pasted, in both styles.
fn citation_ui(ui: &mut Ui, scene: &mut Scene<'_>, card: &Card) {
    // What is agreed is cited from where it was adopted first.
    let Some(hit) = card.quotation.adopted.first.or_else(|| card.quotation.first().copied()) else { return };
    rule_ui(ui, scene);
    section_ui(ui, scene, Icon::Quote, "card-citation");
    let citation = scene.messages.citation(&card.printed, &card.collection, &hit.place);
    let frame = Frame::new()
        .fill(scene.theme.raised)
        .stroke(Stroke::new(measure::LINE, scene.theme.rule))
        .corner_radius(CornerRadius::same(measure::RADIUS))
        .inner_margin(Margin::same(measure::S12 as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (size, _) = scene.serif(measure::COMPARED, measure::LEADING_COMPARED);
        ui.label(RichText::new(cut(&citation, 2 * WORDING)).font(Face::Serif.font(size)).color(scene.theme.ink));
    });
    ui.add_space(measure::S8);
    let own = scene.state.locale;
    for (locale, look) in [(own, Look::Primary), (own.other(), Look::Edged)] {
        ui.horizontal(|ui| {
            let text = scene.say(match locale {
                Locale::Fr => "card-copy-fr",
                Locale::En => "card-copy-en",
            });
            let button = Button { icon: Some(Icon::Copy), ..Button::text(look, &text) };
            if button.show_ui(ui, scene.theme).clicked() {
                // The sentences of a language take too long to read for each frame.
                let messages = Messages::without_window(locale);
                let plain = messages.citation(&card.printed, &card.collection, &hit.place);
                let html = messages.citation_in_html(&card.printed, &card.collection, &hit.place);
                scene.push(Action::Search(SearchAction::CopyCitation { plain, html }));
            }
        });
        ui.add_space(measure::S4);
    }
    let is_adopted = card.collection.facts(&hit.place).is_some_and(|facts| facts.status == Some(Status::Adopted));
    if !is_adopted {
        warning_ui(ui, scene, "card-not-adopted");
    }
}

pub(super) fn cut(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", TextRange::new(0, end).of(text)),
        None => text.to_owned(),
    }
}

/// The id of a part of the card.
pub(super) fn part_id(part: &'static str, at: usize) -> Id {
    Id::unique(("search-card", part, at))
}
