"""How an alarm went: its times, the evaluation and what was learnt."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.history import restricted_read
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.plandoc.alarm.afterwards.times import TIMINGS
from samordna.readiness.activation.pages import activation_or_404, address, run_or_404
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.afterwards.closed_lessons import closed_lessons
from samordna.readiness.afterwards.forms import EvaluationForm, LessonForm
from samordna.readiness.afterwards.pages import after_page, lesson_or_404
from samordna.readiness.afterwards.report import evaluation_of, lessons_of, report_of
from samordna.readiness.afterwards.shown import times_shown
from samordna.readiness.commands.afterwards import (
    evaluation_save,
    lesson_add,
    lesson_remove,
    lesson_restore,
    lesson_update,
)
from samordna.readiness.commands.log import locked_activation

METHODS = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@page(Action.RUN_ALARMS)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = activation_or_404(request, pk)
    lessons, evaluation = list(lessons_of(row, request.access)), evaluation_of(row)
    restricted_read(request, [one for one in lessons if one.restricted], how="page")
    report = report_of(standing_of(row, timezone.now()), lessons, evaluation)
    return after_page(
        request,
        "report.html",
        row,
        report=report,
        times=times_shown(report, language()),
        timings=[(one.value, TIMINGS[one].in_(language())) for one in TIMINGS],
        lessons=lessons,
        closed=closed_lessons(lessons, request.access),
        evaluation=evaluation,
        answers=[one for one in report.answers if one.answer],
        may_write_plans=request.may(Action.EDIT),
    )


@METHODS
@page(Action.RUN_ALARMS)
def evaluate(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    if request.method == "POST":
        locked_activation(row)
    kept = evaluation_of(row)
    form = EvaluationForm(request.POST or None, answers=kept.answers if kept else {})
    if request.method == "POST" and not edit_conflicts.changed(form, kept) and form.is_valid():
        is_finished = "klar" in request.POST

        def save() -> Any:
            return evaluation_save(
                activation=row, answers=form.answers(), user=request.user, is_finished=is_finished
            )

        if refused_by(form, save):
            form.log_decisions(request, f"alarms/{row.pk}/evaluation")
            done(request, _("The evaluation is finished.") if is_finished else _("The evaluation is saved."))
            return redirect(address(request, "afterwards", row.pk))
    status = 422 if request.method == "POST" else 200
    return after_page(request, "evaluation.html", row, form=form, evaluation=kept, status=status)


@METHODS
@page(Action.RUN_ALARMS)
def add_lesson(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    form = LessonForm(request.POST or None, initial={"restricted": row.restricted})
    if request.method == "POST" and form.is_valid():
        lesson = refused_by(form, lambda: lesson_add(activation=row, values=form.values()))
        if lesson:
            form.log_decisions(request, f"alarms/{row.pk}/lessons/{lesson.pk}")
            done(request, _("The lesson is written. It can become an activity in a plan."))
            return redirect(address(request, "afterwards", row.pk))
    status = 422 if request.method == "POST" else 200
    return after_page(request, "lesson.html", row, form=form, form_title=_("New lesson"), status=status)


@METHODS
@page(Action.RUN_ALARMS)
def edit_lesson(request: MunicipalityRequest, pk: int, lesson: int) -> HttpResponse:
    row = run_or_404(request, pk)
    kept = lesson_or_404(request, row, lesson)
    form = LessonForm(request.POST or None, instance=kept)
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():

        def save() -> Any:
            return lesson_update(municipality=request.municipality, lesson=kept, values=form.values())

        if refused_by(form, save):
            form.log_decisions(request, f"alarms/{row.pk}/lessons/{kept.pk}")
            done(request, _("The lesson is saved."))
            return redirect(address(request, "afterwards", row.pk))
    status = 422 if request.method == "POST" else 200
    return after_page(
        request, "lesson.html", row, form=form, form_title=_("Change the lesson"), status=status
    )


@require_POST
@page(Action.RUN_ALARMS)
def remove_lesson(request: MunicipalityRequest, pk: int, lesson: int) -> HttpResponse:
    row = run_or_404(request, pk)
    kept = lesson_remove(municipality=request.municipality, lesson=lesson_or_404(request, row, lesson))
    undo = address(request, "lesson_restore", row.pk, kept.pk)
    done(request, _("The lesson is taken away."), undo=undo)
    return redirect(address(request, "afterwards", row.pk))


@require_POST
@page(Action.RUN_ALARMS)
def restore_lesson(request: MunicipalityRequest, pk: int, lesson: int) -> HttpResponse:
    row = run_or_404(request, pk)
    lesson_restore(
        municipality=request.municipality, lesson=lesson_or_404(request, row, lesson, removed=True)
    )
    done(request, _("The lesson is back."))
    return redirect(address(request, "afterwards", row.pk))
