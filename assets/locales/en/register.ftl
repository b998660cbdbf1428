# The register of mandates, the marks in the text and the card of a paragraph.

command-show-mandates = Mandates
command-next-sheet = Mandates: next sheet
command-previous-sheet = Mandates: previous sheet
command-toggle-evidence = Mark addressees, conditions and deadlines
ui-mandates-counts = { $shown ->
    [one] { $shown } clause of { $all }
   *[other] { $shown } clauses of { $all }
 }
ui-mandates-about-register = Each row opens the words of the text that prove it; the UN has no official scale of opening words.
ui-mandates-about-scale = Each row opens the words that prove it. Steps (1 to 5) are on our own scale: the UN has no official one.
ui-mandates-our-scale = The step behind an opening (1 to 5) is on our own scale: the UN has no official one.
ui-mandates-about-conditions = Where a condition comes in and goes: its words at the left, the paragraphs that have it under each text.
ui-mandates-about-reports = Who is to report to whom, on what, and what becomes of the request from one text to the next.
ui-mandates-about-addressees = How many clauses are addressed to whom, text by text; a number opens their list.
ui-mandates-about-growth = What each text counts; a bar opens the list of what it counts.
ui-mandates-about-changes = What changes between linked paragraphs, with the words of both texts, and the requests that come or go with their paragraph.
ui-mandates-register = Register
ui-mandates-conditions = Conditions
ui-mandates-reports = Reports
ui-mandates-addressees = Addressees
ui-mandates-growth = Growth
ui-mandates-group = By addressee
ui-mandates-copy = Copy the table
ui-mandates-copied = { $count ->
    [one] { $count } row copied: paste it into a spreadsheet
   *[other] { $count } rows copied: paste them into a spreadsheet
}
ui-mandates-copying = Copying the table…
ui-mandates-filter = Filter mandates
ui-mandates-clear = Show all
ui-mandates-chosen = Chosen
ui-mandates-unchoose = No longer choose: { $choice }
ui-mandates-legend-chosen = what is chosen
ui-mandates-figure-all-clauses = Clauses
ui-mandates-nothing = No clause answers to these choices.
ui-mandates-texts = Texts
ui-mandates-addressee = Addressee
ui-mandates-opening = Opening
ui-mandates-condition = Condition
ui-mandates-manner = What is done
ui-mandates-deadline = Deadline
ui-mandates-with-deadline = with a deadline
ui-mandates-without-deadline = without a deadline
ui-mandates-only-reports = Asks for a report
ui-mandates-nobody = No addressee named
ui-mandates-nobody-here = none
ui-mandates-no-condition = none
ui-mandates-no-deadline = none
ui-mandates-implied = implied: { $name }
ui-mandates-choice = { $name }, { $count }
ui-mandates-sort = Sort by { $column }
ui-mandates-sorted-up = { $column }, sorted upwards
ui-mandates-sorted-down = { $column }, sorted downwards
ui-mandates-row = { $document } { $paragraph }: { $said }
ui-mandates-bar = { $figure }, { $document }: { $count } ({ $part })
ui-mandates-figure-paragraphs = Operative paragraphs
ui-mandates-figure-words = Words of the operative part
ui-mandates-legend-whole = all
ui-mandates-legend-requests = requests
ui-mandates-legend-draft = draft
ui-mandates-figure-clauses = Clauses, of which requests (filled)
ui-mandates-figure-conditions = Conditions
ui-mandates-figure-reports = Reporting requests
ui-evidence-title = Mandate: { $paragraph }
ui-evidence-computed = Computed from the words that are marked
ui-evidence-addressee = Addressee
ui-evidence-condition = Condition
ui-evidence-no-deadline = none
ui-evidence-choose = Click an operative paragraph, or go there by its number (Ctrl+G): what it asks, of whom, on what conditions and by when will show here.
ui-evidence-nothing = Nothing was found in these words ({ $paragraph }); only the operative part is read.
ui-evidence-implied = Implied addressee
ui-evidence-later = Name now
ui-evidence-deadline = Deadline
ui-evidence-report = Reporting request
ui-evidence-by = By
ui-evidence-to = To
ui-evidence-on = On

