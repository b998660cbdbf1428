//! Bringing files into the library: what is chosen, how far it is, and the report as a table.

use egui::{Align, Align2, Layout, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::Scene;
use super::dialogs::head_ui;
use super::import_tabs::{pasted_ui, tabs_ui, watched_ui};
use super::welcome::one_line;
use crate::engine::{Item, Outcome};
use crate::export::{Form, report};
use crate::ui::action::Action;
use crate::ui::fonts::Face;
use crate::ui::state::{ImportColumn as Column, ImportTab};
use crate::ui::theme::measure;
use crate::ui::widget::choice;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::travel::{self, Who};

/// Height of a row of the report.
const ROW: f32 = 44.0;

/// Widths of the columns but the last, as shares of the whole.
const SHARES: [f32; 7] = [0.09, 0.16, 0.26, 0.07, 0.09, 0.07, 0.07];

pub(super) fn import_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    head_ui(ui, scene, scene.say("import-title"));
    tabs_ui(ui, scene);
    ui.add_space(measure::S8);
    match scene.state.imports.tab {
        ImportTab::Files => {
            ui.label(RichText::new(scene.say("import-hint")).color(scene.theme.ink2));
            ui.add_space(measure::S12);
            choice_ui(ui, scene);
        }
        ImportTab::Pasted => pasted_ui(ui, scene),
        ImportTab::Watched => {
            watched_ui(ui, scene);
            ui.add_space(measure::S8);
            ui.horizontal(|ui| reference_ui(ui, scene));
        }
    }
    ui.add_space(measure::S12);
    progress_ui(ui, scene);
    let items = scene.state.imports.items.len();
    if items > 0 {
        ui.add_space(measure::S8);
        let height = (ui.ctx().content_rect().height() - 10.0 * measure::S48).max(4.0 * ROW);
        // The heads stand over their columns, which leave room for the bar where there is one.
        let bar = if items as f32 * ROW > height { ui.spacing().scroll.allocated_width() } else { 0.0 };
        head_row_ui(ui, scene, bar);
        ui.spacing_mut().item_spacing.y = 0.0;
        // A card takes the height it had when there was less to show, unless it is told otherwise.
        let least = height.min(items as f32 * ROW);
        let area =
            ScrollArea::vertical().id_salt("report").max_height(height).min_scrolled_height(least).auto_shrink([false, true]);
        travel::list_ui(ui, "report", Who::Main, area, |area, ui| {
            area.show_rows(ui, ROW, items, |ui, shown| {
                let order = scene.state.imports.order.get(shown).unwrap_or_default();
                for item in order.iter().filter_map(|at| scene.state.imports.items.get(*at)) {
                    row_ui(ui, scene, item);
                }
            })
        });
    }
    ui.add_space(measure::S16);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        scene.button_ui(ui, Look::Edged, "import-close", Action::CloseDialog);
        if items > 0 {
            scene.button_ui(ui, Look::Edged, "import-copy", Action::CopyReport);
            save_ui(ui, scene);
        }
    });
    if let Some(written) = &scene.state.imports.written {
        let (sentence, color) = match written {
            Ok(path) => (("import-report-written", path.display().to_string()), scene.theme.ink),
            Err(reason) => (("import-report-not-written", reason.clone()), scene.theme.warn),
        };
        let (id, what) = sentence;
        ui.label(RichText::new(scene.messages.say_with(id, &[("what", what.into())])).color(color));
    }
}

/// The report as a file, in three forms.
fn save_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let forms = [(Form::Markdown, "ui-export-markdown"), (Form::Csv, "ui-export-csv"), (Form::Xlsx, "ui-export-sheet")];
    for (form, name) in forms {
        let form_name = scene.say(name);
        let name = scene.messages.say_with("import-save-as", &[("form", form_name.as_str().into())]);
        scene.press_ui(ui, Button { name: &name, ..Button::text(Look::Edged, &form_name) }, Action::SaveReport(form));
    }
    ui.label(RichText::new(scene.say("import-save")).color(scene.theme.ink2));
}

/// Files or a folder, copied or referred to.
fn choice_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let idle = scene.state.imports.running.is_none();
    ui.horizontal(|ui| {
        let (files, folder) = (scene.say("import-files"), scene.say("import-folder"));
        let button = Button { icon: Some(Icon::FileText), enabled: idle, ..Button::text(Look::Primary, &files) };
        let response = button.show_ui(ui, scene.theme);
        // Enter does what the dialog is there for; once something was brought in, its report has the keys.
        if idle && scene.state.imports.items.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            scene.push(Action::AskForImport { folder: false });
        }
        let button = Button { icon: Some(Icon::FolderPlus), enabled: idle, ..Button::text(Look::Edged, &folder) };
        scene.press_ui(ui, button, Action::AskForImport { folder: true });
        ui.add_space(measure::S16);
        reference_ui(ui, scene);
    });
}

/// Whether files are copied or stay where they are.
fn reference_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let idle = scene.state.imports.running.is_none();
    let reference = scene.state.settings.import_reference;
    for (value, name) in [(false, scene.say("import-copies")), (true, scene.say("import-references"))] {
        if choice::one_of_ui(ui, scene.theme, reference == value, &name) && idle {
            scene.push(Action::ImportReference(value));
        }
    }
}

