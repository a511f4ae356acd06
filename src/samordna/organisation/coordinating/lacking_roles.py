"""Whether those who are appointed may do what they are appointed for: a coordinator's account needs the coordinator's role."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.refusals import Help, help_with
from samordna.accounts.roles import Action, Role
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import Coordinator, Municipality

ROLE_OF = {
    CoordinatorScope.CENTRAL.value: Role.CENTRAL_COORDINATOR,
    CoordinatorScope.LOCAL.value: Role.LOCAL_COORDINATOR,
}


@dataclass(frozen=True, slots=True)
class Lacking:
    """An account that is appointed but may not do the work: which role it lacks, and who may give it."""

    user: User
    role: Role
    may_give: bool = False
    whom: Help = field(default_factory=Help)


def without_role(municipality: Municipality, coordinators: Iterable[Coordinator]) -> dict[int, list[User]]:
    """The accounts of each coordinator and deputy that lack the role, by the coordinator's number. One query."""
    rows = [row for row in coordinators if row.user or row.deputy_user]
    people = {user.pk for row in rows for user in (row.user, row.deputy_user) if user}
    held: dict[int, list[RoleAt]] = {pk: [] for pk in people}
    assignments = RoleAssignment.objects.filter(municipality=municipality, user__in=people)
    for pk, role, unit in assignments.values_list("user_id", "role", "unit_id"):
        held[pk].append(RoleAt(Role(role), unit))
    lacking = {
        row.pk: [
            user
            for user in (row.user, row.deputy_user)
            if user and not _may_work(Access(user, tuple(held[user.pk])), row)
        ]
        for row in rows
    }
    return {pk: users for pk, users in lacking.items() if users}


def lacking(municipality: Municipality, access: Access, coordinator: Coordinator) -> list[Lacking]:
    """What the coordinator's accounts lack, with who may give it, for somebody who may appoint."""
    users = without_role(municipality, [coordinator]).get(coordinator.pk, [])
    path = coordinator.unit.path if coordinator.unit else None
    role = ROLE_OF[coordinator.scope]
    if not users or access.may_give(role, path):
        return [Lacking(user, role, may_give=True) for user in users]
    whom = help_with(
        Action.MANAGE_PEOPLE, municipality_id=municipality.pk, user_id=access.user.pk, units=path or ()
    )
    return [Lacking(user, role, whom=whom) for user in users]


def _may_work(access: Access, row: Coordinator) -> bool:
    return access.may_for(Action.FOLLOW_MANDATE, row.unit.path if row.unit else None)
