"""Guests of a plan: partners outside who may read it."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.commands import invitation_create
from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.core.mail import mail_send
from samordna.plans.models import Plan, PlanGuest


@transaction.atomic
def plan_share(
    *, plan: Plan, email: str, function: str, invited_by: User, address: str, link: Callable[[str], str]
) -> PlanGuest:
    """Let a partner read the plan. One without an account here is invited as a partner first.

    ``address`` is the plan's whole address, ``link`` that of an invitation by its token. Raises ValidationError when the
    partner may read it already, or holds a role that reads every plan.
    """
    email = email.strip().lower()
    if plan.guests.filter(email=email).exists():
        raise ValidationError(
            _("%(email)s may read the plan already.") % {"email": email}, code="already_guest"
        )
    roles = set(
        RoleAssignment.objects.filter(municipality=plan.municipality, user__email=email).values_list(
            "role", flat=True
        )
    )
    if roles - {Role.PARTNER}:
        raise ValidationError(
            _("%(email)s works in the municipality and reads every plan. No invitation is needed.")
            % {"email": email},
            code="reads_all",
        )
    guest = PlanGuest(
        municipality=plan.municipality,
        plan=plan,
        email=email,
        user=User.objects.filter(email=email).first() if roles else None,
        invited_by=invited_by,
    )
    guest.full_clean(exclude=["plan", "municipality"])
    guest.save()
    if roles:
        mail_send(
            to=email,
            subject=_("You may read a plan in Samordna"),
            text=_("%(municipality)s has let you read a plan. Sign in and read it here:\n\n%(address)s\n")
            % {"municipality": plan.municipality.name, "address": address},
        )
    else:
        invitation_create(
            municipality=plan.municipality,
            email=email,
            name=function,
            role=Role.PARTNER,
            invited_by=invited_by,
            link=link,
        )
    return guest


@transaction.atomic
def plan_unshare(*, guest: PlanGuest) -> None:
    """The partner may no longer read the plan; the account stays."""
    guest.delete()
