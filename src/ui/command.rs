//! What a person can do, once: menus, buttons, shortcuts and tooltips are all made from this list.

#[cfg(test)]
mod tests;

use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// Something a person can do without saying to what: it applies to what is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Choose a file to read.
    OpenFile,
    /// Go to the text that is open.
    ShowReading,
    /// Go to the comparison.
    ShowComparison,
    /// Show or hide the list of documents.
    ToggleLibrary,
    /// Go to the field that filters the documents.
    FilterLibrary,
    /// Choose a text to compare with the one that is open.
    CompareWith,
    /// Compare the texts ticked in the list.
    CompareChecked,
    /// Compare the three versions that come with the program.
    CompareSample,
    /// Read A/RES/72/194.
    ReadSample,
    /// Go to the next change.
    NextChange,
    /// Go to the change before.
    PreviousChange,
    /// Fold or unfold paragraphs without a counterpart.
    FoldSingle,
    /// Fold or unfold paragraphs that did not change.
    FoldUnchanged,
    /// Copy the paragraph that is marked.
    CopyParagraph,
    /// Larger text.
    TextLarger,
    /// Smaller text.
    TextSmaller,
    /// From light to dark and back.
    ToggleTheme,
    /// From French to English and back.
    SwitchLanguage,
    /// Back to where one was.
    Back,
    /// Forward again.
    Forward,
    /// Go to a paragraph by its number.
    GoToParagraph,
    /// Copy the paragraph that is marked, its words alone.
    CopyPlain,
    /// Show or hide the outline.
    ToggleOutline,
    /// From the text to its source and back.
    ToggleSource,
    /// Leave out what did not change, or show it again.
    OnlyChanged,
    /// From columns to one column for each step, and back.
    NextLayout,
    /// Show or hide the list of changes.
    ToggleChangeList,
    /// Order rows by the first text or by the last.
    OrderByFirst,
    /// Compare the texts the other way round.
    SwapSides,
    /// Go to the comparison behind this one.
    NextComparison,
    /// Go to the comparison before this one.
    PreviousComparison,
    /// Close the comparison in front.
    CloseComparison,
    /// Choose language, colours and sizes.
    Settings,
    /// Full screen; beside a comparison, one change at a time.
    Present,
    /// Find a command or a text by typing.
    Palette,
    /// Show which keys do what.
    Shortcuts,
    /// Close what is on top: a dialog, a message.
    Dismiss,
    /// End the program.
    Quit,
}

/// What commands are about, for lists of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Going somewhere, opening something.
    Go,
    /// One text.
    Read,
    /// Texts side by side.
    Compare,
    /// The window as a whole.
    Window,
}

impl Group {
    /// All, in the order of a list.
    pub const ALL: [Self; 4] = [Self::Go, Self::Read, Self::Compare, Self::Window];

    /// The name of its sentence in `ui.ftl`.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Go => "ui-sheet-go",
            Self::Read => "ui-sheet-read",
            Self::Compare => "ui-sheet-compare",
            Self::Window => "ui-sheet-window",
        }
    }
}

impl Command {
    /// All, in the order of a list.
    pub const ALL: [Self; 38] = [
        Self::OpenFile,
        Self::ShowReading,
        Self::ShowComparison,
        Self::ToggleLibrary,
        Self::FilterLibrary,
        Self::CompareWith,
        Self::CompareChecked,
        Self::CompareSample,
        Self::ReadSample,
        Self::NextChange,
        Self::PreviousChange,
        Self::FoldSingle,
        Self::FoldUnchanged,
        Self::CopyParagraph,
        Self::TextLarger,
        Self::TextSmaller,
        Self::ToggleTheme,
        Self::SwitchLanguage,
        Self::Back,
        Self::Forward,
        Self::GoToParagraph,
        Self::CopyPlain,
        Self::ToggleOutline,
        Self::ToggleSource,
        Self::OnlyChanged,
        Self::NextLayout,
        Self::ToggleChangeList,
        Self::OrderByFirst,
        Self::SwapSides,
        Self::NextComparison,
        Self::PreviousComparison,
        Self::CloseComparison,
        Self::Settings,
        Self::Present,
        Self::Palette,
        Self::Shortcuts,
        Self::Dismiss,
        Self::Quit,
    ];

