# Le registre des mandats, les marques dans le texte et la fiche d’un paragraphe.

command-show-mandates = Mandats
command-next-sheet = Mandats : feuille suivante
command-previous-sheet = Mandats : feuille précédente
command-toggle-evidence = Marquer destinataires, conditions et échéances
ui-mandates-counts = { $shown ->
    [one] { $shown } formule sur { $all }
   *[other] { $shown } formules sur { $all }
 }
ui-mandates-about-register = Chaque ligne ouvre les mots du texte qui la prouvent ; l’ONU n’a pas d’échelle officielle des formules.
ui-mandates-about-scale = Chaque ligne ouvre les mots qui la prouvent. Les degrés (1 à 5) sont de notre échelle : l’ONU n’en a pas d’officielle.
ui-mandates-our-scale = Le degré indiqué après la formule (1 à 5) est celui de notre échelle : l’ONU n’en a pas d’officielle.
ui-mandates-about-conditions = Où une condition apparaît et disparaît : ses mots à gauche, les paragraphes qui la portent sous chaque texte.
ui-mandates-about-reports = Qui doit faire rapport à qui, sur quoi, et ce que la demande devient d’un texte à l’autre.
ui-mandates-about-addressees = Combien de formules s’adressent à chacun, texte par texte ; un nombre ouvre leur liste.
ui-mandates-about-growth = Ce que compte chaque texte ; une barre ouvre la liste de ce qu’elle compte.
ui-mandates-about-changes = Ce qui change entre paragraphes liés, avec les mots des deux textes, et les demandes qui viennent ou partent avec leur paragraphe.
ui-mandates-register = Registre
ui-mandates-conditions = Conditions
ui-mandates-reports = Rapports
ui-mandates-addressees = Destinataires
ui-mandates-growth = Croissance
ui-mandates-group = Par destinataire
ui-mandates-copy = Copier le tableau
ui-mandates-copied = { $count ->
    [one] { $count } ligne copiée : à coller dans un tableur
   *[other] { $count } lignes copiées : à coller dans un tableur
}
ui-mandates-copying = Copie du tableau…
ui-mandates-filter = Filtrer les mandats
ui-mandates-clear = Tout montrer
ui-mandates-chosen = Choisi
ui-mandates-unchoose = Ne plus choisir : { $choice }
ui-mandates-legend-chosen = ce qui est choisi
ui-mandates-figure-all-clauses = Formules
ui-mandates-nothing = Aucune formule ne répond à ces choix.
ui-mandates-texts = Textes
ui-mandates-addressee = Destinataire
ui-mandates-opening = Formule
ui-mandates-condition = Condition
ui-mandates-manner = Ce qui est fait
ui-mandates-deadline = Échéance
ui-mandates-with-deadline = avec une échéance
ui-mandates-without-deadline = sans échéance
ui-mandates-only-reports = Demande un rapport
ui-mandates-nobody = Aucun destinataire nommé
ui-mandates-nobody-here = aucun
ui-mandates-no-condition = aucune
ui-mandates-no-deadline = sans
ui-mandates-implied = implicite : { $name }
ui-mandates-choice = { $name }, { $count }
ui-mandates-sort = Trier par { $column }
ui-mandates-sorted-up = { $column }, tri croissant
ui-mandates-sorted-down = { $column }, tri décroissant
ui-mandates-row = { $document } { $paragraph } : { $said }
ui-mandates-bar = { $figure }, { $document } : { $count } ({ $part })
ui-mandates-figure-paragraphs = Paragraphes du dispositif
ui-mandates-figure-words = Mots du dispositif
ui-mandates-legend-whole = tout
ui-mandates-legend-requests = demandes
ui-mandates-legend-draft = projet
ui-mandates-figure-clauses = Formules, dont demandes (plein)
ui-mandates-figure-conditions = Conditions
ui-mandates-figure-reports = Demandes de rapport
ui-evidence-title = Mandat : { $paragraph }
ui-evidence-computed = Calculé d’après les mots marqués
ui-evidence-addressee = Destinataire
ui-evidence-condition = Condition
ui-evidence-no-deadline = aucune
ui-evidence-choose = Cliquez sur un paragraphe du dispositif, ou allez-y par son numéro (Ctrl+G) : ce qu’il demande, à qui, à quelles conditions et pour quand s’affichera ici.
ui-evidence-nothing = Rien n’a été trouvé dans ces mots ({ $paragraph }) ; seul le dispositif est lu.
ui-evidence-implied = Destinataire implicite
ui-evidence-later = Nom actuel
ui-evidence-deadline = Échéance
ui-evidence-report = Demande de rapport
ui-evidence-by = De
ui-evidence-to = À
ui-evidence-on = Sujet

