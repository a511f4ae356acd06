"""What every page of the organisation has: tabs, where one is, and the way from a form to a command."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.tabs import Tab
from samordna.core.toasts import done
from samordna.organisation.catalogues import BODIES, CATALOGUES, Catalogue
from samordna.organisation.forms import refused_by


def _tab_of(catalogue: Catalogue) -> tuple[str, Promise, str]:
    return catalogue.list_name, catalogue.words.title, catalogue.icon


TABS: tuple[tuple[str, Promise, str], ...] = (
    ("tree", gettext_lazy("Units"), "Buildings3"),
    _tab_of(BODIES),
    ("contacts", gettext_lazy("Contact points"), "Phone"),
    ("coordinators", gettext_lazy("Coordinators"), "PersonGroup"),
    *(_tab_of(one) for one in CATALOGUES if one is not BODIES),
)


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"organisation:{name}", args=[request.municipality.slug, *args])


def organisation_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, tab: str, status: int = 200
) -> HttpResponse:
    """Render a page of the organisation with its tabs."""
    tabs = [Tab(str(title), icon, address(request, name), name == tab) for name, title, icon in TABS]
    here = next((one for one in tabs if one.current), None)
    context = {"tabs": tabs, "list_of": here, "may_change": _may_change(request), **context}
    return render(request, template, context, status=status)


def form_page(
    request: MunicipalityRequest,
    form: Any,
    *,
    tab: str,
    title: str,
    save: Callable[[dict[str, Any]], Any],
    back: str,
    then: Callable[[Any], str] | None = None,
    said: Callable[[Any], str] | None = None,
    undo: Callable[[Any], str] | None = None,
    template: str = "organisation/form.html",
    **context: Any,
) -> HttpResponse:
    """A form and, when it is sent, its command. What the command refuses is said in the form, and nothing is saved.

    ``back`` is where cancelling leads, ``then`` where saving leads; ``said`` and ``undo`` make the toast.
    """
    sent = request.method == "POST"
    if sent and (row := saved(request, form, save, place=tab)):
        text = said(row) if said else _("“%(name)s” is saved.") % {"name": _short(row)}
        done(request, text, undo=undo(row) if undo else "")
        return redirect(then(row) if then else back)
    context |= {"form": form, "form_title": title, "back": back}
    return organisation_page(request, template, context, tab=tab, status=422 if sent else 200)


def saved(
    request: MunicipalityRequest, form: Any, save: Callable[[dict[str, Any]], Any], *, place: str
) -> Any:
    """What the command made of the form; None when somebody has changed the thing meanwhile, or when anything is wrong in it."""
    if edit_conflicts.changed(form) or not form.is_valid():
        return None
    values = form.values() if hasattr(form, "values") else form.cleaned_data
    row = refused_by(form, lambda: save(values))
    if row is not None and hasattr(form, "log_decisions"):
        form.log_decisions(request, f"{place}/{row.pk}")
    return row


def do(
    request: MunicipalityRequest,
    command: Callable[[], Any],
    *,
    said: Callable[[Any], str],
    to: str,
    undo: str = "",
) -> HttpResponse:
    """Run a command that a button asked for. What it refuses is said where the button was."""
    try:
        row = command()
    except ValidationError as error:
        refuse(request, error)
        return redirect(to)
    done(request, said(row), undo=undo)
    return redirect(to)


def number_in(request: MunicipalityRequest, name: str) -> int | None:
    """The number that the address gives under ``name``; None for anything else."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None


def place_in(request: MunicipalityRequest) -> int:
    """The place that a button asks for, from 0."""
    place = request.POST.get("to", "")
    if not (place.isascii() and place.isdecimal() and len(place) < 6):
        raise Http404
    return int(place)


def refuse(request: MunicipalityRequest, error: ValidationError) -> None:
    messages.error(request, format_html_join(" ", "{}", ((one,) for one in error.messages)))


def removed(row: Any) -> str:
    return _("“%(name)s” is removed.") % {"name": _short(row)}


def restored(row: Any) -> str:
    return _("“%(name)s” is back.") % {"name": _short(row)}


def _short(row: Any) -> str:
    text = str(row)
    return text if len(text) <= 80 else f"{text[:80]}…"


def _may_change(request: MunicipalityRequest) -> bool:
    return request.access.may_everywhere(Action.EDIT_ORGANISATION)
