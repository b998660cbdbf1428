# La fenêtre.

ui-menu = Menu
ui-app-name = Alinéa
ui-offline = Hors ligne : rien ne quitte cet ordinateur
ui-dismiss = Fermer ce message
ui-dismiss-all = Tout fermer
ui-notices-others = { $count ->
    [one] + { $count } autre message
   *[other] + { $count } autres messages
}
ui-cancel = Annuler
ui-drop = Déposez les fichiers pour les lire
ui-opening = Lecture en cours…
ui-comparing = Comparaison en cours…
ui-copied = Paragraphe copié avec sa référence

# Commandes
command-open-file = Ouvrir un fichier…
command-show-reading = Lire
command-show-comparison = Comparer
command-toggle-library = Afficher ou masquer la bibliothèque
command-filter-library = Filtrer la bibliothèque
command-compare-with = Comparer avec…
command-compare-checked = Comparer les textes cochés
command-compare-sample = Comparer 2004, 2017 et 2023
command-read-sample = Lire A/RES/72/194
command-next-change = Changement suivant
command-previous-change = Changement précédent
command-fold-single = Replier les paragraphes sans vis-à-vis
command-fold-unchanged = Replier les paragraphes repris
command-copy-paragraph = Copier le paragraphe marqué, avec sa référence
command-text-larger = Texte plus grand
command-text-smaller = Texte plus petit
command-toggle-theme = Passer du clair au sombre
command-switch-language = English
command-back = Revenir en arrière
command-forward = Aller en avant
command-go-to-paragraph = Aller au paragraphe…
command-copy-plain = Copier le paragraphe marqué, sans référence
command-toggle-outline = Afficher ou masquer le plan
command-toggle-source = Voir le texte source
command-only-changed = Ne montrer que ce qui a changé
command-next-layout = Sur une colonne, étape par étape
command-toggle-change-list = Afficher ou masquer la liste des changements
command-order-by-first = Dans l’ordre du premier texte
command-swap-sides = Inverser le sens de la comparaison
command-next-comparison = Comparaison suivante
command-previous-comparison = Comparaison précédente
command-close-comparison = Fermer la comparaison
command-settings = Réglages…
command-present = Projeter, un changement à la fois
command-palette = Chercher ou lancer une commande
command-shortcuts = Raccourcis clavier
command-dismiss = Fermer
command-quit = Quitter

ui-key-ctrl = Ctrl
ui-key-shift = Maj
ui-key-escape = Échap
ui-key-alt = Alt
ui-key-enter = Entrée
ui-key-page-up = Page préc.
ui-key-page-down = Page suiv.

# Réglages
ui-settings = Réglages
ui-settings-language = Langue
ui-language-fr = Français
ui-language-en = English
ui-settings-theme = Fond
ui-theme-system = Comme le système
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-settings-palette = Couleurs des changements
ui-palette-color-blind-safe = Bleu et orange (lisibles par tous)
ui-palette-legal = Bleu, rouge et vert (usage juridique)
ui-palette-high-contrast = Contraste élevé

# Premier écran
ui-welcome-title = { $count ->
    [0] Aucun texte n’est chargé.
    [one] Un texte vous attend.
    [5] Cinq textes vous attendent.
   *[other] { $count } textes vous attendent.
}
ui-welcome-sentence = Alinéa lit les résolutions des Nations Unies et en compare les versions, paragraphe par paragraphe, mot par mot. Tout reste sur cet ordinateur.
ui-welcome-compare = Comparer { $first }, { $second } et { $third }
ui-welcome-read = Lire { $symbol }
ui-welcome-open = Ouvrir un fichier
ui-welcome-open-hint = Word, PDF, page web, XML de l’ONU, texte ou archive, choisi ou déposé ici
ui-welcome-promise = Un fichier ouvert n’est jamais modifié.

# Bibliothèque
ui-library-title = Bibliothèque ({ $count })
ui-library-title-filtered = Bibliothèque ({ $shown } sur { $count })
ui-library-filter = Filtrer par cote, titre, année
ui-library-nothing = Aucun texte ne répond à ce filtre.
ui-library-clear-filter = Effacer le filtre
ui-library-compare-checked = { $count ->
    [one] Cochez un autre texte
   *[other] Comparer { $count } textes
}
ui-library-uncheck = Tout décocher
ui-library-check = Cocher { $symbol } pour le comparer
ui-library-counts = Préambule { $preamble } · dispositif { $operative } · notes { $notes }
ui-library-size = { $texts ->
    [one] { $texts } texte
   *[other] { $texts } textes
}, { $paragraphs ->
    [one] { $paragraphs } paragraphe
   *[other] { $paragraphs } paragraphes
}

