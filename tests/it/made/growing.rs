//! Files of any size, in shapes that make careless readers slow: for the test of growth and for the benches.

use super::{RESOLUTION, akn, docx, pdf, plain};

/// A shape that a file may have at any size.
pub struct Shape {
    /// What it is.
    pub name: &'static str,
    /// The name of the file, which says the format.
    pub file: &'static str,
    /// The file with so many parts.
    pub make: fn(usize) -> Vec<u8>,
    /// A small number of parts.
    pub size: usize,
}

/// All shapes.
pub const SHAPES: &[Shape] = &[
    Shape { name: "text of numbered paragraphs", file: "a.txt", make: numbered_text, size: 60 },
    Shape { name: "text of wrapped lines without an end", file: "a.txt", make: wrapped_text, size: 200 },
    Shape { name: "text with a note for each paragraph", file: "a.txt", make: text_with_notes, size: 50 },
    Shape { name: "text of rules and page numbers", file: "a.txt", make: text_of_rules, size: 200 },
    Shape { name: "text in which a body speaks again and again", file: "a.txt", make: speakers, size: 60 },
    Shape { name: "text that recommends far above its annex", file: "a.txt", make: recommending, size: 60 },
    Shape { name: "markdown of nested lists", file: "a.md", make: markdown, size: 60 },
    Shape { name: "markdown of open brackets", file: "a.md", make: brackets, size: 2000 },
    Shape { name: "page of paragraphs", file: "a.html", make: page, size: 60 },
    Shape { name: "page of open spans", file: "a.html", make: spans, size: 60 },
    Shape { name: "Akoma Ntoso of paragraphs with notes", file: "a.xml", make: akoma, size: 60 },
    Shape { name: "Akoma Ntoso of broken markup", file: "a.xml", make: broken, size: 200 },
    Shape { name: "text of Word with a list", file: "a.docx", make: word, size: 60 },
    Shape { name: "pages", file: "a.pdf", make: pages, size: 2 },
    Shape { name: "one page of many lines and rules", file: "a.pdf", make: crowded_page, size: 40 },
    Shape { name: "archive of many files", file: "a.zip", make: archive, size: 50 },
];

const HEAD: &str = "The General Assembly,\n\nRecalling its resolution 72/194 of 19 December 2017,\n\n";

fn lines(size: usize, line: impl Fn(usize) -> String) -> String {
    (1..=size).map(line).collect()
}

fn numbered_text(size: usize) -> Vec<u8> {
    let body = lines(size, |nth| {
        format!(
            "{nth}. Requests the Secretary-General to report on resolution 70/{nth} and:\n\n(a) To rest;\n\n(b) To sleep;\n\n"
        )
    });
    (HEAD.to_owned() + &body).into_bytes()
}

fn wrapped_text(size: usize) -> Vec<u8> {
    (HEAD.to_owned()
        + "1. Requests the\n"
        + &lines(size, |_| "Secretary-General and all organi-\nzations of the system\n".to_owned()))
        .into_bytes()
}

fn text_with_notes(size: usize) -> Vec<u8> {
    let body =
        lines(size, |nth| format!("{}. Requests a report;{}\n\n____\n\n {} Resolution 70/{nth}.\n\n", nth, nth % 999, nth % 999));
    (HEAD.to_owned() + &body).into_bytes()
}

fn text_of_rules(size: usize) -> Vec<u8> {
    (HEAD.to_owned() + &lines(size, |nth| format!("____\n{}\nwords of a note\n\n2/{}\n", nth % 90, nth % 90))).into_bytes()
}

fn speakers(size: usize) -> Vec<u8> {
    let body = lines(size, |nth| {
        format!("The Security Council,\n\nRecalling its resolution {nth},\n\n1. Requests a report.\n\nAnnex\n\n")
    });
    (HEAD.to_owned() + &body).into_bytes()
}

