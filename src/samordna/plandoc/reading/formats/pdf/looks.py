"""How a piece of text looks and how it is tagged, asked once for each of pdfium's text objects."""

import ctypes
import math
import re
from dataclasses import dataclass

from pypdfium2 import raw

from samordna.plandoc.lazily import lazily

UNTAGGED = -1
"""The marked content id of text that has none."""

_BOLD = lazily(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = lazily(r"italic|oblique|kursiv", re.IGNORECASE)
_BOLD_WEIGHT = 600
_BOLD_MODES = (raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)
_INVISIBLE_MODES = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class Look:
    """``size`` as shown on the page; ``turned`` is the direction of the writing in degrees, counter-clockwise.

    ``mcid`` ties the text to the structure tree; an ``artifact`` is what the file itself calls no content.
    """

    size: float
    bold: bool
    turned: int
    mcid: int
    artifact: bool
    invisible: bool
    italic: bool


class Looks:
    """The looks of a page's text objects. ``text_page`` is what pdfium itself knows it by, since it is asked for every word."""

    def __init__(self, text_page: object) -> None:
        self._text_page = text_page
        self._known: dict[int | None, Look] = {}
        self._fonts: dict[int | None, tuple[bool, bool]] = {}

    def at(self, index: int) -> tuple[int | None, Look]:
        """The text object a character belongs to, as a key, and its look."""
        item = raw.FPDFText_GetTextObject(self._text_page, index)
        if not item:
            return None, self._asked(index, None)
        key = ctypes.addressof(item.contents)
        if key not in self._known:
            self._known[key] = self._asked(index, item)
        return key, self._known[key]

    def _asked(self, index: int, item: object) -> Look:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text_page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = round(raw.FPDFText_GetFontSize(self._text_page, index) * scale, 1)
        turned = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
        if item is None:
            return Look(size, False, turned, UNTAGGED, False, False, False)
        mode = raw.FPDFTextObj_GetTextRenderMode(item)
        mcid = raw.FPDFPageObj_GetMarkedContentID(item)
        bold, italic = self._font(index, item)
        bold = bold or mode in _BOLD_MODES
        artifact = mcid < 0 and _is_artifact(item)
        return Look(size, bold, turned, mcid, artifact, mode in _INVISIBLE_MODES, italic)

    def _font(self, index: int, item: object) -> tuple[bool, bool]:
        """Whether the font of a text object is bold, and whether it is italic."""
        font = ctypes.cast(raw.FPDFTextObj_GetFont(item), ctypes.c_void_p).value
        if font not in self._fonts:
            buffer = ctypes.create_string_buffer(_LONGEST_NAME)
            raw.FPDFText_GetFontInfo(self._text_page, index, buffer, _LONGEST_NAME, ctypes.c_int())
            name = buffer.value.decode("utf-8", "replace")
            weight = raw.FPDFText_GetFontWeight(self._text_page, index)
            bold = _BOLD.search(name) is not None or weight >= _BOLD_WEIGHT
            self._fonts[font] = bold, _ITALIC.search(name) is not None
        return self._fonts[font]


def _is_artifact(item: object) -> bool:
    names = (
        _mark_name(raw.FPDFPageObj_GetMark(item, number))
        for number in range(raw.FPDFPageObj_CountMarks(item))
    )
    return "Artifact" in names


def _mark_name(mark: object) -> str:
    buffer = (ctypes.c_ushort * _LONGEST_NAME)()
    length = ctypes.c_ulong()
    raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length)
    return bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace")
