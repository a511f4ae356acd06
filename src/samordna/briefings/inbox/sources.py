"""The feeds that are read: added, changed, removed, and how the last asking went."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.sources import source_save
from samordna.briefings.inbox.forms import SourceForm
from samordna.briefings.inbox.waiting import sources_of
from samordna.briefings.models import NewsSource
from samordna.briefings.pages import address, briefings_page, may_edit
from samordna.briefings.rows import form_answer, remove_answer, restore_answer, row_here
from samordna.briefings.tabs import INBOX, SOURCES
from samordna.situation.figures.queries import allowed_hosts


@require_safe
@page(Action.EDIT_BRIEFINGS, Action.SET_RULES)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """Also for those who allow the hosts that may be asked."""
    rows = [{"source": one, "may_edit": may_edit(request, one)} for one in sources_of(request.municipality)]
    writes = request.may(Action.EDIT_BRIEFINGS)
    context = {"rows": rows, "may_write": writes, **_hosts(request)}
    return briefings_page(request, "inbox/sources.html", context, tab=INBOX if writes else SOURCES)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def create(request: MunicipalityRequest) -> HttpResponse:
    return _form(request, NewsSource(municipality=request.municipality), _("Add a news source"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = row_here(request, sources_of(request.municipality), pk)
    return _form(request, row, _("Edit the news source"))


@require_POST
@page(Action.EDIT_BRIEFINGS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = sources_of(request.municipality).filter(pk=pk).first()
    return remove_answer(request, row, to="sources", undo="source_restore")


@require_POST
@page(Action.EDIT_BRIEFINGS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = NewsSource.objects.filter(municipality=request.municipality, pk=pk)
    return restore_answer(request, rows.select_related("unit").first(), to="sources")


def _form(request: MunicipalityRequest, row: NewsSource, title: str) -> HttpResponse:
    form: Any = SourceForm(request.POST or None, instance=row, access=request.access)
    list_address = address(request, "sources")
    return form_answer(
        request,
        form,
        title=title,
        tab=INBOX,
        place="nyheter/kallor",
        then=lambda _row: list_address,
        back=list_address,
        save=lambda values: source_save(source=row, values=values),
        **_hosts(request),
    )


def _hosts(request: MunicipalityRequest) -> dict[str, Any]:
    return {
        "hosts": sorted(allowed_hosts(request.municipality.pk)),
        "may_allow": request.access.may_everywhere(Action.SET_RULES),
    }
