"""The steps of alarm routes, which stand as a list with notes below."""

from dataclasses import dataclass, field

from samordna.plandoc.carrying.items import step_of, with_notes
from samordna.plandoc.schema import AlarmRoute, AlarmStep


@dataclass(slots=True)
class _SeenStep:
    step: AlarmStep
    old: AlarmStep | None
    text: str
    notes: list[str] = field(default_factory=list)
    touched: bool = False


class Routes:
    """Takes the lines of steps; a route whose lines are all as they were keeps its steps as they are."""

    def __init__(self) -> None:
        self._seen: dict[str, list[_SeenStep]] = {}
        self._routes: dict[str, AlarmRoute] = {}
        self._notes: dict[str, int] = {}

    def take(self, route: AlarmRoute, lines: int) -> None:
        """A route that showed so many lines of steps and notes."""
        self._routes[route.id] = route
        self._notes[route.id] = lines
        self._seen.setdefault(route.id, [])

    def step(self, route: AlarmRoute, number: int | None, text: str, *, same: bool) -> None:
        old = route.steps[number] if number is not None and number < len(route.steps) else None
        step = old if old and same else step_of(text, old)
        self._seen[route.id].append(_SeenStep(step, old, text, touched=not same))

    def note(self, route: AlarmRoute, text: str, *, same: bool) -> None:
        steps = self._seen[route.id]
        if not steps:
            self.step(route, None, text, same=False)
            return
        steps[-1].notes.append(text)
        steps[-1].touched = steps[-1].touched or not same

    def put_back(self) -> None:
        for identity, steps in self._seen.items():
            lines = sum(1 + len(step.notes) for step in steps)
            if lines == self._notes[identity] and not any(step.touched for step in steps):
                continue
            self._routes[identity].steps = [with_notes(step.step, step.notes, step.old) for step in steps]
