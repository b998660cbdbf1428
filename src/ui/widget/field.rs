//! A line to type in, with its name for screen readers and, where it is empty, for everyone.

use egui::{Id, Margin, Response, RichText, TextEdit, Ui};
use lucide_icons::Icon;

use crate::ui::fonts::Face;
use crate::ui::theme::{Theme, measure};

/// A line to type in.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Which one it is, among all of the window.
    pub id: &'static str,
    /// Its name: said by screen readers, and shown where nothing is typed yet.
    pub name: &'a str,
    /// What is typed already.
    pub text: &'a str,
    /// The name is shown where nothing is typed.
    pub hint: bool,
    /// An icon before the words.
    pub icon: Option<Icon>,
    /// Its width in points.
    pub width: f32,
    /// The space above and below the words, in points.
    pub space: f32,
}

impl<'a> Field<'a> {
    /// A field as wide as there is room.
    #[must_use]
    pub const fn new(id: &'static str, name: &'a str, text: &'a str) -> Self {
        Self { id, name, text, hint: true, icon: None, width: f32::INFINITY, space: measure::S8 }
    }

    /// Draws it; the text is what was typed now, where something was.
    pub fn show_ui(self, ui: &mut Ui, theme: &Theme) -> (Response, Option<String>) {
        let mut typed = self.text.to_owned();
        let mut field = TextEdit::singleline(&mut typed)
            .id(Id::unique(self.id))
            .desired_width(self.width)
            .margin(Margin::symmetric(measure::S8 as i8, self.space as i8));
        if self.hint {
            field = field.hint_text(RichText::new(self.name).color(theme.ink3));
        }
        if let Some(icon) = self.icon {
            field = field.prefix(RichText::new(char::from(icon)).font(Face::Icons.font(measure::ICON_CHIP)).color(theme.ink2));
        }
        let response = ui.add(field);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(self.name));
        let changed = response.changed();
        (response, changed.then_some(typed))
    }
}
