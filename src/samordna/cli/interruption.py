"""Ctrl-C is heard, wherever it comes."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

MOMENT = 0.05


@contextmanager
def interruptions_kept() -> Iterator[None]:
    """One that comes inside a callback of Python's own is told there and lost; here it comes again a moment later."""
    before = sys.unraisablehook
    sys.unraisablehook = lambda lost: _again() if lost.exc_type is KeyboardInterrupt else before(lost)
    try:
        yield
    finally:
        sys.unraisablehook = before


def _again() -> None:
    Timer(MOMENT, os.kill, [os.getpid(), signal.SIGINT]).start()
