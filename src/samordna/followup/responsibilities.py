"""Whom the text of an activity names as responsible, and which activities are somebody's own. Asks the database nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action

_APART = re.compile(
    r"[,;:/()\n]|\s[–-]\s|\s(?:och|samt|på|vid|i|inom|hos|and|at|in|of)\s",
    re.IGNORECASE,
)
SHORTEST = 3
"""Letters of a name below which it could be anything."""


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """A unit as texts may name it. ``path`` is its own and those above it, from the top."""

    pk: int
    path: tuple[int, ...]
    names: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class NamedFunction:
    """A function as texts may name it, and the unit it is of; None for one of the whole municipality."""

    name: str
    unit: int | None


@dataclass(frozen=True, slots=True)
class Bound:
    """Who answers: a unit, or with None the municipality as a whole, and by which function where that is named."""

    unit: int | None
    function: str = ""


@dataclass(frozen=True)
class Naming:
    """What a municipality's texts may name."""

    units: tuple[NamedUnit, ...]
    functions: tuple[NamedFunction, ...]

    def bound(self, text: str) -> Bound | None:
        """The one that ``text`` names; None when it names nobody, or several.

        Of a unit and one below it, it is the lower that is meant. A function that several units have is told by the unit.
        """
        units = _lowest(self._units_in(text))
        functions = self._functions_in(text)
        if len(units) == 1:
            unit = units[0].pk
            named = {one.name for one in functions if one.unit == unit}
            return Bound(unit, named.pop() if len(named) == 1 else "")
        if units or len({one.unit for one in functions}) != 1:
            return None
        named = {one.name for one in functions}
        return Bound(functions[0].unit, named.pop() if len(named) == 1 else "")

    def _units_in(self, text: str) -> list[NamedUnit]:
        """By their names, of which a longer one hides those within it, or by their codes, written as they are."""
        found = [self._by_name[_plain(match[1])] for match in self._any_name.finditer(text)]
        coded = [[self._by_code[match[0]]] for match in self._any_code.finditer(text)]
        return list(dict.fromkeys(unit for units in (*found, *coded) for unit in units))

    def _functions_in(self, text: str) -> list[NamedFunction]:
        phrases = {_plain(phrase) for phrase in (text, *_APART.split(text))}
        return [one for one in self.functions if _plain(one.name) in phrases]

    @cached_property
    def _by_name(self) -> dict[str, list[NamedUnit]]:
        named: dict[str, list[NamedUnit]] = {}
        for unit in self.units:
            for name in unit.names:
                if len(name) >= SHORTEST:
                    named.setdefault(_plain(name), []).append(unit)
        return named

    @cached_property
    def _by_code(self) -> dict[str, NamedUnit]:
        """A code of figures alone is a number as any other in a text."""
        return {unit.code: unit for unit in self.units if any(sign.isalpha() for sign in unit.code)}

    @cached_property
    def _any_name(self) -> re.Pattern[str]:
        """The longest first; “-s” at the end is the genitive."""
        return re.compile(rf"(?<!\w)({_either(self._by_name, spaced=True)})s?(?!\w)", re.IGNORECASE)

    @cached_property
    def _any_code(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_either(self._by_code)})(?!\w)")


def path_of_answer(*, bound: bool, path: Path, plan_path: Path) -> Path:
    """Where in the organisation an activity is answered for: where it is bound, else where its plan belongs."""
    return path if bound else plan_path


def is_own(access: Access, path: Path) -> bool:
    """Whether what is answered for at ``path`` is the reader's own to answer, and not only theirs to help with."""
    if path is None:
        return access.may_everywhere(Action.REPORT)
    return not access.units_for(Action.REPORT).isdisjoint(path)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .")


def _either(words: Iterable[str], *, spaced: bool = False) -> str:
    """A pattern of any of ``words``; one that nothing fits when there are none."""
    longest_first = sorted(words, key=len, reverse=True)
    patterns = [re.escape(word).replace(r"\ ", r"\s+" if spaced else r"\ ") for word in longest_first]
    return "|".join(patterns) or r"(?!)"


def _lowest(units: Iterable[NamedUnit]) -> list[NamedUnit]:
    """Without those that another of them is part of."""
    named = list(units)
    above = {pk for unit in named for pk in unit.path if pk != unit.pk}
    return [unit for unit in named if unit.pk not in above]


def named_units(units: Iterable[tuple[int, list[int], str, str, int | None, bool]]) -> Iterator[NamedUnit]:
    """Units from rows of number, path, name, code, successor and whether it has ended.

    What a text calls by the name of a unit that is gone is its successor's; one that ended without any is nobody's.
    """
    rows = {row[0]: row for row in units}
    successors = {pk: row[4] for pk, row in rows.items()}
    names: dict[int, list[str]] = {}
    for pk, (_pk, _path, name, *_rest) in rows.items():
        names.setdefault(_heir(pk, successors), []).append(name)
    for pk, called in names.items():
        _pk, path, _name, code, _successor, is_over = rows[pk]
        if not is_over:
            yield NamedUnit(pk, tuple(path), tuple(called), code)


def _heir(pk: int, successors: dict[int, int | None]) -> int:
    seen = {pk}
    while (after := successors.get(pk)) is not None and after not in seen:
        seen.add(after)
        pk = after
    return pk
