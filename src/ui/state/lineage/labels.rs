//! The first words of many paragraphs in a narrow column: what several begin with alike gives way to what tells them apart.

/// So many words alike with another paragraph, behind the opening ones, give way.
const LEAST_ALIKE: usize = 3;

/// What stands for the words left out.
const GAP: &str = " … ";

/// For each paragraph, given with the end of its opening words, its first words: `Prie … former des magistrats` where another begins with
/// "Prie l’Office des Nations Unies de". The opening words stay.
pub(super) fn labels(texts: &[(&str, usize)]) -> Vec<String> {
    let mut sorted: Vec<usize> = (0..texts.len()).collect();
    sorted.sort_by_key(|at| texts[*at].0);
    let mut alike = vec![0; texts.len()];
    for pair in sorted.windows(2) {
        let words = words_alike(texts[pair[0]].0, texts[pair[1]].0);
        for at in pair {
            alike[*at] = words.max(alike[*at]);
        }
    }
    texts.iter().zip(alike).map(|((text, opening), alike)| label(text, *opening, alike)).collect()
}

fn words_alike(one: &str, other: &str) -> usize {
    one.split(' ').zip(other.split(' ')).take_while(|(one, other)| one == other).count()
}

fn label(text: &str, opening: usize, alike: usize) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let kept = text.get(..opening).map_or(1, |opening| opening.split(' ').count()).max(1);
    // The same words to the end tell nothing apart.
    if alike < kept + LEAST_ALIKE || alike >= words.len() {
        return text.to_owned();
    }
    format!("{}{GAP}{}", words[..kept].join(" "), words[alike..].join(" "))
}

#[cfg(test)]
mod tests {
    use super::labels;

    fn shown(texts: &[&str]) -> Vec<String> {
        labels(&texts.iter().map(|text| (*text, 0)).collect::<Vec<_>>())
    }

    #[test]
    fn what_several_begin_with_gives_way_to_what_tells_them_apart() {
        let texts = [
            "Prie l’Office des Nations Unies de former des magistrats ;",
            "Constate que des liens existent,",
            "Prie l’Office des Nations Unies de rendre compte ;",
            "Prie instamment les États de coopérer ;",
        ];
        assert_eq!(shown(&texts), ["Prie … former des magistrats ;", texts[1], "Prie … rendre compte ;", texts[3]]);
        assert_eq!(shown(&["Le même texte deux fois", "Le même texte deux fois"]), ["Le même texte deux fois"; 2]);
        assert_eq!(shown(&["Un début de cinq mots", "Un début de cinq mots et plus"])[1], "Un … et plus");
        assert_eq!(shown(&[]), Vec::<String>::new());
        let urged = "Prie instamment les États Membres qui le peuvent de ";
        let two = [format!("{urged}signer"), format!("{urged}payer")];
        let opening = "Prie instamment".len();
        assert_eq!(labels(&[(&two[0], opening), (&two[1], opening)]), ["Prie instamment … signer", "Prie instamment … payer"]);
    }
}
