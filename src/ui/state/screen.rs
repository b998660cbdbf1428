//! What the middle shows. A new screen is a variant here, an entry in the navigation, and a line in `view/mod.rs`.

use serde::{Deserialize, Serialize};

use crate::ui::command::Command;

/// What the middle shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// The first screen.
    #[default]
    Welcome,
    /// One text.
    Reading,
    /// Texts side by side.
    Comparison,
    /// The search of the library.
    Search,
    /// The threads of a series, and one of them followed.
    Lineage,
    /// What texts ask.
    Mandates,
}

impl Screen {
    /// The screens that the bar at the top leads to, in order, each with the command that goes there.
    pub const NAVIGATION: &[(Self, Command)] = &[
        (Self::Reading, Command::ShowReading),
        (Self::Comparison, Command::ShowComparison),
        (Self::Search, Command::ShowSearch),
        (Self::Lineage, Command::ShowLineage),
        (Self::Mandates, Command::ShowMandates),
    ];

    /// It needs the whole width: the list of documents stays away until it is asked for.
    #[must_use]
    pub const fn is_wide(self) -> bool {
        !matches!(self, Self::Welcome | Self::Reading)
    }
}
