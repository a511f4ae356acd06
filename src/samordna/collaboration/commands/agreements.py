"""Writes of agreements (S19): what was agreed, with whom, and until when."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.collaboration.commands.parties import Parties, parties_set
from samordna.collaboration.models import Agreement
from samordna.core import days
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.models import Municipality

FIELDS = frozenset(
    {"title", "unit", "purpose", "areas", "registry_number", "valid_from", "valid_to", "remind_months"}
)
_DAYS = frozenset({"valid_from", "valid_to"})


@transaction.atomic
def agreement_create(
    *,
    municipality: Municipality,
    values: Mapping[str, Any],
    parties: Parties,
    follows: Agreement | None = None,
) -> Agreement:
    """A new agreement, or one that renews another. Raises ValidationError, also where the two would hold at once."""
    lock_order(municipality)
    row = filled(Agreement(municipality=municipality, follows=follows), values, FIELDS)
    if follows:
        _end_before(follows, row)
    return _saved_with(row, parties)


@transaction.atomic
def agreement_update(
    *,
    municipality: Municipality,
    agreement: Agreement,
    values: Mapping[str, Any],
    parties: Parties | None = None,
) -> Agreement:
    """Change an agreement. A new last day is reminded of anew. Raises ValidationError."""
    lock_order(municipality)
    row = locked(municipality, agreement)
    before = row.valid_to
    filled(row, values, FIELDS)
    if row.valid_to != before:
        row.reminded_on = None
    return _saved_with(row, parties)


@transaction.atomic
def agreement_remove(*, municipality: Municipality, agreement: Agreement) -> Agreement:
    """Raises ValidationError while another one renews it."""
    row = locked(municipality, agreement)
    if row.renewals.filter(removed_at=None).exists():
        raise ValidationError(_("Another agreement renews this one. Remove that one first."), code="in_use")
    row.mark_removed()
    return saved(row)


@transaction.atomic
def agreement_restore(*, municipality: Municipality, agreement: Agreement) -> Agreement:
    """Put an agreement back. Raises ValidationError where another has taken its time since."""
    lock_order(municipality)
    row = locked(municipality, agreement)
    row.removed_at = None
    return _saved_with(row, None)


def _saved_with(row: Agreement, parties: Parties | None) -> Agreement:
    _refuse_overlap(row)
    saved(row)
    if parties is not None:
        parties_set(agreement=row, parties=parties)
    return row


def _end_before(former: Agreement, row: Agreement) -> None:
    """One that held until further notice ends on the day before the new one begins."""
    if row.valid_from is None:
        raise _at("valid_from", _("Tell the first day: the agreement renews another."))
    if former.valid_to is None:
        last = row.valid_from - timedelta(days=1)
        agreement_update(municipality=row.municipality, agreement=former, values={"valid_to": last})


def _refuse_overlap(row: Agreement) -> None:
    """An agreement of the same name and owner, or one that it renews or is renewed by, holds at another time."""
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        return  # the database says so, in better words
    rows = Agreement.objects.filter(municipality=row.municipality_id).present().exclude(pk=row.pk)
    for other in rows.only("title", "unit_id", "valid_from", "valid_to", "follows_id"):
        is_same = other.unit_id == row.unit_id and other.title.casefold() == row.title.strip().casefold()
        tied = other.pk == row.follows_id or (row.pk and other.follows_id == row.pk)
        if (is_same or tied) and _meet(row, other):
            raise _at("valid_from", _("“%(name)s” holds at the same time: %(when)s.") % _told(other))


def _meet(one: Agreement, other: Agreement) -> bool:
    first, last = date.min, date.max
    begins = max(one.valid_from or first, other.valid_from or first)
    return begins <= min(one.valid_to or last, other.valid_to or last)


def _told(row: Agreement) -> dict[str, str]:
    begins, ends = (days.day(day) if day else "" for day in (row.valid_from, row.valid_to))
    return {"name": row.title, "when": f"{begins} – {ends}".strip()}


def _at(field: str, words: str) -> ValidationError:
    return ValidationError({field: ValidationError(words, code="overlap")})
