"""Whom an end says to call, right now: 112 before all others, what is closed never as the one to call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from samordna.plandoc.guiding.model import Call, End

EMERGENCY = "112"
NATIONAL = frozenset({EMERGENCY, "11414", "11313", "1177"})
"""Numbers that are the same all over Sweden: nobody in a municipality need confirm them."""
LONGEST_CHAIN = 8


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact point at a moment. ``is_open`` is None where no hours are stated; ``deputy`` is the key of who steps in.

    ``is_open_at_night`` is the same when offices are closed, ``opens`` when one that is closed opens. ``phone`` is as it is
    kept. ``is_closed_down`` tells of one whose unit or partner is no more.
    """

    key: str
    function: str
    phone: str = ""
    email: str = ""
    is_open: bool | None = None
    is_open_at_night: bool | None = None
    is_confirmed: bool = True
    is_closed_down: bool = False
    deputy: str = ""
    opens: datetime | None = None

    @property
    def is_reachable(self) -> bool:
        return bool(self.phone or self.email) and not self.is_closed_down

    @property
    def is_emergency(self) -> bool:
        return self.phone == EMERGENCY


@dataclass(frozen=True, slots=True)
class Offered:
    """A contact to call, and the one that is closed and for whom it steps in."""

    contact: Contact
    instead_of: Contact | None = None


@dataclass(frozen=True, slots=True)
class Calling:
    """``now`` are those to call, first first; ``later`` are closed; ``missing`` are functions without a number.

    ``can_wait`` are the keys of those for whom no deputy need step in.
    """

    now: list[Offered] = field(default_factory=list)
    later: list[Contact] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    can_wait: set[str] = field(default_factory=set)

    @property
    def is_for_later(self) -> bool:
        """Nobody is there now, and nobody need be."""
        return not self.now and bool(self.later) and all(one.key in self.can_wait for one in self.later)

    @property
    def is_emergency_first(self) -> bool:
        return bool(self.now) and self.now[0].contact.is_emergency


def calling(end: End, contacts: Mapping[str, Contact]) -> Calling:
    """Among ``contacts``, which are told by their keys and hold the deputies too."""
    told = Calling(can_wait={call.contact for call in end.calls if call.can_wait})
    for call in end.calls:
        contact = contacts.get(call.contact)
        if contact is None or not contact.is_reachable:
            told.missing.append(_function(call, contact))
        elif contact.is_open is False:
            told.later.append(contact)
            if not call.can_wait and (deputy := _who_steps_in(contact, contacts)):
                told.now.append(Offered(deputy, instead_of=contact))
        else:
            told.now.append(Offered(contact))
    told.missing[:] = [one for one in dict.fromkeys(told.missing) if one]
    told.now[:] = sorted(_each_once(told.now), key=_rank)
    return told


def _function(call: Call, contact: Contact | None) -> str:
    return contact.function if contact else call.function


def _who_steps_in(contact: Contact, contacts: Mapping[str, Contact]) -> Contact | None:
    """The nearest deputy who is there."""
    return next(
        (one for one in _deputies(contact, contacts) if one.is_reachable and one.is_open is not False), None
    )


def _deputies(contact: Contact, contacts: Mapping[str, Contact]) -> Iterator[Contact]:
    seen, at = {contact.key}, contact.deputy
    while at in contacts and at not in seen and len(seen) <= LONGEST_CHAIN:
        seen.add(at)
        yield contacts[at]
        at = contacts[at].deputy


def _each_once(offered: list[Offered]) -> list[Offered]:
    """Whoever is named in their own right is not also told as somebody's deputy."""
    named = {one.contact.key for one in offered if one.instead_of is None}
    kept: dict[str, Offered] = {}
    for one in offered:
        if one.instead_of is None or one.contact.key not in named:
            kept.setdefault(one.contact.key, one)
    return list(kept.values())


def _rank(one: Offered) -> tuple[bool, bool]:
    """112 first, then whoever has a telephone; otherwise the guide's own order stands."""
    return not one.contact.is_emergency, not one.contact.phone
