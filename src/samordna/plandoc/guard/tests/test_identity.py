import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.guard import HitKind, is_blocking, scan

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e"


def identity_numbers(text: str) -> list[str]:
    return [hit.text for hit in scan(text) if hit.kind is HitKind.IDENTITY_NUMBER]


@pytest.mark.parametrize(
    "spelled",
    [
        "19811218-9876", "811218-9876", "811218+9876", "8112189876", "811218 9876", "81 12 18 9876", "1981-12-18-9876",
        "811218\u20119876", "811218\u00a09876", "811218\u20139876", "811278-9873", "19811278-9873", "811218\n-9876",
        "８１１２１８－９８７６", "811218&ndash;9876", "8II2I8-9876", "811218-\r\n9876", "811218.9876", "811218**-9876",
        "81<i>1218</i>-9876",
    ],
)  # fmt: skip
def test_every_spelling_is_found_where_it_stands(spelled: str) -> None:
    assert identity_numbers(f"Ärendet 👍 {spelled} gäller.") == [spelled]


@pytest.mark.parametrize(
    "text",
    [
        "811218-9875", "811318-9876", "556677-8899", "16556677-8899", "212000-0142", "8 112 189 876 kr",
        "2017-08-14 – 2018-08-14", "ISBN 91-1218-987-6", "0511-12 34 56", "12345811218987654321", "SN 2017/123",
        "20991218-9876",
    ],
)  # fmt: skip
def test_other_numbers_pass(text: str) -> None:
    assert identity_numbers(text) == []


def test_several_in_a_row_are_each_found() -> None:
    assert identity_numbers("811218-9876, 12 811278-9873\n19811218-9876") == [
        "811218-9876",
        "811278-9873",
        "19811218-9876",
    ]


@given(st.lists(st.tuples(st.integers(0, 11), st.sampled_from(INVISIBLE)), max_size=6))
def test_invisible_characters_hide_nothing(inserted: list[tuple[int, str]]) -> None:
    spelled = list("811218-9876")
    for place, character in sorted(inserted, reverse=True):
        spelled.insert(place, character)
    assert is_blocking(scan("nr " + "".join(spelled) + "."))
