"""Words into lines."""

from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.pdf.words import Word

_SMALLER = 0.88
_RAISED = 0.1
_MOST_DIGITS = 3
_MUCH_LARGER, _FAR = 1.6, 2.0
_UNIT = lazily(r"(?<![^\W_])[ckd]?m$")


@dataclass(slots=True)
class PdfLine:
    """Words side by side. ``size`` and ``bold`` are those of most of its letters; ``note``: it begins with a number
    as footnotes do; ``calls`` are the raised numbers that its text leaves out."""

    words: list[Word]
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    note: bool = False
    calls: str = ""


class _Row:
    """Words that stand on one line; the first, tallest of them speaks for it."""

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self._tallest = word

    def has(self, word: Word) -> bool:
        """Whether a word overlaps by more than half of the lower of the two."""
        tallest = self._tallest
        overlap = min(tallest.bottom, word.bottom) - max(tallest.top, word.top)
        return overlap > 0.5 * min(tallest.bottom - tallest.top, word.bottom - word.top)

    def add(self, word: Word) -> None:
        self.words.append(word)
        if word.bottom - word.top > self._tallest.bottom - self._tallest.top:
            self._tallest = word


def lines_of(words: list[Word]) -> list[PdfLine]:
    """Lines from the top, words from the left. Numbers raised above the line call footnotes and are left out."""
    rows: list[_Row] = []
    for word in sorted((word for word in words if word.upright), key=lambda word: (word.middle, word.x0)):
        if rows and rows[-1].has(word):
            rows[-1].add(word)
        else:
            rows.append(_Row(word))
    level = [line for row in rows for line in _parted_by_size(row.words)]
    return [*level, *map(line_of, _turned_rows(words))]


def _parted_by_size(words: list[Word]) -> list[PdfLine]:
    """One line; small words far to the right of much larger ones, as facts beside a title are, have lines of their own."""
    tall = max(words, key=lambda word: word.size)
    right = max(word.x1 for word in words if word.size * _MUCH_LARGER > tall.size)
    beside = [word for word in words if word.x0 > right + _FAR * tall.size]
    if not beside or any(word.size * _MUCH_LARGER > tall.size for word in beside):
        return [line_of(words)]
    return [line_of([word for word in words if word not in beside]), *lines_of(beside)]


def _turned_rows(words: list[Word]) -> list[list[Word]]:
    """Lines of turned words, which run from one line to the next from the left, or from the right."""
    rows: list[list[Word]] = []
    turned = (word for word in words if not word.upright)
    for word in sorted(turned, key=lambda word: (word.x0 + word.x1) * (1 if word.up else -1)):
        above = rows[-1][0] if rows else None
        if above is not None and above.up == word.up and above.x0 < (word.x0 + word.x1) / 2 < above.x1:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def lines_in_order(words: list[Word]) -> list[PdfLine]:
    """Lines of words that already stand in reading order, as those of a tagged paragraph do, over any columns."""
    rows: list[_Row] = []
    for word in words:
        if rows and word.x0 > rows[-1].words[-1].x0 and rows[-1].has(word):
            rows[-1].add(word)
        else:
            rows.append(_Row(word))
    return [line_of(row.words) for row in rows]


def line_of(words: list[Word]) -> PdfLine:
    words = _in_line(words)
    letters: dict[tuple[float, bool], int] = {}
    for word in words:
        letters[word.size, word.bold] = letters.get((word.size, word.bold), 0) + len(word.text)
    size, bold = max(letters, key=lambda key: letters[key])
    bottom = max(word.bottom for word in words if word.size == size)
    called = [_calls_note(words, index, size, bottom) for index in range(len(words))]
    shown = [word for word, calls in zip(words, called, strict=True) if not calls]
    return PdfLine(
        words=words,
        text=clean_line(shown),
        x0=min(word.x0 for word in words),
        x1=max(word.x1 for word in words),
        top=min(word.top for word in shown or words),
        bottom=max(word.bottom for word in words),
        size=size,
        bold=bold,
        note=called[0] or words[0].text.isdecimal(),
        calls=" ".join(word.text for word, calls in zip(words, called, strict=True) if calls),
    )


def _in_line(words: list[Word]) -> list[Word]:
    """From the left; words that are turned, as in a narrow heading, from where they are read."""
    if words[0].upright:
        return sorted(words, key=lambda word: word.x0)
    return sorted(words, key=lambda word: -word.bottom if word.up else word.top)


def clean_line(words: list[Word]) -> str:
    """The words with spaces between them, except where a change of size cut one in two."""
    pieces: list[str] = []
    for index, word in enumerate(words):
        if index and (not word.upright or word.x0 - words[index - 1].x1 > 0.08 * word.size):
            pieces.append(" ")
        pieces.append(word.text)
    text = "".join(pieces)
    return clean(text) + ("-" if text.endswith("\u00ad") else "")


def _calls_note(words: list[Word], index: int, size: float, bottom: float) -> bool:
    """Whether a word is a number raised above its line. That of a square metre belongs to the text."""
    word = words[index]
    number = word.text.strip("()[],")
    if not number.isdecimal() or len(number) > _MOST_DIGITS:
        return False
    raised = word.raised or (word.size <= size * _SMALLER and word.bottom < bottom - size * _RAISED)
    return raised and not (index and _UNIT.search(words[index - 1].text))
