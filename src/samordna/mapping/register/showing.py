"""One service: whom to call, and all that is said of it."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.mapping.analysis.queries import decision_about, words_of
from samordna.mapping.mapped import ages_of
from samordna.mapping.pointing import pointed
from samordna.mapping.register.lacking import lacks_of
from samordna.mapping.register.pages import may_edit, register_page, service_or_404
from samordna.mapping.register.reached import ways_to
from samordna.mapping.words import ages_in_words, names_of
from samordna.plandoc.vocabulary import Arena, Function, TargetGroup, WayIn


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    service = service_or_404(request, pk)
    ways = ways_to(request, service)
    restricted_read(request, ways.restricted, how="page")
    around, today = pointed(request.municipality, ways.rows), localdate()
    decision = decision_about(service)
    context: dict[str, Any] = {
        "decision": decision,
        "decision_words": words_of(decision) if decision else "",
        "service": service,
        "ways": ways,
        "others": [one for one in ways.all if one != ways.now],
        "lacks": lacks_of(service, ways.rows),
        "owners": around.owners(service),
        "areas": around.areas(service),
        "partners": around.partners_of(service),
        "functions": names_of(Function, service.functions),
        "target_groups": names_of(TargetGroup, service.target_groups),
        "ages": ages_in_words(ages_of(service)),
        "arenas": names_of(Arena, service.arenas),
        "ways_in": names_of(WayIn, service.ways_in),
        "may_edit": may_edit(request, service),
        "is_over": service.valid_to is not None and service.valid_to < today,
        "is_coming": service.valid_from is not None and service.valid_from > today,
    }
    return register_page(request, "service.html", context)
