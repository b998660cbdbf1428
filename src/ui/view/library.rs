//! The list of documents: filtered as one types, read at a click, ticked to be compared.

use egui::{
    Align, Align2, Frame, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::welcome::one_line;
use super::{Scene, still};
use crate::engine::{Entry, Kept, Origin, Snapshot};
use crate::settings::{Density, Grouping, Settings, Sorting};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{Line, Screen, ShelfKey, shelves};
use crate::ui::theme::measure;
use crate::ui::widget::choice;
use crate::ui::widget::control::{self, Button, Look};
use crate::ui::widget::field::Field;
use crate::ui::widget::segments::{Segment, segments_ui};
use crate::ui::widget::travel::{self, Who};
use crate::ui::words;

/// Height of what documents have in common.
const HEAD: f32 = 36.0;
/// Height of one document.
const ROW: f32 = 64.0;
/// Height of one document where more have to fit.
const COMPACT_ROW: f32 = 56.0;

pub(super) fn library_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let edge = ui.max_rect();
    let margin = Frame::new().inner_margin(Margin::symmetric(measure::S12 as i8, measure::S12 as i8));
    margin.show(ui, |ui| {
        let snapshot = std::sync::Arc::clone(&scene.state.snapshot);
        let Settings { grouping, sorting, .. } = scene.state.settings;
        scene.memory.listed.refresh(&snapshot, &scene.state.library, grouping, sorting);
        let shown = scene.memory.listed.lines.iter().filter(|line| matches!(line, Line::Entry(_))).count();
        let is_filtered = !scene.state.library.filter.trim().is_empty();
        let name = if is_filtered { "ui-library-title-filtered" } else { "ui-library-title" };
        let head = scene.messages.say_with(name, &[("shown", shown.into()), ("count", snapshot.entries.len().into())]);
        ui.horizontal(|ui| {
            ui.label(egui::RichText::new(head).font(Face::SansSemiBold.font(measure::TEXT)).color(scene.theme.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| sorting_ui(ui, scene));
        });
        ui.add_space(measure::S4);
        filter_ui(ui, scene);
        ui.add_space(measure::S4);
        grouping_ui(ui, scene);
    });
    if !scene.state.library.checked.is_empty() {
        let frame = Frame::new().fill(scene.theme.desk).inner_margin(Margin::same(measure::S12 as i8));
        still(Panel::bottom("checked"), frame).show(ui, |ui| checked_ui(ui, scene));
    }
    let area = ScrollArea::vertical().id_salt("documents").auto_shrink(false);
    travel::list_ui(ui, "documents", Who::Beside, area, |area, ui| {
        area.show_viewport(ui, |ui, viewport| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let snapshot = std::sync::Arc::clone(&scene.state.snapshot);
            let density = scene.state.settings.density;
            let lines = std::mem::take(&mut scene.memory.listed.lines);
            lines_ui(ui, scene, &snapshot, &lines, viewport, if density == Density::Compact { COMPACT_ROW } else { ROW });
            let any = !lines.is_empty();
            scene.memory.listed.lines = lines;
            if !any {
                Frame::new().inner_margin(Margin::same(measure::S16 as i8)).show(ui, |ui| {
                    ui.label(egui::RichText::new(scene.say("ui-library-nothing")).color(scene.theme.ink2));
                    ui.add_space(measure::S8);
                    scene.button_ui(ui, Look::Edged, "ui-library-clear-filter", Action::Filter(String::new()));
                });
            }
        })
    });
    ui.painter().vline(edge.right() - measure::LINE / 2.0, edge.y_range(), Stroke::new(measure::LINE, scene.theme.rule));
}

/// Those of the lines that are in view: a library may have thousands.
fn lines_ui(ui: &mut Ui, scene: &mut Scene<'_>, snapshot: &Snapshot, lines: &[Line], viewport: Rect, row: f32) {
    let height = |line: &Line| if matches!(line, Line::Head(..)) { HEAD } else { row };
    let (corner, width) = (ui.max_rect().min, ui.available_width());
    let mut top = 0.0;
    for line in lines {
        let bottom = top + height(line);
        if bottom >= viewport.top() && top <= viewport.bottom() {
            let place = Rect::from_min_size(corner + vec2(0.0, top), vec2(width, bottom - top));
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| match line {
                Line::Head(key, count) => shelf_head_ui(ui, scene, *key, *count),
                Line::Entry(at) => {
                    if let Some(entry) = snapshot.entries.get(*at) {
                        entry_ui(ui, scene, entry);
                    }
                }
            });
        }
        top = bottom;
    }
    // The whole height is taken, so that the bar tells how long the list is.
    ui.allocate_rect(Rect::from_min_size(corner, vec2(width, top)), Sense::hover());
}

