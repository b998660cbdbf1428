//! Spanish sentences as different bodies have worded them through the decades, and what an editor reads in each.

use super::*;

#[test]
fn spanish_sentences_are_read_as_an_editor_reads_them() {
    assert_read(Language::Es, &SENTENCES);
}

const SENTENCES: [Sentence; 31] = [
    (
        "Pide al Secretario General que, con sujeción a la disponibilidad de recursos extrapresupuestarios, organice en 2026 dos seminarios regionales sobre la gestión de los recursos hídricos;",
        &["Secretario General"],
        &["resources: con sujeción a la disponibilidad de recursos extrapresupuestarios"],
        &["en 2026"],
        &[],
    ),
    (
        "Solicita a la Secretaría que, dentro de los límites de los recursos existentes y sin perjuicio de otras actividades encomendadas, preste asistencia técnica a los Estados que la soliciten;",
        &["Secretaría"],
        &[
            "resources: dentro de los límites de los recursos existentes",
            "other: sin perjuicio de otras actividades encomendadas",
            "request: que la soliciten",
        ],
        &[],
        &[],
    ),
    (
        "Alienta a la Organización Mundial de la Salud, de conformidad con su mandato, y a las demás organizaciones pertinentes a que apoyen, según proceda, los planes nacionales de preparación;",
        &["Organización Mundial de la Salud", "organizaciones pertinentes"],
        &["mandate: de conformidad con su mandato", "opportunity: según proceda"],
        &[],
        &[],
    ),
    (
        "Exhorta a todos los Estados a que enjuicien a los responsables de conformidad con su legislación nacional y con las obligaciones que les incumben en virtud del derecho internacional;",
        &["Estados"],
        &[
            "national-law: de conformidad con su legislación nacional y con las obligaciones que les incumben en virtud del derecho internacional",
        ],
        &[],
        &[],
    ),
    (
        "Insta a los Estados partes en la Convención que aún no lo hayan hecho a que, con carácter voluntario, presenten a la Secretaría, a más tardar el 31 de marzo de 2011, sus listas de expertos;",
        &["Estados partes en la Convención"],
        &["voluntary: con carácter voluntario"],
        &["a más tardar el 31 de marzo de 2011"],
        &[],
    ),
    (
        "Decide examinar la cuestión en su sexagésimo octavo período de sesiones, en relación con el tema titulado “Desarrollo sostenible”;",
        &[],
        &[],
        &["sexagésimo octavo período de sesiones"],
        &[],
    ),
    (
        "Pide al Secretario General que le presente un informe sobre la aplicación de la presente resolución en su septuagésimo noveno período de sesiones;",
        &["Secretario General"],
        &[],
        &["septuagésimo noveno período de sesiones"],
        &[
            "Secretario General | Asamblea General | septuagésimo noveno período de sesiones | la aplicación de la presente resolución",
        ],
    ),
    (
        "Pide al Secretario General que, en su septuagésimo período de sesiones, le informe sobre las medidas adoptadas y que incluya en ese informe recomendaciones concretas;",
        &["Secretario General"],
        &[],
        &["septuagésimo período de sesiones"],
        &["Secretario General | Asamblea General | septuagésimo período de sesiones | las medidas adoptadas"],
    ),
    (
        "Solicita al Secretario General que informe al Consejo de Seguridad cada seis meses de la evolución de la situación política y, cuando proceda, formule recomendaciones;",
        &["Secretario General"],
        &["opportunity: cuando proceda"],
        &["cada seis meses"],
        &["Secretario General | Consejo de Seguridad | cada seis meses | la evolución de la situación política"],
    ),
    (
        "Decide prorrogar el mandato de la Misión hasta el 30 de septiembre de 1998;",
        &[],
        &[],
        &["hasta el 30 de septiembre de 1998"],
        &[],
    ),
    (
        "Exhorta al Gobierno de Colombia y a todos los grupos armados a que, con pleno respeto del derecho internacional humanitario, faciliten el acceso sin demora y sin restricciones;",
        &["Gobierno de Colombia", "grupos armados"],
        &["law: con pleno respeto del derecho internacional humanitario"],
        &["sin demora"],
        &[],
    ),
    (
        "Invita a la Comisión de Derecho Internacional a que siga examinando el tema teniendo en cuenta las observaciones formuladas en la Sexta Comisión;",
        &["Comisión de Derecho Internacional"],
        &[],
        &[],
        &[],
    ),
    (
        "Autoriza al Director Ejecutivo a contratar, con cargo a los recursos extrapresupuestarios disponibles y si lo solicita el Gobierno interesado, a los consultores que sean necesarios;",
        &["Director Ejecutivo"],
        &[
            "resources: con cargo a los recursos extrapresupuestarios disponibles",
            "request: si lo solicita el Gobierno interesado",
        ],
        &[],
        &[],
    ),
    (
        "Pide a la Junta de Comercio y Desarrollo que, en la medida de lo posible y previa consulta con los Estados miembros, concluya su examen a fines de 1982 a más tardar;",
        &["Junta de Comercio y Desarrollo"],
        &["opportunity: en la medida de lo posible"],
        &["a fines de 1982 a más tardar"],
        &[],
    ),
    (
        "Encomienda al Alto Comisionado que, a petición de los Estados interesados y en el marco de su mandato, preste servicios de asesoramiento, y le pide que rinda cuentas al Consejo de Derechos Humanos en su 27º período de sesiones;",
        &["Alto Comisionado", "le"],
        &["request: a petición de los Estados interesados", "mandate: en el marco de su mandato"],
        &["27º período de sesiones"],
        &["Alto Comisionado | Consejo de Derechos Humanos | 27º período de sesiones | -"],
    ),
    (
        "Recomienda a los Estados Miembros, al sistema de las Naciones Unidas y a los demás interesados que adopten las medidas necesarias, de conformidad con sus capacidades y prioridades nacionales;",
        &["Estados Miembros", "sistema de las Naciones Unidas", "interesados"],
        &["national-law: de conformidad con sus capacidades y prioridades nacionales"],
        &[],
        &[],
    ),
    (
        "Pide además a la Secretaría que presente a la Conferencia de las Partes, en su próximo período de sesiones, un informe provisional sobre la marcha de los trabajos y, en su noveno período de sesiones, un informe final;",
        &["Secretaría"],
        &[],
        &["próximo período de sesiones", "noveno período de sesiones"],
        &[
            "Secretaría | Conferencia de las Partes | próximo período de sesiones | la marcha de los trabajos",
            "Secretaría | Conferencia de las Partes | noveno período de sesiones | -",
        ],
    ),
    ("Toma nota del informe del Secretario General presentado en cumplimiento de su resolución 65/1;", &[], &[], &[], &[]),
    (
        "Exige que todas las partes pongan fin de inmediato a las hostilidades y permitan, conforme a lo dispuesto en la resolución 2139 (2014), el paso de los convoyes;",
        &["partes"],
        &["other: conforme a lo dispuesto en la resolución 2139 (2014)"],
        &["de inmediato"],
        &[],
    ),
    (
        "Pide al Comité que prosiga sus trabajos y que informe al respecto a la Asamblea General en su trigésimo quinto período de sesiones, a menos que el Consejo Económico y Social decida otra cosa;",
        &["Comité"],
        &["other: a menos que el Consejo Económico y Social decida otra cosa"],
        &["trigésimo quinto período de sesiones"],
        &["Comité | Asamblea General | trigésimo quinto período de sesiones | -"],
    ),
    (
        "Invita a los Gobiernos que estén en condiciones de hacerlo, así como a las organizaciones no gubernamentales y el sector privado, a que hagan contribuciones voluntarias al fondo fiduciario;",
        &["Gobiernos", "organizaciones no gubernamentales", "sector privado"],
        &["other: que estén en condiciones de hacerlo"],
        &[],
        &[],
    ),
    (
        "Solicita a los Estados Miembros que comuniquen al Comité, dentro de los 90 días siguientes a la aprobación de la presente resolución, las medidas que hayan adoptado;",
        &["Estados Miembros"],
        &[],
        &["dentro de los 90 días siguientes a la aprobación de la presente resolución"],
        &[
            "Estados Miembros | Comité | dentro de los 90 días siguientes a la aprobación de la presente resolución | las medidas que hayan adoptado",
        ],
    ),
    (
        "Alienta encarecidamente a los titulares de mandatos a que, en consulta con los Estados, sigan integrando una perspectiva de género;",
        &["titulares de mandatos"],
        &[],
        &[],
        &[],
    ),
    (
        "Reitera su solicitud al Secretario General de que mantenga informado al Consejo, según sea necesario, sobre cualquier hecho nuevo;",
        &["Secretario General"],
        &["opportunity: según sea necesario"],
        &[],
        &["Secretario General | Consejo | - | cualquier hecho nuevo"],
    ),
    (
        "Pide a la Oficina que continúe, a solicitud de los Estados Miembros y siempre que se disponga de recursos, proporcionando asistencia técnica;",
        &["Oficina"],
        &["request: a solicitud de los Estados Miembros", "resources: siempre que se disponga de recursos"],
        &[],
        &[],
    ),
    (
        "Insta a las entidades de las Naciones Unidas a que, cada una dentro de su mandato, intensifiquen su apoyo a los países menos adelantados;",
        &["entidades de las Naciones Unidas"],
        &["mandate: cada una dentro de su mandato"],
        &[],
        &[],
    ),
    (
        "Decide que el Grupo de Trabajo concluya su labor antes de que finalice el año 2027;",
        &[],
        &[],
        &["antes de que finalice el año 2027"],
        &[],
    ),
    (
        "Exhorta a las partes en el conflicto a que, salvo que acuerden otra cosa, respeten el alto el fuego con efecto inmediato;",
        &["partes en el conflicto"],
        &["other: salvo que acuerden otra cosa"],
        &["con efecto inmediato"],
        &[],
    ),
    (
        "Pide al Director General que prepare, en consulta con los organismos competentes, un estudio sobre los efectos de la deuda externa y lo presente a la Asamblea General en su cuadragésimo período de sesiones por conducto del Consejo Económico y Social;",
        &["Director General"],
        &[],
        &["cuadragésimo período de sesiones"],
        &["Director General | Asamblea General | cuadragésimo período de sesiones | los efectos de la deuda externa"],
    ),
    (
        "Agradece a los Gobiernos de Austria y el Japón su hospitalidad y encomia a la Secretaría por la calidad de la documentación;",
        &["Gobiernos de Austria y el Japón", "Secretaría"],
        &[],
        &[],
        &[],
    ),
    (
        "Exhorta a los Estados a que, en la medida en que lo permita su ordenamiento jurídico, se presten la más amplia asistencia judicial recíproca;",
        &["Estados"],
        &["national-law: en la medida en que lo permita su ordenamiento jurídico"],
        &[],
        &[],
    ),
];
