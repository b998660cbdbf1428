use super::*;

#[test]
fn numbers_of_six_languages() {
    for (line, expected) in [
        ("3. Prie", Some(3)),
        ("12 - تؤكد", Some(12)),
        ("١ - تؤكد", Some(1)),
        ("3．请", Some(3)),
        ("4、请", Some(4)),
        ("15 августа", None),
        ("3.5 million", None),
    ] {
        assert_eq!(number(line).map(|(value, _)| value), expected, "{line}");
    }
    assert_eq!((marked_number("2 -"), marked_number("A."), marked_number("10")), (Some(2), None, Some(10)));
}

#[test]
fn labels_of_six_languages() {
    for (line, printed, name, rest) in [
        ("a) De faire", "a)", "a", "De faire"),
        ("(ii) Observers", "(ii)", "ii", "Observers"),
        ("б) принять", "б)", "b", "принять"),
        ("(ب) أن تعمل", "(ب)", "b", "أن تعمل"),
        ("(هـ) أن تعمل", "(هـ)", "e", "أن تعمل"),
        ("‘1’ أن تعمل", "‘1’", "i", "أن تعمل"),
        ("（二）支持", "（二）", "ii", "支持"),
        ("㈠ 支持", "㈠", "i", "支持"),
        ("(a) 支持", "(a)", "a", "支持"),
        ("– The President", "–", "-", "The President"),
    ] {
        let label = Label::at_start(line).expect(line);
        assert_eq!((label.printed.as_str(), label.name().as_str(), line.get(label.rest..)), (printed, name, Some(rest)));
    }
    for line in ["(see above) the", "A) Large", "-5 degrees", "(2017), noting"] {
        assert_eq!(Label::at_start(line), None, "{line}");
    }
}

/// "1)" counts paragraphs, or the items of a list that is open: it begins one only where that is announced.
#[test]
fn a_bare_number_with_a_bracket_is_a_weak_label() {
    let label = Label::at_start("1) To rest").expect("a label");
    assert!(label.is_bare_number() && label.begins());
    assert!(!Label::at_start("(1) To rest").expect("a label").is_bare_number());
    let mut open = Open::default();
    assert_eq!(open.take(&label, false, true), None);
    assert_eq!(open.take(&label, true, true), Some(1));
    assert!(open.goes_on_with(&Label::at_start("2) To sleep").expect("a label")));
}

#[test]
fn labels_of_several_levels_at_once() {
    let label = Label::at_start("(a)(i) To rest").expect("a label");
    assert_eq!((label.printed.as_str(), label.rest), ("(a)", 3));
    assert_eq!(Label::at_start("(s)he rests"), None);
    let mut open = Open::default();
    open.take(&label, true, true);
    open.take(&Label::at_start("(i) To rest").expect("a label"), true, true);
    let next = open.repeated("(a)(ii) To sleep").expect("both");
    assert_eq!((next.printed.as_str(), next.name().as_str(), next.rest), ("(a) (ii)", "ii", 8));
    assert_eq!(open.repeated("(b)(i) To dream"), None);
    assert_eq!(open.repeated("(b) To dream"), None);
}
