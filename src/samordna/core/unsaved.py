"""What is typed and not yet saved, kept for its writer over a lost session and on another device.

The browser keeps every letter (``drafts.js``); at pauses it sends what has changed here too. The page it was typed on brings it
back, so it is shown to nobody who may no longer open that page. Whatever the guard would ask about stays in the browser: what is
not looked at by a person is not kept by us. Saving the form forgets it (:func:`samordna.core.repeated_sending.answered_once`).
"""

import json
from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from samordna.core.edit_conflicts import SEEN
from samordna.core.models import UnsavedForm
from samordna.core.personal_data import Look

KEPT = timedelta(days=14)
"""Over a week of illness; then it is old."""
MOST = 50
"""Forms of one person in one municipality; the oldest gives way."""
LONGEST = 200_000
"""Characters of one form, as JSON."""
LONGEST_ADDRESS = 500
WAYS_IN = ("fran", "brist")
"""Parameters that say where somebody came from, and nothing of what the page shows: one form, one draft."""

Values = dict[str, list[str]]


def page_of(request: HttpRequest) -> str:
    """The address of the page, by whichever way somebody came to it."""
    query = request.GET.copy()
    for name in WAYS_IN:
        query.pop(name, None)
    return f"{request.path}?{query.urlencode()}" if query else request.path


def unsaved_keep(*, municipality_id: int, user_id: int, page: str, form: str, values: Values) -> bool:
    """Keep the changed fields of a form, or forget them when none is left; whether they are kept now."""
    mine = UnsavedForm.objects.filter(user=user_id)
    if not values or not _may_be_kept(page, form, values):
        mine.filter(page=page, form=form).delete()
        return False
    now = timezone.now()
    UnsavedForm.objects.update_or_create(
        municipality_id=municipality_id,
        user_id=user_id,
        page=page,
        form=form,
        defaults={"values": values, "kept_at": now, "expires_at": now + KEPT},
    )
    mine.filter(pk__in=mine.order_by("-kept_at", "-pk").values("pk")[MOST:]).delete()
    return True


def unsaved_forget(*, user_id: int, form: str) -> None:
    """The form is saved: nothing of it is unsaved on any page."""
    UnsavedForm.objects.filter(user=user_id, form=form).delete()


def unsaved_expire() -> int:
    """Forget what nobody came back to, in the transaction's municipality. How many forms."""
    return UnsavedForm.objects.filter(expires_at__lt=timezone.now()).delete()[0]


def unsaved_on(*, user_id: int, page: str) -> dict[str, dict[str, Any]]:
    """By where the form is sent: when it was kept (milliseconds since 1970, UTC) and its values."""
    rows = UnsavedForm.objects.filter(user=user_id, page=page, expires_at__gte=timezone.now())
    return {
        row.form: {"at": int(row.kept_at.timestamp() * 1000), "values": row.values}
        for row in rows.order_by("pk")
    }


def values_of(text: str) -> Values:
    """The fields in the JSON that a browser sent. Raises ValueError."""
    values = json.loads(text)
    if not isinstance(values, dict) or not all(_is_said(said) for said in values.values()):
        raise ValueError("not the fields of a form")
    return values


def _is_said(said: Any) -> bool:
    return isinstance(said, list) and all(isinstance(text, str) for text in said)


def _may_be_kept(page: str, form: str, values: Values) -> bool:
    if max(len(page), len(form)) > LONGEST_ADDRESS or len(json.dumps(values)) > LONGEST:
        return False
    written = {name: said for name, said in values.items() if not name.endswith(SEEN)}
    look = Look()
    return not any(look(text, name) for name, said in written.items() for text in said)
