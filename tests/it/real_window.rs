//! The real program in a real window, on a display of its own (Xvfb), driven as a person would drive it.
//!
//! Without the tools for it the test says so and does nothing, unless `ALINEA_REAL_WINDOW=required` asks for it.
//! Pictures of what was on screen stay in `target/real-window`.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use image::RgbaImage;

/// How long anything may take on a slow machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// Ends its process when the test ends, however it ends.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct Desk {
    display: String,
    home: tempfile::TempDir,
    pictures: PathBuf,
    _server: Ended,
}

impl Desk {
    /// A display of its own, or none where the tools are missing.
    fn start() -> Option<Self> {
        let missing = ["Xvfb", "xdotool", "import"]
            .into_iter()
            .find(|tool| Command::new("which").arg(tool).output().is_ok_and(|found| !found.status.success()));
        if let Some(tool) = missing {
            let required = std::env::var("ALINEA_REAL_WINDOW").is_ok_and(|value| value == "required");
            assert!(!required, "the real window is required, and {tool} is missing");
            println!("skipped: {tool} is missing");
            return None;
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        BufReader::new(server.stdout.take().expect("its output")).read_line(&mut number).expect("a display");
        let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../real-window");
        std::fs::create_dir_all(&pictures).expect("a folder for pictures");
        Some(Self {
            display: format!(":{}", number.trim()),
            home: tempfile::tempdir().expect("a home"),
            pictures,
            _server: Ended(server),
        })
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LANG", "fr_FR.UTF-8")
            .env("LC_ALL", "fr_FR.UTF-8")
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.home.path())
            .env("XDG_DATA_HOME", self.home.path());
        command
    }

    /// Starts the program and waits for its window, which gets the keyboard.
    fn open(&self) -> Ended {
        let program = Ended(self.command(env!("CARGO_BIN_EXE_alinea")).spawn().expect("the program starts"));
        let started = Instant::now();
        let window = loop {
            let found = self.command("xdotool").args(["search", "--onlyvisible", "--name", "Alin"]).output().expect("xdotool");
            if let Some(window) = String::from_utf8_lossy(&found.stdout).lines().next() {
                break window.to_owned();
            }
            assert!(started.elapsed() < PATIENCE, "no window");
            std::thread::sleep(Duration::from_millis(100));
        };
        // The pointer rests where nothing tells of itself.
        self.point(&["mousemove", "640", "796", "windowmove", &window, "0", "0", "windowfocus", &window]);
        std::thread::sleep(Duration::from_millis(800));
        program
    }

    fn point(&self, arguments: &[&str]) {
        assert!(self.command("xdotool").args(arguments).status().expect("xdotool").success(), "{arguments:?}");
    }

    fn keys(&self, keys: &str) {
        self.point(&["key", "--delay", "60", keys]);
    }

    fn write(&self, text: &str) {
        self.point(&["type", "--delay", "40", text]);
        std::thread::sleep(Duration::from_millis(300));
    }

    fn click(&self, x: u32, y: u32) {
        self.point(&["mousemove", &x.to_string(), &y.to_string()]);
        std::thread::sleep(Duration::from_millis(100));
        self.point(&["mousedown", "1"]);
        std::thread::sleep(Duration::from_millis(60));
        self.point(&["mouseup", "1"]);
    }

    /// What is on screen, once it stands still.
    fn picture(&self, name: &str) -> RgbaImage {
        let path = self.pictures.join(name).with_extension("png");
        let started = Instant::now();
        let mut before: Option<RgbaImage> = None;
        loop {
            std::thread::sleep(Duration::from_millis(300));
            assert!(self.command("import").args(["-window", "root"]).arg(&path).status().expect("import").success());
            let now = image::open(&path).expect("a picture").to_rgba8();
            if before.as_ref() == Some(&now) || started.elapsed() > PATIENCE {
                return now;
            }
            before = Some(now);
        }
    }
}

