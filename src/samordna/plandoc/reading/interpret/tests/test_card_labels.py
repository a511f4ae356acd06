"""What a card says under labels that are no column of their own: what its indicator is to reach, and whether it is done."""

import pytest

from samordna.plandoc.reading.interpret.columns.headings import column_of
from samordna.plandoc.reading.interpret.tests.making import flat, heading, structured, table
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.vocabulary import Status

_CARDS = """Plan för trygghet

Åtgärd: Vuxna på stan
Ansvarig: Fritid
{first}

Åtgärd: Vandra i parken
Ansvarig: Teknik
{second}
"""


def _read(label: str, first: str, second: str, above: str = "") -> ReadResult:
    lines = (f"{above}{label}: {value}" for value in (first, second))
    return flat(_CARDS.format(first=next(lines), second=next(lines)))


def _flags(result: ReadResult) -> list[str]:
    return [flag.what for flag in result.flags]


@pytest.mark.parametrize("label", ["Målvärde", "Målnivå", "Måltal", "Målvärde 2027", "Önskat värde"])
def test_what_an_indicator_is_to_reach_is_part_of_it(label: str) -> None:
    result = _read(label, "50", "12 per år", "Indikator: Antal kvällar\n")
    told = [(one.indicator, one.goal, one.comment) for one in result.document.activities]
    assert told == [
        ("Antal kvällar: 50", None, None),
        ("Antal kvällar: 12 per år", None, None),
    ]
    assert not _flags(result)


def test_a_column_of_targets_stands_with_the_indicators_beside_it() -> None:
    rows = (
        ["Åtgärd", "Ansvarig", "Indikator", "Målvärde", "Tid"],
        ["Utbilda personal", "Skolan", "Andel utbildade", "90 %", "2026"],
        ["Vandra i parken", "Fritid", "Antal vandringar", "12", "2027"],
    )
    result = structured(heading("Handlingsplan"), table(*rows))
    assert [one.indicator for one in result.document.activities] == [
        "Andel utbildade: 90 %",
        "Antal vandringar: 12",
    ]
    assert not _flags(result)


def test_a_target_without_an_indicator_is_what_shows_that_it_is_reached() -> None:
    result = _read("Målvärde", "90 procent", "12 per år")
    assert [one.indicator for one in result.document.activities] == ["90 procent", "12 per år"]


@pytest.mark.parametrize(
    "label", ["Genomförd", "Genomfört", "Klar", "Genomförd (ja/nej)", "Klar (ja eller nej)"]
)
def test_whether_a_card_is_done_is_its_status(label: str) -> None:
    result = _read(label, "Ja", "Nej")
    told = [(one.status, one.responsible, one.comment) for one in result.document.activities]
    assert told == [(Status.DONE, "Fritid", None), (None, "Teknik", f"{label.partition(' (')[0]}: Nej")]
    assert not _flags(result)
    assert result.coverage == 1


def test_an_answer_says_no_status_where_a_start_stands() -> None:
    assert [one.status for one in _read("Start", "Ja", "Nej").document.activities] == [None, None]


def test_help_below_a_label_changes_nothing_of_what_it_means() -> None:
    labels = [
        "Insats\nVad är det ni ska göra och för vem?",
        "Ansvarig funktion\nInte namn på person utan titel",
        "Tid\nStart och slut så noga ni kan",
        "Hur följs insatsen upp?\nAnge mått om det går",
    ]
    cards = [
        table([f"Insats {number}", ""], *([label, value] for label, value in zip(labels, told, strict=True)))
        for number, told in enumerate(
            (["Utbilda personal", "Rektor", "maj 2031", "Antal"], ["Lathund", "Kurator", "HT 2031", "Enkät"]),
            start=1,
        )
    ]
    found = structured(heading("Insatser"), *cards).document.activities
    assert [(one.action, one.responsible, one.follow_up) for one in found] == [
        ("Utbilda personal", "Rektor", "Antal"),
        ("Lathund", "Kurator", "Enkät"),
    ]


@pytest.mark.parametrize(
    ("heading_", "column"),
    [
        ("Tidplan\nNär börjar och slutar insatsen?", Column.TIME),
        ("Hur mäts det? Beskriv gärna med siffror och med hur ni räknar", Column.INDICATOR),
        ("Mål\nAktivitet", Column.GOAL),
        ("Plats\nVar någonstans är det här?", None),
    ],
)
def test_a_heading_with_help_is_what_its_own_words_are(heading_: str, column: Column | None) -> None:
    assert column_of(heading_) is column
