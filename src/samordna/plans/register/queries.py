"""A draft's services beside those of the register that its unit owns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.core.page_pieces import language, said
from samordna.mapping.analysis.queries import latest_decisions
from samordna.mapping.filing import UnitNames, values_of
from samordna.mapping.models import Service
from samordna.mapping.pointing import Pointed, pointed
from samordna.mapping.queries import services_of
from samordna.organisation import queries
from samordna.organisation.models import Municipality
from samordna.plandoc.mapping.filed import Compared, FieldChange, Standing, compared, filed_of_plan
from samordna.plandoc.mapping.filed.cells import text_of
from samordna.plandoc.mapping.filed.columns import BY_FIELD
from samordna.plandoc.schema import Service as PlannedService
from samordna.plans.documents import service_of
from samordna.plans.models import PlanService, PlanVersion
from samordna.plans.register.values import PLAN_COLUMNS, plan_values


@dataclass(frozen=True, slots=True)
class Difference:
    """``changes`` say of a field what it is called, what the plan says and what the register says; ``columns`` are the plan's."""

    row: PlanService
    service: Service
    changes: list[tuple[str, str, str]]
    columns: list[str]


@dataclass(slots=True)
class BesideRegister:
    """``lacking`` are the unit's services that the plan does not name, ``unknown`` the plan's that the register does not have."""

    lacking: list[Service] = field(default_factory=list)
    differing: list[Difference] = field(default_factory=list)
    unknown: list[PlanService] = field(default_factory=list)


class Register:
    """The register's services that are in force, as the reader may see what they point at. Five queries."""

    def __init__(self, municipality: Municipality, access: Access) -> None:
        self._municipality = municipality
        self._around: Pointed = pointed(municipality, queries.contacts(municipality, access))
        rows = services_of(municipality).not_ended_on(localdate())
        self.services = {row.pk: row for row in rows}

    def beside(self, version: PlanVersion, rows: Sequence[PlanService]) -> BesideRegister:
        """``rows`` are the plan's services that the reader sees."""
        names = UnitNames(self._around.units.values())
        register = {str(pk): values_of(row, self._around, names) for pk, row in self.services.items()}
        told = compared(filed_of_plan(map(_planned, rows)).rows, register)
        found = BesideRegister()
        for row, one in zip(rows, told, strict=True):
            if one.standing is Standing.NEW:
                found.unknown.append(row)
            elif changes := _changes(one):
                found.differing.append(
                    Difference(
                        row,
                        self.services[int(one.key)],
                        [*map(_in_words, changes)],
                        [PLAN_COLUMNS[change.field] for change in changes],
                    )
                )
        named = {one.key for one in told} | {
            str(pk) for pk, row in self.services.items() if _is_named(row, rows)
        }
        found.lacking = [
            row for pk, row in self.services.items() if str(pk) not in named and _is_of(row, version)
        ]
        return found

    def values(self, service: Service) -> dict[str, Any]:
        """Of a new row of a plan."""
        return plan_values(service, self._around, latest_decisions(self._municipality))


def _planned(row: PlanService) -> PlannedService:
    return PlannedService.model_validate(service_of(row))


def _changes(one: Compared) -> list[FieldChange]:
    return [change for change in one.changes if change.field in PLAN_COLUMNS]


def _in_words(change: FieldChange) -> tuple[str, str, str]:
    column, speech = BY_FIELD[change.field], language()
    return said(column.heading), text_of(column, change.there, speech), text_of(column, change.here, speech)


def _is_named(service: Service, rows: Sequence[PlanService]) -> bool:
    """Also where nothing tells which of several of that name is meant."""
    return any(row.name.casefold() == service.name.casefold() for row in rows)


def _is_of(service: Service, version: PlanVersion) -> bool:
    """Whether the plan's unit, or one below it, owns the service; a plan of the whole municipality has all."""
    unit = version.plan.unit_id
    return unit is None or (service.unit is not None and unit in service.unit.path)
