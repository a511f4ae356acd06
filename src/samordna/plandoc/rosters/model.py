"""What a file says of shifts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from samordna.plandoc.rosters.words import ORDER, TOO_FAR, TOO_LONG
from samordna.plandoc.vocabulary import Text

SWEDEN = ZoneInfo("Europe/Stockholm")
AHEAD = timedelta(days=366)
"""So far ahead what comes again and again is written out."""
MOST_SHIFTS = 5_000
LONGEST = timedelta(days=31)
YEARS = range(2000, 2100)


@dataclass(frozen=True, slots=True)
class FiledShift:
    """``who`` is the number of a name among those of the file; ``source`` the calendar's own key for the shift, hashed."""

    who: int
    starts: datetime
    ends: datetime
    place: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class FiledShifts:
    """``names`` are who has shifts, each once, as the file writes them; ``unread`` places with what cannot be read there.

    ``passed`` counts shifts that have ended, which are left out.
    """

    rows: list[FiledShift] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    unread: list[tuple[str, Text]] = field(default_factory=list)
    passed: int = 0

    def to_json(self) -> dict[str, Any]:
        rows = [
            [row.who, row.starts.isoformat(), row.ends.isoformat(), row.place, row.source]
            for row in self.rows
        ]
        unread = [[place, *text] for place, text in self.unread]
        return {"rows": rows, "names": self.names, "unread": unread, "passed": self.passed}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "FiledShifts":
        rows = [
            FiledShift(who, datetime.fromisoformat(starts), datetime.fromisoformat(ends), place, source)
            for who, starts, ends, place, source in told.get("rows", [])
        ]
        unread = [(place, Text(*words)) for place, *words in told.get("unread", [])]
        return cls(rows, list(told.get("names", [])), unread, told.get("passed", 0))


class Gathering:
    """Shifts on their way to be :class:`FiledShifts`: names get their numbers, what has ended is only counted."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self._told = FiledShifts()
        self._numbers: dict[str, int] = {}
        self._passed = 0

    @property
    def is_full(self) -> bool:
        return len(self._told.rows) >= MOST_SHIFTS

    def add(self, name: str, starts: datetime, ends: datetime, place: str = "", source: str = "") -> None:
        if ends <= starts:
            return self.leave(place, ORDER)
        if ends.year not in YEARS or starts.year not in YEARS:
            return self.leave(place, TOO_FAR)
        if ends <= self.now:
            self._passed += 1
            return None
        if ends - starts > LONGEST:
            return self.leave(place, TOO_LONG)
        plain = " ".join(name.split())
        number = self._numbers.setdefault(plain.casefold(), len(self._told.names))
        if number == len(self._told.names):
            self._told.names.append(plain)
        self._told.rows.append(FiledShift(number, starts, ends, place, source))
        return None

    def leave(self, place: str, text: Text) -> None:
        """What cannot be read, and where it stands."""
        self._told.unread.append((place, text))

    def told(self) -> FiledShifts:
        rows = sorted(self._told.rows, key=lambda one: (one.starts, one.ends, one.who))
        return FiledShifts(rows, self._told.names, self._told.unread, self._passed)
