"""A guide as data: steps that ask, and ends that say whom to call. Choices only, so nothing about a person can be typed."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from samordna.plandoc.errors import PlanError
from samordna.plandoc.stepwise import MOST_STEPS, Key, Line, Reading, StepwisePart, read_as, refuse_twice
from samordna.plandoc.vocabulary import Text

MOST_BRANCHES = 12
_NOT_A_GUIDE = Text(
    "Guiden går inte att läsa: {place}.",
    "The guide cannot be read: {place}.",
)
_TWICE = Text(
    "Två steg i guiden har samma adress: {key}.", "Two steps of the guide have the same address: {key}."
)


class GuideError(PlanError):
    """What was given is no guide. The message says where."""


class Call(StepwisePart):
    """Whom to call. ``contact`` is the key of a contact point; without one, ``function`` says whom the guide waits for.

    What ``can_wait`` until it opens is nothing to ring a deputy about. Where it cannot it is not written, as in older guides.
    """

    contact: str = Field(default="", max_length=40)
    function: str = Field(default="", max_length=200)
    can_wait: bool = Field(default=False, exclude_if=lambda value: not value)


class Branch(StepwisePart):
    """An answer to choose, and the key of the step that it leads to."""

    answer: str = Field(min_length=1, max_length=120)
    to: Key


class Question(StepwisePart):
    """A step that asks. The reader chooses one of the answers."""

    kind: Literal["question"] = "question"
    key: Key
    text: str = Field(min_length=1, max_length=200)
    help: str = Field(default="", max_length=600)
    branches: list[Branch] = Field(default_factory=list, max_length=MOST_BRANCHES)

    @property
    def title(self) -> str:
        return self.text


class End(StepwisePart):
    """A step that says what to do. ``acute`` is where life may be in danger: 112 is then the first to call."""

    kind: Literal["end"] = "end"
    key: Key
    title: str = Field(min_length=1, max_length=200)
    acute: bool = False
    calls: list[Call] = Field(default_factory=list, max_length=MOST_BRANCHES)
    do: list[Line] = Field(default_factory=list)
    dont: list[Line] = Field(default_factory=list)
    law: list[Reading] = Field(default_factory=list)
    more: list[Reading] = Field(default_factory=list)


Step = Annotated[Question | End, Field(discriminator="kind")]


class GuideBody(StepwisePart):
    """The steps of a guide, of which the first is where it begins, and what it builds on."""

    steps: list[Step] = Field(default_factory=list, max_length=MOST_STEPS)
    sources: list[Reading] = Field(default_factory=list)

    def step(self, key: str) -> Question | End | None:
        return next((one for one in self.steps if one.key == key), None)

    @property
    def contact_keys(self) -> set[str]:
        """The contact points that the guide names."""
        return {
            call.contact
            for step in self.steps
            if isinstance(step, End)
            for call in step.calls
            if call.contact
        }


class Guide(GuideBody):
    """A guide as it is kept. ``situation`` is in the words of somebody who is worried, ``owner`` a function."""

    title: str
    situation: str = ""
    owner: str = ""
    reviewed_on: date | None = None


def read_body(data: Any) -> GuideBody:
    """The body in ``data``, which came from JSON. Raises GuideError with the place."""
    body: GuideBody = read_as(TypeAdapter(GuideBody), data or {}, GuideError, _NOT_A_GUIDE)
    refuse_twice([one.key for one in body.steps], GuideError, _TWICE)
    return body


def read_step(data: Any) -> Question | End:
    """The same of a single step."""
    step: Question | End = read_as(TypeAdapter(Step), data, GuideError, _NOT_A_GUIDE)
    return step
