# Le registre des mandats, les marques dans le texte et la fiche d’un paragraphe.

command-show-mandates = Mandats
command-toggle-evidence = Marquer destinataires, conditions et échéances
ui-mandates-title = Registre des mandats
ui-mandates-counts = { $shown ->
    [one] 1 formule sur { $all }.
   *[other] { $shown } formules sur { $all }.
 } Chaque ligne ouvre les mots du texte qui la prouvent ; l’ONU n’a pas d’échelle officielle des formules.
ui-mandates-register = Registre
ui-mandates-conditions = Conditions
ui-mandates-reports = Rapports
ui-mandates-addressees = Destinataires
ui-mandates-growth = Croissance
ui-mandates-group = Par destinataire
ui-mandates-copy = Copier le tableau
ui-mandates-filter = Filtrer les mandats
ui-mandates-clear = Tout montrer
ui-mandates-nothing = Aucune formule ne répond à ces choix.
ui-mandates-texts = Textes
ui-mandates-addressee = Destinataire
ui-mandates-opening = Formule
ui-mandates-condition = Condition
ui-mandates-only-reports = Demande un rapport
ui-mandates-nobody = Aucun destinataire nommé
ui-mandates-nobody-here = aucun
ui-mandates-no-condition = aucune
ui-mandates-no-deadline = sans
ui-mandates-implied = { $name } (implicite)
ui-mandates-choice = { $name }, { $count }
ui-mandates-sort = Trier par { $column }
ui-mandates-sorted-up = { $column }, tri croissant
ui-mandates-sorted-down = { $column }, tri décroissant
ui-mandates-row = { $document } { $paragraph } : { $opening }, { $addressee }, { $what }
ui-mandates-bar = { $figure }, { $document } : { $count } ({ $part })
ui-mandates-figure-paragraphs = Paragraphes du dispositif
ui-mandates-figure-words = Mots du dispositif
ui-mandates-figure-clauses = Formules, dont demandes (plein)
ui-mandates-figure-conditions = Conditions
ui-mandates-figure-reports = Demandes de rapport
ui-evidence-title = Mandat du paragraphe { $paragraph }
ui-evidence-computed = Calculé d’après les mots marqués
ui-evidence-addressee = Destinataire
ui-evidence-implied = Destinataire implicite
ui-evidence-later = Nom actuel
ui-evidence-deadline = Échéance
ui-evidence-report = Demande de rapport
ui-evidence-by = De
ui-evidence-to = À
ui-evidence-on = Sujet
