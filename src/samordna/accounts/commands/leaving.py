"""People who leave: their roles end, what they own is handed over, their account is closed; and all of it undone."""

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.commands.database import keeping_an_administrator
from samordna.accounts.commands.roles import role_give, role_restore
from samordna.accounts.commands.users import user_deactivate, user_reactivate
from samordna.accounts.models import Departure, Invitation, RoleAssignment, User
from samordna.accounts.people.ownership import hand_over, holdings
from samordna.accounts.roles import Role
from samordna.organisation.models import Municipality


@transaction.atomic
def person_leave(
    *,
    user: User,
    municipality: Municipality,
    successor: User | None = None,
    with_roles: bool = False,
    ended_by: User | None = None,
) -> Departure:
    """End somebody's time in the municipality of the running transaction. Raises ValidationError.

    What they own goes to ``successor``, and with ``with_roles`` their roles too. The account is closed, and signed out at once,
    unless it has roles in other municipalities or administers the installation: then only the roles here end.
    """
    if user == ended_by:
        raise ValidationError(_("Another administrator has to do this for you."), code="oneself")
    user = User.objects.select_for_update().get(pk=user.pk)
    roles = list(RoleAssignment.objects.filter(user=user, municipality=municipality).select_related("unit"))
    if not roles:
        raise ValidationError(_("%(name)s has no role here any more.") % {"name": user.name}, code="left")
    owned = holdings(user, municipality)
    _check_successor(user, successor, municipality, needed=bool(owned) or with_roles)
    departure = Departure(user=user, municipality=municipality, successor=successor, ended_by=ended_by)
    departure.closed_account = not works_elsewhere(user, municipality)
    with keeping_an_administrator():
        for holding in owned:
            for thing in holding.things:
                if successor and hand_over(holding.ownership.name, thing.key, user, successor):
                    departure.moved.append([holding.ownership.name, thing.key])
        if successor and with_roles:
            departure.given = _give_roles(roles, successor, municipality, ended_by)
        for role in roles:
            departure.roles.append(role.pk)
            role.delete()
        if departure.closed_account:
            user_deactivate(user=user)
    Invitation.objects.waiting().filter(municipality=municipality, email=user.email).update(
        revoked_at=timezone.now()
    )
    departure.save()
    return departure


@transaction.atomic
def departure_undo(*, departure: Departure, undone_by: User | None = None) -> Departure:
    """Take somebody back: account, roles, and what was handed over and still lies with the colleague. Raises ValidationError."""
    departure = (
        Departure.objects.select_for_update(of=["self"])
        .select_related("user", "successor", "municipality")
        .get(pk=departure.pk)
    )
    if not departure.can_be_undone:
        raise ValidationError(_("It can no longer be undone. Invite the person anew."), code="too_late")
    user, municipality = departure.user, departure.municipality
    if departure.closed_account and not user.is_active:
        user_reactivate(user=user)
    for assignment_id in departure.roles:
        _restore(assignment_id, user, municipality, undone_by)
    if departure.successor:
        for name, key in departure.moved:
            hand_over(name, key, departure.successor, user)
    with keeping_an_administrator():
        RoleAssignment.objects.filter(municipality=municipality, pk__in=departure.given).delete()
    departure.undone_at = timezone.now()
    departure.save(update_fields=["undone_at"])
    return departure


def works_elsewhere(user: User, municipality: Municipality) -> bool:
    """Whether the account lives on when its holder leaves this municipality."""
    if user.administers_instance:
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT accounts_works_elsewhere(%s, %s)", [user.pk, municipality.pk])
        (lives_on,) = cursor.fetchone() or (False,)
    return bool(lives_on)


def _check_successor(user: User, successor: User | None, municipality: Municipality, *, needed: bool) -> None:
    if successor is None:
        if needed:
            raise ValidationError(_("Choose the colleague who takes over."), code="no_successor")
        return
    if successor == user:
        raise ValidationError(_("Choose somebody else than the one who leaves."), code="same_person")
    is_here = RoleAssignment.objects.filter(user=successor, municipality=municipality).exists()
    if not (is_here and successor.is_active):
        raise ValidationError(_("Choose a colleague who has a role here."), code="not_here")


def _give_roles(
    roles: list[RoleAssignment], successor: User, municipality: Municipality, given_by: User | None
) -> list[int]:
    """Give the colleague the roles they do not hold yet."""
    has = set(
        RoleAssignment.objects.filter(user=successor, municipality=municipality).values_list("role", "unit")
    )
    return [
        role_give(
            user=successor, municipality=municipality, role=Role(one.role), unit=one.unit, given_by=given_by
        ).pk
        for one in roles
        if (one.role, one.unit_id) not in has
    ]


def _restore(assignment_id: int, user: User, municipality: Municipality, given_by: User | None) -> None:
    """Give a role back, unless it has been given anew meanwhile."""
    try:
        role_restore(
            municipality=municipality, assignment_id=assignment_id, user_id=user.pk, given_by=given_by
        )
    except ValidationError as error:
        if error.code != "roleassignment_once":
            raise
