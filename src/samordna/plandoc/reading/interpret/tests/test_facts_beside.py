"""Facts of a plan in brackets, behind signs, in names of two parts, in rows above a table, and in sentences that go on."""

from samordna.plandoc.reading.formats.csv import read
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.schema import PlanDocument


def _read(*lines: str) -> PlanDocument:
    result: ReadResult = structured(
        heading("Handlingsplan mot otrygghet"),
        *map(paragraph, lines),
        heading("Bakgrund"),
        paragraph("Kommunen vill minska otryggheten."),
    )
    return result.document


def test_the_number_of_a_decision_stands_in_brackets_with_its_paragraph() -> None:
    plan = _read("Tekniska nämnden i Ekeberga kommun har antagit planen 2031-04-10 (§ 29, TN 31-0045).")
    assert plan.metadata.registry_number == "TN 31-0045"
    assert [(one.date, one.section) for one in plan.decisions] == [("2031-04-10", "29")]


def test_the_day_stands_behind_a_paragraph_in_brackets() -> None:
    plan = _read("Integrationsutskottet (§ 12/2031) · 2031-11-11 · Handling nr INT 2031-8")
    assert [(one.body, one.date, one.section) for one in plan.decisions] == [
        ("Integrationsutskottet", "2031-11-11", "12")
    ]


def test_a_part_of_a_board_may_have_a_name_of_two_parts() -> None:
    plan = _read("Beslutad av Demokrati- och beredskapsutskottet", "den 5 maj 2031", "§ 51")
    assert plan.metadata.board == "Demokrati- och beredskapsutskottet"


def test_a_plan_may_hold_for_the_whole_of_a_year() -> None:
    about = _read("Planen gäller under hela 2031.").metadata
    assert (about.period_start, about.period_end) == ("2031", "2031")


def test_whoever_revises_the_plan_that_the_sentences_before_told_of() -> None:
    plan = _read("Planen fastställdes av Samhällsnämnden 14/6 2031. Nämnden ser över den i maj 2033.")
    assert plan.metadata.next_revision == "2033-05"


def test_narrow_rows_above_a_wide_table_tell_of_the_plan_though_not_each_is_a_fact() -> None:
    text = """Örstad stad;Social hållbarhet;;;;
Verksamhetsplan lokala BRÅ 2032;;;;;
Antagen av BRÅ:s styrgrupp 2031-11-30;;;;;
;;;;;
Aktivitet;Ansvarig;Kv 1;Kv 2;Kv 3;Kv 4
Trygghetsvandring i Kvarnbacken;BRÅ-samordnare;;x;;
Utbildning i medling;Socialchef;x;;;
"""
    plan = interpret(read(text.encode(), "plan.csv")).document
    assert plan.metadata.title == "Verksamhetsplan lokala BRÅ 2032"
    assert len(plan.activities) == 2


def test_a_plan_named_above_the_paragraph_of_a_meeting_keeps_its_title() -> None:
    plan = structured(
        heading("Handlingsplan mot otrygghet"),
        paragraph("Sammanträdesdatum 2031-05-05"),
        paragraph("Miljönämnden"),
        paragraph("§ 51 Dnr MN 2031-51"),
        heading("Bakgrund"),
        paragraph("Kommunen vill minska otryggheten."),
    ).document
    assert plan.metadata.title == "Handlingsplan mot otrygghet"


def test_the_name_of_an_administration_of_several_fields_is_whole() -> None:
    plan = _read("Ålsjö kommun", "Barn- och utbildningsförvaltningen")
    assert plan.metadata.administration == "Barn- och utbildningsförvaltningen"
    assert _read("Arbetet leds av socialförvaltningen.").metadata.administration == "Socialförvaltningen"


def test_a_period_whose_ends_stand_apart_is_expected_with_both() -> None:
    result = structured(
        heading("Handlingsplan mot otrygghet"),
        paragraph("Planen gäller från: 2025-09-01"),
        paragraph("Planen gäller till: 2026-08-31"),
    )
    (period,) = (one for one in result.expected if one.what == "period")
    assert [one.value for one in period.candidates] == ["2025-09-01/2026-08-31"]
