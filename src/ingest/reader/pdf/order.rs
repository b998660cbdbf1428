//! Lines that are read from the right: a page shows their letters from left to right all the same.

use super::glyphs::Glyph;

/// Whether most letters of a line are read from the right.
#[must_use]
pub fn is_right_to_left(glyphs: &[(Glyph, bool)]) -> bool {
    let from_right = glyphs.iter().filter(|(glyph, _)| reads_from_right(glyph.letter)).count();
    let letters = glyphs.iter().filter(|(glyph, _)| glyph.letter.is_alphabetic()).count();
    from_right * 2 > letters && from_right > 0
}

/// Puts the letters of such a line into the order in which they are read: numbers and Latin words stay as they are.
pub fn reverse(glyphs: &mut [(Glyph, bool)]) {
    glyphs.reverse();
    let mut from = 0;
    while from < glyphs.len() {
        let run = glyphs.iter().skip(from).take_while(|(glyph, _)| reads_from_left(glyph.letter)).count();
        let mut end = from + run;
        // Signs at the end of a number belong to the line.
        while end > from && glyphs.get(end - 1).is_some_and(|(glyph, _)| !glyph.letter.is_alphanumeric()) {
            end -= 1;
        }
        if let Some(run) = glyphs.get_mut(from..end) {
            run.reverse();
        }
        from = end.max(from + 1);
    }
    // Some files name a bracket as it looks on the page, others as it is read: what pairs better is right.
    let pairs = |turn: fn(char) -> char| {
        let (mut open, mut pairs) = (0_usize, 0_usize);
        for letter in glyphs.iter().map(|(glyph, _)| turn(glyph.letter)) {
            match letter {
                '(' | '[' | '«' => open += 1,
                ')' | ']' | '»' if open > 0 => {
                    open -= 1;
                    pairs += 1;
                }
                _ => {}
            }
        }
        pairs
    };
    if pairs(mirrored) >= pairs(|letter| letter) {
        for (glyph, _) in glyphs {
            glyph.letter = mirrored(glyph.letter);
        }
    }
}

/// For each letter in the order of reading, from where to where the stretch reaches that is read from the left and that it belongs to; a
/// letter that is read from the right is its own.
#[must_use]
pub fn extents(glyphs: &[(Glyph, bool)]) -> Vec<(f32, f32)> {
    let runs = glyphs.chunk_by(|(one, _), (other, _)| other.from > one.from);
    let extent = |run: &[(Glyph, bool)]| {
        let ends = run.iter().map(|(glyph, _)| glyph.to).fold(f32::MIN, f32::max);
        run.first().map_or((0.0, 0.0), |(first, _)| (first.from, ends))
    };
    runs.flat_map(|run| std::iter::repeat_n(extent(run), run.len())).collect()
}

/// Whether a letter is of a script that is read from the right.
pub fn reads_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{65f}' | '\u{66e}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Letters and figures that keep their order, and the signs inside them.
fn reads_from_left(letter: char) -> bool {
    (letter.is_alphanumeric() && !reads_from_right(letter)) || matches!(letter, '/' | '.' | ',' | '-' | ':' | '%')
}

/// Brackets are drawn as they look, not as they are read.
const fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters of a line as they are read, from what stands on the page from left to right.
    fn read(shown: &str) -> String {
        let glyph = |letter| Glyph { letter, from: 0.0, to: 0.0, base: 0.0, size: 9.0, italic: false };
        let mut glyphs: Vec<(Glyph, bool)> = shown.chars().map(|letter| (glyph(letter), false)).collect();
        reverse(&mut glyphs);
        glyphs.iter().map(|(glyph, _)| glyph.letter).collect()
    }

    #[test]
    fn brackets_pair_whatever_the_file_calls_them() {
        // As they look: the one on the right, which opens, looks like "(" turned round.
        assert_eq!(read("ب (أ) 12"), "12 (أ) ب");
        assert_eq!(read("ب )أ( 12"), "12 (أ) ب");
    }
}
