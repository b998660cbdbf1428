//! Akoma Ntoso as the United Nations publish it, written element by element. `_` stands around italics.

/// What is written at the head of a file of one language, and how the body speaks there.
pub struct Tongue {
    /// Three letters.
    pub code: &'static str,
    /// How the Assembly speaks.
    pub speaker: &'static str,
    /// A preambular paragraph.
    pub recalling: &'static str,
    /// The first operative paragraph, which announces items.
    pub requests: &'static str,
    /// The last one.
    pub decides: &'static str,
    /// The meeting in the closing lines.
    pub meeting: &'static str,
    /// The day in the closing lines.
    pub day: &'static str,
}

/// The six languages.
pub const TONGUES: [Tongue; 6] = [
    Tongue {
        code: "fra",
        speaker: "_L’Assemblée générale_,",
        recalling: "_Rappelant_ sa résolution 72/194 du 19 décembre 2017,",
        requests: "_Prie_ le Secrétaire général :",
        decides: "_Décide_ de rester saisie de la question.",
        meeting: "52e séance plénière",
        day: "1er décembre 2044",
    },
    Tongue {
        code: "eng",
        speaker: "_The General Assembly_,",
        recalling: "_Recalling_ its resolution 72/194 of 19 December 2017,",
        requests: "_Requests_ the Secretary-General:",
        decides: "_Decides_ to remain seized of the matter.",
        meeting: "52nd plenary meeting",
        day: "1 December 2044",
    },
    Tongue {
        code: "spa",
        speaker: "_La Asamblea General_,",
        recalling: "_Recordando_ su resolución 72/194, de 19 de diciembre de 2017,",
        requests: "_Solicita_ al Secretario General:",
        decides: "_Decide_ seguir ocupándose de la cuestión.",
        meeting: "52a sesión plenaria",
        day: "1 de diciembre de 2044",
    },
    Tongue {
        code: "rus",
        speaker: "_Генеральная Ассамблея_,",
        recalling: "_ссылаясь_ на свою резолюцию 72/194 от 19 декабря 2017 года,",
        requests: "_просит_ Генерального секретаря:",
        decides: "_постановляет_ продолжать заниматься этим вопросом.",
        meeting: "52-е пленарное заседание,",
        day: "1 декабря 2044 года",
    },
    Tongue {
        code: "ara",
        speaker: "_إن الجمعية العامة_،",
        recalling: "_وإذ تشير_ إلى قرارها 72/194 المؤرخ 19 كانون الأول/ديسمبر 2017،",
        requests: "_تطلب_ إلى الأمين العام:",
        decides: "_تقرر_ أن تبقي المسألة قيد نظرها.",
        meeting: "الجلسة العامة 52",
        day: "1 كانون الأول/ديسمبر 2044",
    },
    Tongue {
        code: "zho",
        speaker: "_大会_，",
        recalling: "_回顾_其2017年12月19日第72/194号决议，",
        requests: "_请_秘书长：",
        decides: "_决定_继续处理此案。",
        meeting: "第52次全体会议",
        day: "2044年12月1日",
    },
];

/// The English of [`TONGUES`].
pub fn english() -> &'static Tongue {
    &TONGUES[1]
}

/// Words with their italics.
pub fn styled(words: &str) -> String {
    let runs = words.split('_').enumerate().map(|(nth, run)| match (nth % 2, run.is_empty()) {
        (1, false) => format!("<span class=\"italic\">{run}</span>"),
        _ => run.to_owned(),
    });
    runs.collect::<Vec<_>>().concat()
}

/// `<p>` as these files have it.
pub fn p(words: &str) -> String {
    format!("<p xml:space=\"preserve\">\t{}</p>", styled(words))
}

/// A paragraph with its number in an element of its own; without one where `number` is empty.
pub fn paragraph(number: &str, words: &str) -> String {
    let number = if number.is_empty() { String::new() } else { format!("<num>{number}</num>") };
    format!("<paragraph class=\"SingleTxt\">{number}<content>{}</content></paragraph>\n", p(words))
}

