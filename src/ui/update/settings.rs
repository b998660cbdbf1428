//! What the person prefers: each change is written down at once.

use crate::messages::Locale;
use crate::settings::{Settings, ThemeChoice};
use crate::ui::effect::Effect;
use crate::ui::state::State;
use crate::ui::theme::Theme;

use super::watched;

/// The smallest and the largest size of the reading text.
pub const TEXT_SIZES: std::ops::RangeInclusive<u8> = 12..=24;

/// Takes other settings.
pub(super) fn set(state: &mut State, settings: Settings) -> Vec<Effect> {
    state.settings = settings;
    save(state)
}

fn save(state: &State) -> Vec<Effect> {
    vec![Effect::Save(state.settings.clone())]
}

/// Speaks another language.
pub(super) fn set_locale(state: &mut State, locale: Locale) -> Vec<Effect> {
    state.locale = locale;
    state.settings.locale = Some(locale);
    save(state)
}

/// Speaks the other language.
pub(super) fn switch_language(state: &mut State) -> Vec<Effect> {
    set_locale(state, state.locale.other())
}

/// From light to dark, or back.
pub(super) fn toggle_theme(state: &mut State) -> Vec<Effect> {
    let dark = Theme::of(&state.settings, state.system_dark).dark;
    state.settings.theme = if dark { ThemeChoice::Light } else { ThemeChoice::Dark };
    save(state)
}

/// Larger or smaller reading text; at the end of the range nothing happens.
pub(super) fn resize_text(state: &mut State, by: i8) -> Vec<Effect> {
    let size = state.settings.text_size.saturating_add_signed(by).clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
    if size == state.settings.text_size {
        return Vec::new();
    }
    state.settings.text_size = size;
    save(state)
}

/// Refers to files where they are, or copies them into the library.
pub(super) fn set_import_reference(state: &mut State, reference: bool) -> Vec<Effect> {
    state.settings.import_reference = reference;
    let mut effects = save(state);
    effects.push(Effect::Watch(watched(&state.settings)));
    effects
}