fn filter_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let name = scene.say("ui-library-filter");
    let filter = &scene.state.library.filter;
    let field = Field { icon: Some(Icon::ListFilter), ..Field::new("library-filter", &name, filter) };
    let (response, typed) = field.show_ui(ui, scene.theme);
    if let Some(typed) = typed {
        scene.push(Action::Filter(typed));
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Escape)) && !filter.is_empty() {
        scene.push(Action::Filter(String::new()));
    }
    // Enter opens the first that answers.
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) && !filter.trim().is_empty() {
        let Settings { grouping, sorting, .. } = scene.state.settings;
        let found = shelves(&scene.state.snapshot.entries, &scene.state.library, grouping, sorting);
        if let Some(first) = found.first().and_then(|shelf| shelf.entries.first()) {
            scene.push(Action::Read(first.id.clone()));
        }
    }
    if scene.memory.is_new("library-filter", scene.state.library.focus_filter) {
        response.request_focus();
    }
}

/// The ways to group, side by side.
fn grouping_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let groupings = [
        (Grouping::Year, "ui-group-year"),
        (Grouping::Body, "ui-group-body"),
        (Grouping::Status, "ui-group-status"),
        (Grouping::Recent, "ui-group-recent"),
        (Grouping::Series, "ui-group-series"),
    ];
    let segments = groupings.map(|(grouping, name)| {
        let text = scene.say(name);
        let name = scene.messages.say_with("ui-group", &[("name", text.as_str().into())]);
        Segment { text, name, on: scene.state.settings.grouping == grouping }
    });
    if let Some((grouping, _)) = segments_ui(ui, scene.theme, &segments).and_then(|place| groupings.get(place)) {
        scene.push(Action::SetSettings(Settings { grouping: *grouping, ..scene.state.settings.clone() }));
    }
}

fn sorting_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let name = scene.say("ui-sort");
    let response = Button::icon(Icon::ArrowDownNarrowWide, &name).show_ui(ui, scene.theme);
    egui::Popup::menu(&response).accessible_name(name.clone()).show(|ui| {
        ui.label(scene.head(name));
        let sortings = [
            (Sorting::Oldest, "ui-sort-oldest"),
            (Sorting::Latest, "ui-sort-latest"),
            (Sorting::Symbol, "ui-sort-symbol"),
            (Sorting::Title, "ui-sort-title"),
        ];
        for (sorting, name) in sortings {
            if choice::one_of_ui(ui, scene.theme, scene.state.settings.sorting == sorting, &scene.say(name)) {
                scene.push(Action::SetSettings(Settings { sorting, ..scene.state.settings.clone() }));
                ui.close();
            }
        }
    });
}

/// What the documents below have in common, and how many they are.
fn shelf_head_ui(ui: &mut Ui, scene: &Scene<'_>, key: ShelfKey, count: usize) {
    let name = match key {
        ShelfKey::All => return,
        ShelfKey::Recent => scene.say("ui-group-opened"),
        ShelfKey::NotRecent => scene.say("ui-group-not-opened"),
        ShelfKey::Series(series) => series_name(scene, series),
        ShelfKey::NoSeries => scene.say("ui-group-no-series"),
        ShelfKey::Body(Some(body)) => words::body(scene.messages, body),
        ShelfKey::Body(None) => scene.say("ui-group-unknown"),
        ShelfKey::Status(status) => scene.messages.status(status),
    };
    let parts = [("name", name.into()), ("count", count.into())];
    let name = scene.messages.say_with("ui-group-head", &parts);
    Frame::new().inner_margin(Margin::symmetric(measure::S12 as i8, measure::S8 as i8)).show(ui, |ui| {
        let head = egui::RichText::new(name).font(Face::SansSemiBold.font(measure::TEXT_SMALL));
        ui.label(head.color(scene.theme.ink2));
    });
}

