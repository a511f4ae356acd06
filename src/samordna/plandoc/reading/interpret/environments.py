"""The violent-extremist environments a plan describes, and lone actors (S6). Movements, never persons."""

import re

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.references import number_in
from samordna.plandoc.reading.interpret.words import ENVIRONMENT
from samordna.plandoc.schema import Environment
from samordna.plandoc.vocabulary import SectionKind

_ENVIRONMENT = re.compile(ENVIRONMENT, re.IGNORECASE)
_LONE = re.compile(
    r"(?:ensamagerande|ensamma)\s+(?:extremister|gärningspersoner|gärningsmän|aktörer|individer|terrorister)|lone actors?",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^(?P<name>[A-ZÅÄÖ][^.:–]{2,60}?)\s*(?:\s[–-]\s|:\s)(?P<text>.{10,})$", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?]*[.!?]?")


def environments_of(chapters: list[Chapter], reading: Reading) -> list[Environment]:
    found: list[Environment] = []
    above: list[Chapter] = []
    for chapter in chapters:
        above = [other for other in above if other.level < chapter.level]
        inside = any(other.kind is SectionKind.ENVIRONMENTS for other in above)
        if inside and chapter.title and _ENVIRONMENT.search(chapter.heading):
            _add(found, chapter.heading, chapter.pieces, chapter.title, reading)
        elif chapter.kind is SectionKind.ENVIRONMENTS:
            _take_parts(found, chapter, reading)
        above.append(chapter)
    _add_lone_actors(found, chapters, reading)
    return found


def _take_parts(found: list[Environment], chapter: Chapter, reading: Reading) -> None:
    source = next((number for piece in chapter.pieces if (number := number_in(piece.text))), None)
    open_at: Piece | None = None
    texts: list[Piece] = []
    for piece in [*chapter.pieces, Piece(BlockKind.HEADING)]:
        named = _NAMED.match(piece.text) if piece.kind in (BlockKind.BULLET, BlockKind.PARAGRAPH) else None
        if piece.kind is BlockKind.HEADING:
            if open_at:
                _add(found, open_at.text, texts, open_at, reading, source)
            open_at, texts = (piece if piece.text else None), []
        elif open_at:
            texts.append(piece)
        elif named and _ENVIRONMENT.search(named["name"]):
            _add(found, named["name"], [Piece(piece.kind, named["text"])], piece, reading, source)


def _add(
    found: list[Environment],
    name: str,
    texts: list[Piece],
    at: Piece,
    reading: Reading,
    source: str | None = None,
) -> None:
    lone = bool(re.search(r"ensam|lone", name, re.IGNORECASE))
    environment = Environment(
        id=f"environments-{len(found) + 1}",
        name=name,
        text="\n\n".join(piece.text for piece in texts),
        source=source,
        lone_actors=lone,
    )
    reading.origins[environment.id] = at.spots + [spot for piece in texts for spot in piece.spots]
    found.append(environment)


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
                _add(found, name, [Piece(piece.kind, sentence.strip())], piece, reading)
                return
