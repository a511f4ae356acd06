"""Writes of contact points."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.organisation.commands.saving import (
    filled,
    lock_order,
    locked,
    saved,
)
from samordna.organisation.models import ContactPoint, Coordinator, Municipality
from samordna.organisation.reaching import opening, spoken_hours
from samordna.organisation.reaching.telephone import NotANumber, stored
from samordna.organisation.refusing import link_to, name_of, refuse_circle, refuse_while

FIELDS = {
    *("unit", "partner", "function", "phone", "email", "opening_hours", "deputy", "note", "restricted"),
}


@transaction.atomic
def contact_create(
    *, municipality: Municipality, values: Mapping[str, Any], vouched_by: User | None = None
) -> ContactPoint:
    """Put a contact point on record. Raises ValidationError: also for what is no telephone number or no opening hours.

    That somebody has just vouched for its number is the first time that it is confirmed.
    """
    lock_order(municipality)
    row = filled(ContactPoint(municipality=municipality), values, FIELDS)
    if vouched_by is not None:
        _confirm(row, vouched_by)
    return _saved(row)


@transaction.atomic
def contact_update(
    *, municipality: Municipality, contact: ContactPoint, values: Mapping[str, Any]
) -> ContactPoint:
    """Change a contact point. Raises ValidationError."""
    lock_order(municipality)
    return _saved(filled(locked(municipality, contact), values, FIELDS))


@transaction.atomic
def contact_remove(*, municipality: Municipality, contact: ContactPoint) -> ContactPoint:
    """Take a contact point off the list. Raises ValidationError while it is the deputy of another, or a coordinator's."""
    row = locked(municipality, contact)
    refuse_while(
        [link_to(one) for one in row.stands_in_for.filter(removed_at=None)],
        _("It is who answers when %(what)s does not. Choose another deputy there first."),
    )
    running = Coordinator.objects.filter(municipality=municipality).exclude(valid_to__lt=localdate())
    used = running.filter(contact_point=row) | running.filter(deputy_contact_point=row)
    refuse_while(
        [link_to(one) for one in used.distinct()],
        _("It is how %(what)s is reached. Choose another contact point for the coordinator first."),
    )
    row.mark_removed()
    return saved(row)


@transaction.atomic
def contact_restore(*, municipality: Municipality, contact: ContactPoint) -> ContactPoint:
    row = locked(municipality, contact)
    row.removed_at = None
    return _saved(row)


@transaction.atomic
def contact_confirm(
    *, municipality: Municipality, contact: ContactPoint, user: User | None, on: date | None = None
) -> ContactPoint:
    """Remember that somebody has looked and that everything is still right."""
    row = locked(municipality, contact)
    _confirm(row, user, on)
    return saved(row)


def _confirm(row: ContactPoint, user: User | None, on: date | None = None) -> None:
    row.confirmed_on = on or localdate()
    row.confirmed_by = user


def _saved(row: ContactPoint) -> ContactPoint:
    try:
        row.phone = stored(row.phone)
    except NotANumber as error:
        raise ValidationError({"phone": ValidationError(str(error), code="phone")}) from error
    try:
        row.opening_hours = spoken_hours.kept(row.opening_hours)
    except opening.NotOpeningHours as error:
        raise ValidationError({"opening_hours": ValidationError(str(error), code="opening_hours")}) from error
    if row.deputy is not None and row.deputy.removed_at:
        raise ValidationError({"deputy": _("%s has been removed.") % capfirst(name_of(row.deputy))})
    if row.pk:
        refuse_circle(row, "contact_points", "deputy")
    return saved(row)
