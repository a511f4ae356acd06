"""Reads shifts out of a file in a process of its own, which a strange file can neither fill nor hold up for long.

It is given a line of JSON with the file's name and the moment, then the file; it writes the shifts as JSON, or
``{"error": [sv, en]}``.
"""

import json
import sys
from datetime import datetime
from typing import IO

from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.limits import bounded
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.calendars import is_calendar, read_calendar
from samordna.plandoc.rosters.model import FiledShifts
from samordna.plandoc.rosters.tables import read_tables


def main(given: IO[bytes], made: IO[bytes]) -> None:
    name, now = json.loads(given.readline())
    told = _told(name, given.read(), datetime.fromisoformat(now))
    made.write(json.dumps(told, ensure_ascii=False).encode())


def _told(name: str, data: bytes, now: datetime) -> dict[str, object]:
    try:
        with bounded(name=name):
            return read_shifts(name, data, now).to_json()
    except ReadError as error:
        return {"error": list(error.message)}


def read_shifts(name: str, data: bytes, now: datetime) -> FiledShifts:
    """What the file is, is told by what it holds. Raises ReadError."""
    if is_calendar(data):
        return read_calendar(data, now)
    return read_tables(load(IncomingFile.of(data, name)).blocks, now)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
