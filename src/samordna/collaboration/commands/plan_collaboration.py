"""A draft's council and agreements, taken from what the municipality has."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from samordna.plans.commands.part_taking import PartToTake, parts_take
from samordna.plans.models import Part, PlanVersion
from samordna.plans.rules import Sight

AGREEMENTS, COUNCIL = "agreements", "council"
Data = Mapping[str, Any]


@transaction.atomic
def plan_collaboration_take(
    *, version: PlanVersion, agreements: Iterable[Data], council: Data | None, sight: Sight
) -> tuple[int, int]:
    """How many parts were added, and how many brought up to date. Raises ValidationError, as ClosedVersion."""
    parts = [
        PartToTake(kind, data, row, news_for(row, data) if row else {})
        for kind, data, row in matched(version, agreements, council)
    ]
    return parts_take(version=version, parts=parts, sight=sight)


def matched(
    version: PlanVersion, agreements: Iterable[Data], council: Data | None
) -> list[tuple[str, Data, Part | None]]:
    """Each with the plan's part that it is: an agreement by its parties, of which two may be the same. One query."""
    rows = list(Part.objects.present().filter(version=version, kind__in=(AGREEMENTS, COUNCIL)))
    told = [] if council is None else [(COUNCIL, council, _taken(rows, lambda one: one.kind == COUNCIL))]
    return told + [
        (AGREEMENTS, one, _taken(rows, lambda row, of=one: _is_same(row, of))) for one in agreements
    ]


def news_for(row: Part, data: Data) -> dict[str, Any]:
    """What the plan does not say: who is in the council and when an agreement began are brought up to date, words only added."""
    facts = ("members", "date")
    return {
        name: value
        for name, value in data.items()
        if value and row.data.get(name) != value and (name in facts or not row.data.get(name))
    }


def _is_same(row: Part, data: Data) -> bool:
    return row.kind == AGREEMENTS and _plain(row.data) == _plain(data)


def _plain(data: Mapping[str, Any]) -> str:
    return str(data.get("parties", "")).strip().casefold()


def _taken(rows: list[Part], is_it: Any) -> Part | None:
    """Taken out of ``rows``, so that it stands for one only."""
    one = next((row for row in rows if is_it(row)), None)
    if one is not None:
        rows.remove(one)
    return one
