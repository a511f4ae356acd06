"""What this slice itself knows to be due: what earlier meetings left, and plans and pictures that await something."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, Subquery
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from samordna.collaboration.extending import EVERYBODY, Due
from samordna.collaboration.models import AgendaItem, Forum, Meeting, MeetingTask
from samordna.core import days
from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.checking.occasions import last_day_of
from samordna.plandoc.dates.months import months_after
from samordna.plandoc.life_cycle import State
from samordna.plandoc.picture.life import PictureState
from samordna.plans.models import Part, PlanVersion
from samordna.plans.queries import versions
from samordna.situation.models import Picture
from samordna.situation.queries import pictures_seen

AHEAD = timedelta(days=60)
_AWAITS = {
    State.WITH_COMMITTEE: gettext_noop("The committee is to decide"),
    State.DECIDED: gettext_noop("To be sent to the executive board"),
    State.WITH_BOARD: gettext_noop("The executive board is to decide"),
}


def open_tasks(forum: Forum, at: datetime) -> Iterator[Due]:
    """Of the forum's own meetings before. One query."""
    rows = MeetingTask.objects.present().filter(meeting__forum=forum, done_at=None)
    for row in rows.filter(meeting__removed_at=None, meeting__starts_at__lt=at).select_related("meeting"):
        why = _("Task from the meeting %(day)s") % {"day": days.day(row.meeting.starts_at)}
        yield Due(_short(row.text), why, row.due_on, f"task-{row.pk}", _path(forum))


def plans_due(forum: Forum, at: datetime) -> Iterator[Due]:
    """Decisions to take, conditions to answer and revisions to make, as the latest version of each plan has it. Two queries."""
    rows = versions(forum.municipality, EVERYBODY).select_related("plan__unit")
    latest_of: dict[int, PlanVersion] = {row.plan_id: row for row in rows.order_by("number")}
    conditions = _unanswered(list(latest_of.values()))
    for row in latest_of.values():
        if row.state in _AWAITS:
            yield _due(row, _(_AWAITS[State(row.state)]), None, "decision")
        if left := conditions.get(row.pk):
            words = ngettext("One condition to answer", "%(n)d conditions to answer", left)
            yield _due(row, words % {"n": left}, None, "conditions")
        day = last_day_of(row.next_revision, latest(row.adopted or row.period_start))
        if day and day <= localdate(at) + AHEAD:
            yield _due(row, _("To be revised"), day, "revision")


def pictures_due(forum: Forum, at: datetime) -> Iterator[Due]:
    """Situation pictures that await their decision, and those in force that are old and that nobody renews yet. One query."""
    rows = list(pictures_seen(forum.municipality, EVERYBODY).exclude(state=PictureState.SUPERSEDED))
    being_made = {one.unit_id for one in rows if one.state != PictureState.DECIDED}
    for row in rows:
        if row.state == PictureState.ANALYSIS:
            yield _picture(row, _("Situation picture to be decided"), None)
        elif row.decided_on and row.unit_id not in being_made:
            day = months_after(row.decided_on, forum.municipality.rules.revision_months)
            if day <= localdate(at) + AHEAD:
                yield _picture(row, _("Situation picture to be renewed"), day)


def last_agenda(forum: Forum, at: datetime) -> Iterator[Due]:
    """What the meeting before spoke of that somebody wrote; what was proposed is proposed anew while it is due. One query."""
    rows = Meeting.objects.present().filter(forum=forum, cancelled_at=None, starts_at__lt=at)
    before = rows.filter(agenda__removed_at=None, agenda__key="").order_by("-starts_at", "-pk")
    items = AgendaItem.objects.present().filter(key="", meeting=Subquery(before.values("pk")[:1]))
    for item in items.select_related("meeting"):
        why = _("On the agenda %(day)s") % {"day": days.day(item.meeting.starts_at)}
        yield Due(item.title, why, None, f"item-{item.pk}", _path(forum))


def _picture(row: Picture, why: str, due: date | None) -> Due:
    return Due(row.title, why, due, f"picture-{row.pk}", tuple(row.unit.path) if row.unit else ())


def _unanswered(rows: list[PlanVersion]) -> dict[int, int]:
    found: dict[int, int] = {}
    of_plans = Part.objects.present().filter(Q(kind="conditions", version__in=rows))
    for version, data in of_plans.values_list("version", "data"):
        if not str(data.get("answer") or "").strip():
            found[version] = found.get(version, 0) + 1
    return found


def _due(row: PlanVersion, why: str, due: date | None, what: str) -> Due:
    path: Any = row.plan.unit.path if row.plan.unit else ()
    return Due(row.title, why, due, f"{what}-{row.pk}", tuple(path))


def _path(forum: Forum) -> tuple[int, ...]:
    return tuple(forum.unit.path) if forum.unit else ()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else f"{line[:199]}…"
