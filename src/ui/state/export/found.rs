//! Answers about many texts, as they leave: hits, a wording as agreed language, years by bodies, citations, series. The same data as on
//! the command line.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::engine::series::SeriesIndex;
use crate::engine::{Answer, Card, Cited, Snapshot};
use crate::export::preview::Preview;
use crate::export::{ExportError, Form, hits, series, table, unnest, view_tables};
use crate::messages::Messages;
use crate::search::{Collection, Found as Hits, Query, SearchOptions, Searcher};

/// So many rows are made ready for the first look.
const FIRST: usize = 6;

/// An answer about many texts.
#[derive(Clone, Debug)]
pub enum Found {
    /// What was found.
    Hits(Arc<Answer>),
    /// A wording as agreed language.
    Quote(Arc<Card>),
    /// How it spread.
    Spread(Arc<Card>),
    /// What texts cite and what cites them: of one, by its position, or of all.
    Citations(Arc<Cited>, Option<u32>),
    /// Which texts are versions of one.
    Series(Arc<Snapshot>, Arc<SeriesIndex>),
}

impl Found {
    /// What it is about, for people and for the name of its file.
    #[must_use]
    pub fn label(&self, messages: &Messages) -> String {
        match self {
            Self::Hits(answer) => one_line(&answer.ask.query.text),
            Self::Quote(card) => one_line(&card.printed),
            Self::Spread(card) => format!("{} – {}", self.title(messages), one_line(&card.printed)),
            Self::Citations(cited, document) => {
                let facts = document.and_then(|document| cited.collection.documents.get(document as usize));
                facts.map_or_else(|| self.title(messages), |facts| format!("{} – {}", self.title(messages), facts.label))
            }
            Self::Series(..) => self.title(messages),
        }
    }

    /// What it is.
    fn title(&self, messages: &Messages) -> String {
        messages.say(match self {
            Self::Hits(_) => "export-title-hits",
            Self::Quote(_) => "export-title-quote",
            Self::Spread(_) => "export-title-spread",
            Self::Citations(..) => "export-title-citations",
            Self::Series(..) => "export-title-series",
        })
    }

    /// The list that it is about.
    const fn main(&self) -> &'static str {
        match self {
            Self::Hits(_) | Self::Quote(_) => "hits",
            Self::Spread(_) => "spread",
            Self::Citations(_, None) => "most_cited",
            Self::Citations(_, Some(_)) => "documents",
            Self::Series(..) => "series",
        }
    }

    /// All of it, as a program reads it.
    fn value(&self) -> Value {
        match self {
            Self::Hits(answer) => whole(answer),
            Self::Quote(card) => {
                let searcher = Searcher::plain(Arc::clone(&card.collection));
                hits::quote(&card.quotation, &searcher, &SearchOptions::default())
            }
            Self::Spread(card) => hits::spread_alone(&card.quotation, &card.spread),
            Self::Citations(cited, document) => hits::citations(&cited.collection, document.as_slice()),
            Self::Series(snapshot, index) => series::series(snapshot, index, None),
        }
    }

    /// How a file of it begins. Of a long answer little is made ready: it is looked at while a frame is drawn.
    #[must_use]
    pub fn preview(&self, messages: &Messages) -> Preview {
        let (value, count) = match self {
            Self::Hits(answer) => {
                let count = if is_cut(answer) { answer.found.total } else { answer.found.hits.len() };
                (listed(&answer.ask.query, &first_hits(&answer.found), &answer.collection), count)
            }
            Self::Quote(card) => {
                let found = &card.quotation.found;
                (listed(&card.quotation.wording, &first_hits(found), &card.collection), found.hits.len())
            }
            Self::Citations(cited, None) => {
                let first: Vec<_> = cited.named.iter().take(FIRST).collect();
                (json!({ "most_cited": hits::most_cited(&cited.collection, &first) }), cited.named.len())
            }
            Self::Series(snapshot, index) => {
                return Preview::of(&view_tables::series(snapshot, index, None, messages));
            }
            Self::Spread(_) | Self::Citations(..) => {
                let tables = unnest::tables(&self.value(), self.main(), &self.title(messages), messages);
                return tables.first().map(Preview::of).unwrap_or_default();
            }
        };
        let tables = unnest::tables(&value, self.main(), &self.title(messages), messages);
        Preview { count, ..tables.first().map(Preview::of).unwrap_or_default() }
    }

    /// The file.
    ///
    /// # Errors
    /// When it has no such form, or a library refuses.
    pub fn written(&self, form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
        match (self, form) {
            (_, Form::Json) => Ok(pretty(&self.value())),
            (Self::Series(snapshot, index), _) => {
                table::write(&[view_tables::series(snapshot, index, None, messages)], form, messages)
            }
            _ => unnest::write(&self.value(), self.main(), &self.title(messages), form, messages),
        }
    }
}

/// The window lists the first of very many hits; a file has them all.
fn is_cut(answer: &Answer) -> bool {
    answer.ask.options.once.is_none() && answer.found.hits.len() < answer.found.total
}

fn whole(answer: &Answer) -> Value {
    if !is_cut(answer) {
        return listed(&answer.ask.query, &answer.found, &answer.collection);
    }
    let searcher = Searcher::plain(Arc::clone(&answer.collection));
    let options = SearchOptions { limit: None, ..answer.ask.options.clone() };
    hits::search(&answer.ask.query, &searcher.search(&answer.ask.query, &options), &searcher)
}

fn listed(query: &Query, found: &Hits, collection: &Arc<Collection>) -> Value {
    hits::search(query, found, &Searcher::plain(Arc::clone(collection)))
}

/// An answer with its first hits.
fn first_hits(found: &Hits) -> Hits {
    let hits = found.hits.iter().take(FIRST).copied().collect();
    let alike = found.alike.iter().take(FIRST).copied().collect();
    Hits { hits, alike, ..Hits::default() }
}

/// The first words of a wording, on one line.
fn one_line(words: &str) -> String {
    const LETTERS: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LETTERS { words } else { words.chars().take(LETTERS).chain(['…']).collect() }
}

fn pretty(value: &Value) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
