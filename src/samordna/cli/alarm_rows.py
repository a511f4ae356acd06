"""Alarm routes as the command line tells them."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from samordna.core.tenancy import acting_for
from samordna.plandoc.alarm.faults import faults
from samordna.plandoc.alarm.people import named
from samordna.readiness.reach import people_of

if TYPE_CHECKING:
    from samordna.organisation.models import Municipality
    from samordna.plandoc.alarm.model import Route, Step, Whom
    from samordna.plandoc.alarm.people import People
    from samordna.readiness.models import AlarmRoute

WHAT = {
    "call": "rings",
    "escalate": "går vidare till",
    "decide": "beslutar",
    "inform": "informeras",
    "remind": "påminns",
}
_SAME = ("text", "actor", "message", "question", "decides", "minutes", "every", "hours", "send")
_ALSO = ("only_when_extraordinary", "then", "yes", "no")
_SEVERITIES = {"error": "Fel", "warning": "Varning"}


def told(municipality: "Municipality", rows: "list[AlarmRoute]") -> list[dict[str, Any]]:
    """Each route with its steps, whom they reach now, and what is wrong."""
    contents = [(row, row.content) for row in rows]
    with acting_for(municipality.pk):
        people = people_of(municipality, [content for _, content in contents])
    return [_route(str(row.pk), content, people) for row, content in contents]


def lines_of(route: dict[str, Any]) -> list[str]:
    lines = [f"{route['name']} ({route['key']})"]
    for number, step in enumerate(route["steps"], 1):
        lines.append(f"  {number}. {step['text']} [{step['key']}]")
        line = [{"role": step["role"], **(step["contact"] or {})}, step["deputy"], step["successor"]]
        lines += [
            f"     {one['role']}: {one.get('phone') or 'inget nummer'}" for one in line if one and one["role"]
        ]
    return [*lines, *(f"  {_SEVERITIES[one['severity']]}: {one['text']}" for one in route["problems"])]


def _route(key: str, route: "Route", people: "People") -> dict[str, Any]:
    found = faults(route, people, timezone.now())
    return {
        "key": key,
        "name": route.name,
        "trigger": route.trigger,
        "rule": route.rule,
        "steps": [_step(one, people) for one in route.steps],
        "problems": [{"step": one.step, "severity": one.severity, "text": one.in_("sv")} for one in found],
    }


def _step(step: "Step", people: "People") -> dict[str, Any]:
    whom = _whom(step.whom, people)
    contact = {"function": whom["function"], "phone": whom["phone"]} if whom and whom["function"] else None
    return {
        "key": step.key,
        "role": whom["role"] if whom else step.actor,
        "contact": contact,
        "deputy": _whom(step.deputy, people),
        "successor": _whom(step.successor, people),
        **{name: getattr(step, name) for name in (*_SAME, *_ALSO)},
    }


def _whom(whom: "Whom | None", people: "People") -> dict[str, str] | None:
    """``function`` and ``phone`` are those of whoever answers now; empty where nobody does."""
    if whom is None or not whom.is_somebody:
        return None
    reached = people.reach(whom, timezone.now())
    return {
        "role": named(whom, reached),
        "function": reached.function if reached else "",
        "phone": reached.phone if reached else "",
    }
