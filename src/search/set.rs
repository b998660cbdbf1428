//! Sets of texts, a bit for each text of the collection: joined and cut without touching the texts.

use rayon::prelude::*;

use super::collection::TextId;

/// Some texts of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextSet {
    bits: Vec<u64>,
    texts: usize,
}

impl TextSet {
    /// None of so many texts.
    pub(super) fn none_of(texts: usize) -> Self {
        Self { bits: vec![0; texts.div_ceil(64)], texts }
    }

    /// All of so many texts.
    pub(super) fn all_of(texts: usize) -> Self {
        let mut set = Self { bits: vec![u64::MAX; texts.div_ceil(64)], texts };
        if let Some(last) = set.bits.last_mut()
            && !texts.is_multiple_of(64)
        {
            *last = (1 << (texts % 64)) - 1;
        }
        set
    }

    /// Adds a text; one that is not of the collection is none.
    pub(super) fn insert(&mut self, text: TextId) {
        if (text as usize) < self.texts {
            self.bits[text as usize / 64] |= 1 << (text % 64);
        }
    }

    pub(super) fn holds(&self, text: TextId) -> bool {
        self.bits.get(text as usize / 64).is_some_and(|bits| bits & (1 << (text % 64)) != 0)
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(own, other)| *own |= other);
    }

    pub(super) fn cut(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(own, other)| *own &= other);
    }

    pub(super) fn take_off(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(own, other)| *own &= !other);
    }

    pub(super) fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Those for which it holds, asked on all cores; none where that cannot be told of one.
    pub(super) fn keep_if(&self, holds: impl Fn(TextId) -> Option<bool> + Sync) -> Option<Self> {
        let kept = |part: TextPart<'_>| {
            let mut bits = part.bits.to_vec();
            for text in part.iter() {
                if !holds(text)? {
                    bits[(text - part.from) as usize / 64] &= !(1 << (text % 64));
                }
            }
            Some(bits)
        };
        let bits: Option<Vec<Vec<u64>>> = self.parts_of(ASKED).into_par_iter().map(kept).collect();
        Some(Self { bits: bits?.concat(), texts: self.texts })
    }

    /// In order.
    pub(super) fn iter(&self) -> impl Iterator<Item = TextId> + '_ {
        TextPart { from: 0, bits: &self.bits }.iter()
    }

    /// The set in parts of many texts, in order.
    pub(super) fn parts(&self) -> Vec<TextPart<'_>> {
        self.parts_of(PART)
    }

    /// The set in one part.
    pub(super) fn whole(&self) -> TextPart<'_> {
        TextPart { from: 0, bits: &self.bits }
    }

    /// The set in parts, in order, that begin about at these texts, which are in order.
    pub(super) fn parts_between(&self, bounds: &[usize]) -> Vec<TextPart<'_>> {
        let mut parts = Vec::with_capacity(bounds.len() + 1);
        let (mut rest, mut from) = (self.bits.as_slice(), 0);
        for bound in bounds.iter().chain([&self.texts]) {
            let length = bound.div_ceil(64).saturating_sub(from).min(rest.len());
            let (bits, behind) = rest.split_at(length);
            parts.push(TextPart { from: (from * 64) as TextId, bits });
            (rest, from) = (behind, from + length);
        }
        parts.retain(|part| !part.bits.is_empty());
        parts
    }

    fn parts_of(&self, length: usize) -> Vec<TextPart<'_>> {
        let froms = (0..).step_by(length * 64);
        froms.zip(self.bits.chunks(length)).map(|(from, bits)| TextPart { from, bits }).collect()
    }
}

/// How many times 64 texts a part covers.
const PART: usize = 512;

/// The same of a part whose texts are looked at one by one.
const ASKED: usize = 64;

/// A part of a set.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextPart<'a> {
    from: TextId,
    bits: &'a [u64],
}

impl<'a> TextPart<'a> {
    pub(super) fn len(self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// In order.
    pub(super) fn iter(self) -> impl Iterator<Item = TextId> + 'a {
        (self.from..).step_by(64).zip(self.bits).flat_map(|(from, bits)| {
            let mut rest = *bits;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    from + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::TextSet;

    #[test]
    fn sets_are_joined_and_cut() {
        let of = |texts: &[u32]| {
            let mut set = TextSet::none_of(130);
            for text in texts {
                set.insert(*text);
            }
            set
        };
        let mut set = of(&[0, 63, 64, 129, 130, 4000]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        set.join(&of(&[5]));
        set.cut(&of(&[5, 63, 129, 7]));
        set.take_off(&of(&[129]));
        assert_eq!(set, of(&[5, 63]));
        assert_eq!(set.keep_if(|text| Some(text > 5)), Some(of(&[63])));
        assert_eq!(set.keep_if(|text| (text > 5).then_some(true)), None);
        assert!(set.holds(63) && !set.holds(62) && !set.holds(4000));
        assert_eq!(TextSet::all_of(130).len(), 130);
        let all = TextSet::all_of(100_000);
        assert_eq!(all.keep_if(|text| Some(text % 3 == 1)).map(|some| some.len()), Some(33_333));
        assert!(all.parts().len() > 2);
        assert!(all.parts().into_iter().flat_map(super::TextPart::iter).eq(0..100_000));
        assert_eq!(all.parts().into_iter().map(super::TextPart::len).sum::<usize>(), 100_000);
        for bounds in [&[][..], &[0, 0, 5, 64, 65, 70_000, 100_000], &[1, 99_999]] {
            let parts = all.parts_between(bounds);
            assert!(parts.len() <= bounds.len() + 1);
            assert!(parts.into_iter().flat_map(super::TextPart::iter).eq(0..100_000));
        }
        assert_eq!(all.whole().len(), 100_000);
        assert!(TextSet::none_of(0).parts_between(&[0, 0]).is_empty());
        assert_eq!(TextSet::all_of(128).iter().last(), Some(127));
    }
}