/// Share of the points that differ, 0 to 1.
fn difference(a: &RgbaImage, b: &RgbaImage) -> f64 {
    let differing = a.pixels().zip(b.pixels()).filter(|(a, b)| a != b).count();
    differing as f64 / f64::from(a.width() * a.height())
}

/// Mean brightness, 0 to 255.
fn brightness(picture: &RgbaImage) -> f64 {
    let sum: f64 = picture.pixels().map(|point| f64::from(point[0]) + f64::from(point[1]) + f64::from(point[2])).sum();
    sum / 3.0 / f64::from(picture.width() * picture.height())
}

fn wait_for_end(program: &mut Ended) -> Option<i32> {
    let started = Instant::now();
    loop {
        if let Some(status) = program.0.try_wait().expect("its state") {
            return status.code();
        }
        assert!(started.elapsed() < PATIENCE, "the program does not end");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_sitting_from_the_first_start_to_the_next() {
    let Some(desk) = Desk::start() else { return };
    let mut program = desk.open();
    let first = desk.picture("01-first-start");
    assert!(brightness(&first) > 200.0, "light, and drawn");

    // The list answers to a symbol as people type it.
    desk.keys("ctrl+l");
    desk.write("72 194");
    let filtered = desk.picture("02-filtered");
    assert!(difference(&first, &filtered) > 0.005, "the list is shorter");
    desk.keys("Return");
    let reading = desk.picture("03-read-from-the-filter");
    assert!(difference(&filtered, &reading) > 0.02, "Enter reads what was found");

    // Three versions side by side, from the palette.
    desk.keys("ctrl+k");
    desk.write("comparer 2004");
    desk.keys("Return");
    let comparison = desk.picture("04-comparison");
    assert!(difference(&reading, &comparison) > 0.05, "the comparison is on screen");

    for _ in 0..5 {
        desk.keys("F7");
    }
    let fifth = desk.picture("05-fifth-change");
    assert!(difference(&comparison, &fifth) > 0.01, "the fifth change is marked");

    // Along a move: the line that points to it is on the first screen of the comparison.
    desk.keys("shift+F7");
    desk.keys("shift+F7");
    desk.keys("shift+F7");
    desk.keys("shift+F7");
    let before_move = desk.picture("06-before-the-move");
    desk.click(120, 397);
    let moved = desk.picture("07-along-the-move");
    assert!(difference(&before_move, &moved) > 0.02, "the view went to the paragraph");
    for _ in 0..4 {
        desk.keys("F7");
    }

    desk.keys("ctrl+shift+l");
    let english = desk.picture("08-english");
    assert!(difference(&fifth, &english) > 0.001, "another language");

    desk.keys("ctrl+shift+d");
    let dark = desk.picture("09-dark");
    assert!(brightness(&dark) < 110.0, "dark: {}", brightness(&dark));

    desk.keys("F11");
    let projector = desk.picture("10-projector");
    assert!(difference(&dark, &projector) > 0.05, "one change, large");
    desk.keys("Right");
    let next = desk.picture("11-next-on-the-projector");
    assert!(difference(&projector, &next) > 0.005, "the next change");
    desk.keys("Left");
    desk.keys("Escape");
    let back = desk.picture("12-back");
    assert!(difference(&dark, &back) < 0.01, "as it was before: {}", difference(&dark, &back));

    desk.keys("ctrl+q");
    assert_eq!(wait_for_end(&mut program), Some(0));

    // Everything is there again: dark, in English, the comparison at its change.
    let mut program = desk.open();
    let again = desk.picture("13-opened-again");
    assert!(brightness(&again) < 110.0, "still dark: {}", brightness(&again));
    assert!(difference(&back, &again) < 0.02, "everything as it was: {}", difference(&back, &again));
    desk.keys("ctrl+q");
    assert_eq!(wait_for_end(&mut program), Some(0));
}
