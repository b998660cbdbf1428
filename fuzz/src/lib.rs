//! What the fuzz targets share with the tests of the project: the targets themselves, their seeds, and the files made for both.

pub mod fuzz_seeds;
pub mod fuzz_targets;
#[path = "../../tests/it/made/mod.rs"]
#[allow(dead_code, missing_docs, reason = "the tests use more of it")]
pub mod made;

/// Writes the seeds of a target into the folder that its fuzzer was given to work in, before it looks there.
pub fn plant(target: fuzz_targets::Target) {
    let Some(folder) = std::env::args().skip(1).map(std::path::PathBuf::from).find(|path| path.is_dir()) else { return };
    for (nth, seed) in fuzz_seeds::of(target).iter().enumerate() {
        std::fs::write(folder.join(format!("seed-{nth:02}")), seed).expect("a seed is written");
    }
}
