"""The list of services, on the web and as files."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpResponse, QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.core.table_files.files import FORMATS, table_file
from samordna.mapping.enums import FUNCTIONS, LEVELS, TARGET_GROUPS
from samordna.mapping.mapped import ages_of
from samordna.mapping.models import Service
from samordna.mapping.pointing import pointed
from samordna.mapping.queries import services_of
from samordna.mapping.register.choice import ENDED, LACKING, UNOWNED, UNSTATED, WITH_UNSTATED, Choice
from samordna.mapping.register.files import services_table
from samordna.mapping.register.lacking import Lack, lacking_something, lacks_of
from samordna.mapping.register.pages import register_page
from samordna.mapping.words import ages_in_words, names_of
from samordna.organisation import queries
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.mapping.model import OLDEST
from samordna.plandoc.vocabulary import Function, TargetGroup
from samordna.plandoc.writing.formats import Format

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """A row of the list, in words."""

    service: Service
    functions: str
    target_groups: str
    ages: str
    lacks: list[Lack]


def _line(service: Service) -> ServiceLine:
    return ServiceLine(
        service=service,
        functions=names_of(Function, service.functions),
        target_groups=names_of(TargetGroup, service.target_groups),
        ages=ages_in_words(ages_of(service)),
        lacks=lacks_of(service),
    )


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    choice = Choice.from_query(request.GET).within(request.municipality)
    rows = services_of(request.municipality)
    today = localdate()
    counts = rows.aggregate(
        total=Count("pk"),
        ended=Count("pk", filter=Q(valid_to__lt=today)),
        lacking=Count("pk", filter=lacking_something() & ~Q(valid_to__lt=today)),
    )
    shown = Paginator(choice.of(rows), ON_A_PAGE, orphans=10).get_page(request.GET.get("sida"))
    query = request.GET.copy()
    query.pop("sida", None)
    context: dict[str, Any] = {
        "choice": choice,
        "no_age": _no_age(request.GET, choice),
        "unstated": choice.unstated(rows),
        "with_unstated": _with(query, **{UNSTATED: WITH_UNSTATED}),
        "without_unstated": _with(query),
        "page": shown,
        "rows": [_line(row) for row in shown],
        "counts": counts,
        "in_force": counts["total"] - counts["ended"],
        "lacking": LACKING,
        "query": query.urlencode(),
        "may_add": request.may(Action.EDIT_SERVICES),
        **_offers(request.municipality, counts),
    }
    return register_page(request, "list.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """Every row of what the page with the same address shows a part of."""
    if file_format not in FORMATS:
        raise Http404
    municipality = request.municipality
    choice = Choice.from_query(request.GET).within(municipality)
    rows = list(choice.of(services_of(municipality)))
    open_to_all = queries.contacts(municipality, request.access).filter(restricted=False)
    table = services_table(rows, pointed(municipality, open_to_all))
    return table_file(
        [table],
        file_format=Format(file_format),
        title=f"{table.name}, {municipality.name}",
        name=f"{municipality.slug}-verksamheter-{localdate():%Y-%m-%d}",
    )


def _no_age(query: QueryDict, choice: Choice) -> str:
    """What an age may be, where something else is asked for."""
    if choice.age is not None or not query.get("alder", "").strip():
        return ""
    return _("An age is a whole number from 0 to %(oldest)d. All ages are shown.") % {"oldest": OLDEST}


def _with(query: QueryDict, **values: str) -> str:
    """The same query, where what is said of services that state no age is replaced."""
    changed = query.copy()
    changed.pop(UNSTATED, None)
    changed.update(values)
    return changed.urlencode()


def _offers(municipality: Municipality, counts: dict[str, int]) -> dict[str, Any]:
    """What the filter can offer: of owners only those that own something, and what is above them."""
    paths = Service.objects.filter(municipality=municipality).present().values_list("unit__path", flat=True)
    owning = {pk for path in paths.order_by().distinct() for pk in path or ()}
    owners = Unit.objects.filter(pk__in=owning).values_list("pk", "name")
    shows = [(LACKING, _("Those that lack something"))] if counts["lacking"] else []
    shows += [(ENDED, _("Those that have ended"))] if counts["ended"] else []
    return {
        "functions": FUNCTIONS,
        "levels": LEVELS,
        "target_groups": TARGET_GROUPS,
        "owners": in_order([(str(pk), name) for pk, name in owners], lambda one: one[1]),
        "unowned": UNOWNED,
        "shows": shows,
    }
