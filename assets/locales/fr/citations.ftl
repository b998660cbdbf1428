command-citations = Citations

cited-title = Citations de { $text }
cited-title-library = Citations dans la bibliothèque
cited-view-cites = Ce que ce texte cite
cited-view-cited-by = Ce qui le cite
cited-view-most = Les plus cités
cited-view-absent = Cités, mais absents de la bibliothèque
cited-gathering = Lecture des citations de tous les textes…
cited-none-cites = Aucun texte cité n’a été reconnu ici.
cited-none-cited-by = Aucun texte de la bibliothèque ne cite celui-ci.
cited-none-library = Aucun texte cité n’a été reconnu dans la bibliothèque.
cited-none-absent = Tout ce qui est cité est dans la bibliothèque.
cited-sum-cites = { $texts ->
    [one] { $texts } texte cité
   *[other] { $texts } textes cités
}, { $places ->
    [one] à { $places } endroit
   *[other] à { $places } endroits
}
cited-sum-cited-by = { $texts ->
    [one] { $texts } texte le cite
   *[other] { $texts } textes le citent
}, { $places ->
    [one] à { $places } endroit
   *[other] à { $places } endroits
}
cited-sum-library = { $texts ->
    [one] { $texts } texte cité
   *[other] { $texts } textes cités
}
cited-searched = Parmi { $count ->
    [one] le seul texte chargé
   *[other] les { $count } textes chargés
}, notes comprises.
cited-absent = absent de la bibliothèque
cited-places = { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}
cited-in-texts = dans { $documents ->
    [one] { $documents } texte
   *[other] { $documents } textes
}, { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}
cited-read = Lire { $text }, { $count }
cited-look-for = Paragraphes qui citent { $text }, { $count }
