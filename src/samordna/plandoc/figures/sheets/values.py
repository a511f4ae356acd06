"""The numbers in the columns of a table, and what is odd about them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from samordna.plandoc.figures import words
from samordna.plandoc.figures.gathering import UNITS, Gathering
from samordna.plandoc.figures.model import FigurePlace
from samordna.plandoc.figures.numbers import Number, Signs, is_missing, number_in
from samordna.plandoc.figures.sheets.over import Over
from samordna.plandoc.figures.sheets.told import Beside
from samordna.plandoc.figures.unit_words import same_unit

Body = Sequence[tuple[int, Sequence[str]]]


class Values:
    """A column's numbers. ``unit`` is that of the column: told over it, or in most of its cells."""

    def __init__(self, over: Over, body: Body, said: Beside) -> None:
        self._at = over.column
        self._zeros = said.zeros
        self._beside = said.unit
        cells = Counter(row[self._at] for _, row in body)
        numbers = {text: number for text in cells if text and (number := number_in(text))}
        self._signs = Signs.of(numbers.values())
        units = Counter[str]()
        for text, number in numbers.items():
            if number.unit:
                units[number.unit] += cells[text]
        most = units.most_common(1)
        total = sum(cells[text] for text in numbers)
        self.unit = over.unit or (most[0][0] if most and most[0][1] * 2 >= total else None)
        self._numbers = numbers

    def read(self, text: str, place: FigurePlace, gathering: Gathering) -> tuple[float | None, str | None]:
        """The value and the unit of a cell, and a flag where it says anything else."""
        number = self._numbers.get(text)
        if number is None:
            if text in self._zeros:
                return 0, self.unit
            if not text and self._numbers:
                gathering.flag_once(("empty", place.sheet, place.column), place, words.empty)
            if text and not is_missing(text):
                gathering.flag_once(
                    ("no", place.sheet, place.column), place, lambda more: words.no_number(text, more)
                )
            return None, self.unit
        if number.doubted:
            gathering.flag_once(
                ("doubt", place.sheet, place.column), place, lambda more: words.doubted(text, more)
            )
        return self._signs.value(number), self._unit(number, place, gathering)

    def _unit(self, number: Number, place: FigurePlace, gathering: Gathering) -> str | None:
        if number.unit is None or same_unit(number.unit, self.unit or self._beside):
            return self.unit
        unit, other = number.unit, self.unit or self._beside
        if other or len(self._numbers) > 1:
            gathering.flag_once(
                (UNITS, place.sheet, place.column), place, lambda more: words.two_units(unit, other, more)
            )
        return unit

    @property
    def are_percent(self) -> bool:
        """Whether shares are told in per cent, as those above one are."""
        return any(one.value > 1 for one in self._numbers.values())

    @property
    def exceed_all(self) -> bool:
        """Whether they are too many to be shares of a hundred."""
        return any(one.value > 100 for one in self._numbers.values())

    @property
    def signs(self) -> Counter[str]:
        """How many of the numbers part their decimals by a comma, and by a point, where that is sure."""
        return Counter(sign for one in self._numbers.values() if (sign := _sure_sign(one)))

    def sign_of(self, text: str) -> str:
        number = self._numbers.get(text)
        return _sure_sign(number) if number else ""


def _sure_sign(number: Number) -> str:
    return number.sign if number.thousands is None else ""


def mixed_at(values: Mapping[int, Values], body: Body) -> tuple[int, int, str] | None:
    """Where columns part decimals both by commas and by points: the first number with the sign that fewer have."""
    signs = Counter[str]()
    for column in values.values():
        signs.update(column.signs)
    if len(signs) < 2:
        return None
    rarest = min(signs, key=lambda sign: signs[sign])
    return next(
        (row, at, cells[at])
        for row, cells in body
        for at, column in values.items()
        if column.sign_of(cells[at]) == rarest
    )
