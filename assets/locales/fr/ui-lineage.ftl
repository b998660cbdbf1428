# La filiation à l’écran.

command-show-lineage = Filiation
command-show-history = Suivre le paragraphe au fil des années
ui-group-series = Série
ui-group-no-series = Sans autre version
ui-lineage-operative = Dispositif
ui-lineage-preamble = Préambule
ui-lineage-all = Tout
ui-lineage-several = Au moins deux versions
ui-lineage-count = { $count ->
    [one] { $count } fil
   *[other] { $count } fils
}
ui-lineage-count-hidden = { $count ->
    [one] { $count } fil
   *[other] { $count } fils
}, { $hidden } d’un seul texte
ui-lineage-order = Dans l’ordre du dernier texte
ui-lineage-gone = { $count ->
    [one] { $count } fil que le texte de { $text } n’a plus
   *[other] { $count } fils que le texte de { $text } n’a plus
}
ui-lineage-row = { $words }… : { $cells }
ui-lineage-empty = Aucune filiation n’est ouverte
ui-lineage-waiting = Les versions sont comparées…
ui-lineage-open = Suivre les versions du texte ouvert
ui-history-present = Présent dans { $present ->
    [one] { $present } texte
   *[other] { $present } textes
} sur { $all }
ui-history-steps = Étapes
ui-history-steps-name = Comparer chaque texte au précédent
ui-history-base = Comparer chaque texte à { $document }
ui-history-first = première apparition
ui-history-is-base = texte de base
ui-history-gap = sans équivalent en { $years }
ui-history-aside = sans lien direct avec les textes précédents
ui-history-since = par rapport à { $year }
ui-history-gone = Absent ensuite : { $years }
ui-history-read = Lire { $place }
command-change-views = Vues des changements
ui-views-title = Changements de { $from } à { $to }
ui-legend-sure = lien sûr
ui-legend-check = à vérifier
ui-legend-first = première
ui-legend-draft = projet
ui-legend-last = dernière
ui-views-step = Voir les changements de { $from } à { $to }

ui-also-title = Comparer aussi les titres
ui-also-notes = Comparer aussi les notes de bas de page
ui-translation-notes = Signaler ce qui peut venir de la traduction
ui-gutter-translation = peut-être de la traduction
ui-paragraph-note = note { $number }
ui-paragraph-title = titre
ui-series-put-together = Une seule série, réunie à la main
ui-series-taken-apart = Plus dans la même série, à la main
ui-series-put-back = Séries comme avant
command-series-together = Réunir les textes cochés en une série
command-series-apart = Séparer les textes cochés (pas des versions d’un même texte)
ui-notes-compared = Notes comparées aussi
ui-history-alike = Où la bibliothèque dit aussi ces mots de { $document }, tels quels ou presque
