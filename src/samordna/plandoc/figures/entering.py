"""What is hidden of figures on their way in, beside those that are kept already.

Of what is kept hidden the value is forgotten, so nobody can say how much more a sum with it has to hide. Its whole is then
hidden, and all above it; or, where the whole is known already, every new part.
"""

from collections.abc import Collection, Mapping, Sequence

from samordna.plandoc.figures.suppression import Mark, Sum, suppress
from samordna.plandoc.figures.suppression.solved import with_solved
from samordna.plandoc.figures.ties import Cell


def hidden_on_entry(
    new: Mapping[Cell, int | None],
    sums: Sequence[Sum[Cell]],
    *,
    shown: Mapping[Cell, int],
    hidden: Collection[Cell] = (),
) -> dict[Cell, Mark]:
    """Those of the ``new`` cells to hide; of one whose value is None, that a sum tells it though the file does not.

    ``shown`` and ``hidden`` are kept already, and the new replace none of them.
    """
    told = with_solved({**shown, **new}, sums)
    found = suppress(told, sums, shown=shown.keys())
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
    waiting = set(new)
    changed = bool(unknown)
    while changed:
        changed = False
        for one in sums:
            if one.whole in unknown or not unknown.isdisjoint(one.parts):
                telling = _telling(one, closed, waiting)
                closed |= telling
                unknown |= telling
                more |= telling
                changed = changed or bool(telling)
    return more


def _telling(one: Sum[Cell], closed: Collection[Cell], new: Collection[Cell]) -> set[Cell]:
    """What of a sum has to be hidden, so that it holds two hidden cells that can move together."""
    open_ = [part for part in one.parts if part in new and part not in closed]
    if one.whole in closed:
        return set() if any(part in closed for part in one.parts) else {*open_[:1]}
    return {one.whole} if one.whole in new else {*open_}
