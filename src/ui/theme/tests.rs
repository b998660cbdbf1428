use egui::Color32;

use super::Theme;
use crate::settings::{Palette, Settings, ThemeChoice};

/// Relative luminance after WCAG 2.
fn luminance(color: Color32) -> f32 {
    let channel = |value: u8| {
        let share = f32::from(value) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
}

fn contrast(text: Color32, ground: Color32) -> f32 {
    let (a, b) = (luminance(text), luminance(ground));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_of_text_and_ground_reads_well() {
    for dark in [false, true] {
        for palette in [Palette::ColorBlindSafe, Palette::Legal, Palette::HighContrast] {
            let t = Theme::new(dark, palette);
            let pairs = [
                ("ink", t.ink, vec![t.paper, t.desk, t.sunk, t.raised, t.accbg]),
                ("ink2", t.ink2, vec![t.paper, t.desk, t.sunk, t.raised, t.accbg]),
                ("ink3", t.ink3, vec![t.paper, t.desk, t.sunk, t.raised]),
                ("acc", t.acc, vec![t.paper, t.desk, t.raised, t.accbg]),
                ("onacc", t.onacc, vec![t.acc]),
                ("ins", t.ins, vec![t.paper, t.raised, t.insbg, t.desk]),
                ("del", t.del, vec![t.paper, t.raised, t.delbg, t.desk]),
                ("moved", t.moved, vec![t.paper, t.raised]),
                ("warn", t.warn, vec![t.paper, t.desk]),
            ];
            for (name, text, grounds) in pairs {
                for ground in grounds {
                    let reached = contrast(text, ground);
                    assert!(reached >= 4.5, "{name} on {ground:?}, dark {dark}, {palette:?}: {reached:.2}");
                }
            }
        }
    }
}

#[test]
fn the_choice_of_the_system_counts_only_where_it_is_asked_for() {
    let mut settings = Settings::default();
    assert!(Theme::of(&settings, true).dark);
    assert!(!Theme::of(&settings, false).dark);
    settings.theme = ThemeChoice::Light;
    assert!(!Theme::of(&settings, true).dark);
    settings.theme = ThemeChoice::Dark;
    assert!(Theme::of(&settings, false).dark);
}
