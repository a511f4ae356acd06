"""The straight lines that are drawn on a page, what tables are ruled with, and the frames that stand around something."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading.formats.pdf.view import View

Ruling = dict[str, float | str]
"""In pdfplumber's shape: ``x0``, ``x1``, ``top``, ``bottom``, ``orientation`` (``h`` or ``v``)."""

Point = tuple[float, float]
Stroke = tuple[Point, Point]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

MOST_RULINGS = 20_000
_FEWEST_STROKES, _MOST_PARTS = 4, 240
_NARROWEST, _LOWEST = 80.0, 30.0
_PAGE = 0.97
_SHORTEST = 4.0
_SLANT = 0.7


def drawn_on(page: pdfium.PdfPage, view: View) -> tuple[list[Ruling], list[Box]]:
    """The straight lines, and the boxes of shapes with as few strokes as frames have, with straight corners or round ones. Any
    other shape with curves in it is a drawing."""
    rulings: list[Ruling] = []
    frames: list[Box] = []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        parts = _parts(item)
        curved = any(kind == raw.FPDF_SEGMENT_BEZIERTO for _, kind in parts)
        few = len(parts) <= _MOST_PARTS
        strokes = list(_strokes(item, parts, view)) if few or not curved else []
        if few and len(strokes) >= _FEWEST_STROKES and (frame := _frame(strokes, view)):
            frames.append(frame)
        rulings.extend(
            ruling for one in (() if curved else strokes) if (ruling := _ruling(*one, view)) is not None
        )
        if len(rulings) > MOST_RULINGS:
            break
    return rulings, frames


def _parts(path: pdfium.PdfObject) -> list[tuple[object, int]]:
    """The segments of a path as pdfium gives them, each with its kind."""
    count = min(raw.FPDFPath_CountSegments(path), MOST_RULINGS)
    segments = (raw.FPDFPath_GetPathSegment(path, index) for index in range(count))
    return [(segment, raw.FPDFPathSegment_GetType(segment)) for segment in segments]


def _strokes(path: pdfium.PdfObject, parts: list[tuple[object, int]], view: View) -> Iterator[Stroke]:
    matrix = path.get_matrix()
    start = previous = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for segment, kind in parts:
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = view.point(*matrix.on_point(x.value, y.value))
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        else:
            yield previous, point
        if raw.FPDFPathSegment_GetClose(segment):
            yield point, start
        previous = point


def _frame(strokes: list[Stroke], view: View) -> Box | None:
    """The box of a shape that is large enough to hold words and no page."""
    across = [x for one in strokes for x, _ in one]
    down = [y for one in strokes for _, y in one]
    box = min(across), min(down), max(across), max(down)
    wide, high = box[2] - box[0], box[3] - box[1]
    holds = wide >= _NARROWEST and high >= _LOWEST
    return box if holds and (wide < view.width * _PAGE or high < view.height * _PAGE) else None


def _ruling(a: Point, b: Point, view: View) -> Ruling | None:
    """A ruling in pdfplumber's shape; None for slanted and short strokes and for the border of the page."""
    x0, x1 = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    upright, level = x1 - x0 <= _SLANT, bottom - top <= _SLANT
    if upright == level or max(x1 - x0, bottom - top) < _SHORTEST:
        return None
    if bottom - top > view.height * _PAGE or x1 - x0 > view.width * _PAGE:
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
