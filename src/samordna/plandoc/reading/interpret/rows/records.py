"""What a row of a table is read as, and what holds for the rows of a group."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import FilePlace, LeftOut
from samordna.plandoc.reading.interpret.pieces.doubt_texts import area_over
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.bands import Band
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.vocabulary import Text


@dataclass(slots=True)
class Record:
    """One row by column.

    ``extra`` holds what stood under headings that mean nothing to us, with the heading; ``given`` are the rows that gave a value
    to this one from above, by column; ``marks`` are the crosses that chose a heading. ``places`` are those of values that stand
    elsewhere than the row, ``labels`` the words before values, ``left`` words that only name or number something. ``asked`` are
    doubts that the record shares with others under the same heading; ``sentence`` is the one that told it all. ``over`` is the
    time above it that its own words seem to say more closely, with its row; ``year`` is that of its times, as a row above says.
    """

    values: dict[Column, str]
    spots: list[Spot]
    place: FilePlace
    extra: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[Text] = field(default_factory=list)
    asked: list[Text] = field(default_factory=list)
    given: dict[Column, PieceRow] = field(default_factory=dict)
    marks: list[tuple[Column, str]] = field(default_factory=list)
    places: dict[Column, FilePlace] = field(default_factory=dict)
    labels: dict[Column, str] = field(default_factory=dict)
    left: list[LeftOut] = field(default_factory=list)
    sentence: str = ""
    over: tuple[str, PieceRow] | None = None
    year: int | None = None

    def get(self, column: Column) -> str | None:
        return self.values.get(column) or None

    def put(self, column: Column | None, heading: str, text: str) -> None:
        """Add what a cell says; one whose column means nothing to us keeps its heading."""
        if column is None:
            self.extra.append((heading, text))
        else:
            self.values[column] = f"{self.values[column]}\n{text}" if column in self.values else text


@dataclass(slots=True)
class Group:
    """What the bands, or cells to the left of the activities, say of the rows under them; ``over`` is the time of a band,
    ``area`` what one says that stands over rows with goals of their own."""

    values: dict[Column, tuple[str, PieceRow]] = field(default_factory=dict)
    over: tuple[str, PieceRow] | None = None
    area: tuple[str, PieceRow] | None = None

    def open(self, band: Band, row: PieceRow) -> None:
        """Begin a group: what was said deeper than it no longer holds."""
        if band.column is None:
            return
        outer = list(self.values)
        kept = outer[: outer.index(band.column)] if band.column in outer else outer
        self.values = {column: self.values[column] for column in kept} | {band.column: (band.text, row)}

    def give_area(self, record: Record) -> None:
        """Let a record with a goal of its own say in its comment what stands over it; a person is asked about that once."""
        if self.area is None or record.get(Column.GOAL) in (None, self.area[0]):
            return
        text, row = self.area
        record.put(Column.COMMENT, "", text)
        record.spots = sorted({*record.spots, *row.spots})
        record.asked.append(area_over(text))

    def give(self, record: Record) -> None:
        for column, (text, row) in self.values.items():
            if not record.get(column):
                record.values[column] = text
                record.given[column] = row
