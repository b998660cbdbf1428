//! A number that changes whenever the same bytes may give another document: what was parsed before is then parsed again.
//!
//! It is made from the sources of all that reads, so that nobody has to think of it. A test holds that the list is complete.

use std::sync::OnceLock;

/// What the reading of a text depends on, by place in the project: sources, lists of words, versions of libraries.
const SOURCES: &[(&str, &str)] = &[
    ("Cargo.lock", include_str!("../../Cargo.lock")),
    ("assets/lexicon/ar.txt", include_str!("../../assets/lexicon/ar.txt")),
    ("assets/lexicon/en.txt", include_str!("../../assets/lexicon/en.txt")),
    ("assets/lexicon/es.txt", include_str!("../../assets/lexicon/es.txt")),
    ("assets/lexicon/fr.txt", include_str!("../../assets/lexicon/fr.txt")),
    ("assets/lexicon/ru.txt", include_str!("../../assets/lexicon/ru.txt")),
    ("assets/lexicon/zh.txt", include_str!("../../assets/lexicon/zh.txt")),
    ("src/ingest/archive.rs", include_str!("../../src/ingest/archive.rs")),
    ("src/ingest/citation.rs", include_str!("../../src/ingest/citation.rs")),
    ("src/ingest/decode.rs", include_str!("../../src/ingest/decode.rs")),
    ("src/ingest/lexicon.rs", include_str!("../../src/ingest/lexicon.rs")),
    ("src/ingest/lexicon/choices.rs", include_str!("../../src/ingest/lexicon/choices.rs")),
    ("src/ingest/lexicon/dates.rs", include_str!("../../src/ingest/lexicon/dates.rs")),
    ("src/ingest/lexicon/phrases.rs", include_str!("../../src/ingest/lexicon/phrases.rs")),
    ("src/ingest/lexicon/script.rs", include_str!("../../src/ingest/lexicon/script.rs")),
    ("src/ingest/limits.rs", include_str!("../../src/ingest/limits.rs")),
    ("src/ingest/mod.rs", include_str!("../../src/ingest/mod.rs")),
    ("src/ingest/name.rs", include_str!("../../src/ingest/name.rs")),
    ("src/ingest/reader.rs", include_str!("../../src/ingest/reader.rs")),
    ("src/ingest/reader/akn.rs", include_str!("../../src/ingest/reader/akn.rs")),
    ("src/ingest/reader/akn/blocks.rs", include_str!("../../src/ingest/reader/akn/blocks.rs")),
    ("src/ingest/reader/akn/facts.rs", include_str!("../../src/ingest/reader/akn/facts.rs")),
    ("src/ingest/reader/akn/tables.rs", include_str!("../../src/ingest/reader/akn/tables.rs")),
    ("src/ingest/reader/blocks.rs", include_str!("../../src/ingest/reader/blocks.rs")),
    ("src/ingest/reader/count.rs", include_str!("../../src/ingest/reader/count.rs")),
    ("src/ingest/reader/docx.rs", include_str!("../../src/ingest/reader/docx.rs")),
    ("src/ingest/reader/docx/body.rs", include_str!("../../src/ingest/reader/docx/body.rs")),
    ("src/ingest/reader/docx/numbering.rs", include_str!("../../src/ingest/reader/docx/numbering.rs")),
    ("src/ingest/reader/docx/numbering/format.rs", include_str!("../../src/ingest/reader/docx/numbering/format.rs")),
    ("src/ingest/reader/docx/settings.rs", include_str!("../../src/ingest/reader/docx/settings.rs")),
    ("src/ingest/reader/docx/styles.rs", include_str!("../../src/ingest/reader/docx/styles.rs")),
    ("src/ingest/reader/docx/told.rs", include_str!("../../src/ingest/reader/docx/told.rs")),
    ("src/ingest/reader/docx/xml.rs", include_str!("../../src/ingest/reader/docx/xml.rs")),
    ("src/ingest/reader/html.rs", include_str!("../../src/ingest/reader/html.rs")),
    ("src/ingest/reader/html/looks.rs", include_str!("../../src/ingest/reader/html/looks.rs")),
    ("src/ingest/reader/html/told.rs", include_str!("../../src/ingest/reader/html/told.rs")),
    ("src/ingest/reader/markdown.rs", include_str!("../../src/ingest/reader/markdown.rs")),
    ("src/ingest/reader/markdown/told.rs", include_str!("../../src/ingest/reader/markdown/told.rs")),
    ("src/ingest/reader/pdf.rs", include_str!("../../src/ingest/reader/pdf.rs")),
    ("src/ingest/reader/pdf/furniture.rs", include_str!("../../src/ingest/reader/pdf/furniture.rs")),
    ("src/ingest/reader/pdf/glyphs.rs", include_str!("../../src/ingest/reader/pdf/glyphs.rs")),
    ("src/ingest/reader/pdf/layout.rs", include_str!("../../src/ingest/reader/pdf/layout.rs")),
    ("src/ingest/reader/pdf/notes.rs", include_str!("../../src/ingest/reader/pdf/notes.rs")),
    ("src/ingest/reader/pdf/order.rs", include_str!("../../src/ingest/reader/pdf/order.rs")),
    ("src/ingest/reader/pdf/rows.rs", include_str!("../../src/ingest/reader/pdf/rows.rs")),
    ("src/ingest/reader/text.rs", include_str!("../../src/ingest/reader/text.rs")),
    ("src/ingest/repair.rs", include_str!("../../src/ingest/repair.rs")),
    ("src/ingest/sniff.rs", include_str!("../../src/ingest/sniff.rs")),
    ("src/ingest/structure.rs", include_str!("../../src/ingest/structure.rs")),
    ("src/ingest/structure/attach.rs", include_str!("../../src/ingest/structure/attach.rs")),
    ("src/ingest/structure/calls.rs", include_str!("../../src/ingest/structure/calls.rs")),
    ("src/ingest/structure/front.rs", include_str!("../../src/ingest/structure/front.rs")),
    ("src/ingest/structure/group.rs", include_str!("../../src/ingest/structure/group.rs")),
    ("src/ingest/structure/group/annex.rs", include_str!("../../src/ingest/structure/group/annex.rs")),
    ("src/ingest/structure/group/blocks.rs", include_str!("../../src/ingest/structure/group/blocks.rs")),
    ("src/ingest/structure/group/ends.rs", include_str!("../../src/ingest/structure/group/ends.rs")),
    ("src/ingest/structure/group/lines.rs", include_str!("../../src/ingest/structure/group/lines.rs")),
    ("src/ingest/structure/group/remarks.rs", include_str!("../../src/ingest/structure/group/remarks.rs")),
    ("src/ingest/structure/group/told.rs", include_str!("../../src/ingest/structure/group/told.rs")),
    ("src/ingest/structure/hyphen.rs", include_str!("../../src/ingest/structure/hyphen.rs")),
    ("src/ingest/structure/ids.rs", include_str!("../../src/ingest/structure/ids.rs")),
    ("src/ingest/structure/labels.rs", include_str!("../../src/ingest/structure/labels.rs")),
    ("src/ingest/structure/labels/drafting.rs", include_str!("../../src/ingest/structure/labels/drafting.rs")),
    ("src/ingest/structure/labels/value.rs", include_str!("../../src/ingest/structure/labels/value.rs")),
    ("src/ingest/structure/letterhead.rs", include_str!("../../src/ingest/structure/letterhead.rs")),
    ("src/ingest/structure/notes.rs", include_str!("../../src/ingest/structure/notes.rs")),
    ("src/ingest/structure/other.rs", include_str!("../../src/ingest/structure/other.rs")),
    ("src/ingest/structure/parts.rs", include_str!("../../src/ingest/structure/parts.rs")),
    ("src/ingest/structure/plain.rs", include_str!("../../src/ingest/structure/plain.rs")),
    ("src/ingest/structure/recommended.rs", include_str!("../../src/ingest/structure/recommended.rs")),
    ("src/ingest/structure/sort.rs", include_str!("../../src/ingest/structure/sort.rs")),
    ("src/ingest/structure/speaker.rs", include_str!("../../src/ingest/structure/speaker.rs")),
    ("src/ingest/structure/warn.rs", include_str!("../../src/ingest/structure/warn.rs")),
    ("src/ingest/styled.rs", include_str!("../../src/ingest/styled.rs")),
    ("src/ingest/vocabulary.rs", include_str!("../../src/ingest/vocabulary.rs")),
    ("src/text/hidden.rs", include_str!("../../src/text/hidden.rs")),
    ("src/text/fold.rs", include_str!("../../src/text/fold.rs")),
    ("src/model/date.rs", include_str!("../../src/model/date.rs")),
    ("src/model/document.rs", include_str!("../../src/model/document.rs")),
    ("src/model/language.rs", include_str!("../../src/model/language.rs")),
    ("src/model/read_error.rs", include_str!("../../src/model/read_error.rs")),
    ("src/model/symbol.rs", include_str!("../../src/model/symbol.rs")),
    ("src/model/warning.rs", include_str!("../../src/model/warning.rs")),
    ("src/library/pages.rs", include_str!("../../src/library/pages.rs")),
];

