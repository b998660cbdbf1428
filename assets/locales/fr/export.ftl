# Fichiers qui sortent du programme.

export-no-such-form = cette réponse ne peut être donnée en { $form } ; choisir un autre --format
export-no-pdf = ce programme n’écrit pas de PDF : écrire la page web (--format html), l’ouvrir dans un navigateur et l’imprimer en PDF
export-no-glyphs = les polices du programme n’ont pas les lettres de ce texte ({ $letters }) : écrire la page web (--format html), l’ouvrir dans un navigateur et l’imprimer en PDF
export-failed = le fichier n’a pas pu être fait ({ $reason }) ; choisir un autre --format
export-needs-file = { $form } n’est pas pour le terminal : nommer un fichier avec -o
export-exists = le fichier existe déjà : choisir un autre nom, ou --force pour le remplacer : { $path }

export-title-library = Bibliothèque
export-column-paragraph = paragraphe
export-column-number = numéro
export-column-section = partie
export-column-text = texte
export-column-notes = notes
export-column-change = changement
export-column-earlier = avant
export-column-later = après
export-column-similarity = ressemblance, %
export-column-confidence = lien
export-section-preamble = préambule
export-section-operative = dispositif
export-section-heading = intertitre
export-section-note = note

export-banner-draft = { $document } : projet, non adopté
export-banner-recommended = { $document } : texte recommandé à un autre organe
export-source = { $document } : { $name }, SHA-256 { $hash }
export-summary = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} = { $kinds } ; { $moved ->
    [0] aucune déplacée
    [one] dont { $moved } déplacée
   *[other] dont { $moved } déplacées
} ; { $left ->
    [one] { $left } mot
   *[other] { $left } mots
}, puis { $right } : { $removed ->
    [one] { $removed } supprimé
   *[other] { $removed } supprimés
}, { $inserted ->
    [one] { $inserted } inséré
   *[other] { $inserted } insérés
}
export-left-out = { $document } : { $count ->
    [one] { $count } ligne hors des paragraphes n’est pas reprise ici (tête de page, lien ajouté, ligne finale)
   *[other] { $count } lignes hors des paragraphes ne sont pas reprises ici (têtes de page, liens ajoutés, lignes finales)
}
export-preamble-only = Comparé : le préambule seul
export-operative-only = Comparé : le dispositif seul
export-legend = Souligné : inséré. Barré : supprimé. Souligné deux fois : déplacé dans un paragraphe scindé ou fusionné.
export-legend-many = Souligné : absent du texte précédent. Barré : absent du texte suivant. Les deux : ici seulement. Souligné deux fois : déplacé dans un paragraphe scindé ou fusionné.

export-page-caption = Une ligne par paragraphe : ce qui lui est arrivé, puis ses mots dans chaque texte
export-page-show = Changements montrés
export-page-first-change = Premier changement ↓
export-page-previous = Changement précédent
export-page-next = Changement suivant
export-page-inserted = inséré
export-page-removed = supprimé
export-page-brief = apparaît dans ce texte, disparaît du suivant
export-page-moved = déplacé dans un paragraphe scindé ou fusionné
export-page-notes = Notes

export-title-hits = Recherche
export-title-quote = Formulation convenue
export-title-spread = Années et organes
export-title-citations = Citations
export-title-mandates = Ce que les textes demandent
export-title-series = Séries

export-pdf-missing = Signes que les polices n’ont pas, écrits par leur numéro : { $letters }
export-pdf-gap = Absent de { $texts }
