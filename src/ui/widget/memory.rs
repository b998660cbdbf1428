//! What drawing remembers from one frame to the next: layouts, heights of rows, scroll requests already served.
//!
//! Nothing here is a person's choice: all of it can be thrown away, and is when what it was made from changes.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Galley, Ui};

use super::prose::{Passage, Prose};
use super::rows::Rows;
use crate::engine::{DocumentId, Snapshot};
use crate::lineage::Lineage;
use crate::mandate::Mandates;
use crate::messages::Locale;
use crate::model::Document;
use crate::settings::{Density, Leading};
use crate::ui::change_views::Lines;
use crate::ui::find::Found;
use crate::ui::fonts::Face;
use crate::ui::state::{HitLine, Listed, State};
use crate::ui::theme::{Theme, measure};

/// More layouts than a person scrolls past in one sitting; beyond, all are made anew.
const MAX_LAYOUTS: usize = 4000;

/// What is laid out on every frame to learn whether egui still has its letters.
const SENTINEL: &str = "¶";

/// Names a layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// What it is for.
    pub role: Role,
    /// Which document: position in the comparison, or in the library.
    pub document: usize,
    /// Which paragraph or note.
    pub item: usize,
    /// In whole points.
    pub width: u32,
}

/// What a layout is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A paragraph being read.
    Reading,
    /// A title.
    Title,
    /// A paragraph in a cell.
    Cell,
    /// The first words of a paragraph, on one line.
    Entry,
    /// A note at the end of the text.
    Note,
    /// A note in the panel under the text.
    PanelNote,
    /// Who speaks.
    Front,
    /// A line that is no part of the text.
    Rest,
    /// A paragraph of two texts that stand alone.
    Pair,
    /// A paragraph on a projector.
    Slide,
    /// Two texts in one column.
    Unified,
    /// Something of a screen of its own, by a name that no other one has.
    Of(&'static str),
}

/// What drawing remembers.
#[derive(Default)]
pub struct Memory {
    /// The list of documents.
    pub listed: Listed,
    /// The texts that answer to what is typed in the palette.
    pub offered: Kept<Vec<Found>>,
    /// The texts that answer to what is typed to choose one to compare with.
    pub answering: Kept<Vec<usize>>,
    /// The lines of the view of change on top.
    pub change_lines: Kept<Lines>,
    /// The lines of the hits.
    pub hit_lines: Kept<Vec<HitLine>>,
    /// Rows of the comparison.
    pub table: Rows,
    /// Paragraphs of the text that is open.
    pub reading: Rows,
    /// Paragraphs in view when the text was drawn last.
    pub in_view: std::ops::Range<usize>,
    /// Notes are called in what is in view: their panel has its height, else a line.
    pub notes_open: bool,
    /// Words are being selected with the pointer: it is still down.
    pub selecting: bool,
    /// Where the middle of the window was drawn last, without the bars above it: what a picture shows.
    pub middle: Option<egui::Rect>,
    /// Something had the focus when the frame began: a field that gives it up at Enter has had its Enter.
    pub held: bool,
    /// What a text asks, and after how many things said of mandates by hand it was read.
    pub asked: Option<(Arc<Document>, u64, Arc<Mandates>)>,
    lists: HashMap<&'static str, Rows>,
    /// The last request of each kind that was served.
    requests: HashMap<&'static str, u64>,
    scrolls: HashMap<&'static str, (u64, f32)>,
    layouts: HashMap<Key, Rc<Prose>>,
    made_from: Option<MadeFrom>,
    sentinel: Option<Arc<Galley>>,
    generation: u64,
}

/// What is found for a list, kept until something else is asked or what it was made from changes ([`Memory::generation`]): a library may
/// have thousands of texts.
#[derive(Debug)]
pub struct Kept<T> {
    made_for: Option<(u64, String)>,
    value: Arc<T>,
}

impl<T: Default> Default for Kept<T> {
    fn default() -> Self {
        Self { made_for: None, value: Arc::default() }
    }
}

impl<T> Kept<T> {
    /// What answers, found now where it is not known.
    pub fn get(&mut self, generation: u64, asked: &str, find: impl FnOnce() -> T) -> Arc<T> {
        let known = self.made_for.as_ref().is_some_and(|(of, by)| *of == generation && by == asked);
        if !known {
            self.value = Arc::new(find());
            self.made_for = Some((generation, asked.to_owned()));
        }
        Arc::clone(&self.value)
    }
}

/// What layouts were made from. The pointers are held so that no new value can take their place in memory.
struct MadeFrom {
    theme: Theme,
    text_size: u8,
    leading: Leading,
    density: Density,
    locale: Locale,
    pixels_per_point: f32,
    snapshot: Arc<Snapshot>,
    lineage: Option<Arc<Lineage>>,
    followed: Option<Arc<Lineage>>,
    reading: Option<DocumentId>,
    fetched: Option<Arc<Document>>,
    found: (u64, u64),
    /// What a person said of mandates, counted: marks in the text follow it.
    said: u64,
}

