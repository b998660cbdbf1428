use super::*;

fn texts(source: &str) -> Vec<String> {
    read(source).unwrap().lines.into_iter().map(|line| line.words.text).collect()
}

#[test]
fn blocks_are_lines_and_looks_are_kept() {
    let raw = read(
        "<html><head><title>Not this</title><style>p { color: red }</style></head><body><h2>Title</h2>\n\
         <p><em>Recalling</em> its <span style='font-style: italic'>own</span>\n  resolution<sup>1</sup>&nbsp;,</p>\
         <script>alert('no')</script><p>1.&nbsp;&nbsp; <i>Decides</i> that</p><nav>Menu</nav></body></html>",
    )
    .unwrap();
    let texts: Vec<&str> = raw.lines.iter().map(|line| line.words.text.as_str()).collect();
    assert_eq!(texts, ["Title", "Recalling its own resolution1\u{a0},", "1.\u{a0}\u{a0} Decides that"]);
    assert!(raw.lines[0].heading && raw.lines.iter().all(|line| line.block));
    let italics: Vec<&str> = raw.lines[1].words.italics.iter().map(|range| range.of(texts[1])).collect();
    assert_eq!(italics, ["Recalling", "own"]);
    assert_eq!(raw.lines[1].words.superscripts[0].of(texts[1]), "1");
    assert_eq!(raw.asides[0].text, "Menu");
}

#[test]
fn italics_by_class_and_style() {
    for (head, run) in [
        ("<style>.c5{color:red;font-style : Italic}</style>", "<span class=c5>Recalling</span>"),
        ("<style>/* x */ p.c5, span.T3 { font-style:italic }</style>", "<span class='x T3'>Recalling</span>"),
        ("", "<span class=italic>Recalling</span>"),
        ("<style>i.n{font-style:normal}</style>", "<i class=m>Recalling</i><i class=n> its</i>"),
        ("<style>.n{font-style:normal}</style>", "<span style='font-style:italic' class=n>Recalling</span>"),
    ] {
        let raw = read(&format!("<html><head>{head}</head><p>{run} resolution")).unwrap();
        let words = &raw.lines[0].words;
        assert_eq!(words.italics.iter().map(|range| range.of(&words.text)).collect::<Vec<_>>(), ["Recalling"], "{run}");
    }
    let raised = read("<style>sup.r, .r { vertical-align: super }</style><p>Notes<span class=r>1</span>,").unwrap();
    assert_eq!(raised.lines[0].words.superscripts.len(), 1);
}

#[test]
fn lists_are_counted_as_a_browser_does() {
    let list = "<ol start=3><li>Third:<ol type=a><li>one<li value=4><p>four</p></ol><li>Fourth<ol type=i><li>x</ol></ol><ul><li>plain</ul>";
    assert_eq!(texts(list), ["3. Third:", "(a) one", "(d) four", "4. Fourth", "(i) x", "plain"]);
    assert_eq!(texts(&format!("<html lang=fr>{list}"))[1], "a) one");
}

#[test]
fn breaks_part_lines() {
    let raw = read("<div>One<br>two<br><br>three</div>").unwrap();
    let looks: Vec<(bool, bool)> = raw.lines.iter().map(|line| (line.block, line.gap)).collect();
    assert_eq!(looks, [(true, true), (false, false), (false, true)]);
}

#[test]
fn notes_of_word_and_of_pandoc() {
    let word = "<p class=MsoNormal>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span>Notes<a href='#_ftn1'><span \
                class=MsoFootnoteReference>[1]</span></a>;</p><div style='mso-element:footnote-list'><hr size=1>\
                <p class=MsoFootnoteText><a><span class=MsoFootnoteReference>[1]</span></a> A note.</p></div>";
    assert_eq!(texts(word), ["1.\u{a0}\u{a0} Notes1;", "____", "1 A note."]);
    let pandoc = "<p>Notes<a href='#fn1' class='footnote-ref' role='doc-noteref'><sup>1</sup></a></p>\
                  <aside id='footnotes' class='footnotes' role='doc-endnotes'><hr><ol><li id='fn1'><p>A note.</p></li></ol></aside>";
    let raw = read(pandoc).unwrap();
    let last = &raw.lines.last().unwrap().words;
    assert_eq!((last.text.as_str(), last.superscripts[0].of(&last.text)), ("1 A note.", "1"));
}

#[test]
fn a_comment_that_never_ends_hides_no_more_than_a_browser_hides() {
    assert_eq!(texts("<p>Before<!-- not closed <p>after</p>"), ["Before"]);
}

#[test]
fn what_is_too_deep_is_given_up_soon() {
    let too_deep = Err(ReadError::MarkupTooDeep { limit: MAX_DEPTH });
    let deep = |count: usize| read(&"<div>".repeat(count)).map(|_| ());
    // The document, html and body stand around them.
    assert_eq!(deep(MAX_DEPTH - 3), Ok(()));
    assert_eq!(deep(MAX_DEPTH - 2), too_deep);
    assert_eq!(deep(20_000), too_deep);
    assert_eq!(read(&("<div>".repeat(300) + &"</div>".repeat(300))).map(|_| ()), too_deep);
    let many = |count: usize| {
        let attributes = (0..count).map(|nth| format!(" a{nth}=1")).collect::<Vec<_>>().concat();
        read(&format!("<p{attributes}>Text")).map(|_| ())
    };
    assert_eq!(many(MAX_ATTRIBUTES), Ok(()));
    assert_eq!(many(MAX_ATTRIBUTES + 1), Err(ReadError::TooManyAttributes { limit: MAX_ATTRIBUTES }));
}

#[test]
fn a_page_that_is_xml_has_elements_without_contents() {
    let page = "<?xml version='1.0'?><html><head><title/><script src='x'/></head><body><p><a name='x'/>One<br/>two</p><p/><p>Three</p></body></html>";
    assert_eq!(texts(page), ["One", "two", "Three"]);
}

#[test]
fn a_label_is_printed_once() {
    assert_eq!(texts("<ol><li><span style='display:block'>1.</span>Text</li><li>Next</li></ol>"), ["1. Text", "2. Next"]);
}

/// As `LibreOffice` writes one list that a heading interrupts.
#[test]
fn labels_that_are_words_hold() {
    let item = |label: &str, words: &str| {
        format!(
            "<li><p><span class='ListLabel_20_1' style='display:block;float:left;min-width:0cm;'>{label}</span><i>{words}</i> so;</p></li>"
        )
    };
    let page =
        format!("<ol>{}{}</ol><p>Follow-up</p><ol>{}</ol>", item("1.", "Requests"), item("2.", "Urges"), item("3.", "Decides"));
    assert_eq!(texts(&page), ["1. Requests so;", "2. Urges so;", "Follow-up", "3. Decides so;"]);
}
