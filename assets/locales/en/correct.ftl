# Corrections by hand, in the window.

command-correct = Correct by hand
correct-title = Corrections by hand
correct-hint = Kept beside the text, never in its file; each can be undone.
correct-not-now = Texts are coming in: correct once they are there.
correct-undo = Undo the last correction
correct-redo = Redo it
correct-symbol = Symbol
correct-name = Title
correct-date = Date (2017-12-19) or year
correct-series = Series
correct-status = Status
correct-language = Language
correct-set = Set
correct-wrong-symbol = This is no symbol, such as A/RES/72/194.
correct-wrong-date = This is no day, such as 2017-12-19, and no year.
correct-paragraph = Paragraph
correct-mark-one = Press on a paragraph of the text to say what it is.
correct-heading = Heading
correct-footnote = Make it note
correct-mark = Mark of the note
correct-join = Join with the next
correct-split-hint = Put the caret where the second part begins
correct-split = Split at the caret
correct-so-far = Set by hand
correct-kept = Correction kept
