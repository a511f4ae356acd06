"""What stands in a single cell: numbers, signs that there is none, and periods."""

import pytest

from samordna.plandoc.dates.year_parts import period_bounds
from samordna.plandoc.dates.year_parts import period_in as in_words
from samordna.plandoc.figures.numbers import Signs, is_missing, number_in
from samordna.plandoc.figures.periods import period_in


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1 204", 1204, None),
        ("1.234.567", 1234567, None),
        ("1.234,5", 1234.5, None),
        ("−5", -5, None),
        ("12,3 %", 12.3, "%"),
        ("86 400 kr", 86400, "kr"),
        ("12¹", 12, None),
        ("312 1)", 312, None),
        ("34*", 34, None),
        ("13.5p", 13.5, None),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, value: float, unit: str | None) -> None:
    number = number_in(text)
    assert number is not None
    assert (number.value, number.unit, number.doubted) == (value, unit, False)


@pytest.mark.parametrize("text", ["ca 128", "128 (ca)", "30?", "16,8 (15,2–18,4)", "7,5 ± 1,2"])
def test_a_cell_that_says_more_than_a_number_is_doubted(text: str) -> None:
    number = number_in(text)
    assert number is not None
    assert number.doubted


@pytest.mark.parametrize("text", ["..", "-", "–", "<5", "< 5", "färre än 5", "x", "1–4", "uppgift saknas"])
def test_signs_for_no_number(text: str) -> None:
    assert is_missing(text)
    assert number_in(text) is None


@pytest.mark.parametrize("text", ["16–24", "stängt", "2023-05", "3:1", "12345678901234567"])
def test_other_words_are_neither(text: str) -> None:
    assert not is_missing(text)
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (["1,234", "0,125", "2"], [1.234, 0.125, 2]),
        (["1,234", "987", "2,310"], [1234, 987, 2310]),
        (["1.234", "987"], [1234, 987]),
        (["1.234", "0,5"], [1234, 0.5]),
    ],
)
def test_three_digits_are_thousands_where_the_column_says_so(column: list[str], values: list[float]) -> None:
    numbers = [number for text in column if (number := number_in(text))]
    signs = Signs.of(numbers)
    assert [signs.value(number) for number in numbers] == values


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023*", "2023"),
        ("2023M05", "2023-05"),
        ("maj 23", "2023-05"),
        ("Mars -23", "2023-03"),
        ("2023K1", "2023-33"),
        ("Kv 4 2022", "2022-36"),
        ("Tertial 2, 2023", "2023-38"),
        ("1:a halvåret 2022", "2022-40"),
        ("H2 2023", "2023-41"),
        ("2022/23", "2022-08/2023-06"),
        ("läsåret 22/23", "2022-08/2023-06"),
        ("2020–2022", "2020/2022"),
        ("31 december 2023", "2023-12-31"),
        ("Helår 2022", "2022"),
        ("Hela året", None),
        ("16–24", None),
        ("1 234", None),
    ],
)
def test_periods(text: str, edtf: str | None) -> None:
    assert period_in(text) == edtf


def test_a_month_takes_the_year_that_is_told_beside_it() -> None:
    assert period_in("Sept", 2022) == "2022-09"
    assert period_in("Kv 3", 2022) == "2022-35"


def test_parts_of_years_have_days_and_words() -> None:
    assert [str(day) for day in period_bounds("2023-34")] == ["2023-04-01", "2023-06-30"]
    assert [in_words(one) for one in ("2023-33", "2023-39", "2023-41", "2023-05")] == [
        "kvartal 1 2023",
        "tertial 3 2023",
        "halvår 2 2023",
        "maj 2023",
    ]
