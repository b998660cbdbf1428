#![no_main]

use alinea::ingest::{self, Beside, Known, Vocabulary};

// Lines of a resolution, put together by the input: the rules of structure see text of the right kind from the start.
const LINES: &[&str] = &[
    "L’Assemblée générale,", "The General Assembly,", "Rappelant sa résolution 72/194,", "Recalling its resolution 72/194,", "1. Prie ;", "2. Décide :",
    "a) Un comité ;", "(a) A committee;", "i) Un fonds ;", "(ii) A fund;", "3. Decides.", "____", "1 Une note.", "Annexe", "I. Titre", "52e séance",
    "[…]", "A/RES/72/194", "2/6", "«", "»", "*", "12.", "aa) ;", "",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text: String = bytes
        .iter()
        .map(|byte| match LINES.get(usize::from(*byte)) {
            Some(line) => format!("{line}\n"),
            None => char::from(*byte).to_string(),
        })
        .collect();
    let _ = ingest::read("a.txt", text.as_bytes(), &Known::default(), Beside::Others(&Vocabulary::default()));
});
