"""When activities are due, and how they lie along the years."""

from collections import Counter
from datetime import date

import pytest

from samordna.plandoc.vocabulary import Status
from samordna.plans.models import Activity
from samordna.plans.progress import asks_for_help, due, is_late, is_soon, shares
from samordna.plans.timeline import WIDTH, timeline

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("ends", "starts", "follow_up", "expected"),
    [
        ("2025-05", "", "", date(2025, 5, 31)),
        ("", "2025", "2025-09-01", date(2025, 9, 1)),
        ("", "2025-02", "T1", date(2025, 4, 30)),
        ("", "", "T1 2026", date(2026, 4, 30)),
        ("", "", "T1", None),
        ("", "2025", "Ordinarie uppföljning", None),
        ("2025/..", "", "", None),
        ("", "", "", None),
    ],
)
def test_the_last_day(ends: str, starts: str, follow_up: str, expected: date | None) -> None:
    assert due(ends, starts, follow_up, ongoing=False) == expected


def test_what_goes_on_has_no_last_day_although_it_is_followed_up() -> None:
    assert due("", "2025", "VB 2026", ongoing=True) is None
    assert due("2026", "2025", "VB 2026", ongoing=True) == date(2026, 12, 31)


@pytest.mark.parametrize("status", [Status.DONE, Status.CANCELLED, Status.PAUSED])
def test_what_is_closed_or_rests_is_never_late_or_due(status: Status) -> None:
    assert not is_late(status.value, date(2020, 1, 1), TODAY, in_force=True)
    assert not is_soon(status.value, TODAY, TODAY, in_force=True)


def test_the_last_day_itself_is_soon_and_not_late() -> None:
    assert is_soon("", TODAY, TODAY, in_force=True)
    assert not is_late("", TODAY, TODAY, in_force=True)


def test_a_delayed_activity_asks_for_help_without_a_date() -> None:
    assert asks_for_help("delayed", None, TODAY, in_force=True)
    assert not asks_for_help("in_progress", None, TODAY, in_force=True)


def test_of_what_is_not_in_force_nothing_is_late_or_due() -> None:
    past = date(2020, 1, 1)
    assert is_late("", past, TODAY, in_force=True)
    assert not is_late("", past, TODAY, in_force=False)
    assert not asks_for_help("delayed", past, TODAY, in_force=False)
    assert not is_soon("", TODAY, TODAY, in_force=False)


def test_shares_fill_the_bar() -> None:
    found = shares(Counter(["done", "done", "", "delayed"]))
    assert [(one.status, one.count) for one in found] == [("done", 2), ("delayed", 1), ("", 1)]
    assert found[-1].start == "75.00"
    assert found[-1].width == "25.00"
    assert shares(Counter()) == []


def activity(**values: object) -> Activity:
    return Activity(action="A", **values)


def test_bars_have_their_place_among_the_years() -> None:
    found = timeline([activity(starts="2025"), activity(starts="2026", ends="2026-06"), activity()], TODAY)
    assert found.years == [2025, 2026]
    first, second, undated = found.bars
    assert (first.x, second.x, undated.x) == (0, WIDTH // 2, None)
    assert first.width is not None
    assert abs(first.width - WIDTH // 2) <= 2
    assert found.today is not None
    assert 0 < found.today < WIDTH // 2


def test_an_ongoing_activity_reaches_the_end() -> None:
    [bar] = timeline([activity(starts="2025-07", ongoing=True)], TODAY).bars
    assert bar.is_open
    assert bar.x is not None
    assert bar.x + (bar.width or 0) == WIDTH


@pytest.mark.parametrize(
    "dates", [{"starts": "2025/.."}, {"starts": "../2025"}, {"ends": "2025-21"}, {"starts": "2025~"}]
)
def test_every_kind_of_date_has_a_place(dates: dict[str, str]) -> None:
    [bar] = timeline([activity(**dates)], TODAY).bars
    assert bar.x is not None
    assert 0 <= bar.x <= WIDTH
    assert bar.width is not None


def test_without_activities_there_is_this_year() -> None:
    assert timeline([], TODAY).years == [2025]
