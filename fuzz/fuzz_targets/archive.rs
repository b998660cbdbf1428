#![no_main]

use alinea_fuzz::fuzz_targets::Target;

libfuzzer_sys::fuzz_target!(init: alinea_fuzz::plant(Target::Archive), |bytes: &[u8]| Target::Archive.run(bytes));
