"""What somebody is told who may not do a thing: why, who may, and how to reach them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import MAY, Action, Role, Scope
from samordna.core.order import Swedish
from samordna.organisation.models import Unit

MOST = 3
"""People named. More would be a directory."""
ASKED_EVERYWHERE = frozenset({Action.RUN_ALARMS})
"""What is asked of those who may it everywhere: whoever may it at a unit can rarely help, and nobody has time to ask twice."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Somebody to turn to, by function and address."""

    function: str
    email: str
    role: str


@dataclass(frozen=True, slots=True)
class Help:
    """``roles`` says which roles let one do it, ``people`` are those nearby who hold one, ``givers`` those who give roles."""

    roles: str = ""
    people: list[Reached] = field(default_factory=list)
    givers: list[Reached] = field(default_factory=list)


class Refused(PermissionDenied):
    """A refusal with its reason and whom to turn to."""

    def __init__(self, reason: str, whom: Help) -> None:
        super().__init__(reason)
        self.whom = whom


def help_with(
    action: Action,
    *,
    municipality_id: int,
    user_id: int,
    units: Iterable[int],
    is_guest: bool = False,
) -> Help:
    """Whom to turn to for ``action`` at a unit, given with all above it in ``units``. One query.

    An outside partner is told of whoever invited them, or, when that person is gone, of the administrators; nobody is told to ask
    themselves.
    """
    assignments = (
        RoleAssignment.objects.filter(municipality=municipality_id, user__is_active=True)
        .exclude(user=user_id)
        .select_related("user", "unit")
    )
    if is_guest and (inviters := _invited_by(municipality_id, user_id)):
        return Help(people=inviters)
    roles = _allowed(action)
    givers = [role for role in Role if Action.MANAGE_PEOPLE in MAY[role]]
    near = Q(unit=None) | Q(unit__in=list(units))
    rows = list(assignments.filter(near, role__in={*roles, *givers}).order_by(Swedish("user__name"), "pk"))
    if is_guest:
        return Help(givers=_named(row for row in rows if row.role in givers))
    may = {role for role in roles if MAY[role][action] != Scope.INVITED}
    people = _named(row for row in rows if row.role in may)
    who_gives = _named(row for row in rows if row.role in givers)
    return Help(
        roles=who_may(action),
        people=people,
        givers=[] if who_gives == people else who_gives,
    )


def who_may(action: Action) -> str:
    """The roles that let one do it, in words."""
    return get_text_list([str(role.label).lower() for role in _allowed(action)], _("or"))


def _allowed(action: Action) -> list[Role]:
    scopes = {Scope.ALL} if action in ASKED_EVERYWHERE else set(Scope)
    return [role for role in Role if MAY[role].get(action) in scopes]


def units_above(units: Iterable[int]) -> list[int]:
    """The units and all above them."""
    paths = Unit.objects.filter(pk__in=list(units)).values_list("path", flat=True)
    return sorted({pk for path in paths for pk in path})


def _named(rows: Iterable[RoleAssignment]) -> list[Reached]:
    """Each person once, those of the nearest unit first."""
    nearest = sorted(rows, key=lambda row: -len(row.unit.path) if row.unit else 0)
    people: dict[int, Reached] = {}
    for row in nearest:
        people.setdefault(
            row.user_id, Reached(row.user.name, row.user.email, str(row.get_role_display()).lower())
        )
    return list(people.values())[:MOST]


def _invited_by(municipality_id: int, user_id: int) -> list[Reached]:
    given = RoleAssignment.objects.filter(
        municipality=municipality_id, user=user_id, given_by__is_active=True
    ).select_related("given_by")
    inviters = {row.given_by_id: row.given_by for row in given if row.given_by_id != user_id}
    return [Reached(one.name, one.email, "") for one in inviters.values() if one][:MOST]
