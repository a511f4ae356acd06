"""The text of a PDF as pdfium sees it, parted where signs stand apart.

A line that returns at the edge of page after page counts once.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium

_EDGE = 5
_APART = 0.15
_ALIKE = 0.8
_HYPHEN = "\ufffe"


def text_of(path: Path) -> str:
    document = pdfium.PdfDocument(path)
    try:
        pages = ["".join(_signs(page.get_textpage())) for page in document]
    finally:
        document.close()
    seen: set[str] = set()
    return "\n".join(_without_returning(page, seen) for page in pages)


def _signs(page: pdfium.PdfTextPage) -> Iterator[str]:
    """Sign by sign, parted where pdfium sets together the words of two cells."""
    text = page.get_text_range()
    if len(text) != page.count_chars():
        yield text.replace(_HYPHEN, "-\n")
        return
    right, bottom, top = 0.0, 0.0, 0.0
    for number, sign in enumerate(text):
        if sign.isspace() or sign == _HYPHEN:
            yield "-\n" if sign == _HYPHEN else sign
            continue
        left, low, end, high = page.get_charbox(number, loose=True)
        if low >= top or high <= bottom:
            yield "\n"
        elif _is_apart(left - right, high - low, top - bottom):
            yield " "
        right, bottom, top = end, low, high
        yield sign


def _is_apart(gap: float, height: float, before: float) -> bool:
    """Two signs with room between them, or of so different size that one is a note's mark."""
    return abs(gap) > _APART * height or not _ALIKE < height / before < 1 / _ALIKE


def _without_returning(page: str, seen: set[str]) -> str:
    lines = page.splitlines()
    edges = {*range(_EDGE), *range(len(lines) - _EDGE, len(lines))}
    kept = []
    for number, line in enumerate(lines):
        shape = re.sub(r"\d+", "#", line.strip())
        if number in edges and shape in seen:
            continue
        if number in edges:
            seen.add(shape)
        kept.append(line)
    return "\n".join(kept)
