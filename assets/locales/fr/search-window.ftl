# La recherche dans la fenêtre.

command-show-search = Rechercher
command-find = Chercher dans ce texte
command-find-next = Passage suivant
command-find-previous = Passage précédent
command-agreed-language = Formulation convenue du paragraphe
search-copied = Citation copiée
search-box = Chercher dans tous les textes
search-clear = Effacer la recherche
search-save = Garder cette recherche
search-forget = Ne plus garder cette recherche
search-saved = Recherches gardées
search-saved-run = Chercher de nouveau « { $query } »
search-as-wording = Mot pour mot
search-as-wording-long = Chercher tout ce qui est écrit comme une seule formulation, mot pour mot
search-order-text = Par date
search-order-latest = Du plus récent
search-order-score = Les meilleurs
search-once = Une fois chacun
search-once-long = Ne montrer qu’une fois les paragraphes qui disent la même chose, mot pour mot ou presque
search-distinct-short = { $count ->
    [one] { $count } paragraphe différent
   *[other] { $count } paragraphes différents
}
search-repeated-open = Montrer { $passages ->
    [one] le passage pareil
   *[other] les { $passages } passages pareils
} ou presque ({ $documents ->
    [one] { $documents } texte
   *[other] { $documents } textes
})
search-repeated-close = N’en montrer qu’un
search-likening = Rapprochement des paragraphes pareils : { $percent } %. En attendant, tous les passages sont montrés.
search-likening-later = Index en cours : { $percent } %. Les paragraphes pareils sont rapprochés ensuite ; tous les passages sont montrés.
search-likening-begins = Rapprochement des paragraphes pareils. En attendant, tous les passages sont montrés.
search-alike = Ce paragraphe se trouve, mot pour mot ou presque, dans { $documents ->
    [one] { $documents } texte
   *[other] { $documents } textes
}
search-facet-more = { $count } de plus
search-decade-open = Montrer les années { $years }
search-decade-close = Masquer les années { $years }
search-languages = Langue de ces textes : { $languages }. Cherchez dans cette langue.
search-fields-empty = Chaque mot se trouve quelque part, mais pas là où les champs le demandent. Sans eux :
search-spread = Tableau
search-gathering = Première recherche : { $read ->
    [one] { $read } texte lu
   *[other] { $read } textes lus
} sur { $of }
search-stop = Arrêter
search-stopped = La lecture des textes a été arrêtée : rien n’a été cherché.
search-again = Chercher
search-indexing = Index en cours : { $percent } %
search-start = Que cherchez-vous ?
search-start-waiting = Les passages s’afficheront ici dès que les textes seront lus.
search-start-texts = { $texts ->
    [one] Dans { $texts } texte, notes de bas de page comprises. Quelques essais :
   *[other] Dans { $texts } textes, notes de bas de page comprises. Quelques essais :
}
search-untick = Ôter les filtres
search-facet-document = Texte
search-facet-year = Année
search-facet-body = Organe
search-facet-status = Statut
search-facet-language = Langue
search-facet-part = Partie
search-facet-opening = Formule
search-facet-addressee = Destinataire
search-facet-series = Série
search-facet-nobody = personne n’est sollicité
search-facet-no-series = aucune série
search-facet-unknown = inconnu
search-facet-value = { $name } : { $count }
search-part-preamble = Préambule
search-part-operative = Dispositif
search-part-heading = Intertitres
search-part-other = Titres et notes
search-help = Comment chercher
search-help-try = Chercher { $query }
search-help-words = tous ces mots dans un paragraphe, sous toutes leurs formes
search-help-exact = ces mots exactement, dans cet ordre
search-help-or = l’un ou l’autre ; des parenthèses groupent
search-help-not = le premier sans le second
search-help-prefix = les mots qui commencent ainsi
search-help-symbol = une cote, dans toute graphie : le texte et ce qui le cite
search-help-of = dans un texte ; selon le statut (adopted, draft, recommended)
search-help-year = de telle à telle année ; d’un organe (ga, ecosoc, sc, hrc)
search-help-part = dans le préambule (pp) ou le dispositif (op) ; selon la formule introductive
search-help-to = selon le destinataire, juste après la formule
search-help-cites = ce qui cite un texte
search-help-lang = dans une langue
search-help-note = Accents, majuscules, apostrophes et espaces n’ont pas d’importance, sauf accents et majuscules entre guillemets.

find-field = Chercher dans ce texte
find-hint = Mots, "mots exacts", préfixe*
find-count = { $at } / { $count }, dans { $paragraphs ->
    [one] { $paragraphs } paragraphe
   *[other] { $paragraphs } paragraphes
}
find-nothing = Rien dans ce texte
find-in-library = Dans tous les textes
find-close = Fermer la barre de recherche

card-title = Formulation convenue
card-waits = L’index se prépare : la formulation s’affichera ici dès qu’il sera prêt.
card-empty = Cherchez des mots qui se suivent, ou marquez un paragraphe et demandez sa formulation convenue (Ctrl+Maj+Q) : vous verrez ici où elle se trouve d’abord, en dernier, et ce qui s’en approche.
card-wording = « { $words } »
card-place = { $kind } : { $year } { $place }, { $status }
card-span = Première et dernière
card-draft = Un projet n’est pas une formulation convenue.
card-not-adopted = Aucun texte adopté de cette bibliothèque ne la contient.
card-near = Variantes proches
card-near-all = Voir { $passages ->
    [one] l’endroit
   *[other] les { $passages } endroits
}
card-near-fewer = Cacher les endroits
card-near-source = { $symbol } ({ $status }), { $place } · { $percent } %
card-years = Passages par année, mot pour mot
card-years-rest = projet ou statut inconnu
card-year = { $year } : { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} dans { $documents } sur { $searched ->
    [one] { $searched } texte
   *[other] { $searched } textes
}
card-citation = Citation
card-copy-fr = Copier la citation
card-copy-en = Copier en anglais
spread-note = Passages mot pour mot, par année et par organe. Une case ouvre sa liste.
spread-cell = { $year }, { $body } : { $adopted ->
    [one] { $adopted } dans un texte adopté
   *[other] { $adopted } dans des textes adoptés
}, { $recommended ->
    [one] { $recommended } recommandé
   *[other] { $recommended } recommandés
}, { $drafts ->
    [one] { $drafts } dans un projet
   *[other] { $drafts } dans des projets
}, { $unknown } de statut inconnu ; { $documents } sur { $searched ->
    [one] { $searched } texte
   *[other] { $searched } textes
}
spread-texts = { $documents } sur { $searched ->
    [one] { $searched } texte
   *[other] { $searched } textes
}

selection-copy = Copier avec la référence
selection-where = Où est-ce dit ?
selection-copied = Mots copiés

card-languages = Dans les autres langues
card-language-source = { $symbol } en { $language }, { $place }
