//! The heading of the mandates: what the sheet is, the sheets, and what can be done with the one in view. Where the window is low, the
//! rows have its place, and the bar at the bottom says the counts.

use egui::{Context, RichText, Ui};
use lucide_icons::Icon;

use super::{Scene, growth};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::fonts::Face;
use crate::ui::state::{Mandates, Sheet};
use crate::ui::theme::measure;
use crate::ui::update::{Choose, MandatesAction};
use crate::ui::widget::control::{Button, Look};

/// In a window lower than this the rows need the room of the title.
const LOW: f32 = 640.0;

/// Whether the window is low: large letters on a small screen.
pub(super) fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < LOW
}

/// The title and a line on what is shown, with bars where there is room; below them the sheets and the tools, on one line.
pub(super) fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, facets: bool) {
    if !is_low(ui.ctx()) {
        title_ui(ui, scene, mandates);
        ui.add_space(measure::S8);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::HAIR;
        tools_ui(ui, scene, mandates, facets);
    });
    ui.add_space(measure::S8);
}

/// `109 formules sur 109`.
pub(super) fn counts(scene: &Scene<'_>, mandates: &Mandates) -> String {
    let counts = [("shown", mandates.shown.into()), ("all", mandates.register.entries.len().into())];
    scene.messages.say_with("ui-mandates-counts", &counts)
}

fn title_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates) {
    let theme = scene.theme;
    let strip = growth::strip(ui, mandates);
    ui.horizontal_top(|ui| {
        let (height, bars) = strip.unwrap_or_default();
        ui.set_min_height(height);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width() - bars - measure::S24);
            let title = scene.say(&format!("mandate-view-{}", mandates.sheet.code()));
            let title = RichText::new(title).font(theme.letters_face(true, false).font(measure::TITLE));
            ui.label(title.color(theme.ink));
            let about = scene.say(match mandates.sheet {
                Sheet::Register if scene.state.settings.scale_shown => "ui-mandates-about-scale",
                Sheet::Register => "ui-mandates-about-register",
                Sheet::Conditions => "ui-mandates-about-conditions",
                Sheet::Reports => "ui-mandates-about-reports",
                Sheet::Addressees => "ui-mandates-about-addressees",
                Sheet::Growth => "ui-mandates-about-growth",
                Sheet::Changes => "ui-mandates-about-changes",
            });
            let about = if mandates.sheet == Sheet::Register { format!("{}. {about}", counts(scene, mandates)) } else { about };
            let about = egui::Label::new(RichText::new(about).font(Face::Sans.font(measure::TEXT)).color(theme.ink2));
            ui.add(if strip.is_some() { about.wrap() } else { about.truncate() });
        });
        if strip.is_some() {
            growth::strip_ui(ui, scene, mandates);
        }
    });
}

/// What can be done with the sheet in view: its picture, its words, what it does, and whether it is on; none: it cannot be.
struct Tool {
    icon: Icon,
    words: String,
    on: Option<bool>,
    action: Action,
    /// It never has words.
    bare: bool,
}

fn tools(scene: &Scene<'_>, mandates: &Mandates, facets: bool) -> Vec<Tool> {
    let tool = |icon, name: &str, action| {
        let words = scene.say(name);
        Tool { icon, words, on: None, action: Action::Mandates(action), bare: false }
    };
    let mut tools = Vec::new();
    // Beside the table this stands with the choices.
    if !facets && !mandates.filter.is_empty() {
        tools.push(tool(Icon::FunnelX, "ui-mandates-clear", MandatesAction::Choose(Choose::Clear)));
    }
    if mandates.register.office().next().is_some() {
        tools.push(tool(Icon::Building2, "ui-mandates-office", MandatesAction::Choose(Choose::Office)));
    }
    if mandates.sheet == Sheet::Register {
        let group = tool(Icon::Users, "ui-mandates-group", MandatesAction::Choose(Choose::Group));
        tools.push(Tool { on: Some(mandates.grouped), ..group });
        if mandates.grouped {
            let is_open = mandates.folded.is_empty();
            let (icon, name) = if is_open {
                (Icon::ChevronsDownUp, "ui-mandates-fold-all")
            } else {
                (Icon::ChevronsUpDown, "ui-mandates-unfold-all")
            };
            tools.push(Tool { bare: true, ..tool(icon, name, MandatesAction::FoldAll(is_open)) });
        }
        tools.push(Tool { bare: true, ..tool(Icon::Copy, "ui-mandates-copy", MandatesAction::Copy) });
    }
    if mandates.sheet != Sheet::Changes || scene.state.comparison.is_some() {
        let (icon, words) = (Icon::Download, scene.say("ui-mandates-export"));
        tools.push(Tool { icon, words, on: None, action: Action::Run(Command::Export), bare: true });
    }
    tools
}

fn tools_ui(ui: &mut Ui, scene: &mut Scene<'_>, mandates: &Mandates, facets: bool) {
    let theme = scene.theme;
    let room = ui.available_width();
    let start = ui.cursor().left();
    let beside = scene.say("ui-mandates-facets");
    scene.press_ui(
        ui,
        Button { look: Look::Toggle(facets), ..Button::icon(Icon::ListFilter, &beside) },
        Action::Mandates(MandatesAction::ShowFacets(!facets)),
    );
    for sheet in Sheet::ALL {
        let text = scene.say(match sheet {
            Sheet::Register => "ui-mandates-register",
            Sheet::Conditions => "ui-mandates-conditions",
            Sheet::Reports => "ui-mandates-reports",
            Sheet::Addressees => "ui-mandates-addressees",
            Sheet::Growth => "ui-mandates-growth",
            Sheet::Changes => "ui-mandates-changes",
        });
        let look = Look::Toggle(mandates.sheet == sheet);
        let tab = Button::small(look, &text).show_ui(ui, theme);
        // From there the keys go on into the sheet.
        if mandates.sheet == sheet && scene.memory.is_new("sheets", mandates.turned) {
            tab.request_focus();
        }
        if tab.clicked() {
            scene.push(Action::Mandates(MandatesAction::Show(sheet)));
        }
    }
    ui.add_space(measure::S8);
    let tools = tools(scene, mandates, facets);
    let button = |tool: &Tool, words: bool| {
        let own = if words && !tool.bare {
            Button { icon: Some(tool.icon), ..Button::small(Look::Plain, "") }
        } else {
            Button::icon(tool.icon, "")
        };
        Button { look: tool.on.map_or(Look::Plain, Look::Toggle), ..own }
    };
    // Either all of them have their words, or none.
    let wide = |tool: &Tool| {
        Button { text: Some(tool.words.as_str()).filter(|_| !tool.bare), ..button(tool, true) }.width(ui) + measure::HAIR
    };
    let left = room - (ui.cursor().left() - start);
    let has_words = tools.iter().map(wide).sum::<f32>() <= left;
    for tool in tools {
        let own = button(&tool, has_words);
        let text = Some(tool.words.as_str()).filter(|_| has_words && !tool.bare);
        scene.press_ui(ui, Button { text, name: &tool.words, ..own }, tool.action);
    }
}
