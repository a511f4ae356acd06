"""Who gets a flow's digests: asked anew each time, so that whoever has left gets none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import MAY, Action, Role
from samordna.briefings.models import Flow, Subscription
from samordna.briefings.sending.reader import Key, Reader, last_in, with_their_choices
from samordna.collaboration.models import ForumMember
from samordna.mapping.pointing import successors, today
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import ContactPoint, Municipality, Unit

_READING = [role for role in Role if Action.SEE_ORGANISATION in MAY[role]]


class Reached(NamedTuple):
    """Those who get a flow's digests, and the members of its forums who have no address that mail can go to."""

    readers: list[Reader]
    silent: list[ForumMember]


def readers_of(flow: Flow) -> list[Reader]:
    return reached_by(flow).readers


def reached_by(flow: Flow) -> Reached:
    """Each address once, but those who have ended their mails. Six queries at the most."""
    units = {one.pk: one for one in Unit.objects.filter(municipality=flow.municipality_id)}
    audience = set(today(flow.units, units, successors(units)))
    is_all = not (flow.units or flow.contacts or flow.forums)
    known = Addresses.of(flow.municipality) if flow.contacts or flow.forums else None
    members = [(one, _reader(one, known)) for one in _members_of(flow)] if known and flow.forums else []
    readers = [
        *_accounts(flow.municipality, audience, is_all=is_all),
        *(_contacts(known, flow.contacts) if known else ()),
        *(reader for _one, reader in members if reader),
    ]
    chosen = Subscription.objects.filter(municipality=flow.municipality)
    readers = with_their_choices(chosen.annotate(last=last_in(flow)), readers)
    return Reached(readers, [one for one, reader in members if reader is None])


def everybody(municipality: Municipality, keys: Iterable[Key]) -> list[Reader]:
    """Whoever has an account, and these others. Four queries at the most."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number in keys:
        numbers[kind].append(number)
    members = ForumMember.objects.filter(municipality=municipality, pk__in=numbers["member"]).present()
    members = members.select_related("unit", "partner")
    readers = [
        *_accounts(municipality, set(), is_all=True),
        *(_contacts(Addresses.of(municipality), numbers["contact"]) if numbers["contact"] else ()),
        *map(_member, members.exclude(email="")),
    ]
    return with_their_choices(Subscription.objects.filter(municipality=municipality), readers)


def _accounts(municipality: Municipality, audience: set[int], *, is_all: bool) -> Iterator[Reader]:
    """Whoever has an open account and a role at the units or below them."""
    rows = RoleAssignment.objects.filter(
        municipality=municipality, user__is_active=True, role__in=_READING
    ).order_by("pk")
    if not is_all:
        rows = rows.filter(unit__path__overlap=sorted(audience))
    for user, email, unit, name in rows.values_list("user", "user__email", "unit", "unit__name"):
        yield Reader(("user", user), email, unit, whose=name or "")


def _members_of(flow: Flow) -> Iterable[ForumMember]:
    rows = ForumMember.objects.filter(forum__in=flow.forums, forum__removed_at=None).present()
    return rows.select_related("unit", "partner")


def _reader(row: ForumMember, known: Addresses) -> Reader | None:
    """Where its forum writes to it (``collaboration/meetings/addresses.py``)."""
    if row.email:
        return _member(row)
    at = known.by_number.get(row.contact_id or 0) or known.nearest(row.unit) or known.of_partner(row.partner)
    return _contact(at) if at else None


def _member(row: ForumMember) -> Reader:
    return _of_function("member", row)


def _contacts(known: Addresses, numbers: Iterable[int]) -> Iterator[Reader]:
    return (_contact(known.by_number[one]) for one in numbers if one in known.by_number)


def _contact(row: ContactPoint) -> Reader:
    return _of_function("contact", row)


def _of_function(kind: str, row: ContactPoint | ForumMember) -> Reader:
    whose = row.unit or row.partner
    return Reader((kind, row.pk), row.email, row.unit_id, row.partner_id, whose.name if whose else "")
