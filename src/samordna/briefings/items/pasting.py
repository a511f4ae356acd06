"""A piece of news of a page somewhere: its address is pasted in first, and then told of in own words. Nothing is fetched."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.inbox.waiting import sources_of
from samordna.briefings.items.forms import ItemForm
from samordna.briefings.items.links import without_traces
from samordna.briefings.models import Item
from samordna.briefings.pages import address, briefings_page
from samordna.briefings.queries import readable_items
from samordna.briefings.rows import form_answer
from samordna.briefings.tabs import ITEMS
from samordna.core.fetching import host_of
from samordna.core.history import restricted_read
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality


class AddressForm(RowForm):
    class Meta:
        model = Item
        fields = ("link",)
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["link"].required = True


class PastedForm(ItemForm):
    """A source that somebody has read themselves is judged by them too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("source", "link", "reliability"):
            self.fields[name].required = True


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def paste(request: MunicipalityRequest) -> HttpResponse:
    """``?link=`` is what was pasted in; without it, it is asked for."""
    row = Item(municipality=request.municipality)
    asked = AddressForm(request.GET if "link" in request.GET else None, instance=row)
    if not asked.is_valid():
        status = 422 if request.method == "POST" else 200
        return briefings_page(request, "items/paste.html", {"form": asked}, tab=ITEMS, status=status)
    row.link = without_traces(asked.cleaned_data["link"])
    row.source = source_at(request.municipality, host_of(row.link))
    form: Any = PastedForm(request.POST or None, instance=row, access=request.access)
    told = list(readable_items(request.municipality, request.access).filter(link=row.link)[:5])
    restricted_read(request, [one for one in told if one.restricted], how="page")
    return form_answer(
        request,
        form,
        title=_("Write a piece of news"),
        tab=ITEMS,
        place="nyheter/inslag",
        then=lambda kept: address(request, "item", kept.pk),
        back=address(request, "items"),
        pasted={"host": host_of(row.link), "link": row.link, "told": told},
    )


def source_at(municipality: Municipality, host: str) -> str:
    """What the municipality calls the source that is read from there, else the host's own name. One query."""
    known = {host_of(one.address).removeprefix("www."): one.name for one in sources_of(municipality)}
    own = host.removeprefix("www.")
    return known.get(own, own)
