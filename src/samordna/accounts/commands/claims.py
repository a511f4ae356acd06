"""Which claims give which roles."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.commands.database import refusals_in_words
from samordna.accounts.commands.roles import role_check
from samordna.accounts.models import ClaimRole
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality, Unit


@transaction.atomic
def claim_role_create(
    *, municipality: Municipality, service: str, claim: str, value: str, role: Role, unit: Unit | None = None
) -> ClaimRole:
    """Let a claim give a role from the next sign-in on. Raises ValidationError."""
    row = ClaimRole(municipality=municipality)
    return _save(row, service=service, claim=claim, value=value, role=role, unit=unit)


@transaction.atomic
def claim_role_update(
    *, claim_role: ClaimRole, service: str, claim: str, value: str, role: Role, unit: Unit | None = None
) -> ClaimRole:
    """Raises ValidationError."""
    return _save(claim_role, service=service, claim=claim, value=value, role=role, unit=unit)


@transaction.atomic
def claim_role_remove(*, claim_role: ClaimRole) -> None:
    """The role ends for each person the next time they sign in by the service."""
    claim_role.mark_removed()
    claim_role.save(update_fields=["removed_at"])


@transaction.atomic
def claim_role_restore(*, claim_role: ClaimRole) -> None:
    """Put back what was removed. Raises ValidationError when the same has been added meanwhile."""
    claim_role.removed_at = None
    _refuse_twice(claim_role)
    with refusals_in_words():
        claim_role.save(update_fields=["removed_at"])


def _save(row: ClaimRole, **values: Any) -> ClaimRole:
    for name, value in values.items():
        setattr(row, name, value)
    role_check(municipality=row.municipality, role=Role(row.role), unit=row.unit)
    _refuse_twice(row)
    row.full_clean(validate_constraints=False)
    with refusals_in_words():
        row.save()
    return row


def _refuse_twice(row: ClaimRole) -> None:
    same = ClaimRole.objects.present().filter(
        municipality=row.municipality,
        service=row.service,
        claim=row.claim,
        value=row.value,
        role=row.role,
        unit=row.unit,
    )
    if same.exclude(pk=row.pk).exists():
        raise ValidationError(_("This claim gives that role already."), code="claimrole_once")
