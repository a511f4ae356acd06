"""What those who were at a session thought of it, told so that nobody's answer can be worked out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.small_numbers import FEWEST

QUESTIONS = 3
SCALE = range(1, 6)


@dataclass(frozen=True, slots=True)
class Result:
    """Of one question: how many answers are told of, and their mean; neither until there are enough."""

    told: int
    mean: float | None


def results_of(answers: Iterable[Sequence[int]]) -> list[Result]:
    """For each question, from figures in the order in which they came; 0 is a question that somebody left out.

    Answers are told of by fives: who looks before and after a sixth has come would otherwise know what it says.
    """
    columns = list(zip(*answers, strict=True)) or [()] * QUESTIONS
    return [_result([figure for figure in column if figure in SCALE]) for column in columns]


def _result(figures: list[int]) -> Result:
    told = figures[: len(figures) // FEWEST * FEWEST]
    return Result(len(told), sum(told) / len(told) if told else None)
