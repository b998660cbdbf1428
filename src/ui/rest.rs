//! The pointer that rests while the keys are used: it hovers over nothing until it is moved again.

use egui::{Event, Pos2, RawInput};

/// Where the pointer rests.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rest {
    /// Where it was seen last.
    last: Option<Pos2>,
    /// The keys are in use, and the pointer has not moved since.
    away: bool,
    /// Buttons that are down.
    down: usize,
}

impl Rest {
    /// Takes the pointer away at a key, gives it back at a turn of the wheel; it is back by itself when it moves.
    pub fn hear(&mut self, input: &mut RawInput) {
        let mut heard = Vec::with_capacity(input.events.len());
        for event in input.events.drain(..) {
            match &event {
                Event::PointerMoved(at) => {
                    self.away &= self.last == Some(*at);
                    self.last = Some(*at);
                }
                Event::PointerButton { pos, pressed, .. } => {
                    self.down = if *pressed { self.down + 1 } else { self.down.saturating_sub(1) };
                    self.last = Some(*pos);
                    self.away = false;
                }
                Event::PointerGone => (self.last, self.away) = (None, false),
                Event::MouseWheel { .. } | Event::Zoom(_) if self.away => {
                    self.away = false;
                    heard.extend(self.last.map(Event::PointerMoved));
                }
                Event::Key { pressed: true, .. } if self.down == 0 && self.last.is_some() && !self.away => {
                    self.away = true;
                    heard.push(event);
                    heard.push(Event::PointerGone);
                    continue;
                }
                _ => {}
            }
            heard.push(event);
        }
        input.events = heard;
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key, Modifiers, pos2};

    use super::*;

    fn after(rest: &mut Rest, events: Vec<Event>) -> Vec<Event> {
        let mut input = RawInput { events, ..RawInput::default() };
        rest.hear(&mut input);
        input.events
    }

    fn key() -> Event {
        Event::Key { key: Key::F7, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    #[test]
    fn a_key_takes_the_pointer_away_until_it_moves() {
        let mut rest = Rest::default();
        assert_eq!(after(&mut rest, vec![key()]), [key()], "there is no pointer");
        let here = Event::PointerMoved(pos2(5.0, 5.0));
        let _ = after(&mut rest, vec![here.clone()]);
        assert_eq!(after(&mut rest, vec![key()]), [key(), Event::PointerGone]);
        assert_eq!(after(&mut rest, vec![key()]), [key()], "it is away already");
        let there = Event::PointerMoved(pos2(6.0, 5.0));
        assert_eq!(after(&mut rest, vec![there.clone()]), std::slice::from_ref(&there));
        assert_eq!(after(&mut rest, vec![key()]), [key(), Event::PointerGone]);
        let wheel = Event::Zoom(1.1);
        assert_eq!(after(&mut rest, vec![wheel.clone()]), [there, wheel], "the wheel turns where it is");
    }
}
