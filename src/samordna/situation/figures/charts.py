"""Lines of figures over time, drawn once for what they show (ADR 24)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from samordna.plandoc.charts import DrawnLine, Point, Scale, line_through
from samordna.plandoc.charts.lines import ordinary_step
from samordna.plandoc.dates.year_parts import period_bounds
from samordna.situation.figures import words
from samordna.situation.figures.queries import Periods

Values = tuple[tuple[str, Decimal | None], ...]
FEWEST = 2
"""So many figures make a line."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A line with the words that stand round it: the highest and the lowest of its scale, its first and its last period."""

    line: DrawnLine
    highest: str
    lowest: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The scale and the periods that several lines share, so that they can be compared."""

    up: Scale
    periods: tuple[str, ...]

    @classmethod
    def of(cls, told: Sequence[Periods], periods: Sequence[str]) -> "Frame | None":
        """None where nothing is shown."""
        values = [one[at].value for one in told for at in periods if at in one]
        up = Scale.of((value for value in values if value is not None), from_zero=True)
        return cls(up, tuple(periods)) if up else None


def trend(told: Periods, frame: Frame) -> Trend | None:
    """None while there are too few figures to tell which way it goes."""
    values = tuple((at, told[at].value) for at in frame.periods if at in told)
    if sum(value is not None for _at, value in values) < FEWEST:
        return None
    return Trend(
        _drawn(values, frame),
        words.number(frame.up.high),
        words.number(frame.up.low),
        words.period(frame.periods[0]),
        words.period(frame.periods[-1]),
    )


def latest(told: Periods, periods: Sequence[str]) -> str:
    """The latest figure in words, and when it is of where that is not the last period."""
    at = next((one for one in reversed(periods) if one in told), "")
    if not at:
        return ""
    value = told[at].value
    shown = words.hidden() if value is None else words.number(value)
    return shown if at == periods[-1] else f"{shown} ({words.period(at)})"


@lru_cache(maxsize=4096)
def _drawn(values: Values, frame: Frame) -> DrawnLine:
    moments = _moments(frame.periods)
    points = [Point(moments[at], value) for at, value in values]
    along = Scale(min(moments.values()), max(moments.values()))
    return line_through(points, along, frame.up, ordinary_step(moments.values()))


@lru_cache(maxsize=256)
def _moments(periods: tuple[str, ...]) -> Mapping[str, Decimal]:
    """The first day of each."""
    return {at: Decimal(first.toordinal()) for at in periods if (first := period_bounds(at)[0])}
