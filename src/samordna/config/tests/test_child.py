"""A process that ends is started again, after a pause that grows for one that keeps ending; with a clock of the test's own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from unittest.mock import patch

import pytest

from samordna.config.processes import child
from samordna.config.processes.child import LIVED_LONG, LONGEST_PAUSE, Child


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


class Process:
    """Runs until the test ends it."""

    returncode: int | None = None

    def poll(self) -> int | None:
        return self.returncode


@pytest.fixture
def clock() -> Iterator[Clock]:
    clock = Clock()
    with patch.object(child, "time", clock):
        yield clock


@pytest.fixture
def said() -> list[str]:
    return []


def ended(one: Child) -> None:
    assert one.process is not None
    one.process.returncode = 3


def pause_of(one: Child, clock: Clock, said: list[str]) -> float:
    """Seconds from when its end is noticed until it runs again, to a tenth."""
    one.keep_running(said.append)
    before = clock.now
    while one.has_ended:
        clock.now = round(clock.now + 0.1, 1)
        one.keep_running(said.append)
        assert clock.now - before <= LONGEST_PAUSE + 1
    return round(clock.now - before, 1)


def a_child() -> Child:
    one = Child("Webben", Process)  # type: ignore[arg-type]
    one.run()
    return one


def test_what_runs_is_left_alone(clock: Clock, said: list[str]) -> None:
    one = a_child()
    process = one.process
    one.keep_running(said.append)
    assert one.process is process
    assert said == []


def test_the_pause_doubles_up_to_the_longest(clock: Clock, said: list[str]) -> None:
    one = a_child()
    pauses = []
    for _ in range(6):
        ended(one)
        pauses.append(pause_of(one, clock, said))
    assert pauses == [1.0, 2.0, 4.0, 8.0, LONGEST_PAUSE, LONGEST_PAUSE]
    assert said == ["Webben stannade (kod 3) och startas om."] * 6


def test_one_that_has_run_for_long_is_started_soon(clock: Clock, said: list[str]) -> None:
    one = a_child()
    for lived, pause in [(1.0, 1.0), (LIVED_LONG, 2.0), (LIVED_LONG + 1, 0.5), (1.0, 1.0)]:
        clock.now += lived
        ended(one)
        assert pause_of(one, clock, said) == pause, lived


def test_one_that_cannot_start_is_tried_again_ever_later(clock: Clock, said: list[str]) -> None:
    one = a_child()
    starts = iter([OSError("borta"), OSError("borta"), SimpleNamespace(poll=lambda: None)])
    tried = []

    def start() -> object:
        tried.append(clock.now)
        match next(starts):
            case OSError() as error:
                raise error
            case process:
                return process

    one.start = start  # type: ignore[assignment]
    ended(one)
    pause_of(one, clock, said)
    first, second, third = tried
    assert (second - first, third - second) == pytest.approx((2.0, 4.0))
    assert said[1:] == ["Webben gick inte att starta: borta"] * 2


def test_a_process_whose_parent_was_gone_before_it_asked_ends() -> None:
    ends = (
        "import sys; from signal import SIGKILL; from samordna.config.database.privileges import die_with_parent;"
        "die_with_parent(SIGKILL, parent=int(sys.argv[1]))"
    )
    ours, gone = os.getpid(), os.getpid() + 1
    codes = [
        subprocess.run([sys.executable, "-c", ends, str(parent)], check=False).returncode
        for parent in (ours, gone)
    ]
    assert codes == [0, -signal.SIGKILL]
