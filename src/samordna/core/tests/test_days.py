"""One way to write a day and a moment, in both languages."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.utils.translation import override

import samordna
from samordna.core import days

MOMENT = datetime(2026, 3, 3, 13, 5, tzinfo=UTC)
IN_TEMPLATES = re.compile(r"\|date:(?!['\"]Y-m-d['\"]|['\"]l j b['\"]|['\"]c['\"])")
"""What a browser's date field and its scripts want, and a day of the week, are not among the dates that people are told."""


@pytest.mark.parametrize(
    ("language", "length", "as_day", "as_moment"),
    [
        ("sv", "", "3 mar 2026", "3 mar 2026 kl. 14.05"),
        ("sv", "long", "3 mars 2026", "3 mars 2026 kl. 14.05"),
        ("en", "", "3 Mar 2026", "3 Mar 2026 at 14:05"),
        ("en", "long", "3 March 2026", "3 March 2026 at 14:05"),
    ],
)
def test_a_day_and_a_moment(language: str, length: str, as_day: str, as_moment: str) -> None:
    with override(language):
        assert days.day(date(2026, 3, 3), length) == as_day
        assert days.moment(MOMENT, length) == as_moment


@pytest.mark.parametrize(("language", "told"), [("sv", "3 mar"), ("en", "3 Mar")])
def test_a_day_of_this_year(language: str, told: str) -> None:
    with override(language):
        assert days.day(date(2026, 3, 3), "short") == told


def test_the_day_of_a_moment_is_the_day_here() -> None:
    with override("sv"):
        assert days.day(datetime(2026, 3, 3, 23, 30, tzinfo=UTC)) == "4 mar 2026"


def test_no_day_is_no_words() -> None:
    assert days.day(None) == days.moment(None) == ""


def test_templates_have_no_format_of_their_own() -> None:
    house = Path(samordna.__file__).parent
    own = [path.name for path in house.rglob("templates/**/*.html") if IN_TEMPLATES.search(path.read_text())]
    assert own == []


@pytest.mark.parametrize(
    ("hours", "written"),
    [(3, "3 mar 2026 kl. 14.05–17.05"), (24, "3 mar 2026 kl. 14.05 – 4 mar 2026 kl. 14.05")],
)
def test_a_span_says_its_day_once(hours: int, written: str) -> None:
    with override("sv"):
        assert days.span(MOMENT, MOMENT + timedelta(hours=hours)) == written
