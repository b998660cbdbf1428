//! A list below a field: what is typed narrows it, the arrows choose a line, Enter takes it.

use egui::{FocusDirection, Id, Key, Modifiers, Ui};

/// How many lines a page up or down goes over.
const PAGE: usize = 8;

/// What the keys did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The line that is selected now.
    pub line: usize,
    /// It was another one before.
    pub moved: bool,
    /// It is taken.
    pub entered: bool,
}

/// Reads the keys while the field, or nothing, has the focus: up, down, pages and Enter belong to the list.
#[must_use]
pub fn chosen(ui: &Ui, field: Id, selected: usize, count: usize) -> Chosen {
    let none = Chosen { line: selected.min(count.saturating_sub(1)), moved: false, entered: false };
    if ui.memory(egui::Memory::focused).is_some_and(|focused| focused != field) {
        return none;
    }
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let (pages_down, pages_up) = (pressed(Key::PageDown), pressed(Key::PageUp));
    let entered = pressed(Key::Enter) > 0;
    if count == 0 {
        return none;
    }
    if down + up > 0 {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    let turned = (none.line + down + count - up % count) % count;
    let line = (turned + PAGE * pages_down).min(count - 1).saturating_sub(PAGE * pages_up);
    Chosen { line, moved: line != none.line, entered }
}
