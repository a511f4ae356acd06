"""Figures and flags gathered while a file is read: the same thing said once, and what only shows when all is read."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from math import isfinite

from samordna.plandoc.figures import words
from samordna.plandoc.figures.gaps import missing_between
from samordna.plandoc.figures.limits import MOST_FIGURES
from samordna.plandoc.figures.model import Figure, FigurePlace, FiguresRead, Flag
from samordna.plandoc.figures.unit_words import same_unit
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.vocabulary import Text

Key = tuple[str, str | None, str | None, str]
UNITS = "units"
"""Begins the key of flags that tell of two units in one column."""

_MOST_TOLD = 20
"""Flags of one kind that are told; who has more has one thing to mend."""


class Gathering:
    def __init__(self, too_many: Callable[[], ReadError]) -> None:
        self._too_many = too_many
        self._figures: list[Figure] = []
        self._known: dict[Key, int] = {}
        self._flags: list[Flag] = []
        self._counted: dict[tuple[object, ...], tuple[FigurePlace, int, Callable[[int], Text]]] = {}
        self._told: dict[str, int] = defaultdict(int)
        self._last: dict[str, Text] = {}

    def expect(self, more: int) -> None:
        """Refuse before any of them is made what would be too many figures."""
        if len(self._figures) + more > MOST_FIGURES:
            raise self._too_many()

    def add(
        self,
        name: str,
        unit: str | None,
        area: str | None,
        period: str,
        value: float | None,
        source: str | None,
        where: FigurePlace,
    ) -> None:
        """The same figure said again adds nothing; with another value it stays, and is told."""
        value = None if value is None or not isfinite(value) else float(value)
        key = (name, unit, area, period)
        before = self._known.get(key)
        if before is not None:
            other = self._figures[before].value
            if other == value or value is None:
                return
            if other is not None:
                self._flag("twice", where, words.twice(name, area, period, (other, value)))
        if len(self._figures) >= MOST_FIGURES:
            raise self._too_many()
        self._known[key] = len(self._figures)
        self._figures.append(Figure(name, unit, area, period, value, source, where))

    def flag(self, where: FigurePlace, what: Text) -> None:
        self._flag(what.sv, where, what)

    def _flag(self, kind: str, where: FigurePlace, what: Text) -> None:
        self._told[kind] += 1
        self._last[kind] = what
        if self._told[kind] <= _MOST_TOLD:
            self._flags.append(Flag(where, what))

    def flag_once(self, key: tuple[object, ...], where: FigurePlace, what: Callable[[int], Text]) -> None:
        """What is told at its first place, with how many more there are."""
        place, count, told = self._counted.get(key, (where, -1, what))
        self._counted[key] = (place, count + 1, told)

    @property
    def lacks_areas(self) -> bool:
        """Whether there are figures, and none of them says of where it is."""
        return bool(self._figures) and all(one.area is None for one in self._figures)

    def done(self) -> FiguresRead:
        counted = [Flag(place, told(more)) for place, more, told in self._counted.values()]
        more = [
            Flag(FigurePlace(), words.as_well(self._last[kind], count - _MOST_TOLD))
            for kind, count in self._told.items()
            if count > _MOST_TOLD
        ]
        flags = [*self._flags, *more, *counted, *self._units(), *self._gaps()]
        if not self._figures and not flags:
            flags.append(Flag(FigurePlace(), words.NO_FIGURES))
        return FiguresRead(self._figures, flags)

    def _units(self) -> Iterator[Flag]:
        """Measures whose areas are told in different units, each in one; nothing more where a cell has been told of."""
        if UNITS in {key[0] for key in self._counted}:
            return
        by_name: dict[str, dict[str, dict[str | None, FigurePlace]]] = defaultdict(lambda: defaultdict(dict))
        for one in self._figures:
            if one.unit:
                by_name[one.name][one.unit].setdefault(one.area, one.where)
        for name, units in by_name.items():
            areas = [set(places) for places in units.values()]
            apart = sum(map(len, areas)) == len(set().union(*areas))
            if apart and not all(same_unit(unit, next(iter(units))) for unit in units):
                first = next(iter(list(units.values())[1].values()))
                yield Flag(first, words.several_units(name, units))

    def _gaps(self) -> Iterator[Flag]:
        """Periods that a series lacks between its first and its last, told once for all areas that lack the same."""
        series: dict[tuple[str, str | None, str | None], list[Figure]] = defaultdict(list)
        for one in self._figures:
            series[one.name, one.unit, one.area].append(one)
        alike: dict[tuple[str, tuple[str, ...]], list[Figure]] = defaultdict(list)
        for (name, _, _), figures in series.items():
            if lacking := missing_between(one.period for one in figures):
                alike[name, lacking].append(figures[0])
        for (name, lacking), firsts in list(alike.items())[:_MOST_TOLD]:
            yield Flag(firsts[0].where, words.gap(name, lacking, [one.area for one in firsts if one.area]))
