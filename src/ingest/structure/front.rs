//! The front matter: where it ends, and what it says about the text.

use crate::ingest::Known;
use crate::ingest::lexicon::{COMMAS, Lexicon, is_ideograph};
use crate::ingest::reader::{Line, Part, Role, Said};
use crate::ingest::styled::Styled;
use crate::ingest::{citation, name};
use crate::model::{Body, Date, Document, Language, LeftoverKind, Status, Symbol};

use super::sort::is_furniture;
use super::{join, labels, letterhead, parts, recommended, speaker};

/// How many lines may stand between a body that recommends a text and the body that is to adopt it.
const RECOMMENDING_LINES: usize = 8;

/// Who speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speaker {
    /// Nobody is named.
    #[default]
    Nobody,
    /// The markup says that a line names the body; which it is, is not known.
    Unknown,
    /// A body that is not told apart: a commission, a conference of parties.
    Other,
    /// One that is.
    Body(Body),
}

impl Speaker {
    const fn body(self) -> Option<Body> {
        match self {
            Self::Body(body) => Some(body),
            Self::Nobody | Self::Unknown | Self::Other => None,
        }
    }
}

/// What stands before the first paragraph.
#[derive(Debug, Default)]
pub struct Front {
    /// Its lines, put together where they are wrapped.
    blocks: Vec<Styled>,
    speaker: Speaker,
    /// One body recommends the text to another.
    recommended: bool,
    /// The recommending body has paragraphs of its own, so that the recommended text is the second of the file.
    embeds: bool,
}

/// Tells the front matter from the lines of the text. None where nothing looks like a text.
#[must_use]
pub fn part(mut lines: Vec<Line>, lexicon: &Lexicon) -> Option<(Front, Vec<Line>)> {
    let mut front = Front::default();
    let marked =
        lines.iter().any(|line| line.role == Role::Speaker || line.role == Role::Preamble || line.role == Role::Operative);
    let spoken = speaker_in(&lines, 0, lexicon);
    let spoken = spoken.map(|(at, body)| (speaker::before_reasons(&mut lines, at, lexicon), body));
    let start = match spoken {
        Some((first, body)) => {
            front.speaker = Speaker::Body(body);
            let mut last = first;
            if let Some((second, body)) = recommended_in(&lines, first, lexicon) {
                front.recommended = true;
                if recommended::has_own_paragraphs(&lines, first, second, lexicon) {
                    front.embeds = true;
                    recommended::embed(&mut lines, second, lexicon);
                } else {
                    front.speaker = Speaker::Body(body);
                    last = second;
                }
            }
            // A paragraph may begin on the line of the speaker.
            let rest = lexicon.speaker(&lines[last].words.text).map_or(0, |(_, rest)| rest);
            let line = &mut lines[last];
            let mut behind = line.words.clone();
            behind.cut((0..rest).into());
            let behind = behind.trimmed();
            if behind.text.is_empty() {
                last + 1
            } else {
                line.words.cut((rest..line.words.text.len()).into());
                let role = if line.role == Role::Speaker { Role::Preamble } else { line.role };
                let begun = Line { words: behind, gap: true, role, ..line.clone() };
                lines.insert(last + 1, begun);
                last + 1
            }
        }
        None if marked => {
            if lines.iter().any(|line| line.role == Role::Speaker) {
                front.speaker = Speaker::Unknown;
            }
            let body = lines.iter().position(|line| matches!(line.role, Role::Preamble | Role::Operative));
            let speaks = lines.iter().position(|line| line.role == Role::Speaker).map(|at| at + 1);
            speaks.or(body)?
        }
        None => match speaker::other(&mut lines, lexicon) {
            Some(at) => {
                front.speaker = Speaker::Other;
                at + 1
            }
            None => lines.iter().position(|line| begins(&line.words.text, lexicon))?,
        },
    };
    let mut rest = lines.split_off(start);
    if front.recommended && !front.embeds {
        rest.iter_mut().for_each(recommended::unquote);
    }
    front.recommended |= lexicon.recommends(&text_of(&lines, 0, lines.len()));
    front.blocks = blocks(lines, lexicon);
    Some((front, rest))
}

