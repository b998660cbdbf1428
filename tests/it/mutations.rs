//! What the fuzz targets try at length, tried on stable: the seeds of each target, changed at random, always the same way for the same seed.
//!
//! The targets and their seeds are those of `fuzz/`. `ALINEA_MUTATIONS=200000` tries more; `ALINEA_SEED=7` tries others. What a target
//! fails on is written to `target/finds`; once mended it belongs into `tests/fixtures/finds`, where it is tried again with every run.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::fuzz_seeds as seeds;
use crate::fuzz_targets::Target;

/// How many changed files are read, over all targets.
const MUTATIONS: usize = 10_000;

/// How often each target is drawn, of a hundred.
const SHARES: [(Target, usize); 8] = [
    (Target::Text, 20),
    (Target::Markdown, 10),
    (Target::Html, 10),
    (Target::Akn, 20),
    (Target::Docx, 14),
    (Target::Pdf, 6),
    (Target::Archive, 5),
    (Target::Structure, 15),
];

/// A small and quick source of numbers that are the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Words that mean something to a reader.
const TOKENS: &[&str] = &[
    "\n",
    "\n\n",
    "\r",
    "1. ",
    "(a) ",
    "a) ",
    "i) ",
    "L’Assemblée générale,\n",
    "Rappelant ",
    "Prie ",
    ";",
    ",",
    ".",
    "____\n",
    "81",
    "*",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "e\u{301}",
    "Annexe\n",
    "72/194",
    "2. Décide :\n",
    "<p>",
    "</p>",
    "<ol start=9>",
    "<li>",
    "<sup>1</sup>",
    "<table>",
    "<!--",
    "-->",
    "<br>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x0;",
    "&#55296;",
    "<w:p>",
    "</w:p>",
    "<w:ins>",
    "</w:ins>",
    "<w:del>",
    "<w:pPr>",
    "<w:footnoteReference w:id='1'/>",
    "<w:t>",
    "<w:br/>",
    "<w:numId w:val='1'/>",
    "w:val='99999999999'",
    "w:val='-1'",
    "<num>",
    "<paragraph>",
    "<authorialNote marker='1'>",
    "<preamble>",
    "<mainBody>",
    "<embeddedStructure>",
    "Tj",
    "ET",
    "BT",
    "0 0 0 0 0 0 Tm",
    "/F2 1e9 Tf",
    "-9999999",
    "obj",
    "endobj",
    "stream",
    "/Kids [2 0 R]",
    "/Type /Page",
    "<<",
    ">>",
    "q ",
    "Q ",
    "Do",
    "\u{0}",
    "## ",
    "> ",
    "- ",
    "[^1]",
    "[^1]: ",
    "**",
    "`",
];

/// One change, or a few.
fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let most = 1 << random.below(8);
        let length = random.below(most);
        let end = (at + length).min(bytes.len());
        match random.below(8) {
            0 | 1 => {
                let token = TOKENS[random.below(TOKENS.len())];
                bytes.splice(at..at, token.bytes());
            }
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let copied = bytes[at..end].to_vec();
                let times = random.below(4);
                bytes.splice(at..at, copied.repeat(times));
            }
            4 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << random.below(8);
                }
            }
            5 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = random.next() as u8;
                }
            }
            6 => {
                let other = random.below(bytes.len() + 1);
                let copied = bytes[at..end].to_vec();
                bytes.splice(other..other, copied);
            }
            _ if random.below(20) == 0 => bytes.truncate(at),
            _ => {}
        }
    }
}

/// Whether a target takes these bytes without a fault.
fn survives(target: Target, bytes: &[u8]) -> bool {
    catch_unwind(AssertUnwindSafe(|| target.run(bytes))).is_ok()
}

#[test]
fn changed_files_never_break_a_reader() {
    assert_eq!(SHARES.iter().map(|(_, share)| share).sum::<usize>(), 100);
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse().ok());
    let count = number("ALINEA_MUTATIONS").unwrap_or(MUTATIONS as u64) as usize;
    let mut random = Random(number("ALINEA_SEED").unwrap_or(20_261_122) | 1);
    let seeds: Vec<(Target, Vec<Vec<u8>>)> = Target::ALL.into_iter().map(|target| (target, seeds::of(target))).collect();
    let mut finds = Vec::new();
    for nth in 0..count {
        let mut drawn = random.below(100);
        let share = SHARES.iter().find(|(_, share)| match drawn.checked_sub(*share) {
            Some(rest) => {
                drawn = rest;
                false
            }
            None => true,
        });
        let target = share.expect("shares of a hundred").0;
        let of_target = &seeds.iter().find(|(other, _)| *other == target).expect("each target has seeds").1;
        let mut bytes = of_target[random.below(of_target.len())].clone();
        mutate(&mut bytes, &mut random);
        if !survives(target, &bytes) {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/finds");
            std::fs::create_dir_all(&folder).expect("a folder for finds");
            let path = folder.join(format!("{}-{nth}", target.name()));
            std::fs::write(&path, &bytes).expect("the find is kept");
            finds.push(path);
        }
    }
    println!("{count} changed files read, {} finds", finds.len());
    assert!(finds.is_empty(), "{finds:?}");
}

#[test]
fn seeds_are_read_and_are_worth_it() {
    for target in Target::ALL {
        let seeds = seeds::of(target);
        assert!(seeds.len() >= 3 && seeds.iter().all(|seed| !seed.is_empty()), "{}", target.name());
        for (nth, seed) in seeds.iter().enumerate() {
            assert!(survives(target, seed), "{} {nth}", target.name());
        }
    }
}

/// Each find of a fuzzer, by the name of its target: `akn-open-note`. It must be read, and soon.
#[test]
fn finds_stay_mended() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/finds");
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let bytes = std::fs::read(&path).expect("a find");
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let target = Target::of_find(&name).unwrap_or_else(|| panic!("{name} names no target"));
        let begun = std::time::Instant::now();
        assert!(survives(target, &bytes), "{name}");
        // What took a fuzzer seconds takes far less now, even on a slow machine without optimisation.
        assert!(begun.elapsed().as_secs() < 20, "{name} took {:?}", begun.elapsed());
    }
}
