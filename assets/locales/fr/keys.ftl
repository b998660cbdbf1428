# La fenêtre sans souris : ce que les touches font là où l'on est.
keys-title = Partout
keys-arrows = Faire défiler, ou passer à la ligne voisine d’une liste
keys-pages = Une page plus bas ou plus haut
keys-space = Espace
keys-edges = Le début, la fin
keys-home = Début
keys-end = Fin
keys-tab = Tab
keys-next = L’élément suivant ; avec Maj, le précédent
