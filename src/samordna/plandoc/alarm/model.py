"""An alarm route as data: who is to be reached, in which order, what is decided, and what follows from yes and no (S16)."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from samordna.plandoc.errors import PlanError
from samordna.plandoc.stepwise import MOST_STEPS, Key, Line, Reading, StepwisePart, read_as, refuse_twice
from samordna.plandoc.vocabulary import Text

DAY_MINUTES = 24 * 60
SHORTEST_ROUND = 5
MOST_MODELS = 20
MOST_COPIES = 10_000
Decides = Literal["", "posom", "ckl", "extraordinary", "other"]
Hours = Literal["always", "office", "outside"]
Channel = Literal["sms", "mail"]
Trigger = Literal["socialjouren", "tib", "other"]
ContactKey = Annotated[str, Field(max_length=40)]
Ways = Annotated[list[Key], Field(max_length=MOST_STEPS)]
_NOT_A_ROUTE = Text(
    "Larmvägen går inte att läsa: {place}.",
    "The alarm route cannot be read: {place}.",
)
_TWICE = Text(
    "Två steg i larmvägen har samma nyckel: {key}.", "Two steps of the alarm route have the same key: {key}."
)


class RouteError(PlanError):
    """What was given is no alarm route. The message says where."""


class Whom(StepwisePart):
    """A function to reach: through a contact point, or through whoever has the duty now. Never a person."""

    role: str = Field(default="", max_length=200)
    contact: str = Field(default="", max_length=40)
    duty: str = Field(default="", max_length=40)

    @model_validator(mode="after")
    def _is_reached_one_way(self) -> Self:
        if self.contact and self.duty:
            raise ValueError("either a contact point or a duty")
        return self

    @property
    def is_somebody(self) -> bool:
        return bool(self.role.strip() or self.contact or self.duty)


class Step(StepwisePart):
    """What ``actor`` does: mostly to reach ``whom``, who may have something to decide.

    ``minutes`` pass before the next in line is tried. ``every`` makes it a duty to inform, which repeats until the event is
    closed. ``then`` leads on: None to the next step of the list, an empty list ends here, several go side by side; ``yes``
    and ``no`` are the same after a decision, where None is as ``then`` says. ``send`` says what goes out by itself too, and
    ``copies`` are the keys of contact points that it goes to beside whom the step is to reach.
    """

    key: Key
    text: Line
    actor: str = Field(default="", max_length=200)
    whom: Whom = Whom()
    deputy: Whom | None = None
    successor: Whom | None = None
    message: str = Field(default="", max_length=1000)
    question: str = Field(default="", max_length=600)
    decides: Decides = ""
    minutes: int = Field(default=10, ge=1, le=DAY_MINUTES)
    every: int | None = Field(default=None, ge=SHORTEST_ROUND, le=DAY_MINUTES)
    only_when_extraordinary: bool = False
    hours: Hours = "always"
    send: list[Channel] = Field(default_factory=list, max_length=2)
    copies: list[ContactKey] = Field(default_factory=list, max_length=MOST_COPIES)
    then: Ways | None = None
    yes: Ways | None = None
    no: Ways | None = None

    @property
    def is_decision(self) -> bool:
        return bool(self.question.strip() or self.decides)

    @property
    def line(self) -> list[Whom]:
        """Who is tried, first first: the one to reach, the deputy, the successor."""
        return [one for one in (self.whom, self.deputy, self.successor) if one and one.is_somebody]


class RouteBody(StepwisePart):
    """The steps of a route, of which the first is where the alarm comes in, the rule beside them and partners' models (S15)."""

    steps: list[Step] = Field(default_factory=list, max_length=MOST_STEPS)
    rule: str = Field(default="", max_length=1000)
    models: list[Reading] = Field(default_factory=list, max_length=MOST_MODELS)

    def step(self, key: str) -> Step | None:
        return next((one for one in self.steps if one.key == key), None)

    @property
    def contact_keys(self) -> set[str]:
        """The contact points that the route names."""
        copied = {key for step in self.steps for key in step.copies}
        return copied | {one.contact for one in self._named() if one.contact}

    @property
    def duty_keys(self) -> set[str]:
        """The duty functions that the route names."""
        return {one.duty for one in self._named() if one.duty}

    def _named(self) -> Iterator[Whom]:
        for step in self.steps:
            yield from step.line


class Route(RouteBody):
    """A route as it is kept. ``trigger`` says where the alarm comes in, ``owner`` is a function."""

    name: str = Field(min_length=1, max_length=200)
    trigger: Trigger = "other"
    trigger_text: str = Field(default="", max_length=600)
    owner: str = Field(default="", max_length=200)
    tested_on: date | None = None


def read_body(data: Any) -> RouteBody:
    """The body in ``data``, which came from JSON. Raises RouteError with the place."""
    body: RouteBody = read_as(TypeAdapter(RouteBody), data or {}, RouteError, _NOT_A_ROUTE)
    refuse_twice([one.key for one in body.steps], RouteError, _TWICE)
    return body
