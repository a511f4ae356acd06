"""Writes of duties."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.core.page_pieces import quoted
from samordna.organisation.commands.listed import place_after, row_place
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.models import Municipality
from samordna.readiness.models import DutyFunction
from samordna.readiness.queries import routes_of

FIELDS = frozenset({"name", "kind", "unit", "contact", "note"})


@transaction.atomic
def duty_create(*, municipality: Municipality, values: Mapping[str, Any]) -> DutyFunction:
    """A duty, last among the others. Raises ValidationError."""
    lock_order(municipality)
    row = filled(DutyFunction(municipality=municipality), values, FIELDS)
    row.position = place_after(DutyFunction.objects.filter(municipality=municipality))
    return _saved(row)


@transaction.atomic
def duty_update(*, municipality: Municipality, duty: DutyFunction, values: Mapping[str, Any]) -> DutyFunction:
    """Raises ValidationError."""
    return _saved(filled(locked(municipality, duty), values, FIELDS))


@transaction.atomic
def duty_move(*, municipality: Municipality, duty: DutyFunction, to: int) -> DutyFunction:
    """Give a duty place number ``to`` (from 0); too large means last."""
    lock_order(municipality)
    row = locked(municipality, duty)
    row_place(row=row, others=DutyFunction.objects.filter(municipality=municipality).present(), to=to)
    return row


@transaction.atomic
def duty_remove(*, municipality: Municipality, duty: DutyFunction) -> DutyFunction:
    """Take a duty away, its roster with it. Raises ValidationError while an alarm route leads to it."""
    row = locked(municipality, duty)
    if routes := [one for one in routes_of(municipality) if str(row.pk) in one.content.duty_keys]:
        named = [_("a restricted alarm route") if one.restricted else quoted(one.name) for one in routes]
        words = _("It is called in %(what)s. Choose somebody else there first.")
        told = get_text_list(list(dict.fromkeys(named)), _("and"))
        raise ValidationError(words % {"what": told}, code="in_use")
    row.mark_removed()
    return saved(row)


@transaction.atomic
def duty_restore(*, municipality: Municipality, duty: DutyFunction) -> DutyFunction:
    """Put a duty back. Raises ValidationError when another has its name now."""
    row = locked(municipality, duty)
    row.removed_at = None
    return _saved(row)


def _saved(row: DutyFunction) -> DutyFunction:
    if row.contact is not None and row.contact.removed_at:
        words = _("“%(name)s” has been removed. Choose another contact point.")
        raise ValidationError({"contact": words % {"name": row.contact.function}})
    return saved(row)
