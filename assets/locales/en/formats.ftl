# Files of all kinds: what was noticed in them, and why some cannot be read.

warning-encoding-guessed = the file does not say how its letters are encoded: { $encoding } was guessed; check accents and quotation marks
warning-encoded-twice = the letters had been encoded twice (“Ã©” for “é”); that was undone
warning-unreadable-letters = { $count ->
    [one] { $count } place is no letter in this encoding; a replacement mark stands there
   *[other] { $count } places are no letters in this encoding; replacement marks stand there
}
warning-hidden-characters = { $count ->
    [one] { $count } hidden character is kept: { $list }
   *[other] { $count } hidden characters are kept: { $list }
}
warning-tracked-changes-accepted = the file has recorded changes ({ $inserted } inserted, { $removed } removed); it is read as if all were accepted; --tracked original reads the text before them
warning-tracked-changes-original = the file has recorded changes ({ $inserted } inserted, { $removed } removed); it is read as it stood before them
warning-parts-damaged = parts of the file are damaged; their words are missing or may be wrong: { $names }
warning-breaks-off = the file breaks off: what stood behind line { $line } is missing; get it again
warning-poor-quality = only { $percent } % of the letters on the pages could be told for certain; compare with the pages before you rely on the words
warning-corrections-unreadable = the corrections made by hand cannot be read: this is the text without them
warning-corrections-left-out = { $count ->
    [one] { $count } correction made by hand does not fit the text any more and was left out
   *[other] { $count } corrections made by hand do not fit the text any more and were left out
}

error-encrypted = the file is locked with a password; save it without one
error-damaged = the file is damaged: it begins as { $format } and cannot be read as such; get it again or save it anew
error-breaks-off = the file breaks off: a part of its text or of its fonts is missing; get it again
error-scanned = the pages are scanned pictures, without text; run text recognition (OCR) over the file, or choose another copy
error-no-documents = there is no document in the archive; choose one with .docx, .pdf, .html, .xml, .md or .txt files
error-several-documents = the archive has { $count } documents; choose one by its name behind #, as in archive.zip#{ $first }; it has { $names }
error-no-such-member = the archive has no document “{ $name }”; it has { $names }
error-limit-parts = the file has more than { $limit } parts; choose the text of one resolution
error-limit-members = the archive has more than { $limit } files; unpack it and choose a folder
error-limit-member = a part of the archive is larger than { $limit } MB unpacked; unpack it and choose one file
error-limit-unpacked = the archive is larger than { $limit } MB unpacked; unpack it and choose one file
error-limit-ratio = a part of the archive grows more than { $limit } times when it is unpacked, which no document does; do not trust this file
error-limit-pages = the file has more than { $limit } pages; choose the text of one resolution
error-limit-seconds = a page took more than { $limit } s to read; save the file anew or choose another copy
error-limit-memory = reading the file took more than { $limit } MB of memory; save it anew or choose another copy

cli-arg-tracked = Text of a file with recorded changes: accepted (default) or original
