"""Tables found by their ruling lines: pdfium gives the lines, pdfplumber's geometry makes cells of them.

pdfplumber is imported only for a page that has rulings, because it takes a third of a second to load.
"""

import ctypes
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading.formats.pdf.cells import Habits, cell_text
from samordna.plandoc.reading.formats.pdf.lines import Line, lines_of
from samordna.plandoc.reading.formats.pdf.words import View, Word

Edge = dict[str, float | str]
Box = tuple[float, float, float, float]

_FEWEST_RULINGS = 4
_MOST_RULINGS = 20_000
_MOST_MERGED = 1_500
_SHORTEST = 4.0
_TOLERANCE = 3.0
_SLANT = 0.7


@dataclass(slots=True)
class FoundTable:
    """A table before its words are joined: per row and column the lines in that cell."""

    box: Box
    cells: list[list[list[Line]]]

    def rows(self, habits: Habits) -> list[list[str]]:
        return [[cell_text(lines, habits) for lines in row] for row in self.cells]


def tables_of(page: pdfium.PdfPage, view: View, words: list[Word]) -> tuple[list[FoundTable], list[Word]]:
    """The tables of a page from the top, and the words that stand in none of them."""
    edges = _edges(page, view)
    if not _FEWEST_RULINGS <= len(edges) <= _MOST_RULINGS:
        return [], words
    found: list[FoundTable] = []
    for cells in sorted(_grids(edges), key=lambda cells: min(cell[1] for cell in cells)):
        box = _around(cells)
        inside = [word for word in words if _holds(box, word)]
        table = _filled(cells, inside)
        if table is not None:
            found.append(table)
            taken = set(map(id, inside))
            words = [word for word in words if id(word) not in taken]
    return found, words


def _grids(edges: list[Edge]) -> list[list[Box]]:
    from pdfplumber import table as geometry

    merged = geometry.merge_edges(edges, *[_TOLERANCE] * 4)
    if len(merged) > _MOST_MERGED:
        return []
    intersections = geometry.edges_to_intersections(merged, _TOLERANCE, _TOLERANCE)
    grids: list[list[Box]] = geometry.cells_to_tables(geometry.intersections_to_cells(intersections))
    return grids


def _filled(cells: list[Box], words: list[Word]) -> FoundTable | None:
    """Cells as rows of text. A single column is a frame around text and no table."""
    lefts = sorted({cell[0] for cell in cells})
    tops = sorted({cell[1] for cell in cells})
    if len(lefts) < 2:
        return None
    contents: dict[tuple[int, int], list[Word]] = {}
    corners = {(tops.index(cell[1]), lefts.index(cell[0])): cell for cell in cells}
    for word in words:
        corner = _corner(word, corners, lefts, tops)
        contents.setdefault(corner, []).append(word)
    rows = [[lines_of(contents.get((y, x), [])) for x in range(len(lefts))] for y in range(len(tops))]
    kept = [row for row in rows if any(row)]
    return FoundTable(_around(cells), kept) if kept else None


def _corner(
    word: Word, corners: dict[tuple[int, int], Box], lefts: list[float], tops: list[float]
) -> tuple[int, int]:
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


def _edges(page: pdfium.PdfPage, view: View) -> list[Edge]:
    edges: list[Edge] = []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        edges.extend(edge for points in _segments(item, view) if (edge := _edge(*points, view)) is not None)
        if len(edges) > _MOST_RULINGS:
            break
    return edges


def _segments(
    path: pdfium.PdfObject, view: View
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight strokes of a path. A shape with curves in it is a drawing."""
    matrix = path.get_matrix()
    count = raw.FPDFPath_CountSegments(path)
    segments = [raw.FPDFPath_GetPathSegment(path, index) for index in range(min(count, _MOST_RULINGS))]
    if any(raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_BEZIERTO for segment in segments):
        return
    start = previous = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for segment in segments:
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = view.point(*matrix.on_point(x.value, y.value))
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            start = point
        else:
            yield previous, point
        if raw.FPDFPathSegment_GetClose(segment):
            yield point, start
        previous = point


def _edge(a: tuple[float, float], b: tuple[float, float], view: View) -> Edge | None:
    """A ruling in pdfplumber's shape; None for slanted and short strokes and for the border of the page."""
    x0, x1 = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    upright, level = x1 - x0 <= _SLANT, bottom - top <= _SLANT
    if upright == level or max(x1 - x0, bottom - top) < _SHORTEST:
        return None
    if bottom - top > view.height * 0.97 or x1 - x0 > view.width * 0.97:
        return None
    if upright:
        x0 = x1 = (x0 + x1) / 2
    else:
        top = bottom = (top + bottom) / 2
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": "v" if upright else "h",
    }
