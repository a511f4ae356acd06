"""Tables that stand beside each other in the rows of a sheet."""

import itertools
from collections.abc import Sequence

from samordna.plandoc.figures.sheets.cells import is_value
from samordna.plandoc.figures.sheets.lines import filled
from samordna.plandoc.reading.formats.sheet_blocks import Row


def strips_of(rows: list[Row]) -> list[tuple[int, int]]:
    """The columns of tables that stand beside each other, parted by an empty column, each with labels of its own."""
    wide = [row for row in rows if filled(row[1]) > 1]
    used = sorted({at for _, cells in wide or rows for at, cell in enumerate(cells) if cell})
    begins = [used[0]]
    for before, column in itertools.pairwise(used):
        if column > before + 1 and column + 1 in used and _has_labels(wide, column):
            begins.append(column)
    width = max(len(cells) for _, cells in rows)
    edges = [0, *begins[1:], width]
    return list(itertools.pairwise(edges))


def _has_labels(rows: list[Row], column: int) -> bool:
    texts = [cells[column] for _, cells in rows if column < len(cells) and cells[column]]
    return len(texts) > 1 and not any(map(is_value, texts))


def masked(cells: Sequence[str], left: int, right: int) -> list[str]:
    return [cell if left <= at < right else "" for at, cell in enumerate(cells)]
