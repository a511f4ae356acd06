"""Units, or whatever else has a parent and a name, as the tree they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from samordna.core.order import swedish_order

Row = TypeVar("Row", bound=Any)


def in_order(things: Iterable[Row]) -> Iterator[tuple[Row, int]]:
    """Each with its level, directly after the one it is part of, siblings by name.

    One whose parent is not among them stands at the top.
    """
    rows = list(things)
    present = {row.pk for row in rows}
    below: dict[int | None, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: swedish_order(one.name)):
        below[row.parent_id if row.parent_id in present else None].append(row)
    waiting = [(row, 0) for row in reversed(below[None])]
    while waiting:
        row, level = waiting.pop()
        yield row, level
        waiting += [(child, level + 1) for child in reversed(below[row.pk])]
