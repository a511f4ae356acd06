"""Paragraphs that name a measure, tell of it and end with a row of labels, parted before the labels: "Skolpolis. Varje skola får
en polis. Ansvar: Polisen | När: maj 2027"."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.labels.bare_parts import TIMES
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST = 2
_LONGEST_NAME = 8
_SIGN = lazily(r"\s[|·•]\s*\S")


def details_apart(pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with each such paragraph as what is told and the row of labels, where there are several."""
    starts = {id(piece): at for piece in pieces if (at := _labels_at(piece))}
    if len(starts) < _FEWEST:
        return pieces
    return [part for piece in pieces for part in _parted(piece, starts.get(id(piece), 0))]


def _parted(piece: Piece, at: int) -> list[Piece]:
    texts = [" ".join(piece.text[:at].split()), " ".join(piece.text[at:].split())] if at else []
    return [Piece(piece.kind, text, piece.level, list(piece.spots), piece.place) for text in texts] or [piece]


def _labels_at(piece: Piece) -> int:
    """Where the row of labels begins behind a name and a sentence or more; 0 where there is none."""
    text = piece.text
    if piece.kind is not BlockKind.PARAGRAPH or not _SIGN.search(text):
        return 0
    found = labelled(text)
    columns = {one.column for one in found.fields}
    told = Column.RESPONSIBLE in columns and columns & {*TIMES, Column.INDICATOR, Column.FOLLOW_UP}
    at = text.find(found.before) + len(found.before) if found.before else 0
    name, *more = sentences_of(found.before) if at else [""]
    named = more and found.before.endswith((".", "!", "?")) and len(name.split()) <= _LONGEST_NAME
    return at if told and named and not found.unknown and not _SIGN.search(found.before) else 0
