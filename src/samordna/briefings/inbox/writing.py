"""A piece of news written of what a feed has told: in one's own words, beside what it said."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.commands.sources import entry_write
from samordna.briefings.inbox.listing import entry_or_404
from samordna.briefings.items.forms import ItemForm
from samordna.briefings.models import Item
from samordna.briefings.pages import address
from samordna.briefings.rows import form_answer
from samordna.briefings.tabs import INBOX


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def write(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Title and text are empty: nothing is taken over but where it stands."""
    entry = entry_or_404(request, pk)
    row = Item(municipality=request.municipality, source=entry.source.name, link=entry.link)
    form: Any = ItemForm(request.POST or None, instance=row, access=request.access)
    return form_answer(
        request,
        form,
        title=_("Write a piece of news"),
        tab=INBOX,
        place="nyheter/inslag",
        then=lambda _kept: address(request, "inbox"),
        back=address(request, "inbox"),
        save=lambda values: entry_write(entry=entry, item=row, values=values),
        entry=entry,
    )
