"""Where in the file something stands, in the file's own words, so that a person can compare."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from samordna.core.fields import strings_of
from samordna.plandoc.reading import FilePlace, ReadResult
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.schema import ABOUT_ITEM, Metadata, Part

if TYPE_CHECKING:
    from samordna.intake.table_rows import TableRows

LONGEST = 1500
"""Characters of a passage that are kept; a long section is recognised by its beginning."""

MOST_BLOCKS = 40
OPENING = 8
"""Blocks of a file that are shown beside the plan's details."""

NOWHERE = FilePlace()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a table's header row and the rows that matter; ``more`` tells that it goes on in the file."""

    text: str = ""
    rows: list[list[str]] = field(default_factory=list)
    place: FilePlace = NOWHERE
    is_heading: bool = False
    more: bool = False

    def to_json(self) -> dict[str, Any]:
        """Without a copy of every cell, as ``asdict`` makes: a file has ten thousand rows."""
        return {
            "text": self.text,
            "rows": self.rows,
            "place": asdict(self.place),
            "is_heading": self.is_heading,
            "more": self.more,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Passage":
        return cls(**{**value, "place": FilePlace(**value["place"])})


class Passages:
    """Finds the passages of one file."""

    def __init__(self, result: ReadResult) -> None:
        self._blocks = result.source.blocks
        self._origins = result.origins
        self._tables: dict[int, TableRows] = {}

    def of_part(self, key: str, part: Part) -> list[Passage]:
        """What the part was read from. Where the reader does not say: nothing, or for the plan's details how the file begins."""
        opening = range(min(OPENING, len(self._blocks))) if isinstance(part, Metadata) else []
        spots = self._origins.get(key) or [(index, None) for index in opening]
        spots = [spot for spot in spots if 0 <= spot[0] < len(self._blocks)]
        texts = strings_of(part.model_dump(mode="json", exclude=set(ABOUT_ITEM)))
        passages = _joined(
            self._row(index, row) if row is not None else self._passage(index, texts)
            for index, row in islice(spots, MOST_BLOCKS)
        )
        return _within(LONGEST, passages, more=len(spots) > MOST_BLOCKS)

    def at(self, place: FilePlace) -> list[Passage]:
        """What stands at a place in the file, for a remark that is about no part; nothing when it says no place."""
        index, row = (
            self._places.get(place)
            or self._places.get(FilePlace(page=place.page, sheet=place.sheet))
            or (None, 0)
        )
        if index is None or place == NOWHERE:
            return []
        return _within(
            LONGEST, [self._row(index, row) if self._blocks[index].rows else self._passage(index, [])]
        )

    @cached_property
    def _places(self) -> dict[FilePlace, tuple[int, int]]:
        """The block and the row at each place, and the first of each page and sheet."""
        places: dict[FilePlace, tuple[int, int]] = {}
        for index, block in enumerate(self._blocks):
            for row, place in enumerate(block.row_places or [block.place]):
                places.setdefault(place, (index, row))
                places.setdefault(FilePlace(page=place.page, sheet=place.sheet), (index, row))
        return places

    def _passage(self, index: int, texts: list[str]) -> Passage:
        block = self._blocks[index]
        if block.kind is not BlockKind.TABLE:
            return Passage(block.text, place=block.place, is_heading=block.kind is BlockKind.HEADING)
        return self._row(index, self._table(index).like(texts))

    def _row(self, index: int, number: int) -> Passage:
        block, rows = self._blocks[index], self._table(index).shown(number)
        where = block.row_places[number] if number < len(block.row_places) else block.place
        return Passage(rows=rows, place=where, more=len(block.rows) > len(rows))

    def _table(self, index: int) -> "TableRows":
        from samordna.intake.table_rows import (
            TableRows,  # knows columns as the reader does, which is slow to load, and only a file's tables need it
        )

        first = index
        while first not in self._tables and first and self._blocks[first - 1].rows:
            first -= 1
        for at in range(first, index + 1):
            if at not in self._tables:
                above = self._tables.get(at - 1)
                self._tables[at] = TableRows(self._blocks[at], above.lowest if above else None)
        return self._tables[index]


def _joined(passages: Iterable[Passage]) -> list[Passage]:
    """Lines that follow one another on a page as one passage with the place of the first: flat text has every line by itself."""
    kept: list[Passage] = []
    for passage in passages:
        last = kept[-1] if kept else None
        if last and _goes_on(last, passage):
            kept[-1] = replace(last, text=f"{last.text}\n{passage.text}")
        else:
            kept.append(passage)
    return kept


def _goes_on(last: Passage, passage: Passage) -> bool:
    """Whether both are running text of the same page."""
    is_text = not (last.rows or passage.rows or last.is_heading or passage.is_heading)
    return is_text and (last.place.page, last.place.sheet) == (passage.place.page, passage.place.sheet)


def _within(limit: int, passages: Iterable[Passage], *, more: bool = False) -> list[Passage]:
    """The passages cut where their texts together reach ``limit`` characters."""
    kept: list[Passage] = []
    for passage in passages:
        if limit <= 0:
            more = True
            break
        kept.append(_cut(passage, limit))
        limit -= len(passage.text) + sum(len(cell) for row in passage.rows for cell in row)
    if more and kept:
        kept[-1] = replace(kept[-1], more=True)
    return kept


def _cut(passage: Passage, limit: int) -> Passage:
    rows = [[cell[:limit] for cell in row] for row in passage.rows]
    return Passage(
        passage.text[:limit],
        rows,
        passage.place,
        passage.is_heading,
        passage.more or len(passage.text) > limit,
    )
