//! Views of change and series as tables, with the words that changed and what was compared.

use super::listing::{banner, column_name, heading, honesty, names};
use super::table::{Cell, Column, Marked, Table};
use crate::compare::views::citations::{self, CitationKind};
use crate::compare::views::openings::Nature;
use crate::compare::views::{View, concordance, migration, openings, passages};
use crate::compare::{Comparison, percent};
use crate::engine::Snapshot;
use crate::engine::series::SeriesIndex;
use crate::export::fate::Fate;
use crate::lineage::Lineage;
use crate::lineage::series::{Tie, TieKind};
use crate::messages::Messages;
use crate::model::{Document, Symbol};
use crate::text::{Side, TextRange};

/// A view of each step of a lineage: one table, of a concordance one for each side.
#[must_use]
pub fn view(view: View, lineage: &Lineage, messages: &Messages) -> Vec<Table> {
    let tables = lineage.comparisons.iter().flat_map(|comparison| match view {
        View::New => vec![only_on(comparison, Side::Right, messages)],
        View::Dropped => vec![only_on(comparison, Side::Left, messages)],
        View::Concordance => Side::BOTH.into_iter().map(|side| concordance(comparison, side, messages)).collect(),
        View::Migration => vec![migration(comparison, messages)],
        View::Citations => vec![citations(comparison, messages)],
        View::Openings => vec![openings(comparison, messages)],
    });
    tables.collect()
}

/// Under the name of the view and of both texts: the sums, and what was compared.
fn shaped(view: View, comparison: &Comparison, columns: Vec<Column>, sums: Vec<String>, messages: &Messages) -> Table {
    let documents = comparison.documents.as_ref().map(AsRef::as_ref);
    let name = messages.say(&format!("view-{}", view.code()));
    let mut table = Table::new(format!("{name}, {} → {}", documents.left.label(), documents.right.label()), columns);
    table.banner = banner(&[documents.left, documents.right], messages);
    table.lines = sums;
    table.lines.extend(honesty(comparison, messages));
    table
}

fn only_on(comparison: &Comparison, side: Side, messages: &Messages) -> Table {
    let found = passages::only_on(comparison, side);
    let (own, other) = (comparison.documents.get(side), comparison.documents.get(side.other()));
    let (view, fate) = if side == Side::Right { (View::New, Fate::Inserted) } else { (View::Dropped, Fate::Removed) };
    let whole = found.passages.iter().filter(|passage| passage.is_whole).count();
    let sums =
        [("paragraphs", whole.into()), ("passages", (found.passages.len() - whole).into()), ("shorter", found.shorter.into())];
    let columns = vec![
        Column::narrow(messages.say("export-column-paragraph")),
        Column::wide(column_name(own, messages)),
        Column::medium(messages.say("export-column-change")),
    ];
    let mut table = shaped(view, comparison, columns, vec![messages.say_with("view-sums-passages", &sums)], messages);
    for passage in &found.passages {
        let mut notes = Vec::new();
        if !passage.is_whole {
            let answers = comparison.rows.get(passage.row).map(|row| names(other, row.paragraphs.get(side.other())));
            notes.push(messages.say_with("view-goes-on", &[("paragraph", answers.unwrap_or_default().into())]));
        }
        if passage.is_replaced {
            notes.push(messages.say("view-replaced"));
        }
        if let Some(elsewhere) = passage.elsewhere {
            let share = usize::from(percent(elsewhere.share)).into();
            let place = names(other, &[elsewhere.paragraph]).into();
            notes.push(messages.say_with("view-elsewhere", &[("paragraph", place), ("share", share)]));
        }
        let notes = if notes.is_empty() { messages.say("view-whole") } else { notes.join(", ") };
        table.rows.push(vec![
            names(own, &[passage.paragraph]).into(),
            marked(fate, words(own, passage.paragraph, Some(passage.range))),
            notes.into(),
        ]);
    }
    table
}

