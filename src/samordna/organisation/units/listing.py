"""The tree of bodies and units on a day, ready to show: one query for bodies, one for units, whatever their number."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from samordna.core.order import swedish_order
from samordna.organisation.enums import BodyKind
from samordna.organisation.models import Body, Municipality, Unit
from samordna.organisation.units.tree import in_order

_KINDS = {kind.value: place for place, kind in enumerate(BodyKind)}


@dataclass(slots=True)
class UnitBranch:
    """A unit in the tree. ``opens`` begins a list for those below it; ``closes`` ends so many lists after it."""

    unit: Unit
    level: int
    predecessors: list[Unit]
    successor: Unit | None
    opens: bool = False
    closes: range = field(default_factory=lambda: range(0))


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """A body, or None for units without one, and the units that answer to it."""

    body: Body | None
    predecessors: list[Body]
    successor: Body | None
    branches: list[UnitBranch]


@dataclass(frozen=True, slots=True)
class UnitTree:
    groups: list[BodyGroup]
    units: int
    shown: int


def tree(municipality: Municipality, day: date, words: str = "") -> UnitTree:
    """What is in force on ``day``; with ``words``, the units whose names hold them and everything above those."""
    bodies = {body.pk: body for body in Body.objects.filter(municipality=municipality)}
    units = {unit.pk: unit for unit in Unit.objects.filter(municipality=municipality)}
    today = {pk: unit for pk, unit in units.items() if unit.is_valid_on(day)}
    shown = _with_words(today, words) if words else today
    by_body = _by_body(shown, today)
    before: dict[int, list[Unit]] = defaultdict(list)
    for unit in units.values():
        if unit.successor_id:
            before[unit.successor_id].append(unit)
    bodies_before: dict[int, list[Body]] = defaultdict(list)
    for body in bodies.values():
        if body.successor_id:
            bodies_before[body.successor_id].append(body)
    groups = [
        BodyGroup(
            body=body,
            predecessors=bodies_before[body.pk],
            successor=bodies.get(body.successor_id or 0),
            branches=_branches(by_body.pop(body.pk, []), units, before),
        )
        for body in sorted(bodies.values(), key=_body_order)
        if body.is_valid_on(day)
        and not (words and body.pk not in by_body and not _has_words(body.name, words))
    ]
    left = [unit for rows in by_body.values() for unit in rows]
    if left:
        groups.append(BodyGroup(None, [], None, _branches(left, units, before)))
    return UnitTree(groups=groups, units=len(today), shown=len(shown))


def _by_body(shown: dict[int, Unit], today: dict[int, Unit]) -> dict[int | None, list[Unit]]:
    """The units under each body: their own, or that of the nearest unit above that has one."""
    by_body: dict[int | None, list[Unit]] = defaultdict(list)
    top_of: dict[int, int | None] = {}
    for unit in sorted(shown.values(), key=lambda row: len(row.path)):
        above = unit.parent_id if unit.parent_id in shown else None
        top_of[unit.pk] = top_of[above] if above is not None else _body_of(unit, today)
        by_body[top_of[unit.pk]].append(unit)
    return by_body


def _body_of(unit: Unit, today: dict[int, Unit]) -> int | None:
    chain = [unit, *(today[pk] for pk in reversed(unit.path[:-1]) if pk in today)]
    return next((one.body_id for one in chain if one.body_id), None)


def _branches(rows: list[Unit], units: dict[int, Unit], before: dict[int, list[Unit]]) -> list[UnitBranch]:
    branches = [
        UnitBranch(unit, level, before[unit.pk], units.get(unit.successor_id or 0))
        for unit, level in in_order(rows)
    ]
    for branch, following in zip(branches, [*branches[1:], None], strict=False):
        after = following.level if following else 0
        branch.opens = after > branch.level
        branch.closes = range(max(branch.level - after, 0))
    return branches


def _with_words(today: dict[int, Unit], words: str) -> dict[int, Unit]:
    shown = {
        pk for unit in today.values() if _has_words(f"{unit.name} {unit.code}", words) for pk in unit.path
    }
    return {pk: unit for pk, unit in today.items() if pk in shown}


def _has_words(text: str, words: str) -> bool:
    text = text.casefold()
    return all(word in text for word in words.casefold().split())


def _body_order(body: Body) -> tuple[int, str]:
    return _KINDS[body.kind], swedish_order(body.name)
