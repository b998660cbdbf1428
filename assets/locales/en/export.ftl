# Files that leave the program.

export-no-such-form = this answer cannot be given as { $form }; choose another --format
export-no-pdf = no PDF is written by this program: write the web page (--format html), open it in a browser and print it to PDF
export-no-glyphs = the fonts of the program lack the letters of this text ({ $letters }); write the web page (--format html), open it in a browser and print it to PDF
export-failed = the file could not be made ({ $reason }); choose another --format
export-needs-file = { $form } is not for the terminal: name a file with -o
export-exists = the file exists already: choose another name, or --force to replace it: { $path }

export-title-library = Library
export-column-paragraph = paragraph
export-column-number = number
export-column-section = part
export-column-text = text
export-column-notes = notes
export-column-change = change
export-column-earlier = earlier
export-column-later = later
export-column-similarity = likeness, %
export-column-confidence = link
export-section-preamble = preamble
export-section-operative = operative part
export-section-heading = heading
export-section-note = note

export-banner-draft = { $document }: draft, not adopted
export-banner-recommended = { $document }: recommended to another body
export-source = { $document }: { $name }, SHA-256 { $hash }
export-summary = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} = { $kinds }; { $moved ->
    [0] none of them moved
    [one] { $moved } of them moved
   *[other] { $moved } of them moved
}; { $left ->
    [one] { $left } word
   *[other] { $left } words
}, then { $right }: { $removed } removed, { $inserted } inserted
export-left-out = { $document }: { $count ->
    [one] { $count } line outside the paragraphs is left out here (running head, added link, closing line)
   *[other] { $count } lines outside the paragraphs are left out here (running heads, added links, closing lines)
}
export-preamble-only = Compared: the preamble alone
export-operative-only = Compared: the operative part alone
export-legend = Underlined: inserted. Struck through: removed. Double underlined: moved within a split or merged paragraph.
export-legend-many = Underlined: not in the text before. Struck through: not in the text after. Both: only here. Double underlined: moved within a split or merged paragraph.

export-page-caption = A row for each paragraph: what happened to it, then its words in each text
export-page-show = Kinds of change that are shown
export-page-first-change = First change ↓
export-page-previous = Previous change
export-page-next = Next change
export-page-inserted = inserted
export-page-removed = removed
export-page-brief = came with this text, gone in the next
export-page-moved = moved within a split or merged paragraph
export-page-notes = Notes

export-title-hits = Search
export-title-quote = Agreed language
export-title-spread = Years and bodies
export-title-citations = Citations
export-title-mandates = What the texts ask
export-title-series = Series

export-pdf-missing = Characters that the fonts lack, written as their numbers: { $letters }
export-pdf-gap = Absent from { $texts }
