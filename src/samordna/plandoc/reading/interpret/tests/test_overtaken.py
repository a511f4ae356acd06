"""One column of how things stand for each time somebody looked: the last counts, and the others are left out with a reason."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.vocabulary import Status


def _read(earlier: str, later: str) -> ReadResult:
    head = ["Åtgärd", "Ansvarig", "Klart", earlier, later, "Kommentar"]
    return structured(
        heading("Åtgärder"),
        table(
            head,
            ["Laga grinden", "Parkchef", "maj 2031", "Ej påbörjad", "Klart", "Ny grind"],
            ["Måla bänkarna", "Parkchef", "juni 2031", "Pågår", "Försenad", ""],
            ["Hyra en buss", "Fritidschef", "2031", "Pågår", "Pågår", ""],
        ),
    )


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Läge T1", "Läge T2"),
        ("Status delår 1", "Status delår 2"),
        ("Status 2030", "Status 2031"),
        ("Status förra gången", "Status"),
        ("Läge vår", "Läge höst"),
        ("Tidigare status", "Status T1"),
    ],
)
def test_the_last_status_counts(earlier: str, later: str) -> None:
    read = _read(earlier, later)
    told = [(one.status, one.comment) for one in read.document.activities]
    assert told == [(Status.DONE, "Ny grind"), (Status.DELAYED, None), (Status.IN_PROGRESS, None)]
    assert [one.text for one in read.left_out if one.why is Why.OVERTAKEN] == [
        "Ej påbörjad",
        "Pågår",
        "Pågår",
    ]
    assert read.coverage == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Läge T2", "Läge T1"),
        ("Status 2031", "Status 2030"),
        ("Status T1 2031", "Status T3 2030"),
        ("Status", "Tidigare status"),
        ("Läge nu", "Läge förra gången"),
    ],
)
def test_a_later_status_may_stand_to_the_left(first: str, second: str) -> None:
    told = [one.status for one in _read(first, second).document.activities]
    assert told == [Status.NOT_STARTED, Status.IN_PROGRESS, Status.IN_PROGRESS]


def test_words_that_say_more_than_how_it_stood_are_kept() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Läge T1", "Läge T2"],
            ["Laga grinden", "Parkchef", "Pågår", "Klart"],
            ["Måla bänkarna", "Parkchef", "Väntar på att färgen ska levereras från staden", "Pågår"],
            ["Hyra en buss", "Fritidschef", "Pågår", "Pågår"],
        ),
    )
    comment = read.document.activities[1].comment or ""
    assert "Väntar på att färgen ska levereras från staden" in comment
    assert read.coverage == 1


def test_where_something_is_done_is_no_later_status() -> None:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Åtgärd", "Ansvarig", "Status", "Läge"],
            ["Laga grinden", "Parkchef", "Klart", "Torget"],
            ["Måla bänkarna", "Parkchef", "Pågår", "Hamnparken"],
        ),
    )
    assert [one.status for one in read.document.activities] == [Status.DONE, Status.IN_PROGRESS]
    assert not [one for one in read.left_out if one.why is Why.OVERTAKEN]
