//! What another program needs to be asked the same, written to the folder that `ALINEA_BENCH_BESIDE` names.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::time::Duration;

/// Writes `paragraphs.jsonl`, one paragraph a line, and `queries.jsonl`: kind, query, hits, and the seconds it took. Or nothing, where nobody asked.
pub struct Beside(Option<(BufWriter<File>, BufWriter<File>)>);

impl Beside {
    pub fn of_environment() -> Self {
        Self(std::env::var_os("ALINEA_BENCH_BESIDE").map(PathBuf::from).map(|folder| {
            std::fs::create_dir_all(&folder).unwrap();
            let file = |name| BufWriter::new(File::create(folder.join(name)).unwrap());
            (file("paragraphs.jsonl"), file("queries.jsonl"))
        }))
    }

    pub fn paragraph(&mut self, text: &str) {
        if let Some((paragraphs, _)) = &mut self.0 {
            serde_json::to_writer(&mut *paragraphs, text).unwrap();
            writeln!(paragraphs).unwrap();
        }
    }

    pub fn answers(&mut self, kind: &str, queries: &[String], times: &[(Duration, usize)]) {
        let Some((_, answers)) = &mut self.0 else { return };
        for (query, (time, hits)) in queries.iter().zip(times) {
            let answer = serde_json::json!({ "kind": kind, "query": query, "hits": hits, "seconds": time.as_secs_f64() });
            serde_json::to_writer(&mut *answers, &answer).unwrap();
            writeln!(answers).unwrap();
        }
    }
}
