"""Cards named by the row across their top, whether its words say what is done or only what it is about."""

from collections.abc import Sequence

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.schema import Activity

_NAMES = ("Nätverk av kontaktpersoner på alla skolor", "Samtalsstöd till anhöriga")
_BELOW = (
    ("Mål", ("Varje skola har en kontaktperson", "Anhöriga vet vart de kan vända sig")),
    ("Ansvarig", ("Preventiv samordnare", "Anhörigkonsulent")),
    ("Start", ("februari 2031", "april 2031")),
    ("Klart", ("maj 2031", "december 2032")),
)


def _below(at: int, labels: Sequence[str] = ("Mål", "Ansvarig", "Start", "Klart")) -> list[list[str]]:
    return [[label, values[at]] for label, values in _BELOW if label in labels]


def _read(*blocks: Block) -> list[Activity]:
    result = structured(heading("Handlingsplan 2031–2032"), heading("Åtgärdskort", 2), *blocks)
    assert result.coverage == 1
    return result.document.activities


@pytest.mark.parametrize(
    "top",
    [
        [["{at}. {name}", ""]],
        [["{name}", ""]],
        [["", "{name}"]],
        [["Å{at} {name}", "Å{at} {name}"]],
        [["#{at} {name}", ""]],
        [["b) {name}", ""]],
        [["IV. {name}", ""]],
        [["Åtgärdskort {at}: {name}", ""]],
        [["Åtgärd {at}", ""], ["{name}", ""]],
        [["{name}", "Nr {at}"]],
    ],
)
def test_the_row_across_the_top_names_the_card(top: list[list[str]]) -> None:
    cards = []
    for at, name in enumerate(_NAMES):
        rows = [[cell.format(at=at + 1, name=name) for cell in row] for row in top]
        cards.append(table(*rows, *_below(at)))
    first, second = _read(*cards)
    assert (first.action, second.action) == _NAMES
    assert (first.responsible, first.starts, first.ends) == ("Preventiv samordnare", "2031-02", "2031-05")
    assert second.goal == "Anhöriga vet vart de kan vända sig"


@pytest.mark.parametrize("named", ["Kort {at} {name}", "Åtgärdskort {at}: {name}", "{at}. {name}"])
def test_a_heading_names_the_card_below_it(named: str) -> None:
    blocks = [
        block
        for at, name in enumerate(_NAMES)
        for block in (heading(named.format(at=at + 1, name=name), 3), table(*_below(at)))
    ]
    assert [one.action for one in _read(*blocks)] == [*_NAMES]


def test_cards_in_one_table_begin_where_the_first_label_comes_again() -> None:
    rows = [row for at, name in enumerate(_NAMES) for row in ([name, ""], *_below(at))]
    assert [(one.action, one.ends) for one in _read(table(*rows))] == [
        (_NAMES[0], "2031-05"),
        (_NAMES[1], "2032-12"),
    ]


def test_the_status_beside_a_name_with_a_number_is_the_cards() -> None:
    cards = [table([f"{at + 1}. {name}", "Pågår"], *_below(at)) for at, name in enumerate(_NAMES)]
    assert [(one.action, one.status) for one in _read(*cards)] == [(name, "in_progress") for name in _NAMES]


def test_a_number_lets_who_answers_be_enough() -> None:
    card = table([f"1. {_NAMES[0]}", ""], *_below(0, ("Mål", "Ansvarig")))
    assert [(one.action, one.responsible) for one in _read(card)] == [(_NAMES[0], "Preventiv samordnare")]


@pytest.mark.parametrize(
    "rows",
    [
        (["Preventiv samordnare", ""], ["Telefon", "Kommunens växel"], ["Ansvarig för", "Samordning"]),
        (["Rådet för trygghet", ""], ["Ordförande", "Säkerhetschef"], ["Möten", "Fyra gånger per år"]),
        (["Handlingsplan mot extremism", ""], ["Ansvarig", "Säkerhetschef"], ["Klart", "2031-12-31"]),
    ],
)
def test_cards_of_somebody_or_of_the_plan_are_no_activities(rows: tuple[list[str], ...]) -> None:
    assert (
        structured(heading("Handlingsplan 2031"), heading("Kontakt", 2), table(*rows)).document.activities
        == []
    )
