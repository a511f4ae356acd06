"""Who is asked to stop while a process is being started stops when it is known, and can be asked to end."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from samordna.config.processes import stopping
from samordna.config.processes.child import Child
from samordna.config.processes.stopping import Stop

ASKED = signal.SIGTERM, signal.SIGINT


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in ASKED}
    stopping.hear()
    yield
    stopping.asked_to_stop.clear()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", ASKED)
def test_we_stop_at_once(number: signal.Signals) -> None:
    with pytest.raises(Stop):
        os.kill(os.getpid(), number)
    assert stopping.asked_to_stop.is_set()


@pytest.mark.parametrize("number", ASKED)
def test_a_process_that_is_being_started_is_known_first(number: signal.Signals) -> None:
    def start() -> "subprocess.Popen[bytes]":
        born = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        os.kill(os.getpid(), number)
        return born

    child = Child("Webben", start)
    with pytest.raises(Stop), stopping.uncut():
        child.run()
    assert not child.has_ended
    child.stop()
    assert child.has_ended


def test_who_is_not_asked_goes_on() -> None:
    with stopping.uncut():
        pass
    with pytest.raises(Stop):
        os.kill(os.getpid(), signal.SIGTERM)


def test_once_stopping_nothing_more_is_heard() -> None:
    stopping.be_deaf()
    os.kill(os.getpid(), signal.SIGTERM)
    assert not stopping.asked_to_stop.is_set()
