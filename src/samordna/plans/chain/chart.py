"""What an indicator has shown over time, as a line that needs no script. All words stand beside it, and grow as texts do."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from samordna.plandoc.chain import figure, number_in
from samordna.plans.extending import Measurement

WIDTH, HEIGHT = 1000, 200
EDGE = 20
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
    if len(measurements) < FEWEST:
        return None
    first, last = number_in(baseline), number_in(target)
    values = [one.value for one in measurements] + [one for one in (first, last) if one is not None]
    low, high = min(values), max(values)
    begin, days = measurements[0].day, (measurements[-1].day - measurements[0].day).days

    def y_of(value: Decimal) -> int:
        share = (value - low) / (high - low) if high > low else Decimal("0.5")
        return round(HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share)

    def x_of(one: Measurement) -> int:
        return round(EDGE + (WIDTH - 2 * EDGE) * ((one.day - begin).days / days if days else 0.5))

    points = [f"{x_of(one)} {y_of(one.value)}" for one in measurements]
    return Chart(
        line="M" + "L".join(points),
        dots="".join(f"M{point}h0" for point in points),
        baseline=None if first is None else y_of(first),
        target=None if last is None else y_of(last),
        highest=figure(high),
        lowest=figure(low),
    )