/// How far it is, with a way to stop; afterwards, what came of it.
fn progress_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let imports = &scene.state.imports;
    let (added, duplicate, failed) = imports.counts();
    let sum = [("added", added.into()), ("duplicate", duplicate.into()), ("failed", failed.into())];
    let sum = scene.messages.say_with("library-report-sum", &sum);
    if let Some((done, total)) = imports.running {
        let stopping = imports.stopping;
        ui.horizontal(|ui| {
            let count = [("done", done.into()), ("total", total.into())];
            ui.label(RichText::new(scene.messages.say_with("import-progress", &count)).color(scene.theme.ink));
            let stop = scene.say(if stopping { "import-stopping" } else { "import-stop" });
            let button = Button { enabled: !stopping, ..Button::small(Look::Edged, &stop) };
            scene.press_ui(ui, button, Action::StopImport);
        });
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::S4), Sense::hover());
        ui.painter().rect_filled(rect, measure::RADIUS, scene.theme.sunk);
        let share = if total == 0 { 0.0 } else { done as f32 / total as f32 };
        let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
        ui.painter().rect_filled(filled, measure::RADIUS, scene.theme.acc);
        ui.label(RichText::new(sum).size(measure::TEXT_SMALL).color(scene.theme.ink2));
    } else if !imports.items.is_empty() {
        ui.label(RichText::new(sum).color(scene.theme.ink));
        if imports.left > 0 {
            let left = scene.messages.say_with("library-report-left", &[("count", imports.left.into())]);
            ui.label(RichText::new(left).color(scene.theme.warn));
        }
    }
}

/// Left edges of the columns within a row, and its right edge.
fn edges(rect: Rect) -> [f32; 9] {
    let mut edges = [rect.left(); 9];
    let mut x = rect.left() + measure::S8;
    for (edge, share) in edges.iter_mut().zip(SHARES.into_iter().chain([0.0])) {
        *edge = x;
        x += rect.width() * share;
    }
    edges[8] = rect.right() - measure::S8;
    edges
}

fn head_row_ui(ui: &mut Ui, scene: &mut Scene<'_>, bar: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), measure::S32), Sense::hover());
    let edges = edges(rect.with_max_x(rect.right() - bar));
    let names = [
        "import-column-outcome",
        "import-column-symbol",
        "import-column-title",
        "import-column-language",
        "import-column-counts",
        "import-column-quality",
        "import-column-warnings",
        "import-column-file",
    ];
    let (sorted, reversed) = scene.state.imports.sorted;
    for ((column, name), edge) in Column::ALL.into_iter().zip(names).zip(edges.windows(2)) {
        let [left, right] = edge else { continue };
        let name = scene.say(name);
        let arrow = match (sorted == column, reversed) {
            (true, false) => " ↓",
            (true, true) => " ↑",
            _ => "",
        };
        let cell = Rect::from_x_y_ranges(*left..=*right - measure::S4, rect.y_range());
        let response = ui.interact(cell, ui.scope_id().with(("column", name.as_str())), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let color = if response.hovered() || sorted == column { scene.theme.acc } else { scene.theme.ink2 };
        let font = Face::SansSemiBold.font(measure::TEXT_SMALL);
        ui.painter().text(cell.left_center(), Align2::LEFT_CENTER, format!("{name}{arrow}"), font, color);
        control::focus_ring(ui.painter(), scene.theme, &response, cell);
        if response.clicked() {
            scene.push(Action::SortReport(column));
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(measure::LINE, scene.theme.rule));
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, item: &Item) {
    let theme = scene.theme;
    let readable = item.key.is_some();
    let sense = if readable { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), sense);
    let outcome = scene.messages.say(&format!("library-outcome-{}", item.outcome.code()));
    let meta = item.meta.as_deref();
    let label = meta.map(|meta| meta.label().to_owned()).unwrap_or_default();
    let name = item.path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let remark = scene.messages.import_remark(item);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, readable, format!("{outcome} {label} {name} {remark}")));
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, theme.sunk);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);
    let edges = edges(rect);
    let color = if matches!(item.outcome, Outcome::Failed(_)) { theme.warn } else { theme.ink };
    let counts = meta.map(|meta| format!("{} / {}", meta.preambular, meta.operative)).unwrap_or_default();
    let warnings = if item.warnings.is_empty() { String::new() } else { item.warnings.len().to_string() };
    let language = meta.map(|meta| meta.language.code().to_owned()).unwrap_or_default();
    let title = meta.and_then(|meta| meta.title.clone()).unwrap_or_default();
    let quality = report::quality(item).map(|percent| percent.to_string()).unwrap_or_default();
    let cells = [outcome, label, title, language, counts, quality, warnings];
    let two_lines = !remark.is_empty();
    let first = if two_lines { rect.top() + measure::S12 } else { rect.center().y };
    for (text, edge) in cells.iter().zip(edges.windows(2)) {
        let [left, right] = edge else { continue };
        one_line(ui, pos2(*left, first), text, Face::Sans.font(measure::TEXT_SMALL), color, right - left - measure::S8);
    }
    let (left, right) = (edges[7], edges[8]);
    one_line(ui, pos2(left, first), &name, Face::Sans.font(measure::TEXT_SMALL), theme.ink, right - left);
    if two_lines {
        let place = pos2(edges[0], rect.top() + measure::S32);
        one_line(ui, place, &remark, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, right - edges[0]);
    }
    let response = response.on_hover_ui(|ui| {
        ui.set_max_width(measure::DIALOG);
        ui.label(item.path.display().to_string());
        if !remark.is_empty() {
            ui.label(&remark);
        }
    });
    if let Some(key) = item.key.as_ref().filter(|_| response.clicked()) {
        scene.push(Action::CloseDialog);
        scene.push(Action::Read(crate::engine::DocumentId::of_key(key)));
    }
}
