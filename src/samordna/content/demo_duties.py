"""The demo's duties, with a roster around today, its POSOM groups, and the crisis plans of some districts."""

from datetime import date, time, timedelta
from typing import Any

from samordna.content.demo_life import Living
from samordna.organisation.models import ContactPoint, Unit
from samordna.readiness.commands.crisis_plans import crisis_plan_create, crisis_plan_update
from samordna.readiness.commands.duties import duty_create
from samordna.readiness.commands.shifts import shifts_create
from samordna.readiness.duty.moments import moment_of

FRIDAY, CHANGES = 4, time(16)
ADDRESS = "https://intranat.stockholm.example/krisplaner/{code}"


def duty_all(living: Living) -> None:
    told, place = living.read("duties.yaml"), living.municipality
    living.add_contacts(told["contacts"])
    contacts = {row.function: row for row in ContactPoint.objects.filter(municipality=place)}
    units = {unit.code: unit for unit in Unit.objects.filter(municipality=place).exclude(code="")}
    for one in told["duties"]:
        values = {
            "name": one["name"],
            "kind": one["kind"],
            "unit": units.get(one.get("unit", "")),
            "contact": contacts.get(one["contact"]),
            "note": one.get("note", ""),
        }
        duty = duty_create(municipality=place, values=values)
        shifts_create(
            municipality=place, duty=duty, shifts=_roster(living.today, one.get("weeks", []), contacts)
        )
    for one in told["crisis_plans"]:
        _crisis_plan(living, one, units[one["unit"]])


def _roster(today: date, weeks: list[str], contacts: dict[str, ContactPoint]) -> list[dict[str, Any]]:
    """A week each from Friday to Friday, the first of them the one before this."""
    first = today - timedelta(days=(today.weekday() - FRIDAY) % 7 + 7)
    days = [first + timedelta(days=7 * number) for number in range(len(weeks))]
    return [
        {
            "contact": contacts[name],
            "starts_at": moment_of(day, CHANGES),
            "ends_at": moment_of(day + timedelta(days=7), CHANGES),
        }
        for day, name in zip(days, weeks, strict=True)
        if name
    ]


def _crisis_plan(living: Living, one: dict[str, Any], unit: Unit) -> None:
    values = {
        **{name: one[name] for name in ("title", "version", "owner")},
        "unit": unit,
        "link": ADDRESS.format(code=unit.code.lower()),
    }
    row = crisis_plan_create(municipality=living.municipality, values=values)
    if "confirmed" in one:
        confirmed = {
            "confirmed_on": date.fromisoformat(one["confirmed"]),
            "confirmed_by_id": living.reporter.pk,
        }
        crisis_plan_update(municipality=living.municipality, plan=row, values=confirmed)
