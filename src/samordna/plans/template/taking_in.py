"""Another municipality's template as ours: who writes is a unit of ours that is called the same, else words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from samordna.organisation.models import Unit
from samordna.plandoc.plan_template.model import Chapter, PlanTemplate


@dataclass(frozen=True, slots=True)
class Taken:
    """``chapters`` as the command takes them; ``unknown`` what units are called that we have none of."""

    chapters: list[dict[str, Any]]
    unknown: list[str]


def taken_in(template: PlanTemplate, units: QuerySet[Unit]) -> Taken:
    """One query."""
    ours = _once(units.valid_on(localdate()))  # type: ignore[attr-defined]
    named = dict.fromkeys(one.unit for one in template.chapters if one.unit)
    return Taken(
        [_chapter(one, ours.get(_folded(one.unit))) for one in template.chapters],
        [name for name in named if _folded(name) not in ours],
    )


def _chapter(told: Chapter, unit: Unit | None) -> dict[str, Any]:
    values = told.model_dump(exclude={"unit"})
    words = (told.writer, told.unit if unit is None else "")
    return {**values, "kind": told.kind.value, "unit": unit, "writer": ", ".join(filter(None, words))}


def _once(units: Iterable[Unit]) -> dict[str, Unit]:
    """Those whose name no other has."""
    found: dict[str, list[Unit]] = {}
    for unit in units:
        found.setdefault(_folded(unit.name), []).append(unit)
    return {name: some[0] for name, some in found.items() if len(some) == 1}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
