"""How a table is laid out: which column or row of headings tells the area, the period, the measure and what it is divided by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.figures.labels import category, only_divides, unmarked
from samordna.plandoc.figures.places import is_total, likeness
from samordna.plandoc.figures.sheets.areas import (
    area_column,
    area_levels,
    attributes_of,
    is_wider,
)
from samordna.plandoc.figures.sheets.column import Column, divided_by, part_of_year
from samordna.plandoc.figures.sheets.over import Over, overs_of
from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.sheets.words import Role, role_called
from samordna.plandoc.figures.titles import Said, heading_said

_SURELY = 0.6


@dataclass(slots=True)
class Layout:
    area: int | None
    times: dict[int, str]
    """Columns of time, and what a number alone is in each."""

    measure: int | None
    is_headed: bool
    """Whether the column of measures says that it is one, so that its cells are names by themselves."""

    groups: dict[int, str]
    """Columns that divide what is counted: "kön" by sex, and what a number alone is in others, such as "årskurs"."""

    unit: int | None
    source: int | None
    values: list[Over]
    attributes: frozenset[int]
    """Columns that say the same of an area whenever it stands there, and so divide nothing: its district, who runs it."""

    base: Said | None
    """What is counted, by the title, where the headings only divide it."""

    @property
    def labels(self) -> list[int]:
        """The columns whose cells stand for the rows below where those are empty, from the left."""
        named = [self.area, self.measure, *self.groups, *self.times]
        return sorted(at for at in named if at is not None)


def layout_of(columns: list[Column], body: Sequence[Sequence[str]], said: Beside) -> Layout:
    by_role = {role: [one for one in columns if one.role is role] for role in Role}
    values = by_role[Role.VALUE]
    labels = [one for one in columns if one.role in (None, Role.AREA, Role.MEASURE, Role.GROUP)]
    area = area_column(labels, said)
    levels = area_levels(values, said) if area is None else set()
    others = [one for one in labels if one is not area and not is_wider(one, area)]
    over = overs_of(values, levels)
    measure = next((one for one in others if one.role is Role.MEASURE), None)
    base = said.title if measure is None else None
    heads_name = _name_measures(over)
    if measure is None and base is None and not heads_name:
        named = (one for one in others if divided_by(one) != "kön" and not _only_divide(one.texts))
        measure = next(named, None)
    divides_only = _only_divide(name for one in over if not one.is_base for name in one.names)
    if base is None and measure is None and (not heads_name or divides_only):
        base = said.general or (_head_said(area) if area else None)
    if base and heads_name and not divides_only and not _divides(over, said):
        base = None
    if area is None and said.area is None and measure and likeness(measure.heading) >= _SURELY:
        said.area = unmarked(measure.heading)
    return Layout(
        area=area.at if area else None,
        times={one.at: part_of_year(one) for one in by_role[Role.TIME]},
        measure=measure.at if measure else None,
        is_headed=measure is not None and measure.role is Role.MEASURE,
        groups={one.at: divided_by(one) for one in others if one is not measure},
        unit=next((one.at for one in by_role[Role.UNIT]), None),
        source=next((one.at for one in by_role[Role.SOURCE]), None),
        values=_without_sums_over_time(over),
        attributes=attributes_of(area, [one for one in others if one is not measure], body),
        base=base,
    )


def _without_sums_over_time(over: list[Over]) -> list[Over]:
    """A column of totals beside those of periods is of all of them, and of none."""
    if not any(one.times for one in over):
        return over
    return [one for one in over if one.times or not one.names or not all(map(is_total, one.names))]


def _head_said(area: Column) -> Said | None:
    """What is counted, where it stands over the areas: "Orosanmälningar" and then their names."""
    told = heading_said(area.heading)
    return None if role_called(area.heading) or told.is_generic else told


def _only_divide(names: Iterable[str]) -> bool:
    return all(only_divides(category(name)) or is_total(name) for name in names)


def _name_measures(over: list[Over]) -> bool:
    return any(one.names for one in over)


def _divides(over: list[Over], said: Beside) -> bool:
    """Whether the headings divide what the title counts, rather than naming measures of their own."""
    over = [one for one in over if not one.is_base]
    units = {one.unit for one in over if one.unit}
    if said.title is None or len(units) > 1 or any(one.unit and one.names for one in over):
        return False
    title = said.title.name.casefold()
    return {title, title.removeprefix("andel ")}.isdisjoint(
        name.casefold() for one in over for name in one.names
    )
