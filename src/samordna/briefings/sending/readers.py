"""Who gets a flow's digests: asked anew each time, so that whoever has left gets none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import MAY, Action, Role
from samordna.briefings.models import Flow, Subscription
from samordna.collaboration.models import ForumMember
from samordna.mapping.pointing import successors, today
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import ContactPoint, Municipality, Unit

_READING = [role for role in Role if Action.SEE_ORGANISATION in MAY[role]]
Key = tuple[str, int]
"""``user`` or ``contact``, and its number."""


@dataclass(frozen=True, slots=True)
class Reader:
    """``unit`` is where their role is. Whoever is not of the municipality ``is_outside`` and is sent only what is open."""

    key: Key
    address: str
    unit: int | None = None
    is_outside: bool = False
    rhythm: str = ""
    subjects: frozenset[str] = frozenset()


def readers_of(flow: Flow) -> list[Reader]:
    """Each address once, but those who have ended their mails. Six queries at the most."""
    units = {one.pk: one for one in Unit.objects.filter(municipality=flow.municipality_id)}
    audience = set(today(flow.units, units, successors(units)))
    is_all = not (flow.units or flow.contacts or flow.forums)
    numbers = [*flow.contacts, *_of_forums(flow)]
    readers = [*_accounts(flow.municipality, audience, is_all=is_all), *_contacts(flow.municipality, numbers)]
    return _with_their_choices(flow.municipality, readers)


def everybody(municipality: Municipality, contacts: Iterable[int]) -> list[Reader]:
    """Whoever could get some digest, with these functions. Three queries."""
    readers = [*_accounts(municipality, set(), is_all=True), *_contacts(municipality, contacts)]
    return _with_their_choices(municipality, readers)


def _accounts(municipality: Municipality, audience: set[int], *, is_all: bool) -> Iterator[Reader]:
    """Whoever has an open account and a role at the units or below them."""
    rows = RoleAssignment.objects.filter(
        municipality=municipality, user__is_active=True, role__in=_READING
    ).order_by("pk")
    if not is_all:
        rows = rows.filter(unit__path__overlap=sorted(audience))
    for user, email, unit in rows.values_list("user", "user__email", "unit"):
        yield Reader(("user", user), email, unit)


def _of_forums(flow: Flow) -> Iterator[int]:
    """The contact points of the functions in its forums: the one that a member has chosen, else their organisation's first."""
    if not flow.forums:
        return
    members = ForumMember.objects.filter(forum__in=flow.forums, forum__removed_at=None).present()
    known = Addresses.of(flow.municipality)
    for one in members.select_related("unit", "partner"):
        first = known.nearest(one.unit) if one.unit else known.of_partner(one.partner)
        if number := one.contact_id or (first.pk if first else None):
            yield number


def _contacts(municipality: Municipality, numbers: Iterable[int]) -> Iterator[Reader]:
    known = ContactPoint.objects.filter(municipality=municipality, pk__in=numbers, restricted=False).present()
    for row in known.exclude(email=""):
        is_outside = row.partner_id is not None
        yield Reader(("contact", row.pk), row.email, row.unit_id, is_outside=is_outside)


def _with_their_choices(municipality: Municipality, readers: Iterable[Reader]) -> list[Reader]:
    chosen = {_key(row): row for row in Subscription.objects.filter(municipality=municipality)}
    by_address: dict[str, Reader] = {}
    for one in readers:
        row = chosen.get(one.key)
        if row is None:
            by_address.setdefault(one.address.lower(), one)
        elif row.off_at is None:
            wants = replace(one, rhythm=row.rhythm, subjects=frozenset(row.subjects))
            by_address.setdefault(one.address.lower(), wants)
    return list(by_address.values())


def _key(row: Subscription) -> Key:
    return ("user", row.user_id) if row.user_id else ("contact", row.contact_id or 0)
