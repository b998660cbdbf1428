//! The window: the first frame of the comparison, scrolling through it, and the start of the program against an empty window.
//!
//! Frames are laid out and tessellated as for the screen, without a graphics card. The start is measured on a real display
//! (`DISPLAY`, such as Xvfb), both windows in the same run; without one it is left out, and that is said.

// A benchmark says what it found and what it left out.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fmt::Write;
use std::ops::Range;
use std::process::Command;
use std::time::{Duration, Instant};

use alinea::engine::{ImportOptions, Sources};
use alinea::messages::Locale;
use alinea::ui::{App, RunOptions};
use criterion::{Criterion, criterion_group};
use egui::{Context, Event, Pos2, Shape, Ui, Vec2};

use bare::Bare;

#[path = "made/bare.rs"]
mod bare;
mod made;

/// The three versions that the first screen offers.
const SAMPLE: [&str; 3] = ["E/RES/2004/19", "A/RES/72/194", "E/RES/2023/26"];

/// How many starts of each window are measured.
const STARTS: usize = 15;

fn open() -> Bare {
    open_with(SAMPLE.iter().map(|name| (*name).to_owned()).collect())
}

fn open_with(documents: Vec<String>) -> Bare {
    Bare::open(RunOptions { system_locale: Some(Locale::Fr), documents, ..RunOptions::default() })
}

/// Frames until the comparison is there; fonts are set up by then.
fn settle(bare: &mut Bare) {
    for _ in 0..20 {
        bare.frame(Vec::new());
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn frames(criterion: &mut Criterion) {
    criterion.bench_function("open the application, frames until the comparison is drawn", |bencher| {
        bencher.iter(|| {
            let mut bare = open();
            (0..3).map(|_| bare.frame(Vec::new())).sum::<usize>()
        });
    });
    let mut bare = open();
    settle(&mut bare);
    criterion.bench_function("a frame of the comparison at rest", |bencher| bencher.iter(|| bare.frame(Vec::new())));
    let mut down = true;
    let mut steps = 0;
    criterion.bench_function("a frame of the comparison while scrolling", |bencher| {
        bencher.iter(|| {
            steps += 1;
            if steps % 200 == 0 {
                down = !down;
            }
            let events = wheel(if down { -60.0 } else { 60.0 });
            bare.frame(events)
        });
    });
}

/// The wheel over the middle of the window.
fn wheel(by: f32) -> Vec<Event> {
    vec![
        Event::PointerMoved(Pos2::new(640.0, 400.0)),
        Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: Vec2::new(0.0, by),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Wheel,
        },
    ]
}

/// A window that closes once it has been drawn.
struct Once<A> {
    inner: Option<A>,
    frames: u32,
}

impl<A: eframe::App> eframe::App for Once<A> {
    fn logic(&mut self, context: &Context, frame: &mut eframe::Frame) {
        if let Some(inner) = &mut self.inner {
            inner.logic(context, frame);
        }
        self.frames += 1;
        // The second frame comes when the first is on screen.
        if self.frames > 1 {
            context.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        context.request_repaint();
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if let Some(inner) = &mut self.inner {
            inner.ui(ui, frame);
        }
    }
}

/// Opens one window and closes it after its first frame. `full`: Alinéa; otherwise an empty one.
fn open_once(full: bool) -> Result<(), eframe::Error> {
    let viewport = egui::ViewportBuilder::default().with_inner_size(Vec2::new(1280.0, 800.0));
    let native = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "bench",
        native,
        Box::new(move |creation| {
            let inner = full.then(|| App::new(&creation.egui_ctx, RunOptions::default()));
            Ok(Box::new(Once { inner, frames: 0 }))
        }),
    )
}

/// Median time from the start of a process to its end, with one window shown in between.
fn median_start(program: &std::path::Path, which: &str) -> Option<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let started = Instant::now();
        let status = Command::new(program).env("ALINEA_BENCH_WINDOW", which).status().ok()?;
        if !status.success() {
            return None;
        }
        times.push(started.elapsed());
    }
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}

