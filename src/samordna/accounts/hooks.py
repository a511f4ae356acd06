"""What this slice tells the slices below: what follows a unit into a merger, and who is named as responsible."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samordna.accounts.models import ClaimRole, Invitation, RoleAssignment
from samordna.accounts.people import ownership
from samordna.accounts.signing_in import signals
from samordna.accounts.telling import register_told
from samordna.accounts.told import TOLD
from samordna.organisation.extending import Follower, register_follower
from samordna.organisation.models import Coordinator

FOLLOWERS = (
    Follower(
        model=RoleAssignment,
        field="unit",
        words=lambda count: (
            ngettext("%d role that somebody holds", "%d roles that somebody holds", count) % count
        ),
        once=("user", "role"),
    ),
    Follower(
        model=Invitation,
        field="unit",
        words=lambda count: ngettext("%d invitation", "%d invitations", count) % count,
        once=("email", "role"),
        among=lambda _on: Q(used_at=None, revoked_at=None),
    ),
    Follower(
        model=ClaimRole,
        field="unit",
        words=lambda count: ngettext("%d role from a claim", "%d roles from claims", count) % count,
        once=("service", "claim", "value", "role"),
        among=lambda _on: Q(removed_at=None),
    ),
)


def register() -> None:
    register_told(TOLD)
    for follower in FOLLOWERS:
        register_follower(follower)
    for field, title in (("user", _("Coordinates")), ("deputy_user", _("Stands in as coordinator"))):
        ownership.register(
            ownership.by_field(
                model=Coordinator,
                field=field,
                title=title,
                words=_coordinator,
                in_force=_in_force,
                related=("unit", "municipality"),
            )
        )
    signals.connect()


def _coordinator(row: Coordinator) -> str:
    return str(row.unit or row.municipality)


def _in_force() -> Q:
    """Today, or from a day to come."""
    return Q(valid_to=None) | Q(valid_to__gte=timezone.localdate())