/// The title of the latest version, or its symbol.
fn series_name(scene: &Scene<'_>, series: usize) -> String {
    let index = scene.state.library.series.as_ref();
    index.map_or("", |index| index.name(&scene.state.snapshot, series)).replace('\'', "’")
}

fn checked_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let checked = &scene.state.library.checked;
    let compare = scene.messages.say_with("ui-library-compare-checked", &[("count", checked.len().into())]);
    ui.horizontal(|ui| {
        let button = Button { icon: Some(Icon::Columns3), enabled: checked.len() > 1, ..Button::text(Look::Primary, &compare) };
        scene.press_ui(ui, button, Command::CompareChecked);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            scene.icon_ui(ui, Icon::X, "ui-library-uncheck", Action::UncheckAll);
            for command in [Command::SeriesApart, Command::SeriesTogether] {
                let offered = scene.state.can(command);
                scene.command_ui(ui, command, offered);
            }
        });
    });
}

fn entry_ui(ui: &mut Ui, scene: &mut Scene<'_>, entry: &Entry) {
    let theme = scene.theme;
    let document = &entry.meta;
    let row = if scene.state.settings.density == Density::Compact { COMPACT_ROW } else { ROW };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row), Sense::click());
    let selected =
        scene.state.screen == Screen::Reading && scene.state.reading.as_ref().is_some_and(|reading| reading.id == entry.id);
    let status = document.status.map(|status| scene.messages.status(Some(status))).unwrap_or_default();
    let title = document.title.as_deref().unwrap_or_default();
    let year = document.year.map(|year| year.to_string()).unwrap_or_default();
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, selected, format!("{} {year} {status} {title}", document.label()))
    });

    let ground = if selected {
        theme.paper
    } else if response.hovered() {
        theme.sunk
    } else {
        theme.desk
    };
    ui.painter().rect_filled(rect, 0.0, ground);
    if selected {
        let bar = Rect::from_min_size(rect.min, vec2(measure::SELECTED_BAR, rect.height()));
        ui.painter().rect_filled(bar, 0.0, theme.acc);
    }
    control::focus_ring(ui.painter(), theme, &response, rect);

    let first = rect.top() + measure::S20;
    let second = first + measure::S24;
    let left = rect.left() + measure::S12 + measure::ICON + measure::S8;
    let mut x = left;
    if !year.is_empty() {
        let font = Face::SansSemiBold.font(measure::TEXT);
        x = ui.painter().text(pos2(x, first), Align2::LEFT_CENTER, &year, font, theme.ink).right() + measure::S8;
    }
    let label = told_apart(scene, entry);
    let font = Face::SansMedium.font(measure::TEXT);
    let label_width = ui.painter().layout_no_wrap(label.clone(), font.clone(), theme.ink).size().x;
    let offered = with_ui(ui, scene, entry, pos2(rect.right() - measure::S24, second), response.hovered());
    // Where each line ends. The badge stands on the first, or beside the title where the symbol needs the room.
    let mut first_end = rect.right() - measure::S12;
    let mut second_end = rect.right() - if offered { measure::S48 } else { measure::S12 };
    if let Some(status) = document.status {
        let width = control::badge_width(ui, scene.messages, status);
        let (end, line) =
            if x + label_width + measure::S4 <= first_end - width { (&mut first_end, first) } else { (&mut second_end, second) };
        control::paint_badge(ui, theme, scene.messages, status, pos2(*end - width, line));
        *end -= width + measure::S4;
    }
    one_line(ui, pos2(x, first), &label, font, theme.ink, first_end - x);
    one_line(ui, pos2(left, second), title, Face::Sans.font(measure::TEXT_SMALL), theme.ink2, second_end - left);
    check_ui(ui, scene, entry, pos2(rect.left() + measure::S12 + measure::ICON / 2.0, first));

    let counts = scene.messages.say_with(
        "ui-library-counts",
        &[
            ("preamble", document.preambular.into()),
            ("operative", document.operative.into()),
            ("notes", document.footnotes.into()),
        ],
    );
    let response = response.on_hover_ui(|ui| {
        ui.set_max_width(measure::DIALOG);
        ui.label(format!("{}\n{counts}", title.replace('\'', "’")));
        for line in origin_lines(scene, entry) {
            ui.label(egui::RichText::new(line).size(measure::TEXT_SMALL).color(theme.ink2));
        }
    });
    if response.clicked() {
        scene.push(Action::Read(entry.id.clone()));
    }
}

