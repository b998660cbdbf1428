//! Attaches the notes to the paragraphs that call them.

use std::collections::{HashMap, VecDeque};

use crate::ingest::lexicon::Lexicon;
use crate::ingest::reader::Note;
use crate::ingest::repair::repair;
use crate::ingest::vocabulary::KnownWords;
use crate::model::{Document, Footnote, Repair};

/// Attaches notes by their marks. Where marks start anew, as in each of several texts, the calls and the notes of one mark
/// answer each other in order. `edited`: the words need no putting right.
pub fn notes(document: &mut Document, notes: Vec<Note>, edited: bool, words: &KnownWords<'_>, lexicon: &Lexicon) {
    let mut callers: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (position, paragraph) in document.paragraphs.iter().enumerate() {
        for call in &paragraph.calls {
            callers.entry(call.mark.clone()).or_default().push_back(position);
        }
    }
    let mut defined: HashMap<String, usize> = HashMap::new();
    for note in &notes {
        *defined.entry(note.mark.clone()).or_default() += 1;
    }
    for mut note in notes {
        note.words.squeeze();
        // "() Resolution 70/1": the brackets stood around the mark.
        let bare = note.words.text.trim_start();
        if let Some(behind) = ["()", "[]"].iter().find_map(|brackets| bare.strip_prefix(brackets)) {
            note.words.cut((0..note.words.text.len() - behind.len()).into());
        }
        if !edited {
            // Repairs of notes are listed without a paragraph.
            let changes = repair(&mut note.words, words, lexicon, document.language);
            document.source.repairs.extend(changes.into_iter().map(|(from, to)| Repair { paragraph: None, from, to }));
        }
        let many = defined.get(&note.mark).is_some_and(|count| *count > 1);
        let paragraph =
            callers.get_mut(&note.mark).and_then(|callers| if many { callers.pop_front() } else { callers.front().copied() });
        document.footnotes.push(Footnote { mark: note.mark, text: note.words.trimmed().text, paragraph });
    }
}
