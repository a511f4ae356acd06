"""A route on paper."""

from django.http import HttpResponse
from django.utils.text import slugify
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import made_apart
from samordna.core.page_pieces import language
from samordna.readiness.activation.queries import path_of
from samordna.readiness.queries import last_exercises, last_tested
from samordna.readiness.routes.pages import route_or_404
from samordna.readiness.routes.paper import RoutePaper
from samordna.readiness.routes.telling import Telling

PROGRAM = "samordna.readiness.routes.writer"


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """With the numbers of now, as far as the reader may see them."""
    row = route_or_404(request, pk, how="export")
    route = row.content
    route.tested_on = last_tested(row, last_exercises(request.municipality))
    telling = Telling(request, [route])
    paper = RoutePaper(
        route=telling.named(route, path_of(row)),
        at=localtime(telling.at),
        municipality=request.municipality.name,
        language=language(),
        reached=telling.reached(route, path_of(row)),
        is_office_hours_now=telling.people.is_office_hours(telling.at),
        is_draft=not row.is_in_use,
    )
    telling.note("export")
    answer = HttpResponse(
        made_apart(PROGRAM, paper.model_dump_json().encode()), content_type="application/pdf"
    )
    name = f"{request.municipality.slug}-{slugify(row.name)[:60] or 'larmvag'}"
    answer.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
