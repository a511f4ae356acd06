"""What an indicator has shown over time, as a line that needs no script. All words stand beside it, and grow as texts do."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from samordna.plandoc.chain import figure, number_in
from samordna.plandoc.charts import Point, Scale, line_through
from samordna.plans.extending import Measurement

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Chart:
    """``line`` and ``dots`` are SVG paths, ``baseline`` and ``target`` heights where those are numbers."""

    line: str
    dots: str
    baseline: int | None
    target: int | None
    highest: str
    lowest: str


def chart_of(measurements: Sequence[Measurement], baseline: str, target: str) -> Chart | None:
    """None while there are too few numbers to tell which way it goes."""
    points = [Point(Decimal(one.day.toordinal()), one.value) for one in measurements]
    first, last = number_in(baseline), number_in(target)
    along = Scale.of(one.at for one in points)
    up = Scale.of([one.value for one in measurements] + [one for one in (first, last) if one is not None])
    if len(points) < FEWEST or along is None or up is None:
        return None
    drawn = line_through(points, along, up)
    return Chart(
        line=drawn.line,
        dots=drawn.dots,
        baseline=None if first is None else up.y_of(first),
        target=None if last is None else up.y_of(last),
        highest=figure(up.high),
        lowest=figure(up.low),
    )
