"""Who does the work together: organisation, roles, partners, training and the flow of knowledge."""

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Block, Cell, Term, Terms
from samordna.plandoc.writing.parts.helpers import bullets, plain_prose, table, under
from samordna.plandoc.writing.text import clean, one_line


def organisation(document: PlanDocument, language: Language) -> list[Block]:
    departments = [Term(one_line(d.name), markdown.parse(d.text)) for d in document.departments]
    return under(labels.DEPARTMENTS, [Terms(departments)] if departments else [], language)


def roles(document: PlanDocument, language: Language) -> list[Block]:
    coordinators = table(
        labels.COORDINATORS,
        ((labels.SCOPE, 1), (labels.FUNCTION_HELD, 2), (labels.UNIT, 2), (labels.DEPUTY, 2)),
        [
            [name_of(c.scope, language), clean(c.function), clean(c.unit), clean(c.deputy)]
            for c in document.coordinators
        ],
        language,
    )
    tasks = bullets([task.text for task in document.coordinator_tasks])
    return [
        *under(labels.COORDINATORS, [coordinators] if coordinators else [], language),
        *under(labels.TASKS, tasks, language),
    ]


def collaboration(document: PlanDocument, language: Language) -> list[Block]:
    blocks: list[Block] = []
    if council := document.council:
        led = labels.LED_BY.in_(language).format(clean(council.led_by)) if council.led_by else ""
        line = ". ".join(part for part in (clean(council.name), led) if part)
        council_blocks = ([plain_prose(line)] if line else []) + bullets(council.members)
        blocks += under(labels.COUNCIL, council_blocks, language)
    agreements = table(
        labels.AGREEMENTS,
        ((labels.PARTIES, 2), (labels.PURPOSE, 2.4), (labels.AREAS, 2), (labels.DATE, 1.2)),
        [
            [clean(a.parties), clean(a.purpose), clean(a.areas), date_or_text(a.date, language)]
            for a in document.agreements
        ],
        language,
    )
    return blocks + under(labels.AGREEMENTS, [agreements] if agreements else [], language)


def training(document: PlanDocument, language: Language) -> list[Block]:
    rows: list[list[Cell]] = [
        [
            clean(need.group),
            name_of(need.function, language) if need.function else "",
            clean(need.content),
            date_or_text(need.planned, language),
            date_or_text(need.carried_out, language),
            "" if need.share_trained is None else f"{need.share_trained * 100:.0f} %",
        ]
        for need in document.training
    ]
    columns = (
        (labels.GROUP, 2), (labels.FUNCTION, 1.4), (labels.CONTENT, 2.4),
        (labels.PLANNED, 1.2), (labels.CARRIED_OUT, 1.2), (labels.SHARE_TRAINED, 1),
    )  # fmt: skip
    found = table(labels.TRAINING, columns, rows, language)
    return [found] if found else []


def communication(document: PlanDocument, language: Language) -> list[Block]:
    rows: list[list[Cell]] = [
        [clean(b.name), clean(b.source), clean(b.audience), clean(b.rhythm), clean(b.owner)]
        for b in document.briefings
    ]
    columns = (
        (labels.NAME, 1.6), (labels.SOURCE, 1.6), (labels.AUDIENCE, 1.8), (labels.RHYTHM, 1), (labels.OWNER, 1.5),
    )  # fmt: skip
    found = table(labels.BRIEFINGS, columns, rows, language)
    return under(labels.BRIEFINGS, [found] if found else [], language)
