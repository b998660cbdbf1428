//! What a person can do, once: menus, buttons, shortcuts and tooltips are all made from one [`table`].

mod keys;
mod table;
#[cfg(test)]
mod tests;

use egui::KeyboardShortcut;
use lucide_icons::Icon;

pub use keys::Keys;
pub use table::Command;

/// What commands are about, for lists of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Going somewhere, opening something.
    Go,
    /// One text.
    Read,
    /// Texts side by side.
    Compare,
    /// The window as a whole.
    Window,
}

impl Group {
    /// All, in the order of a list.
    pub const ALL: &[Self] = &[Self::Go, Self::Read, Self::Compare, Self::Window];

    /// The name of its sentence in `ui.ftl`.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Go => "ui-sheet-go",
            Self::Read => "ui-sheet-read",
            Self::Compare => "ui-sheet-compare",
            Self::Window => "ui-sheet-window",
        }
    }
}

/// What is known of a command.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// What it is about.
    pub group: Group,
    /// Its picture.
    pub icon: Icon,
    /// The name of its sentence.
    pub message: &'static str,
    /// The keys that run it.
    pub keys: Keys,
}

/// Makes the enum, the list of all, and what is known of each from one table.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident: $group:ident, $icon:ident, $message:literal, $keys:expr;)*) => {
        /// Something a person can do without saying to what: it applies to what is on screen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $name,)*
        }

        impl Command {
            /// All, in the order of a list.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// What is known of it.
            #[must_use]
            pub const fn spec(self) -> Spec {
                match self {
                    $(Self::$name => Spec { group: Group::$group, icon: Icon::$icon, message: $message, keys: $keys },)*
                }
            }
        }
    };
}
use commands;

impl Command {
    /// The name of its sentence.
    #[must_use]
    pub const fn message(self) -> &'static str {
        self.spec().message
    }

    /// Its picture.
    #[must_use]
    pub const fn icon(self) -> Icon {
        self.spec().icon
    }

    /// The keys that run it.
    #[must_use]
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        self.spec().keys.first
    }

    /// All keys that run it.
    pub fn shortcuts(self) -> impl Iterator<Item = KeyboardShortcut> {
        let keys = self.spec().keys;
        keys.first.into_iter().chain(keys.second)
    }

    /// What it is about.
    #[must_use]
    pub const fn group(self) -> Group {
        self.spec().group
    }

    /// It stands in the palette: not what only makes sense as a key.
    #[must_use]
    pub const fn in_palette(self) -> bool {
        !matches!(self, Self::Dismiss | Self::Palette)
    }

    /// It stands in the menu.
    #[must_use]
    pub const fn in_menu(self) -> bool {
        !matches!(self, Self::Dismiss)
    }
}
