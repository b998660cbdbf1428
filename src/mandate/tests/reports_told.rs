//! Reports that English sentences tell somebody to make with no verb that asks, by the way, or in another report.

use super::*;

fn check(cases: &[(&str, Option<&str>)]) {
    for (text, expected) in cases {
        assert_eq!(report(EN, text).as_deref(), *expected, "{text}");
    }
}

#[test]
fn a_sentence_says_who_shall_report() {
    check(&[
        (
            "The Secretary-General should report to the Committee on Information at its 1984 session on the progress made;",
            Some("Secretary-General | Committee on Information | 1984 session | 1984 | the progress made"),
        ),
        (
            "The staff of the Bureau shall be appointed by the Board; the Bureau shall submit a report to the Board each year;",
            Some("Bureau | Board | each year | - | -"),
        ),
        ("The Bureau shall be given what its reports need;", None),
    ]);
}

#[test]
fn a_passive_asks_for_a_report() {
    check(&[
        (
            "Resolves to defer the matter until 6 May, at which time both Governments are requested to report to the General Assembly \
             whether the withdrawal has been completed;",
            Some("Governments | General Assembly | - | - | whether the withdrawal has been completed"),
        ),
        (
            "The Secretary-General should be requested to submit a report to the General Assembly at its tenth session;",
            Some("Secretary-General | General Assembly | tenth session | 10 | -"),
        ),
    ]);
}

#[test]
fn who_finds_something_reports_it() {
    check(&[(
        "Decides that if the Board finds that food is needed, it shall report promptly to the General Assembly its decision;",
        Some("Board | General Assembly | promptly | - | its decision"),
    )]);
}

#[test]
fn a_gerund_says_how_somebody_reports() {
    check(&[
        (
            "Demands that all parties act, including by instructing their commanders and reporting their action to the Special \
             Representative;",
            Some("parties | Special Representative | - | - | their action"),
        ),
        (
            "Entrusts the Bureau with the task of examining the matter and reporting to the General Assembly;",
            Some("Bureau | General Assembly | - | - | -"),
        ),
        (
            "Encourages organizations to cooperate by keeping the Commission on Narcotic Drugs informed of their programmes;",
            Some("organizations | Commission on Narcotic Drugs | - | - | their programmes"),
        ),
        ("Encourages the Board to contribute by reviewing and updating its methods;", None),
        ("Urges States to strengthen monitoring and reporting systems;", None),
    ]);
}

#[test]
fn reporting_is_a_report_where_it_goes_to_a_body() {
    check(&[
        (
            "Requests missions to include reporting on these matters in their regular reporting to the General Assembly;",
            Some("missions | General Assembly | - | - | these matters"),
        ),
        (
            "Further requests enhanced reporting by MINUSTAH to the General Assembly on this issue;",
            Some("MINUSTAH | General Assembly | - | - | this issue"),
        ),
        (
            "Requests the Secretary-General to include in his reporting to the General Assembly progress on equality in the field;",
            Some("Secretary-General | General Assembly | - | - | progress on equality in the field"),
        ),
        ("Requests States to provide reporting guidelines to the Office;", None),
    ]);
}

#[test]
fn what_is_found_is_reported_to_letters_that_stand_for_a_name() {
    check(&[
        (
            "Recommends that the laboratories keep records of these conditions and report them to the BIPM;",
            Some("laboratories | BIPM | - | - | -"),
        ),
        ("Urges States to report cases of violence to the police;", None),
    ]);
}

#[test]
fn what_is_treated_in_a_report_is_what_it_is_about() {
    check(&[
        (
            "Invites the Secretary-General to consider, in his report to the General Assembly on housing, the possibility of a conference;",
            Some("Secretary-General | General Assembly | - | - | the possibility of a conference"),
        ),
        (
            "Requests the Secretary-General, in his report to the General Assembly on the budget, which should be submitted by 1 May, to \
             report also on costs;",
            Some("Secretary-General | General Assembly | by 1 May | - | costs"),
        ),
    ]);
}

#[test]
fn a_report_that_is_there_is_made_anew_or_issued_for_nobody() {
    check(&[
        ("Invites the Board, if necessary, to update its 2002 report;", None),
        ("Requests the Secretary-General to ensure that reports are issued in all official languages;", None),
    ]);
}
