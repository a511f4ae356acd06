"""The tables of the file as they stand, and what a person says they are."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.intake import queries
from samordna.intake.areas import name_of_part, part_from
from samordna.intake.commands import (
    layout_forget,
    layout_remove,
    layout_restore,
    table_release,
    table_take,
)
from samordna.intake.models import State, TableLayout, Upload, UploadGrid
from samordna.intake.overview import overview_of
from samordna.intake.table_cards import TableCard, table_card
from samordna.intake.table_choices import take_of
from samordna.intake.table_forms import TableForm
from samordna.intake.views.shared import address, by_htmx, unless_gone
from samordna.intake.views.table_place import pages_of, table_waited_for, wait_for_table
from samordna.organisation.models import Municipality
from samordna.plandoc.taken_as import TakenAs

WRONG = 422
MOST_NAMED = 10
"""Parts changed by hand that are named before the file is read anew."""


@require_safe
@page(Action.IMPORT)
@unless_gone
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """All tables, a page at a time."""
    upload = queries.upload(request.municipality, request.access, pk)
    if upload.state != State.READY:
        return redirect(address(request, "wait", upload))
    listed = pages_of(upload).get_page(request.GET.get("sida"))
    layouts = _layouts(request.municipality, list(listed))
    return _page(request, upload, [_card(upload, grid, layouts) for grid in listed], listed)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
@unless_gone
def table(request: MunicipalityRequest, pk: int, grid: int) -> HttpResponse:
    """One table; with another kind in the address, the choices of that. Sent, the file is understood anew."""
    upload = queries.upload(request.municipality, request.access, pk)
    if upload.state != State.READY:
        return redirect(address(request, "wait", upload))
    row = upload.grids.get(number=grid)
    take = take_of(row, upload.takes)
    if request.method == "POST":
        form = TableForm(request.POST, grid=row, take=take)
        if form.is_valid():
            said = form.take()
            remember = form.cleaned_data["remember"]
            table_take(upload=upload, number=grid, take=said, remember=remember, user=request.user)
            return redirect(wait_for_table(request, upload, grid))
    else:
        form = TableForm(grid=row, take=take, kind=_kind(request.GET.get("taken_as")))
    layouts = _layouts(request.municipality, [row])
    card = table_card(row, form, take, layouts.get(row.layout))
    if by_htmx(request):
        return render(request, "intake/table.html", {"upload": upload, "card": card})
    return _page(request, upload, [card], status=WRONG if form.errors else 200)


@require_POST
@page(Action.IMPORT)
@unless_gone
def forget(request: MunicipalityRequest, pk: int, grid: int) -> HttpResponse:
    """What was remembered, or said of this table, holds no more."""
    upload = queries.upload(request.municipality, request.access, pk)
    row = upload.grids.get(number=grid)
    layout = _layouts(request.municipality, [row]).get(row.layout)
    only_here = "only_here" in request.POST
    if "own" in request.POST:
        table_release(upload=upload, number=grid)
    else:
        layout_forget(upload=upload, number=grid, only_here=only_here)
        if layout and upload.state == State.READY and not only_here:
            _say_forgotten(request, layout, f"?import={upload.pk}&tabell={grid}")
    return redirect(wait_for_table(request, upload, grid))


@require_POST
@page(Action.IMPORT)
def remove_layout(request: MunicipalityRequest, layout: int) -> HttpResponse:
    row = get_object_or_404(queries.layouts(request.municipality), pk=layout)
    _say_forgotten(request, layout_remove(layout=row))
    return redirect("intake:upload", request.municipality.slug)


@require_POST
@page(Action.IMPORT)
def restore_layout(request: MunicipalityRequest, layout: int) -> HttpResponse:
    row = get_object_or_404(TableLayout, pk=layout, municipality=request.municipality)
    number, from_file = table_waited_for(request), request.GET.get("import", "")
    uploads = queries.uploads(request.municipality, request.access)
    upload = uploads.filter(pk=from_file).first() if number and from_file.isdecimal() else None
    layout_restore(layout=row, upload=upload)
    done(request, _("The layout is remembered again. The next file with it is read so."))
    if upload:
        return redirect(wait_for_table(request, upload, int(number)))
    return redirect("intake:upload", request.municipality.slug)


def _say_forgotten(request: MunicipalityRequest, layout: TableLayout, table: str = "") -> None:
    """``table`` says from which file's table, so that undoing comes back to it."""
    undo = reverse("intake:restore_layout", args=[request.municipality.slug, layout.pk]) + table
    done(request, _("The layout is forgotten. The next file is read as Samordna understands it."), undo=undo)


def _card(upload: Upload, grid: UploadGrid, layouts: dict[str, TableLayout]) -> TableCard:
    take = take_of(grid, upload.takes)
    return table_card(grid, TableForm(grid=grid, take=take), take, layouts.get(grid.layout))


def _layouts(municipality: Municipality, grids: list[UploadGrid]) -> dict[str, TableLayout]:
    """What is remembered of their layouts."""
    named = {grid.layout for grid in grids if grid.layout}
    return {row.layout: row for row in queries.layouts(municipality).filter(layout__in=named)}


def _page(
    request: MunicipalityRequest,
    upload: Upload,
    cards: list[TableCard],
    listed: object = None,
    *,
    status: int = 200,
) -> HttpResponse:
    touched = upload.parts.filter(touched=True).order_by("position")
    changed = [name_of_part(part.area, part_from(part.area, part.data)) for part in touched]
    context = {
        "upload": upload,
        "cards": cards,
        "page": listed,
        "overview": overview_of(upload, "tabeller"),
        "base": address(request, "review", upload),
        "changed": changed[:MOST_NAMED],
        "changed_more": len(changed[MOST_NAMED:]),
    }
    return render(request, "intake/tables.html", context, status=status)


def _kind(value: str | None) -> TakenAs | None:
    return TakenAs(value) if value in set(TakenAs) else None
