"""Partners outside who may read the plan."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.people.views.inviting import link_of
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plans.commands import plan_share, plan_unshare
from samordna.plans.forms.guests import GuestForm
from samordna.plans.models import PlanVersion
from samordna.plans.views.shared import base_of, plan_page, version_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SHARE)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    form = GuestForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _shared(request, row, form):
        form.log_decisions(request, "guests")
        done(request, _("%(email)s may now read the plan.") % {"email": form.cleaned_data["email"]})
        return redirect(_address(row))
    guests = row.plan.guests.select_related("user", "invited_by").order_by("email")
    answer = plan_page(request, row, "plans/guests.html", {"form": form, "guests": guests}, tab="gaster/")
    answer.status_code = 422 if form.errors else 200
    return answer


@require_POST
@page(Action.SHARE)
def remove(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    row = version_or_404(request, version)
    guest = get_object_or_404(row.plan.guests, pk=pk)
    plan_unshare(guest=guest)
    done(request, _("%(email)s may no longer read the plan.") % {"email": guest.email})
    return redirect(_address(row))


def _shared(request: MunicipalityRequest, version: PlanVersion, form: GuestForm) -> bool:
    try:
        plan_share(
            plan=version.plan,
            email=form.cleaned_data["email"],
            function=form.cleaned_data["function"],
            invited_by=request.user,
            address=request.build_absolute_uri(base_of(version)),
            link=link_of(request, request.municipality),
        )
    except ValidationError as error:
        form.add_error("email", error)
        return False
    return True


def _address(version: PlanVersion) -> str:
    return f"{base_of(version)}gaster/"
