"""Being asked to stop, by Ctrl-C or SIGTERM: heard at once, but never between the birth of a process and its name."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

Handler = Callable[[int, FrameType | None], None] | signal.Handlers

asked_to_stop = Event()
"""Set as well as Stop is raised: an exception that a signal raises inside a callback of Python's own is lost."""


class Stop(Exception):
    """Somebody asked us to stop."""


def hear() -> None:
    """From now on, being asked to stop raises Stop."""
    _when_asked(_stop)


def be_deaf() -> None:
    """We are stopping already."""
    _when_asked(signal.SIG_IGN)


@contextmanager
def uncut() -> Iterator[None]:
    """Let the block, which starts processes, be done first: one that nobody knows of yet would never be asked to end.

    It would live on until we are gone, and see its database end under it.
    """
    _when_asked(lambda _number, _frame: asked_to_stop.set())
    try:
        yield
    finally:
        hear()
    if asked_to_stop.is_set():
        raise Stop


def _when_asked(handler: Handler) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, handler)


def _stop(_number: int, _frame: FrameType | None) -> None:
    be_deaf()
    asked_to_stop.set()
    raise Stop
