"""Which functions may be asked something of a row, and who holds them now.

A function is a role at a unit, or of the whole municipality. It is asked, and not a person, so that a successor inherits the
question.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Action, Role
from samordna.organisation.models import Municipality
from samordna.plans.models import Comment, PlanVersion
from samordna.plans.rules import path_of

Holders = dict[RoleAt, list[User]]


def function_of(comment: Comment) -> RoleAt | None:
    """Whom the comment asks; its unit must be loaded."""
    if not comment.asked_role:
        return None
    unit = comment.asked_unit.name if comment.asked_unit else ""
    return RoleAt(Role(comment.asked_role), comment.asked_unit_id, unit)


def holders_of(everybody: Iterable[Access]) -> Holders:
    """Each function that somebody with an open account holds, with whoever does."""
    held: Holders = defaultdict(list)
    for access in everybody:
        if access.user.is_active:
            for function in access.roles:
                held[function].append(access.user)
    return dict(held)


def may_be_asked(holders: Holders, version: PlanVersion, *, is_restricted: bool, besides: User) -> Holders:
    """The functions that read what is said of a row, in the order of roles, with whom of them a question goes to.

    That is everybody but ``besides``, who asks; a function that nobody else holds is not among them.
    """
    asked = {
        function: [user for user in users if user != besides]
        for function, users in holders.items()
        if reads(Access(users[0], (function,)), version, is_restricted=is_restricted)
    }
    order = list(Role)
    found = sorted(asked.items(), key=lambda one: (order.index(one[0].role), one[0].unit))
    return {function: users for function, users in found if users}


def held_by(user: OuterRef, municipality: Municipality) -> QuerySet[RoleAssignment, Any]:
    """What the user of an outer row holds in the municipality now, for :func:`functions_held`."""
    rows = RoleAssignment.objects.filter(municipality=municipality, user=user).order_by()
    return rows.values(said=JSONObject(role="role", unit="unit", name="unit__name"))


def functions_held(said: Iterable[dict[str, Any]]) -> list[RoleAt]:
    """In the order of roles."""
    held = [RoleAt(Role(one["role"]), one["unit"], one["name"] or "") for one in said]
    order = list(Role)
    return sorted(held, key=lambda one: order.index(one.role))


def reads(access: Access, version: PlanVersion, *, is_restricted: bool) -> bool:
    """Whether somebody reads what is said of a row."""
    path = path_of(version.plan)
    return access.may_for(Action.COMMENT, path) and (
        not is_restricted or access.may_for(Action.READ_RESTRICTED, path)
    )
