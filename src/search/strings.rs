//! Words side by side, each found by its number; where they are in order, its number is found by the word.

use super::column::{Column, Letters};

/// Words.
#[derive(Clone, Debug, Default)]
pub(super) struct Strings {
    pub(super) letters: Letters,
    /// For each word, where its letters end.
    pub(super) ends: Column<u32>,
}

impl<'a> FromIterator<&'a str> for Strings {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        let (mut letters, mut ends) = (String::new(), Vec::new());
        for word in words {
            letters.push_str(word);
            ends.push(letters.len() as u32);
        }
        Self { letters: Letters::Made(letters), ends: ends.into() }
    }
}

impl Strings {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A word by its number; empty where there is none.
    pub(super) fn get(&self, number: usize) -> &str {
        let Some(end) = self.ends.get(number) else { return "" };
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.letters.stretch(start as usize, *end as usize)
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// Where they are in order: the number of a word.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        let at = self.first_from(word);
        (at < self.len() && self.get(at) == word).then_some(at)
    }

    /// Where they are in order: how many come before a word.
    pub(super) fn first_from(&self, word: &str) -> usize {
        first(self.len(), |number| self.get(number) < word)
    }
}

/// The first number for which something no longer holds that holds for all before.
pub(super) fn first(count: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// Lists of numbers, side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    pub(super) numbers: Column<u32>,
    /// For each list, where it ends.
    pub(super) ends: Column<u32>,
}

impl<L: AsRef<[u32]>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let (mut numbers, mut ends) = (Vec::new(), Vec::new());
        for list in lists {
            numbers.extend_from_slice(list.as_ref());
            ends.push(numbers.len() as u32);
        }
        Self { numbers: numbers.into(), ends: ends.into() }
    }
}

impl Lists {
    /// A list by its number; empty where there is none.
    pub(super) fn get(&self, list: usize) -> &[u32] {
        let Some(end) = self.ends.get(list) else { return &[] };
        let start = list.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.numbers.get(start as usize..*end as usize).unwrap_or_default()
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.ends.len()).map(|list| self.get(list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_number_and_by_letters() {
        let words: Strings = ["", "amie", "ami\u{e9}", "zèle"].into_iter().collect();
        assert_eq!((words.len(), words.get(1), words.get(4)), (4, "amie", ""));
        assert_eq!(words.iter().collect::<Vec<_>>(), ["", "amie", "ami\u{e9}", "zèle"]);
        for (number, word) in words.iter().enumerate() {
            assert_eq!(words.find(word), Some(number));
        }
        assert_eq!((words.find("ami"), words.first_from("ami"), words.first_from("\u{ffff}")), (None, 1, 4));
        assert_eq!(Strings::default().find(""), None);
        let lists: Lists = [vec![1, 2], vec![], vec![3]].iter().collect();
        assert_eq!((lists.get(0), lists.get(1), lists.get(2), lists.get(3)), (&[1, 2][..], &[][..], &[3][..], &[][..]));
        assert_eq!(lists.iter().map(<[u32]>::len).sum::<usize>(), 3);
    }
}
