//! Links set by hand, kept per pair of texts in small files beside the settings: `links/A_RES_72_194@fr--E_RES_2023_26@fr.json`.
//!
//! Such a file can be sent to a colleague, who puts it in the same folder or gives it to `alinea compare --links`.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

use super::shared::{self, Damaged};
use super::write_json;
use crate::compare::{Link, Links};

/// So many pairs are read.
const MOST_FILES: usize = 10_000;

/// The longest name of a file, without its ending.
const LONGEST_NAME: usize = 120;

/// The lists of a file.
const LISTS: [&str; 2] = ["links", "unlinks"];

/// What was read.
#[derive(Debug, Default)]
pub struct Loaded {
    /// One for each pair, sorted by the names of their texts.
    pub links: Vec<Links>,
    /// Files that cannot be understood, where they lie now.
    pub damaged: Vec<PathBuf>,
    /// Files with entries that only a newer version understands: these stay.
    pub not_understood: Vec<PathBuf>,
}

/// The folder beside the settings.
#[must_use]
pub fn folder(settings: &Path) -> PathBuf {
    settings.with_file_name("links")
}

/// Reads all links of a folder. A file that cannot be understood is set aside; no folder: no links.
#[must_use]
pub fn load(folder: &Path) -> Loaded {
    let mut loaded = peek(folder);
    loaded.damaged = loaded.damaged.iter().map(|path| shared::set_aside(path).unwrap_or_else(|| path.clone())).collect();
    loaded
}

/// The same without moving any file.
#[must_use]
pub fn peek(folder: &Path) -> Loaded {
    let mut loaded = Loaded::default();
    for path in files(folder) {
        match read(&path) {
            Ok(Some((_, links, not_understood))) => {
                put(&mut loaded.links, links);
                if not_understood {
                    loaded.not_understood.push(path);
                }
            }
            Ok(None) => {}
            Err(Damaged) => loaded.damaged.push(path),
        }
    }
    loaded.links.sort_by(|a, b| a.documents.cmp(&b.documents));
    loaded
}

/// One more pair. A pair that was saved once in each order is one.
fn put(all: &mut Vec<Links>, links: Links) {
    let Some(known) = all.iter_mut().find(|known| is_of_the_same(known, &links)) else { return all.push(links) };
    let links = if known.documents == links.documents { links } else { links.swapped() };
    known.links.extend(links.links.into_iter().filter(|link| !known.speaks_of(link)).collect::<Vec<_>>());
    let unlinks = links.unlinks.into_iter().filter(|link| !known.speaks_of(link)).collect::<Vec<_>>();
    known.unlinks.extend(unlinks);
}

fn is_of_the_same(one: &Links, other: &Links) -> bool {
    one.documents == other.documents || one.documents == other.swapped().documents
}

/// Writes what was said of all pairs since `before`, each whole or not at all; what another window said meanwhile stays. Where nothing
/// is said of a pair any more, its file goes. Where files that could not be understood were set aside.
///
/// # Errors
/// When the system refuses the folder or a file, or does not let a damaged one be set aside.
pub fn save(folder: &Path, before: &[Links], after: &[Links]) -> std::io::Result<Vec<PathBuf>> {
    let settings = folder.parent().unwrap_or(folder);
    shared::alone(settings, || {
        let mut aside = Vec::new();
        for links in after.iter().filter(|links| !before.contains(links)) {
            let known = before.iter().find(|known| is_of_the_same(known, links)).cloned().unwrap_or_default();
            aside.extend(save_pair(folder, &known, links)?);
        }
        Ok(aside)
    })
}