/// A preambular paragraph in the element for it.
pub fn container(words: &str) -> String {
    format!("<container>{}</container>\n", p(words))
}

/// A heading as these files have it: a paragraph without a number, of a class of its own.
pub fn heading(words: &str) -> String {
    format!("<paragraph class=\"H1\"><content>{}</content></paragraph>\n", p(words))
}

/// The head of a file.
fn meta(code: &str, number: &str) -> String {
    format!(
        "<meta><identification source=\"#un\"><FRBRWork><FRBRuri value=\"/akn/un/statement/deliberation/unga/2044-12-01/{number}/\"/>\
        <FRBRdate date=\"2044-12-01\" name=\"adoption\"/></FRBRWork><FRBRExpression><FRBRlanguage language=\"{code}\"/></FRBRExpression>\
        </identification></meta>"
    )
}

/// A text with its title: preamble as containers, then the body and what follows the closing lines.
pub fn statement(tongue: &Tongue, preamble: &str, body: &str, behind: &str) -> String {
    format!(
        "<statement name=\"resolution\">{}<coverPage><p><docNumber refersTo=\"#symbol\">A/RES/99/1</docNumber></p></coverPage>\n\
        <preface><p><docNumber>99/1.</docNumber><docTitle refersTo=\"#resolutionTitle\">Rest and sleep</docTitle></p></preface>\n\
        <preamble><formula name=\"enactingFormula\">{}</formula>\n{preamble}</preamble>\n<mainBody>{body}</mainBody>\n\
        <conclusions><p><event><location>{}</location><eol/><docDate>{}</docDate></event></p></conclusions>\n{behind}</statement>",
        meta(tongue.code, "99-1"),
        p(tongue.speaker),
        tongue.meeting,
        tongue.day,
    )
}

/// A whole file around a statement, or around whatever the standard allows.
pub fn file(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n{inside}\n</akomaNtoso>\n"
    )
}

/// A file with one preambular paragraph and this body.
pub fn of_body(tongue: &Tongue, body: &str) -> String {
    file(&statement(tongue, &container(tongue.recalling), body, ""))
}

/// One small resolution in each language, with items, a note and an annex; and one with what else is met.
pub fn seeds() -> Vec<String> {
    let mut seeds: Vec<String> = TONGUES
        .iter()
        .map(|tongue| {
            let body = [
                paragraph("1.", tongue.requests),
                paragraph("(a)", "x;"),
                paragraph("(i)", "y;"),
                paragraph("2.", tongue.decides),
            ];
            of_body(tongue, &body.concat())
        })
        .collect();
    let tongue = english();
    let note = "<authorialNote marker=\"1\" placement=\"bottom\"><p>See <a href=\"x\">A/1</a>.</p></authorialNote>";
    let nested = format!(
        "<paragraph><num>1.</num><intro><p>{}{note}</p></intro><list><point><num>(a)</num><alinea><content><p>x;</p></content></alinea></point>\
        </list></paragraph><paragraph><content><table><tr><td><p>a</p></td><td>2</td></tr></table></content></paragraph>{}",
        styled(tongue.requests),
        paragraph("", "2. _Decides_ so<sup>2</sup>.")
    );
    let attachment = "<attachments><attachment><heading>Annex</heading><doc><mainBody><paragraph><num>1.</num><content><p>z</p></content>\
        </paragraph></mainBody></doc></attachment></attachments>";
    seeds.push(file(&statement(tongue, &container(tongue.recalling), &nested, attachment)));
    let two = format!(
        "<documentCollection><collectionBody><component>{0}</component><component>{0}</component></collectionBody></documentCollection>",
        statement(tongue, "", &paragraph("", tongue.decides), "")
    );
    seeds.push(file(&two));
    seeds
}
