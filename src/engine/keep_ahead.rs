//! What a search needs of a library, kept after texts came in and before one asks.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::finder::{AT_ONCE, INDEXED_FROM};
use super::keeping::{Keeping, gather_kept, nearest_kept};
use super::shared::Post;
use super::{Event, Snapshot};
use crate::mandate::ByHand;
use crate::search::index::Index;

/// Whoever asks while it goes on.
pub(super) struct Asking<'a> {
    /// Whether anybody waits for an answer: he is told how far the texts are, and does not wait for what he needs only later.
    pub is_awaited: &'a dyn Fn() -> bool,
    /// Whether the texts are not to be read any further.
    pub is_stopped: &'a dyn Fn() -> bool,
}

/// Keeps the texts, an index of them, and what finds the nearest of their paragraphs. What fails is left to the first search.
pub(super) fn keep(snapshot: &Snapshot, by_hand: &ByHand, keeping: &Keeping, asking: &Asking<'_>, post: &Post) {
    let Asking { is_awaited, is_stopped } = *asking;
    let mut told = |read: usize, of: usize| {
        if is_awaited() && of > AT_ONCE {
            post.send(Event::Gathering { read, of });
        }
        !is_stopped()
    };
    let _ = catch_unwind(AssertUnwindSafe(|| {
        let Some(gathered) = gather_kept(snapshot, by_hand, Some(keeping), &mut told) else { return };
        if gathered.place.is_none() || gathered.collection.text_count() < INDEXED_FROM {
            return;
        }
        let folder = keeping.index(gathered.place.as_ref());
        let index = Index::in_folder(&folder, &gathered.collection, &|_| !is_awaited());
        if index.is_ok() && !is_awaited() {
            drop(nearest_kept(&gathered));
        }
    }));
}
