"""While somebody writes: what the guard would ask about, before they press save. The text is neither kept nor logged."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import READING, Action
from samordna.core.advice import NAMES, TAUGHT, can_be_known, instead_of, is_somebodys
from samordna.core.findings import Answer, label_of_answer
from samordna.core.known import digits, receipt, word_remove, words_add
from samordna.core.models import KnownWord
from samordna.core.numbers import is_where_numbers_are, may_be_remembered
from samordna.core.personal_data import FieldHit, Look, decisions_log
from samordna.organisation.settings.views.words import MAY_KEEP_NUMBERS, words_of_writer
from samordna.plandoc.guard import Hit

LONGEST = 100_000
"""Characters that are looked at while somebody writes; saving looks at all."""
MOST = 20
"""Findings that are told under a field."""
WRITING = tuple(one for one in Action if one not in READING | {Action.READ_RESTRICTED, Action.AUDIT})
"""Whoever may do one of these has something to write, so a new action that changes something opens this by itself."""


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words. ``answer`` is what the button says that makes it known, if there is one; what ``stops`` cannot be
    answered here nor when it is saved.
    """

    hit: Hit
    name: str
    instead: str
    answer: str
    stops: bool


@require_POST
@page(*WRITING)
@sensitive_post_parameters("text")
def look(request: MunicipalityRequest) -> HttpResponse:
    """What stands out in ``text``, as a list to show under the ``field``; empty when nothing does."""
    return _told(request, request.POST.get("text", "")[:LONGEST])


@require_POST
@page(*MAY_KEEP_NUMBERS)
@sensitive_post_parameters("text", "ord")
def known(request: MunicipalityRequest) -> HttpResponse:
    """``ord`` in ``text`` is no person's, or a function's number: remember it, and look again. ``tillbaka`` takes that back.

    Whoever keeps contact points says so of a number that stands in a text; what else is known, those who may teach.
    """
    text, word = request.POST.get("text", "")[:LONGEST], request.POST.get("ord", "")
    if back := _words(request, request.POST.get("tillbaka", "")):
        for row in back:
            word_remove(word=row)
        return _told(request, text)
    hits = _hits(request, text)
    hit = next((one for one in hits if one.text == word), None)
    if hit is None or not _answer(hit, _somebodys(text, hits), request.POST.get("field", "")):
        return _told(request, text)
    added = words_add(municipality_id=request.municipality.pk, user_id=request.user.pk, lines=[word])
    if added.rows:
        _log(request, hit)
    return _told(request, text, learnt=added.rows)


def _somebodys(text: str, hits: Iterable[Hit]) -> set[str]:
    """The numbers that are somebody's by a sentence of the text."""
    return {digits(hit.text) for hit in hits if is_somebodys(text, hit)}


def _words(request: MunicipalityRequest, keys: str) -> list[KnownWord]:
    """The words with these keys, those whose receipts stand in the page, as far as the writer may take them back."""
    pks = [int(one) for one in keys.split(",")[:MOST] if one.isdecimal()]
    return list(words_of_writer(request).filter(pk__in=pks)) if pks else []


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


def _told(request: MunicipalityRequest, text: str, learnt: Iterable[KnownWord] = ()) -> HttpResponse:
    """What stands out, and under it what somebody has had remembered here: the receipts stay (``larda``) while they write on."""
    every = _hits(request, text)
    never = _somebodys(text, every)
    once = {(hit.kind, hit.text): hit for hit in reversed(every)}
    hits = sorted(once.values(), key=lambda hit: (not hit.blocking, hit.start))
    field = request.POST.get("field", "")
    told = [_one(hit, never, field) for hit in hits[:MOST]]
    rows = {row.pk: row for row in (*_words(request, request.POST.get("larda", "")), *learnt)}
    receipts = [(row, receipt(row, request.municipality.slug)) for row in rows.values()]
    context = {"hits": told, "more": len(hits) - len(told), "receipts": receipts}
    return render(request, "organisation/looked.html", context)


def _one(hit: Hit, never: Collection[str], field: str) -> Told:
    answer = _answer(hit, never, field)
    may_be_functions = bool(answer) or (is_where_numbers_are(field, hit) and _can_be_known(hit, never))
    return Told(
        hit,
        str(NAMES[hit.kind]),
        instead_of(hit.kind, may_be_functions=may_be_functions, is_said_here=bool(answer)),
        answer,
        stops=hit.blocking and not may_be_functions,
    )


def _answer(hit: Hit, never: Collection[str], field: str) -> str:
    """What its writer may have remembered of it, in words. ``never`` are the numbers that are somebody's in the text."""
    if not _can_be_known(hit, never) or not may_be_remembered(field, hit):
        return ""
    return label_of_answer(hit.kind, Answer.KNOW)


def _can_be_known(hit: Hit, never: Collection[str]) -> bool:
    return can_be_known(hit.kind, blocking=hit.blocking, is_somebodys=digits(hit.text) in never)
