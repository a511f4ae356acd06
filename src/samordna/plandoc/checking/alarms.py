"""An alarm route as a graph: does the alarm reach every step and come to an end?"""

from collections.abc import Iterator

from samordna.plandoc import graphs
from samordna.plandoc.checking.wording import listing
from samordna.plandoc.labels import shortened
from samordna.plandoc.schema import AlarmRoute, AlarmStep
from samordna.plandoc.vocabulary import Text


def faults(route: AlarmRoute) -> Iterator[Text]:
    """What is wrong with the steps of a route.

    A step's ``successor`` names the role that acts next: the nearest later step of that role, otherwise an
    earlier one. Going back to an earlier step is a cycle, unless the step is continuous, for such duties
    repeat until the event is closed. A successor that has no step of its own is a dead end. The last step
    needs no successor.
    """
    if not route.steps:
        yield Text("Larmvägen saknar steg.", "The route has no steps.")
        return
    roleless = [str(number) for number, step in enumerate(route.steps, 1) if not step.role.strip()]
    if roleless:
        yield Text(
            f"Roll saknas i steg {', '.join(roleless)}.", f"Role is missing in step {', '.join(roleless)}."
        )
    unlinked = [
        str(number)
        for number, step in enumerate(route.steps, 1)
        if not step.continuous and not (step.successor or "").strip() and not _is_last(route.steps, number)
    ]
    if unlinked:
        numbers = ", ".join(unlinked)
        yield Text(f"Efterföljare saknas i steg {numbers}.", f"Successor is missing in step {numbers}.")
    yield from _dead_ends(route.steps)
    yield from _cycles(route.steps)
    if not unlinked:
        yield from _unreached(route.steps)


def _is_last(steps: list[AlarmStep], number: int) -> bool:
    """Whether only continuous duties come after the step with this number, counted from 1."""
    return all(step.continuous for step in steps[number:])


def _dead_ends(steps: list[AlarmStep]) -> Iterator[Text]:
    lost = [
        step.successor
        for index, step in enumerate(steps)
        if step.successor and next_step(steps, index) is None
    ]
    if lost:
        names = listing(list(dict.fromkeys(lost)))
        yield Text(
            f"Larmet går till {names.sv}, som inte har något steg.",
            f"The alarm goes to {names.en}, without a step.",
        )


def _cycles(steps: list[AlarmStep]) -> Iterator[Text]:
    for index, step in enumerate(steps):
        following = next_step(steps, index)
        if following is not None and following <= index and not step.continuous:
            yield Text(
                f"Larmet går runt: steg {index + 1} leder tillbaka till steg {following + 1}.",
                f"The alarm goes in a circle: step {index + 1} leads back to step {following + 1}.",
            )


def _unreached(steps: list[AlarmStep]) -> Iterator[Text]:
    """Steps that the alarm passes by; those for special events or without end may stand beside the chain."""
    reached = graphs.reached([0], lambda index: _onward(steps, index))
    for index, step in enumerate(steps):
        if index not in reached and not (step.only_when_extraordinary or step.continuous):
            role = shortened(step.role)
            yield Text(
                f"Larmet når aldrig steg {index + 1} (”{role}”).",
                f"The alarm never reaches step {index + 1} (“{role}”).",
            )


def _onward(steps: list[AlarmStep], index: int) -> list[int]:
    """Where the alarm goes from a step; a duty without successor lets the next one begin beside it."""
    following = next_step(steps, index)
    if following is None and steps[index].continuous and index + 1 < len(steps):
        return [index + 1]
    return [] if following is None else [following]


def next_step(steps: list[AlarmStep], index: int) -> int | None:
    """The step that acts after ``index``; None when there is no successor or it has no step."""
    successor = " ".join((steps[index].successor or "").lower().split())
    if not successor:
        return None
    same_role = [
        number for number, step in enumerate(steps) if " ".join(step.role.lower().split()) == successor
    ]
    later = [number for number in same_role if number > index]
    return later[0] if later else next(iter(same_role), None)
