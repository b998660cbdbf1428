use super::*;

fn lines(format: Format, text: &str) -> Raw {
    read(Sniffed { format, content: Content::Text(text.into()), notices: Vec::new() }, &Options::default()).unwrap()
}

#[test]
fn markdown_keeps_numbers_italics_and_superscripts() {
    let raw = lines(
        Format::Markdown,
        "## 2002/19\n\n5. *Prie* les États<sup>81</sup>;\n\n7. *Prie* le XXI<sup>e</sup> siècle.\n\n<sup>81</sup> Une note.\n",
    );
    let texts: Vec<&str> = raw.lines.iter().map(|line| line.words.text.as_str()).collect();
    assert_eq!(texts, ["2002/19", "5. Prie les États81;", "7. Prie le XXIe siècle.", "81 Une note."]);
    assert!(raw.lines[0].heading);
    assert_eq!(raw.lines[1].words.italics[0].of(texts[1]), "Prie");
    assert_eq!(raw.lines[1].words.superscripts[0].of(texts[1]), "81");
}

#[test]
fn double_spacing_says_nothing() {
    let raw = lines(Format::Text, "Un texte dont les\n\nlignes sont toutes\n\nécartées, mais\n\n\n\nceci est à part");
    assert_eq!(raw.lines.iter().map(|line| line.gap).collect::<Vec<_>>(), [false, false, false, true]);
}
