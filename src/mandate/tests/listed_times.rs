//! Times in Spanish, Russian, Arabic and Chinese: what is told of what was, and what is asked by when.

use super::*;

#[test]
fn sessions_of_what_was_done_are_told_and_set_nobody_a_time() {
    assert_read(
        Language::Es,
        &[
            ("Toma nota del informe del Comité de Políticas de Desarrollo sobre su 17º período de sesiones;", &[], &[], &[], &[]),
            (
                "Pide a la Secretaría que aplique la decisión aprobada por el Consejo en su noveno período de sesiones;",
                &["Secretaría"],
                &[],
                &[],
                &[],
            ),
        ],
    );
    assert_read(Language::Ru, &[("Принимает к сведению доклад Комитета о работе его семнадцатой сессии;", &[], &[], &[], &[])]);
    assert_read(Language::Ar, &[("تحيط علما بتقرير لجنة السياسات الإنمائية عن دورتها السابعة عشرة؛", &[], &[], &[], &[])]);
    assert_read(Language::Zh, &[("注意到发展政策委员会第十七届会议的报告；", &[], &[], &[], &[])]);
}

#[test]
fn a_period_has_two_days_but_those_of_a_meeting_are_told() {
    assert_read(
        Language::Es,
        &[
            (
                "Decide aprobar la suma para el período comprendido entre el 1 de enero y el 30 de junio de 2016;",
                &[],
                &[],
                &["para el período comprendido entre el 1 de enero y el 30 de junio de 2016"],
                &[],
            ),
            (
                "Pide a la Comisión que transmita sus opiniones a la conferencia que se celebrará en Lima del 13 al 16 de julio de 2015;",
                &["Comisión"],
                &[],
                &[],
                &[],
            ),
        ],
    );
    assert_read(
        Language::Ru,
        &[(
            "Постановляет ассигновать эту сумму на период с 1 января по 30 июня 2016 года;",
            &[],
            &[],
            &["с 1 января по 30 июня 2016 года"],
            &[],
        )],
    );
    assert_read(
        Language::Ar,
        &[
            (
                "تقرر تخصيص هذا المبلغ للفترة من 1 كانون الثاني/يناير إلى 30 حزيران/يونيه 2016؛",
                &[],
                &[],
                &["من 1 كانون الثاني/يناير إلى 30 حزيران/يونيه 2016"],
                &[],
            ),
            (
                "يقرر تمديد ولاية البعثة إلى غاية 30 تشرين الثاني/نوفمبر 2015؛",
                &[],
                &[],
                &["إلى غاية 30 تشرين الثاني/نوفمبر 2015"],
                &[],
            ),
        ],
    );
    assert_read(
        Language::Zh,
        &[
            ("决定核拨2016年1月1日至6月30日期间的经费；", &[], &[], &["2016年1月1日至6月30日"], &[]),
            ("请委员会向2015年7月13日至16日在利马举行的会议转递其意见；", &["委员会"], &[], &[], &[]),
        ],
    );
}

#[test]
fn a_name_a_number_of_people_and_a_time_gone_by_are_no_limit() {
    assert_read(
        Language::Ru,
        &[
            (
                "Призывает государства осуществлять Повестку дня в области устойчивого развития на период до 2030 года;",
                &["государства"],
                &[],
                &[],
                &[],
            ),
            ("Постановляет увеличить численность Сил до 750 человек;", &[], &[], &[], &[]),
            ("Просит Секретариат изучить меры, принятые в течение последних пяти лет;", &["Секретариат"], &[], &[], &[]),
            ("Просит Секретариат завершить эту работу в течение месяца;", &["Секретариат"], &[], &["в течение месяца"], &[]),
        ],
    );
    assert_read(Language::Es, &[("Aprueba el programa de trabajo del Comité para 2016;", &[], &[], &[], &[])]);
    assert_read(
        Language::Zh,
        &[
            ("请秘书处在日内瓦举办一次会外活动；", &["秘书处"], &[], &[], &[]),
            ("请秘书处提供及时的信息；", &["秘书处"], &[], &[], &[]),
            ("鼓励委员会迅速考虑指认更多的实体；", &["委员会"], &[], &["迅速"], &[]),
        ],
    );
}
