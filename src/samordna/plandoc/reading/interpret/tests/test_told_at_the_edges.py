"""What stands before, behind or around an activity's own words: when, with whom, a box, a label told again."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import (
    bullet,
    flat,
    heading,
    paragraph,
    structured,
    table,
)
from samordna.plandoc.reading.result import ReadResult


def _rows(result: ReadResult) -> list[tuple[str | None, ...]]:
    return [(one.action, one.responsible, one.starts, one.ends) for one in result.document.activities]


def test_a_time_may_stand_before_what_is_done() -> None:
    result = structured(
        heading("Trygghetsplan 2031"),
        heading("Kommunen åtar sig att"),
        bullet("senast i maj 2031 bygga en lekplats vid dammen (ansvarig: parkchefen)"),
        bullet("under 2032 ha kvällsöppet i simhallen (ansvarig: badchefen)"),
    )
    assert [row[1:] for row in _rows(result)] == [
        ("parkchefen", None, "2031-05"),
        ("badchefen", "2032", "2032"),
    ]


def test_a_sentence_may_end_with_whom_and_from_when() -> None:
    result = structured(
        heading("Trygghetsplan 2031"),
        heading("Åtgärder"),
        paragraph(
            "Bibliotekschefen ska under hösten 2031 hålla tre sagostunder, tillsammans med studieförbunden."
        ),
        paragraph("Badchefen ska förlänga öppettiderna från och med den 1 mars 2032."),
    )
    first, second = result.document.activities
    assert (first.action, first.others) == ("Hålla tre sagostunder", "studieförbunden")
    assert (second.action, second.starts) == ("Förlänga öppettiderna", "2032-03-01")


def test_a_label_with_its_time_in_brackets_is_one_line() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Åtgärder"),
        heading("Bygga en gångbro", 2),
        bullet("Ansvarig: gatuchefen"),
        bullet("Tid: klart (maj 2031)"),
        heading("Rusta parken", 2),
        bullet("Ansvarig: parkchefen"),
        bullet("Tid: hösten 2032"),
    )
    assert [(row[0], row[3]) for row in _rows(result)] == [
        ("Bygga en gångbro", "2031-05"),
        ("Rusta parken", "2032-23"),
    ]


def test_a_crossed_box_is_accounted_for() -> None:
    boxes = "- [x] Rusta parken – Parkchef – 2031-05-01\n- [ ] Måla bron – Brochef – 2031-06-01\n"
    result = flat(f"Trygghetsplan\n\nAtt göra\n\n{boxes}")
    assert len(result.document.activities) == 2
    assert "parken" not in "".join(section.text for section in result.document.sections)


def test_a_cell_may_tell_its_own_column_again() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Vad", "Vem", "När"],
            ["Rusta parken", "Ansvarig: Parkchef\nMedverkande: Hyresvärden", "maj 2031"],
            ["Måla bron", "Ansvarig: Brochef", "juni 2031"],
        ),
    )
    assert [(one.responsible, one.others) for one in result.document.activities] == [
        ("Parkchef", "Hyresvärden"),
        ("Brochef", None),
    ]


def test_when_an_entry_was_changed_is_no_end() -> None:
    result = structured(
        heading("Trygghetsplan"),
        table(
            ["Aktivitet", "Ansvarig", "Startdatum", "Slutdatum", "Senast ändrad"],
            ["Rusta parken", "Parkchef", "2031-02-01", "2031-06-30", "2031-07-02"],
            ["Måla bron", "Brochef", "2031-03-01", "2031-08-31", "2031-05-02"],
        ),
    )
    assert [row[3] for row in _rows(result)] == ["2031-06-30", "2031-08-31"]


def test_measures_of_flat_headings_stand_under_the_one_that_says_so() -> None:
    result = structured(
        heading("Vårt program", 0),
        heading("Det här gör vi", 0),
        heading("Värdar på torget", 0),
        paragraph("Kulturenheten ansvarar. Värdarna börjar i september 2032."),
        heading("Öppet hus på gården", 0),
        paragraph("Fritidschefen ansvarar. Det hålls i mars 2033."),
        heading("Så ser vi om det fungerar", 0),
        paragraph("Frågan ställs igen 2034."),
    )
    assert [row[:2] for row in _rows(result)] == [
        ("Värdar på torget", "Kulturenheten"),
        ("Öppet hus på gården", "Fritidschefen"),
    ]


def test_a_measure_may_be_called_an_agreement_where_measures_have_begun() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Insatser"),
        heading("Gemensam rutin för utsatta", 2),
        paragraph("Ansvar: socialchef · Tid: 2031"),
        heading("Regional överenskommelse om boende", 2),
        paragraph("Ansvar: enhetschef · Tid: 2032"),
    )
    assert [row[1] for row in _rows(result)] == ["socialchef", "enhetschef"]


def test_one_dated_task_of_two_makes_them_activities() -> None:
    result = structured(
        heading("Trygghetsplan"),
        heading("Uppdrag till nämnderna"),
        heading("Kulturnämnden ska", 2),
        bullet("erbjuda en kurs varje lov"),
        bullet("bygga ett galleri senast 2032-12-31"),
    )
    assert [row[1] for row in _rows(result)] == ["Kulturnämnden", "Kulturnämnden"]


def test_the_one_sentence_of_a_chapter_called_goal_is_the_goal() -> None:
    result = structured(heading("Trygghetsplan"), heading("Mål"), paragraph("Alla ska trivas på torget."))
    assert [goal.text for goal in result.document.goals] == ["Alla ska trivas på torget."]


@pytest.mark.parametrize("sign", [" – ", " · "])
def test_a_line_of_who_and_when_is_a_decision(sign: str) -> None:
    line = sign.join(("Åsby kommun", "socialutskottet", "4 maj 2032", "Dnr SU 2032/77"))
    (decision,) = structured(heading("Handlingsplan mot stöld"), paragraph(line)).document.decisions
    assert decision.date == "2032-05-04"


def test_a_number_of_five_figures_needs_no_label() -> None:
    result = structured(
        paragraph("Åsby kommun 2031-00417-3"), heading("Trygghetsplan"), paragraph("Text om läget i byn.")
    )
    assert result.document.metadata.registry_number == "2031-00417-3"


def test_a_letter_is_about_its_subject() -> None:
    result = flat(
        "Till: trygghetsgruppen\nÄmne: Åtgärder efter mötet\n\nHej!\n\nHär är listan över det vi sa.\n"
    )
    assert result.document.metadata.title == "Åtgärder efter mötet"


def test_a_heading_that_a_line_above_says_more_of_is_no_title() -> None:
    result = structured(
        heading("Tryggt i byn", 0),
        paragraph("Handlingsplan 2033"),
        heading("Nuläge"),
        paragraph("Allt är lugnt i byn nu."),
        heading("Handlingsplan"),
        paragraph("Vi gör mer."),
    )
    assert result.document.metadata.title == "Handlingsplan 2033"


def test_minutes_may_call_their_body_the_committee() -> None:
    (decision,) = structured(
        paragraph("Sammanträdesprotokoll Sammanträdesdatum 2031-03-11"),
        paragraph("Nämnden för kultur och fritid"),
        heading("§ 31 Handlingsplan för trygga mötesplatser"),
        heading("Beslut"),
        paragraph("Nämnden beslutar att anta handlingsplanen och att ge förvaltningen följande uppdrag:"),
    ).document.decisions
    assert (decision.date, decision.section) == ("2031-03-11", "31")
