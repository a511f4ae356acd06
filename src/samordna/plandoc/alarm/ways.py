"""Where a route goes on from a step."""

from samordna.plandoc.alarm.events import Answer
from samordna.plandoc.alarm.model import RouteBody, Step


def onward(body: RouteBody, step: Step) -> list[str]:
    """What ``then`` leads to, or the next step of the list."""
    if step.then is not None:
        return step.then
    keys = [one.key for one in body.steps]
    return keys[keys.index(step.key) + 1 :][:1]


def after_answer(body: RouteBody, step: Step, answer: Answer) -> list[str]:
    """What follows from yes or no."""
    ways = step.yes if answer == "yes" else step.no
    return ways if ways is not None else onward(body, step)


def whatever_is_answered(body: RouteBody, step: Step) -> list[str]:
    """What follows where nobody has answered: of a decision only what yes and no have in common."""
    if not step.is_decision:
        return onward(body, step)
    no = after_answer(body, step, "no")
    return [key for key in after_answer(body, step, "yes") if key in no]


def all_ways(body: RouteBody, step: Step) -> list[str]:
    """Every step that may follow, each once, whether or not it is there."""
    if not step.is_decision:
        return list(dict.fromkeys(onward(body, step)))
    return list(dict.fromkeys(after_answer(body, step, "yes") + after_answer(body, step, "no")))
