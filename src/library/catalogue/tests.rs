use super::*;
use crate::library::record::Kept;
use crate::model::Meta;

fn record(number: u32) -> Arc<Record> {
    Arc::new(Record {
        key: Key::parse(&format!("{number:020x}")).expect("a key"),
        kept: Kept::Copy("a name.txt".to_owned()),
        fingerprint: String::new(),
        replaces: None,
        corrections: 0,
        meta: Arc::new(Meta { title: Some(format!("Titre\n{number}")), ..Meta::default() }),
    })
}

fn put(number: u32) -> Change {
    Change::Put(record(number))
}

fn keys(catalogue: &Catalogue) -> Vec<Key> {
    catalogue.records.iter().map(|record| record.key.clone()).collect()
}

#[test]
fn what_is_written_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("catalogue");
    let files = Files::default();
    let mut catalogue = Catalogue::read(&files, &path).expect("none yet");
    catalogue.write(&files, &path, vec![put(1), put(2)]).expect("written");
    catalogue.write(&files, &path, vec![put(3), Change::Remove(record(1).key.clone())]).expect("written");
    let read = Catalogue::read(&files, &path).expect("read");
    assert_eq!(keys(&read), keys(&catalogue));
    assert_eq!(read.records, [record(2), record(3)]);
    assert_eq!(read.get(&record(3).key), Some(&record(3)));
    assert_eq!(read.damaged, 0);
    catalogue.write_anew(&files, &path).expect("written");
    assert_eq!(Catalogue::read(&files, &path).expect("read").records, [record(2), record(3)]);
}

/// Wherever a program is ended while it writes, the file gives what was there before, whole.
#[test]
fn a_torn_end_is_what_was_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("catalogue");
    let files = Files::default();
    let mut catalogue = Catalogue::default();
    catalogue.write(&files, &path, vec![put(1)]).expect("written");
    let before = std::fs::metadata(&path).expect("there").len() as usize;
    catalogue.write(&files, &path, vec![put(2)]).expect("written");
    let whole = std::fs::read(&path).expect("read");
    for end in before..whole.len() {
        std::fs::write(&path, &whole[..end]).expect("written");
        let mut torn = Catalogue::read(&files, &path).expect("read");
        assert_eq!((keys(&torn), torn.damaged), (vec![record(1).key.clone()], 0), "{end}");
        torn.write(&files, &path, vec![put(3)]).expect("written");
        let read = Catalogue::read(&files, &path).expect("read");
        assert_eq!((read.records, read.damaged), (vec![record(1), record(3)], 0), "{end}");
    }
}

#[test]
fn a_line_that_somebody_damaged_is_left_out_and_counted() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("catalogue");
    let files = Files::default();
    let mut catalogue = Catalogue::default();
    catalogue.write(&files, &path, vec![put(1), put(2), put(3)]).expect("written");
    let text = std::fs::read_to_string(&path).expect("read").replace("Titre\\n2", "Titre\\n9");
    std::fs::write(&path, text).expect("written");
    let read = Catalogue::read(&files, &path).expect("read");
    assert_eq!((read.records, read.damaged), (vec![record(1), record(3)], 1));
}

#[test]
fn another_format_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("catalogue");
    std::fs::write(&path, "alinea.catalogue/2\n").expect("written");
    assert!(matches!(Catalogue::read(&Files::default(), &path), Err(CatalogueError::Format(_))));
    std::fs::write(&path, "").expect("written");
    assert!(Catalogue::read(&Files::default(), &path).is_ok());
}

#[test]
fn a_catalogue_full_of_void_lines_is_written_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("catalogue");
    let files = Files::default();
    let mut catalogue = Catalogue::default();
    for _ in 0..12 {
        catalogue.write(&files, &path, (0..100).map(put).collect()).expect("written");
    }
    let lines = std::fs::read_to_string(&path).expect("read").lines().count();
    assert!(lines < 300, "{lines}");
    assert_eq!(Catalogue::read(&files, &path).expect("read").records.len(), 100);
}
