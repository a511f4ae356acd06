"""The text of a PDF as pdfium sees it, parted where signs stand apart.

A line that returns at the edge of page after page counts once, but not the end of a word that the line above it broke; the mark
of a footnote is no word.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium

_EDGE = 5
_APART = 0.15
_HYPHEN = "\ufffe"
_NOTE_MARK = re.compile(r"(?:(?<=[a-zåäö])|(?<=[a-zåäö][.,]))\d{1,2}(?=\s)|(?m:^)\d{1,2}(?=[A-ZÅÄÖ][a-zåäö])")


def text_of(path: Path) -> str:
    document = pdfium.PdfDocument(path)
    try:
        pages = ["".join(_signs(page.get_textpage())) for page in document]
    finally:
        document.close()
    seen: set[str] = set()
    return _NOTE_MARK.sub("", "\n".join(_without_returning(page, seen) for page in pages))


def _signs(page: pdfium.PdfTextPage) -> Iterator[str]:
    """Sign by sign, parted where pdfium sets together the words of two cells."""
    text = page.get_text_range()
    if len(text) != page.count_chars():
        yield text.replace(_HYPHEN, "-\n")
        return
    first, right, bottom, top, before = 0.0, 0.0, 0.0, 0.0, 0.0
    for number, sign in enumerate(text):
        if sign.isspace() or sign == _HYPHEN:
            yield "-\n" if sign == _HYPHEN else sign
            continue
        left, low, end, high = page.get_charbox(number, loose=True)
        size = pdfium.raw.FPDFText_GetFontSize(page, number)
        if low >= top or high <= bottom:
            yield "\n"
        elif max(left - right, first - left) > _APART * max(size, high - low) or size != before:
            yield " "
        first, right, bottom, top, before = left, end, low, high, size
        yield sign


def _without_returning(page: str, seen: set[str]) -> str:
    lines = page.splitlines()
    edges = {*range(_EDGE), *range(len(lines) - _EDGE, len(lines))}
    kept: list[str] = []
    for number, line in enumerate(lines):
        shape = re.sub(r"\d+", "#", line.strip())
        broken = next((one for one in reversed(kept) if one.strip()), "").rstrip().endswith("-")
        if number in edges and shape in seen and not broken:
            continue
        if number in edges:
            seen.add(shape)
        kept.append(line)
    return "\n".join(kept)
