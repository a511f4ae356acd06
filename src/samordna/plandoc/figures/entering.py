"""What is hidden of figures on their way in, beside those that are kept already.

Of what is kept hidden the value is forgotten, so nobody can say how much more a sum with it has to hide. Its whole is then
hidden, and all above it; or, where the whole is known already, every new part.
"""

from collections.abc import Collection, Mapping, Sequence

from samordna.plandoc.figures.suppression import Mark, Sum, suppress
from samordna.plandoc.figures.ties import Cell


def hidden_on_entry(
    new: Mapping[Cell, int],
    sums: Sequence[Sum[Cell]],
    *,
    shown: Mapping[Cell, int],
    hidden: Collection[Cell] = (),
) -> dict[Cell, Mark]:
    """Those of the ``new`` cells to hide. ``shown`` and ``hidden`` are kept already, and the new replace none of them."""
    found = suppress({**shown, **new}, sums, shown=shown.keys())
    marks = {cell: mark for cell, mark in found.items() if cell in new}
    more = hidden_blindly(new.keys(), sums, hidden=marks.keys(), forgotten=hidden)
    return {**marks, **dict.fromkeys(more, Mark.SECONDARY)}


def hidden_blindly(
    new: Collection[Cell],
    sums: Sequence[Sum[Cell]],
    *,
    hidden: Collection[Cell] = (),
    forgotten: Collection[Cell],
) -> set[Cell]:
    """Those of the ``new`` cells that would tell of ``forgotten`` ones; ``hidden`` are hidden already for other reasons."""
    closed, unknown, more = {*hidden, *forgotten}, set(forgotten), set[Cell]()
    changed = bool(unknown)
    while changed:
        changed = False
        for one in sums:
            if unknown.isdisjoint((one.whole, *one.parts)):
                continue
            if telling := _telling(one, closed, set(new) - closed):
                closed |= telling
                unknown |= telling
                more |= telling
                changed = True
    return more


def _telling(one: Sum[Cell], closed: Collection[Cell], open_: Collection[Cell]) -> set[Cell]:
    """What of a sum has to be hidden, so that it holds two hidden cells that can move together."""
    has_hidden_part = any(part in closed for part in one.parts)
    if one.whole in closed:
        return set() if has_hidden_part else {*sorted(part for part in one.parts if part in open_)[:1]}
    if one.whole in open_:
        return {one.whole}
    return {part for part in one.parts if part in open_}
