# Search in the window.

command-show-search = Search
command-find = Find in this text
command-find-next = Next passage
command-find-previous = Previous passage
command-agreed-language = Agreed language of the paragraph
search-copied = Citation copied
search-box = Search all texts
search-clear = Clear the search
search-save = Keep this search
search-forget = Keep this search no longer
search-saved = Searches kept
search-saved-run = Search again for “{ $query }”
search-as-wording = Word for word
search-as-wording-long = Search for all that is typed as one wording, word for word
search-order-text = By date
search-order-latest = Latest first
search-order-score = Best first
search-once = Once each
search-once-long = Show paragraphs that say the same, word for word or nearly, only once
search-distinct-short = { $count ->
    [one] { $count } different paragraph
   *[other] { $count } different paragraphs
}
search-repeated-open = Show { $passages ->
    [one] the passage that is alike or nearly
   *[other] the { $passages } passages that are alike or nearly
} ({ $documents ->
    [one] { $documents } text
   *[other] { $documents } texts
})
search-repeated-close = Show only one
search-likening = Finding paragraphs that say the same: { $percent }%. Until then all passages are shown.
search-likening-later = Indexing: { $percent }%. Paragraphs that say the same are found after that; all passages are shown.
search-likening-begins = Finding paragraphs that say the same. Until then all passages are shown.
search-alike = This paragraph stands, word for word or nearly, in { $documents ->
    [one] { $documents } text
   *[other] { $documents } texts
}
search-facet-more = { $count } more
search-decade-open = Show the years { $years }
search-decade-close = Hide the years { $years }
search-languages = Language of these texts: { $languages }. Search in that language.
search-fields-empty = Each word stands somewhere, but not where the fields ask for it. Without them:
search-spread = Table
search-gathering = First search: { $read } of { $of ->
    [one] { $of } text read
   *[other] { $of } texts read
}
search-stop = Stop
search-stopped = The texts were not read to the end: nothing was looked for.
search-again = Search
search-indexing = Indexing: { $percent } %
search-start = What are you looking for?
search-start-waiting = The passages will show here as soon as the texts are read.
search-start-texts = { $texts ->
    [one] In { $texts } text, footnotes included. You could try:
   *[other] In { $texts } texts, footnotes included. You could try:
}
search-untick = Take the filters off
search-facet-document = Text
search-facet-year = Year
search-facet-body = Body
search-facet-status = Status
search-facet-language = Language
search-facet-part = Part
search-facet-opening = Opening words
search-facet-addressee = Addressee
search-facet-series = Series
search-facet-nobody = nobody is asked
search-facet-no-series = no series
search-facet-unknown = unknown
search-facet-value = { $name }: { $count }
search-part-preamble = Preamble
search-part-operative = Operative part
search-part-heading = Headings
search-part-other = Titles and notes
search-help = How to search
search-help-try = Search for { $query }
search-help-words = all these words in one paragraph, in any form
search-help-exact = exactly these words, in this order
search-help-or = one or the other; parentheses group
search-help-not = the first without the second
search-help-prefix = words that begin so
search-help-symbol = a symbol in any spelling: the text and what cites it
search-help-of = in one text; by status (adopted, draft, recommended)
search-help-year = from one year to another; of a body (ga, ecosoc, sc, hrc)
search-help-part = in the preamble (pp) or the operative part (op); by opening words
search-help-to = by addressee, right behind the opening words
search-help-cites = what cites a text
search-help-lang = in one language
search-help-note = Accents, capitals, apostrophes and spaces do not matter, but accents and capitals do between quotes.

find-field = Find in this text
find-hint = Words, "exact words", prefix*
find-count = { $at } / { $count }, in { $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}
find-nothing = Nothing in this text
find-in-library = In all texts
find-close = Close the find bar

card-title = Agreed language
card-waits = The index is being made: the wording shows here as soon as it is ready.
card-empty = Search for words that follow each other, or mark a paragraph and ask for its agreed language (Ctrl+Shift+Q): this shows where it stands first, last, and what comes near.
card-wording = “{ $words }”
card-place = { $kind }: { $year } { $place }, { $status }
card-span = First and last
card-draft = A draft is not agreed language.
card-not-adopted = No adopted text of this library has it.
card-near = Near variants
card-near-all = Show { $passages ->
    [one] the place
   *[other] the { $passages } places
}
card-near-fewer = Hide the places
card-near-source = { $symbol } ({ $status }), { $place } · { $percent } %
card-years = Passages by year, word for word
card-years-rest = draft or status unknown
card-year = { $year }: { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} in { $documents } of { $searched ->
    [one] { $searched } text
   *[other] { $searched } texts
}
card-citation = Citation
card-copy-fr = Copy in French
card-copy-en = Copy the citation
spread-note = Passages word for word, by year and by body. A cell opens its list.
spread-cell = { $year }, { $body }: { $adopted } in adopted texts, { $recommended } recommended, { $drafts ->
    [one] { $drafts } in a draft
   *[other] { $drafts } in drafts
}, { $unknown } of unknown status; { $documents } of { $searched ->
    [one] { $searched } text
   *[other] { $searched } texts
}
spread-texts = { $documents } of { $searched ->
    [one] { $searched } text
   *[other] { $searched } texts
}

selection-copy = Copy with reference
selection-where = Where is this said?
selection-copied = Words copied

card-languages = In the other languages
card-language-source = { $symbol } in { $language }, { $place }
