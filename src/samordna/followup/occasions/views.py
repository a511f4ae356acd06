"""The occasions of the year, and how far each has come."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.followup.calendar import as_planned
from samordna.followup.commands.occasions import (
    occasion_create,
    occasion_remove,
    occasion_restore,
    occasion_update,
    year_set_up,
)
from samordna.followup.commands.reminders import occasion_remind, reminder_choose
from samordna.followup.models import FollowUpOccasion
from samordna.followup.occasions import queries
from samordna.followup.occasions.forms import OccasionForm, RemindForm, RhythmForm, YearForm
from samordna.followup.occasions.progress import left_by_user, progress, reminded_at
from samordna.followup.occasions.queries import Question
from samordna.plandoc.following_up import Rhythm
from samordna.plans.queries import decided_versions


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    by_year: dict[int, list[FollowUpOccasion]] = defaultdict(list)
    for row in queries.occasions_of(request.municipality):
        by_year[row.year].append(row)
    today = localdate()
    year = today.year if today.year not in by_year else max(by_year) + 1
    context = {
        "years": sorted(by_year.items(), reverse=True),
        "today": today,
        "form": YearForm(initial={"year": year, "with_forums": True}),
        "next_year": year,
    }
    return render(request, "followup/occasions/list.html", context)


@require_POST
@page(Action.FOLLOW_UP)
def set_up_year(request: MunicipalityRequest) -> HttpResponse:
    form = YearForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect(_address(request, "occasions"))
    year = form.cleaned_data["year"]
    made = year_set_up(
        municipality=request.municipality, year=year, with_forums=form.cleaned_data["with_forums"]
    )
    words = {"n": len(made), "year": year, "names": ", ".join(row.name for row in made)}
    if made:
        done(
            request,
            ngettext(
                "%(n)d occasion is set up for %(year)s: %(names)s.",
                "%(n)d occasions are set up for %(year)s: %(names)s.",
                len(made),
            )
            % words,
        )
    else:
        messages.info(request, _("%(year)s is set up already. Nothing is changed.") % words)
    return redirect(_address(request, "occasions"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.FOLLOW_UP)
def create(request: MunicipalityRequest) -> HttpResponse:
    row = FollowUpOccasion(municipality=request.municipality, year=localdate().year)
    form = OccasionForm(request.POST or None, instance=row)
    if _saves(
        request,
        form,
        lambda: occasion_create(municipality=request.municipality, values=form.values()),
    ):
        done(request, _("%(name)s is added.") % {"name": form.cleaned_data["name"]})
        return redirect(_address(request, "occasions"))
    return _form_page(request, form, _("New occasion"), _address(request, "occasions"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.FOLLOW_UP)
def edit(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    row = _occasion_or_404(request, occasion)
    form = OccasionForm(request.POST or None, instance=row)
    back = _address(request, "occasion", row.pk)
    if _saves(request, form, lambda: occasion_update(occasion=row, values=form.values())):
        done(request, _("%(name)s is saved.") % {"name": form.cleaned_data["name"]})
        return redirect(back)
    return _form_page(request, form, _("Edit %(name)s") % {"name": row.name}, back)


@require_POST
@page(Action.FOLLOW_UP)
def remove(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    row = _occasion_or_404(request, occasion)
    try:
        occasion_remove(occasion=row)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(_address(request, "occasion", row.pk))
    done(
        request,
        _("%(name)s is removed.") % {"name": row.name},
        undo=_address(request, "occasion_restore", row.pk),
    )
    return redirect(_address(request, "occasions"))


@require_POST
@page(Action.FOLLOW_UP)
def restore(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    row = get_object_or_404(FollowUpOccasion, pk=occasion, municipality=request.municipality)
    try:
        occasion_restore(occasion=row)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(_address(request, "occasions"))
    done(request, _("%(name)s is back.") % {"name": row.name})
    return redirect(_address(request, "occasion", row.pk))


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    return _occasion_page(request, occasion, RemindForm() if request.may(Action.FOLLOW_UP) else None)


@require_POST
@page(Action.FOLLOW_UP)
def remind(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    form = RemindForm(request.POST)
    if not form.is_valid():
        return _occasion_page(request, occasion, form, status=422)
    row, asked = _asked(request, occasion)
    people = queries.people_of(request.municipality)
    try:
        reminded = occasion_remind(
            occasion=row,
            asked=left_by_user(asked, people),
            planned=as_planned(row),
            words=form.cleaned_data["words"],
            by=request.user,
            at=timezone.now(),
        )
    except ValidationError as error:
        form.add_error(None, error)
        return _occasion_page(request, occasion, form, status=422)
    form.log_decisions(request, f"followup/occasions/{row.pk}")
    done(request, _told(len(reminded)))
    return redirect(_address(request, "occasion", row.pk))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REPORT)
def choose_rhythm(request: MunicipalityRequest) -> HttpResponse:
    now = queries.rhythm_of(request.municipality, request.user)
    form = RhythmForm(request.POST or None, initial={"rhythm": now.value})
    if request.method == "POST" and form.is_valid():
        reminder_choose(
            municipality=request.municipality, user=request.user, rhythm=Rhythm(form.cleaned_data["rhythm"])
        )
        done(request, _("Your choice of mail is saved."))
        return redirect(_address(request, "occasions"))
    status = 422 if form.errors else 200
    return render(request, "followup/occasions/rhythm.html", {"form": form}, status=status)


def _occasion_page(
    request: MunicipalityRequest, occasion: int, form: RemindForm | None, *, status: int = 200
) -> HttpResponse:
    row, asked = _asked(request, occasion)
    planned = as_planned(row)
    people = queries.people_of(request.municipality)
    units = progress(asked, people, reminded_at(planned))
    total, answered = len(asked), sum(one.is_answered for one in asked)
    today = localdate()
    context: dict[str, Any] = {
        "occasion": row,
        "units": units,
        "total": total,
        "answered": answered,
        "is_open": planned.takes_answers_on(today),
        "is_late": today > row.due_on and answered < total,
        "may_remind": form is not None and planned.takes_answers_on(today) and answered < total,
        "form": form,
    }
    return render(request, "followup/occasions/occasion.html", context, status=status)


def _asked(request: MunicipalityRequest, occasion: int) -> tuple[FollowUpOccasion, list[Question]]:
    """The occasion, and what is asked at it that the reader may read."""
    rows = {row.pk: row for row in queries.occasions_of(request.municipality)}
    if occasion not in rows:
        raise Http404
    planned = {pk: as_planned(row) for pk, row in rows.items()}
    decided = decided_versions(request.municipality, request.access)
    asked = queries.questions(decided, [planned[occasion]], list(planned.values()))
    return rows[occasion], [one for one in asked if one.may_be_read_by(request.access)]


def _occasion_or_404(request: MunicipalityRequest, occasion: int) -> FollowUpOccasion:
    return get_object_or_404(queries.occasions_of(request.municipality), pk=occasion)


def _told(count: int) -> str:
    if not count:
        return _("Nobody is reminded: all have answered, have no account, or were reminded today already.")
    return ngettext("%(n)d person is reminded.", "%(n)d people are reminded.", count) % {"n": count}


def _saves(request: MunicipalityRequest, form: OccasionForm, command: Callable[[], FollowUpOccasion]) -> bool:
    """Whether what was sent is saved; otherwise the form says why not."""
    if request.method != "POST" or edit_conflicts.changed(form) or not form.is_valid():
        return False
    try:
        row = command()
    except ValidationError as error:
        form.add_error(None, error)
        return False
    form.log_decisions(request, f"followup/occasions/{row.pk}")
    return True


def _form_page(request: MunicipalityRequest, form: OccasionForm, title: str, back: str) -> HttpResponse:
    context = {"form": form, "form_title": title, "back": back}
    status = 422 if request.method == "POST" else 200
    return render(request, "followup/occasions/form.html", context, status=status)


def _address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"followup:{name}", args=[request.municipality.slug, *args])
