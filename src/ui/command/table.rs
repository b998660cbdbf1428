//! Every command, one entry for each: what it is about, its picture, its sentence, its keys.
//!
//! A new command is one entry here, one sentence in each language, and one line in `update.rs` for what it does.

use egui::Key;
use lucide_icons::Icon;

use super::keys::{alt, bare, ctrl, ctrl_alt, ctrl_shift, none, shift};
use super::{Group, Spec, commands};

commands! {
    /// Choose a file to read.
    OpenFile: Go, FolderPlus, "command-open-file", ctrl(Key::O);
    /// Bring files and folders into the library.
    Import: Go, FolderPlus, "command-import", ctrl(Key::I);
    /// Read the text that is on the clipboard.
    Paste: Go, ClipboardPaste, "command-paste", ctrl(Key::V);
    /// Look for new files in the folder that is watched.
    LookAgain: Go, FolderSync, "command-look-again", none();
    /// Keep the text that is open in the library.
    KeepText: Read, BookmarkPlus, "command-keep-text", none();
    /// Put right what is known of the text that is open, and its structure.
    Correct: Read, PencilLine, "command-correct", ctrl_shift(Key::K);
    /// Go to the text that is open.
    ShowReading: Go, BookOpen, "command-show-reading", ctrl(Key::Num1);
    /// Go to the comparison.
    ShowComparison: Go, Columns3, "command-show-comparison", ctrl(Key::Num2);
    /// Search the library.
    ShowSearch: Go, Search, "command-show-search", ctrl_shift(Key::F).or(ctrl(Key::Num5));
    /// Find words in what is open.
    Find: Read, TextSearch, "command-find", ctrl(Key::F);
    /// The next place that has the words.
    FindNext: Read, ChevronDown, "command-find-next", bare(Key::F3);
    /// The place before that has the words.
    FindPrevious: Read, ChevronUp, "command-find-previous", shift(Key::F3);
    /// Where the words of the marked paragraph stand first, last and nearly.
    AgreedLanguage: Read, TextQuote, "command-agreed-language", ctrl_shift(Key::Q);
    /// What the text that is open cites and what cites it; what is cited most.
    Citations: Read, Quote, "command-citations", ctrl_shift(Key::B);
    /// Go to the lineage.
    ShowLineage: Go, GitCommitHorizontal, "command-show-lineage", ctrl(Key::Num3);
    /// Follow the paragraph that is marked through the years.
    ShowHistory: Read, History, "command-show-history", ctrl(Key::H);
    /// Go to the register of mandates.
    ShowMandates: Go, ListChecks, "command-show-mandates", ctrl(Key::Num4);
    /// The next sheet of the mandates.
    NextSheet: Go, PanelTop, "command-next-sheet", ctrl(Key::PageDown);
    /// The sheet before.
    PreviousSheet: Go, PanelTopClose, "command-previous-sheet", ctrl(Key::PageUp);
    /// Mark addressees, conditions and time limits in the text, or stop.
    ToggleEvidence: Read, Highlighter, "command-toggle-evidence", ctrl_shift(Key::E);
    /// Show or hide the list of documents.
    ToggleLibrary: Go, PanelLeft, "command-toggle-library", ctrl(Key::B);
    /// Go to the field that filters the documents.
    FilterLibrary: Go, ListFilter, "command-filter-library", ctrl(Key::L);
    /// Choose a text to compare with the one that is open.
    CompareWith: Compare, Columns3, "command-compare-with", ctrl(Key::M);
    /// Compare the texts ticked in the list.
    CompareChecked: Compare, Columns3, "command-compare-checked", ctrl_shift(Key::M);
    /// Compare the three versions that come with the program.
    CompareSample: Compare, Columns3, "command-compare-sample", none();
    /// Read A/RES/72/194.
    ReadSample: Go, BookOpen, "command-read-sample", none();
    /// Go to the next change.
    NextChange: Compare, ChevronDown, "command-next-change", bare(Key::F7);
    /// Go to the change before.
    PreviousChange: Compare, ChevronUp, "command-previous-change", shift(Key::F7);
    /// Fold or unfold paragraphs without a counterpart.
    FoldSingle: Compare, ChevronsDownUp, "command-fold-single", ctrl_shift(Key::G);
    /// Fold or unfold paragraphs that did not change.
    FoldUnchanged: Compare, Equal, "command-fold-unchanged", ctrl_shift(Key::U);
    /// Copy the paragraph that is marked.
    CopyParagraph: Read, Copy, "command-copy-paragraph", ctrl_shift(Key::C);
    /// Larger text.
    TextLarger: Window, AArrowUp, "command-text-larger", ctrl_shift(Key::ArrowUp);
    /// Smaller text.
    TextSmaller: Window, AArrowDown, "command-text-smaller", ctrl_shift(Key::ArrowDown);
    /// From light to dark and back.
    ToggleTheme: Window, Moon, "command-toggle-theme", ctrl_shift(Key::D);
    /// From French to English and back.
    SwitchLanguage: Window, Languages, "command-switch-language", ctrl_shift(Key::L);
    /// Put the texts ticked in the list into one series.
    SeriesTogether: Compare, Combine, "command-series-together", none();
    /// Take the texts ticked in the list out of one series.
    SeriesApart: Compare, Ungroup, "command-series-apart", none();
    /// Take the last link set by hand back.
    UndoLink: Compare, Undo2, "command-undo-link", ctrl(Key::Z);
    /// Set it again.
    RedoLink: Compare, Redo2, "command-redo-link", ctrl_shift(Key::Z);
    /// Back to where one was.
    Back: Go, ArrowLeft, "command-back", alt(Key::ArrowLeft);
    /// Forward again.
    Forward: Go, ArrowRight, "command-forward", alt(Key::ArrowRight);
    /// Go to a paragraph by its number.
    GoToParagraph: Read, TextSearch, "command-go-to-paragraph", ctrl(Key::G);
    /// Copy the paragraph that is marked, its words alone.
    CopyPlain: Read, CopyPlus, "command-copy-plain", ctrl_alt(Key::C);
    /// Show or hide the outline.
    ToggleOutline: Read, PanelRight, "command-toggle-outline", ctrl_shift(Key::O);
    /// From the text to its source and back.
    ToggleSource: Read, FileText, "command-toggle-source", ctrl_shift(Key::S);
    /// Leave out what did not change, or show it again.
    OnlyChanged: Compare, FoldVertical, "command-only-changed", ctrl_shift(Key::H);
    /// From columns to one column for each step, and back.
    NextLayout: Compare, Rows3, "command-next-layout", ctrl_shift(Key::I);
    /// Show or hide the list of changes.
    ToggleChangeList: Compare, ListOrdered, "command-toggle-change-list", ctrl_shift(Key::T);
    /// Show beside the links what became of openings, addressees, conditions and reports, or stop.
    ToggleMandateChanges: Compare, ListChecks, "command-toggle-mandate-changes", ctrl_alt(Key::M);
    /// Take back what was last said of mandates by hand.
    UndoMandate: Read, Undo2, "command-undo-mandate", none();
    /// Say it again.
    RedoMandate: Read, Redo2, "command-redo-mandate", none();
    /// What is new, what was dropped, citations, openings, numbers.
    ChangeViews: Compare, ListTree, "command-change-views", ctrl_shift(Key::V);
    /// Order rows by the first text or by the last.
    OrderByFirst: Compare, ArrowUpDown, "command-order-by-first", ctrl_shift(Key::J);
    /// Compare the texts the other way round.
    SwapSides: Compare, ArrowLeftRight, "command-swap-sides", ctrl_shift(Key::X);
    /// Go to the comparison behind this one.
    NextComparison: Compare, ChevronRight, "command-next-comparison", ctrl(Key::Tab);
    /// Go to the comparison before this one.
    PreviousComparison: Compare, ChevronLeft, "command-previous-comparison", ctrl_shift(Key::Tab);
    /// Close the comparison in front.
    CloseComparison: Compare, SquareX, "command-close-comparison", ctrl(Key::W);
    /// Make a file of what is on screen.
    Export: Go, FileOutput, "command-export", ctrl(Key::E);
    /// Open what is on screen as a page that the system prints.
    Print: Go, Printer, "command-print", ctrl(Key::P);
    /// Copy the row of the current change, with its marks.
    CopyRow: Compare, Copy, "command-copy-row", ctrl_shift(Key::R);
    /// Copy all rows in view, with their marks.
    CopyRows: Compare, CopyPlus, "command-copy-rows", ctrl_shift(Key::Y);
    /// Choose language, colours and sizes.
    Settings: Window, Settings2, "command-settings", ctrl(Key::Comma);
    /// Full screen; beside a comparison, one change at a time.
    Present: Window, Presentation, "command-present", bare(Key::F11);
    /// Find a command or a text by typing.
    Palette: Go, Search, "command-palette", ctrl(Key::K).or(ctrl_shift(Key::P));
    /// Show which keys do what.
    Shortcuts: Window, Keyboard, "command-shortcuts", bare(Key::F1).or(bare(Key::Questionmark));
    /// Close what is on top: a dialog, a message.
    Dismiss: Window, X, "command-dismiss", bare(Key::Escape);
    /// End the program.
    Quit: Window, LogOut, "command-quit", ctrl(Key::Q);
}
