"""A row of cells, whatever they stood in, as an area."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from samordna.plandoc.areas import words
from samordna.plandoc.areas.columns import Columns, year_in
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.areas.model import FiledArea
from samordna.plandoc.lazily import lazily
from samordna.plandoc.mapping.filed import CellProblem
from samordna.plandoc.vocabulary import Text

LONGEST_NAME, LONGEST_CODE = 120, 40
_MOST_INHABITANTS = 20_000_000
_GROUPED = lazily(r"\d{1,3}(?:[\s.,'’]\d{3})+|\d+")
_WHOLE = lazily(r"[.,]0+$")
_A_YEAR = lazily(r"((?:19|20)\d\d)(?:[-./ ].*|[.,]0+)?")
_NOTHING = {"", "-", "–", "—", "..", "saknas", "n/a", "null", "none"}
_KINDS = {
    AreaKind.MUNICIPALITY: r"kommun(?:en)?$|municipality|hela",
    AreaKind.DISTRICT: r"stadsdel|distrikt|kommundel|district",
    AreaKind.AREA: r"område|area|deso|regso|nyko|kvarter|tätort",
}


class Unreadable(Exception):
    """A cell's text is no value of its column."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.sv)
        self.text = text


def area_of(
    row: Sequence[str],
    columns: Columns,
    headings: Sequence[str],
    place: str,
    outline: dict[str, Any] | None = None,
) -> FiledArea:
    """An empty cell says nothing, so that nothing is emptied by a file that knows less."""
    values: dict[str, Any] = {"outline": outline} if outline else {}
    notes: list[CellProblem] = []
    for cell, column, heading in zip(row, columns, headings, strict=False):
        if column is None or cell.strip().casefold() in _NOTHING:
            continue
        try:
            values[column.field] = _READERS[column.field](" ".join(cell.split()))
        except Unreadable as unreadable:
            notes.append(CellProblem(unreadable.text, column.field))
            continue
        if column.field == "population" and (year := year_in(heading)):
            values.setdefault("population_year", year)
    return FiledArea(values, place, tuple(_of_the_row(values)), tuple(notes))


def _of_the_row(values: dict[str, Any]) -> Iterator[CellProblem]:
    name, code = values.get("name", ""), values.get("code", "")
    if not name:
        yield CellProblem(words.NO_NAME, "name")
    elif len(name) > LONGEST_NAME:
        yield CellProblem(words.LONG_NAME, "name")
    if len(code) > LONGEST_CODE:
        yield CellProblem(words.LONG_CODE, "code")


def _inhabitants(text: str) -> int:
    plain = _WHOLE.sub("", text)
    if _GROUPED.fullmatch(plain) and (number := int(re.sub(r"\D", "", plain)[:12])) <= _MOST_INHABITANTS:
        return number
    raise Unreadable(words.no_number(text))


def _year(text: str) -> int:
    if found := _A_YEAR.fullmatch(text):
        return int(found[1])
    raise Unreadable(words.no_year(text))


def _kind(text: str) -> str:
    plain = text.casefold()
    for kind, pattern in _KINDS.items():
        if plain == kind.value or re.search(pattern, plain):
            return kind.value
    raise Unreadable(words.no_kind(text))


_READERS: dict[str, Callable[[str], Any]] = {
    "name": str,
    "code": str,
    "parent": str,
    "kind": _kind,
    "population": _inhabitants,
    "population_year": _year,
}