fn save_pair(folder: &Path, before: &Links, after: &Links) -> std::io::Result<Vec<PathBuf>> {
    let (Some(own), Some(turned)) = (path_of(folder, after), path_of(folder, &after.swapped())) else { return Ok(Vec::new()) };
    let mut aside = Vec::new();
    // The file of the pair, in whichever order it was saved.
    let mut there: Vec<(PathBuf, Map<String, Value>, Links)> = Vec::new();
    for path in [&own, &turned] {
        match read(path) {
            Ok(Some((fields, links, _))) if is_of_the_same(&links, after) => there.push((path.clone(), fields, links)),
            Ok(_) => {}
            Err(Damaged) => aside.push(shared::set_aside(path).ok_or(std::io::ErrorKind::PermissionDenied)?),
        }
    }
    if there.is_empty() {
        let names = serde_json::to_value(&after.documents)?;
        let fields = Map::from_iter([("documents".to_owned(), names)]);
        let nothing = Links { documents: after.documents.clone(), ..Links::default() };
        there.push((own, fields, nothing));
    }
    for (path, mut fields, links) in there {
        let in_order = |said: &Links| match &said.documents {
            Some(_) if said.documents != links.documents => said.swapped(),
            _ => said.clone(),
        };
        // Of a file that is new, all is said anew.
        let before = if path.exists() { in_order(before) } else { Links::default() };
        let after = in_order(after);
        let lists = LISTS.into_iter().zip([[&before.links, &after.links], [&before.unlinks, &after.unlinks]]);
        for (name, [before, after_list]) in lists {
            let list = fields.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            let Value::Array(list) = list else { continue };
            shared::change(list, [before.as_slice(), after_list.as_slice()], overlaps)?;
        }
        // Of the same paragraphs, what was said here goes before what another window said.
        let new = |known: &[Link], now: &[Link]| now.iter().filter(|link| !known.contains(link)).cloned().collect::<Vec<_>>();
        for (name, new) in LISTS.into_iter().zip([new(&before.unlinks, &after.unlinks), new(&before.links, &after.links)]) {
            if let Some(Value::Array(list)) = fields.get_mut(name) {
                let gives_way = |link: &Link| new.iter().any(|new| overlaps(link, new));
                list.retain(|entry| Link::deserialize(entry).map_or(true, |link| !gives_way(&link)));
            }
        }
        let is_empty = |name: &str| fields.get(name).and_then(Value::as_array).is_none_or(Vec::is_empty);
        if !LISTS.iter().all(|name| is_empty(name)) {
            write_json(&path, &fields)?;
        } else if path.exists() {
            std::fs::remove_file(path)?;
        }
    }
    Ok(aside)
}

/// Whether two links speak of a paragraph together.
fn overlaps(one: &Link, other: &Link) -> bool {
    one.left.iter().any(|id| other.left.contains(id)) || one.right.iter().any(|id| other.right.contains(id))
}

/// The file of a pair; none where the links do not say which texts they are of.
#[must_use]
pub fn path_of(folder: &Path, links: &Links) -> Option<PathBuf> {
    let [left, right] = links.documents.as_ref()?;
    let plain = |letter: char| if letter.is_alphanumeric() || matches!(letter, '.' | '-' | '@') { letter } else { '_' };
    let mut name: String = format!("{left}--{right}").chars().map(plain).collect();
    while name.len() > LONGEST_NAME {
        name.pop();
    }
    Some(folder.join(format!("{name}.json")))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| is_of_links(path)).take(MOST_FILES).collect();
    paths.sort();
    paths
}

fn is_of_links(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "json") && !shared::is_set_aside(path)
}

/// The fields of a file, what is understood of it, and whether something is not.
type Read = (Map<String, Value>, Links, bool);

