//! The words of texts while they are counted, before they are put in order as a [`Vocabulary`].

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

use rayon::prelude::*;

use super::stem::Stems;
use super::strings::Strings;
use super::vocabulary::{BETWEEN_PARTS, BETWEEN_WAYS, FormId, StemId, Vocabulary};
use super::words::{exact_form, folded_form};
use crate::model::Language;
use crate::text::token::WordHasher;

/// The forms of one language, as printed.
type Exact = HashMap<Box<str>, FormId, BuildHasherDefault<WordHasher>>;

/// One form of a word, in one language.
#[derive(Clone, Debug)]
struct Form {
    /// With capitals and accents.
    exact: Box<str>,
    /// The place of the language in [`Language::ALL`].
    language: u8,
    /// In how many distinct texts it stands.
    texts: u32,
    /// The last text that had it.
    last: u32,
}

/// The forms so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Counting {
    forms: Vec<Form>,
    exact: [Exact; Language::ALL.len()],
    folded: BTreeMap<Box<str>, Vec<FormId>>,
    compounds: BTreeMap<Box<str>, Vec<Vec<String>>>,
}

impl Counting {
    /// Counts one word of a text.
    pub(super) fn count(&mut self, word: &str, language: Language, text: u32) -> FormId {
        let exact = exact_form(word);
        let Self { forms, exact: ids, folded, .. } = self;
        let ids = &mut ids[language as usize];
        let id = if let Some(id) = ids.get(exact.as_ref()) {
            *id
        } else {
            let id = forms.len() as FormId;
            ids.insert(exact.as_ref().into(), id);
            folded.entry(folded_form(&exact).into()).or_default().push(id);
            forms.push(Form { exact: exact.as_ref().into(), language: language as u8, texts: 0, last: u32::MAX });
            id
        };
        if let Some(form) = forms.get_mut(id as usize)
            && form.last != text
        {
            form.last = text;
            form.texts += 1;
        }
        id
    }

    /// Remembers words that are printed as one.
    pub(super) fn join(&mut self, parts: &[&str]) {
        let parts: Vec<String> = parts.iter().map(|part| folded_form(part)).collect();
        let ways = self.compounds.entry(parts.concat().into()).or_default();
        if !ways.contains(&parts) {
            ways.push(parts);
        }
    }

    /// Puts them in order and brings the forms to their stems.
    pub(super) fn finish(self) -> Vocabulary {
        let forms = &self.forms;
        let mut by_exact: Vec<FormId> = (0..forms.len() as FormId).collect();
        by_exact.sort_unstable_by(|one, other| {
            let key = |form: FormId| forms.get(form as usize).map(|form| (&form.exact, form.language));
            key(*one).cmp(&key(*other))
        });
        let between = BETWEEN_PARTS.to_string();
        let way = |parts: &Vec<String>| parts.join(&between);
        let ways: Vec<String> = self
            .compounds
            .values()
            .map(|ways| ways.iter().map(way).collect::<Vec<_>>().join(&BETWEEN_WAYS.to_string()))
            .collect();
        let stems = AllStems::of(forms);
        let mut by_stem: Vec<StemId> = (0..stems.names.len() as StemId).collect();
        by_stem.sort_unstable_by(|one, other| {
            let key = |stem: StemId| stems.names.get(stem as usize).map(|(language, stem)| (stem, language));
            key(*one).cmp(&key(*other))
        });
        Vocabulary {
            exact: forms.iter().map(|form| form.exact.as_ref()).collect(),
            languages: forms.iter().map(|form| form.language).collect::<Vec<_>>().into(),
            texts: forms.iter().map(|form| form.texts).collect::<Vec<_>>().into(),
            by_exact: by_exact.into(),
            folded: self.folded.keys().map(AsRef::as_ref).collect(),
            of_folded: self.folded.values().collect(),
            stems: stems.names.iter().map(|(_, stem)| stem.as_str()).collect(),
            stem_languages: stems.names.iter().map(|(language, _)| *language).collect::<Vec<_>>().into(),
            by_stem: by_stem.into(),
            of_stems: stems.forms.iter().collect(),
            compounds: self.compounds.keys().map(AsRef::as_ref).collect::<Strings>(),
            ways: ways.iter().map(String::as_str).collect(),
        }
    }
}

/// Forms that one thread brings to their stems at a time.
const SHARE: usize = 512;

/// The stems of all forms.
#[derive(Default)]
struct AllStems {
    /// By number, with the place of the language.
    names: Vec<(u8, String)>,
    /// For each, its forms.
    forms: Vec<Vec<FormId>>,
}

impl AllStems {
    fn of(forms: &[Form]) -> Self {
        let mut all = Self::default();
        let mut known: HashMap<(u8, String), StemId> = HashMap::new();
        let stems_of = |share: &[Form]| {
            let languages = Language::ALL.map(Stems::of);
            let stems = |form: &Form| Some(languages.get(usize::from(form.language))?.stems(&form.exact));
            share.iter().map(|form| stems(form).unwrap_or_default()).collect::<Vec<_>>()
        };
        let stems: Vec<Vec<Vec<String>>> = forms.par_chunks(SHARE).map(stems_of).collect();
        for ((id, form), stems) in (0..).zip(forms).zip(stems.into_iter().flatten()) {
            for stem in stems {
                let next = all.names.len() as StemId;
                let key = (form.language, stem);
                let stem = *known.entry(key.clone()).or_insert(next);
                if stem == next {
                    all.names.push(key);
                    all.forms.push(Vec::new());
                }
                all.forms[stem as usize].push(id);
            }
        }
        all
    }
}
