# The import in the window.

command-import = Import texts…
import-title = Import texts
import-hint = Word, PDF, web pages, text, Markdown, the UN’s XML, zip archives. A folder can also be dropped on the window. The original files are never changed.
import-files = Files…
import-folder = A folder…
import-copies = Copy
import-references = Leave where they are
import-progress = { $done } of { $total }
import-stop = Stop
import-stopping = Stopping…
import-close = Close
import-copy = Copy the report
import-column-outcome = Outcome
import-column-symbol = Symbol
import-column-language = Language
import-column-counts = PP / OP
import-column-warnings = Warnings
import-column-file = File
import-status = Import: { $done } of { $total }
