"""Which version of a plan is in force on a day."""

from datetime import date
from typing import NamedTuple

import pytest

from samordna.plandoc.checking.occasions import OccasionKind
from samordna.plandoc.following_up import Planned
from samordna.plandoc.in_force import in_force_on


class Version(NamedTuple):
    plan_id: int
    number: int
    period_start: str


FIRST, SECOND, NEXT = Version(1, 1, ""), Version(1, 2, "2026"), Version(1, 3, "2027-01-01")
OTHER = Version(2, 1, "2027")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 12, 31), [FIRST]),
        (date(2026, 1, 1), [SECOND]),
        (date(2026, 12, 31), [SECOND]),
        (date(2027, 1, 1), [NEXT, OTHER]),
    ],
)
def test_what_is_in_force_until_the_day_before_the_next_begins(day: date, expected: list[Version]) -> None:
    assert in_force_on([NEXT, FIRST, SECOND, OTHER], day) == expected


@pytest.mark.parametrize(
    ("kind", "due_on", "day"),
    [
        (OccasionKind.ANNUAL_REPORT, date(2027, 1, 20), date(2026, 12, 31)),
        (OccasionKind.TERTIAL_1, date(2026, 5, 12), date(2026, 4, 30)),
        (OccasionKind.FORUM, date(2026, 11, 5), date(2026, 11, 5)),
    ],
)
def test_a_report_is_about_what_was_in_force_when_its_time_ended(
    kind: OccasionKind, due_on: date, day: date
) -> None:
    assert Planned(1, kind, 2026, kind.value, due_on, due_on).about == day
