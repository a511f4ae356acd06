"""While somebody writes: what is not yet saved is kept for them, where nothing in it needs a person's look first."""

from django.http import HttpResponse, JsonResponse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.core.unsaved import unsaved_keep, values_of
from samordna.organisation.settings.views.looking import WRITING


@require_POST
@page(*WRITING)
@sensitive_post_parameters("values")
def keep(request: MunicipalityRequest) -> HttpResponse:
    """Keep ``values`` of the form that ``page`` holds and ``form`` receives; ``{"kept": false}`` when only the browser may."""
    try:
        values = values_of(request.POST.get("values", ""))
    except ValueError:
        return JsonResponse({"kept": False}, status=400)
    place = f"/{request.municipality.slug}/"
    where = request.POST.get("page", ""), request.POST.get("form", "")
    if not all(address.startswith(place) for address in where):
        return JsonResponse({"kept": False}, status=400)
    kept = unsaved_keep(
        municipality_id=request.municipality.pk,
        user_id=request.user.pk,
        page=where[0],
        form=where[1],
        values=values,
    )
    return JsonResponse({"kept": kept})
