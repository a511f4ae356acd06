"""What training is reckoned from. Units, requirements and courses are told by their numbers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from samordna.plandoc.vocabulary import Function, Level, Text, give_names


class Priority(StrEnum):
    """How soon a need is to be met."""

    FIRST = "first"
    NEXT = "next"
    LATER = "later"


class Provider(StrEnum):
    """Who gives a course."""

    OWN = "own"
    CITY = "city"
    NATIONAL = "national"
    OTHER = "other"


class SpokenLanguage(StrEnum):
    """The language that a session is held in."""

    SWEDISH = "sv"
    ENGLISH = "en"
    OTHER = "other"


give_names(
    [
        (Priority.FIRST, Text("Först", "First")),
        (Priority.NEXT, Text("Sedan", "Next")),
        (Priority.LATER, Text("När det går", "When possible")),
        (Provider.OWN, Text("Förvaltningen själv", "The administration itself")),
        (Provider.CITY, Text("Kommunen, för alla", "The municipality, for all")),
        (Provider.NATIONAL, Text("Det nationella centret", "The national centre")),
        (Provider.OTHER, Text("Någon annan", "Somebody else")),
        (SpokenLanguage.SWEDISH, Text("Svenska", "Swedish")),
        (SpokenLanguage.ENGLISH, Text("Engelska", "English")),
        (SpokenLanguage.OTHER, Text("Annat språk", "Another language")),
    ]
)


class Group(NamedTuple):
    """Those who have a function in a unit's services."""

    unit: int
    function: Function


@dataclass(frozen=True, slots=True)
class Requirement:
    """What staff must know: of services on a level and with a function, of every level or function where none is said.

    Each of ``courses`` gives it alone.
    """

    key: int
    title: str
    level: Level | None
    function: Function | None
    courses: frozenset[int]
    priority: Priority

    def is_of(self, level: Level | None, function: Function) -> bool:
        """A service whose level nobody has told needs what is required on every level, and no more."""
        return self.level in (None, level) and self.function in (None, function)


@dataclass(frozen=True, slots=True)
class Placed:
    """A service, as far as training asks about it."""

    name: str
    unit: int
    level: Level | None
    functions: frozenset[Function]


@dataclass(frozen=True, slots=True)
class Need:
    """A group that must know something. ``services`` are what it follows from; none where somebody added it."""

    group: Group
    requirement: int
    priority: Priority
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many of a group were at a session of a course, and until when that counts; for good where None."""

    group: Group
    course: int
    on: date
    number: int
    valid_until: date | None
