"""Taking away a version that came in by mistake, and putting it back."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plans import version_removal
from samordna.plans.commands import version_remove, version_restore
from samordna.plans.rules import path_of
from samordna.plans.views.shared import base_of, version_or_404


@require_POST
@page(Action.IMPORT)
def remove(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    before = row.plan.versions.present().filter(number__lt=row.number).order_by("-number").first()
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


@require_POST
@page(Action.IMPORT)
def restore(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = get_object_or_404(version_removal.removed(request.municipality, request.access), pk=version)
    row.municipality = request.municipality
    require(request, Action.IMPORT, path_of(row.plan))
    version_restore(version=row, user=request.user)
    done(request, _("“%(title)s” is back.") % {"title": row.title})
    return redirect(base_of(row))
