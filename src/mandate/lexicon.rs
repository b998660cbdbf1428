//! The words by which mandates are recognised, one file per language in `assets/lexicon/mandate`.

use std::collections::HashMap;

use super::ConditionKind;
use super::names::Names;
use super::words::{Framed, Map, Phrases, Set, Word, words};
use crate::model::{ByLanguage, Language};
use crate::text::fold::fold;

/// What a verb does to the one it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Act {
    /// Asks somebody for something.
    Asks,
    /// Thanks or commends somebody.
    Thanks,
    /// Says, notes, decides.
    #[default]
    Says,
}

/// A condition as the list has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed {
    pub kind: ConditionKind,
    /// It goes on to the end of its group of words.
    pub open: bool,
}

/// How a language builds a group of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grammar {
    /// The noun first, its adjectives behind it: French.
    NounFirst,
    /// The noun last: English.
    NounLast,
    /// As `listed` takes it in each of the other languages: names of the table, and listed nouns with what belongs to them.
    Table,
}

/// The lists of one language.
pub(super) struct Lexicon {
    pub language: Language,
    pub grammar: Grammar,
    pub verbs: Map<String>,
    pub participles: Map<String>,
    pub forms: Map<String>,
    pub order: Phrases<()>,
    pub asides: Phrases<()>,
    acts: Vec<(String, Act)>,
    asking: Set,
    greeting: Vec<String>,
    /// Nouns of bodies that may as well be events or instruments: "conference".
    pub things: Set,
    pub efforts: Set,
    pub does: Set,
    pub actors: Set,
    pub names: Phrases<String>,
    pub determiners: Phrases<()>,
    pub to: Set,
    pub stops: Set,
    /// The same where one word is several signs.
    pub stop_phrases: Phrases<()>,
    /// Nouns of those who can be asked, in languages whose words change: "государствам".
    pub heads: Phrases<()>,
    /// Nouns by which somebody is asked: "solicitud".
    pub requests: Phrases<()>,
    /// Nouns of what somebody wishes, in Chinese: "请求", "同意".
    pub wishes: Phrases<()>,
    /// Infinitives that such a noun stands behind: "reiterar".
    repeating: Vec<String>,
    /// Pronouns for somebody named before, behind or before a verb.
    pub pronouns: Set,
    pub joints: Set,
    /// Phrases that join one more: "as well as".
    pub joint_phrases: Phrases<()>,
    /// Nouns of bodies that receive reports, in languages whose names are those of the table.
    pub receivers: Phrases<()>,
    pub verb_phrases: Phrases<String>,
    pub modals: Phrases<()>,
    pub incumbent: Phrases<()>,
    pub quoted: Phrases<()>,
    pub conditions: Phrases<Listed>,
    /// Conditions with a beginning and an end, and what stands between left open: "在 … 情况下".
    pub framed: Framed<ConditionKind>,
    /// Time limits of the same form: "至迟 … 前".
    pub framed_deadlines: Framed<()>,
    /// Nouns with which an open condition ends, in Chinese.
    pub closes: Phrases<()>,
    /// Verbs that go on with what is asked where one that asks stands before, in Chinese.
    pub weak: Set,
    /// Infinitives of verbs that set dates.
    pub decides: Set,
    kinds: Vec<(ConditionKind, Phrases<()>)>,
    pub report: Phrases<()>,
    /// What a clause says that somebody shall do: "fera rapport", "présentera".
    pub report_said: Phrases<()>,
    /// What is a report where a body receives it: "a study".
    pub papers: Phrases<()>,
    /// What a body is told that is no report by its name: "recommendations", "findings".
    pub report_matters: Phrases<()>,
    /// Nouns of making a report: "the submission of a report".
    pub report_makings: Set,
    /// What the body that speaks asks to be given: "to receive".
    pub report_wanted: Phrases<()>,
    /// "on the basis of".
    pub basis: Phrases<()>,
    pub report_verbs: Set,
    pub report_verb_phrases: Phrases<()>,
    pub report_nouns: Phrases<()>,
    pub inform: Vec<(String, String)>,
    pub include: Phrases<()>,
    pub own: Set,
    /// Verbs that tell a body something: "inform".
    pub tell: Set,
    /// The same in several words: "faire part".
    pub tell_phrases: Phrases<()>,
    /// What the body that speaks asks to be told: "be kept informed".
    pub told_itself: Phrases<()>,
    /// "soit tenu informé", behind the one who is told.
    pub told_passive: Phrases<()>,
    /// Participles of what is to be made: "submitted".
    pub made: Set,
    /// Verbs that tell somebody something, where the clause says what is to be done: "que le commandant informe".
    pub tell_said: Set,
    /// Infinitives that let a body go on: "renew the mandate of".
    pub renews: Set,
    /// Verbs that set up a body.
    pub sets_up: Set,
    /// Words that join a further time to a first.
    pub time_joints: Phrases<()>,
    /// Words behind which "that" says who is to act: "ensure".
    pub see_to: Set,
    /// Infinitives behind which a noun asks: "make an appeal".
    pub calls: Set,
    pub on: Phrases<()>,
    /// Verbs of those who are to act, behind "que" and a noun in the singular.
    pub subject_verbs: Set,
    pub sessions: Set,
    pub session_phrases: Phrases<()>,
    pub deadlines: Phrases<bool>,
}

