"""Who gets a flow's digests: asked anew each time, so that whoever has left gets none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import MAY, Action, Role
from samordna.briefings.models import DigestMail, Flow, Subscription
from samordna.collaboration.models import ForumMember
from samordna.mapping.pointing import successors, today
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.plandoc.following_up.working_hours import in_sweden

_READING = [role for role in Role if Action.SEE_ORGANISATION in MAY[role]]
Key = tuple[str, int]
"""``user``, ``contact`` or ``member``, and its number."""
WHO = ("user", "contact", "member")


@dataclass(frozen=True, slots=True)
class Last:
    """The latest digest of a flow that a reader got, and when."""

    digest: int
    on: date


@dataclass(frozen=True, slots=True)
class Reader:
    """``unit`` is where their role is. Whoever is not of the municipality ``is_outside`` and is sent only what is open.

    ``last`` is known of those who have chosen how often they want news.
    """

    key: Key
    address: str
    unit: int | None = None
    is_outside: bool = False
    rhythm: str = ""
    subjects: frozenset[str] = frozenset()
    last: Last | None = None


def readers_of(flow: Flow) -> list[Reader]:
    """Each address once, but those who have ended their mails. Six queries at the most."""
    units = {one.pk: one for one in Unit.objects.filter(municipality=flow.municipality_id)}
    audience = set(today(flow.units, units, successors(units)))
    is_all = not (flow.units or flow.contacts or flow.forums)
    known = Addresses.of(flow.municipality) if flow.contacts or flow.forums else None
    readers = [
        *_accounts(flow.municipality, audience, is_all=is_all),
        *(_contacts(known, flow.contacts) if known else ()),
        *(_members(flow, known) if known and flow.forums else ()),
    ]
    chosen = Subscription.objects.filter(municipality=flow.municipality)
    return _with_their_choices(chosen.annotate(last=_last_in(flow)), readers)


def everybody(municipality: Municipality, keys: Iterable[Key]) -> list[Reader]:
    """Whoever has an account, and these others. Four queries at the most."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for kind, number in keys:
        numbers[kind].append(number)
    members = ForumMember.objects.filter(municipality=municipality, pk__in=numbers["member"]).present()
    readers = [
        *_accounts(municipality, set(), is_all=True),
        *(_contacts(Addresses.of(municipality), numbers["contact"]) if numbers["contact"] else ()),
        *map(_member, members.exclude(email="")),
    ]
    return _with_their_choices(Subscription.objects.filter(municipality=municipality), readers)


def key_of(row: Subscription | DigestMail) -> Key | None:
    """Whose it is; nobody's once retention has passed."""
    numbers = ((kind, getattr(row, f"{kind}_id")) for kind in WHO)
    return next(((kind, number) for kind, number in numbers if number), None)


def _accounts(municipality: Municipality, audience: set[int], *, is_all: bool) -> Iterator[Reader]:
    """Whoever has an open account and a role at the units or below them."""
    rows = RoleAssignment.objects.filter(
        municipality=municipality, user__is_active=True, role__in=_READING
    ).order_by("pk")
    if not is_all:
        rows = rows.filter(unit__path__overlap=sorted(audience))
    for user, email, unit in rows.values_list("user", "user__email", "unit"):
        yield Reader(("user", user), email, unit)


def _members(flow: Flow, known: Addresses) -> Iterator[Reader]:
    """The functions in its forums, where their forum writes to them (``collaboration/meetings/addresses.py``)."""
    rows = ForumMember.objects.filter(forum__in=flow.forums, forum__removed_at=None).present()
    for one in rows.select_related("unit"):
        at = known.by_number.get(one.contact_id or 0) or known.nearest(one.unit)
        if one.email:
            yield _member(one)
        elif at := at or next(iter(known.of_partners.get(one.partner_id or 0, ())), None):
            yield _contact(at)


def _member(row: ForumMember) -> Reader:
    return Reader(("member", row.pk), row.email, row.unit_id, is_outside=row.partner_id is not None)


def _contacts(known: Addresses, numbers: Iterable[int]) -> Iterator[Reader]:
    return (_contact(known.by_number[one]) for one in numbers if one in known.by_number)


def _contact(row: ContactPoint) -> Reader:
    return Reader(("contact", row.pk), row.email, row.unit_id, is_outside=row.partner_id is not None)


def _last_in(flow: Flow) -> Subquery:
    whose = Q()
    for kind in WHO:
        whose |= Q(**{kind: OuterRef(kind)})
    got = DigestMail.objects.filter(whose, digest__flow=flow, digest__corrects=None)
    told = got.order_by("-digest").values(told=JSONObject(digest="digest", at="digest__mailed_at"))
    return Subquery(told[:1])


def _with_their_choices(chosen: Iterable[Subscription], readers: Iterable[Reader]) -> list[Reader]:
    by_key = {key_of(row): row for row in chosen}
    by_address: dict[str, Reader] = {}
    for one in readers:
        row = by_key.get(one.key)
        if row is None:
            by_address.setdefault(one.address.lower(), one)
        elif row.off_at is None:
            by_address.setdefault(one.address.lower(), _as_chosen(one, row))
    return list(by_address.values())


def _as_chosen(reader: Reader, row: Any) -> Reader:
    """``row.last`` is there where a flow is asked about."""
    told = getattr(row, "last", None)
    last = Last(told["digest"], in_sweden(datetime.fromisoformat(told["at"])).date()) if told else None
    return replace(reader, rhythm=row.rhythm, subjects=frozenset(row.subjects), last=last)
