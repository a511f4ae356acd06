"""Files that follow up a plan list that plan's activities, and what came of the plan before stays so."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table
from samordna.plandoc.vocabulary import Status


def _told(*more: str) -> Block:
    return table(
        ["Insats", "Ansvarig", "Tidplan", "Hur går det?", *more],
        ["Byta lås i cykelrummen", "Gatuchefen", "2025–2027", "Pågår", *more],
        ["Hålla öppet hus på stationen", "Polisen", "Mars 2026", "Genomförd", *more],
    )


@pytest.mark.parametrize(
    "title",
    [
        "Uppföljning 2026 av trygghetsplan 2025–2027",
        "Bilaga 3. Uppföljning av handlingsplan 2025–2027",
        "Årsredovisning av drogförebyggande program 2025–2027",
        "Lägesrapport – brottsförebyggande plan",
        "Halvårsuppföljning",
        "Avstämning av samverkansöverenskommelsen 2025–2027",
    ],
)
@pytest.mark.parametrize("below", [None, "Genomförda insatser och resultat", "Så gick det 2026"])
def test_a_file_that_is_a_follow_up_lists_its_plans_activities(title: str, below: str | None) -> None:
    under = [heading(below, 2)] if below else []
    plan = structured(heading(title), *under, _told()).document
    assert [one.status for one in plan.activities] == [Status.IN_PROGRESS, Status.DONE]
    assert [one.ends for one in plan.activities] == ["2027", "2026-03"]
    assert not plan.previous_activities


@pytest.mark.parametrize(
    ("title", "over"),
    [
        ("Trygghetsplan 2027", "Uppföljning av insatserna"),
        ("Program mot droger 2027–2029", "Så gick det 2026"),
        ("Halvårsuppföljning 2027", "Status för förra planens insatser"),
    ],
)
def test_what_came_of_the_plan_before_is_no_activity_of_this(title: str, over: str) -> None:
    plan = structured(heading(title), heading(over, 2), _told()).document
    assert len(plan.previous_activities) == 2
    assert not plan.activities


def test_a_follow_up_that_also_lists_what_is_to_be_done_keeps_them_apart() -> None:
    plan = structured(
        heading("Uppföljning av trygghetsplanen"),
        heading("Så gick det 2026", 2),
        _told(),
        heading("Åtgärder 2027", 2),
        table(["Åtgärd", "Ansvarig", "Klart"], ["Ordna nattvandring", "Fritidschefen", "maj 2027"]),
    ).document
    assert [one.action for one in plan.activities] == ["Ordna nattvandring"]
    assert len(plan.previous_activities) == 2


def test_running_text_above_a_table_tells_of_the_past_only_where_it_leads_to_it() -> None:
    def _read(above: str) -> tuple[int, int]:
        plan = structured(heading("Trygghetsplan 2026"), paragraph(above), _told()).document
        return len(plan.activities), len(plan.previous_activities)

    told = (
        "Av tolv genomförda samtal under det här året visar de flesta samma sak. Vi ser mest oro i centrum."
    )
    assert _read(told) == (2, 0)
    assert _read("Vi ser mest oro i centrum. Det här blev resultatet av förra årets insatser.") == (0, 2)


@pytest.mark.parametrize(
    "title",
    [
        "Bilaga 1. Uppföljning av brottsförebyggande plan 2025–2027, tertial 2 2026",
        "Uppföljning av trygghetsplan 2025–2027, december 2026",
        "Bilaga 4 – Redovisning av insatser, kvartal 3 2026",
    ],
)
def test_the_title_of_a_follow_up_is_nothing_to_be_done(title: str) -> None:
    plan = structured(paragraph("Lillköpings kommun"), paragraph(title), _told()).document
    assert len(plan.activities) == 2


def test_senders_beside_each_other_above_a_title_do_not_hide_it() -> None:
    plan = structured(
        table(["Lillköpings kommun\nDnr KS 2026/12", "Polismyndigheten"]),
        heading("Löfte till Lillköping 2027"),
        paragraph("Godkänt av kommunstyrelsen 2026-11-25, § 203."),
        heading("Varför ett löfte?"),
        paragraph("Vi har frågat sexhundra invånare om vad som gör dem otrygga där de bor."),
    ).document
    assert plan.metadata.title == "Löfte till Lillköping 2027"
