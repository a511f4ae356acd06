"""What a template holds as data, and a file of it read."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samordna.plandoc.errors import PlanError
from samordna.plandoc.vocabulary import Language, SectionKind, Text

FORMAT: Literal["samordna-plan-template"] = "samordna-plan-template"
VERSION = 1
MOST_CHAPTERS = 200
_NO_TEMPLATE = Text(
    "Filen är ingen mall för planer från Samordna. Be den andra kommunen hämta sin mall som JSON på sidan Mallen för planer.",
    "The file is no template for plans from Samordna. Ask the other municipality to download its template as JSON on the page "
    "The template for plans.",
)
_NEWER = Text(
    "Mallen är gjord i en nyare Samordna än er. Uppdatera Samordna och försök igen.",
    "The template was made in a newer Samordna than yours. Update Samordna and try again.",
)
_CHANGED = Text(
    "Mallen har ändrats utanför Samordna så att avsnitt {number} inte går att läsa. Be om en ny fil.",
    "The template has been changed outside Samordna so that chapter {number} cannot be read. Ask for a new file.",
)
_TOO_MANY = Text(
    f"Mallen har fler än {MOST_CHAPTERS} avsnitt. Ta bort avsnitt ur den och försök igen.",
    f"The template has more than {MOST_CHAPTERS} chapters. Remove chapters from it and try again.",
)


class TemplateError(PlanError):
    """The file cannot be taken as a template. The message says what is wrong and what to do."""


class Chapter(BaseModel):
    """A chapter, and what is asked of it. ``unit`` is what the unit that writes is called where the template is from."""

    model_config = ConfigDict(extra="forbid")

    heading: str = Field(min_length=1)
    kind: SectionKind = SectionKind.OTHER
    instruction: str = ""
    example: str = ""
    required: bool = False
    words_from: int | None = Field(default=None, ge=0)
    words_to: int | None = Field(default=None, ge=0)
    writer: str = ""
    unit: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        return self.heading, self.instruction, self.example, self.writer, self.unit


class PlanTemplate(BaseModel):
    """A whole template. ``municipality`` is whose it is."""

    format: Literal["samordna-plan-template"] = FORMAT
    version: int = VERSION
    language: Language = "sv"
    municipality: str = ""
    chapters: list[Chapter] = Field(min_length=1)


def read_template(data: bytes) -> PlanTemplate:
    """Raises TemplateError."""
    try:
        template = PlanTemplate.model_validate_json(data)
    except ValidationError as error:
        raise TemplateError(_problem(error)) from None
    if template.version > VERSION:
        raise TemplateError(_NEWER)
    if len(template.chapters) > MOST_CHAPTERS:
        raise TemplateError(_TOO_MANY)
    return template


def _problem(error: ValidationError) -> Text:
    places = [
        one["loc"] for one in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    if ("format",) in places:
        return _NO_TEMPLATE
    numbers = [int(place[1]) + 1 for place in places if place[:1] == ("chapters",) and len(place) > 1]
    if not numbers:
        return _NO_TEMPLATE
    return Text(_CHANGED.sv.format(number=numbers[0]), _CHANGED.en.format(number=numbers[0]))
