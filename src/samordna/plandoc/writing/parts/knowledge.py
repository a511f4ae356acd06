"""What the plan knows: words, environments, the situation, problems and goals."""

from collections.abc import Sequence

from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.schema import Definition, Environment, Goal, Phenomenon, Problem, Situation, Source
from samordna.plandoc.vocabulary import Language, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Block, Heading, Term, Terms
from samordna.plandoc.writing.parts.helpers import SUBHEADING, plain_prose, prose, table
from samordna.plandoc.writing.tables import Field
from samordna.plandoc.writing.text import one_line

GOAL_COLUMNS = (
    Field("text", FIELDS["goal"], 3),
    Field("indicator", FIELDS["indicator"], 2),
    Field("baseline", FIELDS["baseline"], 1.2),
    Field("target", FIELDS["target"], 1.2),
)
SOURCE_COLUMNS = (
    Field("name", FIELDS["source"], 2.2),
    Field("kind", FIELDS["kind"], 1.6),
    Field("local", FIELDS["local"], 0.7),
    Field("date", FIELDS["date"], 1.2),
    Field("trend", FIELDS["trend"], 1.1),
    Field("reliability", FIELDS["reliability"], 1.4),
)
PROBLEM_COLUMNS = (
    Field("title", FIELDS["problem"], 2.0),
    Field("text", labels.DESCRIPTION, 2.6),
    Field("causes", FIELDS["causes"], 2.0),
    Field("priority", FIELDS["priority"], 0.8),
)
SITUATION_PARTS = (
    ("mapping", FIELDS["mapping"]),
    ("consequences", FIELDS["consequences"]),
    ("other_information", FIELDS["other_information"]),
    ("analysis", FIELDS["analysis"]),
)


def definitions(items: Sequence[Definition], language: Language) -> list[Block]:
    del language
    return _terms("definitions", items)


def function_definitions(items: Sequence[Definition], language: Language) -> list[Block]:
    del language
    return _terms("function_definitions", items)


def _terms(area: str, items: Sequence[Definition]) -> list[Block]:
    return [
        Terms([
            Term(one_line(d.term), markdown.parse(d.text), one_line(d.source), of=f"{area}/{d.id}")
            for d in items
        ])
    ]  # fmt: skip


def environments(items: Sequence[Environment], language: Language) -> list[Block]:
    return [
        Terms([
            Term(
                name_of_environment(e, language),
                markdown.parse(e.text),
                one_line(e.source),
                of=f"environments/{e.id}",
            )
            for e in items
        ])
    ]  # fmt: skip


def name_of_environment(environment: Environment, language: Language) -> str:
    """Its name, which says when it is lone actors that are meant."""
    lone, name = labels.LONE_ACTORS.in_(language), one_line(environment.name)
    return f"{name} ({lone})" if environment.lone_actors and lone not in name.casefold() else name


def phenomena(items: Sequence[Phenomenon], language: Language) -> list[Block]:
    return [
        Terms([
            Term(one_line(p.name), markdown.parse(p.text), one_line(p.source), of=f"phenomena/{p.id}")
            for p in items
        ])
    ]  # fmt: skip


def goals(items: Sequence[Goal], language: Language) -> list[Block]:
    return table("goals", items, GOAL_COLUMNS, PART_TITLES["goals"], language)


def situation(items: Sequence[Situation], language: Language) -> list[Block]:
    """The four parts of lag 2023:196 §4."""
    blocks: list[Block] = []
    for picture in items:
        if picture.date:
            dated = labels.SITUATION_DATE.in_(language).format(date_or_text(picture.date, language))
            blocks.append(plain_prose(f"{dated}.", "situation/date"))
        for field, heading in SITUATION_PARTS:
            if text := prose(getattr(picture, field), f"situation/{field}"):
                blocks += [Heading(SUBHEADING, heading.in_(language)), *text]
    return blocks


def sources(items: Sequence[Source], language: Language) -> list[Block]:
    shown = {
        "kind": lambda kind: name_of(kind, language),
        "local": lambda local: (labels.YES if local else labels.NO).in_(language),
        "date": lambda date: date_or_text(date, language),
        "trend": lambda trend: name_of(trend, language) if trend else "",
    }
    return table("sources", items, SOURCE_COLUMNS, PART_TITLES["sources"], language, shown)


def problems(items: Sequence[Problem], language: Language) -> list[Block]:
    shown = {
        "text": lambda text: markdown.plain(markdown.parse(text)),
        "priority": lambda priority: str(priority or ""),
    }
    return table("problems", items, PROBLEM_COLUMNS, PART_TITLES["problems"], language, shown)
