"""The tabs of a page that has several beside it (``core/components/tabs.html``): one row, and *More* for what has no room."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    """The current one always stands in the row, the others in their order; a shorter one also where one before it has no room.

    What has no room in a wider row has none in a narrower.
    """
    if sum(tab.width(NARROWEST) for tab in tabs) <= NARROWEST:
        return TabRow([(tab, "") for tab in tabs], "")
    steps: dict[int, int] = {}
    places: Sequence[int] = range(len(tabs))
    for step in reversed(STEPS):
        places = _fitting(tabs, places, step)
        steps |= dict.fromkeys(places, step)
    placed = [(tab, "" if tab.current else str(steps.get(place, NEVER))) for place, tab in enumerate(tabs)]
    return TabRow(placed, str(max(steps.values())) if len(steps) == len(tabs) else NEVER)


def _fitting(tabs: Sequence[Tab], places: Sequence[int], step: int) -> Sequence[int]:
    """Which of them stand in a row of that width, the current one among them."""
    if len(places) == len(tabs) and sum(tab.width(step) for tab in tabs) <= step:
        return places
    left = step - OF_MORE[step >= WITH_ICONS] - sum(tab.width(step) for tab in tabs if tab.current)
    fitting = []
    for place in places:
        width = 0 if tabs[place].current else tabs[place].width(step)
        if width <= left:
            fitting.append(place)
            left -= width
    return fitting
