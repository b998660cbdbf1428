//! The box: what is asked, whether it makes sense, how much was found.

use egui::{
    Align, CornerRadius, Frame, Id, Key, Layout, Margin, Modifiers, RichText, ScrollArea, Sense, Stroke, TextEdit, Ui, vec2,
};
use lucide_icons::Icon;

use super::small_ui;
use crate::search::Order;
use crate::ui::action::{Action, SearchAction};
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{CardPlace, FirstSearch};
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::widget::control::{self, Button, Look};

/// The lines of the help: the name of each sentence, and what to type.
const HELP: [(&str, &str); 12] = [
    ("search-help-words", "combattants terroristes"),
    ("search-help-exact", "\"dans le cadre de son mandat\""),
    ("search-help-or", "drogue OR stupéfiants"),
    ("search-help-not", "terrorisme -drogue"),
    ("search-help-prefix", "extrabudg*"),
    ("search-help-symbol", "1373 (2001)"),
    ("search-help-of", "symbol:72/194 status:adopted"),
    ("search-help-year", "year:2010..2020 body:ga"),
    ("search-help-part", "part:op verb:prie"),
    ("search-help-to", "to:office"),
    ("search-help-cites", "cites:1373(2001)"),
    ("search-help-lang", "lang:fr"),
];

pub(super) fn query_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let edge = if scene.state.search.error.is_some() { scene.theme.warn } else { scene.theme.acc };
    Frame::new()
        .fill(scene.theme.raised)
        .stroke(Stroke::new(measure::FRAME, edge))
        .corner_radius(CornerRadius::same(measure::RADIUS))
        .inner_margin(Margin::symmetric(measure::S12 as i8, measure::S4 as i8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let (icon, _) = ui.allocate_exact_size(vec2(measure::ICON, measure::CONTROL), Sense::hover());
                control::paint_icon(ui.painter(), Icon::Search, icon.center(), measure::ICON, scene.theme.ink2);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = measure::S4;
                    buttons_ui(ui, scene);
                    field_ui(ui, scene);
                });
            });
        });
    if scene.state.search.help_shown {
        help_ui(ui, scene);
    }
    ui.add_space(measure::S8);
    summary_ui(ui, scene);
    ui.add_space(measure::S8);
}

fn buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let search = &scene.state.search;
    let typed = search.typed.trim().to_owned();
    if !typed.is_empty() {
        let clear = scene.say("search-clear");
        if Button::icon(Icon::X, &clear).show_ui(ui, scene.theme).clicked() {
            scene.push(Action::Search(SearchAction::Typed(String::new())));
            scene.run(Command::ShowSearch);
        }
        let is_saved = scene.state.settings.saved_searches.contains(&typed);
        let name = scene.say(if is_saved { "search-forget" } else { "search-save" });
        let button = Button { look: Look::Toggle(is_saved), ..Button::icon(Icon::Bookmark, &name) };
        scene.press_ui(ui, button, Action::Search(SearchAction::ToggleSaved));
    }
    if scene.state.search.answer.as_ref().is_some_and(|answer| answer.found.total > 0) {
        scene.icon_ui(ui, Icon::Download, "ui-mandates-export", Command::Export);
    }
    let help = scene.say("search-help");
    let on = scene.state.search.help_shown;
    let button = Button { look: Look::Toggle(on), ..Button::icon(Icon::CircleHelp, &help) };
    scene.press_ui(ui, button, Action::Search(SearchAction::ToggleHelp));
    let (text, name) = (scene.say("search-as-wording"), scene.say("search-as-wording-long"));
    let on = scene.state.search.as_wording;
    let button = Button { name: &name, ..Button::small(Look::Toggle(on), &text) };
    scene.press_ui(ui, button, Action::Search(SearchAction::AsWording(!on)));
}

fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let id = Id::unique("search-box");
    if ui.ctx().memory(|memory| memory.has_focus(id)) {
        keys_ui(ui, scene);
    }
    let mut typed = scene.state.search.typed.clone();
    let name = scene.say("search-box");
    let font = Face::Serif.font(measure::TEXT_YEAR);
    let field = TextEdit::singleline(&mut typed)
        .id(id)
        .frame(Frame::NONE)
        .font(font.clone())
        .hint_text(RichText::new(&name).font(font).color(scene.theme.ink3))
        .desired_width(f32::INFINITY)
        .margin(Margin::same(measure::S4 as i8));
    let response = ui.add(field);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.changed() {
        scene.push(Action::Search(SearchAction::Typed(typed)));
    }
    if scene.memory.is_new("search", scene.state.search.focus) {
        response.request_focus();
    }
}

