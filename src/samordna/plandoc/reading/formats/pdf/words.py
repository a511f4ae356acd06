"""The words of a PDF page with their places and looks, straight from pdfium because it is quick.

Coordinates are in points from the top left corner of the page as it is shown. A word costs a handful of questions to
pdfium; only one that is set in several pieces, such as ``text`` with a raised ``1``, is looked at letter by letter.
"""

import ctypes
from collections import Counter
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.pdf.fonts import is_unreadable, look_scrambled, without_unmapped
from samordna.plandoc.reading.formats.pdf.looks import UNTAGGED, Look, Looks
from samordna.plandoc.reading.formats.pdf.view import View

_SOFT_HYPHEN = "\u00ad"
_HYPHEN_MARKS = (0x02, 0xFFFE)
_TOKEN = lazily(rf"[^\s{_SOFT_HYPHEN}]+{_SOFT_HYPHEN}?|{_SOFT_HYPHEN}")
_RAISED_BY = 0.2
_ASCENT, _DESCENT = 0.8, 0.2
_WIDEST_LETTER = 1.1
_MOST_OF_PAGE = 0.8
_UP = 90
_KeyAndLook = tuple[int | None, Look]


@dataclass(slots=True)
class Word:
    """``raised``: a number above the line. ``spaced``: the file has a space after it, also at the end of a line.

    ``upright`` words stand as the page is read; others are turned, ``up`` when they are read from below.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False
    raised: bool = False
    spaced: bool = False
    mcid: int = UNTAGGED
    artifact: bool = False
    upright: bool = True
    up: bool = False
    italic: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def words_of(text_page: pdfium.PdfTextPage, view: View, count: int) -> tuple[list[Word], bool]:
    """Words in the order of the file, and whether the page has some that its fonts keep from being read.

    A raised number, which calls a footnote, is a word of its own. A page whose text is written sideways is turned first,
    so that it is read as a person would hold it.
    """
    return _Reader(text_page, view).words(count)


class _Reader:
    def __init__(self, text_page: pdfium.PdfTextPage, view: View) -> None:
        self._text_page = text_page.raw
        self._view = view
        self._looks = Looks(self._text_page)
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def words(self, count: int) -> tuple[list[Word], bool]:
        codes = [raw.FPDFText_GetUnicode(self._text_page, index) for index in range(count)]
        text = "".join(map(_character, without_unmapped(self._text_page, codes)))
        tokens = [
            (match.start(), match.end(), self._looks.at(match.start())) for match in _TOKEN.finditer(text)
        ]
        self._view.turn(self._direction(tokens))
        words: list[Word] = []
        unreadable = False
        for start, end, looks in tokens:
            if is_unreadable(text[start:end]):
                unreadable = True
                continue
            found = self._whole(text, start, end, *looks) or self._in_pieces(text, start, end)
            found[-1].spaced = end < count and not raw.FPDFText_IsGenerated(self._text_page, end)
            words.extend(found)
        return words, unreadable or look_scrambled([word.text for word in words])

    def _direction(self, tokens: list[tuple[int, int, _KeyAndLook]]) -> int:
        """How far the page has to be turned, clockwise, for most of its words to stand upright."""
        turned = Counter[int]()
        for start, end, (_, look) in tokens:
            turned[(look.turned - self._view.rotation) % 360] += end - start
        direction, letters = turned.most_common(1)[0] if turned else (0, 0)
        return direction if direction and letters > _MOST_OF_PAGE * turned.total() else 0

    def _whole(self, text: str, start: int, end: int, key: int | None, look: Look) -> list[Word] | None:
        """A token as one word; None where it is set in several pieces."""
        upright = look.turned == self._view.rotation
        if upright and end - start > 1 and (key is None or self._looks.at(end - 1)[0] != key):
            return None
        if not upright:
            return [self._turned(text, start, end, look)]
        x0, right, baseline = self._place(start)
        x1 = self._corners(end - 1)[1] if end - start > 1 else right
        if not 0 <= x1 - x0 <= (end - start) * max(look.size, 1.0) * _WIDEST_LETTER:
            return None
        return [
            self._word(text[start:end], look, x0, x1, baseline, self._is_raised(text[start], start, look))
        ]

    def _in_pieces(self, text: str, start: int, end: int) -> list[Word]:
        """Letters that stand close, look alike and belong together; a capital after a small letter begins a word
        where another piece of text begins, as the next cell of a full row does."""
        words: list[Word] = []
        last: tuple[float, bool, int] | None = None
        last_key: int | None = None
        for index in range(start, end):
            key, look = self._looks.at(index)
            x0, x1, baseline = self._place(index)
            raised = self._is_raised(text[index], index, look)
            capital = key != last_key and text[index].isupper() and text[index - 1].islower()
            like = words and last == (look.size, raised, look.mcid) and not capital
            if like and _follows(words[-1], x0, baseline):
                words[-1].text += text[index]
                words[-1].x1 = max(words[-1].x1, x1)
            else:
                words.append(self._word(text[index], look, x0, x1, baseline, raised))
            last, last_key = (look.size, raised, look.mcid), key
        for word in words:
            word.text = _with_signs_whole(word.text)
        return words

    def _word(self, text: str, look: Look, x0: float, x1: float, baseline: float, raised: bool) -> Word:
        top, bottom = baseline - _ASCENT * look.size, baseline + _DESCENT * look.size
        text = _with_signs_whole(text)
        word = Word(text, x0, x1, top, bottom, look.size, look.bold, raised, False, look.mcid, look.artifact)
        word.italic = look.italic
        return word

    def _turned(self, text: str, start: int, end: int, look: Look) -> Word:
        first, last = self._corners(start), self._corners(end - 1)
        x0, x1 = min(first[0], last[0]), max(first[1], last[1])
        top, bottom = min(first[2], last[2]), max(first[3], last[3])
        word = Word(_with_signs_whole(text[start:end]), x0, x1, top, bottom, look.size, look.bold)
        word.mcid, word.artifact = look.mcid, look.artifact
        word.upright = False
        word.up = (look.turned - self._view.rotation) % 360 == _UP
        return word

    def _corners(self, index: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(self._text_page, index, self._box)
        return self._view.box(self._box.left, self._box.bottom, self._box.right, self._box.top)

    def _place(self, index: int) -> tuple[float, float, float]:
        """Left, right and baseline of a character. A font's own height is not asked for: programs state it differently."""
        raw.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
        x0, x1, _, _ = self._corners(index)
        return x0, x1, self._view.point(self._x.value, self._y.value)[1]

    def _is_raised(self, character: str, index: int, look: Look) -> bool:
        """Whether the ink of a digit begins well above the line it stands on."""
        if not character.isdecimal():
            return False
        left, right, low, high = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(self._text_page, index, left, right, low, high)
        raw.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
        return self._view.rotation == 0 and low.value - self._y.value > look.size * _RAISED_BY


def _character(code: int) -> str:
    if code in _HYPHEN_MARKS:
        return _SOFT_HYPHEN
    return chr(code) if 0 < code < 0x110000 else " "


def _with_signs_whole(text: str) -> str:
    """Signs beyond the basic plane come from pdfium in halves."""
    if text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _follows(word: Word, x0: float, baseline: float) -> bool:
    beside = abs(baseline + _DESCENT * word.size - word.bottom) < word.size * 0.5
    return beside and -word.size < x0 - word.x1 < word.size * 0.25
