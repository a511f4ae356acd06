"""The units of a municipality, open and closed, as far as the coverage needs them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Municipality, Unit

UNIT_COLUMNS = (
    *("pk", "name", "code", "kind", "path", "valid_from", "valid_to", "successor_id"),
    *("body_id", "body__name", "body__kind"),
)


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit, open or closed, with the body that it or the nearest one above answers to."""

    pk: int
    name: str
    code: str
    kind: str
    path: tuple[int, ...]
    valid_from: date | None
    valid_to: date | None
    successor: int | None
    body: str = ""
    body_kind: str = ""

    def is_open(self, today: date) -> bool:
        return (self.valid_from is None or self.valid_from <= today) and not self.is_closed(today)

    def is_closed(self, today: date) -> bool:
        return self.valid_to is not None and self.valid_to < today

    @property
    def is_administration(self) -> bool:
        return self.kind == UnitKind.ADMINISTRATION


def units_of(municipality: Municipality) -> dict[int, UnitFacts]:
    """By number, in the order of their names. One query."""
    rows = _UNITS.rows(municipality=municipality.pk)
    values = {row[0]: dict(zip(UNIT_COLUMNS, row, strict=True)) for row in rows}
    return {pk: _unit(row, values) for pk, row in values.items()}


def home_of(units: Mapping[int, UnitFacts], unit: int | None, today: date) -> UnitFacts | None:
    """The open administration that a unit belongs to; a closed unit's successor takes its place."""
    seen: set[int] = set()
    while unit is not None and unit not in seen:
        seen.add(unit)
        there = units[unit]
        if there.is_closed(today) and there.successor:
            unit = there.successor
            continue
        above = [units[pk] for pk in reversed(there.path) if units[pk].is_administration]
        if not above or above[0].pk == unit:
            return above[0] if above and above[0].is_open(today) else None
        unit = above[0].pk
    return None


def _unit_rows() -> "QuerySet[Unit, tuple[Any, ...]]":
    rows = Unit.objects.filter(municipality=given("municipality"))
    return rows.order_by(Swedish("name"), "pk").values_list(*UNIT_COLUMNS)


_UNITS = Prepared(_unit_rows)


def _unit(row: dict[str, Any], others: dict[int, dict[str, Any]]) -> UnitFacts:
    answering = next((others[pk] for pk in reversed(row["path"]) if others[pk]["body_id"]), row)
    return UnitFacts(
        pk=row["pk"],
        name=row["name"],
        code=row["code"],
        kind=row["kind"],
        path=tuple(row["path"]),
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        successor=row["successor_id"],
        body=answering["body__name"] or "",
        body_kind=answering["body__kind"] or "",
    )
