use super::Command;

#[test]
fn no_two_commands_share_their_keys() {
    let keys: Vec<_> =
        Command::ALL.into_iter().flat_map(|command| command.shortcuts().map(move |keys| (keys, command))).collect();
    for (place, (shortcut, command)) in keys.iter().enumerate() {
        for (other_shortcut, other) in &keys[place + 1..] {
            assert_ne!(shortcut, other_shortcut, "{command:?} and {other:?}");
        }
    }
}

#[test]
fn the_list_holds_every_command_once() {
    for (place, command) in Command::ALL.iter().enumerate() {
        assert_eq!(*command as usize, place);
    }
}
