//! Lines of the lists with choices: `préoccupé(|e)`.

/// All phrases that a line with choices stands for.
pub fn expand(line: &str) -> Vec<String> {
    let Some(open) = line.find('(') else { return vec![line.to_owned()] };
    let mut depth = 0_usize;
    let Some(close) = line.char_indices().skip_while(|(at, _)| *at < open).find_map(|(at, letter)| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    }) else {
        return vec![line.to_owned()];
    };
    let (before, inside, behind) = (&line[..open], &line[open + 1..close], &line[close + 1..]);
    let tails = expand(behind);
    choices(inside)
        .into_iter()
        .flat_map(expand)
        .flat_map(|choice| tails.iter().map(move |tail| format!("{before}{choice}{tail}")))
        .collect()
}

/// The choices of a bracket; brackets inside stay whole.
fn choices(inside: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    inside
        .split(|letter: char| {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            letter == '|' && depth == 0
        })
        .collect()
}
