use super::*;
use crate::ingest::{Beside, Known, Vocabulary, read as read_file};
use crate::model::{Document, Format, Language};

/// A small resolution with what real ones have.
const SMALL: &str = r#"<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta><identification source="un"><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2017-12-19/72-999/"/>
<FRBRdate date="2017-12-19" name="adoption"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber>A/RES/72/999</docNumber></p></coverPage>
<preface><p><docNumber>72/999.</docNumber>
  <docTitle>The right to rest &amp; sleep</docTitle></p></preface>
<preamble><formula><p xml:space="preserve"> <span class="italic">The General Assembly</span>,</p></formula>
<container><p xml:space="preserve">	<span class="italic">Recalling</span> the Covenant,<authorialNote marker="1"><p>Resolution <a href="x">2200 A (XXI)</a>, annex.</p></authorialNote> and the Plan,</p></container></preamble>
<mainBody><paragraph><num>1.</num><list><intro><p><span class="italic">Decides</span> to sleep:</p></intro>
<point><num>(a)</num><content><p>By day;</p></content></point><point><num>(b)</num><content><p>By night;</p></content></point></list></paragraph>
<paragraph><num>2.</num><content><p><span class="italic">Requests</span> the Secretary-General to report.</p></content></paragraph></mainBody>
<conclusions><p><location>74th plenary meeting</location><eol/><docDate date="2017-12-19">19 December 2017</docDate></p></conclusions>
</statement></akomaNtoso>"#;

fn document(source: &str) -> Document {
    read_file("text.xml", source.as_bytes(), &Known::default(), Beside::Others(&Vocabulary::default())).expect("a resolution")
}

#[test]
fn paragraphs_items_notes_and_facts() {
    let read = document(SMALL);
    let ids: Vec<&str> = read.paragraphs.iter().map(|paragraph| paragraph.id.as_str()).collect();
    assert_eq!(ids, ["PP1", "OP1", "OP1.a", "OP1.b", "OP2"]);
    assert_eq!(read.paragraphs[0].text, "Recalling the Covenant, and the Plan,");
    assert_eq!((read.paragraphs[0].calls[0].mark.as_str(), read.paragraphs[0].calls[0].at), ("1", 23));
    assert_eq!((read.footnotes[0].text.as_str(), read.footnotes[0].paragraph), ("Resolution 2200 A (XXI), annex.", Some(0)));
    assert_eq!(read.title.as_deref(), Some("The right to rest & sleep"));
    assert_eq!(read.symbol.map(|symbol| symbol.to_string()).as_deref(), Some("A/RES/72/999"));
    assert_eq!((read.language, read.source.format), (Language::En, Format::Akn));
    assert_eq!(read.adopted.map(|date| date.to_string()).as_deref(), Some("2017-12-19"));
    assert_eq!(read.warnings, []);
}

#[test]
fn broken_markup_is_read_as_far_as_it_goes() {
    let broken = document(&SMALL.replacen("</intro>", "", 1));
    assert_eq!(broken.paragraphs.len(), 5);
    assert_eq!(broken.warnings[0].kind, WarningKind::MarkupBroken { line: 10 });
    assert_eq!(read("<akomaNtoso").err(), Some(ReadError::MarkupBroken { line: 1 }));
}

#[test]
fn markup_that_breaks_off_says_so() {
    let all = document(SMALL).paragraphs.len();
    let (begin, end) = (SMALL.find("<mainBody").unwrap_or_default(), SMALL.find("</statement").unwrap_or_default());
    let mut read_on = 0;
    for length in (begin..end).step_by(7) {
        match read_file("a.xml", &SMALL.as_bytes()[..length], &Known::default(), Beside::Others(&Vocabulary::default())) {
            Ok(document) => {
                let said = |warning: &crate::model::Warning| matches!(warning.kind, WarningKind::BreaksOff { .. });
                assert!(document.warnings.iter().any(said), "{length}: {:?}", document.warnings);
                assert!(document.paragraphs.len() <= all, "{length}");
                read_on += 1;
            }
            Err(error) => assert_eq!(error, ReadError::BreaksOff, "{length}"),
        }
    }
    assert!(read_on > 20, "{read_on}");
}

#[test]
fn limits_hold_at_their_edge() {
    let nested = |depth: usize| format!("{}x{}", "<p>".repeat(depth), "</p>".repeat(depth));
    for depth in [MAX_DEPTH - 1, MAX_DEPTH] {
        assert!(read(&nested(depth)).is_ok(), "{depth}");
    }
    assert_eq!(read(&nested(MAX_DEPTH + 1)).err(), Some(ReadError::MarkupTooDeep { limit: MAX_DEPTH }));
    let with = |count: usize| format!("<p{}>x</p>", " a=\"\"".repeat(count));
    for count in [MAX_ATTRIBUTES - 1, MAX_ATTRIBUTES] {
        assert!(read(&with(count)).is_ok(), "{count}");
    }
    assert_eq!(read(&with(MAX_ATTRIBUTES + 1)).err(), Some(ReadError::TooManyAttributes { limit: MAX_ATTRIBUTES }));
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE akomaNtoso [<!ENTITY a \"&b;&b;\">]><akomaNtoso>&a;</akomaNtoso>";
    assert_eq!(read(bomb).err(), Some(ReadError::DocumentType));
}
