"""Crosses under headings of two rows: a year over its quarters, months or thirds."""

import pytest

from samordna.plandoc.reading.interpret.columns.marks import chosen_by
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table


def _times(above: list[str], below: list[str], *rows: list[str]) -> list[tuple[str | None, str | None]]:
    read = structured(
        heading("Åtgärder"),
        table(
            ["Aktivitet", "Huvudman", *above, "Redovisning"],
            ["", "", *below, ""],
            *(
                [action, "Kanslichef", *crosses, "Rådet i mars"]
                for action, crosses in zip(("Utbilda nya ledamöter", "Laga grinden"), rows, strict=True)
            ),
        ),
    )
    return [(one.starts, one.ends) for one in read.document.activities]


def test_a_quarter_is_of_the_year_that_stands_over_it() -> None:
    quarters = ["Kv 1", "Kv 2", "Kv 3", "Kv 4"]
    assert _times(
        ["2026", "", "", "", "2027", "", "", ""],
        quarters * 2,
        ["", "", "", "X", "X", "", "", ""],
        ["", "", "", "", "", "", "X", ""],
    ) == [("2026-10", "2027-03"), ("2027-07", "2027-09")]


def test_a_third_is_of_the_year_that_stands_over_it_also_among_several() -> None:
    assert _times(
        ["År 2026", "", "", "År 2027", "", ""],
        ["T1", "T2", "T3"] * 2,
        ["", "x", "x", "x", "", ""],
        ["", "", "", "", "x", ""],
    ) == [("2026-05", "2027-04"), ("2027-05", "2027-08")]


@pytest.mark.parametrize(
    ("heading_of_column", "words"),
    [
        ("2026: Kv 1", "Kv 1 2026"),
        ("När under 2027: maj", "maj 2027"),
        ("2026: Våren 2027", "Våren 2027"),
        ("2026–2027: Kv 1", "Kv 1"),
        ("2026: Polisen", "Polisen"),
        ("2026", "2026"),
    ],
)
def test_what_a_cross_chooses(heading_of_column: str, words: str) -> None:
    assert chosen_by(heading_of_column) == words


def test_twelve_letters_are_the_months_of_the_year() -> None:
    crosses = [["", "x", "x", *[""] * 9], [*[""] * 11, "x"]]
    rows = [
        [action, *cells, "Kanslichef"]
        for action, cells in zip(("Utbilda", "Laga grinden"), crosses, strict=True)
    ]
    head = ["Aktivitet", *"JFMAMJJASOND", "Ansvarig"]
    read = structured(heading("Handlingsplan 2027"), heading("Åtgärder", 2), table(head, *rows))
    assert [(one.starts, one.ends) for one in read.document.activities] == [
        ("2027-02", "2027-03"),
        (None, "2027-12"),
    ]


@pytest.mark.parametrize("numbers", [("1", "2", "3", "4"), ("I", "II", "III", "IV")])
def test_numbers_under_a_year_are_its_quarters(numbers: tuple[str, ...]) -> None:
    result = structured(
        heading("Åtgärder"),
        table(
            ["Aktivitet", "Ansvarig", *(f"2026: {number}" for number in numbers)],
            ["Utbilda personal", "Rektor", "X", "X", "", ""],
            ["Byta belysning", "Gatuchef", "", "", "X", ""],
        ),
    )
    assert [(one.responsible, one.starts, one.ends) for one in result.document.activities] == [
        ("Rektor", "2026-01", "2026-06"),
        ("Gatuchef", "2026-07", "2026-09"),
    ]


def test_empty_columns_of_times_may_be_coloured_and_are_asked_about() -> None:
    result = structured(
        heading("Åtgärder 2026"),
        table(
            ["Aktivitet", "Ansvarig", "Kv 1", "Kv 2", "Kv 3", "Kv 4"],
            ["Utbilda personal", "Rektor", "", "", "", ""],
            ["Byta belysning", "Gatuchef", "", "", "", ""],
        ),
    )
    assert [flag.what for flag in result.flags if "färg" in flag.what] == [
        "Kolumnerna ”Kv 1 … Kv 4” är tomma. Är tiderna markerade med färg har de inte kunnat läsas. Ange dem."
    ]