fn starts() {
    if std::env::var_os("DISPLAY").is_none() {
        println!("start: left out, there is no display");
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    match (median_start(&program, "empty"), median_start(&program, "alinea")) {
        (Some(empty), Some(full)) => {
            let ratio = full.as_secs_f64() / empty.as_secs_f64();
            println!("start: empty window {empty:.1?}, Alinéa {full:.1?}, {ratio:.2} times (medians of {STARTS})");
        }
        _ => println!("start: left out, no window could be opened"),
    }
}

/// How many paragraphs the long texts have, and so how many rows at least.
const LONG: usize = 10_000;

/// How many frames of the long comparison are timed one by one.
const FRAMES: usize = 2_000;

/// A text of many preambular paragraphs; every third differs between the two.
fn long_text(later: bool) -> String {
    let words = ["coopération", "internationale", "assistance", "technique", "terrorisme", "criminalité", "justice", "capacités"];
    let mut seed = 12_345_u32;
    let mut word = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        words[(seed >> 24) as usize % words.len()]
    };
    let mut text = format!("Résolution 99/{}\n\nCoopération internationale\n\nL'Assemblée générale,\n\n", u8::from(later) + 1);
    for number in 0..LONG {
        let body: Vec<&str> = (0..24).map(|_| word()).collect();
        let change = if later && number % 3 == 0 { " et les victimes" } else { "" };
        let _ = write!(text, "Rappelant le rapport {number} sur {}{change} et le point {},\n\n", body.join(" "), number * 7);
    }
    text.push_str("1. Décide de rester saisie de la question.\n");
    text
}

