"""Writes of elected bodies."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.organisation.commands.saving import (
    filled,
    lock_order,
    locked,
    refuse_circle,
    refuse_while,
    saved,
)
from samordna.organisation.models import Body, Municipality, Unit

FIELDS = {"kind", "name", "successor", "valid_from", "valid_to"}


@transaction.atomic
def body_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Body:
    """Put a body on record. Raises ValidationError."""
    return saved(filled(Body(municipality=municipality), values, FIELDS))


@transaction.atomic
def body_update(*, municipality: Municipality, body: Body, values: Mapping[str, Any]) -> Body:
    """Change a body. Raises ValidationError, also when it would end before a unit that answers to it."""
    lock_order(municipality)
    row = filled(locked(municipality, body), values, FIELDS)
    refuse_circle(row, "successor", _("The successors go round in a circle."))
    if row.valid_to and "valid_to" in values:
        _refuse_if_answered_to(row)
    return saved(row)


def _refuse_if_answered_to(row: Body) -> None:
    later = Unit.objects.filter(body=row).exclude(valid_to__lte=row.valid_to).count()
    units = [ngettext("%d unit", "%d units", later) % later] if later else []
    refuse_while(units, _("%(what)s still answer to it after that day. Move or close them first."))
