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
ui-export-hint-tracked = The later text with its changes tracked: all accepted, the later text; all rejected, the earlier one
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
ui-export-open = Open
ui-export-folder = Show in folder
