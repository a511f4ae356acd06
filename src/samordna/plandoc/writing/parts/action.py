"""What is done: services, activities, guides, alarm routes, and what changed since last time."""

from collections.abc import Sequence

from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.schema import (
    Activity,
    AlarmRoute,
    AlarmStep,
    ChangeNote,
    Guide,
    Lesson,
    PreviousActivity,
    Service,
)
from samordna.plandoc.vocabulary import Language, Text
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.activities import activity_table, date_or_text, previous_table
from samordna.plandoc.writing.content import Block, Heading, Step, Steps, Term, Terms
from samordna.plandoc.writing.parts.helpers import SUBHEADING, bullets, plain_prose, prose, table
from samordna.plandoc.writing.services import service_table, service_terms, told_in_a_line
from samordna.plandoc.writing.tables import Field
from samordna.plandoc.writing.text import clean, one_line
from samordna.plandoc.writing.tidying import letters

LESSON_COLUMNS = (Field("text", labels.LESSON, 3), Field("activity", labels.BECAME, 2))
_FEWEST_IN_TABLE = 3
_LONGEST_HEADING = 90
_EXTRAORDINARY = ("extraordinär", "extraordinary")
_CONTINUOUS = ("kontinuerlig", "löpande", "fortlöpande", "continuous", "ongoing")


def services(items: Sequence[Service], language: Language) -> list[Block]:
    """A table when they are several with short descriptions, otherwise one after the other."""
    if len(items) >= _FEWEST_IN_TABLE and told_in_a_line(items):
        return [*service_table(items, language)]
    return [service_terms(items, language)]


def activities(items: Sequence[Activity], language: Language) -> list[Block]:
    return [*activity_table(items, language)]


def previous_activities(items: Sequence[PreviousActivity], language: Language) -> list[Block]:
    return [*previous_table(items, language)]


def changes(items: Sequence[ChangeNote], language: Language) -> list[Block]:
    del language
    return bullets((change.text, f"changes/{change.id}") for change in items)


def guides(items: Sequence[Guide], language: Language) -> list[Block]:
    return [block for guide in items for block in _guide(guide, language)]


def _guide(guide: Guide, language: Language) -> list[Block]:
    of = f"guides/{guide.id}"
    lines = (
        ("urgent", FIELDS["urgent"], guide.urgent),
        ("contact", FIELDS["contact"], guide.contact),
        ("report", FIELDS["report"], guide.report),
        ("reviewed", FIELDS["reviewed"], date_or_text(guide.reviewed, language)),
    )
    return [
        Heading(SUBHEADING, one_line(guide.title) or PART_TITLES["guides"].in_(language), of),
        *prose(guide.text, f"{of}/text"),
        *_labelled(of, lines, language),
    ]


def alarm_routes(items: Sequence[AlarmRoute], language: Language) -> list[Block]:
    return [block for route in items for block in _route(route, language)]


def _route(route: AlarmRoute, language: Language) -> list[Block]:
    of = f"alarm_routes/{route.id}"
    heading = _heading_of(route, language)
    trigger = "" if one_line(route.trigger) == heading else route.trigger
    lines = (
        ("trigger", FIELDS["trigger"], trigger),
        ("rule", FIELDS["rule"], route.rule),
        ("tested", FIELDS["tested"], date_or_text(route.tested, language)),
    )
    steps = [_step(step, language) for step in route.steps]
    return [
        Heading(SUBHEADING, heading, of),
        *_labelled(of, lines, language),
        *([Steps(steps, of)] if steps else []),
    ]


def _heading_of(route: AlarmRoute, language: Language) -> str:
    """What sets the route off, where that says its name too; otherwise its name."""
    name, trigger = one_line(route.name), one_line(route.trigger)
    if name and name.casefold() in trigger.casefold() and len(trigger) <= _LONGEST_HEADING:
        return trigger
    return labels.ALARM_ROUTE.in_(language).format(name)


def _labelled(of: str, lines: Sequence[tuple[str, Text, str | None]], language: Language) -> list[Block]:
    terms = [
        Term(label.in_(language), plain_prose(clean(text)).nodes, of=f"{of}/{field}")
        for field, label, text in lines
        if clean(text)
    ]
    return [Terms(terms)] if terms else []


def _step(step: AlarmStep, language: Language) -> Step:
    return Step(clean(step.role), clean(step.text), notes_of(step, language))


def notes_of(step: AlarmStep, language: Language) -> list[str]:
    """What a step says below its text: its decision, its successor and when it applies, unless the text tells it."""
    notes, told = [], letters(f"{step.role} {step.text}")
    if step.decision and letters(step.decision) not in told:
        by = labels.DECISION_BY.in_(language).format(clean(step.decided_by)) if step.decided_by else ""
        notes.append(f"{by or FIELDS['decision'].in_(language)}: {clean(step.decision)}")
    if step.successor and letters(step.successor) not in told:
        notes.append(f"{FIELDS['successor'].in_(language)}: {clean(step.successor)}")
    if step.only_when_extraordinary and not any(word in told for word in _EXTRAORDINARY):
        notes.append(FIELDS["only_when_extraordinary"].in_(language))
    if step.continuous and not any(word in told for word in _CONTINUOUS):
        notes.append(FIELDS["continuous"].in_(language))
    return notes


def lessons(items: Sequence[Lesson], language: Language) -> list[Block]:
    return table("lessons", items, LESSON_COLUMNS, PART_TITLES["lessons"], language)