# Dialogues
ui-path-title = Ouvrir un fichier
ui-path-hint = Le système n’a pas affiché de boîte de dialogue. Indiquez le chemin du fichier, ou déposez le fichier sur la fenêtre.
ui-path-field = Chemin du fichier
ui-path-open = Ouvrir
ui-compare-with-title = Comparer { $symbol } avec…

# Lecture
ui-reading-session = { $session }e session
ui-reading-session-of-year = session de { $session }
ui-reading-preamble = Préambule
ui-reading-operative = Dispositif
ui-reading-notes = Notes
ui-reading-no-note-here = Les notes des paragraphes visibles s’affichent ici.
ui-note-text = Note { $mark } : { $text }
ui-note-without-text = Note { $mark } : son texte manque dans le fichier source.
ui-citation-open = Ouvrir { $symbol }
ui-paragraph-heading = intertitre
ui-paragraph-preamble = alinéa { $number } du préambule
ui-paragraph-operative = paragraphe { $number }
ui-paragraph-operative-short = § { $number }
ui-paragraph-preamble-short = al. { $number }
ui-quotation = { $symbol } ({ $status }), { $paragraph }

# Comparaison
ui-column-paragraphs = { $count ->
    [one] { $count } paragraphe
   *[other] { $count } paragraphes
}
ui-entry-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
ui-row-name = Ligne { $row } : { $steps }
ui-row-folded = { $row } (repliée, Entrée pour ouvrir)
ui-moved-to = Déplacé : { $from }, voir { $to } ({ $year })
ui-moved-from = { $from } devient { $to } : voir sa place d’origine
ui-since = depuis { $year }
ui-similarity = { $percent } %
ui-minimap = Vue d’ensemble de la comparaison
ui-change-position = { $current } / { $count }
ui-change-count = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}
ui-filter-name = { $kind } : { $count }
ui-filter-all = Toutes
ui-filter-unchanged = Repris
ui-filter-revised = Modifiés
ui-filter-split = Scindés
ui-filter-merged = Fusionnés
ui-filter-regrouped = Regroupés
ui-filter-added = Nouveaux
ui-filter-removed = Supprimés
ui-filter-moved = Déplacés
ui-count-moved = { $count ->
    [0] Aucune ligne déplacée
    [one] Dont { $count } ligne déplacée
   *[other] Dont { $count } lignes déplacées
}
ui-sum = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} : { $kinds }
ui-sum-short = { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, { $changed ->
    [one] { $changed } changement
   *[other] { $changed } changements
}
ui-sum-counted = Compté de texte en texte : une ligne compte une fois à chaque passage.
ui-sum-words = { $inserted ->
    [one] { $inserted } mot inséré
   *[other] { $inserted } mots insérés
}, { $removed ->
    [one] { $removed } supprimé
   *[other] { $removed } supprimés
}
ui-coarser = très long : comparaison plus grossière
ui-links-to-check = { $count ->
    [0] Rien à vérifier
   *[other] { $count } à vérifier
}
ui-not-compared = Non comparé : { $what }
ui-left-out-notes = { $count ->
    [0] notes (aucune)
    [one] { $count } note
   *[other] { $count } notes
}
ui-left-out-preambles = préambules
ui-left-out-operative = dispositifs
ui-options = Façon de comparer
ui-part-all = Préambule et dispositif
ui-part-preamble = Préambule seul
ui-part-operative = Dispositif seul
ui-ignore-punctuation = Ne pas marquer la ponctuation
ui-ignore-case = Ne pas marquer les majuscules

# Valeurs
ui-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
ui-month-1 = janvier
ui-month-2 = février
ui-month-3 = mars
ui-month-4 = avril
ui-month-5 = mai
ui-month-6 = juin
ui-month-7 = juillet
ui-month-8 = août
ui-month-9 = septembre
ui-month-10 = octobre
ui-month-11 = novembre
ui-month-12 = décembre

# Avertissements
ui-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
ui-warning-at = { $paragraph } : { $sentence }

# Messages
ui-notice-settings-set-aside = Vos réglages étaient illisibles ; ils sont conservés dans { $path } et les réglages par défaut s’appliquent.
ui-notice-settings-not-saved = Vos réglages n’ont pas pu être enregistrés : { $reason }.
ui-notice-session-set-aside = Ce qui était ouvert n’a pas pu être relu ; le fichier est conservé dans { $path }.
ui-notice-session-not-saved = Ce qui est ouvert n’a pas pu être noté pour la prochaine fois : { $reason }.

# Palette et raccourcis
ui-palette-field = Chercher un texte ou une commande
ui-palette-commands = Commandes
ui-palette-texts = Textes
ui-palette-paragraphs = Paragraphes
ui-palette-search = Recherche
ui-palette-search-for = Chercher « { $words } » dans tous les textes
ui-palette-nothing = Rien ne répond. Essayez une cote, un mot du titre ou le nom d’une commande.
ui-palette-choose = choisir
ui-palette-run = lancer
ui-palette-only-texts = textes
ui-palette-only-paragraphs = paragraphe
ui-sheet-title = Raccourcis clavier
ui-sheet-go = Aller et ouvrir
ui-sheet-read = Lire
ui-sheet-compare = Comparer
ui-sheet-window = Fenêtre
ui-sheet-or = { $first } ou { $second }
ui-close = Fermer

# Lecture, suite
ui-copied-plain = Paragraphe copié sans sa référence
ui-copied-symbol = { $symbol } est copié
ui-outline = Plan
ui-outline-line = { $paragraph } : { $text }
ui-go-to-title = Aller au paragraphe
ui-go-to-field = Numéro : 7, PP3, OP2.a
ui-go-to-unknown = Ce texte n’a pas de paragraphe de ce nom.
ui-citation-copy = { $symbol } n’est pas dans la bibliothèque : copier sa cote
ui-reading-rest = Ce qui n’est pas du texte ({ $count })
ui-rest-front = avant le texte
ui-rest-furniture = mise en page
ui-rest-link = lien ajouté
ui-rest-closing = fin du document
ui-rest-unexplained = non reconnu
ui-source-head = { $name } : { $count ->
    [0] aucune réparation
    [one] { $count } réparation
   *[other] { $count } réparations
}
ui-source-repair = « { $from } » est lu « { $to } » ({ $place })

# Comparaison, suite
ui-hidden-rows = { $count ->
    [one] { $count } ligne sans changement, masquée : montrer
   *[other] { $count } lignes sans changement, masquées : montrer
}
ui-hidden-count = { $count ->
    [one] { $count } ligne masquée
   *[other] { $count } lignes masquées
}
ui-changes = Changements
ui-changes-none = Aucun changement dans ce qui est affiché.
ui-changes-line = { $numbers }, { $kind }, { $similarity } : { $words }
ui-why = Pourquoi ce lien
ui-why-similarity = { $percent } % de mots en commun, lien { $confidence }
ui-why-alternatives = Autres liens possibles, non retenus :
ui-why-alternative = { $left } → { $right } ({ $percent } %)
ui-why-together = Voir les deux textes ensemble
ui-replaces = À la place de : { $words }
ui-replaced-by = Remplacé par : { $words }
ui-only-here = Rien de l’autre côté à cet endroit
ui-together-title = { $from } → { $to }
ui-unified-step = Sur une colonne : { $from } → { $to }
ui-tab = Comparaison { $texts }
ui-tab-close = Fermer : { $name }

# Réglages et projection
ui-settings-leading = Interligne
ui-leading-tight = Serré
ui-leading-normal = Normal
ui-leading-wide = Large
ui-settings-density = Densité
ui-density-comfortable = Aérée
ui-density-compact = Compacte
ui-settings-text-size = Taille du texte
ui-present-legend = barré : disparaît en { $year } ; souligné : apparaît en { $year }
ui-present-leave = Quitter la projection

# Bibliothèque, suite
ui-group = Grouper par : { $name }
ui-group-year = Année
ui-group-body = Organe
ui-group-status = Statut
ui-group-head = { $name } ({ $count })
ui-group-unknown = Organe inconnu

# Liens posés à la main.
command-undo-link = Annuler ce qui a été fait à la main en dernier
command-redo-link = Rétablir ce qui a été annulé
ui-link-title = Lier des paragraphes à la main
ui-link-hint = Cochez de chaque côté les paragraphes qui se répondent : un de chaque côté, ou plusieurs pour une scission ou une fusion.
ui-link-field = Chercher un paragraphe par son numéro ou ses mots
ui-link-enter = Lier
ui-link-none = Aucun paragraphe
ui-link-ask = Lier à la main…
ui-link-cut = Délier
ui-link-forget = Revenir au lien proposé
ui-linked = Lié à la main
ui-unlinked = Délié à la main
ui-link-forgotten = Lien à la main retiré
ui-link-undone = Lien annulé
ui-link-redone = Lien rétabli
ui-notice-links-set-aside = Des liens posés à la main étaient illisibles ; ils ont été mis de côté dans { $path }.
ui-notice-mandates-set-aside = Vos corrections de mandats étaient illisibles ; elles sont conservées dans { $path }.
ui-notice-by-hand-not-saved = Ce qui a été posé à la main n’a pas pu être enregistré ({ $reason }) ; cela vaut jusqu’à la fermeture.
