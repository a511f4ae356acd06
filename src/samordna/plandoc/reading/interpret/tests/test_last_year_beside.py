"""A table of last year's measures with what came of them beside this year's: what has nothing after it is no measure."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table

_ROWS = (
    ["Vandringar i centrum", "Genomfört", "Fortsätta med vandringar", "Fritidskontoret", "maj 2031"],
    ["Utredning av kameror", "Polisen har frågan", "–", "", ""],
    ["–", "", "Måla om gångtunneln", "Trafikkontoret", "juni 2031"],
)


@pytest.mark.parametrize(
    "head",
    [
        ["Det här skulle vi göra", "Så gick det", "Det här ska vi göra", "Vem", "När"],
        ["Åtgärd 2030", "Resultat", "Åtgärd 2031", "Ansvarig", "Klart"],
        ["Förra årets insats", "Utfall", "Ny insats 2031", "Ansvarig", "Tid"],
    ],
)
def test_what_has_no_measure_after_it_is_none(head: list[str]) -> None:
    result = structured(
        heading("Trygghetsplan 2031"), heading("Förra året och nästa år", 2), table(head, *_ROWS)
    )
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == [
        ("Fortsätta med vandringar", "Fritidskontoret", "2031-05"),
        ("Måla om gångtunneln", "Trafikkontoret", "2031-06"),
    ]
    assert not result.document.previous_activities
    left = [one.text for one in result.left_out if one.why is Why.NOTHING_PLANNED]
    assert left == ["Utredning av kameror | Polisen har frågan | –"]
    assert result.coverage == 1


def test_a_measure_with_a_sign_for_its_name_but_somebody_who_does_it_is_asked_about() -> None:
    rows = (["Byta lås", "Klart", "–", "Fastighetskontoret", "maj 2031"], *_ROWS)
    head = ["Åtgärd 2030", "Resultat", "Åtgärd 2031", "Ansvarig", "Klart"]
    result = structured(heading("Trygghetsplan 2031"), heading("Åtgärder", 2), table(head, *rows))
    assert [one.action for one in result.document.activities if one.responsible == "Fastighetskontoret"] == [
        ""
    ]
