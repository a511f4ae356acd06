"""The tabs of a page that has several beside it (``core/components/tabs.html``): one row, and *More* for what has no room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

STEPS = (20, 28, 36, 44, 52, 60, 68, 74)
"""Widths of the row in rem from which more stands in it: as in ``components.css``. The last is that of the widest page."""
WITH_ICONS = 44
"""The first of the widths at which the row shows icons."""
NARROWEST = 18
"""The row's width on a telephone of 320 px."""
NEVER = "more"
OF_A_LETTER, OF_AN_ICON = 0.515, 1.7
AROUND, OF_MORE = {True: 1.9, False: 1.35}, {True: 5.0, False: 4.5}
"""Widths in rem in the widest of the fonts that browsers take, with icons or without: a narrower text leaves some air."""


@dataclass(frozen=True, slots=True)
class Tab:
    """``count`` is how much there is behind it, where that is told."""

    name: str
    icon: str
    url: str
    current: bool
    count: int | None = None

    def width(self, step: int) -> float:
        letters = len(self.name) + (0 if self.count is None else len(f" {self.count}"))
        is_wide = step >= WITH_ICONS
        return AROUND[is_wide] + OF_AN_ICON * (is_wide and bool(self.icon)) + letters * OF_A_LETTER


@dataclass(frozen=True, slots=True)
class TabRow:
    """Each tab with the width from which it stands in the row, below which it is under *More*; "" for what always stands there.

    ``until`` is the width from which nothing is left for *More*; "" where nothing ever is.
    """

    tabs: list[tuple[Tab, str]]
    until: str


def in_row(tabs: Sequence[Tab]) -> TabRow:
    """The current one always stands in the row, the others as far as there is room, in their order."""
    if sum(tab.width(NARROWEST) for tab in tabs) <= NARROWEST:
        return TabRow([(tab, "") for tab in tabs], "")
    wider_first = STEPS[::-1]
    fitting = dict(
        zip(wider_first, accumulate((_fitting(tabs, step) for step in wider_first), min), strict=True)
    )
    placed = [
        (tab, "" if tab.current else _first(step for step in STEPS if place < fitting[step]))
        for place, tab in enumerate(tabs)
    ]
    return TabRow(placed, _first(step for step in STEPS if fitting[step] == len(tabs)))


def _fitting(tabs: Sequence[Tab], step: int) -> int:
    """How many of them stand in a row of that width."""
    if sum(tab.width(step) for tab in tabs) <= step:
        return len(tabs)
    left = step - OF_MORE[step >= WITH_ICONS] - sum(tab.width(step) for tab in tabs if tab.current)
    widths = accumulate(0 if tab.current else tab.width(step) for tab in tabs)
    return sum(taken <= left for taken in widths)


def _first(steps: Iterable[int]) -> str:
    return str(next(iter(steps), NEVER))
