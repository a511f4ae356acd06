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
from samordna.plandoc.reading.interpret.subjects import doer_in
from samordna.plandoc.reading.interpret.words import Column
from samordna.plandoc.reading.takes import TakenAs
from samordna.plandoc.vocabulary import SectionKind

_GOES_ON = re.compile(
    r"^(?:Det|Detta|Den|Arbetet|Uppdraget|Insatsen|Åtgärden|Åtagandet|Resultatet|Ansvar\w*)\b", re.IGNORECASE
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
        for sentence in _promises(piece.text)
    ]
    if len(found) < _FEWEST:
        return None
    return Prose([piece for piece, _ in found], [record for _, record in found])


def _promises(text: str) -> Iterator[str]:
    """The sentences that say who is to do what, each with the one after it that only says when or who of the same."""
    sentences = sentences_of(text)
    for at, sentence in enumerate(sentences):
        after = sentences[at + 1] if at + 1 < len(sentences) else ""
        more = f"{sentence} {after}" if _GOES_ON.match(after) and _adds(sentence, after) else sentence
        doer, told = doer_in(sentence), told_in(more)
        when = told.starts or told.ends or told.ongoing
        if (doer and (doer.promised or when)) or (
            not doer and when and told.responsible and not _GOES_ON.match(sentence)
        ):
            yield more


def _adds(sentence: str, after: str) -> bool:
    """Whether a sentence says who or when of the one before it, which does not."""
    told, more = told_in(sentence), told_in(after)
    when = (more.starts or more.ends) and not (told.starts or told.ends)
    return bool(when or (more.responsible and not told.responsible))


def _about_activities(pieces: list[Piece]) -> Iterator[Piece]:
    inside = False
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            inside = kind_of(piece.text) is SectionKind.ACTIVITIES or says_activities(piece.text)
        elif inside and piece.kind is BlockKind.PARAGRAPH:
            yield piece
