"""Merging units and bodies: the form, what would follow on, doing it, and taking it back the same day."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.commands.merging import body_merge, merger_undo, unit_merge
from samordna.organisation.enums import UnitKind
from samordna.organisation.forms import refused_by
from samordna.organisation.merging.forms import BodyMergeForm, MergeForm, UnitMergeForm
from samordna.organisation.merging.preview import Merging, body_merging, unit_merging
from samordna.organisation.models import Body, Merger, Unit
from samordna.organisation.pages import address, organisation_page, refuse
from samordna.organisation.queries import reader_of
from samordna.organisation.refusing import unseen


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def units(request: MunicipalityRequest, pk: int) -> HttpResponse:
    unit = get_object_or_404(Unit.objects.filter(municipality=request.municipality), pk=pk)
    form = UnitMergeForm(request.POST or None, municipality=request.municipality, thing=unit)

    def look() -> Merging:
        return unit_merging(request.municipality, **_what(form, "units"))

    def merge() -> Merger:
        what = _what(form, "units")
        return unit_merge(municipality=request.municipality, user=request.user, **what)

    return _page(request, form, look, merge, tab="tree", back=address(request, "unit", pk))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ORGANISATION)
def bodies(request: MunicipalityRequest, pk: int) -> HttpResponse:
    body = get_object_or_404(Body.objects.filter(municipality=request.municipality), pk=pk)
    form = BodyMergeForm(request.POST or None, municipality=request.municipality, thing=body)

    def look() -> Merging:
        return body_merging(request.municipality, **_what(form, "bodies"))

    def merge() -> Merger:
        what = _what(form, "bodies")
        return body_merge(municipality=request.municipality, user=request.user, **what)

    return _page(request, form, look, merge, tab="bodies", back=address(request, "body", pk))


@require_POST
@page(Action.EDIT_ORGANISATION)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    merger = get_object_or_404(
        Merger.objects.filter(municipality=request.municipality).select_related("unit", "body"), pk=pk
    )
    here = _address(request, merger)
    try:
        merger_undo(municipality=request.municipality, merger=merger)
    except ValidationError as error:
        refuse(request, error)
        return redirect(here)
    done(request, _("The merger is taken back. Everything is as it was."))
    return redirect(address(request, "tree" if merger.unit else "bodies"))


def _what(form: MergeForm, things: str) -> dict[str, Any]:
    into = form.into
    values = None if into else form.new
    return {things: form.things, "into": into, "values": values, "on": form.cleaned_data["on"]}


def _page(
    request: MunicipalityRequest,
    form: MergeForm,
    look: Callable[[], Merging],
    merge: Callable[[], Merger],
    *,
    tab: str,
    back: str,
) -> HttpResponse:
    """The form; with ``look`` beside it what the merger would do; and, when that is confirmed, ``merge``."""
    sent, merging = request.method == "POST", None
    if sent and form.is_valid():
        if "confirm" in request.POST:
            if merger := refused_by(form, merge):
                form.log_decisions(request, f"merger/{merger.pk}")
                return _merged(request, merger)
        else:
            merging = refused_by(form, look)
    context = {
        "form": form,
        "thing": form.thing,
        "merging": merging,
        "follows": _follows(request, merging) if merging else [],
        "back": back,
    }
    status = 422 if sent and merging is None else 200
    return organisation_page(request, "organisation/merging/merge.html", context, tab=tab, status=status)


def _follows(request: MunicipalityRequest, merging: Merging) -> list[tuple[str, int, list[str]]]:
    """What follows on, in words, with how many of each are there already and what some are then called.

    What the reader may not see is not counted.
    """
    may_read = reader_of(request.access)
    told = [(one.words(may_read), len(one.joined), list(one.renamed.values())) for one in merging.following]
    hides = any(one.hides(may_read) for one in merging.following)
    return [
        *told,
        *((words, 0, []) for words in unseen(hides, after=[words for words, *_more in told if words])),
    ]


def _merged(request: MunicipalityRequest, merger: Merger) -> HttpResponse:
    words = _("“%(name)s” has taken over.")
    if merger.unit and merger.unit.kind == UnitKind.ADMINISTRATION and not merger.unit.coordinators.exists():
        words += " " + _("It has no coordinator yet.")
    undo_address = address(request, "merger_undo", merger.pk)
    done(request, words % {"name": merger.successor.name}, undo=undo_address)
    return redirect(_address(request, merger))


def _address(request: MunicipalityRequest, merger: Merger) -> str:
    return address(request, "unit" if merger.unit else "body", merger.successor.pk)
