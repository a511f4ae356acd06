"""Roles: given, ended, given back."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.commands.database import keeping_an_administrator, refusals_in_words
from samordna.accounts.mail import notify
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.models.departure import UNDO_WITHIN
from samordna.accounts.roles import MAY, WIDE, Action, Role
from samordna.core.models import Change
from samordna.organisation.models import Municipality, Unit


@transaction.atomic
def role_give(
    *,
    user: User,
    municipality: Municipality,
    role: Role,
    unit: Unit | None = None,
    given_by: User | None = None,
    source: RoleAssignment.Source = RoleAssignment.Source.GIVEN,
    tells: bool = True,
) -> RoleAssignment:
    """Give a user a role, in the municipality of the running transaction. Raises ValidationError when they hold it already.

    Coordinators are told of whoever may now read what is restricted where they work (unless not ``tells``): administrators give
    roles, to themselves too, and nobody is let in unseen.
    """
    role_check(municipality=municipality, role=role, unit=unit)
    User.objects.select_for_update().get(pk=user.pk)  # their account is not closed meanwhile
    assignment = RoleAssignment(
        user=user, municipality=municipality, role=role, unit=unit, given_by=given_by, source=source
    )
    if RoleAssignment.objects.filter(user=user, municipality=municipality, role=role, unit=unit).exists():
        raise ValidationError(already_held(assignment), code="roleassignment_once")
    assignment.full_clean()
    with refusals_in_words():
        assignment.save()
    if tells and Action.READ_RESTRICTED in MAY[role]:
        _tell_coordinators(assignment)
    return assignment


def _tell_coordinators(assignment: RoleAssignment) -> None:
    """The central coordinators, and those of the units that the role reaches."""
    coordinators = RoleAssignment.objects.filter(
        municipality=assignment.municipality,
        role__in=[Role.CENTRAL_COORDINATOR, Role.LOCAL_COORDINATOR],
        user__is_active=True,
    ).exclude(user=assignment.user)
    if assignment.unit:
        at_the_unit = Q(unit__in=assignment.unit.path) | Q(unit__path__contains=[assignment.unit.pk])
        coordinators = coordinators.filter(Q(role=Role.CENTRAL_COORDINATOR) | Q(unit=None) | at_the_unit)
    told = {one.user_id: one.user for one in coordinators.select_related("user")}
    for user in told.values():
        notify(
            "reads_restricted",
            user,
            assignment=assignment,
            role=role_words(assignment.role, assignment.unit),
            giver=assignment.given_by.name if assignment.given_by else "",
            oneself=assignment.given_by == assignment.user,
        )


@transaction.atomic
def role_end(*, assignment: RoleAssignment) -> None:
    """Take a role from somebody; :func:`role_restore` gives it back. Raises ValidationError.

    A role that follows from the sign-in service would come back at the next sign-in, so it is ended there.
    """
    if assignment.source == RoleAssignment.Source.CLAIMS:
        raise ValidationError(
            _(
                "This role follows from the municipality's sign-in service and would come back at the next sign-in."
                " Take the person out of the group in that service instead."
            ),
            code="claims",
        )
    with keeping_an_administrator():
        assignment.delete()


def role_end_with_claim(*, assignment: RoleAssignment) -> None:
    """Take away what the sign-in service no longer gives. It stays when nobody else would administer the municipality."""
    try:
        with keeping_an_administrator():
            assignment.delete()
    except ValidationError:
        return


@transaction.atomic
def role_restore(
    *, municipality: Municipality, assignment_id: int, user_id: int, given_by: User | None
) -> RoleAssignment:
    """Give a user back a role that was ended a short time ago, as the history remembers it. Raises ValidationError."""
    gone = (
        Change.objects.filter(
            municipality=municipality,
            model=RoleAssignment._meta.label_lower,
            row_id=assignment_id,
            kind=Change.Kind.DELETE,
            at__gt=timezone.now() - UNDO_WITHIN,
        )
        .order_by("-pk")
        .first()
    )
    if gone is None or gone.before is None or gone.before["user_id"] != user_id:
        raise ValidationError(_("It can no longer be undone. Give the role anew."), code="too_late")
    before = gone.before
    user = User.objects.get(pk=user_id)
    if not user.is_active:
        raise ValidationError(
            _("%(name)s has left. Undo that instead, and the roles come back.") % {"name": user.name},
            code="left",
        )
    unit = before["unit_id"]
    return role_give(
        user=user,
        municipality=municipality,
        role=Role(before["role"]),
        unit=Unit.objects.get(municipality=municipality, pk=unit) if unit else None,
        given_by=given_by,
        source=RoleAssignment.Source(before["source"]),
    )


def role_check(*, municipality: Municipality, role: Role, unit: Unit | None) -> None:
    """Raise ValidationError unless the role can be held at the unit (None: in the whole municipality)."""
    if unit is None:
        return
    if unit.municipality_id != municipality.pk:
        raise ValidationError(_("The unit belongs to another municipality."), code="foreign_unit")
    if role in WIDE:
        raise ValidationError(
            _("%(role)s is always a role for the whole municipality.") % {"role": role.label}, code="wide"
        )


def already_held(assignment: RoleAssignment) -> str:
    words = {"name": assignment.user.name, "role": role_words(assignment.role, assignment.unit)}
    return _("%(name)s already is %(role)s.") % words


def role_words(role: str, unit: Unit | None) -> str:
    """The role as a sentence names it: “local coordinator for Farsta”."""
    label = str(Role(role).label).lower()
    return _("%(role)s for %(unit)s") % {"role": label, "unit": unit.name} if unit else label
