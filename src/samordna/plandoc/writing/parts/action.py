"""What is done: services, activities, guides, alarm routes, and what changed since last time."""

from samordna.plandoc.schema import AlarmRoute, AlarmStep, Guide, PlanDocument
from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.activities import activity_table, date_or_text, previous_table
from samordna.plandoc.writing.content import Block, Heading, Step, Steps, Term, Terms
from samordna.plandoc.writing.counts import function_chart, status_chart
from samordna.plandoc.writing.parts.helpers import SUBHEADING, bullets, prose, table, under
from samordna.plandoc.writing.services import service_matrix, service_table
from samordna.plandoc.writing.text import clean, one_line


def services(document: PlanDocument, language: Language) -> list[Block]:
    if not document.services:
        return []
    blocks: list[Block] = [
        Heading(SUBHEADING, labels.SERVICES_BY_FUNCTION.in_(language)),
        service_matrix(document.services, language),
    ]
    if chart := function_chart(document.services, language):
        blocks.append(chart)
    blocks += [
        Heading(SUBHEADING, labels.SERVICES.in_(language)),
        service_table(document.services, language),
    ]
    described = [
        Term(one_line(s.name), nodes) for s in document.services if (nodes := markdown.parse(s.text))
    ]
    return blocks + ([Terms(described)] if described else [])


def activities(document: PlanDocument, language: Language) -> list[Block]:
    if not document.activities:
        return []
    chart = status_chart(document.activities, language)
    return [
        *under(labels.ACTIVITIES_BY_STATUS, [chart] if chart else [], language),
        Heading(SUBHEADING, labels.ACTIVITY_PLAN.in_(language)),
        activity_table(document.activities, language),
    ]


def guides(document: PlanDocument, language: Language) -> list[Block]:
    return [block for guide in document.guides for block in _guide(guide, language)]


def _guide(guide: Guide, language: Language) -> list[Block]:
    lines = (
        (labels.URGENT, guide.urgent),
        (labels.CONTACT, guide.contact),
        (labels.REPORT, guide.report),
        (labels.REVIEWED, date_or_text(guide.reviewed, language)),
    )
    terms = [Term(label.in_(language), markdown.parse(text)) for label, text in lines if clean(text)]
    return [
        Heading(SUBHEADING, one_line(guide.title) or labels.GUIDES.in_(language)),
        *prose(guide.text),
        *([Terms(terms)] if terms else []),
    ]


def alarm_routes(document: PlanDocument, language: Language) -> list[Block]:
    blocks = [block for route in document.alarm_routes for block in _route(route, language)]
    lessons = table(
        labels.LESSONS,
        ((labels.LESSON, 3), (labels.BECAME, 2)),
        [[clean(lesson.text), clean(lesson.activity)] for lesson in document.lessons],
        language,
    )
    return blocks + under(labels.LESSONS, [lessons] if lessons else [], language)


def _route(route: AlarmRoute, language: Language) -> list[Block]:
    lines = (
        (labels.TRIGGER, clean(route.trigger)),
        (labels.RULE, clean(route.rule)),
        (labels.TESTED, date_or_text(route.tested, language)),
    )
    terms = [Term(label.in_(language), markdown.parse(text)) for label, text in lines if text]
    return [
        Heading(SUBHEADING, labels.ALARM_ROUTE.in_(language).format(one_line(route.name))),
        *([Terms(terms)] if terms else []),
        *([Steps([_step(step, language) for step in route.steps])] if route.steps else []),
    ]


def _step(step: AlarmStep, language: Language) -> Step:
    notes = []
    if step.decision:
        by = labels.DECISION_BY.in_(language).format(clean(step.decided_by)) if step.decided_by else ""
        notes.append(f"{by or labels.DECISION.in_(language)}: {clean(step.decision)}")
    if step.successor:
        notes.append(f"{labels.SUCCESSOR.in_(language)}: {clean(step.successor)}")
    if step.only_when_extraordinary:
        notes.append(labels.ONLY_EXTRAORDINARY.in_(language))
    if step.continuous:
        notes.append(labels.CONTINUOUS.in_(language))
    return Step(clean(step.role), clean(step.text), notes)


def changes(document: PlanDocument, language: Language) -> list[Block]:
    previous: list[Block] = (
        [previous_table(document.previous_activities, language)] if document.previous_activities else []
    )
    return [
        *bullets([change.text for change in document.changes]),
        *under(labels.PREVIOUS, previous, language),
    ]
