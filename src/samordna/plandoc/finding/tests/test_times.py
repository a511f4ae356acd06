"""Days and times in words."""

from datetime import datetime

import pytest

from samordna.plandoc.finding import index_of

THURSDAY = datetime(2026, 11, 26, 11)
heard = index_of([], []).heard


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("måndag förmiddag", (30, 10)),
        ("tisdag kl 10", (31, 10)),
        ("imorgon kl 10", (27, 10)),
        ("i övermorgon", (28, 10)),
        ("i helgen", (28, 12)),
        ("torsdag kväll", (26, 20)),
        ("torsdag kl 9", (33, 9)),
        ("lördag natt", (28, 23)),
        ("kväll", (26, 20)),
        ("kl 13:30", (26, 13)),
        ("i måndags", (26, 11)),
        ("på dagen", (26, 11)),
    ],
)
def test_days_and_hours_are_heard(said: str, moment: tuple[int, int]) -> None:
    day, hour = moment
    at = heard(said).when.moment(THURSDAY)
    assert ((at.date() - THURSDAY.date()).days, at.hour) == (day - 26, hour)
