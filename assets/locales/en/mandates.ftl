# What is asked, of whom, on what conditions, by when: the command line and the exports.

cli-about-mandates = What texts ask: opening words, addressees, conditions, deadlines, reporting requests
cli-usage-mandates = alinea mandates DOC... [OPTION]...
cli-arg-mandate-documents = The documents
cli-arg-mandate-part = The part that is read: operative (the default), preamble or all
cli-mandates-condition = { $kind }: { $words }
cli-mandates-report = report by { $by } to { $to }, when: { $when }, on: { $on }
cli-mandates-later = { $name } (now { $later })
cli-not-said = not said

condition-resources = subject to resources
condition-mandate = within the mandate
condition-request = on request
condition-opportunity = as appropriate
condition-law = in line with law
condition-national-law = national law
condition-voluntary = voluntary
condition-other = other condition
