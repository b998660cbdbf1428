//! The window: the first frame of the comparison, scrolling through it, and the start of the program against an empty window.
//!
//! Frames are laid out and tessellated as for the screen, without a graphics card. The start is measured on a real display
//! (`DISPLAY`, such as Xvfb), both windows in the same run; without one it is left out, and that is said.

// A benchmark says what it left out.
#![allow(clippy::print_stdout)]

use std::process::Command;
use std::time::{Duration, Instant};

use alinea::messages::Locale;
use alinea::ui::{App, RunOptions};
use criterion::{Criterion, criterion_group};
use egui::{Context, Event, Pos2, RawInput, Rect, Ui, Vec2};

/// The three versions that the first screen offers.
const SAMPLE: [&str; 3] = ["E/RES/2004/19", "A/RES/72/194", "E/RES/2023/26"];

/// How many starts of each window are measured.
const STARTS: usize = 15;

/// An application outside any window, one frame at a time.
struct Bare {
    context: Context,
    app: App,
    time: f64,
}

impl Bare {
    fn open() -> Self {
        let context = Context::default();
        let options = RunOptions {
            system_locale: Some(Locale::Fr),
            documents: SAMPLE.iter().map(|name| (*name).to_owned()).collect(),
            ..RunOptions::default()
        };
        let app = App::new(&context, options);
        Self { context, app, time: 0.0 }
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1280.0, 800.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let output = self.context.run_ui(input, |ui: &mut Ui| {
            app.advance(&ui.ctx().clone());
            app.draw_ui(ui);
        });
        self.context.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// Frames until the comparison is there; fonts are set up by then.
    fn settle(&mut self) {
        for _ in 0..20 {
            self.frame(Vec::new());
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

fn frames(criterion: &mut Criterion) {
    criterion.bench_function("open the application, frames until the comparison is drawn", |bencher| {
        bencher.iter(|| {
            let mut bare = Bare::open();
            (0..3).map(|_| bare.frame(Vec::new())).sum::<usize>()
        });
    });
    let mut bare = Bare::open();
    bare.settle();
    criterion.bench_function("a frame of the comparison at rest", |bencher| bencher.iter(|| bare.frame(Vec::new())));
    let mut down = true;
    let mut steps = 0;
    criterion.bench_function("a frame of the comparison while scrolling", |bencher| {
        bencher.iter(|| {
            steps += 1;
            if steps % 200 == 0 {
                down = !down;
            }
            let delta = Vec2::new(0.0, if down { -60.0 } else { 60.0 });
            let events = vec![
                Event::PointerMoved(Pos2::new(640.0, 400.0)),
                Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta,
                    phase: egui::TouchPhase::Move,
                    modifiers: egui::Modifiers::NONE,
                    source: egui::MouseWheelSource::Wheel,
                },
            ];
            bare.frame(events)
        });
    });
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

criterion_group!(benches, frames);

fn main() {
    // The same program, started by itself, is the window that is measured.
    if let Some(which) = std::env::var_os("ALINEA_BENCH_WINDOW") {
        let code = i32::from(open_once(which == "alinea").is_err());
        std::process::exit(code);
    }
    benches();
    starts();
    Criterion::default().configure_from_args().final_summary();
}
