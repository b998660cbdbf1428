//! Quiet marks in the text that is open, and the card of a paragraph: whom it asks, on what conditions, by when.

use std::sync::Arc;

use egui::{Frame, Margin, Panel, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{Scene, corrections, still};
use crate::mandate::{self, Mandates, ParagraphMandates};
use crate::model::{Document, Paragraph, Part};
use crate::text::TextRange;
use crate::ui::fonts::Face;
use crate::ui::state::Evidence;
use crate::ui::theme::measure;
use crate::ui::widget::prose::Proof;
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Width of the card.
const CARD: f32 = 304.0;

/// What the text that is open asks; read once, and again where the text or what is said of it was put right.
pub(super) fn asked(scene: &mut Scene<'_>) -> Option<Arc<Mandates>> {
    let document = scene.state.open_document()?;
    let serial = scene.state.mandates_by_hand.serial;
    if let Some((of, known, mandates)) = &scene.memory.asked
        && Arc::ptr_eq(of, &document)
        && *known == serial
    {
        return Some(Arc::clone(mandates));
    }
    let mandates = Arc::new(mandate::read_with(&document, Part::Operative, &scene.state.mandates_by_hand.kept));
    scene.memory.asked = Some((document, serial, Arc::clone(&mandates)));
    Some(mandates)
}

fn of_paragraph(mandates: &Mandates, place: usize) -> Option<&ParagraphMandates> {
    mandates.paragraphs.binary_search_by_key(&place, |found| found.position).ok().and_then(|at| mandates.paragraphs.get(at))
}

/// The words of a paragraph that prove something, and what.
pub(super) fn ranges(scene: &mut Scene<'_>, place: usize) -> Vec<(TextRange, Proof)> {
    let Some(mandates) = asked(scene) else { return Vec::new() };
    let Some(found) = of_paragraph(&mandates, place) else { return Vec::new() };
    let named = found.asked().flat_map(|clause| &clause.addressees).filter(|addressee| !addressee.range.is_empty());
    let addressees = named.map(|addressee| (addressee.range, Proof::Addressee));
    let conditions = found.conditions.iter().map(|condition| (condition.range, Proof::Condition));
    let deadlines = found.deadlines.iter().map(|deadline| (deadline.range, Proof::Deadline));
    addressees.chain(conditions).chain(deadlines).collect()
}

/// What the marks mean, and what the marked paragraph asks, beside the text.
pub(super) fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, document: &Document) {
    if scene.state.evidence == Evidence::Plain {
        return;
    }
    let place = scene.state.marked();
    let mandates = asked(scene);
    let paragraph = place.and_then(|place| document.paragraphs.get(place));
    let found = place.zip(mandates.as_ref()).and_then(|(place, mandates)| of_paragraph(mandates, place));
    let frame = Frame::new().fill(scene.theme.desk).inner_margin(Margin::same(measure::S16 as i8));
    let panel = still(Panel::right("mandate-card"), frame).exact_size(CARD);
    panel.show(ui, |ui| {
        let area = ScrollArea::vertical().id_salt("mandate-card").auto_shrink(false);
        travel::show_ui(ui, "mandate-card", Who::Beside, area, |ui| {
            legend_ui(ui, scene);
            match (paragraph, found.filter(|found| says_something(found))) {
                (Some(paragraph), Some(found)) => body_ui(ui, scene, document, paragraph, found),
                (Some(paragraph), None) => {
                    let name = [("paragraph", words::paragraph_in_words(scene.messages, paragraph).into())];
                    note_ui(ui, scene, scene.messages.say_with("ui-evidence-nothing", &name));
                }
                (None, _) => note_ui(ui, scene, scene.say("ui-evidence-choose")),
            }
        });
    });
}

fn says_something(found: &ParagraphMandates) -> bool {
    found.asked().next().is_some() || !found.conditions.is_empty() || !found.deadlines.is_empty() || !found.reports.is_empty()
}

/// What each mark means, drawn as it is in the text.
fn legend_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(measure::S12, measure::S4);
        let marks = [
            (Proof::Addressee, "ui-evidence-addressee"),
            (Proof::Condition, "ui-evidence-condition"),
            (Proof::Deadline, "ui-evidence-deadline"),
        ];
        for (proof, name) in marks {
            let font = scene.theme.letters_face(false, false).font(measure::COMPARED);
            let words = ui.painter().layout_no_wrap(scene.say(name), font, scene.theme.ink);
            let (rect, response) = ui.allocate_exact_size(words.size() + vec2(measure::S8, measure::HAIR), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, scene.say(name)));
            proof.paint(ui.painter(), scene.theme, rect);
            ui.painter().galley(rect.center() - words.size() / 2.0, words, scene.theme.ink);
        }
    });
    ui.add_space(measure::S16);
}

