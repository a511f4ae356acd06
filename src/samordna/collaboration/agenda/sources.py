"""What this slice itself knows to be due: what earlier meetings left, and plans and pictures that await something."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import DateField, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce
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


def left_before(forum: Forum, at: datetime) -> Iterator[Due]:
    """Tasks of the forum's meetings before that are not done, and what the meeting before spoke of that somebody wrote.

    What was proposed is proposed anew while it is due. One query.
    """
    rows = _open_tasks(forum, at).union(_last_agenda(forum, at), all=True)
    for what, pk, text, held, due in rows:
        words = _("Task from the meeting %(day)s") if what == "task" else _("On the agenda %(day)s")
        yield Due(_short(text), words % {"day": days.day(held)}, due, f"{what}-{pk}", _path(forum))


def _open_tasks(forum: Forum, at: datetime) -> QuerySet:
    rows = MeetingTask.objects.present().filter(meeting__forum=forum, done_at=None)
    rows = rows.filter(meeting__removed_at=None, meeting__starts_at__lt=at).order_by()
    return rows.values_list(Value("task"), "pk", "text", "meeting__starts_at", "due_on")


def _last_agenda(forum: Forum, at: datetime) -> QuerySet:
    rows = Meeting.objects.present().filter(forum=forum, cancelled_at=None, starts_at__lt=at)
    before = rows.filter(agenda__removed_at=None, agenda__key="").order_by("-starts_at", "-pk")
    items = AgendaItem.objects.present().filter(key="", meeting=Subquery(before.values("pk")[:1])).order_by()
    return items.values_list(
        Value("item"), "pk", Cast("title", TextField()), "meeting__starts_at", Value(None, DateField())
    )


def plans_due(forum: Forum, at: datetime) -> Iterator[Due]:
    """Decisions to take, conditions to answer and revisions to make, as the latest version of each plan has it. One query."""
    answers = Part.objects.present().filter(kind="conditions", version=OuterRef("pk")).order_by()
    answers = answers.annotate(answer=Coalesce(KT("data__answer"), Value("", TextField())))
    rows = versions(forum.municipality, EVERYBODY).select_related("plan__unit")
    rows = rows.annotate(answers=ArraySubquery(answers.values("answer")))
    latest_of: dict[int, PlanVersion] = {row.plan_id: row for row in rows.order_by("number")}
    for row in latest_of.values():
        if row.state in _AWAITS:
            yield _due(row, _(_AWAITS[State(row.state)]), None, "decision")
        if left := _unanswered(row):
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


def _picture(row: Picture, why: str, due: date | None) -> Due:
    return Due(row.title, why, due, f"picture-{row.pk}", tuple(row.unit.path) if row.unit else ())


def _unanswered(row: Any) -> int:
    return sum(not answer.strip() for answer in row.answers)


def _due(row: PlanVersion, why: str, due: date | None, what: str) -> Due:
    path: Any = row.plan.unit.path if row.plan.unit else ()
    return Due(row.title, why, due, f"{what}-{row.pk}", tuple(path))


def _path(forum: Forum) -> tuple[int, ...]:
    return tuple(forum.unit.path) if forum.unit else ()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else f"{line[:199]}…"
