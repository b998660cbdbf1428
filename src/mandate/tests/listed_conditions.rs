//! Conditions in Spanish, Russian, Arabic and Chinese: what looks like one and limits nothing, and forms that lists alone do not have.

use super::*;

#[test]
fn what_tells_something_or_is_brought_into_accord_limits_nothing() {
    assert_read(
        Language::Ru,
        &[
            (
                "Призывает государства привести свое законодательство в соответствие с Конвенцией;",
                &["государства"],
                &[],
                &[],
                &[],
            ),
            (
                "Просит Секретариат учитывать, что согласно последним статистическим данным число беженцев растет;",
                &["Секретариат"],
                &[],
                &[],
                &[],
            ),
            ("Просит Секретариат изучить положение, согласно которому Комитет проводит обзор;", &["Секретариат"], &[], &[], &[]),
        ],
    );
    assert_read(
        Language::Es,
        &[("Pide al Comité que examine el proceso con arreglo al cual se eligen sus miembros;", &["Comité"], &[], &[], &[])],
    );
    assert_read(
        Language::Ar,
        &[
            ("تطلب إلى اللجنة أن تعتمد التدابير وفقا لما ذكره الأمين العام؛", &["اللجنة"], &[], &[], &[]),
            ("تطلب إلى الأطراف أن تمتثل امتثالا صارما للقانون الدولي الإنساني؛", &["الأطراف"], &[], &[], &[]),
        ],
    );
    assert_read(
        Language::Zh,
        &[
            ("请秘书处确保其行动完全符合国际标准；", &["秘书处"], &[], &[], &[]),
            ("鼓励经济及社会理事会主席邀请各国代表参加会议；", &["经济及社会理事会主席"], &[], &[], &[]),
        ],
    );
}

#[test]
fn conditions_that_their_form_shows() {
    assert_read(
        Language::Ar,
        &[(
            "تطلب إلى الأمين العام تنفيذ البرنامج وفقا لاستراتيجية التنفيذ؛",
            &["الأمين العام"],
            &["other: وفقا لاستراتيجية التنفيذ"],
            &[],
            &[],
        )],
    );
    assert_read(
        Language::Ru,
        &[(
            "Призывает государства передавать технологии на взаимосогласованных условиях;",
            &["государства"],
            &["other: на взаимосогласованных условиях"],
            &[],
            &[],
        )],
    );
    assert_read(
        Language::Es,
        &[(
            "Exhorta a las partes a que cooperen con la Misión, de conformidad con los acuerdos existentes;",
            &["partes"],
            &["law: de conformidad con los acuerdos existentes"],
            &[],
            &[],
        )],
    );
    assert_read(
        Language::Zh,
        &[("请秘书长确保在核定时间和资源内完成项目；", &["秘书长"], &["resources: 在核定时间和资源内"], &[], &[])],
    );
}
