"""The parts of a plan that are data, as blocks. A builder gives what belongs under a section of its kind, without its heading."""

from collections.abc import Callable

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language, SectionKind
from samordna.plandoc.writing.content import Block
from samordna.plandoc.writing.parts import action, knowledge, people

Builder = Callable[[PlanDocument, Language], list[Block]]

BUILDERS: dict[SectionKind, Builder] = {
    SectionKind.CHANGES: action.changes,
    SectionKind.DEFINITIONS: knowledge.definitions,
    SectionKind.ENVIRONMENTS: knowledge.environments,
    SectionKind.ORGANISATION: people.organisation,
    SectionKind.ROLES: people.roles,
    SectionKind.SITUATION: knowledge.situation,
    SectionKind.GOALS: knowledge.goals,
    SectionKind.COLLABORATION: people.collaboration,
    SectionKind.ACTIVITIES: action.activities,
    SectionKind.TRAINING: people.training,
    SectionKind.COMMUNICATION: people.communication,
    SectionKind.GUIDE: action.guides,
    SectionKind.ACUTE: action.alarm_routes,
}
"""In the order in which parts without a section of their own stand at the end of the plan."""
