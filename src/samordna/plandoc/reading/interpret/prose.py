"""Activities told in running text: "Rektor ska senast hösten 2022 utse kontaktpersoner på varje skola."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.kinds import kind_of
from samordna.plandoc.reading.interpret.lists import says_activities
from samordna.plandoc.reading.interpret.pieces import Piece
from samordna.plandoc.reading.interpret.records import Record
from samordna.plandoc.reading.interpret.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.sentences import told_in
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.takes import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_TO_BE_DONE = re.compile(
    r"\b(?:ska|skall|kommer att|avser att|får i uppdrag|har i uppdrag|ansvarar för att|åtar sig|will|shall|is to|are to)\b",
    re.IGNORECASE,
)
_FEWEST = 2


@dataclass(slots=True)
class Prose:
    """Sentences that say who is to do what, in the chapters about activities."""

    pieces: list[Piece]
    records: list[Record]
    taken_as: TakenAs = TakenAs.ACTIVITIES


def prose_of(pieces: list[Piece], taken: set[int]) -> Prose | None:
    """The activities of running text; one sentence alone is taken for what it is, a sentence."""
    found = [
        (piece, Record({Column.ACTION: sentence.rstrip(".")}, list(piece.spots), piece.place))
        for piece in _about_activities(pieces)
        if id(piece) not in taken
        for sentence in sentences_of(piece.text)
        if _TO_BE_DONE.search(sentence) and told_in(sentence).responsible
    ]
    if len(found) < _FEWEST:
        return None
    return Prose([piece for piece, _ in found], [record for _, record in found])


def _about_activities(pieces: list[Piece]) -> Iterator[Piece]:
    inside = False
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            inside = kind_of(piece.text) is SectionKind.ACTIVITIES or says_activities(piece.text)
        elif inside and piece.kind is BlockKind.PARAGRAPH:
            yield piece
