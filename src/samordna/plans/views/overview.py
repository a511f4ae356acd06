"""The list of the municipality's plans."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plans import queries
from samordna.plans.standing import state_tag
from samordna.plans.validity import validities
from samordna.plans.version_removal import removed_lately
from samordna.plans.views.shared import period


@require_safe
@page(Action.VIEW)
def plan_list(request: MunicipalityRequest) -> HttpResponse:
    versions = queries.counted(
        list(queries.standing_versions(request.municipality, request.access)), request.access
    )
    told = validities(versions)
    drafts = queries.drafts_beside(versions)
    plans = [
        {
            "version": version,
            "period": period(version),
            "state": told[version.pk].tag if version.pk in told else state_tag(version.state),
            "validity": told.get(version.pk),
            "draft": (draft := drafts.get(version.plan_id)),
            "is_passed_by": draft is not None and draft.number < version.number,
        }
        for version in versions
    ]
    may_put_back = request.may(Action.IMPORT)
    removed = removed_lately(request.municipality, request.access) if may_put_back else []
    return render(request, "plans/list.html", {"plans": plans, "removed": removed})
