# The window.

ui-menu = Menu
ui-app-name = Alinéa
ui-offline = Offline: nothing leaves this computer
ui-dismiss = Close this message
ui-dismiss-all = Close all
ui-notices-others = { $count ->
    [one] + { $count } more message
   *[other] + { $count } more messages
}
ui-cancel = Cancel
ui-drop = Drop the files to read them
ui-opening = Reading…
ui-comparing = Comparing…
ui-copied = Paragraph copied with its citation

# Commands
command-open-file = Open a file…
command-show-reading = Read
command-show-comparison = Compare
command-toggle-library = Show or hide the library
command-filter-library = Filter the library
command-compare-with = Compare with…
command-compare-checked = Compare the ticked texts
command-compare-sample = Compare 2004, 2017 and 2023
command-read-sample = Read A/RES/72/194
command-next-change = Next change
command-previous-change = Previous change
command-fold-single = Fold paragraphs without a counterpart
command-fold-unchanged = Fold unchanged paragraphs
command-copy-paragraph = Copy the marked paragraph, with its citation
command-text-larger = Larger text
command-text-smaller = Smaller text
command-toggle-theme = Switch between light and dark
command-switch-language = Français
command-back = Go back
command-forward = Go forward
command-go-to-paragraph = Go to paragraph…
command-copy-plain = Copy the marked paragraph, without its citation
command-toggle-outline = Show or hide the outline
command-toggle-source = See the source text
command-only-changed = Show only what changed
command-next-layout = In one column, step by step
command-toggle-change-list = Show or hide the list of changes
command-order-by-first = In the order of the first text
command-swap-sides = Compare the other way round
command-next-comparison = Next comparison
command-previous-comparison = Previous comparison
command-close-comparison = Close the comparison
command-settings = Settings…
command-present = Present, one change at a time
command-palette = Search or run a command
command-shortcuts = Keyboard shortcuts
command-dismiss = Close
command-quit = Quit

ui-key-ctrl = Ctrl
ui-key-shift = Shift
ui-key-escape = Esc
ui-key-alt = Alt
ui-key-enter = Enter
ui-key-page-up = Page Up
ui-key-page-down = Page Down

# Settings
ui-settings = Settings
ui-settings-language = Language
ui-language-fr = Français
ui-language-en = English
ui-settings-theme = Background
ui-theme-system = As the system has it
ui-theme-light = Light
ui-theme-dark = Dark
ui-settings-palette = Colours of changes
ui-palette-color-blind-safe = Blue and orange (safe for all eyes)
ui-palette-legal = Blue, red and green (legal use)
ui-palette-high-contrast = High contrast

# First screen
ui-welcome-title = { $count ->
    [0] No text is loaded.
    [one] One text awaits you.
    [5] Five texts await you.
   *[other] { $count } texts await you.
}
ui-welcome-sentence = Alinéa reads United Nations resolutions and compares their versions, paragraph by paragraph, word by word. Everything stays on this computer.
ui-welcome-compare = Compare { $first }, { $second } and { $third }
ui-welcome-read = Read { $symbol }
ui-welcome-open = Open a file
ui-welcome-open-hint = Word, PDF, web page, UN XML, text or archive, chosen or dropped here
ui-welcome-promise = A file you open is never changed.

# Library
ui-library-title = Library ({ $count })
ui-library-title-filtered = Library ({ $shown } of { $count })
ui-library-filter = Filter by symbol, title, year
ui-library-nothing = No text answers to this filter.
ui-library-clear-filter = Clear the filter
ui-library-compare-checked = { $count ->
    [one] Tick another text
   *[other] Compare { $count } texts
}
ui-library-uncheck = Untick all
ui-library-check = Tick { $symbol } to compare it
ui-library-counts = Preamble { $preamble } · operative part { $operative } · notes { $notes }
ui-library-size = { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}, { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}

