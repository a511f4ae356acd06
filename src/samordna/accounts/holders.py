"""Who holds which roles in a municipality."""

from collections import defaultdict

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.core.order import Swedish


def everybody_in(municipality_id: int) -> list[Access]:
    """Everybody with a role, also with a closed account, and what they may do here. By name, one query."""
    held: dict[User, list[RoleAt]] = defaultdict(list)
    rows = RoleAssignment.objects.filter(municipality=municipality_id).select_related("user", "unit")
    for row in rows.order_by(Swedish("user__name"), "user_id", "pk"):
        held[row.user].append(RoleAt(Role(row.role), row.unit_id, row.unit.name if row.unit else ""))
    return [Access(user, tuple(roles)) for user, roles in held.items()]