/// Up and down go through the hits, Enter reads the one that is selected.
fn keys_ui(ui: &Ui, scene: &mut Scene<'_>) {
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) > 0;
    if pressed(Key::ArrowDown) {
        scene.run(Command::FindNext);
    }
    if pressed(Key::ArrowUp) {
        scene.run(Command::FindPrevious);
    }
    let search = &scene.state.search;
    if pressed(Key::Enter)
        && let Some(hit) = search.selected.or_else(|| search.listed().first().copied())
    {
        scene.push(Action::Search(SearchAction::Open(hit)));
    }
}

/// The longest example, and its edges.
const EXAMPLE: f32 = 232.0;

/// The most of a window that the help takes; the rest of it is scrolled to.
const HELP_HEIGHT: f32 = 0.5;

fn help_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(measure::S8);
    let frame = Frame::new().fill(scene.theme.desk).corner_radius(CornerRadius::same(measure::RADIUS));
    let height = ui.ctx().content_rect().height() * HELP_HEIGHT;
    frame.inner_margin(Margin::same(measure::S12 as i8)).show(ui, |ui| {
        ScrollArea::vertical().id_salt("search-help").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::S4;
            for (sentence, example) in HELP {
                ui.horizontal(|ui| {
                    ui.allocate_ui(vec2(EXAMPLE, measure::SMALL_CONTROL), |ui| {
                        ui.set_min_width(EXAMPLE);
                        let name = scene.messages.say_with("search-help-try", &[("query", example.into())]);
                        let button = Button { name: &name, ..Button::small(Look::Edged, example) };
                        scene.press_ui(ui, button, Action::Search(SearchAction::LookFor(example.to_owned(), false)));
                    });
                    let words = RichText::new(scene.say(sentence)).size(measure::TEXT_SMALL).color(scene.theme.ink2);
                    ui.add(egui::Label::new(words).wrap());
                });
            }
            small_ui(ui, scene, scene.say("search-help-note"));
        });
    });
}

/// Width of the bar that says how many texts are read.
const PROGRESS: f32 = 120.0;

/// How many texts are read before the first search, with a way to stop; or that it was stopped, with a way to begin anew.
fn gathering_ui(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let (sentence, button, action) = match scene.state.search.gathering {
        Some(FirstSearch::Read(read, of)) => {
            let counts = [("read", read.into()), ("of", of.into())];
            (scene.messages.say_with("search-gathering", &counts), "search-stop", SearchAction::Stop)
        }
        Some(FirstSearch::Stopped) => (scene.say("search-stopped"), "search-again", SearchAction::Again),
        None => return false,
    };
    ui.horizontal(|ui| {
        if let Some(FirstSearch::Read(read, of)) = scene.state.search.gathering {
            let part = read as f32 / of.max(1) as f32;
            let bar = egui::ProgressBar::new(part).desired_width(PROGRESS).desired_height(measure::S8).fill(scene.theme.acc);
            ui.add(bar);
        }
        ui.label(RichText::new(sentence).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2));
        let text = scene.say(button);
        let look = Button::small(Look::Edged, &text);
        scene.press_ui(ui, look, Action::Search(action));
    });
    true
}

/// Each once was asked for, and it is not known yet which paragraphs say the same: how far that is, with a way to stop.
fn likening_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let search = &scene.state.search;
    let (part, sentence) = match (search.likening, search.indexing) {
        (Some(part), _) => (part, "search-likening"),
        (None, Some(part)) => (part, "search-likening-later"),
        (None, None) => (0.0, "search-likening-begins"),
    };
    let sentence = scene.messages.say_with(sentence, &[("percent", ((part * 100.0) as usize).into())]);
    ui.horizontal(|ui| {
        let bar = egui::ProgressBar::new(part).desired_width(PROGRESS).desired_height(measure::S8).fill(scene.theme.acc);
        ui.add(bar);
        let text = scene.say("search-stop");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let look = Button::small(Look::Edged, &text);
            scene.press_ui(ui, look, Action::Search(SearchAction::StopOnce));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = RichText::new(sentence).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2);
                ui.add(egui::Label::new(words).wrap());
            });
        });
    });
}

