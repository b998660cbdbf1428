# The register of mandates, the marks in the text and the card of a paragraph.

command-show-mandates = Mandates
command-toggle-evidence = Mark addressees, conditions and deadlines
ui-mandates-title = Register of mandates
ui-mandates-counts = { $shown ->
    [one] 1 clause of { $all }.
   *[other] { $shown } clauses of { $all }.
 } Each row opens the words of the text that prove it; the UN has no official scale of opening words.
ui-mandates-register = Register
ui-mandates-conditions = Conditions
ui-mandates-reports = Reports
ui-mandates-addressees = Addressees
ui-mandates-growth = Growth
ui-mandates-group = By addressee
ui-mandates-copy = Copy the table
ui-mandates-filter = Filter mandates
ui-mandates-clear = Show all
ui-mandates-nothing = No clause answers to these choices.
ui-mandates-texts = Texts
ui-mandates-addressee = Addressee
ui-mandates-opening = Opening
ui-mandates-condition = Condition
ui-mandates-only-reports = Asks for a report
ui-mandates-nobody = No addressee named
ui-mandates-nobody-here = none
ui-mandates-no-condition = none
ui-mandates-no-deadline = none
ui-mandates-implied = { $name } (implied)
ui-mandates-choice = { $name }, { $count }
ui-mandates-sort = Sort by { $column }
ui-mandates-sorted-up = { $column }, sorted upwards
ui-mandates-sorted-down = { $column }, sorted downwards
ui-mandates-row = { $document } { $paragraph }: { $opening }, { $addressee }, { $what }
ui-mandates-bar = { $figure }, { $document }: { $count } ({ $part })
ui-mandates-figure-paragraphs = Operative paragraphs
ui-mandates-figure-words = Words of the operative part
ui-mandates-figure-clauses = Clauses, of which requests (filled)
ui-mandates-figure-conditions = Conditions
ui-mandates-figure-reports = Reporting requests
ui-evidence-title = Mandate of paragraph { $paragraph }
ui-evidence-computed = Computed from the words that are marked
ui-evidence-addressee = Addressee
ui-evidence-implied = Implied addressee
ui-evidence-later = Name now
ui-evidence-deadline = Deadline
ui-evidence-report = Reporting request
ui-evidence-by = By
ui-evidence-to = To
ui-evidence-on = On
