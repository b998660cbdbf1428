//! Views of change for people, in plain text.

use fluent_bundle::FluentValue;

use super::text::{line, mark, table};
use crate::compare::views::citations::{self, CitationKind};
use crate::compare::views::migration::{self, Way};
use crate::compare::views::openings::{self, Nature};
use crate::compare::views::{View, concordance, passages};
use crate::compare::{Comparison, Op, percent};
use crate::export::listing::names;
use crate::lineage::Lineage;
use crate::messages::Messages;
use crate::model::{Document, Symbol};
use crate::text::{Side, TextRange};

/// Widest stretch of words in a table, in characters.
const WORDS_WIDTH: usize = 300;

/// A view of each step of a lineage.
pub fn text(view: View, lineage: &Lineage, messages: &Messages) -> String {
    let mut text = String::new();
    for comparison in &lineage.comparisons {
        let documents = comparison.documents.as_ref();
        if !text.is_empty() {
            line(&mut text, "");
        }
        line(&mut text, &format!("{} → {}", documents.left.label(), documents.right.label()));
        line(&mut text, &messages.say(&format!("view-{}", view.code())));
        match view {
            View::New => only_on(&mut text, comparison, Side::Right, messages),
            View::Dropped => only_on(&mut text, comparison, Side::Left, messages),
            View::Concordance => concordance(&mut text, comparison, messages),
            View::Migration => migration(&mut text, comparison, messages),
            View::Citations => citations(&mut text, comparison, messages),
            View::Openings => openings(&mut text, comparison, messages),
        }
        line(&mut text, &messages.honesty(comparison));
    }
    text
}

fn only_on(text: &mut String, comparison: &Comparison, side: Side, messages: &Messages) {
    let found = passages::only_on(comparison, side);
    let (own, other) = (comparison.documents.get(side), comparison.documents.get(side.other()));
    let op = if side == Side::Right { Op::Inserted } else { Op::Removed };
    for passage in &found.passages {
        let mut notes = Vec::new();
        if !passage.is_whole {
            let answers = comparison.rows.get(passage.row).map(|row| names(other, row.paragraphs.get(side.other())));
            let answers = answers.unwrap_or_default();
            notes.push(messages.say_with("view-goes-on", &[("paragraph", answers.into())]));
        }
        if passage.is_replaced {
            notes.push(messages.say("view-replaced"));
        }
        if let Some(elsewhere) = passage.elsewhere {
            let paragraph = names(other, &[elsewhere.paragraph]).into();
            let share = count(usize::from(percent(elsewhere.share)));
            notes.push(messages.say_with("view-elsewhere", &[("paragraph", paragraph), ("share", share)]));
        }
        line(text, "");
        let notes = if notes.is_empty() { messages.say("view-whole") } else { notes.join(", ") };
        line(text, &format!("  {}  {notes}", names(own, &[passage.paragraph])));
        let words = own.paragraphs.get(passage.paragraph).map_or("", |paragraph| passage.range.of(&paragraph.text));
        line(text, &format!("    {}", mark(op, words)));
    }
    let whole = found.passages.iter().filter(|passage| passage.is_whole).count();
    let sums =
        [("paragraphs", count(whole)), ("passages", count(found.passages.len() - whole)), ("shorter", count(found.shorter))];
    line(text, "");
    line(text, &messages.say_with("view-sums-passages", &sums));
}

fn concordance(text: &mut String, comparison: &Comparison, messages: &Messages) {
    let found = concordance::of(comparison);
    for side in Side::BOTH {
        let (own, other) = (comparison.documents.get(side), comparison.documents.get(side.other()));
        let mut rows = vec![vec![own.label().to_owned(), other.label().to_owned(), String::new()]];
        for entry in found.columns.get(side) {
            let answers = if entry.answers.is_empty() { "–".to_owned() } else { names(other, &entry.answers) };
            rows.push(vec![names(own, &[entry.paragraph]), answers, messages.row_kind(entry.kind)]);
        }
        line(text, "");
        text.push_str(&table(&rows));
        let sums = found.sums.get(side);
        let sums = [
            ("document", own.label().into()),
            ("paragraphs", count(sums.paragraphs)),
            ("linked", count(sums.linked)),
            ("alone", count(sums.alone)),
            ("renumbered", count(sums.renumbered)),
        ];
        line(text, &messages.say_with("view-sums-concordance", &sums));
    }
}

