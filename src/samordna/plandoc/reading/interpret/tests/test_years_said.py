"""Times without a year, whose year the heading of their column or a line beside the table says."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

_FRONT = (heading("Handlingsplan mot våld 2031–2033"), heading("Åtgärder", 2))


def _table(when: str) -> Block:
    return table(
        ["Åtgärd", "Ansvarig", when],
        ["Utbilda personal i mottagningen", "Socialchef", "maj"],
        ["Ta fram en rutin för placering", "Enhetschef", "okt–dec"],
        ["Starta stödgrupp för barn", "Kurator", "vt 2032"],
    )


def _times(*blocks: Block) -> list[tuple[str | None, str | None]]:
    return [(one.starts, one.ends) for one in structured(*_FRONT, *blocks).document.activities]


_GIVEN = [(None, "2031-05"), ("2031-10", "2031-12"), ("2032-01", "2032-06")]
_NOT_GIVEN = [(None, None), (None, None), ("2032-01", "2032-06")]


@pytest.mark.parametrize(
    "when",
    ["Tidplan (2031 om ej annat anges)", "När (2031)", "Tid 2031", "När* (år 2031 där inget annat står)"],
)
def test_a_heading_of_times_gives_its_year(when: str) -> None:
    assert _times(_table(when)) == _GIVEN


@pytest.mark.parametrize(
    "line",
    [
        "Alla tider avser 2031 om inget annat anges.",
        "Om inget år anges avses 2031.",
        "* Tidsangivelser utan årtal gäller 2031.",
        "Där årtal saknas avses 2031.",
    ],
)
def test_a_line_beside_the_table_gives_its_year(line: str) -> None:
    assert _times(paragraph(line), _table("När")) == _GIVEN
    assert _times(_table("När"), paragraph(line)) == _GIVEN


@pytest.mark.parametrize(
    "line",
    [
        "Planen gäller 2031–2033 om inget annat beslutas.",
        "Enkäten från 2030 visar mer. Tider utan årtal frågar vi om.",
        "Om inget år anges avses 2031. Där årtal saknas avses 2032.",
    ],
)
def test_a_line_that_says_something_else_gives_none(line: str) -> None:
    assert _times(_table("När"), paragraph(line)) == _NOT_GIVEN


def test_a_heading_of_several_years_gives_none() -> None:
    assert _times(_table("Tid (2031–2033)")) == _NOT_GIVEN
