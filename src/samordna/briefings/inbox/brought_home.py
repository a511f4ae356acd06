"""What somebody brought home from a forum (S24), and others are still to be told: a piece of news of it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import Access, MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.briefings.commands.telling import brought_home_write
from samordna.briefings.items.forms import ItemForm
from samordna.briefings.models import Item
from samordna.briefings.pages import address
from samordna.briefings.rows import form_answer
from samordna.briefings.tabs import INBOX
from samordna.collaboration.models import BroughtHome
from samordna.collaboration.queries import brought_home
from samordna.organisation.models import Municipality


def to_tell(municipality: Municipality, access: Access) -> list[BroughtHome]:
    """Those that the user may tell others of. One query."""
    return [one for one in brought_home(municipality) if access.may_for(Action.EDIT_BRIEFINGS, _path(one))]


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def write(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Its text was written here by a person, and is begun with."""
    told = get_object_or_404(brought_home(request.municipality), pk=pk)
    require(request, Action.EDIT_BRIEFINGS, _path(told))
    forum = told.representation.forum.name
    row = Item(municipality=request.municipality, why=told.text, source=forum, unit=told.representation.unit)
    form: Any = ItemForm(request.POST or None, instance=row, access=request.access)
    return form_answer(
        request,
        form,
        title=_("Write a piece of news"),
        tab=INBOX,
        place="nyheter/inslag",
        then=lambda kept: address(request, "item", kept.pk),
        back=address(request, "inbox"),
        save=lambda values: brought_home_write(brought=told, item=row, values=values),
    )


def _path(row: BroughtHome) -> Any:
    unit = row.representation.unit
    return unit.path if unit else None
