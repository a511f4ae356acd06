"""Columns that hold nothing but crosses: the heading is the value, for the rows that have the cross."""

from samordna.plandoc.reading.interpret.cell_words import MARKS
from samordna.plandoc.reading.interpret.contents import Contents, Trait, traits_of
from samordna.plandoc.reading.interpret.statuses import status_of
from samordna.plandoc.reading.interpret.words import Column

_NEARLY_ALL = 0.9
_WHO = frozenset({Trait.ROLE, Trait.PARTNER, Trait.ACTOR})

Marks = dict[int, Column]
"""The columns with crosses, and what their headings are."""


def marks_in(headings: list[str], contents: list[Contents]) -> Marks:
    found: Marks = {}
    for number, (heading, cells) in enumerate(zip(headings, contents, strict=True)):
        if cells.filled and cells.share(Trait.MARK) >= _NEARLY_ALL:
            meaning = _meaning(heading.rpartition(": ")[2])
            if meaning:
                found[number] = meaning
    return found


def is_mark(cell: str) -> bool:
    return cell in MARKS


def _meaning(heading: str) -> Column | None:
    traits = traits_of(heading)
    if Trait.TIME in traits:
        return Column.TIME
    if status_of(heading):
        return Column.STATUS
    return Column.RESPONSIBLE if traits & _WHO else None
