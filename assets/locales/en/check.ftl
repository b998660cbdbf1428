# Check: what would be understood of files.

cli-about-check = What would be understood of files and folders: symbol, title, language, counts, warnings, errors; nothing is written
cli-usage-check = alinea check PATH... [OPTION]...
cli-arg-check-paths = files and folders (with all below them)
cli-arg-as-text = a document of any kind, as simple paragraphs
cli-check-nothing-read = none of these files could be read; the answer says why
cli-check-summary = { $files ->
    [one] { $files } file
   *[other] { $files } files
}: { $read } read, { $failed } not
cli-check-counts = preamble { $preambular }, operative part { $operative }, items { $items }, paragraphs of annexes { $annexes }, notes { $notes }, repairs { $repairs }
