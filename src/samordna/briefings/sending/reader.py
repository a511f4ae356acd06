"""One who gets digests, and what they have chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from samordna.briefings.models import DigestMail, Flow, Subscription
from samordna.plandoc.following_up.working_hours import in_sweden

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
    """``unit`` is where their role is. Whoever is of a ``partner`` is not of the municipality, and is sent only what is open.

    ``whose`` is what the one or the other is called.

    ``last`` is known of those who have chosen how often they want news.
    """

    key: Key
    address: str
    unit: int | None = None
    partner: int | None = None
    whose: str = ""
    rhythm: str = ""
    subjects: frozenset[str] = frozenset()
    last: Last | None = None

    @property
    def is_outside(self) -> bool:
        return self.partner is not None


def key_of(row: Subscription | DigestMail) -> Key | None:
    """Whose it is; nobody's once retention has passed."""
    numbers = ((kind, getattr(row, f"{kind}_id")) for kind in WHO)
    return next(((kind, number) for kind, number in numbers if number), None)


def last_in(flow: Flow) -> Subquery:
    whose = Q()
    for kind in WHO:
        whose |= Q(**{kind: OuterRef(kind)})
    got = DigestMail.objects.filter(whose, digest__flow=flow, digest__corrects=None)
    told = got.order_by("-digest").values(told=JSONObject(digest="digest", at="digest__mailed_at"))
    return Subquery(told[:1])


def with_their_choices(chosen: Iterable[Subscription], readers: Iterable[Reader]) -> list[Reader]:
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
