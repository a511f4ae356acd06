"""Signs between the digits of a number where nobody expects them, and rows of digits that are counted."""

import pytest

from samordna.plandoc.guard import HitKind, scan

STOPS = [
    "19 8 1 1 2 1 8 - 9 8 7 6", "8 1 12 1 8 - 9 8 76", "8 1 1 2 1 8 - 9 8 7 6", "8 l l 2 l 8 - 9 8 7 6",
    "Personnummer: 81,12,18,98,76", "pnr 8;1;1;2;1;8;9;8;7;6", "Personnummer 8/1/1/2/1/8/9/8/7/6", "811218 tecken 9876",
    "811218 mellanrum 9876", "811218 och sen 9876", "åtta / ett / ett / två / ett / åtta / nio / åtta / sju / sex",
    "81 12 18 nio åtta sju sex", "811218 minus nio åtta sju sex",
]  # fmt: skip
ASKS = [
    "8·1·1·2·1·8·9·8·7·6", "8 • 1 • 1 • 2 • 1 • 8 • 9 • 8 • 7 • 6", "8/1/1/2/1/8/9/8/7/6", "(81)(12)(18)(9876)",
    "[81][12][18]-[98][76]", "81/12/18/98/76", "81:12:18:98:76", "8 11 21 8 98 76", "8 1 1\n2 1 8\n9 8 7 6", "1981 121 898 76",
    "1 981 121 898 76", "Ärendet gäller 198 112 189 876.", "Samtal med 811218987 6 den 3 maj.", "Eleven 0 70 117 98 22 går i 8B.",
    "19 8 1 1 2 1 8 - 9 8 7 5", "O 7 O l l 7 9 8 2 2", "811-218-9876", "81121-8-9876",
]  # fmt: skip
COUNTED = [
    "Poäng: 8,1,1,2,1,8,9,8,7,6", "| 8 | 1 | 1 | 2 | 1 | 8 | 9 | 8 | 7 | 6 |", "Antal\t81\t12\t18\t98\t76",
    "| 2025-03 | 2026-12 |", "| 2012-03 | 2026-12 |", "2012-03 • 2026-19", "Möten 8/1 12/1 8/9 8/7 6",
    "Möten 8/11, 21/8 och 9/8 kl. 7", "Platser 8 1 1 2 1 8 9 8 7 6 st", "Dnr 811 218 98 76", "Konto 811 218 98 7 6",
    "Summa 8 112 189 876", "Budget 198 112 189 876", "Ring 0701 17 98 22 eller växeln", "Utfall 811 2189 876",
    "070-174-0615", "Faktura 811-218-9876", "811-218-9875", "070 174-0615", "070-117-9822",
]  # fmt: skip


def outcomes(text: str) -> list[bool]:
    return [hit.blocking for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]


@pytest.mark.parametrize("text", STOPS)
def test_it_stops_where_a_dash_a_label_or_a_word_tells_it(text: str) -> None:
    assert outcomes(text) == [True]


@pytest.mark.parametrize("text", ASKS)
def test_it_asks_where_hardly_anything_else_is_written_so(text: str) -> None:
    assert outcomes(text) == [False]


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_passes(text: str) -> None:
    assert outcomes(text) == []
