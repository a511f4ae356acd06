"""Who holds which roles in a municipality."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from samordna.accounts.access import Access, Path, RoleAt
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.core.order import Swedish

Row = TypeVar("Row")


def everybody_in(municipality_id: int) -> list[Access]:
    """Everybody with a role, also with a closed account, and what they may do here. By name, one query."""
    held: dict[User, list[RoleAt]] = defaultdict(list)
    rows = RoleAssignment.objects.filter(municipality=municipality_id).select_related("user", "unit")
    for row in rows.order_by(Swedish("user__name"), "user_id", "pk"):
        held[row.user].append(RoleAt(Role(row.role), row.unit_id, row.unit.name if row.unit else ""))
    return [Access(user, tuple(roles)) for user, roles in held.items()]


def by_nearest(
    municipality_id: int,
    rows: Iterable[Row],
    *,
    may: Callable[[Access, Row], bool],
    path: Callable[[Row], Path],
) -> dict[str, list[Row]]:
    """By address, the rows that each of those who may see to them is nearest to. One query.

    Who may do so only by leading all gets those of no unit, and those of a unit where nobody else may.
    """
    people = [one for one in everybody_in(municipality_id) if one.user.is_active]
    rows_of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        all_who_may = [one for one in people if may(one, row)]
        around = set(path(row) or ())
        own = [one for one in all_who_may if around & {role.unit_id for role in one.roles}]
        for one in own or all_who_may:
            rows_of[one.user.email].append(row)
    return dict(rows_of)
