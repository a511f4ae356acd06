"""The words of a PDF page with their places, sizes and weights, straight from pdfium because it is quick.

Coordinates are in points from the top left corner of the page as it is shown.
"""

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_HYPHEN_MARKS = (0x02, 0xFFFE)
_LONGEST_FONT_NAME = 128
_RAISED_BY = 0.2
_ASCENT, _DESCENT = 0.8, 0.2


@dataclass(slots=True)
class Word:
    """``raised``: a number above the line. ``spaced``: the file has a space after it, also at the end of a line."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False
    raised: bool = False
    spaced: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


class View:
    """From a page's own coordinates to those of the page as it is shown, turned and measured from the top."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._left, self._low, self._right, self._high = page.get_cropbox()
        self._rotation = page.get_rotation()
        self.width, self.height = page.get_size()

    def point(self, x: float, y: float) -> tuple[float, float]:
        match self._rotation:
            case 90:
                return y - self._low, x - self._left
            case 180:
                return self._right - x, y - self._low
            case 270:
                return self._high - y, self._right - x
            case _:
                return x - self._left, self._high - y

    def box(self, left: float, low: float, right: float, high: float) -> tuple[float, float, float, float]:
        (xa, ya), (xb, yb) = self.point(left, low), self.point(right, high)
        return min(xa, xb), max(xa, xb), min(ya, yb), max(ya, yb)


def words_of(text_page: pdfium.PdfTextPage, view: View, count: int) -> list[Word]:
    """Words in the order of the file. A raised number, which calls a footnote, is a word of its own."""
    words: list[Word] = []
    current: Word | None = None
    look: tuple[float, bool] | None = None
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        character = "\u00ad" if code in _HYPHEN_MARKS else chr(code) if 0 < code < 0x110000 else " "
        if character.isspace():
            if current is not None:
                current.spaced = not raw.FPDFText_IsGenerated(text_page, index)
            current = None
            continue
        x0, x1, baseline = _place(text_page, index, view)
        font_size = raw.FPDFText_GetFontSize(text_page, index)
        raised = character.isdigit() and _is_raised(text_page, index, font_size * _scale(text_page, index))
        if current is not None and look == (font_size, raised) and _follows(current, x0, baseline):
            current.text += character
            current.x1 = max(current.x1, x1)
            continue
        size = round(font_size * _scale(text_page, index), 1)
        top, bottom = baseline - _ASCENT * size, baseline + _DESCENT * size
        current = Word(character, x0, x1, top, bottom, size, _is_bold(text_page, index), raised)
        look = font_size, raised
        words.append(current)
    return words


def _follows(word: Word, x0: float, baseline: float) -> bool:
    beside = abs(baseline + _DESCENT * word.size - word.bottom) < word.size * 0.5
    return beside and -word.size < x0 - word.x1 < word.size * 0.25


def _place(text_page: pdfium.PdfTextPage, index: int, view: View) -> tuple[float, float, float]:
    """Left, right and baseline of a character. A font's own height is not asked for: programs state it differently."""
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text_page, index, box)
    raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    x0, x1, _, _ = view.box(box.left, box.bottom, box.right, box.top)
    return x0, x1, view.point(x.value, y.value)[1]


def _scale(text_page: pdfium.PdfTextPage, index: int) -> float:
    """How much the page enlarges its fonts; some programs write every font in size 1 and enlarge it."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, matrix)
    return math.hypot(matrix.c, matrix.d) or 1.0


def _is_raised(text_page: pdfium.PdfTextPage, index: int, size: float) -> bool:
    """Whether the ink of a character begins well above the line it stands on."""
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharBox(text_page, index, left, right, low, high)
    raw.FPDFText_GetCharOrigin(text_page, index, x, y)
    return low.value - y.value > size * _RAISED_BY


def _is_bold(text_page: pdfium.PdfTextPage, index: int) -> bool:
    buffer = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
    raw.FPDFText_GetFontInfo(text_page, index, buffer, _LONGEST_FONT_NAME, ctypes.c_int())
    name = buffer.value.decode("utf-8", "replace")
    return _BOLD.search(name) is not None or raw.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT
