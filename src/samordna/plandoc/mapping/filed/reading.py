"""Services read out of the tables of a file, whatever program wrote it: a heading row, and a service for each row below it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from samordna.plandoc.mapping.filed.cells import Unreadable, says_nothing, value_in
from samordna.plandoc.mapping.filed.columns import ServiceColumn, columns_of
from samordna.plandoc.mapping.filed.model import CellProblem, FiledService, FiledServices
from samordna.plandoc.reading.blocks import Block, BlockKind, where
from samordna.plandoc.vocabulary import Text

MOST_ROWS_ABOVE = 10
"""How far down in a table its heading row is looked for: above it a file may say what it is."""
LONGEST_HEADING = 60
ENOUGH = 2
"""Headings that are known, the name's among them, before a row is taken for the heading row."""
LONGEST_NAME = 200
_NO_NAME = Text("Raden har inget namn på verksamheten.", "The row has no name of the service.")
_LONG_NAME = Text(
    f"Namnet är längre än {LONGEST_NAME} tecken.", f"The name is longer than {LONGEST_NAME} characters."
)
_ROUND = Text(
    "Åldrarna står i fel ordning: den lägre kommer först.",
    "The ages are in the wrong order: the lower comes first.",
)


def read_services(blocks: Iterable[Block]) -> FiledServices:
    """What the tables say of services; a table without a column for their names is none of theirs."""
    rows: list[FiledService] = []
    fields: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for block in blocks:
        if block.kind is not BlockKind.TABLE or (at := _heading_row(block.rows)) is None:
            continue
        columns = columns_of(block.rows[at])
        told = zip(block.rows[at], columns, strict=True)
        unknown.update(
            dict.fromkeys(cell.strip() for cell, column in told if column is None and cell.strip())
        )
        fields.update(dict.fromkeys(name for one in columns if one for name in _fields_of(one)))
        rows += _services(block, at, columns)
    return FiledServices(rows, tuple(fields), tuple(unknown))


def _heading_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row that names a service and something more; a row of long texts is none."""
    for at, row in enumerate(islice(rows, MOST_ROWS_ABOVE)):
        named = {column.field for column in columns_of(row) if column}
        if "name" in named and len(named) >= ENOUGH and max(map(len, row)) <= LONGEST_HEADING:
            return at
    return None


def _fields_of(column: ServiceColumn) -> tuple[str, ...]:
    return ("age_from", "age_to") if column.field == "ages" else (column.field,)


def _services(block: Block, at: int, columns: Sequence[ServiceColumn | None]) -> Iterator[FiledService]:
    for number, row in enumerate(block.rows[at + 1 :], at + 1):
        if not any(cell.strip() for cell in row) or row == block.rows[at]:
            continue
        place = block.row_places[number] if number < len(block.row_places) else block.place
        yield _service(row, columns, where(place) or "")


def _service(row: Sequence[str], columns: Sequence[ServiceColumn | None], place: str) -> FiledService:
    """An empty cell says nothing, so that nothing is emptied by a file that knows less."""
    values: dict[str, Any] = {}
    unread: list[CellProblem] = []
    for cell, column in zip(row, columns, strict=True):
        if column is None or says_nothing(cell):
            continue
        try:
            value = value_in(column, cell)
        except Unreadable as unreadable:
            unread.append(CellProblem(unreadable.text, column.field))
            continue
        values |= (
            dict(zip(_fields_of(column), value, strict=True))
            if column.field == "ages"
            else {column.field: value}
        )
    return FiledService(values, place, tuple(_of_the_row(values)), tuple(unread))


def _of_the_row(values: dict[str, Any]) -> Iterator[CellProblem]:
    name = values.get("name")
    if not name:
        yield CellProblem(_NO_NAME, "name")
    elif len(name) > LONGEST_NAME:
        yield CellProblem(_LONG_NAME, "name")
    youngest, oldest = values.get("age_from"), values.get("age_to")
    if youngest is not None and oldest is not None and youngest > oldest:
        yield CellProblem(_ROUND, "age_from")
