//! From the last key of a query to its hits on screen, and how long frames take while one types: the real path through the window, its engine and
//! its threads, without a display. Of the embedded corpus and of a library of 20,000 texts (`ALINEA_BENCH_TEXTS`: of so many), whose
//! index is made before.
//!
//! A frame is drawn as soon as one is asked for; a display adds what is left of its own frame. The letters come every 30 ms, which is faster
//! than anybody types.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use alinea::engine::{ImportOptions, Sources};
use alinea::messages::Locale;
use alinea::ui::RunOptions;
use egui::{Event, Key, Modifiers, Shape};

use bare::Bare;

#[path = "made/bare.rs"]
mod bare;
mod made;

/// Texts of the large library.
const LARGE: usize = 20_000;

/// How often each query is typed.
const ROUNDS: usize = 5;

/// Between two letters.
const PACE: Duration = Duration::from_millis(30);

/// A display draws so often.
const FRAME: Duration = Duration::from_micros(16_667);

/// What is typed; the last letter changes the number of hits.
const QUERIES: [&str; 6] =
    ["corruption", "mandat", "coopération", "mandat corruption", "\"dans le cadre de son mandat", "prie instamment"];

/// Where the process that types finds its library; empty: the corpus alone.
const FOLDER: &str = "ALINEA_BENCH_FOLDER";

/// A window, and how it asks for frames.
struct Typing {
    bare: Bare,
    asked: Receiver<()>,
}

impl Typing {
    fn open(library: Option<PathBuf>) -> Self {
        let sources = Sources { library };
        let mut bare = Bare::open(RunOptions { system_locale: Some(Locale::Fr), sources, ..RunOptions::default() });
        bare.keeps_shapes = true;
        let (asks, asked) = channel();
        bare.context.set_request_repaint_callback(move |_| _ = asks.send(()));
        Self { bare, asked }
    }

    fn key(&mut self, key: Key, modifiers: Modifiers) {
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.bare.frame(vec![event(true), event(false)]);
    }

    /// Draws whenever a frame is asked for, until something holds of the words on screen or the time is over. None then, or else when the frame was drawn.
    fn draw_until(&mut self, end: Instant, frames: &mut Vec<Duration>, holds: &dyn Fn(&str) -> bool) -> Option<Instant> {
        loop {
            let left = end.checked_duration_since(Instant::now())?;
            if self.asked.recv_timeout(left).is_err() {
                return None;
            }
            while self.asked.try_recv().is_ok() {}
            let start = Instant::now();
            self.bare.frame(Vec::new());
            frames.push(start.elapsed());
            let drawn = Instant::now();
            if self.bare.shapes.iter().any(|shape| shows(shape, holds)) {
                return Some(drawn);
            }
        }
    }

    /// Types a query. Returns how long it took from the last key to its hits.
    fn type_in(&mut self, query: &str, frames: &mut Vec<Duration>) -> Option<Duration> {
        self.key(Key::A, Modifiers::COMMAND);
        self.key(Key::Delete, Modifiers::NONE);
        let mut next = Instant::now() + PACE;
        self.draw_until(next, frames, &|_| false);
        let mut letters = query.chars().peekable();
        while let Some(letter) = letters.next() {
            if letters.peek().is_none() {
                // What is shown of fewer letters is to be there before.
                self.draw_until(Instant::now() + Duration::from_millis(500), &mut Vec::new(), &|_| false);
            }
            let before = self.summary();
            let start = Instant::now();
            self.bare.frame(vec![Event::Text(letter.to_string())]);
            frames.push(start.elapsed());
            next = start + PACE;
            if letters.peek().is_some() {
                self.draw_until(next, frames, &|_| false);
                continue;
            }
            let is_new = |words: &str| is_summary(words) && before.as_deref() != Some(words);
            let drawn = self.draw_until(start + Duration::from_secs(20), frames, &is_new);
            return drawn.map(|drawn| drawn - start);
        }
        None
    }

