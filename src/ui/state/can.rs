//! Which commands would do something now: the others are shown pale, and the palette leaves them out.

use super::{Evidence, Need, SAMPLE_TEXT, Screen, State, What};
use crate::engine::Origin;
use crate::ui::command::Command;

impl State {
    /// Whether mandates are what is seen: taking back is of what was said of them.
    pub(super) fn shows_mandates(&self) -> bool {
        let marked = self.screen == Screen::Reading && self.evidence == Evidence::Marked && !self.is_correcting();
        marked || self.screen == Screen::Mandates
    }

    /// What a command needs that is not there; none where it would do something, or where there is nothing to say.
    #[must_use]
    pub fn lacks(&self, command: Command) -> Option<Need> {
        let need = match command {
            // A search says itself that it found nothing.
            Command::Export if self.screen == Screen::Search => return None,
            Command::CopyParagraph | Command::CopyPlain if self.reading.is_some() => Need::Paragraph,
            Command::AgreedLanguage if self.screen == Screen::Reading => Need::Paragraph,
            Command::CopyParagraph
            | Command::CopyPlain
            | Command::AgreedLanguage
            | Command::CompareWith
            | Command::Export
            | Command::Print
            | Command::GoToParagraph
            | Command::ToggleEvidence
            | Command::ToggleOutline
            | Command::ToggleSource
            | Command::Correct => Need::Text,
            Command::Present => return (self.screen != Screen::Comparison).then_some(Need::Comparison),
            Command::ToggleMandateChanges => Need::Comparison,
            _ if is_of_comparison(command) => Need::Comparison,
            _ => return None,
        };
        (!self.can(command)).then_some(need)
    }

    /// Whether a command would do something now.
    #[must_use]
    pub fn can(&self, command: Command) -> bool {
        match command {
            Command::CompareWith => self.reading.is_some(),
            Command::Export => self.mandates.is_some() || What::ALL.into_iter().any(|what| self.subject_of(what).is_some()),
            Command::Print => {
                self.reading.is_some() || self.comparison.is_some() || self.lineage.is_some() || self.mandates.is_some()
            }
            Command::CompareChecked | Command::SeriesTogether => self.library.checked.len() > 1,
            Command::CompareSample => self.sample_series().is_some(),
            Command::ReadSample => self.sample(SAMPLE_TEXT).is_some(),
            Command::NextChange | Command::PreviousChange if self.screen == Screen::Lineage => self.lineage.is_some(),
            Command::ShowHistory => match self.screen {
                Screen::Comparison => self.comparison.is_some(),
                _ => self.reading.is_some(),
            },
            _ if is_of_comparison(command) => self.screen == Screen::Comparison && self.comparison.is_some(),
            Command::NextComparison | Command::PreviousComparison => self.compared().0.len() > 1,
            Command::CloseComparison => self.screen == Screen::Comparison && !self.compared().0.is_empty(),
            Command::UndoLink if self.is_correcting() => !self.correct.known.steps.is_empty(),
            Command::RedoLink if self.is_correcting() => !self.correct.known.undone.is_empty(),
            Command::UndoLink => self.undoes().is_some(),
            Command::RedoLink => self.redoes().is_some(),
            Command::SeriesApart => {
                self.library.checked.len() > 1 || (self.library.checked.len() == 1 && self.library.series.is_some())
            }
            Command::NextSheet | Command::PreviousSheet => self.screen == Screen::Mandates && self.mandates.is_some(),
            Command::LookAgain => self.settings.watched_folder.is_some(),
            Command::KeepText => {
                self.open_entry().is_some_and(|entry| matches!(entry.origin, Origin::File(_) | Origin::Pasted(_)))
            }
            Command::Correct => self.screen == Screen::Reading && self.reading.is_some(),
            Command::ToggleMandateChanges => self.comparison.is_some(),
            Command::UndoMandate => self.mandates_by_hand.history.can_undo(),
            Command::RedoMandate => self.mandates_by_hand.history.can_redo(),
            Command::Back => !self.history.back.is_empty(),
            Command::AgreedLanguage => {
                let is_marked = self.marked().is_some();
                let is_selected = self.selection.is_some() && matches!(self.screen, Screen::Reading | Screen::Comparison);
                is_selected || (self.screen == Screen::Reading && is_marked)
            }
            Command::FindNext | Command::FindPrevious => self.find.is_some() || self.screen == Screen::Search,
            Command::Forward => !self.history.forward.is_empty(),
            Command::ToggleEvidence | Command::GoToParagraph | Command::ToggleOutline | Command::ToggleSource => {
                self.screen == Screen::Reading && self.reading.is_some()
            }
            Command::CopyParagraph | Command::CopyPlain => self.marked().is_some(),
            _ => true,
        }
    }
}

/// Commands that walk, fold, order, copy or turn the rows of a comparison.
const fn is_of_comparison(command: Command) -> bool {
    matches!(
        command,
        Command::NextChange
            | Command::PreviousChange
            | Command::FoldSingle
            | Command::FoldUnchanged
            | Command::OnlyChanged
            | Command::NextLayout
            | Command::ToggleChangeList
            | Command::OrderByFirst
            | Command::ChangeViews
            | Command::CopyRow
            | Command::CopyRows
            | Command::SwapSides
    )
}
