//! `alinea check`: what it says of recorded changes, of archives and of what lies in them. It reads, and leaves everything as it was.

use std::path::Path;

use serde_json::Value;

use crate::cli::{answer, json};
use crate::made::{self, docx};

/// A resolution of Word with recorded changes.
fn tracked() -> Vec<u8> {
    let run = |kind: &str, words: &str| match kind {
        "ins" => format!("<w:ins w:id='1' w:author='a'><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:ins>"),
        "del" => format!("<w:del w:id='2' w:author='a'><w:r><w:delText xml:space='preserve'>{words}</w:delText></w:r></w:del>"),
        _ => format!("<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"),
    };
    let paragraph = |mark: &str, runs: &[(&str, &str)]| {
        let runs: Vec<String> = runs.iter().map(|(kind, words)| run(kind, words)).collect();
        format!("<w:p>{mark}{}</w:p>", runs.concat())
    };
    let inserted = "<w:pPr><w:rPr><w:ins w:id='3' w:author='a'/></w:rPr></w:pPr>";
    let body = [
        paragraph("", &[("", "L’Assemblée générale,")]),
        paragraph("", &[("", "Rappelant sa résolution 72/194,")]),
        paragraph("", &[("", "1. Prie "), ("ins", "instamment "), ("del", "vivement "), ("", "les États de rendre compte ;")]),
        paragraph(inserted, &[("ins", "2. Décide de créer un comité ;")]),
        paragraph("", &[("", "3. Décide de se réunir.")]),
    ];
    docx::of_body(&body.concat())
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    std::fs::write(&path, bytes).expect("written");
    path.to_string_lossy().into_owned()
}

fn check(arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = ["check", "--format", "json"].into_iter().chain(arguments.iter().copied()).collect();
    json(&arguments)
}

fn operative(file: &Value) -> (u64, bool) {
    let warned = file["warnings"].as_array().is_some_and(|warnings| warnings.iter().any(|one| one["kind"] == "tracked-changes"));
    (file["counts"]["operative"].as_u64().unwrap_or_default(), warned)
}

#[test]
fn recorded_changes_are_accepted_or_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = written(folder.path(), "a.docx", &tracked());
    assert_eq!(operative(&check(&[&path])["files"][0]), (3, true));
    assert_eq!(operative(&check(&["--tracked", "accepted", &path])["files"][0]), (3, true));
    assert_eq!(operative(&check(&["--tracked", "original", &path])["files"][0]), (2, true));
    let text = |tracked: &str| answer(&["check", "--tracked", tracked, &path]).stdout;
    assert_ne!(text("original"), text("accepted"));
    assert_eq!(answer(&["check", "--tracked", "rejected", &path]).code, Some(2));
}

#[test]
fn recorded_changes_inside_an_archive() {
    let folder = tempfile::tempdir().expect("a folder");
    let word = tracked();
    let one = written(folder.path(), "one.zip", &made::zip(&[("folder/a.docx", &word)]));
    let two = written(folder.path(), "two.zip", &made::zip(&[("a.docx", &word), ("b.txt", made::text().as_bytes())]));
    for (tracked, expected) in [("accepted", 3), ("original", 2)] {
        assert_eq!(operative(&check(&["--tracked", tracked, &one])["files"][0]), (expected, true));
        let both = check(&["--tracked", tracked, &two]);
        assert_eq!(operative(&both["files"][0]), (expected, true), "{tracked}");
        assert_eq!(operative(&both["files"][1]), (3, false), "{tracked}");
    }
}

/// Each document of an archive is said by its name there; one that cannot be read does not stop the others.
#[test]
fn an_archive_of_good_and_bad_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let (text, page) = (made::text(), made::html());
    let inner = made::zip(&[("x.txt", text.as_bytes())]);
    let files: [(&str, &[u8]); 6] = [
        ("first.txt", text.as_bytes()),
        ("second/page.html", page.as_bytes()),
        ("letter.txt", b"Dear colleague,\n\nPlease find the report attached.\n\nYours"),
        ("broken.docx", b"PK\x03\x04 and nothing more"),
        ("inner.zip", &inner),
        ("picture.png", b"\x89PNG"),
    ];
    let path = written(folder.path(), "texts.zip", &made::zip(&files));
    let before = std::fs::read(&path).expect("read");
    let found = check(&[&path]);
    let said: Vec<(String, bool)> = found["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| (file["path"].as_str().unwrap_or_default().replace(&path, ""), file["read"] == true))
        .collect();
    let expected = [("#first.txt", true), ("#second/page.html", true), ("#letter.txt", false), ("#broken.docx", false)];
    for (name, read) in expected {
        assert!(said.contains(&(name.to_owned(), read)), "{name}: {said:?}");
    }
    assert_eq!(found["summary"]["read"], 2);
    assert!(
        found["files"].as_array().expect("files").iter().all(|file| file["read"] == true || file["error"]["message"].is_string())
    );
    assert_eq!(std::fs::read(&path).expect("read"), before);
    // One document of it, by its name.
    let one = check(&[&format!("{path}#second/page.html")]);
    assert_eq!((&one["summary"]["read"], &one["files"][0]["format"]), (&1.into(), &"html".into()));
    assert_eq!(answer(&["check", &format!("{path}#none.txt")]).code, Some(2));
}

/// Archives among the files of a folder; what cannot be opened is said, and the rest read.
#[test]
fn archives_in_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    written(folder.path(), "b/texts.zip", &made::zip(&[("x.txt", made::text().as_bytes()), ("y.html", made::html().as_bytes())]));
    written(folder.path(), "a.txt", made::text().as_bytes());
    written(folder.path(), ".hidden.txt", made::text().as_bytes());
    written(folder.path(), "c.zip", b"PK\x03\x04 cut");
    written(folder.path(), "empty.zip", &made::zip(&[]));
    let found = check(&[&folder.path().to_string_lossy()]);
    assert_eq!(
        (&found["summary"]["files"], &found["summary"]["read"], &found["summary"]["failed"]),
        (&5.into(), &3.into(), &2.into())
    );
    let errors: Vec<&str> =
        found["files"].as_array().expect("files").iter().filter_map(|file| file["error"]["kind"].as_str()).collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    let text = answer(&["check", &folder.path().to_string_lossy()]);
    assert_eq!(text.code, Some(0));
    assert!(text.stdout.contains("texts.zip#x.txt"), "{}", text.stdout);
}

/// A pipe that nobody writes into is no file, and is not waited for.
#[cfg(unix)]
#[test]
fn a_pipe_without_a_writer_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.txt");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|status| status.success()) {
        println!("skipped: no mkfifo");
        return;
    }
    let snapshot = alinea::engine::Snapshot::of_corpus();
    let (answers, answer) = std::sync::mpsc::channel();
    std::thread::spawn(move || answers.send(alinea::engine::read_file(&pipe, &snapshot).is_err()));
    assert_eq!(answer.recv_timeout(std::time::Duration::from_secs(20)), Ok(true));
}
