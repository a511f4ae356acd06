"""The straight lines that are drawn on a page: what tables are ruled with."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.reading.formats.pdf.view import View

Ruling = dict[str, float | str]
"""In pdfplumber's shape: ``x0``, ``x1``, ``top``, ``bottom``, ``orientation`` (``h`` or ``v``)."""

MOST_RULINGS = 20_000
_SHORTEST = 4.0
_SLANT = 0.7


def rulings_of(page: pdfium.PdfPage, view: View) -> list[Ruling]:
    rulings: list[Ruling] = []
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        rulings.extend(
            ruling for points in _segments(item, view) if (ruling := _ruling(*points, view)) is not None
        )
        if len(rulings) > MOST_RULINGS:
            break
    return rulings


def _segments(
    path: pdfium.PdfObject, view: View
) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight strokes of a path. A shape with curves in it is a drawing."""
    matrix = path.get_matrix()
    count = raw.FPDFPath_CountSegments(path)
    segments = [raw.FPDFPath_GetPathSegment(path, index) for index in range(min(count, MOST_RULINGS))]
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


def _ruling(a: tuple[float, float], b: tuple[float, float], view: View) -> Ruling | None:
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
