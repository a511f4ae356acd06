"""An alarm route as a plan tells it becomes one that can be run: whom each step reaches is left to be filled in."""

from samordna.plandoc import schema
from samordna.plandoc.alarm.model import Route, Step, Trigger, Whom
from samordna.plandoc.checking.alarms import next_step

CONTINUOUS_MINUTES = 30
"""How often somebody is kept informed, where the plan only says that it goes on."""
_LONGEST_NAME = 120
_LONGEST_LINE = 600
_LONGEST_ROLE = 200
_LONGEST_RULE = 1000
_TRIGGERS: tuple[tuple[str, Trigger], ...] = (
    ("socialjour", "socialjouren"),
    ("tib", "tib"),
    ("tjänsteman i beredskap", "tib"),
)


def route_of(told: schema.AlarmRoute) -> Route:
    """The plan's role acts, whoever decides is whom it reaches, and its successor is where it goes on."""
    steps = [_step(told.steps, at) for at in range(len(told.steps))]
    return Route(
        name=" ".join(told.name.split())[:_LONGEST_NAME] or "Larmväg",
        trigger=_trigger(f"{told.name} {told.trigger or ''}"),
        trigger_text=(told.trigger or "")[:300],
        rule=(told.rule or "")[:_LONGEST_RULE],
        steps=steps,
    )


def _step(steps: list[schema.AlarmStep], at: int) -> Step:
    told = steps[at]
    onward = next_step(steps, at)
    return Step(
        key=_key(at),
        text=(told.text.strip() or told.role.strip() or "–")[:_LONGEST_LINE],
        actor=told.role.strip()[:_LONGEST_ROLE],
        whom=Whom(role=(told.decided_by or "").strip()[:_LONGEST_ROLE]),
        question=(told.decision or "").strip()[:_LONGEST_LINE],
        only_when_extraordinary=told.only_when_extraordinary,
        every=CONTINUOUS_MINUTES if told.continuous else None,
        then=[_key(onward)] if onward is not None and onward > at + 1 else None,
    )


def _key(at: int) -> str:
    return f"steg-{at + 1}"


def _trigger(text: str) -> Trigger:
    found = (trigger for word, trigger in _TRIGGERS if word in text.casefold())
    return next(found, "other")
