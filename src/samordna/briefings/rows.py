"""Forms and buttons of news and flows, which a unit or the whole municipality owns."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from samordna.accounts.access import Access, MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.briefings.commands import rows as commands
from samordna.briefings.models import Flow, Item, NewsSource
from samordna.briefings.pages import address, briefings_page, require_editing
from samordna.core.edit_conflicts import row_or_404
from samordna.core.toasts import done
from samordna.organisation.forms import RowForm
from samordna.organisation.pages import do, removed, restored, saved
from samordna.organisation.units.owning import offer_owner


class OwnedForm(RowForm):
    """Whoever may not change all the municipality's says which unit it is of."""

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_owner(self, access, Action.EDIT_BRIEFINGS)


def row_here(request: MunicipalityRequest, rows: Any, pk: int) -> Any:
    """One that the user may change, for its form."""
    row = row_or_404(rows, request, pk=pk)
    row.municipality = request.municipality
    require_editing(request, row)
    return row


def form_answer(
    request: MunicipalityRequest,
    form: Any,
    *,
    title: str,
    tab: str,
    place: str,
    then: Callable[[Any], str],
    back: str,
    save: Callable[[dict[str, Any]], Any] | None = None,
    besides: Callable[[Any], str] | None = None,
    **context: Any,
) -> HttpResponse:
    """Form, and when it is sent, its command: ``save``, or that of every row. ``besides`` is more to say of what was saved."""
    sent, row = request.method == "POST", form.instance
    command = save or (lambda values: commands.row_save(row=row, values=values))
    kept = saved(request, form, command, place=place) if sent else None
    if kept:
        said = _("“%(name)s” is saved.") % {"name": kept}
        done(request, f"{said} {besides(kept) if besides else ''}".strip())
        return redirect(then(kept))
    context |= {"form": form, "form_title": title, "back": back}
    return briefings_page(request, "form.html", context, tab=tab, status=422 if sent else 200)


def remove_answer(
    request: MunicipalityRequest, row: Flow | Item | NewsSource | None, *, to: str, undo: str
) -> HttpResponse:
    kept = _owned(request, row)
    return do(
        request,
        lambda: commands.row_remove(row=kept),
        said=removed,
        to=address(request, to),
        undo=address(request, undo, kept.pk),
    )


def restore_answer(
    request: MunicipalityRequest, row: Flow | Item | NewsSource | None, *, to: str
) -> HttpResponse:
    kept = _owned(request, row)
    return do(request, lambda: commands.row_restore(row=kept), said=restored, to=address(request, to))


def _owned(request: MunicipalityRequest, row: Any) -> Any:
    if row is None:
        raise Http404
    row.municipality = request.municipality
    require_editing(request, row)
    return row
