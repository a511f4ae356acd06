from datetime import UTC, date, datetime

import pytest

from samordna.plandoc.dates.months import months_after


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2026, 8, 31), -6, date(2026, 2, 28)),
        (date(2024, 8, 31), -6, date(2024, 2, 29)),
        (date(2026, 1, 15), -24, date(2024, 1, 15)),
        (date(9999, 6, 1), 24, date(9999, 12, 1)),
    ],
)
def test_a_short_month_ends_sooner(day: date, months: int, there: date) -> None:
    assert months_after(day, months) == there


def test_a_moment_keeps_its_time() -> None:
    assert months_after(datetime(2026, 3, 31, 12, 5, tzinfo=UTC), -1) == datetime(
        2026, 2, 28, 12, 5, tzinfo=UTC
    )
