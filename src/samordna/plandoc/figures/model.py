"""What reading a file of figures gives: a figure for each area and period, and what a person should look at."""

from dataclasses import dataclass
from typing import NamedTuple

from samordna.plandoc.reading.formats.remarks import letters_of
from samordna.plandoc.vocabulary import Language, Text


class FigurePlace(NamedTuple):
    """Where in the file something stands: a cell or a row of a sheet, a row, also of a table in a text, or a value by its
    number, all from 1.
    """

    sheet: str | None = None
    row: int | None = None
    column: int | None = None
    value: int | None = None
    table: int | None = None

    def in_(self, language: Language) -> str:
        """In words: "Blad1, B7", "rad 12", "tabell 2, rad 3", "hela filen"."""
        if self.value is not None:
            return f"{_VALUE.in_(language)} {self.value}"
        row = f"{_ROW.in_(language)} {self.row}"
        if self.table is not None:
            return f"{_TABLE.in_(language)} {self.table}, {row}"
        if self.sheet is None:
            return row if self.row else _WHOLE.in_(language)
        cell = f"{letters_of(self.column)}{self.row or ''}" if self.column else row if self.row else ""
        return f"{self.sheet}, {cell}" if cell else self.sheet


_ROW = Text("rad", "row")
_TABLE = Text("tabell", "table")
_VALUE = Text("värde", "value")
_WHOLE = Text("hela filen", "the whole file")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a series: ``period`` is EDTF, ``value`` is None where the file says that it is missing or hidden."""

    name: str
    unit: str | None
    area: str | None
    period: str
    value: float | None
    source: str | None
    where: FigurePlace


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a person should look at."""

    where: FigurePlace
    what: Text


@dataclass(frozen=True, slots=True)
class FiguresRead:
    series: list[Figure]
    flags: list[Flag]
