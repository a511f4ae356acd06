"""Level lines: the lines below and above the rows of a table that has no upright ones, or shaded rows."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.formats.pdf.rulings import Ruling

_SAME_HEIGHT = 3.0
SAME_END = 4.0
_SHORTEST = 60.0


@dataclass(slots=True)
class Level:
    """A line across the page, maybe of several pieces, whose ``ends`` tell where columns part."""

    y: float
    x0: float
    x1: float
    ends: set[float] = field(default_factory=set)

    def spans(self, other: "Level") -> bool:
        return abs(self.x0 - other.x0) <= SAME_END and abs(self.x1 - other.x1) <= SAME_END


def levels_of(rulings: list[Ruling]) -> list[Level]:
    """Pieces at one height that touch each other are one line."""
    level = [ruling for ruling in rulings if ruling["orientation"] == "h"]
    pieces = sorted(
        (round(float(r["top"]) / _SAME_HEIGHT), float(r["x0"]), float(r["x1"]), float(r["top"]))
        for r in level
    )
    found: list[Level] = []
    for _, x0, x1, y in pieces:
        last = found[-1] if found else None
        if last is not None and abs(last.y - y) <= _SAME_HEIGHT and x0 <= last.x1 + SAME_END:
            last.ends |= {x0, x1}
            last.x1 = max(last.x1, x1)
        else:
            found.append(Level(y, x0, x1, {x0, x1}))
    return sorted((level for level in found if level.x1 - level.x0 >= _SHORTEST), key=lambda level: level.y)


@dataclass(slots=True)
class Stack:
    """Lines of one width below each other, and the shorter ones between them that end where they do."""

    full: list[Level]
    partial: list[Level]

    def ends(self, top: float, bottom: float) -> list[float]:
        """Where pieces of its lines meet between two heights."""
        left, right = self.full[0].x0, self.full[0].x1
        levels = [level for level in [*self.full, *self.partial] if top <= level.y <= bottom]
        inner = {round(end, 1) for level in levels for end in level.ends}
        return sorted(end for end in inner if left + SAME_END < end < right - SAME_END)


def stacks_of(levels: list[Level]) -> list[Stack]:
    groups: list[list[Level]] = []
    for level in levels:
        group = next((group for group in groups if group[0].spans(level)), None)
        if group is None:
            groups.append([level])
        elif level.y - group[-1].y > _SAME_HEIGHT:
            group.append(level)
    whole = [group for group in groups if len(group) > 1]
    return [Stack(group, [level for level in levels if _inside(level, group)]) for group in whole]


def _inside(level: Level, group: list[Level]) -> bool:
    first = group[0]
    between = first.y + _SAME_HEIGHT < level.y < group[-1].y - _SAME_HEIGHT
    shares_end = abs(level.x0 - first.x0) <= SAME_END or abs(level.x1 - first.x1) <= SAME_END
    within = first.x0 - SAME_END <= level.x0 and level.x1 <= first.x1 + SAME_END
    return between and shares_end and within and not first.spans(level)
