//! The bar at the bottom: figures that add up, and what was not looked at.

use egui::{Align, Id, Layout, RichText, Ui};
use lucide_icons::Icon;

use super::{Scene, mandates_head};
use crate::compare::{Comparison, RowKind};
use crate::lineage::Tally;
use crate::model::{Part, Section};
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{Need, Said, Screen};
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::widget::control::{Button, Look};
use crate::ui::words;

pub(super) fn status_bar_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = measure::S8;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            language_ui(ui, scene);
            match (scene.state.screen, &scene.state.comparison) {
                (Screen::Comparison, Some(table)) => honesty_ui(ui, scene, table),
                _ => small(ui, scene, Some(Icon::WifiOff), scene.say("ui-offline"), false),
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| left_ui(ui, scene));
        });
    });
}

fn left_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let state = scene.state;
    if state.pending.is_some() {
        small(ui, scene, None, scene.say("ui-comparing"), true);
    }
    if let Some((done, total)) = state.imports.running {
        let count = [("done", done.into()), ("total", total.into())];
        small(ui, scene, None, scene.messages.say_with("import-status", &count), true);
    }
    if state.opening > 0 {
        small(ui, scene, None, scene.say("ui-opening"), true);
    }
    let said = state.said.as_ref().map(|said| match said {
        Said::Copied => scene.say("ui-copied"),
        Said::CopiedWords => scene.say("selection-copied"),
        Said::CopiedCitation => scene.say("search-copied"),
        Said::CopiedPlain => scene.say("ui-copied-plain"),
        Said::CopiedRows(count) => scene.messages.say_with("ui-export-copied-rows", &[("count", (*count).into())]),
        Said::CopiedTable(count) => scene.messages.say_with("ui-mandates-copied", &[("count", (*count).into())]),
        Said::CopyingTable => scene.say("ui-mandates-copying"),
        Said::PrintOpened => {
            scene.say(if crate::export::pdf::IS_BUILT_IN { "ui-export-print-pdf" } else { "ui-export-print-page" })
        }
        Said::Linked => scene.say("ui-linked"),
        Said::Unlinked => scene.say("ui-unlinked"),
        Said::LinkForgotten => scene.say("ui-link-forgotten"),
        Said::LinkUndone => scene.say("ui-link-undone"),
        Said::LinkRedone => scene.say("ui-link-redone"),
        Said::SeriesTogether => scene.say("ui-series-put-together"),
        Said::SeriesApart => scene.say("ui-series-taken-apart"),
        Said::SeriesPutBack => scene.say("ui-series-put-back"),
        Said::CameIn(count) => scene.messages.say_with("watch-came-in", &[("count", (*count).into())]),
        Said::Corrected => scene.say("correct-kept"),
        Said::NothingToExport => scene.say("ui-export-nothing"),
        Said::Needs(Need::Text) => scene.say("keys-needs-text"),
        Said::Needs(Need::Comparison) => scene.say("keys-needs-comparison"),
        Said::Needs(Need::Paragraph) => scene.say("keys-needs-paragraph"),
        Said::NothingCompared => scene.say("ui-mandate-changes-export"),
        Said::CopiedSymbol(symbol) => scene.messages.say_with("ui-copied-symbol", &[("symbol", symbol.as_str().into())]),
    });
    if let Some(said) = said {
        let is_hint = matches!(state.said, Some(Said::NothingCompared | Said::NothingToExport | Said::Needs(_)));
        let icon = match state.said {
            Some(Said::CopyingTable) => Icon::Hourglass,
            _ if is_hint => Icon::Info,
            _ => Icon::Check,
        };
        small(ui, scene, Some(icon), said, false);
    }
    match (state.screen, &state.comparison, state.open_document()) {
        (Screen::Comparison, Some(table), _) => {
            if table.hidden() > 0 {
                let hidden = scene.messages.say_with("ui-hidden-count", &[("count", table.hidden().into())]);
                small(ui, scene, Some(Icon::ListFilter), hidden, true);
            }
            sums_ui(ui, scene, table);
        }
        (Screen::Reading, _, Some(document)) => {
            let counts = [
                ("preamble", document.count(Section::Preamble).into()),
                ("operative", document.count(Section::Operative).into()),
                ("notes", document.footnotes.len().into()),
            ];
            let words = scene.messages.say_with("ui-entry-words", &[("count", document.word_count().into())]);
            let counts = scene.messages.say_with("ui-library-counts", &counts);
            small(ui, scene, None, format!("{counts} · {words}"), false);
            if !document.warnings.is_empty() {
                let count = ("count", document.warnings.len().into());
                let sentence = scene.messages.say_with("ui-warnings", &[count]);
                let icon = RichText::new(char::from(Icon::TriangleAlert)).font(Face::Icons.font(measure::ICON_CHIP));
                ui.label(icon.color(scene.theme.warn));
                ui.label(RichText::new(sentence).size(measure::TEXT_SMALL).color(scene.theme.warn));
            }
        }
        (Screen::Mandates, ..) if is_looking_long(ui, scene) => {
            small(ui, scene, Some(Icon::Hourglass), scene.say("ui-mandates-looking"), false);
        }
        // The heading has no room for them there.
        (Screen::Mandates, ..) if mandates_head::is_low(ui.ctx()) && state.mandates.is_some() => {
            let counts = state.mandates.as_ref().map(|mandates| mandates_head::counts(scene, mandates)).unwrap_or_default();
            small(ui, scene, None, counts, false);
        }
        _ => {
            let texts = state.snapshot.entries.len();
            let paragraphs: usize = state.snapshot.entries.iter().map(|entry| entry.meta.paragraphs).sum();
            let counts = [("texts", texts.into()), ("paragraphs", paragraphs.into())];
            small(ui, scene, None, scene.messages.say_with("ui-library-size", &counts), false);
        }
    }
}