impl Lexicon {
    /// The lists of a language.
    pub fn of(language: Language) -> &'static Self {
        static LISTS: ByLanguage<Lexicon> = ByLanguage::new();
        let (grammar, list) = match language {
            Language::Fr => (Grammar::NounFirst, include_str!("../../assets/lexicon/mandate/fr.txt")),
            Language::En => (Grammar::NounLast, include_str!("../../assets/lexicon/mandate/en.txt")),
            Language::Es => (Grammar::Table, include_str!("../../assets/lexicon/mandate/es.txt")),
            Language::Ru => (Grammar::Table, include_str!("../../assets/lexicon/mandate/ru.txt")),
            Language::Ar => (Grammar::Table, include_str!("../../assets/lexicon/mandate/ar.txt")),
            Language::Zh => (Grammar::Table, include_str!("../../assets/lexicon/mandate/zh.txt")),
        };
        LISTS.get_or_read(language, || Self::parse(language, grammar, list))
    }

    /// What a verb in the infinitive does. The longest entry that the infinitive begins with wins.
    pub fn act(&self, lemma: &str) -> Act {
        let folded = fold(lemma);
        let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ') || self.language == Language::Zh;
        let mut from = folded.as_str();
        loop {
            let begins = |entry: &str| from.strip_prefix(entry).is_some_and(ends);
            let whole = self.acts.iter().filter(|(entry, _)| begins(entry)).max_by_key(|(entry, _)| entry.len());
            // "вновь призывать": the manner stands before the verb in languages whose lists are short.
            match (whole, from.char_indices().nth(1).filter(|_| self.grammar == Grammar::Table)) {
                (Some((_, act)), _) => return *act,
                // "urgently call upon", "once again urge": so do adverbs.
                (None, None) => match from.split_once(' ') {
                    Some((adverb, rest)) if adverb.ends_with("ly") || matches!(adverb, "again" | "once" | "hereby" | "also") => {
                        from = rest;
                    }
                    // "continue to urge".
                    Some(("continue", rest)) => from = rest.strip_prefix("to ").unwrap_or(rest),
                    _ => return Act::default(),
                },
                (None, Some(_)) if self.language != Language::Zh => match from.split_once(' ') {
                    Some((_, rest)) => from = rest,
                    None => return Act::default(),
                },
                (None, Some((second, _))) => from = from.get(second..).unwrap_or_default(),
            }
        }
    }

    /// Whether a verb, by its infinitive, greets what happens rather than those who do it: "welcome".
    pub fn greets(&self, lemma: &str) -> bool {
        self.begins(&self.greeting, lemma)
    }

    /// Whether a verb, by its infinitive, asks by the noun behind it: "reiterar su solicitud".
    pub fn repeats(&self, lemma: &str) -> bool {
        self.begins(&self.repeating, lemma)
    }

    /// Whether an infinitive begins with one of a list; the manner may stand before it in languages whose lists are short.
    fn begins(&self, list: &[String], lemma: &str) -> bool {
        let folded = fold(lemma);
        let whole = |text: &str| {
            list.iter().any(|entry| {
                let rest = text.strip_prefix(entry.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') || self.language == Language::Zh)
            })
        };
        match self.language {
            _ if self.grammar != Grammar::Table => whole(&folded),
            Language::Zh => folded.char_indices().any(|(at, _)| whole(&folded[at..])),
            _ => whole(&folded) || folded.match_indices(' ').any(|(at, _)| whole(&folded[at + 1..])),
        }
    }

    /// Whether a word is the infinitive of a verb that asks: "request", "prier".
    pub fn asks_in_infinitive(&self, word: &Word) -> bool {
        self.asking.contains(&word.folded)
    }

    /// The kind of an open condition by its words.
    pub fn kind(&self, listed: ConditionKind, condition: &[Word]) -> ConditionKind {
        use ConditionKind::{Law, Mandate, NationalLaw, Other, Resources};
        let tried: &[ConditionKind] = match listed {
            Resources => &[Resources, Mandate, NationalLaw, Law],
            Mandate => &[Mandate, Resources, NationalLaw, Law],
            Law => &[Mandate, NationalLaw, Law],
            Other => &[],
            _ => return listed,
        };
        let holds = |phrases: &Phrases<()>| (0..condition.len()).any(|at| phrases.end_at(condition, at).is_some());
        let found = tried.iter().find(|kind| self.kinds.iter().any(|(own, phrases)| own == *kind && holds(phrases)));
        found.copied().unwrap_or(Other)
    }

    /// The kind of one with a beginning and an end: by its words, else by its list where that says more than what words would.
    pub fn kind_of_framed(&self, listed: ConditionKind, condition: &[Word]) -> Option<ConditionKind> {
        let own = self.kind(ConditionKind::Resources, condition);
        match (own, listed) {
            (ConditionKind::Other, ConditionKind::Mandate | ConditionKind::Resources) => None,
            (ConditionKind::Other, _) => Some(listed),
            _ => Some(own),
        }
    }

    fn parse(language: Language, grammar: Grammar, source: &str) -> Self {
        let mut lists: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut name = "";
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("# ")) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(list) => name = list,
                None => lists.entry(name).or_default().push(line),
            }
        }
        let list = |name: &str| lists.get(name).map(Vec::as_slice).unwrap_or_default();
        let set = |name: &str| list(name).iter().map(|line| fold(line)).collect::<Set>();
        let pairs = |name: &str| {
            let halves = list(name).iter().filter_map(|line| line.split_once(" = "));
            halves.map(|(key, value)| (fold(key), value.to_owned())).collect::<Map<_>>()
        };
        let phrases = |name: &str| {
            let mut phrases = Phrases::of(language);
            for line in list(name) {
                phrases.add(line, &());
            }
            phrases
        };
        let mut conditions = Phrases::exact(language);
        let mut framed = Framed::of(language);
        let mut kinds = Vec::new();
        for kind in ConditionKind::ALL {
            for line in list(&format!("condition {}", kind.code())) {
                if let Some((begin, end)) = line.split_once(" … ") {
                    framed.add(begin, end, kind);
                    continue;
                }
                let bare = line.trim_end_matches('…').trim_end();
                conditions.add(bare, &Listed { kind, open: bare.len() < line.len() });
            }
        }
        for kind in [ConditionKind::Resources, ConditionKind::Mandate, ConditionKind::NationalLaw, ConditionKind::Law] {
            kinds.push((kind, phrases(&format!("kind {}", kind.code()))));
        }
        let mut names = Phrases::of(language);
        for line in list("name") {
            names.add(line, &(*line).to_owned());
        }
        for line in list("country") {
            names.add(line, &(*line).to_owned());
        }
        for line in list("alias") {
            if let Some((letters, full)) = line.split_once(" = ") {
                names.add(letters, &full.to_owned());
            }
        }
        if grammar == Grammar::Table {
            for name in Names::column(language) {
                names.add(name, &name.to_owned());
            }
        }
        let mut verb_phrases = Phrases::of(language);
        for (verb, infinitive) in list("verb").iter().filter_map(|line| line.split_once(" = ")) {
            verb_phrases.add(verb, &infinitive.to_owned());
        }
        let mut deadlines = Phrases::exact(language);
        let mut framed_deadlines = Framed::of(language);
        for line in list("deadline") {
            if let Some((begin, end)) = line.split_once(" … ") {
                framed_deadlines.add(begin, end, ());
                continue;
            }
            let bare = line.trim_end_matches('…').trim_end();
            deadlines.add(bare, &(bare.len() < line.len()));
        }
        let mut acts = Vec::new();
        for (name, act) in [("ask", Act::Asks), ("thank", Act::Thanks), ("say", Act::Says)] {
            acts.extend(list(name).iter().map(|line| (fold(line), act)));
        }
        let asking = list("ask").iter().filter_map(|line| fold(line).split(' ').next().map(str::to_owned)).collect();
        Self {
            language,
            grammar,
            asking,
            greeting: list("greet").iter().map(|line| fold(line)).collect(),
            things: set("thing"),
            verbs: pairs("verb"),
            participles: pairs("participle"),
            forms: pairs("form"),
            order: phrases("order"),
            asides: phrases("aside"),
            acts,
            efforts: set("effort"),
            does: set("does"),
            actors: set("actor"),
            names,
            determiners: phrases("determiner"),
            to: set("to"),
            stops: set("stop"),
            stop_phrases: phrases("stop"),
            heads: phrases("actor"),
            requests: phrases("request"),
            wishes: phrases("wish"),
            repeating: list("repeat").iter().map(|line| fold(line)).collect(),
            pronouns: set("pronoun"),
            joints: set("joint"),
            joint_phrases: phrases("joint-phrase"),
            receivers: phrases("receiver"),
            verb_phrases,
            modals: phrases("modal"),
            incumbent: phrases("incumbent"),
            quoted: phrases("quoted"),
            conditions,
            framed,
            framed_deadlines,
            closes: phrases("close"),
            weak: set("weak"),
            decides: set("decide"),
            kinds,
            report: phrases("report"),
            report_said: phrases("report-said"),
            papers: phrases("report-paper"),
            basis: phrases("basis"),
            report_matters: phrases("report-matter"),
            report_makings: set("report-making"),
            report_wanted: phrases("report-wanted"),
            report_verbs: set("report-verb"),
            report_verb_phrases: phrases("report-verb-phrase"),
            report_nouns: phrases("report-noun"),
            inform: list("inform")
                .iter()
                .filter_map(|line| line.split_once(" … "))
                .map(|(verb, end)| (fold(verb), fold(end)))
                .collect(),
            include: phrases("include"),
            own: set("self"),
            tell: set("tell"),
            tell_phrases: phrases("tell-phrase"),
            told_itself: phrases("told-itself"),
            told_passive: phrases("told-passive"),
            made: set("made"),
            tell_said: set("tell-said"),
            renews: set("renew"),
            sets_up: set("set-up"),
            time_joints: phrases("time-joint"),
            see_to: set("see-to"),
            calls: set("call-by"),
            on: phrases("on"),
            subject_verbs: set("subject-verb"),
            sessions: set("session"),
            session_phrases: phrases("session"),
            deadlines,
        }
    }

    /// Whether `words[at]` is the mark of an infinitive: `de` before `fournir`, `to` before `report`.
    pub fn infinitive_at(&self, words: &[Word], at: usize) -> bool {
        let Some(mark) = words.get(at) else { return false };
        match self.language.code() {
            "fr" => {
                mark.is_any(&["de", "d'", "a"]) && {
                    const BEFORE: [&str; 22] = [
                        "ne",
                        "n'",
                        "pas",
                        "lui",
                        "leur",
                        "le",
                        "la",
                        "les",
                        "l'",
                        "en",
                        "y",
                        "se",
                        "s'",
                        "nous",
                        "mieux",
                        "bien",
                        "toujours",
                        "tout",
                        "davantage",
                        "plus",
                        "encore",
                        "ainsi",
                    ];
                    let mut next = at + 1;
                    while next < at + 5
                        && words.get(next).is_some_and(|word| {
                            word.is_any(&BEFORE) || (word.folded.ends_with("ment") && !word.capital && word.folded.len() > 6)
                        })
                    {
                        next += 1;
                    }
                    words.get(next).is_some_and(|word| !word.capital && french_infinitive(&word.folded))
                }
            }
            // Russian infinitives need no mark.
            "ru" => mark.kind == crate::text::token::TokenKind::Word && !mark.capital && russian_infinitive(&mark.folded),
            "en" => {
                mark.is("to")
                    && words.get(at + 1).is_some_and(|word| {
                        const NO_VERB: [&str; 22] = [
                            "the", "a", "an", "its", "their", "his", "her", "all", "any", "each", "every", "this", "that",
                            "these", "those", "such", "which", "whom", "date", "other", "it", "them",
                        ];
                        !word.capital
                            && !word.is_mark()
                            && word.kind == crate::text::token::TokenKind::Word
                            && !word.is_any(&NO_VERB)
                    })
            }
            "es" => mark.is("a") && words.get(at + 1).is_some_and(|word| !word.capital && spanish_infinitive(&word.folded)),
            _ => false,
        }
    }
}

