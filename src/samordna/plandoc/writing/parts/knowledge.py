"""What the plan knows: words, environments, the situation, problems and goals."""

from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Language, Text, name_of
from samordna.plandoc.writing import labels, markdown
from samordna.plandoc.writing.activities import date_or_text
from samordna.plandoc.writing.content import Block, Cell, Term, Terms
from samordna.plandoc.writing.parts.helpers import plain_prose, prose, table, under
from samordna.plandoc.writing.text import clean, one_line


def definitions(document: PlanDocument, language: Language) -> list[Block]:
    del language
    defined = [*document.definitions, *document.function_definitions]
    terms = [Term(one_line(d.term), markdown.parse(d.text), one_line(d.source)) for d in defined]
    return [Terms(terms)] if terms else []


def environments(document: PlanDocument, language: Language) -> list[Block]:
    lone = labels.LONE_ACTORS.in_(language)
    terms = [
        Term(
            one_line(e.name) + (f" ({lone})" if e.lone_actors and lone not in e.name.casefold() else ""),
            markdown.parse(e.text),
            one_line(e.source),
        )
        for e in document.environments
    ]
    return [Terms(terms)] if terms else []


def goals(document: PlanDocument, language: Language) -> list[Block]:
    rows: list[list[Cell]] = [
        [clean(g.text), clean(g.indicator), clean(g.baseline), clean(g.target)] for g in document.goals
    ]
    columns = ((labels.GOAL, 3), (labels.INDICATOR, 2), (labels.BASELINE, 1.2), (labels.TARGET, 1.2))
    found = table(labels.GOALS, columns, rows, language)
    return [found] if found else []


def situation(document: PlanDocument, language: Language) -> list[Block]:
    """The four parts of lag 2023:196 §4, the sources, and the problems that came out of it."""
    picture = document.situation
    blocks: list[Block] = []
    if picture.date:
        dated = labels.SITUATION_DATE.in_(language).format(date_or_text(picture.date, language))
        blocks.append(plain_prose(f"{dated}."))
    for heading, text in (
        (labels.MAPPING, picture.mapping),
        (labels.CONSEQUENCES, picture.consequences),
        (labels.OTHER_INFORMATION, picture.other_information),
        (labels.ANALYSIS, picture.analysis),
    ):
        blocks += under(heading, prose(text), language)
    return [*blocks, *_sources(document, language), *_problems(document, language)]


def _sources(document: PlanDocument, language: Language) -> list[Block]:
    columns: tuple[tuple[Text, float], ...] = (
        (labels.SOURCE, 2.2), (labels.KIND, 1.6), (labels.LOCAL, 0.7),
        (labels.DATE, 1.2), (labels.TREND, 1.1), (labels.RELIABILITY, 1.4),
    )  # fmt: skip
    rows: list[list[Cell]] = [
        [
            clean(source.name),
            name_of(source.kind, language),
            (labels.YES if source.local else labels.NO).in_(language),
            date_or_text(source.date, language),
            name_of(source.trend, language) if source.trend else "",
            clean(source.reliability),
        ]
        for source in document.situation.sources
    ]
    found = table(labels.SOURCES, columns, rows, language)
    return under(labels.SOURCES, [found] if found else [], language)


def _problems(document: PlanDocument, language: Language) -> list[Block]:
    columns = ((labels.PRIORITY, 0.8), (labels.PROBLEM, 2.0), (labels.DESCRIPTION, 2.6), (labels.CAUSES, 2.0))
    rows: list[list[Cell]] = [
        [
            str(problem.priority or ""),
            clean(problem.title),
            markdown.plain(markdown.parse(problem.text)),
            clean(problem.causes),
        ]
        for problem in document.problems
    ]
    found = table(labels.PROBLEMS, columns, rows, language)
    return under(labels.PROBLEMS, [found] if found else [], language)
