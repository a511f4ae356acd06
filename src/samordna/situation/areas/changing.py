"""An area made, changed, taken away and put back."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import removal_of, written
from samordna.core.toasts import done
from samordna.organisation.pages import do, number_in, removed, restored, saved
from samordna.situation.areas.forms import AreaForm
from samordna.situation.areas.pages import (
    SAVED_AT,
    any_area_or_404,
    area_or_404,
    areas_page,
    require_editing,
)
from samordna.situation.areas.queries import areas_of
from samordna.situation.commands.areas import area_create, area_remove, area_restore, area_update
from samordna.situation.models import Area
from samordna.situation.pages import address


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?i=`` says what it is to be part of."""
    require_editing(request)
    inside = areas_of(request.municipality).filter(pk=number_in(request, "i") or 0).first()
    return _form(
        request,
        Area(municipality=request.municipality),
        lambda values: area_create(municipality=request.municipality, values=values),
        title=_("New area"),
        initial={"parent": inside.pk if inside else None},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    row = any_area_or_404(request, pk)
    if row.removed_at is not None:
        return _gone(request, row)
    area = area_or_404(request, pk)
    return _form(
        request,
        area,
        lambda values: area_update(municipality=request.municipality, area=area, values=values),
        title=_("Edit the area"),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    area = any_area_or_404(request, pk)
    if area.removed_at is not None:
        messages.info(request, _("The area is removed already. Nothing was changed."))
        return redirect(address(request, "areas"))
    undo = address(request, "area_restore", pk)
    kept = address(request, "area", pk)
    answer = do(
        request,
        lambda: area_remove(municipality=request.municipality, area=area),
        said=removed,
        to=kept,
        undo=undo,
    )
    area.refresh_from_db(fields=["removed_at"])
    return answer if area.removed_at is None else redirect(address(request, "areas"))


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    area = any_area_or_404(request, pk)
    return do(
        request,
        lambda: area_restore(municipality=request.municipality, area=area),
        said=restored,
        to=address(request, "areas"),
    )


def _form(
    request: MunicipalityRequest,
    area: Area,
    save: Callable[[dict[str, Any]], Area],
    *,
    title: str,
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    called = area.name
    form = AreaForm(request.POST or None, instance=area, municipality=request.municipality, initial=initial)
    if request.method == "POST" and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": row.name})
        return redirect(address(request, "area", row.pk))
    back = address(request, "area", area.pk) if area.pk else address(request, "areas")
    context = {"form": form, "form_title": title, "back": back, "called": called}
    return areas_page(request, "form.html", context, status=422 if request.method == "POST" else 200)


def _gone(request: MunicipalityRequest, area: Area) -> HttpResponse:
    """Somebody removed the area while the form was open: what was written is shown, so that it is not lost."""
    form = AreaForm(request.POST or None, instance=area, municipality=request.municipality)
    by, at = removal_of(area)
    told = written(form) if request.method == "POST" else []
    context = {"area": area, "written": told, "by": by, "at": at}
    return areas_page(request, "removed.html", context, status=HTTPStatus.GONE)
