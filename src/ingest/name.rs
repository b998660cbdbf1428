//! What the name of a file says, where nothing else does.

use crate::model::Symbol;

/// The symbol that a name such as `A_RES_72_194_fr.txt` or `S_RES_0242_1967_EN.txt` spells.
#[must_use]
pub fn symbol(name: &str) -> Option<Symbol> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let parts: Vec<&str> = stem.split(['_', ' ', '(', ')']).filter(|part| !part.is_empty()).collect();
    let start = parts.iter().position(|part| matches!(*part, "A" | "E" | "S"))?;
    let number = |part: &&str| part.parse::<u32>().ok();
    match parts.get(start..)? {
        ["S", "RES", resolution, year, ..] => Symbol::parse(&format!("S/RES/{} ({})", number(resolution)?, number(year)?)),
        [body, "RES", session, resolution, ..] => Symbol::parse(&format!("{body}/RES/{}/{resolution}", number(session)?)),
        [body, committee, session, draft, ..] if draft.starts_with("L.") => {
            Symbol::parse(&format!("{body}/{committee}/{}/{draft}", number(session)?))
        }
        _ => None,
    }
}
