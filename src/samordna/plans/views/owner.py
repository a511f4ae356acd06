"""The unit that a plan belongs to: it may change although the plan's text is decided."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plans.commands import plan_owner_set
from samordna.plans.forms.owner import OwnerForm
from samordna.plans.owners import owners_for
from samordna.plans.views.shared import base_of, plan_page, version_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def edit(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    owners = owners_for(request.municipality, request.access, Action.EDIT)
    form = OwnerForm(request.POST or None, plan=row.plan, owners=owners)
    if request.method == "POST" and form.is_valid():
        plan_owner_set(plan=row.plan, unit=form.cleaned_data["unit"])
        done(
            request, _("The plan belongs to %(unit)s.") % {"unit": row.plan.unit or request.municipality.name}
        )
        return redirect(base_of(row))
    answer = plan_page(request, row, "plans/owner.html", {"form": form}, tab="")
    answer.status_code = 422 if form.errors else 200
    return answer
