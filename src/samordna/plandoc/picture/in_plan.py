"""A decided picture as a plan tells it: the situation with its sources, and the problems (S9, checks L1 to L9)."""

from dataclasses import dataclass

from samordna.plandoc.picture.model import PictureDocument, PictureProblem, PictureSource
from samordna.plandoc.picture.words import PicturePart
from samordna.plandoc.schema import Problem, Situation, Source
from samordna.plandoc.vocabulary import name_of
from samordna.plandoc.writing import markdown

KEY = "picture-"
"""How the ids of what comes from a picture begin, so that the next picture finds it again."""


@dataclass(frozen=True, slots=True)
class PlanParts:
    """``earlier`` has, by the id of a problem, the id that it had where it came from the picture before: each for one at most."""

    situation: Situation
    problems: list[Problem]
    earlier: dict[str, str]


def parts_for_plan(document: PictureDocument) -> PlanParts:
    """``document`` is as everybody who reads the plan may see it. A source that was taken back is none."""
    situation = Situation(
        date=document.decision.date if document.decision else document.period,
        **{part.value: _said(document, part) for part in PicturePart},
        sources=[_source(one) for one in document.sources if not one.withdrawn],
    )
    return PlanParts(
        situation,
        [_problem(one) for one in document.problems],
        _earlier(document),
    )


def _earlier(document: PictureDocument) -> dict[str, str]:
    """Of several that one has become, the first goes on with its id."""
    left = {number for one in document.problems for number in one.carried_from}
    earlier: dict[str, str] = {}
    for one in document.problems:
        known = next((number for number in one.carried_from if number in left), None)
        if known is not None:
            left.discard(known)
            earlier[problem_key(one.id)] = problem_key(known)
    return earlier


def problem_key(number: int) -> str:
    return f"{KEY}problem-{number}"


def _said(document: PictureDocument, part: PicturePart) -> str:
    return "\n\n".join(one.text.strip() for one in document.said_in(part))


def _source(source: PictureSource) -> Source:
    worth = [name_of(one) for one in (source.reliability, source.credibility) if one]
    return Source(
        id=f"{KEY}source-{source.id}",
        name=source.name,
        kind=source.kind,
        local=source.local,
        date=source.date or source.period,
        trend=source.trend,
        reliability=", ".join(worth) or None,
    )


def _problem(problem: PictureProblem) -> Problem:
    return Problem(
        id=problem_key(problem.id),
        title=problem.title,
        text=problem.seen,
        causes=markdown.plain(markdown.parse(problem.causes)) or None,
        priority=problem.priority,
    )
