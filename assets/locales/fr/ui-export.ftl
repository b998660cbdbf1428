# Faire un fichier.

command-export = Faire un fichier : Word, page web, tableau…
ui-export-title = Faire un fichier de { $texts }
ui-export-word = Word
ui-export-page = Page web
ui-export-sheet = Excel
ui-export-csv = CSV
ui-export-markdown = Markdown
ui-export-akn = Akoma Ntoso
ui-export-tracked = Suivi des modifications
ui-export-table = Côte à côte
ui-export-hint-tracked = { $right } avec ses modifications suivies : toutes acceptées, { $right } ; toutes refusées, { $left }
ui-export-hint-many = Un tableau à une colonne par texte : barré, ce qui disparaît du suivant ; souligné, ce qui est absent du précédent. Le suivi des modifications se fait avec deux textes.
ui-export-nothing = Rien à l’écran dont faire un fichier
ui-export-preview-columns = { $count ->
    [one] encore { $count } colonne dans le fichier
   *[other] encore { $count } colonnes dans le fichier
}
ui-export-hint-word = Pour lire et travailler dans Word
ui-export-hint-page = Un seul fichier qui s’ouvre hors ligne dans tout navigateur ; l’y imprimer, sur papier ou en PDF
ui-export-hint-table = Un tableau pour tableurs et autres programmes
ui-export-hint-akn = Le format dans lequel les Nations Unies publient leurs textes pour les machines
ui-export-place = Où va le fichier
ui-export-browse = Choisir…
ui-export-write = Faire le fichier
ui-export-replace = Le remplacer
ui-export-writing = Écriture…
ui-export-exists = Un tel fichier existe déjà
ui-export-done = Le fichier est là
ui-export-not-written = Le fichier n’a pas pu être écrit ({ $reason }) ; choisir un autre dossier
ui-export-not-opened = Aucun programme de ce système n’a ouvert le fichier : il est prêt, { $path }
ui-export-open = Ouvrir
ui-export-folder = Montrer dans le dossier
command-print = Imprimer ce qui est affiché
command-copy-row = Copier la ligne du changement, avec ses marques
command-copy-rows = Copier les lignes affichées, avec leurs marques
ui-export-copied-rows = { $count ->
    [one] { $count } ligne copiée avec ses marques
   *[other] { $count } lignes copiées avec leurs marques
}
ui-export-print-page = La page s’ouvre dans votre navigateur : y appuyer sur Ctrl+P pour l’imprimer, sur papier ou en PDF
ui-export-print-pdf = Le PDF s’ouvre dans votre lecteur : y appuyer sur Ctrl+P pour l’imprimer
ui-export-what = De quoi
ui-export-what-text = Texte ouvert
ui-export-what-comparison = Comparaison
ui-export-what-lineage = Filiation
ui-export-what-history = Paragraphe suivi
ui-export-kind = Sorte de fichier
ui-export-pdf = PDF
ui-export-json = JSON
ui-export-picture = Image
ui-export-hint-pdf = Pages numérotées, avec signets d’un changement à l’autre
ui-export-hint-no-pdf = Ce programme n’écrit pas de PDF : imprimer la page web, et choisir « Enregistrer en PDF » dans le navigateur
ui-export-hint-picture = Ce que montre la fenêtre, sans ce dialogue, pour une diapositive
ui-export-author = Auteur des modifications (facultatif)
ui-export-preview-picture = L’image montre la fenêtre telle qu’elle est derrière ce dialogue : texte, lignes ou filiation, avec les têtes de colonnes. Ce qui dépasse l’écran n’y est pas.
ui-export-preview-from = Aperçu, coupé, à partir de la ligne { $from }, la première qui change ; lignes du fichier : { $count }, entières
ui-export-preview-count = { $count ->
    [0] Aperçu : le fichier n’a aucune ligne
    [one] Aperçu : la ligne du fichier, coupée si elle est longue
   *[other] Aperçu : les premières lignes, coupées ; le fichier a les { $count } lignes, entières
}
ui-export-stop = Arrêter
ui-export-cancelled = Arrêté : rien n’a été écrit
ui-export-print = Imprimer la page web
