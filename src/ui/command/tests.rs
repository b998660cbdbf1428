use super::Command;

#[test]
fn no_two_commands_share_their_keys() {
    let keys: Vec<_> =
        Command::ALL.iter().copied().flat_map(|command| command.shortcuts().map(move |keys| (keys, command))).collect();
    for (place, (shortcut, command)) in keys.iter().enumerate() {
        for (other_shortcut, other) in &keys[place + 1..] {
            assert_ne!(shortcut, other_shortcut, "{command:?} and {other:?}");
        }
    }
}
