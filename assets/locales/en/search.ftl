# Search.

cli-about-search = Searches all texts: words, "exact words", fields
cli-about-quote = Where a wording stands first, last, and what comes nearest
cli-about-citations = What texts cite, and what cites them
cli-usage-search = alinea search QUERY... [--in DOC...] [OPTION]...
cli-usage-quote = alinea quote "WORDS" [--in DOC...] [OPTION]...
cli-usage-citations = alinea citations [DOC]... [OPTION]...
cli-arg-query = What to look for: words, "exact words", AND, OR, -not, prefix*, symbol: body: year:2010..2020 part:pp|op verb: to: cites: status: lang:
cli-arg-words = The wording, in quotes
cli-arg-within = Searches these documents only
cli-arg-limit = Gives the first passages only; all are counted
cli-arg-sort = Order of the passages: date, latest or score; by default score in JSON, date in text
cli-arg-once = Lists paragraphs that say the same, word for word or nearly, only once
cli-arg-exhaustive = Compares the wording with every paragraph, without an index
cli-arg-documents-cited = Documents whose citations are asked for; without them, the whole library

# What is wrong with a query.
query-at = { $sentence } (at character { $at }: “{ $part }”)
query-empty = there is no word to look for; type a word, a symbol or an expression in quotes
query-too-long = the query is too long (more than { $limit } bytes); for a long passage use alinea quote
query-wording-too-long = the wording is too long (more than { $limit } bytes); give a part of it
query-too-many-terms = the query has too many words (more than { $limit }); for a long passage use alinea quote
query-unknown-field = there is no field “{ $name }”; the fields are { $fields }
query-no-value = the field { $name } needs a value, such as { $example }
query-wrong-value = the field { $name } cannot be “{ $value }”; for example { $example }
query-stray-parenthesis = this parenthesis closes nothing; take it out or open one before it
query-open-quote = this quote is not closed; close it behind the last word
query-open-parenthesis = this parenthesis is not closed; close it or take it out
query-nothing-behind = something is missing behind { $word }
query-too-deep = more than { $limit } parentheses within each other; make the query simpler
query-nothing-before = something is missing before { $word }

search-summary = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} in { $documents ->
    [one] { $documents } text
   *[other] { $documents } texts
} of { $searched }
search-listed = { $count ->
    [one] The first is listed
   *[other] The first { $count } are listed
}.
search-distinct = { $count ->
    [one] One paragraph, word for word or nearly.
   *[other] { $count } different paragraphs, each listed once.
}
search-repeated = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} alike or nearly, in { $documents ->
    [one] { $documents } text
   *[other] { $documents } texts
}
search-none = No passage in { $searched ->
    [one] this text
   *[other] these { $searched } texts
}.
search-none-in-one = No passage in this text.
search-missing = “{ $word }” stands nowhere.
search-missing-nearest = “{ $word }” stands nowhere; perhaps { $nearest }?
search-all-known = Each word stands somewhere, but not together in one paragraph.
search-reading-texts = { $count ->
    [one] One text is read first.
   *[other] { $count } texts are read first. They are then kept ready for the next search.
}
search-making-families = Paragraphs that say the same are brought together first, once for these texts.
search-texts-not-kept = The texts cannot be kept ready in { $folder }: the next search reads them again.
search-left-out = { $document } can no longer be read and was not searched
search-count = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
search-in-title = title
search-in-heading = heading
search-in-note = note { $mark }
search-in-paragraph = § { $number }

quote-searched = Searched word for word in { $texts ->
    [one] { $texts } text
   *[other] these { $texts } texts
} ({ $paragraphs ->
    [one] { $paragraphs } paragraph
   *[other] { $paragraphs } paragraphs
}).
quote-first = First
quote-last = Last
quote-first-adopted = First adopted
quote-first-draft = Earliest draft
quote-counts = { $adopted ->
    [one] { $adopted } adopted text
   *[other] { $adopted } adopted texts
}, { $recommended } recommended, { $drafts ->
    [one] { $drafts } draft
   *[other] { $drafts } drafts
}{ $unknown ->
    [0] {""}
   *[other] , { $unknown } of unknown status
}
quote-first-unknown = Status unknown
quote-not-known-to-be-agreed = Nothing says whether these texts were adopted: it may not be agreed language.
quote-draft-only = Only drafts have it: a draft is not agreed language.
quote-nearest = Nearest wordings
quote-family = Boilerplate: this paragraph stands, word for word or nearly, in { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}.
quote-said-in = in { $texts ->
    [one] { $texts } text
   *[other] { $texts } texts
}, first { $first }, last { $last }
quote-none = No text has these words in this order.
quote-no-nearest = Nothing comes near.

citation = “{ $words }”, { $resolution }, { $day }, { $place } ({ $status })
citation-of-general-assembly = General Assembly resolution { $number }
citation-of-economic-and-social-council = Economic and Social Council resolution { $number }
citation-of-security-council = Security Council resolution { $number }
citation-of-human-rights-council = Human Rights Council resolution { $number }
citation-draft = draft resolution { $symbol }
citation-status-adopted = adopted
citation-status-recommended = recommended text, not adopted as such by the body it is addressed to
citation-status-draft = draft, not adopted
citation-status-unknown = status unknown
citation-day = { $day } { $month } { $year }
citation-undated = undated
citation-title = title
citation-note = footnote { $mark }
citation-preambular = preambular para. { $nth }
citation-paragraph = para. { $number }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

citations-cites = Cites
citations-cited-by = Cited by
citations-most = Most cited
citations-absent = Cited, but not in the library
citations-none = No citation.
citations-in = { $documents ->
    [one] in { $documents } text
   *[other] in { $documents } texts
}: { $places }
