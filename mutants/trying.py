"""One change made in a lane's copy, the tests run, and the file put back."""

import difflib
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mutants.areas import SOURCE, area_of
from mutants.changes import Change, made
from mutants.lane import LONGEST, Lane
from mutants.picked import steps
from mutants.reach import Case, Reach

START = 60.0
"""Seconds that a run may take besides its tests, on a machine with others at work."""
SLOWER = 4.0
"""How many times as long as without a change the tests may take: a change can make a loop that never ends."""
OF_MODELS = ("models", "fields", "enums", "vocabulary")
"""Files that migrations come from."""
FAILED = re.compile(r"^(?:FAILED|ERROR) ((?:src|tests)/.+?)(?: - .*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Tried:
    """``seen_by`` is empty when no test failed."""

    area: str
    place: str
    kind: str
    before: str
    after: str
    tests: int
    seen_by: str


def tried(change: Change, lane: Lane, reach: Reach) -> Tried:
    file = lane.root / SOURCE / change.file
    source = file.read_text(encoding="utf-8")
    changed = made(change, source)
    planned = steps(change, lane.root, reach)
    with _instead(file, changed):
        seen_by = _seen_by(change, planned, lane)
    before, after = _difference(source, changed)
    return Tried(
        area=area_of(change.file),
        place=f"{SOURCE / change.file}:{change.line}",
        kind=change.kind,
        before=before,
        after=after,
        tests=sum(map(len, planned)),
        seen_by=seen_by,
    )


def failing(seen: Sequence[Tried], lane: Lane) -> set[str]:
    """The tests that saw changes, run without any: who fails then sees nothing."""
    names = dict.fromkeys(one.seen_by for one in seen if "::" in one.seen_by)
    return set(FAILED.findall(lane.tried(list(names), LONGEST, until_one_fails=False).output))


@contextmanager
def _instead(file: Path, text: str) -> Iterator[None]:
    """The time of the file comes back too, so that its bytecode is used again."""
    source, times = file.read_bytes(), file.stat()
    file.write_text(text, encoding="utf-8")
    try:
        yield
    finally:
        file.write_bytes(source)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _seen_by(change: Change, planned: Sequence[Sequence[Case]], lane: Lane) -> str:
    """The first test that fails. A model that no longer fits its migrations is seen by ``make check``."""
    for step in planned:
        if name := _failing_twice([case.name for case in step], _time_for(step), lane):
            return name
    check = ["scripts/migrations_in_step.py"]
    if any(part in change.file for part in OF_MODELS) and lane.python(*check).outcome == "failed":
        return check[0]
    return ""


def _time_for(step: Sequence[Case]) -> float:
    return START + SLOWER * sum(case.seconds for case in step)


def _failing_twice(names: list[str], seconds: float, lane: Lane) -> str:
    """The first test that fails, and does so again: one that fails now and then has not seen the change."""
    while names:
        run = lane.tried(names, seconds)
        if run.outcome == "passed":
            return ""
        failed = FAILED.search(run.output)
        if run.outcome == "timeout" or failed is None:
            return "time" if run.outcome == "timeout" else "start"
        name = failed.group(1)
        if name not in names or lane.tried([name], START).outcome != "passed":
            return name
        names = names[names.index(name) + 1 :]
    return ""


def _difference(before: str, after: str) -> tuple[str, str]:
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[3:]
    return _joined(lines, "-"), _joined(lines, "+")


def _joined(lines: Sequence[str], sign: str) -> str:
    return " ".join(line[1:].strip() for line in lines if line.startswith(sign))