/// What is wrong, or how much was found.
fn summary_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let search = &scene.state.search;
    if let Some(error) = &search.error {
        let sentence = scene.messages.query_error(error, &search.typed);
        ui.horizontal_wrapped(|ui| {
            let icon = RichText::new(char::from(Icon::TriangleAlert)).font(Face::Icons.font(measure::ICON_CHIP));
            ui.label(icon.color(scene.theme.warn));
            ui.label(RichText::new(sentence).color(scene.theme.warn));
        });
        return;
    }
    if gathering_ui(ui, scene) {
        return;
    }
    let Some(answer) = scene.state.search.answer.clone() else { return };
    if answer.found.total == 0 {
        if !super::has_room_for_card(ui) && scene.state.search.card.is_some() {
            card_toggle_ui(ui, scene);
        }
        return;
    }
    if answer.found.distinct.is_none() && scene.state.search.once.is_some() {
        likening_ui(ui, scene);
    }
    let has_room = ui.available_width() >= ROOM_FOR_LOOKS;
    ui.horizontal(|ui| {
        let found = &answer.found;
        let counts = [
            ("passages", found.total.into()),
            ("documents", found.documents.into()),
            ("searched", found.documents_searched.into()),
        ];
        let sentence = scene.messages.say_with("search-summary", &counts);
        ui.label(RichText::new(sentence).font(Face::SansSemiBold.font(measure::TEXT_SMALL)).color(scene.theme.ink));
        if let Some(distinct) = found.distinct {
            small_ui(ui, scene, scene.messages.say_with("search-distinct-short", &[("count", distinct.into())]));
        } else if found.hits.len() < found.total {
            small_ui(ui, scene, scene.messages.say_with("search-listed", &[("count", found.hits.len().into())]));
        }
        if let Some(part) = scene.state.search.indexing {
            let percent = (part * 100.0) as usize;
            small_ui(ui, scene, scene.messages.say_with("search-indexing", &[("percent", percent.into())]));
        }
        if has_room {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| looks_ui(ui, scene, true));
        }
    });
    if !has_room {
        ui.horizontal_wrapped(|ui| looks_ui(ui, scene, false));
    }
}

/// The wording as agreed language instead of the hits, where there is no room for both.
fn card_toggle_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let on = scene.state.search.card_place == CardPlace::InFront;
    scene.toggle_ui(ui, on, "card-title", Action::Search(SearchAction::ToggleCard));
}

/// Below this width what was found and how it is shown do not stand on one line.
const ROOM_FOR_LOOKS: f32 = 760.0;

/// In which order and shape the hits are shown.
fn looks_ui(ui: &mut Ui, scene: &mut Scene<'_>, from_right: bool) {
    ui.spacing_mut().item_spacing.x = measure::S4;
    let mut looks =
        [Shown::Order(Order::Text), Shown::Order(Order::LatestText), Shown::Order(Order::Score), Shown::Once, Shown::Spread];
    if from_right {
        looks.reverse();
    }
    let search = &scene.state.search;
    let is_apart = !super::has_room_for_card(ui);
    let card = is_apart && search.card_place == CardPlace::InFront;
    // Where the card is in front, nothing else is.
    let (now, once, spread) = (search.order, search.once.is_some(), search.spread_shown && !card);
    let has_card = search.card.is_some();
    if is_apart && from_right && has_card {
        card_toggle_ui(ui, scene);
    }
    for shown in looks {
        let (id, on) = match shown {
            Shown::Order(Order::Text) => ("search-order-text", now == Order::Text && !spread && !card),
            Shown::Order(Order::LatestText) => ("search-order-latest", now == Order::LatestText && !spread && !card),
            Shown::Order(Order::Score) => ("search-order-score", now == Order::Score && !spread && !card),
            Shown::Once => ("search-once", once && !spread && !card),
            Shown::Spread if !has_card => continue,
            Shown::Spread => ("search-spread", spread),
        };
        let text = scene.say(id);
        let name = if shown == Shown::Once { scene.say("search-once-long") } else { text.clone() };
        let button = Button { name: &name, ..Button::small(Look::Toggle(on), &text) };
        if !button.show_ui(ui, scene.theme).clicked() {
            continue;
        }
        // What is asked of the hits brings them back.
        if card {
            scene.push(Action::Search(SearchAction::ToggleCard));
        }
        if spread || shown == Shown::Spread {
            scene.push(Action::Search(SearchAction::ToggleSpread));
        }
        match shown {
            Shown::Order(order) => scene.push(Action::Search(SearchAction::Order(order))),
            Shown::Once => scene.push(Action::Search(SearchAction::ToggleOnce)),
            Shown::Spread => {}
        }
    }
    if is_apart && !from_right && has_card {
        card_toggle_ui(ui, scene);
    }
}

/// One way to show the hits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Order(Order),
    Once,
    Spread,
}
