"""Cards side by side, whose lines a page or a table has set in rows."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_TOLD = [("Rastvärdar i gul väst", "Rektor", "2031-05"), ("Skolbod med lekar", "Kurator", "2031-06")]


def _read(*rows: list[str]) -> ReadResult:
    result = structured(heading("Trygghetsplan 2031"), heading("Det här gör vi", 2), table(*rows))
    assert result.coverage == 1
    return result


FORMS = {
    "labels with their values": [
        ["Rastvärdar i gul väst", "Skolbod med lekar"],
        ["Ansvar: Rektor", "Ansvar: Kurator"],
        ["När: maj 2031", "När: juni 2031"],
    ],
    "labels on lines of their own": [
        ["Rastvärdar i gul väst", "Skolbod med lekar"],
        ["Vem?", "Vem?"],
        ["Rektor", "Kurator"],
        ["När?", "När?"],
        ["maj 2031", "juni 2031"],
    ],
    "names and values over several lines": [
        ["1. Rastvärdar", "2. Skolbod"],
        ["i gul väst", "med lekar"],
        ["Ansvarig", "Ansvarig"],
        ["Rektor", "Kurator"],
        ["Tid maj", "Tid juni"],
        ["2031", "2031"],
    ],
    "names that are what the measures are for": [
        ["Trygghet", "Studiero"],
        ["Åtgärd: Rastvärdar i gul väst", "Åtgärd: Skolbod med lekar"],
        ["Ansvar: Rektor", "Ansvar: Kurator"],
        ["När: maj 2031", "När: juni 2031"],
    ],
}


@pytest.mark.parametrize("rows", FORMS.values(), ids=FORMS)
def test_each_column_is_a_card(rows: list[list[str]]) -> None:
    result = _read(*rows)
    assert [(one.action, one.responsible, one.ends) for one in result.document.activities] == _TOLD
    assert not any("Rektor" in section.text for section in result.document.sections)


@pytest.mark.parametrize(
    "rows",
    [
        [["Vem?", "Vem?"], ["Rektor", "Kurator"], ["När?", "När?"], ["maj 2031", "juni 2031"]],
        [["Vem?", "Vem?"], ["Rektor", "Kurator"], ["När? maj 2031", "juni 2031"]],
    ],
)
def test_cards_without_names_are_no_measures(rows: list[list[str]]) -> None:
    assert not _read(*rows).document.activities


def test_columns_with_labels_of_their_own_are_no_cards() -> None:
    rows = [
        ["Ny belysning", "Bakgrund"],
        ["Ansvar: Rektor", "Kommunen har sett"],
        ["När: maj 2031", "fler brott"],
    ]
    assert "Bakgrund" not in [one.action for one in _read(*rows).document.activities]
