use super::Command;

#[test]
fn no_two_commands_share_their_keys() {
    for (place, command) in Command::ALL.iter().enumerate() {
        let Some(shortcut) = command.shortcut() else { continue };
        for other in &Command::ALL[place + 1..] {
            assert_ne!(Some(shortcut), other.shortcut(), "{command:?} and {other:?}");
        }
    }
}

#[test]
fn the_list_holds_every_command_once() {
    for (place, command) in Command::ALL.iter().enumerate() {
        assert_eq!(*command as usize, place);
    }
}
