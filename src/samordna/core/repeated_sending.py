"""Sent twice is saved once: a double click, Back and Save, a reload, or once more because no answer came.

Every form has a mark of its own, since ``{% csrf_token %}`` writes one (``templatetags/once.py``). The doors run what a form asks
for through :func:`answered_once`, in the transaction that saves. The first sending is remembered there; another of the same mark
and words, by the same person to the same address, waits for the first and is led to where that led. Whoever changes a word, or
opens the form anew, sends something else. What was refused is not remembered and may be sent again.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.db import connection
from django.http import HttpResponse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from samordna.core.models import SentForm
from samordna.core.return_pages import led_on
from samordna.core.unsaved import unsaved_forget

MARK = "sent_once"
REMEMBERED = timedelta(days=2)
"""Longer than a session lasts and than a draft is kept."""
LONGEST_ADDRESS = 2000
_OF_THE_PAGE = {"csrfmiddlewaretoken", MARK}


def answered_once(request: Any, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """What ``answer`` gives, or, when the form was saved already, the way to where it led. Needs a transaction."""
    mark = request.POST.get(MARK, "") if request.method == "POST" else ""
    if not mark:
        return answer()
    key = _key(request, mark)
    if not _is_first(key):
        messages.info(request, _("This was sent twice and is saved once."))
        return led_on(request, SentForm.objects.get(pk=key).led_to)
    given = answer()
    told: Any = messages.get_messages(request)
    led_to = "" if told.tells_refusal else _led_to(given)
    sent = SentForm.objects.filter(pk=key)
    if 0 < len(led_to) <= LONGEST_ADDRESS:
        sent.update(led_to=led_to)
        unsaved_forget(user_id=request.user.pk, form=request.path)
    else:
        sent.delete()
    return given


def is_new(request: Any, mark: str) -> bool:
    """Whether a part of a form, known by its mark, is sent for the first time: for forms of which a part may be refused.

    Of two at once the second waits until the first is saved, or has failed. Needs a transaction.
    """
    return _is_first(_part_key(request, mark))


def parts_became(request: Any, made: Mapping[str, int]) -> None:
    """Remember as which rows the parts of a form, known by their marks and new, were saved. One query."""
    rows = [SentForm(key=_part_key(request, mark), led_to=str(row)) for mark, row in made.items()]
    SentForm.objects.bulk_update(rows, ["led_to"])


def rows_of_parts(request: Any, marks: Iterable[str]) -> dict[str, int]:
    """The rows that parts of a form were saved as when they were sent before. One query, none without marks."""
    keys = {_part_key(request, mark): mark for mark in marks}
    saved = SentForm.objects.filter(pk__in=keys).exclude(led_to="") if keys else []
    return {keys[one.pk]: int(one.led_to) for one in saved}


def _part_key(request: Any, mark: str) -> str:
    told = f"{request.user.pk} {request.path} {mark}"
    return salted_hmac("samordna.once.part", told, algorithm="sha256").hexdigest()


def _key(request: Any, mark: str) -> str:
    digest = salted_hmac("samordna.once", f"{request.user.pk} {request.path} {mark}", algorithm="sha256")
    for name, values in sorted(request.POST.lists()):
        if name not in _OF_THE_PAGE:
            digest.update(repr((name, values)).encode())
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            digest.update(repr((name, file.name, file.size)).encode())
            for chunk in file.chunks():
                digest.update(chunk)
            file.seek(0)
    return digest.hexdigest()


def _is_first(key: str) -> bool:
    """Whether nobody has sent it. Of two at once the second waits until the first is saved, or has failed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_sentform (key, led_to, expires_at) VALUES (%s, '', %s) ON CONFLICT DO NOTHING",
            [key, timezone.now() + REMEMBERED],
        )
        return cursor.rowcount == 1


def _led_to(answer: HttpResponse) -> str:
    if answer.status_code >= 400:
        return ""
    return answer.headers.get("Location") or answer.headers.get("HX-Redirect") or ""
