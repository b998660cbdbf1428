//! Time limits, form by form.

use super::*;

fn check(cases: &[(&str, &[&str])]) {
    check_in(EN, cases);
}

fn check_in(language: Language, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let document = document(language, &[text]);
        let read = read(&document, Part::Operative);
        let found: Vec<&str> = read.paragraphs[0].deadlines.iter().map(|own| own.range.of(text)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn a_time_goes_on_to_what_it_is_counted_from() {
    check(&[
        (
            "Urges States to reply, no later than 180 days after the date of adoption of the framework, to the Committee;",
            &["no later than 180 days after the date of adoption of the framework"],
        ),
        (
            "Calls upon the parties to withdraw immediately after the signature of the agreement;",
            &["immediately after the signature of the agreement"],
        ),
        ("Calls upon all parties to refrain immediately from any action that may worsen the situation;", &["immediately"]),
        (
            "Requests the Secretariat to publish a name as soon as it is added to the List, and to translate it;",
            &["as soon as it is added to the List"],
        ),
        (
            "Instructs the Mediator to meet the parties as soon as the cease-fire is in force with a view to a lasting peace;",
            &["as soon as the cease-fire is in force"],
        ),
    ]);
}

#[test]
fn days_without_a_year_and_hours_are_times() {
    check(&[
        (
            "Decides to apportion the amount for the period from 1 September to 31 December 2021 at a monthly rate of 5 dollars;",
            &["for the period from 1 September to 31 December 2021"],
        ),
        (
            "Decides to extend the mandate for a further planned period of 12 months and to meet at its next meeting;",
            &["for a further planned period of 12 months", "at its next meeting"],
        ),
        ("Decides that the forum shall be held on or about 13 September;", &["on or about 13 September"]),
        (
            "Calls upon both parties to cease fire at 0700 hours GMT on 22 September 1965;",
            &["at 0700 hours GMT on 22 September 1965"],
        ),
        ("Requests the Secretary-General to consult the parties during November;", &["during November"]),
        ("Requests the Secretary-General to act between now and that date;", &["between now and that date"]),
        ("Calls upon the parties to conclude their talks within the nine-month period;", &["within the nine-month period"]),
        ("Decides to reduce the posting period from 60 to 45 days;", &[]),
        (
            "Decides to convene its fifty-sixth, fifty-ninth and sixty-second sessions in Geneva;",
            &["fifty-sixth, fifty-ninth and sixty-second sessions"],
        ),
    ]);
}

#[test]
fn a_report_is_due_by_any_of_these_times() {
    let cases = [
        (
            "Requests the Secretary-General to report to the Security Council on 15 February and every four months thereafter;",
            "Secretary-General | Security Council | on 15 February and every four months thereafter | - | -",
        ),
        (
            "Requests the Secretary-General to report every other month to the Security Council on the situation;",
            "Secretary-General | Security Council | every other month | - | the situation",
        ),
        (
            "Requests the Secretary-General to report to the Security Council on their outcome in good time before 1 May 2020;",
            "Secretary-General | Security Council | in good time before 1 May 2020 | - | their outcome",
        ),
        (
            "Requests the Secretary-General to complete the text during May 2020, to keep the Security Council informed of his efforts;",
            "Secretary-General | Security Council | - | - | his efforts",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(report(EN, text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_session_that_is_named_for_what_came_of_it_is_no_time() {
    check(&[
        ("Urges States to implement the outcome of the twenty-third special session of the General Assembly;", &[]),
        ("Invites States to act on the recommendations of its tenth session by 2030;", &["by 2030"]),
        (
            "Requests the Secretary-General to submit to the Commission at its fifteenth session a report on the means of implementation \
             identified by the Commission at its eleventh session;",
            &["fifteenth session"],
        ),
        ("Decides to include the item in the provisional agenda of its eighty-first session;", &["eighty-first session"]),
        ("Requests the Secretary-General to report at the resumption of its tenth session;", &["tenth session"]),
    ]);
    check_in(
        FR,
        &[
            ("Engage les États à appliquer les textes issus de la vingt-troisième session extraordinaire;", &[]),
            (
                "Prie les États de tenir compte des résultats de sa vingtième session extraordinaire d'ici à 2030;",
                &["d'ici à 2030"],
            ),
            ("Décide d'inscrire la question à l'ordre du jour provisoire de sa vingtième session;", &["vingtième session"]),
        ],
    );
}

#[test]
fn a_span_that_is_past_sets_no_time() {
    check(&[
        ("Urges the bodies that met less than planned for the past six years to take this into account promptly;", &["promptly"]),
        ("Decides to extend the mandate for another six years;", &["for another six years"]),
    ]);
}
