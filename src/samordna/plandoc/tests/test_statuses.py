"""Every status has its look, and what rests is not late."""

import pytest

from samordna.plandoc.statuses import LOOKS, NO_STATUS, look_of
from samordna.plandoc.vocabulary import Status

WHITE = 1.0


def test_every_status_has_a_look_of_its_own() -> None:
    assert set(LOOKS) == set(Status)
    assert len({look.icon for look in LOOKS.values()}) == len(Status)
    assert len({look.tone for look in LOOKS.values()}) == len(Status)
    assert look_of("") is NO_STATUS


@pytest.mark.parametrize("status", Status)
def test_its_ink_is_read_on_white(status: Status) -> None:
    assert (WHITE + 0.05) / (_luminance(LOOKS[status].ink) + 0.05) >= 4.5


def test_what_is_over_and_what_rests_is_never_late() -> None:
    assert {status for status, look in LOOKS.items() if not look.can_be_late} == {
        Status.DONE,
        Status.CANCELLED,
        Status.PAUSED,
    }


def _luminance(ink: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (int(ink[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
