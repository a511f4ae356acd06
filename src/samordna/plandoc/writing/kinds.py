"""Which lists of a plan belong to a chapter of each kind."""

from samordna.plandoc.vocabulary import SectionKind

LISTS_OF: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.CHANGES: ("changes", "previous_activities"),
    SectionKind.DEFINITIONS: ("definitions", "function_definitions"),
    SectionKind.ENVIRONMENTS: ("environments",),
    SectionKind.ORGANISATION: ("departments",),
    SectionKind.ROLES: ("coordinators", "coordinator_tasks"),
    SectionKind.SITUATION: ("situation", "sources", "problems"),
    SectionKind.GOALS: ("goals",),
    SectionKind.COLLABORATION: ("council", "agreements"),
    SectionKind.ACTIVITIES: ("activities",),
    SectionKind.TRAINING: ("training",),
    SectionKind.COMMUNICATION: ("briefings",),
    SectionKind.GUIDE: ("guides",),
    SectionKind.ACUTE: ("alarm_routes", "lessons"),
}
"""In the order in which lists without a section of their own stand at the end of a plan."""
