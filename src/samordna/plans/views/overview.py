"""The list of the municipality's plans."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plans import queries
from samordna.plans.views.shared import period


@require_safe
@page(Action.VIEW)
def plan_list(request: MunicipalityRequest) -> HttpResponse:
    versions = queries.counted(
        list(queries.latest_versions(request.municipality, request.access)), request.access
    )
    plans = [{"version": version, "period": period(version)} for version in versions]
    return render(request, "plans/list.html", {"plans": plans})