# Dialogs
ui-path-title = Open a file
ui-path-hint = The system showed no dialog. Type the path of the file, or drop the file on the window.
ui-path-field = Path of the file
ui-path-open = Open
ui-compare-with-title = Compare { $symbol } with…

# Reading
ui-reading-session = session { $session }
ui-reading-session-of-year = { $session } session
ui-reading-preamble = Preamble
ui-reading-operative = Operative part
ui-reading-notes = Notes
ui-reading-no-note-here = The notes of the paragraphs in view appear here.
ui-note-text = Note { $mark }: { $text }
ui-note-without-text = Note { $mark }: its text is missing from the source file.
ui-citation-open = Open { $symbol }
ui-paragraph-heading = heading
ui-paragraph-preamble = preambular paragraph { $number }
ui-paragraph-operative = paragraph { $number }
ui-paragraph-operative-short = § { $number }
ui-paragraph-preamble-short = PP{ $number }
ui-quotation = { $symbol } ({ $status }), { $paragraph }

# Comparison
ui-column-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
ui-entry-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
ui-row-name = Row { $row }: { $steps }
ui-row-folded = { $row } (folded, Enter to open)
ui-moved-to = Moved: { $from }, see { $to } ({ $year })
ui-moved-from = { $from } becomes { $to }: see where it stood
ui-since = since { $year }
ui-similarity = { $percent }%
ui-minimap = Overview of the comparison
ui-change-position = { $current } / { $count }
ui-change-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
ui-filter-name = { $kind }: { $count }
ui-filter-all = All
ui-filter-unchanged = Unchanged
ui-filter-revised = Revised
ui-filter-split = Split
ui-filter-merged = Merged
ui-filter-regrouped = Regrouped
ui-filter-added = Added
ui-filter-removed = Removed
ui-filter-moved = Moved
ui-count-moved = { $count ->
    [0] No row moved
    [one] { $count } row of these moved
   *[other] { $count } rows of these moved
}
ui-sum = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}: { $kinds }
ui-sum-short = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $changed ->
    [one] { $changed } change
   *[other] { $changed } changes
}
ui-sum-counted = Counted from text to text: a row counts once at each step.
ui-sum-words = { $inserted ->
    [one] { $inserted } word inserted
   *[other] { $inserted } words inserted
}, { $removed } removed
ui-coarser = very long: compared more coarsely
ui-links-to-check = { $count ->
    [0] Nothing to check
   *[other] { $count } to check
}
ui-not-compared = Not compared: { $what }
ui-left-out-notes = { $count ->
    [0] notes (none)
    [one] { $count } note
   *[other] { $count } notes
}
ui-left-out-preambles = preambles
ui-left-out-operative = operative parts
ui-options = How texts are compared
ui-part-all = Preamble and operative part
ui-part-preamble = Preamble only
ui-part-operative = Operative part only
ui-ignore-punctuation = Do not mark punctuation
ui-ignore-case = Do not mark capital letters

# Values
ui-date = { $day } { $month } { $year }
ui-month-1 = January
ui-month-2 = February
ui-month-3 = March
ui-month-4 = April
ui-month-5 = May
ui-month-6 = June
ui-month-7 = July
ui-month-8 = August
ui-month-9 = September
ui-month-10 = October
ui-month-11 = November
ui-month-12 = December

# Warnings
ui-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
ui-warning-at = { $paragraph }: { $sentence }

# Messages
ui-notice-settings-set-aside = Your settings could not be read; they are kept in { $path } and the defaults apply.
ui-notice-settings-not-saved = Your settings could not be saved: { $reason }.
ui-notice-session-set-aside = What was open could not be read again; the file is kept in { $path }.
ui-notice-session-not-saved = What is open could not be noted for next time: { $reason }.

