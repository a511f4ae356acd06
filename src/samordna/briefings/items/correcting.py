"""A piece of news that was wrong, told right by another."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.items.forms import ItemForm
from samordna.briefings.models import Digest, Item
from samordna.briefings.pages import address
from samordna.briefings.queries import readable_items
from samordna.briefings.rows import form_answer, row_here
from samordna.briefings.sending.audience import are_all_ours, audience_of
from samordna.briefings.tabs import ITEMS
from samordna.core.history import restricted_read
from samordna.plandoc.picture.words import Distribution

KEPT = (
    *("title", "why", "source", "link", "reliability", "environments", "phenomena", "functions", "areas"),
    *("valid_until", "distribution", "unit"),
)
"""What the right one begins with."""


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def correct(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What was said stays, and says that there is a right one."""
    wrong = row_here(request, readable_items(request.municipality, request.access), pk)
    restricted_read(request, [wrong] if wrong.restricted else [], how="page")
    row = Item(municipality=request.municipality, corrects=wrong)
    for name in KEPT:
        setattr(row, name, getattr(wrong, name))
    form: Any = ItemForm(request.POST or None, instance=row, access=request.access)
    return form_answer(
        request,
        form,
        title=_("Correct “%(title)s”") % {"title": wrong.title},
        tab=ITEMS,
        place="nyheter/inslag",
        then=lambda kept: address(request, "item", kept.pk),
        back=address(request, "item", pk),
        besides=_too_wide_now,
    )


def _too_wide_now(row: Item) -> str:
    """Of digests that wait to go: those who do not work here do not get what has become internal."""
    if row.distribution == Distribution.OPEN:
        return ""
    rows = Digest.objects.filter(chosen__item=row, chosen__removed_at=None, mailed_at=None)
    waiting = rows.exclude(sent_at=None).present().select_related("flow", "municipality")
    wide = [one.subject for one in waiting if not are_all_ours(audience_of(one))]
    words = _("It is not open: those who do not work in the municipality do not get it in %(digests)s.")
    return words % {"digests": ", ".join(f"”{one}”" for one in wide)} if wide else ""
