# La recherche.

cli-about-search = Cherche dans tous les textes : mots, "mots exacts", champs
cli-about-quote = Où une formulation se trouve d’abord, en dernier, et ce qui s’en approche
cli-about-citations = Ce que les textes citent, et ce qui les cite
cli-usage-search = alinea search QUERY... [--in DOC...] [OPTION]...
cli-usage-quote = alinea quote "MOTS" [--in DOC...] [OPTION]...
cli-usage-citations = alinea citations [DOC]... [OPTION]...
cli-arg-query = Ce que l’on cherche : mots, "mots exacts", AND, OR, -sans, préfixe*, symbol: body: year:2010..2020 part:pp|op verb: to: cites: status: lang:
cli-arg-words = La formulation, entre guillemets
cli-arg-within = Ne cherche que dans ces documents
cli-arg-limit = Ne donne que les premiers passages ; tous sont comptés
cli-arg-sort = Ordre des passages : date, latest ou score ; par défaut score en JSON, date en texte
cli-arg-once = Ne donne qu’une fois les paragraphes qui disent la même chose, mot pour mot ou presque
cli-arg-exhaustive = Compare la formulation à chaque paragraphe, sans index
cli-arg-documents-cited = Documents dont on demande les citations ; sans eux, toute la bibliothèque

# Ce qui ne va pas dans une demande.
query-at = { $sentence } (au caractère { $at } : « { $part } »)
query-empty = il n’y a aucun mot à chercher ; tapez un mot, une cote ou une expression entre guillemets
query-too-long = la demande est trop longue (plus de { $limit } octets) ; pour un long passage, employez alinea quote
query-wording-too-long = la formulation est trop longue (plus de { $limit } octets) ; donnez-en une partie
query-too-many-terms = la demande a trop de mots (plus de { $limit }) ; pour un long passage, employez alinea quote
query-unknown-field = il n’y a pas de champ « { $name } » ; les champs sont { $fields }
query-no-value = le champ { $name } attend une valeur, par exemple { $example }
query-wrong-value = le champ { $name } ne peut pas être « { $value } » ; par exemple { $example }
query-stray-parenthesis = cette parenthèse ne ferme rien ; ôtez-la ou ouvrez-en une avant
query-open-quote = ces guillemets ne sont pas fermés ; fermez-les après le dernier mot
query-open-parenthesis = cette parenthèse n’est pas fermée ; fermez-la ou ôtez-la
query-nothing-behind = il manque quelque chose après { $word }
query-too-deep = plus de { $limit } parenthèses les unes dans les autres ; simplifiez la demande
query-nothing-before = il manque quelque chose avant { $word }

search-summary = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} dans { $documents ->
    [one] { $documents } texte
   *[other] { $documents } textes
} sur { $searched }
search-listed = { $count ->
    [one] Le premier est donné
   *[other] Les { $count } premiers sont donnés
}.
search-distinct = { $count ->
    [one] Un seul paragraphe, mot pour mot ou presque.
   *[other] { $count } paragraphes différents, chacun donné une fois.
}
search-repeated = { $passages ->
    [one] { $passages } passage pareil
   *[other] { $passages } passages pareils
} ou presque, dans { $documents ->
    [one] { $documents } texte
   *[other] { $documents } textes
}
search-none = Aucun passage dans { $searched ->
    [one] ce texte
   *[other] ces { $searched } textes
}.
search-none-in-one = Aucun passage dans ce texte.
search-missing = « { $word } » ne se trouve nulle part.
search-missing-nearest = « { $word } » ne se trouve nulle part ; peut-être { $nearest } ?
search-all-known = Chaque mot se trouve quelque part, mais pas ensemble dans un paragraphe.
search-reading-texts = { $count ->
    [one] Un texte est d’abord lu.
   *[other] { $count } textes sont d’abord lus. Ils restent ensuite prêts pour la prochaine recherche.
}
search-making-families = Les paragraphes qui disent la même chose sont d’abord rapprochés, une fois pour ces textes.
search-texts-not-kept = Les textes ne peuvent rester prêts dans { $folder } : la prochaine recherche les relira.
search-left-out = { $document } ne se lit plus et n’a pas été cherché
search-count = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
search-in-title = titre
search-in-heading = intertitre
search-in-note = note { $mark }
search-in-paragraph = § { $number }

quote-searched = Cherché mot pour mot dans { $texts ->
    [one] { $texts } texte
   *[other] ces { $texts } textes
} ({ $paragraphs ->
    [one] { $paragraphs } paragraphe
   *[other] { $paragraphs } paragraphes
}).
quote-first = Première
quote-last = Dernière
quote-first-adopted = Première adoptée
quote-first-draft = Premier projet
quote-counts = { $adopted ->
    [one] { $adopted } texte adopté
   *[other] { $adopted } textes adoptés
}, { $recommended ->
    [one] { $recommended } recommandé
   *[other] { $recommended } recommandés
}, { $drafts ->
    [one] { $drafts } projet
   *[other] { $drafts } projets
}{ $unknown ->
    [0] {""}
   *[other] , { $unknown } de statut inconnu
}
quote-first-unknown = Statut inconnu
quote-not-known-to-be-agreed = Rien ne dit si ces textes ont été adoptés : ce n’est peut-être pas une formulation convenue.
quote-draft-only = Seuls des projets la contiennent : un projet n’est pas une formulation convenue.
quote-nearest = Formulations proches
quote-family = Formule courante : ce paragraphe se trouve, mot pour mot ou presque, dans { $texts ->
    [one] { $texts } texte
   *[other] { $texts } textes
}.
quote-said-in = dans { $texts ->
    [one] { $texts } texte
   *[other] { $texts } textes
}, d’abord { $first }, en dernier { $last }
quote-none = Aucun texte n’a ces mots dans cet ordre.
quote-no-nearest = Rien ne s’en approche.

citation = « { $words } », { $resolution }, { $day }, { $place } ({ $status })
citation-of-general-assembly = résolution { $number } de l’Assemblée générale
citation-of-economic-and-social-council = résolution { $number } du Conseil économique et social
citation-of-security-council = résolution { $number } du Conseil de sécurité
citation-of-human-rights-council = résolution { $number } du Conseil des droits de l’homme
citation-draft = projet de résolution { $symbol }
citation-status-adopted = adoptée
citation-status-recommended = texte recommandé, non adopté en l’état par l’organe destinataire
citation-status-draft = projet, non adopté
citation-status-unknown = statut inconnu
citation-day = { $day } { $month } { $year }
citation-undated = sans date
citation-title = titre
citation-note = note { $mark }
citation-preambular = { $nth ->
    [1] 1er alinéa du préambule
   *[other] { $nth }e alinéa du préambule
}
citation-paragraph = par. { $number }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

citations-cites = Cite
citations-cited-by = Est citée par
citations-most = Les plus citées
citations-absent = Citées, mais absentes de la bibliothèque
citations-none = Aucune citation.
citations-in = { $documents ->
    [one] dans { $documents } texte
   *[other] dans { $documents } textes
} : { $places }