/// The line in which the body speaks that is recommended to adopt the text, shortly behind the recommendation.
fn recommended_in(lines: &[Line], first: usize, lexicon: &Lexicon) -> Option<(usize, Body)> {
    let mut from = first + 1;
    // Each line is looked at once, however many speak.
    let (mut annexed, mut announced, mut seen, mut told) = (false, false, from, from);
    while let Some((at, body)) = speaker_in(lines, from, lexicon) {
        let between = lines.get(seen..at).unwrap_or_default();
        annexed |= between.iter().any(|line| line.part == Some(Part::Annex) || lexicon.is_annex(&line.words.text));
        seen = at;
        announced |= lexicon.announces(&text_of(lines, at.saturating_sub(RECOMMENDING_LINES).max(first + 1), at));
        // An annex may stand far behind the paragraph that recommends what it holds.
        if annexed && !announced {
            announced = lexicon.announces(&text_of(lines, told.saturating_sub(RECOMMENDING_LINES).max(first + 1), at));
            told = at;
        }
        if announced {
            return Some((at, body));
        }
        from = at + 1;
    }
    None
}

/// The first line from `from` on in which a body speaks.
fn speaker_in(lines: &[Line], from: usize, lexicon: &Lexicon) -> Option<(usize, Body)> {
    lines.iter().enumerate().skip(from).find_map(|(at, line)| {
        let (body, rest) = lexicon.speaker(&line.words.text)?;
        let behind = line.words.text.get(rest..)?.trim();
        // A sentence about the body is not its speaking, nor is its name in the head of a document.
        let speaks = if behind.is_empty() {
            line.role == Role::Speaker
                || line.words.text.trim_end().ends_with([',', '،', '，'])
                || next_begins(lines, at, lexicon)
        } else {
            begins(behind, lexicon)
        };
        speaks.then_some((at, body))
    })
}

fn next_begins(lines: &[Line], at: usize, lexicon: &Lexicon) -> bool {
    lines.get(at + 1).is_some_and(|next| begins(&next.words.text, lexicon))
}

/// Whether a text begins like a paragraph.
pub fn begins(text: &str, lexicon: &Lexicon) -> bool {
    let words = labels::words(text);
    (lexicon.small_openings() || !words.starts_with(char::is_lowercase)) && lexicon.opens(words).is_some()
}

