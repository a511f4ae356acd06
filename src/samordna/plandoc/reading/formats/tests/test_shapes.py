"""Numbers and dates as cells show them."""

import pytest

from samordna.plandoc.reading.formats.shapes import BUILT_IN, shape_of

MARCH = 46082.0
"""The first of March 2026, as spreadsheets count days."""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("yyyy-mm-dd", "2026-03-01"),
        ("yyyy\\-mm\\-dd;@", "2026-03-01"),
        ("[$-41D]mmm\\ yyyy;@", "2026-03"),
        ("[$-41D]d\\ mmmm\\ yyyy;@", "2026-03-01"),
        ('mmm" "yyyy', "2026-03"),
        ("mmmm yyyy", "2026-03"),
        ("mmm-yy", "2026-03"),
        ("[$-F400]yyyy/mm", "2026-03"),
        ("yyyy", "2026"),
        ("[$-41D]åååå", "2026"),
        ("d/m", "2026-03-01"),
        ("mmmm", "2026-03"),
        ('"senast" yyyy-mm-dd', "senast 2026-03-01"),
        ('"den" d mmmm yyyy', "2026-03-01"),
        (BUILT_IN[14], "2026-03-01"),
        (BUILT_IN[17], "2026-03"),
        ("yyyy-mm-dd hh:mm", "2026-03-01"),
    ],
)
def test_a_date_is_as_exact_as_it_is_shown(code: str, expected: str) -> None:
    assert shape_of(code)(MARCH) == expected


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("yyyy-mm-dd hh:mm", MARCH + 0.5625, "2026-03-01 13:30"),
        ("yyyy-mm-dd", MARCH + 0.5625, "2026-03-01"),
        ("hh:mm", 0.5625, "13:30"),
        ("h:mm AM/PM", MARCH + 0.5625, "13:30"),
        ("[h]:mm", 1.25, "30:00"),
        ("yyyy-mm-dd", 0, ""),
        ("yyyy-mm-dd", -5, ""),
        ("yyyy-mm-dd", 1, "1900-01-01"),
    ],
)
def test_clocks_and_days_that_are_none(code: str, value: float, expected: str) -> None:
    assert shape_of(code)(value) == expected


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("General", 1.5, "1.5"),
        ("General", 1234567.5, "1234567.5"),
        ("General", 2026, "2026"),
        ("0%", 0.25, "25 %"),
        ("0.0%", 0.125, "12.5 %"),
        ("0.00", 1.1, "1.10"),
        ("0", 1.5, "2"),
        ("0.##", 1.5, "1.5"),
        ("#,##0", 1250000, "1 250 000"),
        ("# ##0", 1250000, "1 250 000"),
        ('#,##0\\ "kr"', 12500, "12 500 kr"),
        ("#,##0 [$kr-41D]", 12500, "12 500 kr"),
        ("_-* #,##0.00\\ _k_r_-;-* #,##0.00\\ _k_r_-;_-* \\-??\\ _k_r_-;_-@_-", -12.5, "-12.50"),
        ("0.0,", 12500, "12.5"),
        ("000", 7, "007"),
        ('"Åtgärd "0.0', 1.2, "Åtgärd 1.2"),
        ("0 st", 3, "3 st"),
        ("0;(0)", -3, "(3)"),
        ('[Red]0;-0;"ingen"', 0, "ingen"),
        ("# ?/?", 0.5, "0.5"),
        ("0.00E+00", 12500, "12500"),
        (";;;", 5, ""),
        ("@", 5, "5"),
    ],
)
def test_numbers(code: str, value: float, expected: str) -> None:
    assert shape_of(code)(value) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1], "46083"),
        ([2], "46082.56"),
        ([3, 37, 38, 41, 42], "46 083"),
        ([4, 39, 40, 43, 44], "46 082.56"),
        ([9], "4608256 %"),
        ([10], "4608256.25 %"),
        ([14, 15, 16], "2026-03-01"),
        ([17], "2026-03"),
        ([18, 19, 20, 21, 45, 47], "13:30"),
        ([22], "2026-03-01 13:30"),
        ([46], "1105981:30"),
    ],
)
def test_formats_that_a_file_names_by_number(numbers: list[int], expected: str) -> None:
    assert [shape_of(BUILT_IN[number])(MARCH + 0.5625) for number in numbers] == [expected] * len(numbers)


def test_numbers_below_nothing() -> None:
    assert [shape_of(BUILT_IN[number])(-1234.5) for number in (37, 38, 39, 40)] == [
        *["-1 235"] * 2,
        *["-1 234.50"] * 2,
    ]
