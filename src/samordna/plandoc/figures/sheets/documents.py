"""The tables of a text document as one sheet: what is written between them stands in lines above and below."""

from collections.abc import Iterable

from samordna.plandoc.reading.blocks import Block, BlockKind
from samordna.plandoc.reading.formats.sheet_blocks import Area, Row, Sheet


def sheet_of(blocks: Iterable[Block]) -> Sheet:
    """Rows are numbered as if the document were a sheet, with an empty row around each table."""
    sheet = Sheet("")
    number = 1
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            number += 1
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
