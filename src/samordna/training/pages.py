"""What every page of training has: its tabs, and whose training somebody may plan."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest
from samordna.training.tabs import tabs


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"training:{name}", args=[request.municipality.slug, *args])


def training_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, tab: str, status: int = 200
) -> HttpResponse:
    """A page of the slice; ``tab`` is the room that it belongs to."""
    return render(request, f"training/{template}", {"tabs": tabs(request, tab), **context}, status=status)