/// Whether a folded Russian word is an infinitive, by its ending and the nouns that end alike.
fn russian_infinitive(word: &str) -> bool {
    const NOUNS: [&str; 14] = [
        "есть",
        "пять",
        "шесть",
        "девять",
        "десять",
        "опять",
        "память",
        "часть",
        "область",
        "власть",
        "честь",
        "смерть",
        "сеть",
        "нефть",
    ];
    const IN_TI: [&str; 7] = ["ити", "ести", "асти", "расти", "идти", "йти", "ерти"];
    const NOT_IN_TI: [&str; 7] = ["власти", "области", "части", "совести", "отрасли", "честности", "чести"];
    let bare = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")).unwrap_or(word);
    if bare.chars().count() < 4 {
        return false;
    }
    if bare.ends_with("ть") {
        return !bare.ends_with("ость")
            && !NOUNS.iter().any(|noun| bare == *noun || bare.ends_with(noun) && noun.chars().count() > 5);
    }
    if bare.ends_with("ти") {
        return IN_TI.iter().any(|end| bare.ends_with(end))
            && !bare.ends_with("ости")
            && !NOT_IN_TI.iter().any(|noun| bare.ends_with(noun));
    }
    bare.ends_with("чь") && !matches!(bare, "речь" | "ночь" | "дочь")
}

