"""Times that name no year, in plans whose period begins in one year and ends in the next."""

from datetime import date

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.sentences.listed_sentences import times_told
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.times.period_years import PeriodYear, year_of_period
from samordna.plandoc.reading.interpret.times.time_columns import times_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_FROM_FEBRUARY = PeriodYear(date(2027, 2, 1), date(2028, 1, 31))


@pytest.mark.parametrize(
    ("cell", "starts", "ends"),
    [
        ("april–september", "2027-04", "2027-09"),
        ("senast 15/10", None, "2027-10-15"),
        ("Q2", "2027-04", "2027-06"),
        ("fr.o.m. mars", "2027-03", None),
        ("januari", None, "2028-01"),
        ("1 maj–30 september", "2027-05-01", "2027-09-30"),
        ("mars 2029", None, "2029-03"),
    ],
)
def test_a_time_is_of_the_year_in_which_it_lies_within_the_period(
    cell: str, starts: str | None, ends: str | None
) -> None:
    assert times_in(cell, Column.TIME, _FROM_FEBRUARY) == (starts, ends)


def test_a_term_that_goes_on_beyond_the_period_is_of_the_year_in_which_it_meets_it() -> None:
    school = PeriodYear(date(2026, 8, 15), date(2027, 6, 10))
    assert times_in("vt", Column.TIME, school) == ("2027-01", "2027-06")
    assert times_in("senast 30/6", Column.TIME, school) is None


def test_a_time_that_lies_in_no_year_of_the_period_or_in_two_is_no_date() -> None:
    assert times_in("Q1", Column.TIME, _FROM_FEBRUARY) is None
    assert times_in("mars", Column.TIME, PeriodYear(date(2027, 3, 1), date(2028, 3, 31))) is None


def test_a_period_of_several_years_says_no_year() -> None:
    assert year_of_period(date(2027, 2, 1), date(2028, 12, 31)) is None
    assert year_of_period(date(2027, 2, 1), date(2027, 12, 31)) == 2027


def test_what_one_period_says_is_not_remembered_for_another() -> None:
    autumn = PeriodYear(date(2027, 9, 1), date(2028, 8, 31))
    assert times_told("Kampanj under april–maj", _FROM_FEBRUARY) == ("2027-04", "2027-05")
    assert times_told("Kampanj under april–maj", autumn) == ("2028-04", "2028-05")
    assert times_in("april–maj", Column.TIME, _FROM_FEBRUARY) == ("2027-04", "2027-05")
    assert times_in("april–maj", Column.TIME, autumn) == ("2028-04", "2028-05")


def _plan(*blocks: Block) -> list[tuple[str | None, str | None]]:
    period = paragraph("Planen gäller från den 1 augusti 2026 till den 30 juni 2027.")
    plan = structured(heading("Trygghetsplan för Norrskolan"), period, *blocks).document
    return [(one.starts, one.ends) for one in plan.activities]


def test_rows_and_bullets_have_the_year_of_the_plan_s_period() -> None:
    rows = [["Åtgärd", "Ansvarig", "När"], ["Öva utrymning", "Rektor", "okt–nov"]]
    assert _plan(heading("Åtgärder", 2), table(*rows, ["Temavecka om nätet", "Kurator", "v. 6"])) == [
        ("2026-10", "2026-11"),
        ("2027-02-08", "2027-02-14"),
    ]
    assert _plan(
        heading("Skolan ska:", 2),
        bullet("Bygga ett vindskydd vid entrén (Q2)"),
        bullet("Öppna caféet på kvällarna (fr.o.m. mars)"),
    ) == [("2027-04", "2027-06"), ("2027-03", None)]
