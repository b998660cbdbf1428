//! Words on the clipboard of the system with their form beside them: a text program takes the form, any other the words alone.

/// The clipboard. It is held for as long as the window is open: on some systems what was copied goes when nobody holds it.
#[derive(Default)]
pub struct Clipboard {
    held: Option<arboard::Clipboard>,
}

impl Clipboard {
    /// Puts words there, as they are and as HTML. Whether that was possible.
    pub fn copy(&mut self, plain: &str, html: &str) -> bool {
        if self.held.is_none() {
            self.held = arboard::Clipboard::new().ok();
        }
        self.held.as_mut().is_some_and(|held| held.set_html(html, Some(plain)).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Clipboard;

    #[test]
    fn without_a_display_copying_says_so() {
        // What a person has on the clipboard is not to be lost by a test.
        if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() && cfg!(target_os = "linux") {
            assert!(!Clipboard::default().copy("mots", "<em>mots</em>"));
        }
    }
}