fn note_ui(ui: &mut Ui, scene: &Scene<'_>, words: String) {
    ui.label(RichText::new(words).font(Face::Sans.font(measure::TEXT)).color(scene.theme.ink2));
}

fn body_ui(ui: &mut Ui, scene: &mut Scene<'_>, document: &Document, paragraph: &Paragraph, found: &ParagraphMandates) {
    let theme = scene.theme;
    let text = paragraph.text.as_str();
    let head = scene
        .messages
        .say_with("ui-evidence-title", &[("paragraph", words::paragraph_in_words(scene.messages, paragraph).into())]);
    ui.label(RichText::new(head).font(Face::SansSemiBold.font(measure::TEXT_PANEL)).color(theme.ink));
    ui.label(RichText::new(scene.say("ui-evidence-computed")).font(Face::Sans.font(measure::TEXT_SMALL)).color(theme.ink2));
    for (at, clause) in found.asked().enumerate() {
        ui.add_space(measure::S12);
        let italic = theme.letters_face(false, true).font(measure::READING);
        let verb = clause.printed(text);
        let above = || scene.messages.say_with("mandate-verb-above", &[("verb", verb.into())]);
        let verb = if clause.above.is_some() { above() } else { verb.to_owned() };
        ui.label(RichText::new(verb).font(italic).color(theme.ink));
        if clause.addressees.is_empty() {
            line_ui(ui, scene, "ui-evidence-addressee", &scene.say("ui-mandates-nobody-here"));
        }
        for addressee in &clause.addressees {
            let name = if clause.implied { "ui-evidence-implied" } else { "ui-evidence-addressee" };
            line_ui(ui, scene, name, &addressee.name);
            if let Some(later) = addressee.later() {
                line_ui(ui, scene, "ui-evidence-later", later);
            }
        }
        corrections::addressees_ui(ui, scene, (document, paragraph), found, at);
        limits_ui(ui, scene, (document, paragraph), found, |range| range.overlaps(clause.range));
    }
    let is_outside = |range: TextRange| !found.asked().any(|clause| range.overlaps(clause.range));
    if found.conditions.iter().map(|own| own.range).chain(found.deadlines.iter().map(|own| own.range)).any(is_outside) {
        ui.add_space(measure::S12);
        limits_ui(ui, scene, (document, paragraph), found, is_outside);
    }
    corrections::withdrawn_ui(ui, scene, (document, paragraph), found);
    for report in &found.reports {
        ui.add_space(measure::S12);
        ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(measure::LINE, theme.rule));
        ui.add_space(measure::S12);
        ui.label(RichText::new(scene.say("ui-evidence-report")).font(Face::SansSemiBold.font(measure::TEXT)).color(theme.ink));
        for (name, words) in [("ui-evidence-by", &report.by), ("ui-evidence-to", &report.to)] {
            let not_said = scene.say("cli-not-said");
            line_ui(ui, scene, name, words.as_deref().unwrap_or(&not_said));
        }
        for (name, range) in [("ui-evidence-on", report.on), ("ui-evidence-deadline", report.when)] {
            if let Some(range) = range {
                line_ui(ui, scene, name, range.of(text));
            }
        }
    }
}

/// The conditions and time limits of a clause, or those of none.
fn limits_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    place: (&Document, &Paragraph),
    found: &ParagraphMandates,
    is_own: impl Fn(TextRange) -> bool,
) {
    let text = place.1.text.as_str();
    let conditions = || found.conditions.iter().filter(|condition| is_own(condition.range));
    if conditions().next().is_none() {
        line_ui(ui, scene, "ui-evidence-condition", &scene.say("ui-mandates-no-condition"));
    }
    for condition in conditions() {
        let kind = scene.say(&format!("condition-{}", condition.kind.code()));
        said_ui(ui, scene, &kind, condition.range.of(text));
        corrections::condition_ui(ui, scene, place, found, condition);
    }
    let deadlines = || found.deadlines.iter().filter(|deadline| is_own(deadline.range));
    if deadlines().next().is_none() {
        line_ui(ui, scene, "ui-evidence-deadline", &scene.say("ui-evidence-no-deadline"));
    }
    for deadline in deadlines() {
        let words = deadline.range.of(text);
        let words = deadline.session.map_or_else(|| words.to_owned(), |session| format!("{words} ({session})"));
        line_ui(ui, scene, "ui-evidence-deadline", &words);
    }
}

fn line_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, words: &str) {
    said_ui(ui, scene, &scene.say(name), words);
}

fn said_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, words: &str) {
    ui.add_space(measure::S4);
    ui.label(RichText::new(name).font(Face::Sans.font(measure::TEXT_TINY)).color(scene.theme.ink2));
    ui.label(RichText::new(words.replace('\'', "’")).font(Face::Sans.font(measure::TEXT)).color(scene.theme.ink));
}
