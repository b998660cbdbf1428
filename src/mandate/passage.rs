//! A paragraph while it is read: its words with what tells where they stand, and the items that its clauses become.

use super::clause::{self, Found};
use super::items::{Addressee, Clause, ParagraphMandates, Report};
use super::lexicon::{Act, Lexicon};
use super::names::Names;
use super::words::Word;
use super::{addressee, condition, deadline, meant, report};
use crate::model::{Language, Paragraph, Section};
use crate::text::TextRange;

/// A paragraph with its words.
#[derive(Clone, Copy)]
pub(super) struct Passage<'text> {
    pub lexicon: &'text Lexicon,
    /// Among the paragraphs of the document.
    pub position: usize,
    pub words: &'text [Word],
    pub paragraph: &'text Paragraph,
}

/// The clause that items below go on with: "Calls upon: (a) Member States to …".
pub(super) struct Above {
    clause: Found,
    /// Who is asked there.
    asked: Vec<Addressee>,
    /// Its verb as printed.
    verb: String,
}

impl Passage<'_> {
    /// What the paragraph asks. `above`: what it goes on with where it is an item, then what the items below it go on with; `since`: the
    /// year of the text.
    pub fn read(&self, names: &mut Names<'_>, above: &mut Option<Above>, since: Option<u32>) -> ParagraphMandates {
        let found = self.found(above.as_ref());
        let clauses = self.clauses(names, &found, above.as_ref());
        let goes_on = above.as_ref().filter(|_| found.is_empty() && self.is_item());
        let mut own = ParagraphMandates { position: self.position, ..ParagraphMandates::default() };
        if self.is_operative() {
            own.reports = self.reports(names, &found, &clauses, goes_on);
        }
        // An annex is no part of what is resolved, unless a verb in it asks.
        if self.is_operative() && !(self.paragraph.id.is_in_annex() && found.is_empty()) {
            let starts: Vec<usize> = found.iter().map(|clause| clause.start).collect();
            own.conditions = condition::find(self.lexicon, self.words, &starts);
            own.deadlines = deadline::find(self, &found, since);
            let says = self.words.iter().any(|word| !word.is_mark());
            own.item = goes_on.filter(|_| says).map(|above| Box::new(self.item(names, above)));
        }
        if let (Some(clause), Some(own), true) = (found.last(), clauses.last(), self.paragraph.opening.is_some()) {
            *above = Some(self.above(names, clause, own));
        } else if self.paragraph.level == 0 {
            *above = None;
        }
        own.clauses = clauses;
        own.shrink();
        own
    }

    /// The range of words in the paragraph.
    pub fn range(&self, start: usize, end: usize) -> TextRange {
        condition::range(self.words, start, end)
    }

    fn is_operative(&self) -> bool {
        self.paragraph.section == Section::Operative
    }

    fn is_item(&self) -> bool {
        self.is_operative() && self.paragraph.level > 0
    }

    fn found(&self, above: Option<&Above>) -> Vec<Found> {
        let Self { lexicon, words, paragraph, .. } = *self;
        let found = clause::find(lexicon, paragraph, words);
        let Some(above) = above.filter(|_| found.is_empty() && self.is_item()) else { return found };
        // "Calls upon: (a) Member States to …": each item names who is asked.
        let asks_nobody = above.clause.act == Act::Asks && above.asked.is_empty();
        let asked = || asks_nobody.then(|| clause::find_asked_item(lexicon, &above.clause, words)).flatten();
        clause::find_item(lexicon, paragraph, words).or_else(asked).into_iter().collect()
    }

    fn clauses(&self, names: &mut Names<'_>, found: &[Found], above: Option<&Above>) -> Vec<Clause> {
        let mut earlier: Vec<(&Found, Vec<Addressee>)> = Vec::new();
        let mut clauses = Vec::new();
        for clause in found {
            let addressees = addressee::find(self, names, clause, &earlier);
            earlier.push((clause, addressees.clone()));
            let mut own = self.clause(clause, addressees);
            if own.verb.is_empty() {
                own.above = above.map(|above| above.verb.clone());
            }
            clauses.push(own);
        }
        clauses
    }

    /// What was found of a clause, as it stands in the text.
    fn clause(&self, found: &Found, addressees: Vec<Addressee>) -> Clause {
        let Self { words, paragraph, .. } = *self;
        let begins = |at: usize, else_at: usize| words.get(at).map_or(else_at, |word| word.range.start);
        let pronoun = found.pronoun || addressee::is_pronoun(found, words);
        let names_nobody = pronoun && addressees.is_empty() && found.act == Act::Asks;
        Clause {
            verb: found.verb,
            lemma: found.lemma.clone(),
            act: found.act,
            addressees,
            // A pronoun for nobody that was named: asked of somebody all the same.
            implied: found.implied || names_nobody,
            by_hand: false,
            range: TextRange::new(begins(found.start, 0), begins(found.end, paragraph.text.len())),
            what: self.what(found),
            above: None,
        }
    }

    /// What a clause is on: marks and "and" before the next clause are no part of it.
    fn what(&self, found: &Found) -> TextRange {
        const MARKS: [char; 6] = [' ', ',', ';', '.', '\u{a0}', '\u{202f}'];
        let whole = self.range(if found.implied { found.behind } else { found.what }, found.end);
        let said = whole.of(&self.paragraph.text).trim_end_matches(MARKS);
        let said = [" et", " and"].iter().find_map(|joint| said.strip_suffix(joint)).unwrap_or(said).trim_end_matches(MARKS);
        let lead = said.len() - said.trim_start_matches([',', ' ', '\u{a0}']).len();
        TextRange::new(whole.start + lead, whole.start + said.len())
    }

    /// What an item asks below a clause whose verb it goes on with.
    fn item(&self, names: &mut Names<'_>, Above { clause, asked, verb }: &Above) -> Clause {
        let told = clause::find_told_item(self.lexicon, clause, self.words);
        let own = told.unwrap_or_else(|| clause::whole_item(clause, self.words));
        // Those who are asked are named above: no words of this paragraph are theirs.
        let unseen = |one: &Addressee| Addressee { name: one.name.clone(), range: TextRange::default() };
        let addressees =
            if own.addressed.is_empty() { asked.iter().map(unseen).collect() } else { addressee::find(self, names, &own, &[]) };
        Clause { above: Some(verb.clone()), ..self.clause(&own, addressees) }
    }

    /// What the items below go on with.
    fn above(&self, names: &mut Names<'_>, found: &Found, own: &Clause) -> Above {
        let verb = own.verb.of(&self.paragraph.text).to_owned();
        match report::set_up(self.lexicon, self.words, found).filter(|_| found.act == Act::Says) {
            // "Decides to set up a committee: (a) To …": what it is to do stands in the items.
            Some(body) => {
                let one = Addressee { name: names.full(&body, self), range: self.range(body.start, body.end) };
                Above { clause: Found { implied: true, that: true, ..found.clone() }, asked: vec![one], verb }
            }
            None => Above { clause: found.clone(), asked: own.addressees.clone(), verb },
        }
    }

    /// The reports that the clauses ask for, or that an item asks for with the verb above.
    fn reports(&self, names: &mut Names<'_>, found: &[Found], clauses: &[Clause], goes_on: Option<&Above>) -> Vec<Report> {
        let mut reports = Vec::new();
        for (clause, own) in found.iter().zip(clauses) {
            for request in report::find(self.lexicon, self.words, clause) {
                let asked = self.asked_for(clause, &own.addressees, &request);
                reports.push(self.report(names, &request, asked));
            }
        }
        if let Some(Above { clause, asked, .. }) = goes_on {
            let item = Found { start: 0, behind: 0, end: self.words.len(), what: 0, ..clause.clone() };
            let requests = report::find(self.lexicon, self.words, &item);
            reports.extend(requests.iter().map(|request| self.report(names, request, asked.iter().collect())));
        } else if found.is_empty() && self.lexicon.language == Language::En && !self.paragraph.id.is_in_annex() {
            let requests = report::find(self.lexicon, self.words, &clause::without_verb(self.words));
            reports.extend(requests.iter().map(|request| self.report(names, request, Vec::new())));
        }
        reports
    }

    /// Those of a clause who are asked for a report: "Invites States to act, and the Secretary-General to report".
    fn asked_for<'own>(&self, clause: &Found, addressees: &'own [Addressee], request: &report::Request) -> Vec<&'own Addressee> {
        let what = self.words.get(clause.what).map_or(0, |word| word.range.start);
        let own = addressees.iter().rfind(|one| one.range.start > what && one.range.end <= request.range.start);
        match own {
            Some(own) => vec![own],
            None => addressees.iter().filter(|one| one.range.start <= what).collect(),
        }
    }

    fn report(&self, names: &mut Names<'_>, request: &report::Request, mut asked: Vec<&Addressee>) -> Report {
        let to = match &request.to {
            report::To::Speaker => names.speaker().map(str::to_owned),
            // "faire rapport à ce dernier": the last one named before.
            report::To::Named(group) if group.end == group.start + 1 && meant::is_pronoun(&self.words[group.start]) => {
                meant::within(self, names, (0, group.start)).map(|one| one.name)
            }
            report::To::Named(group) => Some(names.full(group, self)),
            report::To::Nobody => None,
        };
        let also = request.also.iter().map(|group| names.full(group, self));
        let to = to.into_iter().chain(also).reduce(|all, name| if all == name { all } else { format!("{all}, {name}") });
        // "que le Conseil soit tenu informé": he who is told does not report.
        asked.retain(|one| to.as_ref() != Some(&one.name));
        let by = match &request.by {
            Some(group) => names.full(group, self),
            None => asked.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", "),
        };
        Report {
            by: (!by.is_empty()).then_some(by),
            to,
            when: request.session.map(|(range, _)| range).or(request.deadline),
            session: request.session.and_then(|(_, number)| number),
            on: request.on,
            range: request.range,
        }
    }
}
