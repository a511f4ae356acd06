"""A series as its page shows it: areas in the order of their tree, with what was and what is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from samordna.organisation.units.tree import in_order
from samordna.plandoc.charts import Beside, beside
from samordna.situation.areas.maps import drawn_alone
from samordna.situation.figures import words
from samordna.situation.figures.charts import Frame, Trend, latest, trend
from samordna.situation.figures.queries import Periods, SeriesFigures, Shown
from samordna.situation.models import Area


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area with its cells in words, one for each period of the table."""

    area: Area
    level: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """``bars`` are those of areas that can be compared: the whole would make all others small."""

    area: Area
    level: int
    before: str
    now: str
    change: str
    bars: Beside | None


@dataclass(frozen=True, slots=True)
class Multiple:
    area: Area
    latest: str
    trend: Trend


def areas_with_figures(figures: SeriesFigures) -> list[tuple[Area, int]]:
    """In the order of the tree, each with its level."""
    return list(in_order(figures.areas[pk] for pk in figures.by_area if pk in figures.areas))


def rows_of(
    figures: SeriesFigures, areas: Sequence[tuple[Area, int]], periods: Sequence[str]
) -> list[AreaRow]:
    return [
        AreaRow(area, level, [cell(figures.by_area[area.pk].get(at)) for at in periods])
        for area, level in areas
    ]


def compared(
    figures: SeriesFigures, areas: Sequence[tuple[Area, int]], was: str, now: str
) -> list[ComparedRow]:
    """Those that have a figure of either period."""
    there = [one for one in areas if was in figures.by_area[one[0].pk] or now in figures.by_area[one[0].pk]]
    told = {area.pk: figures.by_area[area.pk] for area, _level in there}
    alike = [area.pk for area in drawn_alone([area for area, _level in there])]
    pairs = [(_value(told[pk], was), _value(told[pk], now)) for pk in alike]
    bars = dict(zip(alike, beside(pairs), strict=True))
    return [
        ComparedRow(
            area,
            level,
            cell(told[area.pk].get(was)),
            cell(told[area.pk].get(now)),
            _change(told[area.pk], was, now),
            bars.get(area.pk),
        )
        for area, level in there
    ]


def _change(told: Periods, was: str, now: str) -> str:
    """Told only where both are: a difference would give away what is hidden."""
    before, after = _value(told, was), _value(told, now)
    return "" if before is None or after is None else words.change(after - before)


def multiples(
    figures: SeriesFigures, areas: Sequence[tuple[Area, int]], periods: Sequence[str]
) -> list[Multiple]:
    """A line for each of the areas that can be compared and has one, all of one scale."""
    alike = drawn_alone([area for area, _level in areas])
    told = [(area, figures.by_area[area.pk]) for area in alike]
    frame = Frame.of([one for _area, one in told], periods)
    lines = [(area, one, trend(one, frame)) for area, one in told] if frame else []
    return [Multiple(area, latest(one, periods), line) for area, one, line in lines if line]


def cell(one: Shown | None) -> str:
    """The figure, that it is hidden, or nothing where there is none."""
    if one is None:
        return ""
    if one.value is None:
        return words.hidden() if one.hidden else "–"
    return words.number(one.value)


def _value(told: Periods, at: str) -> Decimal | None:
    return told[at].value if at in told else None
