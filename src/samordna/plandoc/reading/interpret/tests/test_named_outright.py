"""Paragraphs and bullets whose first sentence, of whatever form, tells what is done, and those behind it who answers for it."""

from collections.abc import Callable

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured

_LIGHTS = (
    "Kommunen byter lamporna längs Åstigen. Ansvarig är gatuchefen, i samverkan med polisen. "
    "Arbetet startar i januari 2035 och ska vara klart i juni 2035. Det följs upp genom trygghetsvandringar."
)
_MEETINGS = (
    "Personalen på biblioteket utbildas i att möta oro. Ansvaret ligger på bibliotekschefen. "
    "Utbildningen genomförs under andra kvartalet 2035. Kostnaden beräknas till 1,5 miljoner kronor per år."
)
_PATROL = "Fältgruppen är ute varje fredag. Ansvariga är fältarna. Arbetet pågår löpande. Det mäts genom antal kvällar."


@pytest.mark.parametrize(
    ("make", "numbers"),
    [
        (paragraph, ("", "", "")),
        (paragraph, ("1. ", "2. ", "3. ")),
        (paragraph, ("a) ", "b) ", "c) ")),
        (bullet, ("", "", "")),
    ],
)
def test_who_answers_is_told_outright_below_any_sentence(
    make: Callable[[str], Block], numbers: tuple[str, ...]
) -> None:
    texts = (_LIGHTS, _MEETINGS, _PATROL)
    told = (make(f"{number}{text}") for number, text in zip(numbers, texts, strict=True))
    result = structured(heading("Trygghetsplan 2035"), heading("Vad vi gör", 2), *told)
    lights, meetings, patrol = result.document.activities
    assert (lights.action, lights.responsible, lights.others) == (
        "Kommunen byter lamporna längs Åstigen",
        "gatuchefen",
        "polisen",
    )
    assert (lights.starts, lights.ends, lights.follow_up) == ("2035-01", "2035-06", "trygghetsvandringar")
    assert meetings.action == "Personalen på biblioteket utbildas i att möta oro"
    assert (meetings.responsible, meetings.cost) == ("bibliotekschefen", "1,5 miljoner kronor per år")
    assert (patrol.responsible, patrol.ongoing, patrol.indicator) == ("fältarna", True, "antal kvällar")
    assert result.coverage == 1


def test_several_below_each_goal() -> None:
    result = structured(
        heading("Mål och åtgärder", 1),
        heading("Mål 1: Stigarna är ljusa", 2),
        paragraph(_LIGHTS),
        paragraph(_PATROL),
        heading("Mål 2: Personalen är kunnig", 2),
        paragraph(_MEETINGS),
        paragraph("En app för tips prövas. Ansvarigt är kontaktcentret. Det ska vara klart i maj 2035."),
    )
    told = [(one.goal, one.responsible) for one in result.document.activities]
    lit, skilled = "Stigarna är ljusa", "Personalen är kunnig"
    assert told == [
        (lit, "gatuchefen"),
        (lit, "fältarna"),
        (skilled, "bibliotekschefen"),
        (skilled, "kontaktcentret"),
    ]


def test_one_among_them_may_tell_only_when() -> None:
    result = structured(
        heading("Åtgärder"),
        paragraph(f"1. {_LIGHTS}"),
        paragraph("2. Hundsök genomförs på gymnasiet. Arbetet påbörjas i januari 2036."),
        paragraph(f"3. {_MEETINGS}"),
    )
    search = result.document.activities[1]
    assert (search.action, search.responsible, search.starts) == (
        "Hundsök genomförs på gymnasiet",
        None,
        "2036-01",
    )


def test_texts_of_which_few_tell_who_answers_name_nothing() -> None:
    result = structured(
        heading("Bakgrund"),
        paragraph("Stigen är mörk. Ansvarig är gatuchefen. Den byggdes i maj 1998."),
        paragraph("Många undviker den. Den går genom skogen."),
        paragraph("Polisen har fått in anmälningar. De var fyra i maj 2034."),
    )
    assert not result.document.activities


@pytest.mark.parametrize(
    "name",
    [
        "Uppföljning av programmet",
        "Uppföljning och revidering av den lokala handlingsplanen",
        "Planens uppföljning",
        "Utvärdering",
        "Redovisning av resultaten 2036",
    ],
)
def test_how_a_plan_is_followed_up_is_no_measure(name: str) -> None:
    result = structured(
        heading("Program för trygghet"),
        heading("Åtgärder", 1),
        paragraph(f"1. {_LIGHTS}"),
        paragraph(f"2. {_MEETINGS}"),
        heading(name, 1),
        paragraph("Samordnaren lämnar varje år i februari en redovisning till kommunstyrelsen."),
    )
    assert len(result.document.activities) == 2
    assert result.document.sections[-1].heading == name
