//! What can happen in the register of mandates.

use std::sync::Arc;

use crate::engine::DocumentId;
use crate::mandate::by_hand::Correction;
use crate::mandate::register::{Column, Facet, Register};
use crate::mandate::{ByHand, ConditionKind, Manner};
use crate::ui::state::ledger::{Head, Wanted};
use crate::ui::state::{AddresseeDraft, MandatesAnswer, MandatesQuestion, Sheet};

/// Something that happened in the register.
#[derive(Clone, Debug)]
pub enum MandatesAction {
    /// Other rows are shown, or the same in another order.
    Choose(Choose),
    /// Another sheet.
    Show(Sheet),
    /// A group was folded or unfolded, by its number.
    Fold(u32),
    /// All groups are folded, or none.
    FoldAll(bool),
    /// The choices beside are shown or hidden.
    ShowFacets(bool),
    /// A list of choices, by its sentence, is shown whole or in short.
    ToggleFacet(&'static str),
    /// Rows of a sheet are looked for.
    Wanted(Wanted),
    /// Changes of this alone, by its code; none: all.
    Changed(Option<&'static str>),
    /// A group of whole requests that came or went is shown or folded, by its code.
    FoldAlone(&'static str),
    /// Compare the texts that are ticked, and stay here to see what changed in their mandates.
    Compare,
    /// Put the rows on the clipboard, to be pasted into a spreadsheet.
    Copy,
    /// Those of a large register are put together: their words, and how many they are.
    Copied(String, usize),
    /// What all texts of the library ask.
    Library,
    /// So many texts are read.
    Gathering(usize),
    /// All of them are, with what was said by hand when they were read.
    Gathered(Vec<DocumentId>, Arc<Register>, ByHand),
    /// A register, the same with what was said in place, and what was said.
    Corrected(Arc<Register>, Arc<Register>, ByHand),
    /// What is to be shown of a large register was found; none: it could not be.
    Looked(Box<MandatesQuestion>, Option<Box<MandatesAnswer>>),
    /// Nobody waits for them any more.
    StopGathering,
    /// The addressees of a clause are typed; none: no more.
    Draft(Option<AddresseeDraft>),
    /// Something was said by hand.
    Say(Correction),
    /// What was said of these words is taken back.
    Forget(Correction),
    /// Go to a paragraph, by text and position; the row is marked.
    Open(DocumentId, usize, Option<usize>),
}

/// Which rows of the register are shown, and in which order.
#[derive(Clone, Debug)]
pub enum Choose {
    /// The filter was typed in.
    Typed(String),
    /// A text was ticked or unticked, by its position.
    Document(usize),
    /// All texts are ticked, or none.
    AllTexts(bool),
    /// An addressee was ticked or unticked; the empty name stands for none.
    Addressee(String),
    /// An infinitive was ticked or unticked.
    Lemma(String),
    /// What clauses do to their addressees was ticked or unticked.
    Manner(Manner),
    /// A kind of condition was ticked or unticked.
    Kind(ConditionKind),
    /// Rows with a time limit were ticked or unticked, or rows without one.
    Dated(bool),
    /// Only requests for a report, or all.
    Reports,
    /// Everything that is asked of the Office outright, and nothing else.
    Office,
    /// The register of one text alone, by its position: all its rows, or those with a condition or a report.
    Only(usize, Counted),
    /// The register of what a row of a sheet is about, in one text, by its position, or in all that are ticked.
    List(Head, Option<usize>),
    /// Rows are no longer chosen by this.
    Without(Facet),
    /// Nothing is left out any more.
    Clear,
    /// The head of a column was pressed.
    Sort(Column),
    /// By addressee, or in one list.
    Group,
}

/// What a bar counts, and its list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Every clause.
    All,
    /// Those with a condition.
    Conditions,
    /// Those that ask for a report.
    Reports,
}
