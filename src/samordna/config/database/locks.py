"""Locks between processes, on files. The kernel takes them back when a process ends, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def tried(file: Path) -> Iterator[bool]:
    """Hold the lock if nobody else does; whether we do."""
    with _locked(file, fcntl.LOCK_EX | fcntl.LOCK_NB) as held:
        yield held


@contextmanager
def awaited(file: Path) -> Iterator[None]:
    """Hold the lock, after those who hold it now."""
    with _locked(file, fcntl.LOCK_EX):
        yield


@contextmanager
def shared(file: Path) -> Iterator[None]:
    """Hold the lock together with others who share it."""
    with _locked(file, fcntl.LOCK_SH):
        yield


@contextmanager
def _locked(file: Path, how: int) -> Iterator[bool]:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as opened:
        try:
            fcntl.flock(opened, how)
        except BlockingIOError:
            yield False
        else:
            yield True