/// Rows of a large register are being found, and not only for a moment.
fn is_looking_long(ui: &Ui, scene: &Scene<'_>) -> bool {
    const MOMENT: f32 = 0.3;
    let is_looking = scene.state.mandates.as_ref().is_some_and(|mandates| mandates.looking.is_some());
    ui.ctx().animate_bool_with_time(Id::unique("looking"), is_looking, if is_looking { MOMENT } else { 0.0 }) >= 1.0
}

/// The steps between neighbouring texts in figures: whole where all of them have room, else in short, and the last give way where even
/// that is too long. Nothing is cut: what is left out stands in the tooltip and in the filters.
fn sums_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table) {
    let tallies: Vec<&Tally> = table.tallies.iter().filter(|tally| tally.total() > 0).collect();
    let year = |at: usize| words::year_at(&table.lineage.documents, at);
    let head = |tally: &Tally| {
        let head = format!("{} → {}", year(tally.from), year(tally.to));
        RichText::new(head).font(Face::SansSemiBold.font(measure::TEXT_SMALL)).color(scene.theme.ink)
    };
    let sum = |words: &str| RichText::new(words).font(Face::Sans.font(measure::TEXT_SMALL)).color(scene.theme.ink2);
    let wide = |ui: &Ui, tally: &Tally, words: &str| {
        let lay = |text: RichText| {
            egui::WidgetText::from(text).into_galley(
                ui,
                Some(egui::TextWrapMode::Extend),
                0.0,
                Face::Sans.font(measure::TEXT_SMALL),
            )
        };
        lay(head(tally)).size().x + lay(sum(words)).size().x + 2.0 * ui.spacing().item_spacing.x
    };
    let whole: Vec<String> = tallies.iter().map(|tally| sum_words(scene, tally)).collect();
    let all: f32 = tallies.iter().zip(&whole).map(|(tally, words)| wide(ui, tally, words)).sum();
    let is_short = all > ui.available_width();
    for (tally, whole) in tallies.into_iter().zip(whole) {
        let short =
            || scene.messages.say_with("ui-sum-short", &[("rows", tally.total().into()), ("changed", changed(tally).into())]);
        let words = if is_short { short() } else { whole.clone() };
        if is_short && wide(ui, tally, &words) > ui.available_width() {
            break;
        }
        let told = told(scene, table, tally, whole);
        ui.label(head(tally)).on_hover_text(&told);
        ui.label(sum(&words)).on_hover_text(told);
    }
}

