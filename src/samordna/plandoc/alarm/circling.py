"""Where the steps of a route lead: which an alarm comes to, and where it goes round."""

from collections.abc import Iterator

from samordna.plandoc import graphs, stepwise
from samordna.plandoc.alarm import ways
from samordna.plandoc.alarm.fault_words import Fault, FaultCode, fault
from samordna.plandoc.alarm.model import RouteBody, Step
from samordna.plandoc.labels import shortened
from samordna.plandoc.vocabulary import Text


def place_of(body: RouteBody, step: Step) -> Text:
    """Such as “Step 2 (“The director decides”)”."""
    return stepwise.place_of([one.key for one in body.steps].index(step.key) + 1, shortened(step.text))


def reached(body: RouteBody) -> set[str]:
    """The steps that an alarm can come to."""
    return graphs.reached(
        (one.key for one in body.steps[:1]), lambda key: [to for _, to in _onward(body, key)]
    )


def _onward(body: RouteBody, key: str) -> list[tuple[str, str]]:
    """From a step to those that may follow and are there."""
    step = body.step(key)
    keys = ways.all_ways(body, step) if step else []
    return [(key, to) for to in keys if body.step(to) is not None]


def circles_in(body: RouteBody) -> Iterator[Fault]:
    """One for each step that leads back. Behind a duty, which goes on until the event is closed, it is no circle and in vain."""

    def onward(key: str) -> list[tuple[str, str]]:
        step = body.step(key)
        return [] if step is None or step.every else _onward(body, key)

    keys = [one.key for one in body.steps]
    circles = graphs.circles(keys, onward)
    for key, way in circles:
        yield fault(FaultCode.CIRCLE, key, _round(body, key, way))
    closed = {key for key, _way in circles}
    for key, way in graphs.circles(keys, lambda key: _onward(body, key)):
        if key not in closed:
            yield fault(FaultCode.BACK, key, _round(body, key, way))


def _round(body: RouteBody, key: str, way: list[str]) -> Text:
    """The place of the step, with the numbers of those on the way round."""
    numbers = {one.key: number for number, one in enumerate(body.steps, 1)}
    place = place_of(body, body.steps[numbers[key] - 1])
    round_ = " → ".join(str(numbers[one]) for one in (*way, way[0]))
    return Text(f"{place.sv} ({round_})", f"{place.en} ({round_})")
