//! Page furniture: running heads and feet, told by the same words at the same place of several pages.

use std::collections::BTreeMap;

use super::layout::{MARGIN, Placed};
use super::notes;

/// Lines at either end of a page that may be furniture.
const MARGIN_LINES: usize = 4;

/// What is furniture stands at the same height of its pages, but for this share of it.
const SAME_PLACE: f32 = 0.02;

/// The longest number of a page, with the count of pages behind it: `12/345`.
const LONGEST_PAGE: usize = 7;

/// Letters whose sizes differ by less are of one size, in points.
const SAME_SIZE: f32 = 0.3;

/// The next line of a text stands no further than this, in sizes of the letters.
const NEXT_LINE: f32 = 1.5;

/// Where a row stands: its height, its page, and its position among all rows.
type Place = (f32, usize, usize);

/// Which rows are page furniture: the same words, but for figures and their order, at the same place of other pages. Notes never are.
pub fn rows(placed: &[Placed], usual_size: f32) -> Vec<bool> {
    let of_notes = notes::belong(placed, usual_size);
    // Where the same words stand at the ends of pages.
    let mut found: BTreeMap<(bool, String), Vec<Place>> = BTreeMap::new();
    let mut from = 0;
    for group in placed.chunk_by(|one, other| one.page == other.page) {
        let mut by_height: Vec<usize> = (0..group.len()).collect();
        by_height.sort_by(|one, other| group[*one].row.base.total_cmp(&group[*other].row.base));
        let top = by_height.iter().take(MARGIN_LINES).filter(|at| group[**at].height < MARGIN).map(|at| (*at, true));
        let bottom =
            by_height.iter().rev().take(MARGIN_LINES).filter(|at| group[**at].height > 1.0 - MARGIN).map(|at| (*at, false));
        for (at, is_top) in top.chain(bottom) {
            let position = from + at;
            let Some(placed) = group.get(at).filter(|_| of_notes.get(position) == Some(&false)) else { continue };
            let key = (is_top, key(&placed.row.words.text));
            found.entry(key).or_default().push((placed.height, placed.page, position));
        }
        from += group.len();
    }
    let mut furniture = vec![false; placed.len()];
    for places in found.values_mut() {
        places.sort_by(|one, other| one.0.total_cmp(&other.0));
        for pair in places.windows(2) {
            let [(height, page, one), (next, other_page, other)] = pair else { continue };
            if page != other_page && next - height < SAME_PLACE {
                for at in [*one, *other] {
                    if let Some(furniture) = furniture.get_mut(at) {
                        *furniture = true;
                    }
                }
            }
        }
    }
    let mut from = 0;
    for group in placed.chunk_by(|one, other| one.page == other.page) {
        if let Some(furniture) = furniture.get_mut(from..from + group.len()) {
            keep_running_text(group, furniture);
        }
        from += group.len();
    }
    furniture
}

/// A row that stands where the next or last line of a text would, in letters of the same size, belongs to that text.
fn keep_running_text(rows: &[Placed], furniture: &mut [bool]) {
    let mut by_height: Vec<usize> = (0..rows.len()).collect();
    by_height.sort_by(|one, other| rows[*one].row.base.total_cmp(&rows[*other].row.base));
    let follow = |one: &Placed, other: &Placed| {
        let size = one.row.size.max(other.row.size);
        let apart = (one.row.base - other.row.base).abs();
        one.column == other.column
            && (one.row.size - other.row.size).abs() < SAME_SIZE
            && (0.5 * size..NEXT_LINE * size).contains(&apart)
    };
    let down = by_height.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    for (text, row) in down.iter().copied().chain(down.iter().rev().map(|(upper, lower)| (*lower, *upper))) {
        if furniture[row] && !furniture[text] && follow(&rows[text], &rows[row]) {
            furniture[row] = false;
        }
    }
}

/// The words of a line of furniture, the number of the page as a sign, in an order of their own: left and right pages turn them round.
fn key(text: &str) -> String {
    let is_page = |word: &str| {
        let figures = word.bytes().filter(u8::is_ascii_digit).count();
        figures > 0 && word.len() <= LONGEST_PAGE && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/')
    };
    let text = text.to_lowercase();
    let mut words: Vec<&str> = text.split_whitespace().map(|word| if is_page(word) { "#" } else { word }).collect();
    words.sort_unstable();
    words.join(" ")
}
