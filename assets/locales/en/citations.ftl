command-citations = Citations

cited-title = Citations of { $text }
cited-title-library = Citations in the library
cited-view-cites = What this text cites
cited-view-cited-by = What cites it
cited-view-most = Most cited
cited-view-absent = Cited, but not in the library
cited-gathering = Reading the citations of all texts…
cited-none-cites = No cited text was recognised here.
cited-none-cited-by = No text of the library cites this one.
cited-none-library = No cited text was recognised in the library.
cited-none-absent = Everything that is cited is in the library.
cited-sum-cites = { $texts ->
    [one] { $texts } text cited
   *[other] { $texts } texts cited
}, { $places ->
    [one] in { $places } place
   *[other] in { $places } places
}
cited-sum-cited-by = { $texts ->
    [one] { $texts } text cites it
   *[other] { $texts } texts cite it
}, { $places ->
    [one] in { $places } place
   *[other] in { $places } places
}
cited-sum-library = { $texts ->
    [one] { $texts } text cited
   *[other] { $texts } texts cited
}
cited-searched = Among { $count ->
    [one] the one text loaded
   *[other] the { $count } texts loaded
}, notes included.
cited-absent = not in the library
cited-places = { $places ->
    [one] { $places } place
   *[other] { $places } places
}
cited-in-texts = in { $documents ->
    [one] { $documents } text
   *[other] { $documents } texts
}, { $places ->
    [one] { $places } place
   *[other] { $places } places
}
cited-read = Read { $text }, { $count }
cited-look-for = Paragraphs that cite { $text }, { $count }