/// The kinds add up to all, and over all pairs to what the filters count.
fn sum_words(scene: &Scene<'_>, tally: &Tally) -> String {
    let kinds = scene.messages.counted_kinds(&tally.kinds).join(", ");
    scene.messages.say_with("ui-sum", &[("rows", tally.total().into()), ("kinds", kinds.into())])
}

/// Steps that are not as they were.
fn changed(tally: &Tally) -> usize {
    tally.total() - tally.count(RowKind::Unchanged)
}

fn told(scene: &Scene<'_>, table: &Table, tally: &Tally, sum: String) -> String {
    let mut told = vec![sum, scene.messages.say_with("ui-count-moved", &[("count", tally.moved.into())])];
    let place = table.lineage.comparison_of(tally.from, tally.to);
    if let Some(comparison) = place.and_then(|place| table.lineage.comparisons.get(place)) {
        let words =
            [("inserted", comparison.summary.words_inserted.into()), ("removed", comparison.summary.words_removed.into())];
        told.push(scene.messages.say_with("ui-sum-words", &words));
    }
    if table.lineage.documents.len() > 2 {
        told.push(scene.say("ui-sum-counted"));
    }
    told.join("\n")
}

/// Links to check, and what was not compared.
fn honesty_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table) {
    let notes: usize = table.lineage.documents.iter().map(|document| document.footnotes.len()).sum();
    let mut left_out = Vec::new();
    match scene.state.options.part {
        Part::All => {}
        Part::Operative => left_out.push(scene.say("ui-left-out-preambles")),
        Part::Preamble => left_out.push(scene.say("ui-left-out-operative")),
    }
    let compared = table.lineage.comparisons.first().is_some_and(|own| own.options.notes);
    if !compared {
        left_out.push(scene.messages.say_with("ui-left-out-notes", &[("count", notes.into())]));
    }
    let sentence = if left_out.is_empty() {
        scene.say("ui-notes-compared")
    } else {
        scene.messages.say_with("ui-not-compared", &[("what", left_out.join(", ").into())])
    };
    small(ui, scene, Some(Icon::Info), sentence, false);
    if table.lineage.comparisons.iter().any(Comparison::is_in_two_languages) {
        small(ui, scene, Some(Icon::Languages), scene.say("two-languages"), false);
    }
    let mut coarser: Vec<String> =
        table.lineage.comparisons.iter().flat_map(|own| scene.messages.coarser(&own.summary)).collect();
    coarser.dedup();
    if !coarser.is_empty() {
        let icon = RichText::new(char::from(Icon::TriangleAlert)).font(Face::Icons.font(measure::ICON_CHIP));
        let words = RichText::new(scene.say("ui-coarser")).size(measure::TEXT_SMALL).color(scene.theme.warn);
        ui.label(words).on_hover_text(coarser.join("\n"));
        ui.label(icon.color(scene.theme.warn)).on_hover_text(coarser.join("\n"));
    }
    let check = scene.messages.say_with("ui-links-to-check", &[("count", table.to_check().into())]);
    small(ui, scene, Some(Icon::CircleHelp), check, false);
}

fn language_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let name = scene.say(Command::SwitchLanguage.message());
    let keys = Command::SwitchLanguage.shortcut().map(|keys| words::keys(scene.messages, keys));
    let height = measure::STATUS_BAR - measure::S4;
    let button =
        Button { icon: Some(Command::SwitchLanguage.icon()), keys: keys.as_deref(), height, ..Button::text(Look::Plain, &name) };
    scene.press_ui(ui, button, Command::SwitchLanguage);
}

fn small(ui: &mut Ui, scene: &Scene<'_>, icon: Option<Icon>, text: String, strong: bool) {
    let color = if strong { scene.theme.acc } else { scene.theme.ink2 };
    let words = RichText::new(text).size(measure::TEXT_SMALL).color(color);
    let icon = icon.map(|icon| RichText::new(char::from(icon)).font(Face::Icons.font(measure::ICON_CHIP)).color(color));
    let right_to_left = ui.layout().prefer_right_to_left();
    if let (Some(icon), false) = (&icon, right_to_left) {
        ui.label(icon.clone());
    }
    ui.label(words);
    if let (Some(icon), true) = (icon, right_to_left) {
        ui.label(icon);
    }
}
