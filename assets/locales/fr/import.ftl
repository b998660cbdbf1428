# L’import dans la fenêtre.

command-import = Importer des textes…
import-title = Importer des textes
import-hint = Word, PDF, pages web, texte, Markdown, XML des Nations Unies, archives zip. On peut aussi déposer un dossier sur la fenêtre. Les fichiers d’origine ne sont jamais modifiés.
import-files = Des fichiers…
import-folder = Un dossier…
import-copies = Copier
import-references = Laisser où ils sont
import-progress = { $done } sur { $total }
import-stop = Arrêter
import-stopping = Arrêt…
import-close = Fermer
import-copy = Copier le rapport
import-column-outcome = Résultat
import-column-symbol = Cote
import-column-language = Langue
import-column-counts = Alinéas / §
import-column-warnings = Avertis.
import-column-file = Fichier
import-status = Import : { $done } sur { $total }
