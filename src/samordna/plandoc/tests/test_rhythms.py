"""What comes round, and when."""

from datetime import date, timedelta

import pytest

from samordna.plandoc.following_up.working_hours import is_working
from samordna.plandoc.rhythms import Rhythm, next_day, next_turn, next_working


@pytest.mark.parametrize(
    ("rhythm", "anchor", "after", "expected"),
    [
        (Rhythm.WEEKLY, date(2026, 11, 3), date(2026, 11, 3), date(2026, 11, 10)),
        (Rhythm.FORTNIGHTLY, date(2026, 11, 3), date(2026, 11, 4), date(2026, 11, 17)),
        (Rhythm.MONTHLY, date(2027, 1, 29), date(2027, 2, 26), date(2027, 3, 1)),
        (Rhythm.MONTHLY, date(2026, 8, 31), date(2026, 9, 30), date(2026, 11, 2)),
        (Rhythm.MONTHLY, date(2026, 8, 31), date(2026, 11, 2), date(2026, 11, 30)),
        (Rhythm.EVERY_OTHER_MONTH, date(2026, 9, 15), date(2026, 9, 15), date(2026, 11, 16)),
        (Rhythm.QUARTERLY, date(2026, 2, 10), date(2026, 6, 1), date(2026, 8, 10)),
        (Rhythm.EACH_TERM, date(2026, 2, 10), date(2026, 2, 10), date(2026, 8, 10)),
        (Rhythm.YEARLY, date(2024, 2, 29), date(2026, 3, 2), date(2027, 3, 1)),
        (Rhythm.WEEKLY, date(2006, 11, 7), date(2026, 11, 3), date(2026, 11, 10)),
    ],
)
def test_next_day_is_counted_from_the_anchor(
    rhythm: Rhythm, anchor: date, after: date, expected: date
) -> None:
    assert next_day(rhythm, after, anchor=anchor) == expected


def test_midsummer_christmas_and_easter_are_passed_over() -> None:
    assert next_working(date(2026, 6, 19)) == date(2026, 6, 22)
    assert next_working(date(2026, 12, 24)) == date(2026, 12, 28)
    assert next_day(Rhythm.WEEKLY, date(2027, 3, 19), anchor=date(2027, 3, 19)) == date(2027, 3, 30)


@pytest.mark.parametrize("rhythm", Rhythm)
def test_each_rhythm_goes_on_through_working_days_that_rise(rhythm: Rhythm) -> None:
    anchor = day = date(2025, 12, 31)
    for _turn in range(40):
        later = next_day(rhythm, day, anchor=anchor)
        assert later > day
        assert is_working(later)
        day = later


@pytest.mark.parametrize("rhythm", Rhythm)
def test_no_turn_between_is_left_out(rhythm: Rhythm) -> None:
    anchor = date(2020, 1, 15)
    turns, day = set(), anchor
    while day < date(2026, 1, 1):
        day = next_day(rhythm, day, anchor=anchor)
        turns.add(day)
    asked = {next_day(rhythm, anchor + timedelta(days=n), anchor=anchor) for n in range(2100)}
    assert asked <= turns


def test_what_was_missed_is_told_by_its_day() -> None:
    anchor = date(2026, 11, 3)
    assert next_turn(Rhythm.WEEKLY, None, anchor=anchor) == anchor
    assert next_turn(Rhythm.WEEKLY, anchor, anchor=anchor) == date(2026, 11, 10)
    assert next_turn(Rhythm.WEEKLY, date(2026, 11, 5), anchor=anchor) == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("rhythm", "went", "then"),
    [
        (Rhythm.WEEKLY, date(2026, 11, 13), date(2026, 11, 23)),
        (Rhythm.MONTHLY, date(2026, 11, 26), date(2027, 1, 4)),
        (Rhythm.QUARTERLY, date(2027, 1, 15), date(2027, 5, 3)),
        (Rhythm.MONTHLY, date(2026, 11, 16), date(2026, 12, 2)),
    ],
)
def test_what_goes_a_few_days_early_goes_instead_of_its_turn(rhythm: Rhythm, went: date, then: date) -> None:
    anchor = date(2026, 11, 9) if rhythm == Rhythm.WEEKLY else date(2026, 11, 2)
    assert next_turn(rhythm, went, anchor=anchor) == then


def test_what_went_long_before_the_first_day_leaves_that_to_come() -> None:
    anchor = date(2026, 11, 2)
    assert next_turn(Rhythm.MONTHLY, date(2026, 9, 1), anchor=anchor) == anchor
    assert next_turn(Rhythm.MONTHLY, date(2026, 10, 30), anchor=anchor) == date(2026, 12, 2)
