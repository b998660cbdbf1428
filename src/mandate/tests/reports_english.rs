//! Reports that English texts ask for, class by class.

use super::*;

fn check(cases: &[(&str, Option<&str>)]) {
    for (text, expected) in cases {
        assert_eq!(report(EN, text).as_deref(), *expected, "{text}");
    }
}

#[test]
fn a_report_that_others_are_to_go_into_is_asked_for_without_a_receiver() {
    check(&[
        (
            "Requests the Secretary-General to review the contracts and to report thereon in his next report;",
            Some("Secretary-General | - | - | - | -"),
        ),
        (
            "Requests the Secretary-General to report thereon to the General Assembly in his next report on the pattern of conferences;",
            Some("Secretary-General | General Assembly | - | - | -"),
        ),
        (
            "Requests the Secretary-General to continue to inform the General Assembly, in annual reports, of the declarations filed;",
            Some("Secretary-General | General Assembly | - | - | the declarations filed"),
        ),
        (
            "Requests the Board to present, in the context of its next report, measures to ensure the effectiveness of the office;",
            Some("Board | - | - | - | -"),
        ),
        ("Urges States to act on the measures described in the report and to report abuses;", None),
    ]);
}

#[test]
fn who_holds_a_post_reports_to_those_who_ask() {
    check(&[
        (
            "Requests the Secretary-General to report on the implementation of the present resolution.",
            Some("Secretary-General | - | - | - | the implementation of the present resolution"),
        ),
        ("Calls upon countries to monitor and report on the allocation of resources;", None),
        ("Requests the Secretary-General to assist countries to monitor and report on their forests;", None),
    ]);
}

#[test]
fn the_receiver_may_stand_before_the_report() {
    check(&[
        (
            "Requests the Secretary-General to submit to the Council progress reports on the plan every six months;",
            Some("Secretary-General | Council | every six months | - | the plan"),
        ),
        (
            "Encourages the Commission to include in its report to the Economic and Social Council a section on progress made in the \
             outcome of the thirtieth special session of the General Assembly;",
            Some(
                "Commission | Economic and Social Council | - | - | progress made in the outcome of the thirtieth special session of the General Assembly",
            ),
        ),
    ]);
}

#[test]
fn what_a_report_is_for_says_who_receives_it() {
    check(&[
        (
            "Requests the Representatives to send, for the information of the Security Council, a complete report on the situation;",
            Some("Representatives | Security Council | - | - | the situation"),
        ),
        (
            "Requests the Secretary-General to submit for its consideration as soon as possible a report on the matter;",
            Some("Secretary-General | General Assembly | as soon as possible | - | the matter"),
        ),
    ]);
}

#[test]
fn what_is_to_stand_in_a_report_is_what_it_is_about() {
    check(&[
        (
            "Requests the Secretary-General to include, in his quarterly reports on the Mission, a summary of its cooperation;",
            Some("Secretary-General | - | quarterly | - | its cooperation"),
        ),
        (
            "Requests the Secretary-General to provide a detailed analysis of this issue in his next comprehensive report;",
            Some("Secretary-General | - | - | - | this issue"),
        ),
        (
            "Requests the Office to prepare and submit a summary report on the panel discussion;",
            Some("Office | - | - | - | the panel discussion"),
        ),
    ]);
}

#[test]
fn a_session_of_something_else_and_the_time_of_another_task_say_nothing_of_when() {
    check(&[
        (
            "Requests the Secretary-General to report to the Commission on the implementation of the decisions taken by the General \
             Assembly at its thirtieth special session;",
            Some(
                "Secretary-General | Commission | - | - | the implementation of the decisions taken by the General Assembly at its thirtieth special session",
            ),
        ),
        (
            "Requests the Secretary-General to offer his assistance without delay, and to report as soon as possible to the Security Council;",
            Some("Secretary-General | Security Council | as soon as possible | - | -"),
        ),
        (
            "Requests the Secretary-General to circulate the report of the Fourteenth Congress to Member States, and to seek their views;",
            None,
        ),
    ]);
}

#[test]
fn how_often_stands_before_the_verb_or_the_noun() {
    check(&[
        (
            "Requests the Secretary-General, in consultation with the Board, to regularly inform the Security Council of the progress made;",
            Some("Secretary-General | Security Council | regularly | - | the progress made"),
        ),
        (
            "Instructs the Mediator to make a weekly report to the Security Council during the cease-fire;",
            Some("Mediator | Security Council | weekly | - | -"),
        ),
    ]);
}

