# Les valeurs d’un document, dites en mots. Pour la fenêtre et la ligne de commande.

status-adopted = adoptée
status-draft = projet
status-recommended = recommandée
status-unknown = statut inconnu

body-general-assembly = Assemblée générale
body-economic-and-social-council = Conseil économique et social
body-security-council = Conseil de sécurité
body-human-rights-council = Conseil des droits de l’homme

language-fr = français
language-en = anglais
language-es = espagnol
language-ru = russe
language-ar = arabe
language-zh = chinois

kind-unchanged = repris
kind-revised = modifié
kind-split = scindé
kind-merged = fusionné
kind-regrouped = regroupé
kind-added = nouveau
kind-removed = supprimé
kind-moved = déplacé

confidence-certain = certain
confidence-probable = probable
confidence-possible = à vérifier

warning-footnote-without-text = la note { $mark } est appelée, mais son texte est absent du fichier source
warning-footnote-not-called = la note { $mark } est dans le fichier source, mais rien ne l’appelle
warning-number-missing = le paragraphe { $expected } manque : le numéro { $found } suit aussitôt
warning-number-doubled = le numéro { $number } figure deux fois
warning-number-absent = ce paragraphe du dispositif n’a pas de numéro, alors que ses voisins en ont un
warning-misfiled = le fichier range cet alinéa du préambule parmi les paragraphes du dispositif
warning-head-contradicted = l’en-tête du fichier ne dit pas la même chose que son texte ({ $fact } : { $said }, dans le texte { $found }) ; c’est le texte qui est retenu
fact-symbol = cote
fact-language = langue
fact-adopted = date d’adoption
warning-no-preamble = aucun alinéa du préambule n’a été trouvé
warning-left-behind = { $count ->
    [one] une ligne derrière la fin du texte commence comme un alinéa ; elle a été laissée de côté
   *[other] { $count } lignes derrière la fin du texte commencent comme des alinéas ; elles ont été laissées de côté
}
warning-left-over = { $words ->
    [one] { $words } mot de ce fichier ({ $percent } %) ne figure dans aucun paragraphe : il se trouve derrière la fin de son texte ; comparez avec le fichier
   *[other] { $words } mots de ce fichier ({ $percent } %) ne figurent dans aucun paragraphe : ils se trouvent derrière la fin de son texte ; comparez avec le fichier
}
warning-unfinished = le texte s’interrompt : son dernier paragraphe n’a pas de point final
warning-markup-broken = le balisage du fichier est défectueux à partir de la ligne { $line } ; comparez avec le texte officiel

error-at-path = { $sentence } : { $path }
error-empty = le fichier est vide ; choisissez un fichier qui contient une résolution
error-binary = les octets de ce fichier ne sont pas du texte ; choisissez la résolution en .docx, .pdf, .html, .xml, .txt ou .md
error-not-a-resolution = ce n’est pas une résolution : aucun paragraphe du dispositif n’a été trouvé ; choisissez le texte d’une résolution ou d’un projet de résolution
error-other-document = ce n’est pas une résolution, mais { $kind } ; choisissez le texte d’une résolution ou d’un projet de résolution, ou lisez-le comme un simple texte (--as-text)
other-decision = une décision
other-presidential-statement = une déclaration de la présidence
other-letter = une lettre
other-bill = un projet de loi
other-corrigendum = un rectificatif
other-report = un rapport
error-unknown-format = ce type de fichier ({ $extension }) n’est pas lu ; choisissez la résolution en .docx, .pdf, .html, .xml, .txt ou .md
error-too-large = le fichier dépasse { $limit } Mo ; choisissez le texte d’une seule résolution
error-line-too-long = la ligne { $line } dépasse { $limit } octets ; choisissez le texte d’une seule résolution, avec ses retours à la ligne
error-too-many-paragraphs = le fichier a plus de { $limit } paragraphes ; choisissez le texte d’une seule résolution
error-markup-broken = le balisage du fichier est défectueux à la ligne { $line }, avant tout texte ; récupérez de nouveau le fichier
error-markup-too-deep = le balisage du fichier compte plus de { $limit } éléments emboîtés ; enregistrez la résolution dans un autre format
error-too-many-attributes = un élément du fichier a plus de { $limit } attributs ; enregistrez la résolution dans un autre format
error-document-type = le fichier déclare son propre type de document (DOCTYPE), ce qui n’est pas lu par sécurité ; supprimez cette ligne ou enregistrez la résolution dans un autre format
error-io = le fichier ne s’ouvre pas ({ $reason }) ; vérifiez son nom et vos droits d’accès
error-unknown-document = pas de document « { $name } » dans la bibliothèque ; elle contient { $nearest } ; ou donnez le chemin d’un fichier
error-too-few-documents = il faut au moins deux textes ; nommez-en un autre
error-different-languages = { $left } et { $right } sont des textes différents dans des langues différentes et ne se comparent pas ; choisissez deux textes dans une même langue, ou le même texte en deux langues
error-links-of-many = les liens posés à la main valent pour deux textes ; comparez-en deux
error-link-unknown = liens : { $document } n’a pas de paragraphe « { $id } » ; donnez un identifiant tel que « alinea show » l’affiche
error-link-twice = liens : le paragraphe { $id } de { $document } est dans deux liens ; réunissez-les en un seul
error-link-one-sided = liens : l’un d’eux n’a de paragraphe que d’un côté ; nommez-en au moins un de chaque côté
error-link-contradicted = liens : { $left } et { $right } sont à la fois liés et séparés ; retirez l’un des deux
error-internal = une erreur interne s’est produite ({ $message }) ; signalez-la avec les fichiers concernés

kind-beside = en regard
translation-unchanged = peut-être de la traduction : le paragraphe n’a pas changé en { $language }
translation-phrase = « { $words } »
translation-wordings = peut-être de la traduction : mêmes mots anglais, { $phrases }
translation-wordings-partly = en partie peut-être de la traduction : mêmes mots anglais, { $phrases }
reason-same-words = mêmes mots
reason-other-language = même paragraphe du même texte dans une autre langue
reason-by-hand = lien posé à la main
reason-opening-and-words = même formule introductive ; en commun : { $words }
reason-opening = même formule introductive
reason-words = en commun : { $words }
reason-through = par l’intermédiaire de { $paragraph } de { $document }
reason-through-and-words = par l’intermédiaire de { $paragraph } de { $document } ; en commun : { $words }
reason-place = même place parmi les paragraphes voisins

count-unchanged = { $count ->
    [one] { $count } repris
   *[other] { $count } repris
}
count-revised = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
}
count-split = { $count ->
    [one] { $count } scindé
   *[other] { $count } scindés
}
count-merged = { $count ->
    [one] { $count } fusionné
   *[other] { $count } fusionnés
}
count-regrouped = { $count ->
    [one] { $count } regroupé
   *[other] { $count } regroupés
}
count-added = { $count ->
    [one] { $count } nouveau
   *[other] { $count } nouveaux
}
count-removed = { $count ->
    [one] { $count } supprimé
   *[other] { $count } supprimés
}
