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
        ("R = utför, A = ansvarig, C = rådfrågas", "A", "R"),
        ("A = är ansvarig; C = ska rådfrågas", "A", "C"),
        ("A = huvudansvarig, G = genomför", "A", "G"),
        ("A = ansvarig, M = medverkar, R = utför", "A/R", "M"),
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


_SHORT = ["Åtgärd", "KSF", "BUF", "SF", "Tid"]


def test_letters_are_the_parts_of_offices_named_by_short_names() -> None:
    read = structured(_FRONT, _OVER, _table(_SHORT))
    assert [(one.responsible, one.others) for one in read.document.activities] == [
        ("KSF", "BUF"),
        ("BUF", "SF"),
        ("SF", "KSF"),
    ]
    assert [flag.what for flag in read.flags if "kolumnerna för aktörer" in flag.what] == [
        "I kolumnerna för aktörer är A läst som ansvarig, M som deltar."
    ]


def test_what_stands_in_columns_of_short_names_has_to_be_such_letters() -> None:
    assert _who(_OVER, _table(["Åtgärd", "VT", "HT", "SF", "Tid"])) == [(None, None)] * 3
    assert _who(_OVER, _table(_SHORT, helps="Q")) == [(None, None)] * 3


@pytest.mark.parametrize("told", ["I = informeras", "I: ska hållas underrättad", "I betyder informerad"])
def test_who_is_only_told_of_it_takes_no_part_and_stands_in_the_comment(told: str) -> None:
    read = structured(_FRONT, _OVER, paragraph(f"A = ansvarig, {told}"), _table(_NAMED, helps="I"))
    assert [(one.responsible, one.others, one.comment) for one in read.document.activities] == [
        ("KLK", None, "Informeras: Utbildning"),
        ("Utbildning", None, "Informeras: Social"),
        ("Social", None, "Informeras: KLK"),
    ]


def test_who_is_only_told_of_it_takes_no_part_without_a_key_too() -> None:
    read = structured(_FRONT, _OVER, _table(_SHORT, helps="I"))
    assert [one.others for one in read.document.activities] == [None] * 3
    assert [one.comment for one in read.document.activities] == [
        f"Informeras: {who}" for who in ("BUF", "SF", "KSF")
    ]


@pytest.mark.parametrize("beside", [True, False])
def test_the_key_may_be_a_table_of_its_own(beside: bool) -> None:
    means = [("R", "Utför"), ("A", "Ansvarig"), ("C", "Rådfrågas"), ("I", "Informeras")]
    key = table(*([list(one) for one in means] if beside else [[" = ".join(one)] for one in means]))
    letters = _table(_NAMED, helps="R")
    assert _who(_OVER, letters, heading("Förklaring", 2), key) == _WANTED


def test_several_letters_in_a_cell_make_somebody_the_most_of_them() -> None:
    rows = [["Öva larmet", "A/R", "C, I", "I", "maj 2031"], ["Se över avtalen", "R", "A", "C", "juni 2031"]]
    key = paragraph("R = utför, A = ansvarig, C = rådfrågas, I = informeras")
    read = structured(_FRONT, _OVER, key, table(_NAMED, *rows))
    assert [(one.responsible, one.others, one.comment) for one in read.document.activities] == [
        ("KLK", "Utbildning", "Informeras: Social"),
        ("Utbildning", "KLK, Social", None),
    ]
