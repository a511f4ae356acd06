"""What a file says twice or at the same time, rows that are left out, and names that are guessed by their times."""

from datetime import datetime, timedelta
from typing import Any

from samordna.organisation.models import ContactPoint
from samordna.plandoc.rosters.model import FiledShift, FiledShifts
from samordna.readiness.duty.comparison import Comparison
from samordna.readiness.duty.names import Names
from samordna.readiness.models import DutyShift
from samordna.readiness.tests.factories import moment

ONE, TWO = (ContactPoint(pk=number, function=f"TIB {number}") for number in (1, 2))
DAY = moment("2026-12-05 08:00")


def shift(who: int, hours: int = 0) -> FiledShift:
    return FiledShift(who, DAY + timedelta(hours=hours), DAY + timedelta(hours=hours + 8), "rad 2")


def compared(*rows: FiledShift, roster: Any = (), **more: Any) -> Comparison:
    filed = FiledShifts(list(rows), ["TIB 1", "TIB 2", ""])
    return Comparison(filed, Names([ONE, TWO]), list(roster), **more)


def test_a_row_that_stands_twice_is_told_and_taken_once() -> None:
    found = compared(shift(0), shift(0), shift(1, 8))
    assert [line.number for line in found.taken_new] == [0, 2]
    assert [line.number for line in found.twice] == [1]
    assert found.at_once == []


def test_what_goes_on_at_once_is_told_until_one_is_left_out() -> None:
    rows = (shift(0), shift(0, 4), shift(1, 12))
    assert [(one.number, other.number) for one, other in compared(*rows).at_once] == [(0, 1)]
    found = compared(*rows, left_out={1})
    assert found.at_once == []
    assert [line.number for line in found.taken_new] == [0, 2]
    assert [line.number for line in found.new] == [0, 1, 2]


def test_what_goes_on_while_another_has_the_roster_is_told_before_it_is_taken_in() -> None:
    row = DutyShift(pk=9, contact=ONE, starts_at=DAY - timedelta(days=3), ends_at=DAY + timedelta(hours=4))
    (found,) = compared(shift(0), shift(1, 8), roster=[row]).beside
    assert (found[0].number, found[1]) == (0, row)
    assert compared(shift(0), roster=[row], left_out={0}).beside == []


def test_a_name_is_guessed_by_the_times_of_the_roster_until_somebody_chooses() -> None:
    def row(pk: int, start: datetime) -> DutyShift:
        return DutyShift(pk=pk, contact=TWO, starts_at=start, ends_at=start + timedelta(hours=8))

    roster = [row(1, DAY)]
    assert compared(shift(2), roster=roster).names[2].guess == TWO.pk
    assert compared(shift(2, 1), roster=roster).names[2].guess is None
    assert compared(shift(2), roster=roster, chosen={2: None}).names[2].guess is None
    assert [one.number for one in compared(shift(2), chosen={2: ONE.pk}).answered] == [2]
