"""What was told of an alarm on a device without network, sent when there is one: each entry once, and what became of it said."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse, JsonResponse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.readiness.activation.entry_words import too_late_words, what_words
from samordna.readiness.activation.forms import MarkedForm, NoteForm, StepForm
from samordna.readiness.activation.pages import run_or_404
from samordna.readiness.commands.events import event_add
from samordna.readiness.duty.rules import YEARS
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation

MOST = 200
KEPT, LATE, REFUSED = "kept", "late", "refused"


@require_POST
@page(Action.RUN_ALARMS)
def from_device(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``entries`` is JSON: what the pages' own forms send, each with ``at``, when it was written. The oldest first."""
    row = run_or_404(request, pk)
    try:
        told = json.loads(request.POST.get("entries", ""))
    except ValueError:
        told = None
    if not isinstance(told, list) or len(told) > MOST or not all(isinstance(one, dict) for one in told):
        return JsonResponse({"error": _("This could not be read. Nothing was saved.")}, status=400)
    return JsonResponse({"entries": list(_became(request, row, told))})


def _became(
    request: MunicipalityRequest, row: Activation, told: list[dict[str, Any]]
) -> Iterator[dict[str, str]]:
    """``state`` is "kept", "late" when somebody else was before, or "refused"; ``words`` say why."""
    for one in sorted(told, key=lambda entry: str(entry.get("at", ""))):
        form: MarkedForm = StepForm(one) if one.get("step") else NoteForm(one)
        state, words = _told(request, row, form, _at(one.get("at")))
        yield {"mark": str(one.get("mark", "")), "state": state, "words": words}


def _told(
    request: MunicipalityRequest, row: Activation, form: MarkedForm, at: datetime | None
) -> tuple[str, str]:
    is_valid = form.is_valid()
    wrong = " ".join(str(error) for errors in form.errors.values() for error in errors)
    if not is_valid and not (isinstance(form, StepForm) and form.only_refuses("text")):
        return REFUSED, wrong
    entry = (
        form.entry()
        if isinstance(form, StepForm)
        else {"kind": EventKind.NOTED, "text": form.cleaned_data["text"]}
    )
    try:
        with transaction.atomic():
            told = event_add(activation=row, user=request.user, mark=form.sent_mark, at=at, **entry)
    except ValidationError as error:
        words = " ".join(error.messages)
        if isinstance(form, StepForm) and _as_note(request, row, form, at):
            return LATE, words
        return REFUSED, words
    form.log_decisions(request, f"alarms/{row.pk}")
    if not is_valid:
        return REFUSED, _("What you pressed is saved, and the text is not: %(why)s") % {"why": wrong}
    if not told.by_another:
        return KEPT, ""
    if isinstance(form, StepForm) and not (told.is_noted or told.is_answer_noted):
        _as_note(request, row, form, at)
    return LATE, too_late_words(told.event)


def _as_note(request: MunicipalityRequest, row: Activation, form: StepForm, at: datetime | None) -> bool:
    """What was pressed without network is told in the log also where it came too late to count; whether it could be."""
    entry = form.entry()
    step = row.content.step(entry["step"])
    if step is None:
        return False
    words = what_words(entry["kind"], step, entry["attempt"], entry["answer"])
    told = _("Pressed without network, and came too late: %(what)s (%(step)s).")
    text = " ".join(filter(None, (told % {"what": words, "step": step.text}, entry["text"])))
    with transaction.atomic():
        event_add(
            activation=row,
            kind=EventKind.NOTED,
            text=text,
            user=request.user,
            mark=uuid5(form.sent_mark, "note"),
            at=at,
        )
    return True


def _at(text: Any) -> datetime | None:
    try:
        at = parse_datetime(str(text))
    except ValueError:
        return None
    return at if at and is_aware(at) and at.year in YEARS else None
