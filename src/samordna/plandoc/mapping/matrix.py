"""Functions by levels and administrations: how many services there are of each, and which."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.vocabulary import Function, Level

Place = tuple[Level, Function]
PLACES: tuple[Place, ...] = tuple((level, function) for level in Level for function in Function)
"""The columns, in order."""


@dataclass(frozen=True, slots=True)
class Cell:
    level: Level
    function: Function
    keys: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.keys)


@dataclass(frozen=True, slots=True)
class AdministrationRow:
    """An administration, empty where the services have no owner. A service with two functions is in two cells and once in
    ``keys``; ``unplaced`` are those without level or function.
    """

    administration: str
    cells: tuple[Cell, ...]
    unplaced: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """``total`` is the row of all administrations."""

    rows: tuple[AdministrationRow, ...]
    total: AdministrationRow

    @property
    def has_unplaced(self) -> bool:
        return bool(self.total.unplaced)


def matrix_of(services: Sequence[MappedService], administrations: Iterable[str] = ()) -> Matrix:
    """``administrations`` stand first, in their order and also without services; then those that only services know."""
    by_name: dict[str, list[MappedService]] = {name: [] for name in administrations}
    known = frozenset(by_name)
    for service in services:
        by_name.setdefault(administration_of(service, known), []).append(service)
    without = by_name.pop("", [])
    rows = [_row(name, theirs) for name, theirs in by_name.items()]
    return Matrix((*rows, *([_row("", without)] if without else [])), _row("", services))


def administration_of(service: MappedService, known: Collection[str]) -> str:
    """That of the ``known`` ones which it belongs to, else the top of what it belongs to; empty without an owner."""
    above = service.owners or (service.owner,)
    return next((name for name in above if name in known), above[0])


def _row(name: str, services: Sequence[MappedService]) -> AdministrationRow:
    found: dict[Place, list[str]] = {place: [] for place in PLACES}
    unplaced = []
    for service in services:
        if service.level is None or not service.functions:
            unplaced.append(service.key)
            continue
        for function in service.functions:
            found[service.level, function].append(service.key)
    cells = tuple(Cell(level, function, tuple(keys)) for (level, function), keys in found.items())
    return AdministrationRow(name, cells, tuple(unplaced), tuple(service.key for service in services))
