# La lecture et la comparaison : ce qui s’est ajouté à l’écran.

ui-cell-name = { $symbol }, { $paragraph } : { $words }
ui-paragraph-name = { $paragraph } : { $words }
ui-rest-name = { $kind } : { $words }
ui-unified-part = { $year } · { $paragraph }

ui-context = Seulement ce qui a changé
ui-context-rows = { $count ->
    [0] sans rien autour
    [one] avec un paragraphe autour
   *[other] avec { $count } paragraphes autour
}

kind-mandate-changed = mandat modifié
ui-changes-step = Textes
ui-changes-paragraphs = Paragraphes
ui-changes-kind = Changement
ui-changes-similarity = Part commune
ui-changes-words = Premiers mots

ui-present-year = { $year }
ui-present-more = La suite : { $key }
ui-present-year-absent = { $year } : paragraphe absent

ui-compare-with-field = Cote, titre ou année
ui-group-recent = Récents
ui-group-opened = Ouverts récemment
ui-group-not-opened = Les autres
ui-sort = Trier
ui-sort-oldest = Du plus ancien au plus récent
ui-sort-latest = Du plus récent au plus ancien
ui-sort-symbol = Par cote
ui-sort-title = Par titre

ui-settings-letters = Caractères des textes
ui-letters-serif = Source Serif (comme dans un livre)
ui-letters-sans = Inter (sans empattements)

ui-base = Chaque texte est comparé
ui-base-none = au texte précédent
ui-base-text = au texte de base { $year }
ui-base-head = Texte de base

ui-gutter-check = à vérifier
