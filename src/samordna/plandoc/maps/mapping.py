"""A map of places by value, and its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from samordna.plandoc.maps.classes import ValueClass, class_of, classes_of
from samordna.plandoc.maps.projecting import Sheet, rings_of
from samordna.plandoc.maps.svg import Shape, drawn


@dataclass(frozen=True, slots=True)
class MappedPlace:
    """``outline`` is a GeoJSON geometry, or None; ``value`` is None where there is none, or where it is ``hidden``."""

    name: str
    outline: Mapping[str, Any] | None
    value: Decimal | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class MapRow:
    """What the map says of a place, in words; ``value_class`` is None where it has no value to show."""

    name: str
    value: Decimal | None
    hidden: bool
    value_class: ValueClass | None
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class Map:
    """``svg`` has no words of its own but names and the numbers of classes: what they mean stands in ``classes``.

    ``rows`` are the places by value, the highest first, then those that are hidden, then those without any.
    """

    svg: str
    classes: list[ValueClass]
    rows: list[MapRow]

    @property
    def undrawn(self) -> list[str]:
        """The names of those without an outline."""
        return [row.name for row in self.rows if not row.is_drawn]

    @property
    def has_hidden(self) -> bool:
        return any(row.hidden for row in self.rows)

    @property
    def has_missing(self) -> bool:
        return any(row.value is None and not row.hidden for row in self.rows)


def map_of(places: Sequence[MappedPlace], *, title: str) -> Map | None:
    """None where no place has an outline. ``title`` is what a screen reader says of the picture."""
    there = [(one, rings_of(one.outline)) for one in places if one.outline]
    if not there:
        return None
    classes = classes_of(one.value for one in places if one.value is not None and not one.hidden)
    sheet = Sheet.around([ring for _place, rings in there for ring in rings])
    shapes = [
        Shape(one.name, [ring for ring in map(sheet.placed, rings) if ring], _class(one, classes), one.hidden)
        for one, rings in there
    ]
    by_value = sorted(
        places, key=lambda one: (_class(one, classes) is None, not one.hidden, -(one.value or 0))
    )
    rows = [
        MapRow(
            one.name,
            None if one.hidden else one.value,
            one.hidden,
            _class(one, classes),
            one.outline is not None,
        )
        for one in by_value
    ]
    return Map(drawn(shapes, sheet, title, has_values=bool(classes)), classes, rows)


def _class(place: MappedPlace, classes: Sequence[ValueClass]) -> ValueClass | None:
    if place.value is None or place.hidden:
        return None
    return class_of(place.value, classes)
