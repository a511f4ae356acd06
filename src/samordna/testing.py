"""The tests' own plugin of pytest: sets the environment before pytest-django reads the settings, which a conftest cannot.

The embedded server's files are kept under ``var/test`` between runs; runs beside each other, and each process of a run, get a
server each. The folder that the shell names for an installation is left alone: only a folder of the tests' own may be laid out
anew with the tables made (``core/tests/migrated.py``).
"""

import gc
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from samordna.config.database import locks

pytest_plugins = [
    "samordna.core.tests.checking",
    "samordna.core.tests.room",
    "samordna.core.tests.side_by_side",
    "samordna.core.tests.telling",
]
ROOT = Path(__file__).resolve().parent.parent.parent
_held_to_the_end = ExitStack()


def _free_folder() -> Path:
    """The first folder of ``var/test`` that no other run uses; ours until we end."""
    folders = (ROOT / "var" / "test" / str(number) for number in count(1))
    return next(
        folder for folder in folders if _held_to_the_end.enter_context(locks.tried(folder / "run.lock"))
    )


os.environ["SAMORDNA_VAR"] = str(_free_folder())
os.environ["SAMORDNA_DATABASE_ROLE"] = "owner"
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell makes what it runs in the background deaf to Ctrl-C, and with it what tests start to interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Iterator[None]:
    """Of what is made while tests are found nothing is thrown away: looking for it took a quarter of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """The tests that were found, some thousands, stay to the end: nothing is gained by looking through them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
