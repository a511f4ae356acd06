"""The text of a table's cell, with the words made whole that a narrow column cut without a hyphen."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.bullets import split_bullet
from samordna.plandoc.reading.formats.joining import join
from samordna.plandoc.reading.formats.pdf.cut_words import FINISHED, is_form, is_one_word
from samordna.plandoc.reading.formats.pdf.lines import PdfLine

_PARAGRAPH_GAP = 0.6
_CLOSING = lazily(r"[,.;:!?)\]]")
_ENDING = lazily(r"(?!år|kr|st|by|ö|å)[a-zåäö]{1,2}[.,;]?|ens?|ets?|arna|erna|orna|ande|ning|het")
"""What can be all that is left of a word on the last line of a cell, which no word of its own would be."""

_WORD = lazily(r"[^\W\d_]+")
_OFTEN = 0.1
_SPACE = 0.3
_LETTER = 0.7


@dataclass(frozen=True)
class Habits:
    """How a document is set: the words it writes whole, and whether its lines end with the space that was there before
    the line was broken (many programs keep it)."""

    words: frozenset[str]
    keeps_spaces: bool

    @classmethod
    def of(cls, prose: list[PdfLine], cells: Iterable[PdfLine]) -> "Habits":
        """``prose`` are the lines outside tables. In a narrow cell only the words inside a line are surely whole."""
        whole = [word for line in prose for word in _WORD.findall(line.text.lower())]
        inner = [word for line in cells for word in _WORD.findall(line.text.lower())[1:-1]]
        return cls(
            frozenset(whole + inner), sum(line.words[-1].spaced for line in prose) > _OFTEN * len(prose)
        )


def cell_text(lines: list[PdfLine], habits: Habits, right: float = 0.0) -> str:
    """The text of a cell; bullets and larger gaps begin a line of their own. ``right``: how far its column reaches."""
    text = lines[0].text if lines else ""
    for number, (above, line) in enumerate(pairwise(lines), start=2):
        if split_bullet(line.text) or line.top - above.bottom > _PARAGRAPH_GAP * line.size:
            text += f"\n{line.text}"
        elif _CLOSING.match(line.text) or _cuts_word(text, above, lines[number - 1 :], habits, right):
            text += line.text
        else:
            text = join(text, line.text)
    return text.strip()


def _cuts_word(text: str, above: PdfLine, below: list[PdfLine], habits: Habits, right: float) -> bool:
    """Whether a line ends inside a word: the word has the line to itself and goes on in small letters.

    A line that was broken between words still has its space, if there was room for one; one that was broken inside a word
    never had. Where there was no room, the document may write what follows as a word of its own, maybe cut in its turn.
    What only together is a word of the dictionary was one, and so was a form of a word whose line is full.
    """
    alone = " " not in above.text and above.text[-1:].isalpha()
    if not (alone and below[0].text[:1].islower()):
        return False
    head, tail = _last_word(text), _first_word(below[0].text)
    if head + tail in habits.words or _is_known_whole(head, above, below, right):
        return True
    if not habits.keeps_spaces or above.words[-1].spaced:
        return False
    if above.x1 + _SPACE * above.size < right or (len(below) == 1 and _ENDING.fullmatch(below[0].text)):
        return True
    longer = tail + _first_word(below[1].text) if len(below) > 1 else tail
    return not FINISHED.search(head) and habits.words.isdisjoint((tail, longer))


def _is_known_whole(head: str, above: PdfLine, below: list[PdfLine], right: float) -> bool:
    """Whether a line that is full ends inside a word of the dictionary. A form of a word needs a column to be full in."""
    end = above.x1 + _LETTER * above.size
    if above.words[-1].spaced or end <= max([right, *(line.x1 for line in below)]):
        return False
    tail = _first_word(below[0].text)
    longer = tail + _first_word(below[1].text) if len(below) > 1 and " " not in below[0].text else tail
    if longer != tail and not is_one_word(head, longer) and is_one_word(tail, longer.removeprefix(tail)):
        return False
    return is_one_word(head, tail) or is_one_word(head, longer) or bool(right and is_form(head, tail))


def _first_word(text: str) -> str:
    return next(iter(_WORD.findall(text.lower())), "")


def _last_word(text: str) -> str:
    return next(reversed(_WORD.findall(text.lower())), "")
