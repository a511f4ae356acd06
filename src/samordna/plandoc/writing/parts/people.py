"""Who takes part: departments, coordinators, partners, those who learn and those who are kept informed."""

from collections.abc import Sequence

from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.schema import (
    Agreement,
    Briefing,
    Coordinator,
    CoordinatorTask,
    Department,
    PreventionCouncil,
    TrainingNeed,
)
from samordna.plandoc.shares import whole_percent
from samordna.plandoc.vocabulary import Language, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Block, Term, Terms
from samordna.plandoc.writing.parts.helpers import bullets, plain_prose, table
from samordna.plandoc.writing.tables import Field
from samordna.plandoc.writing.text import clean, one_line

COORDINATOR_COLUMNS = (
    Field("function", labels.FUNCTION_HELD, 2),
    Field("scope", FIELDS["scope"], 1),
    Field("unit", FIELDS["unit"], 2),
    Field("deputy", FIELDS["deputy"], 2),
)
AGREEMENT_COLUMNS = (
    Field("parties", FIELDS["parties"], 2),
    Field("purpose", FIELDS["purpose"], 2.4),
    Field("areas", FIELDS["areas"], 2),
    Field("date", FIELDS["date"], 1.2),
)
TRAINING_COLUMNS = (
    Field("group", FIELDS["group"], 2),
    Field("function", FIELDS["function"], 1.4),
    Field("content", FIELDS["content"], 2.4),
    Field("planned", FIELDS["planned"], 1.2),
    Field("carried_out", FIELDS["carried_out"], 1.2),
    Field("share_trained", FIELDS["share_trained"], 1),
)
BRIEFING_COLUMNS = (
    Field("name", FIELDS["name"], 1.6),
    Field("source", FIELDS["source"], 1.6),
    Field("audience", FIELDS["audience"], 1.8),
    Field("rhythm", FIELDS["rhythm"], 1),
    Field("owner", FIELDS["owner"], 1.5),
)


def departments(items: Sequence[Department], language: Language) -> list[Block]:
    del language
    return [Terms([Term(one_line(d.name), markdown.parse(d.text), of=f"departments/{d.id}") for d in items])]


def coordinators(items: Sequence[Coordinator], language: Language) -> list[Block]:
    shown = {"scope": lambda scope: name_of(scope, language)}
    return table("coordinators", items, COORDINATOR_COLUMNS, PART_TITLES["coordinators"], language, shown)


def coordinator_tasks(items: Sequence[CoordinatorTask], language: Language) -> list[Block]:
    del language
    return bullets((task.text, f"coordinator_tasks/{task.id}") for task in items)


def council(items: Sequence[PreventionCouncil], language: Language) -> list[Block]:
    blocks: list[Block] = []
    for one in items:
        led = labels.LED_BY.in_(language).format(clean(one.led_by)) if clean(one.led_by) else ""
        line = ". ".join(part for part in (clean(one.name), led) if part)
        blocks += [plain_prose(line, "council/line")] if line else []
        blocks += bullets((member, f"council/members/{n}") for n, member in enumerate(one.members))
    return blocks


def agreements(items: Sequence[Agreement], language: Language) -> list[Block]:
    shown = {"date": lambda date: date_or_text(date, language)}
    return table("agreements", items, AGREEMENT_COLUMNS, PART_TITLES["agreements"], language, shown)


def training(items: Sequence[TrainingNeed], language: Language) -> list[Block]:
    shown = {
        "function": lambda function: name_of(function, language) if function else "",
        "planned": lambda date: date_or_text(date, language),
        "carried_out": lambda date: date_or_text(date, language),
        "share_trained": lambda share: "" if share is None else f"{whole_percent(share)} %",
    }
    return table("training", items, TRAINING_COLUMNS, PART_TITLES["training"], language, shown)


def briefings(items: Sequence[Briefing], language: Language) -> list[Block]:
    return table("briefings", items, BRIEFING_COLUMNS, PART_TITLES["briefings"], language)
