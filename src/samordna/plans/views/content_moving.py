"""Reordering the rows of a list of a plan, removing them and putting them back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plans.commands import (
    NameTaken,
    content_move,
    content_remove,
    content_restore,
)
from samordna.plans.rules import sight_of
from samordna.plans.titles import row_title
from samordna.plans.views.closed import while_open
from samordna.plans.views.content_rows import address_of, area_and_version, kept_rows_of, rows_of, seen_row


@require_POST
@page(Action.EDIT, Action.DECIDE)
@while_open
def move(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    """Give the row place number ``to``, from 0."""
    where, row = area_and_version(request, area, version)
    item = seen_row(request, row, get_object_or_404(rows_of(where, row), pk=pk))
    position = request.POST.get("to", "")
    if not position.lstrip("-").isdecimal():
        raise Http404
    content_move(row=item, to=int(position))
    return redirect(f"{address_of(row, where)}#rad-{pk}")


@require_POST
@page(Action.EDIT, Action.DECIDE)
@while_open
def remove(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    where, row = area_and_version(request, area, version)
    item = seen_row(request, row, get_object_or_404(rows_of(where, row), pk=pk))
    content_remove(row=item)
    done(
        request,
        _("“%(title)s” is removed.") % {"title": row_title(where, item)},
        undo=f"{address_of(row, where)}{pk}/aterstall/",
    )
    return redirect(address_of(row, where))


@require_POST
@page(Action.EDIT, Action.DECIDE)
@while_open
def restore(request: MunicipalityRequest, version: int, area: str, pk: int) -> HttpResponse:
    where, row = area_and_version(request, area, version)
    item = seen_row(request, row, get_object_or_404(kept_rows_of(where, row), pk=pk))
    try:
        content_restore(row=item, sight=sight_of(request.access, row))
    except NameTaken as taken:
        messages.error(request, taken.messages[0])
        return redirect(address_of(row, where))
    done(request, _("“%(title)s” is back.") % {"title": row_title(where, item)})
    return redirect(f"{address_of(row, where)}#rad-{pk}")
