"""What the finder is asked, what it looks through, and what it answers."""

from dataclasses import dataclass, field
from datetime import datetime

from samordna.plandoc.guiding.calling import Contact, Offered
from samordna.plandoc.guiding.model import End, Guide
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.vocabulary import Function, Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks. Everything may be empty; ``at`` is when it is asked, ``place`` an area that services name."""

    words: str = ""
    age: int | None = None
    at: datetime | None = None
    place: str = ""
    function: Function | None = None
    only_open: bool = False


@dataclass(frozen=True, slots=True)
class KeyedGuide:
    """A guide with what tells it from others, which its address is made of."""

    key: str
    guide: Guide


@dataclass(frozen=True, slots=True)
class Answer:
    """A service or a guide that fits, before it is known who can be called. ``end`` is the step of a guide to look at."""

    kind: str
    thing: MappedService | KeyedGuide
    score: float
    why: tuple[Text, ...] = ()
    end: End | None = None
    is_acute: bool = False
    """Whether somebody has to be there at once."""
    is_everyday: bool = False
    """Whether it waits for office hours."""

    @property
    def key(self) -> str:
        return self.thing.key

    @property
    def name(self) -> str:
        return self.thing.name if isinstance(self.thing, MappedService) else self.thing.guide.title

    @property
    def keys_around(self) -> tuple[str, ...]:
        """The contact points to ask about where those are none: of a service's owners, and the switchboard."""
        return self.thing.contacts_around if isinstance(self.thing, MappedService) else ()

    @property
    def contact_keys(self) -> tuple[str, ...]:
        """The contact points to ask about."""
        if isinstance(self.thing, MappedService):
            return self.thing.contacts
        return tuple(call.contact for call in self.end.calls if call.contact) if self.end else ()


@dataclass(frozen=True, slots=True)
class FoundHelp:
    """An answer with whom to call, and what happens then.

    ``contact`` is who can be called now, or who opens first when nobody can; None where there is no number. ``instead_of`` is
    closed, and has the contact to answer for it. ``other`` is the answer's own, of whom it is not known that anybody answers.
    """

    kind: str
    key: str
    name: str
    why: tuple[Text, ...]
    contact: Contact | None = None
    instead_of: Contact | None = None
    other: Contact | None = None
    then: tuple[Text, ...] = field(default_factory=tuple)

    @property
    def is_open(self) -> bool | None:
        """Whether somebody answers now; None where no hours are stated or there is nobody."""
        return self.contact.is_open if self.contact else None

    @property
    def offered(self) -> Offered | None:
        return Offered(self.contact, self.instead_of) if self.contact else None
