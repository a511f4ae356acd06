"""One part that was found: shown, mended, marked as right, left out and taken back.

With htmx the answer is the part's card and the figures above it; without, the card stands on a page of its own and one is sent
back to the list.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import trigger_client_event

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.known import words_told
from samordna.intake import queries
from samordna.intake.areas import NO_PARTS, SEEN
from samordna.intake.candidates import values_of
from samordna.intake.cards import Card, card_of, fields_missed, filled_event
from samordna.intake.commands import (
    ChangedMeanwhile,
    change_leave,
    change_take,
    part_add,
    part_remove,
    part_restore,
    part_update,
    point_reopen,
    point_settle,
)
from samordna.intake.forms import filling_form, review_form
from samordna.intake.missing_fields import WRITTEN_ANEW
from samordna.intake.models import UploadPart
from samordna.intake.overview import overview_of
from samordna.intake.plan_today import PlanToday
from samordna.intake.queries import OPEN
from samordna.intake.views.shared import address, by_htmx, unless_gone
from samordna.intake.waiting import waiting_of
from samordna.plans.forms.parts import PartForm

MEANWHILE, WRONG = 409, 422
DECISION_TOLD = "decision-told"
"""What a page is told when the plan may tell of a decision what it did not: then the form by which it is saved asks."""


@require_safe
@page(Action.IMPORT)
@unless_gone
def show(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    """The card as it is now, such as after a change of mind."""
    return _answer(request, _part(request, pk, key))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.IMPORT)
@unless_gone
def edit(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    part = _part(request, pk, key)
    if part.area in NO_PARTS or part.removed:
        return _answer(request, part)
    if request.method != "POST":
        return _form(request, part, review_form(part.area, key, part.data))
    form = review_form(part.area, key, part.data, request.POST)
    if not form.is_valid():
        return _form(request, part, form, status=WRONG)
    try:
        saved = part_update(
            part=part,
            changes=_seen(request),
            values=form.data_of(),
            user=request.user,
            decided=form.decided,
            remembered=form.remembered,
        )
    except ChangedMeanwhile as meanwhile:
        return _form(request, meanwhile.part, form, changed=True, status=MEANWHILE)
    words_told(request, form.learnt)
    return _saved(request, saved)


@require_POST
@page(Action.IMPORT)
@unless_gone
def settle(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    """It is right as it stands. The points' keys come as ``punkt``."""
    points = request.POST.getlist("punkt")
    return _change(
        request,
        pk,
        key,
        lambda part, seen: point_settle(part=part, changes=seen, keys=points, user=request.user),
    )


