"""While somebody writes: what the guard would ask about, before they press save. The text is neither kept nor logged."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import READING, Action
from samordna.core.advice import INSTEAD, NAMES, TAUGHT, can_be_known
from samordna.core.known import words_add
from samordna.core.models import GuardDecision
from samordna.core.personal_data import FieldHit, Look, decisions_log
from samordna.organisation.settings.views.words import MAY_TEACH
from samordna.plandoc.guard import Hit

LONGEST = 100_000
"""Characters that are looked at while somebody writes; saving looks at all."""
MOST = 20
"""Findings that are told under a field."""
WRITING = tuple(one for one in Action if one not in READING | {Action.READ_RESTRICTED, Action.AUDIT})
"""Whoever may do one of these has something to write, so a new action that changes something opens this by itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words; ``answer`` is what the button says that makes it known, if there is one."""

    hit: Hit
    name: str
    instead: str
    answer: str


@require_POST
@page(*WRITING)
@sensitive_post_parameters("text")
def look(request: MunicipalityRequest) -> HttpResponse:
    """What stands out in ``text``, as a list to show under the ``field``; empty when nothing does."""
    return _told(request, request.POST.get("text", "")[:LONGEST])


@require_POST
@page(*MAY_TEACH)
@sensitive_post_parameters("text", "ord")
def known(request: MunicipalityRequest) -> HttpResponse:
    """``ord`` in ``text`` is no person's, or a function's number: remember it, and look again."""
    text, word = request.POST.get("text", "")[:LONGEST], request.POST.get("ord", "")
    hit = next((one for one in _hits(request, text) if one.text == word), None)
    if hit and can_be_known(hit.kind, blocking=hit.blocking):
        added = words_add(municipality_id=request.municipality.pk, user_id=request.user.pk, lines=[word])
        if added.rows:
            _log(request, hit)
    return _told(request, text)


def _log(request: MunicipalityRequest, hit: Hit) -> None:
    decisions_log(
        municipality_id=request.municipality.pk,
        user_id=request.user.pk,
        place="words",
        hits=[FieldHit("text", hit)],
        answer=TAUGHT[hit.kind],
    )


def _hits(request: MunicipalityRequest, text: str) -> list[Hit]:
    return Look()(text, request.POST.get("field", ""))


def _told(request: MunicipalityRequest, text: str) -> HttpResponse:
    may_teach = any(request.may(action) for action in MAY_TEACH)
    once = {(hit.kind, hit.text): hit for hit in reversed(_hits(request, text))}
    hits = sorted(once.values(), key=lambda hit: (not hit.blocking, hit.start))
    told = [
        Told(hit, str(NAMES[hit.kind]), str(INSTEAD[hit.kind]), _answer(hit) if may_teach else "")
        for hit in hits[:MOST]
    ]
    context = {"hits": told, "more": len(hits) - len(told)}
    return render(request, "organisation/looked.html", context)


def _answer(hit: Hit) -> str:
    if not can_be_known(hit.kind, blocking=hit.blocking):
        return ""
    return _("A function's number") if TAUGHT[hit.kind] == GuardDecision.Answer.FUNCTION else _("No person")
