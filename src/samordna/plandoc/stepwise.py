"""What guides and alarm routes are both written in: steps with keys, short lines, links, and one way to read them from JSON."""

from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from samordna.plandoc.errors import PlanError
from samordna.plandoc.vocabulary import Language, Text

Code = TypeVar("Code", bound=str)
MOST_STEPS = 60
KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Key = Annotated[str, Field(pattern=KEY, max_length=60)]
Line = Annotated[str, Field(min_length=1, max_length=600)]


class StepwisePart(BaseModel):
    """Anything in a guide or a route; what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid")


class Reading(StepwisePart):
    """A sentence, or the title of something to read, with where it stands; ``address`` may be empty."""

    text: Line
    address: str = Field(default="", max_length=300)

    @field_validator("address")
    @classmethod
    def _is_of_the_web(cls, address: str) -> str:
        if address and not address.startswith(("https://", "http://")):
            raise ValueError("an address begins with https://")
        return address


@dataclass(frozen=True, slots=True)
class StepFault(Generic[Code]):
    """What is wrong, and where. ``step`` is the key of the step that it stands in; empty for the whole."""

    code: Code
    step: str
    place: Text
    text: Text

    def in_(self, language: Language) -> str:
        place, text = self.place.in_(language), self.text.in_(language)
        return f"{place}: {text}" if place else text


def place_of(number: int, title: str) -> Text:
    """Such as “Step 2 (“Is it urgent?”)”."""
    return Text(f"Steg {number} (”{title}”)", f"Step {number} (“{title}”)")


def filled(text: Text, **values: object) -> Text:
    """The words with their gaps filled, one that is a Text in its own language."""
    texts = {key: one if isinstance(one, Text) else Text(str(one), str(one)) for key, one in values.items()}
    return Text(
        text.sv.format(**{key: one.sv for key, one in texts.items()}),
        text.en.format(**{key: one.en for key, one in texts.items()}),
    )


def read_as(adapter: TypeAdapter[Any], data: Any, refusal: type[PlanError], words: Text) -> Any:
    """What ``adapter`` makes of ``data``. Raises ``refusal`` in ``words``, in which ``{place}`` is where it stopped."""
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = " → ".join(str(part) for part in first["loc"]) or "–"
        raise refusal(filled(words, place=place)) from None


def refuse_twice(keys: list[str], refusal: type[PlanError], words: Text) -> None:
    """Raises ``refusal`` in ``words`` with the first ``{key}`` that two steps share."""
    for key in keys:
        if keys.count(key) > 1:
            raise refusal(filled(words, key=key))
