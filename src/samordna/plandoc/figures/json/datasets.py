"""JSON-stat: figures in as many dimensions as there are, as PxWeb gives them.

The format is described at json-stat.org (JSON-stat 2.0, ``class: dataset``); which dimension is which by its ``role``, and as
PxWeb names them: Region, Tid, ContentsCode. The unit is the extension of a measure's category (``category.unit``).
"""

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from samordna.plandoc.figures import person_words, words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.json.dimensions import Category, Dimension, dimensions_of
from samordna.plandoc.figures.model import FigurePlace
from samordna.plandoc.figures.numbers import is_missing, number_in
from samordna.plandoc.figures.persons import personal
from samordna.plandoc.figures.titles import title_said


def datasets_in(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The data sets of a file: itself, those of a collection, or those of a bundle of version 1."""
    if "dimension" in content and "value" in content:
        return [content]
    linked = content.get("link")
    items = linked.get("item", []) if isinstance(linked, dict) else []
    inside = [*content.values(), *(items if isinstance(items, list) else [])]
    return [one for one in inside if isinstance(one, dict) and "dimension" in one and "value" in one]


def read_dataset(content: dict[str, Any], gathering: Gathering) -> None:
    """Raises ValueError where the parts do not fit each other."""
    dimensions = dimensions_of(content)
    table = _Table(content, dimensions)
    gathering.expect(table.size)
    if table.leave_persons_out(gathering):
        return
    for number, categories in enumerate(product(*(one.categories for one in dimensions))):
        table.add(number, categories, gathering)


class _Table:
    def __init__(self, content: dict[str, Any], dimensions: list[Dimension]) -> None:
        self._dimensions = dimensions
        self._title = title_said(_text(content.get("label")) or "").name or "Värde"
        self._source = _text(content.get("source"))
        self._personal = personal(self._labels())
        self.size = prod(len(one.categories) for one in dimensions)
        self._values = _Values(content.get("value"), self.size)
        self._marks = _Values(content.get("status"), self.size)

    def _labels(self) -> set[str]:
        return {category.label for dimension in self._dimensions for category in dimension.categories}

    def leave_persons_out(self, gathering: Gathering) -> bool:
        """Whether all of it is left out, since its title tells of a person; a source that does is forgotten."""
        if personal([self._title]):
            gathering.flag(FigurePlace(), person_words.TITLE)
            return True
        if self._source and personal([self._source]):
            self._source = None
            gathering.flag(FigurePlace(), person_words.SOURCE)
        return False

    def add(self, number: int, categories: tuple[Category, ...], gathering: Gathering) -> None:
        told = _Told()
        if self._personal and any(category.label in self._personal for category in categories):
            gathering.flag(FigurePlace(value=number + 1), person_words.ROW)
            return
        for dimension, category in zip(self._dimensions, categories, strict=True):
            told.take(dimension, category)
        place = FigurePlace(value=number + 1)
        if told.period is None:
            gathering.flag(place, words.NO_PERIOD)
            return
        name = ", ".join(filter(None, [told.measure or self._title, *told.others]))
        value = self._value(number, place, gathering)
        gathering.add(name, told.unit, told.area, told.period, value, self._source, place)

    def _value(self, number: int, place: FigurePlace, gathering: Gathering) -> float | None:
        value, mark = self._values.at(number), self._marks.at(number)
        if isinstance(value, bool):
            value = None
        if isinstance(value, str):
            read = number_in(value)
            if read is None and not is_missing(value):
                gathering.flag(place, words.no_number(value))
            value = read.value if read else None
        return None if isinstance(mark, str) and mark.strip() and is_missing(mark) else value


@dataclass(slots=True)
class _Told:
    """What the categories of a value say of it."""

    measure: str | None = None
    unit: str | None = None
    area: str | None = None
    period: str | None = None
    others: tuple[str, ...] = ()

    def take(self, dimension: Dimension, category: Category) -> None:
        match dimension.role:
            case "time":
                self.period = category.period
            case "area":
                self.area = category.name
            case "measure":
                self.measure, self.unit = category.name, category.unit
            case _ if category.name:
                self.others = (*self.others, category.name)


class _Values:
    """Values as a list, one for all, or by their number where only some are told."""

    def __init__(self, values: Any, size: int) -> None:
        if isinstance(values, list) and len(values) != size:
            raise ValueError(len(values))
        if not isinstance(values, list | dict | str | None):
            raise ValueError(values)
        self._values = values

    def at(self, number: int) -> Any:
        if isinstance(self._values, list):
            return self._values[number]
        return self._values.get(str(number)) if isinstance(self._values, dict) else self._values


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
