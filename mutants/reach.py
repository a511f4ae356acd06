"""Which tests reach a line, and how long each takes: from one run of all tests without changes, kept for each commit."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coverage import CoverageData

from mutants.areas import SOURCE
from mutants.lane import Lane
from mutants.watching import TIMES

RUN = "not browser"
QUICK = "not browser and not slow"


@dataclass(frozen=True)
class Case:
    """A test, and which of the rooms it stands in."""

    name: str
    room: str
    seconds: float
    slow: bool

    @property
    def file(self) -> str:
        return self.name.partition("::")[0]


def watch(lane: Lane, room: str, folder: Path, which: str) -> None:
    """Run those of the room's tests, unless this was done for this commit."""
    times = _file(folder, room, "json")
    if times.exists():
        return
    environment = {"COVERAGE_FILE": str(_file(folder, room, "coverage")), TIMES: str(times)}
    lane.watched(["-m", which, room], environment)


def _file(folder: Path, room: str, ending: str) -> Path:
    return folder / f"{room.replace('/', '_')}.{ending}"


class Reach:
    """What the runs of ``watch`` kept. Tests that failed without changes are not there."""

    def __init__(self, folder: Path, rooms: Sequence[str]) -> None:
        self._rooms = {
            room: _file(folder, room, "coverage") for room in rooms if _file(folder, room, "json").exists()
        }
        self.cases = {
            name: Case(name, room, facts["seconds"], facts["slow"])
            for room in self._rooms
            for name, facts in json.loads(_file(folder, room, "json").read_text(encoding="utf-8")).items()
        }

    @cached_property
    def _data(self) -> list[CoverageData]:
        kept = [CoverageData(str(file)) for file in self._rooms.values() if file.exists()]
        for data in kept:
            data.read()
        return kept

    def by_line(self, file: str) -> dict[int, set[Case]]:
        """Lines of a file, from ``src/samordna``, with the tests that reach them.

        What a fixture reaches, its neighbours in the file may look at too: then all of them count.
        """
        lines: dict[int, set[Case]] = defaultdict(set)
        for data in self._data:
            for line, contexts in data.contexts_by_lineno((SOURCE / file).as_posix()).items():
                for context in contexts:
                    lines[line].update(self._looking(context))
        return lines

    def _looking(self, context: str) -> set[Case]:
        name, _, when = context.rpartition("|")
        case = self.cases.get(name)
        if case is None:
            return set()
        return {case} | (self._by_file[case.file] if when == "setup" else set())

    @cached_property
    def _by_file(self) -> dict[str, set[Case]]:
        files: dict[str, set[Case]] = defaultdict(set)
        for case in self.cases.values():
            files[case.file].add(case)
        return files

    def of_room(self, file: str) -> set[Case]:
        """The tests of the room that a file stands in."""
        path = (SOURCE / file).as_posix()
        return {case for case in self.cases.values() if path.startswith(f"{case.room}/")}
