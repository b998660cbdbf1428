# The lineage on screen.

command-show-lineage = Lineage
command-show-history = Follow the paragraph through the years
ui-group-series = Series
ui-group-no-series = No other version
ui-lineage-operative = Operative part
ui-lineage-preamble = Preamble
ui-lineage-all = All
ui-lineage-several = Two versions or more
ui-lineage-count = { $count ->
    [one] { $count } thread
   *[other] { $count } threads
}
ui-lineage-count-hidden = { $count ->
    [one] { $count } thread
   *[other] { $count } threads
}, { $hidden } of one text alone
ui-lineage-order = In the order of the latest text
ui-lineage-gone = { $count ->
    [one] { $count } thread that the text of { $text } no longer has
   *[other] { $count } threads that the text of { $text } no longer has
}
ui-lineage-row = { $words }…: { $cells }
ui-lineage-empty = No lineage is open
ui-lineage-waiting = The versions are being compared…
ui-lineage-open = Follow the versions of the text that is open
ui-history-present = Present in { $present } of { $all ->
    [one] { $all } text
   *[other] { $all } texts
}
ui-history-steps = Steps
ui-history-steps-name = Compare each text with the one before
ui-history-base = Compare each text with { $document }
ui-history-first = first appearance
ui-history-is-base = base text
ui-history-gap = no counterpart in { $years }
ui-history-aside = no direct link to the texts before
ui-history-since = compared with { $year }
ui-history-gone = Absent since: { $years }
ui-history-read = Read { $place }
command-change-views = Views of change
ui-views-title = Changes from { $from } to { $to }
ui-legend-sure = sure link
ui-legend-check = to be checked
ui-legend-first = first
ui-legend-draft = draft
ui-legend-last = last
ui-views-step = Show the changes from { $from } to { $to }

ui-also-title = Compare the titles too
ui-also-notes = Compare the footnotes too
ui-translation-notes = Mark what may be translation
ui-gutter-translation = may be translation
ui-paragraph-note = footnote { $number }
ui-paragraph-title = title
ui-series-put-together = One series, put together by hand
ui-series-taken-apart = No longer in one series, by hand
ui-series-put-back = Series as before
command-series-together = Put the ticked texts into one series
command-series-apart = Take the ticked texts apart (no versions of one text)
ui-notes-compared = Footnotes compared too
ui-history-alike = Where else the library says these words of { $document }, as they are or nearly
