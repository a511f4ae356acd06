"""Ctrl-C is heard, wherever it comes."""

import os
import signal
from contextlib import AbstractContextManager
from threading import Timer

from samordna.config.lost import lost_ones

MOMENT = 0.05


def interruptions_kept() -> AbstractContextManager[None]:
    """One that is lost inside a callback of Python's own comes again a moment later."""
    return lost_ones(KeyboardInterrupt, _again)


def _again() -> None:
    Timer(MOMENT, os.kill, [os.getpid(), signal.SIGINT]).start()