fn concordance(comparison: &Comparison, side: Side, messages: &Messages) -> Table {
    let found = concordance::of(comparison);
    let (own, other) = (comparison.documents.get(side), comparison.documents.get(side.other()));
    let sums = found.sums.get(side);
    let sums = [
        ("document", own.label().into()),
        ("paragraphs", sums.paragraphs.into()),
        ("linked", sums.linked.into()),
        ("alone", sums.alone.into()),
        ("renumbered", sums.renumbered.into()),
    ];
    let columns = vec![
        Column::medium(column_name(own, messages)),
        Column::medium(column_name(other, messages)),
        Column::medium(messages.say("export-column-change")),
        Column::wide(messages.say("export-column-text")),
    ];
    let sums = vec![messages.say_with("view-sums-concordance", &sums)];
    let mut table = shaped(View::Concordance, comparison, columns, sums, messages);
    for entry in found.columns.get(side) {
        table.rows.push(vec![
            names(own, &[entry.paragraph]).into(),
            names(other, &entry.answers).into(),
            messages.row_kind(entry.kind).into(),
            words(own, entry.paragraph, None).into(),
        ]);
    }
    table
}

fn migration(comparison: &Comparison, messages: &Messages) -> Table {
    let found = migration::of(comparison);
    let (left, right) = (&*comparison.documents.left, &*comparison.documents.right);
    let columns = pair_columns(messages, "export-column-change", left, right);
    let sums = migration::Way::ALL.map(|way| {
        let count = found.iter().filter(|own| own.way == way).count();
        (messages.say(&format!("way-{}", way.code())), count)
    });
    let mut table = shaped(View::Migration, comparison, columns, vec![summed(&sums, messages)], messages);
    for own in &found {
        table.rows.push(vec![
            messages.say(&format!("way-{}", own.way.code())).into(),
            names(left, &[own.left]).into(),
            words(left, own.left, None).into(),
            names(right, &[own.right]).into(),
            words(right, own.right, None).into(),
        ]);
    }
    table
}

fn citations(comparison: &Comparison, messages: &Messages) -> Table {
    let found = citations::of(comparison);
    let (left, right) = (&*comparison.documents.left, &*comparison.documents.right);
    let columns = pair_columns(messages, "export-column-change", left, right);
    let counted: Vec<String> = CitationKind::ALL
        .into_iter()
        .filter(|kind| found.count(*kind) > 0)
        .map(|kind| messages.say_with(&format!("citation-{}", kind.code()), &[("count", found.count(kind).into())]))
        .collect();
    let sums = [
        ("left", left.citations.len().into()),
        ("right", right.citations.len().into()),
        ("alone", found.rows_of_references_alone.len().into()),
    ];
    let sums = vec![counted.join(" · "), messages.say_with("view-sums-citations", &sums)];
    let mut table = shaped(View::Citations, comparison, columns, sums, messages);
    for change in CitationKind::ALL.into_iter().flat_map(|kind| found.changes.iter().filter(move |change| change.kind == kind)) {
        let side = |document: &Document, all: &[usize], fate: Fate| -> [Cell; 2] {
            let citation = all.first().and_then(|at| document.citations.get(*at));
            let place = citation.and_then(|own| own.paragraph).map(|at| names(document, &[at]));
            let note = citation.and_then(|own| own.footnote).and_then(|at| document.footnotes.get(at));
            let place = [place, note.map(|note| format!("[{}]", note.mark))].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let symbols: Vec<&str> = citations::symbols(document, all).into_iter().map(Symbol::as_str).collect();
            let fate = if matches!(change.kind, CitationKind::Kept | CitationKind::Moved) { Fate::Equal } else { fate };
            [place.into(), if symbols.is_empty() { Cell::default() } else { marked(fate, &symbols.join(", ")) }]
        };
        let kind = messages.say(&format!("citation-kind-{}", change.kind.code()));
        let mut row = vec![Cell::from(kind)];
        row.extend(side(left, &change.left, Fate::Removed));
        row.extend(side(right, &change.right, Fate::Inserted));
        table.rows.push(row);
    }
    table
}

fn openings(comparison: &Comparison, messages: &Messages) -> Table {
    let found = openings::of(comparison);
    let (left, right) = (&*comparison.documents.left, &*comparison.documents.right);
    let columns = pair_columns(messages, "export-column-change", left, right);
    let sums = Nature::ALL.map(|nature| {
        let count = found.iter().filter(|change| change.nature == nature).count();
        (messages.say(&format!("nature-{}", nature.code())), count)
    });
    let mut table = shaped(View::Openings, comparison, columns, vec![summed(&sums, messages)], messages);
    for change in &found {
        let opening = |document: &Document, at: usize, range: Option<TextRange>, fate: Fate| match range {
            Some(range) => marked(fate, words(document, at, Some(range))),
            None => Cell::default(),
        };
        table.rows.push(vec![
            messages.say(&format!("nature-{}", change.nature.code())).into(),
            names(left, &[change.left]).into(),
            opening(left, change.left, change.left_range, Fate::Removed),
            names(right, &[change.right]).into(),
            opening(right, change.right, change.right_range, Fate::Inserted),
        ]);
    }
    table
}

