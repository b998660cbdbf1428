//! The sketches of the texts of a library, kept where the search keeps what it needs: to find series no text is read that was read before.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::keeping::{KEPT_FROM, Keeping, mark, program};
use super::{Entry, Origin, Snapshot};
use crate::lineage::series::Sketch;
use crate::search::{Column, Parts, Writing};

/// The sketch of each text; an empty one where a text can no longer be read. Those that are kept are not made, and what is made is kept.
pub(super) fn of_all(snapshot: &Snapshot, keeping: Option<&Keeping>) -> Vec<Sketch> {
    let read = |entry: &Entry| entry.document().ok().map(|document| Sketch::of(&document));
    let path = keeping.filter(|_| snapshot.entries.len() >= KEPT_FROM).map(Keeping::sketches);
    let Some(path) = path else {
        return snapshot.entries.par_iter().map(|entry| read(entry).unwrap_or_default()).collect();
    };
    let mut known = open(&path).unwrap_or_default();
    let marks: Vec<Option<u64>> = snapshot.entries.par_iter().map(mark_of).collect();
    let had: Vec<Option<Sketch>> = marks.iter().map(|mark| known.remove(mark.as_ref()?)).collect();
    // What was kept for texts that are no more goes with the next that is new.
    let is_new = marks.iter().zip(&had).any(|(mark, had)| mark.is_some() && had.is_none());
    let sketches: Vec<Option<Sketch>> =
        snapshot.entries.par_iter().zip(had).map(|(entry, had)| had.or_else(|| read(entry))).collect();
    if is_new {
        // Where they cannot be kept, they are made again the next time.
        let _ = keep(&path, marks.iter().zip(&sketches).filter_map(|(mark, sketch)| Some(((*mark)?, sketch.as_ref()?))));
    }
    sketches.into_iter().map(Option::unwrap_or_default).collect()
}

/// What tells a text from others as it is now. None for a file that is only open: it is soon another one.
fn mark_of(entry: &Entry) -> Option<u64> {
    let is_passing = matches!(entry.origin, Origin::File(_) | Origin::Pasted(_));
    if is_passing { None } else { entry.identity().map(|identity| mark(&identity)) }
}

fn keep<'a>(path: &Path, sketches: impl Iterator<Item = (u64, &'a Sketch)>) -> io::Result<()> {
    let (mut marks, mut halvings) = (Vec::new(), Vec::new());
    let (mut phrases, mut names, mut counts, mut replaced) = <(Lists, Lists, Lists, Lists)>::default();
    for (mark, sketch) in sketches {
        marks.push(mark);
        halvings.push(sketch.halvings());
        phrases.push(sketch.phrases().iter().copied());
        names.push(sketch.names().iter().map(|(name, _)| *name));
        counts.push(sketch.names().iter().map(|(_, count)| *count));
        replaced.push(sketch.replaced().iter().copied());
    }
    let (marks, halvings) = (Column::from(marks), Column::from(halvings));
    let lists = [phrases, names, counts, replaced].map(|own| [Column::from(own.ends), Column::from(own.all)]);
    let mut file = Writing::default();
    file.made(&program())?;
    file.column(&marks);
    file.column(&halvings);
    lists.iter().flatten().for_each(|column| file.column(column));
    file.write(path)
}

/// A list of numbers of each text, one behind the other.
#[derive(Default)]
struct Lists {
    ends: Vec<u32>,
    all: Vec<u32>,
}

impl Lists {
    fn push(&mut self, own: impl Iterator<Item = u32>) {
        self.all.extend(own);
        self.ends.push(self.all.len() as u32);
    }
}

/// What this program kept, if the file is whole.
fn open(path: &Path) -> Option<HashMap<u64, Sketch>> {
    let mut file = Parts::open(path)?;
    if file.made::<String>()? != program() {
        return None;
    }
    let (marks, halvings) = (file.column::<u64>()?, file.column::<u32>()?);
    let mut lists = || Some((file.column::<u32>()?, file.column::<u32>()?));
    let (phrases, names, counts, replaced) = (lists()?, lists()?, lists()?, lists()?);
    let own = |(ends, all): &(Column<u32>, Column<u32>), at: usize| {
        let start = at.checked_sub(1).map_or(Some(0), |before| ends.get(before).copied())?;
        all.get(start as usize..*ends.get(at)? as usize).map(<[u32]>::to_vec)
    };
    let mut sketches = HashMap::with_capacity(marks.len());
    for (at, (mark, halvings)) in marks.iter().zip(halvings.iter()).enumerate() {
        let names = own(&names, at)?.into_iter().zip(own(&counts, at)?).collect();
        sketches.insert(*mark, Sketch::of_parts(*halvings, own(&phrases, at)?, names, own(&replaced, at)?));
    }
    Some(sketches)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::DocumentId;
    use crate::model::{Document, Paragraph};

    fn snapshot(texts: usize, change: &str) -> Snapshot {
        let document = |nth: usize| Document {
            source: crate::model::Source { sha256: format!("{nth}{}", if nth == 3 { change } else { "" }), ..Default::default() },
            paragraphs: vec![Paragraph {
                text: format!("Prie le Secrétaire général de rendre compte du mot{nth} {}", if nth == 3 { change } else { "" }),
                ..Paragraph::default()
            }],
            ..Document::default()
        };
        let entry = |nth: usize| Entry::loaded(DocumentId::named(&format!("{nth}")), document(nth), Origin::Embedded);
        Snapshot::default().of_entries((0..texts).map(entry).collect())
    }

    #[test]
    fn sketches_come_back_as_they_were_made() {
        let folder = tempfile::tempdir().expect("a folder");
        let keeping = Keeping::in_folder(folder.path().join("kept"));
        let few = snapshot(KEPT_FROM - 1, "");
        assert_eq!(of_all(&few, Some(&keeping)), of_all(&few, None));
        assert!(!keeping.sketches().exists(), "few texts are read");
        let many = snapshot(KEPT_FROM, "");
        let made = of_all(&many, None);
        assert_eq!(of_all(&many, Some(&keeping)), made);
        assert_eq!(open(&keeping.sketches()).expect("a file").len(), KEPT_FROM);
        assert_eq!(of_all(&many, Some(&keeping)), made);
        // One text is another now, and one more came in; the rest is as it was kept.
        let other = snapshot(KEPT_FROM + 1, "dans son rapport annuel à l’Assemblée");
        assert_eq!(of_all(&other, Some(&keeping)), of_all(&other, None));
        assert_eq!(open(&keeping.sketches()).expect("a file").len(), KEPT_FROM + 1);
        // What is damaged is made again.
        std::fs::write(keeping.sketches(), b"no sketches").expect("a file");
        assert_eq!(of_all(&many, Some(&keeping)), made);
    }
}
