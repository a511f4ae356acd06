"""The text of a table's cell, with the words made whole that a narrow column cut without a hyphen."""

import re
from dataclasses import dataclass

from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.joining import join
from samordna.plandoc.reading.formats.pdf.lines import Line

_PARAGRAPH_GAP = 0.6
_CLOSING = re.compile(r"[,.;:!?)\]]")
_WORD = re.compile(r"[^\W\d_]+")
_OFTEN = 0.1


@dataclass(frozen=True)
class Habits:
    """How a document is set: the words it writes outside its tables, and whether its lines end with the space that
    was there before the line was broken (most programs keep it)."""

    words: frozenset[str]
    keeps_spaces: bool

    @classmethod
    def of(cls, pages: list[list[Line]]) -> "Habits":
        lines = [line for page in pages for line in page]
        words = frozenset(word for line in lines for word in _WORD.findall(line.text.lower()))
        return cls(words, sum(line.words[-1].spaced for line in lines) > _OFTEN * len(lines))


def cell_text(lines: list[Line], habits: Habits) -> str:
    """The text of a cell; bullets and larger gaps begin a line of their own."""
    text = ""
    above: Line | None = None
    for line in lines:
        if above is None:
            text = line.text
        elif split_bullet(line.text) or line.top - above.bottom > _PARAGRAPH_GAP * line.size:
            text += f"\n{line.text}"
        elif _CLOSING.match(line.text) or _cuts_word(above, line, habits):
            text += line.text
        else:
            text = join(text, line.text)
        above = line
    return text.strip()


def _cuts_word(above: Line, below: Line, habits: Habits) -> bool:
    """Whether a line ends inside a word: the word has the line to itself and goes on in small letters.

    A line that was broken between words still has its space; one that was broken inside a word never had any.
    """
    alone = " " not in above.text and above.text[-1:].isalpha()
    if not (alone and below.text[:1].islower()):
        return False
    head, tail = _WORD.findall(above.text.lower())[-1], _WORD.findall(below.text.lower())[0]
    return head + tail in habits.words or (habits.keeps_spaces and not above.words[-1].spaced)
