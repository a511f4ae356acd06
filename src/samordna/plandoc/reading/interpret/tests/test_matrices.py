"""Tables that are a matrix: what is done where a row and a column meet, with who and when in the cell itself."""

import pytest

from samordna.plandoc.reading.blocks import Span, Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_LEVELS = ["Universell nivå", "Selektiv nivå", "Indikerad nivå"]
_TOLD = {
    "Skolan": [
        ("Lektioner om samtycke", "Rektorerna", "april 2031", "2031-04"),
        ("Stödgrupper för flickor", "Elevhälsan", "maj 2031", "2031-05"),
        ("Skyddsplan vid hot", "Skolkuratorn", "juni 2031", "2031-06"),
    ],
    "Fritiden": [
        ("Öppet hus på lov", "Fritidschefen", "juni 2031", "2031-06"),
        ("Kvällsgrupper i Rosendal", "Fritidsledarna", "mars 2031", "2031-03"),
        ("Avhopparstöd", "Kommunpolisen", "oktober 2031", "2031-10"),
    ],
}
_READ = [(what, who, iso) for told in _TOLD.values() for what, who, _, iso in told]


def _read(*rows: list[str]) -> ReadResult:
    result = structured(heading("Plan mot våld 2031"), heading("Det gör vi", 2), table(*rows))
    assert result.coverage == 1
    return result


def _rows(form: str, corner: str = "Arena", over: list[str] = _LEVELS) -> list[list[str]]:
    cells = [[where, *(form.format(*one) for one in told)] for where, told in _TOLD.items()]
    return [[corner, *over], *cells]