fn read(path: &Path) -> Result<Option<Read>, Damaged> {
    let Some(fields): Option<Map<String, Value>> = shared::read(path)? else { return Ok(None) };
    let documents = fields.get("documents").and_then(|names| <[String; 2]>::deserialize(names).ok()).ok_or(Damaged)?;
    let (links, other_links) = shared::entries(&fields, LISTS[0]).ok_or(Damaged)?;
    let (unlinks, other_unlinks) = shared::entries(&fields, LISTS[1]).ok_or(Damaged)?;
    let links = Links { documents: Some(documents), links, unlinks };
    Ok(Some((fields, links, other_links + other_unlinks > 0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Link;

    fn links() -> Links {
        let mut links =
            Links { documents: Some(["A/RES/72/194@fr".to_owned(), "E/RES/2023/26@fr".to_owned()]), ..Links::default() };
        links.link(Link { left: vec!["OP1".to_owned()], right: vec!["OP2".to_owned()] });
        links
    }

    fn link(left: &str, right: &str) -> Link {
        Link { left: vec![left.to_owned()], right: vec![right.to_owned()] }
    }

    fn with(more: Link) -> Links {
        let mut links = links();
        links.link(more);
        links
    }

    #[test]
    fn what_was_saved_is_read_again_and_goes_when_nothing_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        save(folder.path(), &[], &[links()]).expect("saved");
        assert_eq!(load(folder.path()).links, [links()]);
        save(folder.path(), &[links()], &[Links { links: Vec::new(), ..links() }]).expect("removed");
        assert!(load(folder.path()).links.is_empty() && files(folder.path()).is_empty());
    }

    #[test]
    fn two_windows_keep_what_each_other_said_in_either_order() {
        let folder = tempfile::tempdir().expect("a folder");
        save(folder.path(), &[], &[links()]).expect("saved");
        save(folder.path(), &[links()], &[with(link("OP3", "OP3"))]).expect("saved");
        // The other window has the texts the other way round, and knows nothing of OP3.
        save(folder.path(), &[links()], &[with(link("OP4", "OP5")).swapped()]).expect("saved");
        let all = [link("OP1", "OP2"), link("OP3", "OP3"), link("OP4", "OP5")];
        let loaded = load(folder.path()).links;
        assert_eq!((loaded.len(), loaded[0].links.as_slice()), (1, all.as_slice()));
        // What is said of the same paragraphs takes the place of what was said.
        let mut cut = links();
        cut.unlink(link("OP3", "OP3"));
        save(folder.path(), &[links()], &[cut]).expect("saved");
        let loaded = load(folder.path()).links;
        assert_eq!((loaded[0].links.len(), loaded[0].unlinks.as_slice()), (2, [link("OP3", "OP3")].as_slice()));
    }

    #[test]
    fn what_only_a_newer_version_understands_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        save(folder.path(), &[], &[links()]).expect("saved");
        let path = path_of(folder.path(), &links()).expect("a path");
        let text = std::fs::read_to_string(&path).expect("read");
        let newer = text.replacen(
            "\"links\": [",
            "\"newer\": 1, \"links\": [{\"left\": [\"OP9\"], \"right\": [\"OP9\"], \"why\": \"x\"},",
            1,
        );
        std::fs::write(&path, newer).expect("written");
        let loaded = load(folder.path());
        assert_eq!((loaded.links.as_slice(), loaded.not_understood.len()), ([links()].as_slice(), 1));
        save(folder.path(), &loaded.links, &[with(link("OP3", "OP3"))]).expect("saved");
        let text = std::fs::read_to_string(&path).expect("read");
        assert!(["newer", "\"why\"", "OP3"].iter().all(|part| text.contains(part)), "{text}");
    }

    #[test]
    fn a_broken_file_is_set_aside_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path_of(folder.path(), &links()).expect("a path");
        std::fs::write(&path, "{").expect("written");
        let loaded = load(folder.path());
        assert!(loaded.links.is_empty() && !path.exists());
        assert_eq!(loaded.damaged.iter().filter(|path| path.exists()).count(), 1);
        std::fs::write(&path, "[").expect("written");
        let aside = save(folder.path(), &[], &[links()]).expect("saved");
        assert_eq!(aside.iter().filter(|path| path.exists()).count(), 1);
        let loaded = load(folder.path());
        assert_eq!((loaded.links.as_slice(), loaded.damaged.len()), ([links()].as_slice(), 0));
    }
}
