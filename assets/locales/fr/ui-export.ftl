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
ui-export-hint-tracked = Le texte le plus récent avec ses modifications suivies : toutes acceptées, le texte récent ; toutes refusées, l’ancien
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
ui-export-open = Ouvrir
ui-export-folder = Montrer dans le dossier
