"""Taking away a version that came in by mistake, and putting it back."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plans import version_removal
from samordna.plans.commands import version_remove, version_restore
from samordna.plans.models import PlanVersion
from samordna.plans.rules import path_of
from samordna.plans.views.shared import base_of, plan_page, version_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
def remove(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Ask, since a whole plan goes; whoever takes back what was just done is not asked, and sends at once."""
    row = version_or_404(request, version)
    before = row.plan.versions.present().filter(number__lt=row.number).order_by("-number").first()
    if request.method != "POST":
        return _asked(request, row, before)
    try:
        version_remove(version=row, user=request.user)
    except ValueError:
        raise Http404 from None
    told = _(
        "“%(title)s”, version %(number)d, is moved to Removed plans on the page Import. It can be put back from there for 14"
        " days."
    ) % {"title": row.title, "number": row.number}
    if version_removal.FROM_FILE in request.GET:
        gone = _(
            "The imported file is deleted already, so its review does not come back. To change what was read, import the file"
            " anew."
        )
        told = f"{told} {gone}"
    done(
        request,
        told,
        undo=reverse("plans:version_restore", args=[request.municipality.slug, row.pk]),
    )
    if before is None:
        return redirect("plans:list", request.municipality.slug)
    return redirect("plans:document", request.municipality.slug, before.pk)


def _asked(request: MunicipalityRequest, row: PlanVersion, before: PlanVersion | None) -> HttpResponse:
    if not version_removal.may_be_removed(row):
        raise Http404
    context = {
        "before": before,
        "activities": row.activity_set.present().count(),
        "is_decided": LOOKS[State(row.state)].frozen,
    }
    return plan_page(request, row, "plans/removing.html", context, tab="")


@require_POST
@page(Action.IMPORT)
def restore(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = get_object_or_404(version_removal.removed(request.municipality, request.access), pk=version)
    row.municipality = request.municipality
    require(request, Action.IMPORT, path_of(row.plan))
    version_restore(version=row, user=request.user)
    done(request, _("“%(title)s” is back.") % {"title": row.title})
    return redirect(base_of(row))