@require_POST
@page(Action.IMPORT)
@unless_gone
def reopen(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    """The answer was a mistake. The points' keys come as ``punkt``."""
    points = request.POST.getlist("punkt")
    return _change(
        request,
        pk,
        key,
        lambda part, seen: point_reopen(part=part, changes=seen, keys=points, user=request.user),
    )


@require_POST
@page(Action.IMPORT)
@unless_gone
def fill(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    """Fill what the card misses, with what was typed or, by its number as ``kandidat``, with what was found in the file."""
    part = _part(request, pk, key)
    area, names = fields_missed(part)
    if not names or part.removed:
        return _answer(request, part)
    if _seen(request) != part.changes:
        return _answer(request, part, changed=True)
    is_new = area in WRITTEN_ANEW
    target = part if is_new or part.area == area else _part(request, pk, area)
    sent = values_of(part, request.POST["kandidat"]) if "kandidat" in request.POST else request.POST
    form = filling_form(area, key, names, {} if is_new else target.data, sent or {})
    if not form.is_valid():
        return _answer(request, part, filling=form)
    try:
        (part_add if is_new else part_update)(
            part=target,
            changes=target.changes,
            values=form.data_of(),
            user=request.user,
            decided=form.decided,
            remembered=form.remembered,
        )
    except ChangedMeanwhile:
        return _answer(request, _part(request, pk, key), changed=True)
    words_told(request, form.learnt)
    return _saved(request, _part(request, pk, key), filled=target)


@require_POST
@page(Action.IMPORT)
@unless_gone
def remove(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    return _change(request, pk, key, lambda part, seen: _leaving(part)(part=part, changes=seen))


@require_POST
@page(Action.IMPORT)
@unless_gone
def restore(request: MunicipalityRequest, pk: int, key: str) -> HttpResponse:
    return _change(request, pk, key, lambda part, seen: _taking(part)(part=part, changes=seen))


def _leaving(part: UploadPart) -> Callable[..., UploadPart]:
    """How the part is left out; of what was changed in a file of ours it is the change that is left."""
    return change_leave if part.area == SEEN else part_remove


def _taking(part: UploadPart) -> Callable[..., UploadPart]:
    return change_take if part.area == SEEN else part_restore


def _change(
    request: MunicipalityRequest, pk: int, key: str, command: Callable[[UploadPart, int], UploadPart]
) -> HttpResponse:
    part = _part(request, pk, key)
    try:
        return _saved(request, command(part, _seen(request)))
    except ChangedMeanwhile as meanwhile:
        return _answer(request, meanwhile.part, changed=True)


def _part(request: MunicipalityRequest, pk: int, key: str) -> UploadPart:
    return queries.part(request.municipality, request.access, pk, key)


def _seen(request: MunicipalityRequest) -> int:
    """The number of changes that the page showed; one that never was when the field is missing or strange."""
    number = request.POST.get("changes", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else -1


def _list_shown(request: MunicipalityRequest) -> str:
    """The list that the page shows, as it tells with each request of htmx; empty on a page of its own."""
    return request.headers.get("Samordna-List", "")


def _card(request: MunicipalityRequest, part: UploadPart, filling: PartForm | None = None) -> Card:
    base = address(request, "review", part.upload)
    today = PlanToday(part.upload, request.access)
    return card_of(part, base, shows_area=_list_shown(request) in {"", OPEN}, today=today, filling=filling)


def _saved(
    request: MunicipalityRequest, part: UploadPart, *, filled: UploadPart | None = None
) -> HttpResponse:
    """``filled`` is what the card of ``part`` has filled, where that is another part."""
    if not by_htmx(request):
        return redirect(f"{address(request, 'review', part.upload)}?del={part.area}#del-{part.key}")
    answer, changed = _answer(request, part), filled or part
    if changed != part:
        trigger_client_event(answer, filled_event(changed.key), after="settle")
    if changed.data.get("area", changed.area) in queries.TELL_OF_DECISION:
        trigger_client_event(answer, DECISION_TOLD, after="settle")
    return answer


def _answer(
    request: MunicipalityRequest,
    part: UploadPart,
    *,
    changed: bool = False,
    filling: PartForm | None = None,
) -> HttpResponse:
    """The card; ``filling`` is what was filled in, when it was wrong."""
    context: dict[str, Any] = {
        "upload": part.upload,
        "card": _card(request, part, filling),
        "changed": changed,
        "overview": overview_of(part.upload, _list_shown(request)),
        "base": address(request, "review", part.upload),
    }
    if by_htmx(request):
        context["waiting"] = waiting_of(part.upload, context["overview"])
        return render(request, "intake/card_answer.html", context)
    status = MEANWHILE if changed else WRONG if filling else 200
    return render(request, "intake/part.html", context, status=status)


def _form(
    request: MunicipalityRequest,
    part: UploadPart,
    form: PartForm,
    *,
    changed: bool = False,
    status: int = 200,
) -> HttpResponse:
    """The form beside the passage. htmx only puts answers of the 200s into the page."""
    context = {"upload": part.upload, "card": _card(request, part), "form": form, "changed": changed}
    if by_htmx(request):
        return render(request, "intake/card_form.html", context)
    return render(request, "intake/part.html", context, status=status)
