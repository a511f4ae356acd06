"""Guidelines and goals that steer the work."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.meanwhile import row_or_404
from samordna.core.models import RemovableQuerySet
from samordna.organisation import queries
from samordna.organisation.commands import (
    guideline_create,
    guideline_remove,
    guideline_restore,
    guideline_update,
)
from samordna.organisation.enums import GuidelineKind
from samordna.organisation.forms import GuidelineForm
from samordna.organisation.models import Guideline
from samordna.organisation.views.shared import address, do, form_page, organisation_page, removed, restored

TAB = "guidelines"


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    words, kind = request.GET.get("q", "").strip()[:200], request.GET.get("slag", "")
    rows = queries.holding(_guidelines(request).present(), words, "title", "registry_number", "text")
    if kind in GuidelineKind:
        rows = rows.filter(kind=kind)
    context = {
        "rows": rows.select_related("body"),
        "words": words,
        "kind": kind,
        "kinds": GuidelineKind.choices,
    }
    return organisation_page(request, "organisation/guidelines.html", context, tab=TAB)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guideline = get_object_or_404(_guidelines(request).select_related("body"), pk=pk)
    return organisation_page(request, "organisation/guideline.html", {"guideline": guideline}, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    return form_page(
        request,
        GuidelineForm(request.POST or None, municipality=request.municipality),
        tab=TAB,
        title=_("Add a guideline or a goal"),
        save=lambda values: guideline_create(municipality=request.municipality, values=values),
        back=address(request, TAB),
        then=lambda row: address(request, "guideline", row.pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guideline = row_or_404(_guidelines(request).present(), request, pk=pk)
    return form_page(
        request,
        GuidelineForm(request.POST or None, instance=guideline, municipality=request.municipality),
        tab=TAB,
        title=_("Change the guideline or goal"),
        save=lambda values: guideline_update(
            municipality=request.municipality, guideline=guideline, values=values
        ),
        back=address(request, "guideline", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guideline = get_object_or_404(_guidelines(request).present(), pk=pk)
    return do(
        request,
        lambda: guideline_remove(municipality=request.municipality, guideline=guideline),
        said=removed,
        to=address(request, TAB),
        undo=address(request, "guideline_restore", pk),
    )


@require_POST
@page(Action.EDIT_ORGANISATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    guideline = get_object_or_404(_guidelines(request), pk=pk)
    return do(
        request,
        lambda: guideline_restore(municipality=request.municipality, guideline=guideline),
        said=restored,
        to=address(request, TAB),
    )


def _guidelines(request: MunicipalityRequest) -> RemovableQuerySet:
    return Guideline.objects.filter(municipality=request.municipality)
