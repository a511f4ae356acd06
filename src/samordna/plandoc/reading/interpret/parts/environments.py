"""The violent-extremist environments a plan describes, lone actors, and phenomena that are none (S6). Never persons."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.parts.definitions import SOURCE_LINE
from samordna.plandoc.reading.interpret.parts.references import number_in
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.words.kind_words import ENVIRONMENT, PHENOMENON
from samordna.plandoc.reading.result import Spot
from samordna.plandoc.schema import Environment, Phenomenon
from samordna.plandoc.vocabulary import SectionKind

_ENVIRONMENT = lazily(ENVIRONMENT, re.IGNORECASE)
_PHENOMENON = lazily(PHENOMENON, re.IGNORECASE)
_LONE = lazily(
    r"(?:ensamagerande|ensamma)\s+(?:extremister|gärningspersoner|gärningsmän|aktörer|individer|terrorister)|lone actors?",
    re.IGNORECASE,
)
_NAMED = lazily(r"^(?P<name>[A-ZÅÄÖ][^.:–]{2,60}?)\s*(?:\s[–-]\s|:\s)(?P<text>.{10,})$", re.DOTALL)
_SENTENCE = lazily(r"[^.!?]*[.!?]?")


class _Told(NamedTuple):
    """What a heading or the beginning of a line names, and what is said of it."""

    name: str
    texts: list[Piece]
    at: Piece
    source: str | None = None


def environments_of(chapters: list[Chapter], reading: Reading) -> list[Environment]:
    found: list[Environment] = []
    for one in _told(chapters, _ENVIRONMENT):
        if not _PHENOMENON.search(one.name):
            _add(found, one, reading)
    _add_lone_actors(found, chapters, reading)
    return found


def phenomena_of(chapters: list[Chapter], reading: Reading) -> list[Phenomenon]:
    """Those that a chapter on environments names beside them."""
    found: list[Phenomenon] = []
    for one in _told(chapters, _PHENOMENON):
        if _PHENOMENON.search(one.name):
            text, source = _text_and_source(one)
            found.append(
                Phenomenon(id=f"phenomena-{len(found) + 1}", name=one.name, text=text, source=source)
            )
            reading.origins[found[-1].id] = _spots(one)
    return found


def _told(chapters: list[Chapter], named: re.Pattern[str]) -> Iterator[_Told]:
    """In chapters on environments: each heading and each line that begins with a name, and chapters below that are so named."""
    above: list[Chapter] = []
    for chapter in chapters:
        above = [other for other in above if other.level < chapter.level]
        inside = any(other.kind is SectionKind.ENVIRONMENTS for other in above)
        if inside and chapter.title and named.search(chapter.heading):
            yield _Told(chapter.heading, chapter.pieces, chapter.title)
        elif chapter.kind is SectionKind.ENVIRONMENTS:
            yield from _parts(chapter, named)
        above.append(chapter)


def _parts(chapter: Chapter, named: re.Pattern[str]) -> Iterator[_Told]:
    source = next((number for piece in chapter.pieces if (number := number_in(piece.text))), None)
    open_at: Piece | None = None
    texts: list[Piece] = []
    for piece in [*chapter.pieces, Piece(BlockKind.HEADING)]:
        line = _NAMED.match(piece.text) if piece.kind in (BlockKind.BULLET, BlockKind.PARAGRAPH) else None
        if piece.kind is BlockKind.HEADING:
            if open_at:
                yield _Told(open_at.text, texts, open_at, source)
            open_at, texts = (piece if piece.text else None), []
        elif open_at:
            texts.append(piece)
        elif line and named.search(line["name"]):
            yield _Told(line["name"], [Piece(piece.kind, line["text"])], piece, source)


def _add(found: list[Environment], told: _Told, reading: Reading) -> None:
    text, source = _text_and_source(told)
    environment = Environment(
        id=f"environments-{len(found) + 1}",
        name=told.name,
        text=text,
        source=source,
        lone_actors=bool(re.search(r"ensam|lone", told.name, re.IGNORECASE)),
    )
    reading.origins[environment.id] = _spots(told)
    found.append(environment)


def _text_and_source(told: _Told) -> tuple[str, str | None]:
    """A line of its own that says the source is no text."""
    lines = [(piece.text, SOURCE_LINE.match(piece.text)) for piece in told.texts]
    named = next((line["source"] for _, line in lines if line), None)
    return "\n\n".join(text for text, line in lines if not line), named or told.source


def _spots(told: _Told) -> list[Spot]:
    return told.at.spots + [spot for piece in told.texts for spot in piece.spots]


def _add_lone_actors(found: list[Environment], chapters: list[Chapter], reading: Reading) -> None:
    """Lone actors that the text treats in a sentence without a heading of their own."""
    if any(environment.lone_actors for environment in found):
        return
    for chapter in chapters:
        if chapter.kind is not SectionKind.ENVIRONMENTS:
            continue
        for piece in chapter.paragraphs():
            match = _LONE.search(piece.text)
            if match:
                sentence = next(s[0] for s in _SENTENCE.finditer(piece.text) if match[0] in s[0])
                name = match[0][0].upper() + match[0][1:]
                _add(found, _Told(name, [Piece(piece.kind, sentence.strip())], piece), reading)
                return
