"""Opening hours in words, and whether somebody is there now."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from samordna.organisation.reaching import opening
from samordna.organisation.reaching.opening import STOCKHOLM, Rule

OFFICE = "Mo-Fr 08:00-16:30; PH off"


@pytest.fixture(autouse=True)
def _in_swedish() -> object:
    with translation.override("sv"):
        yield


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OFFICE, "måndag–fredag 8–16.30, stängt helgdagar och deras aftnar"),
        ("24/7", "dygnet runt"),
        ("Mo-Th 08:00-12:00,13:00-16:30; Fr 08:00-15:00", "måndag–torsdag 8–12 och 13–16.30, fredag 8–15"),
        ("Sa,Su 10:00-14:00", "lördag och söndag 10–14"),
        ("Mo,We,Fr 09:00-12:00", "måndag, onsdag och fredag 9–12"),
        ("Mo-Su 22:00-06:00", "måndag–söndag 22–6"),
        ("Mo-Fr 08:00-24:00; PH 10:00-14:00", "måndag–fredag 8–24, helgdagar 10–14"),
        ("Jun-Aug Mo-Fr 08:00-15:00", "Jun-Aug Mo-Fr 08:00-15:00"),
        ("", ""),
    ],
)
def test_hours_in_plain_swedish(text: str, words: str) -> None:
    assert opening.normalised(text) == text
    assert opening.in_words(text) == words


def test_hours_in_english() -> None:
    with translation.override("en"):
        assert opening.in_words(OFFICE) == "Monday–Friday 8:00–16:30, closed on holidays and their eves"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ((2026, 4, 1, 9, 0), "öppet nu, till 16.30"),
        ((2026, 4, 1, 7, 59), "stängt, öppnar 8"),
        ((2026, 4, 1, 17, 0), "stängt, öppnar i morgon 8"),
        ((2026, 4, 2, 17, 0), "stängt, öppnar tisdag 8"),  # over Easter
        ((2026, 6, 19, 10, 0), "stängt, öppnar måndag 8"),  # Midsummer's Eve
        ((2026, 12, 24, 10, 0), "stängt, öppnar måndag 8"),
        ((2026, 12, 31, 10, 0), "stängt, öppnar måndag 8"),
    ],
)
def test_open_now_knows_swedish_holidays_and_eves(at: tuple[int, ...], words: str) -> None:
    assert opening.now_in_words(OFFICE, datetime(*at, tzinfo=STOCKHOLM)) == words  # type: ignore[misc, arg-type]


def test_the_clock_is_that_of_stockholm_in_summer_and_winter() -> None:
    assert opening.now(OFFICE, datetime(2026, 7, 1, 6, 30, tzinfo=UTC)).is_open  # type: ignore[union-attr]
    assert not opening.now(OFFICE, datetime(2026, 1, 7, 6, 30, tzinfo=UTC)).is_open  # type: ignore[union-attr]


def test_what_never_changes_and_what_is_not_stated() -> None:
    at = datetime(2026, 4, 1, 9, tzinfo=STOCKHOLM)
    assert opening.now_in_words("24/7", at) == "alltid öppet"
    assert opening.now_in_words("", at) == ""
    assert opening.now("trasigt", at) is None
    assert opening.now_in_words("Mo-Fr 08:00-24:00", at) == "öppet nu, till midnatt"


def test_the_coming_week_says_each_day() -> None:
    week = opening.week(OFFICE, date(2026, 4, 2))
    assert [hours for _day, hours in week] == ["8–16.30", *["stängt"] * 4, "8–16.30", "8–16.30"]
    assert [hours for _day, hours in opening.week("24/7", date(2026, 3, 29))] == ["dygnet runt"] * 7
    assert [hours for _day, hours in opening.week("Mo 22:00-06:00", date(2026, 4, 6))][:2] == ["22–24", "0–6"]


days = st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))
quarter = st.integers(0, 95).map(lambda number: number * 15)
spans = st.tuples(quarter, quarter).filter(lambda span: span[0] < span[1]).map(lambda span: (span,))


@pytest.mark.slow
@given(st.lists(st.builds(Rule, days, st.booleans(), spans), min_size=1, max_size=3))
def test_what_is_written_is_read_back(rules: list[Rule]) -> None:
    text = opening.written(rules)
    assert opening.normalised(text) == text
    assert opening.read(text) == rules


@given(days, spans, st.integers(0, 6), quarter)
def test_written_hours_mean_what_they_say(
    chosen: tuple[int, ...], span: tuple[tuple[int, int]], day: int, minute: int
) -> None:
    """Held against the library, in a week without holidays."""
    text = opening.written([Rule(chosen, False, span)])
    at = datetime(2026, 9, 7 + day, minute // 60, minute % 60, tzinfo=STOCKHOLM)
    found = opening.now(text, at)
    assert found is not None
    assert found.is_open == (day in chosen and span[0][0] <= minute < span[0][1])
