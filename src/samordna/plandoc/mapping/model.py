"""A service of the register as the library has it: for matrices, gaps, matching and the finder alike."""

from dataclasses import dataclass, field
from datetime import date

from samordna.plandoc.schema import Age
from samordna.plandoc.vocabulary import Arena, Function, Level, Pathway, TargetGroup, WayIn

OLDEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedService:
    """``key`` tells it from all others. ``ages`` are whole years, either end open; None says that no age is stated.

    ``owner`` is the unit it belongs to and ``owners`` that unit and everything above it, from the top. ``areas`` are the parts
    of the municipality that it serves, by name; empty means all of it. ``contacts`` are keys of contact points, the first
    to call first; ``contacts_around`` are those of its owners, the nearest first, and of the municipality's switchboard.
    """

    key: str
    name: str
    level: Level | None = None
    functions: frozenset[Function] = frozenset()
    target_groups: frozenset[TargetGroup] = frozenset()
    ages: Age | None = None
    conditions: str = ""
    arenas: frozenset[Arena] = frozenset()
    areas: tuple[str, ...] = ()
    owner: str = ""
    owners: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    contacts_around: tuple[str, ...] = ()
    ways_in: frozenset[WayIn] = frozenset()
    first_step: str = ""
    legal_basis: str = ""
    capacity: str = ""
    pathway: Pathway | None = None
    about: str = ""
    also_called: tuple[str, ...] = field(default_factory=tuple)
    is_public: bool = False
    valid_from: date | None = None
    valid_to: date | None = None

    def takes(self, age: int) -> bool | None:
        """Whether somebody of ``age`` is within its ages; None when no age is stated."""
        if self.ages is None:
            return None
        youngest, oldest = self.ages
        return (youngest or 0) <= age <= (OLDEST if oldest is None else oldest)
