//! `alinea export …` is another command with `--format` and `-o`: which one, the words behind it say.

use std::ffi::OsString;

use clap::CommandFactory;

use super::Arguments;

/// Puts the command that is meant in place of `export`: the one named behind it; else, by the documents named, `lineage` for one
/// paragraph, `show` for one text, `compare` for several.
pub(super) fn resolved(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if !arguments.iter().any(|word| word == "export") {
        return arguments;
    }
    let words = words(&arguments);
    let Some(export) = words.first().copied().filter(|at| arguments.get(*at).is_some_and(|word| word == "export")) else {
        return arguments;
    };
    let named = words.get(1).and_then(|at| arguments.get(*at)).and_then(|word| word.to_str()).unwrap_or_default();
    if Arguments::command().get_subcommands().any(|command| command.get_name() == named) {
        arguments.remove(export);
    } else {
        let meant = match words.len() {
            2 if named.contains('#') && !std::path::Path::new(named).exists() => "lineage",
            0..=2 => "show",
            _ => "compare",
        };
        arguments[export] = meant.into();
    }
    arguments
}

/// Positions of what is neither an option nor the value of one, the name of the program left out.
fn words(arguments: &[OsString]) -> Vec<usize> {
    let root = Arguments::command();
    let all = || std::iter::once(&root).chain(root.get_subcommands()).flat_map(clap::Command::get_arguments);
    let takes_value = |option: &str| {
        let is_it = |argument: &clap::Arg| match option.strip_prefix("--") {
            Some(long) => argument.get_long() == Some(long),
            None => argument.get_short().is_some_and(|short| option.strip_prefix('-') == Some(short.to_string().as_str())),
        };
        all().any(|argument| argument.get_action().takes_values() && is_it(argument))
    };
    let mut words = Vec::new();
    let mut is_value = false;
    for (at, argument) in arguments.iter().enumerate().skip(1) {
        let text = argument.to_str().unwrap_or_default();
        if std::mem::take(&mut is_value) {
            continue;
        }
        if text.starts_with('-') && text.len() > 1 {
            is_value = takes_value(text);
        } else {
            words.push(at);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved_words(line: &str) -> String {
        let words = line.split(' ').map(OsString::from).collect();
        resolved(words).iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_words_behind_it_say_which_command_is_meant() {
        assert_eq!(resolved_words("alinea export mandates 72/194 --format csv"), "alinea mandates 72/194 --format csv");
        assert_eq!(resolved_words("alinea export 72/194 --format html -o a.html"), "alinea show 72/194 --format html -o a.html");
        assert_eq!(resolved_words("alinea --lang fr export 72/194 2023/26 -o a"), "alinea --lang fr compare 72/194 2023/26 -o a");
        assert_eq!(resolved_words("alinea export A/RES/72/194#OP7"), "alinea lineage A/RES/72/194#OP7");
        assert_eq!(resolved_words("alinea list"), "alinea list");
    }
}
