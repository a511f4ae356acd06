"""The version anybody may read (OSL 18)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from samordna.plandoc.labels import AREAS, title_of
from samordna.plandoc.places import TOLD, places_in
from samordna.plandoc.schema import Item, Metadata, Origin, Placed, PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing.kinds import LISTS_OF
from samordna.plandoc.writing.lists import items_of, put_items
from samordna.plandoc.writing.tidying import letters
from samordna.plandoc.writing.told import words_of


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is not for everybody in a plan: the ids of sections, and the names of the lists that belong to them alone."""

    sections: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()


class Outlined(Protocol):
    """What decides whether a section is for everybody; a section of a document, or its row in the database."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def restricted(self) -> bool: ...


def hidden_in(sections: Iterable[Outlined]) -> Hidden:
    """What restricted sections hide: themselves, their subsections, and the lists of a kind that is left with no section.

    A plan that keeps its chapter on acute situations to itself must not show the alarm routes in another place.
    """
    closed: set[str] = set()
    closed_kinds: set[str] = set()
    open_kinds: set[str] = set()
    closed_from: int | None = None
    for section in sections:
        if closed_from is None or section.level <= closed_from:
            closed_from = section.level if section.restricted else None
        if closed_from is None:
            open_kinds.add(section.kind)
        else:
            closed.add(section.id)
            closed_kinds.add(section.kind)
    lists = (name for kind in closed_kinds - open_kinds for name in LISTS_OF.get(SectionKind(kind), ()))
    return Hidden(frozenset(closed), frozenset(lists))


def public_version(document: PlanDocument) -> PlanDocument:
    """The plan without what :func:`hidden_in` names, what restricted sections show or tell, and what is for its owners alone:
    comments on how activities go, marks of uncertain reading, and the words of the file it was read from.
    """
    hidden = hidden_in(document.sections)
    closed = [section for section in document.sections if section.id in hidden.sections]
    still = [section for section in document.sections if section.id not in hidden.sections]
    is_shown = _shown_beside(closed, still)
    kept = document.model_copy(deep=True)
    kept.sections = [section for section in kept.sections if section.id not in hidden.sections]
    for area in AREAS:
        if area in ("metadata", "sections"):
            continue
        items = [] if area in hidden.lists else [one for one in items_of(kept, area) if is_shown(area, one)]
        put_items(kept, area, items)
    _leave_out_internal(kept)
    return kept


def _shown_beside(closed: list[Section], still: list[Section]) -> Callable[[str, Placed], bool]:
    """Whether an item is shown or told outside the sections that are closed."""
    places = {shown.name for section in closed for shown in places_in(section.text)}
    places -= {shown.name for section in still for shown in places_in(section.text)}
    hidden, known = words_of(closed), words_of(still)

    def is_shown(area: str, item: Placed) -> bool:
        if item.place != TOLD:
            return item.place not in places
        name = letters(title_of(area, item)) if isinstance(item, Item) else ""
        return not name or name not in hidden or name in known

    return is_shown


def _leave_out_internal(document: PlanDocument) -> None:
    for activity in document.activities:
        activity.comment, activity.flagged = None, False
    placed: list[Placed | Metadata | None] = [item for _, item in document.items()]
    for part in (*placed, document.metadata, document.situation, document.council):
        if part is not None and part.origin:
            part.origin = [Origin(where=one.where, field=one.field) for one in part.origin if one.where]
