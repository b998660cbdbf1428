//! The panel in which a person puts right what is known of a text, and its structure.

use super::{Screen, State};
use crate::engine::{Corrections, DocumentId, Field, Step};
use crate::model::{Date, Language, Meta, Status, Symbol};

/// The panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Correct {
    /// It is in view beside the text.
    pub shown: bool,
    /// The text it is about.
    pub of: Option<DocumentId>,
    /// What was corrected so far.
    pub known: Corrections,
    /// What is typed.
    pub draft: Draft,
    /// What is known of the text, as it would be typed.
    pub base: Draft,
    /// What was typed last that makes no sense.
    pub wrong: Option<Wrong>,
    /// The mark of a note that a paragraph is to become.
    pub mark: String,
    /// A change is on its way.
    pub waiting: bool,
    /// What was corrected so far is known.
    pub loaded: bool,
}

/// What is known of a text, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The symbol.
    pub symbol: String,
    /// The title.
    pub title: String,
    /// The day of adoption, or the year alone.
    pub date: String,
    /// The series a person puts it into.
    pub series: String,
    /// The language.
    pub language: Language,
    /// The status.
    pub status: Option<Status>,
}

/// What was typed makes no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no symbol.
    Symbol,
    /// It is no day and no year.
    Date,
}

impl Draft {
    /// Of what is known.
    #[must_use]
    pub fn of(meta: &Meta) -> Self {
        let day = meta.adopted.map(|day| day.to_string());
        Self {
            symbol: meta.symbol.as_ref().map(ToString::to_string).unwrap_or_default(),
            title: meta.title.clone().unwrap_or_default(),
            date: day.or_else(|| meta.year.map(|year| year.to_string())).unwrap_or_default(),
            series: meta.series.clone().unwrap_or_default(),
            language: meta.language,
            status: meta.status,
        }
    }

    /// The corrections that lead from what is known to what is typed. Nothing typed: not known.
    ///
    /// # Errors
    /// When something typed makes no sense.
    pub fn steps(&self, base: &Self) -> Result<Vec<Step>, Wrong> {
        let mut fields = Vec::new();
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        if self.symbol.trim() != base.symbol {
            let symbol = text(&self.symbol).map(|typed| Symbol::parse(&typed).ok_or(Wrong::Symbol)).transpose()?;
            fields.push(Field::Symbol(symbol));
        }
        if self.title.trim() != base.title {
            fields.push(Field::Title(text(&self.title)));
        }
        if self.date.trim() != base.date {
            match text(&self.date) {
                None => fields.extend([Field::Adopted(None), Field::Year(None)]),
                Some(typed) => {
                    if let Ok(day) = typed.parse::<Date>() {
                        fields.push(Field::Adopted(Some(day)));
                    } else {
                        let year = typed.parse().ok().filter(|year| (1900..=2200).contains(year)).ok_or(Wrong::Date)?;
                        fields.extend([Field::Adopted(None), Field::Year(Some(year))]);
                    }
                }
            }
        }
        if self.language != base.language {
            fields.push(Field::Language(self.language));
        }
        if self.status != base.status {
            fields.push(Field::Status(self.status));
        }
        if self.series.trim() != base.series {
            fields.push(Field::Series(text(&self.series)));
        }
        Ok(fields.into_iter().map(Step::Set).collect())
    }

    /// What was not touched follows what is known now.
    pub fn follow(&mut self, before: &Self, now: &Self) {
        let take = |own: &mut String, before: &String, now: &String| {
            if own == before {
                own.clone_from(now);
            }
        };
        take(&mut self.symbol, &before.symbol, &now.symbol);
        take(&mut self.title, &before.title, &now.title);
        take(&mut self.date, &before.date, &now.date);
        take(&mut self.series, &before.series, &now.series);
        if self.language == before.language {
            self.language = now.language;
        }
        if self.status == before.status {
            self.status = now.status;
        }
    }
}

impl State {
    /// Whether the panel of corrections is in view.
    #[must_use]
    pub fn is_correcting(&self) -> bool {
        self.correct.shown && self.screen == Screen::Reading && self.reading.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_the_fewest_corrections_or_is_said_to_make_no_sense() {
        let base = Draft { symbol: "A/RES/72/194".to_owned(), date: "2017-12-19".to_owned(), ..Draft::default() };
        let steps = |change: fn(&mut Draft)| {
            let mut draft = base.clone();
            change(&mut draft);
            draft.steps(&base)
        };
        assert_eq!(steps(|_| ()), Ok(Vec::new()));
        assert_eq!(steps(|draft| draft.date.clear()).map(|steps| steps.len()), Ok(2));
        assert_eq!(
            steps(|draft| draft.date = "2018".to_owned()),
            Ok(vec![Step::Set(Field::Adopted(None)), Step::Set(Field::Year(Some(2018)))])
        );
        assert_eq!(steps(|draft| draft.date = "yesterday".to_owned()), Err(Wrong::Date));
        assert_eq!(steps(|draft| draft.symbol = "perhaps".to_owned()), Err(Wrong::Symbol));
        let symbol = Symbol::parse("A/RES/73/1");
        assert_eq!(steps(|draft| draft.symbol = "a/res/73/1".to_owned()), Ok(vec![Step::Set(Field::Symbol(symbol))]));
        assert_eq!(steps(|draft| draft.series = " x ".to_owned()), Ok(vec![Step::Set(Field::Series(Some("x".to_owned())))]));
    }

    #[test]
    fn what_was_typed_and_not_set_yet_stays_when_something_else_is_corrected() {
        let before = Draft { title: "One".to_owned(), ..Draft::default() };
        let mut draft = Draft { symbol: "A/RES/1/1".to_owned(), ..before.clone() };
        draft.follow(&before, &Draft { title: "Two".to_owned(), symbol: "X".to_owned(), ..Draft::default() });
        assert_eq!((draft.symbol.as_str(), draft.title.as_str()), ("A/RES/1/1", "Two"));
    }
}