#[test]
fn behind_ensure_that_an_infinitive_is_asked_of_the_first_again() {
    check(&[(
        "Requests the Secretary-General to ensure that the Mission is well equipped, and to report to the Security Council every month;",
        Some("Secretary-General | Security Council | every month | - | -"),
    )]);
}

#[test]
fn he_is_who_was_asked_before() {
    let text = "Requests the Chief of Staff to report to the Security Council, and further requests that he submit periodically to the \
                Security Council reports of all decisions;";
    let document = document(EN, &[text]);
    let read = read(&document, Part::Operative);
    let by: Vec<_> = read.paragraphs[0].reports.iter().map(|report| report.by.as_deref()).collect();
    assert_eq!(by, [Some("Chief of Staff"), Some("Chief of Staff")]);
}

#[test]
fn nobody_receives_a_report_behind_what_is_given_to_him() {
    check(&[
        (
            "Requests the Secretary-General to submit a report on the assistance provided to the Government of Chad;",
            Some("Secretary-General | - | - | - | the assistance provided to the Government of Chad"),
        ),
        (
            "Requests the Office to submit a report on this assistance to the Human Rights Council;",
            Some("Office | Human Rights Council | - | - | this assistance"),
        ),
        (
            "Requests the Chair to report on progress in this regard to the Security Council;",
            Some("Chair | Security Council | - | - | progress in this regard"),
        ),
        (
            "Requests the Secretary-General to include in his next report information on the resources of United Nations information \
             centres;",
            Some("Secretary-General | - | - | - | the resources of United Nations information centres"),
        ),
    ]);
}

#[test]
fn what_is_indicated_or_presented_is_told() {
    check(&[
        (
            "Requests the Commissioner-General to modernize the archives, and to indicate the progress made in his report to the General \
             Assembly at its sixtieth session;",
            Some("Commissioner-General | General Assembly | sixtieth session | 60 | the progress made"),
        ),
        (
            "Requests the Secretary-General to submit to the General Assembly by 14 June an oral presentation on the threats;",
            Some("Secretary-General | General Assembly | by 14 June | - | the threats"),
        ),
        (
            "Notes the use of recordings, and requests the Secretary-General to continue to report thereon;",
            Some("Secretary-General | - | - | - | -"),
        ),
    ]);
}

#[test]
fn what_others_hear_and_what_is_heeded_is_no_report() {
    check(&[
        ("Further recommends that Parties be informed of how they could improve their plans;", None),
        ("Requests that the portal be updated on a regular basis;", None),
        ("Encourages the Bureau to prepare updates of this document;", None),
        (
            "Requests the Secretary-General to give priority to child protection, and to address it in his future reports;",
            Some("Secretary-General | - | - | - | it"),
        ),
        ("Calls upon the Office to give due attention to the right to education, within its mandate and in its reports;", None),
    ]);
}

#[test]
fn what_stands_behind_report_and_before_its_verb_says_when() {
    check(&[
        (
            "Requests the Secretary-General to report two months after the adoption of the present resolution on progress made;",
            Some("Secretary-General | - | two months after the adoption of the present resolution | - | progress made"),
        ),
        (
            "Requests the Panel to examine further measures and urgently to submit its recommendations to the Security Council;",
            Some("Panel | Security Council | urgently | - | its recommendations"),
        ),
        (
            "Requests the agencies to report to their governing bodies in 2016 on the measures taken;",
            Some("agencies | governing bodies | in 2016 | - | the measures taken"),
        ),
        (
            "Requests the Secretary-General to submit at the end of this period or at any time in the intervening period a report on \
             the situation;",
            Some("Secretary-General | - | at the end of this period | - | the situation"),
        ),
        (
            "Requests the Secretary-General to report to the Security Council on measures taken to obtain supplies, and to promptly \
             disburse funds;",
            Some("Secretary-General | Security Council | - | - | measures taken to obtain supplies"),
        ),
        (
            "Requests the Secretary-General to report thereon to the General Assembly in the budget for the period from 1 July 2013 to \
             30 June 2014;",
            Some("Secretary-General | General Assembly | - | - | -"),
        ),
    ]);
    let text = "Requests the Chair to report to the Security Council in two months, and to report again at the end of the year;";
    let document = document(EN, &[text]);
    assert_eq!(read(&document, Part::Operative).paragraphs[0].reports.len(), 2);
}