/// Scrolling through a comparison of 10,000 rows: each frame is timed, for what matters is the slowest one a person notices.
fn long_scroll() {
    let Ok(folder) = tempfile::tempdir() else { return };
    let paths = [("a.txt", false), ("b.txt", true)].map(|(name, later)| {
        let path = folder.path().join(name);
        let _ = std::fs::write(&path, long_text(later));
        path.display().to_string()
    });
    let mut bare = open_with(paths.to_vec());
    // The comparison is there once far more is drawn than on the first screen.
    let started = Instant::now();
    let first_screen = (0..5).map(|_| bare.frame(Vec::new())).max().unwrap_or_default();
    while bare.frame(Vec::new()) < first_screen * 2 {
        if started.elapsed() > Duration::from_mins(5) {
            println!("scrolling {LONG} rows: left out, the comparison did not come");
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    println!("two texts of {LONG} paragraphs read and compared in {:.1?}", started.elapsed());
    let mut times = Vec::with_capacity(FRAMES);
    for step in 0..FRAMES {
        let down = step / 500 % 2 == 0;
        let events = wheel(if down { -180.0 } else { 180.0 });
        let started = Instant::now();
        bare.frame(events);
        times.push(started.elapsed());
    }
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!("scrolling {LONG} rows: median {:.2?}, 95 % under {:.2?}, 99 % under {:.2?} a frame", at(50), at(95), at(99));
}

/// Clauses of the register that is drawn, others with `ALINEA_BENCH_CLAUSES`: those of a library of some twenty thousand texts.
const CLAUSES: usize = 330_000;

/// Texts of a library whose register is drawn, where `ALINEA_BENCH_TEXTS` names their number: making it takes long.
const TEXTS: &str = "ALINEA_BENCH_TEXTS";

/// A register of so many clauses, in one text.
fn register_of_one_text() {
    let clauses = std::env::var("ALINEA_BENCH_CLAUSES").ok().and_then(|count| count.parse().ok()).unwrap_or(CLAUSES);
    let Ok(folder) = tempfile::tempdir() else { return };
    let mut text =
        "Résolution 99/1\n\nAssistance technique\n\nL'Assemblée générale,\n\nRappelant sa résolution 98/1,\n\n".to_owned();
    let asked = [
        "l'Office d'aider les États, sur demande",
        "les États de coopérer, selon qu'il convient",
        "le Secrétaire général de lui présenter un rapport à sa prochaine session",
        "l'Office d'agir, dans la limite des ressources existantes",
    ];
    for number in 1..=clauses {
        let _ = write!(text, "{number}. Prie {} ;\n\n", asked[number % asked.len()]);
    }
    let path = folder.path().join("a.txt");
    let _ = std::fs::write(&path, text);
    let mut bare = open_with(vec![path.display().to_string()]);
    let started = Instant::now();
    let first_screen = (0..5).map(|_| bare.frame(Vec::new())).max().unwrap_or_default();
    while bare.frame(Vec::new()) <= first_screen {
        if started.elapsed() > Duration::from_mins(5) {
            println!("a register of {clauses} clauses: left out, the text did not come");
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    println!("a text of {clauses} clauses opened in {:.1?}", started.elapsed());
    bare.keeps_shapes = true;
    step(&mut bare, "to the mandates", Some("formules sur"), |_| key(egui::Key::Num4));
    register_frames(&mut bare);
}

/// The same of a library.
fn register_of_many_texts() {
    let Some(texts) = std::env::var(TEXTS).ok().and_then(|texts| texts.parse().ok()) else { return };
    let Ok(home) = tempfile::tempdir() else { return };
    let files = home.path().join("files");
    made::write(&files, texts);
    let sources = Sources { library: Some(home.path().join("library")) };
    let _ = sources.import(&[files], ImportOptions::default(), &mut |_, _| true);
    let mut bare = Bare::open(RunOptions { system_locale: Some(Locale::Fr), sources, ..RunOptions::default() });
    settle(&mut bare);
    println!("a library of {texts} texts");
    bare.keeps_shapes = true;
    step(&mut bare, "to the mandates", Some("formules sur"), |_| key(egui::Key::Num4));
    step(&mut bare, "the whole library", Some("formules sur"), |bare| press(bare, "Toute la bibliothèque", TOOLS));
    register_frames(&mut bare);
}

fn key(key: egui::Key) -> Vec<Event> {
    let (modifiers, physical_key, repeat) = (egui::Modifiers::COMMAND, None, false);
    vec![Event::ModifiersChanged(modifiers), Event::Key { key, physical_key, pressed: true, repeat, modifiers }]
}

/// The words that the last frame drew, each with the middle of its place.
fn texts(bare: &Bare) -> Vec<(String, Pos2)> {
    fn add(shape: &Shape, texts: &mut Vec<(String, Pos2)>) {
        match shape {
            Shape::Vec(all) => all.iter().for_each(|shape| add(shape, texts)),
            Shape::Text(text) => texts.push((text.galley.text().to_owned(), text.pos + text.galley.size() / 2.0)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    bare.shapes.iter().for_each(|shape| add(shape, &mut texts));
    texts
}

/// Where the sheets and their tools stand, and the heads of columns below them.
const TOOLS: Range<f32> = 48.0..170.0;
const HEADS: Range<f32> = 170.0..200.0;

/// The pointer on words that begin so at this height, and pressed.
fn press(bare: &Bare, words: &str, height: Range<f32>) -> Vec<Event> {
    let found = |(text, place): &(String, Pos2)| text.starts_with(words) && height.contains(&place.y);
    let Some((_, place)) = texts(bare).into_iter().rev().find(found) else { return Vec::new() };
    let modifiers = egui::Modifiers::NONE;
    let button = |pressed| Event::PointerButton { pos: place, button: egui::PointerButton::Primary, pressed, modifiers };
    vec![Event::PointerMoved(place), button(true), button(false)]
}

/// Does something, and draws until other words are in view, or those that are waited for: how long the slowest frame took, and how long it
/// was until then.
fn step(bare: &mut Bare, name: &str, wanted: Option<&str>, events: impl FnOnce(&Bare) -> Vec<Event>) {
    const LONGEST: Duration = Duration::from_secs(4);
    for _ in 0..3 {
        bare.frame(Vec::new());
    }
    let words = |bare: &Bare| texts(bare).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
    let events = events(bare);
    if events.is_empty() {
        println!("{name}: left out, it is not in view");
        return;
    }
    // Where the pointer comes, something may light up.
    bare.frame(events.iter().filter(|event| matches!(event, Event::PointerMoved(_))).cloned().collect());
    let before = words(bare);
    let started = Instant::now();
    let mut slowest = Duration::ZERO;
    let mut events = Some(events);
    let longest = if wanted.is_some() { 30 * LONGEST } else { LONGEST };
    let mut came = None;
    while started.elapsed() < longest && came.is_none_or(|came: Duration| started.elapsed() < came + Duration::from_millis(200)) {
        let frame = Instant::now();
        bare.frame(events.take().unwrap_or_default());
        slowest = slowest.max(frame.elapsed());
        let now = words(bare);
        // What is waited for may be in view until reading begins.
        let is_there = wanted.is_none_or(|_| started.elapsed() > Duration::from_secs(1))
            && wanted.map_or(now != before, |wanted| now.iter().any(|text| text.contains(wanted)));
        // A field that takes the focus, and a sign that something is being found, are no answer.
        let is_sign = |text: &String| ["Examen", "Lecture"].iter().any(|sign| text.starts_with(sign));
        if is_there && !now.iter().any(is_sign) && came.is_none() {
            came = Some(started.elapsed());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let came = came.map_or("the same is shown".to_owned(), |came| format!("there after {came:.0?}"));
    println!("{name}: slowest frame {slowest:.1?}, {came}");
}

/// Frames of a register that is open: at rest, while scrolling; and whatever a person does with it.
fn register_frames(bare: &mut Bare) {
    let timed = |bare: &mut Bare, name: &str, times: usize, events: &dyn Fn(usize) -> Vec<Event>| {
        let mut all: Vec<Duration> = (0..times)
            .map(|step| {
                let events = events(step);
                let started = Instant::now();
                bare.frame(events);
                started.elapsed()
            })
            .collect();
        all.sort_unstable();
        let at = |share: usize| all.get((all.len() * share / 100).min(all.len() - 1)).copied().unwrap_or_default();
        println!("{name}: median {:.2?}, 95 % under {:.2?}, slowest {:.2?} a frame", at(50), at(95), at(100));
    };
    bare.keeps_shapes = false;
    timed(bare, "the register at rest", 100, &|_| Vec::new());
    timed(bare, "the register while scrolling", 500, &|step| wheel(if step / 250 % 2 == 0 { -180.0 } else { 180.0 }));
    bare.keeps_shapes = true;
    step(bare, "to its filter", None, |_| key(egui::Key::F));
    step(bare, "a letter typed into the filter", None, |_| vec![Event::Text("o".to_owned())]);
    step(bare, "another", None, |_| vec![Event::Text("f".to_owned())]);
    step(bare, "show all", None, |bare| press(bare, "Tout montrer", TOOLS));
    for column in ["Cote", "Formule", "Destinataire", "Quoi", "Conditions", "Échéance", "§"] {
        step(bare, &format!("sorted by {column}"), None, |bare| press(bare, column, HEADS));
    }
    step(bare, "by addressee", None, |bare| press(bare, "Par destinataire", TOOLS));
    step(bare, "in one list", None, |bare| press(bare, "Par destinataire", TOOLS));
    step(bare, "asked of the Office", None, |bare| press(bare, "Demandé à l’Office", TOOLS));
    for sheet in ["conditions", "reports", "addressees", "growth"] {
        step(bare, &format!("to the {sheet} of the Office"), None, |_| key(egui::Key::PageDown));
    }
    for _ in 0..4 {
        step(bare, "back", None, |_| key(egui::Key::PageUp));
    }
    step(bare, "show all", None, |bare| press(bare, "Tout montrer", TOOLS));
    for sheet in ["conditions", "reports", "addressees", "growth"] {
        step(bare, &format!("to the {sheet}"), None, |_| key(egui::Key::PageDown));
        bare.keeps_shapes = false;
        timed(bare, &format!("the {sheet} at rest"), 50, &|_| Vec::new());
        timed(bare, &format!("the {sheet} while scrolling"), 50, &|_| wheel(-180.0));
        bare.keeps_shapes = true;
    }
}

criterion_group!(benches, frames);

fn main() {
    // The same program, started by itself, is the window that is measured.
    if let Some(which) = std::env::var_os("ALINEA_BENCH_WINDOW") {
        let code = i32::from(open_once(which == "alinea").is_err());
        std::process::exit(code);
    }
    if std::env::var_os("ALINEA_BENCH_CLAUSES").is_some() {
        return register_of_one_text();
    }
    if std::env::var_os(TEXTS).is_some() {
        return register_of_many_texts();
    }
    benches();
    register_of_one_text();
    long_scroll();
    starts();
    Criterion::default().configure_from_args().final_summary();
}
