# Ce qui est demandé, à qui, à quelles conditions, pour quand : la ligne de commande et les exports.

cli-about-mandates = Ce que les textes demandent : formules, destinataires, conditions, échéances, demandes de rapport
cli-usage-mandates = alinea mandates DOC... [OPTION]...
cli-arg-mandate-documents = Les documents
cli-arg-mandate-part = La partie lue : operative (dispositif, par défaut), preamble (préambule) ou all (tout)
cli-mandates-condition = { $kind } : { $words }
cli-mandates-report = rapport de { $by } à { $to }, échéance : { $when }, sujet : { $on }
cli-mandates-later = { $name } (aujourd’hui { $later })
cli-not-said = non précisé

condition-resources = sous réserve de ressources
condition-mandate = dans le cadre du mandat
condition-request = à la demande
condition-opportunity = selon qu’il convient
condition-law = conformité au droit
condition-national-law = droit interne
condition-voluntary = à titre volontaire
condition-other = autre condition
