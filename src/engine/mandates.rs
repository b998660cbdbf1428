//! What many texts ask: read on all cores, part by part, so that it can be stopped at any time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::{DocumentId, Snapshot};
use crate::mandate::register::{Asked, Column, Register, Shared};
use crate::mandate::{self, ByHand};
use crate::model::Part;

/// So many texts are read before the next look at whether to stop.
const PART: usize = 64;
/// Time between two messages of how far it is.
const TELLING: Duration = Duration::from_millis(100);

/// The register of these texts from the oldest to the latest, read on all cores; none where it was stopped. Texts that cannot be read are left out. `tell` hears how
/// many are read.
#[must_use]
pub fn gather(
    snapshot: &Snapshot,
    ids: &[DocumentId],
    by_hand: &ByHand,
    stop: &AtomicBool,
    mut tell: impl FnMut(usize),
) -> Option<(Vec<DocumentId>, Register)> {
    let ids = super::series::in_time(snapshot, ids);
    let mut read_ids = Vec::with_capacity(ids.len());
    let mut texts: Vec<Asked> = Vec::with_capacity(ids.len());
    let mut shared = Shared::default();
    let mut told = Instant::now();
    for part in ids.chunks(PART) {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let read: Vec<_> = part
            .par_iter()
            .filter_map(|id| {
                let document = snapshot.document(id).ok()?;
                let mandates = mandate::read_with(&document, Part::Operative, by_hand);
                Some((id.clone(), Asked::new(document, mandates)))
            })
            .collect();
        for (id, mut text) in read {
            text.share(&mut shared);
            read_ids.push(id);
            texts.push(text);
        }
        if told.elapsed() >= TELLING {
            told = Instant::now();
            tell(read_ids.len());
        }
    }
    drop(shared);
    let register = Register::join(texts);
    if stop.load(Ordering::Relaxed) {
        return None;
    }
    rank(&register);
    Some((read_ids, register))
}

/// Ranks the rows by every column, so that nobody waits when a head is pressed.
fn rank(register: &Register) {
    Column::ALL.par_iter().for_each(|column| {
        register.ranks(*column);
    });
}

/// The register with what was said since in place; only the texts that it is about are read anew.
#[must_use]
pub fn corrected(register: &Register, before: &ByHand, after: &ByHand) -> Register {
    let register = register.corrected(before, after);
    rank(&register);
    register
}