def _activities(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    assert not any(one[0] in section.text for one in _READ for section in result.document.sections)
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


@pytest.mark.parametrize(
    "form",
    [
        "{}\nAnsvar: {}\nNär: {}",
        "{}\nVem: {}, när: {}",
        "{} Ansvarig: {} Tid: {}",
        "{} ({}, {})",
        "• {} ({}, {})",
        "{}\n({}, {})",
        "{}\n{}, {}",
        "{} – {}, {}",
        "• {}\nAnsvarig: {}\nTidplan: {}",
    ],
)
def test_each_cell_is_a_measure_with_who_and_when(form: str) -> None:
    result = _read(*_rows(form))
    assert _activities(result) == _READ
    first = result.document.activities[0]
    assert first.comment == "Arena: Skolan\nUniversell nivå"


@pytest.mark.parametrize(
    ("corner", "over"),
    [
        ("", ["Fysiska åtgärder", "Sociala åtgärder", "Juridiska åtgärder"]),
        ("Målgrupp", ["Främja (alla)", "Förebygga (riskgrupper)", "Ingripa"]),
        ("Var", ["Barn och unga", "Vårdnadshavare", "Personal"]),
        ("Verksamhet", ["Tidigt", "Pågående", "Efteråt"]),
    ],
)
def test_rows_and_columns_may_be_of_any_kind(corner: str, over: list[str]) -> None:
    assert _activities(_read(*_rows("{}\nAnsvar: {}\nTid: {}", corner, over))) == _READ


def test_goals_before_the_rows_are_the_goals_of_their_measures() -> None:
    activities = _read(*_rows("{} ({}, {})", "Mål")).document.activities
    assert [one.goal for one in activities] == ["Skolan"] * 3 + ["Fritiden"] * 3
    assert {one.comment for one in activities} == {*_LEVELS}


@pytest.mark.parametrize(
    ("form", "between"),
    [
        ("• {} ({}, {})", "\n"),
        ("{} ({}, {})", "\n"),
        ("{} ({}, {})", " "),
        ("{}\nAnsvar: {}\nTid: {}", "\n"),
        ("{} Ansvarig: {} Tid: {}", " "),
    ],
)
def test_a_cell_may_hold_several_measures(form: str, between: str) -> None:
    cells = [
        [between.join(form.format(*one) for one in told[:2]), form.format(*told[2])]
        for told in _TOLD.values()
    ]
    rows = [[where, *cell] for where, cell in zip(_TOLD, cells, strict=True)]
    assert _activities(_read(["Arena", "Tidigt", "Sent"], *rows)) == _READ


def test_a_name_may_stand_before_several_rows() -> None:
    block = table(
        *_rows("{}\nAnsvar: {}\nNär: {}"), ["", *(f"{at} vandringar\nAnsvar: Polisen" for at in "234")]
    )
    block.spans = [Span(2, 0, 2)]
    activities = structured(
        heading("Plan mot våld 2031"), heading("Det gör vi", 2), block
    ).document.activities
    assert [one.comment.split("\n")[0] for one in activities if one.comment] == ["Arena: Skolan"] * 3 + [
        "Arena: Fritiden"
    ] * 6


@pytest.mark.parametrize("nothing", ["", "–", "Inget planerat"])
def test_a_cell_may_be_empty(nothing: str) -> None:
    rows = _rows("{}\nAnsvar: {}\nNär: {}")
    rows[1][3] = nothing
    result = _read(*rows)
    assert _activities(result) == [one for one in _READ if one[0] != "Skyddsplan vid hot"]
    assert nothing in {"", *(one.text for one in result.left_out if one.why is Why.NOTHING_PLANNED)}


def test_a_measure_that_says_neither_who_nor_when_is_one_among_those_that_do() -> None:
    rows = [
        *_rows("{}\nAnsvar: {}\nNär: {}"),
        ["Torget", *(f"{at} vandringar\nAnsvar: Polisen" for at in "234")],
    ]
    rows[2][3] = "Avhopparstöd"
    told = _activities(_read(*rows))
    assert ("Avhopparstöd", None, None) in told
    assert len(told) == len(_READ) + 3


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Område", "Aktivitet", "Ansvarig", "När"],
            ["Skolan", "Utbilda lärare", "Rektorn", "maj 2031"],
            ["Fritiden", "Ordna lovdagar", "Fritidschefen", "juni 2031"],
            ["Torget", "Laga lampor", "Gatuchefen", "mars 2031"],
        ],
        [
            ["Område", "Aktivitet", "Kommentar"],
            ["Skolan", "Utbilda lärare (rektorn, maj 2031)", "Börja i åk 4"],
            ["Fritiden", "Ordna lovdagar (fritidschefen, juni 2031)", "Fråga föreningarna"],
            ["Torget", "Laga lampor (gatuchefen, mars 2031)", "Se vandringen"],
        ],
        [
            ["Mål", "Aktivitet", "Uppföljning"],
            ["Trygg skola", "Utbilda lärare (rektorn, maj 2031)", "Enkät (rektorn, juni 2031)"],
            ["Trygg fritid", "Ordna lovdagar (fritidschefen, juni 2031)", "Antal (polisen, maj 2031)"],
            ["Tryggt torg", "Laga lampor (gatuchefen, mars 2031)", "Vandring (polisen, maj 2031)"],
        ],
    ],
)
def test_a_table_of_activities_is_no_matrix(rows: list[list[str]]) -> None:
    told = [(one.action, one.responsible, one.ends) for one in _read(*rows).document.activities]
    assert told == [
        ("Utbilda lärare", "Rektorn" if "Ansvarig" in rows[0] else "rektorn", "2031-05"),
        ("Ordna lovdagar", "Fritidschefen" if "Ansvarig" in rows[0] else "fritidschefen", "2031-06"),
        ("Laga lampor", "Gatuchefen" if "Ansvarig" in rows[0] else "gatuchefen", "2031-03"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["Arena", "Nuläge", "Behov"], ["Skolan", "God närvaro", "Fler vuxna"], ["Torget", "Mörkt", "Ljus"]],
        [["Brott", "2029", "2030"], ["Stöld", "12", "14"], ["Rån", "3", "2"], ["Våld", "8", "9"]],
        [["Forum", "Måndag", "Tisdag"], ["Brå", "kl. 9", "kl. 10"], ["SSPF", "kl. 13", "kl. 15"]],
    ],
)
def test_other_tables_with_names_on_two_sides_are_none(rows: list[list[str]]) -> None:
    assert not _read(*rows).document.activities


@pytest.mark.parametrize(
    ("corner", "over"),
    [
        ("Funktion", ["Skola", "Fritid", "Hem"]),
        ("Målgrupp", ["Alla", "Risk", "Utsatta"]),
        ("Nämnd", ["Förebygga", "Behov", "Uppföljning"]),
    ],
)
def test_names_may_mean_columns_where_every_cell_says_who_and_when(corner: str, over: list[str]) -> None:
    assert _activities(_read(*_rows("{} – {} – {}", corner, over))) == _READ
    assert _activities(_read(*_rows("{} Ansvarig: {} Tid: {}", corner, over))) == _READ
