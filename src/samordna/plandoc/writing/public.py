"""The version anybody may read (OSL 18)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from samordna.plandoc.kinds import LISTS_OF
from samordna.plandoc.labels import PART_TITLES, title_of
from samordna.plandoc.places import TOLD, places_in
from samordna.plandoc.schema import Item, Metadata, Origin, Placed, PlanDocument
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing.lists import items_of, put_items
from samordna.plandoc.writing.tidying import letters
from samordna.plandoc.writing.told import words_of


class Outlined(Protocol):
    """What decides whether a section is for everybody; a section of a document, or its row in the database."""

    @property
    def id(self) -> str: ...
    @property
    def heading(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def restricted(self) -> bool: ...


@dataclass(frozen=True)
class Hidden:
    """What is not for everybody in a plan, as its sections tell: one answer for files, pages, searches and history.

    ``sections`` are the ids of those that are closed, ``lists`` the names of the lists that belong to them alone.
    """

    closed: tuple[Outlined, ...] = ()
    still: tuple[Outlined, ...] = ()
    lists: frozenset[str] = frozenset()

    def holds(self, area: str, *, key: str, place: str | None, title: str) -> bool:
        """Whether an item of the list ``area`` is closed.

        ``place`` is where the item is shown; ``title`` is what names it, for one that its section tells.
        """
        if area == "sections":
            return key in self.sections
        if area in self.lists:
            return True
        if place != TOLD:
            return place in self._places
        name = letters(title)
        return bool(name) and name in self._closed_words and name not in self._open_words

    def __bool__(self) -> bool:
        return bool(self.closed)

    @cached_property
    def sections(self) -> frozenset[str]:
        return frozenset(section.id for section in self.closed)

    @cached_property
    def _places(self) -> frozenset[str]:
        return _places_of(self.closed) - _places_of(self.still)

    @cached_property
    def _closed_words(self) -> str:
        return words_of(self.closed)

    @cached_property
    def _open_words(self) -> str:
        return words_of(self.still)


def hidden_in(sections: Iterable[Outlined]) -> Hidden:
    """What restricted sections hide: themselves, their subsections, what is shown or told in them alone, and the lists of a kind
    that is left with no section.

    A plan that keeps its chapter on acute situations to itself must not show the alarm routes in another place.
    """
    closed: list[Outlined] = []
    still: list[Outlined] = []
    closed_from: int | None = None
    for section in sections:
        if closed_from is None or section.level <= closed_from:
            closed_from = section.level if section.restricted else None
        (still if closed_from is None else closed).append(section)
    kinds = {section.kind for section in closed} - {section.kind for section in still}
    lists = (name for kind in kinds for name in LISTS_OF.get(SectionKind(kind), ()))
    return Hidden(tuple(closed), tuple(still), frozenset(lists))


def _places_of(sections: Iterable[Outlined]) -> frozenset[str]:
    return frozenset(shown.name for section in sections for shown in places_in(section.text))


def public_version(document: PlanDocument) -> PlanDocument:
    """The plan without what :func:`hidden_in` names, and without what is for its owners alone: comments on how activities go,
    marks of uncertain reading, and the words of the file it was read from.
    """
    hidden = hidden_in(document.sections)
    kept = document.model_copy(deep=True)
    for area in PART_TITLES:
        if area != "metadata":
            put_items(kept, area, [one for one in items_of(kept, area) if not _is_held(hidden, area, one)])
    _leave_out_internal(kept)
    return kept


def _is_held(hidden: Hidden, area: str, item: Placed) -> bool:
    key, title = (item.id, title_of(area, item)) if isinstance(item, Item) else ("", "")
    return hidden.holds(area, key=key, place=item.place, title=title)


def _leave_out_internal(document: PlanDocument) -> None:
    for activity in document.activities:
        activity.comment, activity.flagged = None, False
    placed: list[Placed | Metadata | None] = [item for _, item in document.items()]
    for part in (*placed, document.metadata, document.situation, document.council):
        if part is not None and part.origin:
            part.origin = [Origin(where=one.where, field=one.field) for one in part.origin if one.where]
