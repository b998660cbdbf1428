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
    for line in ["(see above) the", "A) Large", "20) x", "-5 degrees", "(2017), noting"] {
        assert_eq!(Label::at_start(line), None, "{line}");
    }
}
