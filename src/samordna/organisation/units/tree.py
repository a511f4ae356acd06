"""The units as the tree they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from samordna.core.order import swedish_order
from samordna.organisation.models import Unit


def in_order(units: Iterable[Unit]) -> Iterator[tuple[Unit, int]]:
    """Each unit with its level, directly after the one it is part of, siblings by name.

    A unit whose parent is not among them stands at the top.
    """
    rows = list(units)
    present = {unit.pk for unit in rows}
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in sorted(rows, key=lambda row: swedish_order(row.name)):
        below[unit.parent_id if unit.parent_id in present else None].append(unit)
    waiting = [(unit, 0) for unit in reversed(below[None])]
    while waiting:
        unit, level = waiting.pop()
        yield unit, level
        waiting += [(child, level + 1) for child in reversed(below[unit.pk])]
