//! What is read of a text, as plain data: its clauses, those they are addressed to, conditions, time limits and reports.

use super::{Act, later_name};
use crate::text::TextRange;

/// What the paragraphs of a document ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mandates {
    /// Those paragraphs that a mandate can stand in, in reading order.
    pub paragraphs: Vec<ParagraphMandates>,
}

/// What one paragraph asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParagraphMandates {
    /// Position of the paragraph in the document.
    pub position: usize,
    /// Its verbs with their subject matter, in reading order.
    pub clauses: Vec<Clause>,
    /// What an item asks whose verb stands above: "Requests the Office: (a) To assist". The register has a row for it.
    pub item: Option<Box<Clause>>,
    /// In reading order.
    pub conditions: Vec<Condition>,
    /// Those of the rules that a person said are none.
    pub withdrawn: Vec<Condition>,
    /// Sessions and time limits, in reading order.
    pub deadlines: Vec<Deadline>,
    /// The reports that are asked for, in reading order.
    pub reports: Vec<Report>,
}

impl ParagraphMandates {
    /// The clauses, and behind them what the paragraph asks as an item of another.
    pub fn asked(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().chain(self.item.as_deref())
    }

    /// Gives back what its lists keep room for: there are many of them where a library is read.
    pub(super) fn shrink(&mut self) {
        self.clauses.shrink_to_fit();
        self.clauses.iter_mut().for_each(Clause::shrink);
        self.item.iter_mut().for_each(|item| item.shrink());
        self.conditions.shrink_to_fit();
        self.deadlines.shrink_to_fit();
        self.reports.shrink_to_fit();
    }

    /// The first report that is asked for.
    #[must_use]
    pub fn report(&self) -> Option<&Report> {
        self.reports.first()
    }
}

/// A verb with its own subject matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The verb as printed, with its adverbs.
    pub verb: TextRange,
    /// The infinitive, without the adverbs that depend on the order of paragraphs.
    pub lemma: String,
    /// What the verb does.
    pub act: Act,
    /// Who is asked, thanked or commended.
    pub addressees: Vec<Addressee>,
    /// They are not asked outright: "Souligne que l'Office devrait …".
    pub implied: bool,
    /// A person said whom it is addressed to.
    pub by_hand: bool,
    /// From its first word to the first word of the next clause.
    pub range: TextRange,
    /// What is said behind verb and addressees.
    pub what: TextRange,
    /// The verb that stands in a paragraph above, as printed there; then there is none in the words of this one.
    pub above: Option<String>,
}

impl Clause {
    fn shrink(&mut self) {
        self.lemma.shrink_to_fit();
        self.addressees.shrink_to_fit();
        for addressee in &mut self.addressees {
            addressee.name.shrink_to_fit();
        }
    }

    /// The verb as printed, in these words or above them.
    #[must_use]
    pub fn printed<'a>(&'a self, text: &'a str) -> &'a str {
        match &self.above {
            Some(verb) => verb,
            None => self.verb.of(text),
        }
    }

    /// What it does to those it is addressed to.
    #[must_use]
    pub const fn manner(&self) -> Manner {
        match self.act {
            _ if self.implied => Manner::Expected,
            Act::Asks => Manner::Asked,
            Act::Thanks => Manner::Commended,
            Act::Says => Manner::Stated,
        }
    }
}

/// What a clause does to those it is addressed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// They are asked outright: "Prie l'Office de".
    Asked,
    /// It is expected of them: "Souligne que l'Office devrait".
    Expected,
    /// They are thanked or commended.
    Commended,
    /// Something is noted, stressed or decided.
    #[default]
    Stated,
}

impl Manner {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Expected, Self::Commended, Self::Stated];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Expected => "expected",
            Self::Commended => "commended",
            Self::Stated => "stated",
        }
    }
}

/// Who is asked, thanked or commended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// The name, a short one put out in full: "le Centre" is "Centre pour la prévention internationale du crime".
    pub name: String,
    /// The words, without article.
    pub range: TextRange,
}

impl Addressee {
    /// The name the same body had later, where it has another.
    #[must_use]
    pub fn later(&self) -> Option<&'static str> {
        later_name(&self.name)
    }

    /// One name for a body through time, without "other".
    #[must_use]
    pub fn key(&self) -> String {
        let name = self.later().unwrap_or(&self.name);
        let bare = ["autres ", "other ", "autre "].iter().find_map(|other| name.strip_prefix(other)).unwrap_or(name);
        bare.replace('\'', "’")
    }
}

/// A limit on what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The exact words.
    pub range: TextRange,
    /// What it limits by.
    pub kind: ConditionKind,
}

/// Kinds of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConditionKind {
    /// What money and people allow.
    Resources,
    /// The mandate of the one who is asked.
    Mandate,
    /// The wish of the one who is helped.
    Request,
    /// As appropriate.
    Opportunity,
    /// International law, the Charter, human rights.
    Law,
    /// The law of a State.
    NationalLaw,
    /// Free will.
    Voluntary,
    /// Any other.
    Other,
}

impl ConditionKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Resources,
        Self::Mandate,
        Self::Request,
        Self::Opportunity,
        Self::Law,
        Self::NationalLaw,
        Self::Voluntary,
        Self::Other,
    ];

    /// The name scripts rely on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Resources => "resources",
            Self::Mandate => "mandate",
            Self::Request => "request",
            Self::Opportunity => "opportunity",
            Self::Law => "law",
            Self::NationalLaw => "national-law",
            Self::Voluntary => "voluntary",
            Self::Other => "other",
        }
    }
}

/// When something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The words.
    pub range: TextRange,
    /// The number or year of the session, where it is one.
    pub session: Option<u32>,
}

/// A report that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who reports; several are parted by ", ". None where nobody is named.
    pub by: Option<String>,
    /// To whom; several are parted by ", ".
    pub to: Option<String>,
    /// The session or time limit, as printed.
    pub when: Option<TextRange>,
    /// The number of the session.
    pub session: Option<u32>,
    /// What it is about.
    pub on: Option<TextRange>,
    /// The words that ask for it.
    pub range: TextRange,
}
