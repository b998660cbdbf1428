//! What texts cite and what cites them, as the window lists it.

use std::sync::Arc;

use crate::engine::{Cited, DocumentId};
use crate::model::{Language, Symbol};
use crate::search::citations::{Named, Naming};
use crate::ui::table::Jump;

/// What is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CitationsView {
    /// What the text that is open cites.
    #[default]
    Cites,
    /// What cites it.
    CitedBy,
    /// What is cited in most texts.
    Most,
    /// The same, of what the library lacks.
    Absent,
}

impl CitationsView {
    /// In the order of the choices.
    pub const ALL: [Self; 4] = [Self::Cites, Self::CitedBy, Self::Most, Self::Absent];

    /// Whether it is about the text that is open.
    #[must_use]
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::Cites | Self::CitedBy)
    }
}

/// A line of the list.
#[derive(Clone, Debug)]
pub enum CitationLine {
    /// A text that is cited.
    Cited {
        /// Which one.
        symbol: Symbol,
        /// Its position in the collection, if it is there.
        document: Option<u32>,
        /// In how many texts it is cited; none where one text is asked about.
        documents: Option<usize>,
        /// In how many places.
        places: usize,
    },
    /// A text that cites, and in how many places.
    Citing(u32, usize),
    /// A place that cites.
    Place(Naming),
}

/// What is known of citations.
#[derive(Clone, Debug, Default)]
pub struct Citations {
    /// What all texts cite, once it is gathered.
    pub cited: Option<Arc<Cited>>,
    /// The text that the list is about.
    pub of: Option<DocumentId>,
    /// What of it is listed.
    pub view: CitationsView,
    /// What is listed.
    pub lines: Arc<Vec<CitationLine>>,
    /// How many texts these are.
    pub texts: usize,
    /// Where the list was last asked to go.
    pub jump: Jump,
    /// Counts lists: layouts made for an older one are void.
    pub serial: u64,
}

impl Citations {
    /// The text that the list is about, by its position in the collection; none where it is about all.
    #[must_use]
    pub fn listed_of(&self) -> Option<u32> {
        let cited = self.cited.as_ref()?;
        self.view.is_of_text().then(|| position(cited, self.of.as_ref()?.as_str()))?
    }

    /// Lists this, of the text that `of` names.
    pub fn list(&mut self, view: CitationsView) {
        self.view = view;
        self.serial += 1;
        self.jump.go_to(0);
        self.lines = Arc::default();
        self.texts = 0;
        let Some(cited) = &self.cited else { return };
        let mut lines = Vec::new();
        let here = self.of.as_ref().and_then(|id| position(cited, id.as_str()));
        match view {
            CitationsView::Cites => {
                let Some(here) = here else { return };
                let language = cited.collection.documents.get(here as usize).map(|facts| facts.language);
                for (named, places) in named_by(cited, here) {
                    lines.push(CitationLine::Cited {
                        symbol: named.symbol.clone(),
                        document: language.and_then(|language| in_language(cited, named, language)),
                        documents: None,
                        places: places.len(),
                    });
                    lines.extend(places.into_iter().map(CitationLine::Place));
                }
            }
            CitationsView::CitedBy => {
                let symbol = here.and_then(|here| cited.collection.documents.get(here as usize)?.symbol.as_ref());
                let Some(named) = symbol.and_then(|symbol| cited.named.iter().find(|named| named.symbol == *symbol)) else {
                    return;
                };
                for group in named.places.chunk_by(|left, right| left.place.document == right.place.document) {
                    lines.extend(group.first().map(|first| CitationLine::Citing(first.place.document, group.len())));
                    lines.extend(group.iter().copied().map(CitationLine::Place));
                }
            }
            CitationsView::Most | CitationsView::Absent => {
                let listed = cited.named.iter().filter(|named| view == CitationsView::Most || named.document.is_none());
                lines.extend(listed.map(|named| CitationLine::Cited {
                    symbol: named.symbol.clone(),
                    document: named.document,
                    documents: Some(named.documents),
                    places: named.places.len(),
                }));
            }
        }
        self.texts = lines.iter().filter(|line| !matches!(line, CitationLine::Place(_))).count();
        self.lines = Arc::new(lines);
    }
}

fn position(cited: &Cited, name: &str) -> Option<u32> {
    cited.collection.documents.iter().zip(0..).find(|(facts, _)| facts.name == name).map(|(_, at)| at)
}

/// What one text cites, in the order of the first mention.
fn named_by(cited: &Cited, document: u32) -> Vec<(&Named, Vec<Naming>)> {
    let mut found: Vec<(&Named, Vec<Naming>)> = cited
        .named
        .iter()
        .filter_map(|named| {
            // Places are in the order of the documents.
            let from = named.places.partition_point(|naming| naming.place.document < document);
            let own = named.places.iter().skip(from).take_while(|naming| naming.place.document == document);
            let own: Vec<Naming> = own.copied().collect();
            (!own.is_empty()).then_some((named, own))
        })
        .collect();
    found.sort_by_key(|(_, places)| places.first().map(|naming| (naming.place.paragraph, naming.place.kind, naming.range)));
    found
}

/// The cited text in the language of what cites it, else in another.
fn in_language(cited: &Cited, named: &Named, language: Language) -> Option<u32> {
    let first = named.document?;
    let mut all = cited.collection.documents.iter().zip(0..);
    let same = all.find(|(facts, _)| facts.language == language && facts.symbol.as_ref() == Some(&named.symbol));
    Some(same.map_or(first, |(_, at)| at))
}
