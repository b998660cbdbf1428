//! The theme as egui understands it, for the widgets that egui draws itself.

use egui::{Context, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Theme as Ground, vec2};

use super::{Theme, measure};
use crate::ui::fonts::Face;

/// Hands the theme to egui. Called when it changes, not on every frame.
pub fn apply(context: &Context, theme: &Theme) {
    let ground = if theme.dark { Ground::Dark } else { Ground::Light };
    context.set_theme(ground);
    context.style_mut_of(ground, |style| {
        style.text_styles = [
            (TextStyle::Small, measure::TEXT_SMALL),
            (TextStyle::Body, measure::TEXT),
            (TextStyle::Button, measure::TEXT),
            (TextStyle::Heading, measure::TEXT_PANEL),
            (TextStyle::Monospace, measure::TEXT),
        ]
        .into_iter()
        .map(|(name, size)| (name, FontId::new(size, FontFamily::Proportional)))
        .collect();
        style.text_styles.insert(TextStyle::Button, Face::SansMedium.font(measure::TEXT));
        style.animation_time = 0.0;
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.3;
        style.spacing.item_spacing = vec2(measure::S8, measure::S4);
        style.spacing.button_padding = vec2(measure::S12, measure::S4);
        style.spacing.interact_size.y = measure::SMALL_CONTROL;
        style.spacing.menu_margin = Margin::same(measure::S8 as i8);
        style.spacing.tooltip_width = measure::READING_COLUMN;
        style.spacing.scroll.floating = false;
        style.spacing.scroll.foreground_color = false;
        style.spacing.scroll.bar_width = measure::S8;
        style.spacing.scroll.bar_inner_margin = measure::HAIR;
        style.spacing.scroll.bar_outer_margin = measure::HAIR;
        style.spacing.scroll.fade.strength = 0.0;

        let visuals = &mut style.visuals;
        visuals.dark_mode = theme.dark;
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(theme.ink3);
        visuals.hyperlink_color = theme.acc;
        visuals.faint_bg_color = theme.desk;
        visuals.extreme_bg_color = theme.paper;
        visuals.text_edit_bg_color = Some(theme.raised);
        visuals.code_bg_color = theme.sunk;
        visuals.warn_fg_color = theme.warn;
        visuals.error_fg_color = theme.del;
        visuals.window_fill = theme.raised;
        visuals.panel_fill = theme.desk;
        visuals.window_stroke = Stroke::new(measure::LINE, theme.rule2);
        visuals.window_corner_radius = CornerRadius::same(measure::RADIUS);
        visuals.menu_corner_radius = CornerRadius::same(measure::RADIUS);
        visuals.window_shadow = egui::Shadow::NONE;
        visuals.popup_shadow = egui::Shadow::NONE;
        visuals.selection.bg_fill = theme.accbg;
        visuals.selection.stroke = Stroke::new(measure::LINE, theme.acc);
        visuals.text_cursor.stroke = Stroke::new(measure::FRAME, theme.acc);
        visuals.text_cursor.blink = false;

        let corner = CornerRadius::same(measure::RADIUS);
        let states = [
            (&mut visuals.widgets.noninteractive, theme.desk, theme.rule, theme.ink),
            (&mut visuals.widgets.inactive, theme.raised, theme.rule2, theme.ink),
            (&mut visuals.widgets.hovered, theme.sunk, theme.rule2, theme.ink),
            (&mut visuals.widgets.active, theme.accbg, theme.acc, theme.ink),
            (&mut visuals.widgets.open, theme.accbg, theme.rule2, theme.ink),
        ];
        for (state, fill, edge, text) in states {
            state.bg_fill = fill;
            state.weak_bg_fill = fill;
            state.bg_stroke = Stroke::new(measure::LINE, edge);
            state.fg_stroke = Stroke::new(measure::LINE, text);
            state.corner_radius = corner;
            state.expansion = 0.0;
        }
        // The handle of a scroll bar is drawn with the fill of its state: it has to be seen on paper.
        visuals.widgets.inactive.bg_fill = theme.rule2;
        visuals.widgets.hovered.bg_fill = theme.ink3;
        visuals.widgets.active.bg_fill = theme.ink3;
        // Sliders and boxes to tick are drawn with the same fill: theirs is in `widget::choice`.
    });
}
