"""At which occasion an activity is asked about, from what its plan says."""

from datetime import date

import pytest

from samordna.plandoc.checking.occasions import OccasionKind
from samordna.plandoc.following_up import FollowedUp, Planned, falls_to, occasions_of, year_of

STEERING = Planned(
    7, OccasionKind.FORUM, 2027, "Styrgruppens möte i mars", date(2027, 3, 1), date(2027, 3, 15)
)
NETWORK = Planned(8, OccasionKind.FORUM, 2027, "Nätverksträff", date(2027, 3, 1), date(2027, 3, 20))
OCCASIONS = [
    *(
        Planned(2 * number + later, one.kind, one.year, one.name, one.opens_on, one.due_on)
        for later, year in enumerate((2026, 2027))
        for number, one in enumerate(year_of(year))
    ),
    STEERING,
    NETWORK,
]
TODAY = date(2027, 2, 1)
REPORTS = ["T1 2026", "T2 2026", "VB 2026", "T1 2027", "T2 2027", "VB 2027"]


def names(follow_up: str = "", **known: object) -> list[str]:
    return [one.name for one in occasions_of(FollowedUp(follow_up, **known), OCCASIONS)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        ("T1", ["T1 2026", "T1 2027"]),
        ("T1 2027", ["T1 2027"]),
        ("VB", ["VB 2026", "VB 2027"]),
        ("verksamhetsberättelsen 2026", ["VB 2026"]),
        ("tertialrapporterna", ["T1 2026", "T2 2026", "T1 2027", "T2 2027"]),
        ("ordinarie uppföljning", REPORTS),
        ("årligen", REPORTS),
        ("", REPORTS),
        ("vid behov", REPORTS),
        ("2027-02-28", ["T1 2027"]),
        ("2027-04-30", ["T1 2027"]),
        ("2027-05-01", ["T2 2027"]),
        ("2027-05", ["T2 2027"]),
        ("2024-02-29", ["T1 2026"]),
        ("hösten 2027", ["VB 2027"]),
        ("styrgruppen", [STEERING.name]),
        ("i nätverket för samordnare", [NETWORK.name]),
        ("brottsförebyggande rådet", REPORTS),
        ("T1 2031", []),
    ],
)
def test_what_the_follow_up_names(follow_up: str, expected: list[str]) -> None:
    assert names(follow_up) == expected


def test_nothing_is_asked_before_it_begins() -> None:
    assert names(starts="2027-05") == ["T2 2027", "VB 2027"]
    assert names("T1", starts="2026-09") == ["T1 2027"]


def test_an_occasion_that_is_named_with_its_year_is_asked_whatever_the_start_says() -> None:
    assert names("T1 2026", starts="2026-09") == ["T1 2026"]


def test_what_is_done_is_told_once() -> None:
    assert names(status="done", closed_on=date(2026, 6, 1)) == ["T2 2026"]
    assert names("T1", status="cancelled", closed_on=date(2026, 6, 1)) == ["T1 2027"]


def test_what_the_plan_says_is_done_or_an_occasion_was_told_is_not_asked_about() -> None:
    assert names(status="done") == []


def test_the_next_is_the_first_that_has_not_passed() -> None:
    assert falls_to(FollowedUp("ordinarie uppföljning"), OCCASIONS, TODAY).name == "T1 2027"  # type: ignore[union-attr]
    assert falls_to(FollowedUp("T1 2026"), OCCASIONS, TODAY) is None
    assert falls_to(FollowedUp(), OCCASIONS, date(2027, 4, 30)).name == "T1 2027"  # type: ignore[union-attr]
    assert falls_to(FollowedUp(), OCCASIONS, date(2027, 5, 1)).name == "T2 2027"  # type: ignore[union-attr]


def test_a_year_has_its_three_reports_with_four_weeks_to_answer() -> None:
    assert [(one.name, one.opens_on, one.due_on) for one in year_of(2027)] == [
        ("T1 2027", date(2027, 4, 2), date(2027, 4, 30)),
        ("T2 2027", date(2027, 8, 3), date(2027, 8, 31)),
        ("VB 2027", date(2027, 12, 18), date(2028, 1, 15)),
    ]
