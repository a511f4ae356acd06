"""What a comparison comes to."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Fault:
    """``what`` was wrong: *row*, *metadata*, *section*, *goal*, *part*, *flag*, *invented*, *twice*, *untrue* or *error*;
    *silent* says of another fault that nothing warned of it. ``read_as`` is the action of the row it stands in.
    """

    what: str
    where: str
    expected: Any = None
    got: Any = None
    read_as: str | None = None


@dataclass
class Score:
    """``of`` counts what the truth names and ``right`` what was read so: rows, facts, headings, parts."""

    of: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    def add(self, kind: str, right: bool, *faults: Fault) -> None:
        self.of[kind] += 1
        self.right[kind] += right
        self.faults += faults

    def count(self, what: str) -> int:
        return sum(fault.what == what for fault in self.faults)
