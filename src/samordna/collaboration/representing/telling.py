"""What was brought home from a forum: written, changed, taken away and put back."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.collaboration.commands.brought_home import (
    brought_home_remove,
    brought_home_restore,
    brought_home_save,
)
from samordna.collaboration.models import BroughtHome, Representation
from samordna.collaboration.pages import address, collaboration_page
from samordna.collaboration.representing.forms import BroughtHomeForm
from samordna.collaboration.tabs import REPRESENTING
from samordna.core.toasts import done
from samordna.organisation.pages import do, saved

SAVED_AT = "samverkan/hemtaget"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def write(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = Representation.objects.filter(municipality=request.municipality).present()
    of = rows.select_related("unit", "forum").filter(pk=pk).first()
    if of is None:
        raise Http404
    return _form(request, BroughtHome(municipality=request.municipality, representation=of, on=localdate()))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _form(request, _row(request, pk))


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _row(request, pk)
    _require(request, row.representation)
    return do(
        request,
        lambda: brought_home_remove(row=row),
        said=lambda _row: _("What was brought home is removed."),
        to=address(request, "representation", row.representation_id),
        undo=address(request, "brought_home_restore", pk),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _row(request, pk, is_removed=True)
    _require(request, row.representation)
    return do(
        request,
        lambda: brought_home_restore(row=row),
        said=lambda _row: _("What was brought home is back."),
        to=address(request, "representation", row.representation_id),
    )


def _row(request: MunicipalityRequest, pk: int, *, is_removed: bool = False) -> BroughtHome:
    rows = BroughtHome.objects.filter(municipality=request.municipality, pk=pk)
    rows = rows if is_removed else rows.present()
    row = rows.select_related("representation__unit", "representation__forum").first()
    if row is None:
        raise Http404
    return row


def _require(request: MunicipalityRequest, of: Representation) -> None:
    require(request, Action.EDIT_COLLABORATION, of.unit.path if of.unit else None)


def _form(request: MunicipalityRequest, row: BroughtHome) -> HttpResponse:
    of, sent = row.representation, request.method == "POST"
    _require(request, of)
    form = BroughtHomeForm(request.POST or None, instance=row)

    def save(values: dict[str, Any]) -> BroughtHome:
        return brought_home_save(row=row, values=values)

    back = address(request, "representation", of.pk)
    if sent and saved(request, form, save, place=SAVED_AT):
        done(request, _("What was brought home is saved."))
        return redirect(back)
    context = {"form": form, "of": of, "back": back, "is_new": row.pk is None}
    return collaboration_page(
        request, "representing/form.html", context, tab=REPRESENTING, status=422 if sent else 200
    )
