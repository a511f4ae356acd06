"""How much a file may ask of the computer: size before it is opened, time and memory while it is read."""

import gc
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from samordna.plandoc.reading import problems

MEGABYTE = 1024 * 1024
LARGEST_FILE = 50 * MEGABYTE
LARGEST_TEXT = 10 * MEGABYTE
"""Of a file that is nothing but letters, some five thousand pages: reading needs many times what it reads."""
LARGEST_UNPACKED = 200 * MEGABYTE
LARGEST_XML_PART = 24 * MEGABYTE
MOST_ZIP_PARTS = 5_000
SECONDS = 20
"""Of processor: what else the machine does makes no file a strange one."""
LONGEST = 2
"""How many times as long it may take by the clock."""
MEMORY = 400 * MEGABYTE


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest: reading makes hundreds of thousands of parts that all remain, and going through them again
    and again takes a quarter of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            _let_all_grow_old()
            gc.enable()


def _let_all_grow_old() -> None:
    """What there is now is looked through with what is old, later if at all, and not at once since so much of it is young."""
    if not _loaded_is_set_aside():
        gc.freeze()
        gc.unfreeze()


@cache
def _loaded_is_set_aside() -> bool:
    """Whether the process has set aside what it loaded, before it read anything: that would be looked through too. To count it is
    to go through all of it, some thirty milliseconds among many tests, and is done once."""
    return gc.get_freeze_count() > 0


class _TimeIsUp(BaseException):
    """Not an `Exception`, so that no reader mistakes it for a fault in the file."""


@contextmanager
def bounded(seconds: int = SECONDS, memory: int = MEMORY, name: str = "") -> Iterator[None]:
    """Run the block for at most ``seconds`` of processor, with at most ``memory`` more bytes than now; otherwise `ReadError`.

    Time needs the main thread (signals); elsewhere only the memory is bounded. ``name`` is the file, for the
    message. The limits that were in force before are restored afterwards.
    """
    outcome: type[BaseException] | None = None
    try:
        with ExitStack() as stack:
            stack.enter_context(_bounded_memory(memory))
            if threading.current_thread() is threading.main_thread():
                stack.enter_context(_bounded_time(seconds))
            yield
    except (_TimeIsUp, MemoryError) as reached:
        outcome = type(reached)
    if outcome is _TimeIsUp:
        raise problems.too_slow(name, seconds)
    if outcome is not None:
        raise problems.too_heavy(name)


@contextmanager
def _bounded_time(seconds: int) -> Iterator[None]:
    """Of processor, and ``LONGEST`` times as long by the clock, for what waits and does nothing."""
    with (
        _rung(signal.ITIMER_PROF, signal.SIGPROF, seconds),
        _rung(signal.ITIMER_REAL, signal.SIGALRM, seconds * LONGEST),
    ):
        yield


@contextmanager
def _rung(clock: int, number: signal.Signals, seconds: int) -> Iterator[None]:
    previous: Any = signal.signal(number, _time_is_up)
    remaining, interval = signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        signal.setitimer(clock, remaining, interval)
        signal.signal(number, previous)


def _time_is_up(_number: int, _frame: FrameType | None) -> NoReturn:
    raise _TimeIsUp


@contextmanager
def _bounded_memory(more: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = _data_in_use() + more
    ceilings = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_DATA, (min([wanted, *ceilings]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _data_in_use() -> int:
    """Bytes of writable private memory now, which is what RLIMIT_DATA counts; the peak where /proc is missing."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
