"""Whether it is worth while to read words as sentences: most text has no words of recording and people."""

from typing import NamedTuple

from samordna.plandoc.guard.instructions.tokens import bits, marks_of_all, words_within
from samordna.plandoc.guard.instructions.weight import may_be_heavy

_RECORDS = bits(
    "strong", "medium", "telling", "store", "document", "writing", "name", "data", "people_list", "recorded"
)
_CONCERN = bits(
    "view", "worry", "loaded", "who", "name", "trait", "attendance", "possessive", "people_list", "individual"
)
_THOSE, _RELATIVE = bits("those"), bits("relative")
_LIGHT, _WITH_LIGHT = bits("light"), bits("particle", "kept", "data")
_OF_PEOPLE = bits(
    *("person", "loaded", "individual", "who", "those", "name", "trait", "possessive", "attendance", "staff"),
    "people_list",
)


class Worth(NamedTuple):
    """Whether the grammar may read something in words, and whether they may weigh enough."""

    read: bool
    heavy: bool


BOTH = Worth(read=True, heavy=True)


def may_record(lower: str, start: int, end: int) -> Worth:
    words = words_within(lower, start, end)
    marks = marks_of_all(words)
    return Worth(_may_be_read(marks), may_be_heavy(marks, words))


def _may_be_read(marks: int) -> bool:
    """Whether there is all that the grammar looks for."""
    is_meant = marks & _CONCERN or (marks & _THOSE and marks & _RELATIVE)
    if not (marks & _OF_PEOPLE and is_meant):
        return False
    return marks & _RECORDS != 0 or (marks & _LIGHT != 0 and marks & _WITH_LIGHT != 0)