/// The words of some lines.
pub fn text_of(lines: &[Line], from: usize, to: usize) -> String {
    let lines = lines.get(from..to).unwrap_or_default();
    lines.iter().map(|line| line.words.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Puts wrapped lines of the front matter together. What has a line of its own in every document stays alone.
fn blocks(lines: Vec<Line>, lexicon: &Lexicon) -> Vec<Styled> {
    let mut blocks: Vec<Styled> = Vec::new();
    let mut alone = false;
    let mut rest = lines.into_iter().filter(|line| !super::sort::is_rule(&line.words.text)).peekable();
    while let Some(line) = rest.next() {
        let text = line.words.text.as_str();
        let set_apart = line.gap || line.block;
        // "resolution", "A/RES/70/1": the line before goes on with this one, or this one with the next.
        let before = blocks.last().filter(|_| !alone && !set_apart).map_or("", |block| block.text.as_str());
        let next = rest.peek().filter(|next| !next.gap && !next.block).map_or("", |next| next.words.text.as_str());
        let goes_on = (ends_low(before) && !lexicon.is_draft(before)) || next.starts_with(char::is_lowercase);
        let head = !goes_on && (is_furniture(text) || letterhead::read(text, lexicon).is_some());
        // Behind the names at the head stands the day on which the document was handed round.
        let head = head || (alone && is_day(text, lexicon));
        let agenda = lexicon.is_agenda_item(text);
        let begins = head || agenda || lexicon.speaker(text).is_some() || text.starts_with('[') || is_numbered(text);
        let begins = begins || (text.starts_with(char::is_uppercase) && lexicon.says_adopted(text));
        // "Andorra, Zambia: draft resolution": the title stands below.
        let begins = begins || (lexicon.ends_in_draft(before) && !text.starts_with(char::is_lowercase));
        match blocks.last_mut().filter(|_| !(set_apart || alone || begins)) {
            Some(block) => join(block, line.words, None),
            None => blocks.push(line.words),
        }
        alone = head || agenda;
    }
    for block in &mut blocks {
        block.squeeze();
    }
    blocks
}

/// The last word begins with a small letter, so that a line goes on with it.
fn ends_low(text: &str) -> bool {
    !text.ends_with(']') && text.split_whitespace().next_back().is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// "78/6. Report", "78/6 - Report": the line of the title with the number of the text.
fn is_numbered(text: &str) -> bool {
    if dashed_number(text).or_else(|| glued_number(text)).or_else(|| yearly_number(text)).is_some() {
        return true;
    }
    let number = text.split_once(char::is_whitespace).and_then(|(first, _)| first.strip_suffix('.'));
    number.is_some_and(|number| number.contains('/') && !number.contains('(') && Symbol::parse(number).is_some())
}

impl Front {
    /// Whether a line names a body that speaks.
    #[must_use]
    pub fn spoken(&self) -> bool {
        self.speaker != Speaker::Nobody
    }

    /// Takes the head of the first of several resolutions out: its letter and its title.
    pub fn take_head(&mut self) -> Vec<Styled> {
        let lettered = self.blocks.iter().rposition(|block| parts::first_letter(&block.text).is_some());
        let Some(start) = lettered.filter(|_| !self.embeds) else { return Vec::new() };
        // The line of the speaker stays.
        let end = self.blocks.len().saturating_sub(usize::from(self.spoken())).max(start);
        self.blocks.drain(start..end).collect()
    }

    /// The marks of the notes that are called in the front matter.
    pub fn calls(&self) -> impl Iterator<Item = String> {
        super::calls_in(&self.blocks)
    }

    /// The line of a body that speaks again further down. That of the body that speaks first stays the last.
    pub fn add(&mut self, line: Styled) {
        let at = self.blocks.len().saturating_sub(usize::from(self.spoken()));
        self.blocks.insert(at, line);
    }

    /// The title, without its number.
    #[must_use]
    pub fn title(&self, lexicon: &Lexicon) -> Option<String> {
        let texts: Vec<&str> = self.blocks.iter().map(|block| block.text.as_str()).collect();
        title(&texts, lexicon)
    }

    /// Fills in what the front matter, the closing lines and the file's name say. What is known beforehand goes first. `changed`: the
    /// words are those of somebody who recorded changes to the text, which no body adopted.
    pub fn describe(
        self,
        document: &mut Document,
        known: &Known,
        said: &Said,
        (closing, changed): (&[Styled], bool),
        lexicon: &Lexicon,
    ) {
        let texts: Vec<&str> = self.blocks.iter().map(|block| block.text.as_str()).collect();
        let speaking = self.speaker.body();
        let other = self.speaker == Speaker::Other;
        let heads: Vec<letterhead::Head> = texts.iter().map(|text| letterhead::read(text, lexicon).unwrap_or_default()).collect();
        // The numbers of another body are its own.
        let numbered = texts.iter().find_map(|text| headed_symbol(text, speaking)).filter(|_| other);
        let heading = |text: &str| if other { None } else { headed_symbol(text, speaking) };
        let headed = texts.iter().zip(&heads).find_map(|(text, head)| heading(text).or_else(|| head.symbol.clone()));
        let cited = || self.recommended.then(|| texts.iter().find_map(|text| citation::first_in(text))).flatten();
        document.symbol = known
            .symbol
            .clone()
            .or(headed)
            .or_else(cited)
            .or_else(|| running_head(document))
            .or_else(|| said.symbol.clone())
            .or_else(|| name::symbol(&document.source.name).filter(|_| !other));
        let of_symbol = document.symbol.as_ref();
        document.body = known.body.or_else(|| of_symbol.and_then(Symbol::body)).or(speaking);
        document.session = known.session.clone().or_else(|| of_symbol.and_then(Symbol::session));
        let day = adopted(&texts, closing, lexicon).or(said.adopted);
        let resolution = of_symbol.or(numbered.as_ref()).is_some_and(Symbol::is_resolution);
        // A resolution has its number from the body that adopted it.
        let tells_adoption = || {
            resolution
                || texts.iter().any(|text| lexicon.says_adopted(unnumbered(text)))
                || closing.iter().any(|words| lexicon.closes(&words.text) && !is_day(&words.text, lexicon))
        };
        document.status = known.status.or_else(|| match self.is_draft(of_symbol, &texts, lexicon) {
            true => Some(Status::Draft),
            false if changed => None,
            false if self.recommended => Some(Status::Recommended),
            false => tells_adoption().then_some(Status::Adopted),
        });
        document.adopted = known.adopted.or(day.filter(|_| !changed && document.status != Some(Status::Draft)));
        let year = document.adopted.map(|date| date.year);
        // A draft is of the year in which it was handed round.
        let handed_round = || {
            let day = |text: &&str| lexicon.date(text).filter(|(_, whole)| *whole).map(|(date, _)| date);
            heads.iter().find_map(|head| head.date).or_else(|| texts.iter().find_map(day)).map(|date| date.year)
        };
        document.year = known.year.or(year).or_else(|| of_symbol.and_then(Symbol::year)).or(said.year).or_else(handed_round);
        document.front_matter = self.blocks.into_iter().map(|block| block.text).collect();
    }

    /// Whether the symbol says so, or a line: that of the sponsors among them.
    fn is_draft(&self, symbol: Option<&Symbol>, texts: &[&str], lexicon: &Lexicon) -> bool {
        let says = |text: &&str| lexicon.says_draft(text) || lexicon.ends_in_draft(text);
        !self.recommended && (symbol.is_some_and(Symbol::is_draft) || texts.iter().any(says))
    }
}

/// The symbol that a line of the front matter gives: whole, or as the number before the title.
fn headed_symbol(text: &str, body: Option<Body>) -> Option<Symbol> {
    let bare = text.trim_start_matches(|letter: char| matches!(letter, '«' | '“' | '"') || letter.is_whitespace());
    // "54/254.联合国千年首脑会议".
    if let Some((number, _)) = glued_number(bare) {
        return Symbol::parse_for(number, body);
    }
    if !bare.contains(char::is_whitespace) && bare.contains('/') {
        return Symbol::parse_for(bare.trim_end_matches('.'), body);
    }
    // "A/RES/79/93 A-B", "S/RES/2703 (2023)".
    if bare.contains("/RES/")
        && let Some(symbol) = Symbol::parse_for(bare.trim_end(), body)
    {
        return Some(symbol);
    }
    let (first, rest) = bare.split_once(char::is_whitespace)?;
    // "A/RES/75/291 Global strategy".
    if rest.trim_start().starts_with(char::is_uppercase)
        && let Some(symbol) = letterhead::symbol(first).filter(|symbol| symbol.is_resolution() || symbol.is_draft())
    {
        return Some(symbol);
    }
    if let Some(number) = first.strip_suffix('.').filter(|number| number.contains('/')) {
        return Symbol::parse_for(number, body);
    }
    if let Some((number, _)) = lettered_number(bare) {
        return Symbol::parse_for(&number, body);
    }
    if let Some((number, _)) = dashed_number(bare) {
        return Symbol::parse_for(number, body);
    }
    // "12 (1946). Resolution of 10 December 1946".
    if let Some((number, _)) = yearly_number(bare) {
        return Symbol::parse_for(number, body);
    }
    // "2625 (XXV). Declaration", "377 (V) A. Uniting for peace".
    if let Some((number, _)) = old_number(bare) {
        return Symbol::parse_for(&number, body).filter(|_| body.is_none_or(|body| body == Body::GeneralAssembly));
    }
    // "Resolution 242 (1967)", "Résolution 2625 (2020)".
    if crate::text::fold::fold(first) == "resolution" {
        let mut words = rest.split_whitespace();
        let (number, year) = (words.next()?, words.next().unwrap_or_default());
        return Symbol::parse_for(&format!("{number} {year}"), body).or_else(|| Symbol::parse_for(number, body));
    }
    None
}

/// The number of a resolution in parts before its title, and the title: `79/93 A-B. Questions`, `75/251 B. Financing`.
fn lettered_number(text: &str) -> Option<(String, &str)> {
    let (number, title) = text.split_once(". ")?;
    let (digits, letters) = number.split_once(char::is_whitespace)?;
    let is_letter = |letter: &str| {
        let first = letter.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase());
        first && letter.len() <= 2 && letter.bytes().all(|byte| letter.as_bytes().first() == Some(&byte))
    };
    let is_letters = letters.split(['-', '–']).all(is_letter);
    (is_session_number(digits) && is_letters && !title.trim().is_empty())
        .then(|| (format!("{digits} {}", letters.replace('–', "-")), title.trim_start()))
}

/// The number of a resolution before a dash and its title, as in Arabic: `79/163 - Questions`, `79/163– Questions`.
fn dashed_number(text: &str) -> Option<(&str, &str)> {
    let (number, title) = text.split_once(['-', '–', '—'])?;
    let (number, title) = (number.trim_end(), title.strip_prefix(char::is_whitespace)?.trim_start());
    (is_session_number(number) && title.starts_with(char::is_alphabetic)).then_some((number, title))
}

/// The number of a resolution of the Security Council before what follows it: `12 (1946). Resolution of 10 December 1946`.
fn yearly_number(text: &str) -> Option<(&str, &str)> {
    let (number, behind) = text.split_once(". ")?;
    let symbol = Symbol::parse(number).filter(|_| number.starts_with(|letter: char| letter.is_ascii_digit()))?;
    symbol.year().is_some_and(|_| number.ends_with(')')).then(|| (number, behind.trim_start()))
}

/// The number of a resolution before its title in a script without spaces: `54/254.联合国千年首脑会议`.
fn glued_number(text: &str) -> Option<(&str, &str)> {
    let (number, title) = text.split_once(['.', '．'])?;
    (is_session_number(number) && title.starts_with(is_ideograph)).then_some((number, title))
}

/// The number of an old resolution of the Assembly before its title, and the title: `2625 (XXV)`, `217 A (III)`, `377 (V) A`.
fn old_number(text: &str) -> Option<(String, &str)> {
    let (number, title) = text.split_once(". ")?;
    let (before, rest) = number.split_once(" (")?;
    let (session, behind) = rest.split_once(')')?;
    let is_letter = |letter: &str| letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase());
    let (digits, letter) = before.split_once(' ').unwrap_or((before, "A"));
    let plain = !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let roman = !session.is_empty() && session.bytes().all(|byte| b"IVXL".contains(&byte));
    let lettered = is_letter(letter) && (behind.trim().is_empty() || is_letter(behind.trim()));
    // "377 (V) A" is the same as "377 A (V)".
    let number = match behind.trim() {
        "" => number.to_owned(),
        letter => format!("{before} {letter} ({session})"),
    };
    (plain && roman && lettered).then(|| (number, title.trim_start()))
}

/// The symbol that stands alone on the pages of the text.
fn running_head(document: &Document) -> Option<Symbol> {
    document
        .leftovers
        .iter()
        .filter(|leftover| leftover.kind == LeftoverKind::Furniture)
        .flat_map(|leftover| leftover.text.split_whitespace())
        // "2/5" is the number of a page.
        .find_map(letterhead::symbol)
}

/// The day in the closing lines, else in the line of the front matter that says "adopted" or gives the number.
fn adopted(texts: &[&str], closing: &[Styled], lexicon: &Lexicon) -> Option<Date> {
    let day = |text: &str| lexicon.date(text).map(|(date, _)| date);
    closing.iter().find_map(|words| day(&words.text)).or_else(|| {
        texts.iter().filter(|text| lexicon.says_adopted(unnumbered(text)) || lexicon.recommends(text)).find_map(|text| day(text))
    })
}

/// A line without the number that old texts set before the day: "12 (1946). Resolution of 10 December 1946".
fn unnumbered(text: &str) -> &str {
    yearly_number(text).map_or(text, |(_, behind)| behind)
}

/// `79/163` before a title: letters of some languages have no full stop behind it.
fn is_session_number(word: &str) -> bool {
    let figures = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('/').is_some_and(|(session, number)| figures(session) && figures(number)) && Symbol::parse(word).is_some()
}

/// A day alone, which heads of all languages may give in English.
fn is_day(text: &str, lexicon: &Lexicon) -> bool {
    [lexicon, Lexicon::of(Language::En)].iter().any(|lists| lists.date(text).is_some_and(|(_, whole)| whole))
}

/// More than a word; a script without spaces sets as many letters instead.
fn is_phrase(text: &str) -> bool {
    text.split_whitespace().count() > 1 || text.chars().filter(|letter| is_ideograph(*letter)).count() > 3
}

/// The last block that is neither symbol, nor day, nor speaker, nor sentence; its number taken off. Behind the line of the sponsors stands the title of a draft, or none.
fn title(texts: &[&str], lexicon: &Lexicon) -> Option<String> {
    let sponsored = texts.iter().rposition(|text| lexicon.ends_in_draft(text)).map_or(0, |at| at + 1);
    let candidate = texts.iter().skip(sponsored).rev().find(|text| {
        let ends = text.trim_end();
        lexicon.speaker(text).is_none()
            && !lexicon.recommends(text)
            && !ends.ends_with([':', ']'])
            && !ends.ends_with(COMMAS)
            && !is_day(text, lexicon)
            && !is_furniture(text)
            && Symbol::parse(text).is_none()
            && letterhead::read(text, lexicon).is_none()
            && !lexicon.is_draft(text)
            && !lexicon.says_adopted(unnumbered(text))
            && is_phrase(text)
    })?;
    let bare = candidate.trim_matches(|letter: char| matches!(letter, '«' | '»' | '“' | '”') || letter.is_whitespace());
    let bare = match (old_number(bare).or_else(|| lettered_number(bare)), bare.split_once(char::is_whitespace)) {
        (Some((_, title)), _) => title,
        (None, _) if let Some((_, title)) = dashed_number(bare).or_else(|| glued_number(bare)) => title,
        (None, Some((number, rest))) if number.ends_with('.') && number.contains('/') => rest.trim_start(),
        (None, Some((first, rest))) if letterhead::symbol(first).is_some() || is_session_number(first) => rest.trim_start(),
        _ => bare,
    };
    Some(bare.to_owned())
}
