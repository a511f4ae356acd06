"""Tables found by their ruling lines: pdfium gives the lines, pdfplumber's geometry makes cells of them.

pdfplumber is imported only for a page that has rulings, because it takes a third of a second to load.
"""

from bisect import bisect_right

from samordna.plandoc.reading.blocks import Span
from samordna.plandoc.reading.formats.pdf.found_table import Corner, FoundTable
from samordna.plandoc.reading.formats.pdf.lines import lines_of
from samordna.plandoc.reading.formats.pdf.open_rows import closed
from samordna.plandoc.reading.formats.pdf.pages import Page
from samordna.plandoc.reading.formats.pdf.rulings import MOST_RULINGS, Box, Ruling
from samordna.plandoc.reading.formats.pdf.words import Word

_FEWEST_RULINGS = 4
_MOST_MERGED = 1_500
_TOLERANCE = 3.0


def ruled_tables(page: Page, words: list[Word]) -> tuple[list[FoundTable], list[Word]]:
    """The tables of a page from the top, and the words that stand in none of them."""
    if not _FEWEST_RULINGS <= len(page.rulings) <= MOST_RULINGS:
        return [], words
    found: list[FoundTable] = []
    for cells in sorted(_grids(closed(page.rulings)), key=lambda cells: min(cell[1] for cell in cells)):
        box = _around(cells)
        inside = [word for word in words if _holds(box, word)]
        table = _filled(cells, inside, page.number)
        if table is not None:
            found.append(table)
            taken = set(map(id, inside))
            words = [word for word in words if id(word) not in taken]
    return found, words


def _grids(rulings: list[Ruling]) -> list[list[Box]]:
    from pdfplumber import table as geometry

    merged = geometry.merge_edges(rulings, *[_TOLERANCE] * 4)
    if len(merged) > _MOST_MERGED:
        return []
    intersections = geometry.edges_to_intersections(merged, _TOLERANCE, _TOLERANCE)
    grids: list[list[Box]] = geometry.cells_to_tables(geometry.intersections_to_cells(intersections))
    return grids


def _filled(cells: list[Box], words: list[Word], page: int) -> FoundTable | None:
    """A single column is a frame around text and no table; one without words is a drawing."""
    lefts = sorted({cell[0] for cell in cells})
    tops = sorted({cell[1] for cell in cells})
    if len(lefts) < 2 or not words:
        return None
    corners = {(tops.index(cell[1]), lefts.index(cell[0])): cell for cell in cells}
    inside: dict[Corner, list[Word]] = {}
    for word in words:
        inside.setdefault(_corner(word, corners, lefts, tops), []).append(word)
    table = FoundTable(_around(cells), [page] * len(tops), lefts, ruled=True)
    table.cells = {corner: lines_of(standing) for corner, standing in inside.items()}
    table.spans = [span for corner, cell in corners.items() if (span := _span(corner, cell, lefts, tops))]
    return table


def _span(corner: Corner, cell: Box, lefts: list[float], tops: list[float]) -> Span | None:
    rows = sum(cell[1] <= top < cell[3] - _TOLERANCE for top in tops)
    columns = sum(cell[0] <= left < cell[2] - _TOLERANCE for left in lefts)
    return Span(*corner, rows, columns) if rows > 1 or columns > 1 else None


def _corner(word: Word, corners: dict[Corner, Box], lefts: list[float], tops: list[float]) -> Corner:
    """The row and column of the cell a word stands in; a merged cell is found from its first place."""
    centre = (word.x0 + word.x1) / 2
    column = max(0, bisect_right(lefts, centre) - 1)
    row = max(0, bisect_right(tops, word.middle) - 1)
    for y in range(row, -1, -1):
        for x in range(column, -1, -1):
            cell = corners.get((y, x))
            if cell and cell[2] >= centre and cell[3] >= word.middle:
                return y, x
    return row, column


def _around(cells: list[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*cells, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]
