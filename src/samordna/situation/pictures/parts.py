"""A picture as its pages show it: its four parts with what they rest on, and its sources with what they are worth."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samordna.core.page_pieces import language
from samordna.plandoc.picture.model import PictureDocument, PictureProblem, PictureSource, PictureStatement
from samordna.plandoc.picture.words import PicturePart
from samordna.plandoc.vocabulary import name_of


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """``number`` is the one by which texts point at it; ``weight`` its place on the scale, such as B2."""

    number: int
    source: PictureSource
    kind: str
    trend: str
    distribution: str
    weight: str
    reliability: str
    credibility: str


@dataclass(frozen=True, slots=True)
class Passage:
    """``up`` and ``down`` are the places, among all of the picture's, of those beside it in its part; None at an end."""

    statement: PictureStatement
    sources: list[NumberedSource]
    up: int | None
    down: int | None


@dataclass(frozen=True, slots=True)
class PartOfPicture:
    part: PicturePart
    name: str
    passages: list[Passage]


@dataclass(frozen=True, slots=True)
class ProblemInShort:
    problem: PictureProblem
    areas: str
    trend: str
    confidence: str
    planned: int | None


def problems_in_short(
    document: PictureDocument, planned: Mapping[int, Sequence[object]] | None
) -> list[ProblemInShort]:
    """``planned`` is what plans do about each, by its number; None while nothing is decided to do something about."""
    speech = language()
    return [
        ProblemInShort(
            problem=one,
            areas=", ".join(area.name for area in one.areas),
            trend=name_of(one.trend, speech) if one.trend else "",
            confidence=name_of(one.confidence, speech) if one.confidence else "",
            planned=None if planned is None or one.priority is None else len(planned.get(one.id, ())),
        )
        for one in document.problems
    ]


def source_lines(document: PictureDocument) -> list[NumberedSource]:
    return [_line(number, one) for number, one in document.numbered]


def parts_of(document: PictureDocument) -> list[PartOfPicture]:
    """The four of the law, empty ones too."""
    lines = {one.source.id: one for one in source_lines(document)}
    places = {one.id: place for place, one in enumerate(document.statements)}
    return [
        PartOfPicture(part, name_of(part, language()), _passages(document.said_in(part), lines, places))
        for part in PicturePart
    ]


def _passages(
    statements: list[PictureStatement], lines: dict[int, NumberedSource], places: dict[int, int]
) -> list[Passage]:
    around = [None, *(places[one.id] for one in statements), None]
    return [
        Passage(one, list(_known(one.sources, lines)), around[at], around[at + 2])
        for at, one in enumerate(statements)
    ]


def _known(numbers: Iterable[int], lines: dict[int, NumberedSource]) -> Iterable[NumberedSource]:
    return sorted((lines[one] for one in numbers if one in lines), key=lambda line: line.number)


def _line(number: int, one: PictureSource) -> NumberedSource:
    speech = language()
    return NumberedSource(
        number=number,
        source=one,
        kind=name_of(one.kind, speech),
        trend=name_of(one.trend, speech) if one.trend else "",
        distribution=name_of(one.distribution, speech),
        weight=f"{one.reliability or ''}{one.credibility or ''}",
        reliability=name_of(one.reliability, speech) if one.reliability else "",
        credibility=name_of(one.credibility, speech) if one.credibility else "",
    )
