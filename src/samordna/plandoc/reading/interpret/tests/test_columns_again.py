"""Several measures beside each other in each row, as the answers to a form have them."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_ANSWERS = (
    [
        "Stadsbyggnadskontoret",
        "Rutin vid hot",
        "Kanslichefen",
        "maj 2031",
        "Stickprov i avtal",
        "Controllern",
        "2032",
    ],
    ["Socialkontoret", "Dubbla handläggare", "Enhetscheferna", "juni 2031", "", "", ""],
)
_TOLD = [
    ("Rutin vid hot", "Kanslichefen", "2031-05"),
    ("Stickprov i avtal", "Controllern", "2032"),
    ("Dubbla handläggare", "Enhetscheferna", "2031-06"),
]


def _read(*rows: list[str]) -> ReadResult:
    result = structured(heading("Plan mot hot 2031"), heading("Åtgärder", 2), table(*rows))
    assert result.coverage == 1
    return result


FORMS = {
    "a number behind": ["Åtgärd {}", "Ansvarig {}", "Klart {}"],
    "a number before what is asked": [
        "Åtgärd {}",
        "Åtgärd {} - vem håller i den?",
        "Åtgärd {} - när är den klar?",
    ],
    "a colon": ["Insats {}: Vad ska göras?", "Insats {}: Vem ansvarar?", "Insats {}: När är den klar?"],
    "brackets": ["Åtgärd ({})", "Ansvarig ({})", "Klart ({})"],
    "the same again": ["Åtgärd", "Ansvarig", "Klart"],
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_each_group_of_columns_is_a_measure(form: list[str]) -> None:
    head = ["Inskickat av", *(one.format(number) for number in (1, 2) for one in form)]
    found = _read(head, *_ANSWERS).document.activities
    assert [(one.action, one.responsible, one.ends) for one in found] == _TOLD
    assert [(one.comment or "").rpartition(": ")[2] for one in found] == [
        "Stadsbyggnadskontoret",
        "Stadsbyggnadskontoret",
        "Socialkontoret",
    ]


def test_ordinals_number_measures_too() -> None:
    asks = ("Beskriv er {} åtgärd", "Vem ansvarar för den {} åtgärden?", "När är den {} åtgärden klar?")
    head = ["Inskickat av", *(ask.format(word) for word in ("första", "andra") for ask in asks)]
    found = _read(head, *_ANSWERS).document.activities
    assert [(one.action, one.responsible, one.ends) for one in found] == _TOLD


@pytest.mark.parametrize(
    "head",
    [
        ["Åtgärd", "Ansvarig", "Kvartal 1", "Kvartal 2"],
        ["Åtgärd", "Ansvarig", "Uppföljning 1", "Uppföljning 2"],
        ["Åtgärd", "Ansvarig", "Tertial 1 2031", "Tertial 2 2031"],
    ],
)
def test_numbers_of_something_else_part_no_row(head: list[str]) -> None:
    result = structured(
        heading("Åtgärder"),
        table(head, ["Rutin vid hot", "Kansliet", "Klar", "Används"], ["Rond", "Teknik", "Gjord", "Går bra"]),
    )
    assert [one.action for one in result.document.activities] == ["Rutin vid hot", "Rond"]
