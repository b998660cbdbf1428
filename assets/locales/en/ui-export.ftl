# Making a file.

command-export = Make a file: Word, web page, table…
ui-export-title = Make a file of { $texts }
ui-export-word = Word
ui-export-page = Web page
ui-export-sheet = Excel
ui-export-csv = CSV
ui-export-markdown = Markdown
ui-export-akn = Akoma Ntoso
ui-export-tracked = Tracked changes
ui-export-table = Side by side
ui-export-hint-tracked = { $right } with its changes tracked: all accepted, { $right }; all rejected, { $left }
ui-export-hint-many = A table with a column for each text: struck, what the next one lacks; underlined, what the one before lacks. Tracked changes are made of two texts.
ui-export-nothing = Nothing on screen to make a file of
ui-export-preview-columns = { $count ->
    [one] { $count } more column in the file
   *[other] { $count } more columns in the file
}
ui-export-hint-word = For reading and working on in Word
ui-export-hint-page = One file that opens offline in any browser; print it there, on paper or as a PDF
ui-export-hint-table = A table for spreadsheets and other programs
ui-export-hint-akn = The format in which the United Nations publish their texts for machines
ui-export-place = Where the file goes
ui-export-browse = Choose…
ui-export-write = Make the file
ui-export-replace = Replace it
ui-export-writing = Writing…
ui-export-exists = There is such a file already
ui-export-done = The file is there
ui-export-not-written = The file could not be written ({ $reason }); choose another folder
ui-export-not-opened = No program of this system opened the file: it is ready, { $path }
ui-export-open = Open
ui-export-folder = Show in folder
command-print = Print what is on screen
command-copy-row = Copy the row of the change, with its marks
command-copy-rows = Copy the rows in view, with their marks
ui-export-copied-rows = { $count ->
    [one] { $count } row copied with its marks
   *[other] { $count } rows copied with their marks
}
ui-export-print-page = The page opens in your browser: press Ctrl+P there to print it, on paper or to PDF
ui-export-print-pdf = The PDF opens in your viewer: press Ctrl+P there to print it
ui-export-what = Of what
ui-export-what-text = Open text
ui-export-what-comparison = Comparison
ui-export-what-lineage = Lineage
ui-export-what-history = Paragraph followed
ui-export-kind = Kind of file
ui-export-pdf = PDF
ui-export-json = JSON
ui-export-picture = Picture
ui-export-hint-pdf = Numbered pages, with bookmarks from change to change
ui-export-hint-no-pdf = This program writes no PDF: print the web page, and choose “Save as PDF” in the browser
ui-export-hint-picture = What the window shows, without this dialog, for a slide
ui-export-author = Author of the changes (optional)
ui-export-preview-picture = The picture shows the window as it is behind this dialog: text, rows or lineage, with the heads of columns. What is beyond the screen is not in it.
ui-export-preview-from = Preview, cut, from line { $from }, the first that changes; lines of the file: { $count }, whole
ui-export-preview-count = { $count ->
    [0] Preview: the file has no rows
    [one] Preview: the row of the file, cut if it is long
   *[other] Preview: the first rows, cut; the file has all { $count } rows, whole
}
ui-export-stop = Stop
ui-export-cancelled = Stopped: nothing was written
ui-export-print = Print the web page
