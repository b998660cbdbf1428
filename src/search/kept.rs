//! A [`Collection`] on disk, and back. Nothing is worked out when it is opened: what is long stays in the file until it is looked at.

use std::io;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::addressees::Addressees;
use super::brief::Briefs;
use super::citing::Citing;
use super::collection::{Collection, ROW};
use super::parts::{Parts, Writing};
use super::vocabulary::Vocabulary;

impl Collection {
    /// Writes it to a file, with a word of one's own beside it.
    ///
    /// # Errors
    /// When the system refuses; what was there before is there then.
    pub fn keep(&self, path: &Path, beside: &str) -> io::Result<()> {
        let mut file = Writing::default();
        file.bytes(beside.as_bytes());
        file.made(&self.documents)?;
        file.made(&self.folded_labels)?;
        file.made(&self.titles)?;
        file.made(&self.addressees.lists())?;
        file.made(&self.briefs.by_rank)?;
        file.made(&self.citing.symbols)?;
        file.made(&self.citing.ends)?;
        file.column(&self.citing.rows);
        file.column(&self.places);
        file.column(&self.place_ends);
        file.bytes(self.letters.bytes());
        file.column(&self.letter_ends);
        file.column(&self.words);
        file.column(&self.word_ends);
        file.column(&self.briefs.heads);
        file.column(&self.briefs.lengths);
        file.column(&self.briefs.openings);
        file.column(&self.briefs.opening_words);
        file.column(&self.briefs.addressees);
        file.lists(&self.openings);
        file.strings(&self.names);
        self.vocabulary.keep(&mut file);
        file.write(path)
    }

    /// Opens the file, if it is whole, with the word that was written beside.
    #[must_use]
    pub fn open(path: &Path) -> Option<(Self, String)> {
        let mut file = Parts::open(path)?;
        let beside = String::from_utf8(file.bytes()?.to_vec()).ok()?;
        let (documents, folded_labels, titles) = (file.made()?, file.made()?, file.made()?);
        let addressees = Addressees::of_lists(file.made()?);
        let by_rank = file.made()?;
        let citing = Citing { symbols: file.made()?, ends: file.made()?, rows: file.column()? };
        let collection = Self {
            documents,
            folded_labels,
            titles,
            addressees,
            citing,
            places: file.column()?,
            place_ends: file.column()?,
            letters: file.letters()?,
            letter_ends: file.column()?,
            words: file.column()?,
            word_ends: file.column()?,
            briefs: Briefs {
                heads: file.column()?,
                lengths: file.column()?,
                openings: file.column()?,
                opening_words: file.column()?,
                addressees: file.column()?,
                by_rank,
            },
            openings: file.lists()?,
            names: file.strings()?,
            vocabulary: Vocabulary::open(&mut file)?,
            series: OnceLock::new(),
            stamp: OnceLock::new(),
        };
        collection.is_sound().then_some((collection, beside))
    }

    /// Whether the parts fit together: texts lie one after the other and within what there is.
    fn is_sound(&self) -> bool {
        let texts = self.letter_ends.len();
        let within = |ends: &[u64], length: usize| {
            ends.len() == texts && ends.is_sorted() && ends.last().is_none_or(|end| *end == length as u64)
        };
        let places = self.places.len() / ROW;
        within(&self.letter_ends, self.letters.bytes().len())
            && within(&self.word_ends, self.words.len())
            && within(&self.place_ends, places)
            && self.briefs.heads.len() == places
            && self.folded_labels.len() == self.documents.len()
            && self.titles.len() == self.documents.len()
            && self.briefs.by_rank.len() == self.documents.len()
    }

    /// Says what tells these texts from all others: an index of them is then known without reading them. Said once; the first word holds.
    pub fn set_stamp(&self, stamp: String) {
        let _ = self.stamp.set(stamp);
    }

    /// The names of the series, for a file of its own: what a person says of series changes sooner than the texts.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn keep_series(&self, path: &Path) -> io::Result<()> {
        let Some(series) = self.series() else { return Ok(()) };
        let mut names: Vec<&str> = series.iter().flatten().map(AsRef::as_ref).collect();
        names.sort_unstable();
        names.dedup();
        let place = |name: &Option<Arc<str>>| name.as_ref().and_then(|name| names.binary_search(&name.as_ref()).ok());
        let mut file = Writing::default();
        file.made(&names)?;
        file.made(&series.iter().map(place).collect::<Vec<_>>())?;
        file.write(path)
    }

    /// Takes the names of the series from a file. Whether there was one that fits.
    pub fn open_series(&self, path: &Path) -> bool {
        let read = || {
            let mut file = Parts::open(path)?;
            let names: Vec<Arc<str>> = file.made::<Vec<String>>()?.into_iter().map(Arc::from).collect();
            let places: Vec<Option<usize>> = file.made()?;
            (places.len() == self.documents.len()).then_some(())?;
            Some(places.into_iter().map(|place| place.and_then(|place| names.get(place).cloned())).collect())
        };
        read().map(|series| self.set_series(series)).is_some()
    }
}

impl Vocabulary {
    fn keep<'a>(&'a self, file: &mut Writing<'a>) {
        file.strings(&self.exact);
        file.column(&self.languages);
        file.column(&self.texts);
        file.column(&self.by_exact);
        file.strings(&self.folded);
        file.lists(&self.of_folded);
        file.strings(&self.stems);
        file.column(&self.stem_languages);
        file.column(&self.by_stem);
        file.lists(&self.of_stems);
        file.strings(&self.compounds);
        file.strings(&self.ways);
    }

    fn open(file: &mut Parts) -> Option<Self> {
        Some(Self {
            exact: file.strings()?,
            languages: file.column()?,
            texts: file.column()?,
            by_exact: file.column()?,
            folded: file.strings()?,
            of_folded: file.lists()?,
            stems: file.strings()?,
            stem_languages: file.column()?,
            by_stem: file.column()?,
            of_stems: file.lists()?,
            compounds: file.strings()?,
            ways: file.strings()?,
        })
    }
}
