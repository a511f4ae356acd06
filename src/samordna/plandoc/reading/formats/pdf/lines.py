"""Words into lines."""

from dataclasses import dataclass

from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.pdf.words import Word

_SMALLER = 0.8


@dataclass(slots=True)
class Line:
    """Words side by side. ``size`` and ``bold`` are those of most of its letters; ``note``: it begins with a number
    as footnotes do."""

    words: list[Word]
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    note: bool = False


def lines_of(words: list[Word]) -> list[Line]:
    """Lines from the top, words from the left. Numbers raised above the line call footnotes and are left out."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.x0)):
        if rows and _same_row(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [line_of(row) for row in rows]


def line_of(words: list[Word]) -> Line:
    words = sorted(words, key=lambda word: word.x0)
    letters: dict[tuple[float, bool], int] = {}
    for word in words:
        letters[word.size, word.bold] = letters.get((word.size, word.bold), 0) + len(word.text)
    size, bold = max(letters, key=lambda key: letters[key])
    shown = [word for word in words if not _calls_note(word, size)]
    return Line(
        words=words,
        text=clean_line(shown),
        x0=words[0].x0,
        x1=max(word.x1 for word in words),
        top=min(word.top for word in words),
        bottom=max(word.bottom for word in words),
        size=size,
        bold=bold,
        note=_calls_note(words[0], size) or words[0].text.isdigit(),
    )


def clean_line(words: list[Word]) -> str:
    """The words with spaces between them, except where a change of size cut one in two."""
    pieces: list[str] = []
    for index, word in enumerate(words):
        if index and word.x0 - words[index - 1].x1 > 0.08 * word.size:
            pieces.append(" ")
        pieces.append(word.text)
    text = "".join(pieces)
    return clean(text) + ("-" if text.endswith("\u00ad") else "")


def _same_row(row: list[Word], word: Word) -> bool:
    """Overlap by more than half of the lower of the two; the first, tallest word of a row speaks for it."""
    tallest = max(row, key=lambda other: other.bottom - other.top)
    overlap = min(tallest.bottom, word.bottom) - max(tallest.top, word.top)
    return overlap > 0.5 * min(tallest.bottom - tallest.top, word.bottom - word.top)


def _calls_note(word: Word, size: float) -> bool:
    return (word.raised or word.size <= size * _SMALLER) and word.text.strip("()[],").isdigit()