    /// The name of its sentence in `ui.ftl`.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::OpenFile => "command-open-file",
            Self::ShowReading => "command-show-reading",
            Self::ShowComparison => "command-show-comparison",
            Self::ToggleLibrary => "command-toggle-library",
            Self::FilterLibrary => "command-filter-library",
            Self::CompareWith => "command-compare-with",
            Self::CompareChecked => "command-compare-checked",
            Self::CompareSample => "command-compare-sample",
            Self::ReadSample => "command-read-sample",
            Self::NextChange => "command-next-change",
            Self::PreviousChange => "command-previous-change",
            Self::FoldSingle => "command-fold-single",
            Self::FoldUnchanged => "command-fold-unchanged",
            Self::CopyParagraph => "command-copy-paragraph",
            Self::TextLarger => "command-text-larger",
            Self::TextSmaller => "command-text-smaller",
            Self::ToggleTheme => "command-toggle-theme",
            Self::SwitchLanguage => "command-switch-language",
            Self::Back => "command-back",
            Self::Forward => "command-forward",
            Self::GoToParagraph => "command-go-to-paragraph",
            Self::CopyPlain => "command-copy-plain",
            Self::ToggleOutline => "command-toggle-outline",
            Self::ToggleSource => "command-toggle-source",
            Self::OnlyChanged => "command-only-changed",
            Self::NextLayout => "command-next-layout",
            Self::ToggleChangeList => "command-toggle-change-list",
            Self::OrderByFirst => "command-order-by-first",
            Self::SwapSides => "command-swap-sides",
            Self::NextComparison => "command-next-comparison",
            Self::PreviousComparison => "command-previous-comparison",
            Self::CloseComparison => "command-close-comparison",
            Self::Settings => "command-settings",
            Self::Present => "command-present",
            Self::Palette => "command-palette",
            Self::Shortcuts => "command-shortcuts",
            Self::Dismiss => "command-dismiss",
            Self::Quit => "command-quit",
        }
    }

    /// Its picture.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::OpenFile => Icon::FolderPlus,
            Self::ShowReading | Self::ReadSample => Icon::BookOpen,
            Self::ShowComparison | Self::CompareWith | Self::CompareChecked | Self::CompareSample => Icon::Columns3,
            Self::ToggleLibrary => Icon::PanelLeft,
            Self::FilterLibrary => Icon::ListFilter,
            Self::NextChange => Icon::ChevronDown,
            Self::PreviousChange => Icon::ChevronUp,
            Self::FoldSingle => Icon::ChevronsDownUp,
            Self::FoldUnchanged => Icon::Equal,
            Self::CopyParagraph => Icon::Copy,
            Self::TextLarger => Icon::AArrowUp,
            Self::TextSmaller => Icon::AArrowDown,
            Self::ToggleTheme => Icon::Moon,
            Self::SwitchLanguage => Icon::Languages,
            Self::Back => Icon::ArrowLeft,
            Self::Forward => Icon::ArrowRight,
            Self::GoToParagraph => Icon::TextSearch,
            Self::CopyPlain => Icon::CopyPlus,
            Self::ToggleOutline => Icon::PanelRight,
            Self::ToggleSource => Icon::FileText,
            Self::OnlyChanged => Icon::FoldVertical,
            Self::NextLayout => Icon::Rows3,
            Self::ToggleChangeList => Icon::ListChecks,
            Self::OrderByFirst => Icon::ArrowUpDown,
            Self::SwapSides => Icon::ArrowLeftRight,
            Self::NextComparison => Icon::ChevronRight,
            Self::PreviousComparison => Icon::ChevronLeft,
            Self::CloseComparison => Icon::SquareX,
            Self::Settings => Icon::Settings2,
            Self::Present => Icon::Presentation,
            Self::Palette => Icon::Search,
            Self::Shortcuts => Icon::Keyboard,
            Self::Dismiss => Icon::X,
            Self::Quit => Icon::LogOut,
        }
    }

    /// The keys that run it.
    #[must_use]
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
        let (modifiers, key) = match self {
            Self::OpenFile => (Modifiers::COMMAND, Key::O),
            Self::ShowReading => (Modifiers::COMMAND, Key::Num1),
            Self::ShowComparison => (Modifiers::COMMAND, Key::Num2),
            Self::ToggleLibrary => (Modifiers::COMMAND, Key::B),
            Self::FilterLibrary => (Modifiers::COMMAND, Key::L),
            Self::CompareWith => (Modifiers::COMMAND, Key::M),
            Self::CompareChecked => (CTRL_SHIFT, Key::M),
            Self::NextChange => (Modifiers::NONE, Key::F7),
            Self::PreviousChange => (Modifiers::SHIFT, Key::F7),
            Self::FoldSingle => (CTRL_SHIFT, Key::F),
            Self::FoldUnchanged => (CTRL_SHIFT, Key::U),
            Self::CopyParagraph => (CTRL_SHIFT, Key::C),
            // Ctrl + and Ctrl - belong to the zoom of everything.
            Self::TextLarger => (CTRL_SHIFT, Key::ArrowUp),
            Self::TextSmaller => (CTRL_SHIFT, Key::ArrowDown),
            Self::ToggleTheme => (CTRL_SHIFT, Key::D),
            Self::SwitchLanguage => (CTRL_SHIFT, Key::L),
            Self::Back => (Modifiers::ALT, Key::ArrowLeft),
            Self::Forward => (Modifiers::ALT, Key::ArrowRight),
            Self::GoToParagraph => (Modifiers::COMMAND, Key::G),
            Self::CopyPlain => (CTRL_ALT, Key::C),
            Self::ToggleOutline => (CTRL_SHIFT, Key::O),
            Self::ToggleSource => (CTRL_SHIFT, Key::S),
            Self::OnlyChanged => (CTRL_SHIFT, Key::H),
            Self::NextLayout => (CTRL_SHIFT, Key::I),
            Self::ToggleChangeList => (CTRL_SHIFT, Key::T),
            Self::OrderByFirst => (CTRL_SHIFT, Key::J),
            Self::SwapSides => (CTRL_SHIFT, Key::X),
            Self::NextComparison => (Modifiers::COMMAND, Key::Tab),
            Self::PreviousComparison => (CTRL_SHIFT, Key::Tab),
            Self::CloseComparison => (Modifiers::COMMAND, Key::W),
            Self::Settings => (Modifiers::COMMAND, Key::Comma),
            Self::Present => (Modifiers::NONE, Key::F11),
            Self::Palette => (Modifiers::COMMAND, Key::K),
            Self::Shortcuts => (Modifiers::NONE, Key::F1),
            Self::Dismiss => (Modifiers::NONE, Key::Escape),
            Self::Quit => (Modifiers::COMMAND, Key::Q),
            Self::CompareSample | Self::ReadSample => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Other keys that run it, for those who know them from elsewhere.
    #[must_use]
    pub const fn other_shortcut(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Palette => Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P)),
            Self::Shortcuts => Some(KeyboardShortcut::new(Modifiers::NONE, Key::Questionmark)),
            _ => None,
        }
    }

    /// All keys that run it.
    pub fn shortcuts(self) -> impl Iterator<Item = KeyboardShortcut> {
        self.shortcut().into_iter().chain(self.other_shortcut())
    }

    /// What it is about.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::OpenFile
            | Self::ShowReading
            | Self::ShowComparison
            | Self::ToggleLibrary
            | Self::FilterLibrary
            | Self::ReadSample
            | Self::Back
            | Self::Forward
            | Self::Palette => Group::Go,
            Self::CopyParagraph | Self::GoToParagraph | Self::CopyPlain | Self::ToggleOutline | Self::ToggleSource => Group::Read,
            Self::CompareWith
            | Self::CompareChecked
            | Self::CompareSample
            | Self::NextChange
            | Self::PreviousChange
            | Self::FoldSingle
            | Self::FoldUnchanged
            | Self::OnlyChanged
            | Self::NextLayout
            | Self::ToggleChangeList
            | Self::OrderByFirst
            | Self::SwapSides
            | Self::NextComparison
            | Self::PreviousComparison
            | Self::CloseComparison => Group::Compare,
            Self::TextLarger
            | Self::TextSmaller
            | Self::ToggleTheme
            | Self::SwitchLanguage
            | Self::Settings
            | Self::Present
            | Self::Shortcuts
            | Self::Dismiss
            | Self::Quit => Group::Window,
        }
    }

    /// It stands in the palette: not what only makes sense as a key.
    #[must_use]
    pub const fn in_palette(self) -> bool {
        !matches!(self, Self::Dismiss | Self::Palette)
    }
}
