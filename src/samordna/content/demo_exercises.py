"""The demo's exercises: one that was held, told to its end and learnt from, and one to come."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.timezone import make_aware

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.content.demo_life import Living
from samordna.plans.drafts import drafts_to_write
from samordna.plans.rules import sight_of
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.commands.afterwards import (
    evaluation_save,
    lesson_add,
    lesson_to_activity,
)
from samordna.readiness.commands.entries import contact_of
from samordna.readiness.commands.exercises import exercise_held, exercise_plan
from samordna.readiness.enums import ActivationKind, EventKind
from samordna.readiness.models import Activation, ActivationEvent, AlarmRoute

EVENING = time(18, 30)


def exercise_all(living: Living) -> None:
    told = living.read("exercises.yaml")
    routes = {one.name: one for one in AlarmRoute.objects.filter(municipality=living.municipality)}
    _hold(living, told["held"], routes[told["held"]["route"]])
    for one in told["coming"]:
        day = living.today + timedelta(days=one.pop("in_days"))
        values = {**one, "route": routes[one["route"]], "planned_on": day}
        exercise_plan(municipality=living.municipality, values=values)


def _hold(living: Living, told: dict[str, Any], route: AlarmRoute) -> None:
    begun = make_aware(datetime.combine(living.today - timedelta(days=told["days_ago"]), EVENING))
    exercise_plan(
        municipality=living.municipality,
        values={"route": route, "planned_on": begun.date(), "aim": told["aim"]},
    )
    row = _told(living, told, route, begun)
    exercise_held(activation=row, on=begun.date())
    evaluation_save(activation=row, answers=told["evaluation"], user=living.reporter, is_finished=True)
    for one in told["lessons"]:
        _learn(living, row, one)


def _told(living: Living, told: dict[str, Any], route: AlarmRoute, begun: datetime) -> Activation:
    """The log of an evening that is over: the commands tell of now."""
    row = Activation.objects.create(
        municipality=living.municipality,
        route=route,
        kind=ActivationKind.EXERCISE,
        what=told["what"],
        body=route.content.model_dump(mode="json"),
        started_at=begun,
        started_by=living.reporter,
        closed_at=begun + timedelta(minutes=told["by_minutes"][-1]["minute"]),
        mark=uuid5(NAMESPACE_URL, f"{route.pk}-{begun}"),
    )
    standing = standing_of(row, begun)
    entries = [{"minute": 0, "kind": EventKind.STARTED}, *told["by_minutes"]]
    for number, one in enumerate(entries):
        at = begun + timedelta(minutes=one["minute"])
        step, attempt = one.get("step", ""), one.get("attempt", 0)
        ActivationEvent.objects.create(
            municipality=living.municipality,
            activation=row,
            at=at,
            kind=one["kind"],
            step=step,
            attempt=attempt,
            contact_id=contact_of(standing, step, attempt, at) if step else None,
            answer=one.get("answer", ""),
            text=one.get("text", ""),
            by=None if one["kind"] == EventKind.ESCALATED else living.reporter,
            mark=uuid5(NAMESPACE_URL, f"{row.pk}-{number}"),
        )
    return row


def _learn(living: Living, row: Activation, told: dict[str, Any]) -> None:
    lesson = lesson_add(activation=row, values={"text": told["text"]})
    if not told.get("becomes_activity"):
        return
    access = Access(living.reporter, (RoleAt(Role.CENTRAL_COORDINATOR),))
    if drafts := drafts_to_write(living.municipality, access):
        lesson_to_activity(
            municipality=living.municipality,
            lesson=lesson,
            version=drafts[0],
            sight=sight_of(access, drafts[0]),
        )