impl Memory {
    /// Throws away what no longer fits. Called at the start of a frame.
    pub fn refresh(&mut self, ui: &Ui, state: &State, theme: &Theme) {
        // egui keeps a layout that is asked for on every frame until it empties the atlas of letters: another one under the same
        // name tells that layouts kept here point to letters that are gone. How full the atlas is does not tell: right after the
        // start, and when the ground changes, it is as full after emptying as before.
        let sentinel = ui.painter().layout_no_wrap(SENTINEL.to_owned(), Face::Sans.font(measure::TEXT), theme.ink);
        let emptied = self.sentinel.as_ref().is_none_or(|known| !Arc::ptr_eq(known, &sentinel));
        self.sentinel = Some(sentinel);
        let lineage = state.comparison.as_ref().map(|table| &table.lineage);
        let followed = state.lineage.as_ref().map(|view| &view.lineage);
        let reading = state.reading.as_ref().map(|reading| &reading.id);
        let found = (state.search.serial, state.find.as_ref().map_or(0, |find| find.serial));
        let fits = self.made_from.as_ref().is_some_and(|made| {
            made.theme == *theme
                && made.text_size == state.settings.text_size
                && made.leading == state.settings.leading
                && made.density == state.settings.density
                && made.locale == state.locale
                && made.pixels_per_point.to_bits() == ui.pixels_per_point().to_bits()
                && Arc::ptr_eq(&made.snapshot, &state.snapshot)
                && is_same(made.lineage.as_ref(), lineage)
                && is_same(made.followed.as_ref(), followed)
                && made.reading.as_ref() == reading
                && made.fetched.as_ref().map(Arc::as_ptr) == state.fetched.latest().map(Arc::as_ptr)
                && made.found == found
                && made.said == state.mandates_by_hand.serial
        });
        if !fits || emptied {
            self.layouts.clear();
            self.generation += 1;
            self.made_from = Some(MadeFrom {
                theme: *theme,
                text_size: state.settings.text_size,
                leading: state.settings.leading,
                density: state.settings.density,
                locale: state.locale,
                pixels_per_point: ui.pixels_per_point(),
                snapshot: Arc::clone(&state.snapshot),
                lineage: lineage.map(Arc::clone),
                followed: followed.map(Arc::clone),
                reading: reading.cloned(),
                fetched: state.fetched.latest().cloned(),
                found,
                said: state.mandates_by_hand.serial,
            });
        }
        if self.layouts.len() > MAX_LAYOUTS {
            self.layouts.clear();
        }
    }

    /// Counts how often everything was thrown away.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// What heights of rows depend on, in one number: `width` in whole points, and the `serial` of what is listed, where it has one.
    #[must_use]
    pub const fn made_for(&self, width: f32, serial: u64) -> u64 {
        self.generation.wrapping_mul(1 << 40).wrapping_add(serial << 16).wrapping_add(width as u64)
    }

    /// The list of a screen, by a name that no other one has; [`Self::keep_list`] puts it back once it is drawn.
    #[must_use]
    pub fn take_list(&mut self, name: &'static str) -> Rows {
        self.lists.remove(name).unwrap_or_default()
    }

    /// Whether a request (to take the focus, to follow a jump) has yet to be served, by a name that no other one has; from now on it is.
    pub fn is_new(&mut self, name: &'static str, request: u64) -> bool {
        self.requests.insert(name, request).unwrap_or_default() != request
    }

    /// Keeps a list for the next frame.
    pub fn keep_list(&mut self, name: &'static str, rows: Rows) {
        self.lists.insert(name, rows);
    }

    /// The request to scroll that a place served last.
    #[must_use]
    pub fn served(&self, name: &'static str) -> u64 {
        self.scrolls.get(name).map_or(u64::MAX, |(serial, _)| *serial)
    }

    /// Notes that a place served a request to scroll.
    pub fn serve(&mut self, name: &'static str, serial: u64) {
        self.scrolls.entry(name).or_insert((serial, 0.0)).0 = serial;
    }

    /// How far a place was scrolled when it was drawn last.
    #[must_use]
    pub fn offset(&self, name: &'static str) -> f32 {
        self.scrolls.get(name).map_or(0.0, |(_, offset)| *offset)
    }

    /// Notes how far a place is scrolled.
    pub fn set_offset(&mut self, name: &'static str, offset: f32) {
        self.scrolls.entry(name).or_insert((u64::MAX, offset)).1 = offset;
    }

    /// The layout of this name, made now if it is not there.
    pub fn prose<'a>(&mut self, ui: &Ui, theme: &Theme, key: Key, passage: impl FnOnce() -> Passage<'a>) -> Rc<Prose> {
        let made = self.layouts.entry(key).or_insert_with(|| Rc::new(Prose::new(ui, theme, &passage())));
        Rc::clone(made)
    }
}

fn is_same(one: Option<&Arc<Lineage>>, other: Option<&Arc<Lineage>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}