#[test]
fn working_groups_are_reported_to_and_somebody_is_sent_to_report() {
    check(&[
        (
            "Invites the Secretary-General to send a mission to the area for the purpose of reporting to the Security Council on the \
             situation;",
            Some("Secretary-General | Security Council | - | - | the situation"),
        ),
        (
            "Requests the Secretariat to inform the Ad Hoc Working Group, once a year, of progress made;",
            Some("Secretariat | Ad Hoc Working Group | once a year | - | progress made"),
        ),
        (
            "Requests Member States to coordinate their action, and to report the starting date to the Security Council;",
            Some("Member States | Security Council | - | - | the starting date"),
        ),
        ("Urges States to enable the victims to report the abuses to the authorities;", None),
        (
            "Requests the Special Rapporteur to submit an interim report on the subject to the General Assembly;",
            Some("Special Rapporteur | General Assembly | - | - | the subject"),
        ),
        (
            "Encourages States to consider providing information on their activities in their periodic reports to the Human Rights \
             Council;",
            Some("States | Human Rights Council | - | - | their activities"),
        ),
    ]);
}

#[test]
fn who_receives_is_parted_from_what_is_told() {
    check(&[
        (
            "Requests the funds to include in their annual reports to the Economic and Social Council specific information on progress;",
            Some("funds | Economic and Social Council | - | - | progress"),
        ),
        (
            "Invites entities to include in their reports to their governing bodies information on action taken;",
            Some("entities | governing bodies | - | - | action taken"),
        ),
        (
            "Requests the Unit to submit by 1 May a report on the status of its recommendations to the United Nations development system;",
            Some("Unit | - | by 1 May | - | the status of its recommendations to the United Nations development system"),
        ),
        (
            "Requests the Board to report as soon as possible on the arrangements by which payments are made to the Fund;",
            Some("Board | - | as soon as possible | - | the arrangements by which payments are made to the Fund"),
        ),
        (
            "Requests the Secretary-General to report to the sixty-sixth session on the financing of the Office;",
            Some("Secretary-General | General Assembly | sixty-sixth session | 66 | the financing of the Office"),
        ),
        (
            "Requests the Secretary-General to ensure that all reports requested by the Committee on Information are submitted;",
            Some("Secretary-General | - | - | - | -"),
        ),
        ("Requests that the study be made available on the website of the Office before the tenth session of the Council;", None),
    ]);
}

#[test]
fn two_bodies_have_each_its_session() {
    for text in [
        "Requests the High Commissioner to report to the Human Rights Council at its tenth session and to the General Assembly at its \
         sixtieth session;",
        "Requests the High Commissioner to submit to the Human Rights Council at its tenth session in 2009, as well as to the General \
         Assembly at its sixtieth session, a report on migrants;",
    ] {
        let document = document(EN, &[text]);
        let read = read(&document, Part::Operative);
        let found: Vec<_> = read.paragraphs[0].reports.iter().map(|report| (report.to.as_deref(), report.session)).collect();
        assert_eq!(found, [(Some("Human Rights Council"), Some(10)), (Some("General Assembly"), Some(60))], "{text}");
    }
    check(&[(
        "Directs the Monitoring Team, in its reports to the Committee, as referred to in annex I, to provide information on new issues;",
        Some("Monitoring Team | Committee | - | - | new issues"),
    )]);
}

#[test]
fn nouns_that_look_like_verbs_of_reporting_ask_for_none() {
    check(&[
        (
            "Requests the Secretary-General to use the lessons learned and to report on this issue in his sixth report on accountability;",
            Some("Secretary-General | - | - | - | this issue"),
        ),
        ("Invites the Government to investigate all cases and to publish the reports of such investigations;", None),
        (
            "Calls upon the Office to address the issue of children deprived of liberty, bearing in mind the relevant report;",
            None,
        ),
        ("Requests the Secretary-General to regularly update the information provided by States to the General Assembly;", None),
        (
            "Requests the Secretary-General to address the matter in all his reports on the situation in individual countries;",
            Some("Secretary-General | - | - | - | the matter"),
        ),
    ]);
}
