"""What tests call finds room in one piece, at whatever depth it calls."""

import sys
from collections.abc import Callable
from resource import RUSAGE_SELF, getrusage
from threading import Thread

import pytest

from samordna.core.tests.room import with_room

TIMES = 400
DEEPEST = 400
"""Several pieces of 16 kB."""
WIDE = 200
"""Values that the call has room for: more than a step down takes, so that at some depth it goes over the end of each piece."""


def test_nothing_is_asked_for_over_and_over_at_any_depth() -> None:
    assert _most_asked_for() < TIMES / 4


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="may keep the piece that was in use last")
def test_without_room_there_is_such_a_depth() -> None:
    """Else the test above would say nothing. A thread begins with a piece of its own."""
    found: list[int] = []
    for beginning in (
        lambda: found.append(_most_asked_for()),
        with_room(lambda: found.append(_most_asked_for())),
    ):
        thread = Thread(target=beginning)
        thread.start()
        thread.join()
    without, within = found
    assert without >= TIMES
    assert within < TIMES / 4


def _most_asked_for() -> int:
    """How often memory was asked for at the worst of all depths: each new piece is one page at least."""
    most = 0

    def down(depth: int) -> None:
        nonlocal most
        most = max(most, _asked_for(_wide))
        if depth:
            down(depth - 1)

    down(DEEPEST)
    return most


def _wide() -> None:
    """What is called over and over."""


_wide.__code__ = _wide.__code__.replace(co_stacksize=WIDE)


def _asked_for(call: Callable[[], None]) -> int:
    before = getrusage(RUSAGE_SELF).ru_minflt
    for _time in range(TIMES):
        call()
    return getrusage(RUSAGE_SELF).ru_minflt - before
