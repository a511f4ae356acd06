"""The card is one page however much is to stand on it, and says what can no longer be fitted."""

from datetime import date
from io import BytesIO

import pytest
from pypdfium2 import PdfDocument

from samordna.plandoc.pocket import PocketCard, PocketNumber
from samordna.plandoc.pocket.writing import write


def card(count: int, function: str = "Jouren", unit: str = "") -> PocketCard:
    numbers = [
        PocketNumber(function=f"{function} {number}", phone=f"08-465 00 {number:02}", hours="dygnet runt")
        for number in range(count)
    ]
    return PocketCard(
        municipality="Ekdala",
        unit=unit,
        address="https://ekdala.example/hur-gor-jag/",
        printed=date(2026, 11, 27),
        first=numbers,
    )


@pytest.mark.parametrize(
    ("told", "is_cut"),
    [(card(0), False), (card(3), False), (card(40, "Ett mycket långt namn " * 8, "En enhet " * 20), True)],
)
def test_one_page(told: PocketCard, *, is_cut: bool) -> None:
    made = PdfDocument(BytesIO(write(told)))
    assert len(made) == 1
    text = made[0].get_textpage().get_text_range()
    assert "Ring 112" in text
    assert ("Fler nummer finns i guiderna" in text) == is_cut
    assert ("08-465 00 00" in text) == bool(told.first)


def test_a_number_that_nobody_has_confirmed_is_marked() -> None:
    told = card(1).model_copy(
        update={"first": [PocketNumber(function="Växeln", phone="08", is_confirmed=False)]}
    )
    text = PdfDocument(BytesIO(write(told)))[0].get_textpage().get_text_range()
    assert "inte bekräftat" in text


def test_strange_signs_are_shown_or_named() -> None:
    assert write(card(1, "Jouren 😀 学校 ☎"))


def test_it_is_the_same_each_time() -> None:
    assert write(card(2)) == write(card(2))
