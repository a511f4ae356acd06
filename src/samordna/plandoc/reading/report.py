"""What ``samordna read --json`` prints: one plain object with what was read and what is unsure."""

from textwrap import shorten
from typing import Any

from samordna.plandoc.reading.blocks import WHY, Flag, where
from samordna.plandoc.reading.guarded import guarded
from samordna.plandoc.reading.result import ReadResult
from samordna.plandoc.schema import Activity, AlarmRoute, PlanDocument

_SERVICE = {"name", "level", "functions", "age", "origin"}
_TERM = {"term", "text", "origin"}
_NAMED = {"name", "text", "origin"}
_ACTIVITY = (
    *("action", "goal", "problem", "responsible", "others", "starts", "ends", "follow_up"),
    *("status", "indicator", "baseline", "milestone", "cost", "flagged", "ongoing", "comment", "origin"),
)
_WHOLE = (
    *(
        "coordinators",
        "coordinator_tasks",
        "decisions",
        "conditions",
        "changes",
        "previous_activities",
        "agreements",
    ),
    *("training", "briefings", "guides", "lessons"),
)
_PASSAGE = 60
_STEP = {"role", "text", "decision", "decided_by", "only_when_extraordinary", "continuous"}


def report(result: ReadResult) -> dict[str, Any]:
    """The object of ``read --json``. Missing values are None; lone actors are no environment and stand on their own."""
    plan = result.document
    return {
        "plan": _plan(plan),
        "sections": [
            section.model_dump(mode="json", include={"heading", "kind", "level", "text", "origin"})
            for section in plan.sections
        ],
        "definitions": [one.model_dump(mode="json", include=_TERM) for one in plan.definitions],
        "function_definitions": [
            one.model_dump(mode="json", include=_TERM) for one in plan.function_definitions
        ],
        "environments": [
            one.model_dump(mode="json", include=_NAMED) for one in plan.environments if not one.lone_actors
        ],
        "lone_actors_mentioned": any(one.lone_actors for one in plan.environments),
        "phenomena": [one.model_dump(mode="json", include=_NAMED) for one in plan.phenomena],
        "departments": [one.model_dump(mode="json", include=_NAMED) for one in plan.departments],
        "services": [service.model_dump(mode="json", include=_SERVICE) for service in plan.services],
        "goals": [goal.text for goal in plan.goals],
        "problems": [problem.title for problem in plan.problems],
        "activities": [_activity(activity) for activity in plan.activities],
        "alarm_routes": [_route(route) for route in plan.alarm_routes],
        "situation": plan.situation.model_dump(mode="json"),
        "council": plan.council.model_dump(mode="json") if plan.council else None,
        **{name: [one.model_dump(mode="json") for one in getattr(plan, name)] for name in _WHOLE},
        "guard": [
            {
                "kind": found.hit.kind.value,
                "text": found.hit.text,
                "where": where(found.place),
                "blocking": found.hit.blocking,
            }
            for found in guarded(result)
        ],
        "flags": [
            {"where": where(flag.place) or _passage(result, flag), "what": flag.what} for flag in result.flags
        ],
        "left_out": [
            {"text": one.text, "where": where(one.place), "why": WHY[one.why].sv} for one in result.left_out
        ],
        "coverage": round(result.coverage, 4),
        "expected": [
            {
                "what": one.what,
                "state": one.state.value,
                "candidates": [found.value for found in one.candidates],
            }
            for one in result.expected
        ],
    }


def _passage(result: ReadResult, flag: Flag) -> str | None:
    """The first words a flagged item was read from, for files that know no pages or lines."""
    spots = result.origins.get(flag.item or "", [])
    text = result.source.blocks[spots[0][0]].text if spots else ""
    return f"”{shorten(text, _PASSAGE, placeholder='…')}”" if text else None


def _plan(plan: PlanDocument) -> dict[str, Any]:
    metadata = plan.metadata
    own = metadata.model_dump(mode="json", exclude={"registry_number", "period_start", "period_end"})
    return {
        **own,
        "dnr": metadata.registry_number,
        "period": {"start": metadata.period_start, "end": metadata.period_end},
        "language": plan.language,
        "references": [reference.number for reference in plan.references if reference.number],
    }


def _activity(activity: Activity) -> dict[str, Any]:
    values = activity.model_dump(mode="json")
    return {name: values[name] for name in _ACTIVITY}


def _route(route: AlarmRoute) -> dict[str, Any]:
    return {
        "name": route.name,
        "origin": [one.model_dump() for one in route.origin],
        "trigger": route.trigger,
        "rule": route.rule,
        "steps": [step.model_dump(mode="json", include=_STEP) for step in route.steps],
    }
