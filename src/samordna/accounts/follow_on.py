"""What of the accounts goes to the successor when units are merged."""

from django.db.models import Q
from django.utils.translation import ngettext

from samordna.accounts.models import ClaimRole, Invitation, RoleAssignment
from samordna.organisation import following


def register() -> None:
    following.register(
        following.Follower(
            model=RoleAssignment,
            field="unit",
            words=lambda count: (
                ngettext("%d role that somebody holds", "%d roles that somebody holds", count) % count
            ),
            once=("user", "role"),
        )
    )
    following.register(
        following.Follower(
            model=Invitation,
            field="unit",
            words=lambda count: ngettext("%d invitation", "%d invitations", count) % count,
            once=("email", "role"),
            among=lambda _on: Q(used_at=None, revoked_at=None),
        )
    )
    following.register(
        following.Follower(
            model=ClaimRole,
            field="unit",
            words=lambda count: ngettext("%d role from a claim", "%d roles from claims", count) % count,
            once=("service", "claim", "value", "role"),
            among=lambda _on: Q(removed_at=None),
        )
    )
