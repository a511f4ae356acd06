"""The parts of a plan that are data, as blocks: one builder for each list, which gives what the items say without a heading."""

from collections.abc import Callable, Sequence
from typing import Any

from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing.content import Block
from samordna.plandoc.writing.parts import action, knowledge, people, references

Builder = Callable[[Sequence[Any], Language], list[Block]]

BUILDERS: dict[str, Builder] = {
    "changes": action.changes,
    "previous_activities": action.previous_activities,
    "definitions": knowledge.definitions,
    "function_definitions": knowledge.function_definitions,
    "environments": knowledge.environments,
    "phenomena": knowledge.phenomena,
    "departments": people.departments,
    "coordinators": people.coordinators,
    "coordinator_tasks": people.coordinator_tasks,
    "situation": knowledge.situation,
    "sources": knowledge.sources,
    "problems": knowledge.problems,
    "goals": knowledge.goals,
    "council": people.council,
    "agreements": people.agreements,
    "services": action.services,
    "activities": action.activities,
    "training": people.training,
    "briefings": people.briefings,
    "guides": action.guides,
    "alarm_routes": action.alarm_routes,
    "lessons": action.lessons,
    "conditions": references.conditions,
    "references": references.references,
}


HEADINGS: dict[str, Text] = {
    "previous_activities": PART_TITLES["previous_activities"],
    "phenomena": PART_TITLES["phenomena"],
    "departments": PART_TITLES["departments"],
    "coordinators": PART_TITLES["coordinators"],
    "coordinator_tasks": PART_TITLES["coordinator_tasks"],
    "sources": PART_TITLES["sources"],
    "problems": PART_TITLES["problems"],
    "council": PART_TITLES["council"],
    "agreements": PART_TITLES["agreements"],
    "briefings": PART_TITLES["briefings"],
    "lessons": PART_TITLES["lessons"],
}
"""What stands over the lists that share their chapter with others, where no place is made for them."""
