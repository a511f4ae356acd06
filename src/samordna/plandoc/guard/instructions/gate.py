"""Whether it is worth while to read words as sentences: most text has no words of recording and people."""

from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from samordna.plandoc.guard.instructions.adding import may_add_up
from samordna.plandoc.guard.instructions.tokens import bits, words_within
from samordna.plandoc.guard.instructions.weight import may_any_part_be_heavy, may_be_heavy

_RECORDS = bits("strong", "medium", "telling", "store", "document")
_LIGHT, _WITH_LIGHT = bits("light"), bits("particle", "kept", "data", "name", "writing")
_WHO, _CONCERN = bits("who"), bits("view", "worry", "loaded", "thinking")
_MEANT = (
    (
        bits("those"),
        _CONCERN | bits("relative", "trait", "attendance", "possessive", "individual", "people_list"),
    ),
    (bits("name", "trait"), bits("person", "those", "staff", "possessive", "relative", "view", "somebody")),
    (bits("person", "staff", "attendance"), _CONCERN),
    (bits("individual"), bits("strong")),
    (bits("person"), bits("reads")),
)
"""Of whom, and what must be told of them."""


class Worth(NamedTuple):
    """Whether the grammar may read something in words, and whether they may weigh enough."""

    read: bool
    heavy: bool


BOTH, HEAVY, NEITHER = Worth(read=True, heavy=True), Worth(read=False, heavy=True), Worth(False, False)


class Told(NamedTuple):
    """What a cell holds, wherever it stands."""

    words: list[str]
    marks: int
    worth: Worth


class Stretch(NamedTuple):
    """Words in a row that are looked at before they are made tokens, with their marks together."""

    start: int
    end: int
    words: list[str]
    marks: int


def stretch_of(lower: str, start: int, end: int) -> Stretch:
    return Stretch(start, end, *words_within(lower, start, end))


@lru_cache(maxsize=4096)
def told_by(cell: str) -> Told:
    """Tables say the same in many of their cells: who does it, when, and how far it has come."""
    words, marks = words_within(cell, 0, len(cell))
    return Told(words, marks, _worth(marks, words))


def whole_of(lower: str) -> Stretch:
    return stretch_of(lower, 0, len(lower))


def worth_of(stretch: Stretch) -> Worth:
    """What may be read is weighed only when nothing is found in it."""
    return _worth(stretch.marks, stretch.words)


def _worth(marks: int, words: Sequence[str]) -> Worth:
    if _may_be_read(marks):
        return BOTH
    return NEITHER if not may_be_heavy(marks, words) else HEAVY


def is_any_part_worth(stretch: Stretch) -> bool:
    """Whether any sentence or cell of it may be read or heavy."""
    return _may_be_read(stretch.marks) or may_any_part_be_heavy(stretch.marks, stretch.words)


def may_be_heavy_together(stretches: Sequence[Stretch]) -> bool:
    """Whether one may record and another say of whom, and all of them together weigh enough."""
    each = [stretch.marks for stretch in stretches]
    if not may_add_up(each):
        return False
    return may_be_heavy(reduce(or_, each), [word for stretch in stretches for word in stretch.words])


def _may_be_read(marks: int) -> bool:
    """Whether there is all that the grammar looks for."""
    if not (marks & _RECORDS or (marks & _LIGHT and marks & _WITH_LIGHT)):
        return False
    if marks & _WHO:
        return True
    for whom, told in _MEANT:  # noqa: SIM110 - written out, since nearly every text is asked
        if marks & whom and marks & told:
            return True
    return False
