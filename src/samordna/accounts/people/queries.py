"""Reads of accounts: the people of a municipality, who is invited, who has left, and who can take over."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from samordna.accounts.models import Departure, Invitation, RoleAssignment, User
from samordna.accounts.models.departure import UNDO_WITHIN
from samordna.accounts.roles import NEEDS_SECOND_STEP, Role
from samordna.accounts.signing_in.second_step import FULL
from samordna.core.order import Swedish
from samordna.organisation.models import Municipality, Unit

INVITATIONS_SHOWN_FOR = timedelta(days=30)
"""How long an invitation whose link has expired stays in the list."""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role of a person, with the unit it is held at; None is the whole municipality."""

    pk: int
    role: Role
    unit_id: int | None
    unit: str
    path: tuple[int, ...]
    follows_from_claims: bool


@dataclass(slots=True)
class Person:
    """Somebody with roles in the municipality."""

    user: User
    has_second_step: bool = False
    roles: list[HeldRole] = field(default_factory=list)

    @property
    def pk(self) -> int:
        return self.user.pk

    @property
    def name(self) -> str:
        return self.user.name

    @property
    def email(self) -> str:
        return self.user.email

    @property
    def is_active(self) -> bool:
        return self.user.is_active

    @property
    def last_login(self) -> datetime | None:
        return self.user.last_login

    @property
    def is_guest(self) -> bool:
        """Somebody from outside, who sees only what they are invited to."""
        return all(held_role.role == Role.PARTNER for held_role in self.roles)

    @property
    def lacks_second_step(self) -> bool:
        return not self.has_second_step and any(
            held_role.role in NEEDS_SECOND_STEP for held_role in self.roles
        )


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What the address asks for; unknown values are as good as none."""

    words: str = ""
    role: str = ""
    unit: int | None = None
    page: int = 1

    @classmethod
    def from_query(cls, query: QueryDict) -> "PeopleFilter":
        role, unit = query.get("roll", ""), query.get("enhet", "")
        page = query.get("sida", "")
        return cls(
            words=" ".join(query.get("q", "").split())[:200],
            role=role if role in Role.values else "",
            unit=int(unit) if unit.isascii() and unit.isdecimal() and len(unit) < 18 else None,
            page=int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1,
        )

    @property
    def is_filtered(self) -> bool:
        return bool(self.words or self.role or self.unit)


def people(municipality: Municipality) -> list[Person]:
    """Everybody with a role here, by name, with all their roles here. Two queries."""
    rows = (
        RoleAssignment.objects.filter(municipality=municipality)
        .select_related("user", "unit")
        .order_by(Swedish("user__name"), "user__email", "pk")
    )
    people_by_id: dict[int, Person] = {}
    for row in rows:
        _person(people_by_id, row.user).roles.append(_held_role(row))
    for pk in second_step_holders(people_by_id):
        people_by_id[pk].has_second_step = True
    return list(people_by_id.values())


def person(municipality: Municipality, user_id: int) -> Person | None:
    """Somebody with a role here, or None. Two queries."""
    rows = RoleAssignment.objects.filter(municipality=municipality, user=user_id).select_related(
        "user", "unit"
    )
    people_by_id: dict[int, Person] = {}
    for row in rows.order_by("pk"):
        _person(people_by_id, row.user).roles.append(_held_role(row))
    if user_id not in people_by_id:
        return None
    people_by_id[user_id].has_second_step = bool(second_step_holders([user_id]))
    return people_by_id[user_id]


def second_step_holders(user_ids: Iterable[int]) -> set[int]:
    """Which of the users have a second step to sign in with."""
    return set(
        Authenticator.objects.filter(user__in=list(user_ids), type__in=FULL).values_list("user", flat=True)
    )


def fitting(everybody: Iterable[Person], people_filter: PeopleFilter) -> list[Person]:
    """Those of ``everybody`` whom the filter asks for. A unit asks for roles at it and at what lies below it."""
    words = people_filter.words.casefold().split()
    return [one for one in everybody if _fits(one, people_filter, words)]


def _fits(one: Person, people_filter: PeopleFilter, words: list[str]) -> bool:
    text = f"{one.name} {one.email}".casefold()
    return all(word in text for word in words) and any(
        (not people_filter.role or held_role.role == people_filter.role)
        and (not people_filter.unit or people_filter.unit in held_role.path)
        for held_role in one.roles
    )


def _person(people_by_id: dict[int, Person], user: User) -> Person:
    return people_by_id.setdefault(user.pk, Person(user))


def _held_role(row: RoleAssignment) -> HeldRole:
    return HeldRole(
        pk=row.pk,
        role=Role(row.role),
        unit_id=row.unit_id,
        unit=row.unit.name if row.unit else "",
        path=tuple(row.unit.path) if row.unit else (),
        follows_from_claims=row.source == RoleAssignment.Source.CLAIMS,
    )


def units(municipality: Municipality) -> QuerySet[Unit]:
    """The units of today, at which roles can be held."""
    return (
        Unit.objects.filter(municipality=municipality)
        .valid_on(timezone.localdate())
        .order_by(Swedish("name"), "pk")
    )


def waiting_invitations(municipality: Municipality) -> QuerySet[Invitation]:
    """Those invited who have not come yet; long expired ones are left out."""
    return (
        Invitation.objects.waiting()
        .filter(municipality=municipality, invited_at__gt=timezone.now() - INVITATIONS_SHOWN_FOR)
        .select_related("unit", "invited_by")
    )


def invitations(municipality: Municipality) -> QuerySet[Invitation]:
    """Every invitation of the municipality, used and taken back ones too."""
    return Invitation.objects.filter(municipality=municipality).select_related("unit", "invited_by")


def departures(municipality: Municipality) -> QuerySet[Departure]:
    """Who has left so recently that it can be undone."""
    return Departure.objects.filter(
        municipality=municipality, undone_at=None, left_at__gt=timezone.now() - UNDO_WITHIN
    ).select_related("user", "successor")


def colleagues(municipality: Municipality, *, besides: int) -> QuerySet[User]:
    """Who can take over from somebody: everybody else with a role here that is not a guest's."""
    holders = RoleAssignment.objects.filter(municipality=municipality).exclude(role=Role.PARTNER)
    return (
        User.objects.filter(is_active=True, pk__in=holders.values("user"))
        .exclude(pk=besides)
        .order_by(Swedish("name"), "pk")
    )
