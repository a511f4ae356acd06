"""What every page of a plan has: its version, its tabs, and where one is."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.rendering import date_text
from samordna.plans import queries
from samordna.plans.models import PlanVersion


@dataclass(frozen=True, slots=True)
class Tab:
    name: str
    icon: str
    url: str
    current: bool


def version_or_404(request: MunicipalityRequest, version: int) -> PlanVersion:
    """The version, if it belongs to the municipality of the page, which is at hand and need not be asked for again."""
    row = get_object_or_404(queries.versions(request.municipality), pk=version)
    row.municipality = request.municipality
    return row


def base_of(version: PlanVersion) -> str:
    """The address that all of the version's pages begin with."""
    return reverse("plans:document", args=[version.municipality.slug, version.pk])


def plan_page(
    request: MunicipalityRequest, version: PlanVersion, template: str, context: dict[str, Any], *, tab: str
) -> HttpResponse:
    """Render a page of the plan with its head and tabs. ``tab`` is the address part of the current one."""
    base = base_of(version)
    context |= {
        "version": version,
        "base": base,
        "tabs": _tabs(request, version, base, tab),
        "period": period(version),
        "may_edit": request.may(Action.EDIT),
        "may_report": request.may(Action.REPORT),
    }
    return render(request, template, context)


def _tabs(request: MunicipalityRequest, version: PlanVersion, base: str, current: str) -> list[Tab]:
    tabs = [
        ("", _("Document"), "OpenBook"),
        ("aktiviteter/", _("Activities"), "TasklistStart"),
        ("verksamheter/", _("Services"), "Buildings3"),
        ("kontroller/", _("Checks"), "SealCheckmark"),
    ]
    if version.number > 1:
        tabs.append(("jamforelse/", _("Changes"), "ArrowsUpDown"))
    if request.may(Action.EDIT):
        tabs.append(("innehall/", _("Edit"), "Pencil"))
    tabs.append(("ladda-ner/", _("Download"), "Download"))
    return [Tab(name, icon, base + path, path == current) for path, name, icon in tabs]


def period(version: PlanVersion) -> str:
    """ "2017–2018", or whichever end the plan states."""
    start, end = version.period_start, version.period_end
    return date_text(f"{start}/{end}" if start and end and start != end else start or end)