/// The symbol; with the language where the text is here in several, and with its file where it is here several times in one.
fn told_apart(scene: &Scene<'_>, entry: &Entry) -> String {
    let document = &entry.meta;
    let Some(symbol) = &document.symbol else { return document.label().to_owned() };
    let others = || scene.state.snapshot.with_symbol(symbol).filter(|other| other.id != entry.id);
    let label = document.label();
    if entry.origin != Origin::Embedded && others().any(|other| other.meta.language == document.language) {
        format!("{label} · {}", document.name)
    } else if others().any(|other| other.meta.language != document.language) {
        format!("{label} · {}", document.language.code())
    } else {
        label.to_owned()
    }
}

/// Where a text comes from, where its file is, what was corrected, and which other text has its symbol and language.
fn origin_lines(scene: &Scene<'_>, entry: &Entry) -> Vec<String> {
    let name = || ("name", entry.meta.name.as_str().into());
    let from = match (&entry.origin, entry.record().map(|record| &record.kept)) {
        (Origin::Embedded, _) => scene.say("import-from-built-in"),
        (Origin::File(path), _) => scene.messages.say_with("import-from-file", &[("path", path.display().to_string().into())]),
        (Origin::Pasted(_), _) => scene.say("import-from-clipboard"),
        (Origin::Library, Some(Kept::Reference(path))) => {
            scene.messages.say_with("import-from-reference", &[("path", path.display().to_string().into())])
        }
        (Origin::Library, _) => scene.messages.say_with("import-from-copy", &[name()]),
    };
    let corrected = entry.corrections();
    let corrected = (corrected > 0).then(|| scene.messages.say_with("library-corrected-by-hand", &[("count", corrected.into())]));
    let versions = entry.meta.symbol.as_ref().map_or(0, |symbol| {
        let same = |other: &&Entry| other.meta.language == entry.meta.language;
        scene.state.snapshot.with_symbol(symbol).filter(same).count()
    });
    let several = (versions > 1).then(|| scene.messages.say_with("import-versions", &[("count", versions.into())]));
    [Some(from), several, corrected].into_iter().flatten().collect()
}

/// The way to compare a text with another, seen where the pointer or the focus is. Returns whether it is seen.
fn with_ui(ui: &Ui, scene: &mut Scene<'_>, entry: &Entry, middle: egui::Pos2, hovered: bool) -> bool {
    let theme = scene.theme;
    let rect = Rect::from_center_size(middle, vec2(measure::S24, measure::S24));
    let name = scene.messages.say_with("ui-compare-with-title", &[("symbol", entry.meta.label().into())]);
    let response = control::named_ui(ui, rect, ui.scope_id().with(("with", &entry.id)), Role::Button, Sense::click(), &name);
    let seen = hovered || response.hovered() || response.has_focus();
    if seen {
        if response.hovered() {
            ui.painter().rect_filled(rect, measure::RADIUS, theme.accbg);
        }
        control::paint_icon(ui.painter(), Icon::Columns2, middle, measure::ICON_CHIP, theme.ink2);
        control::focus_ring(ui.painter(), theme, &response, rect);
    }
    if response.on_hover_text(name).clicked() {
        scene.push(Action::AskCompareWith(entry.id.clone()));
    }
    seen
}

/// The box to tick, painted within the row but pressed for itself.
fn check_ui(ui: &Ui, scene: &mut Scene<'_>, entry: &Entry, middle: egui::Pos2) {
    let theme = scene.theme;
    let on = scene.state.library.checked.contains(&entry.id);
    let rect = Rect::from_center_size(middle, vec2(measure::S24, measure::SMALL_CONTROL));
    let response = ui.interact(rect, ui.scope_id().with(("check", &entry.id)), Sense::click());
    let name = scene.messages.say_with("ui-library-check", &[("symbol", entry.meta.label().into())]);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
    let (icon, color) = if on { (Icon::SquareCheck, theme.acc) } else { (Icon::Square, theme.ink3) };
    if response.hovered() {
        ui.painter().rect_filled(rect, measure::RADIUS, theme.accbg);
    }
    control::paint_icon(ui.painter(), icon, middle, measure::ICON, color);
    control::focus_ring(ui.painter(), theme, &response, rect);
    if response.on_hover_text(&name).clicked() {
        scene.push(Action::Check(entry.id.clone(), !on));
    }
}
