"""Columns of letters for who answers and who takes part, whose key stands in a heading, beside the table or elsewhere."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import heading, paragraph, structured, table

_FRONT = heading("Handlingsplan mot extremism 2031–2033")
_OVER = heading("Åtgärder", 2)
_NAMES = ("KLK", "Utbildning", "Social")


def _table(*heads: list[str], answers: str = "A", helps: str = "M") -> Block:
    rows = [
        ["Halvdagsutbildning för chefer", answers, helps, "", "våren 2031"],
        ["Stödmaterial på intranätet", "", answers, helps, "maj 2031"],
        ["Lokal avhopparrutin", helps, "", answers, "juni 2032"],
    ]
    return table(*heads, *rows)


def _who(*blocks: Block) -> list[tuple[str | None, str | None]]:
    return [(one.responsible, one.others) for one in structured(_FRONT, *blocks).document.activities]


_WANTED = [("KLK", "Utbildning"), ("Utbildning", "Social"), ("Social", "KLK")]
_NAMED = ["Åtgärd", *_NAMES, "Tid"]


def test_the_heading_over_several_names_may_be_the_key() -> None:
    heads = ["Åtgärd", "Vem gör vad (A = ansvarig, M = medverkar)", "", "", "Tid"], ["", *_NAMES, ""]
    assert _who(_OVER, _table(*heads)) == _WANTED


@pytest.mark.parametrize(
    ("key", "answers", "helps"),
    [
        ("A = ansvarig, M = medverkar. Tom ruta: berörs inte.", "A", "M"),
        ("L: leder, D: deltar", "L", "D"),
        ("U betyder utförare och B betyder bistår.", "U", "B"),
        ("R = responsible, C = consulted", "R", "C"),
    ],
)
def test_the_key_may_stand_above_below_or_in_another_chapter(key: str, answers: str, helps: str) -> None:
    letters = _table(_NAMED, answers=answers, helps=helps)
    assert _who(_OVER, paragraph(key), letters) == _WANTED
    assert _who(_OVER, letters, paragraph(key)) == _WANTED
    far = (heading("Läsanvisning", 2), paragraph(key), _OVER, paragraph("Tabellen gäller hela perioden."))
    assert _who(*far, letters) == _WANTED


def test_whole_words_need_no_key() -> None:
    assert _who(_OVER, _table(_NAMED, answers="ansvarar", helps="deltar")) == _WANTED


def test_letters_without_a_key_are_nobody_s_under_headings_that_name_nobody() -> None:
    assert _who(_OVER, _table(_NAMED)) == [(None, None)] * 3