# Palette and shortcuts
ui-palette-field = Find a text or a command
ui-palette-commands = Commands
ui-palette-texts = Texts
ui-palette-paragraphs = Paragraphs
ui-palette-search = Search
ui-palette-search-for = Search all texts for “{ $words }”
ui-palette-nothing = Nothing answers. Try a symbol, a word of the title or the name of a command.
ui-palette-choose = choose
ui-palette-run = run
ui-palette-only-texts = texts
ui-palette-only-paragraphs = paragraph
ui-sheet-title = Keyboard shortcuts
ui-sheet-go = Go and open
ui-sheet-read = Read
ui-sheet-compare = Compare
ui-sheet-window = Window
ui-sheet-or = { $first } or { $second }
ui-close = Close

# Reading, continued
ui-copied-plain = Paragraph copied without its citation
ui-copied-symbol = { $symbol } is copied
ui-outline = Outline
ui-outline-line = { $paragraph }: { $text }
ui-go-to-title = Go to paragraph
ui-go-to-field = Number: 7, PP3, OP2.a
ui-go-to-unknown = This text has no paragraph of that name.
ui-citation-copy = { $symbol } is not in the library: copy its symbol
ui-reading-rest = What is not part of the text ({ $count })
ui-rest-front = before the text
ui-rest-furniture = page furniture
ui-rest-link = added link
ui-rest-closing = end of the document
ui-rest-unexplained = not recognised
ui-source-head = { $name }: { $count ->
    [0] no repair
    [one] { $count } repair
   *[other] { $count } repairs
}
ui-source-repair = “{ $from }” is read “{ $to }” ({ $place })

# Comparison, continued
ui-hidden-rows = { $count ->
    [one] { $count } row without a change, hidden: show
   *[other] { $count } rows without a change, hidden: show
}
ui-hidden-count = { $count ->
    [one] { $count } row hidden
   *[other] { $count } rows hidden
}
ui-changes = Changes
ui-changes-none = No change in what is shown.
ui-changes-line = { $numbers }, { $kind }, { $similarity }: { $words }
ui-why = Why this link
ui-why-similarity = { $percent }% of words in common, link { $confidence }
ui-why-alternatives = Other possible links, not taken:
ui-why-alternative = { $left } → { $right } ({ $percent }%)
ui-why-together = See both texts together
ui-replaces = In place of: { $words }
ui-replaced-by = Replaced by: { $words }
ui-only-here = Nothing on the other side at this place
ui-together-title = { $from } → { $to }
ui-unified-step = In one column: { $from } → { $to }
ui-tab = Comparison { $texts }
ui-tab-close = Close: { $name }

# Settings and presentation
ui-settings-leading = Line height
ui-leading-tight = Tight
ui-leading-normal = Normal
ui-leading-wide = Wide
ui-settings-density = Density
ui-density-comfortable = Comfortable
ui-density-compact = Compact
ui-settings-text-size = Text size
ui-present-legend = struck: gone in { $year }; underlined: new in { $year }
ui-present-leave = Leave the presentation

# Library, continued
ui-group = Group by: { $name }
ui-group-year = Year
ui-group-body = Body
ui-group-status = Status
ui-group-head = { $name } ({ $count })
ui-group-unknown = Unknown body

# Links set by hand.
command-undo-link = Undo what was last set by hand
command-redo-link = Redo what was set by hand
ui-link-title = Link paragraphs by hand
ui-link-hint = Tick on each side the paragraphs that answer each other: one on each side, or several for a split or merge.
ui-link-field = Find a paragraph by number or words
ui-link-enter = Link
ui-link-none = No paragraph
ui-link-ask = Link by hand…
ui-link-cut = Unlink
ui-link-forget = Back to the proposed link
ui-linked = Linked by hand
ui-unlinked = Unlinked by hand
ui-link-forgotten = Link by hand taken away
ui-link-undone = Link undone
ui-link-redone = Link redone
ui-notice-links-set-aside = Links set by hand could not be read; they were set aside in { $path }.
ui-notice-mandates-set-aside = Your corrections of mandates could not be read; they are kept in { $path }.
ui-notice-by-hand-not-saved = What was set by hand could not be saved ({ $reason }); it holds until the window is closed.
