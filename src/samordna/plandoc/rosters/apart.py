"""Reads shifts out of a file in a process of its own, which a strange file can neither fill nor hold up for long.

It is given a line of JSON with the file's name, the moment and the minutes from Monday to a week's turn, then the file; it writes
the shifts as JSON, or ``{"error": [sv, en]}``.
"""

import json
import sys
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import IO

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.formats.sniffing import Kind
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.calendars import is_calendar, read_calendar
from samordna.plandoc.rosters.model import FiledShifts
from samordna.plandoc.rosters.tables import read_tables
from samordna.plandoc.rosters.words import EMPTY, NO_ROSTER

NO_TABLES = frozenset({Kind.PDF, Kind.JSON})


def main(given: IO[bytes], made: IO[bytes]) -> None:
    name, now, minutes = json.loads(given.readline())
    told = _told(name, given.read(), datetime.fromisoformat(now), timedelta(minutes=minutes))
    made.write(json.dumps(told, ensure_ascii=False).encode())


def _told(name: str, data: bytes, now: datetime, turn: timedelta) -> dict[str, object]:
    try:
        with bounded(name=name):
            return read_shifts(name, data, now, turn).to_json()
    except ReadError as error:
        return {"error": list(error.message)}


def read_shifts(name: str, data: bytes, now: datetime, turn: timedelta = timedelta()) -> FiledShifts:
    """What the file is, is told by what it holds. Raises ReadError."""
    if is_calendar(data):
        return read_calendar(data, now)
    return read_tables(_blocks(name, data), now, turn)


def _blocks(name: str, data: bytes) -> Iterable[Block]:
    """What other files are told to be is a plan; here a roster is asked for."""
    if not data.strip():
        raise ReadError(EMPTY)
    try:
        incoming = IncomingFile.of(data, name)
    except ReadError as error:
        raise ReadError(NO_ROSTER) from error
    if incoming.kind in NO_TABLES:
        raise ReadError(NO_ROSTER)
    return load(incoming).blocks


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
