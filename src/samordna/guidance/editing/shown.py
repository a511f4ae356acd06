"""The steps of a guide as the page of editing lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from samordna.guidance.reached import Directory
from samordna.plandoc.guiding import Call, End, Fault, Guide, Question


@dataclass(frozen=True, slots=True)
class ShownStep:
    """``lines`` are an answer and where it leads, or somebody to call and their number."""

    number: int
    step: Question | End
    lines: list[tuple[str, str]]
    has_fault: bool

    @property
    def is_end(self) -> bool:
        return isinstance(self.step, End)

    @property
    def up(self) -> int:
        return self.number - 2

    @property
    def down(self) -> int:
        return self.number


def shown_steps(guide: Guide, directory: Directory, faults: Iterable[Fault]) -> list[ShownStep]:
    faulty = {one.step for one in faults}
    numbers = {one.key: f"{at}. {one.title}" for at, one in enumerate(guide.steps, 1)}
    return [
        ShownStep(at, one, _lines(one, numbers, directory), one.key in faulty)
        for at, one in enumerate(guide.steps, 1)
    ]


def _lines(step: Question | End, numbers: dict[str, str], directory: Directory) -> list[tuple[str, str]]:
    if isinstance(step, Question):
        return [(one.answer, numbers.get(one.to, "–")) for one in step.branches]
    return [_called(call, directory) for call in step.calls]


def _called(call: Call, directory: Directory) -> tuple[str, str]:
    one = directory.shown.get(call.contact)
    return (one.row.function, one.phone or one.row.email) if one else (call.function or "–", "–")
