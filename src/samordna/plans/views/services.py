"""The services of the mapping: which do what, on which level, and where the gaps are."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.plandoc.vocabulary import Function, Level, name_of
from samordna.plandoc.writing.services import age_text
from samordna.plans.life import is_open
from samordna.plans.models import PlanService
from samordna.plans.register.queries import Register
from samordna.plans.views.shared import may, note_rows, plan_page, sight_for, version_or_404


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    sight = sight_for(request, row, "services")
    services = sight.shown(row.planservice_set.present().defer("search"))
    note_rows(request, row, sight, services)
    speech = language()
    context = {
        "services": [
            {
                "row": service,
                "level": name_of(Level(service.level), speech) if service.level else "",
                "functions": ", ".join(name_of(Function(value), speech) for value in service.functions),
                "age": age_text((service.age_from, service.age_to), speech),
            }
            for service in services
        ],
        "levels": [name_of(level, speech) for level in Level],
        "matrix": [
            (name_of(function, speech), [_at(services, function, level) for level in Level])
            for function in Function
        ],
    }
    if is_open(row) and may(request, Action.EDIT, row):
        context["register"] = Register(request.municipality, request.access).beside(row, services)
        context["may_offer"] = request.may(Action.EDIT_SERVICES)
    return plan_page(request, row, "plans/services.html", context, tab="verksamheter/")


def _at(services: list[PlanService], function: Function, level: Level) -> list[PlanService]:
    return [service for service in services if service.level == level and function.value in service.functions]
