"""The report of an alarm, as the library has it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Literal, cast

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.plandoc.alarm.afterwards import AlarmReport, LogLine, times_of
from samordna.plandoc.alarm.afterwards.questions import QUESTIONS
from samordna.plandoc.alarm.afterwards.report import Answered, LessonLine, TimeLine
from samordna.plandoc.alarm.afterwards.times import StepTime, share_in_time
from samordna.plandoc.alarm.people import named
from samordna.readiness.activation.lines import LogLine as Line
from samordna.readiness.activation.lines import lines_of
from samordna.readiness.activation.queries import path_of
from samordna.readiness.activation.standing import Standing
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation, AlarmLesson, Evaluation


def lessons_of(activation: Activation, access: Access) -> QuerySet[AlarmLesson]:
    """Those that the user may read, in their order, with the activities that they became."""
    rows = AlarmLesson.objects.filter(activation=activation).present()
    if not access.may_for(Action.READ_RESTRICTED, path_of(activation.route)):
        rows = rows.filter(restricted=False)
    return rows.select_related("activity__version__plan__unit")


def evaluation_of(activation: Activation) -> Evaluation | None:
    return Evaluation.objects.filter(activation=activation).select_related("written_by").first()


def report_of(
    standing: Standing,
    lessons: Iterable[AlarmLesson],
    evaluation: Evaluation | None,
    closed: Collection[int] = frozenset(),
) -> AlarmReport:
    """Everything there is to tell, for those who may read it. Asks the database nothing more.

    ``closed`` are the numbers of lessons whose activity is not told.
    """
    row, state = standing.activation, standing.state
    times = times_of(state)
    in_time, begun = share_in_time(times)
    is_open = not (row.restricted or row.route.restricted)
    closing = next((one for one in standing.entries if one.kind == EventKind.CLOSED), None)
    return AlarmReport(
        municipality=row.municipality.name,
        route=standing.route.name,
        kind=cast(Literal["live", "exercise"], row.kind),
        what=row.what,
        started_at=row.started_at,
        closed_at=row.closed_at,
        reasons=closing.text if closing else "",
        is_extraordinary=state.is_extraordinary,
        in_time=in_time,
        begun=begun,
        times=[_time_line(standing, one) for one in times],
        log=[_log_line(one) for one in lines_of(standing)],
        answers=[Answered(question=said(one.text), answer=_answer(evaluation, one.key)) for one in QUESTIONS],
        lessons=[
            LessonLine(text=one.text, activity=_activity(one, closed), is_open=is_open and not one.restricted)
            for one in lessons
        ],
        is_open=is_open,
    )


def _log_line(one: Line) -> LogLine:
    """A correction is called by what it corrects; what was taken back says so itself."""
    corrected = one.corrects if one.kind == EventKind.NOTED else None
    return LogLine(
        at=one.at,
        what=corrected.what if corrected else one.what,
        step=one.step,
        whom=one.whom,
        who=one.who or _("by itself"),
        text="\n".join(filter(None, [one.question, one.text, *one.sent])),
        is_correction=corrected is not None,
    )


def _answer(evaluation: Evaluation | None, key: str) -> str:
    return str(evaluation.answers.get(key, "")) if evaluation else ""


def _activity(lesson: AlarmLesson, closed: Collection[int]) -> str:
    if lesson.activity is None or lesson.activity.removed_at:
        return ""
    if lesson.pk in closed:
        return _("An activity in a restricted chapter")
    return f"{lesson.activity.action} ({lesson.activity.version.title})"


def _time_line(standing: Standing, one: StepTime) -> TimeLine:
    started = standing.activation.started_at
    return TimeLine(
        text=one.text,
        role=_whom(standing, one),
        expected=int(one.expected.total_seconds()),
        timing=one.timing,
        began=_since(started, one.began),
        ended=_since(started, one.ended),
        attempt=one.attempt,
        rounds=one.rounds,
    )


def _whom(standing: Standing, one: StepTime) -> str:
    """Whom the step was to reach: as the route calls them, else as the contact point did then."""
    step = standing.route.step(one.key)
    if step is None or not step.whom.is_somebody:
        return one.role
    at = one.began or standing.activation.started_at
    return named(step.whom, standing.people.reach(step.whom, at)) or one.role


def _since(started: datetime, at: datetime | None) -> int | None:
    return max(int((at - started).total_seconds()), 0) if at else None
