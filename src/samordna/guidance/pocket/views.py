"""A pocket card as a file to print."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import made_apart
from samordna.guidance.pocket.queries import pocket_card
from samordna.organisation.models import Unit


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, pk: int | None = None) -> HttpResponse:
    """Of the unit, or without one the municipality's, with room to write numbers of one's own."""
    municipality = request.municipality
    unit = get_object_or_404(Unit, municipality=municipality, pk=pk) if pk is not None else None
    address = request.build_absolute_uri(reverse("guide:list", args=[municipality.slug]))
    card = pocket_card(municipality, unit, address)
    made = made_apart("samordna.guidance.pocket.writer", card.model_dump_json().encode())
    answer = HttpResponse(made, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{municipality.slug}-fickkort.pdf"'
    return answer
