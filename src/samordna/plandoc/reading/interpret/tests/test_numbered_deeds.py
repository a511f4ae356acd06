"""Paragraphs counted from one below a heading: deeds to be done, and what only is counted so."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured

_DEEDS = (
    "Utbilda alla fritidsledare om droger.",
    "Ordna drogfria kvällar.",
    "Ta fram en broschyr på fem språk.",
)


def _actions(head: str, *lines: str) -> list[str]:
    blocks = [heading("Plan mot droger"), heading(head, 2), *map(paragraph, lines)]
    result = structured(*blocks, heading("Uppföljning", 2), paragraph("Nämnden följer upp planen."))
    assert result.coverage == 1
    return [one.action.rstrip(".") for one in result.document.activities]


@pytest.mark.parametrize("sign", [".", ")"])
def test_numbered_paragraphs_below_a_heading_of_activities_are_activities(sign: str) -> None:
    lines = [f"{number}{sign} {deed}" for number, deed in enumerate(_DEEDS, 1)]
    assert _actions("Åtgärder", *lines) == [deed.rstrip(".") for deed in _DEEDS]


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("Bakgrund", [f"{number}. {deed}" for number, deed in enumerate(_DEEDS, 1)]),
        ("Åtgärder", ["3. Utbilda alla fritidsledare om droger.", "7. Ordna drogfria kvällar."]),
        ("Åtgärder", ["1. Planen gäller hela kommunen.", "2. Nämnden ansvarar för den."]),
    ],
)
def test_other_numbered_paragraphs_stay_text(head: str, lines: list[str]) -> None:
    assert _actions(head, *lines) == []
