# Examen : ce qui serait compris des fichiers.

cli-about-check = Ce qui serait compris de fichiers et de dossiers : cote, titre, langue, décomptes, avertissements, erreurs ; rien n’est écrit
cli-usage-check = alinea check CHEMIN... [OPTION]...
cli-arg-check-paths = fichiers et dossiers (avec tout ce qu’ils contiennent)
cli-arg-as-text = un document de toute nature, en simples paragraphes
cli-check-nothing-read = aucun de ces fichiers n’a pu être lu ; la réponse dit pourquoi
cli-check-summary = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
} : { $read ->
    [one] { $read } lu
   *[other] { $read } lus
}, { $failed ->
    [one] { $failed } non lu
   *[other] { $failed } non lus
}
cli-check-counts = préambule { $preambular }, dispositif { $operative }, alinéas { $items }, paragraphes d’annexes { $annexes }, notes { $notes }, réparations { $repairs }
