"""The parts of a table: the rows below each head, where new heads stand in the middle of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.beside import Beside
from samordna.plandoc.reading.interpret.rows.headers import is_head
from samordna.plandoc.reading.interpret.rows.numbered_times import with_named_parts
from samordna.plandoc.reading.interpret.times.time_cells import is_part_of_year


@dataclass(slots=True)
class Part:
    """Rows under a head. ``breaks`` are the numbers of rows that stand first after a page break."""

    headings: list[str]
    heads: list[PieceRow]
    titles: list[PieceRow]
    first: int = 0
    rows: list[PieceRow] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)


def parts_of(beside: Beside) -> Iterator[Part]:
    rows, head = beside.rows, beside.head
    end = head.start + head.depth
    part = Part(list(head.headings), rows[head.start : end], rows[: head.start], beside.first)
    known = [row.cells for row in part.heads]
    index = end
    while index < len(rows):
        row = rows[index]
        if known and row.cells in known:
            part.heads.append(row)
            part.breaks.add(len(part.rows))
        elif part.rows and _begins_part(row, rows[index + 1 : index + 4], part.headings):
            yield _with_times(part)
            part = Part([" ".join(cell.split()) for cell in row.cells], [row], [], beside.first)
            known = [row.cells]
        else:
            part.rows.append(row)
        index += 1
    yield _with_times(part)


def _with_times(part: Part) -> Part:
    part.headings, part.rows = with_named_parts(part.headings, part.rows)
    return part


def _begins_part(row: PieceRow, below: Sequence[PieceRow], headings: Sequence[str]) -> bool:
    """Whether a row is a new head; words that stand under parts of the year are no names of columns: "Start", "Klart"."""
    if not is_head(row.cells, [one.cells for one in below]):
        return False
    named = [over for over, cell in zip(headings, row.cells, strict=False) if names_column(cell)]
    return not all(is_part_of_year(over.rpartition(": ")[2]) for over in named)
