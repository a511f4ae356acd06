"""A series made, changed, removed and put back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import do, removed, restored, saved
from samordna.situation.commands.series import series_create, series_remove, series_restore, series_update
from samordna.situation.figures.forms import SeriesForm
from samordna.situation.figures.pages import (
    SAVED_AT,
    any_series_or_404,
    figures_page,
    require_editing,
    series_or_404,
)
from samordna.situation.models import Series
from samordna.situation.pages import address


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def create(request: MunicipalityRequest) -> HttpResponse:
    require_editing(request)
    return _form(
        request,
        Series(municipality=request.municipality),
        lambda values: series_create(municipality=request.municipality, values=values),
        title=_("New series"),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    series = series_or_404(request, pk)
    return _form(
        request,
        series,
        lambda values: series_update(municipality=request.municipality, series=series, values=values),
        title=_("Edit the series"),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    series = series_or_404(request, pk)
    return do(
        request,
        lambda: series_remove(municipality=request.municipality, series=series),
        said=removed,
        to=address(request, "series"),
        undo=address(request, "series_restore", pk),
    )


@require_POST
@page(Action.EDIT_SITUATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    require_editing(request)
    series = any_series_or_404(request, pk)
    return do(
        request,
        lambda: series_restore(municipality=request.municipality, series=series),
        said=restored,
        to=address(request, "series"),
    )


def _form(
    request: MunicipalityRequest, series: Series, save: Callable[[dict[str, Any]], Series], *, title: str
) -> HttpResponse:
    form = SeriesForm(request.POST or None, instance=series)
    if request.method == "POST" and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": row.name})
        return redirect(address(request, "one_series", row.pk))
    is_new = series.pk is None
    context = {
        "form": form,
        "form_title": title,
        "back": address(request, "series") if is_new else address(request, "one_series", series.pk),
        "series": None if is_new else series,
    }
    return figures_page(request, "form.html", context, status=422 if request.method == "POST" else 200)
