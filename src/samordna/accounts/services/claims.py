"""Who somebody is here by what their municipality's sign-in service says of them, and which roles follow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from samordna.accounts.commands import role_end_with_claim, role_give, user_create
from samordna.accounts.models import ClaimRole, RoleAssignment, User
from samordna.accounts.roles import Role
from samordna.accounts.services.sign_in_services import Service
from samordna.core.tenancy import acting_as, acting_for
from samordna.organisation.addresses import municipality_at
from samordna.organisation.models import Municipality

Reason = Literal["municipality", "address", "foreign", "administers", "closed", "no_role"]
"""Why somebody whom the service knows does not come in: the municipality is not set up; the address is missing, not verified or
outside the service's domains; an account that the service may not speak for; the administrator of the installation; a closed
account; no role."""


@dataclass(frozen=True, slots=True)
class NotLetIn:
    """Nobody is signed in. What has been decided stays decided, such as a role that has ended."""

    reason: Reason
    user: User | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What a service says of somebody. ``subject`` is its name for them, the same as long as the account there lives."""

    service: Service
    subject: str
    email: str
    email_is_verified: bool
    name: str
    claims: Mapping[str, Any] = field(repr=False)


class _Refused(Exception):
    """Raised before anything has been written."""

    def __init__(self, reason: Reason, user: User | None = None) -> None:
        self.answer = NotLetIn(reason, user)


@transaction.atomic
def user_by_claims(*, said: Said, request: str = "") -> User | NotLetIn:
    """The user whom a service has signed in, with the roles that follow from its claims and no others of that kind."""
    try:
        municipality = _municipality(said.service)
        user = _account(said, municipality)
        with acting_for(municipality.pk, user_id=user.pk if user else None, request=request):
            claimed = roles_from(said.service, said.claims)
            if user is None and claimed:
                user = _new(said)
            if user:
                _follow(user, municipality, claimed)
    except _Refused as refused:
        return refused.answer
    if user is None or not _has_a_role(user):
        return NotLetIn("no_role", user)
    SocialAccount.objects.get_or_create(
        provider=said.service.id, uid=said.subject, defaults={"user": user, "extra_data": {}}
    )
    return user


def roles_from(service: Service, claims: Mapping[str, Any]) -> dict[tuple[str, int | None], ClaimRole]:
    """The roles that claims give, by role and unit, in the municipality of the running transaction. One query."""
    rows = ClaimRole.objects.present().filter(service=service.id).select_related("unit")
    return {(row.role, row.unit_id): row for row in rows if row.value in set(values(claims, row.claim))}


def values(claims: Mapping[str, Any], name: str) -> Iterator[str]:
    """Every value of a claim: one text or number, or a list of them. A name with points leads into nested claims."""
    claim_value: Any = claims.get(name)
    if claim_value is None and "." in name:
        claim_value = claims
        for part in name.split("."):
            claim_value = claim_value.get(part) if isinstance(claim_value, Mapping) else None
    for value in claim_value if isinstance(claim_value, list | tuple) else [claim_value]:
        if isinstance(value, bool):
            yield str(value).lower()
        elif isinstance(value, str | int):
            yield str(value)


def _municipality(service: Service) -> Municipality:
    municipality = municipality_at(service.municipality)
    if municipality is None:
        raise _Refused("municipality")
    return municipality


def _account(said: Said, municipality: Municipality) -> User | None:
    """The account that the service has signed in to before, or the one with the address; None for somebody new."""
    tied = (
        SocialAccount.objects.filter(provider=said.service.id, uid=said.subject)
        .select_related("user")
        .first()
    )
    user = tied.user if tied else _by_address(said, municipality)
    if user and not user.is_active:
        raise _Refused("closed", user)
    if user and user.administers_instance:
        raise _Refused("administers", user)
    return user


def _by_address(said: Said, municipality: Municipality) -> User | None:
    """A service may only speak for addresses of its own domains; without domains, for people of its municipality alone.

    Otherwise whoever runs one municipality's service could come in as somebody of another.
    """
    user = User.objects.filter(email=said.email.lower()).first() if said.email else None
    if user is None:
        return None
    if not _address_counts(said):
        raise _Refused("address", user)
    if not said.service.domains and not _works_only_in(user, municipality):
        raise _Refused("foreign", user)
    return user


def _address_counts(said: Said) -> bool:
    """Whether the address is the person's, as far as the service may say so."""
    verified = said.email_is_verified or said.service.trusts_addresses
    return (
        bool(said.email) and verified and (not said.service.domains or said.service.vouches_for(said.email))
    )


def _works_only_in(user: User, municipality: Municipality) -> bool:
    with acting_as(user.pk):
        return set(user.assignments.values_list("municipality_id", flat=True)) == {municipality.pk}


def _new(said: Said) -> User:
    """An account for somebody new, without a password."""
    if not _address_counts(said):
        raise _Refused("address")
    name = (said.name or said.email.partition("@")[0])[: User._meta.get_field("name").max_length]
    return user_create(email=said.email, name=name)


def _follow(
    user: User, municipality: Municipality, claimed: Mapping[tuple[str, int | None], ClaimRole]
) -> None:
    """Give what the claims say and take what they no longer say. What an administrator gave is left alone.

    The municipality's last administrator stays one even so; somebody has to be able to let people in.
    """
    assigned = {
        (row.role, row.unit_id): row
        for row in RoleAssignment.objects.filter(user=user, municipality=municipality)
    }
    for key in claimed.keys() - assigned.keys():
        role_give(
            user=user,
            municipality=municipality,
            role=Role(claimed[key].role),
            unit=claimed[key].unit,
            source=RoleAssignment.Source.CLAIMS,
        )
    for key in assigned.keys() - claimed.keys():
        if assigned[key].source == RoleAssignment.Source.CLAIMS:
            role_end_with_claim(assignment=assigned[key])


def _has_a_role(user: User) -> bool:
    with acting_as(user.pk):
        return user.assignments.exists()
