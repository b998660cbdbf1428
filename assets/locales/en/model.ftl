# Values of a document, said in words. Used by the window and by the command line.

status-adopted = adopted
status-draft = draft
status-recommended = recommended
status-unknown = status unknown

body-general-assembly = General Assembly
body-economic-and-social-council = Economic and Social Council
body-security-council = Security Council
body-human-rights-council = Human Rights Council

language-fr = French
language-en = English
language-es = Spanish
language-ru = Russian
language-ar = Arabic
language-zh = Chinese

kind-unchanged = unchanged
kind-revised = revised
kind-split = split
kind-merged = merged
kind-regrouped = regrouped
kind-added = new
kind-removed = removed
kind-moved = moved

confidence-certain = certain
confidence-probable = probable
confidence-possible = to be checked

warning-footnote-without-text = note { $mark } is called, but its text is not in the source file
warning-footnote-not-called = note { $mark } is in the source file, but nothing calls it
warning-number-missing = paragraph { $expected } is missing: the number { $found } follows at once
warning-number-doubled = the number { $number } stands there twice
warning-number-absent = this operative paragraph has no number, though its neighbours have
warning-misfiled = the file has this preambular paragraph among the operative ones
warning-head-contradicted = the head of the file says something else than its text ({ $fact }: { $said }, in the text { $found }); the text is believed
fact-symbol = symbol
fact-language = language
fact-adopted = day of adoption
warning-no-preamble = no preambular paragraph was found
warning-left-behind = { $count ->
    [one] a line behind the end of the text begins like a paragraph; it was left out
   *[other] { $count } lines behind the end of the text begin like paragraphs; they were left out
}
warning-left-over = { $words ->
    [one] { $words } word of this file ({ $percent }%) is in no paragraph: it stands behind the end of its text; compare with the file
   *[other] { $words } words of this file ({ $percent }%) are in no paragraph: they stand behind the end of its text; compare with the file
}
warning-unfinished = the text breaks off: its last paragraph has no full stop
warning-markup-broken = the markup of the file is broken from line { $line } on; compare with the official text

error-at-path = { $sentence }: { $path }
error-empty = the file is empty; choose a file that holds a resolution
error-binary = the bytes of this file are no text; choose the resolution as .docx, .pdf, .html, .xml, .txt or .md
error-not-a-resolution = not a resolution: no operative paragraph was found; choose the text of a resolution or draft resolution
error-other-document = not a resolution: { $kind }; choose the text of a resolution or draft resolution, or read it as plain text (--as-text)
other-decision = a decision
other-presidential-statement = a presidential statement
other-letter = a letter
other-bill = a bill
other-corrigendum = a corrigendum
other-report = a report
error-unknown-format = this kind of file ({ $extension }) is not read; choose the resolution as .docx, .pdf, .html, .xml, .txt or .md
error-too-large = the file is larger than { $limit } MB; choose the text of one resolution
error-line-too-long = line { $line } is longer than { $limit } bytes; choose the text of one resolution, with its line breaks
error-too-many-paragraphs = the file has more than { $limit } paragraphs; choose the text of one resolution
error-markup-broken = the markup of the file is broken in line { $line }, before any text; fetch the file again
error-markup-too-deep = the markup of the file has more than { $limit } elements inside each other; save the resolution in another format
error-too-many-attributes = an element of the file has more than { $limit } attributes; save the resolution in another format
error-document-type = the file declares a document type of its own (DOCTYPE), which is not read for safety; take that line out or save the resolution in another format
error-io = the file cannot be opened ({ $reason }); check its name and your access to it
error-unknown-document = no document “{ $name }” in the library; it has { $nearest }, or give the path of a file
error-too-few-documents = at least two texts are needed; name another one
error-different-languages = { $left } and { $right } are different texts in different languages and cannot be compared; choose two texts in one language, or one text in two languages
error-links-of-many = links set by hand are for two texts; compare two
error-link-unknown = links: { $document } has no paragraph “{ $id }”; give an id as “alinea show” prints it
error-link-twice = links: paragraph { $id } of { $document } stands in two links; put all that belongs together in one
error-link-one-sided = links: one has no paragraph on one side; name at least one on each
error-link-contradicted = links: { $left } and { $right } are both linked and unlinked; take one away
error-internal = something went wrong inside Alinéa ({ $message }); please report it with the files concerned

kind-beside = side by side
translation-unchanged = may be translation: the paragraph did not change in { $language }
translation-phrase = “{ $words }”
translation-wordings = may be translation: the same English words, { $phrases }
translation-wordings-partly = in part, may be translation: the same English words, { $phrases }
reason-same-words = the same words
reason-other-language = same paragraph of the same text in another language
reason-by-hand = set by hand
reason-opening-and-words = same opening words; shared: { $words }
reason-opening = same opening words
reason-words = shared: { $words }
reason-through = by way of { $paragraph } of { $document }
reason-through-and-words = by way of { $paragraph } of { $document }; shared: { $words }
reason-place = same place among their neighbours

count-unchanged = { $count } unchanged
count-revised = { $count } revised
count-split = { $count } split
count-merged = { $count } merged
count-regrouped = { $count } regrouped
count-added = { $count } new
count-removed = { $count } removed
