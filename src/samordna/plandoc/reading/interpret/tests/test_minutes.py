"""Minutes of a meeting that a file opens with, before the plan they adopt."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.reading.result import ReadResult


def _minutes(sentence: str) -> ReadResult:
    return structured(
        heading("ÅBY KOMMUN"),
        paragraph("Kommunstyrelsen"),
        heading("PROTOKOLLSUTDRAG"),
        paragraph("Sammanträdesdatum 2025-10-14"),
        heading("§ 201 Dnr KS 2025/399"),
        heading("Handlingsplan mot våldsbejakande extremism 2026–2027"),
        heading("Kommunstyrelsens beslut"),
        paragraph(sentence),
        heading("Inledning"),
        paragraph("Texten säger något om bygden."),
    )


def test_minutes_before_a_plan_tell_its_decision_by_their_head() -> None:
    read = _minutes("Kommunstyrelsen antar handlingsplan mot våldsbejakande extremism.")
    (decision,) = read.document.decisions
    assert (decision.body, decision.date, decision.section) == ("Kommunstyrelsen", "2025-10-14", "201")
    assert read.document.metadata.adopted == "2025-10-14"
    assert read.document.metadata.registry_number == "KS 2025/399"
    assert read.coverage == 1


def test_minutes_may_list_what_is_decided_below_who_decides() -> None:
    (decision,) = structured(
        paragraph("Kommunstyrelsen 2025-10-14"),
        heading("§ 201 Dnr KS 2025/399"),
        heading("Beslut"),
        paragraph("Kommunstyrelsen beslutar"),
        bullet("att anta handlingsplan mot våldsbejakande extremism"),
        bullet("att planen skickas till nämnderna"),
        heading("Handlingsplan mot våldsbejakande extremism"),
        paragraph("Texten säger något om bygden."),
    ).document.decisions
    assert (decision.body, decision.date, decision.section) == ("Kommunstyrelsen", "2025-10-14", "201")


def test_a_paragraph_of_minutes_is_no_title() -> None:
    read = structured(
        heading("§ 201 Handlingsplan mot extremism"),
        paragraph("Kommunstyrelsen antar handlingsplanen."),
        heading("Handlingsplan mot våldsbejakande extremism"),
        paragraph("Texten säger något om bygden."),
    )
    assert read.document.metadata.title != "§ 201 Handlingsplan mot extremism"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen föreslår kommunfullmäktige att anta handlingsplanen.",
        "Kommunstyrelsen föreslår att kommunfullmäktige antar handlingsplanen.",
        "Kommunstyrelsen antar delegationsordningen.",
    ],
)
def test_minutes_that_adopt_no_plan_decide_nothing_of_it(sentence: str) -> None:
    assert _minutes(sentence).document.decisions == []


def test_a_proposal_told_before_the_decision_does_not_hide_it() -> None:
    read = _minutes(
        "Förvaltningen föreslår att kommunstyrelsen antar planen. Kommunstyrelsen antar handlingsplanen."
    )
    assert [one.section for one in read.document.decisions] == ["201"]
