"""Who writes what by when, and the page of one who writes."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, refusal
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.plans.commands import (
    content_update,
    section_hand,
    section_ready,
    section_seen,
    section_take_back,
)
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.life import closed_because
from samordna.plans.models import PlanVersion, Section, SectionTask
from samordna.plans.patterns.left import left_for, shown_at
from samordna.plans.rules import path_of, sight_of
from samordna.plans.template.drafts import asked_in
from samordna.plans.template.proposing import Proposal, proposed
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import base_of, note_rows, plan_page, seen, version_or_404
from samordna.plans.writers.forms import HandForm, WriteForm
from samordna.plans.writers.progress import shares_of, writings_of
from samordna.plans.writers.rules import candidates, may_write

TAB = "innehall/"


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Every section with who writes it, until when, and how far it has come."""
    row = version_or_404(request, version)
    sight = sight_of(request.access, row)
    writings = writings_of(row, sight, localdate())
    note_rows(request, row, sight, [one.section for one in writings])
    restricted = {section.pk for section in sight.restricted(one.section for one in writings)}
    context = {
        "writings": writings,
        "shares": shares_of(writings),
        "restricted": restricted,
        "here": _here(row),
    }
    return plan_page(request, row, "plans/writers/page.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
@while_open
def hand(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Hand the section to somebody, or to somebody else."""
    row = version_or_404(request, version, Action.EDIT)
    refuse_closed(row)
    section = _section(request, row, pk)
    task = SectionTask.objects.filter(section=section).first()
    is_restricted = bool(sight_of(request.access, row).restricted([section]))
    offered = candidates(row, is_restricted=is_restricted)
    proposal = proposed(section, offered)
    form = HandForm(
        request.POST or None,
        candidates=offered,
        says=proposal.words if proposal else "",
        initial={"writer": task.writer_id, "due_on": task.due_on} if task else _begins_with(proposal),
    )
    if request.method == "POST" and form.is_valid():
        address = reverse("plans:section_write", args=[request.municipality.slug, row.pk, pk])
        section_hand(
            section=section,
            writer=form.chosen,
            due_on=form.cleaned_data["due_on"],
            user=request.user,
            address=request.build_absolute_uri(address),
            named="" if is_restricted else section.heading,
        )
        done(
            request,
            _("“%(title)s” is handed to %(who)s.") % {"title": section.heading, "who": form.chosen.name},
        )
        return redirect(_here(row))
    context = {"form": form, "section": section, "task": task, "here": _here(row)}
    answer = plan_page(request, row, "plans/writers/hand.html", context, tab=TAB)
    answer.status_code = 422 if request.method == "POST" else 200
    return answer


@require_POST
@page(Action.EDIT)
@while_open
def take_back(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    row = version_or_404(request, version, Action.EDIT)
    section = _section(request, row, pk)
    section_take_back(task=get_object_or_404(SectionTask, section=section))
    done(request, _("“%(title)s” is handed to nobody.") % {"title": section.heading})
    return redirect(_here(row))


@require_POST
@page(Action.EDIT)
@while_open
def look_through(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Say that a section that is ready has been looked through."""
    row = version_or_404(request, version, Action.EDIT)
    section = _section(request, row, pk)
    section_seen(task=get_object_or_404(SectionTask.objects.exclude(ready_at=None), section=section))
    done(request, _("“%(title)s” is looked through.") % {"title": section.heading})
    return redirect(_here(row))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.VIEW)
@while_open
def write(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """The text of a section that one has been handed."""
    row = version_or_404(request, version)
    if request.method != "POST":
        refuse_closed(row)
    task = SectionTask.objects.filter(section=pk, section__version=row).select_related("writer").first()
    if not may_write(request.access, row, task):
        raise refusal(
            request, Action.EDIT, _("This section has not been handed to you."), path_of(row.plan) or ()
        )
    section = _section(request, row, pk)
    form = WriteForm(request.POST or None, instance=section)
    if request.method == "POST" and (reason := closed_because(row)):
        form.add_error(None, reason)
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():
        content_update(row=section, values=form.values())
        form.log_decisions(request, f"sections/{section.key}")
        if task is not None:
            section_ready(task=task, ready="klar" in request.POST)
        done(request, _("“%(title)s” is saved.") % {"title": section.heading})
        return redirect(f"{base_of(row)}#{section.key}")
    left = shown_at(left_for(request.access, row), f"sections/{section.key}")
    context = {"form": form, "section": section, "task": task, **left}
    context |= asked_in(form, section, sight_of(request.access, row))
    answer = plan_page(request, row, "plans/writers/write.html", context, tab="")
    answer.status_code = 422 if request.method == "POST" else 200
    return answer


def _begins_with(proposal: Proposal | None) -> dict[str, int]:
    return {"writer": proposal.writer.pk} if proposal and proposal.writer else {}


def _section(request: MunicipalityRequest, version: PlanVersion, pk: int) -> Section:
    """The section, if the user may read it; held when it is about to be saved."""
    rows = version.section_set.filter(removed_at=None).select_related("version")
    section: Section = edit_conflicts.row_or_404(rows, request, pk=pk)
    return seen(request, version, sight_of(request.access, version), section)


def _here(version: PlanVersion) -> str:
    return f"{base_of(version)}skrivare/"
