# Examen : ce qui serait compris des fichiers.

cli-about-check = Ce qui serait compris de fichiers et de dossiers : cote, titre, langue, décomptes, avertissements, erreurs ; rien n’est écrit
cli-usage-check = alinea check CHEMIN... [OPTION]...
cli-arg-check-paths = fichiers et dossiers (avec tout ce qu’ils contiennent)
cli-arg-as-text = un document de toute nature, en simples paragraphes
cli-check-summary = { $files } fichiers : { $read } lus, { $failed } non lus
cli-check-counts = préambule { $preambular }, dispositif { $operative }, alinéas { $items }, paragraphes d’annexes { $annexes }, notes { $notes }, réparations { $repairs }
