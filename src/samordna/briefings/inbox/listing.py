"""The inbox: what feeds have told, to be written of here or set aside."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands import sources as commands
from samordna.briefings.inbox.brought_home import to_tell
from samordna.briefings.inbox.waiting import entries_of, sources_of, waiting
from samordna.briefings.models import NewsEntry
from samordna.briefings.pages import address, briefings_page
from samordna.briefings.tabs import INBOX
from samordna.organisation.pages import do, number_in
from samordna.organisation.queries import with_words

ON_A_PAGE = 30
ASIDE = "undanlagda"


@require_safe
@page(Action.EDIT_BRIEFINGS)
def show(request: MunicipalityRequest) -> HttpResponse:
    """``?kalla=`` one feed, ``?visa=undanlagda`` what has been set aside, ``?q=`` those with words."""
    sources = list(sources_of(request.municipality))
    source = next((one for one in sources if one.pk == number_in(request, "kalla")), None)
    is_aside = request.GET.get("visa") == ASIDE
    rows = (
        entries_of(request.municipality).exclude(set_aside_at=None)
        if is_aside
        else waiting(request.municipality)
    )
    words = request.GET.get("q", "").strip()[:200]
    rows = with_words(rows.filter(source=source) if source else rows, words, "title", "summary")
    context = {
        "rows": Paginator(rows, ON_A_PAGE).get_page(request.GET.get("sida")),
        "sources": sources,
        "source": source,
        "failing": [one for one in sources if one.problem],
        "is_aside": is_aside,
        "words": words,
        "brought": [] if source or is_aside or words else to_tell(request.municipality, request.access),
        "aside": ASIDE,
    }
    return briefings_page(request, "inbox/list.html", context, tab=INBOX)


@require_POST
@page(Action.EDIT_BRIEFINGS)
def set_aside(request: MunicipalityRequest, pk: int) -> HttpResponse:
    entry = entry_or_404(request, pk)
    return do(
        request,
        lambda: commands.entry_set_aside(entry=entry, at=timezone.now()),
        said=lambda one: _("“%(name)s” is set aside.") % {"name": one},
        to=address(request, "inbox"),
        undo=address(request, "entry_take_up", pk),
    )


@require_POST
@page(Action.EDIT_BRIEFINGS)
def take_up(request: MunicipalityRequest, pk: int) -> HttpResponse:
    entry = entry_or_404(request, pk)
    return do(
        request,
        lambda: commands.entry_take_up(entry=entry),
        said=lambda one: _("“%(name)s” waits in the inbox again.") % {"name": one},
        to=address(request, "inbox"),
    )


def entry_or_404(request: MunicipalityRequest, pk: int) -> NewsEntry:
    return get_object_or_404(entries_of(request.municipality), pk=pk)
