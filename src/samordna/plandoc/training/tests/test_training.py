"""Needs follow from the register, and coverage from head counts; neither is more than there are people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.training import (
    Coverage,
    Group,
    HeadCount,
    Need,
    Placed,
    Priority,
    Requirement,
    coverage_of,
    needs_of,
    summed,
)
from samordna.plandoc.vocabulary import Function, Level

SIGNS = Requirement(1, "Tecken", None, None, frozenset({10}), Priority.NEXT)
TALKS = Requirement(2, "Samtal", Level.INTERVENTION, Function.REMEDIAL, frozenset({20, 21}), Priority.FIRST)
FIELD = Placed("Fältarna", 7, Level.PREVENTION, frozenset({Function.DETECTING}))
EXIT = Placed("Avhopp", 7, Level.INTERVENTION, frozenset({Function.REMEDIAL}))
TODAY = date(2026, 11, 28)
DETECTING, REMEDIAL = Group(7, Function.DETECTING), Group(7, Function.REMEDIAL)


def counted(
    number: int, until: date | None = None, on: date = date(2026, 3, 1), course: int = 10
) -> HeadCount:
    return HeadCount(DETECTING, course, on, number, until)


def covered(*counts: HeadCount, staff: int | None = 10) -> Coverage:
    need = Need(DETECTING, SIGNS.key, Priority.NEXT)
    known = {} if staff is None else {DETECTING: staff}
    return coverage_of([need], requirements=[SIGNS], staff=known, counts=counts, on=TODAY)[need]


def test_each_group_needs_what_its_services_levels_and_functions_ask() -> None:
    assert needs_of([FIELD, EXIT], [SIGNS, TALKS]) == [
        Need(DETECTING, 1, Priority.NEXT, ("Fältarna",)),
        Need(REMEDIAL, 2, Priority.FIRST, ("Avhopp",)),
        Need(REMEDIAL, 1, Priority.NEXT, ("Avhopp",)),
    ]


def test_a_service_without_a_level_needs_what_every_level_does_and_one_without_a_function_nothing() -> None:
    unsaid = Placed("Mottagning", 7, None, frozenset({Function.REMEDIAL}))
    assert [one.requirement for one in needs_of([unsaid], [SIGNS, TALKS])] == [1]
    assert needs_of([Placed("Mottagning", 7, Level.PREVENTION, frozenset())], [SIGNS]) == []


def test_two_services_of_a_group_make_one_need() -> None:
    other = Placed("Mobila", 7, Level.PREVENTION, frozenset({Function.DETECTING}))
    (need,) = needs_of([other, FIELD], [SIGNS])
    assert need.services == ("Fältarna", "Mobila")


def test_what_is_added_stands_beside_and_the_sooner_counts() -> None:
    added = [Need(DETECTING, 1, Priority.FIRST), Need(DETECTING, 2, Priority.LATER)]
    needs = needs_of([FIELD], [SIGNS, TALKS], added)
    assert [(one.requirement, one.priority, one.services) for one in needs] == [
        (1, Priority.FIRST, ("Fältarna",)),
        (2, Priority.LATER, ()),
    ]


def test_share_and_what_is_missing() -> None:
    met = covered(counted(6))
    assert (met.share, met.missing, met.expires, met.running_out) == (0.6, 4, None, 0)


def test_no_more_are_trained_than_there_are() -> None:
    met = covered(counted(6), counted(7))
    assert (met.trained, met.share, met.missing) == (10, 1.0, 0)
    assert met.counts_more_than_there_are


def test_without_the_size_of_a_group_there_is_no_share() -> None:
    met = covered(counted(6), staff=None)
    assert (met.trained, met.share, met.missing, met.counts_more_than_there_are) == (6, None, None, False)


def test_a_group_of_nobody_has_no_share() -> None:
    met = covered(staff=0)
    assert (met.share, met.missing) == (None, 0)


def test_what_no_longer_counts_and_what_is_to_come_count_nothing() -> None:
    assert covered(counted(6, until=date(2026, 11, 27))).trained == 0
    assert covered(counted(6, until=TODAY)).trained == 6
    assert covered(counted(6, on=date(2026, 12, 1))).trained == 0
    assert covered(counted(6, course=20)).trained == 0


@pytest.mark.parametrize(
    ("lasting", "ending", "running_out"), [(2, 6, 6), (10, 6, 0), (6, 6, 4), (0, 14, 10)]
)
def test_what_runs_out_is_what_the_rest_does_not_make_up_for(
    lasting: int, ending: int, running_out: int
) -> None:
    met = covered(counted(lasting), counted(ending, until=date(2027, 2, 1)))
    assert met.running_out == running_out
    assert met.expires == date(2027, 2, 1)


def test_any_of_a_demands_courses_meets_it() -> None:
    need = Need(REMEDIAL, TALKS.key, Priority.FIRST)
    counts = [HeadCount(REMEDIAL, course, TODAY, 2, None) for course in (20, 21)]
    met = coverage_of([need], requirements=[TALKS], staff={REMEDIAL: 5}, counts=counts, on=TODAY)
    assert met[need].trained == 4


def test_a_sum_leaves_out_groups_of_unknown_size() -> None:
    whole = summed([covered(counted(6)), covered(counted(50), staff=None), covered(counted(2), staff=2)])
    assert (whole.staff, whole.trained, whole.share) == (12, 8, 8 / 12)
    assert summed([covered(staff=None)]).share is None


@given(st.lists(st.integers(0, 30), max_size=6), st.none() | st.integers(0, 20))
def test_figures_hold_together(numbers: list[int], staff: int | None) -> None:
    met = covered(
        *(counted(number, date(2027, 1, 1) if place % 2 else None) for place, number in enumerate(numbers)),
        staff=staff,
    )
    assert 0 <= met.running_out <= met.trained <= met.counted
    assert met.share is None or 0 <= met.share <= 1
    assert met.missing is None or met.missing >= 0
