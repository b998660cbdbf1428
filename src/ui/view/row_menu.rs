//! What can be done with a row of a comparison: at a press of the other button, of the menu key (or Shift+F10), and of Enter where a
//! row has nothing to open.

use egui::{Button, Id, Key, Modifiers, Popup, Response, SetOpenCommand, Ui, vec2};

use super::{Scene, gutter};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::{Followed, LineageAction};
use crate::ui::table::Table;
use crate::ui::theme::measure;
use crate::ui::words;

/// The row that a menu is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'t> {
    pub table: &'t Table,
    /// Its position.
    pub place: usize,
    /// It is folded, or can be; none where it cannot.
    pub folded: Option<bool>,
    /// Enter does something else: it opens what a click opens.
    pub opens: bool,
    /// The paragraph that is followed: which text, which place.
    pub paragraph: Option<(usize, usize)>,
}

impl<'t> Row<'t> {
    /// A row without a paragraph that was pointed at: the last text that has one has the latest words.
    pub fn new(table: &'t Table, row: usize, folded: Option<bool>, opens: bool) -> Self {
        let cells = table.thread(row).map(|thread| thread.cells.as_slice()).unwrap_or_default();
        let paragraph = cells.iter().enumerate().rev().find_map(|(document, cell)| Some((document, *cell.first()?)));
        Self { table, place: row, folded, opens, paragraph }
    }
}

/// Takes the focus where the keys just went to this row, and opens its menu where that is asked of it.
pub(super) fn row_menu_ui(ui: &Ui, scene: &mut Scene<'_>, response: &Response, of: Row<'_>) {
    let is_current = of.table.current_change().is_some_and(|change| change.row == of.place);
    let is_free = scene.state.dialog.is_none() && !ui.ctx().text_edit_focused();
    if is_current && scene.memory.is_new(CURRENT, of.table.jump.serial) && is_free {
        response.request_focus();
    }
    let id = response.id.with("row-menu");
    let is_open = Popup::is_id_open(ui.ctx(), id);
    let by_keys = is_free && response.has_focus() && !Popup::is_any_open(ui.ctx()) && pressed(ui, !of.opens);
    let by_pointer = response.secondary_clicked();
    if by_keys || by_pointer {
        let corner = response.interact_rect.left_top() + vec2(measure::CELL_LEFT, measure::S24);
        let at = if by_keys { corner } else { response.interact_pointer_pos().unwrap_or(corner) };
        ui.data_mut(|data| data.insert_temp(id, at));
    } else if !is_open {
        return;
    }
    let at = ui.data(|data| data.get_temp(id)).unwrap_or(response.interact_rect.left_top());
    let asked = (by_keys || by_pointer).then_some(SetOpenCommand::Bool(true));
    let name = scene.say("keys-row-menu");
    Popup::menu(response).id(id).at_position(at).open_memory(asked).accessible_name(name).show(|ui| {
        let first = lines_ui(ui, scene, of);
        focus_first(ui, by_keys, first);
    });
    if is_open && ui.input(|input| input.key_pressed(Key::Escape)) {
        response.request_focus();
    }
}

/// Names the request that the focus goes with the current change.
const CURRENT: &str = "current-row";

/// The keys that open a menu; Enter too where it has nothing else to do.
fn pressed(ui: &Ui, enter: bool) -> bool {
    let pressed = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key)) > 0;
    pressed(Modifiers::NONE, Key::Menu) || pressed(Modifiers::SHIFT, Key::F10) || (enter && pressed(Modifiers::NONE, Key::Enter))
}

/// The keys opened a menu: its first line has the focus. From there on the arrows are egui's.
pub(super) fn focus_first(ui: &Ui, by_keys: bool, first: Option<Id>) {
    if let Some(first) = first.filter(|_| by_keys) {
        ui.memory_mut(|memory| memory.request_focus(first));
    }
}

/// The lines of the menu; returns what takes the focus for the first.
pub(super) fn lines_ui(ui: &mut Ui, scene: &mut Scene<'_>, of: Row<'_>) -> Option<Id> {
    let mut first = None;
    let mut line = |ui: &mut Ui, words: String| {
        let response = ui.add(Button::new(words).wrap_mode(egui::TextWrapMode::Extend));
        first.get_or_insert(response.id);
        if response.clicked() {
            ui.close();
        }
        response.clicked()
    };
    if let Some(folded) = of.folded
        && line(ui, scene.say(if folded { "keys-row-open" } else { "keys-row-fold" }))
    {
        scene.push(Action::ToggleRow(of.place));
    }
    if let Some(thread) = of.table.thread(of.place) {
        for (gap, (_, step)) in (0..thread.cells.len()).filter_map(|gap| Some((gap, gutter::shown_in(of.table, thread, gap)?))) {
            let own = gutter::id(of.table, of.place, gap);
            let Some(own) = own.filter(|own| ui.ctx().read_response(*own).is_some()) else { continue };
            let step = gutter::step_name(scene, of.table, thread, step);
            if line(ui, scene.messages.say_with("keys-row-why", &[("step", step.into())])) {
                ui.data_mut(|data| data.insert_temp(own.with(ASKED), true));
            }
        }
    }
    let Some((document, place)) = of.paragraph else { return first };
    let text = of.table.lineage.documents.get(document);
    let paragraph = text
        .and_then(|text| text.paragraphs.get(place))
        .map(|own| words::paragraph_name(scene.messages, own))
        .unwrap_or_default();
    if line(ui, format!("{} ({paragraph})", scene.say(Command::ShowHistory.message())))
        && let Some(id) = of.table.ids.get(document)
    {
        let followed = Followed { id: id.clone(), paragraph: Some(place) };
        scene.push(Action::Lineage(LineageAction::Follow(followed)));
    }
    first
}

/// Names the wish that the popup beside a link, which has all that can be said of it, be opened.
const ASKED: &str = "asked";

/// Opens the popup of a link where the menu of its row asked for that.
pub(super) fn open_asked(link: &Response) {
    if link.ctx.data_mut(|data| data.remove_temp::<bool>(link.id.with(ASKED))).is_some() {
        link.request_focus();
        Popup::open_id(&link.ctx, Popup::default_response_id(link));
    }
}

/// Whether the keys are on the link that a popup belongs to, which has just opened: its first line takes the focus then.
pub(super) fn has_just_opened(ui: &Ui, link: &Response) -> bool {
    let id = link.id.with("opened");
    let pass = ui.ctx().cumulative_pass_nr();
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<u64>(id);
        data.insert_temp(id, pass);
        before
    });
    let is_new = before.is_none_or(|before| before + 1 < pass);
    is_new && link.has_focus()
}