/// What happened; place and words in each text.
fn pair_columns(messages: &Messages, first: &str, left: &Document, right: &Document) -> Vec<Column> {
    vec![
        Column::medium(messages.say(first)),
        Column::narrow(messages.say("export-column-earlier")),
        Column::wide(column_name(left, messages)),
        Column::narrow(messages.say("export-column-later")),
        Column::wide(column_name(right, messages)),
    ]
}

fn marked(fate: Fate, words: &str) -> Cell {
    Cell::Marked(vec![Marked { fate, text: words.to_owned() }])
}

fn words(document: &Document, paragraph: usize, range: Option<TextRange>) -> &str {
    let text = document.paragraphs.get(paragraph).map_or("", |own| own.text.as_str());
    range.map_or(text, |range| range.of(text))
}

/// `only agreement: 2 · other words: 4`.
fn summed(sums: &[(String, usize)], messages: &Messages) -> String {
    let sums: Vec<String> = sums
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| messages.say_with("view-sum", &[("name", name.as_str().into()), ("count", (*count).into())]))
        .collect();
    if sums.is_empty() { messages.say("view-nothing") } else { sums.join(" · ") }
}

/// All series, or one: a row for each version, with what ties it to another. `series` and `title` say whose it is.
#[must_use]
pub fn series(snapshot: &Snapshot, index: &SeriesIndex, only: Option<usize>, messages: &Messages) -> Table {
    let columns = vec![
        Column::narrow(messages.say("series-column-series")),
        Column::narrow(messages.say("cli-column-year")),
        Column::medium(messages.say("cli-column-symbol")),
        Column::medium(messages.say("cli-column-status")),
        Column::narrow(messages.say("cli-column-language")),
        Column::wide(messages.say("cli-column-title")),
        Column::wide(messages.say("series-column-tie")),
    ];
    let mut table = Table::new(messages.say("export-title-series"), columns);
    let mut documents = Vec::new();
    for (place, own) in index.series.iter().enumerate().filter(|(place, _)| only.is_none_or(|only| only == *place)) {
        for work in &own.works {
            let entries: Vec<_> = work.texts.iter().filter_map(|at| snapshot.entries.get(*at)).collect();
            let Some(first) = entries.first() else { continue };
            let mut languages: Vec<&str> = entries.iter().map(|entry| entry.meta.language.code()).collect();
            languages.dedup();
            let to = work.tie.as_ref().and_then(|tie| own.works.get(tie.to)?.texts.first());
            let to = to.and_then(|at| snapshot.entries.get(*at)).map_or("", |entry| entry.meta.label());
            table.rows.push(vec![
                (place + 1).into(),
                first.meta.year.into(),
                first.meta.label().into(),
                messages.status(first.meta.status).into(),
                languages.join(" ").into(),
                first.meta.title.clone().into(),
                work.tie.as_ref().map(|tie| tie_in_words(tie, to, messages)).into(),
            ]);
            if only.is_some()
                && let Ok(document) = first.document()
            {
                documents.push(document);
            }
        }
    }
    table.lines = documents.iter().map(|document| heading(document, messages)).collect();
    table
}

/// What ties a version to another, with the evidence.
#[must_use]
pub fn tie_in_words(tie: &Tie, to: &str, messages: &Messages) -> String {
    let mut words = vec![messages.say_with(&format!("tie-{}", tie.kind.code()), &[("document", to.into())])];
    if !matches!(tie.kind, TieKind::ByHand | TieKind::BuiltIn) {
        let content = usize::from(percent(tie.content)).into();
        let title = usize::from(percent(tie.title)).into();
        words.push(messages.say_with("tie-evidence", &[("content", content), ("title", title)]));
        if tie.recalls {
            words.push(messages.say("tie-recalls"));
        }
    }
    words.join(", ")
}
