"""What is said at once of shifts that may be a slip: others have the duty at the same time, or they are long past."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.organisation.queries import reader_of
from samordna.readiness.duty.moments import span_said
from samordna.readiness.duty.pages import note_contacts
from samordna.readiness.duty.queries import shifts_of
from samordna.readiness.models import DutyFunction

LONG_PAST = timedelta(days=1)
MOST_TOLD = 3


def with_doubts(
    request: MunicipalityRequest, said: str, duty: DutyFunction, shifts: Sequence[Mapping[str, Any]]
) -> str:
    """``said``, with what should be looked at again."""
    words = [said, *_others(request, duty, shifts)]
    if all(one["ends_at"] < timezone.now() - LONG_PAST for one in shifts):
        words.append(_("It has already ended. Is the date right?"))
    return " ".join(words)


def _others(
    request: MunicipalityRequest, duty: DutyFunction, shifts: Sequence[Mapping[str, Any]]
) -> list[str]:
    at_once = Q(pk__in=[])
    for one in shifts:
        at_once |= Q(starts_at__lt=one["ends_at"], ends_at__gt=one["starts_at"])
    rows = shifts_of(duty).filter(at_once, contact__removed_at=None).exclude(contact=shifts[0]["contact"])
    may_read = reader_of(request.access)
    told = []
    for row in rows.order_by("starts_at", "pk")[:MOST_TOLD]:
        is_shown = not row.contact.restricted or may_read(row.contact)
        note_contacts(request, [row.contact] if is_shown else [])
        name = row.contact.function if is_shown else _("a restricted contact point")
        words = _("Two at a time: %(name)s has the duty too, %(when)s.")
        told.append(words % {"name": name, "when": span_said(row.starts_at, row.ends_at)})
    return told
