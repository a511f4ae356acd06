"""The version anybody may read (OSL 18)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import SectionKind

_LISTS_OF: dict[str, tuple[str, ...]] = {
    SectionKind.CHANGES: ("changes", "previous_activities"),
    SectionKind.DEFINITIONS: ("definitions", "function_definitions"),
    SectionKind.ENVIRONMENTS: ("environments",),
    SectionKind.ORGANISATION: ("departments",),
    SectionKind.ROLES: ("coordinators", "coordinator_tasks"),
    SectionKind.SITUATION: ("situation", "problems"),
    SectionKind.GOALS: ("goals",),
    SectionKind.COLLABORATION: ("council", "agreements"),
    SectionKind.ACTIVITIES: ("activities",),
    SectionKind.TRAINING: ("training",),
    SectionKind.COMMUNICATION: ("briefings",),
    SectionKind.GUIDE: ("guides",),
    SectionKind.ACUTE: ("alarm_routes", "lessons"),
}


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
    lists = (name for kind in closed_kinds - open_kinds for name in _LISTS_OF.get(kind, ()))
    return Hidden(frozenset(closed), frozenset(lists))


def public_version(document: PlanDocument) -> PlanDocument:
    """The plan without what :func:`hidden_in` names."""
    hidden = hidden_in(document.sections)
    if not hidden.sections:
        return document
    empty = PlanDocument()
    kept = [section for section in document.sections if section.id not in hidden.sections]
    return document.model_copy(
        update={"sections": kept, **{name: getattr(empty, name) for name in hidden.lists}}
    )
