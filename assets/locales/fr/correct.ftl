# Les corrections à la main, dans la fenêtre.

command-correct = Corriger à la main
correct-title = Corrections à la main
correct-hint = Gardées à côté du texte, jamais dans son fichier ; chacune peut être annulée.
correct-not-now = Des textes entrent dans la bibliothèque : corrigez quand ils y seront.
correct-undo = Annuler la dernière correction
correct-redo = La rétablir
correct-symbol = Cote
correct-name = Titre
correct-date = Date (2017-12-19) ou année
correct-series = Série
correct-status = Statut
correct-language = Langue
correct-set = Appliquer
correct-wrong-symbol = Ce n’est pas une cote comme A/RES/72/194.
correct-wrong-date = Ce n’est ni un jour comme 2017-12-19 ni une année.
correct-paragraph = Paragraphe
correct-mark-one = Pressez un paragraphe du texte pour dire ce qu’il est.
correct-heading = Intertitre
correct-footnote = En faire la note
correct-mark = Appel de la note
correct-join = Joindre au suivant
correct-split-hint = Placez le curseur où commence la seconde partie
correct-split = Couper au curseur
correct-so-far = Posé à la main
correct-kept = Correction gardée
