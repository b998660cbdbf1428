# Fichiers de toutes sortes : ce qu’on y a remarqué, et pourquoi certains ne se lisent pas.

warning-encoding-guessed = le fichier ne dit pas comment ses lettres sont codées ; supposé : { $encoding } ; vérifiez les accents et les guillemets
warning-encoded-twice = les lettres avaient été codées deux fois (« Ã© » pour « é ») ; c’est rétabli
warning-unreadable-letters = { $count ->
    [one] { $count } endroit n’est pas une lettre dans ce codage ; une marque de remplacement en tient lieu
   *[other] { $count } endroits ne sont pas des lettres dans ce codage ; des marques de remplacement en tiennent lieu
}
warning-hidden-characters = { $count ->
    [one] { $count } caractère invisible est conservé : { $list }
   *[other] { $count } caractères invisibles sont conservés : { $list }
}
warning-tracked-changes-accepted = le fichier porte des modifications suivies (insertions : { $inserted }, suppressions : { $removed }) ; il est lu comme si toutes étaient acceptées ; --tracked original lit le texte d’avant
warning-tracked-changes-original = le fichier porte des modifications suivies (insertions : { $inserted }, suppressions : { $removed }) ; il est lu tel qu’il était avant elles
warning-parts-damaged = des parties du fichier sont endommagées ; leurs mots manquent ou sont peut-être faux : { $names }
warning-breaks-off = le fichier est interrompu : ce qui suivait la ligne { $line } manque ; récupérez-le de nouveau
warning-poor-quality = seules { $percent } % des lettres des pages sont sûres ; comparez avec les pages avant de vous fier aux mots
warning-corrections-unreadable = les corrections faites à la main ne se lisent pas : voici le texte sans elles
warning-corrections-left-out = { $count ->
    [one] { $count } correction faite à la main ne convient plus au texte et n’a pas été appliquée
   *[other] { $count } corrections faites à la main ne conviennent plus au texte et n’ont pas été appliquées
}

error-encrypted = le fichier est protégé par un mot de passe ; enregistrez-le sans mot de passe
error-damaged = le fichier est endommagé : il commence comme un fichier { $format } et ne se lit pas comme tel ; procurez-vous-le à nouveau ou réenregistrez-le
error-breaks-off = le fichier est interrompu : il manque une partie de son texte ou de ses polices ; récupérez-le de nouveau
error-scanned = les pages sont des images numérisées, sans texte ; passez-les à la reconnaissance de caractères (OCR) ou choisissez une autre copie
error-no-documents = l’archive ne contient aucun document ; choisissez-en une avec des fichiers .docx, .pdf, .html, .xml, .md ou .txt
error-several-documents = l’archive contient { $count } documents ; choisissez-en un par son nom derrière #, comme archive.zip#{ $first } ; elle contient { $names }
error-no-such-member = l’archive ne contient pas de document « { $name } » ; elle contient { $names }
error-limit-parts = le fichier a plus de { $limit } parties ; choisissez le texte d’une seule résolution
error-limit-members = l’archive contient plus de { $limit } fichiers ; décompressez-la et choisissez un dossier
error-limit-member = une partie de l’archive dépasse { $limit } Mo une fois décompressée ; décompressez-la et choisissez un fichier
error-limit-unpacked = l’archive dépasse { $limit } Mo une fois décompressée ; décompressez-la et choisissez un fichier
error-limit-ratio = une partie de l’archive grossit plus de { $limit } fois à la décompression, ce que ne fait aucun document ; ne vous fiez pas à ce fichier
error-limit-pages = le fichier a plus de { $limit } pages ; choisissez le texte d’une seule résolution
error-limit-seconds = une page a demandé plus de { $limit } s de lecture ; réenregistrez le fichier ou choisissez une autre copie
error-limit-memory = la lecture du fichier a demandé plus de { $limit } Mo de mémoire ; réenregistrez-le ou choisissez une autre copie

cli-arg-tracked = Texte d’un fichier à modifications suivies : accepted (accepté, par défaut) ou original
