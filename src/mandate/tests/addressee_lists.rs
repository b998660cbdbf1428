//! Lists of those who are asked.

use super::*;

/// "aux autres groupes s'occupant de justice sociale, aux enseignants": what tells more of one ends no list (A/RES/51/104, para. 12).
#[test]
fn a_list_goes_on_behind_what_tells_more_of_one() {
    for (text, expected) in [
        (
            "Demande aux autres groupes s’occupant de justice sociale, aux enseignants et aux médias d’entreprendre des activités",
            "autres groupes|enseignants|médias",
        ),
        (
            "Engage les organismes chargés de lutter contre la corruption, les services de répression et les services financiers à coopérer",
            "organismes chargés de lutter contre la corruption|services de répression|services financiers",
        ),
        (
            "Prie la Représentante spéciale pour le sort des enfants en temps de conflit armé et la Haute Commissaire d’agir",
            "Représentante spéciale pour le sort des enfants en temps de conflit armé|Haute Commissaire",
        ),
        ("Encourage les États, de même que les institutions de Bretton Woods, à agir", "États|institutions de Bretton Woods"),
        ("Engage les fonds, programmes et organismes qui ne l’ont pas fait à agir", "fonds, programmes et organismes"),
        (
            "Exhorte les États parties à la Convention des Nations Unies contre la criminalité et les États signataires à agir",
            "États parties à la Convention des Nations Unies contre la criminalité|États signataires",
        ),
        // Those of a tail are not asked.
        ("Engage les États à coopérer avec le Comité et les organisations", "États"),
        ("Invite les parties au conflit entre le Gouvernement et les groupes armés à négocier", "parties au conflit"),
        (
            "Salue les efforts que le Secrétaire général et les États Membres ne cessent de déployer",
            "Secrétaire général|États Membres",
        ),
    ] {
        let read = clauses(FR, text);
        let names = read[0].split_once(" → ").map_or("", |(_, names)| names);
        assert_eq!(names, expected.replace('|', " + "), "{text}");
    }
}
