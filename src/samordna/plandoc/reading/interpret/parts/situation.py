"""The situation picture in its parts, where the document itself names them, and when it was made (S9)."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.moments import MOMENT, moment_in
from samordna.plandoc.reading.interpret.parts.picture_sources import sources_of
from samordna.plandoc.reading.interpret.pieces.origins import SITUATION
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.rows.tables import Table
from samordna.plandoc.schema import Situation
from samordna.plandoc.vocabulary import SectionKind

PARTS = {
    "mapping": r"kartläggning\w*|omfattning\w*|problembild\w*|brottsutveckling\w*|mapping",
    "consequences": r"konsekvens\w*|följder\w*|consequences",
    "other_information": r"(?:övrig|annan)\s+information|övriga\s+uppgifter|other\s+information",
    "analysis": r"(?:orsaks)?analys\w*|analysis",
}
_HEADING = {part: lazily(rf"\b(?:{words})\b", re.IGNORECASE) for part, words in PARTS.items()}
_LEAD_IN = {
    part: lazily(
        rf"^(?:\d+(?:\.\d+)*\.?\s+|[a-d]\)\s+)?(?P<label>(?:{words})(?:\s+(?:av|för|och|över)\s+[^:.]{{1,40}})?)\s*"
        r"(?::|\.(?=\s+[A-ZÅÄÖ])|\s[–—-](?=\s))\s*(?P<text>\S.{20,})$",
        re.IGNORECASE | re.DOTALL,
    )
    for part, words in PARTS.items()
}
_DATED = lazily(
    r"(?:daterad|uppdaterad(?:es)?|upprättad(?:es)?|togs\s+fram|tagits\s+fram|beslutad(?:es)?|sammanställ\w+|"
    r"lägesbild\w*\s+(?:per|från|gäller|är\s+från|avser)|dated|is\s+of)\s*"
    rf"(?:den\s+|i\s+|per\s+|under\s+)*(?P<date>{MOMENT})",
    re.IGNORECASE,
)
_OF_THE_PICTURE = lazily(r"lägesbild|nulägesbild|underlag|situation picture|den\s+(?:är|togs)", re.IGNORECASE)
_WITHIN = 600


def situation_of(chapters: list[Chapter], tables: list[Table], reading: Reading) -> Situation:
    situation = Situation()
    above: list[Chapter] = []
    pictures: list[Chapter] = []
    for chapter in chapters:
        above = [other for other in above if other.level < chapter.level]
        if SectionKind.SITUATION in (chapter.kind, *(other.kind for other in above)):
            inside = any(other.kind is SectionKind.SITUATION for other in above)
            _take_parts(situation, chapter, nested=inside, reading=reading)
            _take_date(situation, chapter, reading)
            pictures.append(chapter)
        above.append(chapter)
    situation.sources = sources_of(pictures, tables, reading)
    return situation


def _take_parts(situation: Situation, chapter: Chapter, *, nested: bool, reading: Reading) -> None:
    """A part is a chapter inside the picture with its name, what stands under a small heading, or what a label leads in."""
    part = _part_of(chapter.heading) if nested else None
    led: str | None = None
    if chapter.title and part:
        _note(part, chapter.title, reading)
    for piece in chapter.pieces:
        if piece.kind is BlockKind.HEADING:
            part = _part_of(piece.text) or (part if nested else None)
        elif piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            led_in = _lead_in(piece.text)
            led = led_in[0] if led_in else (led if piece.kind is BlockKind.BULLET else None)
            if here := led or part:
                _add(situation, here, led_in[1] if led_in else piece.text)
                _note(here, piece, reading)


def _part_of(heading: str) -> str | None:
    return next((part for part, words in _HEADING.items() if words.search(heading)), None)


def _lead_in(text: str) -> tuple[str, str] | None:
    """The part that the first words of a paragraph name, and the rest: "Konsekvenser: Oro i två skolor."."""
    for part, shape in _LEAD_IN.items():
        if match := shape.match(text):
            return part, match["text"]
    return None


def _add(situation: Situation, part: str, text: str) -> None:
    said = getattr(situation, part)
    setattr(situation, part, f"{said}\n\n{text}" if said else text)


def _note(part: str, piece: Piece, reading: Reading) -> None:
    reading.origins.setdefault(SITUATION, []).extend(piece.spots)
    reading.note(SITUATION, part, piece.text, piece.place)


def _take_date(situation: Situation, chapter: Chapter, reading: Reading) -> None:
    """When the picture was made, as its first lines or a heading say."""
    if situation.date:
        return
    said = 0
    for piece in ([chapter.title] if chapter.title else []) + chapter.paragraphs():
        match = _DATED.search(piece.text)
        if match and said < _WITHIN and (_OF_THE_PICTURE.search(piece.text) or said == 0):
            situation.date = moment_in(match["date"])
            reading.note(SITUATION, "date", match[0], piece.place)
            return
        said += len(piece.text)