ui-mandates-changes = Changes
ui-mandates-export = Export…
ui-mandates-office = Asked of the Office
ui-mandates-on-scale = { $words } ({ $step }/5)
ui-mandate-changes = Changes of mandate
ui-mandate-changes-none = No comparison is open: compare texts to see what becomes of their mandates.
ui-mandate-changes-compare = Compare { $count ->
    [one] this text
   *[other] these { $count } texts
}
ui-mandate-changes-how = Tick 2 to { $count } texts in the register, or open a comparison.
ui-mandate-changes-all = All
ui-mandate-changes-report = Report
ui-mandate-changes-new = New paragraphs
ui-mandate-changes-removed = Removed paragraphs
ui-mandate-changes-paragraphs = Paragraphs
ui-mandate-changes-export = There is nothing to export: compare texts first.
ui-mandate-changes-off = Changes of mandate are not shown in the comparison.
ui-mandate-changes-of = Comparison: { $texts }
ui-mandate-changes-nothing = No mandate changes from one text to the next.
ui-filter-mandate = Mandate changed
command-toggle-mandate-changes = Show or hide changes of mandate
command-undo-mandate = Undo the last correction of a mandate
command-redo-mandate = Redo the correction of a mandate
ui-addressees-typed = Addressees
ui-addressees-hint = Parted by semicolons; empty: nobody
ui-addressees-enter = Keep
ui-addressees-change = Change the addressee
ui-by-hand-forget = Back to what was read
ui-not-a-condition = This is not a condition
ui-settings-scale = Scale of opening words (ours)
ui-scale-shown = Show our scale
ui-scale-reset = Back to our steps
ui-scale-step = Put “{ $lemma }” at step { $step } of our scale
ui-scale-off = Take “{ $lemma }” off our scale
ui-scale-how = From 1 (takes note) to 5 (decides, demands); the dash takes it off the scale. Verbs of the texts in the register come first.
ui-scale-steps = From 1 (takes note) to 5 (decides, demands); the dash takes it off the scale.
ui-scale-filter = Filter opening words
ui-scale-nothing = No opening words answer this filter.
ui-scale-ours = { $step ->
    [0] not on our scale
   *[other] ours: { $step }
 }
ui-by-hand = set by hand
ui-scale-note = This scale is ours: the UN has no official scale of opening words. It can be changed.
ui-mandates-gathering = Reading mandates: { $done } of { $total ->
    [one] { $total } text
   *[other] { $total } texts
}
ui-mandates-library = The whole library ({ $count })
ui-mandates-columns = { $count ->
    [one] The first text
   *[other] The first { $count } texts
} that have something to show: to see others, choose fewer.
ui-mandates-more-typed = And { $count } more: words in the field above find them.
ui-mandates-bars = { $count ->
    [one] The first text
   *[other] The first { $count } texts
} of { $all }: to see others, choose fewer.

ui-mandates-facets = Show or hide the choices
ui-mandates-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
ui-mandates-less = Show fewer
ui-mandates-tick-all = All
ui-mandates-tick-none = None
ui-mandates-fold-all = Fold the groups
ui-mandates-unfold-all = Unfold the groups
ui-mandates-open-list = Open the list
ui-mandates-no-text = No text is ticked.
ui-mandates-none-of-conditions = None of the ticked texts sets a condition, such as “within existing resources” or “upon request”.
ui-mandates-none-of-reports = None of the ticked texts asks for a report.
ui-mandates-none-of-addressees = None of the ticked texts addresses anybody by name.
ui-mandates-looking = Looking through the clauses…
ui-mandates-fate-new = + new
ui-mandates-fate-repeated = = repeated
ui-mandates-fate-changed = ~ changed
ui-mandates-fate-dropped = − dropped
ui-mandates-report-to-unsaid = { $by } (to whom: not said)
ui-mandates-report-by-unsaid = To { $to } (by whom: not said)
ui-mandates-report-unsaid = By and to whom: not said
ui-mandates-filter-rows = Filter the rows
ui-mandates-no-such-row = No row answers this filter.
ui-mandates-all-reports = All
ui-mandates-first-and-last = First in { $first }, last in { $last }
ui-mandates-only-in = Only in { $first }
