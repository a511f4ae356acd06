"""The plan's details: what the cover says."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.plandoc.pattern.texts import TITLE
from samordna.plans.commands import metadata_update, plan_owner_set
from samordna.plans.commands.closing import refuse_closed
from samordna.plans.forms.cover import MetadataForm
from samordna.plans.life import closed_because
from samordna.plans.models import PlanVersion
from samordna.plans.owners import owners_for
from samordna.plans.patterns.left import left_for, shown_at
from samordna.plans.patterns.ways import came_from_list, next_left
from samordna.plans.views.closed import while_open
from samordna.plans.views.lacking import NEXT, next_after, told_at
from samordna.plans.views.shared import base_of, plan_page, version_or_404

PLACE = "metadata"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
@while_open
def edit(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    if request.method != "POST":
        refuse_closed(row)
    owners = owners_for(request.municipality, request.access, Action.EDIT)
    shown = edit_conflicts.row_or_404(PlanVersion.objects.select_related("plan"), request, pk=row.pk)
    form = MetadataForm(request.POST or None, instance=shown, owners=owners)
    if request.method == "POST" and (reason := closed_because(row)):
        form.add_error(None, reason)
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():
        metadata_update(version=row, values=form.values())
        plan_owner_set(plan=row.plan, unit=form.owner)
        form.log_decisions(request, "metadata")
        done(request, _("The plan's details are saved."))
        return redirect(_way_on(request, row))
    left = shown_at(left_for(request.access, row), TITLE)
    context = {"form": form, **told_at(request, row, PLACE), **left}
    answer = plan_page(request, row, "plans/metadata.html", context, tab="innehall/")
    answer.status_code = 422 if form.errors else 200
    return answer


def _way_on(request: MunicipalityRequest, version: PlanVersion) -> str:
    if NEXT in request.POST:
        return next_after(request, version, PLACE)
    return next_left(request, version, TITLE) if came_from_list(request) else base_of(version)
