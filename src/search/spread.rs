//! How a wording spread: years by bodies.

use super::collection::{Collection, PlaceKind};
use super::find::Hit;
use crate::model::{Body, Status};

/// How often a wording stands in the texts of one body in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpreadCell {
    /// Places in adopted texts.
    pub adopted: usize,
    /// Places in texts that are only recommended.
    pub recommended: usize,
    /// Places in drafts.
    pub draft: usize,
    /// Places in texts of which nothing says whether they were adopted.
    pub unknown: usize,
    /// Documents that have it.
    pub documents: usize,
    /// Documents there are of that body and year.
    pub of_documents: usize,
}

impl SpreadCell {
    /// Places of any status.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.adopted + self.recommended + self.draft + self.unknown
    }
}

/// Years by bodies. Years of the collection without a hit are there too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// In order.
    pub years: Vec<i32>,
    /// In order.
    pub bodies: Vec<Option<Body>>,
    /// For each year, a cell for each body.
    pub cells: Vec<Vec<SpreadCell>>,
}

impl Spread {
    /// Counts hits. `hits` are all of them, not the first few.
    #[must_use]
    pub fn of(collection: &Collection, hits: &[Hit]) -> Self {
        let mut years: Vec<i32> = collection.documents.iter().filter_map(|facts| facts.year).collect();
        years.sort_unstable();
        years.dedup();
        let mut bodies: Vec<Option<Body>> = collection.documents.iter().map(|facts| facts.body).collect();
        bodies.sort_unstable();
        bodies.dedup();
        let mut cells = vec![vec![SpreadCell::default(); bodies.len()]; years.len()];
        let place_of =
            |year: Option<i32>, body: Option<Body>| Some((years.binary_search(&year?).ok()?, bodies.binary_search(&body).ok()?));
        let mut has = vec![false; collection.documents.len()];
        for hit in hits.iter().filter(|hit| hit.place.kind != PlaceKind::Title) {
            let Some(facts) = collection.facts(&hit.place) else { continue };
            has[hit.place.document as usize] = true;
            let Some((year, body)) = place_of(facts.year, facts.body) else { continue };
            let cell = &mut cells[year][body];
            match facts.status {
                Some(Status::Adopted) => cell.adopted += 1,
                Some(Status::Recommended) => cell.recommended += 1,
                Some(Status::Draft) => cell.draft += 1,
                None => cell.unknown += 1,
            }
        }
        for (facts, has) in collection.documents.iter().zip(has) {
            if let Some((year, body)) = place_of(facts.year, facts.body) {
                cells[year][body].of_documents += 1;
                cells[year][body].documents += usize::from(has);
            }
        }
        Self { years, bodies, cells }
    }

    /// All bodies of one year together.
    #[must_use]
    pub fn year(&self, at: usize) -> SpreadCell {
        let mut sum = SpreadCell::default();
        for cell in self.cells.get(at).into_iter().flatten() {
            sum.adopted += cell.adopted;
            sum.recommended += cell.recommended;
            sum.draft += cell.draft;
            sum.unknown += cell.unknown;
            sum.documents += cell.documents;
            sum.of_documents += cell.of_documents;
        }
        sum
    }
}