    fn summary(&self) -> Option<String> {
        let found = std::cell::RefCell::new(None);
        let take = |words: &str| {
            let is_one = is_summary(words);
            if is_one {
                *found.borrow_mut() = Some(words.to_owned());
            }
            is_one
        };
        let _ = self.bare.shapes.iter().any(|shape| shows(shape, &take));
        found.into_inner()
    }
}

/// "25 passages dans 3 textes sur 5".
fn is_summary(words: &str) -> bool {
    words.contains("passage") && words.contains(" dans ") && words.contains(" sur ")
}

fn shows(shape: &Shape, holds: &dyn Fn(&str) -> bool) -> bool {
    match shape {
        Shape::Text(text) => holds(text.galley.text()),
        Shape::Vec(shapes) => shapes.iter().any(|shape| shows(shape, holds)),
        _ => false,
    }
}

fn typed(name: &str, library: Option<PathBuf>) {
    let is_large = library.is_some();
    let mut typing = Typing::open(library);
    let mut frames = Vec::new();
    typing.draw_until(Instant::now() + Duration::from_millis(500), &mut frames, &|_| false);
    typing.key(Key::F, Modifiers::COMMAND | Modifiers::SHIFT);
    let start = Instant::now();
    if typing.type_in("terrorisme", &mut Vec::new()).is_none() {
        typing.draw_until(Instant::now() + Duration::from_mins(10), &mut Vec::new(), &is_summary).unwrap();
    }
    if is_large {
        println!("{name}: first hits after {:.1?}", start.elapsed());
        // The index, and which texts say the same, are made ready beside: nothing is drawn for it in the end.
        while typing.draw_until(Instant::now() + Duration::from_secs(15), &mut Vec::new(), &|words| words.contains('%')).is_some()
        {
        }
        println!("{name}: all made ready after {:.1?}", start.elapsed());
    }
    frames.clear();
    for query in QUERIES {
        let times: Vec<Duration> = (0..ROUNDS).filter_map(|_| typing.type_in(query, &mut frames)).collect();
        let Some((least, most)) = times.iter().min().zip(times.iter().max()) else {
            println!("{name}: {query}: left out, the last letter changed nothing");
            continue;
        };
        let frames_of = |time: &Duration| time.as_secs_f64() / FRAME.as_secs_f64();
        println!(
            "{name}: {query}: first hits {least:.1?} to {most:.1?} after the last key ({:.1} to {:.1} frames of a display)",
            frames_of(least),
            frames_of(most)
        );
    }
    frames.sort_unstable();
    let at = |share: usize| frames.get((frames.len() * share / 100).min(frames.len() - 1)).copied().unwrap();
    println!(
        "{name}: {} frames while typing: median {:.1?}, 99 % under {:.1?}, slowest {:.1?}",
        frames.len(),
        at(50),
        at(99),
        at(100)
    );
}

/// What is kept for the search lies in a folder of its own, which only a process that is told so at its start looks into.
fn in_process(home: &Path, library: &str) {
    let program = std::env::current_exe().unwrap();
    let status = Command::new(program).env(FOLDER, library).env("HOME", home).env("XDG_CACHE_HOME", home.join("cache")).status();
    assert!(status.unwrap().success());
}

fn main() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        let library = (!folder.is_empty()).then(|| PathBuf::from(folder));
        let name = if library.is_some() { "library" } else { "corpus" };
        return typed(name, library);
    }
    let home = tempfile::tempdir().unwrap();
    in_process(home.path(), "");
    let texts = std::env::var("ALINEA_BENCH_TEXTS").ok().and_then(|texts| texts.parse().ok()).unwrap_or(LARGE);
    let (files, library) = (home.path().join("files"), home.path().join("library"));
    made::write(&files, texts);
    let start = Instant::now();
    let sources = Sources { library: Some(library.clone()) };
    sources.import(&[files], ImportOptions::default(), &mut |_, _| true).unwrap();
    println!("{texts} texts brought in, in {:.1?}", start.elapsed());
    in_process(home.path(), library.to_str().unwrap());
}
