"""The tables of a text document as one sheet: what is written between them stands in lines above and below."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.sheet_blocks import Area, Row, Sheet
from samordna.plandoc.vocabulary import Text


@dataclass(slots=True)
class TextSheet(Sheet):
    """``tables`` are the numbers of the rows that each table of the document begins with."""

    tables: list[int] = field(default_factory=list)

    def in_table(self, row: int) -> tuple[int, int]:
        """Which table a row stands in, and which of its rows it is."""
        table = bisect_right(self.tables, row)
        return table, row - self.tables[table - 1] + 1


def title_left_out(title: str) -> Text:
    return Text(
        f"”{title}” ovanför tabellen är inte med i seriernas namn, som kommer ur tabellens rubriker. Se efter att namnen räcker.",
        f"“{title}” above the table is not in the names of the series, which come from the table's headings. See that the names"
        " are enough.",
    )


def sheet_of(blocks: Iterable[Block]) -> TextSheet:
    """Rows are numbered as if the document were a sheet, with an empty row around each table."""
    sheet = TextSheet("")
    number = 1
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            number += 1
            sheet.tables.append(number)
            sheet.rows += _rows(block, number)
            sheet.merged += _merged(block, number)
            number += len(block.rows) + 1
        elif block.text:
            sheet.rows.append((number, [block.text]))
            number += 1
    return sheet


def _rows(block: Block, first: int) -> list[Row]:
    return [(first + at, cells) for at, cells in enumerate(block.rows) if any(cells)]


def _merged(block: Block, first: int) -> list[Area]:
    return [
        Area(first + one.row, one.column + 1, first + one.row + one.rows - 1, one.column + one.columns)
        for one in block.spans
    ]
