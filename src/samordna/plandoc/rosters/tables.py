"""Shifts out of the tables of a file: a heading row, and a shift for each row below it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import islice

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, where
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.clocks import CLOCK, Days, NoSuchHour, Unreadable, at, clock
from samordna.plandoc.rosters.model import SWEDEN, FiledShifts, Gathering
from samordna.plandoc.rosters.words import NO_TABLE, NO_WHO, ROW_TIMES, no_such_hour

HEADINGS = {
    "who": {
        "vem",
        "vem har jouren",
        "vem som har jouren",
        "funktion",
        "kontaktpunkt",
        "jour",
        "roll",
        "namn",
        "jourhavande",
    }
    | {"tib", "beredskap", "who", "who has the duty", "function", "contact point"},
    "starts": {"från", "start", "startar", "börjar", "fr o m", "from", "starts", "starttid", "från kl"},
    "ends": {"till", "slut", "slutar", "t o m", "until", "to", "ends", "sluttid", "till kl"},
    "first_day": {"startdatum", "från datum", "start date"},
    "last_day": {"slutdatum", "till datum", "end date"},
    "week": {"vecka", "v", "week"},
    "day": {"dag", "datum", "day", "date"},
    "span": {"tid", "tider", "klockan", "time", "hours"},
}
MOST_ROWS_ABOVE = 10
_SPAN = lazily(rf"{CLOCK}\s*[-–—]\s*{CLOCK}")
Cells = dict[str, str]


def read_tables(blocks: Iterable[Block], now: datetime, turn: timedelta = timedelta()) -> FiledShifts:
    """``turn`` is how long after Monday's beginning the duty changes hands, where a row tells only its week.

    Raises ReadError where no table has the headings of a roster.
    """
    gathered = Gathering(now)
    known: dict[str | None, dict[str, int]] = {}
    for block in blocks:
        if block.kind is not BlockKind.TABLE:
            continue
        for number, row in enumerate(islice(block.rows, MOST_ROWS_ABOVE)):
            if columns := _columns(row):
                known[block.place.sheet] = columns
                _read(block, number + 1, columns, gathered, turn)
                break
        else:  # goes on below an empty row
            if columns := known.get(block.place.sheet):
                _read(block, 0, columns, gathered, turn)
    if not known:
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
    has_times = {"starts", "ends"} <= found.keys() or {"day", "span"} <= found.keys() or "week" in found
    return found if "who" in found and has_times else None


def _read(block: Block, first: int, columns: dict[str, int], gathered: Gathering, turn: timedelta) -> None:
    days = Days(gathered.now.astimezone(SWEDEN).date())
    for number, row in enumerate(block.rows[first:], first):
        cells = {what: row[place].strip() if place < len(row) else "" for what, place in columns.items()}
        if gathered.is_full or not any(cells.values()):
            continue
        place = where(block.row_places[number] if number < len(block.row_places) else block.place) or ""
        try:
            starts, ends = _times(cells, days, turn)
        except Unreadable:
            gathered.leave(place, ROW_TIMES)
            continue
        except NoSuchHour as hour:
            gathered.leave(place, no_such_hour(str(hour)))
            continue
        if not cells["who"]:
            gathered.leave(place, NO_WHO)
        else:
            gathered.add(cells["who"], starts, ends, place)


def _times(cells: Cells, days: Days, turn: timedelta) -> tuple[datetime, datetime]:
    """An end earlier than the beginning, told without a day of its own, is of the day after."""
    if "starts" not in cells or "ends" not in cells or not (cells["starts"] or cells["ends"]):
        if "span" not in cells:
            monday, sunday = days.week(cells.get("week", ""))
            return at(monday, turn), at(sunday + timedelta(days=1), turn)
        span = _SPAN.fullmatch(cells["span"])
        if span is None:
            raise Unreadable
        return _around(days.day(cells.get("day", "")), clock(span[1], span[2]), clock(span[3], span[4]))
    day = cells.get("day", "")
    first, begins = days.day_and_clock(cells["starts"], cells.get("first_day") or day)
    first = first or days.day(day)
    last, ends = days.day_and_clock(cells["ends"], cells.get("last_day", ""), first)
    if last is None:
        return _around(first, begins, ends)
    if ends is None:
        ends, last = timedelta(), last + timedelta(days=1)
    return at(first, begins), at(last, ends)


def _around(day: date, begins: timedelta | None, ends: timedelta | None) -> tuple[datetime, datetime]:
    if begins is None or ends is None:
        raise Unreadable
    return at(day, begins), at(day + timedelta(days=1) if ends <= begins else day, ends)
