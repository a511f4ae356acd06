"""The lines and rows of a file, as our own reader of its format sees them."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.carrying.visible import line_hash, visible
from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, SourceFile


@dataclass(frozen=True, slots=True)
class Seen:
    """A line (one cell) or a row of a table. ``block`` and ``row`` are its spot in the source, ``level`` that of a heading."""

    cells: tuple[str, ...]
    hash: str
    kind: BlockKind
    level: int
    place: FilePlace
    block: int
    row: int | None = None

    @property
    def text(self) -> str:
        return "\n".join(cell for cell in self.cells if cell)


def seen_in(source: SourceFile) -> list[Seen]:
    """Everything that says something, in reading order."""
    return [line for index, block in enumerate(source.blocks) for line in _of_block(index, block)]


def _of_block(index: int, block: Block) -> Iterator[Seen]:
    if block.kind is not BlockKind.TABLE:
        if visible(block.text):
            cells = (block.text,)
            yield Seen(cells, line_hash(cells), block.kind, block.level, block.place, index)
        return
    for number, row in enumerate(block.rows):
        if any(visible(cell) for cell in row):
            place = block.row_places[number] if number < len(block.row_places) else block.place
            yield Seen(tuple(row), line_hash(row), block.kind, 0, place, index, number)
