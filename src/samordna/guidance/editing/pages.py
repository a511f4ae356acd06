"""What every page of editing has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from samordna.accounts.access import MunicipalityRequest
from samordna.core.edit_conflicts import row_or_404
from samordna.guidance.models import Guide
from samordna.guidance.queries import guides_of
from samordna.guidance.reached import Directory
from samordna.plandoc.guiding import Fault, faults


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"guidance:{name}", args=[request.municipality.slug, *args])


def guide_or_404(request: MunicipalityRequest, pk: int) -> Guide:
    """The guide; kept from others until a form that is sent is saved."""
    row: Guide = row_or_404(guides_of(request.municipality).select_related("municipality"), request, pk=pk)
    return row


def faults_in(row: Guide, directory: Directory) -> list[Fault]:
    return faults(row.content, directory.contacts, localdate())


def form_page(
    request: MunicipalityRequest, form: Any, *, title: str, back: str, guide: Guide | None = None, **more: Any
) -> HttpResponse:
    context = {"form": form, "form_title": title, "back": back, "guide": guide, **more}
    return render(
        request, "guidance/editing/form.html", context, status=422 if request.method == "POST" else 200
    )
