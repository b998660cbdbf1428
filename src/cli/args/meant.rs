//! What a person typed, as the arguments that are meant: `alinea help …` asks for help, `alinea export …` is another command with `--format` and
//! `-o`, and the name of the file that is written says the form where nothing else does.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory;

use super::{Arguments, Format};

/// The arguments that are meant.
pub(super) fn meant(arguments: Vec<OsString>) -> Vec<OsString> {
    with_form(resolved(helped(arguments)))
}

/// `help`, alone or before a command, is `--help` behind it.
fn helped(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if !arguments.iter().any(|word| word == "help") {
        return arguments;
    }
    if let [first, ..] = words(&arguments).as_slice()
        && arguments[*first] == "help"
    {
        arguments.remove(*first);
        arguments.push("--help".into());
    }
    arguments
}

/// Adds `--format` where the file that is to be written has a name of a form, and none is asked for.
fn with_form(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let file = arguments.iter().enumerate().skip(1).find_map(|(at, argument)| {
        let text = argument.to_str()?;
        let joined = text.strip_prefix("--output=").or_else(|| text.strip_prefix("-o").filter(|name| !name.is_empty()));
        let next = || arguments.get(at + 1)?.to_str();
        if matches!(text, "-o" | "--output") { next() } else { joined }
    });
    let extension = file.and_then(|file| Path::new(file).extension()).and_then(|extension| extension.to_str());
    let Some(form) = extension.and_then(Format::of_extension) else { return arguments };
    let asks =
        |argument: &OsString| argument == "--format" || argument.to_str().is_some_and(|text| text.starts_with("--format="));
    if let Some(command) = words(&arguments).first().copied()
        && is_command(&arguments[command])
        && !arguments.iter().any(asks)
    {
        arguments.insert(command + 1, format!("--format={}", form.code()).into());
    }
    arguments
}

fn is_command(word: &OsString) -> bool {
    Arguments::command().get_subcommands().any(|command| word == command.get_name())
}

/// Puts the command that is meant in place of `export`: the one named behind it; else, by the documents named, `lineage` for one
/// paragraph, `show` for one text, `compare` for several.
fn resolved(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if !arguments.iter().any(|word| word == "export") {
        return arguments;
    }
    let words = words(&arguments);
    let Some(export) = words.first().copied().filter(|at| arguments.get(*at).is_some_and(|word| word == "export")) else {
        return arguments;
    };
    if words.len() == 1 {
        return arguments;
    }
    let named = words.get(1).and_then(|at| arguments.get(*at)).and_then(|word| word.to_str()).unwrap_or_default();
    if is_command(&named.into()) {
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
        meant(words).iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_words_behind_it_say_which_command_is_meant() {
        assert_eq!(resolved_words("alinea export mandates 72/194 --format csv"), "alinea mandates 72/194 --format csv");
        assert_eq!(resolved_words("alinea export 72/194 --format html -o a.html"), "alinea show 72/194 --format html -o a.html");
        assert_eq!(resolved_words("alinea --lang fr export 72/194 2023/26 -o a"), "alinea --lang fr compare 72/194 2023/26 -o a");
        assert_eq!(resolved_words("alinea export A/RES/72/194#OP7"), "alinea lineage A/RES/72/194#OP7");
        assert_eq!(resolved_words("alinea list"), "alinea list");
    }

    #[test]
    fn help_is_asked_for_in_two_ways() {
        assert_eq!(resolved_words("alinea help"), "alinea --help");
        assert_eq!(resolved_words("alinea --lang fr help compare"), "alinea --lang fr compare --help");
        assert_eq!(resolved_words("alinea export --help"), "alinea export --help");
    }

    #[test]
    fn the_name_of_the_file_says_the_form() {
        let compare = "alinea compare --format=docx 72/194 2023/26";
        assert_eq!(resolved_words("alinea compare 72/194 2023/26 -o a.docx"), format!("{compare} -o a.docx"));
        assert_eq!(resolved_words("alinea export 72/194 2023/26 --output=a.DOCX"), format!("{compare} --output=a.DOCX"));
        for unchanged in
            ["alinea list --format csv -o a.json", "alinea list -o list", "alinea list -o a.odt", "alinea a.docx b.docx"]
        {
            assert_eq!(resolved_words(unchanged), unchanged);
        }
    }
}
