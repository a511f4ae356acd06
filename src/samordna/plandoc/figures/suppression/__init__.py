"""Hides small counts in tables, and as little besides as keeps them from being worked out.

Whoever reads a table is taken to know all that is shown, every sum, that nothing is less than none, and this rule: a cell marked
primary is from one to four, one marked secondary is none or five at least. No hidden cell may then have only one number that it
can be. As few cells as possible are hidden, and of those the smallest. ADR 32 weighs it.

``suppress`` takes all tables that are shown together at once, with the sums of all: a number that stands in several is one cell.
A difference, a share or a map's class is shown only where everything it is made of is: it then tells nothing more.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from samordna.plandoc.figures.suppression.model import Key, Mark, Sum, Ties
from samordna.plandoc.figures.suppression.one_sum import hidden_in_one
from samordna.plandoc.figures.suppression.several_sums import hidden_in_several
from samordna.plandoc.small_numbers import is_small

__all__ = ["Mark", "Sum", "suppress"]


def suppress(
    cells: Mapping[Key, int], sums: Iterable[Sum[Key]] = (), *, shown: Collection[Key] = ()
) -> dict[Key, Mark]:
    """The cells to hide. ``sums`` are exact, of parts that do not overlap; one with a cell that is not there says nothing.

    ``shown`` were shown before and are known, so that hiding them would keep nothing.
    """
    tied = [
        Sum(one.whole, list(dict.fromkeys(one.parts)))
        for one in sums
        if one.parts and one.whole in cells and all(part in cells for part in one.parts)
    ]
    marks = {key: Mark.PRIMARY for key, value in cells.items() if is_small(value)}
    known = set(shown)
    for group in _groups(tied):
        marks |= _hidden(cells, group, known)
    return {key: marks[key] for key in cells if key in marks}


def _hidden(cells: Mapping[Key, int], sums: list[Sum[Key]], shown: set[Key]) -> dict[Key, Mark]:
    keys = list(dict.fromkeys(key for one in sums for key in (*one.parts, one.whole)))
    places = {key: place for place, key in enumerate(keys)}
    ties = Ties(
        [cells[key] for key in keys],
        [(places[one.whole], [places[part] for part in one.parts]) for one in sums],
        {place for key, place in places.items() if key in shown},
    )
    marks = hidden_in_one(ties) if len(sums) == 1 else None
    if marks is None:
        marks = hidden_in_several(ties)
    return {keys[place]: mark for place, mark in marks.items()}


def _groups(sums: list[Sum[Key]]) -> Iterator[list[Sum[Key]]]:
    """The sums, those together that have cells in common, also by way of others."""
    above: dict[Key, Key] = {}

    def top(key: Key) -> Key:
        while (higher := above.setdefault(key, key)) != key:
            above[key] = above[higher]
            key = higher
        return key

    for one in sums:
        for part in one.parts:
            above[top(part)] = top(one.whole)
    groups: dict[Key, list[Sum[Key]]] = {}
    for one in sums:
        groups.setdefault(top(one.whole), []).append(one)
    yield from groups.values()
