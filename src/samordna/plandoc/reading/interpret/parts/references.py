"""Laws, directives, guidelines and reports that a plan leans on, known by their numbers."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.origins import METADATA
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter, Piece, Reading
from samordna.plandoc.reading.interpret.words.glances import has_figure
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.schema import Reference

_REGISTRY = r"(?:dnr|diarienr|diarienummer|d\.?nr)\.?:?\s*(?P<dnr>[A-ZÅÄÖ]{0,6}[ -]?\d[\w./:-]*\d)"
_REPORT = r"(?P<report>(?:ds|sou|prop\.?|skr\.?|bet\.?|rskr\.?|pm|hslf-fs|sosfs)\s*\d{4}(?:/\d{2,4})?:\d+)"
_LAW = r"(?:lag\w*|förordning\w*|\w*lag(?:en)?|\w*balken|sfs|act)\s*(?:\((?:sfs\s*)?|sfs\s*)(?P<law>\d{4}[: ]\d{1,4})\)?"
_DIRECTIVE = r"(?:direktiv|dir\.?)\s*(?P<directive>\d{4}:\d+)"
_NUMBER = lazily("|".join((_REGISTRY, _REPORT, _LAW, _DIRECTIVE)), re.IGNORECASE)
_LISTED = lazily(
    r"^(?:referenser|hänvisningar|underlag(?: och hänvisningar)?|källor|källförteckning|litteratur|lagar och .*|"
    r"styrande dokument|references|sources)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = lazily(r"\s*\((?:SFS\s*)?(?P<number>\d{4}:\d{1,4}|[^()]*\d[^()]*)\)\.?\s*$")
_OF_DEFINITION = lazily(r"^(?:Källa|Source):", re.IGNORECASE)
_LONGEST = 160


def number_in(text: str) -> str | None:
    match = _NUMBER.search(text)
    return _number(match) if match else None


def _number(match: re.Match[str]) -> str:
    found = next(value for value in match.groupdict().values() if value)
    return " ".join(found.split()) if match["law"] is None else found.replace(" ", ":")


def references_of(pieces: list[Piece], chapters: list[Chapter], reading: Reading) -> list[Reference]:
    """Every number once, with the words it stands in; and what a list of references holds. The plan's own number is none."""
    reader = _Reader(reading)
    listed = [
        piece
        for chapter in chapters
        if _LISTED.match(chapter.heading)
        for piece in chapter.pieces
        if piece.kind is BlockKind.BULLET
    ]
    for piece in pieces:
        if any(piece is one for one in listed):
            reader.take_listed(piece)
        elif not _OF_DEFINITION.match(piece.text):
            reader.take(piece)
    return list(reader.found.values())


class _Reader:
    def __init__(self, reading: Reading) -> None:
        self.found: dict[str, Reference] = {}
        self._reading = reading
        self._own = " ".join(
            said.words for said in reading.said.get(METADATA, []) if said.field == "registry_number"
        ).lower()

    def take(self, piece: Piece) -> None:
        for match in _NUMBER.finditer(piece.text) if has_figure(piece.text) else ():
            number = _number(match)
            if not self._own or number.lower() not in self._own:
                self._add(number, _sentence(piece.text, match), number, piece)

    def take_listed(self, piece: Piece) -> None:
        """A bullet of a list of references: the whole bullet, its number apart when it stands in brackets at the end."""
        bracketed = _IN_BRACKETS.search(piece.text)
        number = bracketed["number"] if bracketed else number_in(piece.text)
        text = piece.text[: bracketed.start()] if bracketed else piece.text
        self._add(number or piece.text, text.strip(), number, piece)

    def _add(self, key: str, text: str, number: str | None, piece: Piece) -> None:
        if key.lower() not in self.found:
            reference = Reference(id=f"references-{len(self.found) + 1}", text=text, number=number)
            self.found[key.lower()] = reference
            self._reading.origins[reference.id] = list(piece.spots)


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence of the number when it is short, as in a footnote; else only the words at the number."""
    at = 0
    for sentence in sentences_of(text):
        start = text.index(sentence, at)
        at = start + len(sentence)
        if start <= match.start() < at:
            return sentence.strip() if len(sentence) <= _LONGEST else match[0].strip(" (")
    return match[0].strip(" (")
