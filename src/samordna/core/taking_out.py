"""A text without what is taken out of it: what goes, what stands, and whether the sentence misses it."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

_EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]")
_LED_TO_IT = re.compile(
    r"[ ,]+(?:på|av|hos|med|till|för|från|och|eller|samt|via|vid|i|om|at|by|with|to|from|and|or)[ ]*$",
    re.IGNORECASE,
)
"""A small word that led to what was taken out, and leads nowhere now."""
_JOINED_BEFORE = re.compile(r"[ ]+(?:och|eller|samt|and|or)[ ]*$", re.IGNORECASE)
_JOINS_AFTER = re.compile(r"[ ]*\b(?:och|eller|samt|and|or)[ ]+", re.IGNORECASE)
"""A word that joined it to something else, which stands alone now."""
_STRAY_SIGNS = re.compile(r"(?P<kept>^|[.!?:] ?|\n)[ ]*[.,;]+ ?|,+(?=[.;:!?])", re.MULTILINE)
"""Signs that part nothing any more."""
_TWICE = re.compile(r"(?P<kept>,)(?:[ ]*,)+")
_STRAY_SPACE = re.compile(r"[ \t]+(?=[.,;:!?)])")
_ENDS = re.compile(r"^[ ]+|[ ]+$")
_PARTS = re.compile(r"[.!?:](?=\s|$)|[;,()\[\]/|\n–—&]|\s-\s|\b(?:och|samt|eller|and|or)\b", re.IGNORECASE)
"""What parts a text into pieces that can be spared."""
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a sentence that goes, or that stands."""

    text: str
    goes: bool


class _Text:
    """A text that loses characters, and remembers where those that are left stood."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = list(range(len(text)))

    def drop(self, start: int, end: int) -> None:
        self.text = self.text[:start] + self.text[end:]
        del self.places[start:end]

    def drop_all(self, pattern: re.Pattern[str]) -> None:
        """Drop every match, but for the part of it that is called ``kept``."""
        for match in reversed(list(pattern.finditer(self.text))):
            kept = "kept" in pattern.groupindex and match["kept"] is not None
            self.drop(match.end("kept") if kept else match.start(), match.end())

    def take_out(self, start: int, end: int) -> None:
        """Drop a place with what led to it and what joined it, and the gap it leaves."""
        left, right = self.text[:start], self.text[end:]
        ends = not right.strip() or right.lstrip(" ")[0] in ".,;:!?)\n"
        if led := (_LED_TO_IT if ends else _JOINED_BEFORE).search(left):
            start = led.start()
        elif joins := _JOINS_AFTER.match(right):
            before = left.rstrip(" ")
            if before.endswith(","):
                start = len(before) - 1
            elif not _WORD.search(_PARTS.split(left)[-1]):
                end += joins.end()
        self.drop(start, end)
        if not self.text[:start] or self.text[start - 1] in " \n":
            self.drop(start, start + len(self.text[start:]) - len(self.text[start:].lstrip(" ")))


def staying(text: str, spans: Iterable[tuple[int, int]]) -> list[int]:
    """The places of what is left without those spans, and without the gaps, stray signs and lone small words they leave."""
    left = _Text(text)
    for start, end in sorted(spans, reverse=True):
        left.take_out(start, end)
    for pattern in (_EMPTY_BRACKETS, _STRAY_SPACE, _TWICE, _STRAY_SIGNS, _ENDS):
        left.drop_all(pattern)
    return left.places


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text without what stands in those places."""
    return "".join(text[place] for place in staying(text, spans))


def pieces(text: str, stays: Collection[int], start: int, end: int) -> Iterator[Piece]:
    """What goes and what stands of ``text[start:end]``, in turns."""
    kept = set(stays)
    for goes, places in groupby(range(start, end), lambda place: place not in kept):
        yield Piece("".join(text[place] for place in places), goes)


def is_missed(text: str, start: int, end: int) -> bool:
    """Whether something stands within a phrase that has other words too, so that the sentence may be left broken without it.

    What stands by itself can be spared: a whole cell, a name in a list or in brackets. Which words a sentence cannot do without
    is for whoever reads it to say.
    """
    before, behind = _PARTS.split(text[:start])[-1], _PARTS.split(text[end:], maxsplit=1)[0]
    if _WORD.search(before) or _WORD.search(behind):
        return True
    return _is_label(text[:start].rstrip(), text[end:])


def _is_label(before: str, behind: str) -> bool:
    """Whether a label is left that says nothing: "Frågor: Anna Berg"."""
    rest = re.split(r"[.!?](?=\s|$)|\n", behind, maxsplit=1)[0]
    return before.endswith(":") and not _WORD.search(rest)
