//! Files of resolutions made from paragraphs of the corpus, the same on every run.

use std::fmt::Write;
use std::path::Path;

use alinea::engine::Snapshot;

/// Resolutions of some twenty paragraphs each, the same on every run.
pub fn write(folder: &Path, count: usize) {
    let snapshot = Snapshot::of_corpus();
    let documents: Vec<_> = snapshot.entries.iter().filter_map(|entry| entry.document().ok()).collect();
    let paragraphs: Vec<&str> = documents
        .iter()
        .flat_map(|document| &document.paragraphs)
        .filter(|one| one.level == 0)
        .map(|one| one.text.as_str())
        .collect();
    std::fs::create_dir_all(folder).unwrap();
    for number in 0..count {
        let (session, item) = (40 + number / 400, number % 400 + 1);
        let mut text = format!("Résolution adoptée par l’Assemblée générale le 5 septembre {}\n\n", 1946 + session);
        write!(text, "{session}/{item}. Question {number}\n\nL’Assemblée générale,\n\n").unwrap();
        for at in 0..6 {
            write!(
                text,
                "Rappelant {},\n\n",
                paragraphs[(number * 31 + at * 7) % paragraphs.len()].trim_end_matches(['.', ';', ','])
            )
            .unwrap();
        }
        for at in 1..14 {
            write!(
                text,
                "{at}. Prie {} ;\n\n",
                paragraphs[(number * 17 + at * 11) % paragraphs.len()].trim_end_matches(['.', ';', ','])
            )
            .unwrap();
        }
        text.push_str("14. Décide de rester saisie de la question.\n");
        std::fs::write(folder.join(format!("{number:05}.txt")), text).unwrap();
    }
}