/// The number of this program's reading.
pub fn reading() -> u32 {
    static READING: OnceLock<u32> = OnceLock::new();
    *READING.get_or_init(|| {
        let mut sum = crc32fast::Hasher::new();
        for (place, text) in SOURCES {
            sum.update(place.as_bytes());
            sum.update(text.as_bytes());
        }
        sum.finalize()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn files(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() {
                files(&path, found);
            } else if !path.ends_with("tests.rs") {
                let place = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("within the project");
                found.insert(place.to_string_lossy().replace('\\', "/"));
            }
        }
    }

    #[test]
    fn all_that_reads_is_counted() {
        let mut there = BTreeSet::new();
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        files(&home.join("src/ingest"), &mut there);
        let sources: String = there.iter().filter_map(|place| std::fs::read_to_string(home.join(place)).ok()).collect();
        let mut lists = BTreeSet::new();
        files(&home.join("assets/lexicon"), &mut lists);
        // Other rooms have lists of their own there.
        there.extend(lists.into_iter().filter(|list| sources.contains(&format!("/{list}\""))));
        let listed: BTreeSet<String> = SOURCES.iter().map(|(place, _)| (*place).to_owned()).collect();
        let missing: Vec<_> = there.difference(&listed).collect();
        assert!(missing.is_empty(), "add to SOURCES in src/library/reading.rs: {missing:?}");
    }
}
