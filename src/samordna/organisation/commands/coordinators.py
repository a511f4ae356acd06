"""Writes of coordinators."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.organisation import rules
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Coordinator, Municipality
from samordna.organisation.refusing import link_to, pointing

FIELDS = {
    *("scope", "unit", "function", "user", "contact_point", "valid_from", "valid_to", "registry_number"),
    *("deputy_function", "deputy_user", "deputy_contact_point"),
}


@transaction.atomic
def coordinator_appoint(*, municipality: Municipality, values: Mapping[str, Any]) -> Coordinator:
    """Appoint a coordinator. Raises ValidationError, also when the place is taken for some of the time."""
    return _saved(filled(Coordinator(municipality=municipality), values, FIELDS))


@transaction.atomic
def coordinator_update(
    *, municipality: Municipality, coordinator: Coordinator, values: Mapping[str, Any]
) -> Coordinator:
    return _saved(filled(locked(municipality, coordinator), values, FIELDS))


@transaction.atomic
def coordinator_end(*, municipality: Municipality, coordinator: Coordinator, last_day: date) -> Coordinator:
    """Let an appointment end on ``last_day``. Raises ValidationError when that is before it began."""
    row = locked(municipality, coordinator)
    row.valid_to = last_day
    return _saved(row)


def _saved(row: Coordinator) -> Coordinator:
    if words := rules.scope_refusal(row.scope, has_unit=row.unit_id is not None):
        raise ValidationError({"unit": str(words)})
    _refuse_strangers(row)
    _refuse_overlap(row)
    return saved(row)


def _refuse_strangers(row: Coordinator) -> None:
    """Only those who have a role here can be appointed, and nobody is their own deputy."""
    for field in ("user", "deputy_user"):
        user = getattr(row, field)
        if user and not user.assignments.filter(municipality_id=row.municipality_id).exists():
            raise ValidationError({field: _("The account has no role in the municipality.")})
    if row.user_id is not None and row.user_id == row.deputy_user_id:
        raise ValidationError({"deputy_user": _("Nobody can be their own deputy.")})


def _refuse_overlap(row: Coordinator) -> None:
    """Say who is in the way. The database refuses overlaps by itself too, whoever is quicker."""
    others = Coordinator.objects.filter(municipality_id=row.municipality_id, unit=row.unit).exclude(pk=row.pk)
    other = next((one for one in others if rules.overlap(_period(one), _period(row))), None)
    if other is None:
        return
    since, until = (days.day(one) if one else "" for one in (other.valid_from, other.valid_to))
    words = pointing(
        _(
            "%(coordinator)s (%(since)s–%(until)s) is coordinator during that time. End that appointment first."
        ),
        coordinator=link_to(other),
        since=since,
        until=until,
    )
    raise ValidationError({"valid_from": ValidationError(words, code="coordinator_one_at_a_time")})


def _period(row: Coordinator) -> rules.Period:
    return row.valid_from, row.valid_to