fn recommending(size: usize) -> Vec<u8> {
    let body = lines(size, |nth| format!("{nth}. Requests a report on resolution 70/{nth};\n\n"));
    let recommends = "Recommends to the General Assembly the adoption of the draft resolution contained in the annex.\n\n";
    let draft = "Annex\n\nThe General Assembly,\n\nRecalling its resolution 1,\n\n1. Requests a report.\n";
    format!("The Economic and Social Council,\n\nRecalling its resolution 2,\n\n{recommends}{body}{draft}").into_bytes()
}

fn markdown(size: usize) -> Vec<u8> {
    (HEAD.to_owned()
        + &lines(size, |nth| format!("{nth}. *Requests* a report[^{nth}]:\n\n   - rest\n     - sleep\n\n[^{nth}]: A note.\n\n")))
        .into_bytes()
}

fn brackets(size: usize) -> Vec<u8> {
    (HEAD.to_owned() + &"[a](*_`<".repeat(size)).into_bytes()
}

fn page(size: usize) -> Vec<u8> {
    let body =
        lines(size, |nth| format!("<p>{nth}. <i>Requests</i> a report<sup>{nth}</sup>;</p><ol type=a><li>rest;<li>sleep;</ol>"));
    format!("<html><style>{}</style><p>The General Assembly,<p>Recalling it,{body}", ".c { font-style: italic }".repeat(size))
        .into_bytes()
}

fn spans(size: usize) -> Vec<u8> {
    format!(
        "<html><p>The General Assembly,<p>Recalling it,{}",
        lines(size, |nth| format!("<p>{nth}. <b><i>Requests<p>a</b> report;"))
    )
    .into_bytes()
}

fn akoma(size: usize) -> Vec<u8> {
    let body = lines(size, |nth| {
        let note = format!("<authorialNote marker=\"{nth}\"><p>Resolution 70/{nth}.</p></authorialNote>");
        akn::paragraph(&format!("{nth}."), &format!("_Requests_ a report{note};")) + &akn::paragraph("(a)", "rest;")
    });
    akn::of_body(akn::english(), &body).into_bytes()
}

fn broken(size: usize) -> Vec<u8> {
    akn::of_body(akn::english(), &"</p><num>1.<p><authorialNote><p>".repeat(size.min(1 << 16)).replace("<p>", "<p></p>"))
        .into_bytes()
}

fn word(size: usize) -> Vec<u8> {
    let list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
    let front: String = RESOLUTION[..4].iter().map(|line| docx::paragraph(line, "")).collect();
    let body = lines(size, |nth| docx::paragraph(&format!("_Prie_ le Secrétaire général de rendre compte {nth} ;"), list));
    let document = format!("<w:document xmlns:w='w'><w:body>{front}{body}</w:body></w:document>");
    docx::of_parts(&[("word/document.xml", &document), ("word/numbering.xml", docx::LISTS)])
}

fn pages(size: usize) -> Vec<u8> {
    let page = |nth: usize| {
        let lines = (0..40).map(|line| {
            pdf::shown(
                &format!("{}. _Prie_ le Secrétaire général ;", nth * 40 + line + 1),
                72.0,
                740.0 - 16.0 * line as f32,
                10.0,
            )
        });
        lines.collect::<String>()
    };
    pdf::of_pages(&(0..size).map(page).collect::<Vec<_>>())
}

fn crowded_page(size: usize) -> Vec<u8> {
    let step = 700.0 / size as f32;
    let line = |nth: usize| {
        let height = 720.0 - step * nth as f32;
        pdf::shown(&plain(RESOLUTION[3]), 72.0, height, 10.0) + &format!("72 {height} m 150 {height} l S\n")
    };
    pdf::of_pages(&[(0..size).map(line).collect::<String>()])
}

fn archive(size: usize) -> Vec<u8> {
    let names: Vec<String> = (0..size).map(|nth| format!("{nth}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    super::zip(&files)
}
