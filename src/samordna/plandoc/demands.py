"""What a municipality's template asks of the chapters of a plan, and how a plan meets it. It is no part of the plan."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from samordna.plandoc.kinds import LISTS_OF
from samordna.plandoc.places import TOLD, places_in, without_places
from samordna.plandoc.schema import ABOUT_ITEM, Placed, PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing.lists import items_of


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked of the section whose id is ``key``; empty where the plan has no such section. Lengths are in words."""

    key: str
    heading: str
    required: bool = False
    words_from: int | None = None
    words_to: int | None = None


class Met(StrEnum):
    """How a plan stands against a demand. ``MISSING`` is a chapter that is not there."""

    MISSING = "missing"
    EMPTY = "empty"
    SHORT = "short"
    LONG = "long"
    WELL = "well"


@dataclass(frozen=True, slots=True)
class Judged:
    """A demand on a plan, how it is met, and how many words the chapter has with those below it."""

    demand: Demand
    met: Met
    words: int = 0

    @property
    def is_measured(self) -> bool:
        """Whether it is known if the chapter is as long as is expected: not of one without words, or without a length."""
        has_length = bool(self.demand.words_from or self.demand.words_to)
        return has_length and self.met not in {Met.MISSING, Met.EMPTY}


def judged(document: PlanDocument, demands: Iterable[Demand]) -> list[Judged]:
    """Every demand, in the order that they are given."""
    at = {section.id: place for place, section in enumerate(document.sections)}
    return [
        _judged(document, demand, _chapter(document.sections, at[demand.key]))
        if demand.key in at
        else Judged(demand, Met.MISSING)
        for demand in demands
    ]


def _judged(document: PlanDocument, demand: Demand, chapter: Sequence[Section]) -> Judged:
    words = sum(count_words(section.text) for section in chapter)
    if not words and not any(_shows_something(document, section) for section in chapter):
        return Judged(demand, Met.EMPTY)
    if demand.words_from and words < demand.words_from:
        return Judged(demand, Met.SHORT, words)
    if demand.words_to and words > demand.words_to:
        return Judged(demand, Met.LONG, words)
    return Judged(demand, Met.WELL, words)


def count_words(text: str) -> int:
    """How many words of its own a section has: signs of lists and tables are none."""
    return sum(any(sign.isalnum() for sign in word) for word in without_places(text).split())


def _chapter(sections: Sequence[Section], at: int) -> list[Section]:
    """The section in that place, and those below it."""
    level = sections[at].level
    return [sections[at], *takewhile(lambda one: one.level > level, sections[at + 1 :])]


def _shows_something(document: PlanDocument, section: Section) -> bool:
    """Whether parts of the plan are shown in the section: at a place in it, or because it is where their kind stands."""
    places = {shown.name: shown.kind for shown in places_in(section.text)}
    own = LISTS_OF.get(SectionKind(section.kind), ())
    return any(
        _says(part) and (part.place in places or (area in own and part.place != TOLD))
        for area in {*own, *places.values()} & _AREAS
        for part in items_of(document, area)
    )


_AREAS = frozenset({*PlanDocument.model_fields, "sources"}) - {"metadata", "language"}


def _says(part: Placed) -> bool:
    return any(part.model_dump(exclude={*ABOUT_ITEM, "sources"}).values())
