"""The problems of a picture as pages: all of them in one table, then each by itself."""

from collections.abc import Iterator

from samordna.plandoc.dates import to_swedish
from samordna.plandoc.picture.model import PictureDocument, PictureProblem
from samordna.plandoc.picture.paper import labels
from samordna.plandoc.picture.paper.sources import numbers_of
from samordna.plandoc.vocabulary import Language, Text, name_of
from samordna.plandoc.writing import markdown
from samordna.plandoc.writing.content import Block, Column, Fact, Heading, Table, TableRow, Term, Terms
from samordna.plandoc.writing.parts.helpers import plain_prose, prose
from samordna.plandoc.writing.text import clean, one_line


def problem_blocks(document: PictureDocument) -> Iterator[Block]:
    yield Heading(1, labels.PROBLEMS.in_(document.language), "problems")
    if not document.problems:
        yield plain_prose(labels.NO_PROBLEMS.in_(document.language))
        return
    yield _in_short(document.problems, document.language)
    for problem in document.problems:
        yield from _problem(problem, document)


def _in_short(problems: list[PictureProblem], language: Language) -> Table:
    titles = (labels.PRIORITY, labels.PROBLEM, labels.WHERE, labels.TREND, labels.CONFIDENCE)
    weights = (0.6, 3.0, 2.0, 1.2, 1.3)
    return Table(
        labels.SUMMARY_OF_PROBLEMS.in_(language),
        [Column(title.in_(language), weight) for title, weight in zip(titles, weights, strict=True)],
        [_row(one, language) for one in problems],
        area="problems",
    )


def _row(problem: PictureProblem, language: Language) -> TableRow:
    return TableRow(
        [
            str(problem.priority or "–"),
            one_line(problem.title),
            ", ".join(one_line(area.name) for area in problem.areas),
            name_of(problem.trend, language) if problem.trend else "–",
            name_of(problem.confidence, language) if problem.confidence else "–",
        ],
        of=f"problems/{problem.id}",
    )


def _problem(problem: PictureProblem, document: PictureDocument) -> Iterator[Block]:
    language, of = document.language, f"problems/{problem.id}"
    note = labels.RESTRICTED.in_(language) if problem.restricted else ""
    yield Heading(2, one_line(problem.title), of, note=note)
    yield from prose(problem.seen, of)
    terms = [*_terms(problem, language)]
    if terms:
        yield Terms(terms)
    facts = [*_facts(problem, document)]
    if facts:
        yield plain_prose("\n".join(f"{fact.label}: {fact.value}" for fact in facts), of)


def _terms(problem: PictureProblem, language: Language) -> Iterator[Term]:
    told: tuple[tuple[Text, str], ...] = (
        (labels.CAUSES, problem.causes),
        (labels.CONSEQUENCES, problem.consequences),
        (labels.AFFECTED, problem.affected),
        (labels.WHY_PRIORITY, problem.priority_reason),
    )
    for label, text in told:
        if clean(text).strip():
            yield Term(label.in_(language), markdown.parse(text))


def _facts(problem: PictureProblem, document: PictureDocument) -> Iterator[Fact]:
    language = document.language
    told: tuple[tuple[Text, str], ...] = (
        (labels.WHERE, ", ".join(one_line(area.name) for area in problem.areas)),
        (labels.PHENOMENA, ", ".join(name_of(one, language) for one in problem.phenomena)),
        (labels.SINCE, to_swedish(problem.since, language) if problem.since else ""),
        (labels.TREND, name_of(problem.trend, language) if problem.trend else ""),
        (labels.CONFIDENCE, name_of(problem.confidence, language) if problem.confidence else ""),
        (labels.SPEAKS_FOR, numbers_of(problem.sources_for, document)),
        (labels.SPEAKS_AGAINST, numbers_of(problem.sources_against, document)),
    )
    return (Fact(label.in_(language), value) for label, value in told if value)
