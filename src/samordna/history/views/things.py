"""The history of a thing, and the way back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, Path, page, require
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.accounts.telling import BY_LABEL, THINGS, Thing
from samordna.core import days, history
from samordna.core.models import Change
from samordna.core.toasts import done
from samordna.history import queries
from samordna.history.columns import model_of
from samordna.history.commands.undo import (
    UndoConflict,
    can_undo,
    change_undo,
    is_only_reported,
    is_report,
    why_not_undo,
)
from samordna.history.following import ACTIVITY
from samordna.history.names import noun_of
from samordna.history.restricted_rows import Closed, closed_for
from samordna.history.sentences import Teller, who
from samordna.organisation.models import Municipality
from samordna.plans.life import closed_because
from samordna.plans.models import PlanVersion


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, kind: str, pk: int) -> HttpResponse:
    thing = THINGS.get(kind)
    if thing is None:
        raise Http404
    row = _row_or_404(request, thing, pk)
    closed = closed_for([_itself(thing, row)])
    path = _require_seeing(request, thing, row, closed)
    may_read_restricted = request.access.may_for(Action.READ_RESTRICTED, path)
    changes = queries.of_thing(request.municipality, thing, row)
    if not may_read_restricted:
        changes = queries.open_to_all(changes, closed)
    groups_page = queries.groups_of(changes, before=_number(request.GET.get("fore", "")))
    entries = [change for group in groups_page.groups if not group.is_large for change in group.entries]
    teller = Teller.of(
        [*entries, _itself(thing, row)],
        may_read_restricted=may_read_restricted,
        of_one=thing.label == ACTIVITY,
    )
    may_edit = request.access.may_for(thing.edit, path)
    fixed = _fixed_because(row)
    events = [
        teller.event(
            group,
            own=(thing.label, row.pk),
            slug=request.municipality.slug,
            may_undo=lambda change: (
                can_undo(change) and _may_change(request, change, path) and (not fixed or is_report(change))
            ),
            why_not=lambda change: _why_not(change, fixed) if may_edit else "",
        )
        for group in groups_page.groups
    ]
    _note_reading(request, teller, entries)
    context = {
        "events": [event for event in events if event.entries or event.summary],
        "name": teller.names.get((thing.label, row.pk), ""),
        "noun": noun_of(thing.label, teller.rows.get((thing.label, row.pk))),
        "address": thing.address(request.municipality, row),
        "next_before": groups_page.next_before,
        "is_first": "fore" not in request.GET,
        "here": request.get_full_path(),
    }
    return render(request, "history/thing.html", context)


@require_POST
@page(Action.VIEW)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take one change back, unless somebody has changed the same since."""
    change = get_object_or_404(queries.of_municipality(request.municipality).select_related("user"), pk=pk)
    thing = BY_LABEL.get(change.model)
    if thing is None or change.row_id is None or not can_undo(change):
        raise Http404
    row = _row_or_404(request, thing, change.row_id)
    path = _require_seeing(request, thing, row, closed_for([_itself(thing, row)]))
    if change.restricted:
        require(request, Action.READ_RESTRICTED, path)
    if not _may_change(request, change, path):
        require(request, thing.edit, path)
    address = reverse("history:thing", args=[request.municipality.slug, thing.slug, row.pk])
    asked = request.POST.get("next", "") or request.GET.get("next", "")
    back = _local(asked) or address
    try:
        change_undo(municipality=request.municipality, change=change, user=request.user)
    except UndoConflict as conflict:
        return _refused(request, change, back, later=conflict.later, status=409)
    except ValidationError as error:
        return _refused(request, change, back, errors=error.messages, status=422)
    made = Change.objects.filter(model=change.model, row_id=change.row_id).order_by("-pk").first()
    again = (
        reverse("history:undo", args=[request.municipality.slug, made.pk]) if made and can_undo(made) else ""
    )
    done(request, _("The change is taken back."), undo=again)
    return redirect(back)


def _why_not(change: Change, fixed: str) -> str:
    """How an activity goes is no text of the plan: what was reported wrong is reported again."""
    if fixed and is_only_reported(change):
        return "" if is_report(change) and can_undo(change) else _("Report again: the latest report counts.")
    return fixed or why_not_undo(change)


def _fixed_because(row: Any) -> str:
    """Why nothing of the plan that the row is part of can be changed now; empty where it can, or where it is part of none."""
    version = row if isinstance(row, PlanVersion) else getattr(row, "version", None)
    return closed_because(version) if isinstance(version, PlanVersion) else ""


def _row_or_404(request: MunicipalityRequest, thing: Thing, pk: int) -> Any:
    rows = thing.rows()
    if thing.model is Municipality:
        rows = rows.filter(pk=request.municipality.pk)
    elif thing.model is not User:
        rows = rows.filter(municipality=request.municipality)
    else:
        roles = Change.objects.filter(
            municipality=request.municipality, model="accounts.roleassignment", parent_id=OuterRef("pk")
        )
        rows = rows.filter(Exists(roles))
    return get_object_or_404(rows, pk=pk)


def _require_seeing(request: MunicipalityRequest, thing: Thing, row: Any, closed: Closed) -> Path:
    """The same door as to the thing itself, and that of what is restricted. Guests of a plan see its pages, not who made them."""
    path = thing.path(row)
    require(request, thing.see, path)
    if getattr(row, "restricted", False) or closed.is_now((thing.label, row.pk)):
        require(request, Action.READ_RESTRICTED, path)
    return path


def _may_change(request: MunicipalityRequest, change: Change, path: Path) -> bool:
    thing = BY_LABEL.get(change.model)
    if thing is None:
        return False
    if is_report(change):
        return request.access.may_for(Action.REPORT, path)
    return request.access.may_for(thing.edit, path)


def _note_reading(request: MunicipalityRequest, teller: Teller, entries: list[Change]) -> None:
    """Remember whose restricted contents the page tells."""
    read: dict[str, set[int]] = {}
    for change in entries:
        if change.row_id and teller.is_restricted(change):
            read.setdefault(change.model, set()).add(change.row_id)
    for label, numbers in read.items():
        model = model_of(label)
        if model:
            history.restricted_read(request, [model(pk=number) for number in sorted(numbers)], how="history")


def _refused(
    request: MunicipalityRequest,
    change: Change,
    back: str,
    *,
    status: int,
    later: list[Change] | None = None,
    errors: list[str] | None = None,
) -> HttpResponse:
    teller = Teller.of([change, *(later or [])], may_read_restricted=False)
    context = {
        "subject": teller.subject(change),
        "later": [
            {
                "when": days.moment(one.at, "long"),
                "who": who(one),
                "lines": [] if teller.is_restricted(one) else teller.lines(one),
            }
            for one in later or []
        ],
        "errors": errors or [],
        "back": back,
    }
    return render(request, "history/refused.html", context, status=status)


def _itself(thing: Thing, row: Any) -> Change:
    """A stand-in, so that the page's own thing is among those whose names are looked up."""
    parent = getattr(thing.model, "history_of", "")
    return Change(
        model=thing.label, row_id=row.pk, parent_id=getattr(row, f"{parent}_id") if parent else None
    )


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def _local(address: str) -> str:
    """The address if it is a page of this site: one without a slash would be taken for the name of a view."""
    is_local = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_local else ""