fn migration(text: &mut String, comparison: &Comparison, messages: &Messages) {
    let found = migration::of(comparison);
    let documents = &comparison.documents;
    for own in &found {
        let way = messages.say(&format!("way-{}", own.way.code()));
        line(text, &format!("  {} → {}  {way}", names(&documents.left, &[own.left]), names(&documents.right, &[own.right])));
        for (document, at) in [(&documents.left, own.left), (&documents.right, own.right)] {
            let words = document.paragraphs.get(at).map_or("", |paragraph| paragraph.text.as_str());
            line(text, &format!("    {}", shortened(words)));
        }
    }
    let sums = Way::ALL.into_iter().filter_map(|way| {
        let count = found.iter().filter(|own| own.way == way).count();
        (count > 0).then(|| sum(&format!("way-{}", way.code()), count, messages))
    });
    closing(text, &sums.collect::<Vec<_>>(), messages);
}

fn citations(text: &mut String, comparison: &Comparison, messages: &Messages) {
    let found = citations::of(comparison);
    let cited = |side: Side, all: &[usize]| -> Option<String> {
        let document = comparison.documents.get(side);
        let citation = document.citations.get(*all.first()?)?;
        let place = citation.paragraph.map(|at| names(document, &[at])).unwrap_or_default();
        let note = citation.footnote.and_then(|at| document.footnotes.get(at)).map(|note| format!(" [{}]", note.mark));
        let symbols: Vec<&str> = citations::symbols(document, all).into_iter().map(Symbol::as_str).collect();
        Some(format!("{} ({place}{})", symbols.join(", "), note.unwrap_or_default()))
    };
    for kind in CitationKind::ALL {
        if found.count(kind) == 0 {
            continue;
        }
        line(text, "");
        let heading = messages.say_with(&format!("citation-{}", kind.code()), &[("count", count(found.count(kind)))]);
        line(text, &heading);
        for change in found.changes.iter().filter(|change| change.kind == kind) {
            let both = [cited(Side::Left, &change.left), cited(Side::Right, &change.right)];
            line(text, &format!("  {}", both.into_iter().flatten().collect::<Vec<_>>().join(" → ")));
        }
    }
    let documents = &comparison.documents;
    let sums = [
        ("left", count(documents.left.citations.len())),
        ("right", count(documents.right.citations.len())),
        ("alone", count(found.rows_of_references_alone.len())),
    ];
    line(text, "");
    line(text, &messages.say_with("view-sums-citations", &sums));
}

fn openings(text: &mut String, comparison: &Comparison, messages: &Messages) {
    let found = openings::of(comparison);
    let documents = &comparison.documents;
    let words = |document: &Document, at: usize, range: Option<TextRange>| -> String {
        let own = document.paragraphs.get(at).map_or("", |paragraph| paragraph.text.as_str());
        range.map_or_else(|| "–".to_owned(), |range| range.of(own).to_owned())
    };
    for change in found.iter().filter(|change| change.nature == Nature::Words) {
        let before = words(&documents.left, change.left, change.left_range);
        let after = words(&documents.right, change.right, change.right_range);
        let place = format!("{} → {}", names(&documents.left, &[change.left]), names(&documents.right, &[change.right]));
        line(text, &format!("  {place}  {} {}", mark(Op::Removed, &before), mark(Op::Inserted, &after)));
    }
    let sums = Nature::ALL.into_iter().filter_map(|nature| {
        let count = found.iter().filter(|change| change.nature == nature).count();
        (count > 0).then(|| sum(&format!("nature-{}", nature.code()), count, messages))
    });
    closing(text, &sums.collect::<Vec<_>>(), messages);
}

/// The sums, or that there is nothing.
fn closing(text: &mut String, sums: &[String], messages: &Messages) {
    line(text, "");
    line(text, &if sums.is_empty() { messages.say("view-nothing") } else { sums.join(" · ") });
}

fn sum(name: &str, of: usize, messages: &Messages) -> String {
    messages.say_with("view-sum", &[("name", messages.say(name).into()), ("count", count(of))])
}

fn shortened(words: &str) -> String {
    super::text::shortened(words, WORDS_WIDTH)
}

fn count(value: usize) -> FluentValue<'static> {
    value.into()
}
