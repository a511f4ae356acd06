"""Nothing that the guard finds is left, and what it does not find stays."""

import pytest

from samordna.plandoc.guard import KnownWords, scan
from samordna.plandoc.guard.masking import masked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Svensson åtalas för terrorbrott", "[…] åtalas för terrorbrott"),
        ("Ring 070-174 06 05 eller 070-174 06 08.", "Ring […] eller […]."),
        ("Säkerhetspolisen höjer hotnivån till fyra.", "Säkerhetspolisen höjer hotnivån till fyra."),
        ("[…]", "[…]"),
        ("", ""),
    ],
)
def test_what_is_found_is_hidden(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_nothing_is_found_in_what_is_left() -> None:
    text = "Anna Svensson, 19900101-0017, anna.svensson@gmail.com, Lista alla elever som är oroliga för IS, @annasv"
    assert scan(masked(text)) == []


def test_what_is_known_to_be_no_person_stays() -> None:
    text = "Karin Boye berättas på biblioteket"
    assert masked(text) != text
    assert masked(text, KnownWords(["Karin Boye"])) == text
