"""Services read out of the tables of a file, whatever program wrote it: a heading row, and a service for each row below it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from samordna.plandoc.mapping.filed.cells import LOWER_FIRST, Unreadable, says_nothing, value_in
from samordna.plandoc.mapping.filed.columns import ServiceColumn, columns_of
from samordna.plandoc.mapping.filed.headings import heading_row, likely_headings
from samordna.plandoc.mapping.filed.model import CellProblem, FiledService, FiledServices
from samordna.plandoc.reading.blocks import Block, BlockKind, where
from samordna.plandoc.vocabulary import Text

LONGEST_NAME = 200
_NO_NAME = Text("Raden har inget namn på verksamheten.", "The row has no name of the service.")
_LONG_NAME = Text(
    f"Namnet är längre än {LONGEST_NAME} tecken.", f"The name is longer than {LONGEST_NAME} characters."
)


def read_services(blocks: Iterable[Block]) -> FiledServices:
    """What the tables say of services; a table without a sure heading row is none of theirs.

    Where no table has one, no row is read: what is told is which of the headings are known, and which are not.
    """
    tables = [block for block in blocks if block.kind is BlockKind.TABLE]
    headed = [(block, at) for block in tables if (at := heading_row(block.rows)) is not None]
    headings: list[Sequence[str]] = [block.rows[at] for block, at in headed] or [
        likely_headings(one.rows) for one in tables
    ]
    columns = [columns_of(row) for row in headings]
    rows = [
        row
        for (block, at), known in zip(headed, columns, strict=False)
        for row in _services(block, at, known)
    ]
    fields = [name for known in columns for one in known if one for name in _fields_of(one)]
    told = [
        pair for row, known in zip(headings, columns, strict=True) for pair in zip(row, known, strict=True)
    ]
    unknown = [cell.strip() for cell, column in told if column is None and cell.strip()]
    return FiledServices(rows, tuple(dict.fromkeys(fields)), tuple(dict.fromkeys(unknown)))


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
        yield CellProblem(LOWER_FIRST, "age_from")
