"""What the reader makes of each file of the accuracy measure: read and told once, and looked at by every test that asks.

The tests that look at every file stand in the group "made files", in one process; those that look at a few stand anywhere.
"""

from functools import cache
from pathlib import Path
from typing import Any

from accuracy.guard.plans import asked_in

from samordna.plandoc.guard import HitKind
from samordna.plandoc.reading import ReadResult, read
from samordna.plandoc.reading.report import report


@cache
def reading_of(path: Path) -> ReadResult:
    return read(path)


_told: dict[Path, dict[str, Any]] = {}


def told_of(path: Path) -> dict[str, Any]:
    """What ``read --json`` prints of it, for which the guard reads every word."""
    if path not in _told:
        _told[path] = report(reading_of(path))
    return _told[path]


def asked_in_reading(path: Path) -> int:
    """How often the guard asks about an instruction in a plan, as it was told when somebody had the plan read; nothing is read
    for this alone, which takes longer than what the guard needs."""
    if path not in _told:
        return asked_in(path)
    return sum(hit["kind"] == HitKind.REGISTER_INSTRUCTION for hit in _told[path]["guard"])
