# Reading and comparing: what was added to the screen.

ui-cell-name = { $symbol }, { $paragraph }: { $words }
ui-paragraph-name = { $paragraph }: { $words }
ui-rest-name = { $kind }: { $words }
ui-unified-part = { $year } · { $paragraph }

ui-context = Only what changed
ui-context-rows = { $count ->
    [0] with nothing around it
    [one] with one paragraph around it
   *[other] with { $count } paragraphs around it
}

kind-mandate-changed = mandate changed
ui-changes-step = Texts
ui-changes-paragraphs = Paragraphs
ui-changes-kind = Change
ui-changes-similarity = In common
ui-changes-words = First words

ui-present-year = { $year }
ui-present-more = More: { $key }
ui-present-year-absent = { $year }: no such paragraph

ui-compare-with-field = Symbol, title or year
ui-group-recent = Recent
ui-group-opened = Opened recently
ui-group-not-opened = The others
ui-sort = Sort
ui-sort-oldest = From the oldest to the latest
ui-sort-latest = From the latest to the oldest
ui-sort-symbol = By symbol
ui-sort-title = By title

ui-settings-letters = Letters of the texts
ui-letters-serif = Source Serif (as in a book)
ui-letters-sans = Inter (without serifs)

ui-base = Each text is compared
ui-base-none = with the one before
ui-base-text = with the base text { $year }
ui-base-head = Base text

ui-gutter-check = to check
