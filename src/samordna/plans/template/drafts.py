"""A draft and the template: taking the template as it is now, and adding a chapter that the draft lacks."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import changed_by
from samordna.core.toasts import UNDONE, done
from samordna.organisation.pages import do
from samordna.plandoc.schema import PlanDocument
from samordna.plans.commands import demanded_chapter_add, template_give_back, template_take
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.models import ChapterDemand, PlanVersion, Section
from samordna.plans.rules import Sight
from samordna.plans.template.differences import differences
from samordna.plans.template.lengths import length_told
from samordna.plans.template.queries import asked_among, chapters_of, demand_on, rows_on
from samordna.plans.views.closed import while_open
from samordna.plans.views.shared import base_of, version_or_404


@require_POST
@page(Action.EDIT)
@while_open
def take(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Let the draft be held to the template as it is now."""
    row = version_or_404(request, version)
    refuse_closed(row)
    return do(
        request,
        lambda: template_take(version=row),
        said=lambda _rows: _("The plan now follows the template as it is. Your texts are as they were."),
        to=base_of(row),
        undo=f"{base_of(row)}mall/aterta/?{UNDONE}={request.id}",
    )


@require_POST
@page(Action.EDIT)
@while_open
def give_back(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Let the draft follow the template as it did before it took it (``?begaran=`` the request that did)."""
    row = version_or_404(request, version)
    refuse_closed(row)
    changes = changed_by(request.GET.get(UNDONE, ""), ChapterDemand, row.pk)
    if not changes:
        raise Http404
    return do(
        request,
        lambda: template_give_back(version=row, changes=changes),
        said=lambda _nothing: _("The plan follows the template as it did before."),
        to=base_of(row),
    )


@require_POST
@page(Action.EDIT)
@while_open
def add(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Add a chapter that the template has and the draft lacks."""
    row = version_or_404(request, version)
    refuse_closed(row)
    demand = get_object_or_404(ChapterDemand.objects.select_related("version", "chapter"), version=row, pk=pk)
    section = demanded_chapter_add(demand=demand)
    done(request, _("The chapter “%(title)s” is in the plan.") % {"title": section.heading})
    return redirect(f"{base_of(row)}#{section.key}")


def beside_draft(version: PlanVersion, document: PlanDocument) -> dict[str, Any]:
    """What the page of a draft (from ``version_or_404``) says of the template to those who edit it. Two queries at most, none
    where there is neither a template nor anything that one has asked.
    """
    rows = rows_on(version)
    template = chapters_of(version.municipality) if version.has_template else []  # type: ignore[attr-defined]
    asked = asked_among(rows, document)
    return {
        "asked": {one.row.key: one for one in asked if not one.is_missing},
        "missing_chapters": [one for one in asked if one.is_missing and one.row.required],
        "optional_chapters": [one for one in asked if one.is_missing and not one.row.required],
        "template_changes": differences(rows, template),
    }


def asked_in(form: Any, section: Section, sight: Sight) -> dict[str, Any]:
    """What the page with a section's form says of it; the field of its text then says what to write."""
    row = demand_on(section)
    if row and row.instruction:
        form.fields["text"].help_text = row.instruction
    return {"demand": row, **(length_told(row, section, sight) if row else {})}
