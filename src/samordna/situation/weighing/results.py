"""What everybody at a workshop thinks together, as a list and as a matrix."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.core.page_pieces import language
from samordna.plandoc.picture.weighing import SCALE, Agreement, Opinion, Weighed, weighed
from samordna.plandoc.vocabulary import name_of
from samordna.situation.models import Problem, Score, Workshop

FLOOR, WIDTH = 20, 12


@dataclass(frozen=True, slots=True)
class Bar:
    """How many gave a figure, as a bar from the top ``y`` down to :data:`FLOOR`, at ``x``."""

    figure: int
    count: int
    x: int
    y: int

    @property
    def height(self) -> int:
        return FLOOR - self.y

    @property
    def middle(self) -> int:
        return self.x + WIDTH // 2 - 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What all think of one problem by one criterion."""

    criterion: str
    opinion: Opinion

    @property
    def bars(self) -> list[Bar]:
        most = max(self.opinion.counts) or 1
        counts = zip(SCALE, self.opinion.counts, strict=True)
        return [
            Bar(figure, count, (figure - 1) * WIDTH, FLOOR - round(FLOOR * count / most))
            for figure, count in counts
        ]


@dataclass(frozen=True, slots=True)
class Result:
    """A problem with its place in the order, from 1."""

    number: int
    problem: Problem
    weighed: Weighed
    asked: Sequence[Asked]

    @property
    def agreement(self) -> str:
        told = self.weighed.agreement
        return name_of(told, language()) if told else ""

    @property
    def is_divided(self) -> bool:
        return self.weighed.agreement is Agreement.DIVIDED


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the matrix; ``heat`` is how far up and to the right it stands, from 2 to 10."""

    influence: int
    heat: int
    results: Sequence[Result]


def results_of(workshop: Workshop, problems: Iterable[Problem]) -> list[Result]:
    """The heaviest first, as heavy ones in their order in the picture. What a seat that was taken back has said does not count.

    One query.
    """
    rows = {one.pk: one for one in sorted(problems, key=lambda one: (one.position, one.pk))}
    scores: dict[int, list[Sequence[int]]] = {pk: [] for pk in rows}
    given = Score.objects.filter(seat__workshop=workshop, seat__ended_at=None, problem__in=rows)
    for problem, values in given.values_list("problem", "values"):
        scores[problem].append(values)
    return [
        Result(
            number,
            rows[one.key],
            one,
            [Asked(*both) for both in zip(workshop.criteria, one.opinions, strict=True)],
        )
        for number, one in enumerate(weighed(scores, len(workshop.criteria)), start=1)
    ]


def matrix_of(results: Sequence[Result]) -> list[tuple[int, list[Cell]]]:
    """Row by row, the worst first: how bad it is, and in which problems how much can be done."""
    return [
        (
            badness,
            [Cell(influence, badness + influence, _in(results, (badness, influence))) for influence in SCALE],
        )
        for badness in reversed(SCALE)
    ]


def _in(results: Iterable[Result], cell: tuple[int, int]) -> list[Result]:
    return [one for one in results if one.weighed.cell == cell]
