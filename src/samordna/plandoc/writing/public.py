"""The version anybody may read (OSL 18)."""

from samordna.plandoc.schema import PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind

_DATA_OF: dict[SectionKind, tuple[str, ...]] = {
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


def public_version(document: PlanDocument) -> PlanDocument:
    """The plan without its restricted sections and their subsections.

    Where every section of a kind is left out, so are the lists that belong to the kind: a plan that keeps its
    chapter on acute situations to itself must not show the alarm routes in another place.
    """
    kept = _open_sections(document.sections)
    if len(kept) == len(document.sections):
        return document
    hidden = {section.kind for section in document.sections} - {section.kind for section in kept}
    empty = PlanDocument()
    emptied = {name: getattr(empty, name) for kind in hidden for name in _DATA_OF.get(kind, ())}
    return document.model_copy(update={"sections": kept, **emptied})


def _open_sections(sections: list[Section]) -> list[Section]:
    kept: list[Section] = []
    closed_from: int | None = None
    for section in sections:
        if closed_from is not None and section.level > closed_from:
            continue
        closed_from = section.level if section.restricted else None
        if not section.restricted:
            kept.append(section)
    return kept
