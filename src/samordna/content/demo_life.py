"""What fills the demo's organisation with life: coordinators, contact points, plans in different states, and reports."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml

from samordna.accounts.models import User
from samordna.content.demo_answers import answer_all
from samordna.followup.commands.occasions import year_set_up
from samordna.organisation.commands import (
    contact_confirm,
    contact_create,
    coordinator_appoint,
    mandate_follow_up,
)
from samordna.organisation.enums import CoordinatorScope, TaskState
from samordna.organisation.models import ContactPoint, Coordinator, MandateTask, Municipality, Partner, Unit
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, plan_step_take, version_begin, version_create
from samordna.plans.models import Plan, PlanVersion

FOLDER = Path(__file__).parent / "stockholm_2017"
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C, where PyYAML has it, is ten times as fast."""
OWNER = "SOF"
"""The code of the unit that owns the plan of 2017."""
_MARK = re.compile(r"\{(day|year)([+-]\d+)?\}")


def read(name: str) -> Any:
    """What a file of the demo says."""
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 (both are safe)


@dataclass(frozen=True)
class Living:
    """Fills a municipality that the pack has organised. ``today`` is what the demo's days are counted from."""

    municipality: Municipality
    users: dict[str, User]
    reporter: User
    today: date

    def fill(self) -> Plan:
        """The plan of 2017 is returned: the one that partners are invited to."""
        units = self._units()
        coordination = self.read("coordination.yaml")
        for one in coordination["coordinators"]:
            self._appoint(one, units)
        self.add_contacts(coordination["contacts"])
        for one in self.read("plans.yaml"):
            self._plan(one, units.get(one.get("unit", "")))
        for year in (self.today.year - 1, self.today.year):
            year_set_up(municipality=self.municipality, year=year, with_forums=True)
        plan = self._plan_of_2017(units[OWNER])
        answer_all(self.municipality, self.read("answers.yaml"), self.reporter, self.today)
        return plan

    def _appoint(self, one: dict[str, Any], units: dict[str, Unit]) -> None:
        unit = units.get(one.get("unit", ""))
        values = {
            "scope": CoordinatorScope.LOCAL if unit else CoordinatorScope.CENTRAL,
            "unit": unit,
            "function": one["function"],
            "user": self.users.get(one.get("user", "")),
            "deputy_function": one.get("deputy", ""),
            "registry_number": one.get("registry_number", ""),
            "valid_from": date.fromisoformat(one["since"]),
            "valid_to": date.fromisoformat(one["until"]) if "until" in one else None,
        }
        coordinator = coordinator_appoint(municipality=self.municipality, values=values)
        self._follow_up(coordinator, one.get("follow_ups", []))

    def _follow_up(self, coordinator: Coordinator, reports: list[list[Any]]) -> None:
        tasks = list(
            MandateTask.objects.filter(municipality=self.municipality, scope=coordinator.scope).present()
        )
        for number, state, comment in reports:
            mandate_follow_up(
                municipality=self.municipality,
                coordinator=coordinator,
                task=tasks[number - 1],
                state=TaskState(state),
                comment=comment,
                user=coordinator.user or self.reporter,
            )

    def _units(self) -> dict[str, Unit]:
        rows = Unit.objects.filter(municipality=self.municipality).exclude(code="")
        return {unit.code: unit for unit in rows}

    def add_contacts(self, contacts: list[dict[str, Any]]) -> None:
        units = self._units()
        made: dict[str, ContactPoint] = {}
        partners = {
            partner.name: partner for partner in Partner.objects.filter(municipality=self.municipality)
        }
        for one in contacts:
            values = {
                "function": one["function"],
                "unit": units.get(one.get("unit", "")),
                "partner": partners.get(one.get("partner", "")),
                "phone": one["phone"],
                "email": one.get("email", ""),
                "opening_hours": one["hours"],
                "deputy": made.get(one.get("instead", "")),
                "note": one.get("note", ""),
                "restricted": one.get("restricted", False),
            }
            contact = made[one["function"]] = contact_create(municipality=self.municipality, values=values)
            if "confirmed" in one:
                contact_confirm(
                    municipality=self.municipality,
                    contact=contact,
                    user=self.reporter,
                    on=date.fromisoformat(one["confirmed"]),
                )

    def _plan(self, one: dict[str, Any], unit: Unit | None) -> None:
        """A plan with ``last_year``, what differed then, is in force, has superseded that one, and is being revised. One with
        ``in_force`` has no version before.
        """
        if "last_year" in one:
            then = {**one["document"], **one["last_year"]}
            then["metadata"] = {**one["document"]["metadata"], **one["last_year"]["metadata"]}
            plan = self._adopted(then, unit=unit).plan
            version = self._adopted(one["document"], plan=plan)
        elif "in_force" in one:
            version = self._adopted(one["document"], unit=unit)
        else:
            version = self._version(one["document"], unit=unit)
        statuses = [(number, status, "") for number, status in enumerate(one.get("statuses", []), 1)]
        if statuses:
            self.report(version, date.fromisoformat(one["reported"]), "", statuses)
        if "last_year" in one:
            version_begin(version=version)

    def _version(self, told: dict[str, Any], **owner: Any) -> PlanVersion:
        document = PlanDocument.model_validate(told)
        return version_create(municipality=self.municipality, document=document, **owner)

    def _adopted(self, told: dict[str, Any], **owner: Any) -> PlanVersion:
        version = self._version(told, **owner)
        plan_step_take(version=version, step=Step.TAKE_AS_HISTORY, user=self.reporter)
        return version

    def _plan_of_2017(self, unit: Unit) -> Plan:
        version = self._version(self.read("plan.yaml"), unit=unit)
        for occasion in self.read("life.yaml"):
            self.report(version, occasion["at"], occasion["occasion"], occasion["reports"])
        return version.plan

    def report(self, version: PlanVersion, day: date, occasion: str, reports: list[Any]) -> None:
        activities = list(version.activity_set.present())
        for number, status, comment in reports:
            activity_status_set(
                activity=activities[number - 1],
                status=Status(status),
                comment=comment,
                occasion=occasion,
                user=self.reporter,
                at=datetime.combine(day, time(9), tzinfo=UTC),
            )

    def read(self, name: str) -> Any:
        return self._today(read(name))

    def _today(self, value: Any) -> Any:
        """The value with its days and years counted from today."""
        if isinstance(value, dict):
            return {key: self._today(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._today(one) for one in value]
        return _MARK.sub(self._counted, value) if isinstance(value, str) else value

    def _counted(self, mark: "re.Match[str]") -> str:
        ahead = int(mark[2] or 0)
        return str(self.today.year + ahead) if mark[1] == "year" else str(self.today + timedelta(days=ahead))
