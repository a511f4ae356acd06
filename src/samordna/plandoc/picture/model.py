"""What a situation picture says, as data: it is kept as JSON when the picture is decided.

Rows are known by ``id``, the number that they have where the picture is written; a document that was read elsewhere may lack it.
Sources are pointed at by that number. Texts in Markdown are marked so; dates are EDTF.
"""

from typing import Literal

from pydantic import Field

from samordna.plandoc.picture.words import (
    Confidence,
    Credibility,
    Development,
    Distribution,
    Phenomenon,
    PicturePart,
    Reliability,
)
from samordna.plandoc.schema import Edtf, Markdown, Part
from samordna.plandoc.vocabulary import SourceKind, Trend


class PictureSource(Part):
    """What the picture rests on, with what it is worth. ``withdrawn`` says that its giver took it back."""

    id: int = 0
    name: str
    kind: SourceKind = SourceKind.OTHER
    local: bool = True
    date: Edtf | None = None
    period: Edtf | None = None
    basis: str = ""
    says: Markdown = ""
    trend: Trend | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    distribution: Distribution = Distribution.INTERNAL
    withdrawn: bool = False

    @property
    def restricted(self) -> bool:
        return self.distribution is Distribution.RESTRICTED


class PictureStatement(Part):
    id: int = 0
    part: PicturePart
    text: Markdown
    sources: list[int] = []
    restricted: bool = False


class PictureArea(Part):
    """A part of the municipality, as it is now: one that was merged away is what it became."""

    id: int = 0
    name: str


class PictureProblem(Part):
    """``carried_from`` are the numbers of the problems of the picture before that it goes on from: several where they have been
    merged, and those of another too where one was split. ``development`` says what became of them.
    """

    id: int = 0
    title: str
    seen: Markdown = ""
    areas: list[PictureArea] = []
    phenomena: list[Phenomenon] = []
    since: Edtf | None = None
    trend: Trend | None = None
    causes: Markdown = ""
    consequences: Markdown = ""
    affected: str = ""
    confidence: Confidence | None = None
    priority: int | None = Field(default=None, ge=1)
    priority_reason: str = ""
    sources_for: list[int] = []
    sources_against: list[int] = []
    restricted: bool = False
    carried_from: list[int] = []
    development: Development | None = None
    development_reason: str = ""


class PictureDecision(Part):
    body: str
    date: Edtf
    section: str = ""
    registry_number: str = ""


class PictureDocument(Part):
    """A whole picture. Lists keep their order; problems stand by priority, those without one last."""

    schema_version: Literal["1.0"] = "1.0"
    language: Literal["sv", "en"] = "sv"
    title: str
    municipality: str = ""
    unit: str = Field(default="", description="Empty where the picture is the whole municipality's")
    period: Edtf
    previous: str = Field(default="", description="The title of the picture before")
    decision: PictureDecision | None = None
    statements: list[PictureStatement] = []
    sources: list[PictureSource] = []
    problems: list[PictureProblem] = []

    def said_in(self, part: PicturePart) -> list[PictureStatement]:
        return [one for one in self.statements if one.part is part]

    @property
    def numbered(self) -> list[tuple[int, PictureSource]]:
        """The sources by the numbers that texts point at them with, from 1.

        Those that are restricted come last, so that the others have the same numbers for whoever may not know of these.
        """
        return list(enumerate(sorted(self.sources, key=lambda one: one.restricted), start=1))

    @property
    def numbers(self) -> dict[int, int]:
        """By which number each source is pointed at in the text, by its id."""
        return {one.id: number for number, one in self.numbered}

    @property
    def prioritised(self) -> list[PictureProblem]:
        return [one for one in self.problems if one.priority is not None]
