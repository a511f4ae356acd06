"""News: written, found again, shown, changed."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.enums import ENVIRONMENTS, FUNCTIONS, PHENOMENA
from samordna.briefings.items.choice import CURRENT, PAST, REMOVED, Choice
from samordna.briefings.items.forms import ItemForm
from samordna.briefings.models import Digest, Item
from samordna.briefings.pages import address, briefings_page, may_edit, to_open_news
from samordna.briefings.queries import (
    area_names,
    corrected,
    may_read,
    readable_items,
    removed_items,
)
from samordna.briefings.rows import form_answer, remove_answer, restore_answer, row_here
from samordna.briefings.sending.letters import source_of, subjects_of
from samordna.briefings.tabs import ITEMS
from samordna.briefings.tokens import OUT_OF, opened_by
from samordna.core.history import restricted_read
from samordna.plans.readers import who_reads_restricted
from samordna.situation.areas.queries import choosable

ON_A_PAGE = 50


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """All that has been written, the newest first; the address says what of it is wanted."""
    choice, on = Choice.from_query(request.GET), localdate()
    may_write = request.may(Action.EDIT_BRIEFINGS)
    are_removed = may_write and choice.which == REMOVED
    among = (removed_items if are_removed else readable_items)(request.municipality, request.access)
    rows = choice.among(among, on)
    shown = Paginator(rows.annotate(is_corrected=corrected()), ON_A_PAGE).get_page(request.GET.get("sida"))
    restricted_read(request, [one for one in shown if one.restricted], how="page")
    context = {
        "rows": shown,
        "choice": choice,
        "environments": ENVIRONMENTS,
        "phenomena": PHENOMENA,
        "functions": FUNCTIONS,
        "areas": [(one.pk, one.name) for one in choosable(request.municipality)],
        "which": {"current": CURRENT, "past": PAST, "removed": REMOVED},
        "are_removed": are_removed,
        "today": on,
        "may_write": may_write,
    }
    return briefings_page(request, "items/list.html", context, tab=ITEMS)


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    if elsewhere := to_open_news(request):
        return elsewhere
    row = readable_items(request.municipality, request.access).filter(pk=pk).first()
    if row is None:
        raise Http404
    right = _shown_of(request, Item.objects.filter(corrects=row).present())
    wrong = _shown_of(request, Item.objects.filter(corrections=row).present())
    restricted_read(request, [one for one in (row, *right, *wrong) if one.restricted], how="page")
    context = {
        "item": row,
        "right": right,
        "wrong": wrong,
        "today": localdate(),
        "sent_in": _sent_in(row) if wrong or right else [],
        "source": source_of(row),
        "subjects": ", ".join(subjects_of(row, area_names(request.municipality, [row]))),
        "may_edit": may_edit(request, row),
        "reads": who_reads_restricted(row.unit) if row.restricted else "",
        "out_of": _out_of(request, row),
    }
    return briefings_page(request, "items/item.html", context, tab=ITEMS)


def _out_of(request: MunicipalityRequest, row: Item) -> str:
    """The token of the mail that led here, by which the opening is counted."""
    token = request.GET.get(OUT_OF, "")
    said = opened_by(token)
    return token if said and said[1] == row.pk else ""


def _shown_of(request: MunicipalityRequest, rows: QuerySet[Item]) -> list[Item]:
    """Those that the user may read."""
    return [one for one in rows.select_related("unit") if may_read(request.access, one)]


def _sent_in(row: Item) -> list[Digest]:
    """Digests that told the wrong one."""
    told = row.corrects_id or row.pk
    sent = Digest.objects.filter(chosen__item=told, chosen__removed_at=None, mailed_at__isnull=False)
    return list(sent.present().distinct())


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def create(request: MunicipalityRequest) -> HttpResponse:
    row = Item(municipality=request.municipality)
    return _form(request, row, _("Write a piece of news"), back=address(request, "items"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_BRIEFINGS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = row_here(request, readable_items(request.municipality, request.access), pk)
    restricted_read(request, [row] if row.restricted else [], how="page")
    return _form(request, row, _("Edit the piece of news"), back=address(request, "item", pk))


@require_POST
@page(Action.EDIT_BRIEFINGS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = readable_items(request.municipality, request.access).filter(pk=pk).first()
    return remove_answer(request, row, to="items", undo="item_restore")


@require_POST
@page(Action.EDIT_BRIEFINGS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = Item.objects.filter(municipality=request.municipality, pk=pk).select_related("unit").first()
    return restore_answer(request, row if row and may_read(request.access, row) else None, to="items")


def _form(request: MunicipalityRequest, row: Item, title: str, *, back: str) -> HttpResponse:
    form: Any = ItemForm(request.POST or None, instance=row, access=request.access)
    return form_answer(
        request,
        form,
        title=title,
        tab=ITEMS,
        place="nyheter/inslag",
        then=lambda kept: address(request, "item", kept.pk),
        back=back,
    )
