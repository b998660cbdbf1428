#![no_main]

use alinea_fuzz::fuzz_targets::Target;

libfuzzer_sys::fuzz_target!(init: alinea_fuzz::plant(Target::Text), |bytes: &[u8]| Target::Text.run(bytes));
