"""What is told of how often a guide is opened: each step and week, and of a question how many went no further."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from samordna.guidance.commands.openings import monday_of
from samordna.guidance.models import StepOpening
from samordna.plandoc.guiding import Guide, Question, reached
from samordna.plandoc.guiding.counted import Told, Total, told, total

WEEKS = 8
OPENED, STOPPED = "opened", "stopped"
Key = tuple[str, date, str]


@dataclass(frozen=True, slots=True)
class StepFigures:
    """A step that readers come to. ``stopped`` is None for an end: there one is to stop."""

    key: str
    title: str
    opened: list[Told]
    stopped: list[Told] | None

    @property
    def total(self) -> Total:
        return total(self.opened)

    @property
    def total_stopped(self) -> Total | None:
        return None if self.stopped is None else total(self.stopped)


def weeks_until(today: date) -> list[date]:
    """The Mondays of the latest weeks, the earliest first; this week is the last."""
    return [monday_of(today) - timedelta(weeks=back) for back in reversed(range(WEEKS))]


def step_figures(guide: Guide, rows: Iterable[StepOpening], weeks: Sequence[date]) -> list[StepFigures]:
    """In the guide's order. ``rows`` are the guide's counts."""
    keys = reached(guide)
    steps = [one for one in guide.steps if one.key in keys]
    questions = [one for one in steps if isinstance(one, Question)]
    counts: dict[Key, int] = {(one.key, week, OPENED): 0 for one in steps for week in weeks}
    counts |= {(one.key, week, STOPPED): 0 for one in questions for week in weeks}
    for row in rows:
        for what, number in ((OPENED, row.opened), (STOPPED, max(0, row.opened - row.went_on))):
            if (row.step, row.week, what) in counts:
                counts[row.step, row.week, what] = number
    shown = told(counts, _sums(questions, weeks))
    return [
        StepFigures(
            one.key,
            one.title,
            [shown[one.key, week, OPENED] for week in weeks],
            [shown[one.key, week, STOPPED] for week in weeks] if isinstance(one, Question) else None,
        )
        for one in steps
    ]


def _sums(questions: Iterable[Question], weeks: Sequence[date]) -> Iterator[list[Key]]:
    """Those who open a question choose one of its answers or stop there."""
    for one in questions:
        ways = dict.fromkeys(branch.to for branch in one.branches)
        for week in weeks:
            yield [(one.key, week, OPENED), *((to, week, OPENED) for to in ways), (one.key, week, STOPPED)]
