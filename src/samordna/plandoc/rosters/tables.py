"""Shifts out of the tables of a file: a heading row, and a shift for each row below it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.blocks import Block, BlockKind, where
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.model import SWEDEN, FiledShifts, Gathering
from samordna.plandoc.rosters.words import NO_TABLE, NO_WHO, ORDER, ROW_TIMES

HEADINGS = {
    "who": {"vem", "vem har jouren", "vem som har jouren", "funktion", "kontaktpunkt", "jour", "roll", "namn"}
    | {"who", "who has the duty", "function", "contact point"},
    "starts": {"från", "start", "startar", "börjar", "fr o m", "from", "starts", "starttid", "från kl"},
    "ends": {"till", "slut", "slutar", "t o m", "until", "to", "ends", "sluttid", "till kl"},
    "day": {"dag", "datum", "day", "date"},
    "span": {"tid", "tider", "klockan", "time", "hours"},
}
MOST_ROWS_ABOVE = 10
_CLOCK = r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:]\d{2})?"
_SPAN = re.compile(rf"{_CLOCK}\s*[-–—]\s*{_CLOCK}")
_DAY_AND_CLOCK = re.compile(rf"(?P<day>.*?\d)(?:[ T,]+{_CLOCK})?")
_FULL_DAY = len("2026-01-01")
Cells = dict[str, str]


class _Unreadable(ValueError):
    """No moment can be read."""


def read_tables(blocks: Iterable[Block], now: datetime) -> FiledShifts:
    """Raises ReadError where no table has the headings of a roster."""
    gathered = Gathering(now)
    is_found = False
    for block in blocks:
        if block.kind is not BlockKind.TABLE:
            continue
        for at, row in enumerate(islice(block.rows, MOST_ROWS_ABOVE)):
            if columns := _columns(row):
                is_found = True
                _read(block, at, columns, gathered)
                break
    if not is_found:
        raise ReadError(NO_TABLE)
    return gathered.told()


def _columns(row: Sequence[str]) -> dict[str, int] | None:
    """By what they hold; None where the row is no heading row of a roster."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        plain = " ".join(cell.casefold().replace(".", " ").split())
        for what, words in HEADINGS.items():
            if plain in words:
                found.setdefault(what, place)
    has_times = {"starts", "ends"} <= found.keys() or {"day", "span"} <= found.keys()
    return found if "who" in found and has_times else None


def _read(block: Block, at: int, columns: dict[str, int], gathered: Gathering) -> None:
    for number, row in enumerate(block.rows[at + 1 :], at + 1):
        cells = {what: row[place].strip() for what, place in columns.items()}
        if gathered.is_full or not any(cells.values()):
            continue
        place = where(block.row_places[number] if number < len(block.row_places) else block.place) or ""
        try:
            starts, ends = _times(cells)
        except _Unreadable:
            gathered.leave(place, ROW_TIMES)
            continue
        if not cells["who"]:
            gathered.leave(place, NO_WHO)
        elif ends <= starts:
            gathered.leave(place, ORDER)
        else:
            gathered.add(cells["who"], starts, ends, place)


def _times(cells: Cells) -> tuple[datetime, datetime]:
    """An end earlier than the beginning, told without a day of its own, is of the day after."""
    if "starts" not in cells or "ends" not in cells or not (cells["starts"] or cells["ends"]):
        span = _SPAN.fullmatch(cells.get("span", ""))
        if span is None:
            raise _Unreadable
        return _around(_day(cells.get("day", "")), _clock(span[1], span[2]), _clock(span[3], span[4]))
    day = cells.get("day", "")
    first, begins = _day_and_clock(cells["starts"], day)
    last, ends = _day_and_clock(cells["ends"], "")
    if last is None:
        return _around(first or _day(day), begins, ends)
    if ends is None:
        ends, last = timedelta(), last + timedelta(days=1)
    return _at(first or _day(day), begins), _at(last, ends)


def _around(day: date, begins: timedelta | None, ends: timedelta | None) -> tuple[datetime, datetime]:
    if begins is None or ends is None:
        raise _Unreadable
    return _at(day, begins), _at(day + timedelta(days=1) if ends <= begins else day, ends)


def _day_and_clock(cell: str, beside: str) -> tuple[date | None, timedelta | None]:
    """ "2026-12-05 08:00", "5 december 2026 kl 8", "08:00", "2026-12-05"; the day is None where there is none."""
    if match := re.fullmatch(_CLOCK, cell):
        return (_day(beside) if beside else None), _clock(match[1], match[2])
    match = _DAY_AND_CLOCK.fullmatch(cell)
    if match is None:
        raise _Unreadable
    return _day(match["day"]), _clock(match[2], match[3]) if match[2] else None


def _day(text: str) -> date:
    told = parse_swedish(text) or ""
    if len(told) != _FULL_DAY:
        raise _Unreadable
    return date.fromisoformat(told)


def _clock(hours: str, minutes: str | None) -> timedelta:
    """Since midnight; 24 is the end of the day."""
    told = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if told > timedelta(days=1) or int(minutes or 0) > 59:
        raise _Unreadable
    return told


def _at(day: date, since_midnight: timedelta | None) -> datetime:
    """By the clocks of the day, also of one that is an hour shorter or longer."""
    local = datetime.combine(day, time()) + (since_midnight or timedelta())
    return local.replace(tzinfo=SWEDEN).astimezone(SWEDEN)
