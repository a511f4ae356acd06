"""Letters and numbers beside what is done are left out where they number its rows, and kept where they say something of them."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_DEEDS = ("Öva larmet", "Se över avtalen", "Utbilda värdarna", "Byta lås")


def _read(named: str, *cells: str, first: bool = False) -> ReadResult:
    rows = [[deed, "Säkerhetschef", "2031-05-01"] for deed in _DEEDS[: len(cells)]]
    head = ["Åtgärd", "Ansvarig", "Klart"]
    beside = [[cell, *row] if first else [*row, cell] for cell, row in zip(cells, rows, strict=True)]
    return structured(
        heading("Trygghetsplan 2031"),
        heading("Åtgärder", 2),
        table([named, *head] if first else [*head, named], *beside),
    )


def _comments(read: ReadResult) -> list[str | None]:
    return [one.comment for one in read.document.activities]


@pytest.mark.parametrize(
    ("named", "cells"),
    [
        ("Prio", ("A", "B", "C")),
        ("Angelägenhet", ("B", "A", "C", "D")),
        ("Zon", ("1", "2", "3")),
        ("Paket", ("1.1", "1.2", "2.1")),
        ("Antal", ("20", "35", "12")),
        ("KFF", ("I", "A", "C")),
        ("Klass", ("a)", "b)", "c)")),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_what_stands_under_a_heading_that_means_something_else_is_kept(
    named: str, cells: tuple[str, ...], first: bool
) -> None:
    read = _read(named, *cells, first=first)
    assert _comments(read) == [f"{named}: {cell}" for cell in cells]
    assert [one.why for one in read.left_out] == [Why.HEADINGS]
    assert not [flag for flag in read.flags if "läst efter sitt innehåll" in flag.what]


@pytest.mark.parametrize(
    ("named", "cells"),
    [
        ("", ("1", "2", "3")),
        ("", ("a", "b", "c")),
        ("", ("A.", "B.", "C.")),
        ("", ("1.1", "1.2", "2.1")),
        ("", ("Å1", "Å2", "Å4")),
        ("", ("12", "13", "14")),
        ("#", ("1", "2", "3")),
        ("Nr", ("3", "1", "2")),
        ("Nr", ("A", "C", "B")),
    ],
)
def test_a_number_in_order_under_no_other_heading_is_left_out(named: str, cells: tuple[str, ...]) -> None:
    read = _read(named, *cells, first=True)
    assert _comments(read) == [None] * len(cells)
    assert [one.text for one in read.left_out if one.why is Why.NUMBERING] == list(cells)
    assert not [flag for flag in read.flags if "läst efter sitt innehåll" in flag.what]


@pytest.mark.parametrize(
    "cells", [("B", "A", "C"), ("B", "C", "D"), ("3", "1", "2"), ("I", "A", "C"), ("20", "35", "42")]
)
def test_letters_and_numbers_in_no_order_are_kept_under_no_heading_too(cells: tuple[str, ...]) -> None:
    read = _read("", *cells, first=True)
    assert not [one for one in read.left_out if one.why is Why.NUMBERING]
    assert _comments(read) == list(cells)
