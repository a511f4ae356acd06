"""When what goes on or comes again begins, told in one cell with how often."""

import pytest

from samordna.plandoc.reading.interpret.times.taking_times import TimesTaken, take_times
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.schema import Activity


def _taken(text: str, column: Column = Column.TIME) -> tuple[Activity, TimesTaken]:
    activity = Activity(id="activities-1", action="Hålla träffar")
    return activity, take_times(activity, [(column, text)], None)


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("två träffar per år, första senast 30 april 2027", "2027-04-30"),
        ("fyra möten per år, det första i mars 2027", "2027-03"),
        ("En gång per termin, första tillfället 2027-09-15", "2027-09-15"),
        ("vid behov, första mötet hålls i maj 2027", "2027-05"),
        ("Löpande. Första omgången är hösten 2027", "2027-23"),
        ("Start T1 2027, därefter löpande", "2027-01"),
        ("Q1 2027, därefter löpande", "2027-01"),
        ("Startar i mars 2027 och pågår sedan löpande", "2027-03"),
        ("Januari 2027 och sedan årligen", "2027-01"),
        ("Halvårsvis, start senast 1 mars 2027", "2027-03-01"),
    ],
)
def test_the_first_time_is_the_start_of_what_goes_on(text: str, starts: str) -> None:
    activity, taken = _taken(text)
    assert (activity.starts, activity.ends, activity.ongoing) == (starts, None, True)
    assert not taken.doubts


@pytest.mark.parametrize(
    "text",
    ["en ggr/termin", "1 g/mån", "2 ggr/v", "1/termin", "var 6:e vecka", "varannan mån.", "vartannat år"],
)
def test_how_often_may_be_written_short(text: str) -> None:
    activity, taken = _taken(text)
    assert (activity.starts, activity.ends, activity.ongoing) == (None, None, True)
    assert not taken.doubts


@pytest.mark.parametrize("text", ["1/10", "1/3 2027", "3/2027"])
def test_a_day_with_a_stroke_is_no_rhythm(text: str) -> None:
    assert not _taken(text)[0].ongoing


@pytest.mark.parametrize("text", ["start ht-26", "Start hösten 2026", "startar ht 2026"])
def test_what_starts_in_a_term_has_no_end(text: str) -> None:
    activity, _ = _taken(text)
    assert activity.starts in ("2026-08", "2026-23")
    assert activity.ends is None


def test_a_year_that_could_not_be_read_beside_a_rhythm_is_asked_about() -> None:
    activity, taken = _taken("Årligen senast 31 mars, första gången 2028")
    assert activity.ongoing
    assert (activity.starts, activity.ends) == (None, None)
    assert len(taken.doubts) == 1
    assert not _taken("Årligen i november")[1].doubts


def test_a_third_of_a_year_begins_where_starts_stand() -> None:
    activity = Activity(id="activities-1", action="Göra en film")
    taken = take_times(activity, [(Column.START, "T2 2027"), (Column.END, "T3 2027")], None)
    assert (activity.starts, activity.ends) == ("2027-05", "2027-12")
    assert not taken.doubts