/// Whether a folded Spanish word is an infinitive, by its ending, pronouns behind it included.
fn spanish_infinitive(word: &str) -> bool {
    const PRONOUNS: [&str; 8] = ["selo", "sela", "les", "los", "las", "se", "le", "lo"];
    const NOUNS: [&str; 6] = ["lugar", "mujer", "militar", "hogar", "familiar", "bienestar"];
    let bare = PRONOUNS.iter().find_map(|pronoun| word.strip_suffix(pronoun)).unwrap_or(word);
    bare.len() > 2 && ["ar", "er", "ir"].iter().any(|ending| bare.ends_with(ending)) && !NOUNS.contains(&bare)
}

/// Whether a folded French word is an infinitive, by its ending and the nouns that end alike.
fn french_infinitive(word: &str) -> bool {
    const NOT_ER: [&str; 26] = [
        "atelier",
        "calendrier",
        "chantier",
        "charter",
        "cher",
        "courrier",
        "dernier",
        "dossier",
        "entier",
        "fer",
        "fevrier",
        "fier",
        "financier",
        "foyer",
        "hier",
        "hiver",
        "janvier",
        "leader",
        "mer",
        "metier",
        "papier",
        "particulier",
        "pilier",
        "policier",
        "premier",
        "quartier",
    ];
    const NOT_ER_MORE: [&str; 4] = ["prisonnier", "regulier", "singulier", "ouvrier"];
    const NOT_IR: [&str; 5] = ["avenir", "cuir", "desir", "loisir", "plaisir"];
    const NOT_OIR: [&str; 6] = ["couloir", "espoir", "miroir", "noir", "soir", "terroir"];
    const IN_AIRE: [&str; 6] = ["faire", "plaire", "satisfaire", "extraire", "soustraire", "parfaire"];
    const IN_URE: [&str; 3] = ["conclure", "exclure", "inclure"];
    const NOT_DRE: [&str; 3] = ["cadre", "ordre", "moindre"];
    const NOT_IRE: [&str; 4] = ["empire", "navire", "pire", "martyre"];
    if word.len() < 4 {
        return false;
    }
    if word.ends_with("er") {
        return !NOT_ER.contains(&word) && !NOT_ER_MORE.contains(&word);
    }
    if word.ends_with("oir") {
        return !NOT_OIR.contains(&word);
    }
    if word.ends_with("ir") {
        return !NOT_IR.contains(&word);
    }
    if word.ends_with("aire") {
        return IN_AIRE.contains(&word);
    }
    if word.ends_with("oire") {
        return matches!(word, "croire" | "boire");
    }
    if word.ends_with("ure") {
        return IN_URE.contains(&word);
    }
    if word.ends_with("dre") {
        return !NOT_DRE.contains(&word);
    }
    if word.ends_with("ire") {
        return !NOT_IRE.contains(&word);
    }
    if word.ends_with("tre") {
        return word.ends_with("mettre")
            || word.ends_with("aitre")
            || word.ends_with("battre")
            || matches!(word, "etre" | "accroitre" | "croitre");
    }
    matches!(word, "vivre" | "suivre" | "poursuivre" | "survivre" | "rompre" | "interrompre" | "vaincre" | "convaincre")
}

