"""The figures of a report, from a plan and what has been told about its activities."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256

from samordna.plandoc.places import places_in
from samordna.plandoc.reports import labels
from samordna.plandoc.reports.model import AnsweredCondition, Figures, ReportedActivity
from samordna.plandoc.schema import Activity, PlanDocument
from samordna.plandoc.statuses import look_of
from samordna.plandoc.vocabulary import Status
from samordna.plandoc.writing.public import hidden_in, public_version
from samordna.plandoc.writing.text import clean, one_line

_KEY = 12
LastDay = Callable[[Activity], date | None]
"""When an activity is over."""


@dataclass(frozen=True, slots=True)
class Told:
    """What those responsible have said about an activity for the occasion."""

    status: Status | None
    happened: str = ""
    result: str = ""
    measured: str = ""
    measured_value: Decimal | None = None
    measured_on: str = ""
    forecast: str = ""


def figures_of(
    plan: PlanDocument,
    told: Mapping[str, Told],
    *,
    today: date,
    last_day: LastDay,
    conditions: Iterable[str] = (),
) -> Figures:
    """Of what is open in the plan. ``told`` is by the activity's id, ``conditions`` are those that the decision records."""
    shown = public_version(plan)
    group_of, groups = _groups(shown)
    activities = [
        _reported(one, group_of[one.id], told.get(one.id), last_day(one), today) for one in shown.activities
    ]
    answered = {one_line(one.text): clean(one.answer) for one in shown.conditions}
    asked = dict.fromkeys([*answered, *map(one_line, conditions)])
    return Figures(
        taken_on=today,
        activities=sorted(activities, key=_weight),
        groups=groups,
        conditions=[AnsweredCondition(text=text, answer=answered.get(text, "")) for text in asked if text],
        leaves_out=bool(hidden_in(plan.sections)),
    )


def _reported(
    activity: Activity, group: str, told: Told | None, ends: date | None, today: date
) -> ReportedActivity:
    status = told.status if told else activity.status
    return ReportedActivity(
        key=activity.id,
        action=one_line(activity.action),
        responsible=one_line(activity.responsible),
        group=group,
        status=status,
        happened=clean(told.happened) if told else "",
        result=clean(told.result) if told else "",
        measured=told.measured if told else "",
        indicator=one_line(activity.indicator),
        measured_value=told.measured_value if told else None,
        measured_on=told.measured_on if told else "",
        ongoing=activity.ongoing,
        ends=activity.ends or (ends.isoformat() if ends else ""),
        forecast=told.forecast if told else "",
        is_told=told is not None,
        is_over=bool(ends and ends < today and look_of(status).can_be_late),
    )


def _groups(plan: PlanDocument) -> tuple[dict[str, str], dict[str, str]]:
    """The key of each activity's group, and the headings by key: its goal, else its chapter, else what is left."""
    chapter_of = {
        place.name: one_line(section.heading)
        for section in plan.sections
        for place in places_in(section.text)
    }
    headings = {one.id: one_line(one.goal) or chapter_of.get(one.place or "", "") for one in plan.activities}
    rest = (labels.OTHERS if any(headings.values()) else labels.ALL).in_(plan.language)
    ordered = dict.fromkeys([*filter(None, headings.values()), *([rest] if "" in headings.values() else [])])
    keys = {heading: f"group-{sha256(heading.encode()).hexdigest()[:_KEY]}" for heading in ordered}
    return {pk: keys[heading or rest] for pk, heading in headings.items()}, {
        key: heading for heading, key in keys.items()
    }


_ORDER = [Status.DELAYED, Status.CANCELLED, Status.PAUSED]


def _weight(activity: ReportedActivity) -> int:
    """What deviates first, the delayed above all; the rest in the order of the plan."""
    if activity.status in _ORDER:
        return _ORDER.index(activity.status)
    return len(_ORDER) + (not activity.is_over)
