"""What holds of a roster."""

from datetime import date, timedelta

from samordna.readiness.duty.moments import week_of
from samordna.readiness.duty.rules import Shift, Span, gaps, next_on_duty, on_duty, overlaps
from samordna.readiness.tests.factories import moment

DAY = Shift(1, moment("2026-12-05 08:00"), moment("2026-12-05 16:00"), 1)
EVENING = Shift(2, moment("2026-12-05 16:00"), moment("2026-12-06 00:00"), 2)
NIGHT = Shift(3, moment("2026-12-05 23:00"), moment("2026-12-06 08:00"), 3)


def test_who_begins_when_another_ends_has_the_duty_and_who_takes_over_too() -> None:
    roster = [NIGHT, DAY, EVENING]
    assert on_duty(roster, moment("2026-12-05 16:00")) is EVENING
    assert on_duty(roster, moment("2026-12-05 23:30")) is NIGHT
    assert on_duty(roster, moment("2026-12-06 08:00")) is None
    assert next_on_duty(roster, moment("2026-12-05 16:00")) == NIGHT


def test_whoever_is_left_when_another_ends_answers_next() -> None:
    week = Shift(4, moment("2026-12-01 16:00"), moment("2026-12-08 16:00"), 4)
    roster = [week, NIGHT, DAY]
    assert on_duty(roster, moment("2026-12-06 01:00")) == NIGHT
    then = next_on_duty(roster, moment("2026-12-06 01:00"))
    assert then == Shift(4, NIGHT.ends, week.ends, 4)
    assert next_on_duty([week], moment("2026-12-06 01:00")) is None


def test_gaps_are_told_also_before_the_first_and_after_the_last() -> None:
    found = list(gaps([EVENING], moment("2026-12-05 08:00"), moment("2026-12-06 08:00")))
    assert found == [
        Span(moment("2026-12-05 08:00"), EVENING.starts),
        Span(EVENING.ends, moment("2026-12-06 08:00")),
    ]
    assert not list(gaps([DAY, EVENING, NIGHT], DAY.starts, NIGHT.ends))


def test_a_week_that_cannot_be_meant_is_this_week() -> None:
    today = date(2026, 11, 28)
    assert week_of("2026-W49", today) == date(2026, 11, 30)
    for text in ("9999-W52", "0001-W01", "2026-W60", "x"):
        assert week_of(text, today) == date(2026, 11, 23)


def test_shifts_that_only_meet_do_not_overlap() -> None:
    assert list(overlaps([DAY, EVENING])) == []
    assert list(overlaps([NIGHT, EVENING, DAY])) == [(EVENING, NIGHT)]


def test_the_night_the_clocks_are_turned_back_is_one_hour_longer() -> None:
    night = Shift(1, moment("2026-10-24 22:00"), moment("2026-10-25 06:00"))
    assert night.ends.timestamp() - night.starts.timestamp() == timedelta(hours=9).total_seconds()
    assert not list(gaps([night], night.starts, night.ends))
