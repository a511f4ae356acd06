"""What hangs loose, as the page of the chain tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from samordna.core.page_pieces import said
from samordna.plandoc.chain import LOOSE, LooseEnds
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import Goal, Item, Problem
from samordna.plans.areas import AREAS
from samordna.plans.views.begun_with import NAMED_BY

Row = TypeVar("Row")
AT_FIRST = 3
"""So many kinds of loose ends stand unfolded, each with so many rows."""


@dataclass(frozen=True, slots=True)
class ShownLoose:
    """Each row is what it is called and the address after the version's own where it is mended; of many, most are ``folded``."""

    title: str
    mend: str
    rows: list[tuple[str, str]]
    folded: list[tuple[str, str]]


def loose_shown(ends: Sequence[LooseEnds]) -> list[ShownLoose]:
    shown = []
    for one in ends:
        title, mend = LOOSE[one.kind]
        rows = [(title_of(_area(item), item), _address(item, where)) for item, where in one.items]
        first = at_first(rows)
        shown.append(ShownLoose(said(title), said(mend), first, rows[len(first) :]))
    return shown


def at_first(rows: list[Row]) -> list[Row]:
    """Those that stand unfolded; a single one is not folded away."""
    return rows if len(rows) <= AT_FIRST + 1 else rows[:AT_FIRST]


def _address(item: Item, where: str) -> str:
    """What no activity names is mended by a new one, which begins with it."""
    if where != "activities":
        return f"plats/?{urlencode({'var': where})}"
    field = next(field for field, kind in NAMED_BY.items() if kind == _area(item))
    return f"innehall/{AREAS[where].slug}/ny/?{urlencode({field: item.id})}"


def _area(item: object) -> str:
    return "problems" if isinstance(item, Problem) else "goals" if isinstance(item, Goal) else "activities"