ui-mandates-changes = Changements
ui-mandates-export = Exporter…
ui-mandates-office = Demandé à l’Office
ui-mandates-on-scale = { $words } ({ $step }/5)
ui-mandate-changes = Changements de mandat
ui-mandate-changes-none = Aucune comparaison n’est ouverte : comparez des textes pour voir ce que deviennent leurs mandats.
ui-mandate-changes-compare = Comparer { $count ->
    [one] ce texte
   *[other] ces { $count } textes
}
ui-mandate-changes-how = Cochez de 2 à { $count } textes dans le registre, ou ouvrez une comparaison.
ui-mandate-changes-all = Tous
ui-mandate-changes-report = Rapport
ui-mandate-changes-new = Paragraphes nouveaux
ui-mandate-changes-removed = Paragraphes supprimés
ui-mandate-changes-paragraphs = Paragraphes
ui-mandate-changes-export = Il n’y a rien à exporter : comparez d’abord des textes.
ui-mandate-changes-off = Les changements de mandat de la comparaison ne sont pas affichés.
ui-mandate-changes-of = Comparaison : { $texts }
ui-mandate-changes-nothing = Aucun mandat ne change d’un texte à l’autre.
ui-filter-mandate = Mandat modifié
command-toggle-mandate-changes = Montrer ou masquer les changements de mandat
command-undo-mandate = Annuler la dernière correction de mandat
command-redo-mandate = Rétablir la correction de mandat
ui-addressees-typed = Destinataires
ui-addressees-hint = Séparés par des points-virgules ; vide : aucun destinataire
ui-addressees-enter = Enregistrer
ui-addressees-change = Changer le destinataire
ui-by-hand-forget = Revenir à la lecture automatique
ui-not-a-condition = Ce n’est pas une condition
ui-settings-scale = Échelle des formules (la nôtre)
ui-scale-shown = Montrer notre échelle
ui-scale-reset = Revenir à nos valeurs
ui-scale-step = Placer « { $lemma } » au degré { $step } de notre échelle
ui-scale-off = Retirer « { $lemma } » de notre échelle
ui-scale-how = De 1 (prend note) à 5 (décide, exige) ; le tiret retire la formule de l’échelle. D’abord les formules des textes du registre, les plus fréquentes en tête.
ui-scale-steps = De 1 (prend note) à 5 (décide, exige) ; le tiret retire la formule de l’échelle.
ui-scale-filter = Filtrer les formules
ui-scale-nothing = Aucune formule ne répond à ce filtre.
ui-scale-ours = { $step ->
    [0] hors de notre échelle
   *[other] nous : { $step }
 }
ui-by-hand = fixé à la main
ui-scale-note = Cette échelle est la nôtre : l’ONU n’a pas d’échelle officielle des formules. Elle peut être modifiée.
ui-mandates-gathering = Lecture des mandats : { $done ->
    [one] { $done } texte
   *[other] { $done } textes
} sur { $total }
ui-mandates-library = Toute la bibliothèque ({ $count })
ui-mandates-columns = { $count ->
    [one] Le premier texte qui a quelque chose à montrer
   *[other] Les { $count } premiers textes qui ont quelque chose à montrer
} : pour en voir d’autres, choisissez moins de textes.
ui-mandates-more-typed = Et { $count } de plus : des mots dans le champ ci-dessus les trouvent.
ui-mandates-bars = { $count ->
    [one] Le premier texte
   *[other] Les { $count } premiers textes
} sur { $all } : pour en voir d’autres, choisissez moins de textes.

ui-mandates-facets = Montrer ou masquer les choix
ui-mandates-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
ui-mandates-less = Montrer moins
ui-mandates-tick-all = Tous
ui-mandates-tick-none = Aucun
ui-mandates-fold-all = Replier les groupes
ui-mandates-unfold-all = Déplier les groupes
ui-mandates-open-list = Ouvrir la liste
ui-mandates-no-text = Aucun texte n’est coché.
ui-mandates-none-of-conditions = Aucun des textes cochés ne pose de condition, telle que « dans la limite des ressources existantes » ou « sur demande ».
ui-mandates-none-of-reports = Aucun des textes cochés ne demande de rapport.
ui-mandates-none-of-addressees = Aucun des textes cochés ne nomme de destinataire.
ui-mandates-looking = Examen des formules…
ui-mandates-fate-new = + nouvelle
ui-mandates-fate-repeated = = répétée
ui-mandates-fate-changed = ~ modifiée
ui-mandates-fate-dropped = − abandonnée
ui-mandates-report-to-unsaid = { $by } (à qui : non précisé)
ui-mandates-report-by-unsaid = À { $to } (de qui : non précisé)
ui-mandates-report-unsaid = De qui et à qui : non précisé
ui-mandates-filter-rows = Filtrer les lignes
ui-mandates-no-such-row = Aucune ligne ne répond à ce filtre.
ui-mandates-all-reports = Toutes
ui-mandates-first-and-last = D’abord dans { $first }, en dernier dans { $last }
ui-mandates-only-in = Dans { $first } seulement
