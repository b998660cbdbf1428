//! The search before anything is asked, and when nothing is found: what to do.

use egui::{Frame, Margin, RichText, Ui};
use lucide_icons::Icon;

use super::small_ui;
use crate::engine::Answer;
use crate::ui::action::{Action, SearchAction};
use crate::ui::fonts::Face;
use crate::ui::state::FirstSearch;
use crate::ui::theme::measure;
use crate::ui::view::Scene;
use crate::ui::widget::control::{Button, Look};

/// What can be tried.
const EXAMPLES: [&str; 4] =
    ["combattants terroristes étrangers", "\"dans le cadre de son mandat\"", "1373 (2001)", "verb:prie extrabudgétaires"];

pub(super) fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    frame().show(ui, |ui| {
        // Somebody asked already, and the texts are still being read.
        if !scene.state.search.typed.trim().is_empty() && matches!(scene.state.search.gathering, Some(FirstSearch::Read(..))) {
            return small_ui(ui, scene, scene.say("search-start-waiting"));
        }
        ui.label(RichText::new(scene.say("search-start")).font(Face::Serif.font(measure::TEXT_YEAR)).color(scene.theme.ink));
        ui.add_space(measure::S8);
        let texts = scene.state.snapshot.entries.len();
        small_ui(ui, scene, scene.messages.say_with("search-start-texts", &[("texts", texts.into())]));
        ui.add_space(measure::S16);
        for example in EXAMPLES {
            try_ui(ui, scene, example, example);
            ui.add_space(measure::S4);
        }
    });
}

pub(super) fn nothing_ui(ui: &mut Ui, scene: &mut Scene<'_>, answer: &Answer) {
    frame().show(ui, |ui| {
        let searched = answer.found.documents_searched;
        let id = if searched == 1 { "search-none-in-one" } else { "search-none" };
        let sentence = scene.messages.say_with(id, &[("searched", searched.into())]);
        ui.label(RichText::new(sentence).font(Face::Serif.font(measure::TEXT_YEAR)).color(scene.theme.ink));
        ui.add_space(measure::S8);
        if !scene.state.search.narrowing.values.is_empty() {
            scene.button_ui(ui, Look::Edged, "search-untick", Action::Search(SearchAction::UntickAll));
        } else if answer.found.missing.is_empty()
            && answer.ask.query.wanted().len() > 1
            && answer.ask.query.without_fields().is_none()
        {
            small_ui(ui, scene, scene.say("search-all-known"));
        }
        languages_ui(ui, scene, answer);
        if let Some(words) = answer.ask.query.without_fields().filter(|_| answer.found.missing.is_empty()) {
            ui.add_space(measure::S4);
            small_ui(ui, scene, scene.say("search-fields-empty"));
            ui.add_space(measure::S4);
            try_ui(ui, scene, &words, &words);
            ui.add_space(measure::S8);
        }
        for missing in &answer.found.missing {
            small_ui(ui, scene, scene.messages.say_with("search-missing", &[("word", missing.word.as_str().into())]));
            for nearest in &missing.nearest {
                // The word in its place, the rest as typed.
                let typed = &answer.ask.query.text;
                let inside = missing.range.of(typed).replacen(&missing.word, nearest, 1);
                let query = format!(
                    "{}{inside}{}",
                    typed.get(..missing.range.start).unwrap_or_default(),
                    typed.get(missing.range.end..).unwrap_or_default()
                );
                ui.add_space(measure::S4);
                try_ui(ui, scene, nearest, &query);
            }
            ui.add_space(measure::S8);
        }
    });
}

/// Who searches in a language that no text is in is told in which they are.
fn languages_ui(ui: &mut Ui, scene: &mut Scene<'_>, answer: &Answer) {
    /// More languages than these are no reason.
    const FEW: usize = 2;
    let mut languages: Vec<&str> = answer.collection.documents.iter().map(|facts| facts.language.code()).collect();
    languages.sort_unstable();
    languages.dedup();
    if languages.is_empty() || languages.len() > FEW || languages.contains(&scene.messages.locale.code()) {
        return;
    }
    let names: Vec<String> = languages.iter().map(|code| scene.say(&format!("language-{code}"))).collect();
    small_ui(ui, scene, scene.messages.say_with("search-languages", &[("languages", names.join(", ").into())]));
    ui.add_space(measure::S8);
}

fn frame() -> Frame {
    Frame::new().inner_margin(Margin::same(measure::S24 as i8))
}

fn try_ui(ui: &mut Ui, scene: &mut Scene<'_>, text: &str, query: &str) {
    let name = scene.messages.say_with("search-help-try", &[("query", query.into())]);
    let button = Button { icon: Some(Icon::Search), name: &name, ..Button::text(Look::Edged, text) };
    if button.show_ui(ui, scene.theme).clicked() {
        let as_wording = scene.state.search.as_wording && text != query;
        scene.push(Action::Search(SearchAction::LookFor(query.to_owned(), as_wording)));
    }
}
