//! Clauses, addressees and reports in Spanish, Russian, Arabic and Chinese, where a list of words alone goes wrong.

use super::*;

#[test]
fn what_is_decided_recalled_or_made_for_something_is_no_clause_of_its_own() {
    for (language, text, count) in [
        (Language::Zh, "决定，除已经核定的人员外，批准特派团增加750名军事人员；", 1),
        (
            Language::Es,
            "Recuerda que la Misión, en el marco de la vigilancia del embargo, tiene el mandato de recoger las armas;",
            1,
        ),
        (Language::Ar, "تطلب إلى الأمين العام أن يعرض على الجمعية العامة مقترحات، لتنظر فيها الجمعية العامة وتوافق عليها؛", 1),
        (Language::Ru, "Отмечает усилия Секретариата и обращает особое внимание на то, что следует соблюдать принципы;", 2),
    ] {
        assert_eq!(clauses(language, text).len(), count, "{text}");
    }
}

#[test]
fn several_are_asked_each_by_his_name() {
    assert_read(
        Language::Ru,
        &[
            (
                "Призывает все государства-члены, государства-наблюдатели и наблюдателей рассмотреть этот вопрос;",
                &["государства-члены", "государства-наблюдатели", "наблюдателей"],
                &[],
                &[],
                &[],
            ),
            ("Настоятельно призывает и далее поддерживать эти меры;", &[], &[], &[], &[]),
        ],
    );
    assert_read(
        Language::Zh,
        &[
            ("鼓励联合国与区域组织和次区域组织分享最佳做法；", &["联合国", "区域组织", "次区域组织"], &[], &[], &[]),
            ("吁请尚未给予合作的罗马规约缔约国着手开展这些工作；", &["罗马规约缔约国"], &[], &[], &[]),
        ],
    );
    assert_read(
        Language::Es,
        &[("Hace suya la recomendación del Comité de que se excluya a Angola de la lista;", &[], &[], &[], &[])],
    );
}

#[test]
fn a_study_that_is_to_stand_in_a_report_is_one_report_and_what_is_done_by_the_way_is_none() {
    assert_read(
        Language::Es,
        &[(
            "Solicita al Secretario General que presente una evaluación sobre el proyecto en su próximo informe;",
            &["Secretario General"],
            &[],
            &[],
            &["Secretario General | - | - | el proyecto"],
        )],
    );
    assert_read(Language::Zh, &[("鼓励主席团继续发挥积极作用，包括定期通报情况；", &["主席团"], &[], &["定期"], &[])]);
}

#[test]
fn arabic_letters_that_are_drawn_out_and_names_that_say_what_somebody_is_concerned_with() {
    assert_read(
        Language::Ar,
        &[
            (
                "تُقـرّر تخصيص هذا المبلغ للفترة من 1 كانون الثاني/يناير إلى 30 حزيران/يونيه 2016؛",
                &[],
                &[],
                &["من 1 كانون الثاني/يناير إلى 30 حزيران/يونيه 2016"],
                &[],
            ),
            (
                "تدعو كلا من كيانات الأمم المتحدة المعنية بقضايا الإرهاب والدول الأعضاء إلى تقديم المساعدة في مرحلة ما بعد انتهاء النـزاع؛",
                &["كيانات الأمم المتحدة المعنية بقضايا الإرهاب", "الدول الأعضاء"],
                &[],
                &[],
                &[],
            ),
        ],
    );
}

#[test]
fn a_russian_body_that_something_belongs_to_receives_no_report() {
    assert_read(
        Language::Ru,
        &[(
            "Просит Генерального секретаря представить в своем следующем докладе о выполнении рекомендаций Комиссии ревизоров, касающихся миссий, полное объяснение причин задержек;",
            &["Генерального секретаря"],
            &[],
            &[],
            &["Генеральный секретарь | - | - | выполнении рекомендаций Комиссии ревизоров"],
        )],
    );
}

#[test]
fn a_further_verb_behind_and_is_the_speakers_own() {
    assert_eq!(clauses(Language::Zh, "表示注意到审计委员会报告所载意见并认可其中各项建议；").len(), 2);
    assert_eq!(clauses(Language::Zh, "注意到委员会审议了这一问题并通过了一项决定；").len(), 1);
}