/// A verb with what stands before and behind it turned into the infinitive: "Prie également instamment" is "prier instamment".
pub(super) fn lemma(lexicon: &Lexicon, opening: &str) -> String {
    let words = words(lexicon.language, opening);
    let mut out: Vec<String> = Vec::new();
    let mut verb_seen = false;
    let mut at = 0;
    while at < words.len() {
        let kept = lexicon.asides.end_at(&words, at).unwrap_or(at);
        if let Some(end) = lexicon.order.end_at(&words, at).filter(|end| *end >= kept) {
            at = end;
            continue;
        }
        // "une fois de plus" holds "de plus".
        while at + 1 < kept {
            out.push(words[at].range.of(opening).to_lowercase());
            at += 1;
        }
        let word = &words[at];
        at += 1;
        if word.is_mark() {
            continue;
        }
        let printed = word.range.of(opening).to_lowercase().replace('’', "'");
        if !verb_seen
            && lexicon.grammar == Grammar::Table
            && let Some((end, infinitive)) = lexicon.verb_phrases.longest_at(&words, at - 1)
        {
            verb_seen = true;
            out.push(infinitive.clone());
            at = end;
            continue;
        }
        if !verb_seen {
            let found = lexicon.verbs.get(&word.folded).or_else(|| lexicon.participles.get(&word.folded));
            // "ويدعوه": "and" before the verb, a pronoun behind it.
            let bare = word.folded.trim_start_matches('و');
            let bare = bare.strip_suffix("ها").or_else(|| bare.strip_suffix("هم")).or_else(|| bare.strip_suffix('ه'));
            let found = found.or_else(|| lexicon.verbs.get(bare.filter(|_| lexicon.language == Language::Ar)?));
            if let Some(infinitive) = found {
                verb_seen = true;
                // "deeply concerned" is "be deeply concerned".
                match infinitive.split_once(' ') {
                    Some((auxiliary, rest)) if !out.is_empty() => {
                        out.insert(0, auxiliary.to_owned());
                        out.push(rest.to_owned());
                    }
                    _ => out.push(infinitive.clone()),
                }
                continue;
            }
        }
        out.push(lexicon.forms.get(&word.folded).cloned().unwrap_or(printed));
    }
    let mut lemma = String::new();
    for word in out {
        if !lemma.is_empty() && !lemma.ends_with('\'') && lexicon.language != Language::Zh {
            lemma.push(' ');
        }
        lemma.push_str(&word);
    }
    // "se" loses its vowel before one.
    match lemma.strip_prefix("s'") {
        Some(rest) if !rest.starts_with(['a', 'e', 'i', 'o', 'u', 'h', 'é', 'è', 'ê']) => format!("se {rest}"),
        _ => lemma,
    }
}
